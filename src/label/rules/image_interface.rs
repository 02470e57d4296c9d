//! Controls, credits and file names around images.
//!
//! **What.** Buttons of image viewers; lines that are a credit and nothing else, where a figure or
//! a caption holds them or where their words can mean nothing else; and names of image files that
//! stand where a text for the image should.
//!
//! **Why.** Galleries flatten to their buttons, and content systems print a file's name where no
//! caption was written.
//!
//! **Example.** `Click to enlarge`; `Photo: Jane Doe / Getty Images`; `IMG_1234.jpg`.
//!
//! **Known misses.** Credits at the end of a caption, which is kept whole. A name alone under a
//! picture.
//!
//! **Corpus cases.** `image_interface/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::{Opening, Set};
use super::cue::{self, Cue};
use crate::block::{BlockKind, Roles};
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;

/// Endings of the names of image files.
const FILE_ENDS: &[&str] =
    &["jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "svg", "avif", "heic"];

/// What cameras begin the names of their files with.
const CAMERAS: &[&str] = &["img", "dsc", "pxl", "mvimg", "wp", "p"];

/// What begins `-scaled`, `_photo` and `@2x`, which content systems add for another size.
const SIZE_SIGNS: &[char] = &['-', '_', '@'];

/// A form that names of files have.
struct Form {
    /// Refuses most lines before the pattern is needed, and on most pages spares building it. Given
    /// the name and the number of its digits.
    may_match: fn(&str, u32) -> bool,
    pattern: Lazy<Regex>,
}

/// Names of image files, and names that cameras and content systems give them.
static FILES: [Form; 5] = [
    Form {
        may_match: |name, _| {
            let end = name.rsplit_once('.').map_or("", |(_, end)| end);
            FILE_ENDS.iter().any(|known| known.eq_ignore_ascii_case(end))
        },
        pattern: Lazy::new(|| {
            whole(r"[^\s/]+(?:\s\([0-9]+\)|\s[0-9]+)?\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif|heic)")
        }),
    },
    Form {
        may_match: |name, digits| digits >= 4 && CAMERAS.iter().any(|start| begins(name, start)),
        pattern: Lazy::new(|| whole(r"(?:img|dsc|dscn|dscf|dsc_|pxl|mvimg|wp|p)_?[0-9]{4,}[-_\w]*")),
    },
    Form {
        may_match: |name, digits| digits >= 4 && begins(name, "screen"),
        pattern: Lazy::new(|| {
            whole(r"screen\s?shot[\s_-][0-9]{4}[-0-9.:\s_apmt]*(?:\s?at\s[0-9.:\s_apm]+)?")
        }),
    },
    Form {
        may_match: |name, _| name.starts_with('['),
        pattern: Lazy::new(|| whole(r"\[(?:image|img|photo|picture|gallery|caption)[^\]]*\]")),
    },
    Form {
        may_match: |name, digits| {
            (digits >= 4 && name.contains(['x', 'X']) || name.contains(SIZE_SIGNS))
                && !name.contains(char::is_whitespace)
        },
        pattern: Lazy::new(|| {
            whole(r"[^\s!-,./:-@\[-^`{-~]{6,}(?:-[0-9]{2,4}x[0-9]{2,4}|-scaled|_photoi?|@2x)(?:-[0-9])?")
        }),
    },
];

fn begins(name: &str, start: &str) -> bool {
    name.as_bytes().get(..start.len()).is_some_and(|name| name.eq_ignore_ascii_case(start.as_bytes()))
}

fn whole(pattern: &str) -> Regex {
    Regex::new(&format!("^(?:{pattern})$")).expect("a constant pattern")
}

/// A credit names a person and an agency; a caption says more.
const MAX_CREDIT_WORDS: u32 = 12;

/// A button and the source of the image on one line.
const MAX_BUTTON_WORDS: u32 = 20;

/// The longest name of a file that is worth testing.
const MAX_FILE_CHARS: u32 = 120;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let held =
        |line: &Line<'_>| line.block.kind == BlockKind::Caption || line.says(Roles::FIGURE | Roles::CREDIT);
    let at_image = held(&window.this) && reading(&window.this).is_some();
    (at_image || is_file(&window.this) || cue::holds(window, reading)).then_some(Reason::ImageInterface)
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.block.is_heading() {
        return None;
    }
    if line.is_one_of(Set::ImageInterface) || is_button(line) || is_credit(line) {
        return Some(Cue::Sure);
    }
    line.is_one_of(Set::ImageAgency).then_some(Cue::Likely)
}

fn is_button(line: &Line<'_>) -> bool {
    line.is_within(MAX_BUTTON_WORDS) && line.opens_with(Opening::ImageButton)
}

/// A credit is no sentence, and no heading over one (`Photo: how it was made`).
fn is_credit(line: &Line<'_>) -> bool {
    line.is_within(MAX_CREDIT_WORDS)
        && line.block.stats.sentence_ends <= 1
        && names_credit(line)
        && line.block.text.chars().any(char::is_uppercase) | !line.folded.is_ascii()
}

fn names_credit(line: &Line<'_>) -> bool {
    line.sets_as(line.folded.trim_end_matches('.')).has(Set::ImageCredit)
}

/// Lists of files and the names in data and code are the page's own.
fn is_file(line: &Line<'_>) -> bool {
    let own = line.is_data() || matches!(line.block.kind, BlockKind::ListItem { .. } | BlockKind::Term);
    !own && may_be_file(line) && is_file_name(line.block.text.trim(), line.block.stats.digits)
}

/// A name with a space in it has a number too, or stands in brackets.
fn may_be_file(line: &Line<'_>) -> bool {
    let (text, stats) = (line.block.text.trim(), &line.block.stats);
    stats.chars <= MAX_FILE_CHARS
        && (stats.digits > 0 || text.starts_with('[') || !text.contains(char::is_whitespace))
}

fn is_file_name(name: &str, digits: u32) -> bool {
    FILES.iter().any(|form| (form.may_match)(name, digits) && form.pattern.is_match(&name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn buttons_are_named_in_ten_languages() {
        chrome(rule, &["Click to enlarge", "Click to see full-size map. Source: (@mapper) on Twitter."]);
        chrome(rule, &["Zum Vergrößern anklicken", "Cliquez pour agrandir", "Haz clic para ampliar"]);
        chrome(rule, &["Clicca per ingrandire", "Clique para ampliar", "Нажмите, чтобы увеличить"]);
        chrome(rule, &["点击查看大图", "クリックで拡大", "اضغط للتكبير", "Image 3 of 12", "toggle caption"]);
    }

    #[test]
    fn credits_are_named_in_ten_languages() {
        chrome(
            rule,
            &["Photo: Jane Doe", "(Photo by Jane Doe/AFP)", "Image credit: Jane Doe", "Foto: dpa/Müller"],
        );
        chrome(
            rule,
            &["Crédit photo : Jean Dupont", "Foto de Ana Gómez", "Foto: ANSA", "Imagem: Divulgação"],
        );
        chrome(rule, &["Фото: Иван Петров", "图源：新华社", "写真：共同通信", "تصوير: محمد علي"]);
    }

    #[test]
    fn names_of_files_are_named() {
        chrome(
            rule,
            &["IMG_1234.jpg", "DSC01234", "bridge-at-dawn-1024x768", "[image]", "13950907001031_photoi"],
        );
        chrome(rule, &["bridge.jpg"]);
        kept(rule, &["bridge at dawn.jpg"]);
        chrome(rule, &["Screenshot 2020-03-04 at 10.15.32"]);
    }

    #[test]
    fn captions_and_text_about_pictures_stay() {
        kept(
            rule,
            &["The bridge at dawn, seen from the north bank. Photo: Jane Doe", "Photography for beginners"],
        );
        kept(rule, &["Save the file as logo.png and open it.", "Foto-Wettbewerb: 200 Bilder", "- logo.png"]);
        kept(
            rule,
            &["Photo: how a single picture changed the way we look at the river and the people on it."],
        );
        kept(rule, &["Reuters", "The agency was founded with pigeons, and it was faster than the railway."]);
    }
}
