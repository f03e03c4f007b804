"""Titles and names: whether a title is of the name before it or of the one behind it.

Surface forms: "Kommunchef Anna Ek, ekonom Bo Lund" · "Kommunchef Anna Ek Ekonom Bo Lund" · "Anna Ek, rektor och
sekreterare Bo Lund" (both hers) · "Anna Ek (S) Kommunchef Bo Lund" (his: who has a party has no post in the offices).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.field_kinds import Field, Kind
from extractors.titles import TASKS, is_title
from graph.claims import Role

_MOST_LEAD = 2  # titles before names, behind the first, that show how a line is written where one more title ends it
_TITLED = 4  # fields at least of a line that ends with the title of whoever the next line names
_SAID_OF = frozenset({Kind.NAME, Kind.ORGANISATION, Kind.CLOSE, Kind.PARTY})  # what may end what is said of somebody
# Utvärderarna · Elevrepresentanterna: several, with a capital
_NAMES_GROUP = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+[aeo]rna")
# politisk sekreterare · oppositionsråd · gruppledare: what politicians are called besides
_POLITICAL = re.compile(r"politisk|gruppledare|råd$|ordförande$|ledamot$")
DELIMITERS = frozenset({Kind.COMMA, Kind.AND, Kind.STOP, Kind.SLASH})
_NOT_BETWEEN = DELIMITERS | {Kind.TICK}  # a title and the name it stands before
# what may stand between somebody who has her title before her and the title of the next
_BEHIND_TITLED = frozenset({Kind.GAP, Kind.COMMA, Kind.PART, Kind.ORGANISATION})


def opens_entry(fields: Sequence[Field], at: int, *, before_names: bool) -> bool:
    """Tell whether the title at `at` is of the name behind it: where titles stand so, or "och" joins the two to others.

    "Kommunchef Anna Ek, ekonom Bo Lund" · "Anna Ek (ordförande) samt rektor Bo Lund"; but both titles of "Anna Ek,
    rektor och sekreterare Bo Lund", whose breaks are lost, are hers. A group's is of those behind it, whatever stands
    before: "Eva Sten, kansliet Utvärderarna Anna Ek och Bo Lund".
    """
    follows = fields[at + 1].kind if at + 1 < len(fields) else None
    if (follows is Kind.NAME and _NAMES_GROUP.fullmatch(fields[at].text) is not None) or pairs_on(fields, at):
        return True
    if before_names or not _leads_to_name(fields, at):
        return before_names and _leads_to_name(fields, at)
    before = [f.kind for f in fields[:at] if f.kind is not Kind.GAP]
    beside = next((f.kind for f in fields[at + 1 :] if f.kind is not Kind.GAP), None) is Kind.NAME
    return beside and len(before) > 1 and before[-1] is Kind.AND and before[-2] in _SAID_OF


def pairs_on(fields: Sequence[Field], at: int) -> bool:
    """Tell whether the title at `at` is of the next name as the one before is of its own, with no delimiter needed.

    "Kommunchef Anna Ek | Ekonom Bo Lund": both of a kind, with a capital as a line of its own has. So is a last one
    whose name is not there.
    """
    behind = next((f for f in fields[at + 1 :] if f.kind is not Kind.GAP), None)
    before = [other for other, f in enumerate(fields[:at]) if f.kind not in _BEHIND_TITLED]
    if not fields[at].text[:1].isupper() or len(before) < 2 or (behind is not None and behind.kind is not Kind.NAME):
        return False
    title, name = before[-2:]
    if (fields[title].kind, fields[name].kind) != (Kind.ROLE, Kind.NAME) or name - title != 1:
        return False
    first = not any(f.kind is Kind.NAME for f in fields[:title])
    return _is_post(fields[title]) is _is_post(fields[at]) and (first or pairs_on(fields, title))


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
    leading = sum(f.kind is Kind.ROLE and _leads_to_name(fields, at) for at, f in enumerate(fields))
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


def _leads_to_name(fields: Sequence[Field], at: int) -> bool:
    """Tell whether a delimiter stands before the title at `at`, and none between it and a name behind it."""
    behind = next((f.kind for f in fields[at + 1 :] if f.kind is Kind.NAME or f.kind in _NOT_BETWEEN), None)
    before = next((f.kind for f in reversed(fields[:at]) if f.kind is not Kind.GAP), None)
    return behind is Kind.NAME and before in DELIMITERS
