//! Class names of parts of comments, as comment systems and forums write them.

/// Class names that mean the author inside a comment, and nothing in particular elsewhere.
pub(super) const AUTHORS: &[&str] = &[
    "fn",
    "author",
    "username",
    "user",
    "name",
    "poster",
    "nickname",
    "nick",
    "author-name",
    "user-name",
    "display-name",
    "authorname",
    "creator",
    "author-link",
    "hnuser",
    "user-link",
    "url",
    "message-name",
    "bbp-author-name",
    "username-coloured",
    "bigusername",
    "post-author",
    "h-card",
    "p-author",
];

/// Class names that mean the date inside a comment.
pub(super) const DATES: &[&str] = &[
    "date",
    "time",
    "timestamp",
    "age",
    "datetime",
    "live-timestamp",
    "timeago",
    "relative-time",
    "relativetime",
    "post-date",
    "post-time",
    "dateline",
    "postdate",
    "posted-on",
    "created",
    "published",
    "comhead-age",
];

/// Wrappers that set answers off from what they answer.
pub(super) const INDENTED: &[&str] = &["indented", "comment-replies-indented"];
