//! What stands before the body: `html`, `head`, framesets.

use super::super::tokenizer::{Name, RawText, StartTag};
use super::Builder;
use crate::page::{Tag, TagSet};
use std::ops::Range;

/// How far the document has come ("insertion mode", as far as it is none of the body's).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Start,
    BeforeHead,
    Head,
    /// The head's end tag was read, but what only a head may hold still belongs to it.
    AfterHead,
    Body,
    /// There is no body, but frames.
    Frameset,
}

/// What a head may hold.
#[rustfmt::skip]
const HEAD: TagSet = TagSet::of(&[
    Tag::Base, Tag::Basefont, Tag::Bgsound, Tag::Link, Tag::Meta, Tag::Noframes, Tag::Script, Tag::Style,
    Tag::Template, Tag::Title,
]);

/// What a `noscript` in a head may hold.
#[rustfmt::skip]
const NOSCRIPT: TagSet = TagSet::of(&[
    Tag::Basefont, Tag::Bgsound, Tag::Link, Tag::Meta, Tag::Noframes, Tag::Style,
]);

impl Builder<'_> {
    pub(super) fn start_outside_body(&mut self, start: StartTag) {
        match (self.stage, start.name.tag) {
            (Stage::Frameset, _) => self.start_in_frameset(start),
            (Stage::Start, Tag::Html) => self.begin(start, Stage::BeforeHead),
            _ if self.stack.innermost(Tag::Template) > 0 => self.start_in_body(start),
            (Stage::Start | Stage::BeforeHead, Tag::Head) => {
                self.reach(Stage::BeforeHead);
                self.begin(start, Stage::Head);
            }
            (_, Tag::Head) => self.ignore(start),
            (_, Tag::Html) => self.add_attributes(1, start),
            _ => self.start_after_head_tag(start),
        }
    }

    fn start_after_head_tag(&mut self, start: StartTag) {
        let tag = start.name.tag;
        self.reach(Stage::Head);
        if !NOSCRIPT.has(tag) && self.stack.innermost(Tag::Noscript) > 0 {
            self.pop_to(self.stack.innermost(Tag::Noscript));
        }
        if HEAD.has(tag) || (tag == Tag::Noscript && self.stage == Stage::Head) {
            return self.start_in_head(start);
        }
        self.reach(Stage::AfterHead);
        match tag {
            Tag::Body => self.begin_after_head(start, Stage::Body),
            Tag::Frameset => self.begin_after_head(start, Stage::Frameset),
            _ => {
                self.reach(Stage::Body);
                self.start_in_body(start);
            }
        }
    }

    /// What a head may hold, wherever it stands.
    pub(super) fn start_in_head(&mut self, start: StartTag) {
        match RawText::of(start.name.tag) {
            Some(kind) => self.raw_text(start, kind),
            None if matches!(start.name.tag, Tag::Noscript | Tag::Template) => self.insert(start),
            None => self.leaf(start),
        }
    }

    fn start_in_frameset(&mut self, start: StartTag) {
        match start.name.tag {
            Tag::Frameset => self.insert(start),
            Tag::Frame => self.leaf(start),
            Tag::Noframes => self.raw_text(start, RawText::Plain),
            _ => self.ignore(start),
        }
    }

    fn begin(&mut self, start: StartTag, stage: Stage) {
        self.insert(start);
        self.stage = stage;
    }

    fn begin_after_head(&mut self, start: StartTag, stage: Stage) {
        self.pop_to(self.stack.innermost(Tag::Head));
        self.begin(start, stage);
    }

    /// Goes on to a stage, with what the page leaves out on the way.
    pub(super) fn reach(&mut self, stage: Stage) {
        while self.stage < stage {
            match self.stage {
                Stage::Start => self.imply(Tag::Html),
                Stage::BeforeHead => self.imply(Tag::Head),
                Stage::Head => {}
                _ => {
                    self.pop_to(self.stack.innermost(Tag::Head));
                    self.imply(Tag::Body);
                }
            }
            self.stage = match self.stage {
                Stage::Start => Stage::BeforeHead,
                Stage::BeforeHead => Stage::Head,
                Stage::Head => Stage::AfterHead,
                _ => Stage::Body,
            };
        }
    }

    pub(super) fn end_outside_body(&mut self, name: Name) {
        match (self.stage, name.tag) {
            (Stage::Frameset, Tag::Frameset) if self.stack.depth() > 1 => self.pop_to(self.stack.depth()),
            (Stage::Frameset, _) => {}
            (_, Tag::Template) => self.end_template(),
            _ if self.stack.innermost(Tag::Template) > 0 => self.end_in_body(name),
            (_, Tag::Head) => self.reach(Stage::AfterHead),
            (Stage::Head, Tag::Noscript) if self.stack.innermost(Tag::Noscript) > 0 => {
                self.pop_to(self.stack.innermost(Tag::Noscript));
            }
            (_, Tag::Body | Tag::Html | Tag::Br) => {
                self.reach(Stage::Body);
                self.end_in_body(name);
            }
            _ => {}
        }
    }

    pub(super) fn end_template(&mut self) {
        let template = self.stack.innermost(Tag::Template);
        if template > 0 {
            self.pop_to(template);
        }
    }

    /// Whether a text outside the body is none; otherwise the body begins with it.
    pub(super) fn is_outside_text(&mut self, range: Range<usize>) -> bool {
        if self.is_blank(range) || self.stage == Stage::Frameset {
            return true;
        }
        if self.stack.innermost(Tag::Template) == 0 {
            self.reach(Stage::Body);
        }
        false
    }

    /// A second `html` or `body` tag adds its attributes to the first. Here only where that has none,
    /// as when the page's own tag comes late.
    pub(super) fn add_attributes(&mut self, place: usize, start: StartTag) {
        let node = self.stack.at(place.min(self.stack.depth())).node as usize;
        if self.page.nodes[node].place.is_empty() {
            self.page.set_attrs(node, start.attrs);
        } else {
            self.ignore(start);
        }
    }
}
