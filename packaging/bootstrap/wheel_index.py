# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds one pinned wheel through pip's package index (the "simple" API, as HTML or JSON) or a local folder."""
from __future__ import annotations

import base64
import json
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

from pip_settings import PipSettings

ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.5, text/html;q=0.1"


class NotFound(RuntimeError):
    """No index has the file; the text is one complete line for the user."""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.hrefs += [value for name, value in attrs if name == "href" and value]


class Web:
    """Opens URLs the way pip does here: its proxy, its certificates, a user and password written into the URL."""

    def __init__(self, settings: PipSettings) -> None:
        self.timeout = settings.timeout
        context = ssl.create_default_context(cafile=settings.cert or None)
        handlers: list[urllib.request.BaseHandler] = [urllib.request.HTTPSHandler(context=context)]
        if settings.proxy:
            handlers.append(urllib.request.ProxyHandler({"http": settings.proxy, "https": settings.proxy}))
        self._opener = urllib.request.build_opener(*handlers)

    def open(self, url: str, headers: dict[str, str]):
        parts = urllib.parse.urlsplit(url)
        if parts.username is not None:
            user = urllib.parse.unquote(parts.username) + ":" + urllib.parse.unquote(parts.password or "")
            headers = headers | {"Authorization": "Basic " + base64.b64encode(user.encode()).decode()}
            url = urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        request = urllib.request.Request(url, headers={"User-Agent": "mambascope-bootstrap"} | headers)
        return self._opener.open(request, timeout=self.timeout)


def _links(body: bytes, content_type: str, page: str) -> list[str]:
    if "json" in content_type:
        hrefs = [entry["url"] for entry in json.loads(body)["files"]]
    else:
        parser = _Links()
        parser.feed(body.decode("utf-8", "replace"))
        hrefs = parser.hrefs
    return [urllib.parse.urldefrag(urllib.parse.urljoin(page, href)).url for href in hrefs]


def local_wheel(settings: PipSettings, filename: str) -> Path | None:
    """A copy in one of pip's find-links folders, if there is one."""
    for folder in settings.find_links:
        path = Path(urllib.parse.unquote(folder.removeprefix("file://"))) / filename
        if "://" not in str(path) and path.is_file():
            return path
    return None


def wheel_url(web: Web, settings: PipSettings, project: str, filename: str) -> str:
    """The address of exactly this file name. The caller verifies the content against its pinned SHA-256."""
    reasons = []
    for index in settings.indexes:
        page = index.rstrip("/") + "/" + re.sub(r"[-_.]+", "-", project).lower() + "/"
        try:
            with web.open(page, {"Accept": ACCEPT}) as answer:
                hrefs = _links(answer.read(), answer.headers.get("Content-Type", ""), answer.url)
        except (urllib.error.URLError, OSError, ValueError) as error:
            reasons.append(str(error))
            continue
        for href in hrefs:
            if urllib.parse.unquote(href.rpartition("/")[2]) == filename:
                return href
        reasons.append("the index does not list it")
    raise NotFound(f"{filename}: not found through pip's package index ({'; '.join(reasons) or 'pip has no index'})")
