"""Bringing who is who to what the documents and people say now: by what has changed where that is known, else anew.

A ledger is believed where it is of the state that the graph is of. It is changed first, then the graph, and then the
store is told of the new state: after a kill between any of these the two differ, and all is concluded from nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.identity.account import Account, read
from graph.identity.concluding import anew, from_nothing
from graph.identity.decided import Decided
from graph.identity.ledger.book import Ledger, LedgerDamaged, made, opened
from graph.identity.ledger.sayings import accounts as accounts_of
from graph.identity.ledger.sayings import chunks
from graph.identity.regions import Outcome
from graph.identity.touching import renew
from graph.shape.rdf import node
from graph.state import SUMS, state_of, sum_of
from graph.store import Change, DocumentRecord, Store

# Documents that change the ledger one by one, and their share: from nothing, twenty take as long as one takes so.
FEW: Final = 10
MOST: Final = 0.05


@dataclass(frozen=True)
class Wanted:
    """What is to hold: what people decided of two, oldest first, and what else of their rulings the graphs follow from.

    `effects` returns the other quads of graph/identity, given what goes on for those of `renamed` that are merged.
    `beside` are graphs that are to be changed together with it.
    """

    decided: tuple[Decided, ...] = ()
    rulings: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    effects: Callable[[Mapping[str, str]], list[Quad]] = lambda _merged: []
    beside: Mapping[str, list[Quad]] = field(default_factory=dict)


@dataclass(frozen=True)
class Concluded:
    """What may be other in a store's new state than in the state `since`: documents (IRIs), and quads of other graphs.

    Where `since` is None, anything may be another.
    """

    since: str | None = None
    documents: frozenset[str] = frozenset()
    graphs: Mapping[str, Change] = field(default_factory=dict)


@dataclass(frozen=True)
class _Settled:
    """A state, what puts the graphs into it, and what is other than before."""

    state: str
    write: Callable[[], object]
    concluded: Concluded = Concluded()


def conclude(store: Store, wanted: Wanted) -> Concluded | None:
    """Make graph/identity what follows from the documents and from what is wanted. Return None where it was that.

    Raises StoreError; the graphs are changed together or not at all.
    """
    before = store.state
    settled = _amended(store, wanted) or _made(store, wanted)
    if settled.state == before:
        return None
    settled.write()
    store.settled(settled.state)
    return settled.concluded


def _amended(store: Store, wanted: Wanted) -> _Settled | None:
    """Change the ledger by what has changed since its state, or return None where it cannot be believed."""
    behind = store.behind
    if behind is None:
        return None
    try:
        with opened(store.beside, store.base) as ledger:
            if ledger is None or ledger.state != behind.state:
                return None
            was = {record.iri: record for record in ledger.sayings.documents(behind.documents)}
            now = {record.iri: record for record in store.documents(behind.documents)}
            if len(was.keys() | now.keys()) > max(FEW, MOST * ledger.sayings.size):
                return None
            documents = (ledger.documents - sum_of(was.values()) + sum_of(now.values())) % SUMS
            state = state_of(store.base, documents, wanted.rulings)
            if state == ledger.state and was == now:
                return _Settled(state, lambda: None, Concluded(state, behind.documents))
            difference = _amend(store, ledger, wanted, was, now)
            ledger.note(state, documents, wanted.decided, difference.effects)
    except LedgerDamaged:
        return None
    changes = difference.of(store, wanted)
    return _Settled(state, partial(store.change_graphs, changes), Concluded(behind.state, behind.documents, changes))


def _amend(
    store: Store, ledger: Ledger, wanted: Wanted, was: Mapping[str, DocumentRecord], now: Mapping[str, DocumentRecord]
) -> _Difference:
    """Conclude anew what a change of documents and decisions touches, in a ledger; return the difference."""
    come = {iri: one for iri, one in now.items() if was.get(iri) != one}
    gone = {iri for iri in was if iri not in now or iri in come}
    said = ((now[account.graph], account) for account in read(store, come))
    touched = renew(ledger, gone, said)
    before, after = anew(ledger, touched, ledger.reference, store.base, wanted.decided)
    effects = _lines(wanted.effects(ledger.outcomes.merges(wanted.renamed)))
    return _Difference(before, after, ledger.effects, effects)


@dataclass(frozen=True)
class _Difference:
    """What was concluded before and what is now, of what a change touches, and the other quads that follow."""

    before: Outcome
    after: Outcome
    effects_before: tuple[str, ...]
    effects: tuple[str, ...]

    def of(self, store: Store, wanted: Wanted) -> dict[str, Change]:
        """Return the changes of the graphs."""
        was, now = (
            [*quads(one, store.base), *_quads(lines)]
            for one, lines in ((self.before, self.effects_before), (self.after, self.effects))
        )
        beside = {
            iri: _change(list(store.quads(graph_name=NamedNode(iri))), found) for iri, found in wanted.beside.items()
        }
        return {store.base + iris.IDENTITY: _change(was, now), **beside}


def _change(was: list[Quad], now: list[Quad]) -> Change:
    before, after = set(was), set(now)
    return Change([quad for quad in now if quad not in before], [quad for quad in was if quad not in after])


def _made(store: Store, wanted: Wanted) -> _Settled:
    """Make a ledger from nothing, but for what documents say that an older one has."""
    records = store.documents()
    documents = sum_of(records)
    state = state_of(store.base, documents, wanted.rulings)
    if state == store.state:
        return _Settled(state, lambda: None)
    said = _accounts(store, records)
    (reference,) = read(store, [store.base + iris.REFERENCE])
    store.rest()  # what listing the documents took is not needed meanwhile
    with made(store.beside, store.base, reference) as ledger:
        outcome = from_nothing(ledger, said, reference, store.base, wanted.decided)
        effects = wanted.effects(outcome.merged)
        ledger.note(state, documents, wanted.decided, _lines(effects))
    graph = [*quads(outcome, store.base), *effects]
    return _Settled(state, partial(store.replace_graphs, {store.base + iris.IDENTITY: graph, **wanted.beside}))


def quads(outcome: Outcome, base: str) -> list[Quad]:
    """Return what was concluded as quads of graph/identity, sorted by the IRIs they speak of."""
    graph = NamedNode(base + iris.IDENTITY)
    found = []
    for merged, current in sorted(outcome.merged.items()):
        found.append(Quad(NamedNode(merged), node("owl:sameAs"), NamedNode(current), graph))
        found.append(Quad(NamedNode(merged), node("dcterms:isReplacedBy"), NamedNode(current), graph))
    for one, other in sorted(outcome.candidates):
        found.append(Quad(NamedNode(one), node("fg:possiblySameAs"), NamedNode(other), graph))
    return found


def _lines(found: Iterable[Quad]) -> tuple[str, ...]:
    return tuple(f"{quad} ." for quad in found)


def _quads(lines: Iterable[str]) -> list[Quad]:
    return list(ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS))


def recall(store: Store) -> None:
    """Let a store know which documents it has from its ledger, which has them at hand. Raises StoreError."""
    behind = store.behind
    if behind is None:
        return
    try:
        with opened(store.beside, store.base) as ledger:
            if ledger is not None and ledger.state == behind.state:
                known = (record for record in ledger.sayings.documents() if record.iri not in behind.documents)
                store.recall([*known, *store.documents(behind.documents)])
    except LedgerDamaged:
        return


def accounts(store: Store) -> tuple[Account, ...]:
    """Return what each document says, sorted by IRI: as the ledger has it, else as its graph. Raises StoreError."""
    return tuple(account for _, account in _accounts(store, store.documents()))


def _accounts(store: Store, records: Iterable[DocumentRecord]) -> Iterator[tuple[DocumentRecord, Account]]:
    """Yield documents with what they say; some are in memory at a time, all where a server is asked for many."""
    for some in chunks(records) if store.is_local else (list(records),):
        known = _remembered(store, some)
        if unknown := {record.iri for record in some} - known.keys():
            known |= {one.graph: one for one in read(store, unknown)}
            store.rest()
        yield from ((record, known[record.iri]) for record in some)


def _remembered(store: Store, records: Collection[DocumentRecord]) -> dict[str, Account]:
    """Return what those documents say that are as they were when the ledger read them."""
    try:
        with opened(store.beside, store.base) as ledger:
            if ledger is None:
                return {}
            asked = {record.iri for record in records}
            read_from = {record.iri: _read_from(record) for record in ledger.sayings.documents(asked)}
            same = {record.iri for record in records if read_from.get(record.iri) == _read_from(record)}
            said = {one.graph: one for one in accounts_of(ledger.sayings.within(same))}
            return {iri: said.get(iri, Account(iri, {})) for iri in same}
    except LedgerDamaged:
        return {}


def _read_from(record: DocumentRecord) -> tuple[str | None, ...]:
    """Return what tells whether a document is the one that was read: its bytes, its text, and who read it."""
    return record.sha256, record.text_digest, record.extractor
