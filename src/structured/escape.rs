//! Escapes in the strings of JSON and of scripts.

use std::borrow::Cow;
use std::str::Chars;

/// Decodes a string's escapes. One that nobody defined stands for its character; half of a
/// surrogate pair becomes the replacement character.
pub(super) fn decode(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    decode_until(None, raw, &mut out);
    Cow::Owned(out)
}

/// Decodes to the end, or to the quote that closes the string; returns what follows that. In JSON
/// within JSON backslashes are near: a plain loop beats a search that has to be set up.
pub(super) fn decode_until<'a>(quote: Option<u8>, raw: &'a str, out: &mut String) -> &'a str {
    let mut rest = raw;
    while let Some(at) = rest.bytes().position(|byte| byte == b'\\' || Some(byte) == quote) {
        out.push_str(rest.get(..at).unwrap_or_default());
        let sign = rest.as_bytes()[at];
        rest = rest.get(at + 1..).unwrap_or_default();
        if sign != b'\\' {
            return rest;
        }
        let mut escape = rest.chars();
        if let Some(c) = escaped(&mut escape) {
            out.push(c);
        }
        rest = escape.as_str();
    }
    out.push_str(rest);
    ""
}

/// The character that an escape stands for; an escaped line end is none.
fn escaped(rest: &mut Chars<'_>) -> Option<char> {
    Some(match rest.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        'x' => char::from_u32(hex(rest, 2)?)?,
        'u' => return Some(unicode(rest)),
        '\n' => return None,
        c => c,
    })
}

fn unicode(rest: &mut Chars<'_>) -> char {
    let Some(unit) = hex(rest, 4) else { return char::REPLACEMENT_CHARACTER };
    let low = (0xD800..0xDC00).contains(&unit).then(|| low_surrogate(rest)).flatten();
    let code = low.map_or(unit, |low| 0x1_0000 + ((unit - 0xD800) << 10) + low);
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The second half of a pair, if that is what comes next.
fn low_surrogate(rest: &mut Chars<'_>) -> Option<u32> {
    let mut ahead = rest.clone();
    let unit = (ahead.next() == Some('\\') && ahead.next() == Some('u')).then(|| hex(&mut ahead, 4))??;
    (0xDC00..0xE000).contains(&unit).then(|| {
        *rest = ahead;
        unit - 0xDC00
    })
}

/// So many hexadecimal digits; nothing is taken if there are fewer.
fn hex(rest: &mut Chars<'_>, digits: usize) -> Option<u32> {
    let text = rest.as_str().get(..digits)?;
    let value = u32::from_str_radix(text, 16).ok()?;
    *rest = rest.as_str().get(digits..)?.chars();
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn escapes_are_characters() {
        assert_eq!(decode("plain"), "plain");
        assert_eq!(decode(r#"a\nb \"c\" \/ \\ \u00e9 \x41 \'"#), "a\nb \"c\" / \\ é A '");
        assert_eq!(decode(r"\ud83c\udf27!"), "🌧!");
    }

    #[test]
    fn broken_escapes_are_passed_over() {
        assert_eq!(decode(r"\ud83c!"), "\u{FFFD}!");
        assert_eq!(decode(r"\ud83c\u0041"), "\u{FFFD}A");
        assert_eq!(decode(r"\u12"), "\u{FFFD}12");
        assert_eq!(decode("\\"), "");
        assert_eq!(decode("\\é"), "é");
    }
}
