//! What a check found, for people to read.

use similar::TextDiff;
use std::fmt;
use std::path::PathBuf;

/// Lines around a difference that are shown.
const CONTEXT_LINES: usize = 3;

/// What is wrong with a case.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// The case cannot be read or run.
    Broken(String),
    /// An expectation was never blessed.
    Missing(&'static str),
    /// What came out is not what a file expects.
    Differs {
        /// The file's name.
        file: &'static str,
        /// What it holds.
        expected: String,
        /// What came out.
        actual: String,
    },
    /// What `case.toml` says by hand does not hold.
    Broke {
        /// The key in `case.toml`.
        key: &'static str,
        /// The text it names, and where it was found or missed.
        what: String,
    },
}

/// What checking one case found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The case's folder.
    pub case: PathBuf,
    /// What is wrong; empty if nothing is.
    pub failures: Vec<Failure>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.case.display(), if self.passed() { "ok" } else { "FAILED" })?;
        for failure in &self.failures {
            writeln!(f, "{failure}")?;
        }
        if self
            .failures
            .iter()
            .any(|failure| matches!(failure, Failure::Missing(_) | Failure::Differs { .. }))
        {
            writeln!(f, "If the output is right, bless it: dehusk golden {} --bless", self.case.display())?;
        }
        Ok(())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => write!(f, "cannot be checked: {error}"),
            Self::Missing(file) => write!(f, "{file} is missing"),
            Self::Broke { key, what } => write!(f, "case.toml, `{key}`: {what}"),
            Self::Differs { file, expected, actual } => {
                let diff = TextDiff::from_lines(expected, actual);
                let mut lines = diff.unified_diff();
                lines.context_radius(CONTEXT_LINES).header(file, "what came out");
                write!(f, "{file} differs\n{lines}")
            }
        }
    }
}
