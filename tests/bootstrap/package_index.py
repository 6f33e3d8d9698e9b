# SPDX-License-Identifier: GPL-3.0-or-later
"""A package index on the loopback address that can be told to misbehave."""
from __future__ import annotations

import http.server
import json
import re
import threading


class PackageIndex:
    """Serves `files` (name -> bytes) under /files/ and lists them under /simple/<project>/."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.as_json = False
        self.cut_after: list[int] = []  # for the next downloads: how many bytes are sent before the connection drops
        self.ranges: list[str | None] = []  # the Range header of each download
        self.ignore_ranges = False
        index = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:  # noqa: N802, the base class calls it so
                if self.path.startswith("/simple/"):
                    index.list_files(self)
                else:
                    index.send_file(self)

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/simple"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def list_files(self, request: http.server.BaseHTTPRequestHandler) -> None:
        if self.as_json:
            kind = "application/vnd.pypi.simple.v1+json"
            files = [{"filename": name, "url": f"/files/{name}"} for name in self.files]
            body = json.dumps({"files": files}).encode()
        else:
            kind = "text/html"
            links = (f'<a href="../../files/{name}#sha256=0">{name}</a><br/>' for name in self.files)
            body = ("<!DOCTYPE html><html><body>" + "".join(links) + "</body></html>").encode()
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def send_file(self, request: http.server.BaseHTTPRequestHandler) -> None:
        content = self.files[request.path.rpartition("/")[2]]
        wanted = request.headers.get("Range")
        self.ranges.append(wanted)
        start = int(re.match(r"bytes=(\d+)-", wanted).group(1)) if wanted and not self.ignore_ranges else 0
        if start >= len(content):
            request.send_error(416)
            return
        request.send_response(206 if start else 200)
        request.send_header("Content-Length", str(len(content) - start))
        request.end_headers()
        limit = self.cut_after.pop(0) if self.cut_after else len(content)
        request.wfile.write(content[start : start + limit])
        request.wfile.flush()
        if limit < len(content) - start:
            request.connection.close()
