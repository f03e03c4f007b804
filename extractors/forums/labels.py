"""Forums that words name by all that they are: a label before a colon, a cell of a table, the head of a column.

Surface forms: "SYV-nätverket", "Branschråd Bygg", "Styrgruppen för Millennium", "SKR:s nätverk för gymnasiefrågor",
"Arbetsgrupp läsning".
"""

from __future__ import annotations

from functools import lru_cache

from extractors.forums.finding import find_forums
from extractors.forums.heads import head_positions
from extractors.forums.marks import ForumMark
from extractors.matching.lexicon import lexicon
from graph.claims import Span

_LONGEST = 80  # characters of a name
_FEWEST = 2  # words of a name that begins with a bare head


@lru_cache(maxsize=4096)
def forum_called(words: str) -> ForumMark | None:
    """Return the forum that `words` name, None where they name none, or say more than its name.

    >>> forum_called("Branschråd Bygg").name, forum_called("Arbetsgrupp läsning").name
    ('Branschråd Bygg', 'Arbetsgrupp läsning')
    >>> forum_called("SYV-nätverket den 3 maj"), forum_called("Styrgruppen"), forum_called("Lerum")
    (None, None, None)
    """
    if len(words) > _LONGEST or not head_positions(words):
        return None
    whole = Span(0, len(words))
    for mark in find_forums(words, {one.span.end: one for one in lexicon().find(words)}):
        if isinstance(mark, ForumMark):
            return mark if mark.span == whole else None
        begins = mark.span.start == 0 and not mark.definite and len(words.split()) >= _FEWEST
        return ForumMark(whole, words, mark.kind) if begins else None
    return None
