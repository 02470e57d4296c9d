#!/usr/bin/env python3
"""Times dehusk from Rust, from Python and in its adapters beside other extractors, on the same pages in one run.

    pip install ./python -r python/requirements-bench.txt
    python3 python/bench/compare.py ../shared/data/wcxb-dev/pages

Takes turns, and counts the best round of each. All but the last table is CPU time of one thread: what else the
machine does is not counted. trafilatura is slow, and reads the pages once. Core-hours are for 3 billion such pages.
"""

from __future__ import annotations

import argparse
import gzip
import pathlib
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator

import pyarrow as pa
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

import dehusk
from dehusk import arrow

HERE = pathlib.Path(__file__).resolve().parent

Work = Callable[[list[bytes]], object]


def each(read: Callable[[bytes], object]) -> Work:
    """Reads page by page."""
    return lambda pages: [read(page) for page in pages]


def resiliparse(page: bytes) -> object:
    """As its documentation says for web pages; decoding is not its work and takes next to nothing."""
    return extract_plain_text(page.decode("utf-8", "replace"), main_content=True)


def batches(pages: list[bytes]) -> Iterator[pa.RecordBatch]:
    """The pages as they come from an engine."""
    for start in range(0, len(pages), 64):
        yield pa.RecordBatch.from_pydict({"html": pages[start : start + 64]})


def rows(pages: list[bytes]) -> object:
    """Rows of a table, with the metadata that go with them."""
    return list(arrow.extract_batches(batches(pages), url=None, keep=[]))


def archive_of(pages: list[bytes]) -> bytes:
    """An archive as crawlers write them: a member of gzip for each record."""
    members = []
    for page in pages:
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = f"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {len(block)}\r\n\r\n"
        members.append(gzip.compress(head.encode() + block + b"\r\n\r\n"))
    return b"".join(members)


def from_archive(pages: list[bytes]) -> float:
    """Seconds from archive to rows: what a task of a cluster does. Writing the archive does not count."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "pages.warc.gz")
        path.write_bytes(archive_of(pages))
        start = time.process_time()
        for _ in arrow.extract_warc([str(path)]):
            pass
        return time.process_time() - start


#: Work, and in how many of the rounds it takes part: 0 is all, 1 the first.
PEERS: dict[str, tuple[Work, int]] = {
    "dehusk.extract": (each(dehusk.extract), 0),
    "dehusk.arrow.extract_batches": (rows, 0),
    "resiliparse 2.0.1": (each(resiliparse), 0),
    "trafilatura 2.3.1": (each(trafilatura.extract), 1),
}


#: Pages of a monthly Common Crawl, about.
CRAWL = 3_000_000_000

RUST = "Rust: extract_html_bytes, text"
ARCHIVE = "dehusk.arrow.extract_warc"


def pages_of(folder: pathlib.Path) -> list[bytes]:
    """All pages, decompressed."""
    files = sorted(file for file in folder.iterdir() if file.name.endswith((".html", ".html.gz")))
    return [gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files]


def rust(pages: list[bytes], rounds: int) -> list[float]:
    """Seconds of the Rust call on the same pages, one for each round."""
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            pathlib.Path(folder, f"{number:06}").write_bytes(page)
        manifest = str(HERE / "rust" / "Cargo.toml")
        command = ["cargo", "run", "--quiet", "--release", "--manifest-path", manifest, "--", folder, str(rounds)]
        run = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(line) for line in run.stdout.split()]


def seconds(work: Work, pages: list[bytes], clock: Callable[[], float]) -> float:
    """What a clock counts while the work is done."""
    start = clock()
    work(pages)
    return clock() - start


def one_thread(pages: list[bytes], rounds: int) -> dict[str, float]:
    """The best round of each, in CPU time; Rust and Python take turns as well."""
    best = dict.fromkeys([RUST, ARCHIVE, *PEERS], float("inf"))
    for number in range(rounds):
        best[RUST] = min(best[RUST], *rust(pages, 2))
        best[ARCHIVE] = min(best[ARCHIVE], from_archive(pages))
        for name, (work, most) in PEERS.items():
            if most == 0 or number < most:
                best[name] = min(best[name], seconds(work, pages, time.process_time))
    return best


def threads(pages: list[bytes], rounds: int) -> dict[int, float]:
    """The best round of `extract_many` by threads, in time on the wall: it wants cores that nothing else uses."""

    def work(count: int) -> Work:
        return lambda pages: dehusk.extract_many(pages, threads=count)

    best = {1: float("inf"), 2: float("inf")}
    for _ in range(rounds):
        for count in best:
            best[count] = min(best[count], seconds(work(count), pages, time.perf_counter))
    return best


def isolated(pages: list[bytes], rounds: int) -> float:
    """The best round with a process of its own, in time on the wall; the first page waits for its start."""

    def work(pages: list[bytes]) -> object:
        return list(arrow.extract_batches(batches(pages), url=None, keep=[], isolation="process"))

    return min(seconds(work, pages, time.perf_counter) for _ in range(rounds))


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="pages: *.html and *.html.gz")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="read only every so manieth page")
    args = parser.parse_args()
    pages = pages_of(args.folder)[:: args.every]
    packed = len(archive_of(pages)) / len(pages) / 1000
    print(
        f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:.0f} KB each, {packed:.0f} KB in an archive\n"
    )
    best = one_thread(pages, args.rounds)
    print(f"{'one thread, CPU time':<34}{'ms/page':>9}{'pages/s':>9}{'times dehusk.extract':>22}{'core-hours':>12}")
    for name, taken in best.items():
        relative, hours = taken / best["dehusk.extract"], taken / len(pages) * CRAWL / 3600
        print(f"{name:<34}{1000 * taken / len(pages):>9.3f}{len(pages) / taken:>9.0f}{relative:>22.2f}{hours:>12,.0f}")
    print(f"\n{'extract_many, time on the wall':<34}{'pages/s':>9}{'times one thread':>22}")
    by_threads = threads(pages, args.rounds)
    for count, taken in by_threads.items():
        print(f"{f'{count} threads':<34}{len(pages) / taken:>9.0f}{by_threads[1] / taken:>22.2f}")
    taken = isolated(pages, args.rounds)
    print(f"{'a process of its own':<34}{len(pages) / taken:>9.0f}{by_threads[1] / taken:>22.2f}")


if __name__ == "__main__":
    main()
