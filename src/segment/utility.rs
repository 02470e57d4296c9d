//! Utility classes that hide an element whatever else a style sheet says.

/// Bootstrap 4 and 5, Stacks, Magnific Popup: `display: none !important`. Tailwind's `hidden` is not
/// here: too many scripts take it for the state of a tab. WCXB dev: F1 .8659 without, .8661 with.
const HIDING: [&str; 2] = ["d-none", "mfp-hide"];

/// Bootstrap shows from a width on what it hides: `d-none d-md-block`.
const SHOWING: [&str; 5] = ["block", "flex", "grid", "inline", "table"];

/// Whether a class hides its elements, unless another [`shows`] them.
pub(super) fn hides(name: &str) -> bool {
    HIDING.contains(&name)
}

/// Whether a class shows at some width what another hides.
pub(super) fn shows(name: &str) -> bool {
    name.strip_prefix("d-").is_some_and(|rest| rest.split('-').any(|part| SHOWING.contains(&part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_by_their_parts() {
        assert!(hides("d-none") && !hides("d-none-of-these"));
        assert!(shows("d-md-inline-block") && !shows("d-none") && !shows("md-block"));
    }
}
