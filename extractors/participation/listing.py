"""From entries of attendance lists to claims: each person once, with what all lists say of her.

A person may stand in several lists (beslutande, närvarolista, signatures): the roles add up, and who is present in one
list is present. Those whom a substitute stands in for, and who stand in no list themselves, were absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.attendance.listed import STRONGEST_FIRST, Listed
from extractors.matching.lexicon import lexicon
from extractors.participation.offices import Informant, Office
from extractors.words.labels import Part
from extractors.words.people import abbreviates
from graph.claims import Organisation, Person, Role, Span, Status

_WORD = re.compile(r"\w{2,}")
_COMPANY = re.compile(r"(?:\sSverige)?\s(?:AB|HB|Aktiebolag)$")  # Havsbygg Sverige AB
_LIKE_A_NAME = re.compile(r"[A-ZÅÄÖ][\wåäö&:-]{2,}(?:\s[\wåäö&:-]+){0,5}")
_MISSING = frozenset((Status.ABSENT, Status.EXCUSED))
# Deltagare · Ledamöter: who belongs to a meeting, whether she came or not
_BELONG = re.compile(r"(?:Mötesd|D)eltagare|Ledamöter|Medlemmar|Sammansättning")
_STANDING_IN = frozenset(("role/tjanstgorande-ersattare",))


class Row(Struct):
    """One attendance: a person or an organisation, with all that the lists say."""

    name: str | None
    organisations: list[Organisation] = field(default_factory=list)
    status: Status | None = None
    sources: list[Span] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    party: Organisation | None = None
    parts: list[str] = field(default_factory=list)
    stands_in_for: str | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def home(self) -> Organisation | None:
        """What tells her from a namesake: the first organisation that she stands for."""
        return self.organisations[0] if self.organisations else None


class _Rows:
    """The rows so far in order, to be asked for those of a name and for that of an organisation alone."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self._named: dict[str, list[Row]] = {}
        self._alone: dict[Organisation, Row] = {}

    def add(self, row: Row) -> None:
        self.all.append(row)
        if row.name is None:
            self._alone[row.organisations[0]] = row
        else:
            self._named.setdefault(_spelling(row.name), []).append(row)

    def alone(self, organisation: Organisation) -> Row | None:
        row = self._alone.get(organisation)
        return row if row is not None and row.organisations == [organisation] else None

    def called(self, name: str) -> list[Row]:
        return self._named.get(_spelling(name), [])

    def rename(self, row: Row, name: str) -> None:
        self.called(row.name or "").remove(row)
        row.name = name
        self._named.setdefault(_spelling(name), []).append(row)


def rows_of(listed: Sequence[Listed], explained: Mapping[str, Organisation]) -> tuple[Row, ...]:
    """Merge the entries of all lists into one row for each person and organisation, in order.

    `explained` are the abbreviations that the document itself explains ("Västerhavets kommunalförbund (VHK)").
    """
    surnames = _surnames(listed)
    listed = [_spelt_out(_in_place(_for_namesake(one, surnames)), explained) for one in _with_how(listed)]
    rows = _Rows()
    for one in listed:
        _merge(rows, one)
    _add_substituted(rows.all, listed)
    return tuple(rows.all)


def _with_how(listed: Sequence[Listed]) -> Iterable[Listed]:
    """Take those whom a list of members or participants names, and a list of the absent too, for absent.

    "Deltagare: Anna Ek, Lerum ... Ej närvarande: Anna Ek": the first says who belongs there, the second who came. And
    an office says nothing of how its holder took part: "Bo Lund, Ale (digitalt) ... Vid protokollet: Bo Lund".
    """
    remote = {one.entry.name for one in listed if one.label.part is not Part.OFFICE and one.status is Status.REMOTE}
    missing = {one.entry.name for one in listed if one.label.part is Part.LIST and one.status in _MISSING}
    for one in listed:
        belongs = _BELONG.match(one.label.text) is not None and one.entry.status is None
        absent = belongs and one.entry.name is not None and one.entry.name in missing
        from_afar = one.label.part is Part.OFFICE and one.entry.status is None and one.entry.name in remote
        yield replace(one, status=Status.ABSENT if absent else Status.REMOTE) if absent or from_afar else one


def _surnames(listed: Iterable[Listed]) -> Mapping[str, str]:
    """Return the names of those who were absent by their surnames."""
    names = (one.entry.name for one in listed if one.status in _MISSING and one.entry.name is not None)
    return {name.split()[-1]: name for name in names if " " in name}


def _for_namesake(one: Listed, surnames: Mapping[str, str]) -> Listed:
    """Take the surname of one who was absent, where whom somebody comes from may stand, for whom she stands in."""
    homes = one.entry.organisations
    meant = surnames.get(homes[0].name) if len(homes) == 1 and one.entry.name is not None else None
    if meant is None or homes[0].classification is not None or one.status in _MISSING:
        return one
    stands_in_for = one.entry.stands_in_for or meant
    return replace(one, entry=replace(one.entry, organisations=(), stands_in_for=stands_in_for))


def _in_place(one: Listed) -> Listed:
    """Take nobody who was absent for the substitute of another: "Frånvarande: Anna Ek, ers. Bo Lund" is open."""
    name = one.entry.stands_in_for
    if name is None or one.status not in _MISSING:
        return one
    said = (*one.entry.remarks, f"ersättare {name}")
    return replace(one, entry=replace(one.entry, stands_in_for=None, remarks=said))


def houses_of(rows: Iterable[Row]) -> dict[str, Organisation]:
    """Return the organisations that nobody has listed and that rows name, by name, also without the form of company.

    Only what is written like a name: "Hjortsjö Energi AB" and "Hjortsjö Energi", not "politiker" or "2 personer".
    """
    found: dict[str, Organisation] = {}
    for organisation in (o for row in rows for o in row.organisations if o.path not in lexicon().organisations):
        for name in dict.fromkeys((organisation.name, _COMPANY.sub("", organisation.name))):
            if _LIKE_A_NAME.fullmatch(name):
                found.setdefault(name, organisation)
    return found


def _spelt_out(one: Listed, explained: Mapping[str, Organisation]) -> Listed:
    if not any(o.name in explained for o in one.entry.organisations):
        return one
    organisations = tuple(explained.get(o.name, o) for o in one.entry.organisations)
    return replace(one, entry=replace(one.entry, organisations=organisations))


def _merge(rows: _Rows, one: Listed) -> None:
    entry = one.entry
    row = _row_for(rows, one)
    if row is None:
        row = Row(entry.name, list(entry.organisations) if entry.name is not None else [entry.organisations[0]])
        rows.add(row)
    else:
        row.organisations.extend(o for o in entry.organisations if o not in row.organisations)
    row.sources.append(entry.span)
    row.status = _stronger(row.status, one.status)
    row.roles.extend(r for r in _roles(one) if r.path not in {x.path for x in row.roles})
    row.forms.extend(f for f in entry.forms if f not in row.forms)
    row.party = row.party or entry.party
    row.parts.extend(p for p in entry.parts if p not in row.parts)
    row.stands_in_for = row.stands_in_for or entry.stands_in_for
    row.remarks.extend(r for r in entry.remarks if r not in row.remarks)


def _roles(one: Listed) -> Iterable[Role]:
    """Return the roles of an entry: who served for a part of the meeting was a substitute, with no second role."""
    if one.entry.parts and len(one.roles) > 1:
        return tuple(r for r in one.roles if r.path not in _STANDING_IN)
    return one.roles


def _row_for(rows: _Rows, one: Listed) -> Row | None:
    """Return the row of the same person or, where nobody is named, of the same organisation."""
    entry = one.entry
    if entry.name is None:
        return rows.alone(entry.organisations[0])
    return _row_of_person(rows, entry.name, entry.organisations, is_office=one.label.part is Part.OFFICE)


def _row_of_person(rows: _Rows, name: str, organisations: Sequence[Organisation], *, is_office: bool) -> Row | None:
    """Return the row with that name and no other home; an office alone ("Sekreterare: Anna Ek") adds to it."""
    same = rows.called(name)
    if not same and is_office:
        same = [r for r in rows.all if r.name is not None and abbreviates(name, r.name)]
        same = same or _in_full(rows, name)
    if not organisations or is_office:
        return same[0] if len(same) == 1 else None
    home = organisations[0]
    return next((r for r in same if r.home in (None, home) or home in r.organisations), None)


def _in_full(rows: _Rows, name: str) -> list[Row]:
    """Return the one row whose name is short for `name`, which is hers from then on: "Rolf" signs as "Rolf Ek"."""
    same = [r for r in rows.all if r.name is not None and abbreviates(r.name, name)]
    if len(same) != 1:
        return []
    rows.rename(same[0], name)
    return same


@lru_cache(maxsize=4096)
def _spelling(name: str) -> str:
    """Return a name without hyphens, which minutes put in and leave out: "Lindblad-Söder", "Lindblad Söder"."""
    return name.replace("-", " ").casefold()


def _stronger(held: Status | None, new: Status) -> Status:
    if held is None:
        return new
    return min(held, new, key=STRONGEST_FIRST.index)


def _add_substituted(rows: list[Row], listed: Sequence[Listed]) -> None:
    """Add those whom a substitute stands in for, and who stand in no list themselves: they were absent."""
    for one in listed:
        name = one.entry.stands_in_for
        if name is None or not one.entry.replaces or any(_is_called(r, name) for r in rows):
            continue
        if len(_WORD.findall(name)) >= 2:
            rows.append(Row(name, [], Status.ABSENT, [one.entry.span]))


def _is_called(row: Row, name: str) -> bool:
    return row.name is not None and (row.name == name or abbreviates(name, row.name))


def with_offices(
    rows: Sequence[Row], offices: Iterable[Office], informants: Iterable[Informant], *, unlisted: bool
) -> tuple[Row, ...]:
    """Add what the running text says of those who took part, and the guests whom no list names.

    `unlisted`: the minutes have no list of those present, so that whom the meeting chose are told by that alone.
    """
    found = list(rows)
    for office in offices:
        _add_office(found, office, unlisted=unlisted)
    for informant in informants:
        if all(r.name != informant.name for r in found):
            roles = [informant.role] if informant.role is not None else []
            found.append(Row(informant.name, [], Status.PRESENT, [informant.span], roles))
    return tuple(found)


def _add_office(rows: list[Row], office: Office, *, unlisted: bool) -> None:
    row = _holder(rows, office.person)
    if row is None and (office.guest or (unlisted and office.chosen)):
        homes = [office.organisation] if office.organisation else []
        parts = [office.part] if office.part is not None else []
        row = Row(office.person.name, homes, office.status, [office.source], parts=parts)
        rows.append(row)
    if row is not None and office.role is not None and office.role.path not in {r.path for r in row.roles}:
        row.roles.append(office.role)
        row.sources.append(office.source)


def _holder(rows: Sequence[Row], person: Person) -> Row | None:
    """Return the row of a person: of those with her name the one with her home, else the first."""
    named = [r for r in rows if r.name == person.name]
    return next((r for r in named if person.home in (r.home, *r.organisations)), named[0] if named else None)


def without_projects(rows: Sequence[Row], projects: frozenset[str]) -> tuple[Row, ...]:
    """Take a project out of the organisation's place: "projektledare Lotsen" works for no organisation Lotsen.

    `projects` are names, casefolded. The rows are changed in place; a project's name stays as a remark.
    """
    for row in rows:
        named = [o for o in row.organisations if o.classification is None and o.name.casefold() in projects]
        if row.name is not None and named:
            row.organisations = [o for o in row.organisations if o not in named]
            row.remarks.extend(o.name for o in named)
    return tuple(rows)
