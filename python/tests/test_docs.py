"""Examples of docstrings and of the README run."""

import doctest
import importlib
import pathlib

import pytest

README = pathlib.Path(__file__).resolve().parents[1] / "README.md"


@pytest.mark.parametrize(
    ("name", "examples"),
    [
        ("dehusk", 1),
        ("dehusk._options", 2),
        ("dehusk._pages", 3),
        ("dehusk._rows", 1),
        ("dehusk._native", 4),
        ("dehusk._batches", 1),
        ("dehusk.warc", 3),
        ("dehusk.datatrove", 2),
    ],
)
def test_examples_run(name: str, examples: int) -> None:
    results = doctest.testmod(importlib.import_module(name))
    assert results.failed == 0 and results.attempted >= examples


def test_readme_runs() -> None:
    results = doctest.testfile(str(README), module_relative=False)
    assert results.failed == 0 and results.attempted > 5
