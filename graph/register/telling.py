"""Reading what one named graph tells a register, from it alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import pyoxigraph as ox

from graph.answers import Happening
from graph.register.told import SAID, Entry, Item, Passage, Said, Told, Value, digest_of
from graph.seating import state_of
from graph.shape.rdf import Triple, node
from ontology.terms import term

Number: TypeAlias = Callable[[str], int]  # the number of the node with this IRI
LINKS: Final = frozenset(
    {"org:subOrganizationOf", "fg:steers", "schema:organizer", "dcterms:isReplacedBy", "oa:hasBody"}
)
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
    "dcterms:description", "fg:dueDate", "dcterms:identifier", "fg:textDigest", "fg:extractorVersion",
)  # fmt: skip
PROPERTIES: Final = {node(curie): curie for curie in (*SAID, *_CLAIMS)}
TYPES: Final = tuple(
    map(ox.NamedNode, sorted({*_KINDS, _ATTENDANCE, _MEMBERSHIP, _POST, _ASSIGNMENT}))
)  # no others tell anything
_TYPES: Final[Mapping[object, str]] = {type_: type_.value for type_ in TYPES}
_PLACES: Final = {curie: place for place, curie in enumerate(SAID)}
_WORDS: Final = frozenset({"org:role", "fg:responsibility"})  # nodes, or literals that stand for one
_DATES: Final = ("time:inXSDDate", "time:inXSDgYearMonth", "time:inXSDgYear")

Terms: TypeAlias = Mapping[str, list[Value]]  # what is said of a subject, by property
_NOTHING: Final[Terms] = {}
_NONE: Final[list[Value]] = []


class IrregularError(Exception):
    """A graph is not as the contract has it: what is told of it here might not be what a query finds."""


def told(graph: str, triples: Iterable[Triple], number: Number) -> Told:
    """Return what the triples of a graph tell. Raises IrregularError."""
    return _Reader(graph, triples, number).told()


class _Reader:
    """A graph: what it says of things and meetings, and of its own parts, by subject and by type.

    What a document calls its own parts is no name of a thing.
    """

    def __init__(self, graph: str, triples: Iterable[Triple], number: Number) -> None:
        self._graph, self._number = graph, number
        self._said: list[tuple[str, str, ox.NamedNode | ox.Literal]] = []
        self._parts: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self._typed: dict[str, list[str]] = {iri: [] for iri in _TYPES.values()}
        last, iri = None, ""
        for subject, predicate, value in triples:
            curie = PROPERTIES.get(predicate)
            if curie is not None:
                if subject is not last:  # those of one subject mostly come in a row: to ask for its text takes longer
                    last, iri = subject, subject.value
                self._take(iri, curie, value)

    def _take(self, subject: str, curie: str, value: ox.NamedNode | ox.Literal) -> None:
        if curie == "rdf:type" and value not in _TYPES:
            return
        if curie in _PLACES and not self._is_own(subject):
            self._said.append((subject, curie, value))
        if curie == "rdf:type":
            self._typed[_TYPES[value]].append(subject)
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
        return Told(frozenset(self._of_things()), file, meetings, lists, stated, vacant, items, _digest(here))

    def _of_type(self, type_: str) -> Iterator[tuple[str, Terms]]:
        return ((iri, self._parts.get(iri, _NOTHING)) for iri in self._typed[type_])

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


def _digest(here: Terms) -> str | None:
    """Return the digest of a document, where what is said of it (`here`) has one."""
    properties = ("dcterms:identifier", "fg:textDigest", "fg:extractorVersion")
    sha256, text, extractor = (min(_texts(here, curie), default=None) for curie in properties)
    return None if sha256 is None or text is None else digest_of(sha256, text, extractor)


def _by_iri(part: tuple[str, Terms]) -> str:
    return part[0]
