//! Character references, as the HTML standard decodes them: by name, by the longest name where the
//! semicolon is missing, and by number.

use entities::{ENTITIES, Entity};
use once_cell::sync::Lazy;
use std::borrow::Cow;

/// The longest name that needs no semicolon (`&Aacute`); the standard's list will not grow.
const MAX_BARE_NAME: usize = 6;

/// `CounterClockwiseContourIntegral`.
const MAX_NAME: usize = 31;

/// What numbers 0x80 to 0x9F stand for: Windows-1252, as browsers have always read them. 0 where the
/// number stands for itself.
#[rustfmt::skip]
const WINDOWS_1252: [u32; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
];

/// The standard's table in byte order, to be searched.
static BY_NAME: Lazy<Vec<&'static Entity>> = Lazy::new(|| {
    let mut sorted: Vec<&Entity> = ENTITIES.iter().collect();
    sorted.sort_unstable_by_key(|entity| entity.entity);
    sorted
});

/// Decodes the reference that `text`, which begins with `&`, begins with, and appends what it stands
/// for. Returns how many bytes it took; 0 if it is none.
pub(super) fn decode(text: &str, in_attribute: bool, out: &mut String) -> usize {
    match text.as_bytes().get(1) {
        Some(b'#') => numeric(text, out),
        Some(b) if b.is_ascii_alphabetic() => named(text, in_attribute, out),
        _ => 0,
    }
}

/// Decodes all references of a text, as those of attributes are.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        let (plain, reference) = rest.split_at(at);
        out.push_str(plain);
        let taken = decode(reference, true, &mut out);
        out.push_str(if taken == 0 { "&" } else { "" });
        rest = reference.get(taken.max(1)..).unwrap_or_default();
    }
    Cow::Owned(out + rest)
}

fn named(text: &str, in_attribute: bool, out: &mut String) -> usize {
    let bytes = text.as_bytes();
    let length = bytes[1..].iter().take(MAX_NAME + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
    if bytes.get(1 + length) == Some(&b';')
        && let Some(taken) = append(text, length + 2, out)
    {
        return taken;
    }
    let longest = length.min(MAX_BARE_NAME);
    let lengths = if in_attribute { length..=longest } else { 1..=longest };
    // In an attribute a name that letters or `=` follow is a parameter of a URL.
    if in_attribute && bytes.get(1 + length) == Some(&b'=') {
        return 0;
    }
    lengths.rev().find_map(|length| append(text, length + 1, out)).unwrap_or(0)
}

/// Appends what the first `length` bytes of a text stand for, if they are a reference.
fn append(text: &str, length: usize, out: &mut String) -> Option<usize> {
    let name = text.get(..length)?;
    let found = BY_NAME.binary_search_by_key(&name, |entity| entity.entity).ok()?;
    out.push_str(BY_NAME[found].characters);
    Some(length)
}

fn numeric(text: &str, out: &mut String) -> usize {
    let hexadecimal = matches!(text.as_bytes().get(2), Some(b'x' | b'X'));
    let (start, radix) = if hexadecimal { (3, 16) } else { (2, 10) };
    let digits = text.get(start..).unwrap_or_default().bytes();
    let digits = digits.map_while(|b| char::from(b).to_digit(radix));
    let (mut count, mut number) = (0, 0_u32);
    for digit in digits {
        number = number.saturating_mul(radix).saturating_add(digit);
        count += 1;
    }
    if count == 0 {
        return 0;
    }
    out.push(character(number));
    start + count + usize::from(text.as_bytes().get(start + count) == Some(&b';'))
}

fn character(number: u32) -> char {
    let replaced = number.checked_sub(0x80).and_then(|n| WINDOWS_1252.get(n as usize));
    let number = replaced.copied().filter(|&n| n != 0).unwrap_or(number);
    char::from_u32(number).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::{decode, decoded};

    fn first(text: &str, in_attribute: bool) -> (usize, String) {
        let mut out = String::new();
        (decode(text, in_attribute, &mut out), out)
    }

    #[test]
    fn parameters_of_urls_are_no_references() {
        assert_eq!(first("&copy=1", true), (0, String::new()));
        assert_eq!(first("&copy2", true), (0, String::new()));
        assert_eq!(first("&copy 1", true), (5, "©".to_owned()));
        assert_eq!(first("&copy=1", false), (5, "©".to_owned()));
    }

    #[test]
    fn the_longest_name_counts() {
        assert_eq!(first("&notin;", false), (7, "∉".to_owned()));
        assert_eq!(first("&notit;", false), (4, "¬".to_owned()));
    }

    #[test]
    fn all_references_of_a_text_are_decoded() {
        for (text, wanted) in [
            ("O&#39;Brien &amp; Sons", "O'Brien & Sons"),
            ("O&amp;#39;Brien", "O&#39;Brien"),
            ("?a=1&copy=2&", "?a=1&copy=2&"),
            ("&&&eacute;&", "&&é&"),
            ("none", "none"),
        ] {
            assert_eq!(decoded(text), wanted);
        }
    }
}
