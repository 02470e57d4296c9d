//! Types that the selector engine is built on: strings, and neither pseudo-elements nor states.

use cssparser::ToCss;
use precomputed_hash::PrecomputedHash;
use selectors::parser::{self, ParseRelative, Selector, SelectorParseErrorKind};
use std::fmt;

/// Selectors with commas between them.
#[derive(Debug, Clone)]
pub(crate) struct SelectorList(parser::SelectorList<Css>);

impl SelectorList {
    /// Parses selectors; `None` if they are none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut input = cssparser::Parser::new(text);
        parser::SelectorList::parse(&Parser, &mut input, ParseRelative::No).ok().map(Self)
    }

    pub(super) fn alternatives(&self) -> impl Iterator<Item = &Selector<Css>> {
        self.0.slice().iter()
    }
}

#[derive(Debug, Clone)]
pub(super) struct Css;

impl parser::SelectorImpl for Css {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Text;
    type Identifier = Text;
    type LocalName = Text;
    type NamespaceUrl = Text;
    type NamespacePrefix = Text;
    type BorrowedNamespaceUrl = Text;
    type BorrowedLocalName = Text;
    type NonTSPseudoClass = Nothing;
    type PseudoElement = Nothing;
}

struct Parser;

impl parser::Parser<'_> for Parser {
    type Impl = Css;
    type Error = SelectorParseErrorKind;

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }
}

/// A string of a selector.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text(pub(super) String);

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl ToCss for Text {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        cssparser::serialize_identifier(&self.0, out)
    }
}

impl PrecomputedHash for Text {
    /// FNV-1a.
    fn precomputed_hash(&self) -> u32 {
        self.0.bytes().fold(0x811C_9DC5, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
    }
}

/// A page that nobody looks at has no pseudo-elements, and no link in it is hovered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Nothing {}

impl ToCss for Nothing {
    fn to_css<W: fmt::Write>(&self, _: &mut W) -> fmt::Result {
        match *self {}
    }
}

impl parser::PseudoElement for Nothing {}

impl parser::NonTSPseudoClass for Nothing {
    fn is_active_or_hover(&self) -> bool {
        match *self {}
    }

    fn is_user_action_state(&self) -> bool {
        match *self {}
    }
}
