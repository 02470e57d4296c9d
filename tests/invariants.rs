//! The laws on generated documents.

mod generate;

use dehusk_laws::{check_bytes, check_html, check_text};
use proptest::prelude::*;

/// A case costs milliseconds in a debug build; the whole file stays below a minute.
const CASES: u32 = 512;

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn html_pages_keep_the_laws(html in generate::html::page()) {
        prop_assert_eq!(check_html(&html), Ok(()), "{:?}", html);
    }

    #[test]
    fn flattened_pages_keep_the_laws(text in generate::text::page()) {
        prop_assert_eq!(check_text(&text), Ok(()), "{:?}", text);
    }

    #[test]
    fn html_read_as_text_keeps_the_laws(html in generate::html::page()) {
        prop_assert_eq!(check_text(&html), Ok(()), "{:?}", html);
    }

    #[test]
    fn text_read_as_html_keeps_the_laws(text in generate::text::page()) {
        prop_assert_eq!(check_html(&text), Ok(()), "{:?}", text);
    }

    #[test]
    fn any_string_keeps_the_laws(text in "\\PC{0,80}|(?s).{0,80}") {
        prop_assert_eq!(check_html(&text), Ok(()));
        prop_assert_eq!(check_text(&text), Ok(()));
    }

    #[test]
    fn any_bytes_keep_the_laws(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(check_bytes(&bytes), Ok(()));
    }
}
