//! Laws notice what contradicts them: here, an extraction that is not of the input beside it.

use dehusk_laws::{
    Document, Front, LAWS, Subject, TEXT_LAWS, check, check_document, check_html, check_text, chosen,
};

const PAGE: &str =
    "<article><h1>Rain</h1><p>It rained all night, and the river rose by a hand's breadth.</p></article>";

/// Which laws speak against a subject.
fn broken(subject: &Subject<'_>) -> Vec<&'static str> {
    let laws = LAWS.iter().copied().flatten().chain(TEXT_LAWS);
    laws.filter(|(_, law)| law(subject).is_err()).map(|(name, _)| *name).collect()
}

fn speaks(broken: &[&str], start: &str) -> bool {
    broken.iter().any(|name| name.starts_with(start))
}

#[test]
fn a_page_as_it_is_keeps_all_laws() {
    assert_eq!(check_html(PAGE), Ok(()));
    assert_eq!(
        check_text("It rained all night, and the river rose by a hand's breadth.\n\n- one\n- two"),
        Ok(())
    );
}

#[test]
fn words_of_another_page_are_noticed() {
    let input = "<p>Nothing of what stands in the other page is here, not even half of its letters.</p>";
    let subject = Subject { input, front: Front::Html, extraction: dehusk::extract(PAGE) };
    let broken = broken(&subject);
    assert!(speaks(&broken, "no invention: blocks"), "{broken:?}");
    assert!(speaks(&broken, "pure"), "{broken:?}");
}

#[test]
fn ranges_beyond_the_input_are_noticed() {
    let subject = Subject { input: "é", front: Front::Html, extraction: dehusk::extract(PAGE) };
    let broken = broken(&subject);
    assert!(speaks(&broken, "tiling"), "{broken:?}");
}

#[test]
fn a_finding_names_its_law() {
    let subject = Subject { input: "", front: Front::Text, extraction: dehusk::extract_text("A river.") };
    let finding = check(&subject, &LAWS).unwrap_err();
    assert!(finding.starts_with("tiling"), "{finding}");
}

#[test]
fn nested_lists_have_words_of_their_own() {
    let list = "<ul><li>It rained all night, and the river rose.<ul><li>The bridge stayed closed for a day.";
    assert_eq!(check_html(list), Ok(()));
}

#[test]
fn planted_prose_that_is_lost_is_noticed() {
    let mut page: Document = chosen(&[0; 100]).expect("a page of any choices");
    assert_eq!(check_document(&page), Ok(()));
    page.prose.push("It snowed, and nobody saw it.");
    assert!(check_document(&page).unwrap_err().starts_with("planted prose"));
}

#[test]
fn a_planted_widget_that_is_kept_is_noticed() {
    let mut page: Document = chosen(&[0; 100]).expect("a page of any choices");
    page.widgets.extend(page.prose.clone());
    assert!(check_document(&page).unwrap_err().starts_with("planted widget"));
}

/// Whether the law of no loss speaks where another page stands in the place of the one that was read.
fn is_lost(read: &str, shown: &str) -> bool {
    assert_eq!(read.len(), shown.len());
    let subject = Subject { input: shown, front: Front::Html, extraction: dehusk::extract(read) };
    speaks(&broken(&subject), "no loss")
}

#[test]
fn words_that_are_lost_or_glued_are_noticed() {
    assert!(is_lost("<p>It rained <!--aa--> night.", "<p>It rained <b>aa</b> night."));
    assert!(is_lost("<p>It rained<!--aa-->all night.", "<p>It rained         all night."));
    assert!(!is_lost("<p>It rained <!--aa--> night.", "<p>It rained <b></b>   night."));
    let subject = Subject {
        input: "It rained all.",
        front: Front::Text,
        extraction: dehusk::extract_text("It rained a b."),
    };
    assert!(speaks(&broken(&subject), "no loss"));
}

#[test]
fn words_that_the_page_hides_are_not_lost() {
    let hidden = "<p>It rained <span hidden>or so</span> all <i style=display:none>of</i>night, they say.";
    assert_eq!(check_html(hidden), Ok(()));
}
