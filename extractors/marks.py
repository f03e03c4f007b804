"""Marks: what stands where in the running text. One pass, before any rule of sentences is applied.

Every later rule is written over these types: a person, a known organisation, a forum, a project. Where two readings
overlap the longer wins, and a person's name wins over a place that is also a surname.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.agenda import Item, item_at
from extractors.forums import ForumMark, ForumReference, find_forums
from extractors.lexicon import Known, fold, lexicon
from extractors.names import RUN, Name, find_names, nominative
from extractors.organisations import abbreviations, find_unlisted
from extractors.projects import ProjectMark, find_projects
from graph.claims import Organisation, Span
from ontology import reference

Meaning = Name | Known | ForumMark | ForumReference | ProjectMark


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that the text names: where, what, and in which item of the agenda."""

    span: Span
    meaning: Meaning
    item: int | None

    @property
    def person(self) -> Name | None:
        """The name of a person, where the mark is one."""
        return self.meaning if isinstance(self.meaning, Name) else None

    @property
    def organisation(self) -> Organisation | None:
        """The organisation, where the mark is one."""
        return self.meaning.organisation if isinstance(self.meaning, Known) else None


class Marks:
    """The marks of a document in order, to be asked for those of a span."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        """Take marks that are sorted and do not overlap."""
        self.all = tuple(marks)
        self._starts = [m.span.start for m in self.all]

    def within(self, span: Span) -> tuple[Mark, ...]:
        """Return the marks that begin within `span`."""
        return self.all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def before(self, offset: int) -> Iterator[Mark]:
        """Yield the marks that begin before `offset`, nearest first."""
        for index in range(bisect_right(self._starts, offset - 1) - 1, -1, -1):
            yield self.all[index]


# "Hotell Falköping", "Folkets Hus Lidköping": a place to meet, not the municipality
_VENUE = re.compile(r"(?:hotell?|restaurang|konferens|kurort|hus|park|centrum|arena)\s$", re.IGNORECASE)
# where a municipality that is also a word or a name is meant: in a list, after a preposition, as a heading of a row
_PLACE_BEFORE = re.compile(r"(?:\b(?:i|från|till|för|av|kommunerna|kommunen|kommuner|och|samt|mellan)\s|,\s|\(|/)$")
_PLACE_AFTER = re.compile(r"\s?(?:\t|:)|\s(?:kommuns?\b|och [A-ZÅÄÖ])")
_CLASS_WORD = re.compile(
    r"(?<![\w-])(?P<class>(?:fack)?förbundet|myndigheten|universitetet|högskolan|organisationen)\s(?P<name>[A-ZÅÄÖ]\w+(?:\s\w+){0,2})"
)


def find_marks(text: str, items: Sequence[Item], taken: Sequence[Span], names: frozenset[str]) -> Marks:
    """Mark what the running text names.

    `taken` are the spans of the attendance lists, which are read elsewhere; `names` the full names that these lists
    settled, so that a name that SCB's list lacks is known again in a sentence.
    """
    headings = [i.heading for i in items]
    folded = fold(text)
    known = [k for k in lexicon().find(text, folded) if _meant(text, k)]
    unlisted = [k for k in find_unlisted(text) if not any(k.span.start < o.span.end and o.span.start < k.span.end for o in known)]
    known = sorted([*known, *unlisted], key=lambda k: k.span)
    known += _abbreviated(text, abbreviations(text, iter(known)))
    by_end = {k.span.end: k for k in known}
    candidates: list[tuple[int, int, int, Meaning]] = []
    for name in (*find_names(text), *_listed_names(text, names)):
        if not name.full and _is_place(name.text, names):
            place = lexicon().exact(name.text)
            if place is not None:
                candidates.append((name.span.start, 2, name.span.end, replace(place, span=name.span, ambiguous=False)))
            continue
        candidates.append((name.span.start, 0 if name.full else 3, name.span.end, _bare(text, name, names)))
    candidates += [(k.span.start, 2, k.span.end, k) for k in known]
    candidates += [(k.span.start, 2, k.span.end, k) for k in _misspelt(text)]
    for forum in find_forums(text, by_end):
        rank = 1 if isinstance(forum, ForumMark) else 4
        candidates.append((forum.span.start, rank, forum.span.end, forum))
    candidates += [(p.span.start, 1, p.span.end, p) for p in find_projects(text, headings)]
    chosen = _choose(candidates)
    return Marks([Mark(m.span, m, item_at(items, m.span.start)) for m in chosen if not _within(m.span, taken)])


def _within(span: Span, spans: Sequence[Span]) -> bool:
    return any(s.start <= span.start < s.end for s in spans)


def _choose(candidates: list[tuple[int, int, int, Meaning]]) -> list[Meaning]:
    """Keep, of overlapping readings, the full name before the long before the short."""
    kept: list[tuple[int, int, Meaning]] = []
    for start, rank, end, meaning in sorted(
        candidates, key=lambda c: (c[1] if c[1] in (0, 3, 4) else 1, -(c[2] - c[0]), c[0])
    ):
        del rank
        if not any(s < end and start < e for s, e, _ in _near(kept, start, end)):
            kept.append((start, end, meaning))
    return [m for _, _, m in sorted(kept, key=lambda k: k[0])]


def _near(kept: list[tuple[int, int, Meaning]], start: int, end: int) -> Iterator[tuple[int, int, Meaning]]:
    return (k for k in kept if k[0] < end and start < k[1])


def _is_place(word: str, names: frozenset[str]) -> bool:
    """Tell whether a lone given name is rather a municipality ("Mark"): nobody in the lists is called so."""
    known = lexicon().exact(word)
    municipality = known is not None and known.organisation.classification == "municipality"
    return municipality and not any(n.split()[0] == word for n in names)


def _bare(text: str, name: Name, names: frozenset[str]) -> Name:
    """Return a name that stands in the genitive before a noun without its s."""
    behind = text[name.span.end : name.span.end + 2]
    if name.text in names or not re.match(r"\s[a-zåäö]", behind):
        return name
    bare = nominative(name.text, names)
    return name if bare == name.text else Name(Span(name.span.start, name.span.end - 1), bare, name.full)


def _listed_names(text: str, names: frozenset[str]) -> Iterator[Name]:
    for match in RUN.finditer(text):
        if match[0] in names:
            yield Name(Span(*match.span()), match[0], full=True)
        elif match[0].removesuffix("s") in names:
            yield Name(Span(match.start(), match.end() - 1), match[0].removesuffix("s"), full=True)


def _meant(text: str, known: Known) -> bool:
    """Tell whether a known name is meant as such where it stands."""
    before = text[max(0, known.span.start - 12) : known.span.start]
    if known.organisation.classification == "municipality" and _VENUE.search(before):
        return False
    after = text[known.span.end : known.span.end + 12]
    if re.match(r"-(?!kommun)\w", after):
        return False  # "ESF-projekt", "GR-regi": part of a compound
    if not known.ambiguous:
        return True
    if known.form.isupper() and (re.match(r"\s?,|\soch\b", after) or before.endswith((", ", "och "))):
        return True  # an abbreviation in a series: "deltar även AF, ESF-rådet och ..."
    return _PLACE_BEFORE.search(before) is not None or _PLACE_AFTER.match(after) is not None


def _misspelt(text: str) -> Iterator[Known]:
    """Known names with a common slip: "Stenungssunds kommun"; "förbundet Sveriges skolläda" among the associations."""
    for match in re.finditer(r"(?<![\w-])([A-ZÅÄÖ]\w{5,})(?=\skommun)", text):
        municipality = lexicon().misspelt_municipality(match[1])
        if municipality is not None and lexicon().exact(match[1]) is None:
            yield Known(Span(*match.span(1)), municipality, match[1])
    for match in _CLASS_WORD.finditer(text):
        if lexicon().exact(match["name"]) is None:
            similar = _similar(match["name"])
            if similar is not None:
                words, organisation = similar
                yield Known(Span(match.start("name"), match.start("name") + len(words)), organisation, words)


def _abbreviated(text: str, explained: Mapping[str, Organisation]) -> list[Known]:
    """Find the abbreviations that the text explains wherever it uses them: "VHK", "VHK:s"."""
    found = []
    for short, organisation in explained.items():
        if lexicon().exact(short) is None:
            for match in re.finditer(rf"(?<![\w-]){short}(?P<genitive>:?s)?(?![\w-])", text):
                found.append(Known(Span(*match.span()), organisation, short, match["genitive"] is not None))
    return found


_ALIKE = 0.85


def _similar(name: str) -> tuple[str, Organisation] | None:
    """Return the one known organisation of several words that a damaged name is nearly spelt like, with the words."""
    from difflib import SequenceMatcher

    from extractors.lexicon import as_entity

    words = name.split()
    for count in range(len(words), 1, -1):
        candidate = " ".join(words[:count])
        near = [
            known
            for known in reference.load().organisations
            if known.name[:1] == candidate[:1]
            and " " in known.name
            and known.name.split()[0] == words[0]
            and SequenceMatcher(None, candidate.lower(), known.name.lower()).ratio() >= _ALIKE
        ]
        if len(near) == 1:
            return candidate, as_entity(near[0])
    return None
