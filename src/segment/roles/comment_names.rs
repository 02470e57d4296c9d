//! Class and id names of comment systems and forums.
//!
//! A name is read as a whole, not word by word: `comments-area` holds comments, `comment-count` is a
//! number beside the byline, `comments-open` a state of the article. Numbers in it are left out
//! (`li-comment-12`), and words that systems write together are cut (`commentlist`).

use super::lexicon::{Lexicon, key};
use crate::block::Roles;
use crate::hash::ConstantMap;
use once_cell::sync::Lazy;

/// What systems and themes call a comment.
const COMMENT: &[&str] = &[
    "comment",
    "kommentar",
    "commentaire",
    "comentario",
    "commento",
    "comentari",
    "reactie",
    "yorum",
    "komentarz",
    "komentar",
    "usercomment",
];

/// What they call all of them.
const COMMENTS: &[&str] = &[
    "comments",
    "kommentare",
    "commentaires",
    "comentarios",
    "commenti",
    "reacties",
    "yorumlar",
    "komentarze",
    "usercomments",
    "disqus",
    "wpdiscuz",
    "wpdcom",
];

/// What names a part of a comment, after the word for a comment.
#[rustfmt::skip]
const PARTS: &[(Roles, &[&str])] = &[
    (Roles::COMMENT_AUTHOR, &["author", "authors", "autor", "user", "username", "name", "by", "poster", "nick", "owner", "cite", "userinfo", "writer"]),
    (Roles::COMMENT_DATE, &["date", "time", "timestamp", "datetime", "datum", "timeago"]),
    (Roles::COMMENT_ACTIONS, &["actions", "action", "reply", "tools", "links", "link", "controls", "buttons", "button", "vote", "votes", "score", "like", "likes", "report", "edit", "share", "toolbar", "options", "flag", "delete", "footer", "header", "head", "meta", "info", "metadata", "details", "byline", "num", "number", "count", "status", "permalink", "avatar", "badge", "title", "subject"]),
    (Roles::COMMENT_BODY, &["body", "text", "content", "message", "copy", "words", "texto", "inhalt", "excerpt"]),
    (Roles::COMMENT_FORM, &["form", "respond", "editor", "textarea", "input", "submit", "subscribe", "subscription", "notes", "login", "captcha", "preview", "error", "policy", "guidelines", "rules", "formular"]),
    (Roles::COMMENT, &["item", "entry", "node", "row", "single", "li", "post"]),
    (Roles::COMMENTS, &["list", "area", "section", "thread", "threads", "tree", "region", "stream", "feed", "children", "replies", "listing", "wrapper", "container", "wrap", "block", "holder", "inner"]),
];

/// Parts that the word for all comments may name too. What it holds besides is around them:
/// `comments-header` heads the section, no comment.
const OF_ALL: Roles =
    Roles::COMMENTS.union(Roles::COMMENT_FORM).union(Roles::COMMENT_AUTHOR).union(Roles::COMMENT_DATE);

/// What may stand around the word for all comments without changing what it means.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "section", "area", "wrapper", "wrap", "container", "list", "block", "box", "content", "inner", "main", "template", "thread", "tree", "all", "article", "articles", "post", "entry", "page", "blog", "site", "story", "news", "the", "view", "holder", "panel", "div", "region", "module", "body", "js", "wp", "id", "node", "field", "legacy", "fb", "facebook", "user", "reader", "readers", "disqus", "thread", "comment", "group", "anchor", "column", "single", "primary", "outer", "full", "zone", "ajax", "display", "default", "threaded", "native", "container", "b", "c", "x", "ul", "ol", "section", "wpd", "root",
];

/// Names that mean one thing in the software that writes them.
#[rustfmt::skip]
const EXACT: &[(Roles, &[&str])] = &[
    // Comments: WordPress, Jetpack, Disqus, Blogger, Coral, Isso, Hacker News, Reddit, Drupal, Substack.
    (Roles::COMMENTS, &["disqus thread", "dsq comments", "dsq content", "isso thread", "isso root", "coral thread", "comment tree", "commentarea", "livefyre comments", "echo comments", "hc comments", "commento root", "remark", "remark42", "utterances", "cusdis thread", "wpd threads", "hyvor talk view", "fb comments", "comments section", "discussion comments"]),
    (Roles::COMMENT, &["li comment", "wpd comment", "wpd comm", "dsq comment", "isso comment", "coral comment", "comtr", "single comment", "user comment", "media comment", "js comment", "comment single", "commento card", "hcomment", "media object comment", "c comment", "comments item", "comments comment"]),
    (Roles::COMMENT_AUTHOR, &["commenter", "commenter name", "commentor", "dsq comment cite", "isso author", "wpd comment author", "hnuser", "comhead author", "dsq cite", "comment author link"]),
    (Roles::COMMENT_DATE, &["wpd comment date", "dsq comment header time", "comhead age", "isso date"]),
    (Roles::COMMENT_ACTIONS, &["wpd comment footer", "wpd comment header", "wpd comment link", "wpd vote", "wpd comment label", "comhead", "commentmetadata", "comment reply link", "dsq comment header", "dsq comment footer", "isso comment header", "isso comment footer", "tagline", "flat list"]),
    (Roles::COMMENT_BODY, &["wpd comment text", "commtext", "dsq comment message", "dsq comment body", "isso text", "comment content text"]),
    (Roles::COMMENT_FORM, &["respond", "comment respond", "leave comment", "leave a comment", "add comment", "post comment", "post a comment", "write comment", "new comment", "reply form", "reply title", "replyform", "comment form wrapper", "comments form", "comment post", "wpd form", "wpd form wrap", "isso postbox", "akismet comment form privacy notice", "comment policy", "comments open", "comments open data", "comments open content", "comments open text", "comments open header", "comments open footer", "comment box form", "commentbox", "comments closed", "no comments", "nocomments", "comment nav", "comment navigation", "comments nav", "comments navigation", "comments pagination", "comment pagination"]),
    // Forums: vBulletin, XenForo, Discourse, Invision, bbPress, Stack Exchange, Khoros, Vanilla, SMF, phpBB, MyBB.
    (Roles::POST, &["postbit", "postbitlegacy", "postcontainer", "message post", "crawler post", "topic post", "ips comment", "ips entry", "c post", "bbp reply", "post answer", "lia message view", "item comment", "item discussion", "shreddit post", "forum post", "forumpost"]),
    (Roles::COMMENT_BODY, &["bb wrapper", "postbody", "postcontent", "post message", "message body", "message content", "bbp reply content", "bbp topic content", "cooked", "js post body", "lia message body", "ips comment content", "ips rich text user"]),
    (Roles::COMMENT_ACTIONS, &["postprofile", "post profile", "userinfo", "posthead", "postfoot", "postbit header", "message cell user", "message user", "message attribution", "message footer", "post buttons", "crawler post meta", "bbp reply header", "bbp meta", "bbp reply author", "signature", "post signature", "message signature", "postdetails header", "ips comment meta", "ips entry author column", "ips entry header", "ips entry footer", "author pane"]),
];

pub(super) static EXACT_NAMES: Lazy<Lexicon> = Lazy::new(|| Lexicon::of(EXACT.iter().copied()));

/// What the words of names mean to comments.
#[derive(Debug, Clone, Copy, Default)]
struct Meaning {
    comment: bool,
    comments: bool,
    part: Option<Roles>,
}

static MEANINGS: Lazy<ConstantMap<&str, Meaning>> = Lazy::new(|| {
    let mut meanings: ConstantMap<&str, Meaning> = ConstantMap::default();
    for word in COMMENT {
        meanings.entry(word).or_default().comment = true;
    }
    for word in COMMENTS {
        meanings.entry(word).or_default().comments = true;
    }
    for (roles, words) in PARTS {
        for word in *words {
            meanings.entry(word).or_default().part.get_or_insert(*roles);
        }
    }
    meanings
});

fn meaning(word: &str) -> Meaning {
    MEANINGS.get(word).copied().unwrap_or_default()
}

/// What a name says, given as its words with a space between. Only whole names in the table say
/// anything without a word that begins as [`STARTS`] do.
pub(super) fn roles_of(name: &str) -> Roles {
    let words: Vec<&str> = name.split(' ').flat_map(parts_of).filter(|word| !word.is_empty()).collect();
    let exact = Some(EXACT_NAMES.get(key(&words.join(" ")))).filter(|roles| !roles.is_empty());
    exact.or_else(|| part(&words)).or_else(|| whole(&words)).unwrap_or_default()
}

fn without_number(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// What words for comments begin with, as far as all of them go, as numbers.
pub(super) static STARTS: [u32; COMMENTS.len() + COMMENT.len()] = {
    let mut starts = [0; COMMENTS.len() + COMMENT.len()];
    let mut at = 0;
    while at < starts.len() {
        let word = if at < COMMENTS.len() { COMMENTS[at] } else { COMMENT[at - COMMENTS.len()] };
        starts[at] = u32::from_be_bytes(*word.as_bytes().first_chunk().expect("no word is shorter"));
        at += 1;
    }
    starts
};

/// A word without its number; `commentlist` as two words.
fn parts_of(word: &str) -> [&str; 2] {
    let word = without_number(word);
    let glued = COMMENTS.iter().chain(COMMENT).find_map(|start| {
        let rest = word.strip_prefix(start)?;
        meaning(rest).part.map(|_| [*start, rest])
    });
    glued.unwrap_or([word, ""])
}

/// `comment-author`, `b-comments__item`: the last word says what, the one before of what. The body
/// of a comment is proof enough that there are comments; a page's author may be its commenter.
fn part(words: &[&str]) -> Option<Roles> {
    let [.., of, what] = words else { return None };
    let roles = meaning(what).part?;
    let of = meaning(of);
    if of.comment {
        let of_a_comment = if roles == Roles::COMMENT_BODY { Roles::COMMENTS } else { Roles::empty() };
        return Some(roles | of_a_comment);
    }
    (of.comments && (*what == "item" || OF_ALL.contains(roles))).then_some(roles)
}

/// One comment, or all of them with words around that do not matter.
fn whole(words: &[&str]) -> Option<Roles> {
    if let [word] = words
        && meaning(word).comment
    {
        return Some(Roles::COMMENT);
    }
    let of_all = |word: &&str| meaning(word).comments;
    let is_all = words.iter().any(of_all) && words.iter().all(|w| of_all(w) || AROUND.contains(w));
    is_all.then_some(Roles::COMMENTS)
}

/// Ids of posts: a prefix and a number, and the class that forum software sets beside them. The
/// class alone is that of every blog's articles.
const POST_IDS: &[(&str, &[&str])] = &[
    ("p", &["post"]),
    ("post_", &["classic", "postbit"]),
    ("post", &["tborder", "tborder-post"]),
    ("msg", &["windowbg", "windowbg2", "post_wrapper"]),
    ("msg_", &["windowbg", "windowbg2"]),
];

/// Whether id and class are those of a forum's post (phpBB, `MyBB`, vBulletin 3, SMF).
pub(super) fn is_post<'a>(id: &str, class: impl Fn() -> &'a str) -> bool {
    let prefix = without_number(id);
    prefix.len() < id.len()
        && POST_IDS.iter().any(|(known, classes)| {
            prefix == *known && class().split_ascii_whitespace().any(|name| classes.contains(&name))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(name: &str) -> Roles {
        roles_of(&name.replace(['-', '_'], " "))
    }

    #[test]
    fn containers_items_and_parts_are_told_apart() {
        for name in
            ["comments", "commentlist", "comment-list", "comments-area", "article-comments", "disqus_thread"]
        {
            assert_eq!(roles(name), Roles::COMMENTS, "{name}");
        }
        for name in
            ["comment", "li-comment-12", "comment-12", "b-comments__item", "comment_entry", "kommentar"]
        {
            assert_eq!(roles(name), Roles::COMMENT, "{name}");
        }
        assert_eq!(roles("comment-author"), Roles::COMMENT_AUTHOR);
        assert_eq!(roles("commentmetadata"), Roles::COMMENT_ACTIONS);
        assert_eq!(roles("comment_body"), Roles::COMMENT_BODY | Roles::COMMENTS);
        assert_eq!(roles("message-body"), Roles::COMMENT_BODY);
        assert_eq!(roles("comment-respond"), Roles::COMMENT_FORM);
        assert_eq!(roles("message-post"), Roles::POST);
    }

    #[test]
    fn words_around_a_thread_do_not_make_one() {
        assert_eq!(roles("comments list area"), Roles::COMMENTS);
        assert_eq!(roles("list area"), Roles::empty());
    }

    #[test]
    fn posts_are_told_by_class_and_id() {
        assert!(is_post("p4711", || "post has-profile bg2"));
        assert!(!is_post("post-4711", || "post hentry"));
        assert!(!is_post("page", || "post"));
    }

    #[test]
    fn counters_states_and_widgets_are_not_comments() {
        for name in [
            "has-comments-count",
            "recent-comments",
            "post",
            "comments-link",
            "comments-count",
            "fa-comments",
            "comments-off",
            "message",
            "commented",
            "commentary",
            "comments-number",
            "post-comment-link-top",
        ] {
            assert!(!roles(name).intersects(Roles::COMMENTS | Roles::COMMENT | Roles::POST), "{name}");
        }
    }
}
