"""Compares figures of dehusk-eval with those of a Python scorer: verify.py OURS.json THEIRS.{json,txt}."""

import json
import re
import sys

# Where score.py keeps each of our figures.
PLACES = {
    "pages": ("n",), "empty": ("empty_out",),
    "f1": ("bow", "f1"), "precision": ("bow", "precision"), "recall": ("bow", "recall"),
    "f1_characters": ("bow_char", "f1"), "with": ("rate", "with"), "without": ("rate", "without"),
    "snippets.precision": ("snip", "precision"), "snippets.recall": ("snip", "recall"),
    "snippets.f1": ("snip", "f1"), "snippets.accuracy": ("snip", "accuracy"),
}
# These are over all pages only.
WHOLE = {
    "comments.f1": ("comments", "f1"), "comments.precision": ("comments", "precision"),
    "comments.recall": ("comments", "recall"), "comments.snippets": ("comments", "snippets_in_comments"),
    "comments.snippets_leaked": ("comments", "snippets_leaked_into_body"),
    "title": ("meta", "title", "accuracy"), "author": ("meta", "author", "accuracy"),
    "date": ("meta", "date", "accuracy"),
}


def at(tree, place):
    for key in place:
        tree = (tree or {}).get(key)
    return tree


def from_json(theirs):
    """The figures of score.py --json."""
    figures = {("all", ours): at(theirs["overall"], place) for ours, place in PLACES.items()}
    figures |= {("all", ours): at(theirs, place) for ours, place in WHOLE.items()}
    for group, tree in theirs["by"].items():
        group = "-" if group == "None" else group
        figures |= {(group, ours): at(tree, place) for ours, place in PLACES.items()}
    return {key: figure for key, figure in figures.items() if figure is not None}


def from_text(text):
    """The figures of score_plain.py bench."""
    figures = {}
    for group, n, *prf in re.findall(r"^(\S+) +n=(\d+) +F1=(\S+) P=(\S+) R=(\S+)$", text, re.M):
        group = "all" if group == "ALL" else group
        figures[group, "pages"] = float(n)
        figures |= {(group, name): float(x) for name, x in zip(("f1", "precision", "recall"), prf)}
    rates = re.search(r"with=(\S+)% without=(\S+)% .*empty outputs=(\d+)", text)
    figures["all", "with"], figures["all", "without"] = (float(x) / 100 for x in rates.groups()[:2])
    figures["all", "empty"] = float(rates[3])
    if through := re.search(r"let through on \d+ article pages: (\S+)%", text):
        figures["all", "comments.let_through"] = float(through[1]) / 100
    return figures


def main(ours_path, theirs_path):
    ours = json.load(open(ours_path, encoding="utf-8"))
    text = open(theirs_path, encoding="utf-8").read()
    is_json = theirs_path.endswith(".json")
    theirs = from_json(json.loads(text)) if is_json else from_text(text)
    wrong = 0
    for (group, metric), figure in theirs.items():
        # score_plain.py prints rates to a tenth of a percent, everything else to four digits.
        coarse = not is_json and metric in ("with", "without", "comments.let_through")
        mine = at(ours["figures"], (group, metric))
        if mine is None or abs(mine - figure) > (0.00051 if coarse else 0.000051):
            wrong += 1
            print(f"{ours['set']} {group} {metric}: {mine} here, {figure} there")
    print(f"{ours['set']}: {len(theirs)} figures compared, {wrong} differ")
    return 1 if wrong or not theirs else 0


sys.exit(main(*sys.argv[1:]))
