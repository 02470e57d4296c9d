//! Whether an element is shown.

use super::class::Class;
use super::disclosures::Disclosures;
use crate::block::Visibility;
use crate::page::{Attr, Page, Tag};

/// An icon is a few elements deep and has a sign or a ligature's name (`chevron_right`) for text.
const ICON_NODES: usize = 4;
const ICON_BYTES: usize = 16;

/// What an element adds to the visibility it inherits.
pub(super) fn visibility(
    page: &Page,
    node: usize,
    tag: Tag,
    class: Class,
    disclosures: &Disclosures<'_>,
) -> Visibility {
    match tag {
        Tag::Noscript => Visibility::Noscript,
        Tag::Template | Tag::Annotation | Tag::AnnotationXml => Visibility::Hidden,
        _ if is_popup(page, node, tag) => Visibility::Hidden,
        Tag::Details if page.attr(node, Attr::Open).is_none() => Visibility::Collapsed,
        _ if !is_hidden(page, node, class) || is_streamed(page, node) => Visibility::Visible,
        _ if disclosures.opens(page, node) => Visibility::Collapsed,
        _ => Visibility::Hidden,
    }
}

/// React streams what comes late in a hidden element with the id `S:` and a number, and a script
/// moves it to where it belongs.
fn is_streamed(page: &Page, node: usize) -> bool {
    let number = page.attr(node, Attr::Id).and_then(|id| id.strip_prefix("S:"));
    number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What comes up over the page when it is asked for.
fn is_popup(page: &Page, node: usize, tag: Tag) -> bool {
    (tag == Tag::Dialog && page.attr(node, Attr::Open).is_none())
        || page.attr(node, Attr::Popover).is_some()
        || page.attr(node, Attr::Role) == Some("tooltip")
}

fn is_hidden(page: &Page, node: usize, class: Class) -> bool {
    class.hides
        || page.attr(node, Attr::Hidden).is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || page.attr(node, Attr::Style).is_some_and(hides)
        || (page.attr(node, Attr::AriaHidden) == Some("true") && is_icon(page, node))
}

/// Pages hide icons and decoration from screen readers, and whole pages too while a dialog is open.
/// Only what is small counts as hidden.
fn is_icon(page: &Page, node: usize) -> bool {
    let end = page.end(node);
    let chars: usize = (node..end.min(node + ICON_NODES)).map(|n| page.text(n).trim().len()).sum();
    end <= node + ICON_NODES && chars <= ICON_BYTES
}

/// Whether an element is a button that shows and hides another element (WAI-ARIA, disclosure).
pub(super) fn opens_panel(page: &Page, node: usize) -> bool {
    page.attr(node, Attr::AriaExpanded).is_some() && page.attr(node, Attr::AriaControls).is_some()
}

/// Values of `display` that set an element off from the text around it (CSS Display 3).
const BLOCK_DISPLAYS: &[&str] = &["block", "flex", "flow-root", "grid", "list-item", "table"];

/// Whether a style attribute makes a block of an inline element.
pub(super) fn is_block(page: &Page, node: usize) -> bool {
    page.attr(node, Attr::Style).is_some_and(|style| declares(style, &[("display", BLOCK_DISPLAYS)]))
}

/// Whether a style attribute keeps readers from copying its element's text (CSS Basic User Interface 4).
pub(super) fn is_unselectable(page: &Page, node: usize) -> bool {
    let wanted = [("user-select", &["none"][..]), ("-webkit-user-select", &["none"])];
    page.attr(node, Attr::Style).is_some_and(|style| declares(style, &wanted))
}

/// Whether a style attribute hides its element.
fn hides(style: &str) -> bool {
    declares(style, &[("display", &["none"]), ("visibility", &["hidden", "collapse"])])
}

/// Whether a style attribute gives a property one of its values. Declarations are read one by
/// one, so that `--footer-display: none` hides nothing.
fn declares(style: &str, wanted: &[(&str, &[&str])]) -> bool {
    style.split(';').any(|declaration| {
        let declaration = declaration.trim_start();
        let gives = |&(property, values): &(&str, &[&str])| {
            value_of(declaration, property).is_some_and(|value| is_one_of(value, values))
        };
        wanted.iter().any(gives)
    })
}

/// The value that a declaration gives a property.
fn value_of<'s>(declaration: &'s str, property: &str) -> Option<&'s str> {
    let (name, rest) = declaration.split_at_checked(property.len())?;
    if name.eq_ignore_ascii_case(property) { rest.trim_start().strip_prefix(':') } else { None }
}

fn is_one_of(value: &str, values: &[&str]) -> bool {
    let value = value.trim().trim_end_matches("!important").trim_end();
    values.iter().any(|v| value.eq_ignore_ascii_case(v))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_hide_and_custom_properties_do_not() {
        assert!(hides("color:red; DISPLAY : none !important"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("--footer-display: none"));
        assert!(!hides("display:block"));
    }
}
