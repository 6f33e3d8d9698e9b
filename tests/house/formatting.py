#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file is as clang-format 14 with the root's .clang-format would write it."""
from __future__ import annotations

import shutil
import subprocess
import sys

from sources import EXIT_SKIPPED, report, tree_from_arguments

VERSION = "14"


def find_clang_format() -> str | None:
    for name in (f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name)
        if path and f"version {VERSION}." in subprocess.run([path, "--version"], capture_output=True, text=True).stdout:
            return path
    return None


def main() -> int:
    tool = find_clang_format()
    if tool is None:
        print(f"SKIPPED: clang-format {VERSION} is not installed (Debian package clang-format-{VERSION})")
        return EXIT_SKIPPED
    tree = tree_from_arguments()
    command = [tool, "--dry-run", "-Werror", "--style=file", *tree.sources]
    done = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
    problems = [line for line in done.stderr.splitlines() if "error:" in line]
    if done.returncode != 0 and not problems:
        problems = [done.stderr.strip()]
    return report(problems, len(tree.sources), "source files")


if __name__ == "__main__":
    sys.exit(main())
