"""What an overview is: forums with their rows, and what it rests on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from exports.overview.rows import (
    ChangeRow,
    Gaps,
    ListedRow,
    MemberRow,
    Note,
    OpenRow,
    RelatedRow,
    VacantRow,
)
from graph.answers import Basis, Thing
from graph.capacity import Capacity


@dataclass(frozen=True, slots=True)
class ForumOverview:
    """One forum: all that the overview says of it. Notes are numbered from 1 in the order of first use.

    `changes` is None where no date was given, and `before` tells whether minutes show the forum before that.
    """

    forum: Thing
    conveners: tuple[RelatedRow, ...]
    steers: tuple[RelatedRow, ...]
    basis: Basis
    people: tuple[MemberRow, ...]
    listed: tuple[ListedRow, ...]
    vacant: tuple[VacantRow, ...]
    gaps: tuple[Gaps, ...]
    changes: tuple[ChangeRow, ...] | None
    before: bool
    open_questions: tuple[OpenRow, ...]
    notes: tuple[Note, ...]

    def in_capacity(self, capacity: Capacity) -> tuple[MemberRow, ...]:
        """Return those who take part in one capacity, in the order of a register."""
        return tuple(row for row in self.people if row.capacity is capacity)

    @property
    def members(self) -> tuple[MemberRow, ...]:
        """The members, chairs first."""
        return self.in_capacity(Capacity.MEMBER)

    @property
    def former(self) -> tuple[MemberRow, ...]:
        """Those of whom minutes say that they have left."""
        return self.in_capacity(Capacity.FORMER)

    @property
    def known(self) -> bool:
        """Whether the minutes say more of the forum than that it exists."""
        return bool(self.people or self.listed or self.vacant or self.open_questions)


@dataclass(frozen=True, slots=True)
class Overview:
    """The forums of an overview, those that are only mentioned, what it was asked for, and the other forums there are.

    `kinds` are the kinds asked for (None: every kind), `named` whether forums were asked for by name.
    """

    forums: tuple[ForumOverview, ...]
    mentioned: tuple[ForumOverview, ...]
    kinds: tuple[str, ...] | None
    named: bool
    at: dt.date | None
    since: dt.date | None
    basis: Basis
    others: tuple[Thing, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the forums are called; those of one name are told apart by who convenes them."""
        labels = [one.forum.label for one in self.forums]
        return tuple(
            f"{one.forum.label} ({', '.join(row.name for row in one.conveners)})"
            if labels.count(one.forum.label) > 1 and one.conveners
            else one.forum.label
            for one in self.forums
        )

    @property
    def is_of_one(self) -> bool:
        """Whether one forum was asked for by name, so that the overview is about it alone."""
        return self.named and len(self.forums) == 1
