"""What a document's graph says, as claims with their passages: one pass over its N-Triples.

Thousands of documents are read so to write their pages; a query for each would take many times as long.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from sys import intern
from typing import Any, Final

from graph.answers import Source
from ontology.terms import PREFIXES, term


class Sort(StrEnum):
    """What a claim is."""

    MEETING = "meeting"
    ATTENDANCE = "attendance"
    MEMBERSHIP = "membership"
    VACANCY = "vacancy"
    ITEM = "item"
    DECISION = "decision"
    ASSIGNMENT = "assignment"
    UNRESOLVED = "unresolved"
    MENTION = "mention"
    FACT = "fact"
    FINDING = "finding"


# By type, the narrower first: an unresolved mention is an annotation too.
_SORTS: Final = {
    f"<{term(curie)}>": sort
    for curie, sort in (
        ("fg:Meeting", Sort.MEETING), ("fg:Attendance", Sort.ATTENDANCE), ("org:Membership", Sort.MEMBERSHIP),
        ("org:Post", Sort.VACANCY), ("fg:AgendaItem", Sort.ITEM), ("fg:Decision", Sort.DECISION),
        ("fg:Assignment", Sort.ASSIGNMENT), ("fg:UnresolvedMention", Sort.UNRESOLVED), ("oa:Annotation", Sort.MENTION),
        ("rdf:Statement", Sort.FACT), ("fg:Finding", Sort.FINDING),
    )
}  # fmt: skip
_ORDER: Final = {sort: place for place, sort in enumerate(_SORTS.values())}
BEGINS: Final = "begins"
ENDS: Final = "ends"
_SHORT: Final = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_ESCAPE: Final = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_ESCAPED: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_NUMBER: Final = re.compile(r"(\d+)")

Terms = Mapping[str, tuple[str, ...]]  # by compact IRI of the property: terms in N-Triples form


def plain(written: str) -> str:
    r"""Return the IRI, or the text of the literal, that a term in N-Triples form stands for.

    >>> plain('"Anna \\"Ek\\""@sv'), plain("<https://a.example/p>")
    ('Anna "Ek"', 'https://a.example/p')
    """
    if written.startswith("<"):
        return written[1:-1]
    text = written[1 : written.rindex('"')]
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    return _ESCAPED[found[3]] if found[3] else chr(int(found[1] or found[2], 16))


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: its IRI and document, what it is, what is said in it, and the passages it was read from.

    `item` is the number (as written, or "") and the title of the agenda item that it stands in.
    """

    iri: str
    document: str
    sort: Sort
    terms: Terms
    sources: tuple[Source, ...]
    item: tuple[str, str] | None = None

    def values(self, curie: str) -> tuple[str, ...]:
        """Return what is said with a property: IRIs and texts."""
        return tuple(plain(written) for written in self.terms.get(curie, ()))

    def value(self, curie: str) -> str | None:
        """Return one of the values of a property, the smallest, or None."""
        return min(self.values(curie), default=None)

    @property
    def name(self) -> str:
        """The anchor of the claim in the page of its document: what its IRI ends with."""
        _, mark, name = self.iri.rpartition("#")
        return name if mark else f"claim-{name.rpartition('/')[2]}"

    def packed(self) -> list[Any]:
        """Return the claim as JSON can hold it."""
        places = [[s.file_name, s.start, s.end, s.exact, s.page] for s in self.sources]
        return [self.iri, self.document, str(self.sort), self.terms, places, self.item]

    @classmethod
    def unpacked(cls, packed: list[Any]) -> Said:
        """Return the claim that `packed` made this of."""
        iri, document, sort, terms, places, item = packed
        # What many claims say (their document, type, forum) is held once: a page may be made of ten thousand.
        document = intern(document)
        sources = tuple(
            Source(intern(name), start, end, exact, document, page) for name, start, end, exact, page in places
        )
        said = {intern(curie): tuple(map(intern, values)) for curie, values in terms.items()}
        return cls(iri, document, Sort(sort), said, sources, None if item is None else (item[0], item[1]))


@dataclass(frozen=True, slots=True)
class DocumentSaid:
    """A document: its IRI, what its graph says of it, and its claims, in the order of their passages."""

    iri: str
    about: Terms
    claims: tuple[Said, ...]

    def value(self, curie: str) -> str | None:
        """Return one of the values of a property of the document, the smallest, or None."""
        return min((plain(written) for written in self.about.get(curie, ())), default=None)

    def of(self, *sorts: Sort) -> Iterator[Said]:
        """Yield the claims of these sorts."""
        return (claim for claim in self.claims if claim.sort in sorts)

    @property
    def meeting(self) -> Said | None:
        """The claim about the document's own meeting."""
        topic = self.value("foaf:primaryTopic")
        return next((claim for claim in self.of(Sort.MEETING) if claim.iri == topic), None)


def read(iri: str, triples: bytes) -> DocumentSaid:
    """Return what the N-Triples of a document's graph say."""
    subjects = _by_subject(triples.decode())
    name = plain(next(iter(subjects[f"<{iri}>"]["nfo:fileName"]), '""'))
    claims = [
        _claim(subject, terms, sort, iri, name, subjects)
        for subject, terms in subjects.items()
        if (sort := _sort(terms)) is not None
    ]
    return DocumentSaid(iri, subjects[f"<{iri}>"], tuple(sorted(claims, key=_place)))


def _by_subject(text: str) -> dict[str, Terms]:
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for line in sorted(text.rstrip("\n").split("\n")):  # a text may have what splitlines takes for a line end
        subject, predicate, value = line[:-2].split(" ", 2)
        found[subject][_compact(predicate)] += (value,)
    return found  # type: ignore[return-value]


_COMPACT: Final[dict[str, str]] = {}


def _compact(predicate: str) -> str:
    known = _COMPACT.get(predicate)
    if known is None:
        iri = predicate[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        known = f"{_SHORT[iri[:cut]]}:{iri[cut:]}" if iri[:cut] in _SHORT else predicate
        _COMPACT[predicate] = known
    return known


def _sort(terms: Terms) -> Sort | None:
    sorts = [_SORTS[kind] for kind in terms.get("rdf:type", ()) if kind in _SORTS]
    return min(sorts, key=_ORDER.__getitem__, default=None)


def _claim(subject: str, terms: Terms, sort: Sort, document: str, name: str, subjects: Mapping[str, Terms]) -> Said:
    sources = {
        _source(subjects[passage], name, document, subjects)
        for passage in terms.get("prov:wasDerivedFrom", ())
        if "oa:hasSelector" in subjects.get(passage, {})
    }
    items = [subjects[item] for item in terms.get("dcterms:isPartOf", ()) if item in subjects]
    said = dict(_with_period(terms, subjects))
    return Said(subject[1:-1], document, sort, said, tuple(sorted(sources)), next(map(_heading, items), None))


def _heading(item: Terms) -> tuple[str, str]:
    return tuple(plain(next(iter(item.get(curie, ())), '""')) for curie in ("schema:position", "dcterms:title"))  # type: ignore[return-value]


def _with_period(terms: Terms, subjects: Mapping[str, Terms]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is said, and under `BEGINS` and `ENDS` when the stated period does, as precise as it is stated."""
    yield from terms.items()
    for period in terms.get("org:memberDuring", ()):
        for key, end in ((BEGINS, "time:hasBeginning"), (ENDS, "time:hasEnd")):
            dates = [
                value
                for instant in subjects.get(period, {}).get(end, ())
                for curie, values in subjects.get(instant, {}).items()
                if curie.startswith("time:inXSD")
                for value in values
            ]
            if dates:
                yield key, tuple(dates)


def _source(passage: Terms, name: str, document: str, subjects: Mapping[str, Terms]) -> Source:
    said: dict[str, str] = {}
    for selector in passage["oa:hasSelector"]:
        for curie in ("oa:start", "oa:end", "oa:exact"):
            for value in subjects[selector].get(curie, ()):
                said[curie] = plain(value)
    page = next((int(plain(value)) for value in passage.get("fg:page", ())), None)
    return Source(name, int(said["oa:start"]), int(said["oa:end"]), said["oa:exact"], document, page)


def _place(claim: Said) -> tuple[object, ...]:
    """Return the order of the text, then of the claims as they are numbered: attendance-2 before attendance-10."""
    numbered = [int(part) if part.isdecimal() else part for part in _NUMBER.split(claim.name)]
    first = claim.sources[0].start if claim.sources else -1
    return first, _ORDER[claim.sort], [str(part) if isinstance(part, str) else f"{part:09}" for part in numbered]
