//! Pages at random: boxes in boxes with chrome in them, and an article among them.

use super::prose::PROSE;
use super::widgets::WIDGETS;
use arbitrary::{Arbitrary, Result, Unstructured};

/// A page, and what was planted in it.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The page.
    pub html: String,
    /// Paragraphs of its article.
    pub prose: Vec<&'static str>,
    /// Lines of its widgets.
    pub widgets: Vec<&'static str>,
}

/// Boxes that stand around an article and say nothing against it.
const WRAPPERS: &[(&str, &str)] = &[
    ("div", ""),
    ("div", "container"),
    ("div", "content"),
    ("div", "css-1x2y3z"),
    ("div", "col-md-8"),
    ("div", "wrapper"),
    ("main", ""),
    ("main", "site-main"),
    ("section", ""),
    ("div", "x y z"),
];

const ARTICLES: &[&str] = &["", "post", "story", "entry hentry", "css-9ab", "type-post status-publish"];

/// Boxes of chrome. No figure: in one, a copyright notice says whose picture it is, and is kept with it.
const BOXES: &[(&str, &str)] = &[
    ("div", ""),
    ("div", "sidebar"),
    ("div", "widget"),
    ("div", "modal hidden"),
    ("div", "promo"),
    ("div", "related-posts"),
    ("div", "social"),
    ("div", "comments"),
    ("div", "content"),
    ("div", "breadcrumb"),
    ("section", "newsletter"),
    ("section", ""),
    ("aside", ""),
    ("aside", "popular"),
    ("header", "site-header"),
    ("footer", "site-footer"),
    ("nav", ""),
    ("form", "search"),
    ("details", ""),
];

/// Pieces of chrome that promise nothing: what they become depends on what is around them.
const PIECES: &[&str] = &[
    "<a href=/a>Home</a> ",
    "<p><a href=/b>The school that keeps two bells</a></p>",
    "<ul><li><a href=/c>News</a></li><li><a href=/d>Sport</a></li></ul>",
    "<p>3 min read</p>",
    "<p>By Ann Brown, 3 March 2014</p>",
    "<img src=a.jpg alt='a hill'>",
    "<hr>",
    "<br>",
    "<!-- advert -->",
    "<script>var a = '<p>';</script>",
    "<style>p { margin: 0 }</style>",
    "<h2>More</h2>",
    "<li class=comment><cite>Tom</cite><p>I was there, and it was colder than that.</p></li>",
    "<table><tr><td>Mon</td><td>3 mm</td></tr></table>",
    "<button>More</button>",
    "<p>A short line</p>",
    "<div>1,204 views</div><div>38 likes</div><div>12 shares</div>",
    "<ul class=share-buttons><li><a href=/f>Share on Facebook</a></li><li><a href=/x>Share on X</a></li></ul>",
    "<div><a href=/f>Auf Facebook teilen</a></div><div><a href=/w>Auf WhatsApp teilen</a></div>",
    "<a href=#main>Skip to content</a>",
    "<div>Advertisement</div>",
];

/// Pieces that stand between paragraphs.
const BETWEEN: &[&str] = &[
    "",
    "<h2>At the mill</h2>",
    "<figure><img src=a.jpg><figcaption>The mill in winter</figcaption></figure>",
    "<!-- more -->",
    "<hr>",
    "<ul><li>flour</li><li>salt</li></ul>",
    "<blockquote><p>Nobody knows.</p></blockquote>",
    "<br><br>",
];

/// How many boxes, pieces and widgets stand before the article and behind it.
const MAX_AROUND: usize = 12;

const MAX_WRAPPERS: usize = 4;

impl<'a> Arbitrary<'a> for Document {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut page = Self::default();
        page.html.push_str("<!doctype html><title>The mill – Example</title><body>");
        page.chrome(u)?;
        page.wrapped_article(u)?;
        page.chrome(u)?;
        Ok(page)
    }
}

impl Document {
    fn chrome(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let mut open = Vec::new();
        for _ in 0..u.int_in_range(0..=MAX_AROUND)? {
            match u.int_in_range(0..=4)? {
                0 | 1 => open.push(self.open(u.choose(BOXES)?)),
                2 => self.close(open.pop()),
                3 => self.widget(u)?,
                _ => self.html.push_str(u.choose(PIECES)?),
            }
        }
        open.into_iter().rev().for_each(|name| self.close(Some(name)));
        Ok(())
    }

    fn wrapped_article(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let mut open = Vec::new();
        for _ in 0..u.int_in_range(0..=MAX_WRAPPERS)? {
            open.push(self.open(u.choose(WRAPPERS)?));
        }
        open.push(self.open(&("article", u.choose(ARTICLES)?)));
        self.paragraphs(u)?;
        open.into_iter().rev().for_each(|name| self.close(Some(name)));
        Ok(())
    }

    /// All paragraphs of a language, so that none stands twice.
    fn paragraphs(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        for paragraph in u.choose(PROSE)? {
            self.html.extend(["<p>", paragraph, "</p>"]);
            self.prose.push(paragraph);
            if u.ratio(1, 4)? {
                self.widget(u)?;
            }
            self.html.push_str(u.choose(BETWEEN)?);
        }
        Ok(())
    }

    fn widget(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let widget = u.choose(WIDGETS)?;
        self.html.push_str(widget.html);
        self.widgets.extend(widget.lines);
        Ok(())
    }

    fn open(&mut self, (name, class): &(&'static str, &str)) -> &'static str {
        self.html.extend(["<", name, " class=\"", class, "\">"]);
        name
    }

    fn close(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.html.extend(["</", name, ">"]);
        }
    }
}
