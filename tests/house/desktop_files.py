#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop file and the AppStream metainfo are valid, by the tools that shops and desktops use, and the window names its
desktop file: under Wayland its icon is found by that name alone."""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

from sources import EXIT_SKIPPED, Tree, report, tree_from_arguments

TOOLS = {
    ".desktop": (["desktop-file-validate"], "desktop-file-utils"),
    ".metainfo.xml": (["appstreamcli", "validate", "--no-net"], "appstream"),
}


MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
WINDOW = "app/gui/main.cpp"
DESKTOP_ID = re.compile(r'setDesktopFileName\(QStringLiteral\("([^"]*)"\)\)')


def id_problems(tree: Tree) -> list[str]:
    files = [name.rpartition("/")[2] for name in tree.files if name.endswith(".desktop")]
    ids = DESKTOP_ID.findall((tree.root / WINDOW).read_text(encoding="utf-8"))
    if len(ids) != 1:
        return [f"{WINDOW}: expected one setDesktopFileName(QStringLiteral(...))"]
    return [] if f"{ids[0]}.desktop" in files else [f'{WINDOW}: there is no desktop file "{ids[0]}.desktop" (there is {", ".join(files)})']


def type_problems(tree: Tree) -> list[str]:
    """The desktop file opens the files of the type that the MIME package defines, and is given their names."""
    texts = {name: (tree.root / name).read_text(encoding="utf-8") for name in tree.files if name.endswith((".desktop", ".mime.xml"))}
    made = {kind for name, text in texts.items() if name.endswith(".mime.xml")
            for kind in (node.get("type") for node in ElementTree.fromstring(text).iter(f"{MIME}mime-type"))}
    opened = {kind for text in texts.values() for line in re.findall(r"^MimeType=(.*)$", text, re.M) for kind in line.split(";") if kind}
    problems = [f"MIME types that are made ({', '.join(sorted(made))}) and opened ({', '.join(sorted(opened))}) differ"] if made != opened else []
    takes_file = any(re.search(r"^Exec=\S+ %[fF]$", text, re.M) for text in texts.values())
    return problems if takes_file or not made else [*problems, "no desktop file passes a file on (Exec=... %f)"]


def main() -> int:
    tree = tree_from_arguments()
    problems, checked, missing = [*id_problems(tree), *type_problems(tree)], 0, []
    for suffix, (command, package) in TOOLS.items():
        if not shutil.which(command[0]):
            missing.append(package)
            continue
        for name in (name for name in tree.files if name.endswith(suffix)):
            done = subprocess.run([*command, str(tree.root / name)], capture_output=True, text=True, check=False)
            checked += 1
            if done.returncode != 0:
                problems.append(f"{name}: {done.stdout}{done.stderr}".strip())
    if missing and not problems:
        print(f"SKIPPED: Debian packages {', '.join(missing)} are not installed")
        return EXIT_SKIPPED
    return report(problems, checked, "desktop files")


if __name__ == "__main__":
    sys.exit(main())
