//! Small pages, and the trees they become; most rows are rules of the HTML standard's tree construction.

use super::builder;
use crate::limits::Limits;
use crate::page::{self, Page};

/// The body as nested lists: `p(one b(two))`; all of the page where there is no body.
fn outline(page: &Page<'_>) -> String {
    let body = page.elements(page::Tag::Body).next();
    let range = body.map_or(0..page.len(), |body| body + 1..page.end(body));
    let (mut out, mut ends) = (String::new(), Vec::new());
    for node in range {
        while ends.last().is_some_and(|&end| end <= node) {
            ends.pop();
            out.push(')');
        }
        out.push_str(page.text(node));
        if page.tag(node).is_some() {
            out.push_str(&(page.name(node).to_ascii_lowercase() + "("));
            ends.push(page.end(node));
        }
    }
    out + &")".repeat(ends.len())
}

fn check(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(outline(&page::read(html)), *expected, "{html}");
    }
}

#[test]
fn end_tags_may_be_left_out() {
    check(&[
        ("<p>a<p>b<div>c</div>d", "p(a)p(b)div(c)d"),
        ("<p>a<h1>b</h1><h2>c<h3>d", "p(a)h1(b)h2(c)h3(d)"),
        ("<ul><li>1<ul><li>2</ul><li>3</ul>", "ul(li(1ul(li(2)))li(3))"),
        ("<ul><li><div><p>a<li>b", "ul(li(div(p(a)))li(b))"),
        ("<ul><li><section>a<li>b", "ul(li(section(ali(b))))"),
        ("<dl><dt>a<dd>b<dt>c</dl>d", "dl(dt(a)dd(b)dt(c))d"),
        (
            "<select><option>a<option>b<optgroup><option>c</select>d",
            "select(option(a)option(b)optgroup(option(c)))d",
        ),
        ("<select><option>a<hr>b</select>c", "select(option(a)hr()b)c"),
        ("<select>a<input>b", "select(a)input()b"),
        ("<select>a<select>b", "select(a)b"),
        ("<button>a<button>b</button>c", "button(a)button(b)c"),
        ("<p><button><p>a</button>b", "p(button(p(a))b)"),
        ("<ruby>a<rp>(<rt>b<rp>)</ruby>", "ruby(arp(()rt(b)rp()))"),
        ("<a href=1>a<a href=2>b", "a(a)a(b)"),
        ("<nobr>a<nobr>b", "nobr(a)nobr(b)"),
        ("a<hr>b<br/>c<img>d<image>e", "ahr()bbr()cimg()dimg()e"),
        ("<div/>a", "div(a)"),
    ]);
}

#[test]
fn stray_end_tags_are_ignored() {
    check(&[
        ("<div>a</span></b></ul></div>b", "div(a)b"),
        ("<div><span>a</div>b</span>c", "div(span(a))bc"),
        ("<span><div>a</span>b</div>c", "span(div(ab)c)"),
        ("a</p>b</br>c", "ap()bbr()c"),
        ("<p>a</div>b</p>", "p(ab)"),
        ("<h1>a</h2>b", "h1(a)b"),
        ("<ul><li>a<ol></li>b", "ul(li(aol(b)))"),
        ("<div><table><tr><td>a</div>b", "div(table(tbody(tr(td(ab)))))"),
        ("<x-a><x-b>a</x-c>b</x-a>c", "x-a(x-b(ab))c"),
        ("<div>a</body>b</html>c", "div(abc)"),
        ("<button><div>a</button>b", "button(div(a))b"),
        ("<object><p>a</object>b", "object(p(a))b"),
    ]);
}

#[test]
fn misnested_formatting_is_not_opened_anew() {
    check(&[
        ("<p><b>a<p>b</b>c", "p(b(a))p(bc)"),
        ("<b>a<p>b</b>c</p>d", "b(a)p(bc)d"),
        ("<b><i>a</b>b</i>", "b(i(a))b"),
        ("<div><i>a</div>b", "div(i(a))b"),
    ]);
}

/// The words of a link count as linked, those after it do not.
#[test]
fn links_end_where_their_end_tag_stands() {
    check(&[
        ("<a><div>a</a>b</div>c", "a()div(a(a)b)c"),
        ("<a>a<div><p>b<i>c</a>d</div>e", "a(a)div(p(a(bi(c))d))e"),
        ("<a>a<table><tr><td>b<a>c</a>", "a(atable(tbody(tr(td(ba(c))))))"),
        ("<div><a>a<div>b<a>c</a>d</div>e</div>", "div(a(a)div(a(b)a(c)d)e)"),
        ("<a></div>a</a>b", "a(a)b"),
        ("<p><a><div>a</div></a>b", "p(a())div(a(a))b"),
        ("<p><a>a<p>b<p> <span>c</a>d", "p(a(a))p(a(b))p( a(span(c))d)"),
        ("<p><a>a<p>b<a>c", "p(a(a))p(a(b)a(c))"),
        ("<table><td><a>a<td>b</table>c", "table(tbody(tr(td(a(a))td(b))))c"),
    ]);
}

#[test]
fn forms_end_without_what_is_open_in_them() {
    check(&[
        ("<form><div></form>a</div>b", "form(div(a))b"),
        ("<form>a<form>b</form>c", "form(ab)c"),
        ("<table><form><tr><td>a</form>b", "table(form()tbody(tr(td(ab))))"),
        ("<p><form>a", "p()form(a)"),
        ("</form>a", "a"),
    ]);
}

#[test]
fn tables_are_completed() {
    check(&[
        ("<table><td>a<td>b<tr><th>c", "table(tbody(tr(td(a)td(b))tr(th(c))))"),
        ("<table><tr><td>a<tbody><tr><td>b</table>c", "table(tbody(tr(td(a)))tbody(tr(td(b))))c"),
        ("<table><caption>a<thead><tr><th>b", "table(caption(a)thead(tr(th(b))))"),
        ("<table><col><col><tr><td>a", "table(colgroup(col()col())tbody(tr(td(a))))"),
        (
            "<table><tr><td><table><tr><td>a</table>b</table>c",
            "table(tbody(tr(td(table(tbody(tr(td(a))))b))))c",
        ),
        ("<table><tr><table><tr><td>a", "table(tbody(tr()))table(tbody(tr(td(a))))"),
        ("<tr><td>a</td></tr>b", "ab"),
        ("<table><tr><td><p>a</tr>b", "table(tbody(tr(td(p(a)))b))"),
        ("<table><tr><td>a</th>b</td></tbody>c", "table(tbody(tr(td(ab)))c)"),
        ("<!doctype html><p>a<table><tr><td>b", "p(a)table(tbody(tr(td(b))))"),
        ("<p>a<table><tr><td>b", "p(atable(tbody(tr(td(b)))))"),
        ("a<template><tr><td>b</template>c", "atemplate(tr(td(b)))c"),
        ("<p><template><tr><td>a</template>b", "p(template(tr(td(a)))b)"),
    ]);
}

#[test]
fn what_stands_in_a_table_but_in_no_cell_stays_there() {
    check(&[
        ("<table>1<tr>2<td>3</table>", "table(1tbody(tr(2td(3))))"),
        ("<table><div>a<tr><td>b", "table(div(a)tbody(tr(td(b))))"),
        ("<table><tr><p>a<td>b", "table(tbody(tr(p(a)td(b))))"),
    ]);
}

#[test]
fn heads_and_bodies_are_completed() {
    check(&[
        ("a<body class=x>b", "ab"),
        ("<head><title>t</title>a", "a"),
        ("<head><noscript><img></noscript></head>a", "img()a"),
        ("<head><noscript><style>s</style></noscript></head>a", "a"),
        ("<frameset><frame><noframes>a</noframes></frameset>b", "html(head()frameset(frame()noframes(a)))"),
        ("<html><head></head> <script>s</script> a", " a"),
        ("<head></head><noscript><p>a</noscript>b", "noscript(p(ab))"),
        ("a<frameset>b", "ab"),
    ]);
    let page = page::read("a<html lang=en><body class=x><body class=y>");
    assert_eq!((page.attr_named(0, "lang"), page.attr_named(2, "class")), (Some("en"), Some("x")));
}

#[test]
fn drawings_are_read_over_and_formulas_are_not() {
    check(&[
        ("a<svg><g><title>b</title><style>c</style></g></svg>d", "asvg()d"),
        ("<svg/>a<svg><svg></svg><path/></svg>b", "svg()asvg()b"),
        ("<svg><path><p>a", "svg()p(a)"),
        ("<svg><foreignObject><div>a</div><p>b</p></foreignObject></svg>c", "svg()c"),
        ("<svg><desc><i>a</i></desc></svg>b", "svg()b"),
        (&format!("<svg>{}</svg>a", "<iframe>".repeat(100)), "svg()a"),
        ("<div><svg><g></div>a", "div(svg())a"),
        ("<svg><![CDATA[<p>a]]></svg>b", "svg()b"),
        ("<svg><script><p>a</script></svg>", "svg()p(a)"),
        ("<math><mi>x</mi><mtext><b>y</b></mtext></math>z", "math(mi(x)mtext(b(y)))z"),
        ("<math><![CDATA[a<b]]></math>", "math(a<b)"),
        (
            "<math><annotation-xml encoding=text/html><p>a</annotation-xml></math>",
            "math(annotation-xml(p(a)))",
        ),
        ("<math><mo><font color=red>a", "math(mo(font(a)))"),
        ("<math><font>a</font><font size=1>b", "math(font(a))font(b)"),
        ("<![CDATA[a]]>b", "b"),
    ]);
}

#[test]
fn raw_text_runs_to_its_own_end_tag() {
    check(&[
        ("<textarea>\n<p>&amp;</TextArea >a", "textarea(<p>&)a"),
        ("<iframe><p>&amp;</iframe>a<xmp><b></xmp>b", "iframe(<p>&amp;)axmp(<b>)b"),
        ("a<style></styles></style>b", "astyle(</styles>)b"),
        ("a<plaintext><b></plaintext>", "aplaintext(<b></plaintext>)"),
        ("<title><b></title>a", "a"),
    ]);
    assert_eq!(outline(&page::read("<script>a</script")), "html(head(script(a</script)))");
}

#[test]
fn line_ends_are_normalised_where_they_are_kept() {
    check(&[
        ("<pre>\r\na\r\nb\rc</pre>", "pre(a\nb\nc)"),
        ("<pre>\n\na</pre><listing>\ra", "pre(\na)listing(a)"),
        ("a\0b&amp;c&#0;<p>\0", "ab&c\u{FFFD}p()"),
    ]);
}

#[test]
fn attributes_are_found_by_their_first_name() {
    let page = page::read("<p CLASS=a class=b ID='x&amp;y' hidden title=\"a>b\" =z/data-k = v/>");
    let attr = |name| page.attr_named(3, name);
    let values = ["class", "id", "hidden", "title", "=z", "data-k"].map(attr);
    assert_eq!(values.map(Option::unwrap_or_default), ["a", "x&y", "", "a>b", "", "v/"]);
    assert_eq!(attr("missing"), None);
}

#[test]
fn places_hold_the_text() {
    let html = "<p> one &amp; <!-- --> two </p><pre>\r\n a\r\n</pre>";
    let page = page::read(html);
    let places = (0..page.len()).map(|node| html.get(page.source(node)).unwrap_or_default());
    assert_eq!(places.filter(|text| !text.is_empty()).collect::<Vec<_>>(), ["one &amp;", "two", "a"]);
}

/// Limits small enough to be met by small pages.
fn small() -> Limits {
    Limits { input: 200, depth: 6, attributes: 2, elements: 20, ..Limits::default() }
}

#[test]
fn what_is_too_deep_is_flattened() {
    let read = |html| outline(&builder::build(html, small()));
    assert_eq!(read("<div><div><div><div><div>a</div>b</div>c"), "div(div(div(div(div()ab)c)))");
    assert_eq!(read("<ul><li><ul><li><ul><li>a<li>b</ul>c</ul>d"), "ul(li(ul(li(ul()li()ali()bc))d))");
    assert_eq!(read("<b><b><b><b><script>x</script>y<title>z</title>"), "b(b(b(b(script(x)ytitle(z)))))");
}

#[test]
fn what_is_too_much_leaves_its_text() {
    let read = |html: &str| outline(&builder::build(html, small()));
    assert_eq!(read(&"<p>a".repeat(30)), "p(a)".repeat(17) + &"a".repeat(13));
    assert_eq!(read(&"ab".repeat(150)), "ab".repeat(100));
    let page = builder::build("<p a=1 b=2 c=3>", small());
    assert_eq!((page.attr_named(3, "b"), page.attr_named(3, "c")), (Some("2"), None));
}

/// A page that ends early reads as the whole one does up to there.
#[test]
fn a_cut_page_reads_as_the_whole_up_to_the_cut() {
    let html = "<!doctype html><title>T</title><div class='a b'>one <b>two</b><!-- three --> &amp; <ul><li>four\
                <li><a href=\"?x=1&y=2\">five</a></ul><textarea>six</textarea><script>s</script><table><tr><td>seven";
    let text = |page: &Page<'_>| (0..page.len()).map(|node| page.text(node)).collect::<String>();
    let whole = text(&page::read(html));
    for end in 0..html.len() {
        let cut = text(&page::read(html.get(..end).unwrap_or_default()));
        let same = cut.bytes().zip(whole.bytes()).take_while(|(a, b)| a == b).count();
        let cut_reference =
            html.get(..end).is_some_and(|html| html.rsplit('&').next().is_some_and(|r| r.len() < 5));
        assert!(
            same == cut.len() || cut_reference || cut.get(same..).is_some_and(|r| r.starts_with('<')),
            "{cut:?}"
        );
    }
}

#[test]
fn a_comment_in_a_script_hides_no_other_end_tags() {
    check(&[
        ("a<script><!-- </p> --></script>b", "ascript(<!-- </p> -->)b"),
        ("a<script><!-- <script> </script> --></script>b", "ascript(<!-- <script> </script> -->)b"),
    ]);
}
