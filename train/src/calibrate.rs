//! What sums mean as probabilities (Platt, 1999).

/// A line from sums to logits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calibration {
    pub(crate) slope: f32,
    pub(crate) offset: f32,
}

/// A sum, what it should have said, and how much that counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) sum: f32,
    pub(crate) target: f32,
    pub(crate) weight: f32,
}

/// Gradient and curvature of the loss, by slope and offset.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    gradient: [f64; 2],
    curvature: [f64; 3],
}

impl Step {
    fn with(self, row: &Row, probability: f32) -> Self {
        let (sum, weight, probability) = (f64::from(row.sum), f64::from(row.weight), f64::from(probability));
        let excess = weight * (probability - f64::from(row.target));
        let curve = weight * probability * (1.0 - probability);
        let [slope, offset] = self.gradient;
        let [both, mixed, alone] = self.curvature;
        Self {
            gradient: [slope + excess * sum, offset + excess],
            curvature: [both + curve * sum * sum, mixed + curve * sum, alone + curve],
        }
    }

    fn from(self, line: Calibration) -> Calibration {
        let [slope, offset] = self.gradient;
        let [both, mixed, alone] = self.curvature;
        let determinant = (both * alone - mixed * mixed).max(f64::MIN_POSITIVE);
        Calibration {
            slope: line.slope - ((slope * alone - offset * mixed) / determinant) as f32,
            offset: line.offset - ((offset * both - slope * mixed) / determinant) as f32,
        }
    }
}

/// Newton steps; the fit has two parameters and settles in a few.
const STEPS: usize = 20;

impl Calibration {
    /// The line under which the labels are likeliest, by Newton's method.
    pub(crate) fn fit(rows: &[Row]) -> Self {
        // Where the loss is most curved, so that the first steps are short.
        let mut line = Self { slope: 0.0, offset: 0.0 };
        for _ in 0..STEPS {
            let step =
                rows.iter().fold(Step::default(), |step, row| step.with(row, line.probability(row.sum)));
            line = step.from(line);
        }
        line
    }

    /// The probability for a sum.
    pub(crate) fn probability(self, sum: f32) -> f32 {
        1.0 / (1.0 + (-(self.slope * sum + self.offset)).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_that_claim_too_much_are_taken_back() {
        let rows = [(4.0, 1.0, 3.0), (4.0, 0.0, 1.0), (-4.0, 0.0, 3.0), (-4.0, 1.0, 1.0)];
        let fitted = Calibration::fit(&rows.map(|(sum, target, weight)| Row { sum, target, weight }));
        assert!((fitted.probability(4.0) - 0.75).abs() < 0.01);
        assert!((fitted.probability(-4.0) - 0.25).abs() < 0.01);
    }
}
