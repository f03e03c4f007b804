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

from extractors.forums.marks import ForumReference
from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.boards import sits_in_board
from extractors.seats.seating import CHOSEN, PEOPLE, TITLE, Seating
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON, Sentence
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE, role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, State

# a word that every election has; without one none of the longer patterns need be tried
_TRIGGER = re.compile(r"v[aä]l|uts[eå]|föresl|bad\b|beslut|enades", re.IGNORECASE)
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
_CHAIRS = re.compile(r"ordförande", re.IGNORECASE)
_SENT = re.compile(r"representant(?:er)?|ombud|kontaktperson(?:er)?", re.IGNORECASE)
_OF_FORUM = re.compile(r"<[FR]\d+g>\s")
_STANDS_IN = re.compile(r"(?:personliga?\s)?(?:ersättare|suppleant(?:er)?)", re.IGNORECASE)
_CLERK = re.compile(r"sekreterare", re.IGNORECASE)
_OF_OTHER = re.compile(r"\s(?:för|i|hos)\s(?:<[OJ]\d|[A-ZÅÄÖ])")
# beside these a sekreterare is one of the board, not of the meeting
_OF_BOARD = re.compile(r"kassör|(?:vice|v\.)\sordförande", re.IGNORECASE)
# Val av två representanter i trädgårdskommittén · Val till Rektorsrådet, as the heading of an item
_HEADED = re.compile(
    rf"(?:val\sav|(?:val|nominering|representation|representanter)\s(?:till|i))\s(?:(?:[a-zåäö]+\s){{0,2}}?(?P<role>{ROLE})\b)?",
    re.IGNORECASE,
)
# Representant i Handelsrådet · Representation i samråd
_SENDS_SOMEWHERE = re.compile(r"(?:val\sav\s|nya?\s)?represent(?:ant(?:er)?|ation)\s(?:i|till|vid)\s", re.IGNORECASE)
# Val av representant till | Vuxnas lärande: the forum that the seat is in
_TO_ANOTHER = re.compile(rf"val\sav\s(?:[a-zåäö]+\s){{0,2}}?{ROLE}\s(?:till|i|för|hos)\s(?-i:[A-ZÅÄÖ])", re.IGNORECASE)
# Anna Ek och Bo Lund omvaldes. · Anna Ek omvaldes som ordinarie
_ELECTED = re.compile(rf"^{BULLET}(?P<who>{PEOPLE}),?\s{CHOSEN}(?=[.,]|$|\ssom\sordinarie\b|\spå\s)")
# Nätverket får en plats i | referensgruppen: right before "Anna Ek väljs"
_PLACE = re.compile(r"\bplats(?:er)?\si\s")
_NEAR = 120  # code points in which the sentence before stands
# Omval av Anna Ek. · Nyval: Anna Ek, Ale · Mötet valde Anna Ek., below such a heading
_AGAIN = re.compile(rf"^{BULLET}(?:Om|Ny|Fyllnads)val(?:\sav|:)\s{TITLE}(?P<who>{PEOPLE})(?=[.,;]|$|\s\()")
_CHOSE = re.compile(
    rf"^(?:<[FR]\d+>|[A-ZÅÄÖ]\w+t)\s(?:valde|utsåg|väljer|utser)\s{TITLE}(?P<who>{PEOPLE})(?=[.,;]|$|\s(?:på|för)\s)"
)
_BELOW_HEADING = (_ELECTED, _AGAIN, _CHOSE)
# Val av ordförande | för ett år · för rådet: of an office that lasts
_LASTING = (
    r"\s(?:för|på|till\soch\smed)"
    r"\s(?:ett|två|tre|\d|rådet|nätverket|gruppen|perioden|mandat|verksamhetsåret|läsåret|kommande)"
)
_LASTS = re.compile(_LASTING, re.IGNORECASE)
_PROPOSED = re.compile(r"föreslogs|föreslås|förslag|nominera", re.IGNORECASE)
# Utskottets förslag till styrelsen | Styrelsen utser Anna Ek
_PROPOSAL = re.compile(r"(?:<[FRO]\d+g>|[A-ZÅÄÖ]\w+s)\sförslag\still\s(?:<[FRO]\d+>|[a-zåäö]+)\s")
# what governs "att utse Anna Ek": Styrgruppen | föreslår kommunen att utse her, and has not chosen her
_TO_CHOOSE = re.compile(r"\b(?:utse|(?:om)?välja)\b", re.IGNORECASE)
_GOVERNS = re.compile(
    rf"\b(?:(?P<asks>{one_of('asks another', opening=True)})|(?i:beslut\w*|bestäm\w*|ena(?:de)?s|överens))\b"
)
_IN_FORUM = r"(?:\s(?:i|för)\s(?:<[FR]\d+g>\s|den\s|det\s|(?:projektets|programmets)\s)?(?P<forum><[FR]\d+>))?"
# nätverkets | representant · kommunens | representant i rådet, where she is sent
_FOR = (
    r"(?:(?P<behalf>(?:<[FRO]\d+g>(?:\soch\s)?)+\s)"
    rf"|[a-zåäö]{{3,}}(?:ens|ets|rnas)\s(?={ROLE}\s(?:i|för)\s(?:<[FR]\d+g>\s|den\s|det\s|[a-zåäö]+ts\s)?<[FR]))?"
)
_AS = r"(?:till|som)\s(?:(?:ny|nya|ordinarie|sin|sina|ny\sordinarie|fortsatt)\s)?"
_CHOOSING = (
    rf"(?:{CHOSEN}|{one_of('is chosen', opening=True)}"
    r"|(?i:utse|välja|omvälja|välja\som)|utser|väljer|väljer\som|utsåg|utsett|valt|valde|valde\som|bad\s<[FR]\d+>\sutse)"
)
# Rådet har tio ledamöter och | har valt Anna Ek
_CHOOSES = re.compile(rf"^{BULLET}(?P<who><[FR]\d+>)(?:\s[a-zåäö]+|\s[^<>,.]{{1,60}}?\soch)?\s(?:har\s)?$")
_WHO_IS = r"(?:,\s[^<>,.]{3,40}(?:<O\d+>)?)?(?:,\s<O\d+>)?"  # Anna Ek, kanslichef vid Ale kommun
_NOT_AS_ANOTHER = rf"(?!,?\s(?:till|som)\s{ROLE}(?=[.,;]|$))"  # Anna Ek och Bo Lund, samt Siv Ek | som ersättare
# for how long: "för verksamhetsåret 2024", "på två år", "för en tid av ett år"
_TERM = r"(?:\s(?:för|på|under|i|till\soch\smed|t\.?o\.?m\.?)\s[^<.,:]{2,50}?)?"
_AFTER = rf"(?:,?\sefter\s{PERSON}(?:,\s{ORGANISATION}|\s\({ORGANISATION}\))?,?)?"  # whose seat it was
# Anna Ek, ordförande, och Bo Lund (kassör)
_OFFICER = rf"{PERSON}(?:\s\({ORGANISATION}\))?(?:(?:,\s|\s\(|\s){ROLE}\)?)?"
_OFFICERS = rf"(?P<officers>{_OFFICER}(?:(?:,\s(?:och\s|samt\s)?|\soch\s|\ssamt\s){_OFFICER})*)"
_ONE_OFFICER = re.compile(rf"(?P<who>{PERSON}(?:\s\({ORGANISATION}\))?)(?:(?:,\s|\s\(|\s)(?P<role>{ROLE})\b)?")
_RULES = (
    # utse Siv Ek, Härryda, till ordförande
    searched(
        rf"(?:(?:har\s)?(?P<sender><O\d+>)\s(?:har\s)?(?=uts|val))?{_CHOOSING}\s{TITLE}(?P<who>{PEOPLE}),?\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"
    ),
    # Till ledamot i styrgruppen valdes Anna Ek · Som ny ordförande för nätverket efter Bo Lund valdes Anna Ek
    searched(
        rf"{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}{_TERM}{_AFTER}{_TERM}\s(?:\w+\s)?{CHOSEN}:?\s(?P<who>{PEOPLE}){_NOT_AS_ANOTHER}",
        re.IGNORECASE,
    ),
    # Val av ledamöter för två år: Anna Ek (omval), Bo Lund · Val av ordförande för ett år: Anna Ek
    re.compile(
        rf"\b[Vv]al\sav\s(?:[a-zåäö\d]+\s){{0,2}}?(?P<role>(?!(?:mötes|vice\s)?ordf|(?:mötes)?sekr|justera|protokoll){ROLE})"
        rf"{_IN_FORUM}{_TERM}:\s(?P<who>{PEOPLE})"
    ),
    re.compile(
        rf"\b[Vv]al\sav\s(?P<role>(?:vice\s)?ordförande){_IN_FORUM}{_LASTING}[^<.:]{{0,30}}:\s(?P<who>{PEOPLE})"
    ),
    # Ordinarie ledamöter: Väljs Anna Ek och Bo Lund på två år och Siv Ek på ett år.
    searched(
        rf"^{BULLET}(?:\w+\s)?(?P<role>{ROLE})(?P<forum>):\s{CHOSEN}\s(?P<who>{PEOPLE}(?:\s(?:på|för)\s[^<>.,]{{3,12}}\s(?:och|samt)\s{PERSON})*)",
        re.IGNORECASE,
    ),
    # Anna Ek, kanslichef, är invald i styrelsen · Från mars är Anna Ek, kanslichef vid Ale kommun, invald i styrelsen
    searched(
        rf"(?:\b(?:är|blev|blir)\s(?P<new>{PERSON}){_WHO_IS},?|(?P<who>{PERSON}){_WHO_IS},?\s(?:är|blev|blir|har\sblivit))\sinvald"
        r"\s(?:i|till)\s(?P<forum><[FR]\d+>)(?P<role>)"
    ),
    # att till representant i nätverket för perioden 2024-01-01 - 2025-12-31 utse Anna Ek
    searched(
        rf"{_AS}(?P<role>{ROLE}){_IN_FORUM}{_AFTER}(?:\sför\s(?:perioden|tiden)\s[^<]{{4,40}}?)?\s(?:utse|välja)\s{TITLE}(?P<who>{PEOPLE})",
        re.IGNORECASE,
    ),
    # beslutade att Anna Ek är ordförande under läsåret · enades om att Anna Ek blir ny ordförande
    searched(
        rf"(?:[Bb]eslut\w*|enades\som)\satt\s(?P<who>{PEOPLE}),?\s(?:är|blir|ska\svara)\s(?:ny\s|fortsatt\s)?{_FOR}(?P<role>{ROLE})"
        rf"{_IN_FORUM}"
    ),
    # Till avtalsgruppen utsågs Anna Ek och Bo Lund
    # Till styrelsen omvaldes Anna Ek, ordförande, och Bo Lund, kassör
    # Som valberedning omvaldes Anna Ek och nyvaldes Bo Lund
    searched(
        rf"\b(?:[Tt]ill|[Ss]om)\s(?:den\s)?(?P<forum><[FR]\d+>){_TERM}\s{CHOSEN}\s{_OFFICERS}(?:\soch\s{CHOSEN}\s(?P<who>{PEOPLE}))?(?P<role>)"
    ),
    # Anna Ek (ordförande), Bo Lund (kassör) och Siv Ek omvaldes
    searched(
        rf"^{BULLET}(?P<officers>{PERSON}\s\({ROLE}\).*{PERSON}(?:\s\({ROLE}\))?),?\s{CHOSEN}(?=[.,]|$)(?P<forum>)(?P<who>)(?P<role>)"
    ),
    # De ledamöter som står i tur att avgå, Anna Ek och Bo Lund, omvaldes
    searched(
        rf"(?i:\b(?P<role>{ROLE}))\b{_IN_FORUM}(?:\s[^<.:]{{1,60}}?)?,?\s(?P<who>{PEOPLE}),?\s{CHOSEN}(?=[.,;]|$|\s(?:på|för|enhälligt)\b)"
    ),
    # utse Anna Ek och Bo Lund att ingå i styrgruppen
    searched(
        rf"{_CHOOSING}\s{TITLE}(?P<who>{PEOPLE}),?\satt\s(?:ingå|sitta|delta|medverka|vara\smed)\si\s(?:<[FR]\d+g>\s|den\s)?"
        r"(?P<forum><[FR]\d+>)(?P<role>)"
    ),
    # Anna Ek omvaldes till Rektorsrådet
    searched(rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\s(?:till|in\si|att\singå\si)\s(?P<forum><F\d+>)(?P<role>)"),
    # Nätverket utser Anna Ek att ingå i Rektorsrådet
    searched(
        rf"\b(?:utser|utsåg|att\sutse|väljer|valde|att\svälja|har\s(?:utsett|valt))\s{TITLE}(?P<who>{PEOPLE}),?\s(?:till|in\si|att\singå\si)\s(?P<forum><F\d+>)(?P<role>)"
    ),
    # Programrådet: Anna Ek, Ale, omvaldes
    searched(
        rf"^{BULLET}(?P<forum><F\d+>):\s(?P<who>{PEOPLE}),?\s(?:omvaldes|valdes|utsågs|omväljs|väljs|utses)\b(?P<role>)"
    ),
    # Anna Ek och Bo Lund valdes att även i fortsättningen vara representanter i trädgårdskommittén
    searched(
        rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\satt\s(?:[a-zåäö]+\s){{0,4}}?vara\s{_FOR}(?P<role>{ROLE})\s(?:i|för)\s(?P<forum><[FR]\d+>)"
    ),
    # Anna Ek och Bo Lund omvaldes som ordinarie och Siv Ek som ersättare till Hembygdsrådet.
    searched(
        rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\ssom\s(?:ordinarie|ledamöter)(?P<role>)"
        rf"(?=\soch\s{PERSON}\ssom\s{ROLE}\s(?:i|till)\s(?P<forum><[FR]\d+>))"
    ),
    # Anna Ek valdes till kassör · Anna Ek utsågs till nätverkets representant i styrgruppen
    searched(rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"),
)
ELECTIONS = PatternIndex([(pattern, None) for pattern in (*_RULES, _AGAIN, _CHOSE)])
# the other halves of one: "... till ordförande, Marit Ek, Uddevalla, och Bo Lund till ordinarie ledamöter"
_SECOND = re.compile(
    rf"(?:,|,?\soch|,?\ssamt)\s{TITLE}(?P<who>{PEOPLE}),?\s(?:till|som)\s(?:ordinarie\s)?(?P<role>{ROLE})\b{_IN_FORUM}"
)
# "... till ledamot i rådet för 2023 med Bo Lund som ersättare"
_WITH_OTHER = re.compile(rf"\bmed\s(?P<who>{PERSON})\ssom\s(?P<role>{ROLE})\b(?P<forum>)")
# "Till ordförande valdes Anna Ek, till kassör Bo Lund"
_SECOND_BACK = re.compile(
    rf"(?:,|,?\soch|,?\ssamt)\s(?:till|som)\s(?P<role>{ROLE}){_IN_FORUM}\s(?P<who>{PERSON}(?:(?:,\s|\soch\s){PERSON})*)"
)


# Följande utsågs: · Till ledamöter i råden valdes:
_ANNOUNCES = re.compile(rf"(?:^|\s){CHOSEN}[^<>.:]{{0,40}}:$")


def announces_election(sentence: Sentence) -> bool:
    """Tell a sentence below which lines say who was elected: "Följande utsågs:"."""
    return sentence.typed.endswith(":") and _ANNOUNCES.search(sentence.typed) is not None


def elected_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody was elected to."""
    typed = seating.sentence.typed
    rules = seating.sentence.rules.get(ELECTIONS, ())
    if not rules or _TRIGGER.search(typed) is None:
        return
    # "Till ordförande valdes Anna Ek, till kassör Bo Lund": she is what stands before her
    named = (pattern for pattern, _ in rules if pattern not in _BELOW_HEADING)
    found = sorted((m for pattern in named for m in pattern.finditer(typed)), key=lambda m: (_who(m), m.start()))
    matches = [m for before, m in zip((None, *found), found, strict=False) if not _is_of(before, m)]
    if matches:
        behind = min(match.end() for match in matches)
        matches += [m for pattern in (_SECOND, _SECOND_BACK, _WITH_OTHER) for m in pattern.finditer(typed, behind)]
    else:
        yield from _under_heading(seating)
    sender = next((s for m in matches if (s := m.groupdict().get("sender"))), None)
    # "Bo Lund till ledamot och Siv Ek till ersättare i rådet": the last half names it for both
    forum = next((m["forum"] for m in reversed(matches) if m["forum"]), None)
    chooser = _chooser(matches[0], seating) if matches else None
    for match in matches:
        if _decided(match, typed, seating.title):
            beside = _beside(match, matches) if forum is None else None  # in whose forum she stands in
            of_first = chooser if match.re in (_SECOND, _SECOND_BACK) else None
            meant = _unnamed(beside, seating) if beside is not None else of_first
            if beside is None or meant is not None:
                yield from _chosen(match, seating, forum, sender, meant)


def _beside(match: re.Match[str], matches: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the election beside which somebody is named, "med Bo Lund som ersättare", "och Bo Lund till ersättare"."""
    if match.re is _WITH_OTHER:
        return matches[0]
    stands_in = _STANDS_IN.fullmatch(match["role"] or "") is not None
    return next((one for one in matches if stands_in and _SENT.fullmatch(one["role"] or "") is not None), None)


def _under_heading(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that the heading of an item tells: "Val av två representanter i X", "Val av ordförande" above."""
    headed = _HEADED.match(seating.title)
    match = next((m for one in _BELOW_HEADING if (m := one.match(seating.sentence.typed)) is not None), None)
    if match is None:
        return
    forum = _of_heading(headed, match, seating) if headed is not None else None
    forum = forum or _offered(match, seating)
    role = role_of(headed["role"]) if headed is not None and headed["role"] else role_named("role/ledamot")
    for person, organisation in seating.people(match["who"]):
        yield from seating.seat(person, forum, role, organisation, State.ELECTED)
    for other in _WITH_OTHER.finditer(seating.sentence.typed, match.end()) if forum is not None else ():
        for person, organisation in seating.people(other["who"]):
            yield from seating.seat(person, forum, role_of(other["role"]), organisation, State.ELECTED)


def _offered(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum in which the sentence before tells of a place: "Vi får en plats i rådet. Anna Ek väljs."."""
    begins = max(seating.text.rfind("\n", 0, seating.sentence.span.start), seating.sentence.span.start - _NEAR)
    if match.re is not _ELECTED or _PLACE.search(seating.text, begins, seating.sentence.span.start) is None:
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
    lasts = match.re is _AGAIN or _LASTS.search(seating.title) is not None or words.lower() != "ordförande"
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
    return (
        not match["forum"]
        and _CHAIRS.search(match["role"] or "") is not None
        and _OF_OTHER.match(typed, match.end()) is not None
    )


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
    sent_by = seating.whom(match.groupdict().get("behalf") or sender)
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


def _of_symbol(symbol: str, match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that an election names; "styrelsen" may be the one that an annual meeting elects."""
    reference = seating.sentence.mark(symbol).meaning
    named = _of_own_office(match, seating) or seating.forum(symbol)
    of_board = isinstance(reference, ForumReference) and reference.kind == "board"
    return seating.board if named is None and of_board else named


def _officers(typed: str, seating: Seating, forum: Forum | None) -> Iterator[Membership]:
    """Yield the seats of those whom a forum is given, each in the role behind her name: "Anna Ek, ordförande"."""
    for one in _ONE_OFFICER.finditer(typed):
        role = role_of(one["role"]) if one["role"] else role_named("role/ledamot")
        for person, organisation in seating.people(one["who"]):
            yield from seating.seat(person, forum, role, organisation, State.ELECTED)


def _unnamed(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum of an election that names none: that of the heading ("Val av ombud till X"), else the one meant.

    A representative is sent to another than the one that meets, and a stand-in told right behind to the same.
    """
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
        return _chooser(match, seating) or seating.labelled or seating.own
    if seating.subject is not None and seating.subject != seating.own:
        return seating.subject
    if _SENDS_SOMEWHERE.match(seating.title) is not None:
        return None  # "Representant i Handelsrådet", where nothing tells that as a forum
    spoken = seating.spoken_of(match.start())
    sends = spoken is not None and spoken == seating.own and _chooser(match, seating) == spoken
    told = match.groupdict().get("sender") or match.groupdict().get("behalf")
    own = seating.own if told or seating.goes_on is State.ELECTED else None
    return None if sends else spoken or own  # "Anna Ek utses till representant": where is not told


def _chooser(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that is said to choose: "Ungdomsrådet har valt Anna Ek till ordförande"."""
    chooses = _CHOOSES.match(seating.sentence.typed, 0, match.start())
    return seating.forum(chooses["who"]) if chooses is not None else None


def _of_own_office(match: re.Match[str], seating: Seating) -> Forum | None:
    """Return the forum that meets where "styrgruppen" may be that: it elects its own chair, whatever was spoken of."""
    reference = seating.sentence.mark(match["forum"]).meaning if match["forum"] else None
    own = seating.own
    if own is None or not isinstance(reference, ForumReference) or not reference.definite:
        return None
    return own if _CHAIRS.search(match["role"]) is not None and own.kind == reference.kind else None
