//! What kind of thing an object of JSON-LD is.

use super::{Data, Value};

/// Longer names are none of schema.org's.
pub(crate) const MAX_TYPE_NAME: usize = 40;

impl Data<'_> {
    /// The local name of the first of an object's types; empty where it has none.
    pub(crate) fn type_of(&self, object: usize) -> String {
        let Some(kind) = self.member(object, "@type") else { return String::new() };
        let first = if *self.value(kind) == Value::List { self.children(kind).next() } else { Some(kind) };
        let name = first.and_then(|node| self.string(node)).unwrap_or_default();
        local_name(&name).to_owned()
    }
}

/// A type's own name: `Product` for `https://schema.org/Product`; empty for what can be none.
pub(crate) fn local_name(kind: &str) -> &str {
    let name = kind.rsplit(['/', '#', ':']).next().unwrap_or_default().trim();
    if name.len() > MAX_TYPE_NAME { "" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_local_names() {
        assert_eq!(local_name("https://schema.org/Product"), "Product");
        assert_eq!(local_name("schema:Product"), "Product");
        assert_eq!(local_name("Product"), "Product");
    }

    #[test]
    fn an_object_of_many_types_is_of_the_first() {
        let data = Data::json(r#"{"@type":["https://schema.org/Review","Thing"]}{"name":"x"}"#);
        assert_eq!(data.type_of(0), "Review");
        assert_eq!(data.type_of(data.end(0)), "");
    }
}
