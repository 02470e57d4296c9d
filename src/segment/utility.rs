//! Utility classes that hide an element whatever else a style sheet says.

/// Bootstrap 4 and 5, Stacks, Magnific Popup: `display: none !important`. Tailwind's `hidden` is not
/// here: too many scripts take it for the state of a tab. WCXB dev: F1 .8659 without, .8661 with.
const HIDING: [&str; 2] = ["d-none", "mfp-hide"];

/// Bootstrap shows from a width on what it hides: `d-none d-md-block`.
const SHOWING: [&str; 5] = ["block", "flex", "grid", "inline", "table"];

/// Whether one of an element's classes hides it at every width.
pub(super) fn hides(class: &str) -> bool {
    let mut names = class.split_ascii_whitespace();
    names.clone().any(|name| HIDING.contains(&name)) && !names.any(shows)
}

fn shows(name: &str) -> bool {
    name.strip_prefix("d-").is_some_and(|rest| rest.split('-').any(|part| SHOWING.contains(&part)))
}

#[cfg(test)]
mod tests {
    use super::hides;

    #[test]
    fn what_is_hidden_at_every_width_is_hidden() {
        assert!(hides("note d-none"));
        assert!(!hides("d-none d-md-inline-block"));
        assert!(!hides("d-none-of-these"));
    }
}
