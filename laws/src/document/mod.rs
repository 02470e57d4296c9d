//! Pages as sites make them, with prose and widgets planted in them, and what must come of both.

mod page;
mod prose;
mod widgets;

pub use page::Document;

use crate::words::squeeze;
use crate::{Finding, OUTCOME, REREAD, Subject, check};
use dehusk::{Extractor, Focus};

/// Holds a page to the laws that ask no other parser, and to what was planted in it.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_document(document: &Document) -> Finding {
    let subject = Subject::new(&document.html, crate::Front::Html);
    check(&subject, &[OUTCOME, REREAD])?;
    prose_survives(document)
        .map_err(|lost| format!("planted prose is lost with the widest focus: {lost}"))?;
    widgets_go(document, &subject).map_err(|kept| format!("planted widget is kept: {kept:?}"))
}

/// Paragraphs of several sentences that stand right in an `article`, of which no ancestor is called
/// anything else, are kept by the widest focus, whatever stands around and between them. A narrower
/// focus weighs them against the rest of the page, and may err.
fn prose_survives(document: &Document) -> Finding {
    let text = squeeze(&Extractor::new().focus(Focus::Recall).extract(&document.html).text());
    match document.prose.iter().find(|paragraph| !text.contains(&squeeze(paragraph))) {
        Some(paragraph) => Err(format!("{paragraph:?}\nof {:?}", document.html)),
        None => Ok(()),
    }
}

/// Lines that a rule names beyond doubt are not in the text, wherever they stand.
fn widgets_go(document: &Document, subject: &Subject<'_>) -> Finding {
    match subject.kept().find(|block| document.widgets.contains(&block.text.as_str())) {
        Some(block) => Err(format!("{:?}\nof {:?}", block.text, document.html)),
        None => Ok(()),
    }
}
