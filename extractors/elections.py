"""Elections in running text: who was chosen for which office of which forum.

Surface forms: "utse Siv Ek, Härryda, till ordförande och till vice ordförande utses Åsa Lund, Ale", "Till ledamot i
styrgruppen valdes Anna Ek", "Anna Ek valdes till kassör", "... och Marit Ek, Uddevalla, till vice ordförande".

An office at the meeting itself (mötesordförande, justerare, sekreterare) is no seat, and what is merely proposed is not
decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.roles import ROLE, role_of
from extractors.seating import CHOSEN, PEOPLE, Seating
from extractors.sentences import FORUM, ORGANISATION, PERSON
from graph.claims import Membership, State

# a word that every election has; without one none of the longer patterns need be tried
_TRIGGER = re.compile(r"v[aä]l|uts[eå]|föresl|bad\b", re.IGNORECASE)
# roles at the meeting itself, which are no seats
_AT_MEETING = re.compile(
    r"justera|mötesordförande|mötessekreterare|ordförande för (?:mötet|dagens)|sekreterare för (?:mötet|dagens)",
    re.IGNORECASE,
)
_CLERK = re.compile(r"sekreterare", re.IGNORECASE)
_PROPOSED = re.compile(r"föreslogs|föreslås|förslag|nominera", re.IGNORECASE)
_IN_FORUM = rf"(?:\s(?:i|för)\s(?P<forum>{FORUM}))?"
_FOR = r"(?P<behalf>(?:<[FRO]\d+g>(?:\soch\s)?)+\s)?"
_AS = r"(?:till|som)\s(?:(?:ny|nya|ordinarie|sin|sina|ny\sordinarie|fortsatt)\s)?"
_CHOOSING = rf"(?:{CHOSEN}|(?i:utse|välja|omvälja)|utser|väljer|utsåg|valde|bad\s<[FR]\d+>\sutse)"
_RULES = (
    # utse Siv Ek, Härryda, till ordförande
    re.compile(rf"{_CHOOSING}\s(?P<who>{PEOPLE}),?\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"),
    # Till ledamot i styrgruppen valdes Anna Ek · Som ny ordförande för nätverket valdes Anna Ek
    re.compile(
        rf"{_AS}(?P<role>{ROLE}){_IN_FORUM}\s(?:\w+\s)?{CHOSEN}\s(?P<who>{PEOPLE})",
        re.IGNORECASE,
    ),
    # Anna Ek valdes till kassör · Anna Ek utsågs till nätverkets representant i styrgruppen
    re.compile(rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"),
)
# the second half of one: "... till ordförande och Marit Ek, Uddevalla, till vice ordförande"
_SECOND = re.compile(rf"\soch\s(?P<who>{PERSON}(?:,\s?{ORGANISATION})?),?\s(?:till|som)\s(?P<role>{ROLE})(?P<forum>)")


def elected_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody was elected to."""
    typed = seating.sentence.typed
    if _TRIGGER.search(typed) is None:
        return
    matches = [match for pattern in _RULES for match in pattern.finditer(typed)]
    if matches:
        matches.extend(_SECOND.finditer(typed))
    for match in matches:
        if _decided(match, typed):
            yield from _chosen(match, seating)


def _decided(match: re.Match[str], typed: str) -> bool:
    """Tell whether a match is an election to a seat: not to an office at the meeting, and not merely proposed."""
    around = typed[max(0, match.start() - 20) : match.end() + 30]
    return not (_AT_MEETING.search(around) or _PROPOSED.search(match[0]) or _CLERK.match(match["role"]))


def _chosen(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    forum = seating.forum(match["forum"]) if match["forum"] else seating.own
    sent_by = seating.whom(match.groupdict().get("behalf"))
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), sent_by or organisation, State.ELECTED)
