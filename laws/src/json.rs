//! Valid JSON.

use crate::words::same as same_list;
use crate::{Finding, Subject};
use dehusk::Extraction;
use serde_json::Value;

/// The JSON parses, and says of text and blocks what the accessors say.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let page = &subject.extraction;
    let value: Value = serde_json::from_str(&write(page)?).map_err(|e| e.to_string())?;
    if value["text"] != page.text() {
        return Err(format!("text in the JSON differs: {}", value["text"]));
    }
    let texts: Vec<&str> = page.blocks().map(|(block, _)| block.text.as_str()).collect();
    let listed = value["blocks"].as_array().into_iter().flatten();
    let written: Vec<&str> = listed.filter_map(|block| block["text"].as_str()).collect();
    same_list(&texts, &written)
}

/// Two extractions write the same JSON; otherwise the first lines that differ.
pub(crate) fn same(first: &Extraction, second: &Extraction) -> Finding {
    if write(first)? == write(second)? {
        return Ok(());
    }
    let (first, second) = (write_in_lines(first)?, write_in_lines(second)?);
    same_list(&first.lines().collect::<Vec<_>>(), &second.lines().collect::<Vec<_>>())
}

fn write(page: &Extraction) -> Result<String, String> {
    serde_json::to_string(page).map_err(|e| e.to_string())
}

fn write_in_lines(page: &Extraction) -> Result<String, String> {
    serde_json::to_string_pretty(page).map_err(|e| e.to_string())
}
