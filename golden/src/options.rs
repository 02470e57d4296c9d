//! The `[options]` of a case.

use anyhow::Result;
use dehusk::{Extractor, Focus, PageKind};
use serde::Deserialize;

/// What a case chooses of [`Extractor`]'s options.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Options {
    url: Option<String>,
    fetched: Option<String>,
    focus: Option<Focus>,
    page_kind: Option<PageKind>,
    keep: OneOrMany,
    drop: OneOrMany,
    root: OneOrMany,
}

/// `"a"` or `["a", "b"]`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

impl Options {
    /// The extractor these options describe; an error names a value that cannot be.
    pub(crate) fn extractor(&self) -> Result<Extractor> {
        let dated = self.fetched.iter().try_fold(self.plain(), |e, day| e.fetched(day))?;
        let kept = self.keep.as_slice().iter().try_fold(dated, |e, s| e.keep(s))?;
        let dropped = self.drop.as_slice().iter().try_fold(kept, |e, s| e.drop(s))?;
        Ok(self.root.as_slice().iter().try_fold(dropped, |e, s| e.root(s))?)
    }

    fn plain(&self) -> Extractor {
        let mut extractor = Extractor::new().focus(self.focus.unwrap_or_default());
        if let Some(url) = &self.url {
            extractor = extractor.url(url);
        }
        if let Some(kind) = self.page_kind {
            extractor = extractor.page_kind(kind);
        }
        extractor
    }
}
