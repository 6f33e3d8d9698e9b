# SPDX-License-Identifier: GPL-3.0-or-later
"""The everyday facts: the files are what the tables give, and bad tables are refused."""
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "resources" / "data"
sys.path.insert(0, str(DATA / "everyday"))

import make_everyday  # noqa: E402


def facts() -> list[dict]:
    return [json.loads(line) for line in (DATA / "everyday.jsonl").read_text(encoding="utf-8").splitlines()]


class Files(unittest.TestCase):
    def test_files_are_what_the_tables_give(self):
        done = subprocess.run([sys.executable, "-B", DATA / "everyday" / "make_everyday.py", "--check"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_records(self):
        for number, fact in enumerate(facts()):
            self.assertEqual(fact["row"], number)
            self.assertIn(fact["template"], fact["templates"])
            self.assertGreaterEqual(len(set(fact["templates"])), 5, fact)
            self.assertTrue(all(template.count("{}") == 1 for template in fact["templates"]), fact)
            self.assertEqual(fact["prompt"], fact["template"].replace("{}", fact["subject"]))
            self.assertNotEqual(fact["target_true"], fact["target_false"])

    def test_what_people_type_first(self):
        answers = {t.replace("{}", f["subject"]): f["target_true"] for f in facts() for t in f["templates"]}
        for prompt, answer in {"The Eiffel Tower is located in the city of": "Paris", "The capital of France is": "Paris",
                               "The currency of Japan is the": "Yen", "The Alps are on the continent of": "Europe",
                               "Big Ben is located in the city of": "London", "The chemical symbol for gold is": "Au"}.items():
            self.assertEqual(answers.get(prompt), answer, prompt)

    def test_conflicts_name_everyday_facts(self):
        known = {f"{f['relation_id']}: {f['target_true']}" for f in facts()}
        for line in (DATA / "everyday_conflicts.jsonl").read_text(encoding="utf-8").splitlines():
            conflict = json.loads(line)
            self.assertIn(conflict["resolution"], ("everyday", "both"))
            self.assertTrue(conflict["why"] and set(conflict["everyday"]) <= known, conflict)


class BadTables(unittest.TestCase):
    """Each run is on a copy of the data, with one line added to a table."""

    def refusal(self, table: str, line: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "data"
            shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("__pycache__"))
            before = (copy / "everyday.jsonl").read_bytes()
            with open(copy / "everyday" / table, "a", encoding="utf-8") as stream:
                stream.write(line + "\n")
            done = subprocess.run([sys.executable, "-B", copy / "everyday" / "make_everyday.py"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 1)
            self.assertEqual((copy / "everyday.jsonl").read_bytes(), before)
            return done.stderr

    def test_two_objects(self):
        self.assertIn("book_author: 'Hamlet' has two objects", self.refusal("books.tsv", "Hamlet\tJane Austen"))

    def test_two_answers(self):
        self.assertIn("'The capital of France is' has several answers", self.refusal("states.tsv", "France\tLyon"))

    def test_uneven_row(self):
        self.assertIn("states.tsv, line", self.refusal("states.tsv", "Puerto Rico"))

    def test_stray_blank(self):
        self.assertIn("begins or ends with a blank", self.refusal("states.tsv", "Guam\t Hagåtña"))

    def test_resolution_of_no_conflict(self):
        self.assertIn("no such conflict", self.refusal("resolutions.tsv", "P36\tFrance\tParis\teveryday\tfor a test"))


class Grammar(unittest.TestCase):
    def test_articles_and_plurals(self):
        self.assertEqual(make_everyday.in_grammar("{} is located in", "the"), "The {} is located in")
        self.assertEqual(make_everyday.in_grammar("The capital of {} is", "the"), "The capital of the {} is")
        self.assertEqual(make_everyday.in_grammar("{} is on the continent of", "the+"), "The {} are on the continent of")
        self.assertEqual(make_everyday.in_grammar("What continent is {} on? It is on", "the+"), "What continent are the {} on? They are on")
        self.assertEqual(make_everyday.in_grammar("{} was discovered by", "+"), "{} were discovered by")
        self.assertEqual(make_everyday.in_grammar("{} is in", ""), "{} is in")


if __name__ == "__main__":
    unittest.main()
