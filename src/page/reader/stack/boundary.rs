//! Elements that end a search of the stack.

use super::Kind;
use crate::page::{Tag, TagSet};

/// What a search of the stack stops at: the HTML standard's scopes and the "special" category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page::reader) enum Boundary {
    /// "Element scope".
    Scope,
    /// "Button scope".
    Button,
    /// "List item scope".
    ListItem,
    /// "Table scope".
    Table,
    /// Any special element: stops end tags of inline elements.
    Special,
    /// Special elements but `address`, `div` and `p`: stop the search for an open item.
    Item,
    /// Any HTML element: stops end tags of SVG and `MathML`.
    Html,
}

pub(super) const BOUNDARIES: usize = 7;

#[rustfmt::skip]
const SCOPE: TagSet = TagSet::of(&[
    Tag::Applet, Tag::Caption, Tag::Html, Tag::Table, Tag::Td, Tag::Th, Tag::Marquee, Tag::Object,
    Tag::Select, Tag::Template,
]);

#[rustfmt::skip]
const SPECIAL: TagSet = TagSet::of(&[
    Tag::Address, Tag::Applet, Tag::Area, Tag::Article, Tag::Aside, Tag::Base, Tag::Basefont, Tag::Bgsound,
    Tag::Blockquote, Tag::Body, Tag::Br, Tag::Button, Tag::Caption, Tag::Center, Tag::Col, Tag::Colgroup,
    Tag::Dd, Tag::Details, Tag::Dir, Tag::Div, Tag::Dl, Tag::Dt, Tag::Embed, Tag::Fieldset,
    Tag::Figcaption, Tag::Figure, Tag::Footer, Tag::Form, Tag::Frame, Tag::Frameset, Tag::H1, Tag::H2,
    Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::Head, Tag::Header, Tag::Hgroup, Tag::Hr, Tag::Html, Tag::Iframe,
    Tag::Img, Tag::Input, Tag::Keygen, Tag::Li, Tag::Link, Tag::Listing, Tag::Main, Tag::Marquee, Tag::Menu,
    Tag::Meta, Tag::Nav, Tag::Noembed, Tag::Noframes, Tag::Noscript, Tag::Object, Tag::Ol, Tag::P,
    Tag::Param, Tag::Plaintext, Tag::Pre, Tag::Script, Tag::Search, Tag::Section, Tag::Select, Tag::Source,
    Tag::Style, Tag::Summary, Tag::Table, Tag::Tbody, Tag::Td, Tag::Template, Tag::Textarea, Tag::Tfoot,
    Tag::Th, Tag::Thead, Tag::Title, Tag::Tr, Tag::Track, Tag::Ul, Tag::Wbr, Tag::Xmp,
]);

/// Whether the HTML standard calls an HTML element special: it is no inline element.
pub(in crate::page::reader) fn is_special(tag: Tag) -> bool {
    SPECIAL.has(tag)
}

/// By [`Boundary`], which HTML elements are one.
const SETS: [TagSet; BOUNDARIES - 1] = [
    SCOPE,
    SCOPE.and(&[Tag::Button]),
    SCOPE.and(&[Tag::Ol, Tag::Ul]),
    TagSet::of(&[Tag::Html, Tag::Table, Tag::Template]),
    SPECIAL,
    SPECIAL.without(&[Tag::Address, Tag::Div, Tag::P]),
];

/// By tag, of which sorts it is a boundary, as bits.
const SORTS: [u8; Tag::COUNT] = {
    let mut sorts = [1 << Boundary::Html as u8; Tag::COUNT];
    let mut set = 0;
    while set < SETS.len() {
        let mut tag = 0;
        while tag < Tag::ALL.len() {
            if SETS[set].has(Tag::ALL[tag]) {
                sorts[tag] |= 1 << set;
            }
            tag += 1;
        }
        set += 1;
    }
    sorts
};

/// SVG and `MathML` elements that hold HTML bound all searches but those of tables.
const INTEGRATION_POINT: u8 = 1 << Boundary::Scope as u8
    | 1 << Boundary::Button as u8
    | 1 << Boundary::ListItem as u8
    | 1 << Boundary::Special as u8
    | 1 << Boundary::Item as u8;

/// Enters an element that is pushed into the boundaries of the one around it.
pub(super) fn renew(boundaries: &mut [u16; BOUNDARIES], tag: Tag, kind: Kind, place: u16) {
    let mut sorts = match kind {
        Kind::Html => SORTS[tag as usize],
        Kind::Foreign => 0,
        Kind::HtmlInside | Kind::TextInside => INTEGRATION_POINT,
    };
    while sorts != 0 {
        boundaries[sorts.trailing_zeros() as usize] = place;
        sorts &= sorts - 1;
    }
}
