//! A column of byte features, in bins of about equal weight.

/// Most bins a column has: more found nothing in the prototype.
pub(crate) const MAX_BINS: usize = 64;

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Bins {
    /// The bin of every row.
    pub(crate) rows: Vec<u8>,
    /// The greatest value of every bin.
    pub(crate) last: Vec<u8>,
}

impl Bins {
    /// Bins a column.
    pub(crate) fn new(values: &[u8]) -> Self {
        let mut counts = [0_usize; 256];
        for &value in values {
            counts[usize::from(value)] += 1;
        }
        let (bin_of, last) = cut(&counts, values.len());
        Self { rows: values.iter().map(|&value| bin_of[usize::from(value)]).collect(), last }
    }

    pub(crate) fn len(&self) -> usize {
        self.last.len()
    }
}

/// Closes a bin when it holds its share of the rows, but never splits a value.
fn cut(counts: &[usize; 256], rows: usize) -> ([u8; 256], Vec<u8>) {
    let distinct = counts.iter().filter(|&&count| count > 0).count();
    let share = if distinct <= MAX_BINS { 1 } else { rows / MAX_BINS + 1 };
    let (mut bin_of, mut last, mut held) = ([0_u8; 256], Vec::new(), 0);
    for (value, &count) in counts.iter().enumerate() {
        bin_of[value] = last.len().min(MAX_BINS - 1) as u8;
        held += count;
        if held >= share && last.len() < MAX_BINS - 1 {
            last.push(value as u8);
            held = 0;
        }
    }
    last.push(u8::MAX);
    (bin_of, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_values_have_a_bin_each() {
        let bins = Bins::new(&[7, 3, 7, 9]);
        assert_eq!(bins.rows, [1, 0, 1, 2]);
        assert_eq!(bins.last[..2], [3, 7]);
    }

    #[test]
    fn many_values_share_bins() {
        let values: Vec<u8> = (0..=255).collect();
        assert!(Bins::new(&values).len() <= MAX_BINS);
    }
}
