#!/bin/sh
# Runs every fuzz target for a while (5,000 inputs by default) on a stable toolchain. Fails on the first
# finding, whose input is then in fuzz/artifacts/. The same code takes the same inputs in every run and on every
# machine: targets are deterministic, and so are the seeds' order and what is made of them. Longer and
# other runs are campaign.sh's.
set -eu
runs=${1:-5000}
cd "$(dirname "$0")"
. ./common.sh
bin=$(./build.sh)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
# Not those of corpus/, where campaigns leave what they find.
./seeds.sh "$work/seeds"

# runs_of TARGET: an input of `growth` is a page in several sizes.
runs_of() {
    if [ "$1" = growth ]; then echo $((runs / 25)); else echo "$runs"; fi
}

for target in $(cargo fuzz list); do
    # A list, since the order of a folder is the file system's.
    mkdir -p "$work/seeds/$target"
    find "$work/seeds/$target" -type f | LC_ALL=C sort | paste -sd, >"$work/list"
    fuzz "$bin" "$target" "$work/$target" -seed_inputs=@"$work/list" -seed=1 -runs="$(runs_of "$target")" \
        -max_len=2048 -verbosity=0
done
