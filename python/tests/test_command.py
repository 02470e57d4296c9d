"""Tables that the command writes have the types and the rows of the package."""

import json
import os
import pathlib
import subprocess
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from dehusk import arrow  # noqa: E402

#: The command, which `check.sh` builds with tables.
COMMAND = os.environ.get("DEHUSK_COMMAND", "")

pytestmark = pytest.mark.skipif(not COMMAND, reason="DEHUSK_COMMAND names no command")

PAGE = (
    "<html lang=en><title>Rain</title><meta name=author content='Ann Lee'>"
    "<p>It rained <b>all</b> night, and the river rose by a hand's breadth before dawn.</p>"
)
RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n"
    b"WARC-Target-URI: https://example.org/1\r\nContent-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n"
)


def table(folder: pathlib.Path, given: pathlib.Path) -> Any:
    written = folder / "rows.parquet"
    subprocess.run([COMMAND, "--quiet", "--format", "parquet", "--markdown", "--output", written, given], check=False)
    return pq.read_table(written)


def agree(written: Any, batches: list[Any], names: list[str]) -> None:
    expected = pa.Table.from_batches(batches).select(names)
    assert [written.field(name).type for name in names] == expected.schema.types
    assert not written.field("status").nullable
    assert written.select(names).to_pylist() == expected.to_pylist()


def test_pages_have_the_rows_that_batches_have(tmp_path: pathlib.Path) -> None:
    pages, urls = [PAGE, "", PAGE.replace("all", "half of the")], ["https://example.org/a", None, None]
    given = tmp_path / "pages.jsonl"
    given.write_text("".join(json.dumps({"html": page, "url": url}) + "\n" for page, url in zip(pages, urls)))
    batch = pa.RecordBatch.from_pydict({"html": pages, "url": pa.array(urls, pa.string())})
    expected = list(arrow.extract_batches([batch], keep=[], markdown=True))
    agree(table(tmp_path, given), expected, arrow.SCHEMA.names)


def test_archives_have_the_rows_that_batches_have(tmp_path: pathlib.Path) -> None:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    given = tmp_path / "crawl.warc"
    given.write_bytes(RECORD % (len(block), block) + b"garbage")
    names = [name for name in arrow.EXTRACTED_SCHEMA.names if name != "warc_file"]
    agree(table(tmp_path, given), list(arrow.extract_warc([str(given)], markdown=True)), names)
