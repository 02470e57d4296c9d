//! Start and end tags with their attributes.

use super::super::bytes::{ends_attribute_name, ends_tag_name, ends_unquoted_value};
use super::{Name, StartTag, Tokenizer};
use crate::limits::Limit;
use crate::page::{Attr, Attribute, Attributes, Span, Tag};
use memchr::memchr2;
use std::ops::Range;

impl Tokenizer<'_> {
    /// A start tag. `None` where the input ends inside it: such a tag is none.
    pub(super) fn start_tag(&mut self, attrs: &mut Attributes) -> Option<StartTag> {
        self.at += "<".len();
        let name = self.tag_name();
        let first = attrs.len();
        let end = self.attributes(attrs);
        if end.is_none() {
            // The input ended.
            self.at = self.bytes.len();
            attrs.truncate(first);
        }
        Some(StartTag { name, attrs: Span::new(first..attrs.len()), self_closing: end?.self_closing })
    }

    /// An end tag; its attributes count for nothing.
    pub(super) fn end_tag(&mut self, attrs: &mut Attributes) -> Option<Name> {
        self.at += "</".len();
        let name = self.tag_name();
        self.tag_end(attrs).then_some(name)
    }

    /// Passes over the rest of an end tag; whether it is complete.
    pub(super) fn tag_end(&mut self, attrs: &mut Attributes) -> bool {
        if self.bytes.get(self.at) == Some(&b'>') {
            self.at += 1;
            return true;
        }
        let first = attrs.len();
        let end = self.attributes(attrs);
        attrs.truncate(first);
        if end.is_none() {
            self.at = self.bytes.len();
        }
        end.is_some()
    }

    fn tag_name(&mut self) -> Name {
        let range = self.until(ends_tag_name);
        Name { tag: Tag::first_of(&self.bytes[range.start..], range.len()), span: Span::new(range) }
    }

    /// Reads attributes up to the end of the tag.
    fn attributes(&mut self, attrs: &mut Attributes) -> Option<TagEnd> {
        let first = attrs.len();
        loop {
            self.skip_space();
            match *self.bytes.get(self.at)? {
                b'>' => return Some(self.close(false)),
                b'/' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 1;
                    return Some(self.close(true));
                }
                b'/' => self.at += 1,
                _ => self.attribute(attrs, first)?,
            }
        }
    }

    fn close(&mut self, self_closing: bool) -> TagEnd {
        self.at += 1;
        TagEnd { self_closing }
    }

    fn attribute(&mut self, attrs: &mut Attributes, first: usize) -> Option<()> {
        let start = self.at;
        // A name may begin with `=`.
        self.at += 1;
        let name = start..self.until(ends_attribute_name).end;
        self.skip_space();
        let mut value = Value { range: name.end..name.end, is_encoded: false };
        if *self.bytes.get(self.at)? == b'=' {
            self.at += 1;
            self.skip_space();
            value = self.value()?;
        }
        if attrs.len() - first >= self.limits.attributes {
            self.met.add(Limit::Attributes);
        } else if value.range.len() > self.limits.attribute_bytes {
            self.met.add(Limit::AttributeBytes);
        } else {
            let known = Attr::of_name(&self.bytes[name.clone()]);
            let (name, value, encoded) = (Span::new(name), Span::new(value.range), value.is_encoded);
            attrs.push(Attribute { name, value, known, encoded });
        }
        Some(())
    }

    fn value(&mut self) -> Option<Value> {
        let quote = *self.bytes.get(self.at)?;
        if matches!(quote, b'"' | b'\'') {
            return self.quoted_value(quote);
        }
        let range = self.until(ends_unquoted_value);
        let is_encoded = self.bytes[range.clone()].contains(&b'&');
        Some(Value { range, is_encoded })
    }

    fn quoted_value(&mut self, quote: u8) -> Option<Value> {
        let start = self.at + 1;
        let found = start + memchr2(quote, b'&', &self.bytes[start..])?;
        let is_encoded = self.bytes[found] == b'&';
        let end = if is_encoded { self.find(quote, found)? } else { found };
        self.at = end + 1;
        Some(Value { range: start..end, is_encoded })
    }

    /// Bytes up to the first of a class.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        let length = self.bytes[start..].iter().position(|&b| ends(b));
        self.at = length.map_or(self.bytes.len(), |length| start + length);
        start..self.at
    }
}

struct Value {
    range: Range<usize>,
    /// It holds an `&`.
    is_encoded: bool,
}

struct TagEnd {
    self_closing: bool,
}
