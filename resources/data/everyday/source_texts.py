# SPDX-License-Identifier: GPL-3.0-or-later
"""Second sources that are text: quiz questions with their answers, claims marked true, and WordNet's glosses.

A question confirms a fact if it names the one and its answer is the other, and a word of the relation stands in it
("wrote", "invented"). It contradicts only if nothing else is asked: "Who wrote Hamlet?" with another answer."""
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from names import SHORT_NAME, Names, plain, spellings

WORDS = re.compile(r"[a-z0-9]+")
POSSESSIVE = re.compile(r"['’]s\b")
SMALL = set("who what which where was is are the a an of in by for to did do does name s and that this it on as with from you his her "
            "famous first city country person man one be has were can at your its called located".split())


class Question(NamedTuple):
    text: str
    answers: list[str]


def quiz_files(folder: Path) -> Iterator[Question]:
    """OpenTriviaQA: "#Q question", "^ answer"; a question may go on over several lines."""
    for path in sorted(folder.iterdir()):
        for block in path.read_text(encoding="utf-8", errors="replace").split("#Q ")[1:]:
            head, mark, rest = block.partition("\n^ ")
            if mark:
                yield Question(" ".join(head.split()), [rest.splitlines()[0].strip()])


def quiz_json(folder: Path) -> Iterator[Question]:
    for path in sorted(folder.rglob("*.json")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                record = json.loads(line.strip().rstrip(","))
                yield Question(record["question"], [record["answers"][record["answer"]]])
            except (ValueError, KeyError, IndexError, TypeError):
                continue  # brackets of the list, and questions whose answer is still missing there


def web_questions(folder: Path) -> Iterator[Question]:
    for path in sorted(folder.glob("*.json")):
        for record in json.loads(path.read_text(encoding="utf-8")):
            yield Question(record["qText"], record["answers"])


def factoid_tsv(folder: Path) -> Iterator[Question]:
    """TREC: number, kind, question, a pattern that the right answer matches; only plain alternatives are read."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            cells = line.split("\t")
            if len(cells) >= 4:
                pattern = re.sub(r"\\s[?+*]?|\.[?+*]?", " ", cells[3])
                yield Question(cells[2], [a for a in pattern.split("|") if re.fullmatch(r"[\w\s,'-]+", a)])


def natural_questions(folder: Path) -> Iterator[Question]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("answer"):
                yield Question(record["question"], record["answer"])


def clues(folder: Path) -> Iterator[tuple[str, str]]:
    """Jeopardy: a clue with its category, and what the player has to say. (The columns are called answer and question.)"""
    for path in sorted(folder.rglob("*.tsv")):
        with open(path, encoding="utf-8", errors="replace", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["answer"] and row["question"]:
                    yield f"{row['category']}: {row['answer']}", row["question"]


QUIZZES = {read.__name__: read for read in (quiz_files, quiz_json, web_questions, factoid_tsv, natural_questions)}


def true_claims(folder: Path) -> Iterator[str]:
    """CREAK: sentences that people wrote about an entity and marked true."""
    for path in sorted(folder.glob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["label"] == "true":
                yield record["sentence"]


def spelled(text: str) -> str:
    once = plain(f"x {text}")[2:]
    return f" {once} " if not POSSESSIVE.search(text) else f" {once} ~ {plain('x ' + POSSESSIVE.sub('', text))[2:]} "


class Texts:
    """Texts that can be looked up by a phrase. Each is kept in its plain spelling, with blanks around, and behind a "~" once
    more without the possessive: "Rubik's" counts as "rubiks" and as "rubik"."""

    def __init__(self, texts: list[str]):
        self.texts = texts
        self.plain = [spelled(text) for text in texts]
        self.by_word = defaultdict(list)
        for number, text in enumerate(self.plain):
            for word in set(text.split()):
                self.by_word[word].append(number)

    def having(self, phrase: str) -> list[int]:
        words = sorted(phrase.split(), key=lambda word: len(self.by_word.get(word, ())))
        return [n for n in self.by_word.get(words[0], ()) if f" {phrase} " in self.plain[n]] if words else []


def named(names: Names, relation: str, name: str, subject: str = "") -> set[str]:
    """What a text may call it: its names, and a person's last name, unless the other one bears it ("Gucci")."""
    found = names.of(relation, name)
    last = plain(name).split()[-1]
    shared = any(last in other.split() for other in names.of(relation, subject))
    by_last = relation in PERSONS and " " in plain(name) and len(last) > SHORT_NAME and not shared
    return found | ({last} if by_last else set())


def has_cue(cue: str, text: str) -> bool:
    """Does one of the relation's words begin a word of the text?"""
    return re.search(rf"\b(?:{cue})", text) is not None


PERSONS = {"book_author", "painting_painter", "music_composer", "film_director", "character_creator", "invention_inventor",
           "discovery_discoverer", "company_founder", "song_performer"}


class QuizBook:
    def __init__(self, questions: list[Question]):
        self.questions = questions
        self.texts = Texts([q.text for q in questions])
        self.by_answer = defaultdict(set)
        for number, question in enumerate(questions):
            for spelling in {s for answer in question.answers for s in spellings(answer)}:
                self.by_answer[spelling].add(number)

    def verdicts(self, fact: dict, cue: str, asks: str, names: Names) -> Iterator[tuple[bool, Question]]:
        """Questions that name the subject, and those whose answer it is: whether each agrees. cue and asks: patterns of the
        relation, for a word that has to stand in the question, and for one that asks for such an object."""
        relation, subject, target = fact["relation_id"], fact["subject"], fact["target_true"]
        for phrase in names.of(relation, subject):
            for number in self.texts.having(phrase):
                question, text = self.questions[number], self.texts.plain[number]
                if not question.answers or not self.speaks_of(subject, question.text) or not has_cue(cue, text.replace(f" {phrase} ", " | ")):
                    continue
                if any(names.answers(relation, subject, target, answer) for answer in question.answers):
                    yield True, question
                elif asks and re.search(asks, text) and self.asks_nothing_else(text, phrase, cue):
                    if not any(names.is_near(relation, target, answer) for answer in question.answers):
                        yield False, question
        others = named(names, relation, target, subject)
        for number in {n for phrase in names.of(relation, subject) for n in self.by_answer.get(phrase, ())}:
            text = self.texts.plain[number]
            if any(f" {phrase} " in text and has_cue(cue, text.replace(f" {phrase} ", " | ")) for phrase in others):
                yield True, self.questions[number]

    @staticmethod
    def speaks_of(subject: str, text: str) -> bool:
        """A name of one short word ("It", "Emma") has to stand there as it is written, not as a common word."""
        if " " in subject or subject.islower():
            return True
        return text == text.lower() or re.search(rf"[\w,:;'\")] [\"'(]?{re.escape(subject)}(?![\w-])", text) is not None

    @staticmethod
    def asks_nothing_else(text: str, phrase: str, cue: str) -> bool:
        asked = text.split(" ~ ")[0].replace(f" {phrase} ", " ")
        return not [w for w in asked.split() if w not in SMALL and not has_cue(cue, f" {w} ")]


class Gloss(NamedTuple):
    names: set[str]
    text: str
    wholes: list[str]


class WordNet:
    """data.noun of WordNet 3.0: synonyms, gloss, and what a place is a part of (pointers #p, followed upwards)."""

    def __init__(self, folder: Path):
        self.synsets, self.by_name = {}, defaultdict(list)
        for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                self.add(*line.split(" | ", 1))

    def add(self, data: str, gloss: str) -> None:
        cells = data.split()
        count = int(cells[3], 16)
        names = {plain(cells[4 + 2 * i].replace("_", " ")) for i in range(count)}
        pointers = cells[5 + 2 * count:]
        wholes = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "#p"]
        self.synsets[cells[0]] = Gloss(names, f" {plain('x ' + gloss)[2:]} ", wholes)
        for name in names:
            self.by_name[name].append(cells[0])

    def within(self, offset: str) -> set[str]:
        found, open_ends = set(), list(self.synsets[offset].wholes)
        while open_ends:
            whole = self.synsets[open_ends.pop()]
            found |= whole.names
            open_ends += whole.wholes
        return found

    def confirms(self, fact: dict, cue: str, names: Names) -> bool:
        """The subject's gloss names the object, or it is a part of it; or the object's gloss names the subject."""
        relation = fact["relation_id"]
        subjects, targets = names.of(relation, fact["subject"]), names.of(relation, fact["target_true"])
        called = named(names, relation, fact["target_true"], fact["subject"])
        for offset in {o for name in subjects for o in self.by_name.get(name, ())}:
            text = self.synsets[offset].text
            if any(f" {phrase} " in text for phrase in called) or targets & self.within(offset):
                return True
        glosses = [self.synsets[offset].text for name in targets for offset in self.by_name.get(name, ())]
        return any(f" {phrase} " in text and has_cue(cue, text) for text in glosses for phrase in subjects)


class Claims:
    def __init__(self, sentences: list[str]):
        self.texts = Texts(sentences)

    def confirms(self, fact: dict, cue: str, names: Names) -> str | None:
        """A true claim that names both and has a word of the relation."""
        relation = fact["relation_id"]
        called = named(names, relation, fact["target_true"], fact["subject"])
        for phrase in names.of(relation, fact["subject"]):
            for number in self.texts.having(phrase):
                if any(self.states(self.texts.plain[number], phrase, other, cue) for other in called):
                    if QuizBook.speaks_of(fact["subject"], f"x {self.texts.texts[number]}"):
                        return self.texts.texts[number]
        return None

    @staticmethod
    def states(text: str, subject: str, target: str, cue: str) -> bool:
        """Both stand there apart: "Tokyo Tower" alone doesn't name Tokyo, nor "Guccio Gucci" alone the company."""
        for one, other in ((subject, target), (target, subject)):
            rest = text.replace(f" {one} ", " | ")
            if rest != text and f" {other} " in rest:
                return has_cue(cue, rest.replace(f" {other} ", " | "))
        return False
