#!/bin/sh
# Counts the instructions of every stage over the golden corpus, which time on a shared machine cannot
# tell, and fails where they are more than a quarter above eval/instructions.txt. Needs valgrind.
#   --write   takes the counts for the new ones
set -eu
cd "$(dirname "$0")/.."
known=eval/instructions.txt
stage=${CARGO_TARGET_DIR:-target}/release/dehusk-stage
cargo build --quiet --release -p dehusk-eval --bin dehusk-stage

# count NAME TIMES
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$stage" "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : *\([0-9]*\).*/\1/p'
}

counts=$(
    for name in read segment html text; do
        # Less what is done once in a process: tables, patterns, weights.
        echo "$name $((($(count "$name" 3) - $(count "$name" 1)) / 2))"
    done
)
echo "$counts"
if [ "${1:-}" = --write ]; then
    echo "$counts" >"$known"
else
    echo "$counts" | awk -v known="$known" '
        BEGIN { while ((getline line < known) > 0) { split(line, part, " "); limit[part[1]] = part[2] * 1.25 } }
        $2 > limit[$1] { print $1 ": more than a quarter above " known; failed = 1 }
        END { exit failed }'
fi
