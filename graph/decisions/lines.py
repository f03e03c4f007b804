"""A ruling as a line of text, and back.

    2026-03-02T10:15:00+01:00 "Karin Holm" same <person/anna-ek-ale-kommun> "Anna Ek" <person/…> "Anna Ek" because "…"
    2026-03-02T10:16:10+01:00 "Karin Holm" different <person/…> "Bo Alm" <person/…> "Bo Alm" because ""
    2026-03-02T10:17:00+01:00 "Karin Holm" mention <document/mars.txt#passage-120-125> "Maria" is <person/…> "Maria Ask" because ""
    2026-03-02T10:18:30+01:00 "Karin Holm" rename <person/…> "Siv Eriksson" as "Siv Ericsson" because "hennes egen stavning"
    2026-03-02T10:19:00+01:00 "Karin Holm" undo 1f0c9a3e77 "same Anna Ek, Anna Ek" because "fel Anna"

Text stands in JSON's quotes, so that it holds any character and stays on its line. Each line ends with quoted text: one
that broke off anywhere is not taken for a whole one. What stands after # at the start of a line is a comment.
"""  # noqa: E501 - lines as they are

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from typing import Final

from pyoxigraph import NamedNode

from graph.decisions.rulings import ID_LENGTH, Different, MentionIs, Ref, Renamed, Ruling, Same, Undone, What
from ontology.terms import DEFAULT_BASE

# "Karin \"Kajsa\" Holm", a JSON string
TEXT: Final = r'"(?:[^"\\\x00-\x1f]|\\.)*"'
# <person/anna-ek-ale-kommun>: an IRI reference as in Turtle, below the base of the store
IRI: Final = r'<[^<>"{}|^`\\\x00-\x20]+>'
REF: Final = rf"{IRI}\s+{TEXT}"
ID: Final = rf"[0-9a-f]{{{ID_LENGTH}}}"
# 2026-03-02T10:15:00+01:00 "Karin Holm" KIND ... because "bytte kommun"
LINE: Final = re.compile(
    rf"(?P<when>\S+)\s+(?P<who>{TEXT})\s+(?P<kind>[a-z]+)\s+(?P<rest>.+?)\s+because\s+(?P<why>{TEXT})"
)
FORMS: Final[Mapping[str, re.Pattern[str]]] = {
    "same": re.compile(rf"({REF})\s+({REF})"),
    "different": re.compile(rf"({REF})\s+({REF})"),
    "mention": re.compile(rf"({REF})\s+is\s+({REF})"),
    "rename": re.compile(rf"({REF})\s+as\s+({TEXT})"),
    "undo": re.compile(rf"({ID})\s+({TEXT})"),
}


class DamagedLine(ValueError):  # noqa: N818 - what happened, as in graph.errors
    """A line that is no ruling; the message says what is wrong with it."""


def parse(line: str) -> Ruling:
    """Return what a line says. Raises DamagedLine."""
    found = LINE.fullmatch(line.strip())
    if found is None:
        raise DamagedLine('it is not whole: time, "who", what, because "why"')
    form = FORMS.get(found["kind"])
    if form is None:
        raise DamagedLine(f"{found['kind']} is not one of {', '.join(FORMS)}")
    parts = form.fullmatch(found["rest"])
    if parts is None:
        raise DamagedLine(f"what follows {found['kind']} is not of its form")
    return Ruling(
        _time(found["when"]), _text(found["who"]), MAKERS[found["kind"]](*parts.groups()), _text(found["why"])
    )


def written(ruling: Ruling) -> str:
    """Return a ruling as a line, without the line's end."""
    return " ".join(
        [
            ruling.when.isoformat(),
            _quoted(ruling.who),
            ruling.what.KIND,
            _rest(ruling.what),
            "because",
            _quoted(ruling.why),
        ]
    )


def _same(one: str, other: str) -> Same:
    return Same(*_two(one, other))


def _different(one: str, other: str) -> Different:
    return Different(*_two(one, other))


def _two(one: str, other: str) -> tuple[Ref, Ref]:
    refs = _ref(one), _ref(other)
    if refs[0].path == refs[1].path:
        raise DamagedLine("it names one thing twice")
    return refs


MAKERS: Final[Mapping[str, Callable[[str, str], What]]] = {
    "same": _same,
    "different": _different,
    "mention": lambda mention, who: MentionIs(_ref(mention), _ref(who)),
    "rename": lambda thing, name: Renamed(_ref(thing), _text(name)),
    "undo": lambda ruling, told: Undone(ruling, _text(told)),
}


def _rest(what: What) -> str:
    match what:
        case Same() | Different():
            return f"{_written_ref(what.one)} {_written_ref(what.other)}"
        case MentionIs():
            return f"{_written_ref(what.mention)} is {_written_ref(what.who)}"
        case Renamed():
            return f"{_written_ref(what.thing)} as {_quoted(what.name)}"
        case Undone():
            return f"{what.ruling} {_quoted(what.told)}"


def _ref(written_ref: str) -> Ref:
    iri, _, name = written_ref.partition(">")
    try:
        NamedNode(DEFAULT_BASE + iri[1:])
    except ValueError as error:
        raise DamagedLine(f"{iri}> is not the end of an IRI") from error
    return Ref(iri[1:], _text(name.strip()))


def _written_ref(ref: Ref) -> str:
    return f"<{ref.path}> {_quoted(ref.name)}"


def _quoted(text: str) -> str:
    """Return text in JSON's quotes, with what some editors take for the end of a line escaped too."""
    told = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in told)


def _text(quoted: str) -> str:
    try:
        text = str(json.loads(quoted))
        text.encode()
        return text
    except ValueError as error:  # no JSON, or half a character
        raise DamagedLine(f"{quoted} is not well quoted") from error


def _time(written_time: str) -> dt.datetime:
    try:
        when = dt.datetime.fromisoformat(written_time)
    except ValueError as error:
        raise DamagedLine(f"{written_time} is not a time such as 2026-03-02T10:15:00+01:00") from error
    if when.tzinfo is None:
        raise DamagedLine(f"{written_time} lacks its offset, as in 2026-03-02T10:15:00+01:00")
    return when
