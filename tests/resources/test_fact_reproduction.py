# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers on pages are those of the results that lie beside them: the reproduction of ROMBA and the models' card."""
import sys
import unittest
from pathlib import Path

HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
sys.path.insert(0, str(HELP))

import fact_numbers  # noqa: E402


class Pages(unittest.TestCase):
    def test_numbers_are_those_of_the_results(self):
        data = fact_numbers.stored()
        for page in fact_numbers.PAGES:
            text = page.read_text(encoding="utf-8")
            self.assertEqual(len(fact_numbers.MARKED.findall(text)), 1, page)
            self.assertEqual(fact_numbers.with_numbers(page, data), text, page)

    def test_every_picture_is_there_and_shown(self):
        text = (HELP / "fact_reproduction.md").read_text(encoding="utf-8")
        pictures = {picture.name for picture in fact_numbers.FIGURES.glob("*.png")}
        self.assertEqual({name for name in pictures if f"fact_reproduction/{name}" not in text}, set())
        for preset in ("RO2b", "RO3", "RO5", "RO8", "RO9", "RO10", "RO11", "RO12"):
            self.assertTrue(any(name.startswith(preset + "-") for name in pictures), preset)

    def test_results_are_whole(self):
        for name, run in fact_numbers.stored().items():
            self.assertTrue(run["complete"], name)
            for panel in run["panels"].values():
                for curve in panel["series"].values():
                    self.assertIn(len(curve["mean"]), (0, len(panel["ranges"])), name)


class Tables(unittest.TestCase):
    """On numbers made here."""

    def test_the_strongest_layer_is_named(self):
        curve = {"n": 3, "mean": [0.1, 0.9, None], "t95": [[0, 1], [0.5, 1], [None, None]], "median": [0.1, 0.8, None]}
        run = {"facts": 3, "left_out": {"gap": 2}, "panels": {"h": {"ranges": [[0, 0], [1, 1], [2, 2]], "series": {"last": curve}}}}
        text = "\n".join(fact_numbers.trace_table("name", run))
        self.assertIn("| h | last | 3 | 1 | 0.90 | 0.50 to 1.00 | 0.80 |", text)
        self.assertIn("3 facts; left out: 2 gap", text)

    def test_relations_stand_in_the_order_of_their_share(self):
        ranges = {"lre": {"ranges": [[-1, -1], [0, 0]], "series": {}}}
        relations = [{"relation": name, "known": 4, "tests": 5, "faithfulness": shares, "random": [0.25, 0.25]}
                     for name, shares in (("low", [0.1, 0.2]), ("high", [0.75, 0.5]), ("unknown", [None, None]))]
        text = fact_numbers.lre_table("name", {"facts": 3, "left_out": {}, "panels": ranges, "relations": relations},
                                      {"high": {"faithfulness": 0.9, "random_baseline": 0.3}})
        self.assertEqual([line for line in text if line.startswith(("| high", "| low", "| unknown"))],
                         ["| high | 4 of 5 | 75 % | emb |  | 25 % | 90 % | 30 % |", "| low | 4 of 5 | 20 % | 0 |  | 25 % |  |  |"])


if __name__ == "__main__":
    unittest.main()
