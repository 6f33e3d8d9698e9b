#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one fuzz target from the committed corpus on: tests/fuzz/fuzz.sh TARGET [LIBFUZZER_ARGUMENT...]
# Such as -max_total_time=600 or -runs=10000000. Builds it first (preset fuzz: needs clang); what is found lies in build/fuzz-runs.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
target="${1:?which target: tests/fuzz/target_TARGET.cpp}"
shift
runs="$root/build/fuzz-runs"
[[ -f "$root/build/fuzz/build.ninja" ]] || (cd "$root" && cmake --preset fuzz)
ninja -C "$root/build/fuzz" "fuzz_$target"
python3 -B "$root/tests/fuzz/seeds.py" "$runs/seeds"
python3 -B "$root/tests/fuzz/corpus.py" unpack "$runs/corpus"
mkdir -p "$runs/corpus/$target" "$runs/crashes"
case "$target" in
spec | npy | revision) longest=256 ;;
json) longest=512 ;;
weight_index) longest=1024 ;;
tensor_pickle | safetensors | session) longest=2048 ;;
*) longest=4096 ;;
esac
exec "$root/build/fuzz/tests/fuzz/fuzz_$target" "$runs/corpus/$target" "$runs/seeds/$target" -dict="$runs/seeds/$target.dict" \
    -max_len="$longest" -timeout=5 -rss_limit_mb=1024 -malloc_limit_mb=512 -artifact_prefix="$runs/crashes/$target-" \
    -print_final_stats=1 "$@"
