#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled pair over CounterFact's prompts, three ways in one run on one machine:

- `mambascope-cli experiment flow`: subject, relation and last token, every window, the whole command with loading and files;
- one prompt after the other in one process (`mambascope-cli bench --prompts`: clean run and sweep of each, a sample that is scaled);
- one forward of transformers' model with hooks for each knockout (transformers_knockout.py), a sample that is scaled, and whose
  probabilities must be those of the experiment's lines.

    taskset -c 0,1 bench_prompts.py --cli build/release/app/mambascope-cli --out results.json

The three take turns --rounds times; medians count. Processor seconds stand beside those of the clock: other work on the machine stretches
the clock alone. Needs torch and transformers 5.
"""
from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench_transformers import BenchError, ask_cli, device_name  # sets what libgomp reads, before torch

import torch
import transformers
from transformers_knockout import Cut, KnockoutModel

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = {"demo-mamba2": 9, "demo-transformer": 5}
SOURCES = ("subject", "relation", "last")
LIMIT_SECONDS, LIMIT_ALONE, LIMIT_TRANSFORMERS = 15, 4, 300
TOLERANCE, RELATIVE_TOLERANCE = 1e-5, 1e-3


def processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


class Clock:
    """Seconds of the clock and of the processors, of this process and of those that it waited for."""

    def __enter__(self) -> "Clock":
        self.before = time.perf_counter(), processor_seconds()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self.before[0]
        self.processor = processor_seconds() - self.before[1]


def source_tokens(row: dict, source: str) -> list[int]:
    """The tokens that the line's source stands for (experiments.md); the relation is without the last token."""
    last = row["tokens"] - 1
    first, end = row["subject_tokens"]
    subject = list(range(first, end + 1))
    return {"subject": subject, "last": [last], "relation": [i for i in range(last) if i not in subject]}[source]


def run_experiment(cli: str, model: str, prompts: int, folder: Path) -> tuple[Clock, list[dict]]:
    with Clock() as clock:
        ask_cli(cli, "experiment", "flow", "--model", model, "--device", "cpu", "--data", "counterfact", "--sample", str(prompts), "--seed", "0",
                "--window", str(WINDOWS[model]), "--sources", ",".join(SOURCES), "-o", str(folder))
    with open(folder / "rows.jsonl", encoding="utf-8") as lines:
        return clock, [json.loads(line) for line in lines]


def variants_of(row: dict, window: int) -> list[tuple[str, int]]:
    """Source and first layer of each knockout that has a token to cut."""
    found = row["probability"][str(window)]
    return [(source, first) for source in SOURCES if found[source] is not None for first in range(len(found[source]))]


class Forwards:
    """A sample of the experiment's knockouts, each by a forward of transformers' model."""

    def __init__(self, model: str):
        folder = ROOT / "resources" / "models" / model
        self.model = KnockoutModel(transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32))
        self.tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"))
        self.window = WINDOWS[model]

    def ids(self, row: dict) -> torch.Tensor:
        ids = self.tokenizer(row["prompt"], return_tensors="pt").input_ids
        if ids.shape[1] != row["tokens"]:
            raise BenchError(f"row {row['row']}: {ids.shape[1]} tokens by transformers, {row['tokens']} by mambascope-cli")
        return ids

    def run(self, rows: list[dict], samples: int) -> tuple[Clock, float]:
        """Of so many knockouts; and the largest relative difference to the lines."""
        chosen = []
        for i in range(samples):
            row = rows[(2 * i + 1) * len(rows) // (2 * samples)]
            own = variants_of(row, self.window)
            source, first = own[i * 7919 % len(own)]
            cut = Cut(row["tokens"] - 1, source_tokens(row, source), range(first, first + self.window))
            chosen.append((self.ids(row), row["target"]["id"], cut, row["probability"][str(self.window)][source][first]))
        self.model.probability(*chosen[0][:3])
        with Clock() as clock:
            found = [self.model.probability(*knockout[:3]) for knockout in chosen]
        worst = 0.0
        for theirs, (_, _, cut, ours) in zip(found, chosen):
            if abs(theirs - ours) > TOLERANCE + RELATIVE_TOLERANCE * ours:
                raise BenchError(f"{cut}: {theirs} by transformers, {ours} in the line")
            worst = max(worst, abs(theirs - ours) / max(ours, TOLERANCE))
        return clock, worst


def bench_model(options: argparse.Namespace, model: str) -> dict:
    forwards = Forwards(model)
    rounds: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        rounds.setdefault(name, []).append(value)

    worst = 0.0
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            clock, rows = run_experiment(options.cli, model, options.prompts, Path(folder) / "results")
        variants = sum(len(variants_of(row, WINDOWS[model])) for row in rows)
        note("experiment_s", clock.seconds)
        note("experiment_processor_s", clock.processor)
        bench = ask_cli(options.cli, "bench", "--shape", model, "--device", "cpu", "--prompts", str(options.prompts), "--window",
                        str(WINDOWS[model]), "--sources", "3", "--repetitions", "1")
        note("engine_together_s", bench["together"]["median_ms"] / 1e3)
        note("engine_alone_s", bench["one_by_one"]["ms"] / 1e3)
        note("engine_by_rate_s", bench["flops"] / bench["device_product_flops_per_second"])
        clock, error = forwards.run(rows, options.samples)
        worst = max(worst, error)
        note("transformers_s", clock.seconds / options.samples * variants)
        note("transformers_processor_s", clock.processor / options.samples * variants)
    result = {"model": model, "prompts": len(rows), "window": WINDOWS[model], "variants": variants, "forwards_timed": options.samples * options.rounds}
    result |= {name: statistics.median(values) for name, values in rounds.items()}
    result["rounds"] = rounds
    result["largest_relative_difference"] = worst
    return result


def processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        name = platform.processor()
    return f"{name}, {len(os.sched_getaffinity(0))} cores"


def limits(results: list[dict]) -> list[dict]:
    """What the pair must hold: over both models."""

    def of_both(name: str) -> float:
        return sum(result[name] for result in results)

    cores = len(os.sched_getaffinity(0))
    rows = [("seconds of both experiments", of_both("experiment_s"), "at most", LIMIT_SECONDS),
            ("processor seconds a core of both experiments", of_both("experiment_processor_s") / cores, "at most", LIMIT_SECONDS),
            ("times as fast as prompt by prompt in one process", of_both("engine_alone_s") / of_both("engine_together_s"), "at least", LIMIT_ALONE),
            ("times as fast as a transformers forward a knockout", of_both("transformers_s") / of_both("experiment_s"), "at least", LIMIT_TRANSFORMERS),
            ("the same by processor seconds", of_both("transformers_processor_s") / of_both("experiment_processor_s"), "at least", LIMIT_TRANSFORMERS)]
    return [{"what": what, "measured": value, "limit": f"{word} {limit}", "held": value <= limit if word == "at most" else value >= limit}
            for what, value, word, limit in rows]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="the program mambascope-cli")
    parser.add_argument("--out", type=Path, help="JSON file to write")
    parser.add_argument("--models", nargs="+", choices=sorted(WINDOWS), default=list(WINDOWS))
    parser.add_argument("--prompts", type=int, default=1000)
    parser.add_argument("--samples", type=int, default=48, help="forwards of transformers in each round")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    report = {"schema": "mambascope.bench-prompts-pair/1", "date": datetime.date.today().isoformat(), "processor": processor_name(),
              "device": device_name(torch.device("cpu")), "torch": torch.__version__, "transformers": transformers.__version__,
              "command": f"bench_prompts.py --cli mambascope-cli --prompts {options.prompts} --samples {options.samples} --rounds {options.rounds}", "results": []}
    try:
        for model in options.models:
            report["results"].append(bench_model(options, model))
            result = report["results"][-1]
            print(f"{model}: {result['prompts']} prompts, {result['variants']} knockouts: {result['experiment_s']:.2f} s; engine "
                  f"{result['engine_together_s']:.2f} s, prompt by prompt {result['engine_alone_s']:.2f} s, products alone {result['engine_by_rate_s']:.2f} s; "
                  f"transformers {result['transformers_s']:.0f} s; largest relative difference {result['largest_relative_difference']:.1e}", flush=True)
        report["limits"] = limits(report["results"])
        for limit in report["limits"]:
            print(f"{'held' if limit['held'] else 'MISSED'}: {limit['measured']:.3g} {limit['what']} ({limit['limit']})")
        if options.out:
            options.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    except (BenchError, OSError) as error:
        print(f"bench_prompts.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
