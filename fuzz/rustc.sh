#!/bin/sh
# Stands before rustc in fuzz builds (RUSTC_WRAPPER), and takes the flags of instrumentation away from
# every crate but dehusk, its reader of archives with its laws (being generic, it is compiled in their
# crate), and the targets themselves. Branches of the parsers that laws ask say nothing about dehusk,
# yet counting them costs more than half of the executions and fills the corpus with inputs that only
# they tell apart.
set -eu
case " $* " in
*' --crate-name dehusk '* | *' --crate-name dehusk_warc'* | *' --crate-type bin '*) exec "$@" ;;
esac
first=yes
for argument in "$@"; do
    [ -z "$first" ] || { set --; first=; }
    case $argument in
    -Cpasses=sancov-module | -Cllvm-args=-sanitizer-coverage-* | -Cinstrument-coverage | -Ccodegen-units=1) ;;
    *) set -- "$@" "$argument" ;;
    esac
done
exec "$@"
