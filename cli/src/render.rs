//! One page in the format asked for.

use crate::args::{Format, Output};
use crate::{colour, comments};
use anyhow::Result;
use dehusk::Extraction;

/// Renders a page, ending in a newline; `source` is the text it was read from.
pub(crate) fn page(
    page: &Extraction,
    output: &Output,
    coloured: bool,
    source: impl FnOnce() -> String,
) -> Result<String> {
    Ok(match output.format {
        Format::Text => with_comments(page.text(), page, output),
        Format::Markdown => with_comments(markdown(page, output.front_matter), page, output),
        Format::Html => with_comments(page.html(), page, output),
        // Lines of JSON are written elsewhere: they have a status, too.
        Format::Json | Format::Jsonl | Format::Parquet => serde_json::to_string_pretty(page)? + "\n",
        Format::Explain if coloured => colour::paint(&page.explain()),
        Format::Explain => page.explain(),
        Format::Report => page.report(&source()),
    })
}

fn markdown(page: &Extraction, front_matter: bool) -> String {
    let head = if front_matter { page.front_matter() } else { String::new() };
    if head.is_empty() { page.markdown() } else { format!("{head}\n{}", page.markdown()) }
}

fn with_comments(mut text: String, page: &Extraction, output: &Output) -> String {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let comments =
        if output.comments { comments::render(page.comments(), output.format) } else { String::new() };
    if !text.is_empty() && !comments.is_empty() {
        text.push('\n');
    }
    text + &comments
}
