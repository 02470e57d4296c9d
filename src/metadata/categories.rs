//! Where a page stands in its site: its section, and the way to it.

use super::claim::{Claim, Source, distinct};
use super::head::listed;
use super::thing::Thing;
use super::{Sources, Subject, tidy};
use crate::page::Attr;
use std::borrow::Cow;

/// What `meta` elements call the section.
const METAS: &[&str] = &["article:section", "og:article:section", "parsely-section", "category"];

/// What JSON-LD calls it.
const MEMBERS: &[&str] = &["articleSection"];

/// The type of a way to the page, in JSON-LD and microdata.
const BREADCRUMBS: &str = "BreadcrumbList";

/// Where every way begins.
#[rustfmt::skip]
const HOMES: &[&str] = &[
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "página inicial", "strona główna", "hem", "hjem", "forside", "etusivu", "domů",
    "главная", "首页", "首頁", "ホーム", "トップ", "홈", "الرئيسية",
];

/// Longer ways are none.
const MAX_NAMES: usize = 16;

/// What the page is filed under: a section that is declared, then each way to the page, without where it
/// begins and the page itself.
pub(super) fn claims(
    sources: &Sources<'_>,
    subject: &Subject<'_, '_>,
    titles: &[Claim],
) -> Vec<Claim<Vec<String>>> {
    let in_metas = METAS.iter().map(|name| Claim::new(Source::Meta, listed(sources.properties(name))));
    let linked = subject.texts(MEMBERS).into_iter().map(Cow::into_owned);
    let linked = Claim::new(Source::LinkedData, listed(linked));
    let ways = subject.all_of(BREADCRUMBS).map(|list| (Source::LinkedData, in_list(list)));
    let marked = sources.items_of(BREADCRUMBS).map(|list| (Source::Microdata, marked(sources, list)));
    let ways = ways.chain(marked).map(|(source, names)| Claim::new(source, below_home(names, titles)));
    distinct(in_metas.chain([linked]).chain(ways).filter(|claim| !claim.value.is_empty()))
}

fn in_list(list: Thing<'_, '_>) -> Vec<String> {
    list.entries("itemListElement").iter().take(MAX_NAMES).filter_map(|name| tidy(name)).collect()
}

/// The names inside a list that is marked with microdata.
fn marked(sources: &Sources<'_>, list: usize) -> Vec<String> {
    let page = sources.page;
    let names = (list..page.end(list)).filter(|&node| page.attr(node, Attr::Itemprop) == Some("name"));
    let text = |node| page.attr(node, Attr::Content).and_then(tidy).or_else(|| sources.text_of(node));
    names.take(MAX_NAMES).filter_map(text).collect()
}

fn below_home(mut names: Vec<String>, titles: &[Claim]) -> Vec<String> {
    if names.first().is_some_and(|first| HOMES.contains(&first.to_lowercase().as_str())) {
        names.remove(0);
    }
    if names.last().is_some_and(|last| titles.iter().any(|title| title.value == *last)) {
        names.pop();
    }
    names
}

#[cfg(test)]
mod tests {
    fn categories(html: &str) -> Vec<String> {
        crate::extract(html).metadata().categories.clone()
    }

    #[test]
    fn a_way_to_the_page_is_what_it_is_filed_under() {
        let item = |name: &str| format!(r#"{{"@type":"ListItem","item":{{"@id":"/","name":"{name}"}}}}"#);
        let list = ["Home", "Rivers", "Floods", "Rain"].map(item).join(",");
        let json = format!(r#"{{"@type":"BreadcrumbList","itemListElement":[{list}]}}"#);
        let html =
            format!("<script type=application/ld+json>{json}</script><title>Rain</title><h1>Rain</h1>");
        assert_eq!(categories(&html), ["Rivers", "Floods"]);
    }

    #[test]
    fn a_way_may_be_marked() {
        let html = "<ol itemscope itemtype='https://schema.org/BreadcrumbList'>
            <li itemprop=itemListElement><a itemprop=item href=/><span itemprop=name>Startseite</span></a>
            <li itemprop=itemListElement><a itemprop=item href=/f><span itemprop=name>Flüsse</span></a></ol>";
        assert_eq!(categories(html), ["Flüsse"]);
    }
}
