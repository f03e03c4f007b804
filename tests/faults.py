"""A server in front of another: it passes requests on, notes them, and fails or asks for credentials when told to."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import httpx

from graph.store import ServerUrl

RESET = 0  # the connection ends without an answer
WRITING = ("PUT", "DELETE")
PASSED_ON = ("Content-Type", "Accept")


@dataclass
class Front:
    """What stands before a server: the `faults` of the next requests there are for a path, and all that came.

    A fault is a status, or `RESET`.
    """

    url: ServerUrl
    faults: deque[int] = field(default_factory=deque)
    at: str = "/store"  # the path that fails
    wanted: str | None = None  # the Authorization without which nobody is let in
    challenge: str = "Basic realm=x"
    before_write: Callable[[int], None] = lambda _number: None  # called with 1 before the first graph is written
    came: list[tuple[str, str]] = field(default_factory=list)  # method and path

    def writes(self) -> list[str]:
        """Return the methods of the requests that write a graph."""
        return [method for method, _ in self.came if method in WRITING]


@contextmanager
def front_of(server: ServerUrl) -> Iterator[Front]:
    """Run a front of a server."""
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    listening.daemon_threads = True
    front = Front(ServerUrl(f"http://127.0.0.1:{listening.server_port}"))
    with httpx.Client(base_url=server.url, trust_env=False, timeout=60) as client:
        listening.front, listening.client = front, client  # type: ignore[attr-defined]
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield front
        finally:
            listening.shutdown()
            thread.join()
            listening.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do(self) -> None:
        front, client = self.server.front, self.server.client  # type: ignore[attr-defined]
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = urlsplit(self.path).path
        front.came.append((self.command, path))
        if front.wanted is not None and self.headers.get("Authorization") != front.wanted:
            self.answer(401, b"", {"WWW-Authenticate": front.challenge})
        elif front.faults and path == front.at:
            fault = front.faults.popleft()
            if fault == RESET:
                self.close_connection = True
                self.connection.close()
            else:
                self.answer(fault, b"no", {"Retry-After": "0", "Location": "/there", "Content-Type": "text/plain"})
        else:
            headers = {name: self.headers[name] for name in PASSED_ON if name in self.headers}
            if path == front.at and self.command in WRITING:
                front.before_write(len(front.writes()))
            try:
                passed = client.request(self.command, self.path, headers=headers, content=content)
            except httpx.TransportError:
                self.close_connection = True
                return
            self.answer(passed.status_code, passed.content, {"Content-Type": passed.headers.get("Content-Type", "")})

    do_GET = do_POST = do_PUT = do_DELETE = do  # noqa: N815 - so http.server calls them

    def answer(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
