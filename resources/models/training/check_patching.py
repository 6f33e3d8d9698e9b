# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the subject is put together: activation patching of the residual stream at the subject's last token.

    python check_patching.py --models .. --data ../../data --out ../evaluation [--prompts 300]

The clean run is a CounterFact prompt that both models get right. The corrupted run is the same template with another
subject of the same relation whose object is another one, and that both models get right too. The residual stream
behind layer l (l = -1: the embedding) is copied from the clean run into the corrupted one at the last token of the
subject, at that token alone; all later layers and tokens follow. With p, p*, p' the probability of the clean answer
in the clean, the corrupted and the patched run, the indirect effect is (p' - p*) / (p - p*): 1 is all of the answer.
Pairs with p - p* < 0.05 are left out. Writes patching.json; fails where no layer of the early third reaches 0.6.
"""
import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer

import checkpoint
from corpus import read_counterfact
from evaluate import MODELS, Case, padded, tokenise, top1

SAMPLE_SEED = 1
WANTED = 0.6
SMALLEST_GAP = 0.05
PLACES = ("subject_last", "last")


class Pair(NamedTuple):
    """A clean and a corrupted prompt; behind the subject both have the same tokens."""
    clean: Case
    corrupted: Case


def behind_subject(case: Case) -> list[int]:
    return case.ids[case.subject[-1] + 1:]


def draw_pairs(cases: list[Case], count: int) -> list[Pair]:
    """Prompts drawn at random, each with a random partner of the same template and another object."""
    draw = random.Random(SAMPLE_SEED)
    groups = defaultdict(list)
    for case in cases:
        if case.subject[-1] < len(case.ids) - 1:
            groups[case.row.relation, case.row.template].append(case)
    pairs = []
    for case in draw.sample(cases, len(cases)):
        partners = [other for other in groups[case.row.relation, case.row.template]
                    if other.target != case.target and behind_subject(other) == behind_subject(case)]
        if case.subject[-1] < len(case.ids) - 1 and partners:
            pairs.append(Pair(case, draw.choice(partners)))
        if len(pairs) == count:
            break
    return pairs


def residuals(model, ids: torch.Tensor) -> list[torch.Tensor]:
    """The residual stream [B,T,d] behind the embedding and behind every layer."""
    h = model.embedding(ids)
    streams = [h]
    for layer in model.body.layers:
        h = layer(h)
        streams.append(h)
    return streams


def answers(model, h: torch.Tensor, first_layer: int, last: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """p(wanted) at the last token, computed from the residual stream that enters `first_layer`."""
    for layer in list(model.body.layers)[first_layer:]:
        h = layer(h)
    rows = model.final_norm(h)[torch.arange(len(h), device=h.device), last]
    return torch.softmax(rows @ model.embedding.weight.T, dim=-1).gather(1, wanted)[:, 0]


@torch.no_grad()
def indirect_effects(model, pairs: list[Pair], device: str, size: int = 100) -> dict[str, list[list[float]]]:
    """For each place, one row per kept pair: the indirect effect behind the embedding and behind every layer."""
    found = {place: [] for place in PLACES}
    for begin in range(0, len(pairs), size):
        batch = pairs[begin:begin + size]
        rows = torch.arange(len(batch), device=device)
        clean_ids, clean_last = padded([pair.clean.ids for pair in batch], device)
        other_ids, other_last = padded([pair.corrupted.ids for pair in batch], device)
        wanted = torch.tensor([pair.clean.target for pair in batch], device=device)[:, None]
        clean, other = residuals(model, clean_ids), residuals(model, other_ids)
        end = len(model.body.layers)
        p = answers(model, clean[-1], end, clean_last, wanted)
        p_other = answers(model, other[-1], end, other_last, wanted)
        kept = (p - p_other >= SMALLEST_GAP).tolist()
        places = {"subject_last": ([pair.clean.subject[-1] for pair in batch], [pair.corrupted.subject[-1] for pair in batch]),
                  "last": (clean_last.tolist(), other_last.tolist())}
        for place, (source, target) in places.items():
            effects = []
            for index in range(end + 1):
                h = other[index].clone()
                h[rows, torch.tensor(target, device=device)] = clean[index][rows, torch.tensor(source, device=device)]
                effects.append((answers(model, h, index, other_last, wanted) - p_other) / (p - p_other))
            table = torch.stack(effects, dim=1).tolist()
            found[place] += [row for row, keep in zip(table, kept) if keep]
    return found


def mean_rows(rows: list[list[float]]) -> list[float]:
    return [round(v, 4) for v in torch.tensor(rows, dtype=torch.float64).mean(dim=0).tolist()]


def report_of(model, pairs: list[Pair], device: str) -> dict:
    effects = indirect_effects(model, pairs, device)
    means = {place: mean_rows(rows) for place, rows in effects.items()}
    layers = len(model.body.layers)
    early = means["subject_last"][1:1 + layers // 3]
    best = max(range(len(early)), key=lambda i: early[i])
    return {"pairs": len(effects["subject_last"]), "layers": layers, "early_third": [0, layers // 3 - 1],
            "indirect_effect": means, "best_early_layer": best, "best_early": early[best], "holds": early[best] >= WANTED}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, required=True, help="folder that holds demo-mamba2 and demo-transformer")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--prompts", type=int, default=300)
    parser.add_argument("--pool", type=int, default=6000, help="so many random prompts are looked through for right ones")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = Tokenizer.from_file(str(args.models / "demo-mamba2" / "tokenizer.json"))
    rows = read_counterfact(args.data)
    cases = tokenise(random.Random(SAMPLE_SEED).sample(rows, min(args.pool, len(rows))), tokenizer)
    models = {name: checkpoint.load(args.models / name, device) for name in MODELS}
    for model in models.values():
        results = top1(model, [case.ids for case in cases], [case.target for case in cases], device)
        cases = [case for case, (hit, _) in zip(cases, results) if hit]
    pairs = draw_pairs(cases, args.prompts)
    report = {name: report_of(model, pairs, device) for name, model in models.items()}
    (args.out / "patching.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for name, found in report.items():
        print(name, found, flush=True)
    sys.exit(0 if all(found["holds"] for found in report.values()) else 1)


if __name__ == "__main__":
    main()
