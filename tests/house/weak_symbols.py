#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No object of the CPU kernels for newer instruction sets may define a weak symbol.

The linker keeps one of several weak definitions (inline functions, templates of the standard library), whichever comes
first. If that one was compiled for AVX-512, the program dies on a processor without it, far away from the kernels.

Usage: weak_symbols.py OBJECT ...     exit code 77 where nm is missing
"""
from __future__ import annotations

import shutil
import subprocess
import sys

WEAK = {"W", "V", "u"}  # defined weak functions and objects, and GNU's unique ones
ADDRESSES = "DW.ref."  # a pointer for exception handling: no code, whoever defines it


def weak_definitions(listing: str) -> list[str]:
    """Names in the output of `nm --defined-only --demangle`: lines of address, type, name."""
    rows = (line.split(maxsplit=2) for line in listing.splitlines())
    return [row[2] for row in rows if len(row) == 3 and row[1] in WEAK and not row[2].startswith(ADDRESSES)]


def main() -> int:
    if shutil.which("nm") is None:
        print("nm (binutils) is not installed")
        return 77
    if len(sys.argv) < 2:
        print("expected object files")
        return 2
    problems = 0
    for path in sys.argv[1:]:
        listing = subprocess.run(["nm", "--defined-only", "--demangle", path], check=True, capture_output=True, text=True)
        for name in weak_definitions(listing.stdout):
            print(f"{path}: exports the weak symbol {name}; keep such code out of the kernels, or in an unnamed namespace")
            problems += 1
    print(f"{len(sys.argv) - 1} objects, {problems} weak symbols")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
