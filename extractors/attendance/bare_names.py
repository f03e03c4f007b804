"""Lines of nothing but names: "Anna Ek, Ulvo Lumi, Bo Lund och Eva Sten".

Nothing is said of anybody in such a line, so that what nobody knows and has the shape of a name is one, and not whom
the person before it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractors.fields.kinds import Field, Kind
from extractors.fields.patterns import ORGANISATION_WORD
from extractors.words.names import has_name_shape

_FEWEST = 3  # known names to each that nobody knows
_COUPLE = 2  # words of a given name and a surname
_BETWEEN = frozenset({Kind.COMMA, Kind.AND, Kind.GAP, Kind.STOP})
_AT_END = ("och", "samt")  # of a line
_LABELLED = frozenset({Kind.STATUS, Kind.COLON})  # what may stand before the first name


def with_bare_names(fields: Sequence[Field]) -> Sequence[Field]:
    """Return the fields of a line with what may be an organisation as a name, where the line is one of names alone."""
    names = sum(one.kind is Kind.NAME for one in fields)
    strange = {at for at, one in enumerate(fields) if one.kind is Kind.ORGANISATION}
    if not 0 < _FEWEST * len(strange) <= names:
        return fields  # nearly all lines
    first = next(at for at, one in enumerate(fields) if one.kind is Kind.NAME)
    bare = (_is_bare(fields, at) or (at < first and fields[at].kind in _LABELLED) for at in range(len(fields)))
    if not all(bare):
        return fields
    return [replace(one, kind=Kind.NAME, value=None) if at in strange else one for at, one in enumerate(fields)]


def _is_bare(fields: Sequence[Field], at: int) -> bool:
    one = fields[at]
    if one.kind is Kind.NAME:
        return " " in one.text
    if one.kind is Kind.ORGANISATION:
        return not one.sure and _is_couple(one.text) and at > 0 and fields[at - 1].kind in _BETWEEN
    return one.kind in _BETWEEN or (one.kind is Kind.WORDS and one.text in _AT_END)


def _is_couple(words: str) -> bool:
    """Tell whether words are two that may be a given name and a surname: not "Ales Bostäder", "Bergs gymnasium"."""
    first, *others = words.split()
    shaped = len(others) == _COUPLE - 1 and not first.endswith("s") and has_name_shape(words)
    return shaped and not any(ORGANISATION_WORD.search(word) for word in (first, *others))
