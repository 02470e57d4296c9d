"""Web archives (WARC, WET): records with their offsets, past whatever is broken."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypedDict, cast

from ._native import Archive

if TYPE_CHECKING:
    from ._native import _Readable

#: Types of records that are read if nothing else is said: pages of WARC files, and texts of WET files.
RECORDS = ("response", "conversion")

#: Types of records that hold a page or its text.
_TYPES = ("response", "resource", "conversion")

#: Longer pages are cut here: one byte more than extraction reads by default, so that it calls them ``too_large``.
MAX_BYTES = (64 << 20) + 1


class Record(TypedDict):
    """A record of an archive, or what is wrong at one place of it; ``None`` is what is not known."""

    #: The file, as it was named.
    warc_file: str
    #: The first byte of the record, or of the compressed member it is in.
    warc_offset: int
    #: How many bytes of the file it takes, compressed as it is.
    warc_length: int | None
    record_id: str | None
    warc_date: str | None
    url: str | None
    #: The server's status.
    http_status: int | None
    #: The page's type, as the server said it; of WET files the record's.
    content_type: str | None
    #: The page, without chunks and compression.
    html: bytes | None
    #: What is broken; ``None`` for a record that is whole.
    warc_error: str | None


def read(
    source: str | os.PathLike[str] | _Readable,
    *,
    name: str | None = None,
    records: Sequence[str] = RECORDS,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Record]:
    """The records of an archive in their order, and an item with ``warc_error`` for whatever is broken.

    :param source: a path, or an object whose ``read(n)`` gives bytes; compressed by gzip, by
        Zstandard (with a dictionary in its first frame, too), or not at all.
    :param name: what ``warc_file`` is; by default the path.
    :param records: types that are wanted, some of "response", "resource", "conversion".
    :param max_bytes: a longer page is cut here.
    :raises OSError: where the file cannot be opened. What fails later is an item with ``warc_error``.
    :raises ValueError: for wrong options.

    >>> import io
    >>> archive = b"WARC/1.0\\r\\nWARC-Type: conversion\\r\\nContent-Length: 4\\r\\n\\r\\nRain\\r\\n\\r\\n"
    >>> [(record["warc_offset"], record["html"]) for record in read(io.BytesIO(archive))]
    [(0, b'Rain')]
    """
    check(records, max_bytes)
    return Archive(source, _name(source) if name is None else name, list(records), max_bytes)


def check(records: Sequence[str], max_bytes: int) -> None:
    """Raises what :func:`read` raises for wrong options.

    >>> check(["request"], 1)
    Traceback (most recent call last):
    ValueError: records: expected some of response, resource, conversion, got 'request'
    """
    if isinstance(records, str):
        raise TypeError(f"records: expected a list of types, got {records!r}")
    for record in records:
        if record not in _TYPES:
            raise ValueError(f"records: expected some of {', '.join(_TYPES)}, got {record!r}")
    if max_bytes < 1:
        raise ValueError(f"max_bytes: expected 1 or more, got {max_bytes}")


def unreadable(name: str, why: str) -> Record:
    """What stands for a file that cannot be opened.

    >>> unreadable("a.warc.gz", "no such file")["warc_error"]
    'no such file'
    """
    record = dict.fromkeys(Record.__annotations__)
    return cast("Record", {**record, "warc_file": name, "warc_offset": 0, "warc_error": why})


def _name(source: object) -> str:
    return os.fspath(source) if isinstance(source, (str, os.PathLike)) else ""
