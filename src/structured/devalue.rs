//! Nuxt 3's data: a flat list in which objects and lists name their members by their index.
//!
//! [{"title":1,"body":2},"Rain","It rained all night."] says what
//! {"title":"Rain","body":"It rained all night."} says.

use super::data::{Data, Node, Value};
use std::ops::Range;

/// Puts every member where it is first named; what nothing names is left out.
pub(super) fn resolve(flat: Data<'_>) -> Data<'_> {
    let entries: Vec<usize> = match flat.len() {
        0 => Vec::new(),
        _ => flat.children(0).collect(),
    };
    let nodes =
        Resolver { placed: vec![false; entries.len()], flat: &flat, entries, nodes: Vec::new() }.run();
    Data { nodes, ..flat }
}

/// A step of the walk: an entry to place, or the end of a container.
enum Step {
    Place { entry: usize, key: Option<Range<usize>> },
    Close(usize),
}

struct Resolver<'a> {
    flat: &'a Data<'a>,
    /// The nodes of the flat list's entries.
    entries: Vec<usize>,
    placed: Vec<bool>,
    nodes: Vec<Node>,
}

impl Resolver<'_> {
    fn run(mut self) -> Vec<Node> {
        let mut steps = vec![Step::Place { entry: 0, key: None }];
        while let Some(step) = steps.pop() {
            match step {
                Step::Close(node) => self.nodes[node].end = self.nodes.len(),
                Step::Place { entry, key } => self.place(entry, key, &mut steps),
            }
        }
        self.nodes
    }

    fn place(&mut self, entry: usize, key: Option<Range<usize>>, steps: &mut Vec<Step>) {
        let first = self.placed.get_mut(entry).is_some_and(|placed| !std::mem::replace(placed, true));
        if !first {
            return;
        }
        let source = self.entries[entry];
        let node = self.nodes.len();
        let value = self.flat.value(source).clone();
        self.nodes.push(Node { key, value, end: node + 1 });
        steps.push(Step::Close(node));
        let from = steps.len();
        steps.extend(self.flat.children(source).filter_map(|child| self.member(child)));
        steps[from..].reverse();
    }

    fn member(&self, child: usize) -> Option<Step> {
        let Value::Word(index) = self.flat.value(child) else { return None };
        let entry = self.flat.slice(index).parse().ok()?;
        Some(Step::Place { entry, key: self.flat.nodes[child].key.clone() })
    }
}
