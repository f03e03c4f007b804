"""Where the documents' files lie: so a file that is gone from a folder is missed, and one of another folder is not.

A store keeps this beside its graph, which knows names only: the graph is the same on any machine.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from forumgraf.files import SourceFile
from graph.store import DocumentRecord, Store

_FILE: Final = "origins.json"


@dataclass(frozen=True, slots=True)
class Origins:
    """The file of each document (IRI) that was found in a folder, by its absolute path."""

    paths: Mapping[str, str]

    @classmethod
    def of(cls, store: Store) -> Origins:
        """Read what a store knows; what is damaged tells nothing: then nothing is missed, and nothing lost."""
        try:
            found = json.loads(store.kept(_FILE) or b"{}")
        except ValueError:
            return cls({})
        known = found.items() if isinstance(found, dict) else ()
        return cls({iri: path for iri, path in known if isinstance(path, str)})

    def vanished(self, records: Iterable[DocumentRecord], folders: Iterable[Path]) -> tuple[DocumentRecord, ...]:
        """Return the documents whose files lay in these folders, or folders within them, and are there no more."""
        within = [f"{folder.resolve()}{os.sep}" for folder in folders]
        return tuple(
            record
            for record in records
            if (path := self.paths.get(record.iri)) is not None
            and any(path.startswith(folder) for folder in within)
            and _is_gone(path)
        )

    def keep(
        self, store: Store, files: Sequence[SourceFile], named: Iterable[Path], records: Iterable[DocumentRecord]
    ) -> None:
        """Remember where files lie, but for those that were named themselves. Raises StoreError."""
        alone = set(named)
        stored = {record.iri for record in records}
        now = {iri: path for iri, path in self.paths.items() if iri in stored}
        places = [(file, *os.path.split(file.path)) for file in files if file.path not in alone]
        parents = {parent: Path(parent).resolve() for parent in {parent for _, parent, _ in places}}
        now |= {
            store.base + file.document_path: os.path.join(parents[parent], name)  # noqa: PTH118 - of many files
            for file, parent, name in places
        }
        if now == self.paths:
            return
        store.keep(_FILE, json.dumps(dict(sorted(now.items())), indent=0).encode("ascii"))


def _is_gone(path: str) -> bool:
    """Tell whether a file is not there; one that cannot be reached (a drive, a right) may be."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
