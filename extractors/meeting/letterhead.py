"""The forums that a letterhead names.

Surface forms: "Organ: X", "Protokoll fört vid möte med X", a line of its own ("Folkhälsorådet", "SKOL- OCH
UTBILDNINGSCHEFER" beside "Protokoll"), and the annual meeting, which has no other name ("Årsmötesprotokoll").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.forums.finding import find_forums
from extractors.forums.gatherings import gathering_of
from extractors.forums.heads import NOT_A_FORUM, ending_and_kind
from extractors.forums.marks import ForumMark, ForumReference
from extractors.forums.titles import by_abbreviation, extended, title_of
from extractors.matching.lexicon import lexicon
from extractors.structure.headings import OUTSIDE
from extractors.structure.letterhead import DATED, DOCUMENT, ORGAN, PLACED, TITLE, names_of_organisations
from extractors.structure.lines import Line
from extractors.words.casing import Casing, is_shouted
from extractors.words.dates import find_dates
from extractors.words.names import begins_person
from graph.claims import Organisation, Span

# Protokoll fört vid sammanträde med X · från möte i X · Minnesanteckningar från X · X möte
_HELD = re.compile(
    rf"""
    (?:{DOCUMENT}\s*(?:nr\.?\s*\d+\s*)?)?
    (?:\b(?:fört|förda|vid|från|för|av)\b\s*)+
    (?:\w*(?:sammanträde|möte|styrelsemöte|sammankomst)(?:t|n)?\s+(?:med|i|för|av)\s+)?
    (?P<forum>.+)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Möte med sektionens styrelse
_MEETING_WITH = re.compile(r"(?:möte|sammanträde)\s+(?:med|i)\s+(?P<forum>.+)", re.IGNORECASE)
# Protokoll från | styrgruppen · Möte med | nätverket
_LEADS_TO_FORUM = re.compile(
    rf"(?:{DOCUMENT}|möte|sammanträde|fört|förda|vid|från|för|av|med|i|(?-i:[a-zåäö]{{4,}}(?:ens|ets)(?=\s))|\s)*",
    re.IGNORECASE,
)
_MEETING_BEHIND = re.compile(r"\s(?:möte|sammanträde|sammankomst|träff)")
# Årsmötesprotokoll · Protokoll fört vid årsmöte; not "inför årsmötet"
_ANNUAL = re.compile(r"(?<!inför\s)\bårsmöte(?:t|ts)?(?:s?protokoll\w*)?\b", re.IGNORECASE)
# Minnesanteckningar | Branschråd teknik
_DOCUMENT = re.compile(rf"(?i:{DOCUMENT})[ ,:–-]{{1,3}}(?=[A-ZÅÄÖ][a-zåäö]|[A-Z]{{2}}\s[A-ZÅÄÖ])")
# Minnesanteckningar | branschråd teknik; not "Protokoll från"
_UNCAPITALISED = re.compile(rf"{DOCUMENT}\s(?=[a-zåäö]{{4,}})(?!från|fört|förda|över|efter|nummer)", re.IGNORECASE)
# Minnesanteckningar från | Skolchefer Skaraborg · Protokoll – | Politisk samverkansgrupp
_TITLE_BEFORE = re.compile(rf"(?i:{DOCUMENT})(?:\s(?:från|för|vid|av))?\s?[,:–-]?\s(?=[A-ZÅÄÖ])")
# Fastställd av kommunfullmäktige 2024-03-15: of a plan or a policy, no meeting of theirs
_ADOPTED = re.compile(r"(?:fastställ[dt]|antag(?:en|et)|beslutad|godkän[dt]|reviderad|upprättad)\b", re.IGNORECASE)
# Vi bjuder styrelse och valberedning på soppa, som vanligt: a sentence, of the text before the first item
_TELLS = re.compile(r"\s(?:som|vilk(?:en|et|a)|därefter|sig|hälsa(?:de|r)|förklara(?:de|r)|tacka(?:de|r))\s")
# från | rundtur för lärare för östra | kulturnämnden: for whom others met
_OF_ANOTHER = re.compile(
    r"(?!\w*(?:möte|sammanträde|träff)\b)[a-zåäö]{4,}\s(?:för|med|om|kring|mellan)\s.{3,60}?\s(?:för|inom|av)\s"
)
_BEFORE_DATE = " ,.;–-("
# Regional samverkansgrupp för kompetensförsörjning | (RSK)
_LETTERS_BEHIND = re.compile(r"\s\([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,7}\)$")
# what the label of who met says of it
_KINDS = {"nätverk": "network", "arbetsgrupp": "working-group", "nämnd": "committee", "grupp": "group"}
# Styrgrupp: Trygg hemgång, a part of the name
_NAMED_WITH_KIND = {
    "styrgrupp": "steering-group",
    "projektgrupp": "project-group",
    "referensgrupp": "reference-group",
    "ledningsgrupp": "management-group",
}
# 2024-03-15 | kl. 13.00-15.00
_NOTHING_MORE = re.compile(r"\W*(?:kl(?:ockan)?\b)?[\W\d]*")
_KOMMUN = re.compile(r"(?i:\b(?:kommun|stad)\b)")
# what a letterhead names above a group that is part of it
_BODIES = frozenset(("council", "board", "committee", "assembly"))
_PARTS = frozenset(("reference-group", "working-group", "steering-group", "management-group", "presidium"))


_PART_NAMES = frozenset(("Arbetsutskottet", "Presidiet"))
_NEXT_LINE = 3  # code points between a name and one that stands on the line below it


class Named(Struct, frozen=True, gc=False):
    """A forum as the letterhead names it; `owner` where it says whose it is."""

    name: str
    kind: str
    owner: Organisation | None
    span: Span


def named_in_head(head: Sequence[Line], casing: Casing) -> Iterator[Named]:
    """Yield forums that the letterhead names: first those behind "Organ" and "Protokoll från möte med".

    Then come what its other lines name, unless the minutes are of an annual meeting, and what stands beside the title;
    last that meeting. `casing` is how the text writes the names that lines in capitals may hold.
    """
    annual = list(annual_meeting(head))
    later: list[Named] = []
    for line in head:
        if PLACED.match(line.text) or _ADOPTED.match(line.text) or len(line.text) > 160:
            continue
        organ = ORGAN.match(line.text)
        value = organ or _held(line.text)
        begins = line.span.start + value.start("forum") if value is not None else line.span.end
        of_organ = list(_forums_on(_from(line, organ.start("forum")), casing)) if organ is not None else []
        if organ is not None and not of_organ:
            of_organ = list(_labelled(line, organ))
        on_line = [] if of_organ else list(_forums_on(line, casing))
        behind = of_organ or [named for named in on_line if value is not None and named.span.start >= begins]
        if behind and _OF_ANOTHER.match(line.text, begins - line.span.start, behind[0].span.start - line.span.start):
            continue
        if behind:
            yield behind[0]
        elif not DATED.match(line.text) and _TELLS.search(line.text) is None:
            later += on_line
    yield from () if annual else _smallest_first(later)
    yield from beside_title(head, casing)
    yield from annual


def _labelled(line: Line, organ: re.Match[str]) -> Iterator[Named]:
    """Yield what stands behind the label of who met, in whatever words: "Forum: Samverkan skola och socialtjänst"."""
    words = _LETTERS_BEHIND.sub("", organ["forum"]).strip(" .")
    if organ["label"] is not None and _names_a_group(words):
        label = organ["label"].casefold()
        kind = _NAMED_WITH_KIND.get(label) or _KINDS.get(label, "forum")
        name = f"{organ['label']} {words}" if label in _NAMED_WITH_KIND else words
        start = line.span.start + organ.start("forum")
        yield Named(name, kind, None, Span(start, start + len(words)))


def _from(line: Line, start: int) -> Line:
    """Return what stands in a line from `start` on as a line of its own."""
    return replace(line, text=line.text[start:], span=Span(line.span.start + start, line.span.end))


def _smallest_first(named: Sequence[Named]) -> Iterator[Named]:
    """Put a group before the body that it is part of: a letterhead names the body above it."""
    below = len(named) > 1 and named[1].span.start - named[0].span.end <= _NEXT_LINE
    part = len(named) > 1 and (named[1].kind in _PARTS or (below and named[1].name in _PART_NAMES))
    if part and named[0].kind in _BODIES and named[0].name not in _PART_NAMES:
        yield named[1]
    yield from named


def _held(text: str) -> re.Match[str] | None:
    met = _MEETING_WITH.match(text)
    return met or (_HELD.search(text) if TITLE.match(text) or text.lower().startswith("från ") else None)


def _shown(line: Line, casing: Casing) -> str:
    """Return the words of a line in which its forum is looked for: without a date behind, as a title is written.

    So what stands behind "Minnesanteckningar" in "branschråd teknik 15 mars 2024" begins with a capital.
    """
    shown = casing.shown(line.text)
    shown = _LETTERS_BEHIND.sub("", shown)
    date = next(find_dates(shown), None)
    if date is not None and date.span.start and _NOTHING_MORE.fullmatch(shown, date.span.end):
        shown = shown[: date.span.start].rstrip(_BEFORE_DATE)
    return shown[:1].upper() + shown[1:]


def _forums_on(line: Line, casing: Casing) -> Iterator[Named]:
    document = _DOCUMENT.match(line.text) or _UNCAPITALISED.match(line.text)
    if document is not None:
        line = _from(line, document.end())
    shown = _shown(line, casing)
    titled = by_abbreviation(shown) if document is not None else None
    titled = titled or title_of(shown, capitals=is_shouted(line.text))
    if titled is not None and not (titled.bare and _names_forum(shown)):
        yield Named(titled.name, titled.kind, None, Span(line.span.start + titled.start, line.span.start + titled.end))
        return
    known = {one.span.end: one for one in lexicon().find(shown, offset=line.span.start)}
    found = find_forums(shown, known, line.span.start)
    forums = sorted(found, key=lambda f: (f.span.start, -f.span.end))  # the longest first
    if not forums:
        yield from _gathering(line, shown, titled=document is not None)
    for at, forum in enumerate(forums):
        named = _as_named(forum, forums[at + 1 : at + 2], shown, line, titled=document is not None)
        if named is not None:
            yield named


def _gathering(line: Line, shown: str, *, titled: bool) -> Iterator[Named]:
    """Yield the group that stands behind the title of the minutes, in words that have no forum's head."""
    title = _TITLE_BEFORE.match(shown)
    begins = title.end() if title is not None else 0
    group = gathering_of(shown[begins:]) if titled or title is not None else None
    if group is not None:
        start = line.span.start + begins
        yield Named(group.name, group.kind, None, Span(start + group.start, start + group.end))


def _as_named(
    forum: ForumMark | ForumReference,
    behind: Sequence[ForumMark | ForumReference],
    shown: str,
    line: Line,
    *,
    titled: bool,
) -> Named | None:
    """Return a forum on a line of the letterhead as it is named there; `behind` is the next one on the line.

    `titled`: the line stands behind "Protokoll", so that "styrgrupp" alone says whose they are.
    """
    begins, ends = forum.span.start - line.span.start, forum.span.end - line.span.start
    words = shown[begins:ends]
    if isinstance(forum, ForumMark):
        of_it = _body_of(forum, behind) or _joined_to(forum, behind, shown, line)
        if of_it is None:
            return Named(extended(forum.name, shown, ends), forum.kind, forum.convener, forum.span)
        whole = extended(shown[begins : of_it.span.end - line.span.start], shown, of_it.span.end - line.span.start)
        span = Span(forum.span.start, of_it.span.end)
        return Named(whole[0].upper() + whole[1:], of_it.kind, forum.convener, span)
    if forum.definite and _of_meeting(shown, forum, line):
        return Named(words.capitalize().removesuffix("s"), forum.kind, None, forum.span)
    if forum.definite and _LEADS_TO_FORUM.fullmatch(shown, 0, begins) is not None:
        bare = words.casefold() == forum.head and begins > 0  # sektionens | styrelse
        name = f"{words}{ending_and_kind(forum.head)[0]}" if bare else words.removesuffix("s")
        return Named(name.capitalize(), forum.kind, None, forum.span)
    if titled and forum.kind != "group" and shown.casefold().strip(" .:") == forum.head:
        return Named(f"{words}{ending_and_kind(forum.head)[0]}".capitalize(), forum.kind, None, forum.span)
    return Named("Fullmäktige", forum.kind, None, forum.span) if forum.head == "fullmäktige" else None


def _names_forum(shown: str) -> bool:
    """Tell a line that names the forum beside the word for its meeting: "Kulturskolenätverket – nätverksträff"."""
    return any(isinstance(forum, ForumMark) for forum in find_forums(shown, {}))


def _body_of(forum: ForumMark, behind: Sequence[ForumMark | ForumReference]) -> ForumReference | None:
    """Return the body that a forum in the genitive has and that stands right behind it: "Bygdenätverkets styrgrupp"."""
    if not forum.genitive or not behind or not isinstance(behind[0], ForumReference):
        return None
    return behind[0] if behind[0].span.start == forum.span.end + 1 and not behind[0].definite else None


def _joined_to(
    forum: ForumMark, behind: Sequence[ForumMark | ForumReference], shown: str, line: Line
) -> ForumMark | None:
    """Return the forum that a slash joins to the one before, both being one: "Planeringsgruppen/Chefsgruppen för X"."""
    joined = behind[0] if behind else None
    at = forum.span.end - line.span.start
    if not isinstance(joined, ForumMark) or shown[at : at + 1] != "/" or joined.span.start != forum.span.end + 1:
        return None
    return joined


def _of_meeting(shown: str, forum: ForumReference, line: Line) -> bool:
    """Tell whether a bare head is whose meeting it was: "Anteckningar från arbetsgruppens möte"."""
    return forum.genitive and _MEETING_BEHIND.match(shown, forum.span.end - line.span.start) is not None


def beside_title(head: Sequence[Line], casing: Casing) -> Iterator[Named]:
    """Yield the lines beside the word "Protokoll" that name whose it is: "SKOL- OCH UTBILDNINGSCHEFER"."""
    for at, line in enumerate(head[:10]):
        if TITLE.match(line.text) and len(line.text.split()) <= 3:
            for beside in head[max(0, at - 2) : at + 2]:
                words = beside.text.strip(" .")
                if beside is not line and _names_a_group(words):
                    yield Named(casing.shown(words), "forum", None, beside.span)


def annual_meeting(head: Sequence[Line]) -> Iterator[Named]:
    """Yield the annual meeting of whoever convenes it, which has no other name: "Årsmötesprotokoll 2024"."""
    for line in head[:10]:
        if (TITLE.match(line.text) or _ANNUAL.match(line.text)) and _ANNUAL.search(line.text):
            yield Named("Årsmötet", "assembly", None, line.span)


def _names_a_group(words: str) -> bool:
    """Tell whether a line may name those who meet: short, capitalised, and nothing else that a letterhead holds."""
    if not 4 <= len(words) <= 80 or not words[0].isupper() or ":" in words or any(c.isdigit() for c in words):
        return False
    if any(pattern.match(words) for pattern in (DATED, PLACED, TITLE, OUTSIDE)):
        return False
    if words.casefold().removesuffix("n") in NOT_A_FORUM or begins_person(words.split()):
        return False  # LÄNSSTYRELSEN: an agency
    return _KOMMUN.search(words) is None and not names_of_organisations(words)
