"""Words for roles in running text, in their inflected forms: "ordföranden", "representanter", "ledamöterna".

The roles themselves are reference data; this table says which inflected words of a sentence name which of them.
"""

from __future__ import annotations

import re

from extractors.words.titles import role_named
from graph.claims import Role

_WORDS: tuple[tuple[str, str], ...] = (
    (r"(?:(?:1:[ea]|förste|första)\s)?(?:vice|v\.)\s?ordförande(?:n)?", "role/vice-ordforande"),
    (r"(?:2:[ea]|andre|andra) vice\s?ordförande", "role/andre-vice-ordforande"),
    (r"(?:3:e|tredje) vice\s?ordförande", "role/tredje-vice-ordforande"),
    (r"ordförande(?:n|skap)?", "role/ordforande"),
    (r"(?:vice|v\.?)\s?ordf\.?", "role/vice-ordforande"),
    (r"ordf\.?", "role/ordforande"),
    (r"representant(?:er|en|erna)?", "role/representant"),
    (r"länk(?:en|ar)?", "role/representant"),
    (r"ombud(?:et)?", "role/ombud"),
    (r"revisors?\s?s?uppleant(?:er|en)?|revisorsersättare", "role/revisorssuppleant"),
    (r"(?:styrelse)?(?:ersättare(?:n)?|suppleant(?:er|en|erna)?)", "role/ersattare"),
    (
        r"(?:styrelse)?(?:ledamot(?:en)?|ledamöter(?:na)?)|(?:styrelse)?medlem(?:mar|marna|men)?|deltagare",
        "role/ledamot",
    ),
    (r"sammankallande", "role/sammankallande"),
    (r"(?:vice|v\.)\s?sekreterare(?:n)?", "role/vice-sekreterare"),
    (r"sekreterare(?:n)?", "role/sekreterare"),
    (r"kontaktperson(?:er|en)?", "role/kontaktperson"),
    (r"samordnare(?:n)?", "role/samordnare"),
    (r"adjungerad(?:e)?", "role/adjungerad"),
    (r"kassör(?:en)?", "role/kassor"),
    (r"revisor(?:er|erna|n)?", "role/revisor"),
)
# any of them, as a fragment of a larger pattern
ROLE = "(?:" + "|".join(words for words, _ in _WORDS) + r")(?![\w-])"
_COMPILED = tuple((re.compile(words, re.IGNORECASE), path) for words, path in _WORDS)


def role_of(words: str) -> Role | None:
    """Return the role that an inflected word of running text names ("ordföranden", "representanter"), or None."""
    bare = words.strip()
    return next((role_named(path) for pattern, path in _COMPILED if pattern.fullmatch(bare)), None)
