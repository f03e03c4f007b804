"""Assembly: whom the fields of a line belong to.

A name opens an entry; what follows up to the next name belongs to it. What precedes the first name of a line belongs to
that name (a title, a party); where a line goes on so ("Kommunchef Anna Ek, ekonom Bo Lund") each title is that of the
name behind it. What precedes the first name ("Länsstyrelsen:") to all names of the line; where a line goes on so ("Ale:
Anna Ek, Lerum: Bo Lund") each organisation is that of the names behind it. Names that "och" or a slash joins share the
organisation behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import product

from msgspec import Struct, field

from extractors.attendance.drafts import ATTRIBUTES, Draft, Entry
from extractors.attendance.homes import (
    DASHES,
    LEADS_TO_WHOM,
    as_organisation,
    body_of,
    homes_in_brackets,
    known_home,
    named_homes,
    one_label,
    only_home_first,
    whole_names,
    without_empty,
)
from extractors.attendance.line_groups import groups_of
from extractors.fields.closed import PLURAL
from extractors.fields.kinds import Field, Kind, following_kinds
from extractors.fields.patterns import ORGANISATION_WORD, PASSIVE
from extractors.fields.title_order import titles_first, titles_of_next
from graph.claims import Organisation, Role, Status

_OF_COLUMN = " \t|–-"  # what sets a column off
_BOXES = "[☐☒☑"
_JOINTS = frozenset({Kind.AND, Kind.SLASH})
_BLANK = frozenset({Kind.GAP, Kind.COMMA})  # joined names stay joined over these: "Anna Ek och, Bo Lund"
_APART = frozenset({Kind.AND, Kind.COMMA})
_MAY_LEAD = frozenset({Kind.TICK, Kind.PARTY})
_SHARED = frozenset({Kind.ORGANISATION, Kind.FORMS})
# Anna Ek och Bo Lund | hade förhinder
_PREDICATE = re.compile(r"(?:hade|har|var|kunde)\s|sakna(?:de)?s|uteblev", re.IGNORECASE)
# Efter rasten | deltog också lärare: Anna Ek
_TOOK_PART = re.compile(r"(?:deltog|deltar|medverka(?:de|r)) [^\d]+$")
# I hennes ställe kallades | Bo Lund
_ENDS_WITH_VERB = re.compile(rf"(?<!\w){PASSIVE}$")


def assemble(fields: Sequence[Field]) -> list[Entry]:
    """Return the entries that the fields of a line make; without a person, the organisations that the line lists."""
    drafts: list[Draft] = []
    fields = named_homes(whole_names(without_empty(fields)))
    leading = titles_first(fields)
    bracketed = homes_in_brackets(fields)
    for group in groups_of(fields):
        assembly = _Assembly(homes_in_brackets=bracketed, one_home=only_home_first(group))
        of_next = titles_of_next(group, before_names=leading or titles_first(group))
        for at, (one, follows) in enumerate(zip(group, following_kinds(group), strict=True)):
            if at in of_next:
                assembly.shared = []
            assembly.take(one, follows)
        assembly.settle_label()
        drafts += assembly.drafts or _organisations_alone([*assembly.prefix, *assembly.line_prefix])
    return [draft.entry() for draft in drafts]


class _Assembly(Struct):
    """What has been read of a line so far."""

    drafts: list[Draft] = field(default_factory=list)
    shared: list[Draft] = field(default_factory=list)  # the names that what comes next is said of
    prefix: list[Field] = field(default_factory=list)  # what stands before the next name
    plural: list[Field] = field(default_factory=list)  # a title before names that are joined: of each of them
    before_comma: int = 0  # fields of the prefix before its last comma: a label with a colon has none
    line_prefix: list[Field] = field(default_factory=list)  # what a colon makes true of the whole line
    homes_in_brackets: bool = False  # as the line writes them
    homed_in_brackets: bool = False  # the last person, in one municipality
    peopled: bool = False  # within the brackets in which the people of an organisation stand
    one_home: bool = False  # stands before all names of the line, and no other behind them
    begun: int = 0  # drafts of the sentences before
    joined: bool = False  # the next name is joined to the last one
    parted: bool = False  # a semicolon stands right before
    set_off: bool = False  # a comma or "och" stands right before
    slashed: bool = False  # a slash stands somewhere before
    stood_in_for: bool = False  # the next name is of somebody who is stood in for
    stands_in: bool = False  # the next name is of somebody who stands in for the one before
    depth: int = 0  # of brackets
    known_to: int = -1  # where the last known organisation ends, where it was the last thing said
    ticks_lead: bool = False  # the first name has its tick before it
    unnamed: bool = False  # what comes next is said of people whom the list does not name
    party_first: str | None = None  # how a party begins that begins the line: so written, it stands before each name

    def take(self, one: Field, follows: Kind | None) -> None:
        """Take the next field; `follows` is the kind of the one behind it."""
        if follows is Kind.NAME and one.kind in _MAY_LEAD and self._is_of_next(one):
            self.prefix.append(one)
        elif follows is Kind.COLON and one.kind is Kind.ROLE and self.drafts and self.depth == 0:
            self._label(one)
        elif one.kind in ATTRIBUTES:
            self.unnamed = self.unnamed or (follows is not Kind.NAME and self._names_nobody(one))
            if self.unnamed:
                self.drafts[-1].reach(one.span.end)
            else:
                self._attribute(one, follows)
        elif one.kind in _TAKES:
            _TAKES[one.kind](self, one)
        self.set_off = one.kind in _APART
        self.parted = one.kind is Kind.COMMA and one.text == ";"
        if one.kind not in _BLANK:
            self.joined = one.kind in _JOINTS

    def settle_label(self) -> None:
        """Take a label that nobody knows for whom people come from only where none of them has a home of her own.

        "Fack: Anna Ek (Kommunal), Bo Lund (Vision)": they are a group, and the label is nobody's name.
        """
        homes = [f for f in self.line_prefix if f.kind is Kind.ORGANISATION]
        groups = [f.value for f in homes]
        for draft in self.drafts if not any(f.sure for f in homes) else ():
            own = [home for home in draft.organisations if home not in groups]
            draft.organisations = own or draft.organisations

    def _label(self, office: Field) -> None:
        """Take an office before a colon for that of the name behind it, of several for that of all behind it.

        "Anna Ek, sekreterare: Bo Lund" · "Ordförande: Anna Ek, ledamöter: Bo Lund, Eva Dahl"
        """
        self.shared = []
        others = [f for f in self.line_prefix if f.kind is not Kind.ROLE]
        if _is_plural(office):
            self.line_prefix, self.prefix = [*others, office], []
        else:
            self.line_prefix, self.prefix = others, [office]

    def _leads(self, party: Field) -> bool:
        """Tell whether a party stands before the name it is of: "L Anna Ek, ordförande M Bo Lund", "(L) Anna Ek"."""
        written = "(" if party.text.startswith("(") else ""
        if not self.drafts and not self.prefix:
            self.party_first = written
        return self.party_first == written

    def _is_of_next(self, one: Field) -> bool:
        """Tell whether a tick or party is of the name behind it: a box is, and what stands before the first name too.

        "[X] Anna Ek" · "x Anna Ek, ordförande x Bo Lund" · "L Anna Ek, ordförande M Bo Lund"
        """
        if one.kind is Kind.PARTY:
            return self._leads(one)
        self.ticks_lead = self.ticks_lead or not self.drafts
        return self.ticks_lead or one.text[0] in _BOXES

    def _names_nobody(self, one: Field) -> bool:
        """Tell whether a role is that of some whom the list does not name: "Anna Ek och rektorer från Lerum"."""
        return self.joined and bool(self.drafts) and _is_plural(one)

    def open(self, _: Field) -> None:
        """Take an organisation before the brackets in which its people stand for that of all of them."""
        self.depth += 1
        whom = [body_of(one) for one in self.prefix]
        if not self.drafts and [f.kind for f in whom] == [Kind.ORGANISATION]:
            self.line_prefix, self.prefix = whom, []
            self.peopled = True

    def close(self, bracket: Field) -> None:
        self.depth = max(0, self.depth - 1)
        if self.peopled and self.drafts and self.depth == 0:
            self.line_prefix, self.peopled = [], False
        self.stood_in_for = False
        if self.drafts:
            self.drafts[-1].reach(bracket.span.end)
            self.homed_in_brackets = [*map(_is_municipality, self.drafts[-1].organisations)] == [True]

    def name(self, name: Field) -> None:
        if self.stood_in_for:
            self.drafts[-1].stands_in_for = name.text
            self.drafts[-1].end = name.span.end
            self.stood_in_for = False
            return
        joins = self.joined and bool(self.drafts) and self.drafts[-1].bare and self.depth == 0
        self.plural = self.plural if joins else [f for f in self.prefix if _is_plural(f)]
        own = [*self.plural, *self.prefix] if joins else [] if _is_told(self.prefix) else self.prefix
        before = (*self.line_prefix, *own)
        self.unnamed = False
        absent, self.stands_in = self.drafts[-1] if self.stands_in else None, False
        draft = Draft(min(f.span.start for f in (*before, name)), name.span.end, name.text, name.span, name.sure)
        for one in before:
            draft.say(one)
        if absent is not None:
            draft.stands_in_for, draft.status = absent.name, Status.PRESENT
            absent.status = absent.status or Status.ABSENT
        draft.bare = True
        self.slashed = self.slashed and joins
        self.shared = [*self.shared, draft] if joins else [draft]
        self.drafts.append(draft)
        self.prefix = []

    def substitute(self, words: Field) -> None:
        self.stood_in_for = bool(self.drafts)
        if self.drafts and self.depth > 0 and words.text.lower().rstrip(".") == "ers":
            self.drafts[-1].replaces = False

    def substituted_by(self, _: Field) -> None:
        self.stands_in = bool(self.drafts)

    def colon(self, _: Field) -> None:
        if self.prefix and not self.drafts:
            before = [*self.line_prefix, *self.prefix]  # what a dash made true of the whole line
            last = before if one_label(before) else self.prefix[self.before_comma :]
            says_how = any(f.kind is Kind.STATUS for f in last)  # "Känd frånvaro:" names nobody
            told = [f for f in last if f.kind is not Kind.WORDS or not (says_how or LEADS_TO_WHOM.fullmatch(f.text))]
            told = [f for f in told if _TOOK_PART.match(f.text) is None]
            self.line_prefix, self.prefix = [as_organisation(f) for f in told], []

    def slash(self, _: Field) -> None:
        self.slashed = True

    def gap(self, gap: Field) -> None:
        """Take an organisation before the names, in a column or before a dash, for that of all of them, a box too.

        "Ale     Anna Ek, Bo Lund" · "Arbetsförmedlingen – Anna Ek, chef; Bo Lund" · "[X] Ale – Anna Ek och Bo Lund"
        """
        if self.drafts or not 1 <= len(self.prefix) <= 2:
            return
        *box, home = self.prefix
        if home.kind is Kind.TICK or any(one.kind is not Kind.TICK for one in box):
            return
        if gap.text.strip() in DASHES:
            self.line_prefix, self.prefix = [*box, as_organisation(home)], []
        elif body_of(home).kind is Kind.ORGANISATION and not gap.text.strip(_OF_COLUMN):
            self.line_prefix, self.prefix = [*box, body_of(home)], []

    def comma(self, _: Field) -> None:
        self.before_comma = len(self.prefix)

    def stop(self, _: Field) -> None:
        self.shared = []
        self.begun = len(self.drafts)
        self.prefix = self.prefix if not self.drafts else []  # "Ale – ej närvarande.": said of Ale

    def _attribute(self, one: Field, follows: Kind | None) -> None:
        if self._leads_from(one, follows):
            self.line_prefix, self.prefix = [one], []
            return
        of_substituted = one.kind is Kind.PARTY and self.stood_in_for
        if not self.drafts or not self.shared or of_substituted:
            self.prefix.append(known_home(one))
        elif self._is_no_home(one, follows):
            self.drafts[-1].reach(one.span.end)
        elif self._is_alone(one):
            self.drafts += _organisations_alone([one])
        elif not self._of_other(one):
            for draft in self._target(one):
                draft.say(one)
        if one.kind is Kind.ORGANISATION and one.sure:
            self.known_to = one.span.end
        elif one.text == "i" and one.span.start == self.known_to + 1:
            self.known_to = one.span.end  # Polisen i | Lerum
        else:
            self.known_to = -1

    def _leads_from(self, one: Field, follows: Kind | None) -> bool:
        """Tell whether an organisation is that of all behind it: "från GR Anna Ek och Bo Lund", "Ale Anna, Bo Lund"."""
        if one.kind is not Kind.ORGANISATION or follows is not Kind.NAME or self.drafts:
            return False
        if len(self.prefix) != 1:
            return self.one_home and not self.prefix
        (before,) = self.prefix
        return before.kind is Kind.WORDS and LEADS_TO_WHOM.fullmatch(before.text) is not None

    def _is_no_home(self, one: Field, follows: Kind | None) -> bool:
        """Tell what stands behind a known name with nothing between: a part of it, or a heading of those behind.

        "Anna Ek, GR | Utbildning" · "Anna Ek, Polisen | Lerum" · "Anna Ek, Tjörn | Kustbolagets styrelse Bo Lund",
        where line breaks are lost
        """
        if one.kind is not Kind.ORGANISATION or one.span.start != self.known_to + 1:
            return False
        if one.sure:
            return _is_place(one) and not _is_municipality(self.drafts[-1].organisations[-1])
        return follows is Kind.NAME or (" " not in one.text and ORGANISATION_WORD.search(one.text) is None)

    def _is_alone(self, one: Field) -> bool:
        """Tell an organisation of which nobody is named: "Anna Ek, Ale; Lerum, Tjörn", "Anna Ek (Ale), Lerum".

        Where only one does, both are municipalities: nobody comes from two that are written so.
        """
        known = one.kind is Kind.ORGANISATION and one.sure and self.set_off
        if not known or self.depth or not self.drafts[-1].organisations:
            return False
        if self.parted or self.drafts[-1].name is None:
            return True
        return self.homes_in_brackets or (self.homed_in_brackets and _is_municipality(one.value))

    def _of_other(self, one: Field) -> bool:
        """Tell whether a second party or home is that of the one who is stood in for.

        "Anna Ek (S) ers för Bo Lund (M)" · "Anna Ek, Lerum, ersätter Bo Lund, Ale"
        """
        last = self.drafts[-1]
        second = last.party is not None if one.kind is Kind.PARTY else bool(last.organisations)
        return one.kind in (Kind.PARTY, Kind.ORGANISATION) and last.stands_in_for is not None and second

    def _target(self, one: Field) -> list[Draft]:
        """Return of whom it is said: an organisation of all the names that are joined, a role only of the last one.

        What the verb of a sentence says is said of all those before it: "Anna Ek (Ale) och Bo Lund hade förhinder".
        """
        if one.kind is Kind.STATUS and _PREDICATE.match(one.text) is not None:
            return self.drafts[self.begun :]
        outside = self.depth == 0 or (self.homes_in_brackets and one.kind is Kind.ORGANISATION)
        everybody = self.slashed or _is_plural(one) or (one.kind in _SHARED and outside)
        return self.shared if everybody else self.drafts[-1:]


def _is_plural(one: Field) -> bool:
    """Tell whether a role is said of several: "elevrepresentanter", "ledamöterna", not "controller"."""
    if not isinstance(one.value, Role) or one.value.label == one.text:
        return False
    return PLURAL.fullmatch(one.text.removesuffix("na")) is not None


def _is_place(one: Field) -> bool:
    """Tell a place from the body that is called after it: "Lerum", "Skaraborg", not "Lerums kommun"."""
    name = one.value.name if isinstance(one.value, Organisation) else ""
    return name != one.text and name.startswith(one.text)


def _is_municipality(organisation: object) -> bool:
    return isinstance(organisation, Organisation) and organisation.classification == "municipality"


def _is_told(prefix: Sequence[Field]) -> bool:
    """Tell whether a sentence stands before a name, with its verb: "I hennes ställe kallades Bo Lund"."""
    return bool(prefix) and prefix[-1].kind is Kind.WORDS and _ENDS_WITH_VERB.search(prefix[-1].text) is not None


_TAKES: Mapping[Kind, Callable[[_Assembly, Field], None]] = {
    Kind.NAME: _Assembly.name,
    Kind.SUBSTITUTE: _Assembly.substitute,
    Kind.SUBSTITUTED_BY: _Assembly.substituted_by,
    Kind.OPEN: _Assembly.open,
    Kind.CLOSE: _Assembly.close,
    Kind.COLON: _Assembly.colon,
    Kind.COMMA: _Assembly.comma,
    Kind.GAP: _Assembly.gap,
    Kind.SLASH: _Assembly.slash,
    Kind.STOP: _Assembly.stop,
}


def _organisations_alone(prefix: Sequence[Field]) -> list[Draft]:
    """Return the organisations that a line without a person lists: "Grästorps kommun, Essunga kommun: frånvarande"."""
    said = [f for f in prefix if f.kind is Kind.STATUS]
    drafts = [
        Draft(f.span.start, f.span.end, organisations=[f.value], sure=f.sure)
        for f in prefix
        if f.kind is Kind.ORGANISATION and isinstance(f.value, Organisation)
    ]
    for draft, how in product(drafts, said[:1]):
        draft.say(how)
    return drafts
