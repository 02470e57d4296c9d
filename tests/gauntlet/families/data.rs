//! Data beside the elements: JSON-LD, what frameworks build pages from, microdata.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;
const LINKED: &str = "<script type='application/ld+json'>";
const NEXT: &str = "<script id=__NEXT_DATA__ type='application/json'>";
const END: &str = "</script>";

const fn linked(name: &'static str, piece: &'static str) -> Case {
    Case::head(name, MANY, Pieces::of(piece).after(LINKED).then(END))
}

pub(super) const CASES: &[Case] = &[
    Case::head("deep-arrays", MANY, Pieces::of("[").after(LINKED).closed_by("]")).swallowing(),
    Case::head("deep-objects", MANY, Pieces::of("{\"a\":").after(LINKED).then("1").closed_by("}"))
        .swallowing(),
    linked("unclosed-objects", "{\"@graph\":["),
    linked("digits", "99999999"),
    linked("backslashes", "\"\\\\"),
    linked("invalid", "{'a':1},{\"a\":},{\"a\":1,},1e999,null,[[]]"),
    linked("duplicate-keys", "{\"headline\":\"h\",\"headline\":5,\"author\":{}},"),
    Case::head(
        "long-string",
        MANY,
        Pieces::of("word ")
            .after("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"")
            .then("\"}</script>"),
    ),
    Case::head(
        "many-blocks",
        MANY,
        Pieces::of(
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"name\":\"A\"}}\
             </script>",
        ),
    ),
    Case::head(
        "graph",
        MANY,
        Pieces::of("{\"@type\":\"Person\",\"name\":\"N {n}\"},")
            .after("<script type='application/ld+json'>{\"@graph\":[")
            .then("{}]}</script>"),
    ),
    Case::head(
        "wrong-types",
        MANY,
        Pieces::of("{\"@type\":5,\"author\":[[]],\"datePublished\":{},\"headline\":null},")
            .after("<script type='application/ld+json'>[")
            .then("{}]</script>"),
    ),
    Case::head(
        "markup-in-strings",
        MANY,
        Pieces::of("<p>x<img src=x onerror=alert(1)>")
            .after("<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"")
            .then("\"}</script>"),
    ),
    Case::head("next-deep", MANY, Pieces::of("{\"props\":{\"pageProps\":").after(NEXT).then(END)),
    Case::head(
        "next-strings",
        MANY,
        Pieces::of("{\"id\":{n},\"body\":\"It rained all night, and the river rose.\"},")
            .after("<script id=__NEXT_DATA__ type='application/json'>{\"props\":[")
            .then("{}]}</script>"),
    ),
    Case::head(
        "long-name",
        MANY,
        Pieces::of("xxxxxxxx").after("<script id=__NEXT_DATA__>{\"").then("\":[").closed_by("\"a\","),
    )
    .swallowing(),
    Case::head(
        "long-type",
        MANY,
        Pieces::of("xxxxxxxx")
            .after("<script type='application/ld+json'>{\"@type\":\"")
            .then("\",")
            .closed_by("\"a\":[],"),
    )
    .swallowing(),
    Case::head(
        "long-property",
        MANY,
        Pieces::of("xxxxxxxx")
            .after("<script type='application/ld+json'>{\"@type\":\"Article\",\"")
            .then("\":[")
            .closed_by("[],"),
    )
    .swallowing(),
    Case::head(
        "nuxt-function",
        MANY,
        Pieces::of("{a:b},")
            .after("<script>window.__NUXT__=(function(a,b){return {data:[")
            .then("]}}(1,2))</script>"),
    ),
    Case::head(
        "flight-rows",
        MANY,
        Pieces::of("a:[\\\"$\\\",\\\"p\\\",null,{}]\\n")
            .after("<script>self.__next_f.push([1,\"")
            .then("\"])</script>"),
    ),
    Case::head(
        "flight-references",
        MANY,
        Pieces::of("{n}:[\\\"$1\\\",\\\"$2\\\"]\\n")
            .after("<script>self.__next_f.push([1,\"")
            .then("\"])</script>"),
    ),
    Case::body(
        "items-in-items",
        MANY,
        Pieces::of(
            "<div itemscope itemtype='//schema.org/Product' itemprop=x><meta itemprop=name content=n>",
        ),
    ),
    Case::body(
        "properties",
        MANY,
        Pieces::of("<span itemprop='a b c author'>x</span>").after("<div itemscope>").then("</div>"),
    ),
];
