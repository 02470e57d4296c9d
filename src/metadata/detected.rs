//! The language of a page that declares none, by its text.

use super::claim::{Claim, Source};
use crate::block::Document;
use crate::limits;
use crate::verdict::Verdict;

/// A detector settles on less.
const MAX_BYTES: usize = 16 * 1024;

/// The detector's codes, of three letters, and those of BCP 47, of two.
#[rustfmt::skip]
const CODES: &[(&str, &str)] = &[
    ("epo", "eo"), ("eng", "en"), ("rus", "ru"), ("cmn", "zh"), ("spa", "es"), ("por", "pt"), ("ita", "it"), ("ben", "bn"), ("fra", "fr"), ("deu", "de"),
    ("ukr", "uk"), ("kat", "ka"), ("ara", "ar"), ("hin", "hi"), ("jpn", "ja"), ("heb", "he"), ("yid", "yi"), ("pol", "pl"), ("amh", "am"), ("jav", "jv"),
    ("kor", "ko"), ("nob", "nb"), ("dan", "da"), ("swe", "sv"), ("fin", "fi"), ("tur", "tr"), ("nld", "nl"), ("hun", "hu"), ("ces", "cs"), ("ell", "el"),
    ("bul", "bg"), ("bel", "be"), ("mar", "mr"), ("kan", "kn"), ("ron", "ro"), ("slv", "sl"), ("hrv", "hr"), ("srp", "sr"), ("mkd", "mk"), ("lit", "lt"),
    ("lav", "lv"), ("est", "et"), ("tam", "ta"), ("vie", "vi"), ("urd", "ur"), ("tha", "th"), ("guj", "gu"), ("uzb", "uz"), ("pan", "pa"), ("aze", "az"),
    ("ind", "id"), ("tel", "te"), ("pes", "fa"), ("mal", "ml"), ("ori", "or"), ("mya", "my"), ("nep", "ne"), ("sin", "si"), ("khm", "km"), ("tuk", "tk"),
    ("aka", "ak"), ("zul", "zu"), ("sna", "sn"), ("afr", "af"), ("lat", "la"), ("slk", "sk"), ("cat", "ca"), ("tgl", "tl"), ("hye", "hy"), ("cym", "cy"),
];

/// What is declared; else the language of what is kept of the page, where the detector is sure.
pub(super) fn unless_declared(declared: Vec<Claim>, document: &Document, verdicts: &[Verdict]) -> Vec<Claim> {
    if !declared.is_empty() {
        return declared;
    }
    let detected = of(&kept(document, verdicts));
    detected.map(|code| Claim::new(Source::Detector, code.to_owned())).into_iter().collect()
}

fn kept(document: &Document, verdicts: &[Verdict]) -> String {
    let mut text = String::new();
    for (block, verdict) in document.blocks.iter().zip(verdicts) {
        if verdict.label.in_text() && text.len() < MAX_BYTES {
            text.push_str(limits::head(&block.text, MAX_BYTES));
            text.push('\n');
        }
    }
    text
}

fn of(text: &str) -> Option<&'static str> {
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    CODES.iter().find(|(long, _)| *long == found.lang().code()).map(|(_, short)| *short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_detector_has_a_code() {
        for lang in whatlang::Lang::all() {
            assert!(CODES.iter().any(|(long, _)| *long == lang.code()), "{lang}");
        }
    }

    #[test]
    fn a_declared_language_is_asked_first_and_a_few_words_are_not_enough() {
        let language = |html: &str| crate::extract(html).metadata().language.clone().unwrap_or_default();
        let german =
            "<p>Die Brücke blieb die ganze Nacht über gesperrt, und die Züge fuhren über die Hügel.</p>";
        assert_eq!(language(german), "de");
        assert_eq!(language(&format!("<html lang=gsw>{german}")), "gsw");
        assert_eq!(language("<p>Oslo 12.30"), "");
        let text = "Всю ночь шёл дождь, и река поднялась на ладонь. Мост был закрыт до полудня, а поезда шли в объезд.";
        assert_eq!(crate::extract_text(text).metadata().language.as_deref(), Some("ru"));
    }
}
