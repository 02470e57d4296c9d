#!/bin/sh
# How much faster the command is on two threads than on one: benches/threads.sh PAGES [ROUNDS]
# PAGES is a folder of HTML files, gzipped or not. Two processes at once show what the machine has to
# give: cores share caches and clocks. The least wall time of several rounds in turn counts.
set -eu
pages=$1
rounds=${2:-5}
cd "$(dirname "$0")/.."
cargo build --quiet --release -p dehusk-cli
command=${CARGO_TARGET_DIR:-target}/release/dehusk

# extract THREADS
extract() {
    "$command" -q -f jsonl -j "$1" "$pages" >/dev/null || [ $? -eq 1 ] # 1: some page had nothing to keep
}

both() {
    extract 1 &
    extract 1
    wait
}

# milliseconds COMMAND...
milliseconds() {
    start=$(date +%s%N)
    "$@"
    echo $((($(date +%s%N) - start) / 1000000))
}

for _ in $(seq "$rounds"); do
    echo "$(milliseconds extract 1) $(milliseconds extract 2) $(milliseconds both)"
done | awk '
    { for (i = 1; i <= 3; i++) if (NR == 1 || $i < least[i]) least[i] = $i }
    END {
        printf "1 thread %d ms, 2 threads %d ms: %.2f times the pages\n", least[1], least[2], least[1] / least[2]
        printf "2 processes at once %d ms: %.2f times the pages\n", least[3], 2 * least[1] / least[3]
    }'
