# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own files and their #include lines, for the house rules."""
from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SOURCE_SUFFIXES = {".hpp", ".cpp", ".cuh", ".cu", ".h"}
SKIPPED_FOLDERS = {".git", ".deps", "build", "__pycache__"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')
EXIT_SKIPPED = 77  # ctest shows the test as skipped


@dataclass(frozen=True)
class Include:
    line: int
    name: str
    quoted: bool


class Tree:
    """A checkout, or an unpacked tarball without git."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def files(self) -> list[str]:
        """Paths from the root: what git tracks or would track; without git, everything but build output."""
        command = ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        if (self.root / ".git").exists():
            done = subprocess.run(command, capture_output=True, check=False)
            if done.returncode == 0:
                names = {name for name in done.stdout.decode().split("\0") if name}
                return sorted(name for name in names if (self.root / name).is_file())
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
            found += [str((Path(folder) / name).relative_to(self.root)) for name in names]
        return sorted(found)

    @cached_property
    def sources(self) -> list[str]:
        return [name for name in self.files if Path(name).suffix in SOURCE_SUFFIXES]

    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8", errors="replace")

    def includes(self, name: str) -> list[Include]:
        found = []
        for number, line in enumerate(self.text(name).splitlines(), start=1):
            if match := INCLUDE.match(line):
                found.append(Include(number, match.group(1) or match.group(2), match.group(2) is not None))
        return found

    def reachable(self, name: str) -> set[str]:
        """Everything that compiling `name` pulls in: project paths and the names of outside headers."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            for include in self.includes(current):
                if include.name not in seen:
                    seen.add(include.name)
                    if (self.root / include.name).is_file():
                        waiting.append(include.name)
        return seen


def report(problems: list[str], checked: int, what: str) -> int:
    """Prints every problem and the verdict; the exit code for main()."""
    for problem in problems:
        print(problem)
    print(f"{checked} {what} checked, {len(problems)} problems")
    return 1 if problems or checked == 0 else 0


def tree_from_arguments() -> Tree:
    return Tree(Path(sys.argv[1]).resolve())
