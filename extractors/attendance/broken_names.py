"""Names that a line of a list breaks off: "Bo Lund, Nils | Sten", "Karl- | Erik Holm", "ersättare för | Bo Lund"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.fields.kinds import Field, Kind
from extractors.fields.title_order import DELIMITERS
from extractors.words.names import is_given

# tjänstgörande ersättare | för · Bo Lund (S) | ersätter
_FOR_WHOM = re.compile(r"(?:.*\s)?(?:för|f\.?|ers\.?|ersätter|ersatte)", re.IGNORECASE)


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


def ends_before_name(fields: Sequence[Field]) -> bool:
    """Tell whether a line ends with what the name of somebody who is stood in for follows: "ersättare för"."""
    last = next((f for f in reversed(fields) if f.kind is not Kind.GAP), None)
    return last is not None and last.kind in (Kind.WORDS, Kind.ROLE) and _FOR_WHOM.fullmatch(last.text) is not None
