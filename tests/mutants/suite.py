"""The tests, built once and run against any mutant."""

import json
import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

# These find most, and soon; what they let through meets all the others.
QUICK = ["dehusk (lib)", "golden (test)"]

# The first looks at sources, which are others here; the second, unoptimised, takes longer than all others.
LEFT_OUT = ["no_side_effects (test)", "gauntlet (test)"]

# A mutant may loop for ever: then it uses up so many times what the tests need, and it is caught. One that waits
# for ever instead is given longer, since the machine may be busy.
PATIENCE = 10
SECONDS_AT_LEAST = 20
WALL = 5
BYTES = 4 << 30


@dataclass
class Tests:
    name: str
    program: str
    folder: Path
    # Until it is known.
    seconds: float = 60.0

    def run(self, mutant):
        """Whether they pass."""
        seconds = int(SECONDS_AT_LEAST + PATIENCE * self.seconds)

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))

        environment = os.environ | {"DEHUSK_MUTANT": str(mutant)}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started = [self.program, "--quiet"]
        try:
            ended = subprocess.run(
                started, cwd=self.folder, env=environment, preexec_fn=limit, timeout=WALL * seconds, check=False, **quiet
            )
        except subprocess.TimeoutExpired:
            return False
        return ended.returncode == 0


def messages(command, tree, target):
    """What cargo says of every crate and fault."""
    environment = os.environ | {"CARGO_TARGET_DIR": str(target), "RUSTFLAGS": "--cap-lints=allow"}
    command = ["cargo", *command, "--message-format=json", "--quiet"]
    said = subprocess.run(command, cwd=tree, env=environment, stdout=subprocess.PIPE, check=False).stdout
    return [json.loads(line) for line in said.splitlines()]


def faults(tree, target):
    """Files and lines where the compiler found a fault."""
    command = ["check", "--package=dehusk", "--lib", "--profile=test", "--all-features"]
    for message in messages(command, tree, target):
        if message["reason"] == "compiler-message" and message["message"]["level"] == "error":
            for span in message["message"]["spans"]:
                if span["is_primary"]:
                    yield span["file_name"], span["line_start"]


def described(built, tree):
    """What cargo built, by a name that no other has: `golden (test)`, `cli/golden (test)`."""
    folder, target = Path(built["manifest_path"]).parent, built["target"]
    name = folder.relative_to(tree) / f"{target['name']} ({target['kind'][0]})"
    return Tests(str(name), built["executable"], folder)


def build(tree, target):
    """All test programs, the quick ones first, then by how long they take."""
    said = messages(["test", "--workspace", "--no-run"], tree, target)
    programs = [one for one in said if one.get("executable") and one["profile"]["test"]]
    built = [tests for tests in map(lambda one: described(one, tree), programs) if tests.name not in LEFT_OUT]
    for tests in built:
        started = time.monotonic()
        if not tests.run(mutant=0):
            raise SystemExit(f"{tests.name} fails without a mutant")
        tests.seconds = time.monotonic() - started
    return sorted(built, key=lambda tests: (tests.name not in QUICK, tests.seconds))
