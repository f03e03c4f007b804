"""The heads of the columns of tables: what a column says, by the words above it.

They are reference data (`reference/column-heads.csv`), without the dots of abbreviations: "Närv." is read as "Närv". A
label of lists is a head too: below "Deltog digitalt" stand names, or crosses.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from extractors.words.label_table import LABELS, Part
from graph.claims import Status
from ontology import reference


class Says(StrEnum):
    """What a column says."""

    WHO = "who"  # somebody, perhaps with more said of her
    GIVEN = "given"  # a given name, the surname in a column of its own
    SURNAME = "surname"
    CONTACT = "contact"  # whom to turn to, whether she was there or not
    HOME = "home"  # whom somebody comes from
    FORUM = "forum"  # where somebody has a seat
    SEAT = "seat"  # who has a seat in the forum that the head names
    BEGINS = "begins"  # when somebody took a seat
    ENDS = "ends"
    TERM = "term"  # for what time somebody has it
    ROLE = "role"
    PARTY = "party"
    MARK = "mark"  # how somebody took part, or which role she has, by a mark below the head
    SERVING = "serving"  # a mark for alternates who served
    REPLACES = "replaces"  # for whom somebody stands in
    REMARK = "remark"
    ADDRESS = "address"
    NUMBER = "number"  # of an item
    ITEM = "item"  # what an item is about
    PRESENTER = "presenter"  # of an item
    TALK = "talk"  # what was said of it
    DECISION = "decision"
    OUTCOME = "outcome"  # a decision or a task
    WHAT = "what"  # a task
    RESPONSIBLE = "responsible"
    DUE = "due"
    NOTHING = "nothing"


class Head(Struct, frozen=True, gc=False):
    """One meaning of a head: what its column says, and of the people in it or marked in it a status and a role."""

    says: Says
    status: Status | None = None
    role: str | None = None  # path below role/
    called: str | None = None  # the head itself, where it is a name


# Kommun/organisation · Namn och titel
_BETWEEN = re.compile(r"\s*/\s*|\s+(?:och|&|eller|el)\s+")
_IN = re.compile(r" i [a-zåäö]{4,}(?:en|et)$")  # Roll | i styrgruppen
_BRACKETS = re.compile(r"\([^()]*\)")
_TRIMMED = " \t:.*_|"
_LONGEST = 40  # characters of a head


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[Head, ...]]:
    table: dict[str, tuple[Head, ...]] = {}
    for one in reference.load().column_heads:
        head = Head(Says(one.says), Status(one.status) if one.status is not None else None, one.role)
        table[_key(one.text)] = (*table.get(_key(one.text), ()), head)
    for label in LABELS:
        if label.part is Part.LIST and not label.called:
            told = tuple(Head(says, label.status, label.role) for says in (Says.WHO, Says.MARK))
            table.setdefault(_key(label.text), told)
    return table


def _key(words: str) -> str:
    """Return words without their spaces: a column may divide them anywhere ("Ordinari e")."""
    return "".join(words.casefold().split())


@lru_cache(maxsize=4096)
def meanings(words: str) -> tuple[Head, ...]:
    """Return what a column may say by its head, nothing where the head is unknown.

    >>> [head.says.value for head in meanings("Närv.")], [head.says.value for head in meanings("Kommun/organisation")]
    (['mark'], ['home'])
    """
    if len(words) > _LONGEST:
        return ()
    head = " ".join(_BRACKETS.sub("", words.casefold()).replace(". ", " ").split()).strip(_TRIMMED)
    whole = _table().get(_key(head)) or _table().get(_key(_IN.sub("", head)))
    return whole if whole is not None else _composed(_BETWEEN.split(head))


def _composed(parts: list[str]) -> tuple[Head, ...]:
    """Return what a head of several words says that are each one: of different kinds who it is, else a remark."""
    found = [_table().get(_key(part.strip(_TRIMMED)), ()) for part in parts]
    if len(parts) < 2 or not all(found):
        return ()
    kinds = {heads[0].says for heads in found}
    if len(kinds) > 1 and (Says.WHO not in kinds or Says.REMARK in kinds):
        return (Head(Says.REMARK),)
    return next((heads for heads in found if heads[0].says is Says.WHO), found[0])
