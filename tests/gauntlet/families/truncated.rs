//! Pages that end where they should not.

use crate::case::{Case, article, page};

const MANY: usize = 1_000;

pub(super) const CASES: &[Case] = &[
    Case::file("at-a-third", MANY, |n| cut(n, 1, 3)),
    Case::file("in-the-middle", MANY, |n| cut(n, 1, 2)),
    Case::file("near-the-end", MANY, |n| cut(n, 97, 100)),
    Case::file("in-a-tag", MANY, |n| ended(n, "<div class=\"abc")),
    Case::file("in-a-reference", MANY, |n| ended(n, "&am")),
    Case::file("in-an-end-tag", MANY, |n| ended(n, "<script>x</scr")),
    Case::file("in-a-comment", MANY, |n| ended(n, "<!-- x -")),
    Case::file("in-a-doctype", MANY, |n| ended(n, "<!doc")),
];

fn whole(count: usize) -> String {
    let menu = "<li><a href='/s?q=1&amp;r=2' title=Section>Section</a></li>".repeat(count);
    let body = format!(
        "<nav><ul>{menu}</ul></nav><table><tr><td>café</td></tr></table>\
             <svg><path d='M0 0'/></svg>"
    );
    page("<script>var x = {a: [1, 2, '</p>']};</script>", &(body + &article().repeat(count / 100)))
}

fn cut(count: usize, part: usize, of: usize) -> Vec<u8> {
    let mut bytes = whole(count).into_bytes();
    bytes.truncate(bytes.len() * part / of);
    bytes
}

fn ended(count: usize, end: &str) -> Vec<u8> {
    [whole(count).as_str(), end].concat().into_bytes()
}
