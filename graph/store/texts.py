"""The documents' plain texts, beside the graph: what all passages point into.

A text lies under its document's name and its own digest, which the graph names too. So a text is written before the
graph that needs it without touching the one that the present graph needs, and a crash between leaves both right.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph import iris
from graph.shape.place import text_digest
from graph.store.folder import write_whole

_FILE: Final = re.compile(r"\.[0-9a-f]{16}\.txt(\.part)?$")  # what follows the name of a document


@dataclass(frozen=True, slots=True)
class Texts:
    """The plain texts in a folder."""

    folder: Path

    def path(self, document: str, digest: str) -> Path:
        """Return where a document's text with this digest lies."""
        return self.folder / f"{iris.tail(document)}.{digest[:16]}.txt"

    def write(self, document: str, text: str) -> None:
        """Keep a text; one that is there already is left alone. Raises OSError where it cannot be written."""
        path = self.path(document, text_digest(text))
        if not path.exists():
            write_whole(path, text.encode("utf-8"))

    def read(self, document: str, digest: str) -> str | None:
        """Return the text with this digest, or None where it is missing or is another. Raises OSError."""
        path = self.path(document, digest)
        if not path.exists():
            return None
        text = path.read_bytes().decode("utf-8", "replace")
        return text if text_digest(text) == digest else None

    def remove(self, document: str, digest: str) -> None:
        """Forget a text. Raises OSError where it cannot be removed."""
        self.path(document, digest).unlink(missing_ok=True)

    def keep_only(self, wanted: set[Path], of: Collection[str] | None = None) -> None:
        """Remove what an interrupted change left behind: each file, or each of these documents (IRIs), but the wanted.

        Raises OSError.
        """
        if of is not None and not of:
            return
        names, tails = {path.name for path in wanted}, None if of is None else {iris.tail(iri) for iri in of}
        with os.scandir(self.folder) as entries:  # a Path for each of them would take ten times as long
            found = sorted(entry.name for entry in entries)
        for name in found:
            if name not in names and (tails is None or _FILE.sub("", name) in tails):
                (self.folder / name).unlink(missing_ok=True)
