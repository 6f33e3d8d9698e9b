#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `mambascope-cli bench` over several shapes and gathers the answers in one JSON file, with device and date.

    bench_shapes.py --cli build/release/app/mambascope-cli --out results.json [--shapes NAME...] [--tokens T...]
                    [--layers L...] [--dtypes fp32 tf32 bf16] [--stored fp16 fp32] [--naive] [--repetitions N]

Every combination is one process, so that none sees another's memory. What fails is noted and the rest goes on. --layers
adds a second series: the same shapes at these depths, with the first of --tokens (for plot_maps.py).
"""
from __future__ import annotations

import argparse
import datetime
import itertools
import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path

DEFAULT_SHAPES = ["mamba2-130m", "mamba2-1.3b", "mamba2-2.7b", "pythia-160m", "pythia-2.8b"]


def driver() -> str:
    """The NVIDIA driver's version, or an empty text."""
    if shutil.which("nvidia-smi") is None:
        return ""
    query = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    return subprocess.run(query, capture_output=True, text=True, check=False).stdout.strip().splitlines()[0]


def run_one(command: list[str]) -> dict:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return {"command": " ".join(command[1:]), "error": done.stderr.strip()}
    return {"command": " ".join(command[1:]), **json.loads(done.stdout)}


def summary(result: dict) -> str:
    if "error" in result:
        return result["error"]
    ratio = f"  {result['naive']['fused_ratio']:6.0f}x fused {result['naive']['plain_ratio']:6.0f}x plain" if "naive" in result else ""
    error = f"  error {result['naive']['largest_relative_error']:.1e}" if "naive" in result else ""
    return (
        f"trace {result['trace']['median_ms']:8.2f}  click {result['click_from_layer_0']['median_ms']:8.2f}"
        f" / {result['click_from_middle']['median_ms']:8.2f}  map {result['map']['median_ms']:9.2f}"
        f"  attention {result['attention_strip']['median_ms']:8.2f} ms{ratio}{error}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="the program mambascope-cli")
    parser.add_argument("--out", required=True, type=Path, help="JSON file to write")
    parser.add_argument("--shapes", nargs="+", default=DEFAULT_SHAPES)
    parser.add_argument("--tokens", nargs="+", type=int, default=[20])
    parser.add_argument("--layers", nargs="+", type=int, default=[])
    parser.add_argument("--dtypes", nargs="+", default=["fp32"])
    parser.add_argument("--stored", nargs="+", default=["fp16"])
    parser.add_argument("--window", type=int, default=9)
    parser.add_argument("--repetitions", type=int, default=9)
    parser.add_argument("--naive", action="store_true")
    options = parser.parse_args()

    results = []
    sizes = [(tokens, None) for tokens in options.tokens] + [(options.tokens[0], layers) for layers in options.layers]
    for shape, (tokens, layers), dtype, stored in itertools.product(options.shapes, sizes, options.dtypes, options.stored):
        command = [options.cli, "bench", "--json", "--shape", shape, "--tokens", str(tokens), "--dtype", dtype]
        command += ["--stored", stored, "--window", str(options.window), "--repetitions", str(options.repetitions)]
        command += ["--layers", str(layers)] if layers else []
        results.append(run_one(command + (["--naive"] if options.naive else [])))
        depth = f" {layers:3} layers" if layers else ""
        print(f"{shape:12} {tokens:5} tokens{depth} {dtype} stored {stored}: {summary(results[-1])}", flush=True)
    options.out.write_text(
        json.dumps(
            {
                "schema": "mambascope.bench-shapes/1",
                "date": datetime.date.today().isoformat(),
                "machine": platform.machine(),
                "driver": driver(),
                "results": results,
            },
            indent=1,
        )
        + "\n"
    )
    return 1 if any("error" in result for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
