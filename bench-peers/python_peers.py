#!/usr/bin/env python3
"""Times extractors of the Python world on the pages that dehusk-bench-peers reads.

    pip install resiliparse==2.0.1 trafilatura lxml_html_clean
    python3 bench-peers/python_peers.py ../shared/data/wcxb-dev/pages --every 10
"""

import argparse
import gzip
import pathlib
import resource
import subprocess
import sys
import time


def pages(folder, every):
    files = sorted(f for f in folder.iterdir() if f.name.endswith((".html", ".html.gz")))
    for file in files[::every]:
        data = file.read_bytes()
        if file.suffix == ".gz":
            data = gzip.decompress(data)
        yield data.decode("utf-8", "replace")


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda html: extract_plain_text(html, main_content=True)


def trafilatura():
    from trafilatura import extract

    return extract


PEERS = {"resiliparse: extract": resiliparse, "trafilatura: extract": trafilatura}


def seconds(read, all_pages):
    """In CPU time: what else the machine does is not counted."""
    start = time.process_time()
    for page in all_pages:
        read(page)
    return time.process_time() - start


def peak():
    """Bytes that this process has held at most; Linux counts in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def measure(name, args):
    """Prints the best round of a peer, and what it held beside the pages."""
    all_pages = list(pages(args.folder, args.every))
    read, before = PEERS[name](), peak()
    best = min(seconds(read, all_pages) for _ in range(args.rounds))
    megabytes = sum(len(page.encode()) for page in all_pages) / 1e6
    held = (peak() - before) / 2**20
    print(f"{name:<34}{megabytes / best:>8.1f}{len(all_pages) / best:>9.0f}{'':>9}{held:>10.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="pages: *.html and *.html.gz")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="read only every so manieth page")
    parser.add_argument("--only", choices=PEERS, help="measure in this process")
    args = parser.parse_args()
    if args.only:
        return measure(args.only, args)
    print(f"{'':<34}{'MB/s':>8}{'pages/s':>9}{'':>9}{'peak MiB':>10}")
    for name in PEERS:
        subprocess.run([sys.executable, __file__, *sys.argv[1:], "--only", name], check=True)


if __name__ == "__main__":
    main()
