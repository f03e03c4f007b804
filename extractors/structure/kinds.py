"""What kind of document this is: minutes, a notice or agenda of a meeting that is still to come, or of no meeting.

A kallelse or föredragningslista lists those who are summoned; nobody has attended yet, so no attendance is read. Nor is
it where no word of a document speaks of a meeting: a list of a board's members looks as one of those who came.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.structure.lines import Line
from extractors.words.dates import find_dates
from graph.claims import Finding

# KALLELSE / Föredragningslista · Dagordning för årsmötet
_NOTICE = re.compile(
    r"^(?:kallelse(?! (?:har |är )?(?:ut)?(?:skicka|sänd))"
    r"|föredragningslista|ärendelista|inbjudan|dagordning (?:för|till))\b",
    re.IGNORECASE,
)
# Dagordning Bildningsnämnden, as the title of a document in which nothing has happened
_AGENDA = re.compile(r"(?:dagordning|agenda)\b(?!\s?:)", re.IGNORECASE)
_TITLE = 2  # lines
_OF_MEETING = re.compile(
    r"protokoll|anteckning|möte(?!r)|sammanträd|närvar|frånvar|deltog|beslut|dagordning|träff|§|justera|förhinder"
    r"|kokous|läsnä|öppna|\bpresent\b",
    re.IGNORECASE,
)
# what the page of a network says of its members too: of a meeting where a day stands in the document
_TAKES_PART = re.compile(r"delta(?:r|gare|gande)", re.IGNORECASE)
# Sammanträdesprotokoll · Minnesanteckningar; not "Protokollsjusterare"
_MINUTES = re.compile(
    r"\b(?<!föregående )(?:protokoll(?!s?justera|et)|(?:minnes|mötes)?anteckningar|sammanträdesprotokoll)\b",
    re.IGNORECASE,
)
# Anna Ek öppnade mötet · Vid protokollet
_HAPPENED = re.compile(
    r"\b(?:närvarande|frånvarande|deltog|beslutande|beslöt|beslutade|öppnade|justerat|vid protokollet)\b", re.IGNORECASE
)
# UMEDALEN | MINNESANTECKNINGAR 2(8): the head of a further page of minutes, whatever their first one is called
_FURTHER_PAGE = re.compile(r".{0,40}?\b\w*(?:PROTOKOLL|ANTECKNINGAR|[Pp]rotokoll|anteckningar)\s+\d{1,3}\s?\(\d{1,3}\)")
# 2 Föregående protokoll · 1 PROTOKOLL 1(6), the first page of a text that has lost its breaks
_ITEM = re.compile(r"\d{1,3}[.)]?\s")
_LETTER = re.compile(r"[^\W\d_]")
_PAGE = "0123456789 "  # of the number of the page before the head of a text that has lost its breaks
_HEADING = 120  # characters of a line in which it may say so; a line that has lost its breaks speaks of other minutes
_HEAD = 14  # lines in which the kind of a document is named
_CHANCE = 2  # lines of a notice that may speak of what has happened


def not_minutes(lines: Sequence[Line]) -> Finding | None:
    """Return a finding where the document is a notice or an agenda, or of no meeting; None where it may be minutes."""
    worded = next((line for line in lines if _LETTER.search(line.text)), None)
    if worded is not None and not tells_of_meeting(lines):
        message = "Dokumentet talar inte om något möte: ingen närvaro har lästs ur det"
        return Finding("not-minutes", message, worded.span)
    head = [line for line in lines if not line.noise][:_HEAD]
    notice = next((line for line in head if _NOTICE.match(line.text.lstrip(_PAGE))), None) or _agenda(lines, head)
    if notice is None or any(_calls_itself_minutes(line.text) for line in head):
        return None
    if any(_HAPPENED.search(line.text) for line in head if line.index < notice.index):
        return None  # who was there stands before the agenda of minutes
    if any(_FURTHER_PAGE.match(line.text) for line in lines):
        return None
    if sum(1 for line in lines if _HAPPENED.search(line.text)) > _CHANCE:
        return None
    message = "Dokumentet är en kallelse eller dagordning, inte ett protokoll: ingen närvaro har lästs ur det"
    return Finding("not-minutes", message, notice.span)


def tells_of_meeting(lines: Sequence[Line]) -> bool:
    """Tell whether a document speaks of a meeting at all, whether it is one that was held or one to come."""
    if any(_OF_MEETING.search(line.squeezed) for line in lines):
        return True
    takes_part = any(_TAKES_PART.search(line.squeezed) for line in lines)
    return takes_part and any(date.date is not None for line in lines for date in find_dates(line.text))


def _calls_itself_minutes(text: str) -> bool:
    """Tell whether a line names minutes other than as what an item is about: "2 Föregående protokoll"."""
    at = 0 if _ITEM.match(text) is None else len(text) - len(text.lstrip(_PAGE))
    return (_MINUTES.search(text, 0, _HEADING) if at == 0 else _MINUTES.match(text, at)) is not None


def _agenda(lines: Sequence[Line], head: Sequence[Line]) -> Line | None:
    """Return the title of a document that is an agenda and says nothing of what has happened."""
    title = next((line for line in head[:_TITLE] if _AGENDA.match(line.text)), None)
    if title is None or any(_HAPPENED.search(line.text) for line in lines):
        return None
    return title
