"""Seats in running text: who sits in which forum, for whom, in what role.

What a sentence says stands in the rules of seats that are held, won and handed over (`rules`, `belonging`, `elections`,
`handovers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec.structs import replace

from extractors.seats.belonging import MEMBERS, members_in
from extractors.seats.beside import beside
from extractors.seats.context import in_context
from extractors.seats.election_forms import ELECTIONS
from extractors.seats.elections import announces_election, elected_in
from extractors.seats.fragments import SET_OFF
from extractors.seats.handovers import HANDOVERS, handed_over_in
from extractors.seats.participants import PARTICIPANTS, participants_in
from extractors.seats.plainly import behind_label, plainly
from extractors.seats.rules import OFFICES, offices_in
from extractors.seats.seating import Seating, is_of_seats
from extractors.seats.terms import with_terms
from extractors.sentences.settling import Settler
from extractors.sentences.typed import BULLET, Sentence
from extractors.structure.agenda import Item
from extractors.words.periods import period_in
from graph.claims import Forum, Membership, State

# Ale kommun har anmält att | Anna Ek lämnar rådet · Ale: | Anna Ek slutar · Ale har | entledigat Anna Ek
_SENDS_WORD = re.compile(
    rf"^{BULLET}(?P<behalf><O\d+>)(?:\s(?:(?:har\s)?(?:meddela|anmäl)(?:t|r|de|er)?|(?:har\s)?meddelat)\satt\s(?=<P)"
    rf"|(?P<label>{SET_OFF})\s(?=<P|[Nn]y)|\shar\s(?:genom\sbeslut\s(?:[^<>.]{{1,30}}\s)?)?entledigat\s(?=<P))"
)
_NAMES_FORUM = re.compile(r"<[FR]")
# Anna Ek föreslår att | Bo Lund ingår i rådet · Om Bo Lund lämnar rådet · Frågan är om Bo Lund ska ingå
_UNREAL = re.compile(
    r"(?:föresl(?:år|og|agit|ås|ogs)|[Ff]örslag(?:et)?|[Ff]rågan?|frågar?|frågade|frågat|undra(?:r|de)|diskutera(?:r|de)"
    r"|övervä(?:ger|gde)|önska(?:r|de)|vill|ville)\b[^<>.;]{0,40}?\b(?:att|om)\s|^Om\s"
)
_DECIDED = re.compile(r"[Bb]eslut|bif(?:all|öll)|[Ee]nlig|godkän|anta[rs]?\b|ställ(?:er|de)\ssig\sbakom")
_OF_SEATS = frozenset((OFFICES, MEMBERS, ELECTIONS, HANDOVERS))
# Anna Ek ingår i arbetsgruppen för Tjörns kommuns räkning
_ON_BEHALF = re.compile(r"\bför\s(?P<behalf><[FOR]\d+g>)\s(?:\w+s\s)?räkning\b")


def seats_of(
    text: str,
    items: Sequence[Item],
    sentences: Sequence[Sentence],
    settler: Settler,
    own: Forum | None,
    board: Forum | None = None,
) -> Iterator[Membership]:
    """Yield the seats that sentences state, each once, and the organisations that they say take part in a forum.

    `own` is the forum that meets, `board` the one that it elects where it is an annual meeting.
    """
    seen: set[tuple[object, ...]] = set()
    before: tuple[Membership, ...] = ()
    electing: int | None = None  # the item in which an election was announced whose lines follow
    for last, sentence in pairwise(chain((None,), sentences)):
        if sentence is None:
            continue
        before = tuple(seat for seat in before if seat.item == sentence.item) if before else ()
        listed = electing is not None and electing == sentence.item
        told = in_context(sentence, last)
        before = tuple(seats_in(told, text, settler, own, before, electing=listed, board=board))
        announces = announces_election(sentence)
        electing = sentence.item if announces or (listed and before) else None
        for seat in before:
            key = (seat.member, seat.organisation, seat.roles, seat.state)
            if key not in seen:
                seen.add(key)
                yield _with_period(seat, text, items)
        if PARTICIPANTS in sentence.rules:
            yield from participants_in(sentence, settler)


def seats_in(
    sentence: Sentence,
    text: str,
    settler: Settler,
    own: Forum | None,
    before: tuple[Membership, ...] = (),
    *,
    electing: bool = False,
    board: Forum | None = None,
) -> Iterator[Membership]:
    """Yield the seats that one sentence states, with the period where it states one too.

    `before` are the seats that the sentence right before it in its item states, `electing` tells that it is a line
    below "Följande utsågs:".
    """
    if "<P" not in sentence.typed:
        return  # most sentences
    seating = Seating(settler, sentence, text, own, before, electing, board)
    seats = _told_in(seating)
    if _leaves_out(seats, sentence) and _may_tell(seating):
        seats += _told_otherwise(seating)
    seats += beside(seats, seating) if seats else ()
    if not seats or _is_unreal(sentence.typed):
        return
    told = [_for_whom(seat, seating) for seat in seats]
    yield from with_terms([seat for seat in told if seat.on_behalf_of or not _told_with_whom(seat, told)], seating)


def _told_with_whom(seat: Membership, told: Sequence[Membership]) -> bool:
    """Tell whether another reading of a sentence tells a seat with whom it is for."""
    key = (seat.member, seat.organisation, seat.roles, seat.state)
    return any(one.on_behalf_of and key == (one.member, one.organisation, one.roles, one.state) for one in told)


def _leaves_out(seats: Sequence[Membership], sentence: Sentence) -> bool:
    """Tell whether nothing was read of one whom a sentence names: "Bo Lund lämnar rådet; framöver leds det av Ek"."""
    return not seats or len({seat.member for seat in seats}) < sum(mark.person is not None for mark in sentence.marks)


def _told_otherwise(seating: Seating) -> list[Membership]:
    """Return the seats that a sentence states once it is said more shortly, or without the label that it opens with."""
    plain = plainly(seating.sentence)
    seats = _told_in(replace(seating, sentence=plain)) if plain is not None else []
    label = behind_label(plain or seating.sentence) if not seats else None
    if label is None:
        return seats
    symbol, behind = label
    forum = seating.forum(symbol) if symbol is not None else None
    return _told_in(replace(seating, sentence=behind, label=forum))


def _may_tell(seating: Seating) -> bool:
    """Tell whether a sentence may tell a seat: it, the one before or the heading of its item names a forum."""
    told = bool(seating.before) or _NAMES_FORUM.search(seating.sentence.typed) is not None
    return told or seating.subject is not None or is_of_seats(seating.title)


def _for_whom(seat: Membership, seating: Seating) -> Membership:
    """Complete a seat by whose the sentence says it is, "för Ales räkning", or by who sends word of it."""
    typed = seating.sentence.typed
    behalf = _ON_BEHALF.search(typed) if "räkning" in typed else None
    sends = _SENDS_WORD.match(typed) if behalf is None and not seat.on_behalf_of else None
    if sends is not None and sends["label"] and seat.organisation != seating.own and not is_of_seats(seating.title):
        sends = None  # "SKR: Anna Ek sitter i SKR:s nätverk": what is told of
    told = behalf or sends
    whom = seating.whom(told["behalf"]) if told is not None else ()
    return replace(seat, on_behalf_of=whom) if whom else seat


def _is_unreal(typed: str) -> bool:
    """Tell a sentence that says what may be, not what is, of the people behind that: "Bo föreslår att Anna Ek ..."."""
    unreal = _UNREAL.search(typed)
    return unreal is not None and "<P" in typed[unreal.end() :] and _DECIDED.search(typed) is None


def _told_in(seating: Seating) -> list[Membership]:
    """Return the seats that a sentence states as it is worded."""
    if _OF_SEATS.isdisjoint(seating.sentence.rules) and not seating.electing:
        return []
    return [*elected_in(seating), *handed_over_in(seating), *offices_in(seating), *members_in(seating)]


def _with_period(seat: Membership, text: str, items: Sequence[Item]) -> Membership:
    """Complete a seat by the period that may stand in the heading of its item."""
    if seat.state is not State.ELECTED or seat.item is None or (seat.begins, seat.ends) != (None, None):
        return seat
    begins, ends = period_in(text, (items[seat.item].heading,))
    return replace(seat, begins=begins, ends=ends)
