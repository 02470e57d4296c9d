//! SVG and `MathML` (HTML standard, 13.2.6.5).

use super::super::stack::{Boundary, Kind};
use super::super::tokenizer::{Name, StartTag};
use super::Builder;
use crate::page::{Tag, TagSet};

/// HTML elements that end SVG or `MathML`, since pages forget to close it.
#[rustfmt::skip]
const ENDS_FOREIGN: TagSet = TagSet::of(&[
    Tag::B, Tag::Big, Tag::Blockquote, Tag::Body, Tag::Br, Tag::Center, Tag::Code, Tag::Dd, Tag::Div, Tag::Dl,
    Tag::Dt, Tag::Em, Tag::Embed, Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::Head, Tag::Hr,
    Tag::I, Tag::Img, Tag::Li, Tag::Listing, Tag::Menu, Tag::Meta, Tag::Nobr, Tag::Ol, Tag::P, Tag::Pre,
    Tag::Ruby, Tag::S, Tag::Small, Tag::Span, Tag::Strong, Tag::Strike, Tag::Sub, Tag::Sup, Tag::Table,
    Tag::Tt, Tag::U, Tag::Ul, Tag::Var,
]);

/// With one of these, `font` is HTML's.
const FONT_ATTRIBUTES: [&str; 3] = ["color", "face", "size"];

/// With one of these as its `encoding`, `annotation-xml` holds HTML.
const HTML_ENCODINGS: [&str; 2] = ["text/html", "application/xhtml+xml"];

impl Builder<'_> {
    /// Whether a start tag is one of SVG or `MathML` where it stands.
    pub(super) fn is_foreign_start(&mut self, start: &StartTag) -> bool {
        let tag = start.name.tag;
        match self.stack.top().kind {
            Kind::Html | Kind::HtmlInside => false,
            Kind::TextInside => matches!(tag, Tag::Mglyph | Tag::Malignmark),
            Kind::Foreign if self.stack.top().tag == Tag::AnnotationXml && tag == Tag::Svg => false,
            Kind::Foreign => !self.ends_foreign(start),
        }
    }

    /// Whether a start tag ends SVG or `MathML`; if so, it is ended.
    fn ends_foreign(&mut self, start: &StartTag) -> bool {
        let ends = ENDS_FOREIGN.has(start.name.tag) || self.is_html_font(start);
        if ends {
            self.end_all_foreign();
        }
        ends
    }

    fn is_html_font(&self, start: &StartTag) -> bool {
        let is_font = |name: &str| FONT_ATTRIBUTES.iter().any(|font| name.eq_ignore_ascii_case(font));
        start.name.tag == Tag::Font && self.attributes(start).any(|(name, _)| is_font(name))
    }

    fn holds_html(&self, start: &StartTag) -> bool {
        let is_html =
            |value: &str| HTML_ENCODINGS.iter().any(|encoding| value.eq_ignore_ascii_case(encoding));
        self.attributes(start).any(|(name, value)| name.eq_ignore_ascii_case("encoding") && is_html(value))
    }

    fn end_all_foreign(&mut self) {
        while self.stack.top().kind == Kind::Foreign {
            self.pop();
        }
    }

    pub(super) fn start_foreign(&mut self, start: StartTag) {
        if start.self_closing { self.leaf(start) } else { self.insert_foreign(start) }
    }

    /// Opens an element of SVG or `MathML`.
    pub(super) fn insert_foreign(&mut self, start: StartTag) {
        if start.self_closing {
            return self.leaf(start);
        }
        let (tag, name, kind) = (start.name.tag, self.hash(start.name), self.kind(&start));
        let node = self.add(tag, Some(&start));
        self.stack.push(node, tag, name, kind);
        if tag == Tag::Svg && self.drawing == 0 {
            self.drawing = self.stack.depth();
        }
    }

    fn kind(&self, start: &StartTag) -> Kind {
        match start.name.tag {
            Tag::ForeignObject | Tag::Desc | Tag::Title if self.drawing > 0 => Kind::HtmlInside,
            Tag::Mi | Tag::Mo | Tag::Mn | Tag::Ms | Tag::Mtext if self.drawing == 0 => Kind::TextInside,
            Tag::AnnotationXml if self.holds_html(start) => Kind::HtmlInside,
            _ => Kind::Foreign,
        }
    }

    /// Names and values of a tag's attributes, as they stand.
    fn attributes(&self, start: &StartTag) -> impl Iterator<Item = (&str, &str)> {
        let attrs = self.page.attrs.of(start.attrs.range());
        attrs.iter().map(|attr| (self.page.slice(attr.name), self.page.slice(attr.value)))
    }

    /// An end tag in SVG or `MathML`; `false` if it is one for HTML's rules.
    pub(super) fn end_foreign(&mut self, name: Name) -> bool {
        if self.stack.top().kind == Kind::Foreign && matches!(name.tag, Tag::Br | Tag::P) {
            self.end_all_foreign();
            return false;
        }
        let place = self.stack.innermost_foreign(name.tag, self.hash(name));
        let found = place > self.stack.boundary(Boundary::Html);
        if found {
            self.pop_to(place);
        }
        found
    }
}
