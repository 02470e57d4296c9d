#!/usr/bin/env python3
"""Changes the code in many small ways, and looks whether a test sees each.

    python3 tests/mutants                          # every fifteenth mutant
    python3 tests/mutants --every 1 --in src/label/rules
    python3 tests/mutants --only 46 121            # those again

`cargo mutants` (cargo install cargo-mutants --locked) says what to change. It would compile each mutant by
itself; here all are compiled into one program, and every run says which is on, so that hundreds cost seconds
each. Code that the compiler itself runs (constants, `const fn`) is left out, and functions whose hidden type
(`impl Iterator`) is another one in every copy. Every mutant meets the unit tests and the golden cases; one that
survives them meets all other tests of the workspace. Fails where less than `--at-least` are caught.
"""

import argparse
import json
import shutil
import subprocess
from pathlib import Path

import schema
import suite

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target" / "mutants"
TREE = WORK / "tree"
DEFAULT_PLACES = ["src/label", "src/page", "src/segment"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=15, help="take only every so manieth mutant")
    parser.add_argument("--in", dest="places", nargs="+", default=DEFAULT_PLACES, help="folders or files")
    parser.add_argument("--only", type=int, nargs="+", help="take those with these numbers")
    parser.add_argument("--at-least", type=float, default=0.85, help="share that must be caught")
    return parser.parse_args()


def copy():
    """The sources as they lie here, committed or not."""
    shutil.rmtree(TREE, ignore_errors=True)
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.check_output(listed, cwd=ROOT, text=True).split("\0"):
        if name and (ROOT / name).is_file():
            (TREE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, TREE / name)


def sample(args):
    """Mutants by file; numbers count all that there are."""
    globs = [option for place in args.places for option in ("-f", f"{place}/**" if (ROOT / place).is_dir() else place)]
    listed = json.loads(subprocess.check_output(["cargo", "mutants", "--list", "--json", *globs], cwd=TREE))
    by_file = {}
    for number, mutant in enumerate(listed, start=1):
        if number in args.only if args.only else number % args.every == 0:
            text = (TREE / mutant["file"]).read_text()
            by_file.setdefault(mutant["file"], []).append(schema.read(mutant, number, text))
    return by_file


def compiled(by_file):
    """Writes all mutants into the tree, and takes back those that do not compile; returns the others."""
    sources = {file: (TREE / file).read_text() for file in by_file}
    with (TREE / "src/lib.rs").open("a") as lib:
        lib.write(schema.SWITCH)
    while True:
        written = {file: schema.write(sources[file], mutants) for file, mutants in by_file.items()}
        for file, source in written.items():
            (TREE / file).write_text(source.text)
        faults = list(suite.faults(TREE, WORK))
        if not faults:
            return [mutant for mutants in by_file.values() for mutant in mutants]
        bad = {number for file, line in faults if file in written for number in written[file].at(line)}
        if not bad:
            raise SystemExit(f"no mutant is to blame for {faults}")
        by_file = {file: [m for m in mutants if m.number not in bad] for file, mutants in by_file.items()}


def survives(mutant, tests):
    return all(program.run(mutant.number) for program in tests)


def main():
    args = arguments()
    copy()
    by_file = sample(args)
    taken = sum(map(len, by_file.values()))
    by_file = {file: [mutant for mutant in mutants if mutant] for file, mutants in by_file.items()}
    mutants = compiled(by_file)
    print(f"{taken} mutants, of which {len(mutants)} can be switched on", flush=True)
    tests = suite.build(TREE, WORK)
    survivors = 0
    for mutant in mutants:
        if survives(mutant, tests):
            survivors += 1
            print(f"survives: {mutant.number:>5}  {mutant.name}", flush=True)
    caught = 1 - survivors / max(1, len(mutants))
    print(f"{len(mutants) - survivors} of {len(mutants)} are caught: {caught:.1%}")
    return int(caught < args.at_least)


if __name__ == "__main__":
    raise SystemExit(main())
