# SPDX-License-Identifier: GPL-3.0-or-later
"""What pip on this machine is configured for: package index, proxy, certificates, local wheel folders.

The bootstrap names no host of its own. It asks pip, so that a mirror, a proxy or an offline wheel folder that works
for `pip install` works here as well.
"""
from __future__ import annotations

import ast
import os
import subprocess
import sys
from dataclasses import dataclass, field


class SettingsError(RuntimeError):
    """pip is missing or its configuration can't be read; the text is one complete line for the user."""


@dataclass
class PipSettings:
    indexes: list[str] = field(default_factory=list)  # simple-API base URLs, tried in this order
    find_links: list[str] = field(default_factory=list)  # folders that may hold wheels already
    proxy: str = ""
    cert: str = ""
    timeout: float = 60.0


def _configured() -> dict[str, str]:
    """pip's own merged settings; environment beats a command's section, which beats [global]."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SettingsError(
            f"{sys.executable} has no working pip (Debian package python3-pip): {done.stderr.strip()[-200:]}"
        )
    rank = {"global": 0, "install": 1, "download": 2, ":env:": 3}
    found: dict[str, tuple[int, str]] = {}
    for line in done.stdout.splitlines():
        name, _, value = line.partition("=")
        section, _, key = name.partition(".")
        if section not in rank or not value:
            continue
        try:
            text = str(ast.literal_eval(value))
        except (ValueError, SyntaxError):
            continue
        key = key.strip().lower().replace("_", "-")
        if key not in found or rank[section] >= found[key][0]:
            found[key] = (rank[section], text)
    return {key: text for key, (_, text) in found.items()}


def _default_index() -> str:
    """The index that pip uses when nothing is configured, taken from pip at run time."""
    done = subprocess.run(
        [sys.executable, "-c", "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"],
        capture_output=True,
        text=True,
        check=False,
    )
    url = done.stdout.strip()
    if done.returncode != 0 or "://" not in url:
        raise SettingsError("pip does not say which package index it uses; set PIP_INDEX_URL")
    return url


def read_settings() -> PipSettings:
    configured = _configured()
    settings = PipSettings()
    settings.find_links = configured.get("find-links", "").split()
    if configured.get("no-index", "").lower() not in ("1", "true", "yes", "on"):
        settings.indexes = [configured.get("index-url") or _default_index()]
        settings.indexes += configured.get("extra-index-url", "").split()
    settings.proxy = configured.get("proxy", "")
    settings.cert = os.path.expanduser(configured.get("cert", ""))
    try:
        settings.timeout = max(15.0, float(configured.get("default-timeout", configured.get("timeout", "60"))))
    except ValueError:
        settings.timeout = 60.0
    return settings
