#!/usr/bin/env bash
# Compares what dehusk-warc and FastWARC read in the same archives: records, types, ids, digests of blocks and bodies,
# and offsets.
#   warc/peer/check.sh                reads archives made from the golden cases: in members, plain, and all in one member
#   warc/peer/check.sh ARCHIVE...     reads those
set -euo pipefail
cd "$(dirname "$0")/../.."
readonly fastwarc=2.0.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

peer() {
    python3 -m venv "$work/venv" 2>/dev/null \
        || { apt-get update && apt-get install --yes python3-venv && python3 -m venv --clear "$work/venv"; } >/dev/null 2>&1 \
        || return 1
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check "fastwarc==$fastwarc" >/dev/null 2>&1
}

example() {
    cargo run --quiet --release -p dehusk-warc --example "$@"
}

# same NAME FIELDS ARCHIVE...: fails where they differ in the columns.
same() {
    local name=$1 fields=$2
    shift 2
    example list -- "$@" | cut -d ' ' -f "$fields" >"$work/ours"
    "$work/venv/bin/python" warc/peer/list.py "$@" | cut -d ' ' -f "$fields" >"$work/theirs"
    cmp "$work/ours" "$work/theirs"
    echo "$name: $(wc -l <"$work/ours") records, the same"
}

if ! peer; then
    echo "SKIPPED: FastWARC $fastwarc cannot be installed here"
    exit 0
fi
if [ $# -gt 0 ]; then
    same given 1- "$@"
    exit
fi
example synthesize -- corpus "$work" 8 1
same members 1- "$work/part-000.warc.gz"
gunzip --stdout "$work/part-000.warc.gz" >"$work/plain.warc"
same plain 1- "$work/plain.warc"
# Within one member there are no offsets that one could begin to read at.
gzip --stdout "$work/plain.warc" >"$work/one.warc.gz"
same 'one member' 2- "$work/one.warc.gz"
