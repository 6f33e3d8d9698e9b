#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/cluster: every command and option that it names exists, and the array script makes the results of one run.

    test_cluster.py SOURCE PROGRAM      the repository, and mambascope-cli
"""
from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, PROGRAM = Path(), Path()
ROWS = [("Beats Music is owned by", "Beats Music", "Apple"), ("The mother tongue of Danielle Darrieux is", "Danielle Darrieux", "French"),
        ("Toko Yasuda, the", "Toko Yasuda", "guitar"), ("Autonomous University of Madrid, which is located in",
                                                         "Autonomous University of Madrid", "Spain")]


def run(*arguments: str, environment: dict | None = None) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(arguments)}: {done.returncode}: {done.stderr}")
    return done.stdout


def cluster_text() -> str:
    folder = SOURCE / "packaging/cluster"
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())).replace("\\\n", " ")


def rows_of(folder: Path) -> list[dict]:
    lines = (folder / "rows.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted(map(json.loads, lines), key=lambda row: row["row"])


def largest_difference(first: object, second: object) -> float:
    """Relative, of numbers at the same places; everything else must be equal."""
    if isinstance(first, float) and isinstance(second, float):
        return abs(first - second) / max(abs(first), abs(second), 1e-300)
    if isinstance(first, dict) and isinstance(second, dict) and first.keys() == second.keys():
        return max((largest_difference(first[key], second[key]) for key in first), default=0)
    if isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        return max(map(largest_difference, first, second), default=0)
    return 0 if first == second else float("inf")


class ClusterTest(unittest.TestCase):
    def test_commands_and_options_exist(self) -> None:
        text = cluster_text()
        commands = set(re.findall(r"mambascope-cli ([a-z]+)", text))
        self.assertLessEqual({"evaluate", "experiment", "merge", "figure"}, commands)
        for command in commands:
            known = run(str(PROGRAM), command, "--help")
            for line in re.findall(rf"mambascope-cli {command}\b([^\n]*)", text):
                for option in re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", line.split(" ::: ")[0]):
                    self.assertIn(f"  {option} ", known, f"{command} {option}")
        # What stands behind $RUN is an experiment's, too.
        for option in re.findall(r"\$RUN[^\n\"]*?(--[a-z-]+)", text):
            self.assertIn(f"  {option} ", run(str(PROGRAM), "experiment", "--help"))

    def test_the_array_makes_the_results_of_one_run(self) -> None:
        script = SOURCE / "packaging/cluster/mambascope-array.sbatch"
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            data = folder / "rows.jsonl"
            data.write_text("".join(json.dumps({"prompt": p, "subject": s, "answer": a}) + "\n" for p, s, a in ROWS), encoding="utf-8")
            environment = dict(os.environ, PATH=f"{PROGRAM.parent}:{os.environ['PATH']}", MAMBASCOPE_DEVICE="cpu", SLURM_ARRAY_TASK_COUNT="3")
            for shard in ("1", "2", "3"):
                run(str(script), "demo-transformer", str(folder / "results"), str(data), environment=dict(environment, SLURM_ARRAY_TASK_ID=shard))
            run(str(PROGRAM), "merge", *(str(folder / f"results/part-{i}") for i in (1, 2, 3)), "-o", str(folder / "whole"))
            run(str(PROGRAM), "experiment", "flow", "--model", "demo-transformer", "--data", str(data), "--window", "9", "--sources",
                "last,subject,relation-with-last", "--device", "cpu", "-o", str(folder / "one"))
            self.assertEqual(len(rows_of(folder / "whole")), len(ROWS))
            self.assertLess(largest_difference(rows_of(folder / "whole"), rows_of(folder / "one")), 1e-5)


if __name__ == "__main__":
    SOURCE, PROGRAM = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1])
