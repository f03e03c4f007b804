"""Gathering the evidence for which forums, organisations and projects are one from what the documents say."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.identity.account import Account, Says
from graph.identity.body_records import Body, Sort, sort_of
from graph.identity.evidence import Sets, by_document, gathered, named


def bodies(documents: Iterable[Account], known: Account, base: str) -> tuple[Body, ...]:
    """Return what documents, and the reference data, say of each forum, organisation and project, sorted by IRI."""
    said = tuple(documents)
    every = (*said, known)
    names, naming = named(said, Says.LABEL)
    listed = {body for body, _ in known.of(Says.LABEL)}
    forums = frozenset(gathered(every, Says.FORUM))
    forms, conveners, steers = (gathered(every, kind) for kind in (Says.FORM, Says.CONVENER, Says.STEERS))
    held, dates, people, places = (
        by_document(said, kind) for kind in (Says.HELD, Says.DATE, Says.LISTED, Says.ATTENDED)
    )
    own: Sets = defaultdict(set)  # the documents that report on a forum's meetings
    for document, of in held.items():
        for forum in of:
            own[forum].add(document)
    convened = {document: set().union(*(conveners[f] for f in of & forums)) for document, of in held.items()}
    return tuple(
        Body(
            iri=iri,
            sort=sort,
            names=frozenset(names[iri]),
            forms=frozenset(forms[iri]),
            documents=frozenset(naming[iri] if sort is Sort.FORUM else ()),
            contexts=_union(convened, naming[iri]),
            listed=iri in listed,
            conveners=frozenset(conveners[iri] if iri in forums else ()),
            represented=_union(places, own[iri]),
            around=_union(places, naming[iri] if sort is Sort.FORUM else ()),
            people=_union(people, own[iri]),
            steers=frozenset(steers[iri]),
            first=_earliest(naming[iri], dates),
        )
        for iri in sorted(naming)
        if (sort := sort_of(iri, base)) is not None
    )


def _union(of: Mapping[str, set[str]], documents: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(of.get(document, ()) for document in documents))


def _earliest(documents: Iterable[str], dates: Mapping[str, set[str]]) -> dt.date | None:
    known = [date for document in documents for date in dates.get(document, ())]
    return dt.date.fromisoformat(min(known)) if known else None
