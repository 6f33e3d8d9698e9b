# SPDX-License-Identifier: GPL-3.0-or-later
"""A download that survives interruption: the .part file stays and the next attempt asks only for the rest."""
from __future__ import annotations

import hashlib
import http.client
import os
import sys
import time
import urllib.error
from pathlib import Path

from wheel_index import Web

ATTEMPTS = 8
CHUNK = 1 << 20
MB = 1e6


class DownloadError(RuntimeError):
    """The text is one complete line for the user."""


class Progress:
    """One line that is rewritten on a terminal, and a new line every ten seconds elsewhere (logs)."""

    def __init__(self, label: str, total: int, done: int) -> None:
        self._label, self._total, self._start_bytes = label, total, done
        self._start = self._last = time.monotonic()
        self._tty = sys.stdout.isatty()

    def show(self, done: int, final: bool = False) -> None:
        now = time.monotonic()
        if not final and now - self._last < (0.2 if self._tty else 10.0):
            return
        self._last = now
        rate = (done - self._start_bytes) / max(now - self._start, 1e-3)
        share = f"{100 * done / self._total:3.0f} %" if self._total else ""
        of_total = f" of {self._total / MB:.0f}" if self._total else ""
        text = f"  {self._label}: {done / MB:.0f}{of_total} MB {share} at {rate / MB:.1f} MB/s"
        print(("\r\033[K" if self._tty else "") + text, end="" if self._tty and not final else "\n", flush=True)


def sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


def _append(web: Web, url: str, part: Path, label: str) -> None:
    """Asks for what is missing and appends it; returns when the server's stated length is there."""
    have = part.stat().st_size if part.exists() else 0
    try:
        answer = web.open(url, {"Range": f"bytes={have}-"} if have else {})
    except urllib.error.HTTPError as error:
        if error.code == 416 and have:  # nothing left to send: the checksum decides
            return
        raise
    with answer:
        if have and answer.status != 206:  # the server sends the whole file again
            have = 0
        length = answer.headers.get("Content-Length")
        total = have + int(length) if length else 0
        progress = Progress(label, total, have)
        with part.open("ab" if have else "wb") as out:
            while block := answer.read(CHUNK):
                out.write(block)
                have += len(block)
                progress.show(have)
        progress.show(have, final=True)
        if total and have < total:
            raise ConnectionError(f"the connection ended at {have} of {total} bytes")


def fetch(web: Web, url: str, target: Path, expected_sha256: str, label: str) -> None:
    """Downloads to `target`, which appears only when complete and verified. Raises DownloadError."""
    part = target.with_name(target.name + ".part")
    pause, stalls, verified_again = 2.0, 0, False
    while True:
        before = part.stat().st_size if part.exists() else 0
        try:
            _append(web, url, part, label)
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            gained = (part.stat().st_size if part.exists() else 0) - before
            stalls = 0 if gained > 0 else stalls + 1  # only attempts that brought nothing count
            if stalls >= ATTEMPTS:
                raise DownloadError(f"{label}: download failed ({error}); the next start resumes it") from error
            print(f"  {label}: {error}; trying again in {pause:.0f} s", flush=True)
            time.sleep(pause)
            pause = min(pause * 2, 30.0)
            continue
        found = sha256(part)
        if found == expected_sha256:
            os.replace(part, target)
            return
        part.unlink()
        if verified_again:
            raise DownloadError(f"{label}: SHA-256 is {found}, expected {expected_sha256}; nothing was installed")
        print(f"  {label}: checksum differs, downloading it afresh", flush=True)
        verified_again = True
