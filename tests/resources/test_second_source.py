# SPDX-License-Identifier: GPL-3.0-or-later
"""The second sources of the everyday facts: the list covers every fact, every disagreement is decided, the README counts
what stands there, and the comparison tells agreeing, disagreeing and silent sources apart."""
import csv
import json
import re
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from pathlib import Path

EVERYDAY = Path(__file__).resolve().parents[2] / "resources" / "data" / "everyday"
sys.path.insert(0, str(EVERYDAY))

import check_second_source as check  # noqa: E402
import source_readers  # noqa: E402
import source_texts  # noqa: E402
from names import Names, plain, spellings  # noqa: E402

WITHOUT_ENTRY = {"wordnet", "geonames", "cldr", "periodictable", "counterfact", "relations", "by its city"}
SOURCES = json.loads((EVERYDAY / "second_sources.json").read_text(encoding="utf-8"))
PARTS = ("statements", "quizzes", "clues", "claims")


def rows(name: str) -> list[dict]:
    with open(EVERYDAY / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def ids(cell: str) -> list[str]:
    return cell.split(",") if cell else []


class Files(unittest.TestCase):
    def test_a_line_a_fact(self):
        facts = [json.loads(line) for line in (EVERYDAY.parent / "everyday.jsonl").read_text(encoding="utf-8").splitlines()]
        self.assertEqual([(f["relation_id"], f["subject"]) for f in facts], [(r["relation"], r["subject"]) for r in rows("second_source.tsv")])

    def test_verdicts_follow_from_the_sources(self):
        known = WITHOUT_ENTRY | {source for part in PARTS for source in SOURCES[part]}
        for row in rows("second_source.tsv"):
            agree, differ = ids(row["confirmed_by"]), ids(row["contradicted_by"])
            self.assertEqual(row["verdict"], "confirmed" if agree else "contradicted" if differ else "not found", row)
            self.assertLessEqual(set(agree + differ), known, row)
            self.assertFalse(set(agree) & set(differ), row)

    def test_every_disagreement_is_decided_and_nothing_else(self):
        disagreeing = {(r["relation"], r["subject"]) for r in rows("second_source.tsv") if r["contradicted_by"]}
        decided = {(r["relation"], r["subject"]) for r in rows("second_source_decisions.tsv") if r["kind"] != "no proof"}
        general = {relation for relation, subject in decided if subject == "*"}
        self.assertEqual({d for d in disagreeing - decided if d[0] not in general}, set())
        self.assertEqual({d for d in decided - disagreeing if d[1] != "*"}, set())
        self.assertTrue(all(r["why"] for r in rows("second_source_decisions.tsv")))

    def test_no_proof_is_no_source(self):
        agreeing = {(r["relation"], r["subject"]): ids(r["confirmed_by"]) for r in rows("second_source.tsv")}
        for row in rows("second_source_decisions.tsv"):
            if row["kind"] == "no proof":
                self.assertNotIn(row["source"], agreeing[row["relation"], row["subject"]])

    def test_sources_name_commit_and_licence(self):
        for part in PARTS:
            for source, about in SOURCES[part].items():
                repository = SOURCES["repositories"][about["where"]]
                self.assertRegex(repository["commit"], r"^[0-9a-f]{40}$", source)
                self.assertTrue(repository["licence"] and repository["what"], source)
        for source, about in SOURCES["statements"].items():
            self.assertIn(about["reader"], source_readers.READERS, source)
            self.assertIn(about["properties"], SOURCES["properties"], source)

    def test_aliases_name_everyday_names(self):
        facts = [json.loads(line) for line in (EVERYDAY.parent / "everyday.jsonl").read_text(encoding="utf-8").splitlines()]
        known = defaultdict(set)
        for fact in facts:
            for relation in (fact["relation_id"], "*"):
                known[relation] |= {fact["subject"], fact["target_true"]}
        self.assertEqual([(r["relation"], r["name"]) for r in rows("aliases.tsv") if r["name"] not in known[r["relation"]]], [])

    def test_the_readme_counts(self):
        text = (EVERYDAY / "README.md").read_text(encoding="utf-8")
        counts = defaultdict(Counter)
        for row in rows("second_source.tsv"):
            counts[row["relation"]].update([row["verdict"], "facts"] + ["two"] * (len(set(ids(row["confirmed_by"])) - {"by its city"}) > 1))
        told = {m[1]: tuple(int(n) for n in m.groups()[1:]) for m in re.finditer(r"^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", text, re.MULTILINE)}
        self.assertEqual(told, {relation: (c["facts"], c["confirmed"], c["two"], c["facts"] - c["confirmed"]) for relation, c in counts.items()})
        total = sum((c for c in counts.values()), Counter())
        for number in (total["facts"], total["confirmed"], total["two"], total["facts"] - total["confirmed"]):
            self.assertIn(f"{number:,}", text)
        card = (EVERYDAY.parents[1] / "models" / "MODEL_CARD.md").read_text(encoding="utf-8")
        self.assertIn(f"{total['confirmed']:,} of {total['facts']:,}", " ".join(card.split()))


class Comparison(unittest.TestCase):
    """On texts and tables made here."""

    def setUp(self):
        self.names = Names(EVERYDAY / "aliases.tsv")
        self.hamlet = {"relation_id": "book_author", "subject": "Hamlet", "target_true": "William Shakespeare"}
        self.gucci = {"relation_id": "company_founder", "subject": "Gucci", "target_true": "Guccio Gucci"}

    def verdicts(self, fact: dict, question: str, *answers: str) -> list[bool]:
        book = source_texts.QuizBook([source_texts.Question(question, list(answers))])
        relation = fact["relation_id"]
        return [agrees for agrees, _ in book.verdicts(fact, SOURCES["cues"][relation], SOURCES["asks"][relation], self.names)]

    def test_names(self):
        self.assertEqual(plain("J. R. R. Tolkien"), plain("J.R.R. Tolkien"))
        self.assertEqual(plain("The Iliad"), "iliad")
        self.assertIn("emma", spellings("Emma (novel)"))
        self.assertTrue(self.names.means("person_birthplace", "Paris", "7th arrondissement of Paris"))
        self.assertFalse(self.names.means("person_country", "France", "7th arrondissement of France"))
        self.assertTrue(self.names.is_near("person_country", "England", "United Kingdom"))
        self.assertFalse(self.names.means("person_country", "England", "United Kingdom"))

    def test_questions(self):
        self.assertEqual(self.verdicts(self.hamlet, 'Who wrote "Hamlet"?', "Shakespeare"), [True])
        self.assertEqual(self.verdicts(self.hamlet, "Which play by William Shakespeare is the longest?", "Hamlet"), [True])
        self.assertEqual(self.verdicts(self.hamlet, 'Who wrote "Hamlet"?', "Christopher Marlowe"), [False])
        self.assertEqual(self.verdicts(self.hamlet, 'Who wrote an opera after "Hamlet"?', "Ambroise Thomas"), [], "asks for something else")
        self.assertEqual(self.verdicts(self.hamlet, "Who lives in Hamlet?", "William Shakespeare"), [], "no word of the relation")
        self.assertEqual(self.verdicts(self.hamlet, "Who wrote King Lear?", "William Shakespeare"), [])
        self.assertEqual(self.verdicts(self.hamlet, 'Who wrote "Hamlet"?'), [], "no answer there")
        self.assertEqual(self.verdicts(self.gucci, "Who founded the house Gucci?", "Gucci"), [], "a last name that is the subject too")

    def test_claims(self):
        cue = SOURCES["cues"]["company_founder"]
        self.assertIsNone(source_texts.Claims(["Gucci founded a partnership with the United Nations."]).confirms(self.gucci, cue, self.names))
        self.assertTrue(source_texts.Claims(["Guccio Gucci founded Gucci in Florence."]).confirms(self.gucci, cue, self.names))
        tower, cue = {"relation_id": "landmark_city", "subject": "Tokyo Tower", "target_true": "Tokyo"}, SOURCES["cues"]["landmark_city"]
        self.assertIsNone(source_texts.Claims(["The Tokyo Tower is a landmark to visit."]).confirms(tower, cue, self.names))
        self.assertTrue(source_texts.Claims(["From the Tokyo Tower you can visit all of Tokyo."]).confirms(tower, cue, self.names))

    def test_statements(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "P50" / "train.jsonl"
            path.parent.mkdir()
            value = str({"alternative": ["The Bard"], "rdf": "William Shakespeare", "chosen": "x"})
            lines = [{"sub_label": "Hamlet", "obj_label": [value]}, {"sub_label": "Macbeth (play)", "obj_label": ["Thomas Middleton"]}]
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
            sources = {"statements": {"made": {"where": ".", "path": "", "reader": "labelled_jsonl", "properties": "wikidata"}},
                       "properties": SOURCES["properties"]}
            facts = [self.hamlet, self.hamlet | {"subject": "Macbeth"}, self.hamlet | {"subject": "Othello"}]
            found = defaultdict(list)
            check.from_statements(facts, sources, Path(folder), self.names, found)
        self.assertEqual([check.verdict_of(found[check.key(f)])[0] for f in facts], ["confirmed", "contradicted", "not found"])

    def test_wordnet(self):
        with tempfile.TemporaryDirectory() as folder:
            synsets = ["  1 a line of the licence", "00000001 15 n 01 Eiffel_Tower 0 001 #p 00000002 n 0000 | a tower of iron",
                       "00000002 15 n 01 Paris 0 001 #p 00000003 n 0000 | a city", "00000003 15 n 01 France 0 000 | a republic"]
            (Path(folder) / "data.noun").write_text("\n".join(synsets) + "\n", encoding="utf-8")
            wordnet = source_texts.WordNet(Path(folder))
        tower = {"relation_id": "landmark_country", "subject": "Eiffel Tower", "target_true": "France"}
        self.assertTrue(wordnet.confirms(tower, ".", self.names))
        self.assertFalse(wordnet.confirms(tower | {"target_true": "Spain"}, ".", self.names))


if __name__ == "__main__":
    unittest.main()
