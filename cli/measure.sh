#!/usr/bin/env bash
# Measures the command on a crawl made from the golden cases: pages a second of the library alone, of the command with one
# job and with two, what the second job is worth, and the most memory it took. Checks that both wrote the same.
#   cli/measure.sh [MEGABYTES [FOLDER]]    megabytes before compression (2000); the crawl is left in the folder
set -euo pipefail
cd "$(dirname "$0")/.."
megabytes=${1:-2000}
work=${2:-$(mktemp -d)}
target=${CARGO_TARGET_DIR:-target}/release

cargo build --quiet --release -p dehusk-cli
cargo build --quiet --release -p dehusk-batch -p dehusk-warc --examples
[ -e "$work/part-000.warc.gz" ] || "$target/examples/synthesize" corpus "$work" "$megabytes"
du --apparent-size --block-size=MB --total "$work"/*.warc.gz | tail -n 1

# run JOBS: seconds and peak memory of the command, its summary on standard error.
run() {
    /usr/bin/time --format '%e s, %M KiB at most, %P of a core' --output "$work/time.$1" \
        "$target/dehusk" --format jsonl --jobs "$1" --output "$work/$1.jsonl" "$work"/*.warc.gz
    echo "$1 jobs: $(cat "$work/time.$1")"
}

echo "library: $("$target/examples/baseline" "$work"/part-000.warc.gz)"
run 1
run 2
cmp "$work/1.jsonl" "$work/2.jsonl"
awk 'NR == 1 { one = $1 } NR == 2 { printf "two jobs are %.2f times as fast as one\n", one / $1 }' "$work/time.1" "$work/time.2"
rm -f "$work"/*.jsonl
