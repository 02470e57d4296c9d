//! What a narrower focus keeps, a wider one keeps.

use dehusk::{Extractor, Focus};
use proptest::prelude::*;

/// Pieces of pages that scorers disagree on: short lines, links, prose, copies, headings.
const PIECES: &[&str] = &[
    "<p>The ferry did not sail on Thursday, because the waves outside the harbour were too high.</p>",
    "<p>Some forty passengers spent the night in the school hall, where the baker brought bread.</p>",
    "<h2>At sea</h2>",
    "<h3>Ashore</h3>",
    "<p>Short line</p>",
    "<p><a href=/a>A line that is nothing but a link to another page</a></p>",
    "<p>Half of it is plain and <a href=/b>half of it is a link</a></p>",
    "<ul><li>One</li><li><a href=/c>Two</a></li></ul>",
    "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>3</td></tr></table>",
    "<aside><p>The harbour master keeps a diary, and it is open to everybody on Sundays.</p></aside>",
    "<div><div>",
    "</div></div>",
    "<section class=sidebar>",
    "</section>",
];

fn kept(html: &str, focus: Focus) -> Vec<bool> {
    let page = Extractor::new().focus(focus).extract(html);
    page.blocks().map(|(_, verdict)| matches!(verdict.label.as_str(), "content" | "caption")).collect()
}

proptest! {
    #[test]
    fn a_wider_focus_keeps_all_that_a_narrower_one_keeps(
        picks in proptest::collection::vec(0..PIECES.len(), 1..40)
    ) {
        let html: String = picks.iter().map(|&pick| PIECES[pick]).collect();
        let [narrow, balanced, wide] =
            [Focus::Precision, Focus::Balanced, Focus::Recall].map(|focus| kept(&html, focus));
        for index in 0..narrow.len() {
            prop_assert!(narrow[index] <= balanced[index] && balanced[index] <= wide[index], "block {index}");
        }
    }
}
