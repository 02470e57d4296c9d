"""Figures of several sets, a line of JSON each, as a Markdown table."""

import json
import sys

# What is shown of a set: the figure, and of which group of pages.
SHOWN = {
    "wcxb-dev": [("f1", kind) for kind in (
        "all", "article", "documentation", "service", "forum", "listing", "collection", "product")],
    "wet": [("f1", "all"), ("f1", "article"), ("comments.let_through", "all")],
    "half-cleaned": [("f1", "all"), ("f1", "article")],
    "chinese": [("f1_characters", "all")],
    "trafilatura-eval-a": [("snippets.f1", "all")],
    "goose3-snippets": [("with", "all")],
}
OTHERS = [("f1", "all")]


def rows(result):
    for figure, group in SHOWN.get(result["set"], OTHERS):
        value = result["figures"].get(group, {}).get(figure)
        if value is not None:
            yield f"| {result['set']} | {group} | {figure} | {value:.3f} |"


print("| set | pages | figure | dehusk |\n|---|---|---|---|")
for line in sys.stdin:
    print("\n".join(rows(json.loads(line))))
