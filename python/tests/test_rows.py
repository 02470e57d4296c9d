"""Many pages at once."""

import pathlib
from typing import Any

import pytest

import dehusk

PAGE = (
    "<html lang=en><title>Rain</title><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>"
)


def test_rows_come_in_order_whatever_the_threads(corpus: list[pathlib.Path]) -> None:
    pages = [path.read_bytes() for path in corpus]
    alone = dehusk.extract_many(pages, threads=1, markdown=True)
    assert len(alone) == len(pages)
    for threads in (2, 8, None):
        assert dehusk.extract_many(pages, threads=threads, markdown=True) == alone


def test_rows_hold_what_single_pages_give(corpus: list[pathlib.Path]) -> None:
    pages = [path.read_bytes() for path in corpus]
    for page, row in zip(pages, dehusk.extract_many(pages, markdown=True)):
        if row["status"] != "not_html":
            single = dehusk.bare_extraction(page)
            assert row["text"] == single.text and row["markdown"] == single.markdown()
            assert row["title"] == single.title and row["n_chars_out"] == len(single.text)


@pytest.mark.parametrize(
    ("page", "status"),
    [
        (PAGE, "ok"),
        (PAGE.encode(), "ok"),
        (bytearray(PAGE.encode()), "ok"),
        ("", "empty"),
        (None, "empty"),
        ("<nav><a href=/>Home</a></nav>", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "not_html"),
        (b"\x89PNG\r\n\x1a\n", "not_html"),
    ],
)
def test_every_page_has_a_status(page: Any, status: str) -> None:
    (row,) = dehusk.extract_many([page])
    assert row["status"] == status
    assert (row["text"] == "") == (status != "ok")
    assert (row["error"] is None) == (status == "ok")


def test_limits_have_a_status() -> None:
    small = dehusk.Options(limits=dehusk.Limits(input=100))
    assert dehusk.extract_many([PAGE * 9], options=small)[0]["status"] == "too_large"
    short = dehusk.Options(limits=dehusk.Limits(work=10))
    assert dehusk.extract_many([PAGE], options=short)[0]["status"] == "budget"


def test_what_is_known_of_pages_counts() -> None:
    page = "<p>Die Brücke blieb die ganze Nacht über gesperrt, sagt der Müller.</p>".encode("cp1252")
    rows = dehusk.extract_many(
        [page, page, PAGE],
        urls=["https://example.org/a", None, None],
        content_types=["text/html; charset=utf-8", None, "image/png"],
        charsets=["windows-1252", "windows-1252", None],
    )
    assert [row["url"] for row in rows] == ["https://example.org/a", None, None]
    assert ["Brücke" in row["text"] for row in rows] == [True, True, False]
    assert rows[2]["status"] == "not_html"


@pytest.mark.parametrize(
    ("options", "error", "named"),
    [
        ({"threads": 0}, ValueError, "threads"),
        ({"urls": []}, ValueError, "urls"),
        ({"charsets": [None] * 9}, ValueError, "charsets"),
        ({"content_types": [None] * 9}, ValueError, "content_types"),
        ({"favor_recall": True}, TypeError, "favor_recall"),
    ],
)
def test_wrong_options_name_themselves(options: dict[str, Any], error: type[Exception], named: str) -> None:
    with pytest.raises(error, match=named):
        dehusk.extract_many([PAGE], **options)


def test_what_is_no_page_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        dehusk.extract_many([PAGE, 7])  # type: ignore[list-item]
