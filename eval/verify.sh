#!/usr/bin/env bash
# Compares the arithmetic of dehusk-eval with the Python scorers it follows, to four digits.
# Usage: eval/verify.sh SHARED, a folder that holds data/, tools/score.py and tools/score_plain.py.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$(cd "${1:?usage: eval/verify.sh SHARED}" && pwd)
eval_bin=${CARGO_TARGET_DIR:-target}/release/dehusk-eval
cargo build --quiet --release -p dehusk-eval
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for set in wcxb-dev trafilatura-eval-a dragnet-train cleaneval-a chinese; do
  out=$work/$set
  "$eval_bin" --json --out "$out" "$shared/data/$set" > "$work/ours.json"
  python3 "$shared/tools/score.py" --set "$set" --pred "$out" --comments "$out/comments" --meta "$out/meta" \
    --json > "$work/theirs.json"
  python3 eval/verify.py "$work/ours.json" "$work/theirs.json"
done
for set in wet half-cleaned; do
  "$eval_bin" --json --out "$work/$set" "$shared/data/plain/$set.jsonl.gz" > "$work/ours.json"
  python3 "$shared/tools/score_plain.py" bench --file "$shared/data/plain/$set.jsonl.gz" --pred "$work/$set" \
    > "$work/theirs.txt"
  python3 eval/verify.py "$work/ours.json" "$work/theirs.txt"
done
