#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules themselves: each must find the fault that it exists for, and leave clean files alone."""
from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import file_sizes
import headers_alone
import layering
import shell_scripts
import text_rules
import translations
import weak_symbols
from sources import Tree

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class RuleTest(unittest.TestCase):
    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.tree = Tree(Path(self._folder.name))
        self.write("core/base/error.hpp", "#include <string>\n")
        self.write("core/tensor/aten.hpp", "#include <ATen/ATen.h>\n")
        self.write("core/models/layer.hpp", '#include "core/tensor/aten.hpp"\n')
        self.write("ui/style/theme.hpp", "#include <QColor>\n")
        self.write("ui/views/map/map.hpp", "")
        self.write("tests/core/io/helper.hpp", "")

    def write(self, name: str, text: str) -> None:
        path = self.tree.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def layering_of(self, name: str, text: str) -> list[str]:
        self.write(name, text)
        return layering.file_problems(self.tree, name)

    def text_problems_of(self, name: str, text: str) -> list[str]:
        self.write(name, text)
        return text_rules.file_problems(self.tree, name)


class Layering(RuleTest):
    def test_clean_files_pass(self) -> None:
        self.assertEqual(self.layering_of("core/io/a.cpp", '#include "core/base/error.hpp"\n#include <vector>\n'), [])
        self.assertEqual(self.layering_of("ui/shell/a.cpp", '#include "ui/style/theme.hpp"\n#include <QWidget>\n'), [])
        self.assertEqual(self.layering_of("ui/charts/chart_picture.cpp", "#include <qcustomplot.h>\n"), [])
        self.assertEqual(self.layering_of("core/models/a.cpp", '#include "core/models/layer.hpp"\n'), [])
        self.assertEqual(self.layering_of("tests/core/io/t.cpp", '#include "tests/core/io/helper.hpp"\n'), [])

    def test_faults_are_found(self) -> None:
        faults = {
            "core/base/a.cpp": '#include "core/models/layer.hpp"\n',  # upwards
            "core/io/a.cpp": "#include <QString>\n",  # Qt in core
            "core/models/a.hpp": "#include <torch/torch.h>\n",  # not through the door
            "core/models/b.cpp": '#include "ui/style/theme.hpp"\n',
            "core/io/b.cpp": '#include "error.hpp"\n',  # not from the root
            "core/io/c.cpp": '#include "core/base/gone.hpp"\n',  # does not exist
            "core/io/d.cpp": "#include <core/base/error.hpp>\n",  # ours in angle brackets
            "core/io/e.cpp": "#include <cuda_runtime.h>\n",
            "ui/shell/a.cpp": '#include "core/tensor/aten.hpp"\n',
            "ui/charts/a.cpp": '#include "ui/views/map/map.hpp"\n',
            "ui/views/map/b.cpp": "#include <qcustomplot.h>\n",  # not through the charts
            "ui/views/other/a.cpp": '#include "ui/views/map/map.hpp"\n',  # one view knows another
            "app/cli/a.cpp": "#include <QCoreApplication>\n",
            "app/cli/b.cpp": '#include "ui/style/theme.hpp"\n',
            "cuda/src/a.cpp": '#include "core/base/error.hpp"\n',
            "tests/core/engine/t.cpp": '#include "tests/core/io/helper.hpp"\n',  # another test's file
        }
        for name, text in faults.items():
            with self.subTest(name):
                self.assertTrue(self.layering_of(name, text))

    def test_every_folder_keeps_to_the_floors_below(self) -> None:
        for layer, table in (("core", layering.CORE), ("ui", layering.UI)):
            for upper in table:
                self.write(f"{layer}/{upper}/some.hpp", "#pragma once\n")
            for folder, allowed in table.items():
                for other in table:
                    problems = self.layering_of(f"{layer}/{folder}/a.cpp", f'#include "{layer}/{other}/some.hpp"\n')
                    may = other == folder or other in allowed or (folder == "shell" and other.startswith("shell/"))
                    self.assertEqual(bool(problems), not may, f"{folder} includes {other}")

    def test_a_folder_needs_a_row(self) -> None:
        self.write("core/house/b.hpp", "")
        self.assertTrue(self.layering_of("core/house/a.cpp", '#include "core/house/b.hpp"\n'))

    def test_tables_have_no_way_back_up(self) -> None:
        self.assertEqual(layering.floors(layering.CORE) + layering.floors(layering.UI), [])
        self.assertTrue(layering.floors({"low": ["high"], "high": []}))
        self.assertTrue(layering.floors({"low": ["low"]}))

    def test_torch_is_seen_through_other_headers(self) -> None:
        self.write("core/engine/engine.hpp", '#include "core/models/layer.hpp"\n')
        problems = self.layering_of("ui/engine/a.cpp", '#include "core/engine/engine.hpp"\n')
        self.assertTrue(any("pulls in LibTorch" in problem for problem in problems))
        self.assertTrue(layering.file_problems(self.tree, "core/engine/engine.hpp"))

    def test_torch_and_qcustomplot_never_meet(self) -> None:
        problems = self.layering_of("tests/ui/t.cpp", '#include "core/tensor/aten.hpp"\n#include <qcustomplot.h>\n')
        self.assertTrue(any("QCustomPlot" in problem for problem in problems))


class Text(RuleTest):
    def test_clean_files_pass(self) -> None:
        self.assertEqual(self.text_problems_of("core/a.hpp", LICENCE + "#pragma once\n// see https://arxiv.org/abs/1\n"), [])

    def test_faults_are_found(self) -> None:
        host = "https" + "://files." + "somewhere.net/x"
        faults = {
            "core/b.cpp": "int x;\n",  # no licence
            "core/c.hpp": LICENCE + "int x;\n",  # no #pragma once
            "core/d.hpp": LICENCE + "#pragma once\nusing namespace std;\n",
            "core/e.cpp": LICENCE + f"// {host}\n",
            "core/f.cpp": LICENCE + '// "/' + 'home/someone/x"\n',
            "core/g.cpp": LICENCE + "int x; \n",  # trailing space
        }
        for name, text in faults.items():
            with self.subTest(name):
                self.assertEqual(len(self.text_problems_of(name, text)), 1)


class Sizes(RuleTest):
    def test_long_files_are_found(self) -> None:
        self.write("core/long.cpp", "int x;\n" * file_sizes.MOST_LINES)
        self.assertEqual(file_sizes.size_problems(self.tree, set()), [])
        self.assertTrue(file_sizes.size_problems(self.tree, {"core/long.cpp"}))  # excused for nothing
        self.write("core/long.cpp", "int x;\n" * (file_sizes.MOST_LINES + 1))
        self.assertTrue(file_sizes.size_problems(self.tree, set()))
        self.assertEqual(file_sizes.size_problems(self.tree, {"core/long.cpp"}), [])

    def test_long_files_in_general_are_found(self) -> None:
        self.assertEqual(file_sizes.median_problems(self.tree), [])
        for i in range(20):
            self.write(f"core/{i}.cpp", "int x;\n" * (file_sizes.MEDIAN_LINES + 1))
        self.assertTrue(file_sizes.median_problems(Tree(self.tree.root)))


class Headers(RuleTest):
    def test_own_header_comes_first(self) -> None:
        self.write("core/base/error.cpp", '#include "core/base/error.hpp"\n#include <vector>\n')
        self.assertIsNone(headers_alone.twin_problem(self.tree, "core/base/error.hpp"))
        self.write("core/base/error.cpp", '#include <vector>\n#include "core/base/error.hpp"\n')
        self.assertIsNotNone(headers_alone.twin_problem(self.tree, "core/base/error.hpp"))

    def test_header_that_needs_another_first_is_found(self) -> None:
        self.write("core/base/needy.hpp", "std::string name();\n")
        flags = ["c++", "-std=c++20", f"-I{self.tree.root}"]
        self.assertIsNotNone(headers_alone.check(self.tree, "core/base/needy.hpp", flags))
        self.assertIsNone(headers_alone.check(self.tree, "core/base/error.hpp", flags))


class Translations(unittest.TestCase):
    SOURCES = {
        ("Map", "&Open %1…", ""): translations.Message(False),
        ("Map", "layer <b>%1</b> of %2:", ""): translations.Message(False),
        ("Map", "%n layer(s) of %1", ""): translations.Message(True),
    }
    GERMAN = {
        ("Map", "&Open %1…", ""): translations.Message(False, ["%1 &öffnen …"]),
        ("Map", "layer <b>%1</b> of %2:", ""): translations.Message(False, ["Schicht <b>%1</b> von %2:"]),
        ("Map", "%n layer(s) of %1", ""): translations.Message(True, ["eine Schicht von %1", "%n Schichten von %1"]),
    }

    def test_a_complete_language_passes(self) -> None:
        self.assertEqual(translations.problems_of("de", self.SOURCES, self.GERMAN), [])
        plurals = {key: message for key, message in self.GERMAN.items() if message.is_plural}
        self.assertEqual(translations.problems_of("en", self.SOURCES, plurals), [])

    def test_faults_are_found(self) -> None:
        opened, layer, plural = self.SOURCES
        message = translations.Message
        faults = {
            "a lost placeholder": (opened, message(False, ["&öffnen …"])),
            "another placeholder": (layer, message(False, ["Schicht <b>%1</b> von %3:"])),
            "a lost mark": (opened, message(False, ["%1 öffnen …"])),
            "a lost ellipsis": (opened, message(False, ["%1 &öffnen"])),
            "a lost tag": (layer, message(False, ["Schicht %1 von %2:"])),
            "a lost colon": (layer, message(False, ["Schicht <b>%1</b> von %2"])),
            "a plural too few": (plural, message(True, ["%n Schichten von %1"])),
            "a plural without its model": (plural, message(True, ["eine Schicht", "%n Schichten von %1"])),
            "nothing": (opened, message(False, [""])),
            "not finished": (opened, message(False, ["%1 &öffnen …"], False)),
            "a space": (opened, message(False, [" %1 &öffnen …"])),
        }
        for name, (key, translation) in faults.items():
            with self.subTest(name):
                self.assertTrue(translations.problems_of("de", self.SOURCES, {**self.GERMAN, key: translation}))

    def test_strings_of_another_day_are_found(self) -> None:
        self.assertTrue(translations.problems_of("de", self.SOURCES, {}))
        self.assertTrue(translations.problems_of("de", {}, self.GERMAN))

    def test_strings_that_nobody_looks_up_are_found(self) -> None:
        self.assertTrue(translations.problems_of_sources({("mambascope::ui", "weight", ""): translations.Message(False)}))
        self.assertEqual(translations.problems_of_sources(self.SOURCES), [])

    def test_files_are_read(self) -> None:
        messages = translations.read_messages(
            "<TS><context><name>A</name>"
            "<message><source>x</source><translation>y</translation></message>"
            "<message><source>gone</source><translation type='vanished'>y</translation></message>"
            "<message numerus='yes'><source>%n z</source><translation type='unfinished'>"
            "<numerusform></numerusform><numerusform>b</numerusform></translation></message></context></TS>")
        self.assertEqual(messages, {
            ("A", "x", ""): translations.Message(False, ["y"]),
            ("A", "%n z", ""): translations.Message(True, ["", "b"], False),
        })


class Shell(RuleTest):
    def test_scripts_are_recognised(self) -> None:
        self.write("go", "#!/usr/bin/env bash\n")
        self.write("a.sh", "true\n")
        self.write("b.py", "#!/usr/bin/env python3\n")
        found = [name for name in ("go", "a.sh", "b.py") if shell_scripts.is_shell(self.tree, name)]
        self.assertEqual(found, ["go", "a.sh"])


class WeakSymbols(unittest.TestCase):
    def test_only_weak_definitions_are_found(self) -> None:
        listing = ("0000000000000000 T mambascope::ops::ssdSuffix()\n0000000000000010 t (anonymous namespace)::helper()\n"
                   "0000000000000000 W std::vector<int, std::allocator<int> >::push_back(int&&)\n"
                   "0000000000000000 V vtable for Shape\n0000000000000000 u guard\n"
                   "0000000000000000 V DW.ref.__gxx_personality_v0\n")
        self.assertEqual(len(weak_symbols.weak_definitions(listing)), 3)
        self.assertEqual(weak_symbols.weak_definitions("0000000000000000 T main\n"), [])


if __name__ == "__main__":
    unittest.main()
