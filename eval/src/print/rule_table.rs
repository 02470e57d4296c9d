//! The table of rules.

use super::columns::columns;
use crate::rules::Rule;

const HEAD: [&str; 8] = ["reason", "text", "pages", "blocks", "words", "precision", "by page", "recall"];

pub(super) fn rule_table(group: &str, rules: &[Rule]) -> String {
    let rows: Vec<Vec<String>> = rules.iter().map(|rule| row(rule).into()).collect();
    format!("{group}: reasons\n{}", columns(&HEAD, &rows))
}

fn row(rule: &Rule) -> [String; 8] {
    [
        rule.reason.to_owned(),
        if rule.keeps { "kept" } else { "dropped" }.to_owned(),
        rule.pages.to_string(),
        rule.blocks.to_string(),
        rule.words.to_string(),
        format!("{:.4}", rule.precision),
        format!("{:.4}", rule.precision_by_page),
        format!("{:.4}", rule.recall),
    ]
}
