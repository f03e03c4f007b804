"""The same graph gives the same bytes in another process, whatever order its sets and dictionaries have there."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import io, sys, hashlib
import pyoxigraph as ox
from exports import network, rdf
from exports.overview import formats, overview
from exports.overview.matrix import matrices
from graph import views
from graph.questions import Questions

quads = list(ox.parse(path="tests/graph/minutes.trig", format=ox.RdfFormat.TRIG))
store = ox.Store()
for quad in quads if sys.argv[1] == "forwards" else reversed(quads):
    store.add(quad)
made = io.BytesIO()
for name in sorted(rdf.FORMATS):
    rdf.write(store, name, made)
known = views.known(Questions(store))
made.write(network.page_of(known).encode())
for view in views.VIEWS.values():
    for form in network.FORMS.values():
        form(view(known), made)
for form in formats.OVERVIEW:
    formats.OVERVIEW[form](overview(store, kinds=None), made, "sv")
    formats.MATRIX[form](matrices(store), made, "sv")
sys.stdout.buffer.write(made.getvalue())
"""


def made(order: str, seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SCRIPT, order]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True).stdout  # noqa: S603


def test_all_exports_are_the_same_bytes_in_any_process_and_order() -> None:
    one, other = made("forwards", "1"), made("backwards", "2")
    assert len(one) > 100_000
    assert hashlib.sha256(one).hexdigest() == hashlib.sha256(other).hexdigest()
