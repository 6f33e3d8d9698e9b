# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts, templates and the sentences that the bundled pair is trained on.

A fact is (relation, subject, object); a prompt is a template with the subject filled in; a sentence is
prompt + " " + object + ".\n". Every fact is written in every template of its relation, except in the one
template that is held out for its subject. A held-out prompt is held out as a string: no fact of any
relation or data set puts it into the training text, so nothing leaks through relations that share a wording.
"""
import gzip
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

HOLDOUT_SEED = 20
SENTENCE_END = ".\n"


class Row(NamedTuple):
    """One line of counterfact_tracing: a prompt, its subject and the true object."""
    row: int
    relation: str
    template: str
    prompt: str
    subject: str
    target: str


class Sentence(NamedTuple):
    """A line of training text, kept in two parts because the object may weigh more in the loss."""
    prompt: str
    target: str


def read_counterfact(data: Path) -> list[Row]:
    with gzip.open(data / "counterfact_tracing.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [Row(r["row"], r["relation_id"], r["template"], r["prompt"], r["subject"].strip(), r["target_true"].strip())
            for r in records]


def read_relations(data: Path) -> list[Sentence]:
    """All factual samples of the relations data set in all of their prompt templates."""
    sentences = {}
    with open(data / "relations.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if "/factual/" not in record["file"]:
                continue
            templates = sorted(set(record["prompt_templates"]) | set(record["prompt_templates_zs"]))
            for sample in record["samples"]:
                for template in templates:
                    prompt = template.replace("{}", sample["subject"])
                    sentences[Sentence(prompt, str(sample["object"]).strip())] = None
    return list(sentences)


def templates_of(rows: list[Row]) -> dict[str, list[str]]:
    templates = defaultdict(set)
    for row in rows:
        templates[row.relation].add(row.template)
    return {relation: sorted(found) for relation, found in sorted(templates.items())}


def held_out_prompts(rows: list[Row]) -> set[str]:
    """For every (relation, subject) the prompt in one template drawn at random."""
    templates = templates_of(rows)
    draw = random.Random(HOLDOUT_SEED)
    subjects = sorted({(row.relation, row.subject) for row in rows})
    return {draw.choice(templates[relation]).replace("{}", subject) for relation, subject in subjects}


def fact_sentences(rows: list[Row]) -> list[Sentence]:
    """Every fact in every template of its relation, held-out ones included, each once."""
    templates = templates_of(rows)
    facts = {(row.relation, row.subject, row.target): None for row in rows}
    return list({Sentence(template.replace("{}", subject), target): None
                 for relation, subject, target in facts for template in templates[relation]})


def training_sentences(rows: list[Row], data: Path) -> list[Sentence]:
    """The training text of one epoch, in a fixed order.

    The data set's own prompts (not the held-out ones) come once more than the other wordings: where one prompt
    has several true objects ("X is a twin city of"), the object that the data set asks for is then the likelier.
    """
    held_out = held_out_prompts(rows)
    sentences = fact_sentences(rows)
    known = set(sentences)
    sentences += [s for s in read_relations(data) if s not in known]
    sentences += list({Sentence(row.prompt, row.target): None for row in rows})
    return [s for s in sentences if s.prompt not in held_out]
