//! Files that are no page.

use crate::case::{Case, SENTENCE, article, page};
use crate::noise::noise;

const MANY: usize = 2_000;

pub(super) const CASES: &[Case] = &[
    Case::file("empty", 1, |_| Vec::new()),
    Case::file("one-byte", 1, |_| vec![0xff]),
    Case::file("one-sign", 1, |_| b"<".to_vec()),
    Case::file("only-marks", MANY, |n| b"\xef\xbb\xbf".repeat(n)),
    Case::file("only-nul", MANY, |n| vec![0; n * 100]),
    Case::file("only-spaces", MANY, |n| "\u{a0}\u{200b} \n".repeat(n).into_bytes()),
    Case::file("only-structure", MANY, |n| b"<html><head></head><body></body></html>".repeat(n)),
    Case::file("noise", MANY, |n| noise(n * 50)),
    Case::file("noise-of-markup", MANY, |n| {
        noise(n * 50).iter().map(|byte| MARKUP[usize::from(*byte) % MARKUP.len()]).collect()
    }),
    Case::file("noise-of-tags", MANY, |n| {
        noise(n * 4).iter().flat_map(|byte| tag(*byte).into_bytes()).collect()
    }),
    Case::file("png", MANY, |n| [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), noise(n * 50)].concat()),
    Case::file("pdf", MANY, |n| {
        [b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nstream\n".to_vec(), noise(n * 50)].concat()
    }),
    Case::file("gzip", MANY, |n| [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".to_vec(), noise(n * 50)].concat()),
    Case::file("json", MANY, |n| {
        format!("[{}0]", format!("{{\"id\":1,\"t\":\"{SENTENCE}\"}},").repeat(n)).into_bytes()
    }),
    Case::file("feed", MANY, |n| {
        format!("<?xml version='1.0'?><rss><channel>{}</channel></rss>", feed_item().repeat(n)).into_bytes()
    }),
    Case::file("xhtml", MANY, |n| {
        [
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>\
             <head><title/><script src='x'/></head><body>"
                .to_owned(),
            "<div/><iframe/><textarea/>".repeat(n),
            article(),
        ]
        .concat()
        .into_bytes()
    }),
    Case::file("archive", MANY, |n| {
        [
            "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; \
             boundary=x\r\n\r\n--x\r\n",
            &page("", &"<p>=3D=\r\n".repeat(n)),
        ]
        .concat()
        .into_bytes()
    }),
];

const MARKUP: &[u8] = b"<>/=\"'& abpdivtrhlsmx!-?#;0123\n\t\0\x80\xc3";

const TAGS: &[&str] = &[
    "a",
    "b",
    "p",
    "div",
    "span",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "h1",
    "form",
    "select",
    "option",
    "svg",
    "math",
    "title",
    "style",
    "script",
    "textarea",
    "template",
    "pre",
    "blockquote",
    "dl",
    "dd",
    "html",
    "head",
    "body",
];

fn tag(byte: u8) -> String {
    let (name, end) = (TAGS[usize::from(byte) % TAGS.len()], if byte > 127 { "/" } else { "" });
    format!("<{end}{name}>x ")
}

fn feed_item() -> String {
    format!(
        "<item><title>i</title><link>http://x</link><description><![CDATA[\
             <p>{SENTENCE}</p>]]></description></item>"
    )
}
