//! How many records came to what.

use crate::work::Outcome;
use dehusk_batch::Status;
use indicatif::HumanCount;
use std::time::{Duration, Instant};

/// Counts of what records came to.
pub(crate) struct Summary {
    begun: Instant,
    by_status: [u64; Status::ALL.len()],
    unreadable: u64,
}

impl Summary {
    pub(crate) fn new() -> Self {
        Self { begun: Instant::now(), by_status: [0; Status::ALL.len()], unreadable: 0 }
    }

    pub(crate) fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Row { status, .. } => self.by_status[*status as usize] += 1,
            Outcome::Unreadable(_) => self.unreadable += 1,
        }
    }

    pub(crate) fn records(&self) -> u64 {
        self.by_status.iter().sum::<u64>() + self.unreadable
    }

    /// Records that went wrong.
    pub(crate) fn errors(&self) -> u64 {
        let errors = self.counts().filter(|(status, _)| status.is_error());
        errors.map(|(_, count)| count).sum::<u64>() + self.unreadable
    }

    /// Whether no record gave anything.
    pub(crate) fn is_in_vain(&self) -> bool {
        self.by_status[Status::Ok as usize] == 0
    }

    fn counts(&self) -> impl Iterator<Item = (Status, u64)> {
        Status::ALL.into_iter().zip(self.by_status)
    }

    /// Records a second.
    pub(crate) fn rate(&self) -> f64 {
        self.records() as f64 / self.begun.elapsed().max(Duration::from_millis(1)).as_secs_f64()
    }
}

/// All in one line: `1,207 records: 1,190 ok, 12 empty, 5 warc_error; 14.1 s, 86 a second`.
impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} records", HumanCount(self.records()))?;
        let named = self
            .counts()
            .map(|(status, count)| (status.as_str(), count))
            .chain([("failed", self.unreadable)]);
        for (index, (name, count)) in named.filter(|(_, count)| *count > 0).enumerate() {
            write!(f, "{} {} {name}", if index == 0 { ":" } else { "," }, HumanCount(count))?;
        }
        write!(f, "; {:.1} s, {:.0} a second", self.begun.elapsed().as_secs_f64(), self.rate())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_counts_as_itself() {
        let mut summary = Summary::new();
        for status in Status::ALL {
            summary.count(&Outcome::Row { status, error: None });
        }
        summary.count(&Outcome::Unreadable(String::new()));
        assert!(summary.by_status.iter().all(|&count| count == 1));
        assert_eq!((summary.records(), summary.errors(), summary.is_in_vain()), (11, 8, false));
        let told = summary.to_string();
        assert!(
            told.starts_with("11 records: 1 ok, 1 empty, 1 not_html,") && told.contains(", 1 failed; "),
            "{told}"
        );
    }
}
