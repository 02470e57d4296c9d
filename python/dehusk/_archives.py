"""Archives in, batches of records or of rows out; see ``dehusk.arrow``."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa
from pyarrow import fs

from . import warc
from ._batches import BATCH_BYTES, SCHEMA, extract_batches
from ._isolation import TIMEOUT, Isolation
from ._options import Options

#: The columns of records of archives; those of ``dehusk.warc.Record``.
WARC_SCHEMA = pa.schema(
    [
        ("warc_file", pa.string()),
        ("warc_offset", pa.int64()),
        ("warc_length", pa.int64()),
        ("record_id", pa.string()),
        ("warc_date", pa.string()),
        ("url", pa.string()),
        ("http_status", pa.int32()),
        ("content_type", pa.string()),
        ("html", pa.binary()),
        ("warc_error", pa.string()),
    ]
)

#: Columns of records that rows keep.
_OF_RECORDS = tuple(name for name in WARC_SCHEMA.names if name not in ("url", "html", "warc_error"))

#: The columns of rows that come from archives.
EXTRACTED_SCHEMA = pa.schema([*(WARC_SCHEMA.field(name) for name in _OF_RECORDS), *SCHEMA])

#: Types of records in a range that somebody asked for.
_ANY = ("response", "resource", "conversion")

#: Records of one batch.
BATCH_RECORDS = 256


def read_warc(
    paths: Iterable[str], *, records: Sequence[str] = warc.RECORDS, max_bytes: int = warc.MAX_BYTES
) -> Iterator[pa.RecordBatch]:
    """The records of archives, file by file, in batches of at most 256 and about 32 MiB, with ``WARC_SCHEMA``.

    A file that cannot be opened is one row with ``warc_error``, and so is whatever is broken in one.

    :param paths: files, or URIs that ``pyarrow.fs`` knows, such as ``s3://bucket/key``.

    Other parameters are those of :func:`dehusk.warc.read`.
    """
    warc.check(records, max_bytes)
    return _batched(record for path in paths for record in _records(path, records, max_bytes))


def read_warc_ranges(batches: Iterable[pa.RecordBatch], *, max_bytes: int = warc.MAX_BYTES) -> Iterator[pa.RecordBatch]:
    """The records at places of archives, in the order they are asked for, with ``WARC_SCHEMA``.

    Each range gives what is there, of whatever type; one that cannot be read is a row with ``warc_error``.

    :param batches: with the columns ``filename``, ``offset`` and ``length``, as ``warc_*`` in Common Crawl's index.
    """
    warc.check(warc.RECORDS, max_bytes)
    ranges = (row for batch in batches for row in batch.select(["filename", "offset", "length"]).to_pylist())
    return _batched(record for place in ranges for record in _records_at(**place, max_bytes=max_bytes))


def extract_warc(
    paths: Iterable[str],
    *,
    records: Sequence[str] = warc.RECORDS,
    max_bytes: int = warc.MAX_BYTES,
    markdown: bool = False,
    threads: int = 1,
    options: Options = Options(),
    isolation: Isolation = "none",
    timeout: float = TIMEOUT,
) -> Iterator[pa.RecordBatch]:
    """A row for each record of archives, in their order, with ``EXTRACTED_SCHEMA``.

    Parameters are those of :func:`read_warc` and :func:`extract_batches`.
    """
    return extract_batches(
        read_warc(paths, records=records, max_bytes=max_bytes),
        content_type="content_type",
        error="warc_error",
        keep=_OF_RECORDS,
        markdown=markdown,
        threads=threads,
        options=options,
        isolation=isolation,
        timeout=timeout,
    )


def _records(path: str, records: Sequence[str], max_bytes: int) -> Iterator[warc.Record]:
    try:
        archive = warc.read(_opened(path), name=path, records=records, max_bytes=max_bytes)
    except OSError as error:
        yield warc.unreadable(path, str(error))
    else:
        yield from archive


def _records_at(filename: str, offset: int, length: int, max_bytes: int) -> Iterator[warc.Record]:
    try:
        filesystem, within = fs.FileSystem.from_uri(_uri(filename))
        with filesystem.open_input_file(within) as file:
            part = file.read_at(length, offset)
    except OSError as error:
        yield {**warc.unreadable(filename, str(error)), "warc_offset": offset}
        return
    for record in warc.read(io.BytesIO(part), name=filename, records=_ANY, max_bytes=max_bytes):
        yield {**record, "warc_offset": record["warc_offset"] + offset}


def _uri(path: str) -> str:
    return path if "://" in path else os.path.abspath(path)


def _opened(path: str) -> Any:
    if "://" not in path:
        return path
    filesystem, within = fs.FileSystem.from_uri(path)
    return filesystem.open_input_stream(within, compression=None)


def _batched(records: Iterator[warc.Record]) -> Iterator[pa.RecordBatch]:
    waiting: list[warc.Record] = []
    size = 0
    for record in records:
        waiting.append(record)
        size += len(record["html"] or b"")
        if size >= BATCH_BYTES or len(waiting) >= BATCH_RECORDS:
            yield pa.RecordBatch.from_pylist(waiting, schema=WARC_SCHEMA)
            waiting, size = [], 0
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=WARC_SCHEMA)
