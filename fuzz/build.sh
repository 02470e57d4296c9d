#!/bin/sh
# Builds every fuzz target on a stable toolchain and prints the folder they are in.
#   SANITIZER=address  looks for memory errors too; there is no unsafe code in dehusk to need it for
set -eu
cd "$(dirname "$0")"
export RUSTC_WRAPPER=$PWD/rustc.sh
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
sanitizer=${SANITIZER:-none}
[ "$sanitizer" = none ] || export RUSTC_BOOTSTRAP=1 # the sanitizers' flags are not stable

command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked >&2
# Dictionaries stand in for what compared values would teach, at half the cost of an execution.
cargo fuzz build --sanitizer "$sanitizer" --no-trace-compares >&2
echo "$CARGO_TARGET_DIR/x86_64-unknown-linux-gnu/release"
