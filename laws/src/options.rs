//! Options do what they say, whatever their values.

use crate::{Finding, Front, OUTCOME, Subject, check, is_kept, read};
use arbitrary::Arbitrary;
use dehusk::{Block, Extraction, Extractor, Focus, Limit, Limits, Origin, PageKind, Reason, Style};
use std::borrow::Cow;

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

/// Days on which a page may have been got, each with the next one, where calendars are easily wrong.
const DAYS: [(&str, &str); 4] = [
    ("2020-02-28", "2020-02-29"),
    ("2021-05-04", "2021-05-05"),
    ("2019-12-31", "2020-01-01"),
    ("1900-02-28", "1900-03-01"),
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
    strips_tracking: bool,
    /// Which of [`DAYS`] the page was got on.
    fetched: Option<u8>,
    charset: Option<&'a str>,
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
        let extractor = Extractor::new()
            .focus(one_of(&FOCI, self.focus))
            .limits(self.limits())
            .strip_tracking(self.strips_tracking);
        let extractor = set(extractor, self.kind, |e, kind| Ok::<_, ()>(e.page_kind(one_of(&KINDS, kind))));
        let extractor = set(extractor, self.url, |e, url| Ok::<_, ()>(e.url(url)));
        let extractor = set(extractor, self.day(), |e, (day, _)| e.fetched(day));
        let extractor = set(extractor, self.charset, Extractor::charset);
        let extractor = set(extractor, self.keep, Extractor::keep);
        let extractor = set(extractor, self.drop, Extractor::drop);
        set(extractor, self.root, Extractor::root)
    }

    /// The day on which the page was got, and the next one.
    fn day(&self) -> Option<(&'static str, &'static str)> {
        self.fetched.map(|day| one_of(&DAYS, day))
    }

    fn front(&self) -> Front {
        if self.is_text { Front::Text } else { Front::Html }
    }

    /// The page as it is read: by its bytes where an encoding is given.
    fn input(&self) -> Cow<'_, str> {
        let decoded = |_| Cow::Owned(self.extractor().decode(self.page.as_bytes()));
        self.charset.map_or(Cow::Borrowed(self.page), decoded)
    }

    fn extraction(&self) -> Extraction {
        let (extractor, bytes) = (self.extractor(), self.page.as_bytes());
        match (self.charset, self.front()) {
            (None, front) => read(&extractor, self.page, front),
            (Some(_), Front::Html) => extractor.extract_html_bytes(bytes),
            (Some(_), Front::Text) => extractor.extract_text_bytes(bytes),
        }
    }
}

fn one_of<T: Copy>(values: &[T], chosen: u8) -> T {
    values[usize::from(chosen) % values.len()]
}

/// Sets an option, if there is a value for it. One that is refused changes nothing.
fn set<V, E>(
    extractor: Extractor,
    value: Option<V>,
    set: impl Fn(Extractor, V) -> Result<Extractor, E>,
) -> Extractor {
    let Some(value) = value else { return extractor };
    set(extractor.clone(), value).unwrap_or(extractor)
}

/// Holds a page, read with any options, to the laws of an extraction and to what the options say.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_options(choice: &Choice<'_>) -> Finding {
    let subject = Subject { input: &choice.input(), front: choice.front(), extraction: choice.extraction() };
    check(&subject, &[OUTCOME])?;
    let page = &subject.extraction;
    selectors(page).map_err(|found| format!("options: selectors win\n{found}"))?;
    limits(choice, page).map_err(|found| format!("options: limits hold\n{found}"))?;
    tracking(choice, page).map_err(|found| format!("options: what follows readers goes\n{found}"))?;
    days(choice, page).map_err(|found| format!("options: no day is later than the page\n{found}"))
}

/// No URL of the content follows readers where that was asked.
fn tracking(choice: &Choice<'_>, page: &Extraction) -> Finding {
    let mut urls = page.blocks().flat_map(|(block, _)| urls_of(block));
    match urls.find(|url| choice.strips_tracking && follows(url)) {
        Some(url) => Err(url.to_owned()),
        None => Ok(()),
    }
}

fn urls_of(block: &Block) -> impl Iterator<Item = &str> {
    let links = block.spans().iter().filter_map(|span| match &span.style {
        Style::Link(url) => Some(url),
        _ => None,
    });
    let images = block.images().iter().flat_map(|image| image.candidates.iter().chain([&image.url]));
    let embeds = block.embeds().iter().map(|embed| &embed.url);
    links.chain(images).chain(embeds).map(String::as_str)
}

fn follows(url: &str) -> bool {
    let query = url.split('#').next().and_then(|url| url.split_once('?'));
    query.is_some_and(|(_, query)| query.split('&').any(|pair| pair.starts_with("utm_")))
}

/// Days are none behind the one after the page was got: there it was tomorrow in some zone already.
fn days(choice: &Choice<'_>, page: &Extraction) -> Finding {
    let Some((_, last)) = choice.day() else { return Ok(()) };
    let mut days = [&page.metadata().published, &page.metadata().modified].into_iter().flatten();
    match days.find(|day| is_later(day, last)) {
        Some(day) => Err(format!("{day} on a page of the day before {last}")),
        None => Ok(()),
    }
}

/// Whether an ISO 8601 day, month or year is later than a day.
fn is_later(date: &str, day: &str) -> bool {
    date.bytes().take(day.len()).gt(day.bytes().take(date.len()))
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
