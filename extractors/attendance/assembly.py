"""Assembly: whom the fields of a line belong to.

A name opens an entry; what follows up to the next name belongs to it. What precedes the first name of a line belongs to
that name (a title, a party); where a line goes on so ("Kommunchef Anna Ek, ekonom Bo Lund") each title is that of the
name behind it. What precedes the first name ("Länsstyrelsen:") to all names of the line; where a line goes on so ("Ale:
Anna Ek, Lerum: Bo Lund") each organisation is that of the names behind it. Names that "och" or a slash joins share the
organisation behind them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product, takewhile

from msgspec import Struct, field

from extractors.attendance.drafts import ATTRIBUTES, Draft, Entry
from extractors.fields.closed import PLURAL
from extractors.fields.kinds import Field, Kind, following_kinds
from extractors.fields.name_bounds import of_letterhead
from extractors.fields.patterns import ORGANISATION_WORD
from extractors.fields.title_order import DELIMITERS, is_post_of_next, titles_first, titles_of_next
from extractors.matching.lexicon import lexicon
from extractors.words.known_words import unknown_organisation
from extractors.words.names import is_given
from graph.claims import Organisation, Role, Status

_UNNAMED = 2  # fields of somebody who has no name
_CHAIRS = frozenset(("role/ordforande", "role/vice-ordforande", "role/andre-vice-ordforande"))
_LEAD = 2  # fields before the name: whom people come from, and a colon or dash
_PAIRS = 2  # of an organisation and its people, from which on a line may be written so
_OF_COLUMN = " \t|–-"  # what sets a column off
_BOXES = "[☐☒☑"
_DASHES = ("-", "–", "—")
_JOINTS = frozenset({Kind.AND, Kind.SLASH})
_BLANK = frozenset({Kind.GAP, Kind.COMMA})  # joined names stay joined over these: "Anna Ek och, Bo Lund"
_MAY_LEAD = frozenset({Kind.TICK, Kind.PARTY})
_SHARED = frozenset({Kind.ORGANISATION, Kind.FORMS})
_HOMES_AND_NAMES = frozenset({Kind.ORGANISATION, Kind.NAME})
_MAY_CUT = frozenset({Kind.WORDS, Kind.STOP, Kind.PARTY, Kind.COLON})
_BRACKETED = [Kind.NAME, Kind.OPEN, Kind.ORGANISATION]
_PEOPLED = [Kind.ORGANISATION, Kind.OPEN, Kind.NAME]
_BEFORE_HOW = frozenset({Kind.GAP, Kind.COLON, Kind.COMMA, Kind.OPEN})
_SETS_OFF = frozenset({Kind.GAP, Kind.COLON, Kind.COMMA, Kind.OPEN})
# Anna Ek och Bo Lund | hade förhinder
_PREDICATE = re.compile(r"(?:hade|har|var|kunde)\s|sakna(?:de)?s|uteblev", re.IGNORECASE)
# för Länsstyrelsen: · representanter för Lerum:
_FOR = re.compile(r"^(?:för|från|representant(?:er)? för)\s+", re.IGNORECASE)
# Från | PRO: · För | Sveriges Lärare: words before whom the names come from
# från kommunalförbundet · från regionen
_FROM_THE = re.compile(r"från\s[a-zåäö]{4,}(?:et|en)")
LEADS_TO_WHOM = re.compile(r"(?:för|från|via|representant(?:er)? (?:för|från)|företrädare för)", re.IGNORECASE)


def assemble(fields: Sequence[Field]) -> list[Entry]:
    """Return the entries that the fields of a line make; without a person, the organisations that the line lists."""
    drafts: list[Draft] = []
    fields = named_homes(fields)
    leading = titles_first(fields)
    bracketed = _homes_in_brackets(fields)
    for group in _groups(fields):
        assembly = _Assembly(homes_in_brackets=bracketed)
        of_next = titles_of_next(group, before_names=leading or titles_first(group))
        for at, (one, follows) in enumerate(zip(group, following_kinds(group), strict=True)):
            if at in of_next:
                assembly.shared = []
            assembly.take(one, follows)
        drafts += assembly.drafts or _organisations_alone([*assembly.prefix, *assembly.line_prefix])
    return [draft.entry() for draft in drafts]


def _homes_in_brackets(fields: Sequence[Field]) -> bool:
    """Tell whether organisations stand in brackets behind names: then one is that of all joined before it.

    "Anna Ek (Lerum), Bo Lund och Siv Alm (Ale)"
    """
    kinds = [one.kind for one in fields]
    return sum(kinds[at : at + len(_BRACKETED)] == _BRACKETED for at in range(len(kinds))) >= _PAIRS


def named_homes(fields: Sequence[Field]) -> Sequence[Field]:
    """Return the fields with words that are also municipalities as those, where what follows shows that they are."""
    placed = [_known(one) if _begins_entry(fields, at) else one for at, one in enumerate(fields)]
    if [f.kind for f in fields[1 : len(_PEOPLED)]] == _PEOPLED[1:]:
        placed[0] = _body(placed[0])
    return placed if homes_first(placed) else fields


def _begins_entry(fields: Sequence[Field], at: int) -> bool:
    """Tell whether words open the line, or a sentence of it before a name: "Lerum - Anna Ek. | Ale - Bo Lund"."""
    if at == 0 or fields[at].kind is not Kind.WORDS or fields[at - 1].kind not in (Kind.STOP, Kind.COMMA):
        return at == 0
    return [f.kind for f in fields[at + 1 : at + 3]] in ([Kind.GAP, Kind.NAME], [Kind.COLON, Kind.NAME])


def _groups(fields: Sequence[Field]) -> Iterator[Sequence[Field]]:
    """Cut a line before each "för X:" within it: "för LO: Anna Ek och Bo Lund för TCO: Eva Sten" is two groups.

    As is "LO: Anna Ek TCO: Eva Sten".

    And before each organisation, where they all stand before their people: "Ale: Anna Ek, Lerum: Bo Lund"; and before a
    sentence that begins with a title: "Anna Ek (S) och Bo Lund (M). Kommunchef Eva Sten, ekonom Siv Alm", or a post. A
    heading of its own is of those behind it: see `_within_heading`.
    """
    start = 0
    within = False
    by_home = homes_first(fields)
    label = _label(fields)
    headed = any(f.kind is Kind.COLON for f in takewhile(lambda f: f.kind is not Kind.NAME, fields))
    if not (by_home or headed or any(f.kind in _MAY_CUT or _is_representative(f) for f in fields)):
        yield fields  # nearly all lines
        return
    for at in range(1, len(fields) - 1):
        leads = fields[at].kind is Kind.WORDS and LEADS_TO_WHOM.fullmatch(fields[at].text) is not None
        behind = [f.kind for f in fields[at + 1 : at + 3]]
        whom = leads and behind[0] in (Kind.ORGANISATION, Kind.WORDS) and behind[1:] == [Kind.COLON]
        of_title = fields[at - 1].kind is Kind.ROLE  # "chef för Hamnbygg Bo Lund, ekonom Anna Ek"
        whom = whom or (leads and behind == [Kind.ORGANISATION, Kind.NAME] and not of_title) or _leads_from(fields, at)
        whom = whom or _tells_of_organisation(fields, start, at)
        named = headed and any(f.kind is Kind.NAME for f in fields[start:at])  # not "Ale/Lerum: Anna Ek"
        whom = whom or (named and fields[at].kind is Kind.ORGANISATION and behind[0] is Kind.COLON)
        titled = [f.kind for f in fields[at - 1 : at + 2]] == [Kind.STOP, Kind.ROLE, Kind.NAME]
        titled = titled or is_post_of_next(fields, at) or _opens_label(fields, at)
        titled = titled or _is_unnamed(fields, at) or (at > 1 and _is_unnamed(fields, at - _UNNAMED))
        heads = not headed and _heads_group(fields, at)
        if heads or titled or whom or (by_home and at < label and fields[at].kind is Kind.ORGANISATION):
            yield _within_heading(fields[start:at]) if within else fields[start:at]
            start, within = at, within or heads
    yield _within_heading(fields[start:]) if within else fields[start:]


def _leads_from(fields: Sequence[Field], at: int) -> bool:
    """Tell whether words say whom those behind come from: "Anna Ek (Ale) samt | från kommunalförbundet Bo Lund"."""
    joined = fields[at - 1].kind in (Kind.AND, Kind.COMMA) and fields[at + 1].kind is Kind.NAME
    return joined and fields[at].kind is Kind.WORDS and _FROM_THE.fullmatch(fields[at].text) is not None


def _tells_of_organisation(fields: Sequence[Field], start: int, at: int) -> bool:
    """Tell whether a sentence begins or ends here that says how an organisation took part: "Ek. | Ale saknas. |"."""
    if fields[at - 1].kind is not Kind.STOP:
        return False
    before = [one.kind for one in fields[start:at]]
    ends = Kind.NAME not in before and Kind.STATUS in before
    return ends or (fields[at].kind is Kind.ORGANISATION and _says_how(fields, at))


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


def homes_first(fields: Sequence[Field]) -> bool:
    """Tell whether organisations stand before their people: "Ale – Anna Ek, Lerum – Bo Lund", "Ale (Anna), Lerum (Bo)".

    The first of both is an organisation and the last a name, and each is set off from a name behind it in the same way.
    """
    order = [at for at, f in enumerate(fields[: _label(fields)]) if f.kind in _HOMES_AND_NAMES]
    homes = [at for at in order if fields[at].kind is Kind.ORGANISATION]
    homes = [at for at in homes if not _says_how(fields, at)]  # "Ale – ej närvarande"
    if len(homes) < _PAIRS or homes[0] != order[0] or homes[-1] == order[-1]:
        return False
    ways = {_set_off(fields, at) for at in homes}
    return len(ways) == 1 and None not in ways


def _label(fields: Sequence[Field]) -> int:
    """Return where the first label within a line begins, its end where there is none."""
    return next((at for at in range(1, len(fields)) if _opens_label(fields, at)), len(fields))


def _opens_label(fields: Sequence[Field], at: int) -> bool:
    """Tell whether a sentence of a list begins with a label at `at`: "Ale – Anna Ek. | Inbjuden: Bo Lund, LRF"."""
    kinds = [f.kind for f in fields[at - 1 : at + 2]]
    return kinds in ([Kind.STOP, Kind.ROLE, Kind.COLON], [Kind.STOP, Kind.STATUS, Kind.COLON])


def _says_how(fields: Sequence[Field], home: int) -> bool:
    """Tell whether the list says only how an organisation took part, or that it did not: "Ale – ej närvarande"."""
    behind = (fields[at].kind for at in range(home + 1, len(fields)))
    return next((kind for kind in behind if kind not in _BEFORE_HOW), None) is Kind.STATUS


def _set_off(fields: Sequence[Field], home: int) -> Kind | None:
    """Return what sets an organisation off from the name right behind it, None where no name or delimiter does.

    Where nothing does, the name itself, if the organisation opens the line or a delimiter stands before it.
    """
    between = [f.kind for f in takewhile(lambda f: f.kind in _SETS_OFF, fields[home + 1 :])]
    behind = home + 1 + len(between)
    named = behind < len(fields) and fields[behind].kind is Kind.NAME
    if named and not between and (home == 0 or fields[home - 1].kind in DELIMITERS):
        return Kind.NAME
    return next((kind for kind in between if kind is not Kind.GAP), Kind.GAP) if named and between else None


def leads_from_whom(fields: Sequence[Field]) -> bool:
    """Tell whether a line begins with whom its people come from, and a dash: "Havsgymnasiet – Anna Ek"."""
    if len(fields) <= _LEAD or fields[_LEAD].kind is not Kind.NAME or fields[0].kind is not Kind.WORDS:
        return False
    return fields[1].text.strip() in _DASHES and _as_organisation(fields[0]).kind is Kind.ORGANISATION


def ends_within_name(fields: Sequence[Field]) -> bool:
    """Tell whether a line of full names ends with a given name alone, whose surname is to come: "Bo Lund, Nils"."""
    telling = [f for f in fields if f.kind is not Kind.GAP]
    names = [f for f in telling if f.kind is Kind.NAME]
    if len(telling) < 2 or telling[-2].kind not in DELIMITERS | {Kind.ROLE}:
        return False
    last = telling[-1]
    alone = last.kind is Kind.NAME or (last.kind is Kind.ORGANISATION and not last.sure)
    full = [f for f in names if f is not last]
    return alone and is_given(last.text) and bool(full) and all(" " in f.text for f in full)


def ends_with_hyphen(fields: Sequence[Field]) -> bool:
    """Tell whether a line ends with the first half of a double name: "Bo Lund, Karl-"."""
    telling = [f for f in fields if f.kind is not Kind.GAP]
    return len(telling) > 1 and telling[-1].text == "-" and telling[-2].kind is Kind.NAME and is_given(telling[-2].text)


class _Assembly(Struct):
    """What has been read of a line so far."""

    drafts: list[Draft] = field(default_factory=list)
    shared: list[Draft] = field(default_factory=list)  # the names that what comes next is said of
    prefix: list[Field] = field(default_factory=list)  # what stands before the next name
    before_comma: int = 0  # fields of the prefix before its last comma: a label with a colon has none
    line_prefix: list[Field] = field(default_factory=list)  # what a colon makes true of the whole line
    homes_in_brackets: bool = False  # as the line writes them
    begun: int = 0  # drafts of the sentences before
    joined: bool = False  # the next name is joined to the last one
    slashed: bool = False  # a slash stands somewhere before
    stood_in_for: bool = False  # the next name is of somebody who is stood in for
    stands_in: bool = False  # the next name is of somebody who stands in for the one before
    depth: int = 0  # of brackets
    known_to: int = -1  # where the last known organisation ends, where it was the last thing said
    ticks_lead: bool = False  # the first name has its tick before it
    party_first: str | None = None  # how a party begins that begins the line: so written, it stands before each name

    def take(self, one: Field, follows: Kind | None) -> None:
        """Take the next field; `follows` is the kind of the one behind it."""
        if follows is Kind.NAME and one.kind in _MAY_LEAD and self._is_of_next(one):
            self.prefix.append(one)
        elif one.kind in ATTRIBUTES:
            self._attribute(one, follows)
        elif one.kind in _TAKES:
            _TAKES[one.kind](self, one)
        if one.kind not in _BLANK:
            self.joined = one.kind in _JOINTS

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

    def open(self, _: Field) -> None:
        """Take an organisation before the brackets in which its people stand for that of all of them."""
        self.depth += 1
        whom = [_body(one) for one in self.prefix]
        if not self.drafts and [f.kind for f in whom] == [Kind.ORGANISATION]:
            self.line_prefix, self.prefix = whom, []

    def close(self, bracket: Field) -> None:
        self.depth = max(0, self.depth - 1)
        self.stood_in_for = False
        if self.drafts:
            self.drafts[-1].reach(bracket.span.end)

    def name(self, name: Field) -> None:
        if self.stood_in_for:
            self.drafts[-1].stands_in_for = name.text
            self.drafts[-1].end = name.span.end
            self.stood_in_for = False
            return
        before = (*self.line_prefix, *self.prefix)
        absent, self.stands_in = self.drafts[-1] if self.stands_in else None, False
        draft = Draft(min(f.span.start for f in (*before, name)), name.span.end, name.text, name.span, name.sure)
        for one in before:
            draft.say(one)
        if absent is not None:
            draft.stands_in_for, draft.status = absent.name, Status.PRESENT
            absent.status = absent.status or Status.ABSENT
        draft.bare = True
        joins = self.joined and bool(self.drafts) and self.drafts[-1].bare and self.depth == 0
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
            several = all(f.kind is Kind.ORGANISATION for f in self.prefix)  # "Ale, Lerum: Anna Ek"
            last = self.prefix if several else self.prefix[self.before_comma :]
            says_how = any(f.kind is Kind.STATUS for f in last)  # "Känd frånvaro:" names nobody
            told = [f for f in last if f.kind is not Kind.WORDS or not (says_how or LEADS_TO_WHOM.fullmatch(f.text))]
            self.line_prefix, self.prefix = [_as_organisation(f) for f in told], []

    def slash(self, _: Field) -> None:
        self.slashed = True

    def gap(self, gap: Field) -> None:
        """Take an organisation before the names, in a column or before a dash, for that of all of them.

        "Ale     Anna Ek, Bo Lund" · "Arbetsförmedlingen – Anna Ek, chef; Bo Lund"
        """
        alone = not self.drafts and len(self.prefix) == 1
        if alone and gap.text.strip() in _DASHES:
            self.line_prefix, self.prefix = [_as_organisation(self.prefix[0])], []
        elif alone and self.prefix[0].kind is Kind.ORGANISATION and not gap.text.strip(_OF_COLUMN):
            self.line_prefix, self.prefix = self.prefix, []

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
            self.prefix.append(_known(one))
        elif self._is_no_home(one, follows):
            self.drafts[-1].reach(one.span.end)
        elif not self._of_other(one):
            for draft in self._target(one):
                draft.say(one)
        self.known_to = one.span.end if one.kind is Kind.ORGANISATION and one.sure else -1

    def _leads_from(self, one: Field, follows: Kind | None) -> bool:
        """Tell whether an organisation is that of all behind it: "från GR Anna Ek och Bo Lund"."""
        if one.kind is not Kind.ORGANISATION or follows is not Kind.NAME or self.drafts or len(self.prefix) != 1:
            return False
        (before,) = self.prefix
        return before.kind is Kind.WORDS and LEADS_TO_WHOM.fullmatch(before.text) is not None

    def _is_no_home(self, one: Field, follows: Kind | None) -> bool:
        """Tell what stands behind a known name with nothing between: a part of it, or a heading of those behind.

        "Anna Ek, GR | Utbildning" · "Anna Ek, Tjörn | Kustbolagets styrelse Bo Lund", where line breaks are lost
        """
        if one.kind is not Kind.ORGANISATION or one.sure or one.span.start != self.known_to + 1:
            return False
        return follows is Kind.NAME or (" " not in one.text and ORGANISATION_WORD.search(one.text) is None)

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
        plural = isinstance(one.value, Role) and one.value.label != one.text  # not "controller"
        several = plural and PLURAL.fullmatch(one.text) is not None
        outside = self.depth == 0 or (self.homes_in_brackets and one.kind is Kind.ORGANISATION)
        everybody = self.slashed or several or (one.kind in _SHARED and outside)
        return self.shared if everybody else self.drafts[-1:]


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


def _known(words: Field) -> Field:
    """Read a word before a name that is also a municipality as one: "Ale: Anna Ek", "Frånvarande: Vara, Mark"."""
    if words.kind is not Kind.WORDS or not words.text[:1].isupper():
        return words
    known = lexicon().exact(words.text)
    return Field(Kind.ORGANISATION, words.span, words.text, known.organisation) if known is not None else words


def _body(words: Field) -> Field:
    """Read words as whom people come from, if one of them is a word for a body: "Länsstyrelsen (Anna Ek, Bo Lund)"."""
    return _as_organisation(words) if ORGANISATION_WORD.search(words.text) is not None else words


def _as_organisation(prefix: Field) -> Field:
    """Read what stands before a colon as whom the names behind it come from: "Länsstyrelsen: Anna Ek"."""
    name = _FOR.sub("", prefix.text).strip(" :")
    if prefix.kind is Kind.WORDS and name[:1].isupper() and not of_letterhead(name):
        return Field(Kind.ORGANISATION, prefix.span, name, unknown_organisation(name), sure=False)
    return prefix


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
