//! Pages in legacy encodings: declared, undeclared, declared wrongly, named by the caller.

#[path = "charsets/prose.rs"]
mod prose;

use dehusk::{CharsetSource, Extraction, Extractor};
use encoding_rs::{Encoding, UTF_8};
use prose::{PROSE, Prose};

/// A page whose names and scripts are ASCII, as those of most pages are.
fn page(declared: Option<&str>, text: &str) -> String {
    let meta = declared.map(|label| format!("<meta charset=\"{label}\">")).unwrap_or_default();
    format!(
        "<!doctype html><html><head>{meta}<title>{text}</title><script>let menu = ['open', 'shut'];</script></head>
         <body class=\"page wide\"><article class=\"main story\"><h1>{text}</h1><p>{text}</p></article></body></html>"
    )
}

/// A page with a text, in the row's encoding.
fn encoded(declared: Option<&str>, row: &Prose) -> Vec<u8> {
    let page = page(declared, row.text);
    let (bytes, _, lossy) = encoding(row).encode(&page);
    assert!(!lossy, "{}: the encoding cannot hold its text", row.label);
    bytes.into_owned()
}

fn encoding(row: &Prose) -> &'static Encoding {
    Encoding::for_label(row.label.as_bytes()).expect("a label")
}

/// Says which row fails.
fn holds(page: &Extraction, source: CharsetSource, row: &Prose) {
    let words = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start: String = row.text.chars().take(12).collect();
    assert!(
        page.text().contains(&words),
        "{}, {start}…: read as {:?}: {}",
        row.label,
        page.charset(),
        page.text()
    );
    assert_eq!(page.charset().map(|charset| charset.source), Some(source), "{}", row.label);
}

#[test]
fn a_declared_encoding_is_read() {
    for row in PROSE {
        let page = dehusk::extract_bytes(&encoded(Some(row.label), row));
        holds(&page, CharsetSource::Declared, row);
        assert_eq!(page.charset().expect("bytes").name, encoding(row).name());
    }
}

#[test]
fn an_undeclared_encoding_is_detected() {
    for row in PROSE {
        holds(&dehusk::extract_bytes(&encoded(None, row)), CharsetSource::Detected, row);
    }
}

#[test]
fn utf8_that_is_declared_and_is_not_is_not_believed() {
    // Escapes are ASCII, and so is what they stand for to a reader of UTF-8: that cannot be told.
    for row in PROSE.iter().filter(|row| row.label != "iso-2022-jp") {
        holds(&dehusk::extract_bytes(&encoded(Some("utf-8"), row)), CharsetSource::Detected, row);
    }
}

#[test]
fn utf8_is_read_whatever_else_is_declared() {
    for row in PROSE {
        for declared in [row.label, "iso-8859-1"] {
            let page = dehusk::extract_bytes(page(Some(declared), row.text).as_bytes());
            holds(&page, CharsetSource::Bytes, row);
        }
    }
}

#[test]
fn the_caller_outranks_the_page_and_a_mark_the_caller() {
    for row in PROSE {
        let extractor = Extractor::new().charset(row.label).expect("a label");
        holds(&extractor.extract_bytes(&encoded(Some("utf-8"), row)), CharsetSource::Caller, row);
        let marked = [b"\xef\xbb\xbf", page(Some(row.label), row.text).as_bytes()].concat();
        holds(&extractor.extract_bytes(&marked), CharsetSource::ByteOrderMark, row);
    }
}

/// Hungarian differs from Western languages in two letters, which fall on two of theirs.
#[test]
fn a_host_s_country_tells_neighbouring_encodings_apart() {
    let row = Prose {
        label: "windows-1250",
        text: "A híd délig zárva maradt. A molnár rosszul aludt, és korán kelt föl, hogy őrizze a tűzhelyet.",
    };
    let page = |url| Extractor::new().url(url).extract_bytes(&encoded(None, &row));
    assert_eq!(page("https://example.org/").charset().expect("bytes").name, "windows-1252");
    holds(&page("https://molnar.example.hu/hid"), CharsetSource::Detected, &row);
}

#[test]
fn one_legacy_encoding_declared_for_another_cannot_be_told() {
    let russian = PROSE.iter().find(|row| row.label == "koi8-r").expect("a row");
    let page = dehusk::extract_bytes(&encoded(Some("windows-1251"), russian));
    assert!(!page.text().contains(russian.text));
    let charset = page.charset().expect("bytes");
    assert_eq!((charset.name, charset.source), ("windows-1251", CharsetSource::Declared));
}

#[test]
fn a_text_that_was_given_is_in_no_encoding() {
    assert_eq!(dehusk::extract(&page(Some("big5"), "It rained.")).charset(), None);
    assert_eq!(dehusk::extract_bytes(b"It rained.").charset().expect("bytes").name, UTF_8.name());
}

#[test]
fn bytes_are_decoded_the_same_whatever_they_are_taken_for() {
    let extractor = Extractor::new().charset("koi8-r").expect("a label");
    let russian = PROSE.iter().find(|row| row.label == "koi8-r").expect("a row");
    let bytes = encoding(russian).encode(russian.text).0.into_owned();
    for page in [extractor.extract_html_bytes(&bytes), extractor.extract_text_bytes(&bytes)] {
        assert!(page.text().starts_with("Всю ночь"), "{}", page.text());
        assert_eq!(page.charset().expect("bytes").source, CharsetSource::Caller);
    }
}
