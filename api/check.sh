#!/usr/bin/env bash
# Fails where the public items of a crate are not those of its list here.
#   api/check.sh            compares
#   api/check.sh --bless    writes the lists
set -euo pipefail
cd "$(dirname "$0")/.."

# Each version of rustdoc may write JSON of its own: `api/Cargo.toml` says whose is read.
readonly rust=1.95.0
# Compiled for rustdoc alone: `RUSTC_BOOTSTRAP` would have everything else compiled anew each time.
readonly target=$PWD/target/api

toolchain() {
    rustup run "$rust" rustc --version >/dev/null 2>&1 \
        || rustup toolchain install "$rust" --profile minimal >/dev/null 2>&1
}

# list CRATE: writes its public items to target/api/CRATE.txt.
list() {
    RUSTC_BOOTSTRAP=1 cargo "+$rust" rustdoc --quiet --target-dir "$target" --package "$1" --lib \
        -- -Z unstable-options --output-format json
    cargo run --quiet --target-dir "$target" --manifest-path api/Cargo.toml -- \
        "$target/doc/${1//-/_}.json" >"$target/$1.txt"
}

compare() {
    if ! diff --unified=0 "api/$1.txt" "$target/$1.txt"; then
        echo "The public items of $1 are not those in api/$1.txt (-)."
        echo "If the change (+) is meant, run \`api/check.sh --bless\` and tell of it in CHANGELOG.md."
        return 1
    fi
}

if ! toolchain; then
    echo "SKIPPED: Rust $rust, whose JSON is read, cannot be installed here"
    exit 0
fi
changed=0
for crate in dehusk dehusk-golden; do
    list "$crate"
    if [ "${1:-}" = --bless ]; then
        cp "$target/$crate.txt" "api/$crate.txt"
    else
        compare "$crate" || changed=1
    fi
done
exit "$changed"
