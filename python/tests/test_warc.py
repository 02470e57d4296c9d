"""Records of archives, and what is broken in them."""

import gzip
import io
import pathlib
from typing import Any

import pytest
from archives import PLAIN, member, of_pages, record, response, write

from dehusk import warc

URL = "https://example.org/rain"


def statuses(path: pathlib.Path) -> list[str]:
    """What comes of an archive's records."""
    arrow = pytest.importorskip("dehusk.arrow")
    return [row["status"] for batch in arrow.extract_warc([str(path)]) for row in batch.to_pylist()]


def test_records_have_what_the_archive_says(tmp_path: pathlib.Path) -> None:
    path = of_pages(tmp_path / "a.warc.gz", [PLAIN.encode()])
    (one,) = warc.read(path)
    length = len(member(response(PLAIN.encode(), "https://example.org/a.warc/0")))
    assert one["warc_file"] == str(path) and one["html"] == PLAIN.encode()
    assert (one["url"], one["http_status"], one["content_type"]) == ("https://example.org/a.warc/0", 200, "text/html")
    assert (one["warc_offset"], one["warc_length"]) == (path.stat().st_size - length, length)
    assert one["warc_date"] == "2021-05-04T00:00:00Z" and one["warc_error"] is None


def test_an_offset_is_where_to_begin_to_read(tmp_path: pathlib.Path) -> None:
    path = of_pages(tmp_path / "a.warc.gz", [f"<p>{number}".encode() for number in range(9)])
    for whole in warc.read(path):
        with path.open("rb") as file:
            file.seek(whole["warc_offset"])
            (alone,) = warc.read(io.BytesIO(file.read(whole["warc_length"])), name=str(path))
        assert {**alone, "warc_offset": whole["warc_offset"]} == whole


def test_paths_streams_and_uncompressed_archives_give_the_same(tmp_path: pathlib.Path) -> None:
    path = of_pages(tmp_path / "a.warc.gz", [PLAIN.encode() * n for n in range(99)])
    plain = gzip.decompress(path.read_bytes())
    for source in (str(path), path.open("rb"), io.BytesIO(path.read_bytes()), io.BytesIO(plain)):
        assert [one["html"] for one in warc.read(source)] == [PLAIN.encode() * n for n in range(99)]


def test_archives_and_pages_in_zstandard_are_read(tmp_path: pathlib.Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    page = pyarrow.compress(PLAIN.encode(), codec="zstd", asbytes=True)
    records = [response(PLAIN.encode(), URL), response(page, URL, header="Content-Encoding: zstd")]
    path = tmp_path / "a.warc.zst"
    path.write_bytes(b"".join(pyarrow.compress(record, codec="zstd", asbytes=True) for record in records))
    assert [one["html"] for one in warc.read(path)] == [PLAIN.encode()] * 2


def test_texts_of_wet_files_are_read(tmp_path: pathlib.Path) -> None:
    text = b"0 $\n2,500 $\n\nThe river rose by a hand's breadth before dawn, and it went on rising."
    path = write(tmp_path / "a.wet.gz", [record("conversion", text, URL, "text/plain")])
    arrow = pytest.importorskip("dehusk.arrow")
    (batch,) = arrow.extract_warc([str(path)])
    (row,) = batch.to_pylist()
    assert row["status"] == "ok" and row["text"].startswith("The river") and row["http_status"] is None


def test_only_records_that_are_wanted_come(tmp_path: pathlib.Path) -> None:
    records = [record(kind, b"x", URL, "text/plain") for kind in ("resource", "conversion", "metadata")]
    path = write(tmp_path / "a.warc.gz", records)
    assert len(list(warc.read(path))) == 1
    assert len(list(warc.read(path, records=["resource"]))) == 1


def broken(records: list[bytes]) -> dict[str, bytes]:
    """A page, something broken, and a page; the last that is read of some ends early."""
    first, last = member(records[0]), member(records[-1])
    return {
        "garbage": first + b"garbage between members" + last,
        "truncated": first + member(records[0])[:60],
        "wrong checksum": first + first[:-8] + bytes(8) + last,
        "wrong length": first + member(records[0].replace(b"Content-Length: ", b"Content-Length: 9")) + last,
        "no length": first + member(records[0].replace(b"Content-Length", b"X-Length")) + last,
    }


@pytest.mark.parametrize("name", ["garbage", "truncated", "wrong checksum", "wrong length", "no length"])
def test_what_is_broken_costs_a_row_and_nothing_else(tmp_path: pathlib.Path, name: str) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(broken([response(PLAIN.encode(), URL), response(PLAIN.encode(), URL + "/2")])[name])
    found = statuses(path)
    assert found[0] == "ok" and "warc_error" in found
    assert (found[-1] == "ok") == (name != "truncated")


def test_a_body_that_is_badly_chunked_is_told(tmp_path: pathlib.Path) -> None:
    page = response(b"5\r\nRain.\r\nzz\r\n", URL, header="Transfer-Encoding: chunked")
    path = write(tmp_path / "a.warc.gz", [page])
    (one,) = warc.read(path)
    assert one["warc_error"] is not None and statuses(path) == ["warc_error"]


def test_bombs_are_cut(tmp_path: pathlib.Path) -> None:
    bomb = response(gzip.compress(b"<p>rain" * 30_000_000), URL, header="Content-Encoding: gzip")
    path = write(tmp_path / "a.warc.gz", [bomb, response(PLAIN.encode(), URL)])
    first, last = warc.read(path, max_bytes=1000)
    assert len(first["html"] or b"") <= 1000 and last["html"] == PLAIN.encode()
    assert statuses(path)[1] == "ok"


def test_a_file_that_is_not_there_is_a_row_or_an_error(tmp_path: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError):
        warc.read(tmp_path / "none.warc.gz")
    assert statuses(tmp_path / "none.warc.gz") == ["warc_error"]


def test_files_can_be_named_by_uri(tmp_path: pathlib.Path) -> None:
    arrow = pytest.importorskip("dehusk.arrow")
    path = of_pages(tmp_path / "a.warc.gz", [PLAIN.encode()] * 3)
    by_path, by_uri = ([b.to_pylist() for b in arrow.extract_warc([name])] for name in (str(path), path.as_uri()))
    assert [[row["text"] for row in batch] for batch in by_uri] == [[row["text"] for row in batch] for batch in by_path]


def test_ranges_give_the_records_that_are_there(tmp_path: pathlib.Path) -> None:
    pa, arrow = pytest.importorskip("pyarrow"), pytest.importorskip("dehusk.arrow")
    path = of_pages(tmp_path / "a.warc.gz", [f"<p>{number}".encode() for number in range(9)])
    whole = [row for batch in arrow.read_warc([str(path)]) for row in batch.to_pylist()]
    places = [(row["warc_file"], row["warc_offset"], row["warc_length"]) for row in reversed(whole)]
    places.append((str(tmp_path / "none"), 7, 8))
    ranges = pa.RecordBatch.from_pylist([dict(zip(("filename", "offset", "length"), place)) for place in places])
    found = [row for batch in arrow.read_warc_ranges([ranges]) for row in batch.to_pylist()]
    assert found[:-1] == whole[::-1]
    assert found[-1]["warc_offset"] == 7 and "none" in found[-1]["warc_error"]


class Failing(io.RawIOBase):
    """A stream that breaks off."""

    def __init__(self, data: bytes) -> None:
        self.data: bytes | None = data

    def read(self, size: int = -1) -> bytes:
        if self.data is None:
            raise OSError("the line went dead")
        data, self.data = self.data, None
        return data


def test_a_stream_that_fails_ends_with_an_error() -> None:
    records = list(warc.read(Failing(member(response(PLAIN.encode(), URL)))))
    assert "the line went dead" in (records[-1]["warc_error"] or "")


def test_a_stream_of_something_else_ends_with_an_error() -> None:
    records = list(warc.read(io.StringIO("WARC/1.0")))
    assert len(records) == 1 and records[0]["warc_error"]


@pytest.mark.parametrize(
    ("options", "error", "named"),
    [
        ({"records": "response"}, TypeError, "records"),
        ({"records": ["request"]}, ValueError, "records"),
        ({"max_bytes": 0}, ValueError, "max_bytes"),
        ({"limit": 0}, TypeError, "limit"),
    ],
)
def test_wrong_options_name_themselves(options: dict[str, Any], error: type[Exception], named: str) -> None:
    with pytest.raises(error, match=named):
        warc.read(io.BytesIO(b""), **options)
