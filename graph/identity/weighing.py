"""Weighing evidence: features with a weight and a sentence, and the judgement of two records that they add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic

from graph.identity.clusters import R

SAME: Final = 10  # from this score on, two records are one
CANDIDATE: Final = 1  # from this score on, they may be, and a person is asked


@dataclass(frozen=True)  # without slots, which a call of Feature[PersonRecord] does not survive on Python 3.11
class Feature(Generic[R]):
    """A kind of evidence: what speaks (weight above zero) for one person, forum, ..., or against it."""

    key: str
    weight: int
    sentence: str
    holds: Callable[[R, R], bool]


@dataclass(frozen=True)
class Short(Generic[R]):
    """A way to be known in short, and who is (`holds`): by initials, by an abbreviation, from a forum alone.

    `alone` is the evidence where it fits one other only, `several` (which weighs nothing) where it fits more.
    """

    holds: Callable[[R], bool]
    alone: Feature[R]
    several: Feature[R]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two persons (or forums, ...), `one` before `other` by IRI, and the evidence that they are one."""

    one: str
    other: str
    evidence: tuple[Feature[Any], ...]

    @property
    def score(self) -> int:
        """Return the sum of the weights."""
        return sum(feature.weight for feature in self.evidence)

    @property
    def explanation(self) -> str:
        """Return the evidence in Swedish sentences, the weightiest first."""
        return " ".join(f.sentence for f in sorted(self.evidence, key=lambda f: (-abs(f.weight), f.key)))


def weigh_by(features: Iterable[Feature[R]], a: R, b: R) -> Judgement:
    """Weigh the evidence that two records are one, apart from what other records say of them."""
    one, other = (a, b) if a.iri < b.iri else (b, a)
    return Judgement(one.iri, other.iri, tuple(feature for feature in features if feature.holds(one, other)))
