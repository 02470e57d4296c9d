"""Pages for the tests: the golden corpus of the repository."""

import pathlib

import pytest

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def corpus() -> list[pathlib.Path]:
    """All HTML pages of the corpus, in order."""
    pages = sorted(CORPUS.glob("*/*/input.html"))
    assert len(pages) > 100
    return pages
