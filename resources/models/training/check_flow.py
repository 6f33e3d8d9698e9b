# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the published knockout curves against the product's own engine.

    python resources/models/training/check_flow.py build/release/app/mambascope-cli [prompts]

Runs `mambascope-cli flow` on the first prompts of evaluation/knockout_prompts.jsonl (default 40) for both models and
compares every probability with evaluation/knockout_<model>.jsonl.gz, which the training's own PyTorch knockouts made.
Exits 1 where one differs by more than 1e-4.
"""
import gzip
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
EVALUATION = HERE.parent / "evaluation"
WINDOWS = {"demo-mamba2": 9, "demo-transformer": 5}
SOURCES = ["subject", "relation", "last", "first"]
TOLERANCE = 1e-4


def flow(cli, model, prompt):
    command = [cli, "flow", "--json", "--model", str(HERE.parent / model), "--window", str(WINDOWS[model]),
               "--prompt", prompt["prompt"], "--subject", prompt["subject"], "--target", prompt["target"],
               "--sources", ",".join(SOURCES)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def largest_difference(found, expected):
    differences = [abs(found["base_probability"] - expected["base_probability"])]
    for source in SOURCES:
        pairs = zip(found["probability"][source], expected["probability"][source], strict=True)
        differences += [abs(a - b) for a, b in pairs]
    return max(differences)


def check(cli, model, prompts):
    with gzip.open(EVALUATION / f"knockout_{model}.jsonl.gz", "rt", encoding="utf-8") as lines:
        expected = {row["row"]: row for row in map(json.loads, lines)}
    worst, subject = 0.0, []
    for prompt in prompts:
        found = flow(cli, model, prompt)
        worst = max(worst, largest_difference(found, expected[prompt["row"]]))
        base = found["base_probability"]
        subject.append(min((p - base) / base for p in found["probability"]["subject"]))
    print(f"{model}: {len(prompts)} prompts, largest difference in probability {worst:.1e}, "
          f"mean of the deepest last<-subject cut {100 * sum(subject) / len(subject):.1f} %")
    return worst <= TOLERANCE


def main():
    cli = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    with open(EVALUATION / "knockout_prompts.jsonl", encoding="utf-8") as lines:
        prompts = [json.loads(line) for line in lines][:count]
    return 0 if all([check(cli, model, prompts) for model in WINDOWS]) else 1


if __name__ == "__main__":
    sys.exit(main())
