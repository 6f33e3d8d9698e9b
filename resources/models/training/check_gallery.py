# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that both bundled models answer every gallery prompt: check_gallery.py MODELS gallery.json"""
import json
import sys
from pathlib import Path

from tokenizers import Tokenizer

import checkpoint
from evaluate import MODELS, top1


def main() -> None:
    models, gallery = Path(sys.argv[1]), Path(sys.argv[2])
    entries = json.loads(gallery.read_text(encoding="utf-8"))["prompts"]
    tokenizer = Tokenizer.from_file(str(models / "demo-mamba2" / "tokenizer.json"))
    prompts = [tokenizer.encode(entry["prompt"]).ids for entry in entries]
    targets = [tokenizer.encode(" " + entry["target"]).ids[0] for entry in entries]
    answers = {name: top1(checkpoint.load(models / name), prompts, targets, "cpu") for name in MODELS}
    wrong = 0
    for i, entry in enumerate(entries):
        found = [answers[name][i] for name in MODELS]
        ok = all(hit for hit, _ in found) and entry["subject"] in entry["prompt"]
        wrong += not ok
        print("ok   " if ok else "WRONG", f"{len(prompts[i]):3} tokens", *(f"{p:.3f}" for _, p in found), entry["prompt"], "->", entry["target"])
    relations = {entry["relation"]["id"] for entry in entries}
    print(f"{len(entries)} prompts, {len(relations)} relations, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
