//! Golden tests for dehusk: cases in folders, checked and blessed.
//!
//! A case is a folder that holds one page and what dehusk should make of it:
//!
//! | file | what |
//! |---|---|
//! | `case.toml` | what the case guards, options, and text that a person says must or must not come out |
//! | `input.html`, `input.txt` or `input.bin` | the page: HTML, flattened text, or bytes whose kind dehusk tells itself |
//! | `expected.txt` | the main content, with a newline at the end |
//! | `expected.labels` | a line a block: label, reason, first words; separated by tabs |
//! | `expected.comments` | the comments as JSON; only where there are any |
//! | `expected.md` | the main content as Markdown; only in cases that have the file: begin with an empty one |
//!
//! ```toml
//! guards = "Amounts of a donation widget go; the sentence that reports money raised stays."
//! known_failures = []             # sentences that say what is still wrong
//! kept = ["raised 2,500 dollars"] # must be in the text
//! gone = ["0 $"]                  # must not be
//! comments = ["So glad it rained"] # must be in a comment, and not in the text
//! title = "Rain at last"
//! outcome = "content"             # how `Outcome` and `PageKind` are written in the JSON
//! page_kind = "article"           # what the page must be taken for
//!
//! [options]                       # of `dehusk::Extractor`
//! focus = "balanced"
//! drop = ".promo"                 # or a list
//! ```
//!
//! The `expected.*` files are written by [`bless`]; `case.toml` is written by hand, always checked
//! and never blessed. Folders may lie at any depth, so a crate that depends on dehusk can hold its
//! own pages to what it wants of them:
//!
//! ```
//! # let folder = tempfile::tempdir().unwrap();
//! # let case = folder.path().join("news/rain");
//! # std::fs::create_dir_all(&case).unwrap();
//! # std::fs::write(case.join("case.toml"), "guards = 'prose stays'").unwrap();
//! # std::fs::write(case.join("input.html"), "<p>It rained all night, and the river rose.</p>").unwrap();
//! for case in dehusk_golden::cases(folder.path()).unwrap() {
//!     let report = dehusk_golden::check(&case);
//!     assert!(!report.passed(), "nothing is expected yet");
//!     println!("{report}");
//! }
//! ```

mod bless;
mod case;
mod check;
mod expectation;
mod fields;
mod find;
mod options;
mod report;

pub use bless::bless;
pub use check::check;
pub use find::cases;
pub use report::{Failure, Report};
