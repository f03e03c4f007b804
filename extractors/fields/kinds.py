"""Fields: the kinds of pieces that an attendance line consists of, and how a list is written."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from graph.claims import Organisation, Role, Span, Status

Value = Organisation | Role | Status | tuple[str, ...] | bool | None


class Kind(StrEnum):
    """What a field is."""

    NAME = "name"
    ORGANISATION = "organisation"
    PARTY = "party"
    ROLE = "role"
    FORMS = "forms"
    PART = "part"
    STATUS = "status"
    SUBSTITUTE = "substitute"  # the next name is of somebody who is stood in for
    SUBSTITUTED_BY = "substituted-by"  # the next name is of somebody who stands in
    TICK = "tick"
    AND = "and"
    SLASH = "slash"
    COMMA = "comma"
    COLON = "colon"
    STOP = "stop"  # a full stop or semicolon: the list's next sentence begins
    GAP = "gap"
    OPEN = "open"
    CLOSE = "close"
    WORDS = "words"


_NO_GAPS = frozenset(Kind) - {Kind.GAP}


class Field(Struct, frozen=True, gc=False):
    """A typed piece of a line. `value`: an Organisation, a Role, a Status, school forms, or whether a tick is set."""

    kind: Kind
    span: Span
    text: str
    value: Value = None
    sure: bool = True  # a name known by SCB's list, an organisation by the reference data

    def shifted(self, by: int) -> Field:
        """Return the same in a text in which it stands `by` code points further on."""
        return Field(self.kind, self.span.shifted(by), self.text, self.value, self.sure)


def kinds_at(fields: Sequence[Field], places: Iterable[int]) -> Iterator[Kind]:
    """Yield the kinds of the fields at some places, gaps left out."""
    return (fields[at].kind for at in places if fields[at].kind is not Kind.GAP)


def following_kinds(fields: Sequence[Field], kinds: Container[Kind] = _NO_GAPS) -> list[Kind | None]:
    """Return the kind of what stands behind each field, of `kinds` alone, None behind the last."""
    found: list[Kind | None] = []
    follows: Kind | None = None
    for one in reversed(fields):
        found.append(follows)
        follows = one.kind if one.kind in kinds else follows
    return found[::-1]


class Habits(Struct, frozen=True, gc=False):
    """How one list is written, inferred from all of its lines: surnames first ("Ek Anna")."""

    surname_first: bool = False
    never_given_first: bool = False  # hardly any pair of words begins with what is only a given name
    surname_comma: bool = False  # "Ek, Anna"
    homes_first: bool = False  # "Lerum Anna Ek": a municipality, then a name, with no delimiter
    homes_third: bool = False  # "Anna Ek Nordby": where people come from behind their names, with no delimiter
    marks: tuple[tuple[str, bool], ...] = ()  # words that tick: Ja and Nej, N and F
    homes_alone: bool = False  # a municipality stands alone on a line
    coded: bool = False  # an abbreviation in brackets is whom somebody comes from: "Anna Ek (DHR)"
    counted: bool = False  # a column of figures is of votes or shares, not of paragraphs

    def ticks(self, word: str) -> bool | None:
        """Return what a word that ticks says, None for any other."""
        return dict(self.marks).get(word)
