"""Readings to store, and what a store holds."""

import datetime as dt

from graph import iris
from graph.claims import Document, Forum, Meeting, Membership, Mention, Organisation, Person, Reading, Span
from graph.store import Store

BASE = "https://a.example/id/"
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
NETWORK = Forum("Skolnätverket", "network")


def reading(name: str, text: str = "Anna Ek, Ek\r\n", person: str = "Anna Ek", extractor: str = "1") -> Reading:
    document = Document(iris.document_path(name), name, f"in/{name}", "0" * 64, "text/plain", text)
    span = Span(0, min(7, len(text)))
    anna = Person(person, EK)
    claims = (
        Meeting(NETWORK, (span,), date=dt.date(2024, 3, 1)),
        Mention(anna, (span,)),
        Membership(anna, NETWORK, (span,), begins="2024-07"),
    )
    return Reading(document, claims, extractor=extractor)


def state(store: Store) -> tuple[list[str], dict[str, str]]:
    return sorted(map(str, store.quads())), {record.iri: store.text(record.iri) for record in store.documents()}
