"""Receipts of electronic signing: the page that a service puts behind minutes that were signed with it.

Verifikat                                       Signaturer
Transaktion 0922211555                          Namn        Signerade                Med
Anna Ek (AE)                                    Anna Ek     2024-03-12 12:00:10      BankID
Signerade 2024-03-12 12:00:00 CET

Whom it lists are those who signed, not those who took part, and its headings are no items of the agenda.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from extractors.matching.anchors import places
from extractors.structure.lines import Line

_HEAD = re.compile(
    r"(?:verifi(?:kat|kation|ering)|signatur(?:er|lista|sida|blad)?|signering(?:ssida|ar)|signerare|signerat av"
    r"|underskrift(?:er|ssida|sblad)?|(?:digitala|elektroniska) (?:underskrifter|signaturer)|e-?underskrift(?:er)?"
    r"|deltagare|undertecknare|undertecknat av)\s*:?",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\b\d{4}-\d\d-\d\d[ T]+(?:kl\.? )?\d\d[:.]\d\d")
_MEANS = re.compile(
    r"bankid|freja|siths|transaktion|signera(?:d|t|de)\b|undertecknade?s?\b|ip-adress|\bsha-?256\b", re.IGNORECASE
)
_NEAR = 25  # lines below the head that show it


def without_receipt(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a text with those marked as noise that are a receipt of signing at the end."""
    if places(_MEANS, text) == []:
        return tuple(lines)  # nearly all texts
    for line in lines:
        if _HEAD.fullmatch(line.text) is not None and _is_receipt(lines[line.index + 1 : line.index + 1 + _NEAR]):
            return (*lines[: line.index], *(replace(one, noise=True) for one in lines[line.index :]))
    return tuple(lines)


def _is_receipt(below: Sequence[Line]) -> bool:
    """Tell whether lines say when somebody signed, and by what."""
    stamped = any(_STAMP.search(line.text) for line in below)
    return stamped and any(_MEANS.search(line.text) for line in below)
