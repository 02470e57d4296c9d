//! The HTML elements dehusk tells apart, as a small enum.

macro_rules! tags {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// An HTML element name. Names that the HTML standard leaves to pages (`story-body`) are
        /// [`Tag::Custom`], others that change nothing in segmentation [`Tag::Other`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Tag { $($variant,)* Custom, Other }

        impl Tag {
            /// The tag of a lower-case element name.
            pub(crate) fn from_name(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)*
                    _ if name.contains('-') => Self::Custom,
                    _ => Self::Other,
                }
            }
        }
    };
}

tags! {
    A = "a", Abbr = "abbr", Address = "address", Article = "article", Aside = "aside", Audio = "audio",
    B = "b", Base = "base", Blockquote = "blockquote", Body = "body", Br = "br", Button = "button",
    Canvas = "canvas", Caption = "caption", Center = "center", Cite = "cite", Code = "code", Col = "col",
    Colgroup = "colgroup", Data = "data", Datalist = "datalist", Dd = "dd", Del = "del",
    Details = "details", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl", Dt = "dt", Em = "em",
    Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure", Font = "font",
    Footer = "footer", Form = "form", Frameset = "frameset", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4",
    H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr", Html = "html",
    I = "i", Iframe = "iframe", Img = "img", Input = "input", Ins = "ins", Kbd = "kbd", Label = "label",
    Legend = "legend", Li = "li", Link = "link", Listing = "listing", Main = "main", Map = "map",
    Mark = "mark", Math = "math", Menu = "menu", Meta = "meta", Meter = "meter", Nav = "nav",
    Noembed = "noembed", Noframes = "noframes", Noscript = "noscript", Object = "object", Ol = "ol",
    Optgroup = "optgroup", Option = "option", Output = "output", P = "p", Picture = "picture",
    Plaintext = "plaintext", Pre = "pre", Progress = "progress", Q = "q", S = "s", Samp = "samp",
    Script = "script", Search = "search", Section = "section", Select = "select", Small = "small",
    Source = "source", Span = "span", Strike = "strike", Strong = "strong", Style = "style", Sub = "sub",
    Summary = "summary", Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody", Td = "td",
    Template = "template", Textarea = "textarea", Tfoot = "tfoot", Th = "th", Thead = "thead",
    Time = "time", Title = "title", Tr = "tr", Track = "track", Tt = "tt", U = "u", Ul = "ul",
    Var = "var", Video = "video", Wbr = "wbr", Xmp = "xmp",
}

impl Tag {
    /// Elements that the HTML standard's rendering section displays as blocks, plus table parts:
    /// text before, inside and after one stands in different blocks.
    pub(crate) fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Address
                | Article
                | Aside
                | Blockquote
                | Body
                | Caption
                | Center
                | Dd
                | Details
                | Dialog
                | Dir
                | Div
                | Dl
                | Dt
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | Frameset
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Header
                | Hgroup
                | Hr
                | Html
                | Legend
                | Li
                | Listing
                | Main
                | Menu
                | Nav
                | Noscript
                | Ol
                | Optgroup
                | Option
                | P
                | Plaintext
                | Pre
                | Search
                | Section
                | Summary
                | Table
                | Tbody
                | Td
                | Template
                | Tfoot
                | Th
                | Thead
                | Tr
                | Ul
                | Xmp
                | Select
                | Textarea
                | Button
        )
    }

    /// Elements whose text is never page text: scripts, styles, drawings, embedded documents.
    pub(crate) fn is_opaque(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Audio
                | Canvas
                | Datalist
                | Embed
                | Head
                | Iframe
                | Noembed
                | Noframes
                | Object
                | Script
                | Style
                | Svg
                | Title
                | Video
        )
    }

    /// Elements inside which white space is kept as it stands.
    pub(crate) fn is_preformatted(self) -> bool {
        matches!(self, Tag::Pre | Tag::Listing | Tag::Xmp | Tag::Plaintext | Tag::Textarea)
    }

    /// The level of a heading element, 1 to 6.
    pub(crate) fn heading_level(self) -> Option<u8> {
        use Tag::*;
        [H1, H2, H3, H4, H5, H6].iter().position(|h| *h == self).map(|i| i as u8 + 1)
    }

    /// Inline elements that pages use as separate items side by side (`</a><a>`,
    /// `</span><span>`): words of two adjacent ones are separate words even with nothing between.
    pub(crate) fn separates_siblings(self) -> bool {
        use Tag::*;
        matches!(self, A | Span | Time | Label | Data | Input | Img | Output | Meter | Progress | Cite)
    }
}
