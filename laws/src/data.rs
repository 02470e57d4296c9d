//! Places where pages keep data beside their elements.

/// What stands before and behind the data.
const PLACES: [(&str, &str); 10] = [
    ("<script type=application/ld+json>", "</script>"),
    ("<script id=__NEXT_DATA__ type=application/json>", "</script>"),
    ("<script id=__NUXT_DATA__ type=application/json>", "</script>"),
    ("<script>window.__NUXT__=", "</script>"),
    ("<script>self.__next_f.push([1,\"", "\"])</script>"),
    ("<div data-preloaded='", "'></div>"),
    ("<meta property=og:title content=\"", "\">"),
    ("<meta property=article:published_time content=\"", "\">"),
    ("<meta name=author content=\"", "\">"),
    ("<time datetime=\"", "\">May 3</time>"),
];

const PROSE: &str = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";

/// A page that shows little, with data in one of the places; `place` counts round.
pub(crate) fn page(place: u8, data: &str) -> String {
    let (start, end) = PLACES[usize::from(place) % PLACES.len()];
    format!("<!doctype html><title>Rain</title>{start}{data}{end}{PROSE}")
}
