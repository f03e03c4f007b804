"""The words that readers of the results see, in Swedish and English: one table, the same keys in each language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from graph.errors import UsageError

_SWEDISH: Final = {
    "language": "sv",
    "home": "Till startsidan",
    # what things are
    "person": "Person",
    "municipality": "Kommun",
    "organisation": "Annan organisation",
    "forum": "Forum",
    "steering-group": "Styrgrupp",
    "project": "Projekt",
    "person.many": "Personer",
    "municipality.many": "Kommuner",
    "organisation.many": "Andra organisationer",
    "forum.many": "Forum",
    "steering-group.many": "Styrgrupper",
    "project.many": "Projekt",
    "meeting": "Möte",
    "meeting.many": "Möten",
    # what edges say, seen from either end
    "member": "ingår i",
    "represents": "företräder",
    "works-for": "arbetar vid",
    "part-of": "hör till",
    "steers": "styr",
    "shares-people": "delar personer med",
    "shares-forums": "möter",
    "held": "höll möte",
    "member.out": "Ingår i",
    "member.in": "Ledamöter och deltagare",
    "represents.out": "Företräder",
    "represents.in": "Företräds av",
    "works-for.out": "Arbetar vid",
    "works-for.in": "Medarbetare",
    "part-of.out": "Hör till",
    "part-of.in": "Forum här",
    "steers.out": "Styr",
    "steers.in": "Styrs av",
    "shares-people.out": "Delar personer med",
    "shares-people.in": "Delar personer med",
    "shares-forums.out": "Möter i forum",
    "shares-forums.in": "Möter i forum",
    "held.out": "Möten",
    "held.in": "Forum",
    # about a seat
    "role": "Roll",
    "behalf": "För",
    "responsibility": "Ansvar",
    "time": "Tid",
    "source": "Källa",
    "sources": "Källor",
    "page": "s.",
    "stated": "enligt protokoll",
    "from": "från",
    "until": "till",
    "seen": "syns i protokoll",
    "undated": "i protokoll utan datum",
    "last-present": "senast närvarande",
    "former": "tidigare",
    "elected": "vald",
    "current": "nuvarande",
    "stands-in-for": "ersätter",
}

_ENGLISH: Final = {
    "language": "en",
    "home": "To the start page",
    "person": "Person",
    "municipality": "Municipality",
    "organisation": "Other organisation",
    "forum": "Forum",
    "steering-group": "Steering group",
    "project": "Project",
    "person.many": "Persons",
    "municipality.many": "Municipalities",
    "organisation.many": "Other organisations",
    "forum.many": "Forums",
    "steering-group.many": "Steering groups",
    "project.many": "Projects",
    "meeting": "Meeting",
    "meeting.many": "Meetings",
    "member": "sits in",
    "represents": "represents",
    "works-for": "works for",
    "part-of": "belongs to",
    "steers": "steers",
    "shares-people": "shares people with",
    "shares-forums": "meets",
    "held": "met",
    "member.out": "Sits in",
    "member.in": "Members and participants",
    "represents.out": "Represents",
    "represents.in": "Represented by",
    "works-for.out": "Works for",
    "works-for.in": "Staff",
    "part-of.out": "Belongs to",
    "part-of.in": "Forums here",
    "steers.out": "Steers",
    "steers.in": "Steered by",
    "shares-people.out": "Shares people with",
    "shares-people.in": "Shares people with",
    "shares-forums.out": "Meets in forums",
    "shares-forums.in": "Meets in forums",
    "held.out": "Meetings",
    "held.in": "Forum",
    "role": "Role",
    "behalf": "On behalf of",
    "responsibility": "Responsibility",
    "time": "Time",
    "source": "Source",
    "sources": "Sources",
    "page": "p.",
    "stated": "as stated",
    "from": "from",
    "until": "until",
    "seen": "seen in minutes",
    "undated": "in minutes without a date",
    "last-present": "last present",
    "former": "former",
    "elected": "elected",
    "current": "current",
    "stands-in-for": "stands in for",
}

_LANGUAGES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"sv": MappingProxyType(_SWEDISH), "en": MappingProxyType(_ENGLISH)}
)


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"). Raises UsageError for another."""
    if language not in _LANGUAGES:
        raise UsageError(f"no such language: {language}", remedy=f"choose one of {', '.join(sorted(_LANGUAGES))}")
    return _LANGUAGES[language]
