# SPDX-License-Identifier: GPL-3.0-or-later
"""When two sources mean the same by two spellings: letters without accents, articles, initials, and aliases.tsv."""
import csv
import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "æ": "ae", "ð": "d", "ı": "i",
                         "–": " ", "—": " ", "’": "'"})
WORD = re.compile(r"[a-z0-9+]+")
ARTICLES = ("the", "a", "an")
SHORT_NAME = 4


@cache
def plain(text: str) -> str:
    """Lower case, without accents, punctuation and a leading article; "J. R. R. Tolkien" becomes "jrr tolkien"."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", text.translate(LETTERS)).encode("ascii", "ignore").decode()
    text = text.lower().replace("'", "").replace("`", "").replace("&", " and ")
    joined, initials = [], ""
    for word in WORD.findall(text):
        if len(word) == 1 and word.isalpha() and word != "a":
            initials += word
            continue
        joined += ([initials] if initials else []) + [word]
        initials = ""
    joined += [initials] if initials else []
    return " ".join(joined[1:] if len(joined) > 1 and joined[0] in ARTICLES else joined)


@cache
def spellings(text: str) -> frozenset[str]:
    """A label and what is left without its bracket or its second half: "Emma (novel)", "Portland, Oregon"."""
    found = {plain(text)}
    if "(" in text:
        found.add(plain(re.sub(r"\s*\([^)]*\)", "", text)))
    if "," in text:
        found.add(plain(text.split(",")[0]))
    found |= {one.removesuffix(" language") for one in found}
    return frozenset(found - {""})


class Names:
    """Other names of subjects and objects, from aliases.tsv: relation (or * for all), name, kind, other names.

    Kind "same": the other name means the same here. "near": a source that says this neither confirms nor contradicts:
    a wider place, a state of the past on the same ground."""

    def __init__(self, table: Path):
        self.others = defaultdict(set)
        with open(table, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                self.others[row["kind"], row["relation"], row["name"]] |= {plain(other) for other in row["others"].split("|")}

    def of(self, relation: str, name: str, kind: str = "same") -> set[str]:
        return {plain(name)} | self.others[kind, "*", name] | self.others[kind, relation, name]

    def means(self, relation: str, name: str, stated: str) -> bool:
        """Does a source's label stand for the name? A place may be named by its part: "7th arrondissement of Paris"."""
        known = self.of(relation, name)
        if spellings(stated) & known:
            return True
        if relation == "country_currency":
            return any(f" {one} " in f" {plain(stated)} " for one in known)
        if not relation.endswith(("_city", "birthplace")):
            return False
        return any(re.search(rf" (?:of|in) {re.escape(one)}$", plain(stated)) for one in known)

    def is_near(self, relation: str, name: str, stated: str) -> bool:
        return bool(spellings(stated) & self.of(relation, name, "near"))

    def answers(self, relation: str, subject: str, name: str, answer: str) -> bool:
        """As means(), for a question's answer: there a person's last name is enough, unless the subject bears it too."""
        last = plain(name).split()[-1]
        by_last = " " in plain(name) and len(last) > SHORT_NAME and not any(last in other.split() for other in self.of(relation, subject))
        return self.means(relation, name, answer) or (by_last and plain(answer) == last)
