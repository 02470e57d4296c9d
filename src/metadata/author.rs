//! Who wrote the page.

use super::claim::Source;
use super::marks::{Mark, Property};
use super::names::names;
use super::placed::{self, Placed, Rank};
use super::{Site, Sources, Subject};

/// What `meta` elements call an author, the surer first.
const METAS: &[&str] = &[
    "citation_author",
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "byl",
    "shareaholic:article_author_name",
    "bt:author",
    "cxenseparse:author",
    "rbauthors",
    "authors",
    "twitter:data1",
    "creator",
];

/// What JSON-LD calls them.
const MEMBERS: &[&str] = &["author", "creator", "contributor"];

/// Between two authors stand a comma and an `and`, and what wraps them.
const MAX_NODES_BETWEEN: usize = 3;

/// More are cut: the authors of a detector's paper are thousands.
const MAX_AUTHORS: usize = 64;

/// Everything that names an author.
pub(super) fn claims(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Placed<Vec<String>>> {
    let linked = all_names(subject.texts(MEMBERS).iter().map(std::convert::AsRef::as_ref));
    let mut claims = vec![Placed::declared(Source::LinkedData, linked)];
    claims.extend(METAS.iter().map(|name| Placed::declared(Source::Meta, in_meta(sources, name))));
    claims.extend(marked(sources));
    claims.retain(|placed| !placed.claim.value.is_empty());
    claims
}

/// Scholarly pages have an element for each author.
fn in_meta(sources: &Sources<'_>, name: &str) -> Vec<String> {
    let texts: Vec<String> = sources.properties(name).collect();
    all_names(texts.iter().map(String::as_str))
}

fn all_names<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut all = Vec::new();
    for name in texts.flat_map(names) {
        if !all.contains(&name) && all.len() < MAX_AUTHORS {
            all.push(name);
        }
    }
    all
}

/// What marked elements say, those that stand in or beside each other as one.
fn marked(sources: &Sources<'_>) -> Vec<Placed<Vec<String>>> {
    let marks: Vec<&Mark> = sources.marked(Property::Author).collect();
    let groups = marks.chunk_by(|one, next| next.node <= sources.page.end(one.node) + MAX_NODES_BETWEEN);
    let named = |group: &[&Mark]| {
        let said = said(sources, group);
        sources.placed(group[0], all_names(said.iter().map(String::as_str)))
    };
    groups.map(named).collect()
}

/// What the marks of a group say that are for machines, else all of them; of one in the other, the inner.
fn said(sources: &Sources<'_>, group: &[&Mark]) -> Vec<String> {
    let for_machines: Vec<&Mark> =
        group.iter().copied().filter(|mark| mark.source == Source::Microdata).collect();
    let group = if for_machines.is_empty() { group } else { &for_machines };
    let holds_next =
        |at: usize| group.get(at + 1).is_some_and(|next| next.node < sources.page.end(group[at].node));
    (0..group.len()).filter(|&at| !holds_next(at)).map(|at| sources.said(group[at])).collect()
}

/// Moves the likeliest claim to the front: people before the site itself, what readers see before what they
/// do not; then, of two that agree, the byline that names more.
pub(super) fn choose(claims: &mut [(Rank, Placed<Vec<String>>)], site: &Site) {
    let of_head = claims.iter().filter(|(rank, _)| *rank == Rank::Head);
    let seen: Vec<Vec<String>> = of_head.map(|(_, placed)| placed.claim.value.clone()).collect();
    claims.sort_by_cached_key(|(rank, placed)| {
        let names = &placed.claim.value;
        let is_seen = *rank == Rank::Declared && seen.contains(names);
        (*rank >= Rank::Elsewhere, names.iter().all(|name| site.is_called(name)), !is_seen)
    });
    let Some(best) = claims.first().map(|(_, placed)| placed.claim.value.clone()) else { return };
    if let Some(at) = claims.iter().position(|ranked| names_more(ranked, &best)) {
        placed::prefer(claims, at);
    }
}

/// Whether a line that readers see names all of some people, and others.
fn names_more((rank, placed): &(Rank, Placed<Vec<String>>), best: &[String]) -> bool {
    let names = &placed.claim.value;
    let is_line = *rank == Rank::Head && placed.claim.source == Source::Text;
    is_line && names.len() > best.len() && best.iter().all(|name| names.contains(name))
}

#[cfg(test)]
mod tests {
    fn authors(html: &str) -> Vec<String> {
        crate::extract(html).metadata().authors.clone()
    }

    const TEXT: &str = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";

    #[test]
    fn linked_data_name_authors_in_many_shapes() {
        for author in [
            r#""Ann Lee""#,
            r#"{"@type":"Person","name":"Ann Lee"}"#,
            r#"[{"name":"Ann Lee"}]"#,
            r##"{"@id":"#ann"}"##,
        ] {
            let json = format!(
                r##"{{"@graph":[{{"@type":"Article","author":{author}}},{{"@type":"Person","@id":"#ann","name":"Ann Lee"}}]}}"##
            );
            let html = format!("<script type=application/ld+json>{json}</script><h1>Rain</h1>{TEXT}");
            assert_eq!(authors(&html), ["Ann Lee"], "{author}");
        }
    }

    #[test]
    fn a_person_is_the_author_sooner_than_the_site() {
        let html = format!(
            "<meta property=og:site_name content='The Mill'><meta name=author content='The Mill'>
             <article><h1>Rain</h1><p class=byline>By Ann Lee</p>{TEXT}</article>"
        );
        assert_eq!(authors(&html), ["Ann Lee"]);
    }

    #[test]
    fn who_comments_is_no_author() {
        let html = format!(
            "<article><h1>Rain</h1>{TEXT}{TEXT}</article><section id=comments><h2>Comments</h2>
             <div class=comment><span class=comment-author rel=author>Bob Ray</span><p>Same here, all night.</p></div></section>"
        );
        assert_eq!(authors(&html), [""; 0]);
    }

    #[test]
    fn a_line_names_its_author_behind_a_word_for_it() {
        let html = |line: &str| format!("<article><h1>Rain</h1>{line}{TEXT}</article>");
        assert_eq!(authors(&html("<div>Von Anna Weiß und Max Klein</div>")), ["Anna Weiß", "Max Klein"]);
        assert_eq!(authors(&html("<div>Written by</div><div>Ann Lee</div>")), ["Ann Lee"]);
        assert_eq!(authors(&html("<div>By the river</div>")), [""; 0]);
    }
}
