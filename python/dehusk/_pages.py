"""One page at a time, under the names that trafilatura's users know where the meaning is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

from ._native import Extraction, Extractor
from ._options import Focus, Limits, Options, PageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typing_extensions import Unpack

#: A page: text, or bytes in any encoding.
Page = str | bytes | bytearray | memoryview

#: Forms that the main content can be written in.
OutputFormat = Literal["txt", "markdown", "html", "json"]

_WRITERS = {
    "txt": lambda page: page.text,
    "markdown": lambda page: page.markdown(),
    "html": lambda page: page.html(),
    "json": lambda page: page.json(),
}

#: What trafilatura counts as essential too.
_ESSENTIAL = ("title", "published", "url")


class PageOptions(TypedDict, total=False):
    """Keywords of all functions that read one page."""

    #: Keep only what is surely content.
    favor_precision: bool
    #: Keep everything that may be content.
    favor_recall: bool
    #: ``False`` leaves out whatever is in ``table`` elements, also where they only lay out the page. Default: True.
    include_tables: bool
    #: The encoding of bytes, such as the HTTP header's; only a byte order mark outranks it. Default: detected.
    charset: str | None
    #: As in ``Options``.
    page_kind: PageKind | None
    root: str | Sequence[str]
    drop: str | Sequence[str]
    keep: str | Sequence[str]
    strip_tracking: bool
    fetched: str | None
    limits: Limits


def extract(
    html: Page,
    /,
    url: str | None = None,
    *,
    output_format: OutputFormat = "txt",
    include_comments: bool = False,
    with_metadata: bool = False,
    only_with_metadata: bool = False,
    target_language: str | None = None,
    **options: Unpack[PageOptions],
) -> str | None:
    """The main content of an HTML page; ``None`` where there is none.

    :param html: the page; bytes may be in any encoding.
    :param url: where the page was got from; relative addresses are resolved against it.
    :param output_format: "txt", "markdown", "html" (safe to show) or "json" (everything, as ``Extraction.json``).
    :param include_comments: put the readers' comments behind a "txt"; "json" always has them.
    :param with_metadata: put the metadata as YAML before "txt" or "markdown"; "json" always has them.
    :param only_with_metadata: ``None`` for pages without title, date or URL.
    :param target_language: ``None`` for pages that are not known to be in it, such as "de".
    :param options: ``favor_precision``, ``favor_recall``, ``include_tables``, ``charset``, ``page_kind``, ``root``,
        ``drop``, ``keep``, ``strip_tracking``, ``fetched``, ``limits``; see ``PageOptions``.
    :raises ValueError: for a wrong value, naming the option.
    :raises TypeError: for an unknown keyword, or for a page that is neither text nor bytes.

    >>> html = "<h1>Rain</h1><p>It rained <b>all</b> night, and the river rose before dawn.</p>"
    >>> extract(html, output_format="markdown")
    'It rained **all** night, and the river rose before dawn.'
    >>> extract("<nav><a href=/>Home</a></nav>") is None
    True
    """
    _check(output_format, include_comments, with_metadata)
    page = bare_extraction(html, url, **options)
    if not page.text or _unwanted(page, only_with_metadata, target_language):
        return None
    return _written(page, output_format, include_comments, with_metadata)


def extract_text(
    text: Page,
    /,
    url: str | None = None,
    *,
    include_comments: bool = False,
    **options: Unpack[PageOptions],
) -> str | None:
    """The main content of a page that somebody flattened to text already; ``None`` where there is none.

    Parameters are those of ``extract``. CSS selectors match nothing in it.

    >>> extract_text("0 $\\n2,500 $\\n5,000 $\\n\\nThe river rose by a hand's breadth before dawn, and it went on rising.")
    "The river rose by a hand's breadth before dawn, and it went on rising."
    """
    page = _extractor(url, options).extract_text(text)
    return _written(page, "txt", include_comments, False) if page.text else None


def bare_extraction(html: Page, /, url: str | None = None, **options: Unpack[PageOptions]) -> Extraction:
    """Everything that dehusk makes of an HTML page. Any page gives one: ``outcome`` says what came of it.

    Parameters are those of ``extract``.

    >>> page = bare_extraction("<p>It rained all night, and the river rose before dawn.</p>", favor_recall=True)
    >>> page.outcome, [block.reason for block in page.blocks]
    ('content', ['prose'])
    """
    return _extractor(url, options).extract_html(html)


def _extractor(url: str | None, options: PageOptions) -> Extractor:
    known: dict[str, object] = dict(options)
    charset = known.pop("charset", None)
    focus = _focus(bool(known.pop("favor_precision", False)), bool(known.pop("favor_recall", False)))
    if not known.pop("include_tables", True):
        known["drop"] = _with_tables(known.get("drop", ()))
    return Extractor(Options(focus=focus, **known), url=url, charset=charset)  # type: ignore[arg-type]


def _focus(precision: bool, recall: bool) -> Focus:
    if precision and recall:
        raise ValueError("favor_precision, favor_recall: only one of them can be had")
    return "precision" if precision else "recall" if recall else "balanced"


def _with_tables(drop: object) -> list[object]:
    return [drop, "table"] if isinstance(drop, str) else [*drop, "table"]  # type: ignore[misc]


def _check(output_format: str, include_comments: bool, with_metadata: bool) -> None:
    if output_format not in _WRITERS:
        raise ValueError(f"output_format: expected one of {', '.join(_WRITERS)}, got {output_format!r}")
    if include_comments and output_format not in ("txt", "json"):
        raise ValueError("include_comments: only txt and json hold comments; use bare_extraction(...).comments")
    if with_metadata and output_format == "html":
        raise ValueError("with_metadata: html holds no metadata; use bare_extraction(...).metadata")


def _unwanted(page: Extraction, only_with_metadata: bool, target_language: str | None) -> bool:
    metadata = page.metadata
    if only_with_metadata and not all(getattr(metadata, name) for name in _ESSENTIAL):
        return True
    return target_language is not None and _primary(metadata.language) != _primary(target_language)


def _primary(language: str | None) -> str | None:
    """The language alone, without a region: `de` of `de-AT`."""
    return None if language is None else language.replace("_", "-").split("-")[0].lower()


def _written(page: Extraction, output_format: str, include_comments: bool, with_metadata: bool) -> str:
    written: str = _WRITERS[output_format](page)
    if include_comments and output_format == "txt":
        written = "\n\n".join([written, *(comment.text for comment in page.comments)])
    if with_metadata and output_format != "json" and (head := page.front_matter()):
        written = f"{head}\n{written}"
    return written
