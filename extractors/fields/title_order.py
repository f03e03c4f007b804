"""Titles and names: whether a title is of the name before it or of the one behind it.

Surface forms: "Kommunchef Anna Ek, ekonom Bo Lund" · "Kommunchef Anna Ek Ekonom Bo Lund" · "Anna Ek, rektor och
sekreterare Bo Lund" (both hers) · "Anna Ek (S) Kommunchef Bo Lund" (his: who has a party has no post in the offices).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from extractors.fields.kinds import Field, Kind, following_kinds, kinds_at
from extractors.words.titles import TASKS, is_title
from graph.claims import Role

_MOST_LEAD = 2  # titles before names, behind the first, that show how a line is written where one more title ends it
_TITLED = 4  # fields at least of a line that ends with the title of whoever the next line names
_SAID_OF = frozenset({Kind.NAME, Kind.ORGANISATION, Kind.CLOSE, Kind.PARTY})  # what may end what is said of somebody
# Utvärderarna · Elevrepresentanterna: several, with a capital
_NAMES_GROUP = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+[aeo]rna")
_ENDINGS = ("n", "en", "et")  # of titles in the definite form
# politisk sekreterare · oppositionsråd · gruppledare: what politicians are called besides
_POLITICAL = re.compile(r"politisk|gruppledare|råd$|ordförande$|ledamot$")
DELIMITERS = frozenset({Kind.COMMA, Kind.AND, Kind.STOP, Kind.SLASH})
_NAME_OR_END = DELIMITERS | {Kind.TICK, Kind.NAME}  # behind a title: its name, or what stands between no such two
# what may stand between somebody who has her title before her and the title of the next
_BEHIND_TITLED = frozenset({Kind.GAP, Kind.COMMA, Kind.PART, Kind.ORGANISATION})


def titles_of_next(fields: Sequence[Field], *, before_names: bool) -> frozenset[int]:
    """Return which titles, by index, are of the name behind them: where they stand so, or "och" joins both to others.

    "Kommunchef Anna Ek, ekonom Bo Lund" · "Anna Ek (ordförande) samt rektor Bo Lund"; but both titles of "Anna Ek,
    rektor och sekreterare Bo Lund", whose breaks are lost, are hers.
    """
    titles = [at for at, f in enumerate(fields) if f.kind is Kind.ROLE]
    if not titles:
        return frozenset()
    leading = (at for at in _leading_to_name(fields) if before_names or _is_joined(fields, at))
    return frozenset((*_pairing_on(fields), *leading, *(at for at in titles if _is_definite(fields, at))))


def _is_definite(fields: Sequence[Field], at: int) -> bool:
    """Tell whether a title is of those behind it, whatever stands before, by its form and its capital.

    "kansliet | Utvärderarna Anna Ek" · "Anna Ek | Professorn Bo Lund"
    """
    title, follows = fields[at], fields[at + 1].kind if at + 1 < len(fields) else None
    if follows is not Kind.NAME or not title.text[0].isupper():
        return False
    written = title.text.casefold().split()
    label = title.value.label.casefold().split() if isinstance(title.value, Role) else []
    pairs = zip(written, label, strict=False)
    definite = any(word.removeprefix(bare) in _ENDINGS for word, bare in pairs if word.startswith(bare))
    return definite or _NAMES_GROUP.fullmatch(title.text) is not None


def _is_joined(fields: Sequence[Field], at: int) -> bool:
    """Tell whether "och" joins a title and the name right behind it to others: "(ordförande) samt | rektor Bo Lund"."""
    before = list(islice(kinds_at(fields, reversed(range(at))), 2))
    beside = next(kinds_at(fields, range(at + 1, len(fields))), None) is Kind.NAME
    return beside and before[0] is Kind.AND and any(kind in _SAID_OF for kind in before[1:])


def _pairing_on(fields: Sequence[Field]) -> frozenset[int]:
    """Return the titles that are of the next name as the one before is of its own, with no delimiter needed.

    "Kommunchef Anna Ek | Ekonom Bo Lund": both of a kind, with a capital as a line of its own has. So is a last one
    whose name is not there.
    """
    found: set[int] = set()
    first = next((at for at, f in enumerate(fields) if f.kind is Kind.NAME), len(fields))
    telling = [at for at, f in enumerate(fields) if f.kind not in _BEHIND_TITLED]
    for title, name, at in zip(telling, telling[1:], telling[2:], strict=False):
        one, before = fields[at], fields[title]
        pair = (before.kind, fields[name].kind) == (Kind.ROLE, Kind.NAME) and name - title == 1
        if not pair or one.kind is not Kind.ROLE or not one.text[:1].isupper():
            continue
        follows = next(kinds_at(fields, range(at + 1, len(fields))), Kind.NAME)
        goes_on = first > title or title in found
        if goes_on and follows is Kind.NAME and _is_post(before) is _is_post(one):
            found.add(at)
    return frozenset(found)


def is_post_of_next(fields: Sequence[Field], at: int) -> bool:
    """Tell whether the title at `at` is a post, right behind the party of somebody: it is of the name behind it.

    "Anna Ek (S) | Kommunchef Bo Lund": politicians have offices, and those who have posts no party.
    """
    one = fields[at]
    if one.kind is not Kind.ROLE or not one.text[:1].isupper() or not _is_post(one):
        return False
    behind = [f.kind for f in fields[at + 1 : at + 3]]
    return fields[at - 1].kind is Kind.PARTY and behind[:1] == [Kind.NAME] and Kind.PARTY not in behind


def _is_post(title: Field) -> bool:
    """Tell whether a title is one that somebody is employed for, and no office or seat."""
    role = title.value
    if not isinstance(role, Role) or _POLITICAL.search(role.label) is not None:
        return False
    return is_title(role.path) or role.label.endswith(TASKS)


def titles_first(fields: Sequence[Field]) -> bool:
    """Tell whether titles stand before the names: "Kommunchef Anna Ek, ekonom Bo Lund".

    No title ends such a line, or most titles in it stand right before a name.
    """
    telling = [f for f in fields if f.kind in (Kind.ROLE, Kind.NAME)]
    order = [f.kind for f in telling]
    if not order or order[0] is not Kind.ROLE or _is_adjusting(telling[0]):
        return False
    leading = len(_leading_to_name(fields))
    if order[-1] is Kind.NAME:
        return leading > 0
    return leading >= _MOST_LEAD and 2 * (leading + 1) > order.count(Kind.ROLE)


def ends_with_title(fields: Sequence[Field]) -> bool:
    """Tell whether a line ends with a title whose name is to come: "Kommunchef Anna Ek, ekonom Bo Lund, rektor"."""
    telling = [f for f in fields if f.kind is not Kind.GAP]
    if len(telling) < _TITLED or telling[-1].kind is not Kind.ROLE or telling[-2].kind not in (Kind.COMMA, Kind.AND):
        return False
    return telling[0].kind is Kind.ROLE and titles_first(telling[:-2])


def _is_adjusting(title: Field) -> bool:
    """Tell whether what reads as an office heads something else: "Justering Anna Ek, jurist Bo Lund, ekonom"."""
    return isinstance(title.value, Role) and title.value.path == "role/justerare"


def _leading_to_name(fields: Sequence[Field]) -> frozenset[int]:
    """Return which titles, by index, a delimiter stands before, and none between them and a name behind them."""
    delimited = [
        at
        for at, f in enumerate(fields)
        if f.kind is Kind.ROLE and next(kinds_at(fields, reversed(range(at))), None) in DELIMITERS
    ]
    if not delimited:
        return frozenset()  # nearly all lines
    behind = following_kinds(fields, _NAME_OR_END)
    return frozenset(at for at in delimited if behind[at] is Kind.NAME)
