#!/bin/bash
# Prints how many lines of src/ the fuzz targets reach with the golden cases, their corpora and the
# regressions, each target alone and all together; then the lines that none reaches.
set -euo pipefail
cd "$(dirname "$0")"
host=$(rustc -vV | sed -n 's/^host: //p')
folder=${CARGO_TARGET_DIR:-$PWD/target}/coverage
bin=$folder/$host/release profiles=$folder/profiles

# The toolchain's own llvm-cov reads what it writes; Debian's of LLVM 19 does too.
tools=$(rustc --print target-libdir)/../bin
[ -x "$tools/llvm-cov" ] || rustup component add llvm-tools || tools=/usr/lib/llvm-19/bin

# With a target named, build scripts are left alone.
RUSTFLAGS=-Cinstrument-coverage RUSTC_WRAPPER=$PWD/rustc.sh CARGO_TARGET_DIR=$folder \
    cargo build --release --quiet --target "$host"
mapfile -t targets < <(cargo fuzz list)
rm -rf "$profiles"
mkdir -p "$profiles"

# replay TARGET: given files, libFuzzer runs each of them once. A target without findings has no regressions.
replay() {
    mkdir -p "corpus/$1" "regressions/$1"
    find "corpus/$1" "regressions/$1" ../corpus -type f -not -name 'case.toml' -not -name 'expected.*' -print0 \
        | LLVM_PROFILE_FILE=$profiles/$1.%p.profraw xargs -0 -n 1000 "$bin/$1" >/dev/null 2>&1
    "$tools/llvm-profdata" merge --sparse -o "$profiles/$1.profdata" "$profiles/$1".*.profraw
}

# lines COMMAND PROFILE: what llvm-cov says of src/, by the counts of a profile.
lines() {
    local command=$1 profile=$2
    shift 2
    "$tools/llvm-cov" "$command" "${objects[@]}" -instr-profile="$profiles/$profile.profdata" "$@" ../src
}

percent() {
    lines report "$1" -show-region-summary=false -show-branch-summary=false | awk '/^TOTAL/ { print $NF }'
}

objects=("$bin/${targets[0]}")
for target in "${targets[@]:1}"; do objects+=(-object "$bin/$target"); done
printf '\n%-14s %10s\n' target 'lines'
for target in "${targets[@]}"; do
    replay "$target"
    printf '%-14s %10s\n' "$target" "$(percent "$target")"
done
"$tools/llvm-profdata" merge --sparse -o "$profiles/all.profdata" "$profiles"/*.profraw
printf '%-14s %10s\n\nnever reached:\n' all "$(percent all)"
lines show all -show-instantiations=false \
    | awk '/^\/.*:$/ { sub(/^.*\/src\//, "src/"); sub(/:$/, ""); file = $0 }
        /^ *[0-9]+\| +0\|/ { split($0, part, "|"); sub(/^[^|]*\|[^|]*\|/, ""); print file ":" part[1] + 0 ":" $0 }'
