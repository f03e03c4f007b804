"""Groups: where a line of a list is cut, so that what each piece begins with is said of its own people.

Surface forms, cut at "|": "för LO: Anna Ek | för TCO: Eva Sten", "LO: Anna Ek | TCO: Eva Sten", "Ale (Anna Ek), |
Lerum (Bo Lund)", "Anna Ek (S). | Kommunchef Eva Sten, ekonom Siv Alm", "Bo Lund (Ale) samt | från GR Siv Alm", "Bo Lund
(Ale). | Tjörn saknas.".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from extractors.attendance.homes import LEADS_TO_WHOM, first_label, homes_first, opens_label, says_how
from extractors.fields.kinds import Field, Kind
from extractors.fields.title_order import is_post_of_next
from graph.claims import Role

_UNNAMED = 2  # fields of somebody who has no name
_CHAIRS = frozenset(("role/ordforande", "role/vice-ordforande", "role/andre-vice-ordforande"))
_MAY_CUT = frozenset({Kind.WORDS, Kind.STOP, Kind.PARTY, Kind.COLON})
# från kommunalförbundet · från regionen
_FROM_THE = re.compile(r"från\s[a-zåäö]{4,}(?:et|en)")


class _Line(Struct, frozen=True, gc=False):
    """A line, and what all of it tells of how it is cut."""

    fields: Sequence[Field]
    by_home: bool  # organisations stand before their people
    label: int  # where the first label within it begins
    headed: bool  # a colon stands before its first name

    def behind(self, at: int) -> list[Kind]:
        """Return the kinds of the two fields behind one."""
        return [f.kind for f in self.fields[at + 1 : at + 3]]


def groups_of(fields: Sequence[Field]) -> Iterator[Sequence[Field]]:
    """Yield the pieces of a line, each with what is said of its people; nearly all lines are one.

    A heading of its own is of those behind it: see `_within_heading`.
    """
    headed = any(f.kind is Kind.COLON for f in takewhile(lambda f: f.kind is not Kind.NAME, fields))
    by_home = homes_first(fields)
    if not (by_home or headed or any(map(_may_cut, fields))):
        yield fields
        return
    line = _Line(fields, by_home, first_label(fields), headed)
    start = 0
    within = False
    for at in range(1, len(fields) - 1):
        heads = not headed and _heads_group(fields, at)
        if heads or any(begins(line, start, at) for begins in _CUTS):
            yield _within_heading(fields[start:at]) if within else fields[start:at]
            start, within = at, within or heads
    yield _within_heading(fields[start:]) if within else fields[start:]


def _may_cut(one: Field) -> bool:
    """Tell whether a piece of a line may begin at a field or right behind it, by what it is."""
    return one.kind in _MAY_CUT or _is_representative(one)


# ---- what a piece may begin with: told of a line, where its last piece began, and a field ---------------------------


def _begins_home(line: _Line, _start: int, at: int) -> bool:
    """Tell an organisation before its people, where they all stand so: "Ale – Anna Ek, | Lerum – Bo Lund"."""
    return line.by_home and at < line.label and line.fields[at].kind is Kind.ORGANISATION


def _leads_to_whom(line: _Line, _start: int, at: int) -> bool:
    """Tell "för X:" and "från X" before a name: "för LO: Anna Ek | för TCO: Eva Sten", "samt | från GR Eva Sten"."""
    one, behind = line.fields[at], line.behind(at)
    if one.kind is not Kind.WORDS or LEADS_TO_WHOM.fullmatch(one.text) is None:
        return False
    of_title = line.fields[at - 1].kind is Kind.ROLE  # "chef för Hamnbygg Bo Lund, ekonom Anna Ek"
    labelled = behind[0] in (Kind.ORGANISATION, Kind.WORDS) and behind[1:] == [Kind.COLON]
    return labelled or (behind == [Kind.ORGANISATION, Kind.NAME] and not of_title)


def _leads_from(line: _Line, _start: int, at: int) -> bool:
    """Tell words that say whom those behind come from: "Anna Ek (Ale) samt | från kommunalförbundet Bo Lund"."""
    fields = line.fields
    joined = fields[at - 1].kind in (Kind.AND, Kind.COMMA) and fields[at + 1].kind is Kind.NAME
    return joined and fields[at].kind is Kind.WORDS and _FROM_THE.fullmatch(fields[at].text) is not None


def _is_labelled(line: _Line, start: int, at: int) -> bool:
    """Tell the next of several with a colon: "LO: Anna Ek | TCO: Eva Sten"; not "Ale/Lerum: Anna Ek"."""
    if not line.headed or line.fields[at].kind is not Kind.ORGANISATION or line.behind(at)[0] is not Kind.COLON:
        return False
    return any(f.kind is Kind.NAME for f in line.fields[start:at])


def _tells_of_organisation(line: _Line, start: int, at: int) -> bool:
    """Tell whether a sentence begins or ends here that says how an organisation took part: "Ek. | Ale saknas. |"."""
    if line.fields[at - 1].kind is not Kind.STOP:
        return False
    before = [one.kind for one in line.fields[start:at]]
    ends = Kind.NAME not in before and Kind.STATUS in before
    return ends or (line.fields[at].kind is Kind.ORGANISATION and says_how(line.fields, at))


def _begins_titled(line: _Line, _start: int, at: int) -> bool:
    """Tell a sentence that begins with a title or label, or a post: "Bo Lund (M). | Kommunchef Eva Sten, ..."."""
    titled = [f.kind for f in line.fields[at - 1 : at + 2]] == [Kind.STOP, Kind.ROLE, Kind.NAME]
    return titled or is_post_of_next(line.fields, at) or opens_label(line.fields, at)


def _begins_unnamed(line: _Line, _start: int, at: int) -> bool:
    """Tell where somebody without a name begins or ends: "Bo Lund | Representant Lerums miljökontor | Eva Sten"."""
    return _is_unnamed(line.fields, at) or (at > 1 and _is_unnamed(line.fields, at - _UNNAMED))


_CUTS: tuple[Callable[[_Line, int, int], bool], ...] = (
    _begins_home,
    _leads_to_whom,
    _leads_from,
    _is_labelled,
    _tells_of_organisation,
    _begins_titled,
    _begins_unnamed,
)


def _heads_group(fields: Sequence[Field], at: int) -> bool:
    """Tell whether words that no list of ours knows head those behind them: "(S) | Kommunens revisorer: Anna Ek"."""
    one, behind = fields[at], [f.kind for f in fields[at + 1 : at + 3]]
    unknown = one.kind is Kind.WORDS or (one.kind is Kind.ORGANISATION and not one.sure)
    written = one.text[:1].isupper() and LEADS_TO_WHOM.fullmatch(one.text) is None
    return unknown and written and behind == [Kind.COLON, Kind.NAME] and fields[at - 1].kind is not Kind.COMMA


def _within_heading(fields: Sequence[Field]) -> list[Field]:
    """Return the fields below a heading within a line, without it and the offices of the body that it names.

    "Kommunens revisorer: Anna Ek, ordförande": she is there, and not in the chair of this meeting.
    """
    headed = len(fields) > 1 and fields[1].kind is Kind.COLON
    body = fields[2:] if headed else fields
    return [f for f in body if not (isinstance(f.value, Role) and f.value.path in _CHAIRS)]


def _is_unnamed(fields: Sequence[Field], at: int) -> bool:
    """Tell whether somebody is listed who is called by whom she comes from alone: "Representant Lerums miljökontor"."""
    title, home = fields[at : at + _UNNAMED]
    return _is_representative(title) and home.kind is Kind.ORGANISATION


def _is_representative(title: Field) -> bool:
    """Tell a "Representant" with a capital."""
    role = title.value if title.kind is Kind.ROLE else None
    return isinstance(role, Role) and role.path == "role/representant" and title.text[:1].isupper()
