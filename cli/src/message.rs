//! What is said on standard error.

use std::io::Write;

/// Something went wrong.
pub(crate) fn error(text: &str) {
    // There is nobody left to tell if standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "dehusk: {text}");
}

/// Something the user may want to know.
pub(crate) fn note(quiet: bool, text: &str) {
    if !quiet {
        error(text);
    }
}
