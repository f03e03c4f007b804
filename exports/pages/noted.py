"""What is kept of a document's graph, to make pages without reading it again: its claims, and whom each concerns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec

from exports.pages.concerned import concerned
from exports.pages.said import DocumentSaid, Said, Sort, plain

OPEN = (Sort.UNRESOLVED, Sort.VACANCY, Sort.FINDING)
_SEATING = (Sort.ATTENDANCE, Sort.MEMBERSHIP)


@dataclass(frozen=True, slots=True)
class Noted:
    """A claim as JSON (`packed`), and what has to be known of it to give it to those whom it concerns.

    `start` is where its first passage begins; `whom` and `holders` (of a seat or a place of work) are IRIs as the
    document has them, which may have been merged into others.
    """

    iri: str
    sort: Sort
    start: int
    whom: tuple[str, ...]
    holders: tuple[str, ...]
    packed: str

    def said(self) -> Said:
        """Return the claim."""
        return Said.unpacked(json.loads(self.packed))


class Head(msgspec.Struct, frozen=True):
    """What a document says of itself and of meetings.

    The names of its file, its topics (the meetings that it reports on), and of each meeting that it tells of the IRI,
    the forums and the dates; and as JSON the claims that leave something open.
    """

    files: tuple[str, ...]
    topics: tuple[str, ...]
    meetings: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    open: tuple[str, ...]


def head_of(document: DocumentSaid) -> Head:
    """Return the head of a document."""
    files, topics = (tuple(map(plain, document.about.get(of, ()))) for of in ("nfo:fileName", "foaf:primaryTopic"))
    told = (
        (meeting.iri, meeting.values("schema:organizer"), meeting.values("schema:startDate"))
        for meeting in document.of(Sort.MEETING)
    )
    return Head(files, topics, tuple(told), tuple(_json(claim.packed()) for claim in document.of(*OPEN)))


def noted(document: DocumentSaid) -> tuple[Noted, ...]:
    """Return the claims of a document, in its order, with whom they concern."""
    return tuple(_noted(claim, document) for claim in document.claims)


def _noted(claim: Said, document: DocumentSaid) -> Noted:
    holders = claim.values("fg:attendee") + claim.values("org:member") if claim.sort in _SEATING else ()
    first = min((source.start for source in claim.sources), default=0)
    return Noted(
        claim.iri, claim.sort, first, tuple(sorted(concerned(claim, document))), holders, _json(claim.packed())
    )


def written(document: DocumentSaid, claims: Iterable[Noted]) -> bytes:
    """Return what is kept of a document as lines of JSON: what it says of itself, then two for each claim."""
    lines = [_json([document.iri, document.about])]
    for one in claims:
        lines += [_json([one.iri, one.sort, one.start, one.whom, one.holders]), one.packed]
    return "\n".join(lines).encode()


def claims_in(content: bytes) -> tuple[Noted, ...]:
    """Return the claims that `written` made this of."""
    _, *lines = content.decode().split("\n")
    return tuple(_read(json.loads(head), packed) for head, packed in zip(lines[::2], lines[1::2], strict=True))


def document_in(content: bytes) -> DocumentSaid:
    """Return the document that `written` made this of."""
    iri, about = json.loads(content.partition(b"\n")[0])
    terms = {curie: tuple(values) for curie, values in about.items()}
    return DocumentSaid(iri, terms, tuple(one.said() for one in claims_in(content)))


def _read(head: list[Any], packed: str) -> Noted:
    iri, sort, start, whom, holders = head
    return Noted(iri, Sort(sort), start, tuple(whom), tuple(holders), packed)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
