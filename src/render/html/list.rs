//! Lists, nested inside the items they belong to.

use super::inline::inline;
use super::{note, plain};
use crate::block::{Block, BlockKind};
use crate::render::list::{Item, Kind, Role, items};

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
    /// The open lists.
    open: Vec<Open>,
}

/// The names of a list and of the item in it that is open.
struct Open {
    list: &'static str,
    item: &'static str,
}

impl Writer {
    fn item(&mut self, item: &Item<'_, '_>) {
        self.close_to(if item.role == Role::Opens { item.level - 1 } else { item.level });
        match item.role {
            Role::GoesOn => return self.out.push_str(&plain(item.blocks)),
            Role::Opens => self.open_list(item),
            Role::Follows | Role::Jumps => self.next_item(item),
        }
        let value = item.number.filter(|_| item.role == Role::Jumps);
        let value = value.map(|value| format!(" value=\"{value}\"")).unwrap_or_default();
        self.out.extend(["<", name(item), &value, &note(item.block()), ">"]);
        self.out.push_str(&match item.block().kind {
            BlockKind::Code | BlockKind::Quote => plain(item.blocks),
            _ => inline(item.block()),
        });
    }

    fn open_list(&mut self, item: &Item<'_, '_>) {
        let list = match item.kind {
            Kind::Bullets => "ul",
            Kind::Numbers => "ol",
            Kind::Definitions => "dl",
        };
        let start = item.number.filter(|&number| number != 1);
        let start = start.map(|start| format!(" start=\"{start}\"")).unwrap_or_default();
        self.out.extend(["<", list, &start, ">\n"]);
        self.open.push(Open { list, item: name(item) });
    }

    fn next_item(&mut self, item: &Item<'_, '_>) {
        let Some(open) = self.open.last_mut() else { return };
        self.out.extend(["</", open.item, ">\n"]);
        open.item = name(item);
    }

    fn close_to(&mut self, level: usize) {
        for Open { list, item } in self.open.drain(level.min(self.open.len())..).rev() {
            self.out.extend(["</", item, ">\n</", list, ">\n"]);
        }
    }
}

fn name(item: &Item<'_, '_>) -> &'static str {
    match (item.kind, item.block().kind) {
        (Kind::Definitions, BlockKind::Term) => "dt",
        (Kind::Definitions, _) => "dd",
        _ => "li",
    }
}
