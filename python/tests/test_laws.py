"""Laws of the Rust crate, as they are seen from Python, on every page of the corpus."""

import json
import pathlib
import threading
from concurrent.futures import ThreadPoolExecutor

import dehusk


def test_bytes_and_str_give_the_same(corpus: list[pathlib.Path]) -> None:
    for path in corpus:
        page = path.read_bytes()
        try:
            text = page.decode("utf-8")
        except UnicodeDecodeError:
            continue
        for same in (page, bytearray(page), memoryview(page)):
            result = dehusk.bare_extraction(same, charset="utf-8")
            assert result.text == dehusk.bare_extraction(text.removeprefix("\ufeff")).text, path


def test_parts_say_what_the_json_says(corpus: list[pathlib.Path]) -> None:
    for path in corpus:
        page = dehusk.bare_extraction(path.read_bytes())
        said = json.loads(page.json())
        assert said["text"] == page.text and said["outcome"] == page.outcome
        assert said["metadata"]["authors"] == page.metadata.authors
        assert [block["text"] for block in said["blocks"]] == [block.text for block in page.blocks]
        assert [tuple(block["source"]) for block in said["blocks"]] == [block.source for block in page.blocks]
        assert [comment["text"] for comment in said["comments"]] == [comment.text for comment in page.comments]


def test_sources_are_ordered_and_inside(corpus: list[pathlib.Path]) -> None:
    for path in corpus:
        html = path.read_bytes().decode("utf-8", "replace")
        end = 0
        for block in dehusk.bare_extraction(html).blocks:
            if block.origin != "visible" or block.source[0] == block.source[1]:
                continue
            assert end <= block.source[0] < block.source[1] <= len(html.encode()), path
            end = block.source[1]


def test_a_second_reading_gives_the_same(corpus: list[pathlib.Path]) -> None:
    for path in corpus:
        page = path.read_bytes()
        assert dehusk.bare_extraction(page).json() == dehusk.bare_extraction(page).json(), path


def test_threads_give_the_same_as_one(corpus: list[pathlib.Path]) -> None:
    pages = [path.read_bytes() for path in corpus] * 3
    alone = [dehusk.extract(page) for page in pages]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(dehusk.extract, pages)) == alone


def test_one_extraction_serves_many_threads(corpus: list[pathlib.Path]) -> None:
    page = dehusk.bare_extraction(corpus[0].read_bytes())
    with ThreadPoolExecutor(8) as pool:
        written = set(pool.map(lambda _: page.json(), range(64)))
    assert written == {page.json()}


def test_other_threads_run_while_a_page_is_read() -> None:
    page = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>" * 40_000
    ticks, done = 0, threading.Event()
    reader = threading.Thread(target=lambda: (dehusk.extract(page), done.set()))
    reader.start()
    while not done.wait(0.001):
        ticks += 1
    reader.join()
    assert ticks >= 10
