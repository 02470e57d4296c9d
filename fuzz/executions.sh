#!/bin/bash
# executions.sh [FOLDER...]: what campaigns did, by the logs that they left (all in logs/ by default): how many inputs
# each target took, and the most branches that one process had reached.
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- logs/*/

# written TARGET FOLDER...: by its processes. A campaign that was stopped has not come to every target.
written() {
    local target=$1 folder
    shift
    for folder in "$@"; do cat "$folder/$target".* 2>/dev/null || true; done
}

printf '%-14s %12s %8s\n' target executions edges
for target in $(cargo fuzz list); do
    written "$target" "$@" | awk -v target="$target" '
        $1 == "stat::number_of_executed_units:" { executions += $2 }
        { for (i = 2; i < 5; i++) if ($i == "cov:" && $(i + 1) > edges) edges = $(i + 1) }
        END { printf "%-14s %12d %8d\n", target, executions, edges }'
done | awk '{ print; all += $2 } END { printf "%-14s %12d\n", "all", all }'
