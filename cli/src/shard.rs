//! `--shard I/N`: a part of the inputs.

use std::str::FromStr;

/// Each Nth of the inputs, beginning with the Ith.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shard {
    index: usize,
    of: usize,
}

impl Shard {
    /// The inputs in it, in their order.
    pub(crate) fn take<T>(self, inputs: Vec<T>) -> Vec<T> {
        inputs.into_iter().skip(self.index).step_by(self.of).collect()
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, String> {
        let wrong = || format!("`{given}` is not I/N with I from 0 to N - 1, such as 0/8");
        let (index, of) = given.split_once('/').ok_or_else(wrong)?;
        let shard = Self { index: index.parse().map_err(|_| wrong())?, of: of.parse().map_err(|_| wrong())? };
        if shard.index < shard.of { Ok(shard) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_together_are_all_inputs() {
        let shards: Vec<Vec<u8>> =
            ["0/3", "1/3", "2/3"].map(|shard| shard.parse::<Shard>().unwrap().take((0..8).collect())).into();
        assert_eq!(shards, [vec![0, 3, 6], vec![1, 4, 7], vec![2, 5]]);
        for wrong in ["", "1", "3/3", "-1/3", "0/0", "a/b", "1/2/3"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
