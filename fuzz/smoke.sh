#!/bin/sh
# Runs every fuzz target for some seconds (10 by default) on a stable toolchain, from the same seed
# each time. Fails on the first finding, whose input is then in fuzz/artifacts/.
set -eu
seconds=${1:-10}
cd "$(dirname "$0")"

command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
./seeds.sh

# run TARGET DICTIONARY: without sanitizers, which there is no unsafe code to need for.
run() {
    mkdir -p "corpus/$1"
    cargo fuzz run -s none "$1" -- -seed=1 -max_total_time="$seconds" -max_len=2048 -timeout=10 \
        -rss_limit_mb=2048 -dict="dictionaries/$2.dict" -verbosity=0 -print_final_stats=1
}

run html html
run plain plain
run bytes html
run differential html
