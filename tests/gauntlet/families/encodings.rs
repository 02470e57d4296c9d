//! Bytes that are no text in the encoding they declare, or in any.

use crate::case::{Case, SENTENCE, article, page};

const MANY: usize = 10_000;

pub(super) const CASES: &[Case] = &[
    Case::file("nul-in-tags", MANY, |n| {
        between(&b"<scr\0ipt>x</scr\0ipt><a hr\0ef='java\0script:1'>x</a>".repeat(n))
    }),
    Case::file("surrogates", MANY, |n| between(&b"<p>a\xed\xa0\x80b\xed\xbf\xbf</p>".repeat(n))),
    Case::file("high-bytes", MANY, |n| {
        between(&(0..n * 8).map(|i| 128 + (i * 37 % 128) as u8).collect::<Vec<_>>())
    }),
    Case::file("overlong", MANY, |n| {
        between(&b"<p>\xc0\xbcscript\xc0\xbe1\xc0\x80 \xe0\x80\xbcb\xf0\x80\x80\xbc</p>".repeat(n))
    }),
    Case::file("beyond-unicode", MANY, |n| {
        between(&b"\xef\xbf\xbe\xf4\x90\x80\x80\xf7\xbf\xbf\xbf\xfe\xff".repeat(n))
    }),
    Case::file("utf16-little", MANY, |n| [b"\xff\xfe".to_vec(), utf16(n, u16::to_le_bytes)].concat()),
    Case::file("utf16-big", MANY, |n| [b"\xfe\xff".to_vec(), utf16(n, u16::to_be_bytes)].concat()),
    Case::file("utf16-unmarked", MANY, |n| utf16(n, u16::to_le_bytes)),
    Case::file("utf16-odd", MANY, |n| {
        [b"\xff\xfe".to_vec(), utf16(n, u16::to_le_bytes), b"=".to_vec()].concat()
    }),
    Case::file("utf32", MANY, |n| {
        [vec![255, 254, 0, 0], body(n).chars().flat_map(|c| u32::from(c).to_le_bytes()).collect()].concat()
    }),
    Case::file("three-marks", MANY, |n| [b"\xef\xbb\xbf".repeat(3), body(n).into_bytes()].concat()),
    Case::file("mark-against-declaration", MANY, |n| {
        [b"\xef\xbb\xbf".to_vec(), declared("windows-1251", &body(n))].concat()
    }),
    Case::file("utf7", MANY, |n| {
        declared("utf-7", &"<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-".repeat(n))
    }),
    Case::file("iso-2022-jp", MANY, |n| {
        declared("iso-2022-jp", &"<img alt='\x1b$B'><p title='\x1b(B onerror=alert(1)'>".repeat(n))
    }),
    Case::file("hz", MANY, |n| declared("hz-gb-2312", &"<p>~{<script>~}alert(1)".repeat(n))),
    Case::file("gb18030-cut", MANY, |n| {
        [declared("gb18030", ""), b"<p title='\x81'>x</p><p>\x81<b>\x81\x30\x81<i>".repeat(n)].concat()
    }),
    Case::file("shift-jis-cut", MANY, |n| {
        [declared("shift_jis", ""), b"<p title='\x82'>x</p>\x81\\<script>\x83".repeat(n)].concat()
    }),
    Case::file("cut-in-a-character", MANY, |n| [body(n).into_bytes(), vec![0xf0, 0x9f, 0x98]].concat()),
    Case::file("many-declarations", MANY, |n| {
        page(&"<meta charset=utf-16><meta charset=big5>".repeat(n), "").into_bytes()
    }),
    Case::file("late-declaration", MANY, |n| {
        [b"<!--".to_vec(), b"x".repeat(n * 50), b"-->".to_vec(), declared("koi8-r", &article())].concat()
    }),
    Case::file("unfinished-declarations", MANY, |n| b"<meta http-equiv=content-type content='".repeat(n)),
    Case::file("unknown-label", MANY, |n| declared("x-user-defined", &body(n))),
    Case::file("undeclared-windows-1252", MANY, |n| {
        [b"caf\xe9 \x93quoted\x94 \x96 ".repeat(n), SENTENCE.into()].concat()
    }),
];

fn between(bytes: &[u8]) -> Vec<u8> {
    [page("", "").as_bytes(), bytes, article().as_bytes()].concat()
}

fn body(count: usize) -> String {
    page("", &"<p>café — naïve 日本語 😀</p>".repeat(count / 4))
}

fn utf16(count: usize, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    body(count).encode_utf16().flat_map(bytes).collect()
}

fn declared(encoding: &str, body: &str) -> Vec<u8> {
    format!("<!doctype html><meta charset={encoding}><title>Gauntlet</title><body>{body}").into_bytes()
}
