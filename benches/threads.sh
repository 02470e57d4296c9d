#!/bin/sh
# How much faster the command is on two threads than on one: benches/threads.sh PAGES [ROUNDS]
# PAGES is a folder of HTML files, gzipped or not. The least wall time of several rounds in turn counts.
set -eu
pages=$1
rounds=${2:-5}
cd "$(dirname "$0")/.."
cargo build --quiet --release -p dehusk-cli
command=${CARGO_TARGET_DIR:-target}/release/dehusk

# milliseconds THREADS
milliseconds() {
    start=$(date +%s%N)
    "$command" -q -f jsonl -j "$1" "$pages" >/dev/null || [ $? -eq 1 ] # 1: some page had nothing to keep
    echo $((($(date +%s%N) - start) / 1000000))
}

for _ in $(seq "$rounds"); do
    echo "$(milliseconds 1) $(milliseconds 2)"
done | awk '
    { if (NR == 1 || $1 < one) one = $1; if (NR == 1 || $2 < two) two = $2 }
    END { printf "1 thread %d ms, 2 threads %d ms: %.2f times as fast\n", one, two, one / two }'
