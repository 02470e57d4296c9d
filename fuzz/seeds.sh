#!/bin/sh
# Makes seeds for every target out of the golden cases: the first 600 bytes of each input. Small
# seeds keep the fuzzer fast; what they lack, the dictionaries have.
set -eu
cd "$(dirname "$0")"

# cut TARGET FILE...
cut_seeds() {
    target=$1
    shift
    mkdir -p "corpus/$target"
    for input in "$@"; do
        [ -f "$input" ] || continue
        name=$(echo "$input" | sed 's|^\.\./corpus/||; s|/input\..*$||; s|/|-|g')
        # iconv drops the character that the cut went through.
        head -c 600 "$input" | iconv -c -f UTF-8 -t UTF-8 >"corpus/$target/$name" || true
    done
}

cut_seeds html ../corpus/*/*/input.html
cut_seeds plain ../corpus/*/*/input.txt
cut_seeds bytes ../corpus/*/*/input.*
cut_seeds differential ../corpus/*/*/input.html
