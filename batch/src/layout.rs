//! A row as a line of JSON.

use crate::document::{Document, Facts};
use crate::flat::Flat;
use crate::line::Line;
use crate::origin::Origin;
use crate::row::Row;
use dehusk::Extraction;
use serde::Serialize;
use serde_json::Error;

/// How a line of JSON is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// dehusk's own: where the record was found, its status, and the page as in dehusk's JSON.
    #[default]
    Dehusk,
    /// That of datatrove's documents: `text`, `id`, `metadata`.
    Datatrove,
    /// That of Dolma's documents: `id`, `text`, `source`, `created`, `metadata`.
    Dolma,
}

/// Writes rows as lines of JSON, each ending in a newline, keys in the same order in each.
///
/// ```
/// use dehusk_batch::{Layout, Lines, Origin, Record, extract};
///
/// let row = extract(&Record::bytes(b"%PDF-1.7"), &dehusk::Extractor::new());
/// let lines = Lines { layout: Layout::Dehusk, ..Lines::default() };
/// let line = lines.line(&Origin::of("a.pdf"), &row)?;
/// assert!(line.starts_with(r#"{"input":"a.pdf","status":"not_html","error":"#) && line.ends_with("}\n"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Lines {
    /// How they are laid out.
    pub layout: Layout,
    /// Whether [`Layout::Dehusk`] lists all blocks, and where metadata stand.
    pub blocks: bool,
    /// Whether the main content is there as `CommonMark` too; the other layouts have it as `text` then.
    pub markdown: bool,
}

/// The status of an input that could not be read at all, as no record of it could be told.
const UNREADABLE: &str = "failed";

impl Lines {
    /// The line of a row.
    ///
    /// # Errors
    /// None that is known: nothing in a row is beyond JSON.
    pub fn line(&self, origin: &Origin, row: &Row) -> Result<String, Error> {
        let page = row.extraction.as_ref();
        let markdown = page.filter(|_| self.markdown).map(Extraction::markdown);
        match self.layout {
            Layout::Dehusk => terminated(&Line::of(origin, row, self.blocks, markdown)),
            layout => document(layout, origin, &Flat { markdown, ..Flat::of(row) }),
        }
    }

    /// The line of an input that could not be read at all, such as a file that is not there; its status is
    /// `failed`.
    ///
    /// # Errors
    /// None that is known.
    pub fn unreadable(&self, input: &str, error: &str) -> Result<String, Error> {
        let origin = Origin::of(input);
        let failed = Failed { origin: &origin, status: UNREADABLE, error };
        match self.layout {
            Layout::Dehusk => terminated(&failed),
            layout => terminated(&Document::new(layout, &origin, "", None, &failed)),
        }
    }
}

/// What stands for an input that could not be read.
#[derive(Serialize)]
struct Failed<'a> {
    #[serde(flatten)]
    origin: &'a Origin,
    status: &'static str,
    error: &'a str,
}

fn document(layout: Layout, origin: &Origin, flat: &Flat<'_>) -> Result<String, Error> {
    let text = flat.markdown.as_deref().unwrap_or(flat.text);
    terminated(&Document::new(layout, origin, text, flat.date, &Facts::of(flat, origin)))
}

fn terminated(line: &impl Serialize) -> Result<String, Error> {
    Ok(serde_json::to_string(line)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Record, extract};
    use serde_json::{Value, json};

    const PAGE: &str = "<html lang=en><title>Rain</title><meta name=author content='Ann Lee'>
        <article><h1>Rain</h1><p>It rained <b>all</b> night, and the river rose by a hand.</p></article>";

    fn written(lines: Lines, body: &str) -> Value {
        let record = Record { url: Some("https://example.org/"), ..Record::bytes(body.as_bytes()) };
        let row = extract(&record, &dehusk::Extractor::new());
        let origin =
            Origin { record_id: Some("<urn:a>".into()), warc_offset: Some(12), ..Origin::of("a.warc") };
        let line = lines.line(&origin, &row).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        serde_json::from_str(&line).unwrap()
    }

    #[test]
    fn each_layout_has_its_keys_in_its_order() {
        let own = ["input", "warc_offset", "record_id", "url", "status", "version", "outcome", "charset"];
        for (layout, keys) in [
            (Layout::Dehusk, own.as_slice()),
            (Layout::Datatrove, &["text", "id", "metadata"]),
            (Layout::Dolma, &["id", "text", "source", "metadata"]),
        ] {
            let row = extract(
                &Record { url: Some("u"), ..Record::bytes(PAGE.as_bytes()) },
                &dehusk::Extractor::new(),
            );
            let origin =
                Origin { record_id: Some("r".into()), warc_offset: Some(12), ..Origin::of("a.warc") };
            let line = Lines { layout, ..Lines::default() }.line(&origin, &row).unwrap();
            let at =
                |key: &&str| line.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key}: {line}"));
            assert!(keys.iter().map(at).is_sorted(), "{line}");
        }
    }

    #[test]
    fn documents_have_the_rest_as_metadata() {
        for layout in [Layout::Datatrove, Layout::Dolma] {
            let document = written(Lines { layout, ..Lines::default() }, PAGE);
            assert_eq!(document["id"], "<urn:a>");
            assert!(document["text"].as_str().unwrap().starts_with("It rained all night"));
            let metadata = &document["metadata"];
            for (key, value) in [
                ("url", json!("https://example.org/")),
                ("author", json!("Ann Lee")),
                ("status", json!("ok")),
                ("warc_offset", json!(12)),
                ("n_chars_in", json!(PAGE.len())),
            ] {
                assert_eq!(metadata[key], value, "{key}");
            }
            assert!(metadata["text"].is_null());
        }
        assert_eq!(written(Lines { layout: Layout::Dolma, ..Lines::default() }, PAGE)["source"], "a.warc");
    }

    #[test]
    fn what_failed_has_its_line_in_every_layout() {
        for layout in [Layout::Dehusk, Layout::Datatrove, Layout::Dolma] {
            let lines = Lines { layout, ..Lines::default() };
            let facts = |line: Value| if layout == Layout::Dehusk { line } else { line["metadata"].clone() };
            assert_eq!(facts(written(lines, "%PDF-1.7"))["status"], "not_html", "{layout:?}");
            let gone = serde_json::from_str(&lines.unreadable("gone.html", "no such file").unwrap()).unwrap();
            let gone = facts(gone);
            assert_eq!(
                [&gone["input"], &gone["status"], &gone["error"]],
                ["gone.html", "failed", "no such file"]
            );
        }
    }

    #[test]
    fn markdown_is_beside_the_text_or_in_its_place() {
        let lines = |layout| Lines { layout, markdown: true, blocks: false };
        let bold = |value: &Value| value.as_str().unwrap().contains("**all**");
        let own = written(lines(Layout::Dehusk), PAGE);
        assert!(bold(&own["markdown"]) && !bold(&own["text"]));
        assert!(bold(&written(lines(Layout::Dolma), PAGE)["text"]));
    }

    #[test]
    fn blocks_are_there_when_asked_for() {
        assert!(written(Lines::default(), PAGE)["blocks"].is_null());
        assert!(written(Lines { blocks: true, ..Lines::default() }, PAGE)["blocks"].is_array());
    }
}
