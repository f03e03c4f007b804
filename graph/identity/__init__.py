"""Who is who across documents: what may be concluded from the evidence, kept in a graph of its own.

    conclude(store, wanted)               make graph/identity what follows from the documents, by what has changed
    judgements = judge(store, decided)    which persons, forums, organisations, projects are one, which may be, and why
    resolve(store, decided)               the quads of graph/identity, from nothing

and below that, for persons alone and without a store:

    said = accounts(store)                what each document says, read anew only where it has changed
    records = evidence(said, known, base) what they say of each person
    judgements = decide(records, decided) who is one person, who may be, and why (pure); people's decisions come first

Document graphs are never rewritten: an IRI, once minted from a name and a home, stays, and graph/identity leads from a
merged one (owl:sameAs, dcterms:isReplacedBy) to the one that goes on, and links candidates (fg:possiblySameAs).
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad

from graph import iris
from graph.identity.account import Account, read
from graph.identity.bodies import decide_bodies, joined
from graph.identity.body_evidence import bodies
from graph.identity.body_records import Body, Sort
from graph.identity.concluding import judge_all
from graph.identity.decided import Contradiction, Decided, Verdict
from graph.identity.evidence import evidence
from graph.identity.judging import Judgements, decide, weigh
from graph.identity.keeping import Concluded, Wanted, accounts, conclude, quads, recall
from graph.identity.records import PersonRecord
from graph.identity.regions import outcome
from graph.identity.remembered import forget
from graph.identity.weighing import Feature, Judgement
from graph.store import Store

__all__ = [
    "Account",
    "Body",
    "Concluded",
    "Contradiction",
    "Decided",
    "Feature",
    "Judgement",
    "Judgements",
    "PersonRecord",
    "Sort",
    "Verdict",
    "Wanted",
    "accounts",
    "bodies",
    "conclude",
    "decide",
    "decide_bodies",
    "evidence",
    "forget",
    "judge",
    "quads",
    "read",
    "recall",
    "resolve",
    "weigh",
]


def resolve(store: Store, decided: Iterable[Decided] = (), said: tuple[Account, ...] | None = None) -> list[Quad]:
    """Return the quads of graph/identity that follow from the store's document graphs, in whatever order those came.

    `decided` is what people decided, oldest first: it comes before what the evidence says. `said` is what the documents
    say, where that was read already. Raises StoreError.
    """
    return quads(outcome(judge(store, decided, said)), store.base)


def judge(store: Store, decided: Iterable[Decided] = (), said: tuple[Account, ...] | None = None) -> Judgements:
    """Return which forums, organisations, projects and persons of the store are one, and which may be.

    A person's seat in an organisation that was merged is one in the organisation that goes on. Raises StoreError.
    """
    documents = accounts(store) if said is None else said
    (known,) = read(store, [store.base + iris.REFERENCE])
    return joined(one.judged for one in judge_all(documents, known, store.base, decided))
