#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts around the benchmarks: what they gather, draw and compare, on small shapes. test_scripts.py MAMBASCOPE_CLI"""
from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLI = ""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-B", str(HERE / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=250, check=False)


def has(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) for module in modules)


class Scripts(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_both_series_in_one_call(self) -> None:
        out = self.folder / "series.json"
        done = run("bench_shapes.py", "--cli", CLI, "--out", str(out), "--shapes", "pythia-160m", "nothing", "--tokens", "4", "6",
                   "--layers", "2", "3", "--window", "2", "--repetitions", "1")
        self.assertEqual(done.returncode, 1, "an unknown shape must show in the exit code")
        results = json.loads(out.read_text())["results"]
        measured = [(result["tokens"], result["model"]["layers"]) for result in results if "error" not in result]
        self.assertEqual(measured, [(4, 12), (6, 12), (4, 2), (4, 3)])
        self.assertEqual(len(results), 8)
        self.assertTrue(all("nothing" in result["error"] for result in results if "error" in result))
        if not has("matplotlib"):
            self.skipTest("matplotlib is not installed: the plot of these numbers is not drawn")
        picture = self.folder / "maps.svg"
        done = run("plot_maps.py", str(out), "--out", str(picture))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(picture.stat().st_size, 5000)

    def test_committed_lengths_can_be_drawn(self) -> None:
        if not has("matplotlib"):
            self.skipTest("matplotlib is not installed")
        results = sorted((HERE / "results").glob("*-lengths.json"))
        self.assertTrue(results)
        for file in results:
            done = run("plot_maps.py", str(file), "--out", str(self.folder / "maps.svg"))
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_hooks_agree_with_the_engine(self) -> None:
        if not has("torch", "transformers"):
            self.skipTest("torch and transformers are not installed")
        done = run("bench_transformers.py", "--cli", CLI, "--check", "--device", "cpu")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count("largest difference"), 2)

    def test_experiments_agree_with_hooks(self) -> None:
        if not has("torch", "transformers"):
            self.skipTest("torch and transformers are not installed")
        out = self.folder / "pair.json"
        done = run("bench_prompts.py", "--cli", CLI, "--models", "demo-transformer", "--prompts", "6", "--samples", "4", "--rounds", "1",
                   "--out", str(out))
        self.assertEqual(done.returncode, 0, done.stderr)
        (result,) = json.loads(out.read_text())["results"]
        self.assertEqual(result["prompts"], 6)
        self.assertEqual(result["variants"] % 8, 0)  # windows of 5 of 12 layers
        self.assertLess(result["largest_relative_difference"], 1e-3)


if __name__ == "__main__":
    CLI = sys.argv[1]
    unittest.main(argv=sys.argv[:1])
