//! Lines with the white space around them measured.

/// A line that holds something.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Without the white space at both ends.
    pub(super) text: &'a str,
    /// Where the text starts in the input, in bytes.
    pub(super) start: usize,
    /// Columns before the text.
    pub(super) indent: u16,
    /// Blank lines before the line.
    pub(super) gap: u16,
}

/// A tab is four columns, as in `CommonMark`.
const TAB_COLUMNS: u16 = 4;

/// Deeper indents mean nothing more; the limit keeps rendered text linear in its input.
const MAX_INDENT: u16 = 80;

/// The lines that are not blank, in order.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let (mut at, mut gap) = (0, 0_u16);
    text.split_inclusive(is_break).filter_map(move |raw| {
        let start = at;
        at += raw.len();
        let line = measure(raw, start, gap);
        // `\r\n` is one break: its second half is a piece that holds nothing else.
        let half = raw == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        gap = if line.is_some() { 0 } else { gap.saturating_add(u16::from(!half)) };
        line
    })
}

/// Ends of lines: those of all systems, Unicode's two separators, and the form feed.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

fn measure(raw: &str, start: usize, gap: u16) -> Option<Line<'_>> {
    let body = raw.trim_start();
    let blank = raw.get(..raw.len() - body.len()).unwrap_or_default();
    let text = body.trim_end();
    (!text.is_empty()).then(|| Line { text, start: start + blank.len(), indent: columns(blank), gap })
}

fn columns(blank: &str) -> u16 {
    let widths = blank.chars().map(|c| if c == '\t' { TAB_COLUMNS } else { 1 });
    widths.take(usize::from(MAX_INDENT)).sum::<u16>().min(MAX_INDENT)
}
