"""Wrong options fail at once and name themselves; pages never raise."""

import pickle
from typing import Any

import pytest

import dehusk

PAGE = "<p>It rained all night, and the river rose before dawn.</p>"


@pytest.mark.parametrize("page", [None, 7, 7.5, ["<p>"], {"html": "<p>"}, object()])
@pytest.mark.parametrize("read", [dehusk.extract, dehusk.extract_text, dehusk.bare_extraction])
def test_what_is_no_page_is_a_type_error(read: Any, page: object) -> None:
    with pytest.raises(TypeError, match="page"):
        read(page)


@pytest.mark.parametrize(
    ("options", "error", "named"),
    [
        ({"output_format": "xml"}, ValueError, "output_format"),
        ({"charset": "no-such"}, ValueError, "charset"),
        ({"fetched": "2021-02-31"}, ValueError, "fetched"),
        ({"page_kind": "blog"}, ValueError, "page_kind"),
        ({"drop": "p["}, ValueError, "drop"),
        ({"keep": ["a", "p["]}, ValueError, "keep"),
        ({"root": ">"}, ValueError, "root"),
        ({"drop": 7}, TypeError, "drop"),
        ({"keep": [7]}, TypeError, "keep"),
        ({"favor_precision": True, "favor_recall": True}, ValueError, "favor_precision, favor_recall"),
        ({"include_comments": True, "output_format": "html"}, ValueError, "include_comments"),
        ({"with_metadata": True, "output_format": "html"}, ValueError, "with_metadata"),
        ({"limits": 7}, TypeError, "limits"),
        ({"include_links": True}, TypeError, "include_links"),
        ({"deduplicate": True}, TypeError, "deduplicate"),
        ({"strip_tracking": "yes"}, TypeError, "strip_tracking"),
    ],
)
def test_wrong_options_name_themselves(options: dict[str, Any], error: type[Exception], named: str) -> None:
    with pytest.raises(error, match=named):
        dehusk.extract(PAGE, **options)


@pytest.mark.parametrize(("value", "error"), [(-1, ValueError), (True, TypeError), (1.5, TypeError), ("9", TypeError)])
def test_wrong_limits_name_themselves(value: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="limits.blocks"):
        dehusk.Limits(blocks=value)


def test_options_are_checked_before_any_page() -> None:
    with pytest.raises(ValueError, match="focus"):
        dehusk.Options(focus="most")  # type: ignore[arg-type]


def test_options_can_be_pickled_and_compared() -> None:
    options = dehusk.Options(focus="recall", drop=["a", "b"], limits=dehusk.Limits(depth=9))
    assert pickle.loads(pickle.dumps(options)) == options != dehusk.Options()
    assert hash(options) == hash(pickle.loads(pickle.dumps(options)))


HOSTILE = {
    "empty": b"",
    "zeros": bytes(100_000),
    "no HTML": bytes(range(256)) * 100,
    "deep": b"<div>" * 100_000 + b"It rained all night.",
    "formatting": b"<b><i><a>" * 20_000 + b"x" + b"</b>" * 20_000,
    "tables": b"<table><tr><td>" * 30_000,
    "attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">It rained.",
    "angle brackets": b"<" * 1_000_000,
    "references": b"&#x10ffff;&amp;&" * 50_000,
    "one line": b"rain " * 200_000,
    "cut": b"<p>It rained all night <a href='",
    "wrong encoding": "<meta charset=utf-16><p>Es regnete über Nacht.".encode("cp1252"),
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_give_an_extraction(page: bytes) -> None:
    result = dehusk.bare_extraction(page)
    assert result.outcome in {"content", "listing", "shell", "consent_wall", "empty"}
    assert 0 <= result.confidence <= 1
    result.markdown(), result.html(), result.json(), result.explain(), result.chunks(0)
    dehusk.extract_text(page)


def test_deep_pages_are_flattened_on_a_small_stack() -> None:
    import threading

    before = threading.stack_size(256 * 1024)
    try:
        texts: list[str | None] = []
        thread = threading.Thread(target=lambda: texts.append(dehusk.extract(HOSTILE["deep"])))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert texts == [dehusk.extract(HOSTILE["deep"])]


def test_lone_surrogates_are_replaced() -> None:
    text = dehusk.extract("<p>It rained all \ud800 night, and the river rose before dawn.</p>")
    assert text is not None and "\ufffd" in text
