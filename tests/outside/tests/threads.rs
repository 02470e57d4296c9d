//! What came out is held across awaits, sent and shared; extractors are used by many at once.

use dehusk::{Extraction, Extractor};
use std::future::Future;
use std::panic::catch_unwind;
use std::sync::Arc;
use std::thread;
use tokio::runtime::Builder;
use tokio::sync::mpsc;
use tokio::task::yield_now;

const PAGE: &str = "<article><h1>The river</h1><p>It rained all night, and the river rose by a hand's breadth \
    before dawn.</p><p>The bridge stayed closed, and all the trains went over the hills instead.</p></article>";

/// Holds an extraction, then a borrow of it, over points where another thread may go on with it.
async fn read_slowly(extractor: Arc<Extractor>) -> (String, usize) {
    let page = extractor.extract(PAGE);
    yield_now().await;
    let mut blocks = page.blocks();
    let first = blocks.next().map(|(block, _)| block.text.clone());
    yield_now().await;
    (first.unwrap_or_default(), 1 + blocks.count())
}

fn is_sent<F: Future + Send + 'static>(future: F) -> F {
    future
}

#[test]
fn it_is_held_across_awaits_on_many_threads() {
    let runtime = Builder::new_multi_thread().worker_threads(4).build().expect("threads can be started");
    let extractor = Arc::new(Extractor::new());
    let read = (0..64).map(|_| runtime.spawn(is_sent(read_slowly(Arc::clone(&extractor)))));
    for task in read.collect::<Vec<_>>() {
        let read = runtime.block_on(task).expect("no panic");
        assert_eq!(read, ("The river".to_owned(), 3));
    }
}

#[test]
fn it_is_held_across_awaits_on_one_thread() {
    let runtime = Builder::new_current_thread().build().expect("a runtime can be built");
    let read = runtime.block_on(read_slowly(Arc::default()));
    assert_eq!(read, ("The river".to_owned(), 3));
}

#[test]
fn it_goes_through_channels_to_another_thread() {
    let (sender, mut receiver) = mpsc::channel::<Extraction>(1);
    let reader = thread::spawn(move || receiver.blocking_recv().map(|page| page.markdown()));
    let page = dehusk::extract(PAGE);
    let here = page.markdown();
    sender.blocking_send(page).expect("the reader listens");
    assert_eq!(reader.join().expect("no panic"), Some(here));
}

#[test]
fn extractors_cross_catch_unwind_as_they_are() {
    let extractor = Extractor::new();
    let caught = catch_unwind(|| {
        let page = extractor.extract(PAGE);
        assert!(page.text().is_empty(), "it is not");
    });
    assert!(caught.is_err());
    assert!(extractor.extract(PAGE).text().ends_with("instead."));
}
