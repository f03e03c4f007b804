"""The agenda: which items a meeting had, under which headings, with which parts.

Surface forms: "§ 18 Mötets öppnande" · "GyN § 61" with its title on the next line · "1. Förslag till ..." · "1:Mötet öppnas" ·
"4: Transport" · "1 Mötets öppnande" · a bare heading ("Ventilen") · a group heading right before a numbered item ("Beslut").

Which way of numbering a document uses is inferred from the whole of it: the one that gives a rising sequence. A list of
contents repeats the numbers without text behind them and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from extractors.dates import find_dates
from extractors.labels import Part, find_label
from extractors.lexicon import lexicon
from extractors.lines import Line
from extractors.names import RUN, is_given
from graph.claims import Span

# § 18 Mötets öppnande · GyN § 61 · KS § 12 Budget · §74 Val av justerare · §1. Anna Ek hälsade
_PARAGRAPH = re.compile(
    r"(?P<pos>(?:[A-ZÅÄÖ][\wÅÄÖåäö]{0,7}\s)?§\s?(?P<n>\d{1,4})(?:\s?[a-z](?=[\s.:]))?)\s?[.:)]?\s*(?P<title>.*)"
)
# the same after scanning, where the document says that it has paragraphs: s3 Kustzonsplanering · $ 12 Budget
_DAMAGED = re.compile(r"(?P<pos>[sS$&8]\s?(?P<n>\d{1,3}))\s+(?P<title>[A-ZÅÄÖ].*)")
# 1. Förslag · 1:Mötet öppnas · 10)Dubbelt
_DOTTED = re.compile(r"(?P<pos>(?P<n>\d{1,3}))\s?[.:)]\s?(?!\d)(?P<title>[A-ZÅÄÖ\"”«].*)")
# 1 Mötets öppnande
_BARE = re.compile(r"(?P<pos>(?P<n>\d{1,3}))\s{1,4}(?P<title>[A-ZÅÄÖ][^\d]*.*)")
_MONTH = re.compile(r"\d+\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)

_DOTS = re.compile(r"\s*(?:\.{3,}|…+|_{3,}|-{3,}|\s{3,})\s*\d*\s*-?$")
_CONTINUES = re.compile(
    r"(?:\b(?:i|och|för|till|av|med|på|om|från|samt|under|inom|mellan|vid|enligt|den|det|en|ett)|[,–-])$"
)
# a line of the letterhead: a label with its value behind it
_META = re.compile(
    r"(?:plats|tid|datum|dag|sammanträdes|mötesdatum|mötestid|mötesplats|lokal|organ|paragraf|utses|beslutande|närvar|övriga|deltag|justera"
    r"|underskrift|sekreterare|ordförande|frånvar|ledamöter|ersättare|klockan|kl\b)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\S\s{3,}\S")  # a row of columns
_BULLET = re.compile(r"[-–•*·o]\s")
_LONG = 160  # a numbered line longer than this holds the item's text as well as its title
OUTSIDE = re.compile(
    r"(?:ordinarie\s+)?möte(?:t|ts)?\s+(?:öppna|avsluta|förklara)|sammanträdet\s+(?:öppna|avsluta|förklara)|incheckning\b"
    r"|(?:mötet\s+)?(?:paus|fika|lunch)\b",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:ordinarie\s+)?möte(?:t|ts)\s+avsluta|sammanträdet\s+avsluta|vid protokollet\b|antecknat av\b|vid pennan\b|underskrift"
    r"|protokollet (?:är )?justera|justera(?:s|t)(?: av)?\s*:?$|(?:ordförande|justerare|sekreterare)\s*:?$|\.{5,}|_{5,}",
    re.IGNORECASE,
)
# headings that stand for themselves whatever comes before
STANDING = frozenset(
    ["ventilen", "övrigt", "övriga frågor", "övriga ärenden", "nästa möte", "nästa sammanträde", "rundan", "laget runt", "avslutning", "mötets avslutande", "kommande möten", "information", "anmälningar", "anmälningsärenden", "rapporter", "aktuellt", "runda", "öppna frågor", "mötets öppnande"]
)
_MOST_WORDS = 16
_LONGEST = 110
_NOT_HEADINGS = frozenset(
    ["dagordning", "agenda", "anteckningar", "minnesanteckningar", "protokoll", "mötesanteckningar", "beslut", "närvarande", "deltagare", "program", "bilagor", "bilaga", "innehåll", "innehållsförteckning", "föredragningslista", "ärenden", "sammanträdesprotokoll", "ordförande", "sekreterare", "justerare", "beslutet skickas till", "ärendebeskrivning", "sammanfattning", "bakgrund", "yrkanden", "beslutsunderlag", "beslutsgång", "reservation", "reservationer", "proposition", "propositionsordning", "ajournering", "protokollsanteckning", "särskilt yttrande", "underlag", "beslutande", "diskussion", "uppdrag", "förslag till beslut", "nämndens beslut", "kommunstyrelsens beslut", "jäv", "votering", "yrkande"]
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda: its heading, the text that belongs to it (with that of its parts), and its place."""

    index: int
    title: str
    heading: Span
    body: Span
    position: str | None = None
    section: str | None = None
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    line: int  # index of its first line
    last: int  # index of its last line
    number: int | None
    position: str | None
    title: str
    span: Span
    inline: int | None = None  # where the item's text begins on the line of the heading


def numbered_heads(lines: Sequence[Line], text: str) -> list[_Head]:
    """Return the numbered headings of the agenda in the way of numbering that the document uses, contents left out."""
    for pattern, least in ((_PARAGRAPH, 1), (_DAMAGED, 2), (_DOTTED, 2), (_BARE, 3)):
        if pattern is _DAMAGED and "aragraf" not in text:
            continue
        heads = [h for line in lines if (h := _head(line, pattern, lines)) is not None]
        heads = _rising(_without_contents(heads))
        if len(heads) >= least and (pattern is not _BARE or heads[0].number in (1, 2) or len(heads) >= 6):
            return [_joined(h, lines, text) for h in heads]
    return []


def _head(line: Line, pattern: re.Pattern[str], lines: Sequence[Line]) -> _Head | None:
    if line.noise or "\t" in line.text[:12]:
        return None
    match = pattern.match(line.text)
    if match is None or _MONTH.match(line.text):
        return None
    title = match["title"].strip()
    if pattern in (_DOTTED, _BARE):
        run = RUN.match(title)
        if run is not None and is_given(run[0].split()[0]) and len(run[0].split()) > 1 and len(title) < 60:
            return None  # "1. Anna Ek, Lerum": a numbered list of people
        if pattern is _BARE and (title.endswith(".") and len(title.split()) > 8):
            return None
    if pattern is _PARAGRAPH and re.match(r"[-–,]\s*\d|\d", title):
        return None  # "§ 5-7": a reference to several
    return _Head(line.index, line.index, int(match["n"]), " ".join(match["pos"].split()), title, line.span)


def _without_contents(heads: list[_Head]) -> list[_Head]:
    """Of headings with one number keep that with the most text behind it."""
    best: dict[tuple[str, int | None], tuple[int, _Head]] = {}
    for head, follower in zip_longest(heads, heads[1:]):
        room = (follower.span.start if follower is not None else head.span.end + 10_000) - head.span.end
        prefix = re.sub(r"[\d§\s]", "", head.position or "")
        key = (prefix, head.number)
        if key not in best or room > best[key][0] + 2:
            best[key] = (room, head)
    kept = {id(h) for _, h in best.values()}
    return [h for h in heads if id(h) in kept]


def _rising(heads: list[_Head]) -> list[_Head]:
    """Return the longest run of headings whose numbers rise, by steps that a reader would accept."""
    best: list[int] = []
    length = [1] * len(heads)
    before = [-1] * len(heads)
    for i, head in enumerate(heads):
        for j in range(max(0, i - 40), i):
            step = (head.number or 0) - (heads[j].number or 0)
            if 0 < step <= 15 and length[j] + 1 > length[i]:
                length[i], before[i] = length[j] + 1, j
    if heads:
        at = max(range(len(heads)), key=lambda i: (length[i], -i))
        while at >= 0:
            best.append(at)
            at = before[at]
    return [heads[i] for i in reversed(best)]


def _joined(head: _Head, lines: Sequence[Line], text: str) -> _Head:
    """Complete a title that stands on the next line, or runs over to it."""
    title, last, span, inline = head.title, head.last, head.span, None
    following = lines[last + 1] if last + 1 < len(lines) else None
    if not title and following is not None and len(following.text) <= _LONGEST:
        title, last, span = following.text, following.index, Span(head.span.start, following.span.end)
    elif following is not None and _CONTINUES.search(title) and len(title) < _LONGEST and not following.noise:
        title = f"{title} {following.text}"
        last, span = following.index, Span(head.span.start, following.span.end)
    if len(title) > _LONG:
        title, inline = _cut(title, head, text)
    return replace(head, title=_clean(title), last=last, span=span, inline=inline)


def _cut(title: str, head: _Head, text: str) -> tuple[str, int | None]:
    """Cut a line that holds title and text at the end of its first sentence, or at a word that opens the text."""
    opening = re.search(
        r"\s(?=(?:Beslut|Sammanfattning|Ärendebeskrivning|Bakgrund|Föredragande)\b)|(?<=[.!?])\s+(?=[A-ZÅÄÖ])", title
    )
    end = opening.start() if opening is not None and opening.start() < _LONG else title.rfind(" ", 0, _LONG)
    end = end if end > 0 else _LONG
    at = text.find(title[:40], head.span.start)
    return title[:end], (at + end if at >= 0 else None)


def _clean(title: str) -> str:
    return " ".join(_DOTS.sub("", title).split()).rstrip(" :;,").strip()


def heading_like(line: Line, following: Line | None) -> bool:
    """Tell whether a line without a number has the form of a heading: short, capitalised, no end of a sentence."""
    text = line.text
    if line.noise or not text or len(text) > _LONGEST or not (text[0].isupper() or text[0] in "\"”'"):
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or (text[-1] in ".;,!?:)" and not _closing_bracket(text)):
        return False
    if re.match(r"(?i:kl\b|\d+[.:]\d\d)", text):
        return False
    if "\t" in text or _GAP.search(text) or _BULLET.match(text) or text.casefold().rstrip(" :") in _NOT_HEADINGS or OUTSIDE.match(text):
        return False
    if not line.after_blank and not (following is not None and following.after_blank):
        return False
    if _CONTINUES.search(text) or (following is not None and following.text[0].islower()):
        return False
    date = next(iter(find_dates(text)), None)
    if date is not None and (date.span.start == 0 or len(text) < 1.6 * (date.span.end - date.span.start)):
        return False
    label = find_label(text)
    if label is not None and (
        label.label.part is not Part.STOP if label.alone else _is_meta(text, set_off=label.set_off)
    ):
        return False
    return not _entry_like(text)


def _is_meta(text: str, *, set_off: bool) -> bool:
    """ "Datum: ..." and "Plats och tid Hotellet, kl 15" are of the letterhead, "Datum för nästa års träffar" is a heading."""
    return _META.match(text) is not None and (set_off or any(c.isdigit() for c in text))


def _closing_bracket(text: str) -> bool:
    """ "Fullföljda studier 2.0 (Anneli)" is a heading, "(se bilaga)" is not."""
    return (
        text.endswith(")")
        and re.search(r"\((?:[A-ZÅÄÖ][\wåäöéü-]+(?:\s+(?:och\s+)?|,\s*|/)?){1,4}\)$", text) is not None
    )


def _entry_like(text: str) -> bool:
    """ "Anna Ek, Lerum" is somebody in a list; so is "Babbs Ek, Lerum", whatever name Babbs is."""
    run = RUN.match(text)
    if run is None or len(run[0].split()) < 2:
        return False
    rest = text[run.end() :].lstrip()
    if is_given(run[0].split()[0]):
        return not rest or rest[0] in ",/("
    return rest.startswith(",") and lexicon().exact(rest[1:].strip()) is not None


def read_items(text: str, lines: Sequence[Line], taken: Sequence[Span], heads: list[_Head]) -> tuple[Item, ...]:
    """Return the items of the agenda.

    `taken` are the spans of the attendance lists, whose lines are no headings; `heads` the numbered headings.
    """
    free = [line for line in lines if not line.noise and not _within(line.span, taken)]
    if heads:
        return _numbered(text, free, heads)
    return _unnumbered(text, free, taken)


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(t.start <= span.start < t.end for t in taken)


def _numbered(text: str, lines: Sequence[Line], heads: list[_Head]) -> tuple[Item, ...]:
    at_line = {h.line: h for h in heads}
    in_heading = {i for h in heads for i in range(h.line, h.last + 1)}
    by_paragraph = "§" in (heads[0].position or "")
    nodes: list[tuple[_Head, str | None, bool]] = []  # heading, section, is it a part of the item before it
    section: str | None = None
    end = len(text)
    for line, following in zip_longest(lines, lines[1:]):
        if line.index in at_line:
            nodes.append((at_line[line.index], section, False))
            continue
        if line.index in in_heading:
            continue
        if nodes and _ENDING.match(line.text) and line.span.start > heads[-1].span.start:
            end = line.span.start
            break
        before_head = following is not None and following.index in at_line
        adjacent = following is not None and following.index == line.index + 1
        if before_head and adjacent and _names_section(line):
            section = line.text.rstrip(" :")
            continue
        if not heading_like(line, following):
            continue
        if not by_paragraph and line.text.casefold().rstrip(" :") in STANDING:
            section = None
            nodes.append((_plain(line), None, False))
        elif nodes and not before_head and _is_part(line, following, lines):
            nodes.append((_plain(line), section, True))
    return _built(nodes, end)


def _names_section(line: Line) -> bool:
    text = line.text.rstrip(" :")
    return (
        bool(text)
        and text[0].isupper()
        and len(text.split()) <= 6
        and text[-1] not in ".,;!?)"
        and not OUTSIDE.match(text)
        and not any(c.isdigit() for c in text)
        and ":" not in text
        and _GAP.search(text) is None
        and text.casefold() not in _NOT_HEADINGS - {"beslut", "diskussion", "program", "rapporter"}
        and not _entry_like(text)
    )


def _is_part(line: Line, following: Line | None, lines: Sequence[Line]) -> bool:
    """A heading within an item has text behind it; a run of short lines is a list, not headings."""
    return following is not None and (len(following.text) > 60 or not heading_like(following, None))


def _plain(line: Line) -> _Head:
    return _Head(line.index, line.index, None, None, _clean(line.text), line.span)


def _unnumbered(text: str, lines: Sequence[Line], taken: Sequence[Span]) -> tuple[Item, ...]:
    """Read a document without numbers: bare headings after the attendance list."""
    start = _body_start(lines, taken)
    body = [line for line in lines if line.span.start >= start]
    candidates = [heading_like(a, b) for a, b in zip_longest(body, body[1:])]
    nodes: list[tuple[_Head, str | None, bool]] = []
    end = len(text)
    under_parent = False
    for at, line in enumerate(body):
        if nodes and _ENDING.match(line.text):
            end = line.span.start
            break
        if not candidates[at] or _in_run(candidates, at):
            under_parent = under_parent and not candidates[at]
            continue
        head = _plain(line)
        part = bool(nodes) and (under_parent or _contained(head.title, nodes[-1][0].title))
        nodes.append((head, None, part))
        under_parent = at + 1 < len(body) and candidates[at + 1]
    return _built(nodes, end)


def _body_start(lines: Sequence[Line], taken: Sequence[Span]) -> int:
    """The body begins behind the first attendance list, unless that list stands at the end of the document."""
    if not taken or not lines:
        return lines[0].span.end if lines else 0
    last_of_first = taken[0].end
    for span in taken[1:]:
        if span.start - last_of_first > 400:
            break
        last_of_first = max(last_of_first, span.end)
    rest = sum(1 for line in lines if line.span.start > last_of_first)
    return last_of_first if rest > len(lines) / 4 else lines[0].span.end


def _in_run(candidates: Sequence[bool], at: int) -> bool:
    """Tell whether the line is one of three or more short lines in a row: a list rather than headings."""
    left, right = at, at
    while left > 0 and candidates[left - 1]:
        left -= 1
    while right + 1 < len(candidates) and candidates[right + 1]:
        right += 1
    return right - left >= 2


def _contained(title: str, parent: str) -> bool:
    words = {w for w in re.findall(r"\w+", title.casefold()) if len(w) > 2}
    return bool(words) and words <= set(re.findall(r"\w+", parent.casefold()))


def _built(nodes: list[tuple[_Head, str | None, bool]], end: int) -> tuple[Item, ...]:
    items: list[Item] = []
    top: int | None = None
    for index, (head, section, part) in enumerate(nodes):
        parent = top if part else None
        if not part:
            top = index
        later = [h.span.start for h, _, p in nodes[index + 1 :] if part or not p]
        stop = max(min([*later, end] if later else [end]), head.span.end)
        start = head.inline if head.inline is not None else head.span.end
        items.append(Item(index, head.title, head.span, Span(start, max(stop, start)), head.position, section, parent))
    return tuple(items)


def item_at(items: Sequence[Item], offset: int) -> int | None:
    """Return the index of the innermost item whose heading or text covers `offset`, or None."""
    found: int | None = None
    for item in items:
        if item.heading.start <= offset < max(item.body.end, item.heading.end):
            found = item.index
    return found
