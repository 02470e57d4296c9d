//! A block's text with links, emphasis, code and images, line by line.

use super::delimiters::Line;
use super::escape::{Context, escape};
use crate::block::{Block, BlockKind};
use crate::render::inline::{Part, embeds_inside, parts};
use crate::structure::{Embed, Formula, Image, Style};
use std::borrow::Cow;
use std::fmt::Write;

/// What a page asks of the text of its blocks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Page {
    /// There are formulas, so that `$` is markup.
    pub(super) math: bool,
    /// In a table's cell, `|` is markup wherever it stands.
    pub(super) in_table: bool,
}

/// The lines of a block as markdown, without blank ones, with those of its embeds.
pub(super) fn lines(block: &Block, page: Page) -> Vec<String> {
    let before = embeds_inside(block, true).map(embed);
    let behind = embeds_inside(block, false).map(embed);
    before.chain(text(block, page)).chain(behind).collect()
}

/// The lines of a block's text. What is open at the end of one goes on in the next.
fn text(block: &Block, page: Page) -> Vec<String> {
    let mut writer = Writer { page, ..Writer::default() };
    let parts = if block.kind == BlockKind::Term { strong(parts(block)) } else { parts(block) };
    writer.line.reserve(parts.len());
    for part in parts {
        writer.part(part);
    }
    writer.end_line();
    writer.lines
}

/// The same parts, all of them strong.
fn strong(mut parts: Vec<Part<'_>>) -> Vec<Part<'_>> {
    parts.retain(|part| !matches!(part, Part::Open(Style::Strong) | Part::Close(Style::Strong)));
    parts.insert(0, Part::Open(&Style::Strong));
    parts.push(Part::Close(&Style::Strong));
    parts
}

/// What stands in a line.
#[derive(Debug, Clone, Copy)]
enum Piece<'a> {
    /// Words, and whether they are the text of a link.
    Text(&'a str, bool),
    Code(&'a str),
    Image(&'a Image),
    Math(&'a Formula),
    Note(&'a str),
    Begin(&'a Style),
    End(&'a Style),
}

impl<'a> Piece<'a> {
    fn code(&self) -> &'a str {
        if let Piece::Code(text) = self { text } else { "" }
    }

    fn is_mark(&self) -> bool {
        matches!(self, Piece::Begin(_) | Piece::End(_))
    }
}

#[derive(Default)]
struct Writer<'a> {
    page: Page,
    lines: Vec<String>,
    line: Vec<Piece<'a>>,
    open: Vec<&'a Style>,
}

impl<'a> Writer<'a> {
    fn part(&mut self, part: Part<'a>) {
        match part {
            Part::Text(text) => self.text(text),
            Part::Open(style @ Style::Note(label)) => {
                self.line.push(Piece::Note(label));
                self.open.push(style);
            }
            Part::Open(style) => {
                self.mark(Piece::Begin(style));
                self.open.push(style);
            }
            Part::Close(style) => {
                self.open.pop();
                self.mark(Piece::End(style));
            }
            Part::Image(image) => self.line.push(Piece::Image(image)),
            Part::Math(formula) => self.line.push(Piece::Math(formula)),
        }
    }

    fn text(&mut self, text: &'a str) {
        let mut lines = text.split(['\n', '\r']);
        self.words(lines.next().unwrap_or_default());
        for line in lines {
            let mut paused = Vec::with_capacity(self.open.len());
            while let Some(style) = self.open.pop() {
                self.mark(Piece::End(style));
                paused.push(style);
            }
            self.end_line();
            while let Some(style) = paused.pop() {
                self.mark(Piece::Begin(style));
                self.open.push(style);
            }
            self.words(line);
        }
    }

    fn words(&mut self, text: &'a str) {
        // The label of a note stands for its sign.
        if matches!(self.open.last(), Some(Style::Note(_))) {
            return;
        }
        let is_code = self.is_in_code() && !(self.page.in_table && text.contains('|'));
        let in_link = self.open.iter().any(|style| matches!(style, Style::Link(_)));
        // White space at the start of a line would be taken for its indent.
        let text = if self.line.iter().all(Piece::is_mark) { text.trim_start() } else { text };
        if !text.is_empty() {
            self.line.push(if is_code { Piece::Code(text) } else { Piece::Text(text, in_link) });
        }
    }

    /// Begins or ends a style; in code, a star is a star.
    fn mark(&mut self, piece: Piece<'a>) {
        let (Piece::Begin(style) | Piece::End(style)) = piece else { return };
        if !self.is_in_code() && !is_code(style) && !matches!(style, Style::Note(_)) {
            self.line.push(piece);
        }
    }

    fn is_in_code(&self) -> bool {
        self.open.iter().any(|style| is_code(style))
    }

    fn end_line(&mut self) {
        let line = written(&self.line, self.page);
        self.line.clear();
        if !line.trim().is_empty() {
            self.lines.push(line.trim().to_owned());
        }
    }
}

fn is_code(style: &Style) -> bool {
    matches!(style, Style::Code | Style::Keyboard)
}

/// Writes a line; one that only begins and ends styles is empty.
fn written(pieces: &[Piece<'_>], page: Page) -> String {
    if pieces.iter().all(Piece::is_mark) {
        return String::new();
    }
    let words = words(pieces);
    let (mut line, mut start) = (Line::default(), 0);
    line.text.reserve(length(pieces));
    // The backticks of one code span behind another would run together, so they are one.
    for same in pieces.chunk_by(|a, b| matches!((a, b), (Piece::Code(_), Piece::Code(_)))) {
        match same[0] {
            Piece::Text(part, in_link) => {
                let context = Context { line: &words, start, in_link, math: page.math };
                escape(part, context, &mut line.text);
                start += part.len();
            }
            Piece::Code(_) => line.code(&same.iter().map(Piece::code).collect::<String>()),
            other => markup(other, page, &mut line),
        }
    }
    line.settle()
}

/// How long the pieces will be, about.
fn length(pieces: &[Piece<'_>]) -> usize {
    let lengths = pieces.iter().map(|piece| match piece {
        Piece::Text(text, _) | Piece::Code(text) => text.len(),
        Piece::End(Style::Link(url)) => url.len() + "[]()".len(),
        _ => 0,
    });
    lengths.sum()
}

/// All words of a line, without markup.
fn words<'a>(pieces: &[Piece<'a>]) -> Cow<'a, str> {
    let mut texts = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text, _) => Some(*text),
        _ => None,
    });
    let first = texts.next().unwrap_or_default();
    texts.fold(Cow::Borrowed(first), |words, text| words + text)
}

fn markup(piece: Piece<'_>, page: Page, line: &mut Line) {
    match piece {
        Piece::Text(..) | Piece::Code(_) => {}
        Piece::Image(image) => line.text.push_str(&picture(image)),
        Piece::Math(formula) => math(formula, page, &mut line.text),
        Piece::Note(label) => line.text.extend(["[^", label, "]"]),
        Piece::Begin(Style::Link(_)) => line.open_link(),
        Piece::End(Style::Link(url)) => {
            line.text.push_str("](");
            destination(url, &mut line.text);
            line.text.push(')');
        }
        Piece::Begin(Style::Superscript) => line.text.push_str("<sup>"),
        Piece::End(Style::Superscript) => line.text.push_str("</sup>"),
        Piece::Begin(Style::Subscript) => line.text.push_str("<sub>"),
        Piece::End(Style::Subscript) => line.text.push_str("</sub>"),
        Piece::Begin(style) => line.open(style),
        Piece::End(style) => line.close(style),
    }
}

/// An image, with what it shows as its text.
pub(super) fn picture(image: &Image) -> String {
    let mut out = "![".to_owned();
    escape(
        &image.alt,
        Context { line: &image.alt, in_link: true, math: true, ..Context::default() },
        &mut out,
    );
    out.push_str("](");
    destination(&image.url, &mut out);
    out + ")"
}

/// A link to what is embedded, which has no other words than its address.
pub(super) fn embed(embed: &Embed) -> String {
    let mut url = String::new();
    destination(&embed.url, &mut url);
    let mut out = "[".to_owned();
    let context = Context { line: &embed.url, in_link: true, math: true, ..Context::default() };
    escape(&embed.url, context, &mut out);
    out.extend(["](", &url, ")"]);
    out
}

/// A formula as TeX between dollars; nothing in it is escaped.
fn math(formula: &Formula, page: Page, out: &mut String) {
    let sign = if formula.display { "$$" } else { "$" };
    let tex = if page.in_table { formula.tex.replace('|', "{\\vert}") } else { formula.tex.clone() };
    out.extend([sign, &tex, sign]);
}

/// A URL as the destination of a link: what would end it, or be markup in it, is encoded.
fn destination(url: &str, out: &mut String) {
    for c in url.chars() {
        match c {
            '(' | ')' | '<' | '>' | '\\' | '|' | '`' | '*' | '[' | ']' | '$' | ' ' => {
                let _ = write!(out, "%{:02X}", c as u32);
            }
            '&' => out.push_str("&amp;"),
            c if c.is_whitespace() || c.is_control() => {}
            c => out.push(c),
        }
    }
}
