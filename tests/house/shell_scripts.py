#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse, are executable where they are commands, and please shellcheck where it is installed."""
from __future__ import annotations

import os
import shutil
import subprocess
import sys

from sources import Tree, report, tree_from_arguments


def is_shell(tree: Tree, name: str) -> bool:
    with (tree.root / name).open("rb") as stream:
        first = stream.read(40)
    return name.endswith(".sh") or first.startswith((b"#!/usr/bin/env bash", b"#!/bin/bash", b"#!/bin/sh"))


def main() -> int:
    tree = tree_from_arguments()
    problems = []
    scripts = [name for name in tree.files if is_shell(tree, name)]
    for name in scripts:
        path = tree.root / name
        commands = [["bash", "-n", str(path)]]
        if shutil.which("shellcheck"):
            commands.append(["shellcheck", "--severity=warning", "--external-sources", "--source-path=SCRIPTDIR", str(path)])
        for command in commands:
            done = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                problems.append(f"{name}: {command[0]}: {done.stdout}{done.stderr}".strip())
        if tree.text(name).startswith("#!") and not os.access(path, os.X_OK):
            problems.append(f"{name}: starts with #! but is not executable")
    return report(problems, len(scripts), "shell scripts")


if __name__ == "__main__":
    sys.exit(main())
