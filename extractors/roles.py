"""Seats and employers in running text: who sits where, for whom, in what role; who works where with what title.

Each rule is a pattern over a sentence in types (see `sentences`), under an example of what it reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.dates import find_dates
from extractors.lexicon import Known
from extractors.marks import Mark
from extractors.sentences import FORUM, ORGANISATION, PERSON, Sentence
from extractors.settling import Settler
from extractors.titles import role_named, title_at
from graph.claims import Forum, Membership, Organisation, Person, Role, Span, State

_ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"vice\s?ordförande(?:n)?", "role/vice-ordforande"),
    (r"(?:2:e|andre) vice\s?ordförande", "role/andre-vice-ordforande"),
    (r"ordförande(?:n|skap)?", "role/ordforande"),
    (r"representant(?:er|en|erna)?", "role/representant"),
    (r"länk(?:en|ar)?", "role/representant"),
    (r"ersättare(?:n)?|suppleant(?:er|en)?", "role/ersattare"),
    (r"ledamot(?:en)?|ledamöter(?:na)?|medlem(?:mar|marna)?|deltagare", "role/ledamot"),
    (r"sammankallande", "role/sammankallande"),
    (r"sekreterare(?:n)?", "role/sekreterare"),
    (r"kontaktperson(?:er|en)?", "role/kontaktperson"),
    (r"samordnare(?:n)?", "role/samordnare"),
    (r"kassör(?:en)?", "role/kassor"),
    (r"revisor(?:er|n)?", "role/revisor"),
)
_ROLE = "(?:" + "|".join(words for words, _ in _ROLE_WORDS) + ")"
# roles at the meeting itself, which are no seats
_AT_MEETING = re.compile(
    r"justera|mötesordförande|mötessekreterare|ordförande för (?:mötet|dagens)|sekreterare för (?:mötet|dagens)",
    re.IGNORECASE,
)
_PEOPLE = rf"{PERSON}(?:,\s?{ORGANISATION})?(?:(?:,\s|,?\soch\s|,?\ssamt\s){PERSON}(?:,\s?{ORGANISATION})?)*"
_CHOSEN = r"(?:valdes|väljs|utsågs|utses|omvaldes|nyvaldes|omväljs|har valts|har utsetts|föreslogs|föreslås)"
_PROPOSED = re.compile(r"föreslogs|föreslås|förslag|nominera", re.IGNORECASE)


def role_of(words: str) -> Role | None:
    """Return the role that an inflected word of running text names ("ordföranden", "representanter"), or None."""
    for pattern, path in _ROLE_WORDS:
        if re.fullmatch(pattern, words.strip(), re.IGNORECASE):
            return role_named(path)
    return None


@dataclass(frozen=True, slots=True)
class _Context:
    settler: Settler
    sentence: Sentence
    text: str
    own: Forum | None

    def people(self, typed: str) -> Iterator[tuple[Person, Organisation | None]]:
        """Yield the persons of a piece, each with the organisation that stands right behind her."""
        for match in re.finditer(rf"({PERSON})(?:,\s?({ORGANISATION})(?!\d))?", typed):
            who = self.settler.person(self.sentence.mark(match[1]))
            organisation = self.sentence.mark(match[2]).organisation if match[2] else None
            if who.person is not None:
                yield who.person, organisation

    def forum(self, symbol: str) -> Forum | None:
        return self.settler.forum_of(self.sentence.mark(symbol))

    def whom(self, typed: str | None) -> tuple[Organisation | Forum, ...]:
        """Return all organisations and forums of a piece: on whose behalf somebody sits."""
        if not typed:
            return ()
        found = (self.settler.representing(m) for m in self.sentence.marks_in(typed))
        return tuple(dict.fromkeys(f for f in found if f is not None))

    @property
    def source(self) -> tuple[Span, ...]:
        return (self.sentence.span,)


def _seat(
    context: _Context,
    person: Person,
    forum: Forum | None,
    role: Role | None,
    behalf: Sequence[Organisation | Forum],
    state: State = State.CURRENT,
) -> Iterator[Membership]:
    if forum is not None:
        yield Membership(
            person, forum, context.source, (role,) if role else (), tuple(behalf), state, item=context.sentence.item
        )


Rule = Callable[[re.Match[str], _Context], Iterator[Membership]]


# "Jonas Ek, Alingsås och tillika ordförande i Barngruppen" · "Anna Ek, ordförande i SYV-nätverket"
def _holds_in(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    for person, organisation in context.people(match["who"]):
        behalf = (organisation,) if organisation is not None else context.whom(match["org"])
        yield from _seat(context, person, context.forum(match["forum"]), role_of(match["role"]), behalf)


# "Ordförande för nätverket, Päivi Ek, gav" · "ordförande i SYV-nätverket Anna Ek"
def _office_first(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    forum = context.forum(match["forum"])
    if forum == context.own and "R" in match["forum"]:
        forum = _named_in_item(context) or forum
    for person, organisation in context.people(match["who"]):
        yield from _seat(context, person, forum, role_of(match["role"]), (organisation,) if organisation else ())


def _named_in_item(context: _Context) -> Forum | None:
    return context.settler.heading_forum(context.sentence.item)


# "Maria Ek och Helena Lund är Utbildningschefsnätverkets representanter i SKR:s skolchefsnätverk"
def _represents(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    for person, _ in context.people(match["who"]):
        yield from _seat(
            context, person, context.forum(match["forum"]), role_of(match["role"]), context.whom(match["behalf"])
        )


# "där Maria och Fredrik Ek kommer att vara länken mellan Nätverket/GR och SKR:s skolchefsnätverk"
def _links(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    for person, _ in context.people(match["who"]):
        yield from _seat(
            context,
            person,
            context.forum(match["forum"]),
            role_named("role/representant"),
            context.whom(match["behalf"]),
        )


# "SKR:s antagningsgrupp där Sabina Ek ingår" · "Sabina Ek ingår i SKR:s antagningsgrupp"
def _belongs(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    for person, organisation in context.people(match["who"]):
        behalf = (organisation,) if organisation is not None else ()
        yield from _seat(context, person, context.forum(match["forum"]), role_named("role/ledamot"), behalf)


# "Stina Ek har ersatt Tony i styrgrupp Barn och Unga" · "Anna Ek efterträder Bo Lund i nätverket"
def _succeeds(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    forum = context.forum(match["forum"])
    for person, _ in context.people(match["who"]):
        yield from _seat(context, person, forum, role_named("role/ledamot"), context.whom(match["behalf"]))
    for person, _ in context.people(match["former"]):
        yield from _seat(context, person, forum, role_named("role/ledamot"), (), State.FORMER)


# "Ny representant i nätverket är Caroline Ek, Mölndal"
def _new_member(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    forum = context.forum(match["forum"]) or context.own
    for person, organisation in context.people(match["who"]):
        behalf = (organisation,) if organisation is not None else context.whom(match["behalf"])
        yield from _seat(context, person, forum, role_of(match["role"]), behalf)


# "Skaraborg representeras av Hillevi, Catarina Ek och Claes Lund" (in an item whose heading names the forum)
def _represented_by(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    forum = context.forum(match["forum"]) if match["forum"] else _named_in_item(context)
    for person, _ in context.people(match["who"]):
        yield from _seat(context, person, forum, role_named("role/representant"), context.whom(match["behalf"]))


# "Styrgruppen leds av Kent Ek"
def _led_by(match: re.Match[str], context: _Context) -> Iterator[Membership]:
    for person, organisation in context.people(match["who"]):
        behalf = (organisation,) if organisation else ()
        yield from _seat(context, person, context.forum(match["forum"]), role_named("role/ordforande"), behalf)


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"(?P<who>{PERSON})(?:,?\s(?:från\s)?(?P<org>{ORGANISATION}))?,?\s(?:och\s)?(?:är\s)?(?:som\s(?:är|också är)\s)?(?:tillika\s)?(?P<role>{_ROLE})\s(?:i|för)\s(?P<forum>{FORUM})", _holds_in),
        (rf"(?P<role>(?i:{_ROLE}))\s(?:i|för)\s(?P<forum>{FORUM}),?\s(?P<who>{_PEOPLE})", _office_first),
        (rf"(?P<forum><[FR]\d+g>)\s(?P<role>{_ROLE}),?\s(?P<who>{_PEOPLE})", _office_first),
        (rf"(?P<who>{_PEOPLE})\s(?:är|blir|är\sfortsatt|fortsätter\ssom)\s(?:(?P<behalf>(?:<[FO]\d+g>(?:\soch\s)?)+)\s)?(?P<role>{_ROLE})\s(?:i|till)\s(?P<forum>{FORUM})", _represents),
        (rf"(?P<who>{_PEOPLE})\s(?:representerar|företräder)\s(?P<behalf>(?:<[FOR]\d+>(?:\soch\s|/)?)+)\si\s(?P<forum>{FORUM})(?P<role>)", _represents),
        (rf"(?P<who>{_PEOPLE})\s(?:kommer\satt\svara|är|blir)\slänken\smellan\s(?P<behalf><[FO]\d+>(?:\s?/\s?<[FO]\d+>)*)\soch\s(?P<forum>{FORUM})", _links),
        (rf"(?P<forum>{FORUM}),?\sdär\s(?P<who>{_PEOPLE})\s(?:ingår|deltar|sitter|medverkar|är\smed)\b", _belongs),
        (rf"(?P<who>{_PEOPLE})\s(?:ingår|sitter|är\smed)\s(?:\w+\s)?i\s(?P<forum>{FORUM})", _belongs),
        (rf"[Ii]\s(?P<forum>{FORUM})\s(?:ingår|sitter)\s(?:även\s|också\s)?(?P<who>{_PEOPLE})", _belongs),
        (rf"(?P<who>{_PEOPLE})\s(?:har\sersatt|ersätter|ersatte|efterträder|efterträdde|har\sefterträtt|tar\söver\sefter)\s(?P<former>{PERSON})(?:,?\s{ORGANISATION},?)?(?:\ssom\s(?:(?P<behalf><[OF]\d+g>)\s)?[\w]+)?\si\s(?P<forum>{FORUM})", _succeeds),
        (rf"(?P<role>{_ROLE})\s(?:i|för)\s(?P<forum>{FORUM})\s(?:är|blir)\s(?P<who>{_PEOPLE})(?P<behalf>)", _new_member),
        (rf"(?P<behalf><[OF]\d+>)\srepresenteras\s(?:i\s(?P<forum>{FORUM})\s)?av\s(?P<who>{_PEOPLE})", _represented_by),
        (rf"(?P<forum>{FORUM})(?:\sför\s\w+)?\sleds\s(?:[a-zåäö\d]+\s){{0,3}}av\s(?P<who>{_PEOPLE})", _led_by),
    )
)  # fmt: skip


def seats_in(sentence: Sentence, text: str, settler: Settler, own: Forum | None) -> Iterator[Membership]:
    """Yield the seats that a sentence states."""
    if "<P" not in sentence.typed:
        return
    context = _Context(settler, sentence, text, own)
    yield from _elected(context)
    for pattern, rule in _RULES:
        for match in pattern.finditer(sentence.typed):
            for seat in rule(match, context):
                yield _dated(seat, sentence, text)


# ---- elections ----------------------------------------------------------------------------------------------------

_TO_FIRST = re.compile(
    rf"(?:till\s|som\s)(?P<role>{_ROLE})(?:\s(?:i|för)\s(?P<forum>{FORUM}))?\s(?:\w+\s)?{_CHOSEN}\s(?P<who>{_PEOPLE})",
    re.IGNORECASE,
)
_AS = r"(?:till|som)\s(?:(?:ny|nya|ordinarie|sin|sina|ny\sordinarie|fortsatt)\s)?"
# the second half of one: "... till ordförande och Marit Ek, Uddevalla, till vice ordförande"
_AND_CHOOSE = re.compile(rf"\soch\s(?P<who>{PERSON}(?:,\s?{ORGANISATION})?),?\s(?:till|som)\s(?P<role>{_ROLE})(?P<forum>)")
_CHOOSE = re.compile(
    rf"(?:{_CHOSEN}|(?i:utse|välja|omvälja)|utser|väljer|utsåg|valde|bad\s<[FR]\d+>\sutse)\s(?P<who>{_PEOPLE}),?\s{_AS}(?P<role>{_ROLE})(?:\s(?:i|för)\s(?P<forum>{FORUM}))?"
)
_WAS_CHOSEN = re.compile(
    rf"(?P<who>{_PEOPLE}),?\s{_CHOSEN}\s(?:till|som)\s(?P<role>{_ROLE})(?:\s(?:i|för)\s(?P<forum>{FORUM}))?"
)


def _elected(context: _Context) -> Iterator[Membership]:
    """ "utse Päivi Ek, Härryda, till ordförande och till vice ordförande utses Åsa Lund, Ale": decided, not merely proposed."""
    typed = context.sentence.typed
    patterns = (_CHOOSE, _TO_FIRST, _WAS_CHOSEN)
    if any(p.search(typed) for p in patterns):
        patterns = (*patterns, _AND_CHOOSE)
    for pattern in patterns:
        for match in pattern.finditer(typed):
            around = typed[max(0, match.start() - 20) : match.end() + 30]
            if (
                _AT_MEETING.search(around)
                or _PROPOSED.search(match[0])
                or re.match(r"sekreterare", match["role"], re.IGNORECASE)
            ):
                continue
            forum = context.forum(match["forum"]) if match["forum"] else context.own
            for person, organisation in context.people(match["who"]):
                behalf = (organisation,) if organisation else ()
                for seat in _seat(context, person, forum, role_of(match["role"]), behalf, State.ELECTED):
                    yield _dated(seat, context.sentence, context.text)


_PERIOD = re.compile(
    r"från(?: och med)?\b(?P<from>[^.\n]{4,40}?)\s(?:till|t\.?o\.?m\.?)(?: och med)?\s(?P<to>[^.\n]{4,30})"
)
_SINCE = re.compile(r"\b(?:från|fr\.?o\.?m\.?|sedan)(?: och med)?\s(?P<date>[^.\n]{4,30})")
_UNTIL = re.compile(r"\b(?:till och med|t\.?o\.?m\.?|fram till)\s(?P<date>[^.\n]{4,30})")


def period_in(text: str, spans: Sequence[Span]) -> tuple[str | None, str | None]:
    """Return the stated period, ISO 8601: "från 1 juli 2024 till 30 juni 2025", in the first span that has one."""
    for span in spans:
        for match in _PERIOD.finditer(span.of(text).replace("\n", " ")):
            first, last = ([d.date for d in find_dates(match[g]) if d.date] for g in ("from", "to"))
            if first and last:
                return first[0].isoformat(), last[0].isoformat()
    words = " ".join(span.of(text) for span in spans).replace("\n", " ")
    return _edge(_SINCE, words), _edge(_UNTIL, words)


def _edge(pattern: re.Pattern[str], words: str) -> str | None:
    """Return the date that a period is stated to begin or end with, where only one of them is."""
    for match in pattern.finditer(words):
        date = next((d.date for d in find_dates(match["date"]) if d.date is not None), None)
        if date is not None:
            return date.isoformat()
    return None


def _dated(seat: Membership, sentence: Sentence, text: str) -> Membership:
    begins, ends = period_in(text, (sentence.span,))
    return replace(seat, begins=begins, ends=ends) if begins or ends else seat


# ---- employers ----------------------------------------------------------------------------------------------------

_AND_ORGANISATION = re.compile(
    rf"(?P<who>{PERSON}(?:,?\s(?:och|samt)\s{PERSON})*),\s?(?P<org><O\d+>)(?=[,.;)]|\soch\b|\ssamt\b|$|\s[a-zåäö])"
)
_FROM = re.compile(rf"(?P<who>{PERSON}(?:,?\s(?:och|samt)\s{PERSON})*)\sfrån\s(?P<org><O\d+>)")
_TITLED = re.compile(
    rf"(?P<who>{PERSON}),\s(?:som\sär\s)?(?:ny\s)?(?P<title>[a-zåäöA-ZÅÄÖ][\w.-]+(?:\s[a-zåäö][\w.-]+)?)(?:,|\s(?:på|vid|i|hos|för))\s(?P<org><O\d+>)"
)
_ORGANISATIONS_TITLE = re.compile(
    rf"(?P<org><O\d+g>)\s(?P<title>[a-zåäö][\w.-]+(?:\s[a-zåäö][\w.-]+)?),?\s(?P<who>{PERSON})"
)
_TITLE_BEFORE = re.compile(rf"(?P<title>[A-ZÅÄÖa-zåäö][\w.-]{{4,}})\s(?P<who>{PERSON})")
_ENTRY = re.compile(rf"(?:[-–•]\s)?{PERSON},\s{ORGANISATION}")
_ROW = re.compile(r"^(?P<org><O\d+>)(?::|\t|\s[A-ZÅÄÖ])")


def affiliations_in(sentence: Sentence, settler: Settler, row: Organisation | None) -> Iterator[Membership]:
    """Yield who comes from which organisation by a sentence, with the title where it is written.

    `row` is the organisation whose row or paragraph the sentence stands in ("Lidköping: ... Gymnasiechef Magnus Ek kan").
    """
    typed = sentence.typed
    if _ENTRY.fullmatch(typed):
        return  # a line of a list: whom she stands for, which is not to say who employs her
    for pattern in (_TITLED, _ORGANISATIONS_TITLE):
        for match in pattern.finditer(typed):
            title = title_at(match["title"], definite=True)
            if title is not None and title.end == len(match["title"]) and title.kind == "title":
                yield from _employed(sentence, settler, match["who"], match["org"], title.role)
    for pattern in (_AND_ORGANISATION, _FROM):
        for match in pattern.finditer(typed):
            yield from _employed(sentence, settler, match["who"], match["org"], None)
    if row is not None:
        for match in _TITLE_BEFORE.finditer(typed):
            title = title_at(match["title"], definite=True)
            if title is not None and title.end == len(match["title"]) and title.kind == "title":
                for mark in sentence.marks_in(match["who"]):
                    yield from _affiliation(sentence, settler, mark, row, title.role)


def stated_homes(sentences: Sequence[Sentence]) -> dict[str, Organisation]:
    """Return the organisation that the text first gives each person it names in full: "Ann Ek, VästKom", "Bo från GR"."""
    homes: dict[str, Organisation] = {}
    for sentence in sentences:
        for pattern in (_TITLED, _ORGANISATIONS_TITLE, _AND_ORGANISATION, _FROM):
            for match in pattern.finditer(sentence.typed):
                organisation = sentence.mark(match["org"]).organisation
                for mark in sentence.marks_in(match["who"]):
                    if organisation is not None and mark.person is not None and mark.person.full:
                        homes.setdefault(mark.person.text, organisation)
    return homes


def row_of(sentence: Sentence) -> Organisation | None:
    """Return the organisation that a row or paragraph begins with: "Lidköping: ...", "Skövde<TAB>Ja"."""
    match = _ROW.match(sentence.typed)
    return sentence.mark(match["org"]).organisation if match is not None else None


def _employed(sentence: Sentence, settler: Settler, who: str, org: str, title: Role | None) -> Iterator[Membership]:
    known = sentence.mark(org).meaning
    if isinstance(known, Known):
        for mark in sentence.marks_in(who):
            yield from _affiliation(sentence, settler, mark, known.organisation, title)


def _affiliation(
    sentence: Sentence, settler: Settler, mark: Mark, organisation: Organisation, title: Role | None
) -> Iterator[Membership]:
    who = settler.person(mark)
    if who.person is not None and mark.person is not None and mark.person.full:
        roles = (title,) if title is not None else ()
        yield Membership(who.person, organisation, (sentence.span,), roles, item=sentence.item)
