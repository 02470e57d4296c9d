//! Text beside the visible page: whether the page needs it.
//!
//! Pages that scripts build carry their text in JSON-LD or in the data for those scripts, and so do
//! pages that show all of it. So it counts only where the visible page is clearly poorer, and never
//! what stands there already. The visible page is labelled before and knows nothing of it.

use super::copies::Seen;
use super::draft::PageFacts;
use super::fold::fold;
use super::prose;
use crate::block::{Block, BlockKind, Origin};
use crate::options::Focus;
use crate::verdict::{Label, Reason, Verdict};

/// A page that shows so many words of content needs no other source.
const ENOUGH_WORDS: f32 = 300.0;

/// A block with this score is content whatever the focus, so that the choice of sources is the same
/// for all. Headings, whose scores follow what the focus keeps below them, do not count.
const CONTENT_SCORE: f32 = 0.5;

/// The sources in order of trust, and what their text is scored, if it is used.
struct Source {
    origin: Origin,
    score: f32,
    /// The page must be a shell: it has less than [`SHELL_SHARE`] of the words that the source adds.
    shell: bool,
}

/// What hydration data say is told by its looks only, and pages hold much that they never show.
const SOURCES: &[Source] = &[
    Source { origin: Origin::JsonLd, score: 0.8, shell: false },
    Source { origin: Origin::Microdata, score: 0.8, shell: false },
    Source { origin: Origin::Hydration, score: 0.6, shell: true },
];

/// A source is used at this score or above.
fn keep_score(focus: Focus) -> f32 {
    match focus {
        Focus::Precision => 0.65,
        Focus::Balanced => 0.5,
        Focus::Recall => 0.3,
    }
}

/// Of words outside links, menus and footers aside. WCXB dev: .1 takes two pages, both better for it;
/// .2 takes two more, both worse.
const SHELL_SHARE: f32 = 0.1;

/// Data that nothing is made of.
const UNUSED_SCORE: f32 = 0.05;

/// Whether a page shows so little that other sources are worth a look.
pub(crate) fn is_poor(blocks: &[Block], verdicts: &[Verdict]) -> bool {
    Shown::of(blocks, verdicts).content < ENOUGH_WORDS
}

/// Words outside links that a page shows.
#[derive(Debug, Default)]
struct Shown {
    content: f32,
    all: f32,
}

impl Shown {
    fn of(blocks: &[Block], verdicts: &[Verdict]) -> Self {
        let mut shown = Self::default();
        for (block, verdict) in blocks.iter().zip(verdicts) {
            let words = block.stats.words as f32 * (1.0 - block.link_density());
            let beside = matches!(verdict.label, Label::Title | Label::Comment) || block.is_heading();
            shown.content += if verdict.score >= CONTENT_SCORE && !beside { words } else { 0.0 };
            shown.all += if verdict.reason == Reason::Hidden { 0.0 } else { words };
        }
        shown
    }

    fn is_outdone(&self, source: &Source, added: f32) -> bool {
        let is_shell = self.content == 0.0 || self.all < SHELL_SHARE * added;
        self.content < added && (is_shell || !source.shell)
    }
}

/// Labels the text of all other sources.
pub(crate) fn label(
    visible: &[Block],
    verdicts: &[Verdict],
    payload: &[Block],
    facts: &PageFacts,
    focus: Focus,
) -> Vec<Verdict> {
    let mut judged = first_look(visible, payload, facts);
    let mut shown = Shown::of(visible, verdicts);
    for source in SOURCES {
        let open: Vec<usize> = (0..payload.len())
            .filter(|&i| payload[i].origin == source.origin && judged[i] == Verdict::OPEN)
            .collect();
        let added: f32 = open.iter().map(|&i| payload[i].stats.words as f32).sum();
        let used = shown.is_outdone(source, added);
        let kept = used && source.score >= keep_score(focus);
        for index in open {
            judged[index] = decided(&payload[index], kept, source.score);
        }
        shown.content += if used { added } else { 0.0 };
    }
    drop_idle_headings(payload, &mut judged);
    judged
}

fn decided(block: &Block, kept: bool, score: f32) -> Verdict {
    let (label, reason) = match kept {
        _ if block.kind == BlockKind::Control => (Label::Chrome, Reason::Control),
        true if prose::words(block) > 0.0 => (Label::Content, Reason::Prose),
        true if block.is_heading() => (Label::Content, Reason::Heading),
        true => (Label::Content, Reason::InBody),
        false => (Label::Chrome, Reason::Payload),
    };
    Verdict { label, reason, score: if label == Label::Content { score } else { UNUSED_SCORE }, before: None }
}

/// A heading whose text stands elsewhere already introduces nothing.
fn drop_idle_headings(payload: &[Block], judged: &mut [Verdict]) {
    let mut below = (Origin::default(), false);
    for (block, verdict) in payload.iter().zip(judged).rev() {
        if block.is_heading() && verdict.label == Label::Content && below != (block.origin, true) {
            *verdict = decided(block, false, UNUSED_SCORE);
        }
        below = (block.origin, verdict.label == Label::Content);
    }
}

/// Finds titles and copies; the rest stays open.
fn first_look(visible: &[Block], payload: &[Block], facts: &PageFacts) -> Vec<Verdict> {
    let titles: Vec<String> = facts.titles.iter().map(|title| fold(title)).collect();
    let mut seen = Seen::default();
    for block in visible.iter().take_while(|_| !payload.is_empty()) {
        seen.see(&block.text);
    }
    let look = |block: &Block| match seen.see(&block.text) {
        _ if titles.contains(&fold(&block.text)) => (Label::Title, Reason::PageTitle, 1.0),
        true => (Label::Chrome, Reason::Duplicate, UNUSED_SCORE),
        false => (Label::Chrome, Reason::Sparse, 0.0),
    };
    let verdict = |(label, reason, score)| Verdict { label, reason, score, before: None };
    payload.iter().map(look).map(verdict).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Extractor, Focus, Origin, Reason};

    const RAIN: &str = "It rained all night, and the river rose before dawn.";
    const BRIDGE: &str = "The bridge stayed closed all winter, and every train went over the hills.";

    fn linked(text: &str) -> String {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",\"articleBody\":\"{text}\"}}</script>"
        )
    }

    fn state(text: &str) -> String {
        format!("<script id=__NEXT_DATA__ type=application/json>{{\"body\":\"{text}\"}}</script>")
    }

    fn text(html: &str, focus: Focus) -> String {
        Extractor::new().focus(focus).extract(html).text()
    }

    #[test]
    fn a_shell_takes_what_there_is() {
        assert_eq!(text(&linked(RAIN), Focus::Balanced), RAIN);
        assert_eq!(text(&state(RAIN), Focus::Balanced), RAIN);
        assert_eq!(
            text(&(state(BRIDGE) + &linked(&format!("{RAIN} {RAIN}"))), Focus::Balanced),
            format!("{RAIN} {RAIN}")
        );
    }

    #[test]
    fn a_page_that_shows_little_of_its_data_takes_them() {
        let story = [RAIN, BRIDGE].concat().repeat(8);
        let page = format!("<article><p>{BRIDGE}</p></article>{}", state(&story));
        assert_eq!(text(&page, Focus::Balanced), format!("{BRIDGE}\n\n{story}"));
        let more = format!("<article><p>{}</p></article>{}", BRIDGE.repeat(3), state(&story));
        assert!(!text(&more, Focus::Balanced).contains(RAIN));
    }

    #[test]
    fn precision_takes_only_what_is_declared() {
        assert_eq!(text(&linked(RAIN), Focus::Precision), RAIN);
        assert_eq!(text(&state(RAIN), Focus::Precision), "");
        assert_eq!(text(&state(RAIN), Focus::Recall), RAIN);
    }

    #[test]
    fn a_page_that_shows_as_much_takes_nothing() {
        let shown = format!("<p>{BRIDGE}</p>");
        assert_eq!(text(&(shown.clone() + &linked(RAIN)), Focus::Recall), BRIDGE);
        assert_eq!(text(&(shown.clone() + &state(&[RAIN; 5].join(" "))), Focus::Recall), BRIDGE);
        let more =
            [RAIN, "So it went on until the week was over, and the cellars were full of water."].join(" ");
        assert_eq!(text(&(shown + &linked(&more)), Focus::Balanced), format!("{BRIDGE}\n\n{more}"));
    }

    #[test]
    fn what_is_shown_is_not_taken_again() {
        let folded = RAIN.to_uppercase();
        let html = format!("<p>{BRIDGE} {RAIN}</p>{}", linked(&format!("{folded}\\n{BRIDGE}")));
        let page = crate::extract(&html);
        assert_eq!(page.text(), format!("{BRIDGE} {RAIN}"));
        let data = page.blocks().filter(|(block, _)| block.origin == Origin::JsonLd);
        assert!(data.map(|(_, verdict)| verdict.reason).eq([Reason::Duplicate; 2]));
    }

    #[test]
    fn copies_are_told_without_spaces_too() {
        let html = format!("<p>今天天气很好，我们去河边散步。</p>{}", linked("我们去河边散步。"));
        assert_eq!(crate::extract(&html).text(), "今天天气很好，我们去河边散步。");
    }
}
