"""In which capacity somebody takes part in a forum, by the roles that the minutes give her."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from graph.answers import Evidence, Seat, Thing
from ontology.reference import KnownRole, load

# Families of roles: a role and all that are kinds of it.
_CHAIR: Final = "role/ordforande"
_VICE: Final = "role/vice-ordforande"
_SEATS: Final = (_CHAIR, "role/ledamot", "role/medlem", "role/representant", "role/deltagare", "role/sammankallande")
_SUBSTITUTE: Final = "role/ersattare"
_STAFF: Final = (
    "role/sekreterare", "role/protokollforare", "role/antecknare", "role/projektledare", "role/projektsekreterare",
    "role/processledare", "role/adjungerad-ledamot", "role/rapportor", "role/tolk",
)  # fmt: skip
_TASKS: Final = ("role/justerare", "role/rostraknare", "role/motesordforande")  # for one meeting
_STANDING: Final = "standing"
_TITLE: Final = "title"
_CLERK: Final = "sekreterare"  # what the titles of secretaries end with: nämndsekreterare, kommunsekreterare
# Bodies whose members are elected (Kommunallagen 2017:725, chapters 3 to 6): who is there by a title serves them.
_ELECTED: Final = frozenset({"committee", "assembly"})
# "§ 34", "punkt 3": there for some items only; whoever came late or left early has "fr.o.m." or "t.o.m." before it.
_ITEMS: Final = re.compile(r"(?:§|punkt|pkt|p\.|ärende)", re.IGNORECASE)


class Capacity(StrEnum):
    """As what somebody takes part, in the order in which a register has them."""

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OTHER = "other"  # secretaries, officials, co-opted and invited persons: in the room without a seat
    FORMER = "former"


SEATED: Final = (Capacity.MEMBER, Capacity.SUBSTITUTE)
_LIST: Final = 3  # so many members whose organisations are stated are a list of members, fewer are mentions


def capacity(seat: Seat) -> Capacity:
    """Return the capacity of a seat's holder; who has no role that says otherwise is a member."""
    if seat.state == "former":
        return Capacity.FORMER
    told = _told(seat.roles)
    if told.substitute or _only_stands_in(seat):
        return Capacity.SUBSTITUTE
    if not told.seated and (told.serving or _is_official(told, seat.forum) or _only_for_items(seat)):
        return Capacity.OTHER
    return Capacity.MEMBER


def is_passing(seat: Seat) -> bool:
    """Tell whether somebody is there without a seat of her own: that she came changes no membership."""
    return capacity(seat) is Capacity.OTHER or _only_stands_in(seat)


def is_listed(seats: Sequence[Seat]) -> bool:
    """Tell whether minutes list who is in a forum: an attendance list, or several members and whom they represent."""
    if any(said.meeting is not None for seat in seats for said in seat.statements):
        return True
    return len([seat for seat in seats if capacity(seat) in SEATED and seat.on_behalf_of]) >= _LIST


def rank(roles: Iterable[str]) -> tuple[int, int]:
    """Return where roles stand in a register: the chair first, then the vice chairs in their order, then all others."""
    places = [place for role in roles if (place := _chairs().get(role)) is not None]
    return (0, min(places)) if places else (1, 0)


def is_task(role: str) -> bool:
    """Tell whether a role is a task at one meeting (justerare) rather than a place in the forum."""
    return bool(_families().get(role, frozenset()).intersection(_TASKS))


def _only_stands_in(seat: Seat) -> bool:
    attended = [said for said in seat.statements if said.evidence is Evidence.ATTENDED]
    return len(attended) == len(seat.statements) and all(said.stands_in_for is not None for said in attended)


@dataclass(frozen=True, slots=True)
class _Told:
    """What roles tell: whether one is a substitute's, a seat, a service, a clerk's title; whether all are titles."""

    substitute: bool
    seated: bool
    serving: bool
    clerk: bool
    titles: bool


@lru_cache(maxsize=4096)  # most holders have what others have
def _told(roles: tuple[str, ...]) -> _Told:
    families = [_families().get(role, frozenset()) for role in roles]
    titles = [_TITLE in family for family in families]
    return _Told(
        substitute=any(_SUBSTITUTE in family for family in families),
        seated=any(family.intersection(_SEATS) and not family.intersection(_STAFF) for family in families),
        serving=any(family.intersection((*_STAFF, _STANDING)) for family in families),
        clerk=any(title and role.endswith(_CLERK) for title, role in zip(titles, roles, strict=True)),
        titles=bool(titles) and all(titles),
    )


def _is_official(told: _Told, forum: Thing) -> bool:
    """Tell whether somebody is a secretary by title, or has nothing but titles in a body of elected members."""
    return told.clerk or (forum.classification in _ELECTED and told.titles)


def _only_for_items(seat: Seat) -> bool:
    return all(said.part is not None and _ITEMS.match(said.part) is not None for said in seat.statements)


@cache
def _families() -> Mapping[str, frozenset[str]]:
    """Return, by a role's label, the paths of the role and of those that it is a kind of, and whether they are titles.

    Beside the paths stands what kind of role it is, where that tells something: a title, or a standing.
    """
    roles = {role.path: role for role in load().roles}
    return MappingProxyType({role.label: frozenset(_family(role, roles)) for role in roles.values()})


def _family(role: KnownRole, roles: Mapping[str, KnownRole]) -> list[str]:
    above = [] if role.broader is None else _family(roles[role.broader], roles)
    return [role.path, *([role.kind] if role.kind in (_STANDING, _TITLE) else []), *above]


@cache
def _chairs() -> Mapping[str, int]:
    """Return the roles of chairs by label, each with its place: vice chairs last, the second after the first."""
    roles = {role.path: role for role in load().roles}
    chairs = [role for role in roles.values() if _CHAIR in _family(role, roles) and role.path not in _TASKS]
    ordered = sorted(chairs, key=lambda role: (_VICE in _family(role, roles), len(_family(role, roles))))
    return MappingProxyType({role.label: place for place, role in enumerate(ordered)})
