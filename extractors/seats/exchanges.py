"""What a match of a rule says of who comes and who goes: in which forum, in what office, on whose behalf.

The forum is the one that is named, else the one that the text last spoke of or that meets; the office that of the one
who goes, where it was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.seats.seating import Behalf, Seating, is_of_seats
from extractors.words.roles import role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, Role, State

_LEDAMOT = "role/ledamot"
_ORDFORANDE = "role/ordforande"


def _exchanged(
    match: re.Match[str], seating: Seating, forum: Forum | None, role: Role | None, behalf: tuple[Behalf, ...] = ()
) -> Iterator[Membership]:
    """Say who comes, and that the one who goes sits there no more; both have had the office that is named."""
    groups = match.groupdict()
    told = {s.member for s in seating.before if s.organisation == forum and s.state is not State.FORMER}
    for person, organisation in seating.people(groups.get("who") or ""):
        if person not in told:
            yield from seating.seat(person, forum, role, behalf or organisation)
    for person, organisation in seating.people(groups.get("former") or ""):
        yield from seating.seat(person, forum, role, behalf or organisation, State.FORMER)


def _role(words: str | None, path: str = _LEDAMOT) -> Role | None:
    return role_of(words or "") or role_named(path)


def in_forum(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Bo Lund ersätts av Siv Ek i rådet": of the forum that is named."""
    behalf = seating.whom(match.groupdict().get("behalf"))
    role = _role(match.groupdict().get("role"))
    yield from _exchanged(match, seating, seating.forum(match["forum"]), role, behalf)


def in_spoken(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read a sentence that names no forum: it is about the one that the text last spoke of."""
    told = _told_role(match.groupdict().get("former"), seating)
    words = match.groupdict().get("role")
    yield from _exchanged(match, seating, _spoken_of(match, seating), _role(words) if words else told or _role(None))


def in_told(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Hon ersätter Bo Lund" of one to whom the sentence before gives a seat; else she may only stand in."""
    told = {seat.member for seat in seating.before}
    if all(person in told for person, _ in seating.people(match["who"])):
        yield from succeeded(match, seating)


def succeeded(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read who is replaced by whom in the forum that was spoken of: in his office there, where one was told."""
    told = _told_role(match["former"], seating)
    yield from _exchanged(match, seating, _spoken_of(match, seating), told or _role(None))


def _spoken_of(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that was spoken of, else the one whose seats the item is about."""
    spoken = seating.spoken_of(match.start()) or seating.meant(match.start())
    return None if seating.is_elsewhere(spoken) else spoken


def _told_role(former: str | None, seating: Seating) -> Role | None:
    """Return the office that the sentence before tells of: of those who go here, of one who went, or of the one."""
    going = {person for person, _ in seating.people(former or "")}
    theirs = [seat for seat in seating.before if seat.member in going]
    gone = [seat for seat in seating.before if seat.state is State.FORMER]
    alone = seating.before if len({seat.member for seat in seating.before}) == 1 else ()
    return next((role for seat in (*theirs, *gone, *alone) for role in seat.roles), None)


def in_own(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Bo Lund avgår som ordförande": of the forum that meets, where no other is named or was spoken of."""
    groups = match.groupdict()
    named = seating.forum(groups["forum"]) if groups.get("forum") else None
    spoken = seating.spoken_of(match.start()) or seating.here
    forum = named or (None if seating.is_elsewhere(spoken) else spoken)
    role = _role(groups.get("role") or groups.get("office"))
    yield from _exchanged(match, seating, forum, role, seating.whom(groups.get("behalf")))


def of_seats(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Bo Lund slutar" where the item is about who sits in a forum; elsewhere she may leave her work."""
    if is_of_seats(seating.title):
        yield from in_own(match, seating)


def thanked(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read who is thanked for the time that she has sat: in the forum that is named, else in the one that meets."""
    groups = match.groupdict()
    forum = seating.forum(groups["forum"]) if groups["forum"] else seating.own
    for person, organisation in seating.people(groups["former"] or groups.get("thanked") or groups["leaving"] or ""):
        yield from seating.seat(person, forum, _role(groups.get("role")), organisation, State.FORMER)


def for_whom(match: re.Match[str], seating: Seating, state: State = State.CURRENT) -> Iterator[Membership]:
    """Read "Siv Ek går in för Ale", "Ale har utsett Siv Ek att ta hennes plats": in the forum that was spoken of."""
    forum, behalf = seating.spoken_of(match.start()), seating.whom(match["behalf"])
    for person, _ in seating.people(match["who"]):
        yield from seating.seat(person, forum, _role(None), behalf, state)


def chosen_after(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "utser Siv Ek till hennes efterträdare": in the forum and the role of the one who was spoken of."""
    told = _told_role(None, seating) or _role(None)
    same = next((seat.on_behalf_of for seat in seating.before), ())  # the seat is whose it was
    forum = seating.told or seating.spoken_of(match.start())
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, told, organisation or same, State.ELECTED)


def in_another(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Siv Ek går in för Nils Alm" of another forum, spoken of before; in the one that meets she may stand in."""
    forum = seating.spoken_of(match.start())
    if forum != seating.own:
        yield from _exchanged(match, seating, forum, _role(None))


def follows(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read who follows one of whom a seat was told: in the forum that is named, else in his."""
    told = _told_role(None, seating)
    words = match.groupdict().get("role")
    forum = seating.forum(match["forum"]) if match["forum"] else seating.told
    yield from _exchanged(match, seating, forum, _role(words) if words else told or _role(None))


def went_before(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Tidigare representant var Bo Lund": for whom the one sits who was told of."""
    forum = seating.forum(match["forum"]) if match["forum"] else seating.near
    same = next((seat.on_behalf_of for seat in seating.before if seat.organisation == forum), ())
    behalf = seating.whom(match.groupdict().get("behalf")) or same
    yield from _exchanged(match, seating, forum, _role(match["role"]), behalf)


def chair(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Read "Bo Lund lämnar ordförandeskapet": in the forum that is named or was spoken of, else in the one here."""
    named = seating.forum(match["forum"]) if match["forum"] else seating.spoken_of(match.start()) or seating.own
    yield from _exchanged(match, seating, named, role_named(_ORDFORANDE))
