//! What names said that were read before: pages repeat a few class attributes all over.

use crate::hash::hash_of;

/// Pages write some hundred different ones.
const SLOTS: usize = 1 << 9;

/// Names by a hash, one to a slot: where two meet, the later one stays. So no page can make this
/// large, nor slower than reading every name.
#[derive(Debug)]
pub(super) struct Recent<'a, T> {
    slots: Vec<(&'a str, T)>,
}

impl<'a, T: Copy> Recent<'a, T> {
    /// Knows what an empty name says.
    pub(super) fn new(empty: T) -> Self {
        Self { slots: vec![("", empty); SLOTS] }
    }

    /// What a name says, as `read` tells it.
    pub(super) fn of(&mut self, name: &'a str, read: impl FnOnce(&'a str) -> T) -> T {
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
        let (mut recent, mut read) = (Recent::new(0), 0);
        let names: Vec<String> = (0..4 * SLOTS).map(|n| format!("name-{n}")).collect();
        for name in names.iter().flat_map(|name| [name, name]) {
            let length = recent.of(name, |_| {
                read += 1;
                name.len()
            });
            assert_eq!(length, name.len());
        }
        assert_eq!(read, names.len());
    }
}
