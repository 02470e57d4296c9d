//! An object of JSON-LD, and what its members say.

use super::subject::Subject;
use crate::page;
use crate::structured::{Data, Value};
use std::borrow::Cow;

/// What an object calls its own address, the surer first.
const ADDRESSES: &[&str] = &["url", "contentUrl", "@id"];

/// An object of JSON-LD.
#[derive(Debug, Clone, Copy)]
pub(super) struct Thing<'a, 'p> {
    pub(super) subject: &'a Subject<'a, 'p>,
    pub(super) data: &'a Data<'p>,
    pub(super) object: usize,
}

impl<'a> Thing<'a, '_> {
    /// The strings of a member: itself, those in a list, the names of objects.
    pub(super) fn texts(self, key: &str) -> Vec<Cow<'a, str>> {
        self.values(key).into_iter().filter_map(|value| self.text(value)).collect()
    }

    /// What the object itself is called.
    pub(super) fn own_name(self) -> Option<Cow<'a, str>> {
        self.name(self.object)
    }

    /// The addresses in a member: strings, and those of objects.
    pub(super) fn addresses(self, key: &str) -> Vec<Cow<'a, str>> {
        let address = |value| match self.data.value(value) {
            Value::Object => ADDRESSES.iter().find_map(|key| self.data.text_of(value, key)),
            _ => self.data.string(value),
        };
        self.values(key).into_iter().filter_map(address).collect()
    }

    /// The names of a list's entries, or of the things that these stand for.
    pub(super) fn entries(self, key: &str) -> Vec<Cow<'a, str>> {
        let named = |value| {
            let of_item = || self.data.member(value, "item").filter(|&item| self.is_object(item));
            self.name(value).or_else(|| self.name(of_item()?))
        };
        self.values(key).into_iter().filter(|&value| self.is_object(value)).filter_map(named).collect()
    }

    /// The objects in a member.
    pub(super) fn parts(self, key: &str) -> Vec<Self> {
        let objects = self.values(key).into_iter().filter(|&value| self.is_object(value));
        objects.map(|object| Self { object, ..self }).collect()
    }

    /// A member's value, or those of its list.
    fn values(self, key: &str) -> Vec<usize> {
        match self.data.member(self.object, key) {
            Some(value) if *self.data.value(value) == Value::List => self.data.children(value).collect(),
            value => value.into_iter().collect(),
        }
    }

    fn is_object(self, value: usize) -> bool {
        *self.data.value(value) == Value::Object
    }

    fn text(self, value: usize) -> Option<Cow<'a, str>> {
        match self.data.value(value) {
            Value::Object => self.name(value),
            Value::Word(_) => Some(Cow::Borrowed(self.data.raw(value))),
            _ => self.data.string(value).map(unescaped),
        }
    }

    /// The name of an object, or of the one that it refers to.
    fn name(self, object: usize) -> Option<Cow<'a, str>> {
        let name = self.data.text_of(object, "name").filter(|text| !text.trim().is_empty());
        name.map(unescaped)
            .or_else(|| self.subject.name_of(&self.data.text_of(object, "@id")?).map(Cow::Borrowed))
    }
}

/// Scripts need no character references, and many templates write them all the same.
fn unescaped(text: Cow<'_, str>) -> Cow<'_, str> {
    match page::decoded(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(decoded) => Cow::Owned(decoded),
    }
}
