"""What a match of a rule says of seats: whose they are, in which forum, in what role and on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.seats.seating import Seating
from extractors.sentences.typed import ORGANISATION, PERSON
from extractors.words.roles import ROLE, role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, State

_LEDAMOT = "role/ledamot"
_REPRESENTANT = "role/representant"
_ORDFORANDE = "role/ordforande"
_ADJUNGERAD = "role/adjungerad"
_CONVENER = "role/sammankallande"
_DECIDES_THAT = re.compile(r"\b[Bb]eslut\w*\satt\s")
# Anna Ek (ersättare), sekreterare Bo Lund
_LISTED = re.compile(
    rf"(?:(?P<as>{ROLE})\s)?(?P<who>{PERSON}(?:(?:,|\sfrån)\s?{ORGANISATION}|\s\({ORGANISATION}\))?)(?:\s\((?P<role>{ROLE})\))?"
)


def holds(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say what office somebody has in a forum, with whom she comes from where the sentence tells it behind her."""
    for person, organisation in seating.people(match["who"]):
        behalf = organisation or seating.whom(match["org"])
        yield from seating.seat(person, seating.forum(match["forum"]), role_of(match["role"]), behalf)


def office_first(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who has an office in a forum that stands before her."""
    forum = seating.forum(match["forum"])
    if forum == seating.own and "R" in match["forum"]:
        forum = seating.subject or forum  # "nätverket" in an item about another one
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), organisation)


def represents(match: re.Match[str], seating: Seating, state: State = State.CURRENT) -> Iterator[Membership]:
    """Say who sits in a forum for somebody else."""
    role = role_of(match.groupdict().get("role") or "") or role_named(_REPRESENTANT)
    for person, _ in seating.people(match["who"]):
        forum = seating.forum(match["forum"])
        # "nätverkets representant i SKR:s nätverk": of the two the one that meets sends her
        behalf = tuple(seating.own if one == forum and seating.own else one for one in seating.whom(match["behalf"]))
        yield from seating.seat(person, forum, role, behalf, state)


def represent_each(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sit in a forum for somebody else by a line that lists them, each with the role in brackets behind her."""
    ordinary, behalf = role_of(match["role"]), seating.whom(match["behalf"])
    for one in _LISTED.finditer(match["who"]):
        words = one["role"] or one["as"]
        for person, _ in seating.people(one["who"]):
            yield from seating.seat(person, seating.forum(match["forum"]), role_of(words or "") or ordinary, behalf)


def represents_us(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sits in a forum for the one that meets, or for the one that convenes it: "företräder förbundet"."""
    behalf = tuple(seating.named_by(match["whom"]))
    for person, _ in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_REPRESENTANT), behalf)


def represents_here(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sits for an organisation in the forum that meets, where no other is spoken of."""
    forum = seating.told or seating.subject or seating.own
    role = role_of(match["role"]) if match["role"] else role_named(_REPRESENTANT)
    for person, _ in seating.people(match["who"]):
        yield from seating.seat(person, forum, role, seating.whom(match["behalf"]))


def co_opted(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who is co-opted into a forum."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_ADJUNGERAD), organisation)


def links(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who links somebody with a forum, and so represents her there."""
    for person, _ in seating.people(match["who"]):
        behalf = seating.whom(match["behalf"])
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_REPRESENTANT), behalf)


def belongs(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who is one of a forum."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_LEDAMOT), organisation)


def belongs_too(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who else is one of a forum: of the one that is named, else of the one in which the sentence before tells."""
    forum = seating.forum(match["forum"]) if match["forum"] else seating.told
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_named(_LEDAMOT), organisation)


def made_of(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who a forum is made of, each with the role in brackets behind her; elected where those who meet decide so."""
    decided = _DECIDES_THAT.search(seating.sentence.typed, 0, match.start()) is not None
    state = State.ELECTED if decided else State.CURRENT
    for one in _LISTED.finditer(match["who"]):
        role = role_of(one["role"] or "") or role_named(_LEDAMOT)
        for person, organisation in seating.people(one["who"]):
            yield from seating.seat(person, seating.forum(match["forum"]), role, organisation, state)


def new_member(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who gets an office in the forum that is named."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_of(match["role"]), organisation)


def represented_by(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say by whom somebody is represented in the forum that is named, else in the one that the item is about."""
    named = match["forum"] or match["in"]
    forum = seating.forum(named) if named else seating.meant(match.start())
    if forum in seating.whom(match["behalf"]):
        return  # "nätverket representeras av Anna Ek", wherever that is
    for person, organisation in seating.people(match["who"]):
        behalf = seating.whom(match["behalf"]) or organisation
        yield from seating.seat(person, forum, role_named(_REPRESENTANT), behalf)
    for person, _ in seating.people(match.groupdict().get("former") or ""):
        behalf = seating.whom(match["behalf"])
        yield from seating.seat(person, forum, role_named(_REPRESENTANT), behalf, State.FORMER)


def lists(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sits in a forum by a line that lists them, each with the role in brackets behind her."""
    yield from _listed(match, seating, seating.forum(match["forum"]))


def spoken_lists(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sits in the forum that was spoken of, the others likewise."""
    yield from _listed(match, seating, seating.told or seating.spoken_of(match.start()))


def _listed(match: re.Match[str], seating: Seating, forum: Forum | None) -> Iterator[Membership]:
    state = State.ELECTED if seating.electing else State.CURRENT
    for one in _LISTED.finditer(match["who"]):
        words = one["role"] or one["as"]
        role = role_of(words) if words else role_named(_LEDAMOT)
        for person, organisation in seating.people(one["who"]):
            yield from seating.seat(person, forum, role, organisation, state)


def of_spoken(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say an office of the forum that was spoken of: an elected one right behind others that were."""
    state, forum = seating.goes_on, seating.spoken_of(match.start()) or seating.meant(match.start())
    ours = tuple(seating.named_by(match.groupdict().get("whose") or ""))
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), ours or organisation, state)


def sent_there(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say whom those who meet have sent to another forum, which was spoken of."""
    forum = seating.told or seating.spoken_of(match.start())
    behalf = (seating.own,) if seating.own is not None else ()
    for person, _ in seating.people(match["who"]) if forum != seating.own else ():
        yield from seating.seat(person, forum, role_of(match["role"]), behalf)


def of_item(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who sits in the forum that the item is about, each for the organisation behind her."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.subject, role_of(match["role"]), organisation)


def sent_to_item(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say whom an organisation has chosen for the forum that the heading of the item names."""
    for person, _ in seating.people(match["who"]):
        behalf = seating.whom(match["behalf"])
        yield from seating.seat(person, seating.subject, role_named(_LEDAMOT), behalf, State.ELECTED)


def welcomed(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who is new in the forum that is named, else in the one that meets."""
    forum = seating.forum(match["forum"]) if match["forum"] else seating.own
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), organisation or seating.whom(match["org"]))


def others(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who else has an office: in the forum that is named or was spoken of, else the one that meets or elects."""
    named = seating.forum(match["forum"]) if match["forum"] else seating.spoken_of(match.start())
    forum = named or seating.board or seating.here
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), organisation)


def is_new(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who is new in an office: of the forum that is named or spoken of, else of the one that meets."""
    forum = seating.forum(match["forum"]) if match["forum"] else seating.near
    role = role_of(match["role"]) if "role" in match.groupdict() else role_named(_ORDFORANDE)
    sent_by = seating.whom(match.groupdict().get("behalf"))
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role, sent_by or organisation)


def stays(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who keeps an office in the forum that was spoken of."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.spoken_of(match.start()), role_of(match["role"]), organisation)


def two_offices(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who has an office, and who another, in the forum that the sentence is about though it names none."""
    for who, words in ((match["who"], match["role"]), (match["other"], match["as"])):
        for person, organisation in seating.people(who or ""):
            yield from seating.seat(person, seating.near, role_of(words), organisation)


def becomes(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who gets an office where only the item says of which forum, or the sentence before; else the one that meets.

    "Nätverket enades om att Anna Ek är ordförande. Vice ordförande blir Bo Lund."
    """
    role = role_of(match["role"])
    sent = role is not None and role.path == _REPRESENTANT  # to another forum than the one that meets
    if match["verb"] == "är" and seating.told is None and seating.labelled is None:
        return
    forum = seating.told or seating.labelled or seating.subject or (None if sent else seating.here)
    if match.start() > 0:  # rådet: Anna Ek slutar | , ny ordförande är Bo Lund
        forum = seating.spoken_of(match.start()) or seating.meant(match.start())
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role, organisation, seating.goes_on)


def convened_by(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who convenes a forum."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_CONVENER), organisation)


def led_by(match: re.Match[str], seating: Seating) -> Iterator[Membership]:
    """Say who leads a forum."""
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, seating.forum(match["forum"]), role_named(_ORDFORANDE), organisation)
