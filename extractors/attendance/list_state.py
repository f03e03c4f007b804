"""The state of reading lists: under which label the reader is, and what it interrupts."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from extractors.words.labels import Label, Part
from graph.claims import Organisation, Status

_ABSENT = frozenset((Status.ABSENT, Status.EXCUSED))
_SEATS = frozenset(("role/ledamot", "role/ersattare", "role/tjanstgorande-ersattare"))
_PARTS_SEATS = ("Närvarande", "Frånvarande", "Ej närvarande")
_ENDS_WITH_LINE = _ABSENT | {Status.REMOTE}
SLACK = 2  # characters by which a name may begin before the label of its column


class ListState(Struct):
    """Where the reader is in the text."""

    label: Label | None = None
    silent: int = 0  # lines since the last one that was understood
    only_office: bool = False
    stack: tuple[Label, ...] = ()
    resumes: ListState | None = None  # the list that an office within it interrupts
    behalf: tuple[Organisation, ...] = ()  # whom the label's brackets say that those under it come from
    columns: tuple[tuple[int, Label], ...] = ()  # labels side by side, each with where its column begins
    empty: bool = True  # nobody has been read under the label yet
    grouped: bool = False  # a heading of a group stands between the label and its names
    seats: Label | None = None  # the group whose members the list tells to have been there or not
    tight: bool = False  # all groups of the list so far follow each other without a blank line
    direct: bool = False  # names have been read that stand right under the label of a list
    answered: bool = False  # what stands behind the label says who is meant, or that nobody is: "se bilaga", "-"
    tabled: bool = False  # those read last stand in a table: nothing on the next line is said of one of them
    homed: bool = False  # lines have been read that begin with whom people come from, and a colon
    beside: bool = False  # names stand on the line of the label itself
    contested: bool = False  # a list of the present and one of the absent open together above the names

    def above(self, column: int) -> Label | None:
        """Return the label that holds at a column: of those side by side the last that begins before it."""
        beside = [label for begins, label in self.columns if begins <= column + SLACK]
        return beside[-1] if beside else self.label

    @property
    def is_list(self) -> bool:
        """Whether the label is that of a list, and of no group within one."""
        return self.label is not None and self.label.part is Part.LIST

    @property
    def of_absent(self) -> bool:
        """Whether the list is one of those who were absent."""
        return self.label is not None and self.label.status in _ABSENT

    @property
    def ends_with_line(self) -> bool:
        """Whether a line with a label of its own may be of no list of the absent or remote: they stand on its line."""
        return self.beside and self.label is not None and self.label.status in _ENDS_WITH_LINE

    def leaves_absent(self, *, apart: bool, seated: bool = False) -> bool:
        """Tell whether a group is of no list of the absent although it stands below one, and apart from it.

        Those absent stand right under their label, in no groups; or in groups of which none stands apart, and this one
        is not of those who have a seat: "Frånvarande | Ledamöter: Anna Ek | Ersättare: -", a blank line, "Tjänstemän:".
        """
        return apart and self.of_absent and (self.direct or (self.tight and not seated))

    def under(self, label: Label, *, apart: bool = False) -> ListState:
        """Return the state behind a label that opens: a group has the list's status, an office interrupts the list.

        `apart`: a blank line stands before the label.
        """
        office = label.part is Part.OFFICE
        inherits = label.part is Part.GROUP and self.label is not None and self.label.part is not Part.OFFICE
        inherits = inherits and not (
            self.ends_with_line or self.leaves_absent(apart=apart, seated=label.role in _SEATS)
        )
        stacked = self.label is not None and self.empty and not self.only_office
        seats = self._seats_of(label)
        return ListState(
            label=_within(self.label, label) if inherits and self.label is not None else _seated(label, seats),
            seats=seats,
            contested=(inherits and self.contested) or self.contradicts(label),
            only_office=office,
            tight=inherits and not apart and (self.tight or self.is_list),
            stack=(*self.stack, label) if stacked else (label,),
            resumes=self if office and self.label is not None and not self.only_office else None,
        )

    def _seats_of(self, label: Label) -> Label | None:
        """Return the group that is parted into who was there and who was not: "Ersättare | Närvarande | Anna Ek"."""
        if label.text not in _PARTS_SEATS:
            return None
        heads = self.label is not None and self.label.part is Part.GROUP and self.label.role in _SEATS
        return self.label if heads and self.empty else self.seats

    def contradicts(self, label: Label) -> bool:
        """Tell whether a label says the opposite of one that opens right before it and has no names yet."""
        above = self.resumes if self.only_office and self.empty else self
        return above is not None and above.empty and not above.answered and contradictory((*above.stack, label))


def contradictory(labels: Iterable[Label]) -> bool:
    """Tell whether some of the labels open lists of the present, and others lists of the absent."""
    lists = {label.status for label in labels if label.part is Part.LIST}
    return not lists.isdisjoint(_ABSENT) and not lists <= _ABSENT


def _seated(label: Label, seats: Label | None) -> Label:
    return label if seats is None else replace(label, role=seats.role)


def _within(outer: Label, group: Label) -> Label:
    """Return a group's label with what the list's says of those in it."""
    return replace(group, status=outer.status, called=outer.called)
