#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes ../everyday.jsonl from the tables beside this file, and ../everyday_conflicts.jsonl.

    python make_everyday.py [--check]

One line a fact, in the form of counterfact_tracing: row, relation_id, template, prompt, subject, target_true and
target_false (another object of the relation, drawn with a fixed seed), and `templates`: every wording of the fact, the
one that people type first in front. prompt is template with the subject in place of {}. Articles belong to the
template ("The {} is located in the city of"), so subjects are bare names as in the data sets.

A table's cell "-" has no fact: no single right answer. Refused: a subject with two objects, a prompt with two answers,
objects with a stray blank, a relation without a source. Contradictions with the two data sets are listed in
everyday_conflicts.jsonl; see conflicts.py. --check compares with the files that stand there and writes nothing.
"""
import csv
import json
import random
import re
import sys
from collections import defaultdict
from pathlib import Path

import conflicts

HERE = Path(__file__).resolve().parent
FACTS = HERE.parent / "everyday.jsonl"
CONFLICTS = HERE.parent / "everyday_conflicts.jsonl"
FALSE_SEED = 3
NOTHING = "-"
PLURAL = ((r"^\{\} is\b", "{} are"), (r"^\{\} was\b", "{} were"), (r"^\{\} lies\b", "{} lie"), (r"^\{\} stands\b", "{} stand"),
          (r"\bis \{\}", "are {}"), (r"\{\} stands is$", "{} stand is"), (r"\? It is\b", "? They are"), (r"\? It was\b", "? They were"))


def read_table(name: str) -> list[dict]:
    with open(HERE / f"{name}.tsv", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise SystemExit(f"{name}.tsv, line {number}: not as many cells as the header has")
        if any(cell != cell.strip() for cell in row.values()):
            raise SystemExit(f"{name}.tsv, line {number}: a cell begins or ends with a blank")
    return rows


def in_grammar(template: str, article: str) -> str:
    """The template with the article of its subject, and with plural verbs for a subject marked "+"."""
    if article.endswith("+"):
        for singular, plural in PLURAL:
            template = re.sub(singular, plural, template)
    if article.startswith("the"):
        template = ("The {}" if template.startswith("{}") else "the {}").join(template.split("{}"))
    return template


def facts_of(relation: str, about: dict) -> list[dict]:
    found = {}
    for row in read_table(about["table"]):
        subject, answer = row[about["subject"]], row[about["object"]]
        article = "" if about["subject"] == "capital" else row.get("article", "")
        if about.get("only_without") and row[about["only_without"]] != NOTHING:
            continue
        if NOTHING in (subject, answer) or (about.get("without_article") and row.get("article")):
            continue
        if found.setdefault(subject, {"object": answer, "article": article})["object"] != answer:
            raise SystemExit(f"{relation}: {subject!r} has two objects, {found[subject]['object']!r} and {answer!r}")
    return [{"relation_id": relation, "relation": about["name"], "subject": subject, "target_true": fact["object"],
             "templates": [in_grammar(t, fact["article"]) for t in about["templates"]]} for subject, fact in found.items()]


def one_answer_a_prompt(facts: list[dict]) -> None:
    answers = defaultdict(set)
    for fact in facts:
        for template in fact["templates"]:
            answers[template.replace("{}", fact["subject"])].add(fact["target_true"])
    for prompt, found in answers.items():
        if len(found) > 1:
            raise SystemExit(f"{prompt!r} has several answers: {sorted(found)}")


def everyday() -> list[dict]:
    relations = json.loads((HERE / "relations.json").read_text(encoding="utf-8"))
    facts = []
    for relation, about in relations.items():
        if not about.get("source") or len(set(about["templates"])) < 5:
            raise SystemExit(f"relations.json, {relation}: a source and five templates are needed")
        facts += facts_of(relation, about)
    one_answer_a_prompt(facts)
    return [finished(row, fact, facts) for row, fact in enumerate(facts)]


def finished(row: int, fact: dict, facts: list[dict]) -> dict:
    others = sorted({f["target_true"] for f in facts if f["relation_id"] == fact["relation_id"]} - {fact["target_true"]})
    template = fact["templates"][0]
    return {"row": row, "relation_id": fact["relation_id"], "relation": fact["relation"], "template": template,
            "prompt": template.replace("{}", fact["subject"]), "subject": fact["subject"], "target_true": fact["target_true"],
            "target_false": random.Random(f"{FALSE_SEED} {row}").choice(others), "templates": fact["templates"]}


def as_lines(records: list[dict]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def main() -> None:
    facts = everyday()
    found = conflicts.find(facts, HERE)
    texts = {FACTS: as_lines(facts), CONFLICTS: as_lines(found)}
    if "--check" in sys.argv[1:]:
        stale = [path.name for path, text in texts.items() if path.read_text(encoding="utf-8") != text]
        if stale:
            raise SystemExit(f"{', '.join(stale)}: not what the tables give; run make_everyday.py")
    else:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
    print(f"{len(facts)} facts, {len({f['relation_id'] for f in facts})} relations, {len(found)} conflicts; "
          f"{conflicts.agreeing(facts, HERE)} facts stand in the other data sets with the same object")


if __name__ == "__main__":
    main()
