"""Homes: how a line puts the organisations that people come from beside them.

Surface forms: "Ale – Anna Ek, Lerum – Bo Lund", "Ale: Anna Ek, Lerum: Bo Lund", "Ale (Anna Ek), Lerum (Bo Lund)",
"Anna Ek (Ale), Bo Lund och Siv Alm (Lerum)", "Havsgymnasiet – Anna Ek", "för LO: Anna Ek", "från GR Anna Ek".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extractors.fields.kinds import Field, Kind
from extractors.fields.name_bounds import of_letterhead
from extractors.fields.patterns import ORGANISATION_WORD
from extractors.fields.title_order import DELIMITERS
from extractors.matching.lexicon import lexicon
from extractors.words.empty_seats import stands_empty
from extractors.words.known_words import unknown_organisation
from graph.claims import Span

_LEAD = 2  # fields before the name: whom people come from, and a colon or dash
_PAIRS = 2  # of an organisation and its people, from which on a line may be written so
DASHES = ("-", "–", "—")
_HOMES_AND_NAMES = frozenset({Kind.ORGANISATION, Kind.NAME})
_MAY_BE_HOME = frozenset({Kind.ORGANISATION, Kind.WORDS})
_BRACKETED = [Kind.NAME, Kind.OPEN, Kind.ORGANISATION]
_PEOPLED = [Kind.ORGANISATION, Kind.OPEN, Kind.NAME]
_TELLS_NOBODY = frozenset({Kind.WORDS, Kind.STATUS})
_LEADS_TO_NOBODY = frozenset({Kind.OPEN, Kind.COLON, Kind.GAP})  # Tjörn | ( | vakant | ) · Tjörn | : | -
_FEW = 4  # people on a line whose one home stands first
_IN_LABEL = frozenset({Kind.ORGANISATION, Kind.WORDS, Kind.ROLE, Kind.STATUS})  # behind whom the people come from
_SAYS_HOW = frozenset({Kind.ROLE, Kind.STATUS})
_SETS_OFF = frozenset({Kind.GAP, Kind.COLON, Kind.COMMA, Kind.OPEN})
# för Länsstyrelsen: · representanter för Lerum:
_FOR = re.compile(r"^(?:för|från|representant(?:er)? för)\s+", re.IGNORECASE)
# Från | PRO: · För | Sveriges Lärare: words before whom the names come from
LEADS_TO_WHOM = re.compile(r"(?:för|från|via|representant(?:er)? (?:för|från)|företrädare för)", re.IGNORECASE)


def without_empty(fields: Sequence[Field]) -> Sequence[Field]:
    """Leave out whom a line names among its people as having nobody: "Anna Ek (Ale), | Tjörn (vakant)"; "Ale: -"."""
    if not any(one.kind is Kind.NAME for one in fields):
        return fields  # "Tjörn (ingen deltog)" on a line of its own says how that took part
    left_out = {other for at in range(len(fields) - 1) for other in range(at, _nobody_to(fields, at))}
    return [one for at, one in enumerate(fields) if at not in left_out] if left_out else fields


def _nobody_to(fields: Sequence[Field], at: int) -> int:
    """Return where an organisation ends behind which nobody stands, `at` where it is none of those.

    Without brackets only where the line begins with one: "Anna Ek, Ale -" may be a mark of hers.
    """
    if fields[at].kind is not Kind.ORGANISATION:
        return at  # most fields
    said = at + 2 if fields[at + 1].kind in _LEADS_TO_NOBODY else at + 1
    words = fields[said] if said < len(fields) and fields[said].kind in _TELLS_NOBODY else None
    bracketed = words is not None and (fields[at + 1].kind is Kind.OPEN or words.text.startswith("("))
    if words is None or not (bracketed or fields[0].kind is not Kind.NAME):
        return at
    bare = words.text.strip("() ")
    end = said + 2 if said + 1 < len(fields) and fields[said + 1].kind is Kind.CLOSE else said + 1
    parted = end == len(fields) or fields[end].kind in DELIMITERS
    end += end < len(fields) and fields[end].kind is Kind.COMMA
    empty = stands_empty(bare) if bare else at < _PAIRS or fields[at - _PAIRS].kind is not Kind.NAME  # Bo Lund, PRO ( )
    return end if parted and empty else at


def named_homes(fields: Sequence[Field]) -> Sequence[Field]:
    """Return the fields with words that are also municipalities as those, where what follows shows that they are."""
    if len([one for one in fields if one.kind in _MAY_BE_HOME]) < _PAIRS:
        return fields  # most lines
    placed = [known_home(one) if _begins_entry(fields, at) else one for at, one in enumerate(fields)]
    if [f.kind for f in fields[1 : len(_PEOPLED)]] == _PEOPLED[1:]:
        placed[0] = body_of(placed[0])
    return placed if homes_first(placed) else fields


def _begins_entry(fields: Sequence[Field], at: int) -> bool:
    """Tell whether words open the line, or a part of it before a name: "Lerum - Anna Ek. | Ale - Bo Lund"."""
    if at == 0 or fields[at].kind is not Kind.WORDS or fields[at - 1].kind not in (Kind.STOP, Kind.COMMA, Kind.AND):
        return at == 0
    return [f.kind for f in fields[at + 1 : at + 3]] in ([Kind.GAP, Kind.NAME], [Kind.COLON, Kind.NAME])


def homes_first(fields: Sequence[Field]) -> bool:
    """Tell whether organisations stand before their people: "Ale – Anna Ek, Lerum – Bo Lund", "Ale (Anna), Lerum (Bo)".

    The first of both is an organisation and the last a name, and each is set off from a name behind it in the same way.
    """
    if [f.kind for f in fields].count(Kind.ORGANISATION) < _PAIRS:
        return False  # most lines
    order = [at for at, f in enumerate(fields[: first_label(fields)]) if f.kind in _HOMES_AND_NAMES]
    homes = [at for at in order if fields[at].kind is Kind.ORGANISATION]
    homes = [at for at in homes if not (says_how(fields, at) or _is_bare(fields, at))]  # "Ale – ej närvarande"
    if len(homes) < _PAIRS or homes[0] != order[0] or homes[-1] == order[-1]:
        return False
    ways = {_set_off(fields, at) for at in homes}
    return len(ways) == 1 and None not in ways


def _is_bare(fields: Sequence[Field], home: int) -> bool:
    """Tell an organisation of which nobody is named, among those with people in brackets: "Ale (Bo), | Tjörn,"."""
    if home < _PAIRS or fields[home - _PAIRS].kind is not Kind.CLOSE:
        return False
    return home + 1 < len(fields) and all(fields[at].kind in (Kind.COMMA, Kind.AND) for at in (home - 1, home + 1))


def first_label(fields: Sequence[Field]) -> int:
    """Return where the first label within a line begins, its end where there is none."""
    behind_stops = [at + 1 for at, one in enumerate(fields[:-1]) if one.kind is Kind.STOP]
    return next((at for at in behind_stops if opens_label(fields, at)), len(fields))


def opens_label(fields: Sequence[Field], at: int) -> bool:
    """Tell whether a sentence of a list begins with a label at `at`: "Ale – Anna Ek. | Inbjuden: Bo Lund, LRF"."""
    if fields[at].kind not in _SAYS_HOW or not 0 < at < len(fields) - 1:
        return False
    return fields[at - 1].kind is Kind.STOP and fields[at + 1].kind is Kind.COLON


def says_how(fields: Sequence[Field], home: int) -> bool:
    """Tell whether the list says only how an organisation took part, or that it did not: "Ale – ej närvarande"."""
    behind = (fields[at].kind for at in range(home + 1, len(fields)))
    return next((kind for kind in behind if kind not in _SETS_OFF), None) is Kind.STATUS


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
    return fields[1].text.strip() in DASHES and as_organisation(fields[0]).kind is Kind.ORGANISATION


def one_label(fields: Sequence[Field]) -> bool:
    """Tell whether what stands before a colon is one label: organisations, or one with its part or what is said there.

    "Ale, Lerum: Anna Ek" · "Ale, gymnasiet: Anna Ek" · "Ale – Skolförvaltningen: Anna Ek" · "GR, sekreterare: Anna Ek"
    """
    home, *rest = (known_home(fields[0]), *fields[1:])
    return home.kind is Kind.ORGANISATION and all(one.kind in _IN_LABEL for one in rest)


def only_home_first(fields: Sequence[Field]) -> bool:
    """Tell whether a line begins with a known organisation and a name, and names a few people but no other home.

    "Tjörn Anna Ek, Bo Lund" · "GR Anna Ek, utvecklare, och Bo Lund"
    """
    kinds = [one.kind for one in fields]
    first = kinds[:2] == [Kind.ORGANISATION, Kind.NAME] and fields[0].sure
    return first and kinds.count(Kind.ORGANISATION) == 1 and kinds.count(Kind.NAME) <= _FEW


def homes_in_brackets(fields: Sequence[Field]) -> bool:
    """Tell whether organisations stand in brackets behind names: then one is that of all joined before it.

    "Anna Ek (Lerum), Bo Lund och Siv Alm (Ale)"
    """
    kinds = [one.kind for one in fields]
    if kinds.count(Kind.OPEN) < _PAIRS:
        return False  # most lines
    return sum(kinds[at : at + len(_BRACKETED)] == _BRACKETED for at in range(len(kinds))) >= _PAIRS


def whole_names(fields: Sequence[Field]) -> Sequence[Field]:
    """Join words that only together name whom people come from: "Svenska | Dövföreningen: Anna Ek".

    What stands so behind a known name is of a part of it, "PRO | Västbo: Anna Ek", and says no more than that.
    """
    if not any(map(_ends_name, fields)):
        return fields  # most lines
    whole = list(fields[:1])
    for before, one in zip((None, *fields), fields[1:], strict=False):
        first = whole[-1]
        opens = before is None or before.kind in DELIMITERS
        begins = opens and first.kind in _MAY_BE_HOME and first.text[:1].isupper()
        if begins and _ends_name(one) and first.span.end + 1 == one.span.start:
            whole[-1] = _joined(known_home(first), one)
        else:
            whole.append(one)
    return whole


def _ends_name(one: Field) -> bool:
    return one.kind is Kind.ORGANISATION and not one.sure


def _joined(first: Field, rest: Field) -> Field:
    """Return the words of one name, or the known one that it begins with."""
    if first.kind is not Kind.WORDS:
        return first
    name = f"{first.text} {rest.text}"
    return Field(Kind.ORGANISATION, Span(first.span.start, rest.span.end), name, unknown_organisation(name), sure=False)


def known_home(words: Field) -> Field:
    """Read a word before a name that is also a municipality as one: "Ale: Anna Ek", "Frånvarande: Vara, Mark"."""
    if words.kind is not Kind.WORDS or not words.text[:1].isupper():
        return words
    known = lexicon().exact(words.text)
    if known is None or (known.form.isupper() and words.text.istitle()):
        return words  # "Av ersättarna": not AV
    return Field(Kind.ORGANISATION, words.span, words.text, known.organisation)


def body_of(words: Field) -> Field:
    """Read words as whom people come from, if one of them is a word for a body: "Länsstyrelsen (Anna Ek, Bo Lund)"."""
    return as_organisation(words) if ORGANISATION_WORD.search(words.text) is not None else words


def as_organisation(prefix: Field) -> Field:
    """Read what stands before a colon as whom the names behind it come from: "Länsstyrelsen: Anna Ek"."""
    name = _FOR.sub("", prefix.text).strip(" :")
    if prefix.kind is Kind.WORDS and name[:1].isupper() and not of_letterhead(name):
        return Field(Kind.ORGANISATION, prefix.span, name, unknown_organisation(name), sure=False)
    return prefix
