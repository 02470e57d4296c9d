//! How features read to people.
//!
//! A feature is as coarse as its byte: numbers are the least that the byte stands for.

use super::lines;
use super::table::{At, Name};
use crate::verdict::Reason;

/// How the byte of a measure reads.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scale {
    /// `43 words`
    Count,
    /// A mean in quarters: `2.5 images a block`
    Mean,
    /// `85 % linked`
    Share,
    /// Elements up to what holds it: `in navigation`, `navigation 2 up`, `not in navigation`
    Around,
    /// Blocks since: `at h1`, `h1 3 above`, `no h1 above`
    Above,
    /// Blocks until.
    Below,
    /// `ends a sentence: yes`
    Flag,
    /// One of a list: `kind: quote`
    One(&'static [&'static str]),
    /// What a pass has named it: `named: legal`
    Reason,
}

use Scale::*;

const KINDS: &[&str] = &[
    "code",
    "quote",
    "paragraph",
    "description",
    "term",
    "ordered item",
    "item",
    "nested item",
    "cell",
    "header cell",
    "heading",
    "caption",
    "summary",
    "control",
];
const LABELS: &[&str] = &["nothing", "content", "title", "comment", "chrome"];
const PAGES: &[&str] = &["article", "documentation", "service", "product", "forum", "collection", "listing"];
const VISIBILITIES: &[&str] = &["visible", "collapsed", "without scripts", "hidden"];
const FIRSTS: &[&str] = &["none", "small letter", "letter", "digit", "sign"];
const LEVELS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "none"];

/// What the containers of [`super::top`] hold, by their number.
const CONTAINERS: &[&str] =
    &["", "80 % of the prose", "50 % of the prose", "30 % of the prose", "most points"];

/// A measure, how its byte reads, and its words.
pub(super) type Wording = (&'static str, Scale, &'static str);

/// Every measure of blocks, and those that lines of flattened text have too. `{at}` is where it is
/// taken, `{container}` which container it is of.
#[rustfmt::skip]
const WORDINGS: &[Wording] = &[
    ("words", Count, "words"), ("chars", Count, "characters"), ("commas", Count, "commas"),
    ("sentences", Count, "sentence ends"), ("ends_sentence", Flag, "ends a sentence"), ("links", Count, "links"),
    ("unlinked_words", Count, "words outside links"), ("linked", Share, "linked"), ("digits", Share, "digits"),
    ("letters", Share, "letters"), ("upper", Share, "capitals"), ("word_length", Mean, "characters a word"),
    ("symbols", Count, "symbols"), ("currency", Count, "currency signs"), ("questions", Count, "question marks"),
    ("colon_last", Flag, "ends in a colon"), ("first", One(FIRSTS), "begins with"),
    ("kind", One(KINDS), "kind"), ("heading_level", One(LEVELS), "heading level"), ("depth", Count, "elements deep"),
    ("visibility", One(VISIBILITIES), "shown"), ("images", Count, "images"), ("thread_depth", Count, "comments deep"),
    ("row", Count, "table rows down"), ("label", One(LABELS), "passes say"), ("reason", Reason, "named"),
    ("negative", Around, "a husk's element"), ("positive", Around, "a content's element"),
    ("article", Around, "article"), ("main", Around, "main"), ("body", Around, "a body of text"),
    ("nav", Around, "navigation"), ("aside", Around, "aside"), ("header", Around, "header"),
    ("footer", Around, "footer"), ("form", Around, "form"), ("figure", Around, "figure"), ("dialog", Around, "dialog"),
    ("share", Around, "a share bar"), ("related", Around, "related links"), ("place", Around, "breadcrumbs or pagination"),
    ("tags", Around, "tags or byline"), ("offer", Around, "an offer, notice or login"), ("rating", Around, "a rating"),
    ("shop", Around, "a shop's furniture"), ("toc", Around, "a table of contents"), ("author", Around, "an author's box"),
    ("comments", Around, "comments"), ("comment", Around, "a comment"), ("comment_body", Around, "a comment's text"),
    ("comment_frame", Around, "a comment's frame"), ("post", Around, "a post"), ("product", Around, "a product"),
    ("w_content", Around, "something called content"), ("w_entry", Around, "something called entry"),
    ("w_list", Around, "something called list"), ("w_item", Around, "something called item"),
    ("w_title", Around, "something called title"), ("w_meta", Around, "something called meta"),
    ("w_summary", Around, "something called summary"), ("w_widget", Around, "something called widget"),
    ("w_tab", Around, "something called tab"), ("w_hero", Around, "something called hero"),
    ("w_button", Around, "something called button"), ("w_search", Around, "something called search"),
    ("w_price", Around, "something called price"), ("w_review", Around, "something called review"),
    ("w_spec", Around, "something called specification"), ("w_media", Around, "something called media"),
    ("w_concealed", Around, "something called hidden"), ("w_site", Around, "something called site"),
    ("up_share", Share, "of the page's words {at} up"), ("up_blocks", Count, "blocks {at} up"),
    ("up_linked", Share, "linked {at} up"), ("up_words", Mean, "words a block {at} up"),
    ("up_prose", Share, "prose {at} up"), ("up_prose_words", Count, "words of prose {at} up"),
    ("up_headings", Mean, "headings a block {at} up"), ("up_images", Mean, "images a block {at} up"),
    ("up_named", Share, "named husk {at} up"), ("up_before", Count, "blocks before it {at} up"),
    ("up_after", Count, "blocks after it {at} up"), ("alike", Count, "of a shape side by side"), ("up_alike", Count, "of a shape side by side {at} up"),
    ("card_distance", Around, "a card"), ("card_siblings", Count, "cards side by side"),
    ("card_words", Count, "words in its card"), ("card_linked", Share, "of its card linked"),
    ("card_prose", Share, "of its card prose"), ("list_share", Share, "of the page's words in its list"),
    ("copies", Count, "copies"), ("copy_number", Count, "copies above"), ("shape_blocks", Count, "blocks of its shape"),
    ("shape_words", Mean, "words in blocks of its shape"), ("shape_linked", Share, "linked in blocks of its shape"),
    ("points", Share, "of the best container's points {at} up"),
    ("container_up", Around, "the container of {container}"),
    ("container_after", Count, "blocks before the container of {container}"),
    ("container_before", Count, "blocks after the container of {container}"),
    ("start", Share, "of the page's words above"), ("end", Share, "of the page's words to its end"),
    ("index", Count, "blocks above"), ("index_from_end", Count, "blocks to the page's end"),
    ("prose_before", Share, "of the prose above"), ("prose_after", Share, "of the prose below"),
    ("h1_before", Above, "h1"), ("h1_after", Below, "h1"), ("title_before", Above, "title"), ("title_after", Below, "title"),
    ("heading_before", Above, "heading"), ("heading_after", Below, "heading"),
    ("long_before", Above, "long prose"), ("long_after", Below, "long prose"),
    ("words_to_first_long", Count, "words to the first long prose"),
    ("words_from_last_long", Count, "words since the last long prose"),
    ("under_words", Count, "words under its heading"), ("under_blocks", Count, "blocks under its heading"),
    ("under_linked", Share, "linked under its heading"), ("under_prose", Share, "prose under its heading"),
    ("under_level", One(LEVELS), "level of its heading"), ("under_link", Share, "of its heading linked"),
    ("under_heading_words", Count, "words in its heading"), ("under_reason", Reason, "heading named"),
    ("words_since_title", Count, "words since the title"),
    ("in_title", Share, "of its words in the title"), ("in_description", Share, "of its words in the description"),
    ("page_words", Count, "words on the page"), ("page_blocks", Count, "blocks on the page"),
    ("page_linked", Share, "of the page linked"), ("page_prose", Share, "of the page prose"),
    ("page_prose_words", Count, "words of prose on the page"), ("page_headings", Count, "headings on the page"),
    ("page_images", Count, "images on the page"), ("page_named", Share, "of the page named husk"),
    ("page_comments", Share, "of the page comments"), ("page_kind", One(PAGES), "page kind"),
    ("page_controls", Count, "controls on the page"), ("page_cells", Count, "cells on the page"),
    ("page_prices", Count, "prices on the page"), ("page_hidden", Share, "of the page hidden"),
    ("type_article", Count, "types of articles declared"), ("type_product", Count, "types of products declared"),
    ("type_list", Count, "types of lists declared"), ("type_organization", Count, "types of organizations declared"),
    ("type_review", Count, "types of reviews declared"), ("type_question", Count, "types of questions declared"),
    ("type_page", Count, "types of pages declared"), ("is_home", Flag, "home page"), ("url_words", Count, "words in the address"),
    ("in_linked_content", Share, "of it in what is linked as content"),
    ("page_linked_content", Count, "runs of words linked as content"),
    ("in_linked_aside", Share, "of it in what is linked as an aside"),
    ("page_linked_aside", Count, "runs of words linked as an aside"),
    ("window_words", Count, "words within {at} blocks"), ("window_linked", Share, "linked within {at} blocks"),
    ("window_prose", Share, "prose within {at} blocks"), ("window_named", Share, "named husk within {at} blocks"),
    ("window_headings", Count, "headings within {at} blocks"),
    ("same_shape_above", Flag, "shape of the block above"), ("same_shape_below", Flag, "shape of the block below"),
];

/// A feature with its value, such as `43 words` or `2 blocks above: 85 % linked`.
pub(in super::super) fn wording(name: &Name, byte: u8) -> String {
    let mut known = WORDINGS.iter().chain(lines::WORDINGS);
    let Some((_, scale, words)) = known.find(|(measure, _, _)| *measure == name.measure) else {
        return format!("{name}: {byte}");
    };
    match name.at {
        At::Block | At::Page => read(*scale, &words.replace(" {at} up", ""), byte),
        At::Step(step) | At::PageBy(step) => read(*scale, &placed(words, step), byte),
        At::Next(by) => {
            let side = if by < 0 { "above" } else { "below" };
            format!("{} {side}: {}", by.unsigned_abs(), read(*scale, &words.replace(" {at} up", ""), byte))
        }
    }
}

fn placed(words: &str, step: i8) -> String {
    let container = CONTAINERS.get(usize::from(step.unsigned_abs())).copied().unwrap_or_default();
    let words = words.replace("{at}", &step.to_string()).replace("{container}", container);
    words.replace("{side}", &side(step)).replace("{stretch}", lines::stretch(step))
}

/// Lines on one side.
fn side(step: i8) -> String {
    format!("the {} lines {}", step.unsigned_abs(), if step < 0 { "above" } else { "below" })
}

fn read(scale: Scale, words: &str, byte: u8) -> String {
    match (scale, byte) {
        (Count, _) => format!("{} {words}", number(byte)),
        (Mean, _) => format!("{:.1} {words}", number(byte) as f32 / 4.0),
        (Share, _) => format!("{} % {words}", u32::from(byte) * 100 / 255),
        (Around, 0) => format!("in {words}"),
        (Around, u8::MAX) => format!("not in {words}"),
        (Around, _) => format!("{words} {byte} up"),
        (Above | Below, 0) => format!("at {words}"),
        (Above, u8::MAX) => format!("no {words} above"),
        (Below, u8::MAX) => format!("no {words} below"),
        (Above, _) => format!("{words} {} above", number(byte)),
        (Below, _) => format!("{words} {} below", number(byte)),
        (Flag, _) => format!("{words}: {}", if byte > 0 { "yes" } else { "no" }),
        (One(names), _) => format!("{words}: {}", names.get(usize::from(byte)).unwrap_or(&"none")),
        (Scale::Reason, _) => format!("{words}: {}", reason(byte)),
    }
}

fn reason(byte: u8) -> &'static str {
    let named = usize::from(byte).checked_sub(1).and_then(|index| Reason::ALL.get(index));
    named.map_or("nothing", |reason| reason.as_str())
}

/// The least number of a magnitude.
fn number(byte: u8) -> u32 {
    let (octave, eighths) = (u32::from(byte / 8), u64::from(byte % 8));
    (((8 + eighths) << octave).div_ceil(8) - 1) as u32
}

#[cfg(test)]
mod tests {
    use super::super::super::draft::{Draft, Front, PageFacts};
    use super::super::of;
    use super::super::table::{Table, magnitude, share};
    use super::*;
    use crate::block::Document;
    use crate::options::Focus;

    #[test]
    fn every_feature_has_a_wording() {
        for front in [Front::Html, Front::Crawl] {
            let (document, facts) = (Document::default(), PageFacts { front, ..PageFacts::default() });
            let table = of(&Draft::new(&document, &facts, Focus::default()));
            for (column, name) in table.names().iter().enumerate() {
                assert!(!table.names()[..column].contains(name), "two columns named {name}");
                let read = wording(name, 3);
                assert!(!read.starts_with(name.measure) || !read.ends_with(": 3"), "no wording for {name}");
                assert!(!read.contains(['{', '}']), "{read}");
            }
        }
    }

    #[test]
    fn no_measure_has_two_wordings() {
        let all: Vec<&str> = WORDINGS.iter().chain(lines::WORDINGS).map(|(measure, _, _)| *measure).collect();
        for (index, measure) in all.iter().enumerate() {
            assert!(!all[..index].contains(measure), "{measure}");
        }
    }

    #[test]
    fn every_magnitude_reads_as_its_least_number() {
        assert!(
            (0..5000).all(|n| magnitude(number(magnitude(n))) == magnitude(n) && number(magnitude(n)) <= n)
        );
        assert_eq!([0, 1, 7, 8, 43].map(|n| number(magnitude(n))), [0, 1, 7, 8, 43]);
    }

    #[test]
    fn features_of_lines_say_how_far_they_look() {
        let mut table = Table::new(1, 1);
        table.add_at("words_beside", -4, |_| magnitude(43));
        table.add_at("prose_around", 20, |_| 255);
        table.add_at("body_after", 12, |_| magnitude(3));
        table.add("copy_above", |_| u8::MAX);
        let read: Vec<String> =
            table.names().iter().enumerate().map(|(i, name)| wording(name, table.column(i)[0])).collect();
        assert_eq!(read[..2], ["43 words in the 4 lines above", "100 % prose within 20 lines"]);
        assert_eq!(read[2..], ["3 lines above the densest stretch of prose", "no copy above"]);
    }

    #[test]
    fn features_read_as_what_they_say() {
        let mut table = Table::new(2, 5);
        table.add("words", |_| magnitude(43));
        table.add("nav", |i| if i == 0 { 2 } else { 255 });
        table.add_at("up_linked", 2, |_| share(17, 20));
        table.add_at("container_up", 1, |_| 0);
        table.add_shifted("words", -1);
        table.add("reason", |_| Reason::Legal as u8 + 1);
        let read = |column: usize, row: usize| wording(&table.names()[column], table.column(column)[row]);
        assert_eq!(
            [read(0, 0), read(1, 0), read(1, 1)],
            ["43 words", "navigation 2 up", "not in navigation"]
        );
        assert_eq!([read(2, 0), read(3, 0)], ["84 % linked 2 up", "in the container of 80 % of the prose"]);
        assert_eq!([read(4, 1), read(5, 0)], ["1 above: 43 words", "named: legal"]);
    }
}
