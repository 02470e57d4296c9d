//! Names of output files.

use crate::inputs::Input;
use std::collections::{HashMap, HashSet};

/// Endings a page's name loses, after `.gz`.
const PAGE_ENDINGS: [&str; 3] = [".html", ".htm", ".txt"];

/// What a page from standard input is called.
const STDIN: &str = "stdin";

/// A name for each input, without ending. Of inputs with the same name the first keeps it, and the
/// others are numbered: `page`, `page-2`. Names that differ only in case are the same on some file
/// systems, so they are the same here.
pub(crate) fn stems(inputs: &[Input]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    inputs.iter().map(|input| free(stem(input), &mut taken, &mut counts)).collect()
}

fn free(stem: String, taken: &mut HashSet<String>, counts: &mut HashMap<String, usize>) -> String {
    if taken.insert(stem.to_lowercase()) {
        return stem;
    }
    // The count of a name only grows, so all inputs together try each number once.
    let count = counts.entry(stem.to_lowercase()).or_insert(1);
    loop {
        *count += 1;
        let numbered = format!("{stem}-{count}");
        if taken.insert(numbered.to_lowercase()) {
            return numbered;
        }
    }
}

/// An input's name without `.gz` and without the ending of a page.
pub(crate) fn stem(input: &Input) -> String {
    let name = input.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    let Some(name) = name else { return STDIN.to_owned() };
    let unpacked = without(&name, ".gz");
    let bare = PAGE_ENDINGS.iter().map(|ending| without(unpacked, ending)).find(|bare| *bare != unpacked);
    bare.unwrap_or(unpacked).to_owned()
}

/// A name that is nothing but an ending stays.
fn without<'a>(name: &'a str, ending: &str) -> &'a str {
    let split = name.len().saturating_sub(ending.len());
    match (name.get(..split), name.get(split..)) {
        (Some(bare), Some(end)) if !bare.is_empty() && end.eq_ignore_ascii_case(ending) => bare,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Input {
        Input::File(path.into())
    }

    #[test]
    fn endings_of_pages_go_and_others_stay() {
        for (path, expected) in [
            ("a/page.html", "page"),
            ("page.HTM.gz", "page"),
            ("page.txt.gz", "page"),
            ("page.txt.html", "page.txt"),
            ("page.php", "page.php"),
            ("a.b", "a.b"),
            (".html", ".html"),
            ("Zürich.gz", "Zürich"),
        ] {
            assert_eq!(stem(&file(path)), expected, "{path}");
        }
        assert_eq!(stem(&Input::Stdin), "stdin");
    }

    #[test]
    fn no_two_inputs_share_a_name() {
        let inputs = ["a/x.html", "b/x.html", "c/x-2.html", "d/X.htm", "e/x.txt"].map(file);
        assert_eq!(stems(&inputs), ["x", "x-2", "x-2-2", "X-3", "x-4"]);
    }
}
