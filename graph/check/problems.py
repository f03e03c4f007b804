"""What a check finds wrong: where, what, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of problems."""

    NO_PASSAGE = "claim-without-passage"
    WRONG_QUOTE = "passage-does-not-match"
    NO_TEXT = "text-missing-or-changed"
    DANGLING = "dangling-iri"
    UNDEFINED = "undefined-term"
    BLANK_NODE = "blank-node"
    SHAPE = "shape"
    TWO_PLACES = "in-two-places"
    IDLE_DECISION = "decision-does-not-apply"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the graph that breaks the contract. `graph` is the named graph, `subject` the node it is about."""

    graph: str
    subject: str
    kind: Kind
    message: str

    def __str__(self) -> str:
        """Return the problem on one line."""
        return f"{self.subject}: {self.message} [{self.kind}]"
