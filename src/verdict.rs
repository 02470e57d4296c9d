//! Verdicts: what a block is to the page, and why.

use serde::{Deserialize, Serialize};

/// What a block is to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Label {
    /// The page's title; in the metadata, not in the text.
    Title,
    /// Main content.
    Content,
    /// The caption of a figure or table in the content; part of the text.
    Caption,
    /// A reader's comment; in its own stream, not in the text.
    Comment,
    /// Everything else.
    Chrome,
}

impl Label {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::Label::Chrome.as_str(), "chrome");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Content => "content",
            Self::Caption => "caption",
            Self::Comment => "comment",
            Self::Chrome => "chrome",
        }
    }

    /// Whether blocks of this label are in the main text.
    pub(crate) fn in_text(self) -> bool {
        matches!(self, Self::Content | Self::Caption)
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// Why a block has its label.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Reason { $($(#[$doc])* $variant,)* }

        impl Reason {
            /// All, in the order of their numbers.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// A stable lower-case name, as in the JSON and in `expected.labels` of golden cases.
            ///
            /// ```
            /// assert_eq!(dehusk::Reason::WidgetAmount.as_str(), "widget_amount");
            /// ```
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

reasons! {
    /// Running text in the main part of the page.
    Prose = "prose",
    /// Short text, a list or a table that stands among kept text.
    InBody = "in_body",
    /// A heading that introduces kept text.
    Heading = "heading",
    /// The page's title.
    PageTitle = "page_title",
    /// The caption of a kept figure or table.
    FigureCaption = "figure_caption",
    /// A post of a forum or of questions and answers, where posts are the content.
    Post = "post",
    /// A reader's comment.
    ReaderComment = "reader_comment",
    /// Nothing on the page is husk: text that is clean already stays as it is.
    Clean = "clean",
    /// The caller's `keep` selector.
    Kept = "kept",
    /// The caller's `drop` selector, or outside the caller's `root`.
    Dropped = "dropped",
    /// Amounts of a donation or goal widget.
    WidgetAmount = "widget_amount",
    /// Counters and ratings: likes, views, stars.
    Counter = "counter",
    /// Links to share or follow.
    ShareBar = "share_bar",
    /// The head of a comment section.
    CommentHead = "comment_head",
    /// The form to write a comment.
    CommentForm = "comment_form",
    /// Author, date or buttons of a comment.
    CommentMeta = "comment_meta",
    /// The furniture of a forum.
    ForumChrome = "forum_chrome",
    /// Log in, register, account.
    Login = "login",
    /// Newsletter and subscription prompts.
    Newsletter = "newsletter",
    /// Cookie and consent notices.
    Consent = "consent",
    /// Links to other pages of the site: related, popular, read more.
    Related = "related",
    /// Menus, breadcrumbs, pagination, skip links, tables of contents.
    Navigation = "navigation",
    /// Byline, date, reading time, tags.
    Byline = "byline",
    /// Controls, credits and file names around images.
    ImageInterface = "image_interface",
    /// Advertisements and their labels.
    Advert = "advert",
    /// Copyright, imprint, policies.
    Legal = "legal",
    /// Badges of app stores.
    AppBadge = "app_badge",
    /// Print, e-mail, font size.
    PrintButton = "print_button",
    /// The interface of an audio or video player.
    Player = "player",
    /// Cart, stock, quantity and other furniture of a shop.
    Shop = "shop",
    /// Notices that a page needs scripts, and placeholders of what they fetch.
    ScriptNotice = "script_notice",
    /// Who wrote it, in a box of its own.
    AuthorBio = "author_bio",
    /// Buttons and fields of a form.
    Control = "control",
    /// Not shown by a browser.
    Hidden = "hidden",
    /// The same text stands on the page before.
    Duplicate = "duplicate",
    /// Away from the main part of the page.
    OutsideBody = "outside_body",
    /// Text that is mostly links.
    LinkDense = "link_dense",
    /// Short text with nothing that speaks for it.
    Sparse = "sparse",
    /// Data beside the visible page, which says enough itself.
    Payload = "payload",
    /// Not text: control characters, binary data.
    Unreadable = "unreadable",
    /// The numbers of the lines of code, beside it.
    LineNumbers = "line_numbers",
}

/// The verdict on one block.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Verdict {
    /// What the block is.
    pub label: Label,
    /// Why.
    pub reason: Reason,
    /// How sure dehusk is that the block is content: 0 not, 1 is.
    pub score: f32,
    /// Label and reason before the blocks around it changed them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub before: Option<(Label, Reason)>,
}

impl Verdict {
    /// The verdict that nothing has been said yet: kept only if a pass speaks for the block.
    pub(crate) const OPEN: Self =
        Self { label: Label::Chrome, reason: Reason::Sparse, score: 0.0, before: None };
}
