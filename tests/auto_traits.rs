//! What every public type can do: be sent, shared, kept, survive a caught panic, be written.

use dehusk::{
    Block, BlockKind, Cell, Charset, CharsetError, CharsetSource, Chunk, Claim, Comment, DayError, Direction,
    Embed, Evidence, Extraction, Extractor, Feed, FeedKind, Focus, Formula, Image, Label, Limit, Limits,
    Metadata, Origin, Outcome, PageKind, Paywall, Provenance, Reason, SelectorError, Source, Span, Style,
    Verdict,
};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};

/// `Ordinary` holds for a type, or this file does not compile.
trait Ordinary: Debug + Clone + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static {}

impl<T: Debug + Clone + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static> Ordinary for T {}

const fn ordinary<T: Ordinary>() {}
const fn data<T: Ordinary + Serialize>() {}

/// Asks something of types, and remembers their names.
macro_rules! types {
    ($($what:ident: $($name:ident)*;)*) => {
        const _: () = { $($($what::<$name>();)*)* };
        const NAMES: &[&str] = &[$($(stringify!($name),)*)*];
    };
}

types! {
    ordinary: CharsetError DayError Extractor SelectorError;
    data: Block BlockKind Cell Charset CharsetSource Chunk Claim Comment Direction Embed Evidence Extraction Feed FeedKind Focus Formula Image Label Limit Limits Metadata Origin Outcome PageKind Paywall Provenance Reason Source Span Style Verdict;
}

/// The types in the list of public items.
fn public() -> BTreeSet<&'static str> {
    let items = include_str!("../api/dehusk.txt").lines();
    let plain = items.map(|item| item.trim_start_matches("#[non_exhaustive] "));
    let kinds = ["pub struct dehusk::", "pub enum dehusk::", "pub union dehusk::", "pub type dehusk::"];
    let named = plain.filter_map(|item| kinds.iter().find_map(|kind| item.strip_prefix(kind)));
    named.map(|name| name.split_once('<').map_or(name, |(name, _)| name)).collect()
}

#[test]
fn no_public_type_is_missing_here() {
    assert_eq!(public(), NAMES.iter().copied().collect());
}

#[test]
fn one_extractor_serves_many_threads() {
    let extractor = Extractor::new().focus(Focus::Recall);
    let page = "<p>All the birds had left by the first of October.</p>";
    let texts: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| extractor.extract(page).text())).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(texts, vec!["All the birds had left by the first of October."; 4]);
}
