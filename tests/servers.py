"""SPARQL servers for tests: really started, on loopback, on free ports, with data folders of their own."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx
import pytest

from graph.store import ServerUrl

OXIGRAPH: Final = "oxigraph"
VIRTUOSO: Final = "virtuoso"
STARTING: Final = 60.0  # seconds
_VIRTUOSO_SETTINGS: Final = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = {rows}
"""
_GRAPHS: Final = """
PREFIX fg: <https://w3id.org/forumgraf#>
SELECT ?g {
  { GRAPH ?g { ?thing fg:statementCount ?value } }
  UNION { GRAPH ?g { ?thing fg:storeFormat ?value } }
  UNION { GRAPH ?g { <x:example> ?property ?value } }
}
"""


@dataclass
class Running:
    """A server that can be killed and started again, with the data that it had."""

    url: ServerUrl
    start_process: Callable[[], subprocess.Popen[bytes]]
    query: str  # the path of its endpoint
    everybody_may_write: Callable[[], None] = lambda: None
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        self.process = self.start_process()
        until = time.monotonic() + STARTING
        while not self._answers():
            assert self.process.poll() is None, "the server ended"
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.05)
        self.everybody_may_write()

    def kill(self) -> None:
        """End the server without a word to it."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def empty(self) -> None:
        """Remove all named graphs that a store put there, or a test of strangers, who are called `x:example`."""
        with httpx.Client(base_url=self.url.url, trust_env=False, timeout=STARTING) as client:
            form = {"query": _GRAPHS}
            found = client.post(self.query, data=form, headers={"Accept": "application/sparql-results+json"})
            graphs = {row["g"]["value"] for row in found.json()["results"]["bindings"]}
            endpoint = "store" if self.query == "query" else "sparql-graph-crud"
            for graph in graphs:
                client.delete(endpoint, params={"graph": graph}).raise_for_status()

    def _answers(self) -> bool:
        try:
            form = {"query": "ASK {}"}
            return httpx.post(f"{self.url}/{self.query}", data=form, trust_env=False, timeout=5).is_success
        except httpx.TransportError:
            return False


def free_port() -> int:
    """Return a port that nobody listens to at the moment."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def oxigraph(folder: Path) -> Iterator[Running]:
    """Run the Oxigraph server with its data in a folder."""
    program = shutil.which(OXIGRAPH, path=str(Path(sys.executable).parent)) or shutil.which(OXIGRAPH)
    if program is None:
        pytest.skip("the Oxigraph server is not installed: pip install oxigraph")
    port = free_port()
    command = [program, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with _running(Running(ServerUrl(f"http://127.0.0.1:{port}"), lambda: _process(command, folder), "query")) as server:
        yield server


@contextmanager
def virtuoso(folder: Path, *, rows: int = 1_000_000) -> Iterator[Running]:
    """Run Virtuoso with its data in a folder; it gives at most so many rows of an answer."""
    program, sql_client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or sql_client is None:
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
    port, sql = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(_VIRTUOSO_SETTINGS.format(port=port, sql=sql, rows=rows), encoding="utf-8")
    command = [program, "+foreground", "+configfile", str(settings)]
    grant = [sql_client, f"127.0.0.1:{sql}", "dba", "dba", 'exec=GRANT SPARQL_UPDATE TO "SPARQL";']

    def start() -> subprocess.Popen[bytes]:
        (folder / "virtuoso.lck").unlink(missing_ok=True)  # of one that was killed
        return _process(command, folder)

    def allow() -> None:
        subprocess.run(grant, check=True, capture_output=True)  # noqa: S603 - our own command

    url = ServerUrl(f"http://127.0.0.1:{port}")
    with _running(Running(url, start, "sparql", everybody_may_write=allow)) as server:
        yield server


SERVERS: Final = {OXIGRAPH: oxigraph, VIRTUOSO: virtuoso}


@contextmanager
def _running(server: Running) -> Iterator[Running]:
    server.start()
    try:
        yield server
    finally:
        server.kill()


def _process(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    log = (folder / "server.log").open("ab")
    with log:
        return subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)  # noqa: S603 - our own command
