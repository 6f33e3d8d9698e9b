# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the second sources state, each in its own format. A statement is (property, head, tail) in the words of
the source; second_sources.json says which relation of ours a property stands for."""
import ast
import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

Statement = tuple[str, str, str]
csv.field_size_limit(sys.maxsize)
GEOGRAPHY = {"Africa": "Africa", "Asia": "Asia", "Europe": "Europe", "Oceania": "Oceania", "Antarctic": "Antarctica"}


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def labelled_jsonl(folder: Path) -> Iterator[Statement]:
    """TREx in the form of LAMA (P19.jsonl) and KAMEL (P19/train.jsonl): sub_label and obj_label, one or several."""
    for path in sorted(folder.rglob("*.jsonl")):
        name = path.stem if re.fullmatch(r"P\d+", path.stem) else path.parent.name
        for line in lines_of(path):
            record = json.loads(line)
            objects = record["obj_label"] if isinstance(record["obj_label"], list) else [record["obj_label"]]
            yield from ((name, record["sub_label"], label) for o in objects for label in labels_of(str(o)))


def labels_of(value: str) -> list[str]:
    """KAMEL writes an object with other names as a Python dictionary in a string."""
    if not value.startswith("{'alternative'"):
        return [value]
    about = ast.literal_eval(value)
    return [about["rdf"], *about["alternative"]]


def wikidata_labels(root: Path) -> dict[str, str]:
    """Wikidata's names of items, as far as two other sources name them."""
    found = {}
    for path in sorted((root / "jzbjyb+X-FACTR/data").rglob("*.jsonl")):
        for line in lines_of(path):
            record = json.loads(line)
            found[record["sub_uri"]] = record["sub_label"]
            found[record["obj_uri"]] = record["obj_label"]
    entities = json.loads((root / "villmow+datasets_knowledge_embedding/FB15k-237/entity2wikidata.json").read_text(encoding="utf-8"))
    return found | {about["wikidata_id"]: about["label"] for about in entities.values() if about.get("wikidata_id")}


def item_triples(folder: Path) -> Iterator[Statement]:
    """CoDEx: head, property, tail, each by its number in Wikidata."""
    labels = wikidata_labels(folder.parent)
    for path in sorted(folder.rglob("*.txt")):
        for line in lines_of(path):
            head, name, tail = line.split("\t")
            if head in labels and tail in labels:
                yield name, labels[head], labels[tail]


def numbered_triples(folder: Path) -> Iterator[Statement]:
    """OpenKE: entity2id.txt, relation2id.txt and *2id.txt, each line head, tail, relation."""
    tables = [dict(reversed(line.rsplit("\t", 1)) for line in lines_of(folder / f"{kind}2id.txt")[1:]) for kind in ("entity", "relation")]
    tables = [{number.strip(): name.strip() for number, name in table.items()} for table in tables]
    labels = freebase_labels(folder)
    for path in sorted(folder.glob("*2id.txt")):
        if path.name in ("train2id.txt", "valid2id.txt", "test2id.txt"):
            for line in lines_of(path)[1:]:
                head, tail, name = line.split()
                yield tables[1][name], labels.get(tables[0][head], tables[0][head]), labels.get(tables[0][tail], tables[0][tail])


def freebase_labels(folder: Path) -> dict[str, str]:
    root = next(parent for parent in folder.parents if (parent / "villmow+datasets_knowledge_embedding").is_dir())
    path = root / "villmow+datasets_knowledge_embedding/FB15k-237/entity2wikidata.json"
    return {mid: about["label"] for mid, about in json.loads(path.read_text(encoding="utf-8")).items()}


def named_triples(folder: Path) -> Iterator[Statement]:
    """DBpedia and YAGO samples: head, relation, tail by name, with underscores."""
    for path in sorted(folder.rglob("*.txt")):
        for line in lines_of(path):
            head, name, tail = line.split("\t")
            yield name, unquote(head).replace("_", " "), unquote(tail).replace("_", " ")


def rows(path: Path, delimiter: str = ",") -> list[dict]:
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter, skipinitialspace=True))


def goodbooks(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        for title in {row["original_title"], re.sub(r"\s*\([^)]*\)", "", row["title"])}:
            yield from (("author", title, author) for author in row["authors"].split(", "))


def titles(path: Path, head: str, tail: str, name: str, delimiter: str = ",") -> Iterator[Statement]:
    yield from ((name, row[head].strip(" \xa0"), row[tail].strip()) for row in rows(path, delimiter) if row[head] and row[tail])


def films_top_1000(path: Path) -> Iterator[Statement]:
    return titles(path, "Series_Title", "Director", "director", ";")


def films_5000(path: Path) -> Iterator[Statement]:
    return titles(path, "movie_title", "director_name", "director", ";" if ";" in lines_of(path)[0] else ",")


def songs_2000(path: Path) -> Iterator[Statement]:
    return titles(path, "Title", "Artist", "performer", ";")


def pantheon(path: Path) -> Iterator[Statement]:
    for row in rows(path, "\t"):
        for column in ("birthcity", "countryName", "occupation"):
            if not re.search("[?\ufffd]", row[column]):  # letters that were lost in that copy
                yield column, row["name"], row[column]


def country_list(path: Path) -> Iterator[Statement]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        name = row["name"]["common"]
        yield from (("capital", name, capital) for capital in row["capital"])
        yield from (("language", name, language) for language in row["languages"].values())
        yield from (("currency", name, money["name"]) for money in row["currencies"].values())
        american = "South America" if row["subregion"] == "South America" else "North America"
        yield "continent", name, GEOGRAPHY.get(row["region"], american)


def elements(path: Path) -> Iterator[Statement]:
    for row in json.loads(path.read_text(encoding="utf-8"))["elements"]:
        yield "symbol", row["name"], row["symbol"]
        yield "number", row["name"], str(row["number"])


def planets(path: Path) -> Iterator[Statement]:
    for row in json.loads(path.read_text(encoding="utf-8"))["planets"]:
        yield from (("moon", moon, row["name"]) for moon in row["moons"])


def state_capitals(path: Path) -> Iterator[Statement]:
    for row in json.loads(path.read_text(encoding="utf-8"))["capitals"]:
        yield "capital", row["state"], row["capital"]


def books(path: Path) -> Iterator[Statement]:
    found = json.loads(path.read_text(encoding="utf-8"))
    for row in found["books"] if isinstance(found, dict) else found:
        yield "author", row["title"], row["author"]


def world_cup_squads(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        given = "" if row["given_name"] == "not applicable" else row["given_name"]
        for name in {f"{given} {row['family_name']}".strip(), f"{row['family_name']} {given}".strip()}:
            yield "team", name, row["team_name"]
            yield "sport", name, "soccer"


def tennis_players(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "country", f"{row['name_first']} {row['name_last']}", row["ioc"]
        yield "sport", f"{row['name_first']} {row['name_last']}", "tennis"


def baseball_players(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "country", f"{row['nameFirst']} {row['nameLast']}", row["birthCountry"]
        yield "sport", f"{row['nameFirst']} {row['nameLast']}", "baseball"


def sp500(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "city", row["Security"], row["Headquarters Location"]


def forbes(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "country", row["Company"], row["Country"]


def racing_drivers(folder: Path) -> Iterator[Statement]:
    for path in sorted(folder.glob("*.yml")):
        about = dict(re.findall(r"^(\w+): *(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE))
        yield "country", about["name"], about["nationalityCountryId"].replace("-", " ")
        yield "sport", about["name"], "Formula One"


def basketball_players(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "country", row["player_name"], row["country"]
        yield "sport", row["player_name"], "basketball"


def olympic_athletes(path: Path) -> Iterator[Statement]:
    for row in rows(path):
        yield "country", row["name"], row["nationality"]
        yield "sport", row["name"], row["sport"]


def car_makers(path: Path) -> Iterator[Statement]:
    """A list in TypeScript, each maker with name, headquarters and founder in quotes."""
    for block in re.split(r"\n\s*name: ", path.read_text(encoding="utf-8"))[1:]:
        name = block.split('"')[1]
        for column, prop in (("headquarters", "city"), ("founder", "founder")):
            found = re.search(rf'{column}:\s*"([^"]*)"', block)
            yield from ((prop, name, value.strip()) for value in (re.split(r", | and ", found[1]) if found else ()))


READERS = {read.__name__: read for read in (labelled_jsonl, item_triples, numbered_triples, named_triples, goodbooks, films_top_1000,
                                            films_5000, songs_2000, pantheon, country_list, elements, planets, state_capitals, books,
                                            world_cup_squads, tennis_players, baseball_players, sp500, forbes, racing_drivers,
                                            basketball_players, olympic_athletes, car_makers)}
