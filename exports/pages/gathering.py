"""Reading what there is in a store, for the pages to name (`exports.pages.contents`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

import msgspec

from exports.pages.contents import MOST, Contents, Pairs, by_name
from exports.pages.described import Described
from exports.pages.noted import Head
from exports.pages.traces import Traces
from graph.answers import Candidates, Kind, Thing
from graph.asking import Queryable
from graph.collation import swedish
from graph.naming import thing_of
from graph.questions import Questions


class Resting(Queryable, Protocol):
    """A store that can give back the memory that a question took."""

    def rest(self) -> None:
        """Let go of memory that reading took."""
        ...


def contents(store: Resting, ask: Questions, base: str) -> Contents:
    """Read from a store what its graphs do not tell one by one: merges, and how bodies hang together.

    It rests after each question. Close what is returned when nothing is asked any more. Raises what the store raises.
    """
    store.rest()
    found = Contents(base, ask.merges())
    store.rest()
    _relate(found, ask)
    store.rest()
    return found


def gather(there: Contents, traces: Traces, described: Described) -> None:
    """Add what documents tell of meetings and of what things are called, as it was kept, to what other graphs say."""
    for iri, head in traces.heads():
        there.report(iri, msgspec.json.decode(head, type=Head))
    there.meet()
    for _, head in traces.heads():
        there.announce(msgspec.json.decode(head, type=Head))
    for iri, _ in traces.expected():
        described.add(traces.things(iri), told=True)
    described.name()
    _put_pairs(there)


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


def _put_pairs(there: Contents) -> None:
    """Put down who may be whom."""

    def named(iri: str) -> Thing:
        return there.paired.get(iri) or thing_of(iri, {})

    there.candidates.put((iri, tuple(by_name(map(named, of)))) for iri, of in there.paired_with())
    there.persons = _first(pair for pair in _pairs(there, named) if pair.one.kind is Kind.PERSON)
    there.bodies = _first(pair for pair in _pairs(there, named) if pair.one.kind is not Kind.PERSON)


def _pairs(there: Contents, named: Callable[[str], Thing]) -> Iterator[Candidates]:
    return (Candidates(*by_name(map(named, pair))) for pair in there.pairings())


def _first(pairs: Iterable[Candidates]) -> Pairs:
    """Count pairs, and return the first of them in Swedish alphabetical order, as many as are listed."""
    total, first = 0, list[Candidates]()
    for pair in pairs:
        total += 1
        first.append(pair)
        if len(first) > 2 * MOST:
            first = sorted(first, key=_alphabetical)[:MOST]
    return Pairs(total, tuple(sorted(first, key=_alphabetical)[:MOST]))


def _alphabetical(pair: Candidates) -> list[tuple[object, str]]:
    return [(swedish(thing.label), thing.iri) for thing in (pair.one, pair.other)]
