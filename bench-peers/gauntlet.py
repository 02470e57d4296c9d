#!/usr/bin/env python3
"""Gives files of bad input to dehusk and to other extractors, each in a process of its own.

    cargo build --release -p dehusk-cli
    cargo build --release --manifest-path bench-peers/Cargo.toml
    pip install resiliparse==2.0.1 trafilatura lxml_html_clean readability-lxml justext
    python3 ../shared/tools/make_gauntlet.py /tmp/gauntlet
    python3 bench-peers/gauntlet.py /tmp/gauntlet --only dehusk --worst 10
    python3 bench-peers/gauntlet.py /tmp/gauntlet --skip .warc .warc.gz

Time is that of the processor, with the start of the process but without the imports of Python; memory is the most
that the process held, with what a Python process begins with. Files that took too much of either are named.
"""

import argparse
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time
from collections import Counter

BYTES = 4 << 30
# A process that waits instead of working ends too.
WALL_SECONDS = 300
SLOW_SECONDS = 1.0

# Exit statuses: those of the command.
DONE, NOTHING, ERROR = range(3)

ROOT = pathlib.Path(__file__).resolve().parent.parent


def program(*command):
    """A peer that is a program: it reads the file itself."""

    def run(file):
        os.execv(command[0], [*command, str(file)])

    return lambda: run


def rust_peer(name):
    target = os.environ.get("PEERS_TARGET", ROOT / "bench-peers/target")
    return program(str(pathlib.Path(target) / "release/dehusk-bench-peers"), "--memory", "--only", name)


def dehusk():
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return program(str(target / "release/dehusk"), "--quiet", "--format", "json")()


def text(file):
    return file.read_bytes().decode("utf-8", "replace")


def trafilatura():
    from trafilatura import extract

    return lambda file: extract(file.read_bytes())


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda file: extract_plain_text(text(file), main_content=True)


def readability():
    from readability import Document

    return lambda file: Document(text(file)).summary()


def justext():
    import justext

    english = justext.get_stoplist("English")
    return lambda file: justext.justext(file.read_bytes(), english)


# Each returns what reads a file; what it needs is imported before the clock runs.
PEERS = {
    "dehusk": dehusk,
    "scraper": rust_peer("scraper: parse"),
    "legible": rust_peer("legible: extract"),
    "dom_smoothie": rust_peer("dom_smoothie: extract"),
    "rs-trafilatura": rust_peer("rs-trafilatura: extract"),
    "trafilatura": trafilatura,
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "justext": justext,
}


def child(read, file, seconds):
    """Never returns. What comes out is of no interest, but whether anything does."""
    status = ERROR
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        status = DONE if read(file) else NOTHING
    finally:
        os._exit(status)


def outcome(status, spent, seconds):
    """How a process ended."""
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status)
    if killed in (signal.SIGXCPU, signal.SIGKILL) or (status and spent >= seconds):
        return "time"
    if killed:
        return "abort"
    return {DONE: "done", NOTHING: "nothing"}.get(os.WEXITSTATUS(status), "error")


def measure(read, file, seconds):
    """How it ended, with seconds of the processor and bytes."""
    process = os.fork()
    if process == 0:
        child(read, file, seconds)
    began, ended = time.monotonic(), 0
    while not ended:
        ended, status, usage = os.wait4(process, os.WNOHANG)
        if not ended and time.monotonic() - began > WALL_SECONDS:
            os.kill(process, signal.SIGKILL)
            _, status, usage = os.wait4(process, 0)
            break
        time.sleep(0.002)
    spent = usage.ru_utime + usage.ru_stime
    return outcome(status, spent, seconds), spent, usage.ru_maxrss * 1024


def files(args):
    for file in sorted(args.folder.iterdir()):
        wanted = file.name.startswith(tuple(args.family)) and not file.name.endswith(tuple(args.skip))
        if file.is_file() and wanted and file.name != "MANIFEST.tsv":
            yield file


def run_one(args):
    """Prints a line of JSON for every file."""
    read = PEERS[args.peer]()
    for file in files(args):
        print(json.dumps([file.name, *measure(read, file, args.seconds)]), flush=True)


def results(name, args):
    """Those of a peer in a process of its own: its imports are no other's burden."""
    command = [sys.executable, __file__, *sys.argv[1:], "--peer", name]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


COLUMNS = ["peer", "files", "done", "nothing", "error", "abort", "time", f"> {SLOW_SECONDS:.0f} s", "slowest s", "peak MB"]


def row(name, runs):
    ended = Counter(how for _, how, _, _ in runs)
    slow = sum(spent > SLOW_SECONDS for _, _, spent, _ in runs)
    slowest, most = max(run[2] for run in runs), max(run[3] for run in runs)
    counts = [ended[how] for how in ("done", "nothing", "error", "abort", "time")]
    return [name, len(runs), *counts, slow, f"{slowest:.2f}", f"{most / 1e6:.0f}"]


def show(cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def show_worst(runs, count):
    for key, unit in ((2, "s"), (3, "bytes")):
        for run in sorted(runs, key=lambda run: -run[key])[:count]:
            print(f"    {run[key]:>14,.2f} {unit:<6}{run[1]:<8}{run[0]}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", nargs="+", choices=PEERS, default=list(PEERS))
    parser.add_argument("--family", nargs="+", default=[""], help="what names of files begin with, to take only those")
    parser.add_argument("--skip", nargs="+", default=[], help="endings of files to leave out")
    parser.add_argument("--seconds", type=int, default=20, help="of the processor, a file")
    parser.add_argument("--worst", type=int, default=0, help="name so many files by time and by memory")
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    args = arguments()
    if args.peer:
        return run_one(args)
    show(COLUMNS)
    show("---" for _ in COLUMNS)
    for name in args.only:
        runs = results(name, args)
        show(row(name, runs))
        show_worst(runs, args.worst)


if __name__ == "__main__":
    main()
