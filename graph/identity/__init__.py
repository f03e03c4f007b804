"""Who is who across documents: what may be concluded from the evidence, kept in a graph of its own.

    judgements = judge(store, decided)    which persons, forums, organisations, projects are one, which may be, and why
    quads(judgements, store.base)         the quads of graph/identity
    resolve(store, decided)               the two in one step

and below that, for persons alone and without a store:

    said = accounts(store)             what each document says, read anew only where it has changed
    records = evidence(said, known, base) what they say of each person
    judgements = decide(records, decided) who is one person, who may be, and why (pure); people's decisions come first

Document graphs are never rewritten: an IRI, once minted from a name and a home, stays, and graph/identity leads from a
merged one (owl:sameAs, dcterms:isReplacedBy) to the one that goes on, and links candidates (fg:possiblySameAs).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.identity.account import Account, read
from graph.identity.bodies import decide_bodies, joined
from graph.identity.body_evidence import bodies
from graph.identity.body_records import Body, Sort
from graph.identity.decided import Contradiction, Decided, Verdict
from graph.identity.evidence import evidence
from graph.identity.judging import Judgements, decide, weigh
from graph.identity.records import PersonRecord
from graph.identity.remembered import accounts, remember
from graph.identity.weighing import Feature, Judgement
from graph.shape.rdf import node
from graph.store import Store

__all__ = [
    "Account",
    "Body",
    "Contradiction",
    "Decided",
    "Feature",
    "Judgement",
    "Judgements",
    "PersonRecord",
    "Sort",
    "Verdict",
    "accounts",
    "bodies",
    "decide",
    "decide_bodies",
    "evidence",
    "judge",
    "quads",
    "read",
    "remember",
    "resolve",
    "weigh",
]


def resolve(store: Store, decided: Iterable[Decided] = (), said: tuple[Account, ...] | None = None) -> list[Quad]:
    """Return the quads of graph/identity that follow from the store's document graphs, in whatever order those came.

    `decided` is what people decided, oldest first: it comes before what the evidence says. `said` is what the documents
    say, where that was read already. Raises StoreError.
    """
    return quads(judge(store, decided, said), store.base)


def judge(store: Store, decided: Iterable[Decided] = (), said: tuple[Account, ...] | None = None) -> Judgements:
    """Return which forums, organisations, projects and persons of the store are one, and which may be.

    A person's seat in an organisation that was merged is one in the organisation that goes on. Raises StoreError.
    """
    told = tuple(decided)
    documents = accounts(store) if said is None else said
    (known,) = read(store, [store.base + iris.REFERENCE])
    of_bodies = decide_bodies(bodies(documents, known, store.base), told)
    records = [_following(record, of_bodies.goes_on) for record in evidence(documents, known, store.base)]
    here = {record.iri for record in records}
    return joined((of_bodies, decide(records, [one for one in told if one.one in here or one.other in here])))


def quads(judgements: Judgements, base: str) -> list[Quad]:
    """Return judgements as the quads of graph/identity, sorted by the IRIs they speak of."""
    graph = NamedNode(base + iris.IDENTITY)
    found = []
    for merged, current in sorted(judgements.goes_on.items()):
        found.append(Quad(NamedNode(merged), node("owl:sameAs"), NamedNode(current), graph))
        found.append(Quad(NamedNode(merged), node("dcterms:isReplacedBy"), NamedNode(current), graph))
    for pair in sorted(judgements.candidates, key=lambda pair: (pair.one, pair.other)):
        found.append(Quad(NamedNode(pair.one), node("fg:possiblySameAs"), NamedNode(pair.other), graph))
    return found


def _following(record: PersonRecord, goes_on: Mapping[str, str]) -> PersonRecord:
    """Return a record that speaks of the organisations and forums that go on."""
    if goes_on.keys().isdisjoint(record.seats) and goes_on.keys().isdisjoint(record.forums):
        return record
    return replace(
        record,
        seats=frozenset(goes_on.get(iri, iri) for iri in record.seats),
        forums=frozenset(goes_on.get(iri, iri) for iri in record.forums),
    )
