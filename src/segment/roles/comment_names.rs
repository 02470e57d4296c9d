//! Class and id words of comment systems and forums.

use crate::block::Roles;

/// Words, and what they say.
pub(super) const NAMES: &[(&str, Roles)] = &[
    ("comments", Roles::COMMENTS),
    ("commentlist", Roles::COMMENTS),
    ("comment list", Roles::COMMENTS),
    ("disqus", Roles::COMMENTS),
    ("respond", Roles::COMMENT_FORM),
    ("comment form", Roles::COMMENT_FORM),
    ("commentform", Roles::COMMENT_FORM),
    ("comment respond", Roles::COMMENT_FORM),
];
