#!/usr/bin/env python3
"""Looks at reports in Chromium: nothing of the page runs, and filters, search, keys and clicks do what they say.

    apt-get install chromium chromium-driver
    cargo build -p dehusk-cli
    python3 tests/report target/debug/dehusk

First it checks itself: a report with markup of the page in it must be found out, with its policy and without.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import checks
import hostile
from browser import Browser

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PAGES = ["page_kind/documentation-reference/input.html", "comment_head/fr-flattened/input.txt"]
POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
EMPTY = "<!doctype html><title></title>"


class Page:
    """An input with its report, and what the JSON says of it."""

    def __init__(self, program, path, kind):
        self.name = path.name if kind == "auto" else f"{path.name} as {kind}"
        self.bytes = path.read_bytes()
        self.report = path.with_name(f"{path.name}.{kind}.report.html")
        extract = [program, "--quiet", "--input", kind, str(path), "--format"]
        self.json = json.loads(subprocess.run([*extract, "json"], stdout=subprocess.PIPE).stdout)
        subprocess.run([*extract, "report", "--output", self.report])

    def slice(self, block):
        start, end = block["source"]
        return self.bytes[start:end].decode()


def inputs(folder):
    """Paths of all inputs, with how each is read."""
    written = {"hostile.html": hostile.page(), "data.html": hostile.data(), "hostile.txt": hostile.text(), "empty.html": EMPTY}
    for number, case in enumerate(PAGES):
        written[f"{number}-{Path(case).name}"] = (CORPUS / case).read_text()
    for name, text in written.items():
        (folder / name).write_text(text, newline="")
        yield folder / name, "auto"
    yield folder / "hostile.html", "text"


def check(browser, page):
    browser.open(page.report)
    checks.quiet(browser)
    checks.blocks(browser, page)
    if page.json["blocks"]:
        checks.filters(browser, page)
        checks.keys(browser, page)
        checks.clicks(browser, page)
        checks.looks(browser, page)
    checks.quiet(browser)


def complaint(browser, report):
    browser.open(report)
    try:
        checks.quiet(browser)
    except checks.Failure as failure:
        return str(failure)
    return ""


def check_checks(browser, page):
    """A report that is not escaped is found out: its policy complains, and without one the page's scripts run."""
    report, spoiled = page.report.read_text(), page.report.with_name("spoiled.html")
    head, main = report.split("<main>")
    for head, expected in ((head, "console"), (POLICY.sub("", head), "ran")):
        for vector in (f"<script>{hostile.RUN}</script>", f"<img src=x onerror={hostile.RUN}>"):
            spoiled.write_text(head + "<main>" + main.replace(html.escape(vector), vector, 1))
            checks.expect(complaint(browser, spoiled).split(":")[0], expected, f"what is said of {vector}")


def main(program):
    failed = False
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        browser.emulate(checks.SCHEMES[0], *checks.WIDE)
        pages = [Page(program, *given) for given in inputs(Path(folder))]
        check_checks(browser, pages[0])
        for page in pages:
            try:
                check(browser, page)
            except checks.Failure as failure:
                failed = True
                print(f"{page.name}: {failure}")
    print(f"{len(pages)} reports in Chromium" + (": some fail" if failed else ": all well"))
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
