//! What every public type can do: be sent, shared, kept, survive a caught panic, be written.

use dehusk::{
    Block, BlockKind, Comment, Extraction, Extractor, Focus, Label, Limit, Limits, Metadata, Outcome,
    PageKind, Reason, SelectorError, Verdict,
};
use serde::Serialize;
use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};

/// `Ordinary` holds for a type, or this file does not compile.
trait Ordinary: Debug + Clone + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static {}

impl<T: Debug + Clone + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static> Ordinary for T {}

const fn ordinary<T: Ordinary>() {}
const fn data<T: Ordinary + Serialize>() {}

const _: () = {
    ordinary::<Extractor>();
    ordinary::<SelectorError>();
    data::<Block>();
    data::<BlockKind>();
    data::<Comment>();
    data::<Extraction>();
    data::<Focus>();
    data::<Label>();
    data::<Limit>();
    data::<Limits>();
    data::<Metadata>();
    data::<Outcome>();
    data::<PageKind>();
    data::<Reason>();
    data::<Verdict>();
};

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
