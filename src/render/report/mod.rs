//! One HTML page to look at what became of a page: every block with its label, reason, score and what
//! moved it, its source, and beside them what was kept.
//!
//! It needs no network: its one style and its one script stand in it, and its policy names them by their
//! hashes, so that a browser applies and runs nothing else. Whatever comes from the page is written as
//! escaped text, and never into an attribute.

mod block;
mod escaped;
mod facts;
mod filters;
mod metadata;
mod result;
mod run;

use crate::extraction::Extraction;
use escaped::Escaped;

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// SHA-256 of style and script, as the policy has them.
const STYLE_HASH: &str = "ehDZqK+r1FJF9mrT8UNxMgXRVBiSmDWeSIjnDyhUUOk=";
const SCRIPT_HASH: &str = "vC4+m94B8AQsLXU/e+ONrSARz5EE9wC+MQdT3ZTD3uE=";

/// What stands for the title of a page without one.
const UNTITLED: &str = "Untitled page";

/// Writes the report; blocks show their source where the input has it.
pub(crate) fn render(page: &Extraction, input: &str) -> String {
    format!(
        include_str!("report.html"),
        policy = policy(),
        style = STYLE,
        script = SCRIPT,
        title = Escaped(page.title().unwrap_or(UNTITLED)),
        facts = facts::render(page),
        labels = filters::labels(page),
        reasons = filters::reasons(page),
        count = page.blocks().count(),
        blocks = block::render_all(page, input),
        result = result::render(page),
    )
}

/// Nothing is fetched, sent, framed or run but the report's own style and script.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{STYLE_HASH}'; script-src 'sha256-{SCRIPT_HASH}'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH};
    use base64::prelude::{BASE64_STANDARD, Engine};
    use sha2::{Digest, Sha256};

    const PAGE: &str = "<title>Rain</title><nav><a href=/>Home</a> <a href=/w>Weather</a></nav>
        <article><h1>Rain</h1><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>
        <p>The ferry stayed in port, because nobody wanted to try the current below the old bridge.</p></article>";

    fn report(html: &str) -> String {
        crate::extract(html).report(html)
    }

    fn hash(text: &str) -> String {
        BASE64_STANDARD.encode(Sha256::digest(text))
    }

    #[test]
    fn the_policy_names_what_is_there() {
        assert_eq!((STYLE_HASH, SCRIPT_HASH), (&*hash(STYLE), &*hash(SCRIPT)));
    }

    #[test]
    fn every_block_is_there_with_its_verdict_evidence_and_source() {
        let (page, report) = (crate::extract(PAGE), report(PAGE));
        assert_eq!(report.matches("<article id=").count(), page.blocks().count());
        assert!(report.contains("<b class=\"label\">content</b> <b>prose</b>"));
        assert!(report.contains("<b class=\"for\">+"));
        assert!(report.contains("<pre>\nHome&lt;/a&gt; &lt;a href=/w&gt;Weather</pre>"), "{report}");
    }

    #[test]
    fn filters_count_blocks() {
        let report = report(PAGE);
        for (filter, count) in [("content", 2), ("title", 1), ("caption", 0), ("prose", 2), ("page_title", 1)]
        {
            assert!(report.contains(&format!("{filter} <b>{count}</b></button>")), "{filter}");
        }
        assert!(!report.contains("value=\"newsletter\""));
    }

    #[test]
    fn text_of_the_page_is_escaped_wherever_it_stands() {
        let html = PAGE
            .replace("Rain<", "&lt;script>alert(1)&lt;/script><")
            .replace("rained", "&lt;img src=x onerror=y>");
        let report = report(&html);
        assert_eq!(report.matches("<script>").count(), 1);
        assert!(report.contains("&lt;script&gt;alert(1)&lt;/script&gt;</h1>"));
        assert!(!report.contains("<img"));
    }

    #[test]
    fn ranges_that_are_not_on_the_input_show_no_source() {
        let page = crate::extract(PAGE);
        assert!(page.report(PAGE).contains("<details><summary>Source"));
        assert!(!page.report("").contains("<summary>Source"));
        let split = "ä".repeat(PAGE.len());
        assert!(page.report(&split).matches("<summary>Source").count() < page.blocks().count());
    }

    #[test]
    fn comments_and_cells_are_in_the_result() {
        let html = "<article><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>
            <table><tr><th>Day</th><th>Level</th></tr><tr><td>Monday</td><td>2 m</td></tr></table></article>
            <ol class=commentlist><li class=comment><cite class=fn>Ann</cite> says: <p>And the dogs?</p></li></ol>";
        let report = report(html);
        assert_eq!(report.matches("<div class=\"row\">").count(), 2, "{report}");
        assert!(
            report.contains("<p class=\"who\" dir=\"auto\">Ann</p>\n<p dir=\"auto\">And the dogs?</p>"),
            "{report}"
        );
    }

    #[test]
    fn a_page_without_blocks_says_why() {
        let report = report("");
        assert!(report.contains("<h1 dir=\"auto\">Untitled page</h1>"));
        assert!(report.contains("Nothing is kept: empty.") && report.ends_with("</html>\n"));
        assert!(!report.contains("<article id"));
    }

    #[test]
    fn flattened_text_has_a_report_too() {
        let text = "Home\nMaps\n\nIt rained all night, and the river rose by a hand's breadth before dawn.\n";
        let report = crate::extract_text(text).report(text);
        assert!(report.contains("<pre>\nHome</pre>"), "{report}");
    }
}
