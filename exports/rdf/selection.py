"""A part of the graph that stands by itself: of documents, forums or organisations, as of a date, without passages.

Chosen are claims, each whole, with all that is needed to read them: the people, organisations, meetings, roles and
documents that they refer to, as far as those are described in the documents chosen, in the reference data, and in what
was concluded or decided on who is who.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import pyoxigraph as ox

from exports.rdf.passages import without_passages
from exports.rdf.reach import Statements, claims_on, needed_by
from graph.asking import known, rows, text
from graph.store import Store
from graph.succession import succession


@dataclass(frozen=True, slots=True)
class Selection:
    """What to choose; what is left empty chooses everything, and all choices hold at once.

    `documents`, `forums` and `organisations` are IRIs. A region or an association stands for those that belong to it
    too, and for the forums that they convene. `at` keeps the minutes of meetings held up to that day. `passages` tells
    whether the places in the texts are kept, and the mentions, which are nothing but such places.
    """

    documents: tuple[str, ...] = ()
    forums: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    at: dt.date | None = None
    passages: bool = True


@dataclass(frozen=True)
class Selected:
    """A store of which only a selection is seen. Writers take it for a store; make a new one when that has changed."""

    store: Store
    selection: Selection

    def dump(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph that has something of the selection: its name as in N-Quads, its triples as N-Triples."""
        subjects = self._subjects()
        hidden = {f"<{iri}>".encode() for iri in self._hidden}
        for graph, triples in self.store.dump():
            if graph in hidden:
                continue
            kept = triples if subjects is None else _about(subjects, triples)
            kept = kept if self.selection.passages else without_passages(kept)
            if kept:
                yield graph, kept

    @property
    def undated(self) -> tuple[str, ...]:
        """The documents left out since nobody knows whether their meeting had been held at the date: IRIs, sorted."""
        return () if self.selection.at is None else tuple(sorted(self._asked_for - self._dates.keys()))

    @cached_property
    def _asked_for(self) -> frozenset[str]:
        return frozenset(self.selection.documents) or self._all

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(record.iri for record in self.store.documents())

    @cached_property
    def _dates(self) -> dict[str, str]:
        """The day of the meeting that each document reports on, where it is known; the first of several."""
        found = ((known(row, "document"), text(row, "date")) for row in rows(self.store, "which-meetings-were-held"))
        dated = [(document, date) for document, date in found if date is not None]
        return dict(sorted(dated, reverse=True))

    @cached_property
    def _hidden(self) -> frozenset[str]:
        """The document graphs that are not chosen."""
        at = self.selection.at
        held = (iri for iri in self._asked_for if at is None or self._dates.get(iri, "9999") <= at.isoformat())
        return self._all.difference(held)

    def _subjects(self) -> frozenset[bytes] | None:
        """Return the subjects to write, as in N-Triples; None for all of them."""
        choice = self.selection
        if not self._hidden and not choice.forums and not choice.organisations:
            return None
        statements = Statements(self.store, self._hidden)
        if choice.forums or choice.organisations:
            chosen = claims_on(statements, self._forms(choice.forums), self._forms(choice.organisations))
        else:
            chosen = statements.subjects(self._all - self._hidden)
        return frozenset(str(node).encode() for node in needed_by(statements, chosen))

    def _forms(self, iris: tuple[str, ...]) -> list[ox.NamedNode]:
        """Return all names that the documents may have for things, merged ones too."""
        forms = succession(self.store).forms(iris)
        return [ox.NamedNode(iri) for iri in sorted(chain(forms, iris))]


def _about(subjects: frozenset[bytes], triples: bytes) -> bytes:
    return b"".join(line for line in triples.splitlines(keepends=True) if line.partition(b" ")[0] in subjects)
