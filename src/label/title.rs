//! The block that is the page's title.

use super::draft::Draft;
use super::fold::fold;
use crate::block::{Block, Roles};
use crate::verdict::{Label, Reason};

/// Where a text that reads as the title is a link to this page.
const MENUS: Roles = Roles::NAV.union(Roles::BREADCRUMB).union(Roles::FOOTER);

/// Labels the block that reads as one of the metadata's titles: a heading sooner than a line of
/// text, the first of several.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let titles: Vec<String> = draft.facts.titles.iter().map(|t| fold(t)).collect();
    let found = (0..draft.blocks.len())
        .filter(|&i| !draft.folded[i].text.is_empty() && titles.contains(&draft.folded[i].text))
        .filter(|&i| !draft.blocks[i].place.roles.intersects(MENUS))
        .min_by_key(|&i| rank(&draft.blocks[i]));
    if let Some(index) = found {
        draft.decide(index, Label::Title, Reason::PageTitle, 1.0);
    }
}

/// A text that is all link leads to a page of that title: the last choice.
fn rank(block: &Block) -> u8 {
    match (block.is_heading(), block.link_density() < 1.0) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

#[cfg(test)]
mod tests {
    use crate::verdict::Label;

    fn titles(body: &str) -> Vec<String> {
        let page = crate::extract(&format!("<title>Teapots – Kiln Street</title><body>{body}"));
        let titles = page.blocks().filter(|(_, verdict)| verdict.label == Label::Title);
        titles.map(|(block, _)| format!("{} {}", block.kind.as_str(), block.text)).collect()
    }

    #[test]
    fn a_heading_is_the_title_sooner_than_an_entry_of_a_menu() {
        let menu = "<div><a href=/teapots>Teapots</a></div>";
        assert_eq!(titles(&format!("{menu}<h1>Teapots</h1>")), ["heading Teapots"]);
    }

    #[test]
    fn an_old_page_has_its_title_in_a_paragraph() {
        assert_eq!(titles("<p><b>Teapots</b></p><p>They pour.</p>"), ["paragraph Teapots"]);
    }

    #[test]
    fn a_text_is_the_title_sooner_than_a_link() {
        let link = "<p><a href=/teapots>Teapots</a></p>";
        assert_eq!(
            titles(&format!("{link}<blockquote>Teapots</blockquote><p>They pour.</p>")),
            ["quote Teapots"]
        );
    }

    #[test]
    fn a_menu_alone_holds_no_title() {
        assert_eq!(titles("<nav><a href=/teapots>Teapots</a></nav><p>They pour.</p>"), [""; 0]);
    }
}
