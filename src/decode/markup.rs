//! Markup and text told apart in undecoded bytes: enough to find a declaration, and text.
//!
//! Each byte is looked at once: what is not finished reaches to the end.

/// A stretch of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text between tags.
    Text(&'a [u8]),
    /// A start tag.
    Start { name: &'a [u8], attrs: &'a [u8] },
    /// An end tag.
    End { name: &'a [u8] },
    /// A comment, a declaration, or the content of a script or style.
    Other(&'a [u8]),
}

/// Elements whose content is neither text nor markup.
const RAW: [&[u8]; 2] = [b"script", b"style"];

/// Cuts bytes into pieces.
pub(super) fn pieces(bytes: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = bytes;
    let mut raw: Option<&[u8]> = None;
    std::iter::from_fn(move || {
        let (piece, length) = match raw.take() {
            Some(name) => raw_text(rest, name),
            None => next(rest)?,
        };
        if let Piece::Start { name, .. } = piece {
            raw = RAW.into_iter().find(|raw| name.eq_ignore_ascii_case(raw));
        }
        rest = &rest[length..];
        Some(piece)
    })
}

fn next(rest: &[u8]) -> Option<(Piece<'_>, usize)> {
    match rest {
        [] => None,
        [b'<', b'!', b'-', b'-', ..] => Some(other(rest, b"-->")),
        [b'<', b'!' | b'?', ..] => Some(other(rest, b">")),
        [b'<', b'/', c, ..] if c.is_ascii_alphabetic() => Some(tag(rest, 2)),
        [b'<', c, ..] if c.is_ascii_alphabetic() => Some(tag(rest, 1)),
        _ => {
            let end = memchr::memchr(b'<', &rest[1..]).map_or(rest.len(), |at| at + 1);
            Some((Piece::Text(&rest[..end]), end))
        }
    }
}

fn other<'a>(rest: &'a [u8], end: &[u8]) -> (Piece<'a>, usize) {
    let length = memchr::memmem::find(rest, end).map_or(rest.len(), |at| at + end.len());
    (Piece::Other(&rest[..length]), length)
}

/// A tag whose name begins at `from`.
fn tag(rest: &[u8], from: usize) -> (Piece<'_>, usize) {
    let is_end = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'<');
    let name_end = rest[from..].iter().position(is_end).map_or(rest.len(), |at| from + at);
    let end = tag_end(rest, name_end);
    let name = &rest[from..name_end];
    let attrs = rest[name_end..end].strip_suffix(b">").unwrap_or(&rest[name_end..end]);
    (if from == 2 { Piece::End { name } } else { Piece::Start { name, attrs } }, end)
}

/// One past the tag's `>`, quoted ones passed over.
fn tag_end(rest: &[u8], from: usize) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, &b) in rest.iter().enumerate().skip(from) {
        match quote {
            Some(open) if open == b => quote = None,
            Some(_) => {}
            None if b == b'>' => return at + 1,
            None if matches!(b, b'"' | b'\'') && before == b'=' => quote = Some(b),
            None => {}
        }
        if !b.is_ascii_whitespace() {
            before = b;
        }
    }
    rest.len()
}

/// Everything up to the end tag.
fn raw_text<'a>(rest: &'a [u8], name: &[u8]) -> (Piece<'a>, usize) {
    let ends = |at: &usize| {
        rest.get(at + 1) == Some(&b'/')
            && rest.get(at + 2..at + 2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    let length = memchr::memchr_iter(b'<', rest).find(ends).unwrap_or(rest.len());
    (Piece::Other(&rest[..length]), length)
}

/// The attributes of a start tag, with values.
pub(super) fn attributes(attrs: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = attrs;
    std::iter::from_fn(move || {
        let start = rest.iter().position(|b| !(b.is_ascii_whitespace() || *b == b'/'))?;
        rest = &rest[start..];
        let name = take(&mut rest, |b| b.is_ascii_whitespace() || matches!(b, b'/' | b'='));
        rest = rest.trim_ascii_start();
        let value = match rest.strip_prefix(b"=") {
            Some(behind) => value(behind.trim_ascii_start(), &mut rest),
            None => &[],
        };
        // A stray `=` is a name of its own, so that every round takes at least a byte.
        if name.is_empty() && value.is_empty() {
            rest = rest.get(1..)?;
        }
        Some((name, value))
    })
}

/// The value at the start of `text`; `rest` is left behind it.
fn value<'a>(text: &'a [u8], rest: &mut &'a [u8]) -> &'a [u8] {
    *rest = text;
    match text {
        [quote @ (b'"' | b'\''), inner @ ..] => {
            *rest = inner;
            let value = take(rest, |b| b == *quote);
            *rest = rest.get(1..).unwrap_or_default();
            value
        }
        _ => take(rest, |b| b.is_ascii_whitespace()),
    }
}

/// Cuts off what stands before the first byte that ends it.
fn take<'a>(rest: &mut &'a [u8], ends: impl Fn(u8) -> bool) -> &'a [u8] {
    let end = rest.iter().position(|&b| ends(b)).unwrap_or(rest.len());
    let (taken, left) = rest.split_at(end);
    *rest = left;
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_raw_text_are_told_apart() {
        let page = b"a < b<p class='>'>c</P><script>'<b>'</script><!--<i>-->";
        let expected = [
            Piece::Text(b"a "),
            Piece::Text(b"< b"),
            Piece::Start { name: b"p", attrs: b" class='>'" },
            Piece::Text(b"c"),
            Piece::End { name: b"P" },
            Piece::Start { name: b"script", attrs: b"" },
            Piece::Other(b"'<b>'"),
            Piece::End { name: b"script" },
            Piece::Other(b"<!--<i>-->"),
        ];
        assert_eq!(pieces(page).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn attributes_have_values_quoted_or_not() {
        let found: Vec<_> = attributes(b" a=1 b = '2 3' c / d=\"\" = e").collect();
        let names: Vec<&[u8]> = found.iter().map(|(name, _)| *name).collect();
        assert!(found.starts_with(&[(b"a", b"1"), (b"b", b"2 3"), (b"c", b""), (b"d", b"")]), "{names:?}");
    }
}
