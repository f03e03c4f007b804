"""Which forum met: what stands in the letterhead is stated, what follows from the text is inferred.

Surface forms: "Organ: X", "Protokoll fört vid möte med X", "från sammanträde med X", a letterhead ("Folkhälsorådet",
"BARN- OCH UTBILDNINGSNÄMNDEN"), a line of its own beside "Protokoll" ("SKOL- OCH UTBILDNINGSCHEFER"), "X beslutar att",
and minutes that speak of "nätverket" throughout and name one network.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from extractors.forum_heads import NOT_A_FORUM
from extractors.forum_marks import ForumMark, ForumReference
from extractors.forum_titles import extended, title_of
from extractors.forums import find_forums
from extractors.headings import OUTSIDE
from extractors.letterhead import DATED, DOCUMENT, ORGAN, PLACED, TITLE, sentence_case
from extractors.lexicon import lexicon
from extractors.lines import Line
from extractors.marks import Marks
from extractors.project_signs import LABELLED
from extractors.sentences import Sentence
from extractors.settling import STEERING, project_names
from graph.claims import Basis, Forum, Organisation, Span

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
_MEETING_BEHIND = re.compile(r"\s(?:möte|sammanträde|sammankomst|träff)")
# Årsmötesprotokoll · Protokoll fört vid årsmöte; not "inför årsmötet"
_ANNUAL = re.compile(r"(?<!inför\s)\bårsmöte(?:t|ts)?(?:s?protokoll\w*)?\b", re.IGNORECASE)
_KOMMUN = re.compile(r"(?i:\b(?:kommun|stad)\b)")
_DECIDES = re.compile(r"<F(\d+)> (?:beslöt|beslutade|beslutar)\b")
_DECIDES_UNNAMED = re.compile(r"<R(\d+)> (?:beslöt|beslutade|beslutar)\b")
# meetings that are called by the kind of forum that holds them
_COMPOUNDS = {
    "nätverk": re.compile(r"nätverks(?:möte|träff)", re.IGNORECASE),
    "styrgrupp": re.compile(r"styrgruppsmöte", re.IGNORECASE),
    "råd": re.compile(r"rådsmöte", re.IGNORECASE),
}
# what a letterhead names above a group that is part of it
_BODIES = frozenset(("council", "board", "committee", "assembly"))
_PARTS = frozenset(("reference-group", "working-group", "steering-group", "management-group", "presidium"))
_COMPOUND_WEIGHT = 3  # of such a word beside a bare "nätverket"
# names that many forums have, which the document tells apart where nothing says whose it is
_BARE = frozenset(
    (
        *("Styrelsen", "Direktionen", "Nämnden", "Rådet", "Fullmäktige", "Arbetsutskottet", "Presidiet", "Styrgruppen"),
        *("Arbetsgruppen", "Nätverket", "Kommunstyrelsen", "Kommunfullmäktige", "Förbundsstyrelsen", "Folkhälsorådet"),
        *("Stämman", "Årsmötet"),
    )
)


class Found(Struct, frozen=True):
    """The forum that met, where that was read, and whether it is stated there."""

    forum: Forum
    source: Span
    basis: Basis


class _Named(Struct, frozen=True):
    """A forum as the letterhead names it; `owner` where it says whose it is."""

    name: str
    kind: str
    owner: Organisation | None
    span: Span


class Background(Struct, frozen=True):
    """What is known before the forum: who convenes, and the document's path for forums with a bare name."""

    convener: Organisation | None
    scope: str

    def forum(self, name: str, kind: str, owner: Organisation | None) -> Forum:
        """Return the forum of this name, its convener's own unless the text says whose it is."""
        return self.exactly(name, kind, owner or self.convener)

    def exactly(self, name: str, kind: str, convener: Organisation | None) -> Forum:
        """Return the forum of this name and convener, the document's own where only a bare name is known."""
        return Forum(name, kind, convener, self.scope if convener is None and name in _BARE else None)


def forum_of(
    text: str,
    head: Sequence[Line],
    tail: Sequence[Line],
    marks: Marks,
    sentences: Sequence[Sentence],
    background: Background,
) -> Found | None:
    """Return the forum that met, or None where nothing tells. `head` and `tail` are the lines around the agenda."""
    named = (n for rule in (_named_in_head, _titled, _annual) for n in chain(rule(head), rule(tail)))
    first = next(named, None)
    if first is not None:
        return _stated(text, _in_full(first, named), marks, background)
    return (
        _deciding(sentences, background)
        or _of_its_kind(text, marks, background)
        or _deciding_unnamed(text, sentences, background)
    )


def _in_full(first: _Named, others: Iterator[_Named]) -> _Named:
    """Return the fuller name that the letterhead has, elsewhere, for a forum that it names by a bare word first."""
    if first.name not in _BARE:
        return first
    longer = f"{first.name.removesuffix('en').removesuffix('et')} "  # Styrgruppen: Styrgrupp Lotsen
    return next((one for one in others if one.kind == first.kind and one.name.startswith(longer)), first)


def _stated(text: str, named: _Named, marks: Marks, background: Background) -> Found:
    """Return a forum that the letterhead names; a project's steering group is the project's, whoever convenes it."""
    project = _project_of(text) if named.kind == "steering-group" and named.name == "Styrgruppen" else None
    if project is not None:
        return Found(Forum(f"{STEERING}{project}", named.kind), named.span, Basis.STATED)
    steers = named.kind == "steering-group"
    steers = steers and named.name.removeprefix(STEERING).casefold() in project_names(marks)
    as_named = background.exactly if steers else background.forum
    return Found(as_named(named.name, named.kind, named.owner), named.span, Basis.STATED)


def _project_of(text: str) -> str | None:
    """Return the project whose steering group meets, where a line of the letterhead says: "Projekt: Lotsen"."""
    label = LABELLED.search(text)
    return label["name"] if label is not None else None


def _named_in_head(head: Sequence[Line]) -> Iterator[_Named]:
    """Yield forums that the letterhead names, those behind "Organ" and "Protokoll från möte med" first."""
    later: list[_Named] = []
    for line in head:
        if PLACED.match(line.text) or len(line.text) > 160:
            continue
        organ = ORGAN.match(line.text)
        value = organ or _held(line.text)
        begins = line.span.start + value.start("forum") if value is not None else line.span.end
        of_organ = list(_forums_on(_from(line, organ.start("forum")))) if organ is not None else []
        behind = of_organ or [n for n in _forums_on(line) if value is not None and n.span.start >= begins]
        if behind:
            yield behind[0]
        elif not DATED.match(line.text):
            later.extend(_forums_on(line))
    yield from _smallest_first(later)


def _from(line: Line, start: int) -> Line:
    """Return what stands in a line from `start` on as a line of its own."""
    return replace(line, text=line.text[start:], span=Span(line.span.start + start, line.span.end))


def _smallest_first(named: Sequence[_Named]) -> Iterator[_Named]:
    """Put a group before the body that it is part of: a letterhead names the body above it."""
    if len(named) > 1 and named[0].kind in _BODIES and named[1].kind in _PARTS:
        yield named[1]
    yield from named


def _held(text: str) -> re.Match[str] | None:
    met = _MEETING_WITH.match(text)
    return met or (_HELD.search(text) if TITLE.match(text) or text.lower().startswith("från ") else None)


def _forums_on(line: Line) -> Iterator[_Named]:
    shown = sentence_case(line.text)
    titled = title_of(shown, capitals=shown != line.text)
    if titled is not None and not (titled.bare and _names_forum(shown)):
        yield _Named(titled.name, titled.kind, None, Span(line.span.start + titled.start, line.span.start + titled.end))
        return
    known = {one.span.end: one for one in lexicon().find(shown, offset=line.span.start)}
    found = find_forums(shown, known, line.span.start)
    forums = sorted(found, key=lambda f: (f.span.start, -f.span.end))  # the longest first
    for at, forum in enumerate(forums):
        if isinstance(forum, ForumMark):
            of_it = _body_of(forum, forums[at + 1 : at + 2]) or _joined_to(forum, forums[at + 1 : at + 2], shown, line)
            if of_it is not None:
                words = shown[forum.span.start - line.span.start : of_it.span.end - line.span.start]
                words = extended(words, shown, of_it.span.end - line.span.start)
                span = Span(forum.span.start, of_it.span.end)
                yield _Named(words[0].upper() + words[1:], of_it.kind, forum.convener, span)
                continue
            yield _Named(
                extended(forum.name, shown, forum.span.end - line.span.start), forum.kind, forum.convener, forum.span
            )
        elif forum.definite and _of_meeting(shown, forum, line):
            words = shown[forum.span.start - line.span.start : forum.span.end - line.span.start]
            yield _Named(words.capitalize().removesuffix("s"), forum.kind, None, forum.span)
        elif forum.definite and shown.strip().casefold().startswith(forum.head):
            start = forum.span.start - line.span.start
            words = shown[start : forum.span.end - line.span.start]
            yield _Named(words.capitalize(), forum.kind, None, forum.span)
        elif forum.head == "fullmäktige":
            yield _Named("Fullmäktige", forum.kind, None, forum.span)


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


def _titled(head: Sequence[Line]) -> Iterator[_Named]:
    """Yield the lines beside the word "Protokoll" that name whose it is: "SKOL- OCH UTBILDNINGSCHEFER"."""
    for at, line in enumerate(head[:10]):
        if TITLE.match(line.text) and len(line.text.split()) <= 3:
            for beside in head[max(0, at - 2) : at + 2]:
                words = beside.text.strip(" .")
                if beside is not line and _names_a_group(words):
                    yield _Named(sentence_case(words), "forum", None, beside.span)


def _annual(head: Sequence[Line]) -> Iterator[_Named]:
    """Yield the annual meeting of whoever convenes it, which has no other name: "Årsmötesprotokoll 2024"."""
    for line in head[:10]:
        if (TITLE.match(line.text) or _ANNUAL.match(line.text)) and _ANNUAL.search(line.text):
            yield _Named("Årsmötet", "assembly", None, line.span)


def _names_a_group(words: str) -> bool:
    """Tell whether a line may name those who meet: short, capitalised, and nothing else that a letterhead holds."""
    if not 4 <= len(words) <= 80 or not words[0].isupper() or ":" in words or any(c.isdigit() for c in words):
        return False
    if any(pattern.match(words) for pattern in (DATED, PLACED, TITLE, OUTSIDE)):
        return False
    if words.casefold().removesuffix("n") in NOT_A_FORUM:
        return False  # LÄNSSTYRELSEN: an agency
    return _KOMMUN.search(words) is None and lexicon().exact(words) is None


def _deciding(sentences: Sequence[Sentence], background: Background) -> Found | None:
    """Return the forum that decides in these minutes: "Utbildningschefsnätverket beslöt enas om"."""
    votes: Counter[str] = Counter()
    first: dict[str, tuple[ForumMark, Span]] = {}
    for sentence in sentences:
        match = _DECIDES.match(sentence.typed)
        meaning = sentence.marks[int(match[1])].meaning if match is not None else None
        if isinstance(meaning, ForumMark):
            votes[meaning.name] += 1
            first.setdefault(meaning.name, (meaning, sentence.span))
    if not votes:
        return None
    forum, span = first[max(votes, key=lambda name: (votes[name], name))]
    return Found(background.forum(forum.name, forum.kind, forum.convener), span, Basis.STATED)


def _deciding_unnamed(text: str, sentences: Sequence[Sentence], background: Background) -> Found | None:
    """Return the body that decides by a bare name, and no other: "Styrelsen beslutar"."""
    deciding = [(s, m) for s in sentences if (m := _DECIDES_UNNAMED.match(s.typed)) is not None]
    references = [s.marks[int(m[1])] for s, m in deciding]
    words = {mark.span.of(text).capitalize() for mark in references}
    kinds = {m.meaning.kind for m in references if isinstance(m.meaning, ForumReference) and m.meaning.definite}
    if len(words) != 1 or len(kinds) != 1 or "group" in kinds:
        return None  # "Gruppen" names none
    return Found(background.forum(words.pop(), kinds.pop(), None), deciding[0][0].span, Basis.INFERRED)


def _of_its_kind(text: str, marks: Marks, background: Background) -> Found | None:
    """Return the one forum that is named most often of those with the head that the minutes use alone: "nätverket"."""
    for head in _heads(text, marks):
        forums = marks.named_forums
        named = Counter(f.name for f in forums if head in f.name.casefold() and f.convener is None)
        ranked = sorted(named.items(), key=lambda counted: (-counted[1], counted[0]))
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return None
        if ranked:
            name = ranked[0][0]
            first = next(forum for forum in forums if forum.name == name)
            return Found(background.forum(name, first.kind, None), first.span, Basis.INFERRED)
    return None


def _heads(text: str, marks: Marks) -> list[str]:
    """Return the heads by which the text speaks of a forum without naming it, the most frequent first."""
    references = (m.meaning for m in marks.forums if isinstance(m.meaning, ForumReference))
    heads = Counter(reference.head for reference in references if reference.definite)
    for head, pattern in _COMPOUNDS.items():
        heads[head] += _COMPOUND_WEIGHT * len(pattern.findall(text))
    return sorted((head for head in heads if heads[head]), key=lambda head: (-heads[head], head))
