//! Items of threads, read from the white space that a flattener writes a tree with.
//!
//! An item is a line with a marker and the lines below it that stand deeper; an item inside another
//! is an answer. Only a list in which some item has a line below it is a tree of items: lists of
//! single lines are lists inside a text.

use crate::block::ThreadItem;

/// An item of a list.
#[derive(Debug)]
struct Item {
    indent: u16,
    list: usize,
    parent: Option<usize>,
}

/// Items as they are found, in order; a parent stands before what it holds.
#[derive(Debug, Default)]
struct Items {
    items: Vec<Item>,
    /// For every list, whether one of its items has lines below it.
    deep: Vec<bool>,
    /// The items around the current line, outermost first.
    open: Vec<usize>,
}

/// The item that each line is part of, from its indent and whether it has a marker.
pub(super) fn of_lines(lines: impl Iterator<Item = (u16, bool)>) -> Vec<Option<ThreadItem>> {
    let mut items = Items::default();
    let innermost: Vec<Option<usize>> = lines.map(|(indent, marked)| items.take(indent, marked)).collect();
    let threads = items.threads();
    innermost.into_iter().map(|item| threads[item?]).collect()
}

impl Items {
    /// Takes in a line; returns the innermost item that holds it.
    fn take(&mut self, indent: u16, marked: bool) -> Option<usize> {
        let mut sibling = None;
        while let Some(left) = self.open.pop_if(|item| self.items[*item].indent >= indent) {
            sibling = Some(left);
        }
        if marked {
            self.begin(indent, sibling);
        } else if let Some(&item) = self.open.last() {
            self.deep[self.items[item].list] = true;
        }
        self.open.last().copied()
    }

    fn begin(&mut self, indent: u16, sibling: Option<usize>) {
        let beside = sibling.map(|left| &self.items[left]).filter(|left| left.indent == indent);
        let list = beside.map_or(self.deep.len(), |left| left.list);
        if list == self.deep.len() {
            self.deep.push(false);
        }
        let parent = self.open.last().copied();
        self.open.push(self.items.len());
        self.items.push(Item { indent, list, parent });
    }

    /// What each item is in a tree; an item of a shallow list is part of the item around it.
    fn threads(&self) -> Vec<Option<ThreadItem>> {
        let mut threads: Vec<Option<ThreadItem>> = Vec::with_capacity(self.items.len());
        for (index, item) in self.items.iter().enumerate() {
            let around = item.parent.and_then(|parent| threads[parent]);
            let depth = around.map_or(0, |outer| outer.depth.saturating_add(1));
            let own = ThreadItem { item: index as u32, depth };
            threads.push(if self.deep[item.list] { Some(own) } else { around });
        }
        threads
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::plain::segment;

    /// Item and depth of each line.
    fn items(text: &str) -> Vec<Option<(u32, u16)>> {
        segment(text).blocks.iter().map(|b| b.place.thread.map(|t| (t.item, t.depth))).collect()
    }

    #[test]
    fn answers_stand_deeper_and_siblings_do_not() {
        let text =
            "River\n\n  1. Ann says:\n\n    One.\n\n    1. Bob says:\n\n      Two.\n\n  2. Three.\n\nMill";
        let expected = [None, Some((0, 0)), Some((0, 0)), Some((1, 1)), Some((1, 1)), Some((2, 0)), None];
        assert_eq!(items(text), expected);
    }

    #[test]
    fn a_list_of_single_lines_is_part_of_what_it_stands_in() {
        assert_eq!(items("1. Rope\n2. Lamp\n\nMill"), [None, None, None]);
        let inside = "  1. Ann says:\n\n    Bring:\n\n    - rope\n    - lamp";
        assert_eq!(items(inside), [Some((0, 0)); 4]);
    }

    #[test]
    fn lines_as_deep_as_the_marker_are_no_part_of_the_item() {
        assert_eq!(items("1. Ann says:\nIt held."), [None, None]);
    }
}
