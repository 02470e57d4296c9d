//! Notices of pages that need scripts, and what stands where content will be.
//!
//! **What.** Whole blocks that say that scripts are missing, and placeholders such as `Loading...`.
//! A bare `Loading` needs interface around it.
//!
//! **Why.** They are written as sentences, so that no test of prose sees them; and where nothing
//! else is left they tell that the page is a shell.
//!
//! **Example.** `You need to enable JavaScript to run this app.`
//!
//! **Known misses.** Notices that name the site or a browser.
//!
//! **Corpus cases.** `segmentation/script-shell`, `segmentation/only-copy-in-noscript`.

use super::super::draft::Window;
use super::super::phrases::Set;
use super::cue::{Cue, holds};
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let named = holds(window, |line| {
        if line.is_one_of(Set::ScriptNotice) {
            return Some(Cue::Sure);
        }
        // An ellipsis marks the placeholder; the bare word may be the heading of a manual.
        let waits = line.block.text.ends_with("...") || line.block.text.ends_with('…');
        line.is_one_of(Set::ScriptPlaceholder).then_some(if waits { Cue::Sure } else { Cue::Likely })
    });
    named.then_some(Reason::ScriptNotice)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn notices_are_named_in_ten_languages() {
        chrome(rule, &["You need to enable JavaScript to run this app.", "Please enable JavaScript"]);
        chrome(rule, &["Bitte aktivieren Sie JavaScript", "Veuillez activer JavaScript"]);
        chrome(rule, &["Este sitio requiere JavaScript.", "Questo sito richiede JavaScript."]);
        chrome(rule, &["Este site requer JavaScript.", "Включите JavaScript", "请启用 JavaScript"]);
        chrome(rule, &["JavaScriptを有効にしてください", "يرجى تفعيل JavaScript"]);
    }

    #[test]
    fn placeholders_are_named() {
        chrome(rule, &["Loading...", "Loading…", "Wird geladen…", "加载中...", "読み込み中..."]);
    }

    #[test]
    fn manuals_that_speak_of_scripts_and_of_loading_stay() {
        let prose = "The lorry is backed up to the gate and the tail is let down.";
        kept(rule, &[prose, "Loading", prose]);
        kept(rule, &["To run the clock, enable JavaScript in the settings of the card.", "JavaScript"]);
        kept(rule, &["Loading the hay takes two people...", "Please enable JavaScript tests by hand."]);
    }
}
