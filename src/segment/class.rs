//! What a `class` attribute says of its element.

use super::recent::Recent;
use super::roles::Names;
use super::{line_numbers, threads, utility};
use crate::block::Roles;
use crate::hash::hash_of;

/// What is asked of every element's class.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Class {
    pub(super) roles: Roles,
    /// The element sets answers off from what they answer.
    pub(super) indents: bool,
    /// The element is hidden at every width.
    pub(super) hides: bool,
    /// The element may be the number of a line of code.
    pub(super) numbers: bool,
    /// Tells classes apart where elements of one shape are counted; 0 for no class at all.
    pub(super) hash: u64,
}

impl Class {
    fn read<'a>(class: &'a str, names: &mut Names<'a>) -> Self {
        let mut read = Self { hash: hash_of(&class), ..Self::default() };
        let mut shows = false;
        for name in class.split_ascii_whitespace() {
            read.roles |= names.of(name);
            read.indents |= threads::is_indented(name);
            read.hides |= utility::hides(name);
            read.numbers |= line_numbers::names(name);
            shows |= utility::shows(name);
        }
        read.hides &= !shows;
        read
    }
}

/// The classes of a page: it repeats a few all over, so each is read once.
#[derive(Debug)]
pub(super) struct Classes<'a>(Recent<'a, Class>);

impl<'a> Classes<'a> {
    pub(super) fn new() -> Self {
        Self(Recent::new(Class { hash: hash_of(&""), ..Class::default() }))
    }

    /// What a class attribute says; no attribute says nothing.
    pub(super) fn of(&mut self, class: Option<&'a str>, names: &mut Names<'a>) -> Class {
        class.map_or_else(Class::default, |class| self.0.of(class, |class| Class::read(class, names)))
    }
}
