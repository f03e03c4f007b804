"""The sample minutes, and what was read from each of them, as kept in `golden/`."""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path

from extractors.readers import read
from extractors.reading import extract
from graph.claims import Document, Reading
from graph.iris import document_path
from tests.extractors.rendered import rendered

FOLDER = Path(__file__).parent / "golden"


def samples() -> dict[str, bytes]:
    """Return the sample minutes by name, in order."""
    files = resources.files("forumgraf") / "samples"
    found = (file for file in files.iterdir() if file.name[:2] == "20")
    return {file.name: file.read_bytes() for file in sorted(found, key=lambda file: file.name)}


def reading_of(name: str, data: bytes) -> Reading:
    """Return what a sample says."""
    text = read(data, name)
    document = Document(
        document_path(name), name, name, hashlib.sha256(data).hexdigest(), text.media_type, text.text, text.title
    )
    return extract(document)


def golden_of(name: str, data: bytes) -> str:
    """Return what the golden file of a sample should hold."""
    return rendered(reading_of(name, data))


def path_of(name: str) -> Path:
    """Return the golden file of a sample."""
    return FOLDER / f"{Path(name).stem}.txt"
