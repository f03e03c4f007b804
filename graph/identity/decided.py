"""What people decided of two persons (or forums, organisations, projects): that they are one, or that they are two.

Decisions are replayed in the order in which they were made. `same` joins all that earlier decisions joined to either,
`different` keeps all of those apart; one that says the opposite of what earlier ones add up to is not applied, and is
reported with those, so that a person can take one of them back. IRIs that no document mints any more still connect.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person decided of two."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class Decided:
    """A person's decision about two IRIs. Raises ValueError where they are the same IRI."""

    one: str
    other: str
    verdict: Verdict

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError(f"a decision is about two, not about {self.one} alone")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A decision that was not applied, and the earlier ones that it contradicts."""

    decided: Decided
    earlier: tuple[Decided, ...]


class Settled:
    """The decisions that hold together: which IRIs are joined, and which are kept apart.

    `contradictions` are the decisions that were not applied.
    """

    def __init__(self, decided: Iterable[Decided] = ()) -> None:
        self._group: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._foes: dict[str, dict[str, Decided]] = {}  # group -> group that it is kept apart from, by which decision
        self._joined: dict[str, list[tuple[str, Decided]]] = {}
        contradictions = []
        for decision in decided:
            self._know(decision.one)
            self._know(decision.other)
            apply = self._join if decision.verdict is Verdict.SAME else self._part
            if earlier := apply(decision):
                contradictions.append(Contradiction(decision, earlier))
        self.contradictions: tuple[Contradiction, ...] = tuple(contradictions)

    def groups(self) -> list[list[str]]:
        """Return the IRIs that were decided to be one, group by group, each of at least two."""
        return sorted(sorted(group) for group in self._members.values() if len(group) > 1)

    def apart(self) -> list[tuple[list[str], list[str]]]:
        """Return the pairs of groups, each at least one IRI, that were decided to be two."""
        pairs = {(min(one, foe), max(one, foe)) for one, foes in self._foes.items() for foe in foes}
        return [(self._members[one], self._members[other]) for one, other in sorted(pairs)]

    def _know(self, iri: str) -> None:
        if iri not in self._group:
            self._group[iri] = iri
            self._members[iri], self._foes[iri], self._joined[iri] = [iri], {}, []

    def _join(self, decision: Decided) -> tuple[Decided, ...]:
        """Join two groups; return the decisions against it, if there are any."""
        one, other = self._group[decision.one], self._group[decision.other]
        if one == other:
            return ()
        if (against := self._foes[one].get(other)) is not None:
            ends = self._same_way(against, decision)
            return (against, *ends)
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for iri in self._members[other]:
            self._group[iri] = one
        self._members[one] += self._members.pop(other)
        for foe, why in self._foes.pop(other).items():
            del self._foes[foe][other]
            self._foes[one].setdefault(foe, why)
            self._foes[foe].setdefault(one, why)
        self._joined[decision.one].append((decision.other, decision))
        self._joined[decision.other].append((decision.one, decision))
        return ()

    def _part(self, decision: Decided) -> tuple[Decided, ...]:
        """Keep two groups apart; return the decisions that joined them, if they were."""
        one, other = self._group[decision.one], self._group[decision.other]
        if one == other:
            return self._way(decision.one, decision.other)
        self._foes[one].setdefault(other, decision)
        self._foes[other].setdefault(one, decision)
        return ()

    def _same_way(self, against: Decided, decision: Decided) -> tuple[Decided, ...]:
        """Return the decisions that lead from each end of a decision to an end of the one against it."""
        near, far = against.one, against.other
        if self._group[near] != self._group[decision.one]:
            near, far = far, near
        return (*self._way(decision.one, near), *self._way(decision.other, far))

    def _way(self, start: str, end: str) -> tuple[Decided, ...]:
        """Return the shortest chain of `same` from one IRI to another of its group."""
        ways: dict[str, tuple[Decided, ...]] = {start: ()}
        queue = deque([start])
        while end not in ways:
            here = queue.popleft()
            for there, decision in self._joined[here]:
                if there not in ways:
                    ways[there] = (*ways[here], decision)
                    queue.append(there)
        return ways[end]
