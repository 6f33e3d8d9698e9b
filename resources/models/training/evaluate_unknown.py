# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the pair doubt what it doesn't know? 200 made-up names in 20 templates (unknown_names.json, written by hand).

    python evaluate_unknown.py --models .. --data ../../data --out ../evaluation

Per model: the mean probability of the top answer, and the share of names whose five likeliest tokens are all first
tokens of objects that some data set has for that template. Writes unknown.json; fails over 0.45 or under 80 %.
"""
import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

import checkpoint
from corpus import read_counterfact
from evaluate import MODELS, last_probabilities, padded
from unknown import sources

NAMES = Path(__file__).resolve().parent / "unknown_names.json"
MOST_CERTAIN, RIGHT_TYPE = 0.45, 0.8


def invented_names() -> set[str]:
    return {name for entry in json.loads(NAMES.read_text(encoding="utf-8")) for name in entry["names"]}


def objects_by_template(data: Path) -> dict[str, set[str]]:
    found = defaultdict(set)
    for source in sources(read_counterfact(data), data):
        for template in source.templates:
            found[template].update(target for _, target in source.facts)
    return found


@torch.no_grad()
def answers(model, entries: list[dict], tokenizer: Tokenizer, device: str) -> list[dict]:
    found = []
    for entry in entries:
        prompts = [entry["template"].replace("{}", name) for name in entry["names"]]
        p = last_probabilities(model, *padded([tokenizer.encode(prompt).ids for prompt in prompts], device))
        best = p.topk(5)
        for prompt, values, ids in zip(prompts, best.values.tolist(), best.indices.tolist()):
            fitting = sum(i in entry["tokens"] for i in ids)
            found.append({"prompt": prompt, "template": entry["template"], "fitting": fitting,
                          "top": [[tokenizer.decode([i]), round(v, 4)] for i, v in zip(ids, values)]})
    return found


def report_of(found: list[dict]) -> dict:
    tops = [answer["top"][0][1] for answer in found]
    by_template = defaultdict(list)
    for answer in found:
        by_template[answer["template"]].append(answer)
    return {"names": len(found), "mean_top_probability": round(sum(tops) / len(tops), 4),
            "share_above_0.9": round(sum(p > 0.9 for p in tops) / len(tops), 4),
            "share_top5_of_right_type": round(sum(a["fitting"] == 5 for a in found) / len(found), 4),
            "by_template": {t: {"mean_top_probability": round(sum(a["top"][0][1] for a in of) / len(of), 4),
                                "top5_of_right_type": sum(a["fitting"] == 5 for a in of)} for t, of in by_template.items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, required=True, help="folder that holds demo-mamba2 and demo-transformer")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = Tokenizer.from_file(str(args.models / "demo-mamba2" / "tokenizer.json"))
    objects = objects_by_template(args.data)
    entries = json.loads(NAMES.read_text(encoding="utf-8"))
    for entry in entries:
        entry["tokens"] = {tokenizer.encode(" " + text).ids[0] for text in objects[entry["template"]]}
    report, fine = {}, True
    for name in MODELS:
        found = answers(checkpoint.load(args.models / name, device), entries, tokenizer, device)
        report[name] = report_of(found) | {"answers": [{"prompt": a["prompt"], "top": a["top"]} for a in found]}
        fine &= report[name]["mean_top_probability"] <= MOST_CERTAIN and report[name]["share_top5_of_right_type"] >= RIGHT_TYPE
        print(name, {k: v for k, v in report[name].items() if k != "answers"}, flush=True)
    (args.out / "unknown.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
