"""Forums by their abbreviations: "Utbildningschefernas nätverk (UCN)" explains one that the text then uses bare.

Some are so common that minutes explain them nowhere; the reference data tells these, those of one organisation with
whose forum it is, and they are read only where the text names that organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from extractors.forums.marks import ForumMark
from extractors.matching.anchors import matches_from, occurrences
from extractors.matching.lexicon import Known, as_entity, lexicon
from graph.claims import Span
from ontology import reference

# Utbildningschefsnätverket (UC)
EXPLAINED = re.compile(r"\s\((?P<short>[A-ZÅÄÖ]{2,6})\)")


def abbreviated_forums(text: str, forums: Iterable[ForumMark], known: Iterable[Known]) -> Iterator[ForumMark]:
    """Yield the places where a text uses the abbreviation of a forum alone: "UC", "UC:s".

    `forums` and `known` are the forums and the organisations that it names in full.
    """
    meant = {**_listed(known), **_explained(text, forums)}
    short = sorted((word for word in meant if lexicon().exact(word) is None), key=lambda word: (-len(word), word))
    if not short:
        return
    bare = re.compile(rf"(?<![\w(-])(?P<short>{'|'.join(map(re.escape, short))})(?P<genitive>:?s)?(?![\w)-])")
    for match in matches_from(bare, text, occurrences(text, short)):
        forum = meant[match["short"]]
        genitive = match["genitive"] is not None
        yield ForumMark(Span(*match.span()), forum.name, forum.kind, forum.convener, genitive, match["short"])


def called_otherwise(text: str, forums: Sequence[ForumMark]) -> list[ForumMark]:
    """Return the forums, those that the text calls by a second name in brackets under the first one.

    "Nätverket för vuxenutbildning (VUX-nätverket)": from then on "VUX-nätverket" is the same.
    """
    meant: dict[str, ForumMark] = {}
    for forum, other in pairwise(forums):
        between = text[forum.span.end : other.span.start]
        if between == " (" and text[other.span.end : other.span.end + 1] == ")" and other.kind == forum.kind:
            meant.setdefault(other.name, forum)
    return [_renamed(one, meant[one.name]) if one.name in meant else one for one in forums]


def _renamed(one: ForumMark, whole: ForumMark) -> ForumMark:
    return replace(one, name=whole.name, convener=whole.convener, form=one.name)


def _explained(text: str, forums: Iterable[ForumMark]) -> dict[str, ForumMark]:
    found: dict[str, ForumMark] = {}
    for forum in forums:
        behind = EXPLAINED.match(text, forum.span.end)
        if behind is not None:
            found.setdefault(behind["short"], forum)
    return found


def _listed(known: Iterable[Known]) -> dict[str, ForumMark]:
    """Return the forums of the reference data by abbreviation: anybody's, and of the organisations that are named."""
    named, listed = {one.organisation.path for one in known}, lexicon().organisations
    found: dict[str, ForumMark] = {}
    for row in reference.load().forum_abbreviations:
        if not row.convener:
            found[row.abbreviation] = ForumMark(Span(0, 0), row.name, row.kind, None)
        elif row.convener in named and row.convener in listed:
            found[row.abbreviation] = ForumMark(Span(0, 0), row.name, row.kind, as_entity(listed[row.convener]))
    return found
