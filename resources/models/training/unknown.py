# SPDX-License-Identifier: GPL-3.0-or-later
"""Training text that says "I don't know this": subjects without the fact in question.

A language model can say so only by spreading its answer over the objects that fit the relation. So every epoch of the
training text has new sentences in which a subject that has no such fact meets an object of the relation drawn at
random, from the objects' counts to the power SPREAD. The next epoch draws again: no sentence is seen twice, so there
is nothing to learn but the spread. Four kinds of subject (shares: KINDS):
  mixed      the words of two subjects of the relation, "Danielle Darrieux" + "Thomas Stieltjes" -> "Danielle Stieltjes":
             the model has to look at the whole name
  spliced    a subject with the front of one of its words and the back of another subject's word
  invented   a subject with a word made of syllables
  elsewhere  a real subject that the data knows by other facts, but not by one of this group of relations
No made-up name is a subject of the data, and none of the names that evaluate_unknown.py asks for is used.
"""
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from corpus import Row, Sentence, bare, begins_another, every_template, read_everyday, read_relations, sentence, templates_of

SPREAD = 0.5
OPEN_WEIGHT = 3
KINDS = {"mixed": 0.4, "spliced": 0.25, "invented": 0.15, "elsewhere": 0.2}
ONSETS = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t", "tr", "v", "w", "z"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou", "a", "e", "o"]
CODAS = ["", "", "", "l", "n", "r", "s", "th", "nd", "rk", "m", "x"]

# Relations whose facts tell about the same thing, and the type of their subjects.
GROUPS = {
    "person_language": ("person", ["P103", "P1412", "person native language"]),
    "person_origin": ("person", ["P27", "P19", "president birth year"]),
    "person_work": ("person", ["P106", "P101", "P413", "P641", "P1303", "P136", "P39", "person occupation", "person plays instrument",
                               "person sport position", "plays pro sport"]),
    "person_death": ("person", ["P20"]),
    "person_place_of_work": ("person", ["P937"]),
    "person_employer": ("person", ["P108"]),
    "person_religion": ("person", ["P140"]),
    "person_family": ("person", ["person father", "person mother"]),
    "place_in": ("place", ["P30", "P17", "P131", "P276", "city in country", "landmark in country", "landmark on continent"]),
    "place_twin": ("place", ["P190"]),
    "place_language": ("place", ["P37", "country language"]),
    "place_currency": ("place", ["country currency"]),
    "country_capital": ("place", ["P36", "country capital city", "country largest city"]),
    "company_city": ("company", ["P159", "company hq"]),
    "company_founded_in": ("company", ["P740"]),
    "company_head": ("company", ["company CEO"]),
    "product_maker": ("product", ["P176", "P178", "P127", "product by company"]),
    "work_country": ("work", ["P495"]),
    "work_language": ("work", ["P364", "P407"]),
    "work_broadcaster": ("work", ["P449"]),
}


class Slot(NamedTuple):
    """One relation: how to ask it, what it answers, and who is known or may be asked about."""
    templates: list[str]
    template_weights: list[float]
    objects: list[str]
    object_weights: list[float]
    subjects: list[str]
    elsewhere: list[str]
    weight: float


class Source(NamedTuple):
    """A relation of any data set: templates and (subject, object) facts."""
    name: str
    templates: list[str]
    facts: list[tuple[str, str]]


def sources(rows: list[Row], data: Path) -> list[Source]:
    templates, facts = templates_of(rows), defaultdict(list)
    for row in rows:
        facts[row.relation].append((row.subject, row.target))
    found = [Source(name, templates[name], pairs) for name, pairs in sorted(facts.items())]
    found += [Source(*relation) for relation in read_relations(data)]
    everyday, wordings = defaultdict(list), defaultdict(dict)
    for fact in read_everyday(data):
        everyday[fact.relation].append((fact.subject, fact.target))
        wordings[fact.relation] |= dict.fromkeys(fact.templates) | dict.fromkeys(map(bare, fact.templates))
    return found + [Source(name, list(wordings[name]), pairs) for name, pairs in everyday.items()]


def groups(data: Path) -> dict[str, tuple[str, str]]:
    """(group, type of subject) of every relation; a relation that is named nowhere is its own group."""
    found = {relation: (group, kind) for group, (kind, relations) in GROUPS.items() for relation in relations}
    about = json.loads((data / "everyday" / "relations.json").read_text(encoding="utf-8"))
    return found | {relation: (entry["group"], entry["type"]) for relation, entry in about.items()}


class Unknown:
    """Draws sentences about subjects without the fact in question."""

    def __init__(self, rows: list[Row], data: Path, closed_prompts: set[str], reserved: set[str]):
        """`closed_prompts` (facts and held-out prompts) are never written; `reserved` names are never made up."""
        self.closed = closed_prompts
        every = every_template(rows, data)
        found, of = sources(rows, data), groups(data)
        of = {source.name: of.get(source.name, (source.name, source.name)) for source in found}
        by_group, by_type = defaultdict(set), defaultdict(set)
        for source in found:
            group, kind = of[source.name]
            by_group[group].update(s for s, _ in source.facts)
            by_type[kind].update(s for s, _ in source.facts)
        self.known = {s for found_names in by_type.values() for s in found_names} | reserved
        self.words = sorted({w for s in self.known - reserved for w in s.split() if len(w) >= 4})
        self.slots = [self.slot(source, every, sorted(by_type[of[source.name][1]] - by_group[of[source.name][0]])) for source in found]

    @staticmethod
    def slot(source: Source, every: set[str], elsewhere: list[str]) -> Slot:
        counts = Counter(target for _, target in source.facts)
        subjects = sorted({s for s, _ in source.facts})
        weights = [OPEN_WEIGHT if begins_another(bare(t), every) else 1 for t in source.templates]
        return Slot(source.templates, weights, list(counts), [n ** SPREAD for n in counts.values()], subjects, elsewhere,
                    sum(weights) * len(subjects) ** 0.5)

    def epoch(self, count: int, seed: str) -> list[Sentence]:
        draw = random.Random(seed)
        sentences = []
        for slot in draw.choices(self.slots, [slot.weight for slot in self.slots], k=count):
            subject = self.subject(slot, draw)
            template = draw.choices(slot.templates, slot.template_weights)[0]
            made = sentence(template, subject, draw.choices(slot.objects, slot.object_weights)[0])
            if made.prompt not in self.closed:
                sentences.append(made)
        return sentences

    def subject(self, slot: Slot, draw: random.Random) -> str:
        kind = draw.choices(list(KINDS), KINDS.values())[0]
        if kind == "elsewhere" and slot.elsewhere:
            return draw.choice(slot.elsewhere)
        while True:
            name = getattr(self, kind if kind != "elsewhere" else "mixed")(draw.choice(slot.subjects), slot, draw)
            if name not in self.known:
                return name

    def mixed(self, first: str, slot: Slot, draw: random.Random) -> str:
        front, back = first.split(), draw.choice(slot.subjects).split()
        if len(front) == 1 and len(back) == 1:
            return self.spliced(first, slot, draw)
        keep = draw.randint(1, max(1, len(front) - 1))
        take = draw.randint(1, max(1, len(back) - 1))
        return " ".join(front[:keep] + back[-take:])

    def spliced(self, first: str, slot: Slot, draw: random.Random) -> str:
        words = first.split()
        at = draw.randrange(len(words))
        other = draw.choice(draw.choice(slot.subjects).split() if draw.random() < 0.7 else [draw.choice(self.words)])
        words[at] = words[at][:draw.randint(1, max(1, len(words[at]) - 1))] + other[draw.randint(0, max(0, len(other) - 2)):].lower()
        return " ".join(words)

    def invented(self, first: str, slot: Slot, draw: random.Random) -> str:
        words = first.split()
        at = draw.randrange(len(words))
        made = "".join(draw.choice(ONSETS) + draw.choice(VOWELS) + draw.choice(CODAS) for _ in range(draw.choice((1, 2, 2, 3))))
        words[at] = made.capitalize() if words[at][:1].isupper() else made
        return " ".join(words)
