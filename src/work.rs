//! How much work a page is: counted, so that it is the same on every machine.

/// Steps taken on a page, and how many may be.
///
/// A step is one look at one thing in a loop: a tag or a text while the page is read, an element that
/// is closed or searched, a node of the page in a walk over it, a relative that a selector asks for, a
/// value of the data in scripts, a line or block in a pass, in a group of features, or in a search for
/// what stands around it. Loops over all of a page are counted at once, searches as far as they go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work {
    done: u64,
    most: u64,
}

impl Default for Work {
    /// No step yet, and no end of them.
    fn default() -> Self {
        Self::within(u64::MAX)
    }
}

impl Work {
    /// No step yet, and so many at most.
    pub(crate) fn within(most: u64) -> Self {
        Self { done: 0, most }
    }

    /// Takes so many steps.
    #[inline]
    pub(crate) fn spend(&mut self, steps: usize) {
        self.done = self.done.saturating_add(steps as u64);
    }

    /// The steps taken.
    pub(crate) fn done(self) -> u64 {
        self.done
    }

    /// Whether more steps were taken than may be: what is left is to be done in the cheapest way.
    #[inline]
    pub(crate) fn is_used_up(self) -> bool {
        self.done > self.most
    }
}

#[cfg(test)]
mod tests {
    use super::Work;

    #[test]
    fn work_is_used_up_by_the_first_step_too_many() {
        let mut work = Work::within(2);
        work.spend(2);
        assert!(!work.is_used_up());
        work.spend(usize::MAX);
        work.spend(usize::MAX);
        assert!(work.is_used_up());
        assert_eq!(work.done(), u64::MAX);
    }
}
