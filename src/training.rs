//! What fitting weights for the scorer needs: the features of labelled pages as the scorer itself
//! computes them, so that training and use cannot drift apart.
//!
//! ```
//! use dehusk::Extractor;
//!
//! let page = Extractor::new().sample(b"<p>It rained all night.</p><p>Log in</p>");
//! let features = page.features();
//! assert_eq!(page.texts(), ["It rained all night.", "Log in"]);
//! let words = features.names().iter().position(|name| name == "words").unwrap();
//! assert!(features.column(words)[0] > features.column(words)[1]);
//! ```

use crate::block::Document;
pub use crate::label::{Weights, WeightsError};

use crate::label::{self, PageFacts, Table};
use crate::verdict::Verdict;

/// A page as the scorer sees it: with what the passes before have said.
#[derive(Debug)]
pub struct Sample {
    document: Document,
    facts: PageFacts,
    named: Vec<Verdict>,
}

/// Features of a page's blocks: a row a block, a column of bytes a feature.
#[derive(Debug, Clone)]
pub struct Features {
    table: Table,
}

impl Sample {
    pub(crate) fn new(document: Document, facts: PageFacts) -> Self {
        let named = label::name(&document, &facts);
        Self { document, facts, named }
    }

    /// The text of every block, in page order.
    pub fn texts(&self) -> Vec<&str> {
        self.document.blocks.iter().map(|block| block.text.as_str()).collect()
    }

    /// The features of every block.
    pub fn features(&self) -> Features {
        Features { table: label::features(&self.document, &self.facts, &self.named) }
    }
}

impl Features {
    /// What the columns hold.
    pub fn names(&self) -> Vec<String> {
        self.table.names().iter().map(ToString::to_string).collect()
    }

    /// What tells this table from one of other columns; weights carry it.
    pub fn signature(&self) -> u32 {
        self.table.signature()
    }

    /// One column, a byte a block; empty where there is none of that number.
    pub fn column(&self, index: usize) -> &[u8] {
        self.table.column(index)
    }

    /// How likely each block is content, of 65,535, by weights for these features.
    pub fn scores(&self, weights: &Weights) -> Vec<u16> {
        weights.probabilities(&self.table)
    }
}
