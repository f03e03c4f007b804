"""Who convenes the meeting: the letterhead states it, or it follows from who keeps the minutes or takes part.

Surface forms: "Göteborgsregionen" as a line of the letterhead, "Protokoll för Lerums kommun", "Hjortsjö
kommunalförbund", "Skolchefsnätverket, GR" and "SYV-nätverket Fyrbodal". Not: "Ett projekt av A och B" (two convene, and
neither alone), a line labelled as a date or a place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from extractors.attendance.lists import Listed
from extractors.forums.finding import find_forums
from extractors.forums.marks import ForumMark
from extractors.forums.titles import title_of
from extractors.matching.lexicon import PAGE_WORDS, Known, lexicon
from extractors.meeting.time import place_behind_date
from extractors.organisations.finding import find_unlisted
from extractors.structure.letterhead import DATED, DOCUMENT, PLACE_ALONE, PLACED, names_of_organisations, top_of
from extractors.structure.lines import Line
from extractors.words.casing import Casing
from extractors.words.name_limits import bounds
from graph.claims import Basis, Organisation, Span

_HEAD = 12  # lines of a letterhead that may name the convener
_LONGEST = 120
_HOSTS = frozenset(
    ("association", "region", "municipality", "agency", "county-administrative-board", "university", "company")
)
_OFFICERS = frozenset(("role/sekreterare", "role/samordnare", "role/protokollforare", "role/processledare"))
_OF_SEVERAL = re.compile(r"\b(?:projekt|samarbete|samverkan)\s(?:av|mellan)\b", re.IGNORECASE)
_QUARTERS = bounds("compass")
_SETS_OFF = " ,–-("  # between a forum and whose it is
_OF = re.compile(r"(?:\b(?:för|i|inom|vid|med|av)|protokoll|anteckningar|–|-|:)\s+$", re.IGNORECASE)

# Folkhälsorådet | i | Lerum · Rådet för trygghet möttes | i | Lerum
_IN = re.compile(r"\s(?:i|vid)\s+$", re.IGNORECASE)
_COMMUNE = re.compile(r"\b(?:kommun|stad)\b", re.IGNORECASE)
# Regionråd | smöte | Sjöregionen
# Minnesanteckningar – | Nätverk för elevhälsochefer, SKR
_BEHIND_DOCUMENT = re.compile(rf"^{DOCUMENT}[ ,:–-]+", re.IGNORECASE)
_MEETING = re.compile(r"s?(?:möte|sammanträde|träff|sammankomst)(?:t|et|en)?\s")
# Företagarrådet i Lerum | -Ale: of both
_AND_ANOTHER = re.compile(r"\s?[-–/]\s?[A-ZÅÄÖ]")
# Nätverket för lärare i Lerum |, Ale och Tjörn
_FURTHER = re.compile(r"(?:,\s|\s(?:och|&|samt)\s)(?P<place>[A-ZÅÄÖ][\w-]+)")
_WORD_BEHIND = re.compile(r"\s[^\W\d]")


class Convener(Struct, frozen=True, gc=False):
    """The organisation that convenes, where that was read, and why it is taken to be so where it is inferred."""

    organisation: Organisation
    source: Span
    basis: Basis
    reason: str | None = None


def convener_of(head: Sequence[Line], tail: Sequence[Line], listed: Sequence[Listed]) -> Convener | None:
    """Return who convenes, by the first that tells: letterhead, last lines, home of the officers, members."""
    return _from_letterhead(head) or _from_letterhead(tail) or _from_officer(listed) or _from_members(listed)


def _from_letterhead(head: Sequence[Line]) -> Convener | None:
    places = [place["value"] for line in head if (place := PLACED.match(line.text)) is not None]
    top = top_of(head, _HEAD)
    members = [line for line in top if _is_municipality(line.text)]
    for before, line in zip((None, *top), top, strict=False):
        if len(members) > 1 and line in members:
            continue  # a column of the members: none of them convenes alone
        if before is not None and PLACE_ALONE.fullmatch(before.text):
            continue  # where they met
        known = _named_on(line)
        if known is not None and not any(place.startswith(known.form) for place in places if not _is_listed(known)):
            return Convener(known.organisation, known.span, Basis.STATED)
    return None


def _is_listed(known: Known) -> bool:
    """Tell whether the reference data knows an organisation: one that it does not may be no more than a house."""
    return known.organisation.path in lexicon().organisations


def _is_municipality(text: str) -> bool:
    known = lexicon().exact(text)
    return known is not None and known.organisation.classification == "municipality"


def _named_on(line: Line) -> Known | None:
    """Return the organisation that a line of the letterhead names as the one that meets."""
    text = line.text
    if len(text) > _LONGEST or text.endswith(".") or _OF_SEVERAL.search(text) or names_of_organisations(text) > 1:
        return None
    if PLACED.match(text) or DATED.match(text):
        return None
    text = text[: place_behind_date(line)]
    unlisted = tuple(find_unlisted(Casing({}).shown(text), line.span.start))
    listed = (known for known in lexicon().find(text, offset=line.span.start) if _hosts(known, line))
    whose = (known for known in unlisted if _leads(known, line))
    return next((known for known in listed if not _begins(known, unlisted)), None) or next(whose, None)


def _begins(known: Known, unlisted: Sequence[Known]) -> bool:
    """Tell whether a known name is but the beginning of another: that of a place in "Lerums Energi AB"."""
    return any(one.span.start <= known.span.start and known.span.end < one.span.end for one in unlisted)


def _hosts(known: Known, line: Line) -> bool:
    """Tell whether a known organisation is of a kind that convenes, and stands where a letterhead names who does."""
    doubtful = known.ambiguous and len(line.text) > 40
    if doubtful or known.organisation.classification not in _HOSTS or _owns_another(known, line):
        return False
    behind = line.text[known.span.end - line.span.start :]
    if known.form in PAGE_WORDS and not behind.strip(" :"):
        return False  # "Protokoll Sida", above the number of the page
    if _AND_ANOTHER.match(behind) is not None or _is_municipality(behind.strip()) or _is_of_several(behind):
        return False
    before = line.text[: known.span.start - line.span.start]
    if known.organisation.classification == "municipality" and (place := _IN.search(before)) is not None:
        named = line.text[len(before) : known.span.end - line.span.start]
        return _COMMUNE.search(named) is not None or _ends_with_forum(before[: place.start()])
    return _leads(known, line)


def _is_of_several(behind: str) -> bool:
    """Tell whether a further municipality is told right behind one: what they have together is not the first one's."""
    further = _FURTHER.match(behind)
    return further is not None and _is_municipality(further["place"])


def _leads(known: Known, line: Line) -> bool:
    """Tell whether an organisation leads its line, or stands behind "Protokoll", a preposition, a forum or meeting."""
    before = line.text[: known.span.start - line.span.start]
    if not before or _OF.search(before) is not None or _is_of_forum(before, known):
        return True
    titled = title_of(before.rstrip())
    return titled is not None and _MEETING.fullmatch(before, titled.end) is not None


def _ends_with_forum(words: str) -> bool:
    """Tell whether the words before "i Lerum" are a forum's, so that it is Lerum's and does not just meet there."""
    titled = title_of(words)
    if titled is not None and titled.end == len(words):
        return True
    return any(forum.span.end == len(words) for forum in find_forums(words, {}, 0))


def _owns_another(known: Known, line: Line) -> bool:
    """Tell whether a municipality's name in the genitive is of something else than its forum: "Lerums församling"."""
    behind = line.text[known.span.end - line.span.start :]
    if not known.genitive or known.organisation.classification != "municipality" or not _WORD_BEHIND.match(behind):
        return False
    words = behind.strip()
    return title_of(words) is None and not any(forum.span.start == 0 for forum in find_forums(words, {}, 0))


def _is_of_forum(before: str, known: Known) -> bool:
    """Tell whether the forum right before it is the organisation's; behind a comma a municipality may be a place.

    "Styrgrupp Lotsen Norra | Sjöregionen" is of a part of it.
    """
    if known.organisation.classification == "municipality" or before[-1] not in _SETS_OFF:
        return False
    name = _BEHIND_DOCUMENT.sub("", before.rstrip(_SETS_OFF))
    if name.rpartition(" ")[2] in _QUARTERS:
        return False
    return _ends_with_forum(name) or any(
        isinstance(forum, ForumMark) and forum.span.end == len(name) for forum in find_forums(name, {}, 0)
    )


def _from_officer(listed: Sequence[Listed]) -> Convener | None:
    officers = {one.entry.name for one in listed if any(r.path in _OFFICERS for r in one.roles)}
    for one in listed:
        if one.entry.name not in officers:
            continue
        for organisation in one.entry.organisations:
            if organisation.classification in _HOSTS - {"municipality"}:
                reason = "Den som för anteckningarna eller samordnar kommer därifrån"
                return Convener(organisation, one.entry.span, Basis.INFERRED, reason)
    return None


def _from_members(listed: Sequence[Listed]) -> Convener | None:
    """Return the association that most municipalities in the list are members of, where the list names it too."""
    municipalities = [o for one in listed for o in one.entry.organisations if o.classification == "municipality"]
    named = {o: one for one in listed for o in one.entry.organisations if o.classification == "association"}
    counts = Counter(p for m in dict.fromkeys(municipalities) for p in lexicon().parents(m.path))
    for organisation, one in named.items():
        if counts[organisation.path] >= 3 and counts[organisation.path] > len(set(municipalities)) / 2:
            reason = "De flesta kommunerna i närvarolistan är medlemmar i förbundet"
            return Convener(organisation, one.entry.span, Basis.INFERRED, reason)
    return None
