//! What names said that were read before: pages repeat a few class attributes all over.

use crate::block::Roles;
use crate::hash::hash_of;

/// Pages write some hundred different ones.
const SLOTS: usize = 1 << 9;

/// Names by a hash, one to a slot: where two meet, the later one stays. So no page can make this
/// large, nor slower than reading every name.
#[derive(Debug)]
pub(super) struct Recent<'a> {
    slots: Vec<(&'a str, Roles)>,
}

impl<'a> Recent<'a> {
    pub(super) fn new() -> Self {
        Self { slots: vec![("", Roles::empty()); SLOTS] }
    }

    /// What a name says, as `read` tells it; an empty one says nothing.
    pub(super) fn of(&mut self, name: &'a str, read: impl FnOnce(&'a str) -> Roles) -> Roles {
        let slot = &mut self.slots[hash_of(&name) as usize % SLOTS];
        if slot.0 != name {
            *slot = (name, read(name));
        }
        slot.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_once_until_another_takes_their_place() {
        let (mut recent, mut read) = (Recent::new(), 0);
        let names: Vec<String> = (0..4 * SLOTS).map(|n| format!("name-{n}")).collect();
        for name in names.iter().flat_map(|name| [name, name]) {
            let roles = recent.of(name, |_| {
                read += 1;
                Roles::from_bits_truncate(name.len() as u64)
            });
            assert_eq!(roles, Roles::from_bits_truncate(name.len() as u64));
        }
        assert_eq!(read, names.len());
    }
}
