//! What of a page's claims holds, once it is known what its text is.

use super::claim::{Claim, Source, distinct};
use super::dates::Date;
use super::placed::{Head, Placed, Rank};
use super::{Metadata, Provenance, Said, author, published, states, which_day};
use crate::block::Document;
use crate::page::Page;
use crate::verdict::Verdict;
use crate::work::Work;

/// Who wrote a page and when, the likelier first.
#[derive(Debug, Default)]
pub(crate) struct Credits {
    pub(super) authors: Vec<Claim<Vec<String>>>,
    pub(super) published: Vec<Claim<Date>>,
    pub(super) modified: Vec<Claim<Date>>,
}

impl Credits {
    /// Adds what is less likely.
    fn extend(&mut self, other: Self) {
        self.authors.extend(other.authors);
        self.published.extend(other.published);
        self.modified.extend(other.modified);
    }

    fn is_wanting(&self) -> bool {
        self.authors.is_empty() || self.published.is_empty()
    }
}

impl Said {
    /// What the data of a page's scripts say beside it.
    pub(crate) fn hydrated(&self, page: &Page<'_>, work: &mut Work) -> Credits {
        let mut credits = states::read(page, &self.provenance.title, self.order, work);
        credits.published.retain(|claim| self.had_come(claim.value));
        credits.modified.retain(|claim| self.had_come(claim.value));
        credits
    }

    /// What of it holds; `more` is asked where an author or a day is still wanting.
    pub(crate) fn settle(
        self,
        document: &Document,
        verdicts: &[Verdict],
        more: impl FnOnce(&Self) -> Credits,
    ) -> (Metadata, Provenance) {
        let mut credits = self.credits(&Head::of(&document.blocks, verdicts));
        if credits.is_wanting() {
            credits.extend(more(&self));
        }
        let language = self.provenance.language;
        #[cfg(feature = "language")]
        let language = super::detected::unless_declared(language, document, verdicts);
        let provenance = Provenance {
            authors: distinct(credits.authors),
            published: written(credits.published),
            modified: written(credits.modified),
            language,
            ..self.provenance
        };
        let metadata = Metadata { feeds: self.feeds, paywall: self.paywall, ..provenance.believed() };
        (metadata, provenance)
    }

    fn credits(&self, head: &Head<'_>) -> Credits {
        let mut authors = head.sorted(self.authors.clone(), head.authors());
        author::choose(&mut authors, &self.site);
        let modified = self.come(head.sorted(self.modified.clone(), Vec::new()));
        let mut published = self.come(self.published_by(head));
        which_day::choose(&mut published, &modified);
        Credits {
            authors: values(authors).collect(),
            published: values(published).collect(),
            modified: values(modified).collect(),
        }
    }

    /// All days of publication by their place; what stands in the address is the last.
    fn published_by(&self, head: &Head<'_>) -> Vec<(Rank, Placed<Date>)> {
        let mut published = head.sorted(self.published.clone(), head.dates(self.order));
        if published.is_empty() {
            published = head.sorted(head.publishing(self.order), Vec::new());
        }
        let in_url = self.site.url.as_ref().and_then(|url| published::in_url(url.as_str()));
        published.extend(in_url.map(|date| (Rank::Elsewhere, Placed::declared(Source::Url, date))));
        published
    }

    /// Those that can be of a page which was got when it was.
    fn come(&self, mut claims: Vec<(Rank, Placed<Date>)>) -> Vec<(Rank, Placed<Date>)> {
        claims.retain(|(_, placed)| self.had_come(placed.claim.value));
        claims
    }

    fn had_come(&self, date: Date) -> bool {
        self.fetched.is_none_or(|fetched| date.had_come_by(fetched))
    }
}

fn values<T>(ranked: Vec<(Rank, Placed<T>)>) -> impl Iterator<Item = Claim<T>> {
    ranked.into_iter().map(|(_, placed)| placed.claim)
}

fn written(claims: Vec<Claim<Date>>) -> Vec<Claim> {
    distinct(claims.into_iter().map(|claim| Claim::new(claim.source, claim.value.to_string())))
}
