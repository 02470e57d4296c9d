//! Text of the page, as it stands in the report.

use std::fmt::{Display, Formatter, Result, Write};

/// Text with nothing in it that a parser of HTML takes for more than text, neither between tags nor in a
/// quoted attribute.
#[derive(Debug, Clone, Copy)]
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        self.0.chars().try_for_each(|c| match reference(c) {
            Some(reference) => out.write_str(reference),
            None => out.write_char(c),
        })
    }
}

fn reference(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        // A parser would make a line feed of it.
        '\r' => "&#13;",
        // HTML cannot hold it.
        '\0' => "\u{fffd}",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn markup_becomes_text() {
        let markup = "<a title=\"x\" id='y'>&amp;</a>";
        let escaped = "&lt;a title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;";
        assert_eq!(Escaped(markup).to_string(), escaped);
    }

    #[test]
    fn what_a_parser_would_change_is_kept_as_far_as_html_can() {
        assert_eq!(Escaped("a\r\nb\0c").to_string(), "a&#13;\nb\u{fffd}c");
    }
}
