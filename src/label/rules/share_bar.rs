//! Links to share a page or to follow its makers.
//!
//! **What.** Lines made of names of networks, two or more of them; prompts to share or follow; and
//! one name or one plain word (`Share`) alone where buttons of its kind stand beside it, where the
//! elements around it are interface, or at the end of the page.
//!
//! **Why.** Icon rows flatten to the names of their networks. On the WCXB dev pages `facebook`
//! stands alone on 214 domains, and two keep it.
//!
//! **Example.** `Facebook Twitter YouTube RSS`; `Share this article`; `Teilen auf Facebook`.
//!
//! **Known misses.** One name alone in the middle of flattened text. A bulleted list of networks
//! in flattened text that is the page's own is lost where it closes the page.
//!
//! **Corpus cases.** `share_bar/*`.

use super::super::draft::{Line, Window};
use super::super::fold::fold;
use super::super::phrases::{Set, Table, share_bar as tables};
use super::cue::{self, Cue};
use crate::hash::{ConstantMap, hash_of};
use crate::verdict::Reason;
use once_cell::sync::Lazy;

/// What a word or a few of them are to a share bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Network,
    Companion,
    Cue,
    Joint,
}

/// Parts by their words: all that parts begin with, by [`follow`], and which part ends there.
static PARTS: Lazy<ConstantMap<u64, Option<Part>>> = Lazy::new(|| {
    let mut parts = ConstantMap::default();
    let kinds = [
        (Part::Joint, tables::JOINTS),
        (Part::Cue, tables::CUES),
        (Part::Companion, tables::COMPANIONS),
        (Part::Network, tables::NETWORKS),
    ];
    for (part, table) in kinds {
        strings(table).for_each(|string| add(&mut parts, &fold(string), part));
    }
    parts
});

fn add(parts: &mut ConstantMap<u64, Option<Part>>, folded: &str, part: Part) {
    let mut place = START;
    for word in folded.split(' ') {
        place = follow(place, word);
        parts.entry(place).or_default();
    }
    parts.insert(place, Some(part));
}

/// Before the first word of a part.
const START: u64 = 0;

/// The place behind one more word.
fn follow(place: u64, word: &str) -> u64 {
    hash_of(&(place, word))
}

/// The longest rows list some twenty networks.
const MAX_WORDS: usize = 40;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    cue::holds(window, reading).then_some(Reason::ShareBar)
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.is_one_of(Set::SharePrompt) {
        return Some(Cue::Sure);
    }
    if line.is_one_of(Set::ShareWord) {
        return Some(Cue::Likely);
    }
    let cue = Tally::of(line.folded)?.cue()?;
    Some(if line.block.is_heading() { Cue::Likely } else { cue })
}

/// How many of each part a line holds.
#[derive(Debug, Default)]
struct Tally {
    networks: usize,
    companions: usize,
    cues: usize,
    joints: usize,
}

impl Tally {
    /// Nothing if the line holds any other word.
    fn of(folded: &str) -> Option<Self> {
        // Most lines are known to be none by their first word.
        PARTS.get(&follow(START, words(folded).next()?))?;
        let words: Vec<&str> = words(folded).take(MAX_WORDS + 1).collect();
        if words.len() > MAX_WORDS {
            return None;
        }
        let (mut tally, mut at) = (Self::default(), 0);
        while at < words.len() {
            let (part, taken) = longest_part(&words[at..])?;
            tally.add(part);
            at += taken;
        }
        Some(tally)
    }

    fn add(&mut self, part: Part) {
        match part {
            Part::Network => self.networks += 1,
            Part::Companion => self.companions += 1,
            Part::Cue => self.cues += 1,
            Part::Joint => self.joints += 1,
        }
    }

    /// `Facebook and Twitter` may be a heading: names joined by words need a cue.
    fn cue(&self) -> Option<Cue> {
        let names = self.networks + self.companions;
        match (self.cues, self.joints) {
            (0, 0) if self.networks >= 2 || (self.networks == 1 && names >= 3) => Some(Cue::Sure),
            (0, 0) if self.networks >= 1 => Some(Cue::Likely),
            (0, _) => None,
            _ => (names >= 1).then_some(Cue::Sure),
        }
    }
}

fn longest_part(words: &[&str]) -> Option<(Part, usize)> {
    let mut place = START;
    let places = words.iter().map_while(|word| {
        place = follow(place, word);
        PARTS.get(&place)
    });
    places.zip(1..).filter_map(|(part, count)| Some(((*part)?, count))).last()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    let edge = |c: char| matches!(c, '.' | '!' | ':' | ';' | '"' | '#' | '-' | '–');
    folded.split(is_separator).map(move |word| word.trim_matches(edge)).filter(|word| !word.is_empty())
}

/// Signs between names, and the one white space of folded text.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | ',' | '|' | '·' | '•' | '/' | '、' | '،' | '(' | ')')
}

fn strings(tables: &'static [Table]) -> impl Iterator<Item = &'static str> {
    tables.iter().flat_map(|(_, strings)| strings.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn rows_of_networks_are_named() {
        chrome(rule, &["Facebook Twitter YouTube SoundCloud RSS"]);
        chrome(rule, &["Facebook X Bluesky LinkedIn Reddit Pinterest Tumblr WhatsApp Email Share Link"]);
        chrome(rule, &["VK, Telegram, WhatsApp", "微信 微博 QQ空间", "فيسبوك تويتر واتساب"]);
    }

    #[test]
    fn long_lines_are_read_to_their_end_or_not_at_all() {
        let networks = |count: usize| vec!["Facebook"; count].join(" ");
        chrome(rule, &[&networks(super::MAX_WORDS)]);
        kept(rule, &[&networks(super::MAX_WORDS + 1), &(networks(super::MAX_WORDS - 1) + " fell today")]);
    }

    #[test]
    fn prompts_are_named_in_ten_languages() {
        chrome(rule, &["Share this article", "Share on Facebook", "Follow us on Facebook and Twitter"]);
        chrome(rule, &["Auf Facebook teilen", "Teilen auf X", "Partager sur Facebook", "Síguenos en"]);
        chrome(rule, &["Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)"]);
        chrome(rule, &["Click to share on X (Opens in new window) X", "Condividi su WhatsApp"]);
        chrome(rule, &["Compartilhar no Facebook", "Поделиться в Facebook", "شارك على فيسبوك"]);
        chrome(rule, &["分享到微信朋友圈", "この記事をシェア"]);
    }

    #[test]
    fn one_name_needs_company() {
        chrome(rule, &["Share this", "Share", "Facebook", "Twitter"]);
        kept(rule, &["The party lost two seats.", "Facebook", "The company hired four people that year."]);
    }

    #[test]
    fn text_about_networks_stays() {
        kept(rule, &["Facebook", "It was founded in a dormitory, and it grew faster than its rivals."]);
        kept(
            rule,
            &["Facebook and Twitter", "How Facebook lost the young", "Twitter sues Meta over Threads"],
        );
        kept(rule, &["Facebook, Twitter and YouTube took the video down on Tuesday."]);
        kept(rule, &["Share", "Mix the flour with the water, then let it rest for an hour."]);
        kept(rule, &["1. Facebook", "2. Instagram", "3. TikTok"]);
        kept(rule, &["Share prices rose.", "The line was long.", "Wie Facebook die Jungen verlor"]);
        kept(rule, &["Les réseaux sociaux changent", "Поделиться опытом трудно", "共有メモリの仕組み"]);
    }
}
