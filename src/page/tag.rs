//! The HTML elements dehusk tells apart, as a small enum.

mod names;
mod set;

pub(crate) use set::TagSet;

use names::NameTable;

macro_rules! tags {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// An HTML element name. Names that the HTML standard leaves to pages (`story-body`) are
        /// [`Tag::Custom`], others that change nothing in reading or segmentation [`Tag::Other`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub(crate) enum Tag { $($variant,)* Custom, Other }

        /// The names of all tags that have one of their own, by number.
        const NAMES: [&str; [$($name),*].len()] = [$($name),*];

        impl Tag {
            /// All tags that have a name of their own, by number.
            pub(crate) const ALL: &[Tag] = &[$(Tag::$variant),*];
        }
    };
}

tags! {
    A = "a", Abbr = "abbr", Address = "address", Annotation = "annotation", AnnotationXml = "annotation-xml", Applet = "applet",
    Area = "area", Article = "article", Aside = "aside", Audio = "audio", B = "b", Base = "base",
    Basefont = "basefont", Bgsound = "bgsound", Big = "big", Blockquote = "blockquote", Body = "body",
    Br = "br", Button = "button", Canvas = "canvas", Caption = "caption", Center = "center",
    Cite = "cite", Code = "code", Col = "col", Colgroup = "colgroup", Data = "data",
    Datalist = "datalist", Dd = "dd", Del = "del", Desc = "desc", Details = "details",
    Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl", Dt = "dt", Em = "em", Embed = "embed",
    Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure", Font = "font",
    Footer = "footer", ForeignObject = "foreignobject", Form = "form", Frame = "frame",
    Frameset = "frameset", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6",
    Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr", Html = "html", I = "i",
    Iframe = "iframe", Image = "image", Img = "img", Input = "input", Ins = "ins", Kbd = "kbd",
    Keygen = "keygen", Label = "label", Legend = "legend", Li = "li", Link = "link",
    Listing = "listing", Main = "main", Malignmark = "malignmark", Map = "map", Mark = "mark",
    Marquee = "marquee", Math = "math", Menu = "menu", Meta = "meta", Meter = "meter",
    Mglyph = "mglyph", Mi = "mi", Mn = "mn", Mo = "mo", Ms = "ms", Mtext = "mtext", Nav = "nav",
    Nobr = "nobr", Noembed = "noembed", Noframes = "noframes", Noscript = "noscript",
    Object = "object", Ol = "ol", Optgroup = "optgroup", Option = "option", Output = "output", P = "p",
    Param = "param", Picture = "picture", Plaintext = "plaintext", Pre = "pre", Progress = "progress",
    Q = "q", Rb = "rb", Rp = "rp", Rt = "rt", Rtc = "rtc", Ruby = "ruby", S = "s", Samp = "samp",
    Script = "script", Search = "search", Section = "section", Select = "select", Small = "small",
    Source = "source", Span = "span", Strike = "strike", Strong = "strong", Style = "style",
    Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody",
    Td = "td", Template = "template", Textarea = "textarea", Tfoot = "tfoot", Th = "th",
    Thead = "thead", Time = "time", Title = "title", Tr = "tr", Track = "track", Tt = "tt", U = "u",
    Ul = "ul", Var = "var", Video = "video", Wbr = "wbr", Xmp = "xmp",
}

static TABLE: NameTable<{ NAMES.len() }> = NameTable::new(&NAMES);

/// Elements that the HTML standard's rendering section displays as blocks, plus parts of tables and
/// controls that stand for themselves.
#[rustfmt::skip]
const BLOCKS: TagSet = TagSet::of(&[
    Tag::Address, Tag::Article, Tag::Aside, Tag::Blockquote, Tag::Body, Tag::Button, Tag::Caption,
    Tag::Center, Tag::Dd, Tag::Details, Tag::Dialog, Tag::Dir, Tag::Div, Tag::Dl, Tag::Dt,
    Tag::Fieldset, Tag::Figcaption, Tag::Figure, Tag::Footer, Tag::Form, Tag::Frameset, Tag::H1,
    Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::Header, Tag::Hgroup, Tag::Hr, Tag::Html,
    Tag::Legend, Tag::Li, Tag::Listing, Tag::Main, Tag::Menu, Tag::Nav, Tag::Noscript, Tag::Ol,
    Tag::Optgroup, Tag::Option, Tag::P, Tag::Plaintext, Tag::Pre, Tag::Search, Tag::Section,
    Tag::Select, Tag::Summary, Tag::Table, Tag::Tbody, Tag::Td, Tag::Template, Tag::Textarea,
    Tag::Tfoot, Tag::Th, Tag::Thead, Tag::Tr, Tag::Ul, Tag::Xmp,
]);

/// Elements whose text is never page text: scripts, styles, drawings, embedded documents.
#[rustfmt::skip]
const OPAQUE: TagSet = TagSet::of(&[
    Tag::Audio, Tag::Canvas, Tag::Datalist, Tag::Embed, Tag::Head, Tag::Iframe, Tag::Noembed,
    Tag::Noframes, Tag::Object, Tag::Script, Tag::Style, Tag::Svg, Tag::Title, Tag::Video,
]);

impl Tag {
    /// How many values there are.
    pub(crate) const COUNT: usize = NAMES.len() + 2;

    /// The tag of an element name in any case.
    pub(crate) fn from_name(name: &str) -> Self {
        Self::first_of(name.as_bytes(), name.len())
    }

    /// The tag of the element name that the first `length` bytes of a text are. Faster than
    /// [`from_name`](Self::from_name) where the text goes on.
    #[inline]
    pub(crate) fn first_of(text: &[u8], length: usize) -> Self {
        match TABLE.find(text, length) {
            Some(index) => Tag::ALL[index],
            None if text[..length].contains(&b'-') => Self::Custom,
            None => Self::Other,
        }
    }

    /// The element's name; `None` where the page made it up.
    #[inline]
    pub(crate) fn name(self) -> Option<&'static str> {
        NAMES.get(self as usize).copied()
    }

    /// Whether text before, inside and after the element stands in different blocks.
    #[inline]
    pub(crate) fn is_block(self) -> bool {
        BLOCKS.has(self)
    }

    /// Whether nothing in the element is page text.
    #[inline]
    pub(crate) fn is_opaque(self) -> bool {
        OPAQUE.has(self)
    }

    /// Whether the element's `li` are one level deeper in a list.
    #[inline]
    pub(crate) fn is_list(self) -> bool {
        matches!(self, Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir)
    }

    /// Elements inside which white space is kept as it stands.
    #[inline]
    pub(crate) fn is_preformatted(self) -> bool {
        matches!(self, Tag::Pre | Tag::Listing | Tag::Xmp | Tag::Plaintext | Tag::Textarea)
    }

    /// The level of a heading element, 1 to 6.
    #[inline]
    pub(crate) fn heading_level(self) -> Option<u8> {
        let level = (self as u8).checked_sub(Tag::H1 as u8)? + 1;
        (level <= 6).then_some(level)
    }

    /// Inline elements that pages use as separate items side by side (`</a><a>`,
    /// `</span><span>`): words of two adjacent ones are separate words even with nothing between.
    #[inline]
    pub(crate) fn separates_siblings(self) -> bool {
        use Tag::*;
        matches!(self, A | Span | Time | Label | Data | Input | Img | Output | Meter | Progress | Cite)
    }

    /// Elements that stand for a picture, a player or a field among words.
    #[inline]
    pub(crate) fn is_replaced(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Audio | Canvas | Embed | Iframe | Img | Input | Meter | Object | Progress | Svg | Video
        )
    }

    /// Elements that make characters small above or below the line: `H<sub>2</sub>O`.
    #[inline]
    pub(crate) fn is_script(self) -> bool {
        matches!(self, Tag::Sub | Tag::Sup)
    }

    /// Elements that leave nothing on the page where they stand.
    #[inline]
    pub(crate) fn is_unseen(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Base | Datalist | Head | Link | Meta | Noembed | Noframes | Script | Style | Title | Wbr
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_tag_in_any_case() {
        for (tag, name) in Tag::ALL.iter().zip(NAMES) {
            assert_eq!(Tag::from_name(name), *tag);
            assert_eq!(Tag::from_name(&name.to_ascii_uppercase()), *tag);
            assert_eq!(tag.name(), Some(name));
            let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
            assert_eq!(tag.heading_level(), level);
        }
    }

    #[test]
    fn other_names_are_told_apart_by_their_hyphen() {
        for name in ["blink", "x", "", "h7", "h\u{11}", "averyveryverylongname", "p\0"] {
            assert_eq!(Tag::from_name(name), Tag::Other, "{name:?}");
        }
        assert_eq!(Tag::from_name("story-body"), Tag::Custom);
        assert_eq!(Tag::from_name("a-name-of-more-than-sixteen-bytes"), Tag::Custom);
    }
}
