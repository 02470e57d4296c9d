//! A logarithm that is the same on every machine.

/// The binary logarithm of `n + 1`, linear between powers of two: exact arithmetic only, so that
/// no platform's `ln` can move a line across a threshold.
pub(super) fn log2_1p(n: u32) -> f32 {
    let n = n.saturating_add(1);
    let exponent = n.ilog2();
    exponent as f32 + (n as f32 / (1_u32 << exponent) as f32) - 1.0
}

#[cfg(test)]
mod tests {
    use super::log2_1p;

    #[test]
    fn powers_of_two_are_exact_and_the_rest_lies_between() {
        assert_eq!((log2_1p(0), log2_1p(1), log2_1p(7)), (0.0, 1.0, 3.0));
        assert!(log2_1p(4) > log2_1p(3) && log2_1p(4) < log2_1p(5));
        assert!(log2_1p(u32::MAX) > 31.0);
    }
}
