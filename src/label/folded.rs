//! A line folded once, with what the tables of phrases know of it, for every look-up and every round.

use super::fold::{fold, hash};
use super::phrases::{self, Mention, Mentions, Opening, Openings, Set, Sets, dates};
use once_cell::unsync::OnceCell;
use std::cell::Cell;

/// A line as phrases are compared.
#[derive(Debug, Clone)]
pub(crate) struct Folded {
    pub(crate) text: String,
    /// See [`hash`].
    pub(crate) hash: u64,
    /// Set where no rule has a word to say of the line, whatever stands around it.
    pub(crate) silent: Cell<bool>,
    pub(crate) sets: Sets,
    openings: Openings,
    /// What stands in the line, once that was asked: long prose is never swept.
    mentions: Cell<Option<Mentions>>,
    /// Whether the line is a date, once that was asked.
    date: Cell<Option<bool>>,
    /// What the line may be to a comment, once that was asked.
    pub(super) mark: Cell<Option<Mark>>,
    /// The hash of the text in lower case, once that was asked.
    lower: Cell<Option<u64>>,
    /// What the line says by itself, once that was asked.
    pub(super) own: OnceCell<Box<Own>>,
}

/// What a line may be to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// May head comments.
    Head,
    /// Can be nothing but part of a form.
    Form,
    /// The rules named it author line, date or button.
    Sure,
    /// A name and a date in one line.
    Signed,
    /// A date.
    Date,
    /// A button that others have too.
    Weak,
    /// May be a name.
    Name,
    Text,
}

/// What a line says by itself: the same in every round.
#[derive(Debug, Clone)]
pub(super) struct Own {
    /// Words that begin with a capital: names of sections and sites.
    pub(super) capitals: u32,
    /// Hashes of its words, long ones first.
    pub(super) words: Box<[u64]>,
    /// How many are long.
    pub(super) long: usize,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let text = fold(text);
        let hash = hash(&text);
        Self {
            sets: phrases::sets_of_hashed(&text, hash),
            openings: phrases::openings_of(&text),
            text,
            hash,
            silent: Cell::new(false),
            mentions: Cell::new(None),
            date: Cell::new(None),
            mark: Cell::new(None),
            lower: Cell::new(None),
            own: OnceCell::new(),
        }
    }

    /// Whether the line is one of the set's strings.
    pub(crate) fn is_one_of(&self, set: Set) -> bool {
        self.sets.has(set)
    }

    /// Whether the line begins with one of the strings.
    pub(crate) fn opens_with(&self, opening: Opening) -> bool {
        self.openings.has(opening)
    }

    /// Whether one of the strings stands in the line.
    pub(crate) fn mentions(&self, mention: Mention) -> bool {
        once(&self.mentions, || phrases::mentions_in(&self.text)).has(mention)
    }

    /// Whether the line is a date.
    pub(crate) fn is_date(&self) -> bool {
        once(&self.date, || dates::is_date(&self.text))
    }

    /// The hash of the unfolded text in lower case: of it all, where folding lets numbers go.
    pub(super) fn lower_hash(&self, text: &str) -> u64 {
        once(&self.lower, || hash(&text.to_lowercase()))
    }
}

/// What is known, or found out now.
fn once<T: Copy>(known: &Cell<Option<T>>, find: impl FnOnce() -> T) -> T {
    let value = known.get().unwrap_or_else(find);
    known.set(Some(value));
    value
}
