"""Entries: who stands in an attendance list, from the fields of its lines.

`assembly` says whom a field belongs to; here a line is cut where it runs over into prose, and names that are written
surname first are turned. What only the list as a whole tells is inferred from all of its lines before any is read.

Surface forms: "Anna Ek, Lerum (för & grund), ordförande" · "Ekonomichef Anna Ek" · "(C) Anna Ek" · "Ale: Anna Ek" ·
"Anna Ek/ Bo Lund, Lerum" · "Länsstyrelsen: Anna Ek och Bo Lund" · "Anna Ek (ers. Bo Lund)" · "Ek Anna, ordförande".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.assembly import assemble
from extractors.attendance.bare_names import with_bare_names
from extractors.attendance.dash_marks import with_dash_marks
from extractors.attendance.drafts import Entry
from extractors.attendance.habits import habits_of
from extractors.attendance.home_columns import column_of_homes
from extractors.attendance.homes import LEADS_TO_WHOM, homes_first, leads_from_whom, named_homes, one_label
from extractors.fields.cutting import Alone, Cutter, fields_of
from extractors.fields.kinds import Field, Kind, kinds_at
from extractors.words.names import is_given, is_surname
from graph.claims import Role, Span

__all__ = ["Entry", "LineReading", "habits_of", "read_line", "words_outside_brackets"]

_REMEMBERED = 8192  # lines with what was read of them: a list comes again in the minutes of the next meeting
# Roos, J.P.
_INITIALS = re.compile(r"(?:[A-ZÅÄÖ]\.){1,3}")
_STREAM = 3  # names on a line from which on it may run over into prose: its breaks are lost
_FEWEST_BEFORE = 2  # names before the one that a column of roles stands behind
_PROSE = 3  # words in lower case that no rule explains
_SHORT_PROSE = 2  # such words behind a name: "Anna Ek öppnade mötet"
_SAID = frozenset({Kind.PARTY, Kind.COMMA, Kind.OPEN, Kind.ROLE, Kind.ORGANISATION, Kind.FORMS, Kind.NAME})
_BEFORE_NAMES = frozenset(
    {Kind.SUBSTITUTE, Kind.ROLE, Kind.TICK, Kind.OPEN, Kind.CLOSE, Kind.PARTY, Kind.GAP, Kind.COMMA}
)


class LineReading(Struct, frozen=True, gc=False):
    """What a line yielded: its entries, and the share of its characters that a rule explained (0 to 1).

    `apart` is where a column of organisations stands behind all names, of which nobody knows whose they are.
    """

    entries: tuple[Entry, ...]
    explained: float
    fields: tuple[Field, ...]
    apart: Span | None = None

    def shifted(self, by: int) -> LineReading:
        """Return the same of a line that stands `by` code points further on in its text."""
        entries = tuple(entry.shifted(by) for entry in self.entries)
        apart = self.apart.shifted(by) if self.apart is not None else None
        return LineReading(entries, self.explained, tuple([field.shifted(by) for field in self.fields]), apart)


def read_line(cutter: Cutter, span: Span, *, turned: bool = False) -> LineReading:
    """Read the entries of one line of an attendance list; `turned`: its names may be written surname first."""
    line, offset = cutter.alone(span)
    return _read(line, turned=turned).shifted(offset)


@lru_cache(maxsize=_REMEMBERED)
def _read(line: Alone, *, turned: bool) -> LineReading:
    strictly = turned and line.habits.never_given_first
    whole = _before_prose(list(with_bare_names(with_dash_marks(fields_of(line)))))
    column = column_of_homes(whole)
    fields = whole if column is None else whole[:column]
    apart = Span(whole[column].span.start, whole[-1].span.end) if column is not None else None
    entries = _without_column_between(_by_column_of_roles(assemble(fields), fields), fields)
    entries = [_turned(entry, strictly=strictly) if turned or _plainly_turned(entry) else entry for entry in entries]
    total = sum(len(f.text.strip()) for f in fields) or 1
    return LineReading(tuple(entries), 1 - _unexplained(fields) / total, tuple(fields), apart)


def _before_prose(fields: list[Field]) -> list[Field]:
    """Cut a line that runs on into prose: "... Bo Lund (punkt 5) Anna Ek öppnade mötet och hälsade": at that name."""
    if sum(f.kind is Kind.NAME for f in fields) < _STREAM:
        return fields[:1] if _begins_sentence(fields) else fields
    fields = fields if homes_first(named_homes(fields)) else _from_first_name(fields)
    for at, words in words_outside_brackets(fields):
        if LEADS_TO_WHOM.fullmatch(words.text) is not None:
            continue  # företrädare för | studenterna
        lower = sum(word[0].islower() for word in words.text.split())
        if lower >= _SHORT_PROSE and at > 0 and fields[at - 1].kind is Kind.STOP:
            return fields[:at]
        named = at > 0 and fields[at - 1].kind is Kind.NAME
        if lower >= (_SHORT_PROSE if named else _PROSE) and (_ends(fields, at) or not _goes_on(fields[at + 1 :])):
            return fields[: at - 1 if named else at]
    return fields


def _begins_sentence(fields: Sequence[Field]) -> bool:
    """Tell whether a sentence follows the first name of a line at once: "Anna Ek Mötet delades in i fem pass"."""
    if len(fields) < 2 or fields[0].kind is not Kind.NAME or not fields[0].sure or fields[1].kind is not Kind.WORDS:
        return False
    words = fields[1].text.split()
    return " " in fields[0].text and words[0][0].isupper() and sum(word[0].islower() for word in words) >= _PROSE


def _ends(fields: list[Field], at: int) -> bool:
    """Tell whether the words at `at` end a sentence: not with an abbreviation ("kom.dir.")."""
    last = fields[at].text.split()[-1]
    return (last.endswith(".") and "." not in last[:-1]) or (at + 1 < len(fields) and fields[at + 1].kind is Kind.STOP)


def _goes_on(fields: Sequence[Field]) -> bool:
    """Tell whether the list goes on behind a remark: several names, each with something said of it."""
    names = [at for at, f in enumerate(fields) if f.kind is Kind.NAME]
    said = sum(at + 1 < len(fields) and fields[at + 1].kind in _SAID for at in names)
    return len(names) >= _STREAM and 2 * said >= len(names)


def _from_first_name(fields: list[Field]) -> list[Field]:
    """Leave out what stands before the first name of such a line: "Rådhuset, den 3 mars 2011 Anna Ek ..."."""
    first = next(at for at, f in enumerate(fields) if f.kind is Kind.NAME)
    before = fields[:first]
    if all(f.kind in _BEFORE_NAMES for f in before) or before[-1].kind in (Kind.COLON, Kind.OPEN):
        return fields
    keep = first - 1 if before[-1].kind in (Kind.ROLE, Kind.TICK) else first
    return fields[keep:]


def _unexplained(fields: Sequence[Field]) -> int:
    """Count the characters that no rule explained.

    A remark in brackets is kept as one, and a label before names says whom they come from: both are explained.
    """
    said = next((at for at, f in enumerate(fields) if f.kind in _SAID), len(fields))
    return sum(len(words.text) for at, words in words_outside_brackets(fields) if not _names_whom(fields, at, said))


def _names_whom(fields: Sequence[Field], at: int, said: int) -> bool:
    """Tell whether words that open a line say whom those behind come from: "Skolan: Anna Ek", "Ale, gymnasiet: Bo"."""
    follow = list(islice(kinds_at(fields, range(at + 1, len(fields))), 2))
    labels = follow == [Kind.COLON, Kind.NAME]
    if at > said or not fields[at].text[:1].isupper():
        return labels and one_label([f for f in fields[: at + 1] if f.kind not in (Kind.GAP, Kind.COMMA)])
    return labels or leads_from_whom(fields)


def words_outside_brackets(fields: Sequence[Field]) -> Iterator[tuple[int, Field]]:
    """Yield the words that no rule explains and that stand in no brackets, each with its index among the fields."""
    depth = 0
    for at, one in enumerate(fields):
        depth += (one.kind is Kind.OPEN) - (one.kind is Kind.CLOSE)
        if one.kind is Kind.WORDS and depth <= 0 and not one.text.startswith("("):
            yield at, one


def _by_column_of_roles(entries: list[Entry], fields: Sequence[Field]) -> list[Entry]:
    """Give the roles of a column that was read behind a column of names to those whose they are.

    Where they are as many as the names, each has hers; else nobody does: "Anna Ek Bo Lund ordförande ledamot ledamot".
    """
    roles = list(_roles_behind(fields))
    if len(entries) < _STREAM or len(roles) < _STREAM or any(e.roles for e in entries[:-1]):
        return entries
    if len(roles) == len(entries):
        return [replace(entry, roles=(role,)) for entry, role in zip(entries, roles, strict=True)]
    return [*entries[:-1], replace(entries[-1], roles=())]


def _roles_behind(fields: Sequence[Field]) -> Iterator[Role]:
    """Yield the roles that stand behind the last name of a line, with nothing between them."""
    names = [at for at, f in enumerate(fields) if f.kind is Kind.NAME]
    for field in fields[names[-1] + 1 :] if names else ():
        if isinstance(field.value, Role):
            yield field.value
        elif field.kind not in (Kind.PARTY, Kind.GAP, Kind.COMMA):
            return


def _without_column_between(entries: list[Entry], fields: Sequence[Field]) -> list[Entry]:
    """Take a column of roles that was read behind a column of names, and before more of them, for nobody's.

    "Anna Ek Bo Lund Eva Dahl ordf. viceordf. ledamot Siv Alm": several, of which two stand side by side.
    """
    if sum(f.kind is Kind.ROLE for f in fields) < _STREAM:
        return entries  # nearly all lines
    runs = {run[0].span: run for run in _runs_of_names(fields)}
    columns = {
        span
        for at, (span, run) in enumerate(runs.items())
        if at >= _FEWEST_BEFORE
        and sum(f.kind is Kind.ROLE for f in run) >= _STREAM
        and any(a.kind is b.kind is Kind.ROLE for a, b in pairwise(run))
    }
    bare = not any(entry.roles for entry in entries if entry.name_span not in columns)
    return [replace(one, roles=()) if bare and one.name_span in columns else one for one in entries]


def _runs_of_names(fields: Sequence[Field]) -> Iterator[Sequence[Field]]:
    """Yield each name of a line with what stands behind it."""
    names = [at for at, f in enumerate(fields) if f.kind is Kind.NAME]
    for at, behind in pairwise([*names, len(fields)]):
        yield fields[at:behind]


def only_replaced(fields: Sequence[Field]) -> bool:
    """Tell whether a line names nobody but those for whom others stand in: "Tjänstgör för Bo Lund (S)"."""
    kinds = [f.kind for f in fields if f.kind is not Kind.GAP]
    names = [at for at, kind in enumerate(kinds) if kind is Kind.NAME]
    return bool(names) and all(at > 0 and kinds[at - 1] is Kind.SUBSTITUTE for at in names)


def _plainly_turned(entry: Entry) -> bool:
    """Tell whether a name is one that a list of other habits has surname first: "Lindgren Anna"."""
    words = (entry.name or "").split()
    if len(words) != 2 or entry.sure:
        return False
    surname, given = words
    return is_surname(surname) and not is_given(surname) and is_given(given)


def _turned(entry: Entry, *, strictly: bool) -> Entry:
    name, other = (_given_first(one, strictly=strictly) for one in (entry.name, entry.stands_in_for))
    if name == entry.name and other == entry.stands_in_for:
        return entry
    return replace(entry, name=name, stands_in_for=other)


def _given_first(name: str | None, *, strictly: bool) -> str | None:
    """Return a name with its given name first, where that is seen to stand last."""
    parted = "," in (name or "")
    words = (name or "").replace(",", "").split()
    last_is_given = len(words) >= 2 and (is_given(words[-1]) or _INITIALS.fullmatch(words[-1]) is not None)
    unheard = strictly and len(words) == 2 and is_surname(words[0]) and not any(map(is_given, words))
    if (last_is_given and (strictly or parted or not is_given(words[0]))) or (unheard and not is_surname(words[1])):
        return " ".join([words[-1], *words[:-1]])
    return name
