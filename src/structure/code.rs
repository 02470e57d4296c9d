//! The language of a program, as highlighters name it.

use super::walk::Open;
use crate::page::{Attr, Page, Tag};

/// Highlighters wrap code in so many elements that may name its language.
const WRAPPERS: usize = 5;

/// What stands before the language in a class: Prism, highlight.js, the HTML standard; Rouge and Jekyll;
/// GitHub; `SyntaxHighlighter`; Sphinx.
const PREFIXES: &[&str] =
    &["language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "highlight-"];

/// Classes before a language that stands by itself: Pandoc and highlight.js.
const MARKS: &[&str] = &["sourceCode", "hljs", "prettyprint"];

/// Languages that code has for a class of its own: rustdoc, and highlight.js up to version 9, whose names these are.
/// Shorter ones (`go`, `js`) are those of generated classes as well.
#[rustfmt::skip]
const LANGUAGES: &[&str] = &[
    "bash", "clojure", "cpp", "csharp", "css", "dart", "diff", "dockerfile", "elixir", "elm", "erlang", "fortran",
    "fsharp", "graphql", "groovy", "haskell", "html", "java", "javascript", "json", "jsx", "julia", "kotlin", "latex",
    "lisp", "lua", "makefile", "matlab", "nginx", "nim", "objectivec", "ocaml", "perl", "php", "powershell", "prolog",
    "python", "ruby", "rust", "sass", "scala", "scheme", "scss", "shell", "sql", "swift", "toml", "tsx", "typescript",
    "xml", "yaml", "zig",
];

/// Attributes that hold the language: Shiki and others.
const ATTRIBUTES: &[&str] = &["data-lang", "data-language", "data-code-language"];

/// What says that there is none.
const NONE: &[&str] = &["none", "plain", "plaintext", "text", "txt", "nohighlight", "auto", "default"];

/// Longer names are none of a language.
const MAX_BYTES: usize = 24;

/// The language that the elements around code name, the innermost first.
pub(super) fn language(page: &Page, open: &[Open]) -> Option<String> {
    let inner = open.iter().rposition(|open| open.tag == Tag::Pre).unwrap_or(open.len());
    let around = open.iter().enumerate().rev().skip_while(|(at, open)| *at > inner && open.tag != Tag::Code);
    let named = around.take(WRAPPERS).find_map(|(_, open)| named(page, open));
    named.filter(|name| !NONE.contains(&name.as_str()))
}

fn named(page: &Page, open: &Open) -> Option<String> {
    let class = page.attr(open.node, Attr::Class).unwrap_or_default();
    let declared = ATTRIBUTES.iter().find_map(|name| page.attr_named(open.node, name));
    let prefixed = || PREFIXES.iter().find_map(|prefix| after(class, prefix));
    let bare = || matches!(open.tag, Tag::Pre | Tag::Code).then(|| bare(class)).flatten();
    declared.and_then(name).or_else(prefixed).or_else(|| marked(class)).or_else(bare)
}

/// The name behind a prefix; in `brush: js`, behind a space.
fn after(class: &str, prefix: &str) -> Option<String> {
    let start =
        class.find(prefix).filter(|&at| class.get(..at).is_some_and(|b| b.is_empty() || b.ends_with(' ')))?;
    name(class.get(start + prefix.len()..)?.trim_start())
}

/// `sourceCode rust`: the class after the mark.
fn marked(class: &str) -> Option<String> {
    let mut classes = class.split_ascii_whitespace();
    classes.find(|class| MARKS.contains(class))?;
    name(classes.next()?)
}

/// `rust rust-example-rendered`: a class that is a language.
fn bare(class: &str) -> Option<String> {
    class.split_ascii_whitespace().find(|name| LANGUAGES.contains(name)).map(str::to_owned)
}

fn name(text: &str) -> Option<String> {
    let name = text.split([' ', ';', ',', '\t', '\n']).next()?.trim().to_ascii_lowercase();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '_' | '.');
    (!name.is_empty() && name.len() <= MAX_BYTES && name.chars().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    fn language(html: &str) -> Option<String> {
        let html = format!("<p>It prints one line and ends, as programs in books do:</p>{html}");
        let page = crate::extract(&html);
        page.blocks().find_map(|(block, _)| block.code_language().map(str::to_owned))
    }

    #[test]
    fn highlighters_name_languages_in_their_ways() {
        for (html, expected) in [
            ("<pre><code class='language-rust'>let a = 1;</code></pre>", "rust"),
            ("<pre class='lang-c++ prettyprint'>int a = 1;</pre>", "c++"),
            ("<div class='highlight highlight-source-python'><pre>a = 1</pre></div>", "python"),
            (
                "<div class='language-ruby highlighter-rouge'><div class=highlight><pre><code>a = 1</code></pre></div></div>",
                "ruby",
            ),
            ("<pre class='brush: js; first-line: 3'>let a = 1;</pre>", "js"),
            ("<pre class='sourceCode haskell'><code>main = print 1</code></pre>", "haskell"),
            ("<pre data-language=ts><code>let a = 1;</code></pre>", "ts"),
            ("<pre class='rust rust-example-rendered'><code>let a = 1;</code></pre>", "rust"),
            ("<pre><code class=python>a = 1</code></pre>", "python"),
            ("<div class=highlight-java><div class=highlight><pre>int a = 1;</pre></div></div>", "java"),
        ] {
            assert_eq!(language(html).as_deref(), Some(expected), "{html}");
        }
        assert_eq!(language("<pre class=language-plaintext>a b c</pre>"), None);
        assert_eq!(language("<div class=python><pre class='kn go'>a b c</pre></div>"), None);
    }
}
