"""Applying what people decided: from the documents and the log to graph/decisions and graph/identity, in one step.

Both follow from the documents and the log alone, so that the order in which they came leaves no trace, and a store that
is built from nothing, or a build that was killed and run again, ends with the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph import identity, iris
from graph.asking import known, nodes, rows
from graph.decisions import shape
from graph.decisions.effects import OpenPassage, effects, open_passages
from graph.decisions.lines import written
from graph.decisions.log import Log
from graph.decisions.rulings import Different, MentionIs, Renamed, Ruling, Same, Undone, What
from graph.decisions.standing import Entry, Standing, in_force
from graph.identity.decided import Decided, Settled, Verdict
from graph.register import keep_register
from graph.store import Store
from graph.succession import Succession
from ontology.terms import term


class Reason(StrEnum):
    """Why a line does not apply."""

    DAMAGED = "damaged"
    NOT_THERE = "not-there"
    TEXT_CHANGED = "text-changed"
    NO_PERSON = "no-person"
    OTHER_SORT = "other-sort"
    CONTRADICTS = "contradicts"
    NOTHING_TO_UNDO = "nothing-to-undo"


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A line that has no effect now: its number, why, and what that is about (an IRI, a quotation, line numbers).

    `ruling` is None where the line is damaged.
    """

    number: int
    reason: Reason
    about: str
    ruling: Ruling | None = None


def settle(store: Store, log: Log) -> tuple[Unapplied, ...]:
    """Make graph/decisions and graph/identity what the documents and the log say; return what does not apply.

    Nothing is computed where they say it already. Raises StoreError; the two graphs are changed together or not at all.
    """
    standing = in_force(log)
    decided = decided_pairs(standing, store.base)
    idle = _idle(store, standing, decided)
    applied = {entry.number for entry in standing.entries} - idle.keys()
    passages = open_passages(store, (store.base + path for path in _mentions(standing)))
    wanted = identity.Wanted(
        decided=tuple(decided.values()),
        rulings=tuple(written(entry.ruling) for entry in standing.entries),
        renamed=tuple(store.base + what.thing.path for what in _whats(standing) if isinstance(what, Renamed)),
        effects=lambda merged: effects(standing, passages, Succession(merged), applied, store.base),
        beside={store.base + iris.DECISIONS: shape.quads(standing, store.base)},
    )
    concluded = identity.conclude(store, wanted)
    if concluded is not None:
        keep_register(store, concluded)
        identity.forget()  # results are made after this, and need none of it
    return _told(log, standing, idle)


def unapplied(store: Store, log: Log) -> tuple[Unapplied, ...]:
    """Return the lines of a log that do not apply to what the store holds, in their order. Changes nothing."""
    standing = in_force(log)
    return _told(log, standing, _idle(store, standing, decided_pairs(standing, store.base)))


def _told(log: Log, standing: Standing, idle: dict[int, Unapplied]) -> tuple[Unapplied, ...]:
    found = [
        *(Unapplied(damage.number, Reason.DAMAGED, damage.why) for damage in log.damaged),
        *(
            Unapplied(vain.number, Reason.NOTHING_TO_UNDO, what.ruling, vain.ruling)
            for vain in standing.vain
            if isinstance(what := vain.ruling.what, Undone)
        ),
        *idle.values(),
    ]
    return tuple(sorted(found, key=lambda one: one.number))


def decided_pairs(standing: Standing, base: str) -> dict[int, Decided]:
    """Return the rulings on pairs by line, oldest first, as who is who takes them."""
    verdicts = {Same.KIND: Verdict.SAME, Different.KIND: Verdict.DIFFERENT}
    return {
        entry.number: Decided(base + what.one.path, base + what.other.path, verdicts[what.KIND])
        for entry in standing.entries
        if isinstance(what := entry.ruling.what, Same | Different)
    }


def _idle(store: Store, standing: Standing, decided: dict[int, Decided]) -> dict[int, Unapplied]:
    """Return the standing entries that have no effect, by line."""
    types = _types(store, standing)
    passages = open_passages(store, (store.base + path for path in _mentions(standing)))
    idle = {
        entry.number: found
        for entry in standing.entries
        if (found := _without_object(entry, types, passages, store.base)) is not None
    }
    lines = {pair: number for number, pair in decided.items()}
    entries = {entry.number: entry.ruling for entry in standing.entries}
    for contradiction in Settled(decided.values()).contradictions:
        number = lines[contradiction.decided]
        earlier = ", ".join(str(lines[pair]) for pair in contradiction.earlier)
        idle.setdefault(number, Unapplied(number, Reason.CONTRADICTS, earlier, entries[number]))
    return idle


def _without_object(
    entry: Entry, types: dict[str, set[str]], passages: dict[str, list[OpenPassage]], base: str
) -> Unapplied | None:
    """Return why an entry's object is not there, or None where it is."""
    what = entry.ruling.what
    if isinstance(what, MentionIs):
        found = passages.get(base + what.mention.path, [])
        if not any(one.exact == what.mention.name for one in found):
            return Unapplied(entry.number, Reason.TEXT_CHANGED, what.mention.name, entry.ruling)
        if term("foaf:Person") not in types.get(base + what.who.path, set()):
            return Unapplied(entry.number, Reason.NO_PERSON, what.who.path, entry.ruling)
        return None
    missing = [ref.path for ref in what.about if base + ref.path not in types]
    if missing:
        return Unapplied(entry.number, Reason.NOT_THERE, missing[0], entry.ruling)
    if isinstance(what, Same) and not types[base + what.one.path] & types[base + what.other.path]:
        return Unapplied(entry.number, Reason.OTHER_SORT, what.other.path, entry.ruling)
    return None


def _types(store: Store, standing: Standing) -> dict[str, set[str]]:
    wanted = nodes(store.base + ref.path for entry in standing.entries for ref in entry.ruling.what.about)
    found: dict[str, set[str]] = {}
    for row in rows(store, "which-things-are-there", thing=wanted) if wanted else ():
        found.setdefault(known(row, "thing"), set()).add(known(row, "type"))
    return found


def _mentions(standing: Standing) -> list[str]:
    return [what.mention.path for what in _whats(standing) if isinstance(what, MentionIs)]


def _whats(standing: Standing) -> list[What]:
    return [entry.ruling.what for entry in standing.entries]
