"""Turtle that a person can read: subjects in groups by what they are, short names, one property a line.

Works on terms in canonical N-Triples form (bytes), which is Turtle already; what is done here is only to shorten them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from tempfile import SpooledTemporaryFile
from typing import IO, Final

from ontology.terms import PREFIXES, term

Statement = tuple[bytes, ...]

# What stands where: a heading, and the types of the subjects below it, in the order of reading. The first group that
# one of a subject's types belongs to is the subject's.
GROUPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Forums", ("fg:Forum",)),
    ("Projects", ("foaf:Project",)),
    ("Persons", ("foaf:Person",)),
    ("Municipalities", ("fg:Municipality",)),
    ("Organisations", ("org:FormalOrganization", "org:Organization")),
    ("Memberships and their periods", ("org:Membership", "time:ProperInterval", "time:Instant")),
    ("Vacant seats", ("org:Post",)),
    ("Meetings", ("fg:Meeting",)),
    ("Attendance", ("fg:Attendance",)),
    ("Agenda items", ("fg:AgendaItem",)),
    ("Decisions", ("fg:Decision",)),
    ("Assignments", ("fg:Assignment",)),
    ("Mentions that the minutes leave open", ("fg:UnresolvedMention",)),
    ("Mentions", ("oa:Annotation",)),
    ("Statements", ("rdf:Statement",)),
    ("Findings", ("fg:Finding",)),
    ("Roles, topics and other concepts", ("org:Role", "skos:Concept", "skos:ConceptScheme")),
    ("Documents", ("foaf:Document",)),
    ("Passages", ("oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector")),
    ("Terms of the vocabulary", ("owl:Ontology", "owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty")),
    ("Everything else", ()),
)
_PLACE: Final = {f"<{term(curie)}>".encode(): place for place, (_, types) in enumerate(GROUPS) for curie in types}
_TYPE: Final = f"<{term('rdf:type')}>".encode()
REMEMBERED: Final = 12_000  # terms: what one document names, and what all of them name
_IN_MEMORY: Final = 1024 * 1024  # bytes of a group held in memory before it goes to disk
_BLOCK: Final = 64 * 1024  # bytes yielded at a time

_PREFIX: Final = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LOCAL: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")  # a safe part of PN_LOCAL (Turtle 1.1, section 6.5)
_RELATIVE: Final = re.compile(r"[^\W:/?#.][^:?\\]*", re.ASCII)  # a path that resolves to itself (RFC 3986, section 5.2)
_INTEGER: Final = re.compile(rb'"([+-]?[0-9]+)"\^\^<http://www\.w3\.org/2001/XMLSchema#integer>')
_TYPED: Final = re.compile(rb'(".*")\^\^(<[^<>]*>)', re.DOTALL)


class Shortener:
    """Writes terms as short as Turtle allows, below a base; what was asked once is remembered, within bounds."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._known: dict[bytes, bytes] = {}

    def short(self, written: bytes) -> bytes:
        """Return a term of canonical N-Triples as Turtle: `fg:Forum`, `<person/anna-ek>`, `12`, `"x"@sv`."""
        if written[-1:] != b">":  # a literal without a datatype stands as it is
            return written
        found = self._known.get(written)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            found = self._known[written] = self._shortened(written)
        return found

    def _shortened(self, written: bytes) -> bytes:
        if found := _INTEGER.fullmatch(written):
            return found[1]
        if found := _TYPED.fullmatch(written):
            return found[1] + b"^^" + self.short(found[2])
        return shortened(written[1:-1].decode(), self._base).encode()


def shortened(iri: str, base: str) -> str:
    """Return an IRI as Turtle writes it: compact, relative to `base`, or in full (the last two in angle brackets)."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1  # every namespace ends so
    prefix = _PREFIX.get(iri[:cut])
    if prefix is not None and _LOCAL.fullmatch(iri, cut):
        return f"{prefix}:{iri[cut:]}"
    below = iri[len(base) :]
    if iri.startswith(base) and base.endswith("/") and _RELATIVE.fullmatch(below) and "/." not in below:
        return f"<{below}>"
    return f"<{iri}>"


def header(base: str) -> bytes:
    """Return the base and the prefixes of the contract, all of them, in order."""
    prefixes = (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
    return (f"@base <{base}> .\n" + "".join(prefixes)).encode()


def in_groups(statements: Iterable[Statement], shortener: Shortener) -> Iterator[bytes]:
    """Yield the text of statements that are sorted by subject: the groups in their order, each under its heading."""
    with ExitStack() as files:
        groups: list[IO[bytes] | None] = [None] * len(GROUPS)
        for subject, about in groupby(statements, key=lambda statement: statement[0]):
            pairs = [(predicate, value) for _, predicate, value in about]
            place = _place(pairs)
            stream = groups[place] or files.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))
            groups[place] = stream
            stream.write(_block(subject, pairs, shortener))
        for (heading, _), group in zip(GROUPS, groups, strict=True):
            if group is not None:
                yield f"\n# ---- {heading} ----\n".encode()
                group.seek(0)
                yield from iter(partial(group.read, _BLOCK), b"")


def _place(pairs: list[tuple[bytes, bytes]]) -> int:
    return min(
        (_PLACE.get(value, len(GROUPS) - 1) for predicate, value in pairs if predicate == _TYPE),
        default=len(GROUPS) - 1,
    )


def _block(subject: bytes, pairs: list[tuple[bytes, bytes]], shortener: Shortener) -> bytes:
    """Return what is said of one subject: its types first, then one property a line, in the order they come in."""
    values: dict[bytes, list[bytes]] = {_TYPE: []}
    for predicate, value in pairs:
        values.setdefault(predicate, []).append(shortener.short(value))
    types = values.pop(_TYPE)
    lines = [shortener.short(predicate) + b" " + b", ".join(of) for predicate, of in values.items()]
    if types:
        lines.insert(0, b"a " + b", ".join(types))
    return b"\n" + shortener.short(subject) + b" " + b" ;\n    ".join(lines) + b" .\n"
