#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the papers' experiments on the bundled pair and puts figures and numbers into reproduction.md beside this file.

    make_reproduction.py PROGRAMS RESULTS [--sample N] [--device cuda:0] [--jobs J] [--shards N] [--only compute|draw]

PROGRAMS is the folder of mambascope-cli and mambascope; RESULTS keeps the results (what is there already is not computed again). With
--sample all experiments run over so many of the prompts, drawn with seed 0. --jobs experiments run side by side, each in --shards
processes. `--only compute` leaves the drawing out, and prunes what it doesn't need; `--only draw` asks no model: it wants of each result
the manifest and the summary, and of heat maps the rows.
"""
from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "reproduction"
MODELS = ("demo-mamba2", "demo-transformer")
WINDOW = {"demo-mamba2": 9, "demo-transformer": 5}  # a third of the layers or a little more, as the papers' 9 of 24 to 48
SIZES = {"demo-mamba2": "1,3,5,9,12,15", "demo-transformer": "1,5,9"}
SOURCES = "last,subject,relation-with-last,first"
GROUPS = "all,context-dependent,context-independent,slow,middle,fast"


class Programs:
    def __init__(self, folder: Path, results: Path, device: str = "cpu", shards: int = 1):
        self.cli = str(folder / "mambascope-cli")
        self.results = results
        self.device = device
        self.shards = shards

    def run(self, *arguments: str) -> dict:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        done = subprocess.run([self.cli, *arguments, "--json"], stdout=subprocess.PIPE, check=True, env=environment)
        return json.loads(done.stdout)

    def known(self) -> str:
        """The prompts whose answer is both models' likeliest token, as a saved selection."""
        selection = self.results / "known.json"
        if not selection.exists():
            models = [word for model in MODELS for word in ("--model", model)]
            self.run("evaluate", *models, "--data", "counterfact", "--known-by", ",".join(MODELS), "--top", "0", "--greedy", "0",
                     "--device", self.device, "--save-selection", str(selection), "-o", str(self.results / "known.jsonl"))
        return str(selection)

    def experiment(self, name: str, *arguments: str) -> None:
        folder = self.results / name
        shards = 1 if arguments[0] in ("map", "lre") else self.shards  # few lines
        if shards > 1 and (folder / "summary.json").exists():
            return  # merged

        def part(index: int) -> str:
            into = folder if shards == 1 else self.results / "parts" / f"{name}.{index}"
            self.run("experiment", *arguments, "--device", self.device, "--shard", f"{index}/{shards}", "-o", str(into))
            return str(into)

        with ThreadPoolExecutor(shards) as pool:
            parts = list(pool.map(part, range(1, shards + 1)))
        if shards > 1:
            self.run("merge", *parts, "-o", str(folder))

    def figure(self, preset: str, name: str, folders: list[str], *arguments: str) -> None:
        self.run("figure", "--preset", preset, *folders, "-o", str(FIGURES / f"{name}.png"), "--format-venue", "icml-full",
                 "--dpi", "110", *arguments)


def short(model: str) -> str:
    return model.removeprefix("demo-")


def experiments(known: str, sample: list[str]) -> dict[str, list[str]]:
    """The command lines of all results by name, the longest first."""
    lines = {}
    for model in MODELS:
        base = ("--model", model, "--data", known)
        lines[f"sizes-{short(model)}"] = ["flow", *base, *sample, "--window", SIZES[model], "--sources", "subject,relation-with-last,last,first"]
        lines[f"flow-{short(model)}"] = ["flow", *base, *sample, "--window", str(WINDOW[model]), "--sources", SOURCES]
        lines[f"map-{short(model)}"] = ["map", *base, "--limit", "4", "--window", str(WINDOW[model])]
    lines["features-mamba2"] = ["features", "--model", "demo-mamba2", "--data", known, *sample, "--window", "9", "--sources", "subject",
                                "--groups", GROUPS]
    return lines


def compute(programs: Programs, sample: list[str], jobs: int) -> None:
    lines = experiments(programs.known(), sample)
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda name: programs.experiment(name, *lines[name]), lines))


def prune(results: Path) -> None:
    """Leaves what drawing needs: lines of rows can be had again, and are large."""
    shutil.rmtree(results / "parts", ignore_errors=True)
    for rows in results.glob("*/rows.jsonl"):
        if not rows.parent.name.startswith("map"):
            rows.unlink()


def draw(programs: Programs, folders: dict[str, str]) -> None:
    FIGURES.mkdir(exist_ok=True)
    for model in map(short, MODELS):
        flow = [folders[f"flow-{model}"]]
        size = str(WINDOW[f"demo-{model}"])
        programs.figure("ME1", f"change-and-accuracy-{model}", flow, "--window", size)
        programs.figure("ME4", f"subject-first-{model}", flow, "--window", size)
        programs.figure("ME5", f"relation-first-{model}", flow, "--window", size)
        programs.figure("MK8", f"window-sizes-{model}", [folders[f"sizes-{model}"]])
        programs.figure("MK-map", f"maps-{model}", [folders[f"map-{model}"]], "--window", size)
    programs.figure("MK1", "both-models", [folders["flow-mamba2"], folders["flow-transformer"]])
    programs.figure("MK6", "groups-mamba2", [folders["features-mamba2"]])


def percent(value: float) -> str:
    return f"{100 * value:+.1f}".replace("-", "\u2212") + " %"


def strongest(curve: dict) -> int:
    mean = curve["relative_change"]["mean"]
    return max(range(len(mean)), key=lambda i: abs(mean[i]))


def rows_of(summary: dict) -> list[str]:
    """A line a window size, group and source: where the mean changes most, with its interval, and the accuracy there."""
    lines = []
    for size, window in summary["windows"].items():
        groups = window.get("groups") or {"": window["sources"]}
        for group, found in groups.items():
            sources = found.get("sources", found)
            for source, curve in sources.items():
                if curve["n"] == 0:
                    continue
                at = strongest(curve)
                first, last = window["ranges"][at]
                low, high = curve["relative_change"]["bootstrap95"][at]
                lines.append(f"| {size} | {group} | {source} | {curve['n']} | {first}\u2013{last} | "
                             f"{percent(curve['relative_change']['mean'][at])} | {percent(low)} to {percent(high)} | "
                             f"{100 * curve['accuracy']['mean'][at]:.1f} % |")
    return lines


def tables(folders: dict[str, str]) -> str:
    head = "| window | removed | source | prompts | strongest at layers | mean change | 95 % | accuracy there |\n|" + " --- |" * 8
    out = []
    for name, folder in folders.items():
        if not name.startswith("map"):
            summary = json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))
            out += [f"**{name}**, {summary['prompts']} prompts, {summary['skipped']} left out", "", head, *rows_of(summary), ""]
    return "\n".join(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--shards", type=int, default=1)
    parser.add_argument("--only", choices=["compute", "draw"])
    arguments = parser.parse_args()
    arguments.results.mkdir(parents=True, exist_ok=True)
    programs = Programs(arguments.programs, arguments.results, arguments.device, arguments.shards)
    sample = ["--sample", str(arguments.sample), "--seed", "0"] if arguments.sample else []
    if arguments.only != "draw":
        compute(programs, sample, arguments.jobs)
    if arguments.only == "compute":
        prune(arguments.results)
        return
    folders = {name: str(arguments.results / name) for name in sorted(experiments("", sample))}
    draw(programs, folders)
    page = HERE / "reproduction.md"
    text = page.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- numbers: [^>]* -->\n).*?(\n<!-- end of numbers -->)", re.DOTALL)
    page.write_text(marked.sub(lambda found: found[1] + tables(folders) + found[2], text), encoding="utf-8")


if __name__ == "__main__":
    main()
