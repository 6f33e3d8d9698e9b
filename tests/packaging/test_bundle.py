#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/bundle: the bundle of a build runs from a folder that it was not made in, with nothing of this machine's Qt.

    test_bundle.py BUILD_FOLDER LIBTORCH_FOLDER
"""
from __future__ import annotations

import json
import os
import re
import struct
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zlib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "packaging" / "bundle"))

from libraries import OF_THE_MACHINE, OF_TORCH, needed_by  # noqa: E402

BUNDLE = REPOSITORY / "packaging" / "bundle" / "bundle.py"
BUILD, TORCH = Path(), Path()


def png_rows(file: Path) -> tuple[int, list[bytes]]:
    """Width of an 8-bit PNG and its rows as they are compressed: equal neighbours of a blank picture give equal rows."""
    data = file.read_bytes()
    width, height, depth, color = struct.unpack(">IIBB", data[16:26])
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and depth == 8, file
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    raw = zlib.decompress(packed)
    stride = 1 + width * {2: 3, 6: 4}[color]
    return width, [raw[row * stride : (row + 1) * stride] for row in range(height)]


class Bundle(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.scratch = Path(folder.name)
        made = cls.scratch / "made"
        subprocess.run([sys.executable, "-B", str(BUNDLE), "--build", str(BUILD), "--out", str(made)], check=True)
        cls.bundle = cls.scratch / "elsewhere" / "a bundle"
        cls.bundle.parent.mkdir()
        made.rename(cls.bundle)

    def run_program(self, name: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        """With nothing in the environment but what is given: no display, no Qt, no resources."""
        base = {"PATH": os.environ["PATH"], "HOME": str(self.scratch), "XDG_RUNTIME_DIR": str(self.scratch),
                "MAMBASCOPE_TORCH": str(TORCH)}
        everything = {key: value for key, value in {**base, **environment}.items() if value}
        command = [str(self.bundle / name), *arguments]
        return subprocess.run(command, env=everything, cwd="/", capture_output=True, text=True, timeout=120, check=False)

    def test_every_library_is_its_own(self) -> None:
        files = [*(self.bundle / "programs").iterdir(), *(self.bundle / "plugins").rglob("*.so")]
        self.assertGreater(len(files), 5)
        os.environ["LD_LIBRARY_PATH"] = f"{self.bundle}/lib:{TORCH}/lib:{self.bundle}/lib/fallback"
        self.addCleanup(os.environ.pop, "LD_LIBRARY_PATH")
        for file in files:
            for name, found in needed_by(file).items():
                if not (OF_THE_MACHINE.fullmatch(name) or OF_TORCH.fullmatch(name) or name.startswith("linux-")):
                    self.assertIsNotNone(found, f"{file.name} needs {name}")
                    self.assertTrue(found.is_relative_to(self.bundle) or found.is_relative_to(TORCH), f"{file.name}: {found}")

    def test_no_path_of_the_building_machine(self) -> None:
        for file in (self.bundle / "programs").iterdir():
            header = subprocess.run(["readelf", "-d", str(file)], capture_output=True, text=True, check=True).stdout
            self.assertNotRegex(header, "R(UN)?PATH", file.name)

    def test_version(self) -> None:
        for name in ("mambascope", "mambascope-cli"):
            done = self.run_program(name, "--version")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertRegex(done.stdout, rf"^{name} [0-9]+\.")

    def test_prediction_by_the_bundled_models(self) -> None:
        done = self.run_program("mambascope-cli", "predict", "--json", "--model", "demo-transformer", "--prompt",
                                "Beats Music is owned by")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["target"]["text"], " Apple")
        models = json.loads(self.run_program("mambascope-cli", "models", "--json").stdout)["models"]
        self.assertTrue(all(Path(model["path"]).is_relative_to(self.bundle) for model in models), models)

    def test_screenshot(self) -> None:
        picture = self.scratch / "window.png"
        done = self.run_program("mambascope", "--prompt", "Beats Music is owned by", "--screenshot", str(picture))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        width, rows = png_rows(picture)
        self.assertEqual((width, len(rows)), (1440, 900))
        self.assertGreater(len(set(rows)), 300, "the window is blank, or has no text")

    def test_nothing_of_this_machines_fonts_and_plugins(self) -> None:
        """The same picture where Qt's plugins, Qt's libraries and all fonts of the machine are hidden."""
        hide = "mount -t tmpfs none /usr/share/fonts && mount -t tmpfs none /etc/fonts"
        if subprocess.run(["unshare", "--mount", "sh", "-c", hide], capture_output=True, check=False).returncode != 0:
            self.skipTest("no rights to hide folders (unshare --mount)")
        plugins = next((path for path in Path("/usr/lib").glob("*/qt6/plugins")), None)
        libraries = [str(path) for path in Path("/usr/lib").glob("*/libQt6*.so.6")]
        for path in [str(plugins)] if plugins else []:
            hide += f" && mount -t tmpfs none {path}"
        for path in libraries:
            hide += f" && mount --bind /dev/null {path}"
        picture = self.scratch / "alone.png"
        start = f'{hide} && exec "$0" --prompt "Beats Music is owned by" --screenshot "$1"'
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.scratch), "XDG_RUNTIME_DIR": str(self.scratch),
                       "MAMBASCOPE_TORCH": str(TORCH)}
        command = ["unshare", "--mount", "sh", "-c", start, str(self.bundle / "mambascope"), str(picture)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertGreater(len(set(png_rows(picture)[1])), 300, "the window is blank, or has no text")

    def test_says_where_libtorch_is_missing(self) -> None:
        for name in ("mambascope", "mambascope-cli"):
            done = self.run_program(name, "--version", MAMBASCOPE_TORCH=str(self.scratch))
            self.assertEqual(done.returncode, 4)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertIn(f"MAMBASCOPE_TORCH={self.scratch}: has no lib/libtorch_cpu.so", done.stderr)
        pythonless = self.scratch / "bin"
        pythonless.mkdir()
        for tool in ("bash", "dirname", "basename", "readlink", "env"):
            (pythonless / tool).symlink_to(f"/bin/{tool}" if Path(f"/bin/{tool}").exists() else f"/usr/bin/{tool}")
        done = self.run_program("mambascope-cli", "--version", MAMBASCOPE_TORCH="", PATH=str(pythonless))
        self.assertEqual(done.returncode, 4)
        self.assertRegex(done.stderr, r"^mambascope-cli: no LibTorch: python3 has no package torch; .*MAMBASCOPE_TORCH\n$")

    def test_refuses_another_libtorch(self) -> None:
        other = self.scratch / "other"
        (other / "lib").mkdir(parents=True)
        (other / "lib" / "libtorch_cpu.so").touch()
        header = other / "include" / "torch" / "headeronly" / "version.h"
        header.parent.mkdir(parents=True)
        header.write_text("#define TORCH_VERSION_MAJOR 1\n#define TORCH_VERSION_MINOR 13\n")
        done = self.run_program("mambascope-cli", "--version", MAMBASCOPE_TORCH=str(other))
        self.assertEqual(done.returncode, 4)
        self.assertRegex(done.stderr, r"is LibTorch 1\.13; this bundle was built with \d+\.\d+, and no other fits\n$")

    def test_archive_without_resources(self) -> None:
        archive = self.scratch / "small.tar"
        command = [sys.executable, "-B", str(BUNDLE), "--build", str(BUILD), "--out", str(archive), "--without-resources"]
        subprocess.run(command, check=True, capture_output=True)
        with tarfile.open(archive) as stream:
            names = stream.getnames()
        self.assertIn("mambascope/programs/mambascope-engine.so", names)
        self.assertFalse([name for name in names if name.startswith("mambascope/resources")])
        self.assertFalse([name for name in names if re.search(r"lib(torch|c10|cud|stdc\+\+|c\.so)", name)])

    def test_says_what_is_not_built(self) -> None:
        command = [sys.executable, "-B", str(BUNDLE), "--build", str(BUILD), "--out", str(self.scratch / "x"), "--with", "no_such"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"^bundle.py: .*: has no no_such; build it first.*\n$")
        self.assertFalse((self.scratch / "x").exists())


if __name__ == "__main__":
    BUILD, TORCH = (Path(argument).resolve() for argument in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1])
