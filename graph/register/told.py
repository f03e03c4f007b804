"""What one named graph tells a register: what it says of things, and what it claims.

Of claims it has those about seats, what somebody presented, and what somebody was asked to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from graph.answers import Happening

Value: TypeAlias = int | str  # the number of a node, or a literal, or the IRI of a class
Said: TypeAlias = tuple[int, int, Value, str]  # of whom, which property, what, in which language

# What is said of things and meetings. The places are part of the format.
SAID: Final = (
    "fg:ruledName", "skos:prefLabel", "foaf:name", "dcterms:title", "rdfs:label", "skos:altLabel", "rdf:type",
    "org:classification", "org:subOrganizationOf", "fg:steers", "schema:organizer", "dcterms:isReplacedBy",
    "schema:startDate", "oa:hasBody",
)  # fmt: skip
CONVENED, STEERS, ORGANIZER, REPLACED, DATE, MEANT = range(SAID.index("org:subOrganizationOf"), len(SAID))


class Passage(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """Where in its document a claim stands."""

    start: int
    end: int
    exact: str
    page: int | None


class Entry(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A claim about a seat, as its graph has it: the numbers of nodes, and the words of literals.

    `claim` is what its IRI has after that of the graph, `place` the organisation of what is stated (in a list: 0).
    """

    claim: str
    member: int
    place: int
    state: str
    behalf: tuple[int, ...]
    roles: tuple[Value, ...]
    responsibilities: tuple[Value, ...]
    principals: tuple[int, ...]
    parties: tuple[int, ...]
    part: str | None
    begins: str | None
    ends: str | None
    passages: tuple[Passage, ...]


class Item(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What persons (the numbers of nodes) presented or were asked to do: its words, and the meetings it belongs to."""

    members: frozenset[int]
    happening: Happening
    what: str
    meetings: tuple[int, ...]
    due: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a graph tells: of its `lists` by meeting; `vacant` has forum and organisation of seats without a holder.

    The organisation is 0 where none is told. `items` are in the order of their claims' IRIs. `digest` tells whether a
    document is the one that was read (see `digest_of`).
    """

    said: frozenset[Said]
    file: str | None
    meetings: frozenset[int]
    lists: Mapping[int, list[Entry]]
    stated: list[Entry]
    vacant: frozenset[tuple[int, int]]
    items: list[Item]
    digest: str | None = None


def digest_of(sha256: str, text: str, extractor: str | None) -> str:
    """Return what tells whether a document is the one that was read: the digests of its bytes and text, its reader."""
    return f"{sha256} {text} {extractor or ''}"
