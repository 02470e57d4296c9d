//! File names of images that stand glued behind a sentence.
//!
//! A flattener that writes no space around inline images leaves `…at dawn.13950907_photo-1`. The
//! sentence is content, the name is not, so the name is cut into a block of its own.

use once_cell::sync::Lazy;
use regex::Regex;

/// A file name behind an end mark without a space: one word that no language writes, because it
/// ends like an image file or carries the suffix that publishing software puts there.
static GLUED: Lazy<Regex> = Lazy::new(|| {
    let name = r"[A-Za-z0-9][A-Za-z0-9_-]{2,}";
    let suffix =
        r"(?:_photo\w{0,2}|[-_]\d{2,4}x\d{2,4}|-scaled|@2x)(?:-\d{1,2})?(?:\.(?:jpe?g|png|gif|webp))?";
    let file = r"\.(?:jpe?g|png|gif|webp)";
    Regex::new(&format!(r#"[.!?…。]["'”’»)]?({name}(?:{suffix}|{file}))$"#)).expect("a constant pattern")
});

/// File names are at most this long on common file systems; bounds the search in a long line.
const MAX_NAME_BYTES: usize = 255;

/// Splits a line into its text and the file names glued behind it.
pub(super) fn cut(line: &str) -> (&str, Vec<&str>) {
    let (mut rest, mut names) = (line, Vec::new());
    while let Some(at) = glued_name(rest) {
        let (text, name) = rest.split_at(at);
        names.push(name);
        rest = text;
    }
    names.reverse();
    (rest, names)
}

fn glued_name(line: &str) -> Option<usize> {
    let far = line.len().saturating_sub(MAX_NAME_BYTES);
    let tail_at = (far..line.len()).find(|&at| line.is_char_boundary(at))?;
    let name = GLUED.captures(line.get(tail_at..)?)?.get(1)?;
    Some(tail_at + name.start())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn names_behind_an_end_mark_are_cut() {
        assert_eq!(cut("It held.139509_photoi-1"), ("It held.", vec!["139509_photoi-1"]));
        assert_eq!(cut("“It held.”river-bank.jpg"), ("“It held.”", vec!["river-bank.jpg"]));
        assert_eq!(cut("No.river-1024x768"), ("No.", vec!["river-1024x768"]));
        assert_eq!(cut("No.river_1024x768-1"), ("No.", vec!["river_1024x768-1"]));
    }

    #[test]
    fn sentences_and_addresses_are_not_cut() {
        for line in ["Save it as map.png", "See example.com/photos", "It ran.Then it stopped", "v1.2.3-beta"]
        {
            assert_eq!(cut(line), (line, vec![]));
        }
    }
}
