//! The furniture of forums.
//!
//! **What.** Strings of forum software around threads and posts; words such as `Quote` where they
//! stand in an interface.
//!
//! **Why.** On a forum the posts are the content, and each comes with the same frame: tools,
//! permissions, who is online, how many posts somebody wrote.
//!
//! **Example.** `You may not post new threads` / `BB code is On` / `Posts: 1,204`.
//!
//! **Known misses.** Ranks that a forum's owners made up; signatures.
//!
//! **Corpus cases.** `forum_chrome/*`.

use super::super::draft::{Line, Window};
use super::super::fold::without_groups;
use super::super::phrases::Set;
use crate::block::Roles;
use crate::verdict::Reason;

/// What separates groups of a number: posts go into the thousands.
const SEPARATORS: &[char] = &['.', ',', '\''];

/// The longest string of forum software, in words: `You are using an out of date browser …` and
/// its kin have about 25.
const STRING_WORDS: u32 = 30;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let furniture = !line.is_data()
        && line.is_within(STRING_WORDS)
        && ((is_sure(line) && !window.heads_prose())
            || (line.is_one_of(Set::ForumChromeInInterface) && window.in_interface(Roles::COMMENT_ACTIONS)));
    furniture.then_some(Reason::ForumChrome)
}

fn is_sure(line: &Line<'_>) -> bool {
    if line.block.stats.digits > 0 {
        line.sets_as(&without_groups(line.folded, SEPARATORS)).has(Set::ForumChrome)
    } else {
        line.is_one_of(Set::ForumChrome)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn strings_of_forum_software_are_named() {
        chrome(super::rule, &["Post Reply", "You may not post new threads", "BB code is On", "Posts: 1,204"]);
        chrome(super::rule, &["Joined: Tue Mar 04, 2008 9:12 pm", "Return to “Knots”", "Click to expand..."]);
        chrome(super::rule, &["Registriert: 4. März 2008", "Revenir à « Nœuds »", "Volver a “Nudos”"]);
        chrome(super::rule, &["Torna a “Nodi”", "Voltar para “Nós”", "Вернуться в «Узлы»", "只看该作者"]);
        chrome(super::rule, &["登録日時: 2008年3月4日", "أدوات الموضوع"]);
    }

    #[test]
    fn posts_stay() {
        kept(super::rule, &["You may not post here often, but you read everything.", "Posts and beams"]);
        kept(
            super::rule,
            &["He joined in 2008 and left a year later.", "Zurück zum Thema: der Knoten hält."],
        );
        kept(super::rule, &["Quote", "The best line of the whole trial was spoken by the clerk, at noon."]);
        kept(super::rule, &["Тема закрыта, узел держит.", "返信が遅れてすみません。"]);
    }
}
