//! Corners of the tokenizer.

use crate::case::{Case, Pieces};

const MANY: usize = 50_000;

pub(super) const CASES: &[Case] = &[
    Case::body(
        "odd-comments",
        2_000,
        Pieces::of("<!-- a <!-- b --> c --> <!--> <!---> <!-- --!> <!--- - -- ----> <!-x>"),
    ),
    Case::body("unclosed-comment", MANY, Pieces::of("It rained. ").after("<!-- ")).swallowing(),
    Case::body("dashes", 500_000, Pieces::of("-").after("<!--").then("x-->")),
    Case::body(
        "cdata",
        5_000,
        Pieces::of("<![CDATA[ x <b>y</b> ]]><svg><![CDATA[ <script>x</script> ]]></svg>"),
    ),
    Case::body("instructions", MANY, Pieces::of("<?xml version='1.0'?><?php echo '<b>'; ?>")),
    Case::body("doctypes", MANY, Pieces::of("<!DOCTYPE html PUBLIC 'x' 'y'>")),
    Case::body("less-than", 200_000, Pieces::of("<")),
    Case::body("half-tags", MANY, Pieces::of("</</<//></ ><>")),
    Case::body("ampersands", 200_000, Pieces::of("&")),
    Case::body("references", MANY, Pieces::of("&amp;&lt;&CounterClockwiseContourIntegral;&notit;&not;&ampx")),
    Case::body("endless-reference", MANY, Pieces::of("Counter").after("&").then(" ")),
    Case::body("endless-number", 200_000, Pieces::of("9").after("&#").then(" ")),
    Case::body(
        "numbers-out-of-range",
        5_000,
        Pieces::of("&#0;&#x110000;&#xFFFFFFFFFFFF;&#xD800;&#128;&#-1;&#x;&#;&#13;"),
    ),
    Case::body(
        "references-of-references",
        5_000,
        Pieces::of("&amp;lt;script&amp;gt; &amp;amp;amp;lt;img&gt;"),
    ),
    Case::body("unclosed-script", MANY, Pieces::of("var a = '<p>x</p>';").after("<script>")).swallowing(),
    Case::body("escaped-scripts", 5_000, Pieces::of("<script><!--<script></script>--></script>")),
    Case::body("escaped-and-unclosed", 5_000, Pieces::of("var a; </script>").after("<script><!--<script>"))
        .swallowing(),
    Case::body("half-end-tags-in-script", MANY, Pieces::of("</scrip").after("<script>").then("</script>")),
    Case::body("unclosed-style", MANY, Pieces::of("a{b:c}").after("<style>")).swallowing(),
    Case::head("unclosed-title", MANY, Pieces::of("My title <b>").after("<title>")).swallowing(),
    Case::body("unclosed-textarea", MANY, Pieces::of("<p>words").after("<textarea>")).swallowing(),
    Case::body("plaintext", MANY, Pieces::of("<p>words").after("<plaintext>")).swallowing(),
    Case::body(
        "raw-text",
        5_000,
        Pieces::of("<xmp><b>x</xmp><listing><i>q</listing><noembed><p>e</noembed><iframe>f</iframe>"),
    ),
    Case::body("framesets", 5_000, Pieces::of("<frameset><frame src=x></frameset>")),
    Case::body(
        "pages-in-the-page",
        5_000,
        Pieces::of("</body></html><!doctype html><html><head><title>x</title></head><body>"),
    ),
    Case::body("line-ends-in-end-tag", 500_000, Pieces::of("\n").after("<p>x</p").then(">")),
    Case::body("line-ends", MANY, Pieces::of("\r\n\r\r\n\n").after("<pre>").then("</pre>")),
    Case::body("fences", MANY, Pieces::of("`\n```\n~~~\n").after("<pre><code>").then("</code></pre>")),
    Case::body("backticks", 200_000, Pieces::of("`").after("<p>Say <code>").then("</code> again.</p>")),
    Case::head("entity-declarations", MANY, Pieces::of("<!ENTITY l{n} '&l0;&l0;'>")),
];
