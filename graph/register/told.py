"""What one named graph tells a register: what it says of things, and what it claims. Read from it alone.

Of claims it has those about seats, what somebody presented, and what somebody was asked to do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import msgspec
import pyoxigraph as ox

from graph.answers import Happening
from graph.seating import state_of
from graph.shape.rdf import node
from ontology.terms import term

Value: TypeAlias = int | str  # the number of a node, or a literal, or the IRI of a class
Said: TypeAlias = tuple[int, int, Value, str]  # of whom, which property, what, in which language
Number: TypeAlias = Callable[[str], int]  # the number of the node with this IRI

# What is said of things and meetings. The places are part of the format.
SAID: Final = (
    "fg:ruledName", "skos:prefLabel", "foaf:name", "dcterms:title", "rdfs:label", "skos:altLabel", "rdf:type",
    "org:classification", "org:subOrganizationOf", "fg:steers", "schema:organizer", "dcterms:isReplacedBy",
    "schema:startDate", "oa:hasBody",
)  # fmt: skip
LINKS: Final = frozenset(
    {"org:subOrganizationOf", "fg:steers", "schema:organizer", "dcterms:isReplacedBy", "oa:hasBody"}
)
CONVENED, STEERS, ORGANIZER, REPLACED, DATE, MEANT = range(SAID.index("org:subOrganizationOf"), len(SAID))
_KINDS: Final = frozenset(
    map(term, ("foaf:Person", "fg:Forum", "fg:Municipality", "foaf:Project", "org:FormalOrganization"))
)
_ATTENDANCE, _MEMBERSHIP, _POST, _ASSIGNMENT = map(
    term, ("fg:Attendance", "org:Membership", "org:Post", "fg:Assignment")
)
_CLAIMS: Final = (
    "fg:atMeeting", "fg:attendee", "fg:attendanceStatus", "org:member", "org:organization", "fg:membershipState",
    "org:role", "opengov:onBehalfOf", "fg:responsibility", "fg:standsInFor", "fg:attendedPart", "fg:party",
    "org:memberDuring", "time:hasBeginning", "time:hasEnd", "time:inXSDDate", "time:inXSDgYearMonth", "time:inXSDgYear",
    "prov:wasDerivedFrom", "oa:hasSource", "oa:hasSelector", "oa:start", "oa:end", "oa:exact", "fg:page",
    "foaf:primaryTopic", "nfo:fileName", "org:postIn", "fg:presenter", "schema:superEvent", "schema:agent",
    "dcterms:description", "fg:dueDate",
)  # fmt: skip
PROPERTIES: Final = {node(curie): curie for curie in (*SAID, *_CLAIMS)}
TYPES: Final = tuple(
    map(ox.NamedNode, sorted({*_KINDS, _ATTENDANCE, _MEMBERSHIP, _POST, _ASSIGNMENT}))
)  # no others tell anything
_PLACES: Final = {curie: place for place, curie in enumerate(SAID)}
_WORDS: Final = frozenset({"org:role", "fg:responsibility"})  # nodes, or literals that stand for one
_DATES: Final = ("time:inXSDDate", "time:inXSDgYearMonth", "time:inXSDgYear")

Terms: TypeAlias = Mapping[str, list[Value]]  # what is said of a subject, by property
_NOTHING: Final[Terms] = {}
_NONE: Final[list[Value]] = []


class IrregularError(Exception):
    """A graph is not as the contract has it: what is told of it here might not be what a query finds."""


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

    The organisation is 0 where none is told. `items` are in the order of their claims' IRIs.
    """

    said: frozenset[Said]
    file: str | None
    meetings: frozenset[int]
    lists: Mapping[int, list[Entry]]
    stated: list[Entry]
    vacant: frozenset[tuple[int, int]]
    items: list[Item]


def told(graph: str, quads: Iterable[ox.Quad], number: Number) -> Told:
    """Return what the quads of a graph tell. Raises IrregularError."""
    return _Reader(graph, quads, number).told()


class _Reader:
    """A graph: what it says of things and meetings, and of its own parts, by subject and by type.

    What a document calls its own parts is no name of a thing.
    """

    def __init__(self, graph: str, quads: Iterable[ox.Quad], number: Number) -> None:
        self._graph, self._number = graph, number
        self._said: list[tuple[str, str, ox.NamedNode | ox.Literal]] = []
        self._parts: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self._typed: dict[str, list[str]] = defaultdict(list)
        for quad in quads:
            curie = PROPERTIES.get(quad.predicate)
            if curie is not None:
                self._take(quad.subject.value, curie, quad.object)  # type: ignore[union-attr,arg-type]

    def _take(self, subject: str, curie: str, value: ox.NamedNode | ox.Literal) -> None:
        if curie in _PLACES and not self._is_own(subject):
            self._said.append((subject, curie, value))
        if curie == "rdf:type":
            self._typed[value.value].append(subject)
        elif curie in _WORDS and isinstance(value, ox.NamedNode):
            self._parts[subject][curie].append(self._number(value.value))
        else:
            self._parts[subject][curie].append(value.value)

    def _is_own(self, subject: str) -> bool:
        return subject.startswith(self._graph) and subject[len(self._graph) : len(self._graph) + 1] in ("", "#")

    def told(self) -> Told:
        lists: dict[int, list[Entry]] = defaultdict(list)
        for iri, terms in self._of_type(_ATTENDANCE):
            if (meeting := self._one(iri, terms, "fg:atMeeting")) is not None:
                lists[meeting] += self._entries(iri, terms, "fg:attendee", 0)
        stated: list[Entry] = []
        for iri, terms in self._of_type(_MEMBERSHIP):
            if (place := self._one(iri, terms, "org:organization")) is not None:
                stated += self._entries(iri, terms, "org:member", place)
        vacant = frozenset(pair for _, terms in self._of_type(_POST) for pair in self._vacant(terms))
        here = self._parts.get(self._graph, _NOTHING)
        meetings = frozenset(self._numbers(here, "foaf:primaryTopic"))
        items = list(self._items(meetings))
        file = self._file(here)
        if file is None and (lists or stated or items):
            raise IrregularError(f"{self._graph} has claims and is no document")
        return Told(frozenset(self._of_things()), file, meetings, lists, stated, vacant, items)

    def _of_type(self, type_: str) -> Iterator[tuple[str, Terms]]:
        return ((iri, self._parts.get(iri, _NOTHING)) for iri in self._typed.get(type_, ()))

    def _of_things(self) -> Iterator[Said]:
        for iri, curie, value in self._said:
            if curie != "rdf:type" or value.value in _KINDS:
                language = value.language or "" if isinstance(value, ox.Literal) else ""
                meant = self._number(value.value) if curie in LINKS else value.value
                yield self._number(iri), _PLACES[curie], meant, language

    def _vacant(self, terms: Terms) -> Iterator[tuple[int, int]]:
        behalf = self._numbers(terms, "opengov:onBehalfOf") or (0,)
        return ((forum, one) for forum in self._numbers(terms, "org:postIn") for one in behalf)

    def _items(self, reported: frozenset[int]) -> Iterator[Item]:
        """Yield what was presented, and what was asked at the meetings that the document reports on."""
        presented: list[tuple[str, Terms]] = [
            (iri, terms) for iri, terms in self._parts.items() if "fg:presenter" in terms
        ]
        for claim, terms in sorted(presented, key=_by_iri):
            meetings = self._numbers(terms, "schema:superEvent")
            yield self._item(claim, terms, "fg:presenter", Happening.PRESENTED, "dcterms:title", meetings)
        for claim, terms in sorted(self._of_type(_ASSIGNMENT), key=_by_iri):
            if "schema:agent" in terms and "dcterms:description" in terms:
                meetings = tuple(sorted(reported)) if "prov:wasDerivedFrom" in terms else ()
                yield self._item(claim, terms, "schema:agent", Happening.ASSIGNED, "dcterms:description", meetings)

    def _item(
        self, claim: str, terms: Terms, who: str, happening: Happening, words: str, meetings: tuple[int, ...]
    ) -> Item:
        self._own(claim)
        return Item(
            frozenset(self._numbers(terms, who)),
            happening,
            min(_texts(terms, words), default=""),
            meetings,
            min(_texts(terms, "fg:dueDate"), default=None) if happening is Happening.ASSIGNED else None,
            self._passages(terms),
        )

    def _own(self, claim: str) -> None:
        if not claim.startswith(self._graph + "#"):
            raise IrregularError(f"{claim} is in the graph of another document")

    def _entries(self, claim: str, terms: Terms, who: str, place: int) -> Iterator[Entry]:
        self._own(claim)
        begins, ends = self._period(terms)
        attended = who == "fg:attendee"
        member = self._one(claim, terms, who)
        if member is not None:
            yield Entry(
                claim[len(self._graph) :],
                member,
                place,
                state_of(_texts(terms, "fg:attendanceStatus" if attended else "fg:membershipState"), attended=attended),
                self._numbers(terms, "opengov:onBehalfOf"),
                tuple(terms.get("org:role", ())),
                tuple(terms.get("fg:responsibility", ())) if attended else (),
                self._numbers(terms, "fg:standsInFor") if attended else (),
                self._numbers(terms, "fg:party") if attended else (),
                min(_texts(terms, "fg:attendedPart"), default=None) if attended else None,
                None if attended else begins,
                None if attended else ends,
                self._passages(terms),
            )

    def _period(self, terms: Terms) -> tuple[str | None, str | None]:
        found: dict[str, list[str]] = {"time:hasBeginning": [], "time:hasEnd": []}
        for period in _texts(terms, "org:memberDuring"):
            for which, dates in found.items():
                for instant in _texts(self._parts.get(period, _NOTHING), which):
                    for property_ in _DATES:
                        dates += _texts(self._parts.get(instant, _NOTHING), property_)
        return min(found["time:hasBeginning"], default=None), max(found["time:hasEnd"], default=None)

    def _passages(self, terms: Terms) -> tuple[Passage, ...]:
        found = [self._passage(passage) for passage in _texts(terms, "prov:wasDerivedFrom")]
        found.sort(key=lambda passage: (passage.start, passage.end))
        return tuple(found)

    def _passage(self, iri: str) -> Passage:
        terms = self._parts.get(iri, _NOTHING)
        selectors = [self._parts.get(one, _NOTHING) for one in _texts(terms, "oa:hasSelector")]
        starts, ends, exact = (
            [v for one in selectors for v in _texts(one, name)] for name in ("oa:start", "oa:end", "oa:exact")
        )
        pages = _texts(terms, "fg:page")
        if (
            _texts(terms, "oa:hasSource") != [self._graph]
            or not len(starts) == len(ends) == len(exact) == 1
            or len(pages) > 1
        ):
            raise IrregularError(f"{iri} is no passage of {self._graph}")
        return Passage(int(starts[0]), int(ends[0]), exact[0], int(pages[0]) if pages else None)

    def _file(self, here: Terms) -> str | None:
        names = _texts(here, "nfo:fileName")
        if len(names) > 1:
            raise IrregularError(f"{self._graph} has several file names")
        return min(names, default=None)

    def _one(self, iri: str, terms: Terms, curie: str) -> int | None:
        found = self._numbers(terms, curie)
        if len(found) > 1:
            raise IrregularError(f"{iri} has several {curie}")
        return found[0] if found else None

    def _numbers(self, terms: Terms, curie: str) -> tuple[int, ...]:
        return tuple(sorted(map(self._number, _texts(terms, curie))))


def _texts(terms: Terms, curie: str) -> list[str]:
    """Return what a subject has for a property whose values are not numbered: each is there once, as in any graph."""
    return terms.get(curie, _NONE)  # type: ignore[return-value]


def _by_iri(part: tuple[str, Terms]) -> str:
    return part[0]
