//! Comments and document types.

use memchr::memchr_iter;

/// Public identifiers of documents that browsers lay out as old browsers did (HTML standard, 13.2.6.4.1);
/// of what begins so, only what shows: whether a table ends a paragraph.
const QUIRKY: &[&str] = &["-//w3c//dtd html 3", "-//ietf//dtd html", "-//w3c//dtd html 4.0 ", "-//w3o//dtd"];

/// The same if no system identifier follows.
const QUIRKY_ALONE: &[&str] = &["-//w3c//dtd html 4.01 transitional//", "-//w3c//dtd html 4.01 frameset//"];

/// Where the comment ends that begins at an offset with `<!--`.
pub(super) fn end(bytes: &[u8], start: usize) -> usize {
    let open = start + "<!--".len();
    let closes = |&at: &usize| {
        let before = &bytes[start + "<!".len()..at];
        before.ends_with(b"--") || (at > open + 2 && before.ends_with(b"--!"))
    };
    let mut candidates = memchr_iter(b'>', &bytes[open..]).map(|at| open + at);
    candidates.find(closes).map_or(bytes.len(), |at| at + 1)
}

/// Whether a document type asks for the layout of old browsers.
pub(super) fn is_quirky(doctype: Option<&str>) -> bool {
    let doctype = doctype.unwrap_or_default().to_ascii_lowercase();
    let mut quoted = doctype.split(['"', '\'']).skip(1).step_by(2);
    let name = doctype.trim_start_matches("doctype").trim_start();
    let public = quoted.next().unwrap_or_default();
    let begins = |list: &[&str]| list.iter().any(|prefix| public.starts_with(prefix));
    !name.starts_with("html") || begins(QUIRKY) || (begins(QUIRKY_ALONE) && quoted.next().is_none())
}
