//! Pages without the names that their authors gave things.
//!
//! Classes, ids and the elements of HTML 5 say what a region is, on pages that have them: old pages,
//! generated class names and other languages say nothing. Weights fitted on bare copies too learn
//! to judge by what text itself shows.

use scraper::Html;
use scraper::node::Node;

/// Attributes that name what an element holds.
const NAMING: &[&str] = &["class", "id", "role", "itemprop", "itemtype", "aria-label", "data-testid"];

/// Elements that name what they hold, and are `div` but for that.
const REGIONS: &[&str] = &[
    "address", "article", "aside", "dialog", "figure", "footer", "header", "hgroup", "main", "nav", "section",
];

/// The same page without names.
pub(crate) fn without_names(html: &str) -> String {
    let mut page = Html::parse_document(html);
    for node in page.tree.values_mut() {
        if let Node::Element(element) = node {
            element.attrs.retain(|(name, _)| !NAMING.contains(&name.local.as_ref()));
            if REGIONS.contains(&element.name()) {
                element.name.local = "div".into();
            }
        }
    }
    page.html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_and_all_else_stays() {
        let page = "<nav class=menu><a href=/ id=a>Home</a></nav><article><h1 lang=en>Rain</h1></article>";
        let bare = without_names(page);
        assert!(
            bare.contains(r#"<div><a href="/">Home</a></div><div><h1 lang="en">Rain</h1></div>"#),
            "{bare}"
        );
    }
}
