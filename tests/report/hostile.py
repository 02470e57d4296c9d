"""Pages that try to run something in whatever shows them."""

import html
import json

# What a vector runs if anything lets it.
RUN = "top.ran=1"

# Markup that runs, or ends what it stands in so that the next thing may.
VECTORS = [
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"--!><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</textarea></noscript><script>{RUN}</script>",
    f"</pre></details></article></main><script>{RUN}</script>",
    f"<scr\0ipt>{RUN}</scr\0ipt>",
    f"<img src=x onerror={RUN}>",
    f"<img src=x onerror=\"{RUN}\"//",
    f"\"><img src=x onerror={RUN}>",
    f"'><img src=x onerror={RUN}>",
    f"\" autofocus tabindex=0 onfocus={RUN} x=\"",
    f"' onmouseover={RUN} onpointerenter={RUN} x='",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<svg onload={RUN}></svg>",
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f"<body onload={RUN} onpageshow={RUN}>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}></audio>",
    f"<object data=\"javascript:{RUN}\"></object>",
    f"<embed src=\"javascript:{RUN}\">",
    f"<iframe src=\"javascript:{RUN}\"></iframe>",
    f"<iframe srcdoc=\"<script>{RUN}</script>\"></iframe>",
    f"<iframe srcdoc=\"&lt;script&gt;{RUN}&lt;/script&gt;\"></iframe>",
    f"<template><script>{RUN}</script></template>",
    f"<template shadowrootmode=open><img src=x onerror={RUN}></template>",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\"></noscript>",
    f"<a href=\"javascript:{RUN}\" autofocus>x</a>",
    f"<form action=\"javascript:{RUN}\"><button autofocus>x</button></form>",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    "<meta http-equiv=refresh content=\"0;url=about:blank\">",
    "<base href=\"https://example.com/\">",
    "<link rel=stylesheet href=\"https://example.com/x.css\">",
    "<style>@import url(https://example.com/x.css); * { display: none }</style>",
    "<p style=\"position:fixed;inset:0;background:url(https://example.com/x)\">x</p>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"{{{{constructor.constructor('{RUN}')()}}}} ${{{RUN}}}",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    f"javascript:{RUN}",
    "\u202e<b>\u202d\u2066",
]

TOGETHER = "".join(VECTORS)
ATTRIBUTE = html.escape(TOGETHER)
SENTENCE = "It rained all night, and the river rose by a hand's breadth before dawn."


def page():
    """Every vector as markup and as text; all together in the metadata, in class names and in a comment."""
    return (
        f"<!doctype html><html lang='{ATTRIBUTE}'><head>{metadata()}</head>"
        f"<body class='{ATTRIBUTE}'><article id='{ATTRIBUTE}'><h1>{ATTRIBUTE}</h1>{''.join(map(paragraphs, VECTORS))}"
        f"</article><ol class=commentlist><li class=comment><cite class=fn>{ATTRIBUTE}</cite> says: "
        f"<p>{SENTENCE} {ATTRIBUTE}</p></li></ol></body></html>"
    )


def metadata():
    named = "".join(f"<meta name={name} content='{ATTRIBUTE}'>" for name in ("description", "author", "keywords", "date"))
    links = f"<link rel=canonical href='{ATTRIBUTE}'><link rel=canonical href='javascript:{RUN}'>"
    return f"<title>{ATTRIBUTE}</title><meta property=og:title content='{ATTRIBUTE}'>{named}{links}{linked_data()}"


def linked_data():
    said = {"@type": "Article", "headline": TOGETHER, "author": TOGETHER, "articleBody": f"{SENTENCE}\n{TOGETHER}\n" * 9}
    # A script ends where its end tag is written, even in a string.
    return f"<script type=application/ld+json>{json.dumps(said).replace('<', chr(92) + 'u003c')}</script>"


def paragraphs(vector):
    escaped = html.escape(vector)
    return f"<p class='{escaped}'>{SENTENCE} {escaped}</p>\n<p>{SENTENCE}</p>{vector}<p>{SENTENCE}</p>\n"


def data():
    """A page that shows nothing, so that its data are read for its text."""
    return f"<!doctype html><title>Rain</title><div id=app></div>{linked_data()}"


def text():
    """Every vector on a line of flattened text, alone and after a sentence."""
    return "\n\n".join(f"{SENTENCE} {vector}\n\n{vector}" for vector in VECTORS)
