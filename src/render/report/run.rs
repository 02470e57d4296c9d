//! Long lists in runs that a browser lays out only while they are in sight.

/// Two screens or so: tens of thousands of blocks laid out one by one keep a browser busy for seconds.
const RUN: usize = 50;

/// Encloses so many pieces at a time.
pub(super) fn runs(pieces: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for (index, piece) in pieces.enumerate() {
        if index % RUN == 0 {
            out.push_str(if index == 0 { "<div class=\"run\">\n" } else { "</div>\n<div class=\"run\">\n" });
        }
        out.push_str(&piece);
    }
    if out.is_empty() { out } else { out + "</div>\n" }
}

#[cfg(test)]
mod tests {
    use super::{RUN, runs};

    #[test]
    fn runs_end_before_the_next_begins() {
        let of = |count| runs((0..count).map(|_| "x".to_owned()));
        assert_eq!(of(0), "");
        assert_eq!(of(2), "<div class=\"run\">\nxx</div>\n");
        for (count, expected) in [(RUN, 1), (RUN + 1, 2), (3 * RUN, 3)] {
            let out = of(count);
            assert_eq!((out.matches("<div").count(), out.matches("</div>").count()), (expected, expected));
            assert_eq!(out.matches('x').count(), count);
        }
    }
}
