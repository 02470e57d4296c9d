//! Twice the input costs twice the work, in steps and in time.
//!
//! Steps are counted, so that their bound is tight. They say nothing of a loop that nobody thought of
//! counting, so time is measured too: CPU time of the thread, the least of several runs. What else the
//! machine does is not counted, but caches and allocators still blur it, so the bound lies between
//! linear (2) and quadratic (4).

use cpu_time::ThreadTime;
use dehusk::Extraction;
use std::hint::black_box;

const MAX_GROWTH: f64 = 2.8;
/// Steps may grow by a tenth more: what is read in rounds may take one more.
const MAX_STEPS: f64 = 2.2;
const RUNS: usize = 3;
/// A run that other work disturbs is measured anew.
const ATTEMPTS: usize = 4;

const SENTENCE: &str = "It rained all night, and the river rose by a hand's breadth before dawn. ";

/// Open elements for end tags to look for others among.
const OPEN: &str = "<div><table><tr><td><b><i><u><span><em><strong><small><code>";

fn seconds(work: &dyn Fn()) -> f64 {
    let once = || {
        let start = ThreadTime::now();
        work();
        start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(|_| once()).fold(f64::INFINITY, f64::min)
}

type Front = dyn Fn(&str) -> Extraction;

fn assert_linear(name: &str, extract: &Front, family: &dyn Fn(usize) -> String, size: usize) {
    let (small, large) = (family(size), family(2 * size));
    let steps = [&small, &large].map(|page| extract(page).work() as f64);
    assert!(steps[1] <= MAX_STEPS * steps[0], "{name}: twice the input takes {steps:?} steps");
    let mut worst = Vec::new();
    for _ in 0..ATTEMPTS {
        let growth = seconds(&|| written(&extract(&large))) / seconds(&|| written(&extract(&small)));
        if growth < MAX_GROWTH {
            return;
        }
        worst.push(growth);
    }
    panic!("{name}: twice the input costs {worst:.2?} times the work");
}

fn html(page: &str) -> Extraction {
    dehusk::extract(page)
}

fn text(page: &str) -> Extraction {
    dehusk::extract_text(page)
}

fn written(page: &Extraction) {
    black_box([page.text(), page.markdown(), page.html()]);
}

/// `n` numbered copies of a pattern.
fn numbered(pattern: &'static str) -> impl Fn(usize) -> String {
    move |n| (0..n).map(|i| pattern.replace("{n}", &i.to_string()).replace("{s}", SENTENCE)).collect()
}

fn wrapped(start: &'static str, pattern: &'static str) -> impl Fn(usize) -> String {
    let inner = numbered(pattern);
    move |n| start.to_owned() + &inner(n)
}

/// Data with one long name, and as much behind it that the name counts for.
fn long_name(
    start: &'static str,
    before: &'static str,
    after: &'static str,
    piece: &'static str,
) -> impl Fn(usize) -> String {
    move |n| format!("{start}{{\"{before}{}{after}{}", "x".repeat(n), piece.repeat(n / piece.len()))
}

#[test]
fn html_pages() {
    assert_linear("paragraphs", &html, &numbered("<p>{n} {s}</p>"), 400);
    assert_linear("the same paragraph", &html, &numbered("<p>{s}</p>"), 400);
    assert_linear("unclosed paragraphs", &html, &numbered("<p>{n} {s}"), 400);
    assert_linear("headings", &html, &numbered("<h2>Part {n}</h2>"), 800);
    assert_linear("list", &html, &wrapped("<ul>", "<li><a href=/{n}>Item {n}</a>"), 600);
    assert_linear("table", &html, &wrapped("<table>", "<tr><td>{n}<td>{n} mm"), 400);
    assert_linear("row", &html, &wrapped("<table><tr>", "<td>{n}"), 800);
    assert_linear("one paragraph", &html, &wrapped("<p>", "{s} <b>{n}</b><br>"), 400);
    assert_linear(
        "comments",
        &html,
        &wrapped("<ol class=comments>", "<li class=comment id=c{n}><cite>Ann</cite><p>{s}"),
        200,
    );
    assert_linear("sections", &html, &numbered("<div class=card><h3>{n}</h3><p>{s}</div>"), 200);
    assert_linear("nested blocks", &html, &numbered("<div>{n}"), 800);
    assert_linear("nested lists", &html, &numbered("<ul><li>{n}"), 800);
    assert_linear("open formatting", &html, &numbered("<p><font color=c{n}>{n}"), 400);
    assert_linear("misnested formatting", &html, &numbered("<b><i><div></b>{n}"), 400);
    assert_linear("misnested links", &html, &numbered("<a href=/{n}><div><p></a>{n}"), 400);
    assert_linear("stray end tags", &html, &wrapped(OPEN, "</x-a></p></b></div>{n}"), 400);
    assert_linear("other end tags", &html, &wrapped(OPEN, "<x-a>{n}</x-b>"), 400);
    assert_linear("attributes", &html, &wrapped("<p ", "a{n}=1 "), 4_000);
    assert_linear("references", &html, &wrapped("<p>", "&a{n}&amp&#{n}; "), 2_000);
    assert_linear("unfinished markup", &html, &wrapped("<p>", "<a b='{n}<!--!><![CDATA["), 4_000);
    assert_linear("unfinished script", &html, &wrapped("<script>", "<!-- <script> {n}</scrip"), 4_000);
    assert_linear("code", &html, &wrapped("<pre>", "line {n}\n"), 2_000);
    let signs = |n: usize| {
        let links: String = (0..n).map(|_| "x <a href=#a>1</a> ").collect();
        format!("<p>{links}<p id=a>{}1<p>{SENTENCE}", "(".repeat(n))
    };
    assert_linear("signs of one note", &html, &signs, 20_000);
    let formula = "<img class=latex alt=x><b>{n}</b> z ";
    assert_linear("formulas as images", &html, &wrapped("<p>", formula), 20_000);
}

#[test]
fn data_beside_the_elements() {
    let linked = "<script type=application/ld+json>[";
    assert_linear(
        "linked data",
        &html,
        &wrapped(linked, "{\"@type\":\"Article\",\"articleBody\":\"{n} {s}\"},"),
        200,
    );
    assert_linear("objects in objects", &html, &wrapped(linked, "{\"@type\":\"ItemList\",\"item\":"), 4_000);
    assert_linear("a long type", &html, &long_name(linked, "@type\":\"", "\",", "\"a\":[],"), 40_000);
    assert_linear("a long property", &html, &long_name(linked, "", "\":[", "[],"), 40_000);
    let state = "<script id=__NEXT_DATA__>";
    assert_linear("a long name", &html, &long_name(state, "", "\":[", "\"a\","), 40_000);
    assert_linear(
        "an endless string",
        &html,
        &wrapped("<script type=application/ld+json>\"", "\\\""),
        40_000,
    );
    let state = "<script id=__NEXT_DATA__>[";
    assert_linear(
        "texts",
        &html,
        &wrapped(state, "{\"title\":\"Part {n}\",\"body\":\"<p>{n} {s}</p>\"},"),
        100,
    );
    assert_linear("rich text", &html, &wrapped(state, "{\"children\":[{\"text\":\"{n} {s}\"}]},"), 200);
    assert_linear(
        "quotes of quotes",
        &html,
        &wrapped(state, "\"[{n}, \\\"[{n}, {n} {n} {n} {n} {n} {n} {n}"),
        2_000,
    );
    assert_linear(
        "numbered",
        &html,
        &wrapped("<script id=__NUXT_DATA__>[[1],", "{\"a\":{n},\"b\":0},"),
        4_000,
    );
    let rows = "<script>self.__next_f.push([1,\"";
    assert_linear("rows", &html, &wrapped(rows, "{n}:T\\n"), 8_000);
    assert_linear("named rows", &html, &wrapped(rows, "1:T4,abcd2:[\\\"$1\\\",\\\"$1\\\"]\\n"), 2_000);
    assert_linear(
        "arguments",
        &html,
        &wrapped("<script>__NUXT__=(function(a){return [\"{s}\",", "{text:a},"),
        4_000,
    );
    assert_linear(
        "items",
        &html,
        &wrapped(
            "<div itemscope itemtype=Product>",
            "<div itemscope itemtype=Product itemprop=item><meta itemprop=name content='{n} {s}'>",
        ),
        200,
    );
}

#[test]
fn flattened_pages() {
    assert_linear("lines", &text, &numbered("{n} {s}\n"), 200);
    assert_linear("the same line", &text, &numbered("{s}\n"), 400);
    assert_linear("short lines", &text, &numbered("Item {n}\n"), 400);
    assert_linear("list", &text, &numbered("- {n} {s}\n"), 200);
    assert_linear(
        "comments",
        &text,
        &wrapped("3 Comments\n", "{n}. Ann says:\nMay {n}, 2014 at 9:12 am\n\n   {s}\n\nReply\n"),
        60,
    );
    assert_linear("amounts", &text, &numbered("{n},500 $\n"), 400);
    assert_linear("heads of comments", &text, &numbered("{n} Comments\nAnn says:\nMay {n}, 2020\n"), 1_000);
    assert_linear("heads in a list", &text, &numbered("  1. {n} comments\n\n     {n} comments\n\n"), 1_000);
    assert_linear("blank lines", &text, &numbered("\n\n\n\n\n\n\n\n"), 20_000);
    assert_linear("one line", &text, &numbered("{s}"), 1_000);
}
