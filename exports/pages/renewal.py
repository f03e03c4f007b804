"""Bringing up to date who gives what to whom, by what changed alone, and the records of whose pages are to be made.

A document gives to the same as before while its claims, the meeting that it reports on, and who goes on for those whom
it names are the same. A holder's seats are the same while the documents that tell of them give the same, and the
directory says the same of all that they name. All else is found out anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from exports.holding import Holding
from exports.pages.cards import digest_of
from exports.pages.contents import Contents
from exports.pages.directory import Directory
from exports.pages.dossiers import Sink, seated, spread
from exports.pages.giving import Sums
from exports.pages.noted import Noted, claims_in
from exports.pages.spool import Spool
from exports.pages.traces import Traces

NOBODY: Final = frozenset[str]()


class Renewal(Holding):
    """Who gives what to whom, brought up to date by `bring`. Use it as a context manager, which removes its files."""

    def __init__(self, there: Contents, traces: Traces) -> None:
        super().__init__()
        self._there, self._traces, self._giving = there, traces, traces.giving
        self._known = Directory(there)
        self._holders, self._dossiers = (self._files.enter_context(Spool()) for _ in range(2))
        self._gone = False  # whether documents were removed
        self.whole = False  # whether all was found out anew: then all records are there

    def digest(self, iri: str, own: Iterable[str]) -> str:
        """Return the digest of all that the page of somebody is made of; `own` are lines that tell of itself."""
        return digest_of([self._giving.given_to(iri), *(line.encode() for line in own)])

    def bring(self) -> None:
        """Find out anew who gives what to whom, of all that changed; and tell the directory who sits in forums."""
        self.whole = self._traces.renew_relations(self._relations())
        self._traces.expect_merges(self._there.merges())
        redo = self._renew_documents()
        redo.update(iri for iri, looked, _ in self._giving.holders() if not self._traces.unchanged(looked))
        self._renew_holders(redo)
        if self._gone:
            self._giving.drop_names()
        for iri, looked, sitting in self._giving.holders():
            self._traces.use(looked)
            self._there.seated.update(sitting.forums)
            if iri in self._there.candidates:
                self._there.known_by.put({iri: sitting.known_by})
        self._there.known_by.put(self._named_in())

    def records(self, wanted: set[str]) -> Spool:
        """Return the records of these, at least."""
        if self.whole:
            return self._dossiers
        givers = self._giving.givers(wanted)
        holders = {iri for iri in givers if self._traces.kept(iri) is None}
        dossiers = _Among(self._dossiers, wanted)
        for iri in sorted((givers - holders) | self._giving.documents_of(holders)):
            spread(iri, self._claims(iri), self._there, _Among(self._holders, holders), dossiers)
        for holder, texts in self._holders.texts():
            seated(holder, texts, self._there, self._known, dossiers)
        return self._dossiers

    # ---- inside --------------------------------------------------------------------------------------------------

    def _named_in(self) -> Iterator[tuple[str, str]]:
        """Yield of those who have namesakes and sit nowhere the first minutes that tell of them."""
        for iri in self._there.candidates:
            if not self._there.known_by.get(iri):
                documents = sorted(
                    giver for giver in self._giving.givers([iri]) if self._traces.kept(giver) is not None
                )
                yield iri, ", ".join(list(dict.fromkeys(map(self._known.document_name, documents)))[:2])

    def _relations(self) -> Iterator[str]:
        """Yield what giving follows from beside documents: which forum steers what."""
        for iri, answer in sorted(self._there.forums.items()):
            yield f"{iri} {' '.join(sorted(related.thing.iri for related in answer.steers))}"

    def _renew_documents(self) -> set[str]:
        """Find out what documents give that changed; return those whose seats they tell of, or told of.

        Where all is found out anew, nobody is named: it would be all.
        """
        redo: set[str] = set()
        changed = NOBODY if self.whole else self._traces.changed_merges()
        naming = self._giving.givers(changed) | self._giving.documents_of(changed)
        for iri, digest in self._traces.expected():
            held = self._known.held(iri)
            context = f"{digest} {held}"
            # What minutes say of their own forum is not given to it: so they are no giver by that.
            own = held is not None and held.forum in changed
            if own or iri in naming or self._giving.context(iri) != context:
                holders = self._renew_document(iri, context)
                redo |= NOBODY if self.whole else holders
        for iri in [iri for iri in self._giving.documents() if self._traces.kept(iri) is None]:
            redo |= self._giving.holders_in(iri)
            self._giving.forget_document(iri)
            self._gone = True
        return redo

    def _renew_document(self, iri: str, context: str) -> set[str]:
        redo = self._giving.holders_in(iri)
        given, holders = Sums(), _Keys()
        sinks = (_Both(holders, self._holders), _Both(given, self._dossiers)) if self.whole else (holders, given)
        spread(iri, self._claims(iri), self._there, *sinks)
        self._giving.put_document(iri, context, given.found, holders.found)
        return redo | holders.found

    def _renew_holders(self, redo: set[str]) -> None:
        if self.whole:
            self._renew_seats(self._holders, redo)
            return
        with Spool() as holders:
            for iri in sorted(self._giving.documents_of(redo)):
                spread(iri, self._claims(iri), self._there, _Among(holders, redo), _Among(holders, NOBODY))
            self._renew_seats(holders, redo)

    def _renew_seats(self, holders: Spool, redo: set[str]) -> None:
        left = set(redo)
        for holder, texts in holders.texts():
            given = Sums()
            with self._known.noting() as asked:
                sink = _Both(given, self._dossiers) if self.whole else given
                sitting = seated(holder, texts, self._there, self._known, sink)
            self._giving.put_holder(holder, self._traces.looked(asked), sitting, given.found)
            left.discard(holder)
        for holder in left:
            self._giving.forget_holder(holder)

    def _claims(self, iri: str) -> tuple[Noted, ...]:
        return claims_in(self._traces.claims(iri))


class _Keys:
    """Takes records, and keeps their keys."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def put(self, key: str, order: str, text: str) -> None:  # noqa: ARG002 - as a sink takes it
        """Keep the key of a record."""
        self.found.add(key)


class _Both:
    """Hands on to both of two."""

    def __init__(self, one: Sink, other: Sink) -> None:
        self._one, self._other = one, other

    def put(self, key: str, order: str, text: str) -> None:
        """Hand a record on."""
        self._one.put(key, order, text)
        self._other.put(key, order, text)


class _Among:
    """Hands on what is put for some, and nothing else."""

    def __init__(self, sink: Sink, some: set[str] | frozenset[str]) -> None:
        self._sink, self._some = sink, some

    def put(self, key: str, order: str, text: str) -> None:
        """Hand a record on, if it is of one of those."""
        if key in self._some:
            self._sink.put(key, order, text)
