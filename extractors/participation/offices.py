"""Offices at the meeting that the running text gives to those who took part.

Surface forms: "Ordförande Ingrid Ek öppnade mötet", "Mötet öppnades av ordförande Ingrid Ek", "Sekreterare är Bo Alm",
"Harriet Ek, som är ordförande, öppnade", "Till sekreterare utsågs
Maria Ek och till justerare Carina Lund", "Till mötesordförande valdes Anton Ek", "Johanna Ek utsågs att justera",
"Kommunpolisen Andreas Ek delade ut". And guests who are named nowhere else: "Henry Ek hälsade välkommen",
"information av skolenhetschef Ola Ek" in the head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Habits
from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.settling import Settler
from extractors.sentences.typed import IN_A_ROW, ORGANISATION, PERSON, Sentence
from extractors.structure.lines import Line
from extractors.words.names import RUN, Name, names_in_run
from extractors.words.titles import role_named, title_at
from graph.claims import Organisation, Person, Role, Span, Status
from graph.iris import slug

_CHAIR = "role/ordforande"
_VICE_CHAIR = "role/vice-ordforande"
_CLERK = "role/sekreterare"
_ADJUSTER = "role/justerare"
_CHOSEN = r"(?:valdes|väljs|utsågs|utses|utsedd(?:es)?|har\sutsetts)"
PEOPLE = rf"{PERSON}(?:(?:,\s|\soch\s|\ssamt\s){PERSON}){IN_A_ROW}"
_OFFICES = (
    (
        r"mötesordförande|ordförande\sför\s(?:dagens\s)?(?:möte(?:t)?|(?:års)?stämman|årsmötet|\w*förhandlingarna)"
        r"|att\sleda\smötet",
        _CHAIR,
    ),
    (
        r"(?:mötes)?sekreterare|protokollförare|att\sföra\s(?:protokoll|anteckningar)",
        _CLERK,
    ),
    (
        r"(?:protokolls?)?juster(?:are|ingsman|ingsmän|ingsperson(?:er)?)"
        r"|att\s(?:\w+\s){0,4}?justera(?:\s(?:dagens\s)?protokollet?)?",
        _ADJUSTER,
    ),
)
# what may stand between an office and the verb: "till justerare jämte ordföranden valdes"
_WITH = (
    r"(?:,\stillika\s\w+,|\stillika\s\w+"
    r"|\s(?:för\smötet|dagens\sprotokoll|protokollet|jämte\s\w+|tillsammans\smed\s\w+))*(?:\s(?:och\s\w+\s)?"
)


def _chosen(words: str) -> Iterator[re.Pattern[str]]:
    # Till sekreterare utsågs <P0> och <P1>
    yield re.compile(rf"\b(?:[Tt]ill|[Aa]tt|[Ss]om)\s(?:{words}){_WITH}{_CHOSEN})?\s(?P<who>{PEOPLE})")
    # Val av sekreterare: <P0>
    yield re.compile(rf"\b[Vv]al\sav\s(?:{words}){_WITH})?:\s(?P<who>{PEOPLE})")
    # <P0> utsågs till dagens sekreterare
    yield re.compile(rf"(?P<who>{PEOPLE})\s{_CHOSEN}\s(?:till\s|som\s)?(?:dagens\s)?(?:{words})")


# each pattern names those who hold an office at the meeting
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    *((pattern, path) for words, path in _OFFICES for pattern in _chosen(words)),
    # Att justera dagens protokoll utses <P0> och <P1>
    (re.compile(rf"^Att\s(?:\w+\s){{0,5}}?justera\b{_WITH}{_CHOSEN})?\s(?P<who>{PEOPLE})"), _ADJUSTER),
    # <P0> justerar protokollet
    (
        re.compile(rf"(?P<who>{PEOPLE})\s(?:justerar|ska\sjustera)\s(?:dagens\s|detta\s|mötets\s)?protokoll(?:et)?\b"),
        _ADJUSTER,
    ),
    # Ordförande <P0> öppnade mötet
    (
        re.compile(rf"^(?:[Oo]rdförande(?:n)?)\s?,?\s(?P<who>{PERSON}),?\s(?:öppna|hälsa|förklara|avsluta|tacka)"),
        _CHAIR,
    ),
    # Mötet öppnades av ordförande <P0>
    (
        re.compile(rf"\b(?:öppna(?:s|des)|avsluta(?:s|des))\sav\s(?:mötes)?ordförande(?:n)?,?\s(?P<who>{PERSON})"),
        _CHAIR,
    ),
    # Sekreterare är <P0> · Mötets sekreterare var <P0>
    (re.compile(rf"^(?:[Mm]ötets\s)?[Ss]ekreterare(?:n)?\s(?:är|var)\s(?P<who>{PERSON})"), _CLERK),
    # <P0>, som är ordförande, öppnade mötet · <P0>, vice ordförande, öppnade mötet
    (re.compile(rf"(?P<who>{PERSON}),\s(?:som\sär\s)?ordförande,\s(?:öppna|hälsa|förklara)"), _CHAIR),
    (re.compile(rf"(?P<who>{PERSON}),\s(?:som\sär\s)?vice\sordförande,\s(?:öppna|hälsa|förklara)"), _VICE_CHAIR),
)
_INDEX = PatternIndex(_RULES)
# Till justerare valdes <P0> · <P0> valdes till sekreterare för årsmötesprotokollet
_CHOSEN_BY_MEETING = re.compile(_CHOSEN)
_FOR_MEETING = re.compile(r"möte|stämma|förhandling|protokoll|juster")
_FOR_WHAT = 40  # characters behind an office that tell what it is for
# Kommunpolisen <P0> delade ut
_TITLED = re.compile(rf"(?P<title>[A-ZÅÄÖ][a-zåäö]{{5,}})\s(?P<who>{PERSON})")
# Rektor i <O0>, <P1> hälsade alla välkomna
_WELCOMES = re.compile(
    rf"^(?:(?P<title>[^<>,]{{4,40}}?)(?:\si\s(?P<org>{ORGANISATION}))?,\s)?"
    rf"(?P<who>{PERSON}),?\shälsa(?:de|r)\s(?:alla\s|mötet\s)?välkom"
)
# 2. Val av justerare, as a heading above the sentence that says who
_HEADED = tuple((re.compile(rf"\b[Vv]al\sav\s(?:dagens\s)?(?:{words})$"), path) for words, path in _OFFICES)
_ANSWERS = re.compile(rf"^(?P<who>{PEOPLE})(?:\s{_CHOSEN})?(?:\senhälligt)?\.?$")
# <F0>s ordförande
_ELSEWHERE = re.compile(r"(?P<forum><F\d+g>)\s(?P<role>ordförande|vice ordförande)")
# (info av skolenhetschef Ola Ek)
_INFORMS = re.compile(r"\b(?:info|information|föredragning|dragning|medverkan)\b", re.IGNORECASE)


class Office(Struct, frozen=True, gc=False):
    """What the text says of somebody at the meeting: her role, whom she came from, where it says so."""

    person: Person
    role: Role | None
    source: Span
    guest: bool = False  # she took part although no list names her
    organisation: Organisation | None = None
    chosen: bool = False  # the meeting chose her, so she took part where there is no list at all
    status: Status = Status.PRESENT
    part: str | None = None  # in what of the meeting, as written: "under punkten"


def offices_in(sentences: Sequence[Sentence], settler: Settler) -> Iterator[Office]:
    """Yield the offices that sentences state."""
    headed: tuple[int | None, Role | None] = (None, None)  # the office that an item is to fill
    for sentence in sentences:
        if "<P" in sentence.typed:
            for people, role, chosen in _stated(sentence):
                yield from _held(sentence, people, role, settler, chosen=chosen)
            yield from _welcoming(sentence, settler)
            answer = _ANSWERS.match(sentence.typed) if headed[1] is not None else None
            if answer is not None and headed[1] is not None and sentence.item == headed[0]:
                yield from _held(sentence, answer["who"], headed[1], settler, chosen=True)
        elif "al av " in sentence.typed:
            headed = (sentence.item, _to_fill(sentence))


def _to_fill(sentence: Sentence) -> Role | None:
    """Return the office of the meeting that a heading says is to be filled: "Val av justerare", else None."""
    return next((role_named(path) for pattern, path in _HEADED if pattern.search(sentence.typed)), None)


def _stated(sentence: Sentence) -> Iterator[tuple[str, Role, bool]]:
    """Yield the people of a sentence whose office or title it states, in types, with that role.

    And whether the meeting chose them for itself, not for the board: "valdes till ordförande för årsmötet".
    """
    for pattern, path in sentence.rules.get(_INDEX, ()):
        for match in pattern.finditer(sentence.typed):
            words = sentence.typed[match.start() : match.end() + _FOR_WHAT]
            chosen = _CHOSEN_BY_MEETING.search(words) is not None and _FOR_MEETING.search(words) is not None
            yield match["who"], role_named(path), chosen
    for match in _TITLED.finditer(sentence.typed):
        title = title_at(match["title"], definite=True)
        if title is not None and title.end == len(match["title"]) and title.kind == "title":
            yield match["who"], Role(title.role.path, title.role.label), False


def _held(sentence: Sentence, typed: str, role: Role, settler: Settler, *, chosen: bool) -> Iterator[Office]:
    for mark in sentence.marks_in(typed):
        who = settler.person(mark).person
        if who is not None:
            yield Office(who, role, sentence.span, chosen=chosen)


def _welcoming(sentence: Sentence, settler: Settler) -> Iterator[Office]:
    match = _WELCOMES.match(sentence.typed) if "välkom" in sentence.typed else None
    if match is None:
        return
    mark = sentence.mark(match["who"])
    who = settler.person(mark).person
    organisation = sentence.mark(match["org"]).organisation if match["org"] else None
    if who is not None and mark.person is not None and mark.person.full:
        yield Office(who, _guest_role(match["title"], sentence, settler), sentence.span, True, organisation)


def _guest_role(typed: str | None, sentence: Sentence, settler: Settler) -> Role | None:
    """Return the role that introduces a guest: a title, or an office elsewhere ("Kommunstyrelsens ordförande")."""
    if typed is None:
        return None
    elsewhere = _ELSEWHERE.fullmatch(typed)
    if elsewhere is not None:
        forum = settler.forum_of(sentence.mark(elsewhere["forum"]))
        label = f"{forum.name.lower()}s {elsewhere['role']}" if forum is not None else elsewhere["role"]
        return Role(f"role/{slug(label)}", label)
    title = title_at(typed, definite=True)
    return title.role if title is not None and title.end == len(typed) else None


class Informant(Struct, frozen=True, gc=False):
    """Somebody whom the head names as informing at the meeting: "(info av skolenhetschef Ola Ek)"."""

    name: str
    role: Role | None
    span: Span


def informants_in(text: str, head: Sequence[Line]) -> Iterator[Informant]:
    """Yield those whom the lines of the head name as informing."""
    for line in head:
        informs = _INFORMS.search(line.text)
        if informs is not None:
            cutter = Cutter(text, line.span, Habits())
            for name in _full_names(line, informs.end()):
                yield Informant(name.text, _role_before(cutter, line.span.start + informs.end(), name), name.span)


def _full_names(line: Line, start: int) -> Iterator[Name]:
    for run in RUN.finditer(line.text, start):
        yield from (n for n in names_in_run(run[0], line.span.start + run.start()) if n.full)


def _role_before(cutter: Cutter, start: int, name: Name) -> Role | None:
    """Return the role that stands before a name: "av skolenhetschef Ola Ek"."""
    fields = cutter.cut(Span(start, name.span.start))
    last = fields[-1].value if fields else None
    return last if isinstance(last, Role) else None
