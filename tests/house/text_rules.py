#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every text file of the project holds to: a licence line, no host or path of the machine it was written on."""
from __future__ import annotations

import re
import sys
from pathlib import Path

from sources import Tree, report, tree_from_arguments

COMMENTED = {".hpp", ".cpp", ".cuh", ".cu", ".h", ".in", ".py", ".sh", ".cmake"}
COMMENTED_NAMES = {"CMakeLists.txt", "run", "run-tests"}
TEXT = COMMENTED | {".md", ".txt", ".json", ".xml", ".desktop", ".1", ".ts", ".qrc", ".yml", ".log", ""}
# Data whose content is quoted from elsewhere.
DATA = ("resources/data/", "resources/models/demo-", "tests/fixtures/")
# The only hosts that files may name: licences, specifications, papers, and names that stand for no host (RFC 2606).
HOSTS = {"www.gnu.org", "fsf.org", "www.w3.org", "arxiv.org", "doi.org", "aclanthology.org", "www.freedesktop.org",
         "huggingface.co", "github.com", "git-lfs.github.com", "example.org", "example.com", "127.0.0.1", "json.schemastore.org"}
URL = re.compile(r"https?://([A-Za-z0-9.-]+)")
MACHINE_PATH = re.compile(r"(?<![\w./}$])/(?:" + "work" + "|" + "root" + r"|home)/\w")
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"


def is_text(name: str) -> bool:
    return Path(name).suffix in TEXT and not name.startswith(DATA) and Path(name).name != "LICENSE"


def needs_licence(name: str) -> bool:
    return Path(name).suffix in COMMENTED or Path(name).name in COMMENTED_NAMES


def file_problems(tree: Tree, name: str) -> list[str]:
    problems = []
    lines = tree.text(name).splitlines()
    if needs_licence(name) and not any(LICENCE in line for line in lines[:2]):
        problems.append(f"{name}:1: the first line (or the second, after #!) must hold {LICENCE}")
    if name.endswith((".hpp", ".cuh")) and "#pragma once" not in lines:
        problems.append(f"{name}:1: a header needs #pragma once")
    for number, line in enumerate(lines, start=1):
        if name.endswith((".hpp", ".cuh")) and re.match(r"\s*using namespace\b", line):
            problems.append(f"{name}:{number}: no using-directive in a header")
        for host in URL.findall(line):
            if host.lower() not in HOSTS and not host.endswith(".example.org"):
                problems.append(f"{name}:{number}: names the host {host}; allowed are {', '.join(sorted(HOSTS))}")
        if MACHINE_PATH.search(line):
            problems.append(f"{name}:{number}: a path of somebody's machine")
        if line != line.rstrip() and not name.endswith(".md"):
            problems.append(f"{name}:{number}: trailing space")
    return problems


def main() -> int:
    tree = tree_from_arguments()
    names = [name for name in tree.files if is_text(name)]
    return report([line for name in names for line in file_problems(tree, name)], len(names), "text files")


if __name__ == "__main__":
    sys.exit(main())
