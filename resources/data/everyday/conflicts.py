# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts of CounterFact and the relations data set that contradict an everyday fact, and what is done about each.

Two kinds are looked for: the same prompt with another answer, and the same subject in a relation of the same meaning
(relations.json, same_as) with another object. What is done ("resolution"):
  everyday    the data set's fact is left out of the training text in every wording: the everyday fact is right, the
              other is outdated, of another level, or about another thing of that name
  both        both are right (a country with several languages, a city in a province); each keeps its own wordings, and a
              wording that both share says the everyday answer
Which one it is, is decided by hand in resolutions.tsv; what isn't named there is "both".
"""
import csv
import gzip
import json
from collections import defaultdict
from pathlib import Path


def other_facts(data: Path) -> list[dict]:
    """Every fact of both data sets: data set, relation, subject, object and its wordings."""
    with gzip.open(data / "counterfact_tracing.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    templates = defaultdict(set)
    for row in rows:
        templates[row["relation_id"]].add(row["template"])
    facts = {("CounterFact", r["relation_id"], r["subject"].strip(), r["target_true"].strip()): None for r in rows}
    with open(data / "relations.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if "/factual/" in record["file"]:
                templates[record["name"]] = {*record["prompt_templates"], *record["prompt_templates_zs"]}
                facts |= {("relations", record["name"], s["subject"], str(s["object"]).strip()): None for s in record["samples"]}
    return [{"data": d, "relation": r, "subject": s, "object": o, "prompts": {t.replace("{}", s) for t in templates[r]}}
            for d, r, s, o in facts]


def resolutions(here: Path) -> dict[tuple[str, str, str], tuple[str, str]]:
    with open(here / "resolutions.tsv", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(r["relation"], r["subject"], r["object"]): (r["resolution"], r["why"]) for r in rows}


def find(facts: list[dict], here: Path) -> list[dict]:
    about = json.loads((here / "relations.json").read_text(encoding="utf-8"))
    by_subject, by_prompt = defaultdict(list), {}
    for fact in facts:
        by_subject[fact["subject"]].append(fact)
        for template in fact["templates"]:
            by_prompt[template.replace("{}", fact["subject"])] = fact
    decided, found = resolutions(here), {}
    for other in other_facts(here.parent):
        clashing = [f for f in by_subject[other["subject"]]
                    if f["target_true"] != other["object"] and other["relation"] in about[f["relation_id"]]["same_as"]]
        shared = sorted(p for p in other["prompts"] if p in by_prompt and by_prompt[p]["target_true"] != other["object"])
        clashing += [by_prompt[prompt] for prompt in shared]
        if not clashing:
            continue
        key = (other["relation"], other["subject"], other["object"])
        resolution, why = decided.pop(key, ("both", "both are right; a shared wording says the everyday answer"))
        found[key] = {"data": other["data"], "relation": other["relation"], "subject": other["subject"], "object": other["object"],
                      "everyday": sorted({f"{f['relation_id']}: {f['target_true']}" for f in clashing}), "shared_prompts": shared,
                      "resolution": resolution, "why": why}
    if decided:
        raise SystemExit(f"resolutions.tsv: no such conflict: {sorted(decided)}")
    return list(found.values())


def agreeing(facts: list[dict], here: Path) -> int:
    """How many everyday facts the other data sets state too, in a relation of the same meaning."""
    about = json.loads((here / "relations.json").read_text(encoding="utf-8"))
    stated = {(other["relation"], other["subject"], other["object"]) for other in other_facts(here.parent)}
    return sum(any((relation, f["subject"], f["target_true"]) in stated for relation in about[f["relation_id"]]["same_as"])
               for f in facts)
