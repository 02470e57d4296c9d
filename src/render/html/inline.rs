//! The inside of a block as HTML.

use super::escape;
use crate::block::Block;
use crate::render::inline::{Part, embeds_inside, parts};
use crate::structure::{Embed, Formula, Image, Style};
use std::fmt::Write;

/// A block's text as it stands between tags; line ends become breaks.
pub(super) fn inline(block: &Block) -> String {
    let mut out = String::with_capacity(block.text.len());
    out.extend(embeds_inside(block, true).map(|embed| link(embed) + "<br>"));
    for part in parts(block) {
        write(part, &mut out);
    }
    out.extend(embeds_inside(block, false).map(|embed| "<br>".to_owned() + &link(embed)));
    out
}

/// A link to what is embedded.
pub(super) fn link(embed: &Embed) -> String {
    format!("<a href=\"{}\">{}</a>", attribute(&embed.url), escape(&embed.url))
}

fn write(part: Part<'_>, out: &mut String) {
    match part {
        Part::Text(text) => out.push_str(&escape(text).replace('\n', "<br>")),
        Part::Open(Style::Link(url)) => out.extend(["<a href=\"", &attribute(url), "\">"]),
        Part::Open(Style::Note(label)) => out.extend(["<sup><a href=\"#note-", label, "\">"]),
        Part::Close(Style::Note(_)) => out.push_str("</a></sup>"),
        Part::Open(style) => out.extend(["<", name(style), ">"]),
        Part::Close(style) => out.extend(["</", name(style), ">"]),
        Part::Image(image) => out.push_str(&picture(image)),
        Part::Math(formula) => out.push_str(&math(formula)),
    }
}

fn name(style: &Style) -> &'static str {
    match style {
        Style::Link(_) => "a",
        Style::Emphasis => "em",
        Style::Strong => "strong",
        Style::Code => "code",
        Style::Keyboard => "kbd",
        Style::Subscript => "sub",
        Style::Superscript => "sup",
        Style::Deleted => "del",
        Style::Inserted => "ins",
        Style::Marked => "mark",
        Style::Math(_) | Style::Note(_) => "var",
    }
}

/// An image with what the page says of it.
pub(super) fn picture(image: &Image) -> String {
    let mut tag = format!("<img src=\"{}\" alt=\"{}\"", attribute(&image.url), attribute(&image.alt));
    for (name, side) in [("width", image.width), ("height", image.height)] {
        if let Some(side) = side {
            let _ = write!(tag, " {name}=\"{side}\"");
        }
    }
    tag + ">"
}

/// A formula as TeX between the marks that `MathJax` and `KaTeX` look for.
fn math(formula: &Formula) -> String {
    let (start, end) = if formula.display { ("\\[", "\\]") } else { ("\\(", "\\)") };
    format!("{start}{}{end}", escape(&formula.tex))
}

pub(super) fn attribute(value: &str) -> String {
    escape(value).replace('"', "&quot;")
}
