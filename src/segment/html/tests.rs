//! Tiny pages, and the blocks they are cut into.

use super::segment;
use crate::block::{Block, Visibility};
use crate::page;

fn blocks(html: &str) -> Vec<Block> {
    segment(&page::read(html), usize::MAX).blocks
}

/// Kind and text of every block.
fn cut(html: &str) -> Vec<(&'static str, String)> {
    blocks(html).into_iter().map(|block| (block.kind.as_str(), block.text)).collect()
}

/// The texts alone.
fn texts(html: &str) -> Vec<String> {
    blocks(html).into_iter().map(|block| block.text).collect()
}

fn visibility(html: &str) -> Visibility {
    blocks(html)[0].place.visibility
}

#[track_caller]
fn check(html: &str, expected: &[(&str, &str)]) {
    let expected: Vec<(&str, String)> =
        expected.iter().map(|&(kind, text)| (kind, text.to_owned())).collect();
    assert_eq!(cut(html), expected, "{html}");
}

#[test]
fn block_elements_part_text() {
    check(
        "<h2>A</h2>b<div>c<p>d</div>e",
        &[("heading", "A"), ("paragraph", "b"), ("paragraph", "c"), ("paragraph", "d"), ("paragraph", "e")],
    );
    check("<center>a</center><blockquote>b</blockquote>", &[("paragraph", "a"), ("quote", "b")]);
}

#[test]
fn the_link_to_a_heading_is_no_word_of_it() {
    assert_eq!(
        texts("<h2>A minimal file<a href='#a'>¶</a></h2><h3><a href='#b'>#</a> Gap</h3>"),
        ["A minimal file", "Gap"]
    );
    assert_eq!(texts("<h2>The § 4 case</h2><p>See <a href='#1'>#</a>.</p>"), ["The § 4 case", "See #."]);
}

#[test]
fn text_directly_in_the_body_is_kept() {
    check("<body>a<hr>b", &[("paragraph", "a"), ("paragraph", "b")]);
}

#[test]
fn two_breaks_end_a_paragraph_and_one_a_line() {
    assert_eq!(texts("a<br>b<br><br>c<br> <br>d"), ["a\nb", "c", "d"]);
}

#[test]
fn inline_text_is_neither_lost_nor_glued() {
    assert_eq!(texts("<p>un<b>break</b>able <i>a</i><b>b</b></p>"), ["unbreakable ab"]);
    assert_eq!(texts("<p><a>one</a><a>two</a> <span>3</span><span>4</span></p>"), ["one two 3 4"]);
    assert_eq!(texts("<p>a\n  b\t<em> c </em> d</p>"), ["a b c d"]);
}

#[test]
fn an_item_beside_another_element_is_not_glued_to_it() {
    assert_eq!(texts("<p><a>Earth</a><em>Outside</em></p>"), ["Earth Outside"]);
    assert_eq!(texts("<p><i><span>3.5 stars</span></i><span>187</span></p>"), ["3.5 stars 187"]);
    assert_eq!(texts("<p><span>mino</span><b>r</b> <b>M</b><span>inor</span></p>"), ["minor Minor"]);
}

#[test]
fn a_new_line_in_bold_is_not_glued_to_the_last() {
    assert_eq!(texts("<p>secure<strong>Cons:</strong> dear</p>"), ["secure Cons: dear"]);
    assert_eq!(texts("<li><b>Location</b>The county</li>"), ["Location The county"]);
    assert_eq!(texts("<p>H<sub>2</sub>O, CO<sub>2</sub>, a<sup>B</sup></p>"), ["H2O, CO2, aB"]);
}

#[test]
fn pictures_and_fields_part_words() {
    assert_eq!(texts("<p>hot<img src=a>cold<svg></svg>wet<input>dry</p>"), ["hot cold wet dry"]);
    assert_eq!(texts("<p>fine<img src=smile>. 東<img>京 in<script></script>side</p>"), ["fine. 東京 inside"]);
}

#[test]
fn soft_breaks_do_not_break_words() {
    assert_eq!(texts("<p>Donau<wbr>dampf&shy;schiff&#8203;fahrt</p>"), ["Donaudampfschifffahrt"]);
}

#[test]
fn lists_know_their_depth_and_numbers() {
    let found: Vec<String> =
        blocks("<ol><li>a<ul><li>b</ul><li>c</ol>").iter().map(|b| format!("{:?}", b.kind)).collect();
    assert_eq!(
        found,
        [
            "ListItem { depth: 1, ordered: true }",
            "ListItem { depth: 2, ordered: false }",
            "ListItem { depth: 1, ordered: true }",
        ]
    );
    check("<dl><dt>a<dd>b</dl>", &[("term", "a"), ("description", "b")]);
}

#[test]
fn code_is_kept_to_the_space() {
    check("<pre>\nif a:\n    b\n\n  c</pre>", &[("code", "if a:\n    b\n\n  c")]);
    check("<pre><div>a</div><div>  b</div></pre>", &[("code", "a\n  b")]);
    check("<pre>a<br>  b</pre>", &[("code", "a\n  b")]);
    check("<pre><span>let</span><span>a</span></pre>", &[("code", "leta")]);
}

#[test]
fn data_tables_have_cells_and_layout_tables_do_not() {
    check(
        "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
        &[("cell", "a"), ("cell", "b"), ("cell", "1"), ("cell", "2")],
    );
    check(
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        &[("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c"), ("paragraph", "d")],
    );
}

#[test]
fn captions_summaries_and_controls_are_told() {
    check("<figure><img alt=x><figcaption>a</figcaption></figure>", &[("caption", "a")]);
    check("<details><summary>a</summary>b</details>", &[("summary", "a"), ("paragraph", "b")]);
    check("<button>a</button><select><option>b</select>", &[("control", "a"), ("control", "b")]);
}

#[test]
fn a_button_that_opens_a_panel_is_no_control() {
    check("<h3><button>a</button></h3>", &[("heading", "a")]);
    check("<button aria-expanded=false aria-controls=p>a</button>", &[("summary", "a")]);
}

#[test]
fn collapsed_is_not_hidden() {
    assert_eq!(visibility("<details>a</details>"), Visibility::Collapsed);
    assert_eq!(visibility("<div role=tabpanel hidden>a</div>"), Visibility::Collapsed);
    assert_eq!(visibility("<div class=accordion-body style='display:none'>a</div>"), Visibility::Collapsed);
}

#[test]
fn hidden_text_stays_as_a_candidate() {
    assert_eq!(visibility("<p hidden>a"), Visibility::Hidden);
    assert_eq!(visibility("<p style='display : none !important'>a"), Visibility::Hidden);
    assert_eq!(visibility("<p style='--display:none'>a"), Visibility::Visible);
    assert_eq!(visibility("<body><template><p>a</template>"), Visibility::Hidden);
    assert_eq!(visibility("<body><noscript><p>a</noscript>"), Visibility::Noscript);
}

#[test]
fn dialogs_and_popovers_are_closed() {
    assert_eq!(visibility("<dialog>a</dialog>"), Visibility::Hidden);
    assert_eq!(visibility("<dialog open>a</dialog>"), Visibility::Visible);
    assert_eq!(visibility("<div popover>a</div>"), Visibility::Hidden);
}

#[test]
fn inline_style_makes_blocks() {
    assert_eq!(texts("<p>a <span style='color:red; display: block'>b</span> c</p>"), ["a", "b", "c"]);
    assert_eq!(texts("<p>a <span style='display:inline-block'>b</span> c</p>"), ["a b c"]);
}

#[test]
fn formulas_are_read_once() {
    let math = "<math><semantics><mi>x</mi><annotation>x</annotation></semantics></math>";
    let katex = format!("<span>{math}</span><span aria-hidden=true><b>x</b></span>");
    assert_eq!(
        texts(&format!("<p>Let <span class=katex>{katex}</span> be prime.</p>"))[0],
        "Let x be prime."
    );
    let mathjax = format!("<nobr aria-hidden=true>x</nobr><span>{math}</span>");
    assert_eq!(texts(&format!("<p>Let <span>{mathjax}</span> be prime.</p>"))[0], "Let x be prime.");
}

#[test]
fn tooltips_are_no_part_of_the_sentence() {
    assert_eq!(
        texts("<p>Your rank<span role=tooltip>Where you stand</span> rises.</p>")[0],
        "Your rank rises."
    );
}

#[test]
fn icons_are_hidden_and_prose_is_not() {
    assert_eq!(visibility("<div aria-hidden=true>›</div>"), Visibility::Hidden);
    let prose = "<main aria-hidden=true><p>The ferry did not sail on Thursday, because of the waves.</main>";
    assert_eq!(visibility(prose), Visibility::Visible);
}

#[test]
fn hidden_inline_text_leaves_the_paragraph_around_it() {
    assert_eq!(texts("<p>a <span hidden>b</span> c<span hidden>d</span></p>"), ["a c", "b d"]);
}

/// The tree builder reads `noframes` as raw text, so that its markup would come out as words. What
/// it says is nearly always that the browser is too old.
#[test]
fn framesets_leak_no_markup() {
    assert!(texts("<frameset><noframes><p>a</p></noframes></frameset>").is_empty());
}

#[test]
fn scripts_styles_and_image_texts_are_no_text() {
    assert_eq!(texts("<script>a</script><style>b</style><svg><title>c</title></svg><img alt=d>e"), ["e"]);
}
