"""Drafts: an entry of an attendance list in the making, and what each kind of field says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.fields.kinds import Field, Kind
from extractors.words.known_words import party_of
from extractors.words.name_limits import bounds
from graph.claims import Organisation, Role, Span, Status

# "t.o.m. kl 14, därefter via Teams", "deltog på distans från § 12"
_REMOTE = re.compile(r"telefon|distans|teams|skype|zoom|länk|digital", re.IGNORECASE)
# "(närvaro- och yttranderätt)", "(utan rösträtt)": a right at the meeting; nothing that the graph asks for
_RIGHTS = re.compile(r"(?:närvaro|yttrande|yrkande|röst|förslags)(?:rätt|-)", re.IGNORECASE)
_NO_BODY = bounds("no body")
_EMPTY_WORDS = frozenset(
    ("för", "från", "och", "samt", "genom", "var", "med", "de", "som", "representerar", "på", "vid", "hos", "i")
)
_WRITER = frozenset(("jag", "undertecknad"))
_TRIMMED = " ().,;"


class Entry(Struct, frozen=True, gc=False):
    """One person (or an organisation alone) of a list, with what the list says of her."""

    span: Span
    name: str | None
    name_span: Span | None
    sure: bool = True
    organisations: tuple[Organisation, ...] = ()
    party: Organisation | None = None
    roles: tuple[Role, ...] = ()
    forms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    status: Status | None = None
    tick: bool | None = None
    dashed: bool = False  # a dash stands where others may have a tick
    stands_in_for: str | None = None
    replaces: bool = (
        True  # the one she stands in for was not there; "(ers. Bo Lund)" does not say which of the two came
    )
    remarks: tuple[str, ...] = ()

    def shifted(self, by: int) -> Entry:
        """Return the same in a text in which it stands `by` code points further on."""
        name_span = self.name_span.shifted(by) if self.name_span is not None else None
        return replace(self, span=self.span.shifted(by), name_span=name_span)


class Draft(Struct):
    """An entry in the making: `say` adds a field to it, `entry` is what has been said."""

    start: int
    end: int
    name: str | None = None
    name_span: Span | None = None
    sure: bool = True
    organisations: list[Organisation] = field(default_factory=list)
    party: Organisation | None = None
    roles: list[Role] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    status: Status | None = None
    tick: bool | None = None
    dashed: bool = False
    stands_in_for: str | None = None
    replaces: bool = True
    remarks: list[str] = field(default_factory=list)
    bare: bool = True  # nothing has been said of the person yet

    def say(self, said: Field) -> None:
        """Add what a field says of the person. Raises KeyError for a field that says nothing of anybody."""
        self.reach(said.span.end)
        self.bare = self.bare and said.kind is Kind.TICK
        _SAYS[said.kind](self, said)

    def reach(self, end: int) -> None:
        """Extend the entry to `end`, where it does not reach so far yet."""
        self.end = max(self.end, end)

    def entry(self) -> Entry:
        """Return what has been said."""
        return Entry(
            Span(self.start, self.end), self.name, self.name_span, self.sure, tuple(dict.fromkeys(self.organisations)),
            self.party, tuple(dict.fromkeys(self.roles)), tuple(dict.fromkeys(self.forms)), tuple(self.parts),
            self.status, self.tick, self.dashed, self.stands_in_for, self.replaces, tuple(self.remarks),
        )  # fmt: skip


# ---- what each kind of field says ----------------------------------------------------------------------------------


def _organisation(draft: Draft, said: Field) -> None:
    if not isinstance(said.value, Organisation):
        return
    if said.value.name in _NO_BODY:
        draft.remarks.append(said.value.name)  # Anna Ek, Kommun: whose?
    else:
        draft.organisations.append(said.value)


def _party(draft: Draft, said: Field) -> None:
    if draft.party is None and isinstance(said.value, Organisation):
        draft.party = said.value


def _role(draft: Draft, said: Field) -> None:
    if isinstance(said.value, Role):
        draft.roles.append(said.value)


def _forms(draft: Draft, said: Field) -> None:
    if isinstance(said.value, tuple):
        draft.forms.extend(said.value)


def _status(draft: Draft, said: Field) -> None:
    if isinstance(said.value, Status):
        draft.status = said.value


def _tick(draft: Draft, said: Field) -> None:
    if isinstance(said.value, bool) and said.sure:
        draft.tick = said.value
    draft.dashed = draft.dashed or not said.sure


def _part(draft: Draft, said: Field) -> None:
    words = " ".join(said.text.strip(_TRIMMED).split())
    if _REMOTE.search(words):
        draft.status = Status.REMOTE
    draft.parts.append(words)


def says_nothing(words: str) -> bool:
    """Tell whether words only join what stands around them, or speak of a right at the meeting."""
    bare = words.strip(_TRIMMED)
    return len(bare) < 2 or _RIGHTS.search(bare) is not None or bare.casefold() in _EMPTY_WORDS or is_writer(bare)


def is_writer(words: str) -> bool:
    """Tell whether words are what those who write call themselves: "Anna Ek, Bo Lund och | jag"."""
    return words.strip(_TRIMMED).casefold() in _WRITER


def _words(draft: Draft, said: Field) -> None:
    """Keep words that no rule explains as a remark, unless they say nothing, or turn out to be a party."""
    words = said.text.strip(_TRIMMED)
    if says_nothing(words):
        return
    party = party_of(words)
    if party is not None and draft.party is None:
        draft.party = party
    else:
        draft.remarks.append(words)


_SAYS: Mapping[Kind, Callable[[Draft, Field], None]] = {
    Kind.ORGANISATION: _organisation,
    Kind.PARTY: _party,
    Kind.ROLE: _role,
    Kind.FORMS: _forms,
    Kind.STATUS: _status,
    Kind.TICK: _tick,
    Kind.PART: _part,
    Kind.WORDS: _words,
}
ATTRIBUTES = frozenset(_SAYS)
