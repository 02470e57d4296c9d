//! `dehusk golden`: golden cases in anybody's folder.

use crate::{Status, message};
use anyhow::{Context, Result, ensure};
use dehusk_golden::{bless, cases, check};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Checks all cases in a folder, after blessing them if asked to.
pub(crate) fn run(dir: &Path, blessing: bool) -> Result<Status> {
    if Path::new("golden").is_file() {
        message::error("`golden` is taken as the command; the file of that name is `./golden`");
    }
    ensure!(dir.is_dir(), "{}: not a folder", dir.display());
    let cases = cases(dir)?;
    ensure!(!cases.is_empty(), "{}: no cases", dir.display());
    if blessing {
        bless_all(&cases)?;
    }
    check_all(&cases)
}

fn bless_all(cases: &[PathBuf]) -> Result<()> {
    for case in cases {
        for file in bless(case).with_context(|| case.display().to_string())? {
            say(&format!("blessed {}\n", case.join(file).display()))?;
        }
    }
    Ok(())
}

fn check_all(cases: &[PathBuf]) -> Result<Status> {
    let mut failed = 0;
    for report in cases.iter().map(|case| check(case)).filter(|report| !report.passed()) {
        failed += 1;
        say(&format!("{report}\n"))?;
    }
    say(&format!("{} cases, {failed} failed\n", cases.len()))?;
    Ok(if failed == 0 { Status::Done } else { Status::Incomplete })
}

fn say(text: &str) -> Result<()> {
    std::io::stdout().write_all(text.as_bytes()).context("output")
}
