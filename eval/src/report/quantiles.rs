//! Quantiles, and what a box plot is drawn from.

/// A distribution in six numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Quantiles {
    pub(super) tenth: f64,
    pub(super) lower: f64,
    pub(super) median: f64,
    pub(super) upper: f64,
    pub(super) ninetieth: f64,
    pub(super) mean: f64,
}

impl Quantiles {
    /// `None` without values.
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share);
        Some(Self {
            tenth: at(0.1)?,
            lower: at(0.25)?,
            median: at(0.5)?,
            upper: at(0.75)?,
            ninetieth: at(0.9)?,
            mean: values.iter().sum::<f64>() / values.len() as f64,
        })
    }
}

/// Between the two nearest values, as R and `NumPy` have it by default (Hyndman and Fan 1996, type 7).
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    let below = *sorted.get(place.floor() as usize)?;
    let above = *sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_values() {
        let found = Quantiles::of(&[0.4, 0.1, 0.2, 0.3]).unwrap();
        assert!((found.lower - 0.175).abs() < 1e-9);
        assert!((found.median - 0.25).abs() < 1e-9);
        assert!((found.ninetieth - 0.37).abs() < 1e-9);
    }

    #[test]
    fn one_value_is_all_quantiles_and_none_has_none() {
        let found = Quantiles::of(&[0.5]).unwrap();
        assert_eq!((found.tenth, found.mean, found.ninetieth), (0.5, 0.5, 0.5));
        assert_eq!(Quantiles::of(&[]), None);
    }
}
