//! Where blocks say they stood: cutting the input there gives their text again.

use dehusk::{Block, Extractor, Origin, Reason};
use scraper::{Html, Node};
use std::path::{Path, PathBuf};

/// The share of blocks whose range must hold their text.
const MIN_SHARE: f64 = 0.9999;

/// Elements whose text is no page text.
const SILENT: &[&str] = &["script", "style", "svg", "title", "video", "audio", "object", "iframe", "canvas"];

/// Text without white space and hints for hyphenation, which segmentation moves or leaves out.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}')).collect()
}

/// What a browser would show of a piece of HTML.
fn shown(html: &str) -> String {
    let fragment = Html::parse_fragment(html);
    let texts = fragment.tree.root().descendants().filter_map(|node| {
        let silent = |n: ego_tree::NodeRef<'_, Node>| {
            n.value().as_element().is_some_and(|element| SILENT.contains(&element.name()))
        };
        node.value().as_text().filter(|_| !node.ancestors().any(silent)).map(|text| text.to_string())
    });
    texts.collect()
}

fn holds(html: &str, block: &Block) -> bool {
    let slice = html.get(block.source.clone()).expect("a range on character boundaries");
    letters(&shown(slice)) == letters(&block.text)
}

/// Hidden words inside a paragraph are a block of their own behind it: the range of the paragraph holds its own letters
/// and no others but theirs.
fn hold_together(html: &str, paragraph: &Block, hidden: &Block) -> bool {
    let slice = html.get(paragraph.source.clone()).expect("a range on character boundaries");
    let (own, mut hidden) = (letters(&paragraph.text), letters(&hidden.text).chars().collect::<Vec<_>>());
    let mut own = own.chars().peekable();
    let is_known = |c: char| match own.next_if_eq(&c) {
        Some(_) => true,
        None => hidden.iter().position(|&h| h == c).map(|at| hidden.remove(at)).is_some(),
    };
    letters(&shown(slice)).chars().all(is_known) && own.peek().is_none()
}

/// How many blocks a page has, and which ranges do not hold their block. Data are escaped where they
/// stand, so that only order is asked of them.
fn survey(html: &str) -> (usize, Vec<Block>) {
    let page = Extractor::new().extract(html);
    let blocks: Vec<Block> = page.blocks().map(|(block, _)| block.clone()).collect();
    let ordered = blocks.windows(2).all(|pair| pair[0].source.end <= pair[1].source.start);
    assert!(ordered, "ranges overlap or go back");
    let visible: Vec<_> = page.blocks().filter(|(block, _)| block.origin == Origin::Visible).collect();
    let is_hidden = |at: usize| visible.get(at).is_some_and(|(_, verdict)| verdict.reason == Reason::Hidden);
    let with_next = |at: usize| is_hidden(at + 1) && hold_together(html, visible[at].0, visible[at + 1].0);
    let is_right = |at: usize| {
        let with_last = || at.checked_sub(1).is_some_and(with_next);
        holds(html, visible[at].0) || with_next(at) || with_last()
    };
    let wrong = (0..visible.len()).filter(|&at| !is_right(at));
    (visible.len(), wrong.map(|at| visible[at].0.clone()).collect())
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let html = files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "html"));
    html.chain(folders.iter().flat_map(|folder| pages(folder))).collect()
}

#[test]
fn ranges_hold_what_their_blocks_say() {
    let (mut all, mut missed) = (0, Vec::new());
    for path in pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")) {
        let html = String::from_utf8_lossy(&std::fs::read(&path).expect("a page")).into_owned();
        let (blocks, wrong) = survey(&html);
        all += blocks;
        missed.extend(wrong.into_iter().map(|block| (path.clone(), block)));
    }
    assert!(all > 0, "no pages");
    let allowed = (1.0 - MIN_SHARE) * all as f64;
    assert!(missed.len() as f64 <= allowed, "{} of {all}: {missed:#?}", missed.len());
}

/// What the parser rewrites or ignores, each with a paragraph behind it that must not be shifted.
#[test]
fn ranges_survive_what_the_parser_mends() {
    for html in [
        "<p>one\r\ntwo\rthree</p>\r\n<p>after</p>",
        "<p>&nbsp;</p><p>&quot;Rain &amp; snow&quot;, &#39;98 &copy2 AT&T</p><p>after</p>",
        "<p>one </bogus>&nbsp;</bogus> two</p><p>after</p>",
        "<table><tr>stray<td>cell</td></tr></table><p>after</p>",
        "<p>one <b>two</p><p>three</b> four</p><p>after</p>",
        "<p>2 < 3 and <3</p><!-- no > text --><p title='a > b'>after</p>",
        "<textarea>raw &amp; text</textarea><p>after</p>",
        "<p>a\0b</p><p>after</p>",
    ] {
        let (blocks, missed) = survey(html);
        assert!(blocks > 1 && missed.is_empty(), "{html:?}: {missed:#?}");
    }
}
