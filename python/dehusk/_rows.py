"""Many pages at once: a row for each, whatever it holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

from ._native import Extractor
from ._options import Options
from ._pages import Page

if TYPE_CHECKING:
    from ._native import _RowPage as RowPage

#: What came of a page: a closed set.
Status = Literal[
    "ok",  # there is text
    "empty",  # read to the end, and nothing in it is content
    "not_html",  # neither a page nor text, by its type or its first bytes
    "too_large",  # longer than the limit on the input; what was read of it is in the row
    "budget",  # the limit on work was met; what was found before is in the row
    "bad_encoding",  # more than a tenth of its text could not be decoded
    "warc_error",  # broken in the file it came from
    "panic",  # extraction failed, which is a fault of dehusk
    "timeout",  # it took longer than it was given; only with a process of its own
    "crashed",  # the process that worked on it died; only with a process of its own
]


class Row(TypedDict):
    """What came of a page; ``None`` is what is not known."""

    url: str | None
    text: str
    markdown: str | None
    title: str | None
    #: All authors, ``"; "`` between them.
    author: str | None
    #: ISO 8601, as precise as the page says.
    date: str | None
    site_name: str | None
    description: str | None
    language: str | None
    page_type: str | None
    #: The F1 to expect of the text, 0 to 1.
    confidence: float | None
    n_chars_in: int
    n_chars_out: int
    status: Status
    #: Why there is no text, or not all of it.
    error: str | None
    extractor_version: str


T = TypeVar("T")


def extract_many(
    pages: Iterable[Page | None],
    *,
    urls: Sequence[str | None] | None = None,
    content_types: Sequence[str | None] | None = None,
    charsets: Sequence[str | None] | None = None,
    markdown: bool = False,
    threads: int | None = None,
    options: Options = Options(),
) -> list[Row]:
    """A row for each page, in their order; no page raises, its ``status`` says what came of it.

    Pages and rows are all in memory at once: give some hundred at a time. Other Python threads run meanwhile.

    :param pages: HTML or flattened text, told by the type and by the page itself; ``None`` gives an ``empty`` row.
    :param urls: where the pages were got from, one for each.
    :param content_types: HTTP's ``Content-Type``, one for each; other types than HTML, XML and text are ``not_html``.
    :param charsets: encodings of bytes, one for each; they outrank the types'.
    :param markdown: fill the rows' ``markdown``, too.
    :param threads: how many pages to work on at once; ``None`` is one for each core.
    :raises ValueError: where lists differ in length, or for fewer threads than one.
    :raises TypeError: for a page that is neither text nor bytes.

    >>> rows = extract_many(["<p>It rained all night, and the river rose before dawn.</p>", b"%PDF-1.7"])
    >>> [(row["status"], row["text"]) for row in rows]
    [('ok', 'It rained all night, and the river rose before dawn.'), ('not_html', '')]
    """
    if threads is not None and threads < 1:
        raise ValueError(f"threads: expected 1 or more, got {threads}")
    given = list(pages)
    columns = (
        _column("urls", urls, given),
        _column("content_types", content_types, given),
        _column("charsets", charsets, given),
    )
    rows: list[RowPage] = list(zip(given, *columns, strict=True))
    return Extractor(options).extract_rows(rows, markdown=markdown, threads=threads or os.cpu_count() or 1)


def _column(name: str, values: Sequence[T | None] | None, pages: Sequence[object]) -> Sequence[T | None]:
    if values is None:
        return [None] * len(pages)
    if len(values) != len(pages):
        raise ValueError(f"{name}: expected one for each of {len(pages)} pages, got {len(values)}")
    return values
