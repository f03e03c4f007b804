"""Elections in running text: who was chosen for which office of which forum.

Surface forms: "utse Siv Ek, Härryda, till ordförande och som ersättare utses Åsa Lund, Ale", "Till ledamot i
styrgruppen valdes Anna Ek", "Anna Ek valdes till kassör", "... och Marit Ek, Uddevalla, till vice ordförande", "Till
ordförande för 2024 valdes Anna Ek, till kassör Bo Lund", "Till styrelsen omvaldes Anna Ek, ordförande, och Bo Lund,
kassör", "Ledamöterna Anna Ek och Bo Lund omvaldes".

An office at the meeting itself (mötesordförande, justerare, sekreterare) is no seat, and what is merely proposed is not
decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extractors.forums.marks import ForumReference
from extractors.seats.boards import sits_in_board
from extractors.seats.election_forms import (
    AFTER,
    AGAIN,
    BELOW_HEADING,
    ELECTED,
    ELECTED_LINE,
    ELECTIONS,
    LASTING,
    ONE_OFFICER,
    SECOND,
    SECOND_BACK,
    WITH_OTHER,
)
from extractors.seats.seating import CHOSEN, PEOPLE, Behalf, Seating, sends_somewhere
from extractors.sentences.typed import BULLET, Sentence
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE, role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, State

# a word that every election has; without one none of the longer patterns need be tried
_TRIGGER = re.compile(r"v[aä]l|uts[eå]|föresl|bad\b|beslut|enades|överens", re.IGNORECASE)
# roles at the meeting itself, which are no seats
_AT_MEETING = re.compile(
    r"justera|mötesordförande|mötessekreterare|(?:ordförande|sekreterare) (?:för|vid) (?:möte|dagens|stämman|årsmöte"
    r"|sammanträde|kvällen)|ordförande[^.<>]{0,12} (?:för|vid|till) nästa (?:möte|sammanträde)",
    re.IGNORECASE,
)
# Val av ordförande och sekreterare för mötet, as the heading of an item
_OF_MEETING = re.compile(
    r"mötes(?:ordförande|sekreterare|funktionär)|\b(?:ordförande|sekreterare)(?:(?:,| och) \w+)* (?:för|vid|på|till) "
    r"(?:dagens |detta )?(?:möte|stämma|årsmöte|sammanträde)",
    re.IGNORECASE,
)
_ASSEMBLY = "assembly"
_OF_OWNER = frozenset((_ASSEMBLY, "board"))  # bodies that act for whose they are
_CHAIRS = re.compile(r"ordförande", re.IGNORECASE)
_SENT = re.compile(r"representant(?:er)?|ombud|kontaktperson(?:er)?", re.IGNORECASE)
_OF_FORUM = re.compile(r"<[FR]\d+g>\s")
_STANDS_IN = re.compile(r"(?:personliga?\s)?(?:ersättare|suppleant(?:er)?)", re.IGNORECASE)
_CLERK = re.compile(r"sekreterare", re.IGNORECASE)
_OF_OTHER = re.compile(r"\s(?:för|i|hos)\s(?:<[OJ]\d|[A-ZÅÄÖ])")
# till ledamot | i Handelsrådet, which nothing tells as a forum
_IN_OTHER = re.compile(r"(?:\soch\s<P\d+>\still\s\w+)?\si\s(?:<[OJ]\d|[A-ZÅÄÖ])")
# beside these a sekreterare is one of the board, not of the meeting
_OF_BOARD = re.compile(r"kassör|(?:vice|v\.)\sordförande", re.IGNORECASE)
# Val av två representanter i trädgårdskommittén · Val till Rektorsrådet, as the heading of an item
_HEADED = re.compile(
    rf"(?:(?:om|ny|fyllnads)?val\sav|(?:(?:om|ny|fyllnads)?val|nominering|representation|representanter)\s(?:till|i))\s(?:(?:[a-zåäö]+\s){{0,2}}?(?P<role>{ROLE})\b)?",
    re.IGNORECASE,
)
# Val av representant till | Vuxnas lärande: the forum that the seat is in
_TO_ANOTHER = re.compile(rf"val\sav\s(?:[a-zåäö]+\s){{0,2}}?{ROLE}\s(?:till|i|för|hos)\s(?-i:[A-ZÅÄÖ])", re.IGNORECASE)
# Nätverket får en plats i | referensgruppen: right before "Anna Ek väljs"
_PLACE = re.compile(r"\bplats(?:er)?\si\s|\bbestår\sav\s")
_NEAR = 120  # code points in which the sentence before stands
_LASTS = re.compile(LASTING, re.IGNORECASE)
_PROPOSED = re.compile(r"föreslogs|föreslås|förslag|nominera", re.IGNORECASE)
# Utskottets förslag till styrelsen | Styrelsen utser Anna Ek
_PROPOSAL = re.compile(r"(?:<[FRO]\d+g>|[A-ZÅÄÖ]\w+s)\sförslag\still\s(?:<[FRO]\d+>|[a-zåäö]+)\s")
# what governs "att utse Anna Ek": Styrgruppen | föreslår kommunen att utse her, and has not chosen her
_TO_CHOOSE = re.compile(r"\b(?:utse|(?:om)?välja)\b", re.IGNORECASE)
_GOVERNS = re.compile(
    rf"\b(?:(?P<asks>{one_of('asks another', opening=True)})|(?i:beslut\w*|bestäm\w*|ena(?:de)?s|överens))\b"
)
# Ale har entledigat Bo Lund från uppdraget som ledamot i rådet och | utsett Anna Ek
_DISMISSED = re.compile(r"ntledig\w+\s<P\d+>[^.]*?(?P<forum><[FR]\d+>)[^.]*?\soch\s")
# Rådet har tio ledamöter och | har valt Anna Ek
_CHOOSES = re.compile(
    rf"^{BULLET}(?P<who><[FR]\d+>)(?:\s[a-zåäö]+|\sbesl[uö]\w*\satt|\s[^<>,.]{{1,60}}?\soch)?\s(?:har\s)?$"
)
# Följande utsågs: · Till ledamöter i råden valdes:
# Styrelsen beslutar att utse | Anna Ek till ledamot i rådet: the first of several lines
_ANNOUNCES = re.compile(
    rf"(?:^|\s){CHOSEN}[^<>.:]{{0,40}}:$|\batt\s(?:utse|välja)(?::|\s{PEOPLE},?\s(?:till|som)\s[^.]+)?$"
)


def announces_election(sentence: Sentence) -> bool:
    """Tell a sentence below which lines say who was elected: "Följande utsågs:"."""
    return sentence.typed[-1:] != "." and _ANNOUNCES.search(sentence.typed) is not None


def elected_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody was elected to."""
    typed = seating.sentence.typed
    rules = seating.sentence.rules.get(ELECTIONS, ())
    if not rules or _TRIGGER.search(typed) is None:
        yield from _on_line(seating) if seating.electing else ()
        return
    # "Till ordförande valdes Anna Ek, till kassör Bo Lund": she is what stands before her
    named = (pattern for pattern, _ in rules if pattern not in BELOW_HEADING)
    found = sorted((m for pattern in named for m in pattern.finditer(typed)), key=lambda m: (_who(m), m.start()))
    matches = [m for before, m in zip((None, *found), found, strict=False) if not _is_of(before, m)]
    if matches:
        behind = min(match.end() for match in matches)
        matches += [m for pattern in (SECOND, SECOND_BACK, WITH_OTHER) for m in pattern.finditer(typed, behind)]
    else:
        yield from _under_heading(seating)
    sender = next((s for m in matches if (s := m.groupdict().get("sender"))), None)
    # "Bo Lund till ledamot och Siv Ek till ersättare i rådet": the last half names it for both
    forum = next((m["forum"] for m in reversed(matches) if m["forum"]), None)
    chooser = _chooser(matches[0], seating) if matches else None
    for match in matches:
        if _decided(match, typed, seating.title):
            beside = _beside(match, matches) if forum is None else None  # in whose forum she stands in
            of_first = chooser if match.re in (SECOND, SECOND_BACK) else None
            meant = _unnamed(beside, seating) if beside is not None else of_first
            if beside is None or meant is not None:
                chosen = list(_chosen(match, seating, forum, sender, meant))
                yield from chosen
                yield from _replaced(match, chosen, seating)


def _on_line(seating: Seating) -> Iterator[Membership]:
    """Yield the seats of a line below "att utse" that says no more than who and what: "Anna Ek till ordförande i X"."""
    match = ELECTED_LINE.match(seating.sentence.typed)
    if match is None or not match["forum"]:
        return
    forum = seating.forum(match["forum"])
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role_of(match["role"]), organisation, State.ELECTED)


def _replaced(match: re.Match[str], chosen: list[Membership], seating: Seating) -> Iterator[Membership]:
    """Yield the seats of those whom an election replaces: "valde Anna Ek till ledamot | efter Bo Lund"."""
    behind = AFTER.match(seating.sentence.typed, match.end())
    for person, _ in seating.people(behind["former"]) if behind is not None and chosen else ():
        yield replace(chosen[0], member=person, state=State.FORMER)


def _beside(match: re.Match[str], matches: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the election beside which somebody is named, "med Bo Lund som ersättare", "och Bo Lund till ersättare"."""
    if match.re is WITH_OTHER:
        return matches[0]
    stands_in = _STANDS_IN.fullmatch(match["role"] or "") is not None
    return next((one for one in matches if stands_in and _SENT.fullmatch(one["role"] or "") is not None), None)


def _under_heading(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that the heading of an item tells: "Val av två representanter i X", "Val av ordförande" above."""
    headed = _HEADED.match(seating.title)
    match = next((m for one in BELOW_HEADING if (m := one.match(seating.sentence.typed)) is not None), None)
    if match is None:
        return
    forum = _of_heading(headed, match, seating) if headed is not None else None
    forum = forum or _offered(match, seating)
    role = role_of(headed["role"]) if headed is not None and headed["role"] else role_named("role/ledamot")
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role, organisation, State.ELECTED)
    for other in WITH_OTHER.finditer(seating.sentence.typed, match.end()) if forum is not None else ():
        for person, organisation in seating.people(other["who"]):
            yield from seating.seat(person, forum, role_of(other["role"]), organisation, State.ELECTED)


def _offered(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum in which the sentence before tells of a place: "Vi får en plats i rådet. Anna Ek väljs."."""
    begins = max(seating.text.rfind("\n", 0, seating.sentence.span.start), seating.sentence.span.start - _NEAR)
    if match.re is not ELECTED or _PLACE.search(seating.text, begins, seating.sentence.span.start) is None:
        return None
    spoken = seating.spoken_of(match.start())
    return spoken if spoken != seating.own else None


def _of_heading(headed: re.Match[str], match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that a heading has elected to: the one it names, else the board or the one that meets.

    "Val av ordförande" alone may be of the chair at the meeting, unless she is chosen again or for a time.
    """
    if seating.subject is not None and seating.subject != seating.own:
        return seating.subject
    words = headed["role"] or ""
    if not words or any(one.search(seating.title) for one in (_AT_MEETING, _SENT, _TO_ANOTHER, _CLERK)):
        return None
    lasts = match.re is AGAIN or _LASTS.search(seating.title) is not None or words.lower() != "ordförande"
    of_board = seating.board if sits_in_board(role_of(words)) else None
    meets = seating.own if seating.own is not None and seating.own.kind != _ASSEMBLY else None
    return (of_board or meets) if lasts else None


def _is_of(before: re.Match[str] | None, match: re.Match[str]) -> bool:
    """Tell whether two matches are of the same people, the first of them beginning with what these are chosen for."""
    return before is not None and _who(before) == _who(match) and before.start() < match.start()


def _who(match: re.Match[str]) -> int:
    """Return where those stand whom a match says to be chosen."""
    return max(match.start("who"), match.start("new") if "new" in match.groupdict() else -1)


def _decided(match: re.Match[str], typed: str, title: str) -> bool:
    """Tell whether a match is an election to a seat: not to an office at the meeting, and not merely proposed."""
    around = typed[max(0, match.start() - 20) : match.end() + 30]
    merely = bool(_PROPOSED.search(match[0]) or _PROPOSAL.match(typed)) or _is_asked(match, typed)
    elsewhere = _is_clerk(match, typed) or _is_elsewhere(match, typed)
    at_meeting = _AT_MEETING.search(around) or (not match["forum"] and _OF_MEETING.search(title))
    return not (merely or at_meeting or elsewhere)


def _is_elsewhere(match: re.Match[str], typed: str) -> bool:
    """Tell an office of something that is no forum: "har valts till ordförande för | Fackförbundet Havet"."""
    if match["forum"] or not match["role"]:
        return False
    chairs = _CHAIRS.search(match["role"]) is not None and _OF_OTHER.match(typed, match.end()) is not None
    return chairs or _IN_OTHER.match(typed, match.end()) is not None


def _is_asked(match: re.Match[str], typed: str) -> bool:
    """Tell whether somebody else is asked to choose: "Styrgruppen föreslår kommunen att utse Anna Ek"."""
    to_choose = _TO_CHOOSE.search(match[0])
    governing = list(_GOVERNS.finditer(typed, 0, match.start() + to_choose.end())) if to_choose is not None else []
    return bool(governing) and governing[-1]["asks"] is not None


def _is_clerk(match: re.Match[str], typed: str) -> bool:
    """Tell the clerk of the meeting, "till sekreterare valdes Anna Ek", from one whom a board elects with others."""
    return _CLERK.match(match["role"] or "") is not None and _OF_BOARD.search(typed) is None


def _chosen(
    match: re.Match[str],
    seating: Seating,
    forum_named: str | None,
    sender: str | None,
    meant: Forum | None,
) -> Iterator[Membership]:
    symbol, officers = match["forum"] or forum_named, match.groupdict().get("officers")
    unnamed = meant or ((seating.board or seating.own) if officers else _unnamed(match, seating))
    forum = _of_symbol(symbol, match, seating) if symbol else unnamed
    sent_by = seating.whom(match.groupdict().get("behalf")) or tuple(_senders(sender, seating))
    if _CHAIRS.search(match["role"] or "") is not None and not symbol:  # till rådets ordförande: of whom, not for whom
        owner = next((one for one in sent_by if isinstance(one, Forum)), None)
        forum, sent_by = (owner, ()) if owner is not None else (forum, sent_by)
    if officers:
        yield from _officers(officers + (f", {match['who']}" if match["who"] else ""), seating, forum)
        return
    role = role_of(match["role"]) if match["role"] else role_named("role/ledamot")
    if forum is not None and forum == seating.own and forum.kind == _ASSEMBLY and sits_in_board(role):
        return  # "ordförande för stämman": an office at the meeting itself
    for person, organisation in seating.people(match["who"] or match.groupdict().get("new") or ""):
        yield from seating.seat(person, forum, role, sent_by or organisation, State.ELECTED)


def _senders(symbol: str | None, seating: Seating) -> Iterator[Behalf]:
    """Yield whom those sit for whom somebody sends: that of a body which is one's own ("Ales kommunfullmäktige")."""
    for one in seating.whom(symbol):
        convener = one.convener if isinstance(one, Forum) and one.kind in _OF_OWNER else None
        yield convener or one


def _of_symbol(symbol: str, match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that an election names; "styrelsen" may be the one that an annual meeting elects."""
    reference = seating.sentence.mark(symbol).meaning
    named = _of_own_office(match, seating) or seating.forum(symbol)
    of_board = isinstance(reference, ForumReference) and reference.kind == "board"
    return seating.board if named is None and of_board else named


def _officers(typed: str, seating: Seating, forum: Forum | None) -> Iterator[Membership]:
    """Yield the seats of those whom a forum is given, each in the role behind her name: "Anna Ek, ordförande"."""
    for one in ONE_OFFICER.finditer(typed):
        role = role_of(one["role"]) if one["role"] else role_named("role/ledamot")
        for person, organisation in seating.people(one["who"]):
            yield from seating.seat(person, forum, role, organisation, State.ELECTED)


def _unnamed(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum of an election that names none: that of the heading ("Val av ombud till X"), else the one meant.

    A representative is sent to another than the one that meets, and a stand-in told right behind to the same.
    """
    dismissed = _DISMISSED.search(seating.sentence.typed, 0, _who(match))
    if dismissed is not None:
        return seating.forum(dismissed["forum"])
    owned = match["behalf"] if "behalf" in match.groupdict() and _SENT.fullmatch(match["role"] or "") is None else None
    if owned is not None and _OF_FORUM.fullmatch(owned) is not None:
        return seating.forum(owned.strip())  # "till rådets ordförande"
    if seating.goes_on is State.ELECTED and _STANDS_IN.fullmatch(match["role"] or "") is not None:
        return seating.told
    headed = seating.subject if _HEADED.match(seating.title) is not None else None
    if headed is not None and headed != seating.own:
        return headed
    if _TO_ANOTHER.match(seating.title) is not None and seating.subject is None:
        return None  # a name that is no forum's
    if seating.board is not None and sits_in_board(role_of(match["role"])):
        return seating.board
    if _SENT.fullmatch(match["role"]) is None:
        meant = _chooser(match, seating) or seating.labelled or seating.own
        return None if seating.is_elsewhere(meant) else meant
    if seating.subject is not None and seating.subject != seating.own:
        return seating.subject
    if sends_somewhere(seating.title):
        return None  # "Representant i Handelsrådet", where nothing tells that as a forum
    spoken = seating.spoken_of(match.start())
    sends = spoken in (None, seating.own) and seating.own in _choosers(match, seating)
    told = match.groupdict().get("sender") or match.groupdict().get("behalf")
    own = seating.own if told or seating.goes_on is State.ELECTED else None
    return None if sends else spoken or own  # "Anna Ek utses till representant": where is not told


def _chooser(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that is said to choose: "Ungdomsrådet har valt Anna Ek till ordförande"."""
    chooses = _CHOOSES.match(seating.sentence.typed, 0, match.start())
    return seating.forum(chooses["who"]) if chooses is not None else None


def _choosers(match: re.Match[str], seating: Seating) -> tuple[Behalf, ...]:
    """Return who is said to send somebody: the forum before the match, or whom the match itself names."""
    chooser = _chooser(match, seating)
    return (*((chooser,) if chooser is not None else ()), *seating.whom(match.groupdict().get("sender")))


def _of_own_office(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that meets where "styrgruppen" may be that: it elects its own chair, whatever was spoken of."""
    reference = seating.sentence.mark(match["forum"]).meaning if match["forum"] else None
    own = seating.own
    if own is None or not isinstance(reference, ForumReference) or not reference.definite:
        return None
    return own if _CHAIRS.search(match["role"]) is not None and own.kind == reference.kind else None
