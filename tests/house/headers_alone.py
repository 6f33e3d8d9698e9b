#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header compiles by itself. Where a header has a source file of its name, that file includes it first, so the
build proves it. The others are compiled here, with the flags of a source file beside them (compile_commands.json);
those that show LibTorch are left to the precompiled header, as each would cost seconds.

    headers_alone.py ROOT BUILD
"""
from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sources import EXIT_SKIPPED, Tree, report


def twin_of(header: str) -> str:
    return header.removesuffix(".hpp") + ".cpp"


def twin_problem(tree: Tree, header: str) -> str | None:
    """The source file of the same name must include the header before anything else."""
    if twin_of(header) not in tree.sources:
        return None
    includes = tree.includes(twin_of(header))
    if includes and includes[0].name == header:
        return None
    return f'{twin_of(header)}: its first include must be its own header, "{header}"'


def shows_torch(tree: Tree, header: str) -> bool:
    return any(other.startswith(("ATen/", "torch/", "c10/")) for other in tree.reachable(header))


def flags_by_folder(tree: Tree, build: Path) -> dict[str, list[str]]:
    """Folder -> compiler and flags of one source file there, without what names its files or precompiled header."""
    found: dict[str, list[str]] = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = Path(entry["file"])
        if not source.is_relative_to(tree.root) or source.is_relative_to(build):
            continue
        words = shlex.split(entry["command"])
        compiler = next((word for word in words if word.endswith(("c++", "g++", "clang++"))), None)
        if compiler is None:  # nvcc: its headers are plain C++ and compile with the flags of any C++ source
            continue
        keep = [compiler]
        keep += [word for word in words if word.startswith(("-D", "-I", "-std", "-f"))]
        for i, word in enumerate(words[:-1]):
            if word == "-isystem":
                keep += [word, words[i + 1]]
        found.setdefault(str(source.parent.relative_to(tree.root)), keep)
    return found


def flags_for(header: str, folders: dict[str, list[str]]) -> list[str] | None:
    """The flags of the header's folder, else of the nearest folder above or below it."""
    for folder in Path(header).parents:
        if str(folder) in folders:
            return folders[str(folder)]
        below = sorted(name for name in folders if name.startswith(f"{folder}/")) if str(folder) != "." else []
        if below:
            return folders[below[0]]
    return folders.get("core/ops") if header.startswith("cuda/") else None


def check(tree: Tree, header: str, flags: list[str]) -> str | None:
    command = [*flags, "-fsyntax-only", "-x", "c++", "-"]
    done = subprocess.run(
        command, input=f'#include "{header}"\n', cwd=tree.root, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return None
    first = next((line for line in done.stderr.splitlines() if "error" in line), done.stderr)
    return f"{header}: does not compile alone: {first}"


def main() -> int:
    tree, build = Tree(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    if not (build / "compile_commands.json").is_file():
        print("SKIPPED: this generator writes no compile_commands.json")
        return EXIT_SKIPPED
    folders = flags_by_folder(tree, build)
    headers = [name for name in tree.sources if name.endswith(".hpp") and name.startswith(("core/", "cuda/", "ui/", "app/"))]
    problems = [problem for header in headers if (problem := twin_problem(tree, header))]
    lonely = [header for header in headers if twin_of(header) not in tree.sources and not shows_torch(tree, header)]
    jobs = [(header, flags) for header in lonely if (flags := flags_for(header, folders)) is not None]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        problems += [problem for problem in pool.map(lambda job: check(tree, *job), jobs) if problem]
    return report(problems, len(headers), f"headers ({len(jobs)} compiled alone)")


if __name__ == "__main__":
    sys.exit(main())
