//! Parts of a page that are one click away: tab panels, accordions, what a control opens.

use crate::page::{Attr, AttrSet, Page, Tag};

/// Class words of widgets that hide a part of their content until it is asked for.
const COLLAPSING: [&str; 11] = [
    "tab",
    "tabs",
    "tabpanel",
    "accordion",
    "collapse",
    "collapsible",
    "toggle",
    "expandable",
    "expander",
    "faq",
    "answer",
];

/// ARIA roles of what pops up over the page (the values of `aria-haspopup`, and notices).
const POPUPS: [&str; 9] =
    ["dialog", "alertdialog", "menu", "listbox", "tree", "grid", "tooltip", "alert", "status"];

/// The elements that something on the page opens. WCXB dev: F1 .8639 with class words alone, .8645
/// with controls, headings, closed dialogs and popovers, and streamed parts.
#[derive(Debug)]
pub(super) struct Disclosures<'a> {
    /// Ids of what a control or a tab says it shows, in order.
    controlled: Vec<&'a str>,
    /// Elements right after a heading, in document order.
    headed: Vec<usize>,
}

impl<'a> Disclosures<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        let controls = (0..page.len()).filter(|&node| page.attrs(node).intersects(CONTROLS));
        let headings = (0..page.len()).filter(|&node| is_subheading(page, node));
        let mut ends: Vec<usize> = headings.map(|node| page.end(node)).collect();
        ends.sort_unstable();
        let mut controlled: Vec<&str> = controls.flat_map(|node| controlled(page, node)).collect();
        controlled.sort_unstable();
        Self { controlled, headed: headed(page, ends) }
    }

    /// Whether a hidden element is shown on demand, as a part of the text around it.
    pub(super) fn opens(&self, page: &Page, node: usize) -> bool {
        let role = page.attr(node, Attr::Role).unwrap_or_default();
        let is_controlled =
            page.attr(node, Attr::Id).is_some_and(|id| self.controlled.binary_search(&id).is_ok());
        !POPUPS.contains(&role)
            && (role == "tabpanel"
                || is_controlled
                || self.headed.binary_search(&node).is_ok()
                || is_widget(page, node))
    }
}

const CONTROLS: AttrSet = AttrSet::of(&[Attr::AriaControls, Attr::Role]);

/// The ids that an element controls (WAI-ARIA; tabs also link to their panels).
fn controlled<'a>(page: &'a Page<'a>, node: usize) -> impl Iterator<Item = &'a str> {
    let tab = page.attr(node, Attr::Role).filter(|role| *role == "tab");
    let linked = tab.and_then(|_| page.attr(node, Attr::Href)?.strip_prefix('#'));
    let named = page.attr(node, Attr::AriaControls).unwrap_or_default();
    named.split_ascii_whitespace().chain(linked)
}

/// Below the page's title stand menus and dialogs.
fn is_subheading(page: &Page, node: usize) -> bool {
    page.tag(node).and_then(Tag::heading_level).is_some_and(|level| level > 1)
}

/// The elements right after headings, past white space; `ends` says where those end, in order.
fn headed(page: &Page, ends: Vec<usize>) -> Vec<usize> {
    let mut headed = Vec::new();
    let mut looked = 0;
    for end in ends {
        // Headings in one another have the same behind them, which is looked for once.
        if end >= looked {
            let is_seen = |node: &usize| page.tag(*node).is_some() || !page.text(*node).trim().is_empty();
            let after = (end..page.len()).find(is_seen).unwrap_or(page.len());
            headed.extend((after < page.len() && page.tag(after).is_some()).then_some(after));
            looked = after + 1;
        }
    }
    headed
}

fn is_widget(page: &Page, node: usize) -> bool {
    page.attr(node, Attr::Class).is_some_and(|class| {
        let mut words = class.split(|c: char| !c.is_ascii_alphanumeric());
        words.any(|word| COLLAPSING.iter().any(|name| word.eq_ignore_ascii_case(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;

    /// Whether the first element of a class `x` is one that the page opens.
    fn opens(html: &str) -> bool {
        let page = page::read(html);
        let node = (0..page.len()).find(|&n| page.attr_named(n, "data-x").is_some()).unwrap();
        Disclosures::new(&page).opens(&page, node)
    }

    #[test]
    fn what_a_control_names_is_opened_by_it() {
        assert!(opens("<button aria-controls='a b'>+</button><div data-x id=b>text</div>"));
        assert!(opens("<a role=tab href='#b'>Tab</a><div data-x id=b>text</div>"));
        assert!(!opens("<a href='#b'>Jump</a><div data-x id=b>text</div>"));
        assert!(!opens("<button aria-controls=b>+</button><div data-x id=b role=dialog>text</div>"));
    }

    #[test]
    fn what_follows_a_heading_is_opened_by_it() {
        assert!(opens("<h3>When?</h3>\n <div data-x>text</div>"));
        assert!(!opens("<h3>When?</h3>now<div data-x>text</div>"));
        assert!(!opens("<h1>Title</h1><div data-x>text</div>"));
    }

    #[test]
    fn class_words_name_widgets() {
        assert!(opens("<div data-x class='js-faq__item'>text</div>"));
        assert!(!opens("<div data-x class='table'>text</div>"));
    }
}
