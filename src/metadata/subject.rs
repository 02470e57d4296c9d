//! What JSON-LD says of the thing that a page is about.

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
        let values =
            keys.iter().flat_map(|key| self.candidates.iter().map(move |candidate| (candidate, *key)));
        let texts = values.map(|(candidate, key)| self.texts_of(candidate, key));
        texts.into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    fn texts_of(&self, candidate: &Candidate, key: &str) -> Vec<Cow<'_, str>> {
        let data = &self.scripts[candidate.script].data;
        let Some(value) = data.member(candidate.object, key) else { return Vec::new() };
        self.flatten(data, value)
    }

    /// The strings of a value: itself, those in a list, the names of objects.
    fn flatten<'d>(&'d self, data: &'d Data<'p>, value: usize) -> Vec<Cow<'d, str>> {
        match data.value(value) {
            Value::List => data.children(value).filter_map(|item| self.one(data, item)).collect(),
            _ => self.one(data, value).into_iter().collect(),
        }
    }

    fn one<'d>(&'d self, data: &'d Data<'p>, value: usize) -> Option<Cow<'d, str>> {
        match data.value(value) {
            Value::Object => self.name(data, value),
            Value::Word(_) => Some(Cow::Borrowed(data.raw(value))),
            _ => data.string(value),
        }
    }

    /// The name of an object, or of the one that it refers to.
    fn name<'d>(&'d self, data: &'d Data<'p>, object: usize) -> Option<Cow<'d, str>> {
        let named = |key| data.text_of(object, key).filter(|text| !text.trim().is_empty());
        named("name")
            .or_else(|| self.names.get(&*data.text_of(object, "@id")?).map(|name| name.as_str().into()))
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
