//! Passes on hand-made lines.

use super::super::Draft;
use super::super::PageFacts;
use super::super::draft::Front;
use crate::options::Focus;
use crate::segment::plain::segment;
use crate::verdict::{Label, Verdict};

/// What a pass made of each line.
#[derive(Debug)]
pub(crate) struct Verdicts {
    lines: Vec<(String, Verdict)>,
}

impl Verdicts {
    /// The lines with a label.
    pub(crate) fn labelled(&self, label: Label) -> Vec<&str> {
        self.lines.iter().filter(|(_, v)| v.label == label).map(|(line, _)| line.as_str()).collect()
    }

    /// The lines that the pass took for chrome; those it left open are not among them.
    pub(crate) fn chrome(&self) -> Vec<&str> {
        let said = self.lines.iter().filter(|(_, v)| v.label == Label::Chrome && *v != Verdict::OPEN);
        said.map(|(line, _)| line.as_str()).collect()
    }
}

/// Runs passes on a text.
pub(crate) fn run(passes: &[fn(&mut Draft<'_>)], text: &str) -> Verdicts {
    let document = segment(text);
    let facts = PageFacts { front: Front::HalfCleaned, ..PageFacts::default() };
    let mut draft = Draft::new(&document, &facts, Focus::Balanced);
    for pass in passes {
        pass(&mut draft);
    }
    let texts = document.blocks.iter().map(|b| b.text.clone());
    Verdicts { lines: texts.zip(draft.verdicts.clone()).collect() }
}
