"""What minutes say, as lines of a page: what was said, how somebody took part, and which seats are stated."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from exports.pages.contents import Held, by_name
from exports.pages.directory import Directory
from exports.pages.said import BEGINS, ENDS, Said, Sort
from exports.pages.seats import labels
from graph.answers import FORUM_KINDS, Source, Thing
from graph.naming import local


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was said: at which meeting, in which item, its words, whom it concerns, until when, and where."""

    held: Held | None
    sort: Sort
    item: str
    text: str
    things: tuple[Thing, ...]
    due: str | None
    document: str
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """How somebody took part in a meeting."""

    held: Held | None
    who: Thing
    status: str
    on_behalf_of: tuple[Thing, ...]
    roles: tuple[str, ...]
    stands_in_for: Thing | None
    part: str | None
    remark: str | None
    document: str
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A seat, or a place of work, that minutes state; `begins` and `ends` as precise as they are stated."""

    member: Thing
    organisation: Thing
    in_forum: bool
    roles: tuple[str, ...]
    on_behalf_of: tuple[Thing, ...]
    state: str
    begins: str | None
    ends: str | None
    name: str
    sources: tuple[Source, ...]


_WORDS = {
    Sort.ITEM: "dcterms:title",
    Sort.UNRESOLVED: "rdfs:label",
    Sort.FINDING: "rdfs:comment",
    Sort.DECISION: "dcterms:description",
    Sort.ASSIGNMENT: "dcterms:description",
}
_WHOM = {
    Sort.ITEM: "fg:presenter",
    Sort.DECISION: "prov:wasAttributedTo",
    Sort.ASSIGNMENT: "schema:agent",
    Sort.UNRESOLVED: "fg:candidate",
    Sort.VACANCY: "opengov:onBehalfOf",
    Sort.MENTION: "oa:hasBody",
}
# What stands before the words and is told by where they are shown: "Beslut: Rapporten läggs till handlingarna."
_LABELS: Final = {
    Sort.DECISION: re.compile(r"\ABeslut: +(?=\S)", re.IGNORECASE),
    Sort.ASSIGNMENT: re.compile(r"\A(?:Beslut|Uppdrag): +(?=\S)", re.IGNORECASE),
}


def told(claim: Said, known: Directory) -> Told:
    """Return a claim as a line of a page. Of a vacant seat the words are the forum's name."""
    position, title = (claim.value("schema:position") or "", "") if claim.sort is Sort.ITEM else claim.item or ("", "")
    whom = claim.values(_WHOM[claim.sort]) if claim.sort in _WHOM else ()
    words = claim.value(_WORDS[claim.sort]) if claim.sort in _WORDS else None
    if claim.sort is Sort.VACANCY:
        words = ", ".join(known.thing(iri).label for iri in claim.values("org:postIn"))
    if words is not None and (label := _LABELS.get(claim.sort)) is not None:
        words = label.sub("", words)
    return Told(
        held=known.held(claim.document),
        sort=claim.sort,
        item=f"{position} {title}".strip(),
        text=words or "",
        things=tuple(by_name({known.thing(iri) for iri in whom})),
        due=claim.value("fg:dueDate"),
        document=claim.document,
        name=claim.name,
        sources=claim.sources,
    )


def latest_first(claims: Iterable[Said], known: Directory) -> tuple[Told, ...]:
    """Return claims as lines of a page, those of the latest meeting first, and in the order of its minutes."""
    found = as_one(told(claim, known) for claim in claims)
    found.sort(key=lambda one: (one.sources[0].start if one.sources else 0, one.name))
    return tuple(sorted(found, key=lambda one: (day(one.held), one.document), reverse=True))


def as_one(lines: Iterable[Told]) -> list[Told]:
    """Return lines, those that give one task in the same words to several as one line for all of them.

    A name that is left open several times in an item is one question too.
    """
    found: dict[object, Told] = {}
    for one in lines:
        first = found.setdefault(_question(one), one)
        if first is not one:
            things, sources = {*first.things, *one.things}, (*first.sources, *one.sources)
            merged = replace(first, things=tuple(by_name(things)), sources=tuple(dict.fromkeys(sources)))
            found[_question(one)] = merged
    return list(found.values())


def _question(one: Told) -> object:
    """Return what makes lines one: nothing, but for a task and for a name that is left open."""
    if one.sort is Sort.ASSIGNMENT:
        return one.document, one.sort, one.item, one.text, one.due
    if one.sort is Sort.UNRESOLVED:
        return one.document, one.sort, one.item, one.text, tuple(thing.iri for thing in one.things)
    return one.document, one.name


def in_items(claims: Iterable[Said], known: Directory) -> tuple[Told, ...]:
    """Return mentions, the latest first, those of one item in one line with all its passages."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in latest_first(claims, known):
        groups[one.document, one.item].append(one)
    merged = []
    for of in groups.values():
        sources = tuple(dict.fromkeys(source for one in of for source in one.sources))
        first = of[0]
        merged.append(Told(first.held, first.sort, first.item, "", (), None, first.document, first.name, sources))
    return tuple(merged)


def came(claim: Said, known: Directory) -> Came:
    """Return an entry of an attendance list."""
    states = {iri.rpartition("#")[2] for iri in claim.values("fg:attendanceStatus")}
    principal = claim.value("fg:standsInFor")
    return Came(
        held=known.held(claim.document),
        who=known.thing(claim.value("fg:attendee") or ""),
        status=min(states - {"present", "absent"} or states, default="present"),
        on_behalf_of=tuple(by_name(known.thing(iri) for iri in claim.values("opengov:onBehalfOf"))),
        roles=labels(claim.values("org:role"), known),
        stands_in_for=None if principal is None else known.thing(principal),
        part=claim.value("fg:attendedPart"),
        remark=claim.value("rdfs:comment"),
        document=claim.document,
        name=claim.name,
        sources=claim.sources,
    )


def each_once(entries: Iterable[Came]) -> list[Came]:
    """Return entries of attendance lists; what several documents say alike is one, with the passages of all of them."""
    found: dict[object, Came] = {}
    met: Counter[object] = Counter()
    for one in entries:
        alike = replace(one, document="", name="", sources=())
        met[one.document, alike] += 1  # what one document says twice stays two
        place = alike, met[one.document, alike]
        first = found.setdefault(place, one)
        if first is not one:
            found[place] = replace(first, sources=(*first.sources, *one.sources))
    return list(found.values())


def stated(claim: Said, known: Directory) -> Stated:
    """Return a membership that minutes state."""
    organisation = known.thing(claim.value("org:organization") or "")
    return Stated(
        member=known.thing(claim.value("org:member") or ""),
        organisation=organisation,
        in_forum=organisation.kind in FORUM_KINDS,
        roles=labels(claim.values("org:role"), known),
        on_behalf_of=tuple(by_name(known.thing(iri) for iri in claim.values("opengov:onBehalfOf"))),
        state=min((local(iri) for iri in claim.values("fg:membershipState")), default="current"),
        begins=claim.value(BEGINS),
        ends=claim.value(ENDS),
        name=claim.name,
        sources=claim.sources,
    )


def day(held: Held | None) -> str:
    """Return the date of a meeting, "" where it is not known."""
    return (held.date if held is not None else None) or ""
