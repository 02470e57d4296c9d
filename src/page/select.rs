//! The caller's CSS selectors, matched on a [`Page`] by the engine of Servo and Firefox.

mod css;
mod element;

pub(crate) use css::SelectorList;

use super::Page;
use bitflags::bitflags;
use element::{Element, Relations};
use selectors::matching::{self, MatchingContext, SelectorCaches};

bitflags! {
    /// Which of the caller's selectors matched an element.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(crate) struct Marks: u8 {
        const KEEP = 1;
        const DROP = 2;
        const ROOT = 4;
    }
}

/// Marks the elements that selectors match.
pub(crate) fn mark(page: &mut Page<'_>, selectors: &[(Marks, SelectorList)]) {
    if selectors.is_empty() {
        return;
    }
    let relations = Relations::of(page);
    let matched: Vec<Marks> = matches(page, &relations, selectors);
    page.work = relations.work();
    for (node, marks) in page.nodes.iter_mut().zip(matched) {
        node.marks = marks;
    }
}

fn matches(page: &Page<'_>, relations: &Relations, selectors: &[(Marks, SelectorList)]) -> Vec<Marks> {
    let mut matched = vec![Marks::empty(); page.len()];
    for (marks, selector) in selectors {
        let mut caches = SelectorCaches::default();
        for node in (0..page.len()).filter(|&node| page.tag(node).is_some()) {
            let is_match = is_match(selector, &Element { page, relations, node }, &mut caches);
            // What used up the work was answered by guesses, and the rest is not asked.
            if !relations.take(1) {
                return matched;
            }
            if is_match {
                matched[node] |= *marks;
            }
        }
    }
    matched
}

fn is_match(selector: &SelectorList, element: &Element<'_>, caches: &mut SelectorCaches) -> bool {
    let mut context = MatchingContext::new(
        matching::MatchingMode::Normal,
        None,
        caches,
        matching::QuirksMode::NoQuirks,
        matching::NeedsSelectorFlags::No,
        matching::MatchingForInvalidation::No,
    );
    selector.alternatives().any(|one| matching::matches_selector(one, 0, None, element, &mut context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;

    const HTML: &str = "<body><ul id=a class='x y'><li>1<li class=Y>2<li data-k='a&amp;b'>3</ul>
        <story-body><p>4</p><!-- --><p hidden>5</p></story-body><p></p><DIV CLASS=z>6</DIV>";

    /// The text of all that a selector matches.
    fn matched(selector: &str) -> String {
        let mut page = page::read(HTML);
        mark(&mut page, &[(Marks::KEEP, SelectorList::parse(selector).expect("a selector"))]);
        let marked = (0..page.len()).filter(|&node| page.marks(node).contains(Marks::KEEP));
        marked.map(|node| page.inner_text(node).trim().to_owned() + "|").collect()
    }

    #[test]
    fn selectors_match_as_css_says() {
        for (selector, expected) in [
            ("li", "1|2|3|"),
            ("#a > .Y", "2|"),
            (".x li:first-child", "1|"),
            ("li:nth-child(odd)", "1|3|"),
            ("li:last-of-type, story-body > p[hidden]", "3|5|"),
            ("[data-k='a&b'], [DATA-K^=a] + li", "3|"),
            ("li.Y ~ li", "3|"),
            ("p:empty", "|"),
            ("p:not([hidden])", "4||"),
            ("div.z", "6|"),
            ("story-body:has(> p)", "45|"),
            ("p + p", "5|"),
            ("body > ul:is(.x)", "123|"),
            ("ul .missing", ""),
        ] {
            assert_eq!(matched(selector), expected, "{selector}");
        }
    }

    #[test]
    fn what_is_no_selector_is_refused() {
        for text in ["", "p[", "::before", ":hover", "a >"] {
            assert!(SelectorList::parse(text).is_none(), "{text:?}");
        }
    }
}
