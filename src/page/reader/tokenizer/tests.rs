//! States of the HTML standard's tokenizer, each by inputs that only its rules read as shown.

// A string a line reads better than a writer.
#![allow(clippy::format_push_string)]

use super::{RawText, Token, Tokenizer};
use crate::limits::Limits;
use crate::page::{Attributes, Tag};

/// Tokens, one after the other: text as `'text'`, tags as `<name a=v>`.
fn limits() -> Limits {
    Limits { attributes: 8, ..Limits::default() }
}

fn tokens(html: &str) -> String {
    let (mut tokenizer, mut attrs, mut out) =
        (Tokenizer::new(html, limits()), Attributes::default(), String::new());
    let at = |range: std::ops::Range<usize>| html.get(range).unwrap_or_default();
    while let Some(token) = tokenizer.next(&mut attrs, html.starts_with("<math>")) {
        match token {
            Token::Text { range, .. } => out += &format!("'{}'", at(range)),
            Token::Cdata(range) => out += &format!("[{}]", at(range)),
            Token::End(name) => out += &format!("</{}>", at(name.span.range())),
            Token::Doctype { quirks } => out += if quirks { "!quirks" } else { "!" },
            Token::Start(start) => {
                out += &format!("<{}", at(start.name.span.range()));
                for attr in attrs.of(start.attrs.range()) {
                    out += &format!(" {}={}", at(attr.name.range()), at(attr.value.range()));
                }
                out += if start.self_closing { "/>" } else { ">" };
            }
        }
    }
    out
}

fn check(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(tokens(html), *expected, "{html:?}");
    }
}

#[test]
fn text_and_tags() {
    check(&[
        ("", ""),
        ("\u{FEFF}a\u{FEFF}", "'a\u{FEFF}'"),
        ("a < b <3 <", "'a < b <3 <'"),
        ("a</", "'a</'"),
        ("<a>b</a>", "<a>'b'</a>"),
        ("<DIV>a</dIV \n>", "<DIV>'a'</dIV>"),
        ("<a<b>c", "<a<b>'c'"),
        ("</ a>b</>c</3>d", "'b''c''d'"),
        ("</a b='>'/>c", "</a>'c'"),
        ("<ä>", "'<ä>'"),
        ("<aä>", "<aä>"),
        ("<a", ""),
        ("b<a ", "'b'"),
        ("b</a ", "'b'"),
    ]);
}

#[test]
fn attributes() {
    check(&[
        ("<a b>", "<a b=>"),
        ("<a b c=d\te = f>", "<a b= c=d e=f>"),
        ("<a b='c>\"' d=\"e'>\">", "<a b=c>\" d=e'>>"),
        ("<a b=>c", "<a b=>'c'"),
        ("<a b= >c", "<a b=>'c'"),
        ("<a =b => =", "<a =b=>' ='"),
        ("<a b=c/>", "<a b=c/>"),
        ("<a b=c />", "<a b=c/>"),
        ("<a/b/c / >", "<a b= c=>"),
        ("<a b=\"c\"d=e>", "<a b=c d=e>"),
        ("<a \"b\" 'c<d=e`f>", "<a \"b\"= 'c<d=e`f>"),
        ("<a b=<c>", "<a b=<c>"),
        ("<br/>", "<br/>"),
        ("<a b='c>d", ""),
        ("<a b=\"c\"", ""),
        ("<a b=c", ""),
        ("<a b =", ""),
        ("<a\u{c}b\r\nc>", "<a b= c=>"),
        ("<a 1 2 3 4 5 6 7 8 9 10>x", "<a 1= 2= 3= 4= 5= 6= 7= 8=>'x'"),
    ]);
}

#[test]
fn comments_and_declarations() {
    check(&[
        ("a<!-- > -- -> --!b -->c", "'a''c'"),
        ("<!-->a", "'a'"),
        ("<!--->a", "'a'"),
        ("<!---->a", "'a'"),
        ("<!----!>a", "'a'"),
        ("<!--!>a-->b", "'b'"),
        ("<!---!>a-->b", "'b'"),
        ("<!----->a", "'a'"),
        ("<!-- --!>a", "'a'"),
        ("<!-- -- >a", ""),
        ("<!-- <!-- -->a-->", "'a-->'"),
        ("<!--", ""),
        ("<!a>b<?c>d<!>e<!-f>g", "'b''d''e''g'"),
        ("<!", ""),
        ("<![CDATA[a>b]]>c", "'b]]>c'"),
        ("<math><![CDATA[a>b]]>c<![CDATA[d", "<math>[a>b]'c'[d]"),
        ("<math><![CDATA[]]]]>a", "<math>[]]]'a'"),
        ("<!DOCTYPE html>a", "!'a'"),
        ("<!doctype>", "!quirks"),
        ("<!doctype html public '-//W3C//DTD HTML 4.01 Transitional//EN'>", "!quirks"),
        ("<!doctype html public \"-//W3C//DTD HTML 4.01 Transitional//EN\" 'http://x'>", "!"),
        ("<!doctype html public \"-//W3C//DTD HTML 3.2 Final//EN\">", "!quirks"),
        ("<!doctype html system 'about:legacy-compat'>", "!"),
    ]);
}

/// The text of an element that begins the input, and what follows its end tag.
fn raw(tag: Tag, kind: RawText, html: &str) -> (&str, &str) {
    let mut tokenizer = Tokenizer::new(html, limits());
    let range = tokenizer.raw_text(tag, kind, &mut Attributes::default());
    (html.get(range).unwrap_or_default(), html.get(tokenizer.at..).unwrap_or_default())
}

#[test]
fn raw_text_ends_at_its_own_end_tag() {
    for (html, text, rest) in [
        ("a</style>b", "a", "b"),
        ("a<b></b></STYLE\n>b", "a<b></b>", "b"),
        ("a</styles></style/>b", "a</styles>", "b"),
        ("a</style b='>'>c", "a", "c"),
        ("</style>", "", ""),
        ("a</style", "a</style", ""),
        ("a</style ", "a", ""),
        ("a<!-- </style> -->", "a<!-- ", " -->"),
        ("a</</style>b", "a</", "b"),
    ] {
        assert_eq!(raw(Tag::Style, RawText::Plain, html), (text, rest), "{html:?}");
    }
}

#[test]
fn scripts_hide_end_tags_in_comments_with_scripts() {
    for (html, text, rest) in [
        ("a</script>b", "a", "b"),
        ("<!-- a</script>b", "<!-- a", "b"),
        ("<!-- <script> </script> --></script>b", "<!-- <script> </script> -->", "b"),
        ("<!-- <script> </script></script>b", "<!-- <script> </script>", "b"),
        ("<!-- <script> --></script>b", "<!-- <script> -->", "b"),
        ("<!--><script></script>b", "<!--><script>", "b"),
        ("<!---><script></script>b", "<!---><script>", "b"),
        ("<!-- <scripts> </script>b", "<!-- <scripts> ", "b"),
        ("<!-- <script </script>b", "<!-- <script </script>b", ""),
        ("<!-- --> <!-- <script> </script> </script>b", "<!-- --> <!-- <script> </script> ", "b"),
        ("<!- <script></script>b", "<!- <script>", "b"),
        ("<!-- <script>", "<!-- <script>", ""),
    ] {
        assert_eq!(raw(Tag::Script, RawText::Script, html), (text, rest), "{html:?}");
    }
}
