//! Options do what they say, whatever their values.

use crate::{Finding, Front, OUTCOME, Subject, check, is_kept};
use arbitrary::Arbitrary;
use dehusk::{Extraction, Extractor, Focus, Limit, Limits, Origin, PageKind, Reason};

const FOCI: [Focus; 3] = [Focus::Precision, Focus::Balanced, Focus::Recall];

const KINDS: [PageKind; 7] = [
    PageKind::Article,
    PageKind::Documentation,
    PageKind::Service,
    PageKind::Forum,
    PageKind::Collection,
    PageKind::Listing,
    PageKind::Product,
];

/// Any options, and a page to use them on.
#[derive(Debug, Clone, Arbitrary)]
pub struct Choice<'a> {
    focus: u8,
    kind: Option<u8>,
    /// Limits as powers of two, so that both tight and wide ones are met.
    input: u8,
    depth: u8,
    elements: u8,
    attributes: u8,
    attribute_bytes: u8,
    blocks: u8,
    is_text: bool,
    url: Option<&'a str>,
    keep: Option<&'a str>,
    drop: Option<&'a str>,
    root: Option<&'a str>,
    page: &'a str,
}

impl Choice<'_> {
    fn limits(&self) -> Limits {
        let power = |exponent: u8| 1_usize << (exponent % 16);
        let mut limits = Limits::default();
        limits.input = power(self.input);
        limits.depth = power(self.depth);
        limits.elements = power(self.elements);
        limits.attributes = power(self.attributes);
        limits.attribute_bytes = power(self.attribute_bytes);
        limits.blocks = power(self.blocks);
        limits
    }

    fn extractor(&self) -> Extractor {
        let focus = FOCI[usize::from(self.focus) % FOCI.len()];
        let mut extractor = Extractor::new().focus(focus).limits(self.limits());
        if let Some(kind) = self.kind {
            extractor = extractor.page_kind(KINDS[usize::from(kind) % KINDS.len()]);
        }
        if let Some(url) = self.url {
            extractor = extractor.url(url);
        }
        let pairs = [
            (Extractor::keep as Select, self.keep),
            (Extractor::drop, self.drop),
            (Extractor::root, self.root),
        ];
        pairs.into_iter().fold(extractor, |extractor, (set, selector)| selected(extractor, set, selector))
    }
}

type Select = fn(Extractor, &str) -> Result<Extractor, dehusk::SelectorError>;

/// A selector that does not parse changes nothing.
fn selected(extractor: Extractor, set: Select, selector: Option<&str>) -> Extractor {
    let Some(selector) = selector else { return extractor };
    set(extractor.clone(), selector).unwrap_or(extractor)
}

/// Holds a page, read with any options, to the laws of an extraction and to what the options say.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_options(choice: &Choice<'_>) -> Finding {
    let front = if choice.is_text { Front::Text } else { Front::Html };
    let extraction = crate::read(&choice.extractor(), choice.page, front);
    let subject = Subject { input: choice.page, front, extraction };
    check(&subject, &[OUTCOME])?;
    selectors(&subject.extraction).map_err(|found| format!("options: selectors win\n{found}"))?;
    limits(choice, &subject.extraction).map_err(|found| format!("options: limits hold\n{found}"))
}

/// What a selector keeps is in the text, what one drops is not.
fn selectors(page: &Extraction) -> Finding {
    let wrong = page.blocks().find(|(_, verdict)| match verdict.reason {
        Reason::Kept => !is_kept(verdict.label),
        Reason::Dropped => is_kept(verdict.label),
        _ => false,
    });
    wrong.map_or(Ok(()), |(block, verdict)| Err(format!("{verdict:?}: {:?}", block.text)))
}

/// No more blocks than there may be, and one of all that is left; what is cut is said to be.
fn limits(choice: &Choice<'_>, page: &Extraction) -> Finding {
    let Limits { input, blocks, .. } = choice.limits();
    let shown = page.blocks().filter(|(block, _)| block.origin == Origin::Visible).count();
    if shown > blocks + 1 {
        return Err(format!("{shown} blocks, of {blocks}"));
    }
    if choice.page.len() > input && !page.truncated_by().any(|limit| limit == Limit::Input) {
        return Err(format!("{} bytes of {input} are said to be all", choice.page.len()));
    }
    Ok(())
}
