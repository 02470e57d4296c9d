//! The sets of strings that lines are looked up in, each with its table. All are asked at once, so
//! that a line costs one look-up and not one a set.

use super::{
    Table, advert, app_badge, author_bio, byline, comment_form, comment_head, comment_meta, consent,
};
use super::{counter, forum_chrome, image_interface, legal, login, navigation, newsletter, player};
use super::{print_button, related, script_notice, share_bar, shop, widget_amount};

/// Sets as an enum, and some of them as bits.
macro_rules! sets {
    ($(#[$doc:meta])* $set:ident, $sets:ident($bits:ty), $table:ty: $($name:ident = $strings:expr,)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $set {
            $($name,)*
        }

        impl $set {
            pub(super) const ALL: &[(Self, $table)] = &[$((Self::$name, $strings),)*];
        }

        const _: () = assert!($set::ALL.len() <= <$bits>::BITS as usize);

        /// Some of these sets.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub(crate) struct $sets($bits);

        impl $sets {
            pub(crate) fn has(self, set: $set) -> bool {
                self.0 >> set as u32 & 1 == 1
            }

            pub(super) fn add(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }

        impl From<$set> for $sets {
            fn from(set: $set) -> Self {
                Self(1 << set as u32)
            }
        }
    };
}

sets! {
    /// A set of strings that a line may be as a whole.
    Set, Sets(u64), &'static [Table]:
    AdvertLabel = advert::LABELS,
    AdvertInInterface = advert::IN_INTERFACE,
    AppBadge = app_badge::SURE,
    AppBadgeInInterface = app_badge::IN_INTERFACE,
    AuthorBio = author_bio::PHRASES,
    AuthorBioWord = author_bio::WORDS,
    BylineAuthors = byline::AUTHORS,
    BylineDate = byline::DATES,
    BylineTags = byline::TAGS,
    BylineLabel = byline::LABELS,
    CommentForm = comment_form::FORMS,
    CommentField = comment_form::FIELDS,
    CommentHead = comment_head::HEADS,
    CommentHeadWord = comment_head::WORDS,
    CommentAction = comment_meta::ACTIONS,
    CommentWeakAction = comment_meta::WEAK,
    Consent = consent::PHRASES,
    ConsentDecision = consent::DECISIONS,
    ConsentWord = consent::WORDS,
    Counter = counter::PHRASES,
    Counted = counter::COUNTED,
    CountedInText = counter::COUNTED_IN_TEXT,
    ForumChrome = forum_chrome::SURE,
    ForumChromeInInterface = forum_chrome::IN_INTERFACE,
    ImageInterface = image_interface::PHRASES,
    ImageCredit = image_interface::CREDITS,
    ImageAgency = image_interface::AGENCIES,
    LegalPolicy = legal::POLICIES,
    LegalInInterface = legal::IN_INTERFACE,
    Login = login::PHRASES,
    LoginWord = login::WORDS,
    Navigation = navigation::SURE,
    NavigationInInterface = navigation::IN_INTERFACE,
    NavigationHome = navigation::HOME,
    NavigationLanguage = navigation::LANGUAGES,
    Newsletter = newsletter::PHRASES,
    NewsletterWord = newsletter::WORDS,
    Player = player::SURE,
    BesidePlayer = player::BESIDE_PLAYER,
    PrintButton = print_button::SURE,
    PrintButtonInInterface = print_button::IN_INTERFACE,
    Related = related::SURE,
    RelatedInInterface = related::IN_INTERFACE,
    ScriptNotice = script_notice::NOTICES,
    ScriptPlaceholder = script_notice::PLACEHOLDERS,
    SharePrompt = share_bar::PROMPTS,
    ShareWord = share_bar::WORDS,
    Shop = shop::SURE,
    ShopInInterface = shop::IN_INTERFACE,
    WidgetAmount = widget_amount::PHRASES,
    WidgetAmountWord = widget_amount::WORDS,
}

sets! {
    /// A set of folded strings that a line may begin with.
    Opening, Openings(u16), &'static [&'static str]:
    AdvertCall = advert::CALLS,
    CommentCount = comment_head::BEFORE_TITLE,
    ConsentNotice = consent::OPENINGS,
    Copyright = legal::COPYRIGHT,
    ImageButton = image_interface::OPENINGS,
    NewsletterPrompt = newsletter::OPENINGS,
    RelatedCue = related::BEFORE_TITLE,
    RelatedReadMore = related::READ_MORE,
    SoftwareCredit = legal::BEFORE_SOFTWARE,
}

sets! {
    /// A set of folded strings that may stand anywhere in a line.
    Mention, Mentions(u8), &'static [&'static str]:
    AffiliateNote = advert::AFFILIATE_NOTES,
    Currency = widget_amount::CURRENCIES,
    LegalNotice = legal::WITHIN_NOTICE,
    Occupation = author_bio::OCCUPATIONS,
    Offer = advert::OFFERS,
}
