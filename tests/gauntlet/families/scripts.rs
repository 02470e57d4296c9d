//! What runs as a script in a browser, and must not in what is written. That nothing does is a law;
//! here the vectors come in numbers, and broken.

use crate::case::{Case, Pieces};

const MANY: usize = 2_000;

pub(super) const CASES: &[Case] = &[
    Case::body(
        "scripts",
        MANY,
        Pieces::of(
            "<script>alert(1)</script><SCRIPT SRC=//x></SCRIPT><script/x>\
             alert(1)</script>",
        ),
    ),
    Case::body(
        "handlers",
        MANY,
        Pieces::of(
            "<img src=x onerror=alert(1)><p onclick=alert(1)>text</p><details \
             open ontoggle=alert(1)>d</details>",
        ),
    ),
    Case::body(
        "addresses",
        MANY,
        Pieces::of(
            "<p>Go <a href='java\nscript:alert(1)'>a</a> <a href='&#106;avascript:alert(1)'>\
             b</a> <a href=' JaVaScRiPt:1'>c</a></p>",
        ),
    ),
    Case::body(
        "sources",
        MANY,
        Pieces::of(
            "<img src='javascript:1'><iframe src='javascript:1'></iframe>\
             <embed src='javascript:1'><object data='javascript:1'></object>",
        ),
    ),
    Case::body("frames", MANY, Pieces::of("<iframe srcdoc='<script>alert(1)</script>'></iframe>")),
    Case::body(
        "drawings",
        MANY,
        Pieces::of(
            "<svg><script>alert(1)</script><a xlink:href='javascript:1'><text>\
             x</text></a><set attributeName=href to=javascript:1></svg>",
        ),
    ),
    Case::body(
        "formulas",
        MANY,
        Pieces::of(
            "<math><maction actiontype=statusline xlink:href=javascript:1>\
             x</maction><mtext><img src=x onerror=1></mtext></math>",
        ),
    ),
    Case::body(
        "style-in-drawing",
        MANY,
        Pieces::of("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg>"),
    ),
    Case::body(
        "form-in-formula",
        MANY,
        Pieces::of(
            "<form><math><mtext></form><form><mglyph><style></math><img src \
             onerror=alert(1)></form>",
        ),
    )
    .swallowing(),
    Case::body(
        "annotation",
        MANY,
        Pieces::of(
            "<math><annotation-xml encoding='text/html'><style><img title=\"\
             </style><img src onerror=alert(1)>\"></annotation-xml></math>",
        ),
    ),
    Case::body(
        "noscript",
        MANY,
        Pieces::of(
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">\
             </noscript>",
        ),
    ),
    Case::body(
        "textarea",
        MANY,
        Pieces::of(
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">\
             </textarea>",
        ),
    ),
    Case::body("xmp", MANY, Pieces::of("<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>")),
    Case::body(
        "select",
        MANY,
        Pieces::of(
            "<select><template><style><!--</style><a rel=\"--></style></template>\
             </select><img id=x src onerror=alert(1)>\">",
        ),
    ),
    Case::body(
        "comment",
        MANY,
        Pieces::of("<!--><img src=x onerror=alert(1)>--><!--!><img src=x onerror=1>--!>"),
    ),
    Case::body(
        "deeper-than-is-followed",
        600,
        Pieces::of("<div>").then(
            "<table><caption><svg><title><table><caption></caption></table>\
             </title></svg><style><a id=\"</style><img src=x onerror=alert(1)>\">",
        ),
    )
    .swallowing(),
    Case::body(
        "quotes",
        MANY,
        Pieces::of(
            "<p title='\"><img src=x onerror=alert(1)>'>text</p><img alt='\" \
             onerror=\"alert(1)'>",
        ),
    ),
    Case::body(
        "escaped-text",
        MANY,
        Pieces::of("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</p>"),
    ),
    Case::body(
        "markdown-links",
        MANY,
        Pieces::of(
            "<p>[a](javascript:alert(2)) ![x](javascript:3) &lt;javascript:4&gt; \
             <a href='https://e.x/)[y](javascript:1'>l</a></p>",
        ),
    ),
    Case::body(
        "bases",
        MANY,
        Pieces::of(
            "<base href='javascript:/a/+alert(1)//'><meta http-equiv=refresh \
             content='0;url=javascript:1'>",
        ),
    ),
    Case::body(
        "forms",
        MANY,
        Pieces::of(
            "<form action=javascript:1><button formaction=javascript:1>go\
             </button></form>",
        ),
    ),
    Case::body(
        "names-of-the-document",
        MANY,
        Pieces::of(
            "<a id=defaultView name=cookie href=x>x</a><form id=attributes \
             name=innerHTML></form>",
        ),
    ),
];
