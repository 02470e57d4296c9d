//! One page in the format asked for.

use crate::args::{Format, Output};
use crate::{colour, comments};
use anyhow::Result;
use dehusk::{Charset, Comment, Extraction, Limit, Metadata, Outcome, PageKind};
use serde::Serialize;

/// A line of JSON Lines: the JSON of the page with the input's name and status before it.
#[derive(Serialize)]
struct Line<'a> {
    input: &'a str,
    status: &'static str,
    #[serde(flatten)]
    page: Page<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Page<'a> {
    Whole(&'a Extraction),
    Brief(Brief<'a>),
    Failed { error: &'a str },
}

/// The JSON of a page without its blocks, and without where its metadata stand.
#[derive(Serialize)]
struct Brief<'a> {
    version: &'static str,
    outcome: Outcome,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    truncated_by: Vec<Limit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    charset: Option<Charset>,
    page_kind: PageKind,
    confidence: f32,
    metadata: &'a Metadata,
    text: String,
    comments: &'a [Comment],
}

/// Renders a page, ending in a newline; `gave_nothing` is its status, `source` the text it was read
/// from.
pub(crate) fn page(
    page: &Extraction,
    input: &str,
    gave_nothing: bool,
    output: &Output,
    coloured: bool,
    source: impl FnOnce() -> String,
) -> Result<String> {
    Ok(match output.format {
        Format::Text => with_comments(page.text(), page, output),
        Format::Markdown => with_comments(markdown(page, output.front_matter), page, output),
        Format::Html => with_comments(page.html(), page, output),
        Format::Json => serde_json::to_string_pretty(page)? + "\n",
        Format::Jsonl => {
            let status = if gave_nothing { "empty" } else { "ok" };
            let page = if output.blocks { Page::Whole(page) } else { Page::Brief(brief(page)) };
            line(&Line { input, status, page })?
        }
        Format::Explain if coloured => colour::paint(&page.explain()),
        Format::Explain => page.explain(),
        Format::Report => page.report(&source()),
    })
}

fn markdown(page: &Extraction, front_matter: bool) -> String {
    let head = if front_matter { page.front_matter() } else { String::new() };
    if head.is_empty() { page.markdown() } else { format!("{head}\n{}", page.markdown()) }
}

/// What stands for an input that failed: only JSON Lines has a line for it.
pub(crate) fn failure(input: &str, error: &str, format: Format) -> Result<Option<String>> {
    let failed = Line { input, status: "failed", page: Page::Failed { error } };
    if format == Format::Jsonl { line(&failed).map(Some) } else { Ok(None) }
}

fn line(line: &Line<'_>) -> Result<String> {
    Ok(serde_json::to_string(line)? + "\n")
}

fn brief(page: &Extraction) -> Brief<'_> {
    Brief {
        version: env!("CARGO_PKG_VERSION"),
        outcome: page.outcome(),
        truncated_by: page.truncated_by().collect(),
        charset: page.charset(),
        page_kind: page.page_kind(),
        confidence: page.confidence(),
        metadata: page.metadata(),
        text: page.text(),
        comments: page.comments(),
    }
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
