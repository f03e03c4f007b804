"""Fields: an attendance line cut into typed pieces.

What may stand in an entry: a name, an organisation, a party, a role or title, school forms, the part of the meeting,
how somebody took part, for whom somebody stood in, a tick, and words that none of these explain. The cutting knows
nothing of order or delimiters; `entries` decides which field belongs to whom.

Surface forms: "Anna Ek, Lerum (för & grund), ordförande", "Anna Ek (S), tjg ers för Bo Lund (M) fr o m § 45",
"[X] Anna Ek", "Anna Ek  m x", "Ida Ek X, ej § 91-97", "Avd.ch Skövde Kommun", "Bo Ek (8/12)", "Anna Ek 1-7".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from extractors.labels import find_label
from extractors.lexicon import Known, as_entity, lexicon
from extractors.name_words import COMMON_NOUN, PARTICLE
from extractors.names import RUN, UPPER_RUN, WORD, has_name_shape, is_given, names_in_run
from extractors.titles import title_at
from graph.claims import Organisation, Role, Span, Status
from graph.iris import slug
from ontology import reference


class Kind(StrEnum):
    """What a field is."""

    NAME = "name"
    ORGANISATION = "organisation"
    PARTY = "party"
    ROLE = "role"
    FORMS = "forms"
    PART = "part"
    STATUS = "status"
    SUBSTITUTE = "substitute"  # the next name is of somebody who is stood in for
    TICK = "tick"
    AND = "and"
    SLASH = "slash"
    COMMA = "comma"
    COLON = "colon"
    STOP = "stop"  # a full stop or semicolon: the list's next sentence begins
    GAP = "gap"
    OPEN = "open"
    CLOSE = "close"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Field:
    """A typed piece of a line. `value` is what it means: an Organisation, a Role, a Status, school forms, a tick's truth."""

    kind: Kind
    span: Span
    text: str
    value: Organisation | Role | Status | tuple[str, ...] | bool | None = None
    sure: bool = True  # a name known by SCB's list, an organisation by the reference data


@dataclass(frozen=True, slots=True)
class Habits:
    """How one list is written, inferred from all of its lines: surnames first ("Ek Anna")."""

    surname_first: bool = False
    surname_comma: bool = False  # "Ek, Anna"


_PUNCTUATION = {
    ",": Kind.COMMA, ":": Kind.COLON, ";": Kind.COMMA, "/": Kind.SLASH, "(": Kind.OPEN, ")": Kind.CLOSE,
    "[": Kind.OPEN, "]": Kind.CLOSE, "|": Kind.GAP, "•": Kind.GAP, "·": Kind.GAP,
}  # fmt: skip
_GAP = re.compile(r"\t+| {2,}|\s*\n\s*|\s+[-–—]\s+")
_SPACE = re.compile(r"\s+")
_AND = re.compile(r"(?:och|samt|&|respektive|resp\.?)(?=\s)", re.IGNORECASE)
# [X] · [ ] · ☒ · ☐ · X at the end of a cell
_TICK = re.compile(r"\[(?P<box>[xX✓1 \-]?)\]|(?P<on>[☒☑✓✔√])|(?P<off>☐)|(?P<x>[xX])(?![\w-])")
_DIGIT_TICK = re.compile(r"(?:1|[-–])(?=\s|$)")
_NUMBER = r"\d{1,3}(?:\s?[a-d]\b)?"
_RANGE = rf"{_NUMBER}(?:\s*(?:-|–|—|,|och|till|t\.?o\.?m\.?)\s*(?:§+\s*)?{_NUMBER})*"
_CLOCK = r"\d{1,2}(?:[.:]\d\d)?"
_HOURS = rf"(?:kl(?:ockan|\.)?\s*)?{_CLOCK}(?:\s*(?:-|–|—|till)\s*(?:kl\.?\s*)?{_CLOCK})?"
_WHERE = rf"(?:§+\s*{_RANGE}|(?:paragraf(?:erna)?|pkt\.?|punkt(?:en|erna|er)?|p\.|ärende(?:na|t)?|pass|nr)\s*{_RANGE}|kl(?:ockan|\.)?\s*{_HOURS}|{_CLOCK}(?=\b))"
# fr o m § 45 · t.o.m. kl. 18.45 · från pass 3 · avvek kl 16.20 · lämnade mötet efter punkt 9 · ej § 91-97 · kl 13-14
_PART = re.compile(
    rf"(?:(?:(?:närvarande|närv\.?|deltog|deltar|på plats|anlände|ankom|kom|avvek|avviker|lämnade|lämnar|gick|ej|del av|under"
    rf"|delvis|ansluter|anslöt|fram|vid)\s+)*(?:mötet\s+|sammanträdet\s+)?"
    rf"(?:fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|från och med|till och med|från|till|efter|före|under|vid|fram till|ej|fr\.?)\s*)?"
    rf"(?:{_WHERE})(?:\s*(?:,|;|och|-|–|samt|t\.?o\.?m\.?|till|fr\.?o\.?m\.?)\s*{_WHERE})*(?!\w)",
    re.IGNORECASE,
)
_PART_WORDS = re.compile(
    r"(?:(?:avvek|anlände|ankom|lämna(?:de|r)|deltog|deltar|närvarande|information|föredragning)\s+)"
    r"(?:(?:under|vid|efter|före|från|till|på|kl)\s+)?[^,;()\n]{0,60}?(?=[,;()\n]|$)"
    r"|del(?:ar)? av (?:mötet|dagen|tiden)|\b(?:delvis|fm|em|f\.m\.|e\.m\.)(?!\w)",
    re.IGNORECASE,
)
_BARE_PART = re.compile(rf"(?:{_RANGE}|[0-3]?\d/1?\d)(?=\s*(?:$|[,;)\n]))")
# ($3) and (58): a paragraph sign that was read as another character
_DAMAGED_PART = re.compile(r"[§$S58]\s?\d{1,3}(?=\))")
_SUBSTITUTE = re.compile(
    r"(?:(?:tj(?:änst)?g?(?:örande|gör)?\.?|tjänstg\.?|tjg\.?|tj\.?|inträdd|kallad)\s+)?(?:ers(?:ättare|\.)?|suppleant|suppl\.?)\s+(?:för|f\.?)(?!\w)(?=\s+(?-i:[A-ZÅÄÖ]))"
    r"|(?:tj(?:änst)?g?örande|tjänstgör|tjg\.?|tj\.?)\s+(?:för|f\.?)(?=\s)|ersätt(?:er|e)(?=\s)|vikarie(?:rar)? för(?=\s)"
    r"|(?:i\s?stället|istället|i st\.?) för(?=\s)|ers\.?(?=\s+(?-i:[A-ZÅÄÖ]\w+\s+[A-ZÅÄÖ]))|inträder för(?=\s)|tjänstgjorde för(?=\s)",
    re.IGNORECASE,
)
_FOR_NAME = re.compile(r"för(?=\s+(?P<given>[A-ZÅÄÖ][\wåäöé-]+)\s+(?:(?:von|af|de)\s)?[A-ZÅÄÖ])")
_STATUS: tuple[tuple[re.Pattern[str], Status], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), status)
    for pattern, status in (
        (r"(?:har\s+)?(?:anmält?|anmäld|meddelat|lämnat)\s+(?:förhinder|frånvaro|förfall|återbud)(?!\w)", Status.EXCUSED),
        (r"(?:förhindrad|förhinder|återbud|förfall|sjuk|ledig|tjänstledig)(?!\w)", Status.EXCUSED),
        (r"(?:ej|inte|icke)\s+närvarande(?!\w)|frånvarande(?!\w)|frånv\.?(?!\w)|deltog\s+(?:ej|inte)(?!\w)|frånvaro(?!\w)", Status.ABSENT),
        (r"(?:(?:deltog|deltar|deltagande|närvarande|medverkade)\s+)?(?:på\s+|via\s+|per\s+)?"
         r"(?:distans|digitalt?|teams|skype|zoom|telefon|länk|videolänk|video)(?:[- ](?:deltagande|möte))?(?!\w)", Status.REMOTE),
        (r"närvarande(?!\w)|deltog(?!\w)|närv\.?(?!\w)|på plats(?!\w)", Status.PRESENT),
    )
)  # fmt: skip
_ORGANISATION_WORD = re.compile(
    r"(?:kommun(?:en)?s?|stad|förbund(?:et)?|nämnd(?:en)?|förvaltning(?:en)?|styrelse(?:n)?|kontor(?:et)?|kansli(?:et)?|region(?:en)?"
    r"|verk(?:et)?|myndighet(?:en)?|skol(?:a|an)|gymnasi(?:um|et)|universitet(?:et)?|högskol(?:a|an)|förening(?:en)?|råd(?:et)?"
    r"|bolag(?:et)?|stiftelse(?:n)?|kår(?:en)?|enhet(?:en)?|avdelning(?:en)?|sjukhus(?:et)?|vården|hälsan|tjänst(?:en)?|polis(?:en)?|AB|"
    r"centrum|center|college|akademi(?:n)?|museum|museet|bibliotek(?:et)?|departementet|län|landsting(?:et)?|team|gruppen|nätverket)$",
    re.IGNORECASE,
)
# nämnden för folkhälsa och primärvård · enhet folkhälsa: a part of an organisation, in lower case
_UNIT = re.compile(
    r"(?:[a-zåäö]+a\s)?(?:[a-zåäö]*(?:nämnden|styrelsen|beredningen|förvaltningen|kommittén|föreningen|kontoret)|enhet(?:en)?|avdelning(?:en)?|kommunen|polisen|sekretariatet|kansliet)(?:\s[a-zåäö&][^\s,;:()\n]*){0,6}"
)
_SURNAME_FIRST = re.compile(rf"(?:{PARTICLE}\s)?(?P<surname>{WORD}(?:\s{WORD})??)\s(?P<given>{WORD})")
_SURNAME_COMMA = re.compile(rf"(?:{PARTICLE}\s)?(?P<surname>{WORD}(?:\s{WORD})??),?\s(?P<given>{WORD})")
_WORD_AT = re.compile(r"[^\s,;:/()\[\]|]+")
_CAPITALISED = re.compile(r"[A-ZÅÄÖÉ][^\s,;:/()\[\]|]*")
# what an unknown organisation's name runs over: words up to a delimiter, a wide gap or a paragraph sign
_NAME_RUN = re.compile(r"[^\s,;:/()\[\]|§]+(?:[ \u00a0](?!§|kl\b|\d)[^\s,;:/()\[\]|§]+)*")


@lru_cache(maxsize=1)
def _parties() -> dict[str, Organisation]:
    table: dict[str, Organisation] = {}
    for party in reference.load().parties:
        for form in party.forms:
            table.setdefault(form.casefold(), as_entity(party))
    return table


@lru_cache(maxsize=1)
def _school_forms() -> dict[str, str]:
    return {form.casefold(): c.local for c in reference.load().school_forms for form in (c.label, *c.forms)}


def school_forms_in(text: str) -> tuple[str, ...] | None:
    """Return the school forms that `text` lists, or None where it says anything else.

    >>> school_forms_in("för & grund, gymn & vux")
    ('preschool', 'compulsory-school', 'upper-secondary', 'adult-education')
    """
    parts = [p.strip(" .") for p in re.split(r"[,&/+]|\boch\b|\bsamt\b", text.casefold())]
    table = _school_forms()
    if not parts or not all(p in table for p in parts):
        return None
    return tuple(dict.fromkeys(table[p] for p in parts))


def party_of(text: str) -> Organisation | None:
    """Return the party that a code or name stands for ("S", "kd", "Centerpartiet"), or None."""
    return _parties().get(text.strip(" .").casefold())


def unknown_organisation(name: str) -> Organisation:
    """Return an organisation that nobody has heard of, under the name that the text gives it."""
    return Organisation(f"organisation/{slug(name)}", " ".join(name.split()))


class Cutter:
    """Cuts a line into fields; made once for a list, since habits and the known names are the list's."""

    def __init__(self, text: str, region: Span, habits: Habits, known: tuple[Known, ...] | None = None) -> None:
        """Prepare for the lines of `text` within `region`; `known` are the organisations found there."""
        self._text = text
        self._habits = habits
        found = lexicon().find(region.of(text), offset=region.start) if known is None else known
        self._known = {k.span.start: k for k in found}

    def cut(self, span: Span, *, expect_name: bool = True) -> list[Field]:
        """Return the fields of the line at `span`; `expect_name`: a name-shaped first field is a name."""
        fields: list[Field] = []
        at = span.start
        while at < span.end:
            space = _SPACE.match(self._text, at, span.end)
            if space is not None and _GAP.match(self._text, at, span.end) is None:
                at = space.end()
                continue
            field = self._next(at, span.end, fields, expect_name=expect_name)
            fields.append(field)
            at = max(field.span.end, at + 1)
        return _merged(fields, self._text)

    def _field(self, kind: Kind, start: int, end: int, value: object = None, *, sure: bool = True) -> Field:
        return Field(kind, Span(start, end), self._text[start:end], value, sure)  # type: ignore[arg-type]

    def _next(self, at: int, end: int, before: list[Field], *, expect_name: bool) -> Field:
        text = self._text
        gap = _GAP.match(text, at, end)
        if gap is not None:
            return self._field(Kind.GAP, at, gap.end())
        for rule in (self._tick, self._bracket, self._part, self._substitute, self._status, self._joint):
            field = rule(at, end, before)
            if field is not None:
                return field
        if text[at] in _PUNCTUATION:
            return self._field(_PUNCTUATION[text[at]], at, at + 1)
        if text[at] == "." and _ends_sentence(text, at, end):
            return self._field(Kind.STOP, at, at + 1)
        for rule in (self._role, self._party, self._forms):
            field = rule(at, end, before)
            if field is not None:
                return field
        return self._noun(at, end, before, expect_name=expect_name)

    # -- the closed classes

    def _tick(self, at: int, end: int, before: list[Field]) -> Field | None:
        match = _TICK.match(self._text, at, end)
        if match is None and before and before[-1].kind is Kind.PARTY and not before[-1].text.startswith("("):
            digit = _DIGIT_TICK.match(self._text, at, end)  # a column of 1 and -: "Anna Ek S 1"
            return self._field(Kind.TICK, at, digit.end(), digit[0] == "1") if digit is not None else None
        if match is None:
            return None
        on = match["on"] is not None or match["x"] is not None or (match["box"] or " ").strip(" -") != ""
        return self._field(Kind.TICK, at, match.end(), on and match["off"] is None)

    def _bracket(self, at: int, end: int, before: list[Field]) -> Field | None:
        """School forms, a party or a damaged paragraph sign, with its brackets."""
        text = self._text
        if text[at] != "(":
            return None
        close = text.find(")", at, end)
        inner = text[at + 1 : close if close >= 0 else end]
        stop = close + 1 if close >= 0 else end
        forms = school_forms_in(inner)
        if forms is not None:
            return self._field(Kind.FORMS, at, stop, forms)
        party = party_of(inner) if len(inner) <= 4 or " " not in inner else None
        if party is not None:
            return self._field(Kind.PARTY, at, stop, party)
        if _DAMAGED_PART.match(text, at + 1, end):
            return self._field(Kind.PART, at, stop)
        if re.fullmatch(r"\s*-?\s*|[A-ZÅÄÖ]{1,4}|[a-zåäö]{1,2}", inner) and close >= 0 and before:
            return self._field(Kind.WORDS, at, stop)
        return None

    def _part(self, at: int, end: int, before: list[Field]) -> Field | None:
        for pattern in (_PART, _PART_WORDS):
            match = pattern.match(self._text, at, end)
            if match is not None and _is_part(match[0]):
                return self._field(Kind.PART, at, match.end())
        if any(f.kind is Kind.NAME for f in before):
            bare = _BARE_PART.match(self._text, at, end)
            if bare is not None:
                return self._field(Kind.PART, at, bare.end())
        return None

    def _substitute(self, at: int, end: int, before: list[Field]) -> Field | None:
        match = _SUBSTITUTE.match(self._text, at, end)
        if match is None and before and before[-1].kind in (Kind.NAME, Kind.PARTY):
            match = _FOR_NAME.match(self._text, at, end)  # "Gunilla Ek för Ludvig Lund"
            if match is not None and not is_given(match["given"]):
                match = None
        return self._field(Kind.SUBSTITUTE, at, match.end()) if match is not None else None

    def _status(self, at: int, end: int, before: list[Field]) -> Field | None:
        for pattern, status in _STATUS:
            match = pattern.match(self._text, at, end)
            if match is not None:
                return self._field(Kind.STATUS, at, match.end(), status)
        return None

    def _joint(self, at: int, end: int, before: list[Field]) -> Field | None:
        match = _AND.match(self._text, at, end)
        return self._field(Kind.AND, at, match.end()) if match is not None else None

    # -- the open classes

    def _role(self, at: int, end: int, before: list[Field]) -> Field | None:
        known = self._known.get(at)
        found = title_at(self._text[:end], at, definite=True)
        if found is None or (known is not None and known.span.end >= found.end):
            return None
        if self._text[at].isupper() and is_given(self._text[at : found.end]):
            return None  # "Bo" and "Präst" are both: a capital decides for the name
        end_of_role = self._complement(found.end, end) if found.kind != "title" else found.end
        role = found.role
        if end_of_role != found.end:
            label = " ".join((role.label + self._text[found.end : end_of_role]).split())
            role = Role(f"role/{slug(label)}", label)
        return self._field(Kind.ROLE, at, end_of_role, role)

    def _complement(self, at: int, end: int) -> int:
        """Return where "ersättare för lärarrepresentanterna" ends: a role and those whom it is for."""
        match = re.compile(r" (?:för|hos) [a-zåäö]{4,}(?:na|er|ar|en|et)(?!\w)").match(self._text, at, end)
        return match.end() if match is not None else at

    def _party(self, at: int, end: int, before: list[Field]) -> Field | None:
        if not before or before[-1].kind not in (Kind.COMMA, Kind.GAP, Kind.NAME, Kind.ROLE, Kind.SLASH):
            return None
        word = _WORD_AT.match(self._text, at, end)
        if word is None or len(word[0]) > 3:
            return None
        party = party_of(word[0])
        return self._field(Kind.PARTY, at, word.end(), party) if party is not None else None

    def _forms(self, at: int, end: int, before: list[Field]) -> Field | None:
        if not before or before[-1].kind not in (Kind.COMMA, Kind.GAP):
            return None
        run = re.compile(r"[^,;()\n]+").match(self._text, at, end)
        forms = school_forms_in(run[0]) if run is not None else None
        return self._field(Kind.FORMS, at, run.end(), forms) if run is not None and forms is not None else None

    def _noun(self, at: int, end: int, before: list[Field], *, expect_name: bool) -> Field:
        text = self._text
        place = _place(before)
        known = self._known.get(at)
        run = RUN.match(text, at, end)
        name = self._name(at, end, run, known, place, before, expect_name=expect_name)
        if name is not None:
            return name
        if known is not None and not (known.ambiguous and place == "name"):
            return self._organisation(known, end)
        unit = _UNIT.match(text, at, end) if place == "attribute" else None
        if unit is not None:
            return self._field(Kind.ORGANISATION, at, unit.end(), unknown_organisation(unit[0]), sure=False)
        if _CAPITALISED.match(text, at, end) and place in ("attribute", "prefix"):
            unknown = self._unknown(at, end)
            if unknown is not None:
                return unknown
        word = _WORD_AT.match(text, at, end)
        return self._field(Kind.WORDS, at, word.end() if word is not None else at + 1)

    def _name(
        self,
        at: int,
        end: int,
        run: re.Match[str] | None,
        known: Known | None,
        place: str,
        before: list[Field],
        *,
        expect_name: bool,
    ) -> Field | None:
        text = self._text
        if place in ("name", "attribute") and (self._habits.surname_first or self._habits.surname_comma):
            turned = self._surname_first(at, end)
            if turned is not None:
                return turned
        if run is None:
            upper = UPPER_RUN.match(text, at, end)
            if upper is not None and place == "name" and is_given(upper[0].split()[0]):
                return self._field(Kind.NAME, at, upper.end())
            return None
        stop = self._name_end(at, run.end(), known)
        words = text[at:stop]
        if known is not None and known.span.end >= stop:
            return None
        first = re.match(WORD, words)
        if first is not None and is_given(first[0]):
            names = list(names_in_run(words, at))
            alone = place == "name" or _given_names_only(before)
            if names and names[0].span.start == at and (names[0].full or alone or words != first[0]):
                return self._field(Kind.NAME, at, names[0].span.end)
        if not expect_name or place != "name":
            return None
        if COMMON_NOUN.match(words.split()[0]) and any(n.full and n.span.start > at for n in names_in_run(words, at)):
            return None  # "Kommunrepresentanter Anna Ek": a name stands behind what is none
        if has_name_shape(words) and find_label(words) is None and not _ORGANISATION_WORD.search(words) and known is None:
            return self._field(Kind.NAME, at, stop, sure=False)
        if re.fullmatch(r"[A-ZÅÄÖ]\.? [A-ZÅÄÖ][a-zåäöé]+", words):
            return self._field(Kind.NAME, at, stop, sure=False)
        return None

    def _surname_first(self, at: int, end: int) -> Field | None:
        """ "af Klint Hampus", "Holm-Sand Eva Lena", "Åsberg, Darko": a surname, then what is a given name."""
        match = (_SURNAME_COMMA if self._habits.surname_comma else _SURNAME_FIRST).match(self._text, at, end)
        if match is None or is_given(match["surname"]) or not is_given(match["given"]):
            return None
        return self._field(Kind.NAME, at, match.end("given"))

    def _name_end(self, at: int, end: int, known: Known | None) -> int:
        """A name ends before a municipality or other known organisation that follows its surname without a comma."""
        text = self._text
        words = [at + m.start() for m in re.finditer(r"\S+", text[at:end])]
        for start in words[2:]:
            other = self._known.get(start)
            if (other is not None and not other.ambiguous) or _closed(text, start):
                return len(text[:start].rstrip())
        last = text[words[-1] : end]
        if len(words) > 2 and (last in ("X", "x") or party_of(last) is not None):  # a tick or a party, not an initial
            return len(text[: words[-1]].rstrip())
        return end

    def _organisation(self, known: Known, end: int) -> Field:
        """A known organisation, or a part of it that is named by it ("Göteborgs grundskoleförvaltning")."""
        text = self._text
        tail = re.compile(r"[ \u00a0]([^\s,;:/()\[\]|]+)").match(text, known.span.end, end)
        if known.genitive and tail is not None and _ORGANISATION_WORD.search(tail[1]):
            name = text[known.span.start : tail.end()]
            return self._field(Kind.ORGANISATION, known.span.start, tail.end(), unknown_organisation(name), sure=False)
        return self._field(Kind.ORGANISATION, known.span.start, known.span.end, known.organisation)

    def _unknown(self, at: int, end: int) -> Field | None:
        run = _NAME_RUN.match(self._text, at, end)
        if run is None or len(run[0]) < 2:
            return None
        stop = run.end()
        misspelt = lexicon().misspelt_municipality(run[0])
        if misspelt is not None:
            return self._field(Kind.ORGANISATION, at, stop, misspelt)
        for start in range(at + 1, stop):  # "LRF Östergötland Anna Ek": a name may follow with no delimiter
            if self._text[start - 1] == " " and self._text[start].isupper():
                follow = RUN.match(self._text, start, end)
                names = list(names_in_run(follow[0], start)) if follow is not None else []
                if names and names[0].full and names[0].span.start == start and start > at + 1:
                    stop = len(self._text[:start].rstrip())
                    break
        name = self._text[at:stop].rstrip(". ")
        return (
            self._field(Kind.ORGANISATION, at, at + len(name), unknown_organisation(name), sure=False) if name else None
        )


def _closed(text: str, at: int) -> bool:
    """Tell whether a status or a known role stands at `at`: a name does not run over it."""
    found = title_at(text, at, definite=True)
    return any(pattern.match(text, at) for pattern, _ in _STATUS) or (
        found is not None and not is_given(text[at : found.end])
    )


def _place(before: list[Field]) -> str:
    """Say what may stand next: a name, an attribute of one, or something before the first name."""
    if before and before[-1].kind is Kind.TICK and before[-1].text[0] in "[☐☒☑✓✔√":
        return "name"
    significant = [f for f in before if f.kind not in (Kind.GAP, Kind.TICK)]
    if not any(f.kind is Kind.NAME for f in before):
        return "prefix" if significant and significant[-1].kind in (Kind.ROLE, Kind.WORDS) else "name"
    last = significant[-1]
    if last.kind in (Kind.AND, Kind.SLASH, Kind.SUBSTITUTE, Kind.STOP, Kind.COLON):
        return "name"
    return "attribute"


def _given_names_only(before: list[Field]) -> bool:
    """ "Janna, Anneli, Ulrik och Kenan": where the first is called by her given name, so are the others."""
    names = [f.text for f in before if f.kind is Kind.NAME]
    return bool(names) and all(" " not in n for n in names) and before[-1].kind in (Kind.COMMA, Kind.AND)


def _is_part(matched: str) -> bool:
    """A part of a meeting names a place in it: a paragraph, a clock time, a session. A bare number is not enough here."""
    return re.search(r"§|kl|pass|punkt|pkt|paragraf|ärende|p\.|nr|[a-zåäö]{2}", matched, re.IGNORECASE) is not None


def _ends_sentence(text: str, at: int, end: int) -> bool:
    rest = text[at + 1 : end].lstrip()
    return not rest or (rest[0].isupper() and text[at + 1 : at + 2].isspace() and not text[at - 2 : at - 1].isspace())


def _merged(fields: list[Field], text: str) -> list[Field]:
    """Join runs of unexplained words into one field."""
    merged: list[Field] = []
    for field in fields:
        last = merged[-1] if merged else None
        if last is not None and field.kind is Kind.WORDS and last.kind is Kind.WORDS:
            span = Span(last.span.start, field.span.end)
            merged[-1] = Field(Kind.WORDS, span, span.of(text))
        else:
            merged.append(field)
    return merged
