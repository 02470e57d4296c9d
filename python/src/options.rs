//! Options as Python hands them over.

use dehusk::{Focus, Limits, PageKind};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt::Display;

/// The fields of the dataclass `dehusk.Options` that the crate knows.
#[derive(FromPyObject)]
pub(crate) struct Options {
    focus: String,
    page_kind: Option<String>,
    root: Vec<String>,
    drop: Vec<String>,
    keep: Vec<String>,
    strip_tracking: bool,
    fetched: Option<String>,
    limits: Given,
}

/// The fields of the dataclass `dehusk.Limits`; `None` stands for the crate's default.
#[derive(FromPyObject)]
struct Given {
    input: Option<usize>,
    depth: Option<usize>,
    elements: Option<usize>,
    attributes: Option<usize>,
    attribute_bytes: Option<usize>,
    blocks: Option<usize>,
    work: Option<u64>,
}

/// A `ValueError` that names the option.
pub(crate) fn wrong(option: &str, why: impl Display) -> PyErr {
    PyValueError::new_err(format!("{option}: {why}"))
}

impl Options {
    pub(crate) fn extractor(&self) -> PyResult<dehusk::Extractor> {
        let mut extractor = dehusk::Extractor::new()
            .focus(named::<Focus>("focus", &self.focus)?)
            .strip_tracking(self.strip_tracking)
            .limits(self.limits.limits());
        if let Some(kind) = &self.page_kind {
            extractor = extractor.page_kind(named::<PageKind>("page_kind", kind)?);
        }
        if let Some(day) = &self.fetched {
            extractor = extractor.fetched(day).map_err(|error| wrong("fetched", error))?;
        }
        self.select(extractor)
    }

    fn select(&self, mut extractor: dehusk::Extractor) -> PyResult<dehusk::Extractor> {
        for selector in &self.root {
            extractor = extractor.root(selector).map_err(|error| wrong("root", error))?;
        }
        for selector in &self.drop {
            extractor = extractor.drop(selector).map_err(|error| wrong("drop", error))?;
        }
        for selector in &self.keep {
            extractor = extractor.keep(selector).map_err(|error| wrong("keep", error))?;
        }
        Ok(extractor)
    }
}

impl Given {
    fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        set(&mut limits.input, self.input);
        set(&mut limits.depth, self.depth);
        set(&mut limits.elements, self.elements);
        set(&mut limits.attributes, self.attributes);
        set(&mut limits.attribute_bytes, self.attribute_bytes);
        set(&mut limits.blocks, self.blocks);
        set(&mut limits.work, self.work);
        limits
    }
}

fn set<T>(limit: &mut T, given: Option<T>) {
    if let Some(value) = given {
        *limit = value;
    }
}

/// A value by the name that the crate's JSON has for it; the error lists the names.
fn named<T: DeserializeOwned>(option: &str, name: &str) -> PyResult<T> {
    serde_json::from_value(Value::String(name.to_owned())).map_err(|error| wrong(option, error))
}
