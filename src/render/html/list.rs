//! Lists, nested inside the items they belong to.

use super::inline::inline;
use super::{note, with_images};
use crate::block::Block;
use crate::render::list::{Item, Role, items};

/// Writes a run of list items. Each list closes inside the item that holds it.
pub(super) fn render(run: &[&Block]) -> String {
    let mut writer = Writer::default();
    for item in items(run) {
        writer.item(&item);
    }
    writer.close_to(0);
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The end tags of the open lists.
    open: Vec<&'static str>,
}

impl Writer {
    fn item(&mut self, item: &Item<'_>) {
        self.close_to(if item.role == Role::Opens { item.level - 1 } else { item.level });
        match item.role {
            Role::GoesOn => return self.out.push_str(&with_images(item.block)),
            Role::Opens => self.open_list(item.number),
            Role::Follows | Role::Jumps => self.out.push_str("</li>\n"),
        }
        let value = item.number.filter(|_| item.role == Role::Jumps);
        let value = value.map(|value| format!(" value=\"{value}\"")).unwrap_or_default();
        self.out.extend(["<li", &value, &note(item.block), ">"]);
        self.out.push_str(&inline(item.block));
    }

    fn open_list(&mut self, number: Option<u32>) {
        let tag = match number {
            None => "<ul>\n".to_owned(),
            Some(1) => "<ol>\n".to_owned(),
            Some(start) => format!("<ol start=\"{start}\">\n"),
        };
        self.out.push_str(&tag);
        self.open.push(if number.is_some() { "</ol>" } else { "</ul>" });
    }

    fn close_to(&mut self, level: usize) {
        for end in self.open.drain(level.min(self.open.len())..).rev() {
            self.out.extend(["</li>\n", end, "\n"]);
        }
    }
}
