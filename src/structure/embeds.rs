//! Videos, recordings, posts and maps of the content, which text can only link.

use super::links::Links;
use super::model::Embed;
use crate::block::{Block, BlockKind};
use crate::page::{Attr, Page, Tag};

/// Where embedded content comes from: the host, and how the path begins. Everything else in a frame may be an
/// advertisement or a counter. Sorted by what is embedded: videos, recordings, posts, code, figures, maps, papers.
const PROVIDERS: &[(&str, &str)] = &[
    ("youtube.com", "/embed/"),
    ("youtube-nocookie.com", "/embed/"),
    ("player.vimeo.com", "/video/"),
    ("dailymotion.com", "/embed/"),
    ("geo.dailymotion.com", "/player"),
    ("player.twitch.tv", "/"),
    ("embed.ted.com", "/talks/"),
    ("archive.org", "/embed/"),
    ("fast.wistia.net", "/embed/"),
    ("loom.com", "/embed/"),
    ("streamable.com", "/"),
    ("player.bilibili.com", "/"),
    ("player.youku.com", "/embed/"),
    ("v.qq.com", "/txp/"),
    ("embed.nicovideo.jp", "/watch/"),
    ("rutube.ru", "/play/embed/"),
    ("vk.com", "/video_ext"),
    ("w.soundcloud.com", "/player"),
    ("open.spotify.com", "/embed"),
    ("bandcamp.com", "/EmbeddedPlayer"),
    ("embed.podcasts.apple.com", "/"),
    ("platform.twitter.com", "/embed/"),
    ("instagram.com", "/"),
    ("tiktok.com", "/embed"),
    ("facebook.com", "/plugins/video"),
    ("facebook.com", "/plugins/post"),
    ("codepen.io", "/"),
    ("jsfiddle.net", "/"),
    ("codesandbox.io", "/embed/"),
    ("datawrapper.dwcdn.net", "/"),
    ("flo.uri.sh", "/"),
    ("public.tableau.com", "/"),
    ("ourworldindata.org", "/grapher/"),
    ("google.com", "/maps/embed"),
    ("openstreetmap.org", "/export/embed"),
    ("slideshare.net", "/slideshow/embed_code/"),
    ("speakerdeck.com", "/player/"),
];

/// Attributes that hold the address of a frame that a script loads when it comes into view.
const LAZY: &[&str] = &["data-src", "data-lazy-src"];

/// Whether an element may be an embed.
pub(super) fn may_be(tag: Tag) -> bool {
    matches!(tag, Tag::Iframe | Tag::Embed | Tag::Video | Tag::Audio)
}

/// Puts an embed before or behind a block, where it is one and the block may have one beside it.
pub(super) fn add(page: &Page, node: usize, block: &mut Block, before: bool, links: &Links) {
    let has_room = !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Control);
    if let Some(url) = address(page, node, links).filter(|_| has_room) {
        let embeds = &mut block.details.get_or_insert_default().embeds;
        if embeds.last().is_none_or(|last| last.url != url) {
            embeds.push(Embed { url, before });
        }
    }
}

fn address(page: &Page, node: usize, links: &Links) -> Option<String> {
    let is_media = matches!(page.tag(node), Some(Tag::Video | Tag::Audio));
    let own = page.attr(node, Attr::Src);
    let lazy = || LAZY.iter().find_map(|name| page.attr_named(node, name));
    let sources = || (node..page.end(node)).find_map(|inner| source(page, inner));
    let given = own.filter(|src| !src.trim().is_empty()).or_else(lazy);
    let given = if is_media { given.or_else(sources) } else { given };
    links.image(given?).filter(|url| is_media || is_provided(url))
}

fn source<'p>(page: &'p Page, node: usize) -> Option<&'p str> {
    page.attr(node, Attr::Src).filter(|_| page.tag(node) == Some(Tag::Source))
}

fn is_provided(url: &str) -> bool {
    let rest = url.split_once("://").map(|(_, rest)| rest).or(url.strip_prefix("//")).unwrap_or_default();
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.strip_prefix("www.").unwrap_or(host);
    PROVIDERS.iter().any(|(known, start)| host == *known && path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::is_provided;

    #[test]
    fn only_known_hosts_provide() {
        assert!(is_provided("https://www.youtube.com/embed/a1"));
        assert!(is_provided("//player.vimeo.com/video/1"));
        for url in [
            "https://ads.example/embed/1",
            "https://youtube.com.example/embed/a",
            "/embed/a",
            "https://youtube.com/",
        ] {
            assert!(!is_provided(url), "{url}");
        }
    }
}
