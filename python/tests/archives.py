"""Archives for the tests, made from pages of the corpus."""

from __future__ import annotations

import gzip
import pathlib
import zlib

PLAIN = (
    "<html lang=en><title>Rain</title><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>"
)


def response(page: bytes, url: str, *, header: str = "Content-Type: text/html") -> bytes:
    """The record of a page as a server sent it."""
    return record("response", b"HTTP/1.1 200 OK\r\n" + header.encode() + b"\r\n\r\n" + page, url, "application/http")


def record(type_: str, block: bytes, url: str, content_type: str) -> bytes:
    """A record as it stands in an archive, uncompressed."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {type_}\r\nWARC-Record-ID: <urn:{zlib.crc32(block + url.encode()):08x}>\r\n"
        f"WARC-Date: 2021-05-04T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def member(record: bytes) -> bytes:
    """A record as a member of gzip, the same whenever it is made."""
    return gzip.compress(record, mtime=0)


def write(path: pathlib.Path, records: list[bytes]) -> pathlib.Path:
    """Writes an archive, a member of gzip for each record."""
    path.write_bytes(b"".join(member(record) for record in records))
    return path


def of_pages(path: pathlib.Path, pages: list[bytes]) -> pathlib.Path:
    """Writes an archive with a header record, a request before each page, and the pages."""
    records = [record("warcinfo", b"software: tests\r\n", "urn:info", "application/warc-fields")]
    for number, page in enumerate(pages):
        url = f"https://example.org/{path.stem}/{number}"
        records += [record("request", b"GET / HTTP/1.1\r\n\r\n", url, "application/http"), response(page, url)]
    return write(path, records)
