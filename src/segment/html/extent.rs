//! How much of the page's text an element holds, and what it may therefore call itself.

use crate::block::Roles;
use crate::page::{Page, Tag};

/// An element that holds this share of the page's text is the page, whatever its class says.
const DOMINANT_SHARE: f32 = 0.5;

/// Roles that a name may give to an element that holds most of the text, but not the page's heading.
const THREADS: Roles = Roles::COMMENTS.union(Roles::COMMENT).union(Roles::COMMENT_BODY);

/// Roles that a name may give to any element, however much it holds.
const POSITIVE: Roles = Roles::BODY
    .union(Roles::ARTICLE)
    .union(Roles::MAIN)
    .union(Roles::POST)
    .union(Roles::PRODUCT)
    .union(Roles::WEAK);

/// Text summed from the top of the page, so that what an element holds is a subtraction.
pub(super) struct Extent {
    /// For every node, and for the end of the page, the bytes of text before it.
    pub(super) before: Vec<usize>,
}

impl Extent {
    pub(super) fn new(page: &Page) -> Self {
        let mut before = Vec::with_capacity(page.len() + 1);
        let mut sum = 0;
        let mut opaque_until = 0;
        for node in 0..page.len() {
            before.push(sum);
            if page.tag(node).is_some_and(Tag::is_opaque) {
                opaque_until = opaque_until.max(page.end(node));
            }
            if node >= opaque_until {
                // Nearly all white space at the ends is ASCII's.
                sum += page.text(node).trim_ascii().trim().len();
            }
        }
        before.push(sum);
        Self { before }
    }

    /// The roles that a class or id may give to an element; `is_page` says that it holds what a
    /// page has one of, such as its heading.
    pub(super) fn believable(&self, page: &Page, node: usize, is_page: bool) -> Roles {
        match (self.is_dominant(page, node), is_page) {
            (false, false) => Roles::all(),
            (false, true) => Roles::all() - THREADS,
            (true, false) => POSITIVE | THREADS,
            (true, true) => POSITIVE,
        }
    }

    fn is_dominant(&self, page: &Page, node: usize) -> bool {
        let held = self.before[page.end(node)] - self.before[node];
        let all = self.before[page.len()];
        held as f32 > DOMINANT_SHARE * all as f32
    }
}
