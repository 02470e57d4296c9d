//! What a case says of the metadata beside what has a key of its own.

use crate::report::Failure;
use dehusk::Metadata;
use serde_json::{Map, Value};

/// The fields that are not what the case wants, by their names in the JSON.
pub(crate) fn wrong<'a>(
    wanted: &'a Map<String, Value>,
    found: &Metadata,
) -> impl Iterator<Item = Failure> + 'a {
    let found = serde_json::to_value(found).unwrap_or_default();
    let wrong = wanted.iter().filter_map(move |(name, wanted)| {
        let Some(actual) = found.get(name) else { return Some(format!("there is no field {name}")) };
        (!is_same(wanted, actual)).then(|| format!("{name} is {actual}, not {wanted}"))
    });
    wrong.map(|what| Failure::Broke { key: "metadata", what })
}

/// TOML has no null. Of an object, only the members that are wanted count.
fn is_same(wanted: &Value, actual: &Value) -> bool {
    match (wanted, actual) {
        (Value::String(text), Value::Null) => text.is_empty(),
        (Value::Object(wanted), Value::Object(actual)) => {
            wanted.iter().all(|(name, value)| actual.get(name).is_some_and(|found| is_same(value, found)))
        }
        (Value::Array(wanted), Value::Array(actual)) => {
            wanted.len() == actual.len() && wanted.iter().zip(actual).all(|(one, other)| is_same(one, other))
        }
        _ => wanted == actual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_compared_by_what_is_wanted_of_them() {
        let found = json!({"url": "a", "tags": ["x"], "image": null, "feeds": [{"url": "b", "title": null}]});
        for (name, wanted, same) in [
            ("url", json!("a"), true),
            ("url", json!("b"), false),
            ("tags", json!(["x"]), true),
            ("tags", json!([]), false),
            ("image", json!(""), true),
            ("url", json!(""), false),
            ("feeds", json!([{"url": "b"}]), true),
            ("feeds", json!([{"url": "b", "kind": "rss"}]), false),
        ] {
            assert_eq!(is_same(&wanted, &found[name]), same, "{name}: {wanted}");
        }
    }

    #[test]
    fn a_field_that_is_none_is_named() {
        let wanted = json!({"colour": "red"});
        let failures: Vec<Failure> = wrong(wanted.as_object().unwrap(), &Metadata::default()).collect();
        assert_eq!(failures.len(), 1);
    }
}
