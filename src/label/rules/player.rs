//! The interface of audio and video players.
//!
//! **What.** Strings of players, their times and percentages; words such as `Chapters` beside them.
//!
//! **Why.** A player flattens to the labels of its buttons and dialogs. Some are sentences with a
//! full stop, so no test of prose finds them.
//!
//! **Example.** `Beginning of dialog window. Escape will cancel and close the window.`
//!
//! **Known misses.** Names of caption tracks.
//!
//! **Corpus cases.** `player/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::Set;
use crate::block::{BlockKind, Roles};
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let player = !line.is_data()
        && ((is_player(line) && !window.heads_prose())
            || (line.is_one_of(Set::BesidePlayer) && is_beside_player(window)));
    player.then_some(Reason::Player)
}

fn is_player(line: &Line<'_>) -> bool {
    line.is_one_of(Set::Player)
}

/// In an element that says so, next to a string of a player, or between two more of its buttons.
fn is_beside_player(window: &Window<'_>) -> bool {
    let button = |line: &Line<'_>| line.is_one_of(Set::BesidePlayer);
    let (prev, next) = (window.prev(), window.next());
    window.this.says(Roles::PLAYER)
        || window.this.block.kind == BlockKind::Control
        || is_player(prev)
        || is_player(next)
        || (button(prev) && button(next))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn strings_of_players_are_named() {
        chrome(
            super::rule,
            &["Video Player is loading.", "Play Video", "Current Time 0:00", "Duration 7:08"],
        );
        chrome(super::rule, &["Loaded: 1.37%", "Remaining Time -0:00", "1x", "Playback Rate", "Chapters"]);
        chrome(
            super::rule,
            &[
                "This is a modal window.",
                "Beginning of dialog window. Escape will cancel and close the window.",
            ],
        );
        chrome(
            super::rule,
            &["Wiedergabegeschwindigkeit", "Plein écran", "Pantalla completa", "Schermo intero"],
        );
        chrome(super::rule, &["Tela Cheia", "Полноэкранный режим", "画中画", "フルスクリーン", "ملء الشاشة"]);
        chrome(super::rule, &["Fullscreen", "Play", "Unmute", "Captions"]);
    }

    #[test]
    fn prose_about_films_stays() {
        kept(super::rule, &["Chapters", "The book has nine chapters, and the last one is the shortest."]);
        kept(
            super::rule,
            &["Play", "Background", "In the play, the sea is painted on a cloth behind the door."],
        );
        kept(
            super::rule,
            &["Duration: two years", "The video player of 1978 weighed 14 kilos.", "字幕なしで見た。"],
        );
        kept(super::rule, &["7:08", "Untertitel"]);
    }
}
