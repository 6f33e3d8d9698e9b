#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are small: none above a limit, and half of them below a much lower one."""
from __future__ import annotations

import statistics
import sys
from pathlib import Path

from sources import SOURCE_SUFFIXES, Tree, report, tree_from_arguments

MOST_LINES = 450
MEDIAN_LINES = 80  # of a source file that is no test
WITH_LIMIT = SOURCE_SUFFIXES | {".py", ".sh", ".cmake"}
# Above the limit for now, by name: a file that has got small again is reported too, so that its row goes.
TOO_LONG: set[str] = set()


def line_count(tree: Tree, name: str) -> int:
    return len(tree.text(name).splitlines())


def size_problems(tree: Tree, excused: set[str]) -> list[str]:
    problems = []
    for name in tree.files:
        if Path(name).suffix not in WITH_LIMIT:
            continue
        lines = line_count(tree, name)
        if lines > MOST_LINES and name not in excused:
            problems.append(f"{name}: {lines} lines, at most {MOST_LINES}: split it by topic")
        if lines <= MOST_LINES and name in excused:
            problems.append(f"{name}: {lines} lines are within the limit: take it off the list in tests/house/file_sizes.py")
    return problems


def median_problems(tree: Tree) -> list[str]:
    sizes = [line_count(tree, name) for name in tree.sources if not name.startswith("tests/")]
    median = statistics.median(sizes) if sizes else 0
    return [f"half of the source files have over {median:g} lines, at most {MEDIAN_LINES}"] if median > MEDIAN_LINES else []


def main() -> int:
    tree = tree_from_arguments()
    problems = size_problems(tree, TOO_LONG) + median_problems(tree)
    return report(problems, len(tree.files), "files")


if __name__ == "__main__":
    sys.exit(main())
