#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's translations: complete, and as the sources are.

Reads the strings out of the sources with lupdate and holds every translations/mambascope_*.ts against them: no string is
missing, unfinished or of an earlier day; %1, %n and HTML tags survive; menu titles keep one & mark; plurals have all the
forms of their language; what begins or ends with a space, a colon or an ellipsis still does.
"""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

SKIPPED = 77
# How many forms a counted thing takes, as Qt counts.
PLURAL_FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "he": 2, "zh_CN": 1}
LANGUAGES = sorted(PLURAL_FORMS)
PLURALS_ALONE = {"en"}  # the sources are written in it
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")
TAG = re.compile(r"</?[a-z]+[^>]*>")
MARK = re.compile(r"&(?!&)(?=\S)")  # the letter after it opens a menu entry by keyboard
EDGES = (("an ellipsis", re.compile(r"(…|\.\.\.)$")), ("a colon", re.compile(r"[:：]$")))
FULL_STOP = re.compile(r"[.。]$")  # a translation may end in an abbreviation's

Key = tuple[str, str, str]  # context, source, comment


@dataclass
class Message:
    is_plural: bool
    forms: list[str] = field(default_factory=list)
    is_finished: bool = True


def read_messages(text: str) -> dict[Key, Message]:
    """All messages of a .ts file, those that lupdate has struck out aside."""
    messages: dict[Key, Message] = {}
    for context in ET.fromstring(text).iter("context"):
        for element in context.iter("message"):
            translation = element.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                continue
            is_plural = element.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
            key = (context.findtext("name", ""), element.findtext("source", ""), element.findtext("comment", ""))
            messages[key] = Message(is_plural, forms, kind == "")
    return messages


def problems_of_form(source: str, form: str, is_plural: bool) -> list[str]:
    """What a translation has lost of its source."""
    if not form.strip():
        return ["is empty"]
    problems = []
    wanted, found = Counter(PLACEHOLDER.findall(source)), Counter(PLACEHOLDER.findall(form))
    if is_plural:  # "one layer" needs no number
        for number in ("%n", "%Ln"):
            wanted.pop(number, None), found.pop(number, None)
    if wanted != found:
        problems.append(f"has the placeholders {sorted(found)} where the source has {sorted(wanted)}")
    if sorted(TAG.findall(source)) != sorted(TAG.findall(form)):
        problems.append("has other tags than the source")
    if len(MARK.findall(source)) != len(MARK.findall(form)):
        problems.append("has another number of & marks than the source")
    for name, edge in EDGES:
        if bool(edge.search(source)) != bool(edge.search(form)):
            problems.append(f"and its source don't both end in {name}")
    if FULL_STOP.search(source) and not FULL_STOP.search(form):
        problems.append("has lost its full stop")
    if (source[:1].isspace(), source[-1:].isspace()) != (form[:1].isspace(), form[-1:].isspace()):
        problems.append("has other spaces at its ends than the source")
    return problems


def problems_of(language: str, sources: dict[Key, Message], translated: dict[Key, Message]) -> list[str]:
    """One line for each fault of a language's file."""
    problems = [f"{key[0]}: \"{key[1]}\" is no string of the sources any more" for key in translated if key not in sources]
    for key, source in sources.items():
        if language in PLURALS_ALONE and not source.is_plural:
            continue
        name = f"{key[0]}: \"{key[1]}\""
        message = translated.get(key)
        if message is None:
            problems.append(f"{name} is missing")
            continue
        if not message.is_finished:
            problems.append(f"{name} is not translated")
            continue
        if message.is_plural and len(message.forms) != PLURAL_FORMS[language]:
            problems.append(f"{name} has {len(message.forms)} plural forms instead of {PLURAL_FORMS[language]}")
        for form in message.forms:
            problems += [f"{name}: \"{form}\" {problem}" for problem in problems_of_form(key[1], form, message.is_plural)]
    return problems


def problems_of_sources(sources: dict[Key, Message]) -> list[str]:
    """Strings that no lookup will ever find: tr() in a function or lambda of that name, not in a class."""
    return [f"\"{key[1]}\" belongs to no class: use Q_DECLARE_TR_FUNCTIONS" for key in sources if key[0] in ("", "mambascope::ui")]


def strings_of_sources(root: Path, lupdate: str) -> dict[Key, Message]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sources.ts"
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-I", ".", "ui", "app", "-target-language", "en", "-ts", str(file)],
            cwd=root, check=True, capture_output=True)
        return read_messages(file.read_text(encoding="utf-8"))


def find_lupdate() -> str | None:
    return next((found for name in ("/usr/lib/qt6/bin/lupdate", "lupdate-qt6", "lupdate6", "lupdate") if (found := shutil.which(name))), None)


def main() -> int:
    root = Path(sys.argv[1])
    lupdate = find_lupdate()
    if lupdate is None:
        print("lupdate is not installed")
        return SKIPPED
    sources = strings_of_sources(root, lupdate)
    problems = problems_of_sources(sources)
    for language in LANGUAGES:
        file = root / "translations" / f"mambascope_{language}.ts"
        translated = read_messages(file.read_text(encoding="utf-8"))
        problems += [f"{file.name}: {problem}" for problem in problems_of(language, sources, translated)]
    print("\n".join(problems), f"{len(sources)} strings in {len(LANGUAGES)} languages, {len(problems)} problems", sep="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
