# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the exported pair: top-1 on the CounterFact prompts and the everyday facts, and the macro knockout curves.

Writes into --out: accuracy.json, heldout_rows.json, knockout_prompts.jsonl, knockout_<model>.json (means) and
knockout_<model>.jsonl.gz (every prompt). A prompt stands alone at position 0, without any special token; the target
is the first token of " " + object. Windows are start-aligned: window i cuts layers i .. i+K-1, i = 0 .. L-K.
"""
import argparse
import gzip
import json
import math
import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer

import checkpoint
from corpus import Everyday, Row, fact_sentences, forms, held_out_prompts, read_counterfact, read_everyday

MODELS = {"demo-mamba2": 9, "demo-transformer": 5}  # name -> window size in layers
SOURCES = ("subject", "relation", "last", "first")
SAMPLE_SEED = 0


class Case(NamedTuple):
    """A tokenised prompt: ids, the subject's token positions and the scored token."""
    row: Row
    ids: list[int]
    subject: list[int]
    target: int


def tokenise(rows: list[Row], tokenizer: Tokenizer) -> list[Case]:
    cases = []
    for row, encoding in zip(rows, tokenizer.encode_batch([row.prompt for row in rows])):
        begin = row.prompt.index(row.subject)
        end = begin + len(row.subject)
        subject = [i for i, (a, b) in enumerate(encoding.offsets) if a < end and b > begin]
        cases.append(Case(row, encoding.ids, subject, tokenizer.encode(" " + row.target).ids[0]))
    return cases


def padded(batch: list[list[int]], device: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Right-padded ids (harmless under causality) and the last positions."""
    ids = torch.zeros(len(batch), max(map(len, batch)), dtype=torch.long)
    for i, tokens in enumerate(batch):
        ids[i, :len(tokens)] = torch.tensor(tokens)
    return ids.to(device), torch.tensor([len(tokens) - 1 for tokens in batch], device=device)


def last_probabilities(model, ids, last, keep=None, cut_layers=()):
    hidden = model.hidden(ids, keep, cut_layers)[torch.arange(len(ids), device=ids.device), last]
    return torch.softmax(hidden @ model.embedding.weight.T, dim=-1)


@torch.no_grad()
def top1(model, prompts: list[list[int]], targets: list[int], device: str, size: int = 512) -> list[tuple[bool, float]]:
    """For every prompt: is the target the most probable token, and the target's probability."""
    results = [None] * len(prompts)
    order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
    for first in range(0, len(order), size):
        chosen = order[first:first + size]
        p = last_probabilities(model, *padded([prompts[i] for i in chosen], device))
        wanted = torch.tensor([targets[i] for i in chosen], device=device)
        hit = (p.argmax(-1) == wanted).tolist()
        value = p.gather(1, wanted[:, None])[:, 0].tolist()
        for i, h, v in zip(chosen, hit, value):
            results[i] = (h, v)
    return results


def share(hits) -> dict:
    hits = list(hits)
    return {"prompts": len(hits), "top1": round(sum(hits) / max(1, len(hits)), 5)}


def accuracy_report(cases: list[Case], results, held_out: set[str]) -> dict:
    """Top-1 over all prompts, and over those with one true object in the data set, by split and by relation."""
    objects = defaultdict(set)
    for case in cases:
        objects[case.row.relation, case.row.subject].add(case.row.target)
    marked = [(case.row.prompt in held_out, len(objects[case.row.relation, case.row.subject]) == 1, case.row.relation, hit)
              for case, (hit, _) in zip(cases, results)]
    report = {"all": share(m[3] for m in marked)}
    for label, flag in (("trained", False), ("held_out", True)):
        report[label] = share(m[3] for m in marked if m[0] == flag)
        report[label + "_one_object"] = share(m[3] for m in marked if m[0] == flag and m[1])
    report["by_relation"] = {r: {label: share(m[3] for m in marked if m[2] == r and m[0] == flag)
                                 for label, flag in (("trained", False), ("held_out", True))}
                             for r in sorted({m[2] for m in marked})}
    return report


def template_report(model, rows: list[Row], held_out: set[str], tokenizer: Tokenizer, device: str) -> dict:
    """Top-1 over every fact in every template of its relation, not only in the data set's own prompts."""
    sentences = fact_sentences(rows)
    prompts = [e.ids for e in tokenizer.encode_batch([s.prompt for s in sentences])]
    targets = [e.ids[0] for e in tokenizer.encode_batch([" " + s.target for s in sentences])]
    results = top1(model, prompts, targets, device)
    return {label: share(hit for s, (hit, _) in zip(sentences, results) if (s.prompt in held_out) == flag)
            for label, flag in (("trained", False), ("held_out", True))}


def everyday_report(model, facts: list[Everyday], held_out: set[str], tokenizer: Tokenizer, device: str) -> dict:
    """Top-1 over every everyday fact in every template: as people type it first, trained, held out, without the article."""
    asked = []
    for fact in facts:
        for index, template in enumerate(fact.templates):
            for prompt in sorted(forms(fact, template)):
                bare_form = prompt != template.replace("{}", fact.subject)
                split = "without_article" if bare_form else "held_out" if prompt in held_out else "first_wording" if index == 0 else "other_trained"
                asked.append((fact, split, prompt))
    results = top1(model, [e.ids for e in tokenizer.encode_batch([prompt for _, _, prompt in asked])],
                   [tokenizer.encode(" " + fact.target).ids[0] for fact, _, _ in asked], device)
    marked = [(fact.relation, split, hit) for (fact, split, _), (hit, _) in zip(asked, results)]
    report = {split: share(m[2] for m in marked if m[1] == split)
              for split in ("first_wording", "other_trained", "held_out", "without_article")}
    report["trained"] = share(m[2] for m in marked if m[1] in ("first_wording", "other_trained"))
    report["by_relation"] = {relation: {"trained": share(m[2] for m in marked if m[0] == relation and m[1] in ("first_wording", "other_trained")),
                                        "held_out": share(m[2] for m in marked if m[0] == relation and m[1] == "held_out")}
                             for relation in dict.fromkeys(m[0] for m in marked)}
    return report


def source_positions(case: Case, source: str) -> list[int]:
    last = len(case.ids) - 1
    return {"subject": case.subject, "last": [last], "first": [0],
            "relation": [i for i in range(last) if i not in case.subject]}[source]


@torch.no_grad()
def knockout_curves(model, cases: list[Case], window: int, device: str, size: int = 256) -> tuple[list[float], dict]:
    """p(target) clean, and for every source set [prompt][window] with last <- source cut."""
    windows = model.config["num_hidden_layers"] - window + 1
    clean, cut = [], {source: [] for source in SOURCES}
    for begin in range(0, len(cases), size):
        batch = cases[begin:begin + size]
        ids, last = padded([case.ids for case in batch], device)
        wanted = torch.tensor([case.target for case in batch], device=device)[:, None]
        clean += last_probabilities(model, ids, last).gather(1, wanted)[:, 0].tolist()
        for source in SOURCES:
            keep = torch.ones(len(batch), ids.shape[1], ids.shape[1], dtype=torch.bool)
            for i, case in enumerate(batch):
                keep[i, len(case.ids) - 1, source_positions(case, source)] = False
            keep = keep.to(device)
            columns = [last_probabilities(model, ids, last, keep, range(start, start + window)).gather(1, wanted)[:, 0]
                       for start in range(windows)]
            cut[source] += torch.stack(columns, dim=1).tolist()
    return clean, cut


def mean_change(clean: list[float], cut: dict, chosen: list[int]) -> dict:
    """Mean over prompts of (p - p0) / p0 and the half width of its 95 % interval (normal), per source and window."""
    report = {}
    p0 = torch.tensor([clean[i] for i in chosen], dtype=torch.float64)
    for source, rows in cut.items():
        change = torch.tensor([rows[i] for i in chosen], dtype=torch.float64) / p0[:, None] - 1
        error = 1.96 * change.std(dim=0) / math.sqrt(len(chosen))
        report[source] = {"mean": [round(v, 5) for v in change.mean(dim=0).tolist()],
                          "ci95": [round(v, 5) for v in error.tolist()]}
    return report


def middle_third(layers: int, window: int) -> list[int]:
    """Windows whose centre layer lies in the middle third of the depth."""
    return [i for i in range(layers - window + 1) if layers / 3 <= i + window // 2 < 2 * layers / 3]


def verdict(change: dict, middle: list[int]) -> dict:
    """The window of the middle third where last <- subject costs most, beside last <- first there."""
    subject, first = change["subject"]["mean"], change["first"]["mean"]
    best = min(middle, key=lambda i: subject[i])
    return {"middle_windows": middle, "window": best, "subject": subject[best], "first": first[best],
            "subject_costs_more_than_first_in_every_middle_window": all(subject[i] < first[i] for i in middle),
            "holds": subject[best] <= -0.4 and subject[best] < first[best]}


def write_curves(out: Path, name: str, model, cases: list[Case], window: int, device: str) -> dict:
    clean, cut = knockout_curves(model, cases, window, device)
    everything = range(len(cases))
    groups = {"all": list(everything), "first_token_in_subject": [i for i in everything if 0 in cases[i].subject],
              "first_token_not_in_subject": [i for i in everything if 0 not in cases[i].subject]}
    layers = model.config["num_hidden_layers"]
    middle = middle_third(layers, window)
    curves = {group: mean_change(clean, cut, chosen) for group, chosen in groups.items() if chosen}
    report = {"model": name, "layers": layers, "window": window, "align": "start",
              "prompts": {group: len(chosen) for group, chosen in groups.items()},
              "change": curves, "verdict": {group: verdict(change, middle) for group, change in curves.items()}}
    (out / f"knockout_{name}.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    with gzip.GzipFile(out / f"knockout_{name}.jsonl.gz", "wb", mtime=0) as stream:
        for i, case in enumerate(cases):
            line = {"row": case.row.row, "base_probability": round(clean[i], 6),
                    "probability": {s: [round(v, 6) for v in cut[s][i]] for s in SOURCES}}
            stream.write((json.dumps(line) + "\n").encode())
    return report["verdict"]


def write_prompts(out: Path, cases: list[Case], held_out: set[str]) -> None:
    with open(out / "knockout_prompts.jsonl", "w", encoding="utf-8") as stream:
        for case in cases:
            line = {"row": case.row.row, "relation": case.row.relation, "prompt": case.row.prompt, "subject": case.row.subject,
                    "target": case.row.target, "held_out": case.row.prompt in held_out, "tokens": len(case.ids),
                    "subject_tokens": [case.subject[0], case.subject[-1]], "target_id": case.target}
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, required=True, help="folder that holds demo-mamba2 and demo-transformer")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--prompts", type=int, default=500, help="prompts of the knockout curves")
    parser.add_argument("--limit", type=int, help="use only the first rows (to try the script)")
    parser.add_argument("--any", action="store_true", help="knock out in wrong prompts too (to try the script)")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    rows = read_counterfact(args.data)
    held_out = held_out_prompts(rows, args.data)
    rows = rows[:args.limit]
    everyday = read_everyday(args.data)[:args.limit]
    cases = tokenise(rows, tokenizer)
    held_rows = [row.row for row in rows if row.prompt in held_out]
    (args.out / "heldout_rows.json").write_text(json.dumps(held_rows) + "\n", encoding="utf-8")

    accuracy, right = {}, [True] * len(cases)
    models = {name: checkpoint.load(args.models / name, device) for name in MODELS}
    for name, model in models.items():
        results = top1(model, [case.ids for case in cases], [case.target for case in cases], device)
        right = [a and b[0] for a, b in zip(right, results)]
        accuracy[name] = accuracy_report(cases, results, held_out)
        accuracy[name]["every_template"] = template_report(model, rows, held_out, tokenizer, device)
        accuracy[name]["everyday"] = everyday_report(model, everyday, held_out, tokenizer, device)
        print(name, {k: v for k, v in accuracy[name].items() if k != "by_relation"}, flush=True)
    (args.out / "accuracy.json").write_text(json.dumps(accuracy, indent=1) + "\n", encoding="utf-8")

    eligible = [case for case, ok in zip(cases, right) if ok or args.any]
    sample = random.Random(SAMPLE_SEED).sample(eligible, min(args.prompts, len(eligible)))
    write_prompts(args.out, sample, held_out)
    for name, window in MODELS.items():
        for group, found in write_curves(args.out, name, models[name], sample, window, device).items():
            print(name, group, found, flush=True)


if __name__ == "__main__":
    main()
