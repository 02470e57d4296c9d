#!/bin/sh
# seeds.sh [FOLDER]: makes seeds for every target out of the golden cases: the first 600 bytes of each input. Small
# seeds keep the fuzzer fast; what they lack, the dictionaries have.
set -eu
cd "$(dirname "$0")"
to=${1:-corpus}

# case_of INPUT: the name of a golden case, as a file name.
case_of() {
    echo "$1" | sed 's|^\.\./corpus/||; s|/input\..*$||; s|/|-|g'
}

# begin SIZE: the first bytes; iconv drops the character that the cut went through.
begin() {
    head -c "$1" | iconv -c -f UTF-8 -t UTF-8 2>/dev/null || true
}

# cut_seeds TARGET INPUT...
cut_seeds() {
    target=$1
    shift
    mkdir -p "$to/$target"
    for input in "$@"; do
        [ -f "$input" ] || continue
        begin 600 <"$input" >"$to/$target/$(case_of "$input")"
    done
}

# cut_data PLACE PATTERN: what stands behind the pattern, up to the end of the script, behind the byte
# that says in which of the places of laws/src/data.rs it belongs.
cut_data() {
    mkdir -p "$to/metadata"
    for input in $(grep -lE "$2" ../corpus/*/*/input.html); do
        seed=$to/metadata/$(case_of "$input")-$1
        printf "\\00$1" >"$seed"
        awk -v pattern="$2" 'BEGIN { RS = "</script>" } match($0, pattern) { print substr($0, RSTART + RLENGTH) }' \
            "$input" | begin 500 >>"$seed"
    done
}

# archive_seeds INPUT...: the beginning of each, as a server sent it, in an archive of two records.
archive_seeds() {
    mkdir -p "$to/warc"
    for input in "$@"; do
        head='HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
        page=$(begin 200 <"$input")
        length=$(printf "$head%s" "$page" | wc -c)
        {
            printf 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 6\r\n\r\na: b\r\n\r\n\r\n'
            printf 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %s\r\n\r\n' "$length"
            printf "$head%s\r\n\r\n" "$page"
        } >"$to/warc/$(case_of "$input")"
    done
}

# option_seeds INPUT...: choices of laws/src/options.rs with a balanced focus, wide limits, no other option and the
# beginning of a page: one without selectors, and one that keeps all, what is hidden too. Lengths of strings stand at
# the end.
option_seeds() {
    mkdir -p "$to/options"
    limits='\001\000\017\011\017\017\017\017\000\000\000\000'
    for input in "$@"; do
        seed=$to/options/$(case_of "$input") page=$(begin 300 <"$input")
        printf "$limits"'\000\000\000\000%s' "$page" >"$seed"
        printf "$limits"'\000\001*\000\000%s\000\001' "$page" >"$seed-kept"
    done
}

# growth_seeds INPUT...: two lines of a page to be repeated. A shape of laws/src/growth.rs begins with four bytes
# for its kind and ends with the length of the first piece.
growth_seeds() {
    mkdir -p "$to/growth"
    for input in "$@"; do
        {
            printf '\000\000\000\000'
            sed -n '5p;9p' "$input" | head -c 120
            printf '\036'
        } >"$to/growth/$(case_of "$input")"
    done
}

cut_seeds html ../corpus/*/*/input.html
cut_seeds plain ../corpus/*/*/input.txt
cut_seeds bytes ../corpus/*/*/input.*
cut_seeds render ../corpus/*/*/input.*
cut_seeds differential ../corpus/*/*/input.html
cut_data 0 'application/ld.json[^>]*>'
cut_data 1 'id=.?__NEXT_DATA__[^>]*>'
cut_data 2 'id=.?__NUXT_DATA__[^>]*>'
cut_data 3 'window[.]__NUXT__ *= *'
cut_data 4 '__next_f[.]push\(\[1, *"'
cut_data 5 'data-preloaded=.'
archive_seeds ../corpus/widget_amount/*/input.html ../corpus/structure/*/input.html
option_seeds ../corpus/*/*/input.html
growth_seeds ../corpus/*/*/input.html
