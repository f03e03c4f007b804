"""Dashes that are marks: of who was not there, in a line with ticks whose breaks are lost.

Surface forms: "x Anna Ek, ordförande - Bo Lund x Eva Sten" (a mark stands before each name), "Anna Ek, ordförande X
Bo Lund - Eva Sten X" (behind it); and at the end of a line of its own. Elsewhere a dash sets columns apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractors.fields.kinds import Field, Kind

_DASHES = ("-", "–", "—")
_FEWEST = 3  # marks from which on there is a column of them
_SAID = frozenset({Kind.NAME, Kind.ROLE, Kind.PARTY, Kind.CLOSE})  # behind what a mark may stand
_BEHIND = (Kind.NAME, Kind.WORDS)  # what may stand behind one: somebody, or the heads of another table


def with_dash_marks(fields: Sequence[Field]) -> Sequence[Field]:
    """Return the fields of a line with its dashes as empty boxes, where they are marks as its ticks are."""
    ticks = [at for at, one in enumerate(fields) if one.kind is Kind.TICK and one.value is True]
    first = next((at for at, one in enumerate(fields) if one.kind is Kind.NAME), len(fields))
    if not ticks or first == len(fields):
        return fields if first == len(fields) or not _ends_with_dash(fields) else _with_last_mark(fields)
    leads = ticks[0] < first
    marks = {at for at in range(1, len(fields)) if _is_mark(fields, at, leads=leads)}
    if len(ticks) + len(marks) < _FEWEST:
        return fields
    return [replace(one, kind=Kind.TICK, value=False) if at in marks else one for at, one in enumerate(fields)]


def _ends_with_dash(fields: Sequence[Field]) -> bool:
    """Tell whether nothing but a dash stands behind somebody: "Bo Lund (M)    –"."""
    before = next((f.kind for f in reversed(fields[:-1]) if f.kind is not Kind.GAP), None)
    return fields[-1].text.strip() in _DASHES and fields[-1].kind in (Kind.GAP, Kind.WORDS) and before in _SAID


def _with_last_mark(fields: Sequence[Field]) -> Sequence[Field]:
    """Return the fields with the dash at their end as a mark, unsure: the other lines tell whether there are marks."""
    return [*fields[:-1], replace(fields[-1], kind=Kind.TICK, value=False, sure=False)]


def _is_mark(fields: Sequence[Field], at: int, *, leads: bool) -> bool:
    if fields[at].kind is not Kind.GAP or fields[at].text.strip() not in _DASHES:
        return False
    behind = fields[at + 1].kind if at + 1 < len(fields) else None
    if leads:
        return behind is Kind.NAME
    return fields[at - 1].kind in _SAID and (behind is None or behind in _BEHIND)
