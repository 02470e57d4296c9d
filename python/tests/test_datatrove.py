"""datatrove's pipelines with our reader and our extractor."""

import json
import pathlib
from typing import Any

import pytest
from archives import PLAIN, member, of_pages, record, response, write

datatrove = pytest.importorskip("dehusk.datatrove")

from datatrove.data import Document  # noqa: E402
from datatrove.executor import LocalPipelineExecutor  # noqa: E402
from datatrove.pipeline.writers import JsonlWriter  # noqa: E402

FAULTS = str(pathlib.Path(__file__).parent / "faults")
CYRILLIC = "<title>Ночь</title><p>Всю ночь шёл дождь, и к рассвету река поднялась на ладонь, говорит мельник.</p>"


def documents(pages: list[Any], **options: Any) -> list[Document]:
    given = [Document(text=page, id=str(number)) for number, page in enumerate(pages)]
    return list(datatrove.Extractor(**options).run(given))


def test_documents_have_text_and_metadata() -> None:
    (document,) = documents([PLAIN])
    assert document.text.startswith("It rained") and document.id == "0"
    assert document.metadata["title"] == "Rain" and document.metadata["status"] == "ok"
    assert "author" not in document.metadata


def test_documents_without_text_go_no_further_unless_asked_for() -> None:
    pages = [PLAIN, "", b"%PDF-1.7", PLAIN]
    assert [document.id for document in documents(pages)] == ["0", "3"]
    kept = documents(pages, keep_failed=True)
    assert [document.metadata["status"] for document in kept] == ["ok", "empty", "not_html", "ok"]


def test_what_the_reader_knows_of_a_page_counts() -> None:
    page = Document(text=CYRILLIC.encode("cp1251"), id="1", metadata={"charset": "windows-1251"})  # type: ignore[arg-type]
    (document,) = datatrove.Extractor().run([page])
    assert document.metadata["title"] == "Ночь"


def test_markdown_and_single_pages() -> None:
    assert documents([PLAIN.replace("all", "<b>all</b>")], markdown=True)[0].text.startswith("It rained **all**")
    assert datatrove.Extractor().extract("") == "" and datatrove.Extractor().extract(PLAIN).startswith("It")


def test_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(FAULTS)
    kept = documents([PLAIN, PLAIN + "ABORT", PLAIN], keep_failed=True, isolation="process")
    assert [document.metadata["status"] for document in kept] == ["ok", "crashed", "ok"]


@pytest.mark.parametrize("options", [{"isolation": "thread"}, {"timeout": 0}])
def test_wrong_options_name_themselves(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(options))):
        datatrove.Extractor(**options)
    with pytest.raises(ValueError, match="records"):
        datatrove.WarcReader("/tmp", records=["request"])


def pipeline(folder: pathlib.Path, out: pathlib.Path) -> LocalPipelineExecutor:
    steps = [
        datatrove.WarcReader(str(folder), glob_pattern="*.warc.gz"),
        datatrove.Extractor(keep_failed=True),
        JsonlWriter(str(out), compression=None),
    ]
    return LocalPipelineExecutor(steps, tasks=2, workers=1, logging_dir=str(out / "logs"))


def test_a_pipeline_loses_no_record(tmp_path: pathlib.Path, corpus: list[pathlib.Path]) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    of_pages(folder / "a.warc.gz", [path.read_bytes() for path in corpus])
    write(
        folder / "b.warc.gz",
        [response(CYRILLIC.encode("cp1251"), "https://example.org/b"), record("conversion", b"", "u", "text/plain")],
    )
    cut = folder / "c.warc.gz"
    cut.write_bytes(member(response(PLAIN.encode(), "https://example.org/c")) * 2)
    cut.write_bytes(cut.read_bytes()[:-40])
    pipeline(folder, out).run()
    rows = [json.loads(line) for file in sorted(out.glob("*.jsonl")) for line in file.read_text().splitlines()]
    assert len(rows) == len(corpus) + 2 + 2
    assert sum(row["metadata"]["status"] == "warc_error" for row in rows) == 1
    assert [row["metadata"]["title"] for row in rows if row["metadata"].get("url") == "https://example.org/b"] == [
        "Ночь"
    ]
    assert all(row["metadata"]["warc_offset"] >= 0 and row["metadata"]["file_path"] for row in rows)
