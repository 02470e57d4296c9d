#!/bin/sh
# Runs every fuzz target for some seconds (10 by default) on a stable toolchain, from the same seed
# each time. Fails on the first finding, whose input is then in fuzz/artifacts/.
set -eu
seconds=${1:-10}
cd "$(dirname "$0")"
. ./common.sh
bin=$(./build.sh)
./seeds.sh
for target in $(cargo fuzz list); do
    fuzz "$bin" "$target" -seed=1 -max_total_time="$seconds" -max_len=2048 -verbosity=0
done
