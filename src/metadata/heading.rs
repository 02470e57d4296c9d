//! The text of a heading as one line.

use super::tidy;
use crate::page::{Page, Tag};

/// What stands in a heading and is no text of it: buttons, and what readers do not see.
const NO_TEXT: &[Tag] = &[Tag::Button, Tag::Style, Tag::Script, Tag::Template, Tag::Noscript];

/// The words of a heading, with a space where a line ends, as its block has them. `None` if there are none.
pub(super) fn line(page: &Page<'_>, heading: usize) -> Option<String> {
    let (mut line, mut node) = (String::new(), heading + 1);
    while node < page.end(heading) {
        let tag = page.tag(node);
        if tag.is_some_and(|tag| NO_TEXT.contains(&tag)) {
            node = page.end(node);
            continue;
        }
        if tag.is_some_and(|tag| tag == Tag::Br || tag.is_block()) {
            line.push(' ');
        }
        line.push_str(page.text(node));
        node += 1;
    }
    tidy(&line)
}

#[cfg(test)]
mod tests {
    fn title(heading: &str) -> String {
        crate::extract(&format!("<h1>{heading}</h1><p>It fell.")).title().unwrap_or_default().to_owned()
    }

    #[test]
    fn lines_part_words_and_elements_do_not() {
        for heading in [
            "Rain<br>at last",
            "<div>Rain</div><div>at last</div>",
            "Rain <em>at</em> last",
            "R<span>ain</span> at last",
            "<b>R</b><b>ain</b> at last",
        ] {
            assert_eq!(title(heading), "Rain at last", "{heading}");
        }
    }

    #[test]
    fn buttons_and_styles_are_no_words_of_it() {
        assert_eq!(title("Rain<button>Copy link</button><style>.a{color:red}</style>"), "Rain");
    }
}
