//! More of something than any page has.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

pub(super) const CASES: &[Case] = &[
    Case::body(
        "one-text",
        MANY,
        Pieces::of("It rained all night, and the river rose. ").after("<p>").then("</p>"),
    ),
    Case::body("line-breaks", 200_000, Pieces::of("<br>")),
    Case::body("tiny-elements", 100_000, Pieces::of("<i>x</i>")),
    Case::body("comments", 100_000, Pieces::of("<!--x-->")),
    Case::body("near-identical", MANY, Pieces::of("<p>Part {n} of the list was written by the editors.</p>")),
    Case::body("identical", MANY, Pieces::of("<p>A part of the list was written by the editors.</p>")),
    Case::body("links", MANY, Pieces::of("<a href='/l/{n}'>link {n}</a> ")),
    Case::body(
        "list-of-links",
        MANY,
        Pieces::of("<li><a href='/l/{n}'>link {n}</a></li>").after("<ul>").then("</ul>"),
    ),
    Case::body(
        "options",
        MANY,
        Pieces::of("<option value={n}>Country {n}").after("<select>").then("</select>"),
    ),
    Case::body(
        "option-groups",
        MANY,
        Pieces::of("<optgroup label=x><option>y").after("<select>").then("</select>"),
    ),
    Case::body("rows", MANY, Pieces::of("<tr><td>{n}<td>a|b<td>c").after("<table>").then("</table>")),
    Case::body("columns", MANY, Pieces::of("<td>c").after("<table><tr>").then("</table>")),
    Case::body("spans", MANY, Pieces::of("<tr><td colspan=1000>q</tr>").after(SPANS).then("</table>")),
    Case::body("numbered-lists", MANY, Pieces::of("<ol start=99999999999999999999><li value=-9>a</ol>")),
    Case::body("headings", MANY, Pieces::of("<h2>Heading</h2>")),
    Case::body("images", MANY, Pieces::of("<img src=/a.jpg srcset='/a.jpg 1x' alt='al[t](x)'>")),
    Case::body(
        "chains-of-breaks",
        MANY,
        Pieces::of("some text here, and more<br><br>").after("<div>").then("</div>"),
    ),
    Case::body(
        "posts",
        MANY,
        Pieces::of("<li class=comment id=c{n}><cite>Ann</cite><p>I saw it too.")
            .after("<ol class=comments>")
            .then("</ol>"),
    ),
    Case::body("replies", 5_000, Pieces::of("<ul class=comments><li class=comment><p>I saw it too.")),
    Case::body("details", MANY, Pieces::of("<details><summary>More</summary>text</details>")),
    Case::body("forms", MANY, Pieces::of("<form><label>Name<input name=n{n}></label></form>")),
    Case::head(
        "metas",
        MANY,
        Pieces::of("<meta property='article:tag' content=t><meta name=author content='Ann'>"),
    ),
    Case::head("titles", MANY, Pieces::of("<title>t | s - x</title>")),
    Case::head("styles", MANY, Pieces::of("<style>a{display:none}</style>")),
    Case::head("feeds", MANY, Pieces::of("<link rel=alternate type='application/rss+xml' href=/{n}>")),
];

const SPANS: &str = "<table><tr><td colspan=999999999 rowspan=65534>x<td colspan=-1>\
             y<td colspan=1e9>z</tr>";
