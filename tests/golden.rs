//! The golden corpus: one test a case under `corpus/<family>/<case>/`.
//!
//! `DEHUSK_BLESS=1 cargo test --test golden [CASE]` writes the expectations of the cases that run.

use dehusk_golden::{bless, cases, check};
use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let found = cases(&corpus).expect("the corpus can be read");
    assert!(!found.is_empty(), "no cases in {}", corpus.display());
    let trials = found.into_iter().map(|case| trial(&corpus, case)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(corpus: &Path, case: PathBuf) -> Trial {
    let name = case.strip_prefix(corpus).unwrap_or(&case).to_owned();
    Trial::test(name.display().to_string(), move || run(&name, &case))
}

fn run(name: &Path, case: &Path) -> Result<(), Failed> {
    if name.components().count() != 2 {
        return Err("a case is a folder in a family: corpus/<family>/<case>/".into());
    }
    if std::env::var_os("DEHUSK_BLESS").is_some() {
        bless(case)?;
    }
    let report = check(case);
    if report.passed() { Ok(()) } else { Err(told(&report.to_string(), name)) }
}

fn told(report: &str, name: &Path) -> Failed {
    let command = format!("DEHUSK_BLESS=1 cargo test --test golden {}", name.display());
    format!("{report}In this repository also: {command}").into()
}
