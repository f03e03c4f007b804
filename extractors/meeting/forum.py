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

from extractors.forums.marks import ForumMark, ForumReference
from extractors.meeting.letterhead import Named, named_in_head
from extractors.organisations.finding import find_unlisted
from extractors.projects.signs import LABELLED
from extractors.sentences.forum_names import STEERING, project_names
from extractors.sentences.marks import Marks
from extractors.sentences.typed import Sentence
from extractors.structure.letterhead import DOCUMENT
from extractors.structure.lines import Line
from extractors.words.casing import Casing, casing_of, is_shouted
from graph.claims import Basis, Forum, Organisation, Span

_DECIDES = re.compile(r"<F(\d+)> (?:beslöt|beslutade|beslutar)\b")
_DECIDES_UNNAMED = re.compile(r"<R(\d+)> (?:beslöt|beslutade|beslutar)\b")
# meetings that are called by the kind of forum that holds them
_COMPOUNDS = {
    "nätverk": re.compile(r"nätverks(?:möte|träff)", re.IGNORECASE),
    "styrgrupp": re.compile(r"styrgruppsmöte", re.IGNORECASE),
    "råd": re.compile(r"rådsmöte", re.IGNORECASE),
}
# Minnesanteckningar | KLT Kvalitet · Protokoll fört vid | LAG|-möte nr 3: a body that is called by letters
_LETTERS = re.compile(
    rf"(?i:{DOCUMENT})(?:\s(?:fört|förda))?(?:\s(?:från|för|vid))?\s(?P<name>(?P<letters>[A-ZÅÄÖ]{{2,6}})(?:\s[A-ZÅÄÖ][\wåäö-]+){{0,3}})"
    r"(?:(?P<meets>-(?:möte|träff|sammanträde)t?\b)|(?=\s*$|,|\s\d))"
)
# FSG | , förvaltningens samverkansgrupp: what the letters are short for
_SHORT_FOR = re.compile(r",\s(?P<full>[a-zåäö]+(?:\s[a-zåäö]+)?grupp)(?:en)?(?![\w-])")
# Leader Sjöbygden, whose group is its LAG
_LEADER = re.compile(r"Leader(?:\s[A-ZÅÄÖ][\wåäö-]*)+\s*$")
_COMPOUND_WEIGHT = 3  # of such a word beside a bare "nätverket"
# names that many forums have, which the document tells apart where nothing says whose it is
_BARE = frozenset(
    (
        *("Styrelsen", "Direktionen", "Nämnden", "Rådet", "Fullmäktige", "Arbetsutskottet", "Presidiet", "Styrgruppen"),
        *("Arbetsgruppen", "Nätverket", "Kommunstyrelsen", "Kommunfullmäktige", "Förbundsstyrelsen", "Folkhälsorådet"),
        *("Stämman", "Årsmötet", "Beredningen", "Utskottet", "Ledningsgruppen", "Referensgruppen", "Programrådet"),
    )
)


class Found(Struct, frozen=True, gc=False):
    """The forum that met, where that was read, and whether it is stated there."""

    forum: Forum
    source: Span
    basis: Basis


class Background(Struct, frozen=True, gc=False):
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
    shouted = any(is_shouted(line.text) for line in head)
    casing = casing_of(text, (line.text for line in (*head, *tail))) if shouted else Casing({})
    named = chain(named_in_head(head, casing), named_in_head(tail, casing))
    first = next(named, None)
    if first is not None:
        board = _deciding_unnamed(text, sentences, background) if _is_whose(first) else None
        return board or _stated(text, _in_full(first, named), marks, background)
    return (
        _called_by_letters(text, head, background)
        or _deciding(sentences, background)
        or _of_its_kind(text, marks, background)
        or _deciding_unnamed(text, sentences, background)
    )


def _is_whose(named: Named) -> bool:
    """Tell an association that stands beside the title, "Kustens kommunförbund", from a forum: its board may meet."""
    whole = (one.span for one in find_unlisted(named.name, 0))
    return named.kind == "forum" and any((span.start, span.end) == (0, len(named.name)) for span in whole)


def _in_full(first: Named, others: Iterator[Named]) -> Named:
    """Return the fuller name that the letterhead has, elsewhere, for a forum that it names by a bare word first."""
    if first.name not in _BARE:
        return first
    head = first.name.casefold()  # Nätverket: Länsnätverket för musik
    longer = f"{first.name.removesuffix('en').removesuffix('et')} "  # Styrgruppen: Styrgrupp Lotsen
    same = (one for one in others if one.kind == first.kind and one.name not in _BARE)
    return next((one for one in same if one.name.startswith(longer) or head in one.name.casefold()), first)


def _stated(text: str, named: Named, marks: Marks, background: Background) -> Found:
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


def _called_by_letters(text: str, head: Sequence[Line], background: Background) -> Found | None:
    """Return the body whose letters stand beside the title and of whose meetings the text speaks: "KLT:s möte"."""
    for line in head:
        title = _LETTERS.match(line.text)
        if title is None:
            continue
        full = _SHORT_FOR.match(line.text, title.end("name"))
        told = (
            title["meets"] or full or re.search(rf"\b{title['letters']}(?::s\s|-)\w*(?:möte|träff|sammanträde)", text)
        )
        if told:
            start = line.span.start + title.start("name")
            span = Span(start, start + len(title["name"]))
            name = full["full"].capitalize() if full is not None else _lettered(title["name"], head)
            return Found(background.forum(name, "forum", None), span, Basis.STATED)
    return None


def _lettered(letters: str, head: Sequence[Line]) -> str:
    """Return the name of a body that is called by letters: "LAG" with the Leader area whose it is."""
    area = next((line.text.strip() for line in head if _LEADER.match(line.text)), None)
    return f"{letters} {area}" if letters == "LAG" and area is not None else letters


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
