#!/usr/bin/env bash
# Prints the README's table of figures. Pages that weights were fitted on are labelled with weights that
# were fitted without their site.
# Usage: eval/figures.sh DATA, a folder of labelled sets.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:?usage: eval/figures.sh DATA}
cargo build --quiet --release -p dehusk-eval
run() { "${CARGO_TARGET_DIR:-target}/release/dehusk-eval" --json "$@"; }

# left_out SET FOLDS, shipped SET: one line of JSON.
left_out() { run "$data/$1" --folds "$2" --addresses "$data/wcxb-dev"; }
shipped() { run "$data/$1"; }

{
    for set in wcxb-dev trafilatura-eval-a readability-pages; do
        left_out "$set" train/folds
    done
    for set in newspaper4k-multi goose3-snippets chinese dragnet-train cleaneval-a; do
        shipped "$set"
    done
    for set in wet half-cleaned; do
        left_out "plain/$set.jsonl.gz" train/folds-text
    done
} | python3 eval/figures.py
