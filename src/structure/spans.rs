//! Links, emphasis and the like, by the elements around each text.

use super::links::Links;
use super::model::{Formula, Span, Style};
use super::walk::{self, Open};
use crate::page::{Attr, Page, Tag};
use std::ops::Range;

/// Elements, and what they make of the text in them.
const STYLES: &[(Tag, Style)] = &[
    (Tag::Em, Style::Emphasis),
    (Tag::I, Style::Emphasis),
    (Tag::Cite, Style::Emphasis),
    (Tag::Var, Style::Emphasis),
    (Tag::Strong, Style::Strong),
    (Tag::B, Style::Strong),
    (Tag::Code, Style::Code),
    (Tag::Samp, Style::Code),
    (Tag::Tt, Style::Code),
    (Tag::Kbd, Style::Keyboard),
    (Tag::Sub, Style::Subscript),
    (Tag::Sup, Style::Superscript),
    (Tag::Del, Style::Deleted),
    (Tag::S, Style::Deleted),
    (Tag::Strike, Style::Deleted),
    (Tag::Ins, Style::Inserted),
    (Tag::Mark, Style::Marked),
];

/// More elements around one text than this say nothing more of it.
const MAX_STYLES: usize = 16;

/// The spans of one block after the other.
pub(super) struct Spans<'a> {
    page: &'a Page<'a>,
    links: &'a Links,
    done: Vec<Span>,
    /// Links to places of the same page, by their spans.
    jumps: Vec<(usize, &'a str)>,
    /// The elements around the last text, and which spans are theirs.
    open: Vec<(usize, Option<usize>)>,
}

impl<'a> Spans<'a> {
    pub(super) fn new(page: &'a Page<'a>, links: &'a Links) -> Self {
        Self { page, links, done: Vec::new(), jumps: Vec::new(), open: Vec::new() }
    }

    /// Begins a block, or goes on with one, behind the spans that are known of it.
    pub(super) fn begin_behind(&mut self, known: Vec<Span>) {
        self.done = known;
    }

    /// Adds a text of the block by the elements around it.
    pub(super) fn add(&mut self, around: &[Open], range: Range<usize>) {
        let styled = around.iter().filter(|open| is_styled(open.tag)).take(MAX_STYLES);
        let before = std::mem::take(&mut self.open);
        for open in styled {
            let known = before.iter().find(|(node, _)| *node == open.node).map(|(_, span)| *span);
            let span = known.unwrap_or_else(|| self.begin(open, around, range.start));
            if let Some(span) = span {
                self.done[span].range.end = range.end;
            }
            self.open.push((open.node, span));
        }
    }

    /// Begins the span of an element; `None` if it is nothing that those around it are not.
    fn begin(&mut self, open: &Open, around: &[Open], start: usize) -> Option<usize> {
        let mut outer = self.open.iter().filter_map(|(_, span)| *span).map(|span| &self.done[span].style);
        if outer.clone().any(|outer| is_same(outer, open.tag)) {
            return None;
        }
        let style = self.style(open)?;
        if outer.any(|outer| *outer == style) {
            return None;
        }
        let href = self.page.attr(open.node, Attr::Href);
        let target = href.and_then(|href| self.links.place_on_page(href));
        if target.is_some_and(|target| self.stands_in(around, target)) {
            return None;
        }
        self.jumps.extend(target.map(|target| (self.done.len(), target)));
        self.done.push(Span { range: start..start, style });
        Some(self.done.len() - 1)
    }

    /// Whether a place of the page is that of the block that a link to it stands in: readers are there already, and
    /// copy the address. Corpus: `structure/links-to-themselves`.
    fn stands_in(&self, around: &[Open], target: &str) -> bool {
        let block = walk::innermost_block(around);
        block.iter().any(|open| self.page.attr(open.node, Attr::Id) == Some(target))
    }

    fn style(&self, open: &Open) -> Option<Style> {
        match open.tag {
            Tag::A => self.links.link(self.page.attr(open.node, Attr::Href)?).map(Style::Link),
            Tag::Math => formula(self.page, open.node).map(Style::Math),
            tag => STYLES.iter().find(|(styled, _)| *styled == tag).map(|(_, style)| style.clone()),
        }
    }

    /// Ends the block; returns its spans, outer ones first, and which of them lead to what place of the page.
    pub(super) fn take(&mut self) -> (Vec<Span>, Vec<(usize, &'a str)>) {
        self.open.clear();
        (std::mem::take(&mut self.done), std::mem::take(&mut self.jumps))
    }
}

fn is_styled(tag: Tag) -> bool {
    matches!(tag, Tag::A | Tag::Math) || STYLES.iter().any(|(styled, _)| *styled == tag)
}

/// Whether a style leaves nothing to say to an element in it: links hold no links, formulas nothing.
fn is_same(outer: &Style, tag: Tag) -> bool {
    matches!(outer, Style::Math(_)) || matches!((outer, tag), (Style::Link(_), Tag::A))
}

/// A formula in `MathML` as TeX: its annotation, or its alternative text.
fn formula(page: &Page, math: usize) -> Option<Formula> {
    let is_tex = |&node: &usize| {
        page.tag(node) == Some(Tag::Annotation)
            && page
                .attr_named(node, "encoding")
                .is_some_and(|encoding| encoding.to_ascii_lowercase().contains("tex"))
    };
    let annotation = (math..page.end(math)).find(is_tex).map(|node| page.inner_text(node));
    let tex = annotation.or_else(|| page.attr(math, Attr::Alttext).map(str::to_owned))?;
    let display = page.attr_named(math, "display") == Some("block");
    tidy(&tex).map(|tex| Formula { tex, display })
}

/// TeX without what only styles it: Wikipedia wraps every formula in `{\displaystyle …}`.
pub(super) fn tidy(tex: &str) -> Option<String> {
    let tex = tex.trim();
    let inner = tex.strip_prefix("{\\displaystyle").and_then(|rest| rest.strip_suffix('}'));
    let tex = inner.unwrap_or(tex).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut tex = tex.as_str();
    // It was a space, `\ `, of which the trimmed rest would escape what ends the formula.
    while let Some(before) = tex.strip_suffix('\\').filter(|_| ends_in_escape(tex)) {
        tex = before.trim_end();
    }
    (!tex.is_empty() && !tex.contains('$')).then(|| tex.to_owned())
}

/// Whether the last sign of a text in TeX is a backslash that says something of what comes next.
pub(super) fn ends_in_escape(tex: &str) -> bool {
    tex.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1
}
