//! Sets of interface strings.
//!
//! A table holds strings as software shows them, by language. `{}` stands for a name or title in
//! them; numbers need no sign, since [`fold`](super::fold::fold) makes every run of digits one `0`.

pub(crate) mod advert;
pub(crate) mod app_badge;
pub(crate) mod author_bio;
pub(crate) mod byline;
pub(crate) mod comment_form;
pub(crate) mod comment_head;
pub(crate) mod comment_meta;
pub(crate) mod consent;
pub(crate) mod counter;
pub(crate) mod dates;
pub(crate) mod forum_chrome;
pub(crate) mod image_interface;
pub(crate) mod legal;
pub(crate) mod login;
pub(crate) mod navigation;
pub(crate) mod newsletter;
pub(crate) mod player;
pub(crate) mod print_button;
pub(crate) mod related;
pub(crate) mod script_notice;
pub(crate) mod share_bar;
pub(crate) mod shop;
pub(crate) mod widget_amount;

mod anywhere;
mod catalog;
mod frames;
mod sets;

pub(crate) use catalog::{filler, mentions_in, openings_of, sets_of, sets_of_hashed};
pub(crate) use sets::{Mention, Mentions, Opening, Openings, Set, Sets};

/// Interface strings of one language.
pub(crate) type Table = (&'static str, &'static [&'static str]);
