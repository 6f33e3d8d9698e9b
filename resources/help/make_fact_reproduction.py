#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs ROMBA's experiments on the bundled pair; figures and numbers go into fact_reproduction.md beside this file
and into the models' card.

    make_fact_reproduction.py PROGRAMS RESULTS [--run NAME,...] [--draw] [--published FILE]

PROGRAMS is the folder of mambascope-cli and mambascope; RESULTS keeps the results (what is there already is not computed again, and
a run that was stopped goes on). --run computes these runs alone (--run list tells their names), --draw only figures and numbers.
--published takes over the paper's numbers from romba_figures.json (read off the figures of arXiv 2404.03646).
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

from fact_numbers import FIGURES, write_pages
from make_reproduction import MODELS, Programs, short

WINDOW = "4"  # of 24 and of 12 layers: the same shares as the paper's 10 of Mamba's 64 and of Pythia's 32
FACTS = ["--sample", "500", "--seed", "0"]
EDITED = ["--sample", "400", "--seed", "0"]
TRIED = ["--sample", "100", "--seed", "0"]
SWEEP = ["--sample", "24", "--seed", "0"]
BEST = {"demo-mamba2": ("W_o", "5"), "demo-transformer": ("W_down", "3")}
SWEPT = {"demo-mamba2": ("W_a,W_g,W_o", "1,5,9,13,17,21"), "demo-transformer": ("W_down", "0,1,2,3,4,5,7,9,11")}
TRIES = {  # what could raise the share of facts that an edit writes
    "paper": [], "kl0": ["--kl", "0"], "kl0.005": ["--kl", "0.005"], "kl0.02": ["--kl", "0.02"], "kl0.25": ["--kl", "0.25"],
    "nocontexts": ["--contexts", "none"], "decay0": ["--decay", "0"], "clamp6": ["--clamp", "6"],
    "steps40": ["--steps", "40"], "steps60": ["--steps", "60"], "rate0.2": ["--rate", "0.2", "--steps", "40"],
}
STATES = {"demo-mamba2": "h,s,g,o", "demo-transformer": "h,attn,mlp"}


def runs_of(model: str) -> dict[str, list[str]]:
    """Arguments of `experiment` by the name of the run. A fact is known where its answer is both models' likeliest token."""
    base = ["--model", model]
    facts = [*base, "--data", "KNOWN", *FACTS]
    name = short(model)
    site, best = BEST[model]
    sites, layers = SWEPT[model]
    sources = ["--window", WINDOW, "--sources", "subject,subject_last,relation,last"]
    edits = [*base, "--data", "KNOWN", "--stats-text", "bundled"]
    runs = {
        f"trace-{name}": ["trace", *facts, "--window", WINDOW, "--states", STATES[model]],
        f"path-{name}": ["path", *facts],
        f"edit-{name}": ["edit", *edits, *EDITED, "--sites", site, "--layers", best],
        f"edit-steps40-{name}": ["edit", *edits, *EDITED, "--sites", site, "--layers", best, "--steps", "40"],
        f"sweep-{name}": ["edit", *edits, *SWEEP, "--sites", sites, "--layers", layers],
        f"lre-{name}": ["lre", *base, "--data", "relations", "--test", "200"],
    }
    if model == "demo-mamba2":
        runs["block-mamba2"] = ["block", *facts, *sources, "--text", "bundled"]
        runs["block-clean-mamba2"] = ["block", *facts, *sources, "--text", "bundled", "--others", "clean"]
        for what, options in TRIES.items():
            runs[f"try-{what}-mamba2"] = ["edit", *edits, *TRIED, "--sites", "W_o", "--layers", "5", *options]
    else:
        runs["block-transformer"] = ["block", *facts, *sources, "--how", "knockout"]
    return runs


def all_runs() -> dict[str, list[str]]:
    return {name: arguments for model in MODELS for name, arguments in runs_of(model).items()}


def take_published(file: Path) -> None:
    figures = json.loads(file.read_text(encoding="utf-8"))
    lre = {model: figures[f"lre_faithfulness_{model}"] for model in ("mamba-2.8b", "pythia-2.8b")}
    (FIGURES / "published.json").write_text(json.dumps({"lre": lre}, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--run", default="")
    parser.add_argument("--draw", action="store_true")
    parser.add_argument("--published", type=Path)
    arguments = parser.parse_args()
    if arguments.published:
        take_published(arguments.published)
    arguments.results.mkdir(parents=True, exist_ok=True)
    programs = Programs(arguments.programs, arguments.results)
    runs = all_runs()
    if arguments.run == "list":
        print("\n".join(runs))
        return
    known = programs.known()
    for name in [] if arguments.draw else arguments.run.split(",") if arguments.run else runs:
        programs.experiment(name, *[known if word == "KNOWN" else word for word in runs[name]])
    if not arguments.run:
        write_pages(programs, arguments.results, list(runs))


if __name__ == "__main__":
    main()
