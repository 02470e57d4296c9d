#!/bin/bash
# campaign.sh [MINUTES]: fuzzes all targets in turn on all cores (60 minutes in all by default), makes
# their corpora small again, and prints what came of it. Exit code 1 if there is a finding.
#   JOBS               processes at a time; default: one a core
#   LENGTHS            the longest inputs of each round in bytes; default: 64 128 64 256 1024
#   SANITIZER=address  looks for memory errors too, at a fifth of the speed
# Corpora stay in corpus/, findings in artifacts/, logs in logs/: none of them in git.
set -euo pipefail
cd "$(dirname "$0")"
. ./common.sh
minutes=${1:-60} jobs=${JOBS:-$(nproc)}
bin=$(./build.sh)
./seeds.sh
mapfile -t targets < <(cargo fuzz list)
logs=logs/$(date +%Y%m%d-%H%M%S)
mkdir -p "$logs" artifacts
touch "$logs/begin"

# Most of the time goes to short inputs, of which there are many a second; long ones find what needs room.
read -ra lengths <<<"${LENGTHS:-64 128 64 256 1024}"

# options LENGTH: short inputs are told apart by the branches they take alone. How often each was taken, and which
# inputs take rare ones, costs a third of the executions, and is asked where loops have room to turn.
options() {
    [ "$1" -ge 256 ] || echo -use_counters=0 -entropic=0 -use_cmp=0
}

# turn TARGET LENGTH: one process a core, each with a seed of its own, reading what the others find. One
# with a finding stops. The time limit is generous, since other programs may share the machine.
turn() {
    local job seconds=$((minutes * 60 / ${#lengths[@]} / ${#targets[@]}))
    for job in $(seq "$jobs"); do
        fuzz "$bin" "$1" "corpus/$1" -max_len="$2" -max_total_time="$seconds" -seed="$RANDOM" -reload=1 \
            -timeout=60 $(options "$2") >"$logs/$1.$2.$RANDOM" 2>&1 &
    done
    wait
}

# shrink TARGET: as few and as short inputs as reach the same branches.
shrink() {
    mkdir "corpus/$1.small"
    "$bin/$1" -merge=1 "corpus/$1.small" "corpus/$1" >"$logs/merge.$1" 2>&1
    rm -r "corpus/$1"
    mv "corpus/$1.small" "corpus/$1"
}

# findings TARGET: files that were written since the campaign began.
findings() {
    find "artifacts/$1" -type f -newer "$logs/begin"
}

for length in "${lengths[@]}"; do
    for target in "${targets[@]}"; do turn "$target" "$length"; done
done

for target in "${targets[@]}"; do shrink "$target"; done
./executions.sh "$logs"
./coverage.sh
echo findings:
for target in "${targets[@]}"; do findings "$target"; done | tee "$logs/findings"
[ ! -s "$logs/findings" ]
