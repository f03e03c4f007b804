"""What announces a roster: a sentence, a line or the heading of an item that says whose seats stand below it.

Surface forms: "Övriga representanter i styrgruppen:", "I arbetsgruppen ingår:", "Styrgruppen består av:", "Följande
ledamöter är utsedda för 2024-2026:", "Nätverket utser följande representanter till rådet:", "Ledamöter i Branschråd
Bygg", the headings "Styrgruppens sammansättning" and "Representanter i SYV-nätverket"; and of seats in several forums,
each of which its line names: "Nätverkets representanter i olika grupper är:", the heading "Representation".

What is proposed, or still to be found, is no roster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from extractors.sentences.settling import Settler
from extractors.sentences.typed import BULLET, FORUM, Sentence
from extractors.structure.agenda import Item
from extractors.words.periods import period_in
from extractors.words.roles import role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Organisation, Role, State

MEMBER, REPRESENTATIVE = role_named("role/ledamot"), role_named("role/representant")
_MEMBERS = r"(?:ledamöter|representanter|deltagare|medlemmar|kontaktpersoner|ombud|ersättare|suppleanter)(?:na)?"
_REMEMBERED = 1024  # sentences in types, which come again in other minutes
_LONGEST_LINE = 100  # characters of a line in types that announces a roster without a colon
_SPEAKS_OF_MEMBERS = re.compile(
    r"[Ll]edam[oö]|[Rr]epresentant|[Dd]eltagare|[Mm]edlem|[Kk]ontakt|[Oo]mbud|[Ee]rsätt|[Ss]uppl|[Oo]rdinarie|personer"
)
_LIST = r"(?:kontakt|medlems|ledamots|representant)(?:lista|förteckning|register)"
# 2024 · 2024-02-01 · för 2024–2026 · (uppdaterad 2024-02-01)
_OF_DAY = r"(?:,?\s\(?(?:för\s|uppdaterad\s|per\s)?\d{4}(?:[-–/]\d{2,4}){0,2}\)?)?"
# what announces a list, each with what its members are: the group "role"
_ANNOUNCES = (
    # Övriga representanter i styrgruppen:
    re.compile(
        rf"(?:(?P<behalf><[OFR]\d+g>)\s(?:nya\s|nuvarande\s)?)?(?P<role>{_MEMBERS})\s(?:\w+\s)?(?:i|till|för)\s(?P<forum>{FORUM})"
        r"[^.<>]{0,30}:$",
        re.IGNORECASE,
    ),
    # I arbetsgruppen ingår följande:
    re.compile(rf"[Ii]\s(?P<forum>{FORUM})\s(?:ingår|sitter|deltar)[^.<>]{{0,30}}:$(?P<role>)", re.IGNORECASE),
    # Styrgruppen består av: · Styrgruppen har följande ledamöter:
    re.compile(rf"(?P<forum>{FORUM})\s(?:består\sav|har\sföljande)[^.<>]{{0,40}}:$(?P<role>)", re.IGNORECASE),
    # Ledamöter i Branschråd Bygg 2024, alone on its line
    re.compile(
        rf"^(?:{BULLET}|Bilaga\s\d*:?\s?)(?:(?:aktuell|uppdaterad|ny)\s)?(?:(?:lista|förteckning)\söver\s)?(?:ordinarie\s)?"
        rf"(?P<role>{_MEMBERS})\s(?:i|till|för)\s(?P<forum>{FORUM}){_OF_DAY}$",
        re.IGNORECASE,
    ),
    # Styrgrupp Millennium – ledamöter · SYV-nätverket Kontaktlista 2024-02-01 · Styrgruppens ledamöter 2024
    re.compile(
        rf"^(?:{BULLET}|Bilaga\s\d*:?\s?)(?P<forum>{FORUM})(?:\s[–-]|,|:)?\s(?:(?P<role>(?!deltagare){_MEMBERS})|{_LIST}){_OF_DAY}$",
        re.IGNORECASE,
    ),
)
# Följande ledamöter är utsedda (för 2024-2026): · Nätverket utser följande representanter och ersättare till rådet:
_FOLLOWING = re.compile(
    r"\b[Ff]öljande(?:\s(?:nya|ordinarie))?\s(?P<role>representanter|ledamöter|ombud|kontaktpersoner|deltagare|medlemmar|personer)"
    r"(?:\soch\s(?:ersättare|suppleanter))?\b"
)
# Ledamöter: alone, in an item whose heading names the forum
_LABEL = re.compile(rf"^(?:(?:ordinarie|nuvarande)\s)?(?P<role>ordinarie|(?!deltagare){_MEMBERS}):?$", re.IGNORECASE)
# Nätverkets | representanter i olika grupper är nu: · Uppdrag i andra forum:
_SEVERAL = re.compile(
    r"(?:(?P<behalf><[OFR]\d+g>)\s(?:nya\s|nuvarande\s)?)?\b(?:representa\w+|representera\w*|ledamöter|kontaktpersoner|uppdrag)\b[^.:]{0,40}?\b(?:i|till|för)\s(?:[a-zåäö]+\s){0,3}"
    r"(?:grupper|nätverk|forum|råd|sammanhang|styrgrupper|arbetsgrupper|organ)\b[^.<>]{0,30}:$",
    re.IGNORECASE,
)
_INTO = re.compile(rf"\s(?:i|till|för)\s(?P<forum>{FORUM})")
# the headings of items about who sits in a forum, and about who sits where
_OF_SEATS = re.compile(rf"\b(?:sammansättning|bemanning|{_MEMBERS})\b|representation|kontaktlista", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\b(?:representation|representanter|kontaktpersoner|uppdrag)\b", re.IGNORECASE)
_ELECTS = re.compile(
    r"\b(?:utses|utser|utsåg|utsågs|väljs|väljer|valde|valdes|omvaldes|beslut\w*\s(?:att\s)?(?:utse|välja))\b"
)
# what is said of those who follow, so that they have a seat
_GIVES = re.compile(
    rf"{_ELECTS.pattern}|\bhar\s(?:anmält|utsett|valt|utsetts|valts|tillkommit)\b|\b(?:är|blev|blir)\s(?:utsedda|valda|representanter|ledamöter)\b"
    r"|\b(?:ingår|sitter|deltar|representerar)\b"
)
_ELECTION = re.compile(r"\b(?:om|ny|fyllnads)?val\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"föresl|förslag|nominer|\bbör\b|\bkan\b|önska|saknas|behov|\bsöks\b|vakan|efterly|närvar|frånvar|tidigare"
    r"|\bavgå|\blämna|\bslutar?\b|\bslutat\b",
    re.IGNORECASE,
)


class Roster(Struct, frozen=True, gc=False):
    """An announced list: where its lines begin, whose seats they tell, in what role and state, and for what time.

    `forum` is None where each line names its own; `behalf` is who sends all of them, where one does. `sure`: the text
    says that a list follows; a heading alone does not.
    """

    at: int
    forum: Forum | None
    role: Role
    state: State = State.CURRENT
    term: tuple[str | None, str | None] = (None, None)
    item: int | None = None
    sure: bool = True
    behalf: Organisation | Forum | None = None


def rosters_in(
    text: str, items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler, *, of_meeting: bool
) -> Iterator[Roster]:
    """Yield the rosters that headings and sentences announce. The list itself may still turn out to be none.

    `of_meeting`: the document tells of a meeting; one that does not may be nothing but a roster of the forum it names.
    """
    for item in items:
        yield from _headed(text, item, settler)
    for sentence in sentences:
        yield from _said(text, sentence, settler, None if of_meeting else settler.own)


def _headed(text: str, item: Item, settler: Settler) -> Iterator[Roster]:
    """Yield the roster that the heading of an item announces: of the forum that it names, else of several."""
    title = item.title
    if _OF_SEATS.search(title) is None or _UNREAL.search(title) is not None:
        return
    forum = next(settler.forums_in(item.heading), None)
    if forum is None and _OF_SEVERAL.search(title) is None:
        return
    state = _state_in(title)
    role = _role(title) if forum is not None else REPRESENTATIVE
    yield Roster(item.heading.end, forum, role, state, period_in(text, (item.heading,)), item.index, sure=False)


def _state_in(title: str) -> State:
    """Return the state of seats below a heading that says no more: elected ones below "Val av ledamöter"."""
    return State.ELECTED if _ELECTION.search(title) is not None else State.CURRENT


def _said(text: str, sentence: Sentence, settler: Settler, whole: Forum | None) -> Iterator[Roster]:
    """Yield the roster that a sentence announces; `whole` is the forum that all of the document is a roster of."""
    typed = sentence.typed
    if not _may_announce(typed):
        return
    told = (
        _of_forum(sentence, settler) or _of_following(sentence, settler, whole) or _of_label(sentence, settler, whole)
    )
    if told is not None:
        term = period_in(text, (sentence.span,))
        role = role_of(told.words or "") or MEMBER
        sure, behalf = typed.endswith(":"), _whose(told.behalf, sentence, settler)
        yield Roster(sentence.span.end, told.forum, role, told.state, term, sentence.item, sure, behalf)
    elif (several := _SEVERAL.search(typed)) is not None:
        behalf = _whose(several["behalf"], sentence, settler)
        yield Roster(sentence.span.end, None, REPRESENTATIVE, item=sentence.item, behalf=behalf)


@lru_cache(maxsize=_REMEMBERED)
def _may_announce(typed: str) -> bool:
    """Tell whether a sentence may announce a roster: most say so little of seats that no rule need be tried."""
    short = len(typed) <= _LONGEST_LINE or "öljande" in typed
    speaks = typed.endswith(":") or (short and _SPEAKS_OF_MEMBERS.search(typed) is not None)
    return speaks and "<P" not in typed and _UNREAL.search(typed) is None


def _whose(symbol: str | None, sentence: Sentence, settler: Settler) -> Organisation | Forum | None:
    """Return whose representatives they are: "Nätverkets representanter i rådet:"."""
    return settler.representing(sentence.mark(symbol)) if symbol else None


class _Told(Struct, frozen=True, gc=False):
    """What a sentence announces: whose seats, the word for those who have them, their state, and who sends them."""

    forum: Forum
    words: str | None
    state: State = State.CURRENT
    behalf: str | None = None


def _of_forum(sentence: Sentence, settler: Settler) -> _Told | None:
    """Read an announcement that names the forum, the one that begins first."""
    found = [match for pattern in _ANNOUNCES if (match := pattern.search(sentence.typed)) is not None]
    match = min(found, key=lambda match: match.start(), default=None)
    forum = settler.seated_in(sentence.mark(match["forum"])) if match is not None else None
    if match is None or forum is None:
        return None
    return _Told(forum, match["role"], _state_of(sentence.typed), match.groupdict().get("behalf"))


def _of_following(sentence: Sentence, settler: Settler, whole: Forum | None) -> _Told | None:
    """Read "Nätverket utser följande ledamöter (till rådet):", of no other than the item is about."""
    typed = sentence.typed
    match = _FOLLOWING.search(typed) if typed[-1:] in (":", ".") and "öljande" in typed else None
    if match is None or _GIVES.search(typed) is None:
        return None
    into = _INTO.search(typed)
    forum = (
        settler.seated_in(sentence.mark(into["forum"])) if into is not None else whole or _about(sentence.item, settler)
    )
    return _Told(forum, match["role"], _state_of(typed)) if forum is not None else None


def _state_of(typed: str) -> State:
    """Return the state of the seats that a sentence announces: it may tell that they are elected."""
    return State.ELECTED if _ELECTS.search(typed) is not None else State.CURRENT


def _of_label(sentence: Sentence, settler: Settler, whole: Forum | None) -> _Told | None:
    """Read "Ledamöter:" in an item whose heading names a forum."""
    match = _LABEL.match(sentence.typed)
    forum = whole or settler.heading_forum(sentence.item) if match is not None else None
    state = _state_in(settler.title(sentence.item))
    return _Told(forum, match["role"], state) if match is not None and forum is not None else None


def _about(item: int | None, settler: Settler) -> Forum | None:
    """Return the forum whose seats an item is about: "Direktionens sammansättning", else the one that meets."""
    named = settler.heading_forum(item)
    return named or (settler.own if _OF_SEATS.search(settler.title(item)) is not None else None)


def _role(title: str) -> Role:
    """Return what a heading says that those below it are: members, where it says no more."""
    found = re.search(_MEMBERS, title, re.IGNORECASE)
    return (role_of(found[0]) if found is not None else None) or MEMBER
