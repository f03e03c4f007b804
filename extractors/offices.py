"""Offices at the meeting that the running text gives to those who took part.

Surface forms: "Ordförande Ingrid Ek öppnade mötet", "Harriet Ek, som är ordförande, öppnade", "Till sekreterare utsågs
Maria Ek och till justerare Carina Lund", "Till mötesordförande valdes Anton Ek", "Johanna Ek utsågs att justera",
"Kommunpolisen Andreas Ek delade ut". And guests who are named nowhere else: "Henry Ek hälsade välkommen",
"information av skolenhetschef Ola Ek" in the head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.fields import Cutter, Habits, Kind
from extractors.lines import Line
from extractors.names import RUN, names_in_run
from extractors.sentences import ORGANISATION, PERSON, Sentence
from extractors.settling import Settler
from extractors.titles import role_named, title_at
from graph.claims import Organisation, Person, Role, Span
from graph.iris import slug

_CHAIR = "role/ordforande"
_CLERK = "role/sekreterare"
_ADJUSTER = "role/justerare"
_CHOSEN = r"(?:valdes|väljs|utsågs|utses|utsedd(?:es)?|har\sutsetts)"
_PEOPLE = rf"{PERSON}(?:(?:,\s|\soch\s|\ssamt\s){PERSON})*"
_OFFICES = (
    (r"mötesordförande|ordförande\sför\s(?:dagens\s)?(?:möte(?:t)?|stämman|årsmötet)|att\sleda\smötet", _CHAIR),
    (r"(?:mötes)?sekreterare|protokollförare|att\sföra\s(?:protokoll|anteckningar)", _CLERK),
    (
        r"(?:protokolls?)?juster(?:are|ingsman|ingsmän|ingsperson(?:er)?)|att\s(?:\w+\s){0,4}?justera(?:\s(?:dagens\s)?protokollet?)?",
        _ADJUSTER,
    ),
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), path)
    for words, path in _OFFICES
    for pattern in (
        rf"\b(?:[Tt]ill|[Aa]tt|[Ss]om)\s(?:{words})(?:\s(?:för\smötet|dagens\sprotokoll|protokollet|jämte\s\w+|tillsammans\smed\s\w+))*(?:\s(?:och\s\w+\s)?{_CHOSEN})?\s(?P<who>{_PEOPLE})",
        rf"(?P<who>{_PEOPLE})\s{_CHOSEN}\s(?:till\s|som\s)?(?:dagens\s)?(?:{words})",
    )
)
_PRESIDES = re.compile(rf"^(?:[Oo]rdförande(?:n)?)\s?,?\s(?P<who>{PERSON}),?\s(?:öppna|hälsa|förklara|avsluta|tacka)")
_IS_CHAIR = re.compile(rf"(?P<who>{PERSON}),\s(?:som\sär\s)?ordförande,\s(?:öppna|hälsa|förklara)")
_TITLED = re.compile(rf"(?P<title>[A-ZÅÄÖ][a-zåäö]{{5,}})\s(?P<who>{PERSON})")
_WELCOMES = re.compile(
    rf"^(?:(?P<title>[^<>,]{{4,40}}?)(?:\si\s(?P<org>{ORGANISATION}))?,\s)?(?P<who>{PERSON}),?\shälsa(?:de|r)\s(?:alla\s|mötet\s)?välkom"
)
_INFORMS = re.compile(r"\b(?:info|information|föredragning|dragning|medverkan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """What the text says of somebody at the meeting: her role, whom she came from, where it says so."""

    person: Person
    role: Role | None
    source: Span
    guest: bool = False  # she took part although no list names her
    organisation: Organisation | None = None


def offices_in(sentences: Sequence[Sentence], settler: Settler) -> Iterator[Office]:
    """Yield the offices that sentences state."""
    for sentence in sentences:
        if "<P" not in sentence.typed:
            continue
        for pattern, path in _RULES:
            for match in pattern.finditer(sentence.typed):
                yield from _held(sentence, match["who"], role_named(path), settler)
        for pattern in (_PRESIDES, _IS_CHAIR):
            for match in pattern.finditer(sentence.typed):
                yield from _held(sentence, match["who"], role_named(_CHAIR), settler)
        for match in _TITLED.finditer(sentence.typed):
            title = title_at(match["title"], definite=True)
            if title is not None and title.end == len(match["title"]) and title.kind == "title":
                yield from _held(sentence, match["who"], Role(title.role.path, title.role.label), settler)
        yield from _welcoming(sentence, settler)


def _held(sentence: Sentence, typed: str, role: Role, settler: Settler) -> Iterator[Office]:
    for mark in sentence.marks_in(typed):
        who = settler.person(mark).person
        if who is not None:
            yield Office(who, role, sentence.span)


def _welcoming(sentence: Sentence, settler: Settler) -> Iterator[Office]:
    match = _WELCOMES.match(sentence.typed)
    if match is None:
        return
    mark = sentence.mark(match["who"])
    who = settler.person(mark).person
    organisation = sentence.mark(match["org"]).organisation if match["org"] else None
    if who is not None and mark.person is not None and mark.person.full:
        yield Office(who, _guest_role(match["title"], sentence, settler), sentence.span, True, organisation)


def _guest_role(typed: str | None, sentence: Sentence, settler: Settler) -> Role | None:
    """Return the role that a guest is introduced by: a title, or an office elsewhere ("Kommunstyrelsens ordförande")."""
    if typed is None:
        return None
    elsewhere = re.fullmatch(r"(?P<forum><F\d+g>)\s(?P<role>ordförande|vice ordförande)", typed)
    if elsewhere is not None:
        forum = settler.forum_of(sentence.mark(elsewhere["forum"]))
        label = f"{forum.name.lower()}s {elsewhere['role']}" if forum is not None else elsewhere["role"]
        return Role(f"role/{slug(label)}", label)
    title = title_at(typed, definite=True)
    return title.role if title is not None and title.end == len(typed) else None


@dataclass(frozen=True, slots=True)
class Informant:
    """Somebody whom the head names as informing at the meeting: "(info av skolenhetschef Ola Ek)"."""

    name: str
    role: Role | None
    span: Span


def informants_in(text: str, head: Sequence[Line]) -> Iterator[Informant]:
    """Yield those whom the lines of the head name as informing."""
    for line in head:
        informs = _INFORMS.search(line.text)
        if informs is None:
            continue
        cutter = Cutter(text, line.span, Habits())
        for run in RUN.finditer(line.text, informs.end()):
            for name in names_in_run(run[0], line.span.start + run.start()):
                if name.full:
                    fields = cutter.cut(Span(line.span.start + informs.end(), name.span.start))
                    role = fields[-1].value if fields and fields[-1].kind is Kind.ROLE else None
                    yield Informant(name.text, role if isinstance(role, Role) else None, name.span)
