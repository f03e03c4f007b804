"""Reading what there is in a store, for the pages to name (`exports.pages.contents`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from exports.pages.contents import MOST, Contents, Held, Pairs, by_name
from graph.answers import Candidates, Thing
from graph.asking import Queryable, known, rows, text
from graph.naming import things
from graph.questions import Questions
from graph.succession import succession

FOLDERS: Final = ("person", "forum", "organisation", "project")
ABREAST: Final = 2000  # things whose names are read at a time


class Resting(Queryable, Protocol):
    """A store that can give back the memory that a question took."""

    def rest(self) -> None:
        """Let go of memory that reading took."""
        ...


def contents(store: Resting, ask: Questions, base: str) -> Contents:
    """Read what there is in a store, which rests after each question that goes through all of it.

    Close it when nothing is asked any more. Raises what the store raises.
    """
    found = Contents(base, succession(store))
    _hold_meetings(found, store)
    store.rest()
    _relate(found, ask)
    told = {found.succession.current(known(row, "thing")) for row in rows(store, "which-things-are-told-of")}
    store.rest()
    told.update(iri for of in found.members.values() for iri in of)
    for some in _batched(sorted(iri for iri in told if _has_page(iri, base)), ABREAST):
        found.things.put(things(store, some))
    del told
    found.concepts.put(things(store, (known(row, "concept") for row in rows(store, "which-concepts-are-used"))))
    _put_pairs(found, ask.candidates())
    store.rest()
    found.files.put((known(row, "document"), known(row, "file")) for row in rows(store, "which-files-were-read"))
    store.rest()
    return found


def _relate(found: Contents, ask: Questions) -> None:
    """Put down which body convenes, steers and is a member of which."""
    forums = {answer.forum.iri: answer for answer in ask.forums(proven=False)}
    steered: dict[str, list[str]] = defaultdict(list)
    convened: dict[str, list[Thing]] = defaultdict(list)
    for answer in forums.values():
        for related in answer.steers:
            steered[related.thing.iri].append(answer.forum.iri)
        for convener in {related.thing.iri for related in answer.conveners}:
            convened[convener].append(answer.forum)
    members = {
        association: tuple(thing.iri for thing in of)
        for association, of in ask.member_municipalities(sorted(convened)).items()
    }
    found.forums = forums
    found.convened = {iri: tuple(of) for iri, of in convened.items()}
    found.steered = {project: tuple(sorted(of)) for project, of in steered.items()}
    found.members, found.associations = members, _turned(members)


def _turned(members: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return of each municipality the associations that have it among their members, in the order of those."""
    found: dict[str, list[str]] = defaultdict(list)
    for association, of in members.items():
        for municipality in dict.fromkeys(of):
            found[municipality].append(association)
    return {municipality: tuple(associations) for municipality, associations in found.items()}


def _has_page(iri: str, base: str) -> bool:
    return iri.startswith(base) and iri.removeprefix(base).partition("/")[0] in FOLDERS


def _hold_meetings(found: Contents, store: Queryable) -> None:
    documents: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows(store, "which-meetings-were-held"):
        meeting = known(row, "meeting")
        documents[meeting].add(known(row, "document"))
        told[meeting].add((found.succession.current(text(row, "forum") or ""), text(row, "date") or ""))
    found.hold(Held(iri, *_first(told[iri]), tuple(sorted(of))) for iri, of in documents.items())
    found.meeting_of.put((document, iri) for iri in sorted(documents) for document in documents[iri])


def _first(told: Iterable[tuple[str, str]]) -> tuple[str | None, str | None]:
    forums, dates = zip(*told, strict=True)
    return min(filter(None, forums), default=None), min(filter(None, dates), default=None)


def _put_pairs(found: Contents, pairs: Sequence[Candidates]) -> None:
    others: dict[str, list[Thing]] = defaultdict(list)
    for pair in pairs:
        others[pair.one.iri].append(pair.other)
        others[pair.other.iri].append(pair.one)
    found.candidates.put((iri, tuple(by_name(of))) for iri, of in others.items())
    found.pairs = Pairs(len(pairs), tuple(pairs[:MOST]))


def _batched(found: list[str], size: int) -> Iterator[list[str]]:
    return (found[start : start + size] for start in range(0, len(found), size))
