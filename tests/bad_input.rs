//! What no page should be and some are: each gives an outcome, in linear time, on a small stack.

// Inputs are small enough for a string a line.
#![allow(clippy::format_collect)]

mod noise;

use dehusk::{Extraction, Label, Outcome, Reason};
use dehusk_laws::{check_bytes, check_html, check_text};
use noise::noise;

/// Far less than any thread has by default: whatever recursed over the page would overflow.
const STACK_BYTES: usize = 256 * 1024;

const SENTENCE: &str = "It rained all night, and the river rose by a hand's breadth before dawn. ";

/// Runs on a thread with a small stack.
fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    thread.expect("a thread starts").join().expect("the work comes to its end")
}

/// Asks everything that can be asked of an extraction.
fn written(page: Extraction) -> Extraction {
    let outputs = [page.text(), page.markdown(), page.html()];
    assert!(page.outcome() != Outcome::Empty || outputs.iter().all(String::is_empty));
    assert!(page.explain().lines().count() >= page.blocks().count());
    page
}

fn extract(html: String) -> Extraction {
    on_a_small_stack(move || written(dehusk::extract(&html)))
}

fn extract_text(text: String) -> Extraction {
    on_a_small_stack(move || written(dehusk::extract_text(&text)))
}

fn extract_bytes(bytes: Vec<u8>) -> Extraction {
    on_a_small_stack(move || written(dehusk::extract_bytes(&bytes)))
}

fn is_unreadable(page: &Extraction) -> bool {
    page.outcome() == Outcome::Empty
        && page.blocks().all(|(_, v)| (v.label, v.reason) == (Label::Chrome, Reason::Unreadable))
}

#[test]
fn nothing_at_all() {
    for input in ["", " ", "\n\n\t\r\n", "\u{FEFF}", "\u{A0}\u{2028}\u{3000}", "<!-- -->", "<p></p>"] {
        assert_eq!(dehusk::extract(input).outcome(), Outcome::Empty, "{input:?}");
        assert_eq!(dehusk::extract_bytes(input.as_bytes()).outcome(), Outcome::Empty, "{input:?}");
        assert_eq!(check_html(input), Ok(()));
        assert_eq!(check_text(input), Ok(()));
    }
    assert_eq!(dehusk::extract("&nbsp;").outcome(), Outcome::Empty);
    assert_eq!(dehusk::extract_text(" \n\n\t\r\n \u{A0}").outcome(), Outcome::Empty);
}

#[test]
fn binary_data_is_unreadable() {
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &noise(4_000)].concat();
    let pdf = [b"%PDF-1.4\n1 0 obj\n<</Length 9>>\nstream\n".as_slice(), &noise(4_000)].concat();
    let elf = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 2_000], &noise(500)].concat();
    for bytes in [png, pdf, elf, noise(10_000)] {
        let html = String::from_utf8_lossy(&bytes).into_owned();
        assert_eq!(check_bytes(&bytes), Ok(()));
        assert!(is_unreadable(&extract_bytes(bytes)));
        assert!(is_unreadable(&extract(html.clone())), "{html:?}");
        assert!(is_unreadable(&extract_text(html)));
    }
}

#[test]
fn invalid_utf8_keeps_what_can_be_read() {
    let bytes = [SENTENCE.repeat(3).as_bytes(), b"\xff\xc3\x28\xf0\x9f\n", SENTENCE.as_bytes()].concat();
    let page = extract_bytes(bytes);
    assert_eq!(page.outcome(), Outcome::Content);
    assert_eq!(page.text().matches("hand's breadth").count(), 4);
}

#[test]
fn utf16_is_decoded_with_and_without_its_mark() {
    let html = format!("<html><body><p>{SENTENCE}Die Brücke blieb zu.</p></body></html>");
    let units: Vec<u16> = html.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = [[b"\xff\xfe".as_slice(), &little].concat(), [b"\xfe\xff".as_slice(), &big].concat()];
    for bytes in marked.into_iter().chain([little, big]) {
        let page = extract_bytes(bytes);
        assert!(page.text().ends_with("Die Brücke blieb zu."), "{:?}", page.text());
    }
}

#[test]
fn nuls_are_passed_over() {
    let page = extract(format!("<p>\0{SENTENCE}\0{SENTENCE}</p>\0<p>{}</p>", SENTENCE.repeat(2)));
    assert_eq!(page.outcome(), Outcome::Content);
    assert_eq!(check_html("<p>a\0b</p>\0"), Ok(()));
    assert_eq!(check_text("a\0b\n\0\n\0c"), Ok(()));
}

#[test]
fn nothing_is_ever_closed() {
    let tags =
        "<div><p><b><i><a href='x><ul><li><table><tr><td><select><option><textarea><script><!--<![CDATA[<?";
    for end in (1..tags.len()).filter(|&end| tags.is_char_boundary(end)) {
        let html = format!("<p>{SENTENCE}{}{SENTENCE}", tags.get(..end).unwrap_or_default());
        assert_eq!(check_html(&html), Ok(()), "{html}");
    }
}

#[test]
fn deep_drawings_are_no_text() {
    assert_eq!(extract(format!("{}{SENTENCE}", "<svg><g>".repeat(20_000))).outcome(), Outcome::Empty);
}

#[test]
fn deep_nesting_neither_recurses_nor_loses_text() {
    let deep = |open: &str, depth: usize| format!("<body>{}{SENTENCE}", open.repeat(depth));
    let shapes = [
        deep("<span>", 100_000),
        deep("<template>", 100_000),
        deep("<table><tr><td>", 100_000),
        deep("<div>", 1_000_000),
        deep("<blockquote><p>", 100_000),
        deep("<ul><li>", 100_000),
        deep("<ol><li>x", 10_000),
        deep("<a><b><div>", 100_000),
        deep("<x-a>", 100_000),
        deep("<math><mi>", 100_000),
    ];
    for html in shapes {
        let shape: String = html.chars().take(26).collect();
        let page = extract(html);
        assert!(page.blocks().any(|(block, _)| block.text.contains("hand's breadth")), "{shape}");
    }
}

#[test]
fn deep_indents_and_quotes_of_plain_text_are_lines() {
    let steps: String = (0..500).map(|depth| format!("{}- item {depth}\n", "  ".repeat(depth))).collect();
    assert_eq!(extract_text(steps).blocks().count(), 500);
    let page = extract_text(format!("{}{SENTENCE}", "> ".repeat(100_000)));
    assert_eq!(page.blocks().count(), 1);
}

/// 50 MB; unoptimised builds take a second for each megabyte.
const LONG_LINE_BYTES: usize = if cfg!(debug_assertions) { 2_000_000 } else { 50_000_000 };

#[test]
fn one_long_line_is_one_block() {
    let line = SENTENCE.repeat(LONG_LINE_BYTES / SENTENCE.len());
    let text = extract_text(line.clone());
    assert_eq!((text.outcome(), text.blocks().count()), (Outcome::Content, 1));
    assert_eq!(text.text().len(), line.trim_end().len());
    let html = extract(format!("<p>{line}</p>"));
    assert_eq!((html.outcome(), html.text().len()), (Outcome::Content, line.trim_end().len()));
}

#[test]
fn a_million_blank_lines_say_nothing() {
    let page = extract_text(format!("{SENTENCE}{}{SENTENCE}", "\n".repeat(1_000_000)));
    assert_eq!(page.blocks().count(), 2);
    assert_eq!(extract_text("\n".repeat(1_000_000)).outcome(), Outcome::Empty);
    assert_eq!(extract("\n".repeat(1_000_000)).outcome(), Outcome::Empty);
    assert_eq!(extract("<br>".repeat(20_000)).outcome(), Outcome::Empty);
}

#[test]
fn near_identical_lines_are_compared_in_linear_time() {
    let lines: String =
        (0..5_000).map(|n| format!("The river rose by {n} hands before dawn, and fell.\n")).collect();
    assert_eq!(extract_text(lines.clone()).blocks().count(), 5_000);
    let html = lines.replace('\n', "</p><p>");
    assert_eq!(extract(format!("<p>{html}")).blocks().count(), 5_000);
}

#[test]
fn huge_attributes_and_many_comments_are_no_text() {
    let class = "entry ".repeat(200_000);
    let page =
        extract(format!("<div class='{class}' style='{class}'><p title='{class}'>{SENTENCE}</p></div>"));
    assert_eq!(page.text(), SENTENCE.trim_end());
    let page = extract(format!("{}<p>{SENTENCE}</p>", "<!-- x --><!---->".repeat(20_000)));
    assert_eq!(page.text(), SENTENCE.trim_end());
    let page =
        extract(format!("<p {}>{SENTENCE}</p>", (0..2_000).map(|n| format!("a{n} ")).collect::<String>()));
    assert_eq!(page.text(), SENTENCE.trim_end());
}

#[test]
fn floods_of_unfinished_markup_come_to_an_end() {
    for piece in ["<meta charset=", "<!--", "&", "&#x", "<", "</", "<a href='", "]]>", "<![CDATA[", "</scrip"]
    {
        let page = extract_bytes(format!("<!doctype html>{}", piece.repeat(20_000)).into_bytes());
        assert!(page.blocks().count() <= 1, "{piece}");
    }
}

#[test]
fn wide_tables_and_long_lists_are_written_in_linear_size() {
    let row = format!("<tr>{}</tr>", "<td>1</td>".repeat(1_000));
    let ragged = format!(
        "<p>{SENTENCE}</p><table><tr><th>a<th>b</tr>{row}{}</table>",
        "<tr><td>2</td></tr>".repeat(1_000)
    );
    let options = dehusk::Extractor::new().keep("table").expect("a selector");
    let page = on_a_small_stack(move || options.extract(&ragged));
    assert!(page.markdown().len() < 40_000, "{}", page.markdown().len());
    let nested = format!("{}{SENTENCE}", "<ul><li>one two three".repeat(1_000));
    assert!(extract(nested).markdown().len() < 100_000);
}

/// A text that thousands of places name would grow beyond any page.
#[test]
fn data_that_repeat_themselves_stay_small() {
    let text = SENTENCE.repeat(2_000);
    let rows = format!("1:T{:x},{text}2:[{}]\\n", text.len(), "{\\\"body\\\":\\\"$1\\\"},".repeat(20_000));
    let pushed = format!("<script>self.__next_f.push([1,\"{rows}\"])</script>");
    let nuxt = "<script>__NUXT__=(function(a){return [".to_owned()
        + &"{body:a},".repeat(20_000)
        + &format!("]}}(\"{text}\"))</script>");
    for html in [pushed, nuxt] {
        let page = extract(html);
        assert_eq!(page.outcome(), Outcome::Content);
        assert!(page.blocks().count() <= 4);
    }
}

#[test]
fn data_nested_without_end_come_to_an_end() {
    for piece in [
        "{",
        "[",
        "{\"item\":",
        "[\"$\",\"p\",0,{\"children\":",
        "\"",
        "\\",
        "[{\"children\":[{\"text\":\"x\"},",
    ] {
        for place in ["type=application/ld+json", "id=__NEXT_DATA__", "id=__NUXT_DATA__"] {
            let page = extract(format!("<p>{SENTENCE}</p><script {place}>{}</script>", piece.repeat(20_000)));
            assert_eq!(page.text(), SENTENCE.trim_end(), "{piece} {place}");
        }
    }
}
