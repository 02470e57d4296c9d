//! What is shown of each group beside its figures, where it is asked for.

use super::{reliability_table, rule_table, spread_table};
use crate::args::Views;
use crate::score::PageScore;
use crate::{reliability, rules, spread};
use serde_json::{Value, json};

pub(super) struct View {
    pub(super) name: &'static str,
    pub(super) wanted: fn(&Views) -> bool,
    pub(super) text: fn(&str, &[&PageScore]) -> String,
    pub(super) json: fn(&[&PageScore]) -> Value,
}

pub(super) const VIEWS: [View; 3] = [
    View {
        name: "rules",
        wanted: |views| views.rules,
        text: |group, pages| rule_table::rule_table(group, &rules::rules(pages)),
        json: |pages| json!(rules::rules(pages)),
    },
    View {
        name: "reliability",
        wanted: |views| views.reliability,
        text: |group, pages| reliability_table::reliability_table(group, &reliability::reliability(pages)),
        json: |pages| json!(reliability::reliability(pages)),
    },
    View {
        name: "spread",
        wanted: |views| views.spread,
        text: |group, pages| spread_table::spread_table(group, &spread::spread(pages)),
        json: |pages| json!(spread::spread(pages)),
    },
];
