"""Batches of pages in, batches of rows out."""

import pathlib
import sys
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from dehusk import Limits, Options, arrow  # noqa: E402

FAULTS = str(pathlib.Path(__file__).parent / "faults")
PAGE = (
    "<html lang=en><title>Rain</title><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>"
)


def batch(pages: list[Any], **columns: list[Any]) -> Any:
    columns = {"id": list(range(len(pages))), "html": pages, **columns}
    return pa.RecordBatch.from_pydict(columns)


def rows(batches: list[Any], **options: Any) -> list[dict[str, Any]]:
    options = {"url": None, **options}
    return [row for result in arrow.extract_batches(batches, **options) for row in result.to_pylist()]


@pytest.mark.parametrize("type_", ["string", "large_string", "binary", "large_binary"])
def test_all_types_of_pages_give_the_same(type_: str) -> None:
    pages = pa.array([PAGE, None, PAGE]).cast(getattr(pa, type_)())
    given = pa.RecordBatch.from_arrays([pa.array([1, 2, 3]), pages], names=["id", "html"])
    assert [row["status"] for row in rows([given])] == ["ok", "empty", "ok"]


def test_results_have_the_schema_behind_what_is_kept() -> None:
    given = batch([PAGE], day=["Monday"], url=["https://example.org/a"])
    (result,) = arrow.extract_batches([given], keep=["day", "id"])
    assert result.schema == pa.schema([given.schema.field("day"), given.schema.field("id"), *arrow.SCHEMA])
    (row,) = result.to_pylist()
    assert (row["day"], row["id"], row["url"], row["title"]) == ("Monday", 0, "https://example.org/a", "Rain")
    assert row["markdown"] is None and rows([given], markdown=True)[0]["markdown"].startswith("It rained")


def test_a_row_for_each_row_in_order(corpus: list[pathlib.Path]) -> None:
    pages = [path.read_bytes() for path in corpus]
    whole = rows([batch(pages)])
    assert [row["id"] for row in whole] == list(range(len(pages)))
    halves = [batch(pages).slice(0, 50), batch(pages).slice(50)]
    assert rows(halves) == whole == rows([batch(pages)], threads=4)


def test_large_batches_come_out_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dehusk._batches.BATCH_BYTES", 3 * len(PAGE))
    pages = [PAGE, PAGE, PAGE, PAGE, PAGE * 9, PAGE, None]
    results = list(arrow.extract_batches([batch(pages)], url=None))
    assert [result.num_rows for result in results] == [3, 1, 1, 2]
    assert [row["id"] for result in results for row in result.to_pylist()] == list(range(7))


def test_nothing_in_is_nothing_out() -> None:
    assert rows([]) == [] == rows([batch([PAGE]).slice(0, 0)])


def test_pages_that_are_not_there_keep_their_error() -> None:
    given = batch([None, PAGE, None], broken=["the member at byte 7 ends early", None, None], url=["a", "b", None])
    results = rows([given], error="broken", url="url")
    assert [row["status"] for row in results] == ["warc_error", "ok", "empty"]
    assert results[0]["error"] == "the member at byte 7 ends early" and results[0]["url"] == "a"


@pytest.mark.parametrize(
    ("options", "error", "named"),
    [
        ({"keep": ["text"]}, ValueError, "keep"),
        ({"isolation": "thread"}, ValueError, "isolation"),
        ({"threads": 0}, ValueError, "threads"),
        ({"threads": 2, "isolation": "process"}, ValueError, "threads"),
        ({"timeout": 0}, ValueError, "timeout"),
        ({"html": "page"}, ValueError, "html"),
        ({"html": "id"}, TypeError, "html"),
        ({"url": "address"}, ValueError, "url"),
        ({"keep": ["name"]}, ValueError, "keep"),
        ({"charset": "name"}, ValueError, "charset"),
        ({"error": "name"}, ValueError, "error"),
        ({"fast": True}, TypeError, "fast"),
    ],
)
def test_wrong_options_name_themselves(options: dict[str, Any], error: type[Exception], named: str) -> None:
    with pytest.raises(error, match=named):
        rows([batch([PAGE])], **options)


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children find the module that lets them die."""
    monkeypatch.syspath_prepend(FAULTS)


def test_a_process_of_its_own_gives_the_same(corpus: list[pathlib.Path]) -> None:
    pages = [path.read_bytes() for path in corpus]
    assert rows([batch(pages)], isolation="process", markdown=True) == rows([batch(pages)], markdown=True)


@pytest.mark.usefixtures("faulty")
def test_pages_that_end_their_process_cost_nothing_else() -> None:
    pages = [PAGE, PAGE + "ABORT", PAGE, PAGE + "HANG", PAGE, PAGE, PAGE + "EXIT", PAGE + "ABORT", PAGE]
    results = rows([batch(pages).slice(0, 4), batch(pages).slice(4)], isolation="process", timeout=2)
    statuses = ["ok", "crashed", "ok", "timeout", "ok", "ok", "crashed", "crashed", "ok"]
    assert [row["status"] for row in results] == statuses
    assert [row["id"] for row in results] == list(range(9))
    assert "SIGABRT" in results[1]["error"] and "2 s" in results[3]["error"] and "status 7" in results[6]["error"]


@pytest.mark.usefixtures("faulty")
def test_options_reach_the_process() -> None:
    small = Options(limits=Limits(input=100))
    assert rows([batch([PAGE * 9])], isolation="process", options=small)[0]["status"] == "too_large"


def test_a_process_that_does_not_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dehusk._isolation._CHILD", [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(RuntimeError, match="did not start.*status 3"):
        rows([batch([PAGE])], isolation="process")


def test_no_process_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: started.append(real(*a, **k)) or started[-1])
    results = arrow.extract_batches([batch([PAGE]), batch([PAGE])], url=None, isolation="process")
    next(results)
    results.close()
    assert len(started) == 1 and started[0].poll() is not None
