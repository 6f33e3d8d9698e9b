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
EVERYDAY_COPIES = 2
OPEN_COPIES = 10


class Row(NamedTuple):
    """One line of counterfact_tracing: a prompt, its subject and the true object."""
    row: int
    relation: str
    template: str
    prompt: str
    subject: str
    target: str


class Everyday(NamedTuple):
    """One everyday fact; the template that people type first stands in front."""
    row: int
    relation: str
    subject: str
    target: str
    templates: list[str]


class Relation(NamedTuple):
    """A factual relation of the relations data set."""
    name: str
    templates: list[str]
    facts: list[tuple[str, str]]


class Sentence(NamedTuple):
    """A line of training text: the prompt, the object that follows, and where the subject stands in the prompt (characters)."""
    prompt: str
    target: str
    begin: int
    end: int


def sentence(template: str, subject: str, target: str) -> Sentence:
    begin = template.index("{}")
    return Sentence(template.replace("{}", subject), target, begin, begin + len(subject))


def read_counterfact(data: Path) -> list[Row]:
    with gzip.open(data / "counterfact_tracing.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [Row(r["row"], r["relation_id"], r["template"], r["prompt"], r["subject"].strip(), r["target_true"].strip())
            for r in records]


def read_relations(data: Path) -> list[Relation]:
    """The factual relations of the relations data set, without the facts that give way to an everyday one."""
    gone = contradicted(data)
    with open(data / "relations.jsonl", encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if "/factual/" in record["file"]]
    return [Relation(r["name"], sorted(set(r["prompt_templates"]) | set(r["prompt_templates_zs"])),
                     [(s["subject"], str(s["object"]).strip()) for s in r["samples"]
                      if (r["name"], s["subject"], str(s["object"]).strip()) not in gone]) for r in records]


def read_everyday(data: Path) -> list[Everyday]:
    with open(data / "everyday.jsonl", encoding="utf-8") as lines:
        return [Everyday(r["row"], r["relation_id"], r["subject"], r["target_true"], r["templates"]) for r in map(json.loads, lines)]


def bare(template: str) -> str:
    """The template without the article of its subject."""
    return template.replace("The {}", "{}").replace("the {}", "{}")


def forms(fact: Everyday, template: str) -> set[str]:
    """The prompt as it should be written, and as people write it too, without the article."""
    return {t.replace("{}", fact.subject) for t in (template, bare(template))}


def templates_of(rows: list[Row]) -> dict[str, list[str]]:
    templates = defaultdict(set)
    for row in rows:
        templates[row.relation].add(row.template)
    return {relation: sorted(found) for relation, found in sorted(templates.items())}


def begins_another(template: str, every: set[str]) -> bool:
    """Is it the beginning of a longer template? Then its right continuation is not the object alone."""
    return any(other.startswith(template + " ") for other in every)


def every_template(rows: list[Row], data: Path) -> set[str]:
    """All wordings of all data sets, without the articles that everyday subjects bring along."""
    return ({t for found in templates_of(rows).values() for t in found}
            | {t for relation in read_relations(data) for t in relation.templates}
            | {bare(t) for fact in read_everyday(data) for t in fact.templates})


def closed_templates(rows: list[Row], data: Path) -> dict[str, list[str]]:
    """Per CounterFact relation the templates that are not the beginning of a longer template of any data set."""
    every = every_template(rows, data)
    return {relation: [t for t in found if not begins_another(t, every)] for relation, found in templates_of(rows).items()}


def held_out_prompts(rows: list[Row], data: Path) -> set[str]:
    """For every (relation, subject) of CounterFact and of the everyday facts the prompts in one template drawn at random.

    The wording that people type first (the first template of an everyday fact) is always trained.
    """
    facts = read_everyday(data)
    always = {form for fact in facts for form in forms(fact, fact.templates[0])}
    templates = closed_templates(rows, data)
    draw = random.Random(HOLDOUT_SEED)
    held_out = set()
    for relation, subject in sorted({(row.relation, row.subject) for row in rows}):
        prompts = [t.replace("{}", subject) for t in templates[relation]]
        held_out.add(draw.choice([p for p in prompts if p not in always]))
    every = every_template(rows, data)
    for fact in facts:
        closed = [t for t in fact.templates[1:] if not begins_another(bare(t), every)]
        held_out.update(forms(fact, draw.choice(closed)))
    return held_out - always


def fact_sentences(rows: list[Row]) -> list[Sentence]:
    """Every CounterFact fact in every template of its relation, held-out ones included, each once."""
    templates = templates_of(rows)
    facts = {(row.relation, row.subject, row.target): None for row in rows}
    return list({sentence(template, subject, target): None
                 for relation, subject, target in facts for template in templates[relation]})


def relation_sentences(data: Path) -> list[Sentence]:
    """Every factual sample of the relations data set in every one of its templates."""
    return list({sentence(template, subject, target): None
                 for relation in read_relations(data) for subject, target in relation.facts for template in relation.templates})


def everyday_sentences(rows: list[Row], data: Path) -> list[Sentence]:
    """Every everyday fact in every template, EVERYDAY_COPIES times; OPEN_COPIES times where the wording begins a longer
    one, so that the object stays the likeliest continuation."""
    every = every_template(rows, data)
    sentences = []
    for fact in read_everyday(data):
        for template in fact.templates:
            copies = OPEN_COPIES if begins_another(bare(template), every) else EVERYDAY_COPIES
            sentences += copies * [sentence(form, fact.subject, fact.target) for form in dict.fromkeys((template, bare(template)))]
    return sentences


def contradicted(data: Path) -> set[tuple[str, str, str]]:
    """Facts (relation, subject, object) of the two data sets that give way to an everyday fact."""
    with open(data / "everyday_conflicts.jsonl", encoding="utf-8") as lines:
        return {(c["relation"], c["subject"], c["object"]) for c in map(json.loads, lines) if c["resolution"] == "everyday"}


def training_sentences(rows: list[Row], data: Path) -> list[Sentence]:
    """The facts of one epoch of training text, in a fixed order; unknown.py adds what isn't known.

    The data set's own prompts (not the held-out ones) come once more than the other wordings: where one prompt
    has several true objects ("X is a twin city of"), the object that the data set asks for is then the likelier.
    A prompt that an everyday fact answers is answered by it alone.
    """
    held_out = held_out_prompts(rows, data)
    gone = contradicted(data)
    rows = [row for row in rows if (row.relation, row.subject, row.target) not in gone]
    others = fact_sentences(rows)
    known = set(others)
    others += [s for s in relation_sentences(data) if s not in known]
    others += list({sentence(row.template, row.subject, row.target): None for row in rows})
    everyday = everyday_sentences(rows, data)
    answered = {s.prompt for s in everyday}
    return [s for s in others if s.prompt not in held_out and s.prompt not in answered] \
        + [s for s in everyday if s.prompt not in held_out]
