//! `--limit NAME=N`: how much of a page is looked at.

use dehusk::{Limit, Limits};
use std::str::FromStr;

/// A limit as it is given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bound {
    set: Set,
    most: u64,
}

/// Sets one of the limits.
type Set = fn(&mut Limits, u64);

/// By the names that the JSON has for them.
const LIMITS: [(Limit, Set); 7] = [
    (Limit::Input, |limits, most| limits.input = size(most)),
    (Limit::Depth, |limits, most| limits.depth = size(most)),
    (Limit::Elements, |limits, most| limits.elements = size(most)),
    (Limit::Attributes, |limits, most| limits.attributes = size(most)),
    (Limit::AttributeBytes, |limits, most| limits.attribute_bytes = size(most)),
    (Limit::Blocks, |limits, most| limits.blocks = size(most)),
    (Limit::Work, |limits, most| limits.work = most),
];

/// Letters behind a number, as `head -c` has them.
const UNITS: [(char, u32); 3] = [('K', 10), ('M', 20), ('G', 30)];

/// The default limits with those that are given; of one that is given twice the last counts.
pub(crate) fn limits(given: &[Bound]) -> Limits {
    let mut limits = Limits::default();
    for bound in given {
        (bound.set)(&mut limits, bound.most);
    }
    limits
}

impl FromStr for Bound {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, String> {
        let (name, number) = given.split_once('=').ok_or("it must be NAME=N, such as depth=100")?;
        let known = LIMITS.iter().find(|(limit, _)| limit.as_str() == name);
        let (_, set) = known.ok_or_else(|| format!("no limit is called `{name}`, but {}", names()))?;
        let most = number_of(number)
            .ok_or_else(|| format!("`{number}` is no number: digits, and K, M or G behind them"))?;
        Ok(Self { set: *set, most })
    }
}

fn names() -> String {
    LIMITS.map(|(limit, _)| limit.as_str()).join(", ")
}

fn number_of(text: &str) -> Option<u64> {
    let unit = UNITS.iter().find_map(|(letter, bits)| Some((text.strip_suffix(*letter)?, *bits)));
    let (digits, bits) = unit.unwrap_or((text, 0));
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse::<u64>().ok().filter(|_| is_number)?.checked_mul(1 << bits)
}

/// More than can be counted is as good as no limit.
fn size(most: u64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_has_its_own_name() {
        for (limit, _) in LIMITS {
            let bound = format!("{}=7", limit.as_str()).parse().unwrap();
            let set = serde_json::to_value(limits(&[bound])).unwrap();
            let default = serde_json::to_value(Limits::default()).unwrap();
            for (name, value) in set.as_object().unwrap() {
                let expected = if name == limit.as_str() { &serde_json::json!(7) } else { &default[name] };
                assert_eq!(value, expected, "{name}");
            }
        }
        let all = serde_json::to_value(Limits::default()).unwrap();
        assert_eq!(all.as_object().unwrap().len(), LIMITS.len());
    }

    #[test]
    fn numbers_may_have_a_unit() {
        let input = |number: &str| format!("input={number}").parse().map(|bound| limits(&[bound]).input);
        assert_eq!([input("12"), input("3K"), input("2M")], [Ok(12), Ok(3 << 10), Ok(2 << 20)]);
        for wrong in ["", "K", "-1", "+1", "1k", "1.5", "99999999999999999999", "18446744073709551615K"] {
            assert!(input(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn of_two_the_last_counts() {
        let given = ["depth=9", "blocks=3", "depth=8"].map(|bound| bound.parse().unwrap());
        assert_eq!((limits(&given).depth, limits(&given).blocks), (8, 3));
    }
}
