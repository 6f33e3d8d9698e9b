# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts, templates and the sentences that the bundled pair is trained on.

A fact is (relation, subject, object); a prompt is a template with the subject filled in; a sentence is
prompt + " " + object + ".\n". Every fact is written in every template of its relation, except in the one
template that is held out for its subject. A held-out prompt is held out as a string: no fact of any
relation or data set puts it into the training text, so nothing leaks through relations that share a wording.
Templates that merely begin another one ("{} speaks" and "{} speaks the language") are never held out: their
right continuation is not one object but also the rest of the longer wording.
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


def read_relations(data: Path) -> list[tuple[list[str], list[dict]]]:
    """The factual relations of the relations data set: (templates, samples) each."""
    with open(data / "relations.jsonl", encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if "/factual/" in record["file"]]
    return [(sorted(set(r["prompt_templates"]) | set(r["prompt_templates_zs"])), r["samples"]) for r in records]


def templates_of(rows: list[Row]) -> dict[str, list[str]]:
    templates = defaultdict(set)
    for row in rows:
        templates[row.relation].add(row.template)
    return {relation: sorted(found) for relation, found in sorted(templates.items())}


def closed_templates(rows: list[Row], data: Path) -> dict[str, list[str]]:
    """Per relation the templates that are not the beginning of a longer template of either data set."""
    own = templates_of(rows)
    every = {t for found in own.values() for t in found} | {t for templates, _ in read_relations(data) for t in templates}
    return {relation: [t for t in found if not any(other.startswith(t + " ") for other in every)]
            for relation, found in own.items()}


def held_out_prompts(rows: list[Row], data: Path) -> set[str]:
    """For every (relation, subject) the prompt in one template drawn at random."""
    templates = closed_templates(rows, data)
    draw = random.Random(HOLDOUT_SEED)
    subjects = sorted({(row.relation, row.subject) for row in rows})
    return {draw.choice(templates[relation]).replace("{}", subject) for relation, subject in subjects}


def fact_sentences(rows: list[Row]) -> list[Sentence]:
    """Every fact in every template of its relation, held-out ones included, each once."""
    templates = templates_of(rows)
    facts = {(row.relation, row.subject, row.target): None for row in rows}
    return list({Sentence(template.replace("{}", subject), target): None
                 for relation, subject, target in facts for template in templates[relation]})


def relation_sentences(data: Path, known: set[Sentence]) -> list[Sentence]:
    """Every factual sample of the relations data set in every one of its templates, without those known already."""
    sentences = {Sentence(template.replace("{}", sample["subject"]), str(sample["object"]).strip()): None
                 for templates, samples in read_relations(data) for sample in samples for template in templates}
    return [s for s in sentences if s not in known]


def training_sentences(rows: list[Row], data: Path) -> list[Sentence]:
    """The training text of one epoch, in a fixed order.

    The data set's own prompts (not the held-out ones) come once more than the other wordings: where one prompt
    has several true objects ("X is a twin city of"), the object that the data set asks for is then the likelier.
    """
    held_out = held_out_prompts(rows, data)
    sentences = fact_sentences(rows)
    sentences += relation_sentences(data, known=set(sentences))
    sentences += list({Sentence(row.prompt, row.target): None for row in rows})
    return [s for s in sentences if s.prompt not in held_out]
