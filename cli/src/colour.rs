//! Colours for `explain` on a terminal.

/// SGR codes (ECMA-48) by the first word of a line; what a block was scored for is indented.
const COLOURS: [(&str, &str); 6] =
    [("title", "1;36"), ("content", "32"), ("caption", "32"), ("comment", "33"), ("chrome", "2"), ("", "2")];

/// Colours each line by its label.
pub(crate) fn paint(explained: &str) -> String {
    explained.lines().map(painted).collect()
}

fn painted(line: &str) -> String {
    let label = line.split(' ').next().unwrap_or_default();
    match COLOURS.iter().find(|(name, _)| *name == label) {
        Some((_, code)) => format!("\u{1b}[{code}m{line}\u{1b}[0m\n"),
        None => format!("{line}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_an_explanation_has_a_colour() {
        let page = dehusk::extract(
            "<h1>Rain</h1><p>It rained all night, and the river rose by a hand.</p><a href=/>x</a>",
        );
        let painted = paint(&page.explain());
        assert!(page.explain().lines().count() > 1);
        assert!(
            painted.lines().all(|line| line.starts_with('\u{1b}') && line.ends_with("\u{1b}[0m")),
            "{painted}"
        );
    }

    #[test]
    fn nothing_but_colours_is_added() {
        assert_eq!(paint("headless\n"), "headless\n");
        assert!(paint("content prose\n").contains("content prose"));
    }
}
