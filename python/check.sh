#!/usr/bin/env bash
# Builds the wheel, installs it into an environment of its own and tests it there, with a Spark session of its own.
set -euo pipefail
cd "$(dirname "$0")"
readonly here=$PWD
readonly target=${CARGO_TARGET_DIR:-$PWD/../target}
readonly work=$target/python
export CARGO_TARGET_DIR=$work/target

# environment: a new one in $work/venv; Debian has what makes them in a package of its own.
environment() {
    rm -rf "$work/venv"
    python3 -m venv "$work/venv" >/dev/null 2>&1 && return
    rm -rf "$work/venv"
    { apt-get update && apt-get install --yes python3-venv; } >/dev/null 2>&1 && python3 -m venv "$work/venv"
}

# reaches_registry: whether packages can be had at all; what fails after that is a failure.
reaches_registry() {
    pip download --quiet --disable-pip-version-check --no-deps --dest "$work/probe" iniconfig >/dev/null 2>&1
}

# java: what Spark runs on, installed only where it is missing.
java_runtime() {
    command -v java >/dev/null && return
    { apt-get update && apt-get install --yes openjdk-17-jre-headless; } >/dev/null 2>&1
}

mkdir -p "$work"
if ! environment; then
    echo "SKIPPED: no Python environment can be made here"
    exit 0
fi
export PATH=$work/venv/bin:$PATH
if ! reaches_registry; then
    echo "SKIPPED: no packages can be installed here"
    exit 0
fi
pip install --quiet --disable-pip-version-check -r requirements-test.txt
java_runtime || echo "SKIPPED: Java cannot be installed here; Spark is not tested"

ruff format --config pyproject.toml --check --quiet . ../examples
ruff check --config pyproject.toml --quiet . ../examples
cargo fmt --check
cargo clippy --quiet -- -D warnings
rm -rf "$work/dist"
maturin build --quiet --release --out "$work/dist"
pip install --quiet --disable-pip-version-check --force-reinstall --no-deps "$work"/dist/*.whl
# The command's tables are compared with the package's.
cargo build --quiet --manifest-path ../Cargo.toml --target-dir "$target" --package dehusk-cli --all-features
export DEHUSK_COMMAND=$target/debug/dehusk
# From elsewhere, so that what is installed is looked at, also by processes that look where they are.
cd "$work"
mypy --config-file "$here/pyproject.toml"
stubtest dehusk._native
pytest --quiet --config-file "$here/pyproject.toml" --rootdir "$here" "$here/tests" "$@"
