# What the scripts here share; all run in this folder.

# dictionary TARGET: its own, or that of HTML. A dictionary is worth more than any other option.
dictionary() {
    own=dictionaries/$1.dict
    if [ -f "$own" ]; then echo "$own"; else echo dictionaries/html.dict; fi
}

# fuzz BINARIES TARGET CORPUS OPTION...: fuzzes a target from a corpus, which takes in what it finds.
fuzz() {
    bin=$1 target=$2 corpus=$3
    shift 3
    mkdir -p "$corpus" "artifacts/$target"
    "$bin/$target" "$corpus" -dict="$(dictionary "$target")" -artifact_prefix="artifacts/$target/" \
        -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "$@"
}
