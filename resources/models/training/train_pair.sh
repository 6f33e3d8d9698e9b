#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains both bundled models side by side on one GPU, then measures the exported weights.
# usage: train_pair.sh OUT [extra options of train.py]; MAMBA and TRANSFORMER hold options of one model alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$1
shift
data=$here/../../data
tokenizer=$here/../demo-mamba2/tokenizer.json
work=$(mktemp -d)
export PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
mkdir -p "$out"

train() { # name, options
    local name=$1
    shift
    python3 "$here/train.py" "$name" --data "$data" --tokenizer "$tokenizer" --out "$work/$name" "$@" >"$out/train_$name.log" 2>&1
    cp "$tokenizer" "$work/$name/tokenizer.json"
    cp "$work/$name/model.safetensors" "$out/$name.safetensors"
}

train demo-mamba2 "$@" ${MAMBA:-} &
mamba=$!
train demo-transformer "$@" ${TRANSFORMER:-} &
transformer=$!
wait "$mamba"
wait "$transformer"
tail -n 2 "$out"/train_*.log
measured=(--models "$work" --data "$data" --out "$work/evaluation")
python3 "$here/evaluate_unknown.py" "${measured[@]}" >"$out/evaluate_unknown.log" 2>&1 &
python3 "$here/check_patching.py" "${measured[@]}" >"$out/check_patching.log" 2>&1 &
python3 "$here/evaluate.py" "${measured[@]}" --tokenizer "$tokenizer" 2>&1 | tee "$out/evaluate.log"
wait
cat "$out/evaluate_unknown.log" "$out/check_patching.log"
tar -czf "$out/evaluation.tar.gz" -C "$work" evaluation
