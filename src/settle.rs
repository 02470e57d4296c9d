//! Flattened text, labelled until it stays.
//!
//! Two laws meet here: cleaning cleaned text changes nothing, and a narrow focus keeps nothing that
//! a wider one drops. So a text is labelled with each focus from the widest to the one asked for;
//! what one drops, the next drop too; and what is left is labelled again, with all of them, until
//! no line goes.

use crate::extraction::Extraction;
use crate::options::Focus;
use crate::verdict::Verdict;

/// How often what was kept of a text is labelled again. Two rounds settle nearly every page; more
/// are needed only where each round moves new husk beside old.
const MAX_ROUNDS: usize = 8;

/// Labels a text, and what was kept of it, until it stays.
pub(crate) fn settle(text: &str, focus: Focus, label: impl Fn(&str, Focus) -> Extraction) -> Extraction {
    let foci = focus.widest_first();
    let mut page = Extraction::default();
    for count in 1..=foci.len() {
        let wider = std::mem::replace(&mut page, label(text, foci[count - 1]));
        drop_as(&mut page.verdicts, &wider.verdicts);
        repeat(&mut page, &foci[..count], &label);
    }
    page
}

/// What a wider focus dropped is dropped for the same reason.
fn drop_as(verdicts: &mut [Verdict], wider: &[Verdict]) {
    for (verdict, wider) in verdicts.iter_mut().zip(wider) {
        if verdict.label.in_text() && !wider.label.in_text() {
            *verdict = *wider;
        }
    }
}

fn repeat(page: &mut Extraction, foci: &[Focus], label: &impl Fn(&str, Focus) -> Extraction) {
    for _ in 0..MAX_ROUNDS {
        let changes = foci.iter().filter(|&&focus| narrow(page, &label(&page.text(), focus))).count();
        if changes == 0 {
            break;
        }
    }
}

/// Drops kept lines that, labelled again among themselves, are husk: what is husk only beside
/// another line may have come to stand there. Returns whether any line went.
fn narrow(page: &mut Extraction, again: &Extraction) -> bool {
    let kept = page.verdicts.iter_mut().filter(|verdict| verdict.label.in_text());
    let mut changed = false;
    for (verdict, now) in kept.zip(&again.verdicts).filter(|(_, now)| !now.label.in_text()) {
        *verdict = Verdict { before: verdict.before.or(Some((verdict.label, verdict.reason))), ..*now };
        changed = true;
    }
    changed
}
