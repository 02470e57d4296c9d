//! The attributes dehusk asks for, as a small enum: told by name once, when a page is read, so that
//! most questions are for a bit.

macro_rules! attrs {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// An attribute that dehusk asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Attr { $($variant,)* }

        /// All of them, and their names, by number.
        const ALL: &[Attr] = &[$(Attr::$variant),*];
        const NAMES: &[&str] = &[$($name),*];
    };
}

attrs! {
    Alt = "alt", Alttext = "alttext", AriaControls = "aria-controls", AriaExpanded = "aria-expanded", AriaHidden = "aria-hidden",
    Author = "author", Class = "class", Content = "content", DataAuthor = "data-author",
    DataComponent = "data-component", DataDepth = "data-depth", DataHook = "data-hook",
    DataPreloaded = "data-preloaded", DataQa = "data-qa", DataSectionType = "data-section-type",
    DataTest = "data-test", DataTestId = "data-test-id", DataTestid = "data-testid",
    DataWidgetType = "data-widget_type", Datetime = "datetime", Depth = "depth", Dir = "dir", Height = "height",
    Hidden = "hidden", Href = "href", Id = "id", Indent = "indent", Itemprop = "itemprop",
    Itemtype = "itemtype", Lang = "lang", Name = "name", Open = "open", Popover = "popover",
    Property = "property", Rel = "rel", Role = "role", Src = "src", Srcset = "srcset", Style = "style", Type = "type",
    Width = "width", XmlLang = "xml:lang",
}

/// Many more slots than names, so that most other names meet an empty one.
const SLOTS: usize = 256;

/// By hash: an attribute's number plus one, 0 where there is none.
static TABLE: [u8; SLOTS] = {
    let mut slots = [0; SLOTS];
    let mut number = 0;
    while number < NAMES.len() {
        let mut slot = hash(NAMES[number].as_bytes());
        while slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = number as u8 + 1;
        number += 1;
    }
    slots
};

/// From a name's ends and length; the same for upper and lower case.
const fn hash(name: &[u8]) -> usize {
    let [first, .., last] = name else { return 0 };
    let (first, last) = (*first as usize & 0x1F, *last as usize & 0x1F);
    (first + 12 * last + 37 * name.len()) % SLOTS
}

impl Attr {
    /// The attribute of a name in any case; `None` if dehusk never asks for it.
    #[inline]
    pub(crate) fn of_name(name: &[u8]) -> Option<Self> {
        let mut slot = hash(name);
        while let Some(number) = usize::from(TABLE[slot]).checked_sub(1) {
            let known = NAMES[number].as_bytes();
            // Few pages write capitals.
            if known == name || known.eq_ignore_ascii_case(name) {
                return Some(ALL[number]);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// A set of attributes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct AttrSet(u64);

impl AttrSet {
    /// The set of some attributes.
    pub(crate) const fn of(attrs: &[Attr]) -> Self {
        let (mut bits, mut i) = (0, 0);
        while i < attrs.len() {
            bits |= 1 << attrs[i] as u8;
            i += 1;
        }
        Self(bits)
    }

    /// Whether an attribute is in the set.
    #[inline]
    pub(crate) const fn has(self, attr: Attr) -> bool {
        self.0 >> attr as u8 & 1 == 1
    }

    /// Whether the sets have an attribute in common.
    #[inline]
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl FromIterator<Attr> for AttrSet {
    fn from_iter<I: IntoIterator<Item = Attr>>(attrs: I) -> Self {
        Self(attrs.into_iter().fold(0, |bits, attr| bits | 1 << attr as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_attribute_in_any_case() {
        for (attr, name) in ALL.iter().zip(NAMES) {
            assert_eq!(Attr::of_name(name.as_bytes()), Some(*attr));
            assert_eq!(Attr::of_name(name.to_ascii_uppercase().as_bytes()), Some(*attr));
        }
        for name in ["", "a", "=", "abbr", "data-test-", "clasS2", "\u{e9}t\u{e9}"] {
            assert_eq!(Attr::of_name(name.as_bytes()), None, "{name:?}");
        }
    }

    #[test]
    fn sets_hold_what_was_put_in() {
        let set = AttrSet::of(&[Attr::Class, Attr::XmlLang]);
        let held: Vec<Attr> = ALL.iter().copied().filter(|&attr| set.has(attr)).collect();
        assert_eq!(held, [Attr::Class, Attr::XmlLang]);
        assert!(set.intersects(held.into_iter().collect()) && !set.intersects(AttrSet::of(&[Attr::Id])));
    }
}
