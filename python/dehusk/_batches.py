"""Batches of pages in, batches of rows out; see ``dehusk.arrow``."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from ._isolation import TIMEOUT, Isolation, Read, check_isolation, here, isolated
from ._native import failed_row
from ._options import Options
from ._rows import Row

if TYPE_CHECKING:
    from ._native import _RowPage as RowPage

#: The columns that are added to those that are kept. Only ``status`` is never null.
SCHEMA = pa.schema(
    [
        ("url", pa.string()),
        ("text", pa.string()),
        ("markdown", pa.string()),
        ("title", pa.string()),
        ("author", pa.string()),
        ("date", pa.string()),
        ("site_name", pa.string()),
        ("description", pa.string()),
        ("language", pa.string()),
        ("page_type", pa.string()),
        ("confidence", pa.float32()),
        ("n_chars_in", pa.int64()),
        ("n_chars_out", pa.int64()),
        pa.field("status", pa.string(), nullable=False),
        ("error", pa.string()),
        ("extractor_version", pa.string()),
    ]
)

#: Pages of one batch that comes out, in bytes: bounds what is in memory, whatever the batches that come in.
BATCH_BYTES = 32 << 20

_PAGES = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)


@dataclasses.dataclass(frozen=True)
class _Columns:
    """Names of columns that come in."""

    html: str
    url: str | None
    content_type: str | None
    charset: str | None
    error: str | None
    keep: tuple[str, ...]

    def check(self, schema: pa.Schema) -> None:
        for option in ("html", "url", "content_type", "charset", "error"):
            name = getattr(self, option)
            if name is not None and name not in schema.names:
                raise ValueError(f"{option}: no column {name!r} among {schema.names}")
        for name in self.keep:
            if name not in schema.names:
                raise ValueError(f"keep: no column {name!r} among {schema.names}")
        if not any(is_page(schema.field(self.html).type) for is_page in _PAGES):
            raise TypeError(f"html: column {self.html!r} holds {schema.field(self.html).type}, not text or bytes")


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    html: str = "html",
    url: str | None = "url",
    content_type: str | None = None,
    charset: str | None = None,
    error: str | None = None,
    keep: Sequence[str] = ("id",),
    markdown: bool = False,
    threads: int = 1,
    options: Options = Options(),
    isolation: Isolation = "none",
    timeout: float = TIMEOUT,
) -> Iterator[pa.RecordBatch]:
    """A row for each row that comes in, in the same order, with the columns ``keep`` and those of ``SCHEMA``.

    No page raises: its ``status`` says what came of it. Batches that come out hold at most 32 MiB of pages, and at
    least one page.

    :param html: the column with pages, as text or as bytes; HTML or flattened text, told by type and page.
    :param url: the column with their addresses, or ``None``.
    :param content_type: the column with HTTP's ``Content-Type``, if there is one.
    :param charset: the column with encodings of bytes, if there is one; they outrank the types'.
    :param error: the column that says why there is no page, null where there is one: such a row's status is
        ``warc_error``.
    :param keep: columns that are kept as they are; none of ``SCHEMA`` can be among them.
    :param markdown: fill the column ``markdown``, too.
    :param threads: how many pages to work on at once; engines that give each task one core want 1.
    :param isolation: "process" reads pages in a child process: one that kills it is ``crashed``, one that takes more
        than ``timeout`` seconds is ``timeout``. Costs the copying of pages to and fro.
    :raises ValueError: at once for a wrong option, at the first batch for a column that is not there.

    >>> batch = pa.RecordBatch.from_pydict({"id": [7], "html": ["<p>It rained all night, and the river rose.</p>"]})
    >>> result, = extract_batches([batch], url=None)
    >>> result.select(["id", "text", "status"]).to_pylist()
    [{'id': 7, 'text': 'It rained all night, and the river rose.', 'status': 'ok'}]
    """
    columns = _Columns(html, url, content_type, charset, error, tuple(keep))
    _check(columns.keep, threads, isolation, timeout)
    if isolation == "process":
        return _rows(batches, columns, isolated(options, markdown=markdown, timeout=timeout))
    return _rows(batches, columns, here(options, markdown=markdown, threads=threads))


def _check(keep: Sequence[str], threads: int, isolation: str, timeout: float) -> None:
    if taken := [name for name in keep if name in SCHEMA.names]:
        raise ValueError(f"keep: {taken[0]!r} is a column of the result; rename it before")
    check_isolation(isolation, timeout)
    if threads < 1 or (threads > 1 and isolation == "process"):
        raise ValueError(f"threads: expected 1 or more, and 1 with isolation='process', got {threads}")


def _rows(
    batches: Iterable[pa.RecordBatch], columns: _Columns, reading: AbstractContextManager[Read]
) -> Iterator[pa.RecordBatch]:
    with reading as read:
        for batch in batches:
            columns.check(batch.schema)
            for part in _parts(batch, columns.html):
                yield _extracted(part, columns, read)


def _parts(batch: pa.RecordBatch, html: str) -> Iterator[pa.RecordBatch]:
    """The batch in pieces of at most ``BATCH_BYTES`` of pages, and at least one page."""
    begin, size = 0, 0
    for row, length in enumerate(pc.binary_length(batch.column(html)).to_pylist()):
        if size and size + (length or 0) > BATCH_BYTES:
            yield batch.slice(begin, row - begin)
            begin, size = row, 0
        size += length or 0
    if begin < batch.num_rows:
        yield batch.slice(begin)


def _extracted(batch: pa.RecordBatch, columns: _Columns, read: Read) -> pa.RecordBatch:
    def values(name: str | None) -> list[object]:
        return [None] * batch.num_rows if name is None else batch.column(name).to_pylist()

    given = (columns.html, columns.url, columns.content_type, columns.charset)
    pages: list[RowPage] = list(zip(*(values(name) for name in given)))
    rows = _unless_failed(pages, values(columns.error), read)
    result = pa.RecordBatch.from_pylist(rows, schema=SCHEMA)
    kept = [batch.column(name) for name in columns.keep]
    fields = [batch.schema.field(name) for name in columns.keep]
    return pa.RecordBatch.from_arrays([*kept, *result.columns], schema=pa.schema([*fields, *SCHEMA]))


def _unless_failed(pages: list[RowPage], errors: list[object], read: Read) -> list[Row]:
    """Reads pages that are there; those that are not have their error for a row."""
    rows = iter(read([page for page, error in zip(pages, errors) if error is None]))
    return [
        next(rows) if error is None else failed_row("warc_error", str(error), page[1])
        for page, error in zip(pages, errors)
    ]
