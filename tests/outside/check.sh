#!/usr/bin/env bash
# Tests a program outside the workspace: without features of dehusk, then with each alone.
set -euo pipefail
cd "$(dirname "$0")"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-../../target/outside}

# features: the names in dehusk's [features], but for `default`.
features() {
    sed -n '/^\[features\]/,/^\[/s/^\([a-z_-]*\) *=.*/\1/p' ../../Cargo.toml | grep -v '^default$'
}

# None of our crates may switch on `scraper` for a program that did not ask for it.
without_scraper() {
    if cargo tree --edges normal,dev --prefix none | grep '^scraper '; then
        echo "a program without dehusk's default features compiles scraper all the same"
        return 1
    fi
}

without_scraper
cargo test --quiet
for feature in $(features); do
    cargo test --quiet --features "$feature"
done
