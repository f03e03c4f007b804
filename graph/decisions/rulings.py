"""A person's decision as a value: who, when, what and why.

It is called a ruling here, since a decision in minutes is one that a forum took.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

ID_LENGTH: Final = 10  # hexadecimal digits: among 10,000 rulings two share an id once in 20,000 such files


@dataclass(frozen=True, slots=True)
class Ref:
    """Something in the graph: the path of its IRI below the base, and for the reader what it is called.

    Of a mention the path is the passage's (its document and place), and the name is its exact words.
    """

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Same:
    """Two persons (or forums, organisations, projects) are one."""

    KIND: ClassVar[str] = "same"
    one: Ref
    other: Ref

    @property
    def about(self) -> tuple[Ref, ...]:
        """What it is about."""
        return (self.one, self.other)


@dataclass(frozen=True, slots=True)
class Different:
    """Two are not one."""

    KIND: ClassVar[str] = "different"
    one: Ref
    other: Ref

    @property
    def about(self) -> tuple[Ref, ...]:
        """What it is about."""
        return (self.one, self.other)


@dataclass(frozen=True, slots=True)
class MentionIs:
    """A name that the minutes leave open means this person."""

    KIND: ClassVar[str] = "mention"
    mention: Ref
    who: Ref

    @property
    def about(self) -> tuple[Ref, ...]:
        """What it is about."""
        return (self.mention, self.who)


@dataclass(frozen=True, slots=True)
class Renamed:
    """Something is called `name`; its `thing.name` is what it was called when this was decided."""

    KIND: ClassVar[str] = "rename"
    thing: Ref
    name: str

    @property
    def about(self) -> tuple[Ref, ...]:
        """What it is about."""
        return (self.thing,)


@dataclass(frozen=True, slots=True)
class Undone:
    """The ruling with this id no longer stands; `told` says which one that was, for the reader."""

    KIND: ClassVar[str] = "undo"
    ruling: str
    told: str

    @property
    def about(self) -> tuple[Ref, ...]:
        """What it is about: nothing in the graph."""
        return ()


What: TypeAlias = Same | Different | MentionIs | Renamed | Undone


@dataclass(frozen=True, slots=True)
class Ruling:
    """Who decided what, when (with its offset from UTC), and why ("" where nothing was said)."""

    when: dt.datetime
    who: str
    what: What
    why: str = ""

    @property
    def id(self) -> str:
        """Return what `undo` names it by: of what it says, but for names and reasons, which a person may mend.

        >>> anna, other = Ref("person/anna-ek", "Anna Ek"), Ref("person/anna-ek-ale", "Anna Ek")
        >>> Ruling(dt.datetime(2026, 1, 2, tzinfo=dt.timezone.utc), "Karin", Same(anna, other)).id
        '1c4d75e182'
        """
        said = [self.when.isoformat(), self.who, self.what.KIND, *(ref.path for ref in self.what.about)]
        match self.what:
            case Renamed(name=name):
                said.append(name)
            case Undone(ruling=ruling):
                said.append(ruling)
            case Same() | Different() | MentionIs():
                pass
        return hashlib.sha256("\n".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
