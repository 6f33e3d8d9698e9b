#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums up ctest's JUnit reports: names what failed or was skipped, then one line "N passed, N failed, N skipped"."""
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def main(paths: list[str]) -> int:
    passed, failed, skipped = 0, [], []
    for path in map(Path, paths):
        if not path.is_file():
            failed.append(f"{path.stem}: ctest wrote no report")
            continue
        for case in ElementTree.parse(path).getroot().iter("testcase"):
            name = f"{path.stem}: {case.get('name')}"
            status = case.get("status")
            if status == "run":
                passed += 1
            elif status == "notrun" or case.find("skipped") is not None:
                skipped.append(name)
            else:
                failed.append(name)
    for name in skipped:
        print(f"skipped  {name}")
    for name in failed:
        print(f"FAILED   {name}")
    print(f"{passed} passed, {len(failed)} failed, {len(skipped)} skipped", flush=True)
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
