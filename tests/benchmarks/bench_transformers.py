#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people use today beside Mambascope, on one machine in one run: a full knockout map by one forward of
transformers' model per variant (transformers_knockout.py), and by `mambascope-cli bench` at the same shape.

    bench_transformers.py --cli build/release/app/mambascope-cli --shapes mamba2-2.7b pythia-2.8b --out results.json
    bench_transformers.py --cli build/release/app/mambascope-cli --check

Random weights in fp32, windows of 9 layers, the last query; 24 of the variants are timed and stand for all. --check runs
the bundled pair instead: each knockout must give the probability that mambascope-cli gives. Needs torch and transformers 5.
"""
from __future__ import annotations

import argparse
import datetime
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

# As in both programs of ours: idle OpenMP workers sleep soon. libgomp reads it when torch brings it in; its own default
# makes every operation many times slower on a machine that has other work.
if "OMP_WAIT_POLICY" not in os.environ:
    os.environ.setdefault("GOMP_SPINCOUNT", "2000")

import torch  # noqa: E402
import transformers  # noqa: E402
from transformers_knockout import Cut, KnockoutModel  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
CHECK_PROMPT = "Beats Music is owned by"
CHECK_CUTS = [(0, 0, 4), (1, 2, 7), (2, 0, 30), (2, 5, 9), (2, 9, 20), (4, 3, 11)]  # source, first and last layer
TOLERANCE, RELATIVE_TOLERANCE = 1e-4, 1e-3


class BenchError(RuntimeError):
    """The text is one complete line for the user."""


def ask_cli(cli: str, *arguments: str) -> dict:
    done = subprocess.run([cli, *arguments, "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchError(done.stderr.strip() or f"{cli}: ended with {done.returncode}")
    return json.loads(done.stdout)


def random_model(config: dict, tokens: int, device: torch.device) -> KnockoutModel:
    settings = {key: value for key, value in config.items() if key != "model_type"}
    made = transformers.AutoConfig.for_model(config["model_type"], **settings)
    if config["model_type"] == "mamba2":
        made.chunk_size = tokens  # as the published code; the default of 256 would compute mostly padding
    torch.manual_seed(0)
    with torch.device(device):
        return KnockoutModel(transformers.AutoModelForCausalLM.from_config(made, dtype=torch.float32).to(device))


def synchronize(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize()


def variants_of(tokens: int, layers: int, window: int) -> list[Cut]:
    return [Cut(tokens - 1, source, range(first, first + window))
            for source in range(tokens) for first in range(layers - window + 1)]


def time_forwards(model: KnockoutModel, cuts: list[Cut], tokens: int, vocabulary: int) -> tuple[list[float], list[float]]:
    """Milliseconds and probabilities; the first forward of either kind is not on the clock."""
    device = next(model.model.parameters()).device
    ids = torch.tensor([[(7919 * (i + 1)) % vocabulary for i in range(tokens)]], device=device)
    target = int(ids[0, 0])
    clean = model.probability(ids, target)
    model.probability(ids, target, cuts[0])
    times, found = [], []
    for cut in cuts:
        synchronize(device)
        start = time.perf_counter()
        found.append(model.probability(ids, target, cut))
        synchronize(device)
        times.append((time.perf_counter() - start) * 1e3)
    if not any(abs(probability - clean) > 1e-7 * clean for probability in found):
        raise BenchError("no knockout changed anything: the hooks do not reach this transformers' layers")
    return times, found


def bench_shape(options: argparse.Namespace, shape: str, config: dict, device: torch.device) -> dict:
    layers = config.get("num_hidden_layers", config.get("n_layer"))
    variants = variants_of(options.tokens, layers, options.window)
    step = max(1, len(variants) // options.samples)
    model = random_model(config, options.tokens, device)
    times, _ = time_forwards(model, variants[::step][: options.samples], options.tokens, config["vocab_size"])
    del model
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
    ours = ask_cli(options.cli, "bench", "--shape", shape, "--tokens", str(options.tokens), "--window", str(options.window),
                   "--repetitions", str(options.repetitions), "--stored", options.stored, "--device", device.type)
    whole = statistics.fmean(times) * len(variants)
    assert ours["variants"] == len(variants), (ours["variants"], len(variants))
    return {
        "shape": shape,
        "tokens": options.tokens,
        "window": options.window,
        "variants": len(variants),
        "transformers": {
            "forwards_timed": len(times),
            "forward": {"median_ms": statistics.median(times), "min_ms": min(times), "max_ms": max(times)},
            "all_variants_ms": whole,
        },
        "mambascope": {key: ours[key] for key in ("device", "dtype", "stored", "repetitions", "map")},
        "ratio": whole / ours["map"]["median_ms"],
    }


def device_name(device: torch.device) -> str:
    return torch.cuda.get_device_name() if device.type == "cuda" else f"CPU, {torch.get_num_threads()} threads"


def bench(options: argparse.Namespace, device: torch.device) -> None:
    shapes = json.loads((RESOURCES / "shapes" / "shapes.json").read_text())["shapes"]
    report = {
        "schema": "mambascope.bench-transformers/1",
        "date": datetime.date.today().isoformat(),
        "device": device_name(device),
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "results": [],
    }
    print(f"transformers {transformers.__version__}, torch {torch.__version__}, {report['device']}, fp32")
    for shape in options.shapes:
        if shape not in shapes:
            raise BenchError(f"--shapes: {shape} is not one of {', '.join(shapes)}")
        result = bench_shape(options, shape, shapes[shape], device)
        report["results"].append(result)
        forward = result["transformers"]["forward"]
        print(f"{shape:12} {result['tokens']} tokens, {result['variants']} variants: transformers {forward['median_ms']:.1f} ms a forward,"
              f" {result['transformers']['all_variants_ms'] / 1e3:.2f} s for all; mambascope {result['mambascope']['map']['median_ms']:.2f} ms:"
              f" {result['ratio']:.0f}x", flush=True)
        if options.out:
            options.out.write_text(json.dumps(report, indent=1) + "\n")  # after each, so that a late failure loses nothing


def check_model(options: argparse.Namespace, name: str, device: torch.device) -> float:
    """The largest difference between both probabilities; throws where no cut moves them."""
    folder = RESOURCES / "models" / name
    model = KnockoutModel(transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).to(device))
    arguments = ["predict", "--model", str(folder), "--prompt", CHECK_PROMPT, "--device", device.type]
    for source, first, last in CHECK_CUTS:
        arguments += ["--knockout", f"last<-{source}@{first}-{min(last, len(model.mixers) - 1)}"]
    ours = ask_cli(options.cli, *arguments)
    ids = torch.tensor([[token["id"] for token in ours["tokens"]]], device=device)
    target = ours["target"]["id"]
    clean = model.probability(ids, target)
    pairs = [(clean, ours["clean"]["target_probability"])]
    for (source, first, last), variant in zip(CHECK_CUTS, ours["variants"], strict=True):
        cut = Cut(ids.shape[1] - 1, source, range(first, min(last, len(model.mixers) - 1) + 1))
        pairs.append((model.probability(ids, target, cut), variant["target_probability"]))
    moved = max(abs(theirs - clean) for theirs, _ in pairs)
    worst = max(abs(theirs - mine) for theirs, mine in pairs)
    relative = max(abs(theirs - mine) / mine for theirs, mine in pairs)
    print(f"{name}: {len(pairs) - 1} knockouts move the probability {clean:.4f} by up to {moved:.4f};"
          f" largest difference to mambascope-cli {worst:.1e}, relative {relative:.1e}", flush=True)
    if moved < 0.01 or model.probability(ids, target) != clean:
        raise BenchError(f"{name}: the hooks change nothing, or stay after their forward")
    if not (worst <= TOLERANCE and relative <= RELATIVE_TOLERANCE):
        raise BenchError(f"{name}: more than {TOLERANCE:.0e} (relative {RELATIVE_TOLERANCE:.0e}) from mambascope-cli")
    return worst


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="the program mambascope-cli")
    parser.add_argument("--out", type=Path, help="JSON file to write")
    parser.add_argument("--shapes", nargs="+", default=["mamba2-130m", "pythia-160m"])
    parser.add_argument("--tokens", type=int, default=20)
    parser.add_argument("--window", type=int, default=9)
    parser.add_argument("--samples", type=int, default=24, help="variants that are timed")
    parser.add_argument("--repetitions", type=int, default=9, help="of mambascope's map")
    parser.add_argument("--stored", default="fp16", help="what the checkpoint would store, for mambascope-cli")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--check", action="store_true", help="only compare knockouts of the bundled pair")
    options = parser.parse_args()
    name = options.device if options.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    device = torch.device(name)
    try:
        if options.check:
            for model in ("demo-mamba2", "demo-transformer"):
                check_model(options, model, device)
        else:
            bench(options, device)
    except (BenchError, OSError) as error:
        print(f"bench_transformers.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
