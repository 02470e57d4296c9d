//! What JSON-LD says of the thing that a page is about.

use super::thing::Thing;
use crate::hash::PageMap;
use crate::structured::{Data, Found, Value};
use std::borrow::Cow;

/// Types of what a page is about, the surer first: a work, another thing, the page itself.
/// From schema.org, as the labelled WCXB dev pages use them.
#[rustfmt::skip]
const RANKS: &[&[&str]] = &[
    &["Article", "NewsArticle", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report", "AnalysisNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
      "BackgroundNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle", "LiveBlogPosting",
      "SocialMediaPosting", "DiscussionForumPosting", "MedicalWebPage", "APIReference"],
    &["Recipe", "Question", "QAPage", "Blog", "CreativeWork", "Review", "CriticReview", "Book", "Course", "HowTo", "Podcast", "PodcastEpisode", "VideoObject", "Movie",
      "Dataset", "SoftwareApplication", "JobPosting", "Product", "Event", "Thesis", "Chapter"],
    &["WebPage", "ItemPage", "FAQPage", "AboutPage", "ProfilePage", "CollectionPage"],
];

/// Members that hold other things than the subject.
const ASIDE: &[&str] = &[
    "comment",
    "review",
    "reviews",
    "itemListElement",
    "publisher",
    "sourceOrganization",
    "isPartOf",
    "hasPart",
    "breadcrumb",
    "acceptedAnswer",
    "suggestedAnswer",
    "citation",
    "mentions",
    "isBasedOn",
    "subjectOf",
    "author",
    "creator",
    "relatedLink",
    "blogPost",
    "associatedMedia",
    "video",
    "image",
];

/// An object that may be the page's subject.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    script: usize,
    object: usize,
    rank: usize,
}

/// All JSON-LD of a page, its subjects found.
#[derive(Debug)]
pub(super) struct Subject<'s, 'p> {
    scripts: &'s [Found<'p>],
    /// The likelier subject first.
    candidates: Vec<Candidate>,
    /// Names of objects by their identity: one is often said to be the other's author by it alone.
    names: PageMap<String, String>,
}

impl<'s, 'p> Subject<'s, 'p> {
    pub(super) fn of(scripts: &'s [Found<'p>]) -> Self {
        let found = scripts.iter().enumerate().flat_map(|(script, found)| candidates(script, &found.data));
        let mut candidates: Vec<Candidate> = found.collect();
        candidates.sort_by_key(|candidate| candidate.rank);
        let names = scripts.iter().flat_map(|found| names(&found.data)).collect();
        Self { scripts, candidates, names }
    }

    /// The texts of a property, of the first subject that has it.
    pub(super) fn texts(&self, keys: &[&str]) -> Vec<Cow<'_, str>> {
        self.first(keys, Thing::texts)
    }

    /// The addresses in a property, of the first subject that has it.
    pub(super) fn addresses(&self, keys: &[&str]) -> Vec<Cow<'_, str>> {
        self.first(keys, Thing::addresses)
    }

    fn first<'a, T>(&'a self, keys: &[&str], read: fn(Thing<'a, 'p>, &str) -> Vec<T>) -> Vec<T> {
        let mut found = keys.iter().flat_map(|key| self.subjects().map(move |thing| read(thing, key)));
        found.find(|values| !values.is_empty()).unwrap_or_default()
    }

    /// What may be the subject, the likelier first.
    pub(super) fn subjects(&self) -> impl Iterator<Item = Thing<'_, 'p>> {
        self.candidates.iter().map(|candidate| self.thing(candidate.script, candidate.object))
    }

    /// All objects of a type, wherever they stand.
    pub(super) fn all_of(&self, kind: &str) -> impl Iterator<Item = Thing<'_, 'p>> {
        let nodes = self.scripts.iter().enumerate().flat_map(move |(script, found)| {
            let data = &found.data;
            let objects = (0..data.len()).filter(|&node| *data.value(node) == Value::Object);
            objects.filter(move |&object| data.type_of(object) == kind).map(move |object| (script, object))
        });
        nodes.map(|(script, object)| self.thing(script, object))
    }

    fn thing(&self, script: usize, object: usize) -> Thing<'_, 'p> {
        Thing { subject: self, data: &self.scripts[script].data, object }
    }

    /// The name of the object of an identity.
    pub(super) fn name_of(&self, id: &str) -> Option<&str> {
        self.names.get(id).map(String::as_str)
    }
}

/// The objects of a script that may be the subject: none inside another thing.
fn candidates(script: usize, data: &Data<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut node = 0;
    while node < data.len() {
        if ASIDE.contains(&data.key(node)) {
            node = data.end(node);
            continue;
        }
        if *data.value(node) == Value::Object {
            let kind = data.type_of(node);
            let rank = RANKS.iter().position(|types| types.contains(&kind.as_str()));
            found.extend(rank.map(|rank| Candidate { script, object: node, rank }));
        }
        node += 1;
    }
    found
}

/// The identities of objects that have one, and their names.
fn names(data: &Data<'_>) -> Vec<(String, String)> {
    let objects = (0..data.len()).filter(|&node| *data.value(node) == Value::Object);
    let named =
        objects.filter_map(|object| Some((data.text_of(object, "@id")?, data.text_of(object, "name")?)));
    named.map(|(id, name)| (id.into_owned(), name.into_owned())).collect()
}
