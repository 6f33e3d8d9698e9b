#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/bootstrap: what is downloaded is what was pinned, interrupted downloads go on, and little is unpacked."""
from __future__ import annotations

import contextlib
import hashlib
import io
import json
import sys
import tempfile
import unittest
import unittest.mock
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "packaging" / "bootstrap"))

import download  # noqa: E402
import libtorch  # noqa: E402
import summary  # noqa: E402
from package_index import PackageIndex  # noqa: E402
from pip_settings import PipSettings, read_settings  # noqa: E402
from wheel_index import NotFound, Web, local_wheel, wheel_url  # noqa: E402

WHEEL = "some_thing-1.0-py3-none-any.whl"


class BootstrapTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.content = bytes(range(256)) * 4096
        self.digest = hashlib.sha256(self.content).hexdigest()
        self.index = PackageIndex({WHEEL: self.content, "other-1.0-py3-none-any.whl": b"x"})
        self.addCleanup(self.index.close)
        self.settings = PipSettings(indexes=[self.index.url], timeout=10)
        self.web = Web(self.settings)
        pause = unittest.mock.patch("download.time.sleep")
        self.pause = pause.start()
        self.addCleanup(pause.stop)
        silence = contextlib.redirect_stdout(io.StringIO())
        silence.__enter__()
        self.addCleanup(silence.__exit__, None, None, None)

    def url(self) -> str:
        return wheel_url(self.web, self.settings, "Some.Thing", WHEEL)

    def fetch(self, digest: str | None = None) -> Path:
        target = self.folder / WHEEL
        download.fetch(self.web, self.url(), target, digest or self.digest, "some_thing-1.0")
        return target


class Index(BootstrapTest):
    def test_html_and_json_pages(self) -> None:
        self.assertTrue(self.url().endswith("/files/" + WHEEL))
        self.index.as_json = True
        self.assertTrue(self.url().endswith("/files/" + WHEEL))

    def test_second_index_is_asked(self) -> None:
        self.settings.indexes.insert(0, "http://127.0.0.1:1/simple")  # nobody listens there
        self.assertTrue(self.url().endswith(WHEEL))

    def test_missing_file_is_one_clear_line(self) -> None:
        with self.assertRaises(NotFound) as caught:
            wheel_url(self.web, self.settings, "some-thing", "some_thing-2.0-py3-none-any.whl")
        self.assertIn("some_thing-2.0", str(caught.exception))
        self.assertNotIn("\n", str(caught.exception))

    def test_local_folders_come_first(self) -> None:
        self.settings.find_links = [str(self.folder)]
        self.assertIsNone(local_wheel(self.settings, WHEEL))
        (self.folder / WHEEL).write_bytes(b"local")
        self.assertEqual(local_wheel(self.settings, WHEEL), self.folder / WHEEL)

    def test_pip_settings_are_used(self) -> None:
        with unittest.mock.patch.dict("os.environ", {"PIP_INDEX_URL": "http://mirror.example.org/simple",
                                                     "PIP_FIND_LINKS": "/a /b", "PIP_CONFIG_FILE": "/dev/null"}):
            settings = read_settings()
        self.assertEqual(settings.indexes[0], "http://mirror.example.org/simple")
        self.assertEqual(settings.find_links, ["/a", "/b"])


class Download(BootstrapTest):
    def test_whole_file(self) -> None:
        self.assertEqual(self.fetch().read_bytes(), self.content)
        self.assertEqual(self.index.ranges, [None])
        self.assertEqual([path.name for path in self.folder.iterdir()], [WHEEL])  # no .part left

    def test_interrupted_download_asks_for_the_rest(self) -> None:
        self.index.cut_after = [300_000, 200_000]
        self.assertEqual(self.fetch().read_bytes(), self.content)
        self.assertEqual(self.index.ranges, [None, "bytes=300000-", "bytes=500000-"])

    def test_download_of_an_earlier_start_goes_on(self) -> None:
        (self.folder / (WHEEL + ".part")).write_bytes(self.content[:777])
        self.assertEqual(self.fetch().read_bytes(), self.content)
        self.assertEqual(self.index.ranges, ["bytes=777-"])

    def test_complete_part_needs_no_byte(self) -> None:
        (self.folder / (WHEEL + ".part")).write_bytes(self.content)
        self.assertEqual(self.fetch().read_bytes(), self.content)

    def test_server_without_ranges_starts_over(self) -> None:
        self.index.ignore_ranges = True
        (self.folder / (WHEEL + ".part")).write_bytes(self.content[:777])
        self.assertEqual(self.fetch().read_bytes(), self.content)

    def test_damaged_part_is_fetched_afresh(self) -> None:
        (self.folder / (WHEEL + ".part")).write_bytes(b"\0" * 777)
        self.assertEqual(self.fetch().read_bytes(), self.content)
        self.assertEqual(self.index.ranges, ["bytes=777-", None])

    def test_wrong_content_is_refused(self) -> None:
        with self.assertRaises(download.DownloadError) as caught:
            self.fetch("0" * 64)
        self.assertIn("SHA-256", str(caught.exception))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_dead_server_gives_up_and_keeps_the_part(self) -> None:
        url = self.url()
        (self.folder / (WHEEL + ".part")).write_bytes(self.content[:777])
        self.index.close()
        with self.assertRaises(download.DownloadError) as caught:
            download.fetch(self.web, url, self.folder / WHEEL, self.digest, "some_thing-1.0")
        self.assertIn("resumes", str(caught.exception))
        self.assertEqual(self.pause.call_count, download.ATTEMPTS - 1)
        self.assertTrue((self.folder / (WHEEL + ".part")).exists())


class Install(BootstrapTest):
    def setUp(self) -> None:
        super().setUp()
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name in ("torch/lib/libc10.so", "torch/lib/libtorch_cuda.so", "torch/include/a.h", "torch/x.py"):
                archive.writestr(name, name)
        self.index.files[WHEEL] = stream.getvalue()
        self.wheel = {
            "project": "some-thing",
            "file": WHEEL,
            "sha256": hashlib.sha256(stream.getvalue()).hexdigest(),
            "keep": ["torch/lib/libc10.so", "torch/include/"],
            "keep_gpu": ["torch/lib/libtorch_cuda.so"],
        }
        self.deps = self.folder / "deps"
        self.lock = self.folder / "lock.json"
        self.lock.write_text(json.dumps({"wheels": [self.wheel]}))
        for name, value in {"DEPS": self.deps, "LOCK": self.lock}.items():
            patch = unittest.mock.patch.object(libtorch, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        patch = unittest.mock.patch("pip_settings.read_settings", lambda: self.settings)
        patch.start()
        self.addCleanup(patch.stop)

    def run_main(self, gpu: str, *arguments: str) -> int:
        with unittest.mock.patch.dict("os.environ", {"MAMBASCOPE_GPU": gpu}):
            return libtorch.main(list(arguments))

    def unpacked(self) -> set[str]:
        return {str(path.relative_to(self.deps)) for path in (self.deps / "torch").rglob("*") if path.is_file()}

    def test_only_what_is_needed_is_unpacked(self) -> None:
        self.assertEqual(self.run_main("0", "--check"), 1)
        self.assertEqual(self.run_main("0"), 0)
        self.assertEqual(self.unpacked(), {"torch/lib/libc10.so", "torch/include/a.h"})
        self.assertFalse((self.deps / "downloads").exists())
        self.assertEqual(self.run_main("0", "--check"), 0)

    def test_second_start_downloads_nothing(self) -> None:
        self.run_main("0")
        count = len(self.index.ranges)
        self.run_main("0")
        self.assertEqual(len(self.index.ranges), count)

    def test_gpu_adds_its_libraries_later(self) -> None:
        self.run_main("0")
        self.assertEqual(self.run_main("1", "--check"), 1)
        self.run_main("1")
        self.assertIn("torch/lib/libtorch_cuda.so", self.unpacked())
        self.assertEqual(self.run_main("0", "--check"), 0)  # serves a machine without GPU as well

    def test_new_pins_replace_the_old_installation(self) -> None:
        self.run_main("0")
        self.wheel["keep"] = ["torch/include/"]
        self.lock.write_text(json.dumps({"wheels": [self.wheel]}))
        self.run_main("0")
        self.assertEqual(self.unpacked(), {"torch/include/a.h"})

    def test_wrong_checksum_installs_nothing(self) -> None:
        self.wheel["sha256"] = "0" * 64
        self.lock.write_text(json.dumps({"wheels": [self.wheel]}))
        with self.assertRaises(download.DownloadError):
            self.run_main("0")
        self.assertFalse((self.deps / "torch").exists())
        self.assertEqual(self.run_main("0", "--check"), 1)

    def test_paths_never_leave_the_folder(self) -> None:
        wheel = {"keep": ["torch/"]}
        self.assertFalse(libtorch.wanted(wheel, "torch/../../etc/x", False))
        self.assertTrue(libtorch.wanted(wheel, "torch/lib/x", False))

    def test_the_real_pins_are_complete(self) -> None:
        wheels = json.loads((REPOSITORY / "packaging/bootstrap/libtorch-lock.json").read_text())["wheels"]
        for wheel in wheels:
            self.assertRegex(wheel["sha256"], "^[0-9a-f]{64}$")
            self.assertTrue(wheel["file"].endswith("x86_64.whl"))
            self.assertEqual(wheel["file"].partition("-")[0], wheel["project"].replace("-", "_"))


class Summary(unittest.TestCase):
    def summed(self, *reports: str) -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, cases in enumerate(reports):
                path = Path(folder) / f"run{number}.xml"
                path.write_text(f"<testsuite>{cases}</testsuite>")
                paths.append(str(path))
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = summary.main(paths)
        return code, output.getvalue().splitlines()[-1]

    def test_counts_over_all_runs(self) -> None:
        passed, skipped = '<testcase name="a" status="run"/>', '<testcase name="b" status="notrun"><skipped/></testcase>'
        failed = '<testcase name="c" status="fail"><failure/></testcase>'
        self.assertEqual(self.summed(passed + skipped, passed), (0, "2 passed, 0 failed, 1 skipped"))
        self.assertEqual(self.summed(passed, failed), (1, "1 passed, 1 failed, 0 skipped"))
        self.assertEqual(self.summed(""), (1, "0 passed, 0 failed, 0 skipped"))

    def test_missing_report_is_a_failure(self) -> None:
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            self.assertEqual(summary.main(["/nonexistent/release.xml"]), 1)


if __name__ == "__main__":
    unittest.main()
