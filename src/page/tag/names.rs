//! Element names to numbers: a hash table that is built at compile time and compares once.

/// Names of up to this many bytes fit a key; longer ones are in no table.
const KEY_BYTES: usize = 16;

/// Three times as many slots as names, so that few names share one.
const SLOTS: usize = 512;

/// Knuth's multiplicative hashing: 2^64 divided by the golden ratio.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Lower-case ASCII letters differ from upper-case ones in this bit.
const LOWER_CASE: u128 = 0x2020_2020_2020_2020_2020_2020_2020_2020;

/// By length, the bits of a key that a name fills.
const MASKS: [u128; KEY_BYTES + 1] = {
    let mut masks = [0; KEY_BYTES + 1];
    let mut length = 1;
    while length <= KEY_BYTES {
        masks[length] = u128::MAX >> (8 * (KEY_BYTES - length));
        length += 1;
    }
    masks
};

#[derive(Debug)]
pub(super) struct NameTable<const N: usize> {
    names: [u128; N],
    /// By hash: a name's number plus one, 0 where there is none.
    slots: [u8; SLOTS],
}

impl<const N: usize> NameTable<N> {
    pub(super) const fn new(names: &[&str; N]) -> Self {
        let (mut keys, mut slots) = ([0; N], [0; SLOTS]);
        let mut i = 0;
        while i < N {
            keys[i] = key(names[i].as_bytes());
            let mut slot = hash(keys[i]);
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = i as u8 + 1;
            i += 1;
        }
        Self { names: keys, slots }
    }

    /// The number of the name, in any case, that the first `length` bytes of `text` are.
    #[inline]
    pub(super) fn find(&self, text: &[u8], length: usize) -> Option<usize> {
        // Keys end in NULs, names do not.
        if length > KEY_BYTES || text[..length].last() == Some(&0) {
            return None;
        }
        let name = first(text, length);
        let mut slot = hash(name);
        while let Some(index) = usize::from(self.slots[slot]).checked_sub(1) {
            if self.names[index] == name || is_upper_case_of(name, self.names[index]) {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The first bytes of a text as a number: all sixteen are read, if there are so many.
#[inline]
fn first(text: &[u8], length: usize) -> u128 {
    match text.first_chunk::<KEY_BYTES>() {
        Some(chunk) => u128::from_le_bytes(*chunk) & MASKS[length],
        None => key(&text[..length]),
    }
}

const fn key(name: &[u8]) -> u128 {
    let mut bytes = [0; KEY_BYTES];
    let mut i = 0;
    while i < name.len() {
        bytes[i] = name[i];
        i += 1;
    }
    u128::from_le_bytes(bytes)
}

/// Whether a name is a known one but for the case of letters. Few pages write capitals.
#[cold]
fn is_upper_case_of(name: u128, known: u128) -> bool {
    (name ^ known) & !LOWER_CASE == 0 && name.to_le_bytes().eq_ignore_ascii_case(&known.to_le_bytes())
}

/// The same for upper and lower case.
#[inline]
const fn hash(name: u128) -> usize {
    let folded = name | LOWER_CASE;
    let mixed = (folded as u64 ^ (folded >> 64) as u64).wrapping_mul(MULTIPLIER);
    (mixed >> 48) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::NameTable;

    #[test]
    fn names_are_found_up_to_the_length_of_a_key() {
        let table = NameTable::new(&["p", "sixteen-letters-"]);
        assert_eq!(table.find(b"SIXTEEN-letters-", 16), Some(1));
        assert_eq!(table.find(b"sixteen-letters-x", 17), None);
        assert_eq!((table.find(b"p>", 1), table.find(b"p\0", 2)), (Some(0), None));
    }
}
