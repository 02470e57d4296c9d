//! What data beside the elements may say, whichever of its escapes a reader takes away.

use crate::oracle;
use std::str::Chars;

/// JSON stands in strings of JSON in attributes, and its strings hold HTML that was escaped twice.
const LEVELS: usize = 6;

/// The longest character reference has 33: `&CounterClockwiseContourIntegral;`.
const MAX_REFERENCE: usize = 33;

/// Behind each escape and each character reference stands what it stands for, level by level: a reader
/// that stops at any level, another one in each place, spells a part of this. A NUL ends a character reference, or
/// joins one that it parted.
pub(crate) fn all_readings(data: &str) -> String {
    let joined = data.contains('\0').then(|| data.replace('\0', ""));
    let readings =
        |text: &str| (0..LEVELS).fold(text.to_owned(), |text, _| with_units(&with_characters(&text)));
    [Some(data), joined.as_deref()].into_iter().flatten().map(readings).collect()
}

/// Repeats what may be a character reference, escapes in it or not, as the character.
fn with_characters(text: &str) -> String {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |said, piece| {
        let reference: String = piece.chars().take(MAX_REFERENCE).take_while(|&c| c != '<').collect();
        let undone = reference.contains('\\').then(|| units_of(&reference));
        let references = [Some(reference), undone].into_iter().flatten();
        let read: String = references.map(|reference| oracle::all_text(&format!("&{reference}"))).collect();
        said + "&" + &read + piece
    })
}

/// Repeats rows of escapes as what they stand for. `\n` keeps its letter, as a reader of broken data may.
fn with_units(text: &str) -> String {
    replaced(text, |row, units| row.to_owned() + units)
}

/// What a text says where nothing but escapes is read.
fn units_of(text: &str) -> String {
    replaced(text, |_, units| units.to_owned())
}

/// Puts something in the place of each row of escapes, by what they stand for.
fn replaced(text: &str, replacement: impl Fn(&str, &str) -> String) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('\\') {
        let (before, row) = rest.split_at(start);
        let mut after = row.chars();
        let units = units(&mut after);
        let (row, after) = row.split_at(row.len() - after.as_str().len());
        said.extend([before, &replacement(row, &String::from_utf16_lossy(&units))]);
        rest = after;
    }
    said + rest
}

/// What a row of escapes stands for: only both halves of a pair are a character.
fn units(rest: &mut Chars<'_>) -> Vec<u16> {
    let mut units = Vec::new();
    while let Some(escape) = rest.as_str().strip_prefix('\\') {
        *rest = escape.chars();
        units.extend(unit(rest));
    }
    units
}

/// What stands for an escape whose backslash was read.
fn unit(rest: &mut Chars<'_>) -> Vec<u16> {
    let Some(sign) = rest.next() else { return Vec::new() };
    let digits = match sign {
        'u' => 4,
        'x' => 2,
        _ => 0,
    };
    let (number, after) = rest.as_str().split_at_checked(digits).unwrap_or_default();
    let Ok(unit) = u16::from_str_radix(number, 16) else { return sign.encode_utf16(&mut [0; 2]).to_vec() };
    *rest = after.chars();
    vec![unit]
}
