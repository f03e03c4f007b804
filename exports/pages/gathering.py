"""Reading what there is in a store, for the pages to name (`exports.pages.contents`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Protocol

import msgspec

from exports.pages.contents import MOST, Contents, Pairs, by_name
from exports.pages.described import Described
from exports.pages.noted import Head
from exports.pages.traces import Traces
from graph.answers import Candidates, Thing
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
    """Put down who may be whom, in Swedish alphabetical order."""
    named = {iri: there.paired.get(iri) or thing_of(iri, {}) for pair in there.pairings() for iri in pair}
    pairs = [Candidates(*by_name(named[iri] for iri in pair)) for pair in there.pairings()]
    pairs.sort(key=lambda pair: [(swedish(thing.label), thing.iri) for thing in (pair.one, pair.other)])
    others: dict[str, list[Thing]] = defaultdict(list)
    for pair in pairs:
        others[pair.one.iri].append(pair.other)
        others[pair.other.iri].append(pair.one)
    there.candidates.put((iri, tuple(by_name(of))) for iri, of in others.items())
    there.pairs = Pairs(len(pairs), tuple(pairs[:MOST]))
