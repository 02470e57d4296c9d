//! The body's start and end tags (HTML standard, 13.2.6.4.7).

use super::super::stack::{Boundary, is_special};
use super::super::text::Context;
use super::super::tokenizer::{Name, RawText, StartTag};
use super::Builder;
use crate::page::{Tag, TagSet};

/// Elements that never hold anything.
#[rustfmt::skip]
pub(super) const VOID: TagSet = TagSet::of(&[
    Tag::Area, Tag::Base, Tag::Basefont, Tag::Bgsound, Tag::Br, Tag::Col, Tag::Embed, Tag::Frame, Tag::Hr,
    Tag::Image, Tag::Img, Tag::Input, Tag::Keygen, Tag::Link, Tag::Meta, Tag::Param, Tag::Source, Tag::Track,
    Tag::Wbr,
]);

/// Start tags that end a paragraph.
#[rustfmt::skip]
const ENDS_PARAGRAPH: TagSet = TagSet::of(&[
    Tag::Address, Tag::Article, Tag::Aside, Tag::Blockquote, Tag::Center, Tag::Dd, Tag::Details, Tag::Dialog,
    Tag::Dir, Tag::Div, Tag::Dl, Tag::Dt, Tag::Fieldset, Tag::Figcaption, Tag::Figure, Tag::Footer,
    Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::Header, Tag::Hgroup, Tag::Hr, Tag::Li,
    Tag::Listing, Tag::Main, Tag::Menu, Tag::Nav, Tag::Ol, Tag::P, Tag::Plaintext, Tag::Pre, Tag::Search,
    Tag::Section, Tag::Summary, Tag::Ul, Tag::Xmp,
]);

/// Elements that an end tag closes with all in them, if it finds them in scope.
#[rustfmt::skip]
const CLOSED_IN_SCOPE: TagSet = TagSet::of(&[
    Tag::Address, Tag::Applet, Tag::Article, Tag::Aside, Tag::Blockquote, Tag::Button, Tag::Center, Tag::Dd,
    Tag::Details, Tag::Dialog, Tag::Dir, Tag::Div, Tag::Dl, Tag::Dt, Tag::Fieldset, Tag::Figcaption, Tag::Figure,
    Tag::Footer, Tag::Header, Tag::Hgroup, Tag::Listing, Tag::Main, Tag::Marquee, Tag::Menu, Tag::Nav,
    Tag::Object, Tag::Ol, Tag::Pre, Tag::Search, Tag::Section, Tag::Select, Tag::Summary, Tag::Ul,
]);

/// Elements whose end tags pages may leave out ("generate implied end tags").
#[rustfmt::skip]
const IMPLIED_END: TagSet = TagSet::of(&[
    Tag::Dd, Tag::Dt, Tag::Li, Tag::Optgroup, Tag::Option, Tag::P, Tag::Rb, Tag::Rp, Tag::Rt, Tag::Rtc,
]);

const HEADINGS: [Tag; 6] = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];

impl Builder<'_> {
    pub(super) fn start_in_body(&mut self, start: StartTag) {
        use Tag::*;
        self.end_column_group(Some(start.name.tag));
        self.make_room(start.name.tag);
        if !is_special(start.name.tag) {
            self.reopen_link();
        }
        match start.name.tag {
            Html => self.add_attributes(1, start),
            Body => self.add_attributes(2, start),
            Head | Frame | Frameset => self.ignore(start),
            Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr => self.start_table_part(start),
            Table => self.start_table(start),
            Form => self.start_form(start),
            Select => self.start_select(start),
            Svg | Math => self.insert_foreign(start),
            Plaintext => self.plaintext(start),
            Image => self.leaf(StartTag { name: Name { tag: Img, ..start.name }, ..start }),
            tag => self.start_plainly(start, tag),
        }
    }

    fn start_plainly(&mut self, start: StartTag, tag: Tag) {
        match RawText::of(tag) {
            Some(kind) => self.raw_text(start, kind),
            None if VOID.has(tag) => self.leaf(start),
            None => self.insert(start),
        }
        if matches!(tag, Tag::Pre | Tag::Listing) {
            self.tokenizer.skip_line_end();
        }
    }

    /// Closes what a start tag ends.
    fn make_room(&mut self, tag: Tag) {
        use Tag::*;
        match tag {
            Li => self.end_item(&[Li]),
            Dd | Dt => self.end_item(&[Dd, Dt]),
            Button | Input => self.end_control(tag),
            A | Nobr => self.end_formatting(tag),
            Option | Optgroup => self.end_option(tag),
            Rb | Rtc | Rp | Rt => self.end_ruby_part(tag),
            Hr if self.stack.within(Select, Boundary::Scope).is_some() => self.end_implied(None),
            _ => {}
        }
        if ENDS_PARAGRAPH.has(tag) {
            self.end_paragraph();
        }
        if HEADINGS.contains(&tag) && HEADINGS.contains(&self.stack.top_tag()) {
            self.pop_to(self.stack.depth());
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        self.end_within(Tag::P, Boundary::Button);
    }

    /// Closes the innermost element with a tag, unless a boundary is further in.
    fn end_within(&mut self, tag: Tag, boundary: Boundary) {
        if let Some(place) = self.stack.within(tag, boundary) {
            self.pop_to(place);
        }
    }

    /// Closes the open item of the innermost list.
    fn end_item(&mut self, tags: &[Tag]) {
        let item = self.stack.innermost_of(tags);
        if let Some(place) = self.stack.reaches(item, Boundary::Item) {
            self.pop_to(place);
        }
    }

    fn end_control(&mut self, tag: Tag) {
        let ends = if tag == Tag::Input { Tag::Select } else { tag };
        self.end_within(ends, Boundary::Scope);
    }

    fn end_option(&mut self, tag: Tag) {
        if self.stack.within(Tag::Select, Boundary::Scope).is_some() {
            self.end_implied((tag == Tag::Option).then_some(Tag::Optgroup));
        } else if self.stack.top_tag() == Tag::Option {
            self.pop_to(self.stack.depth());
        }
    }

    fn end_ruby_part(&mut self, tag: Tag) {
        if self.stack.within(Tag::Ruby, Boundary::Scope).is_some() {
            self.end_implied(matches!(tag, Tag::Rp | Tag::Rt).then_some(Tag::Rtc));
        }
    }

    /// Closes elements whose end tags may be left out.
    fn end_implied(&mut self, but: Option<Tag>) {
        while IMPLIED_END.has(self.stack.top_tag()) && Some(self.stack.top_tag()) != but {
            self.pop_to(self.stack.depth());
        }
    }

    fn start_select(&mut self, start: StartTag) {
        match self.stack.within(Tag::Select, Boundary::Scope) {
            Some(select) => {
                self.ignore(start);
                self.pop_to(select);
            }
            None => self.insert(start),
        }
    }

    fn start_form(&mut self, start: StartTag) {
        let in_template = self.stack.innermost(Tag::Template) > 0;
        if self.form && !in_template {
            return self.ignore(start);
        }
        self.form |= !in_template;
        if self.is_in_table_part() {
            return self.leaf(start);
        }
        self.end_paragraph();
        self.insert(start);
    }

    /// All that follows is text.
    fn plaintext(&mut self, start: StartTag) {
        self.insert(start);
        let rest = self.tokenizer.rest();
        self.push_text(rest, Context::Raw);
    }

    pub(super) fn end_in_body(&mut self, name: Name) {
        use Tag::*;
        match name.tag {
            P => self.end_paragraph_tag(),
            Br => drop(self.add(Br, None)),
            Li => self.end_within(Li, Boundary::ListItem),
            H1 | H2 | H3 | H4 | H5 | H6 => self.end_heading(),
            Form => self.end_form(),
            Template => self.end_template(),
            Body | Html | Head => {}
            Caption | Colgroup | Table | Tbody | Td | Tfoot | Th | Thead | Tr => {
                self.end_table_part(name.tag);
            }
            A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U => {
                self.end_formatting(name.tag);
            }
            tag if CLOSED_IN_SCOPE.has(tag) => self.end_within(tag, Boundary::Scope),
            _ => self.end_plainly(name),
        }
    }

    fn end_plainly(&mut self, name: Name) {
        let place = self.stack.innermost_named(name.tag, self.hash(name));
        if let Some(place) = self.stack.reaches(place, Boundary::Special) {
            self.pop_to(place);
        }
    }

    /// An end tag without its paragraph is an empty one.
    fn end_paragraph_tag(&mut self) {
        match self.stack.within(Tag::P, Boundary::Button) {
            Some(place) => self.pop_to(place),
            None => drop(self.add(Tag::P, None)),
        }
    }

    /// Any heading's end tag closes any heading.
    fn end_heading(&mut self) {
        if let Some(place) = self.stack.reaches(self.stack.innermost_of(&HEADINGS), Boundary::Scope) {
            self.pop_to(place);
        }
    }

    /// A form ends where its end tag stands, but elements in it that are open stay so.
    fn end_form(&mut self) {
        let was_open = std::mem::take(&mut self.form) || self.stack.innermost(Tag::Template) > 0;
        let Some(place) = self.stack.within(Tag::Form, Boundary::Scope).filter(|_| was_open) else { return };
        self.end_implied(None);
        if place == self.stack.depth() { self.pop_to(place) } else { self.stack.end_early(place) }
    }
}
