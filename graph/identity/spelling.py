"""Names that are one name spelt in two ways: Ericsson and Eriksson, never Lindgren and Lindberg.

No distance between strings: a key, equal for the spellings that Swedish has for one sound. The given name has to be
the same (but for accents), the surnames may be spelt differently.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# (what is written, what it is read as, an example); applied in this order to each surname in lower case.
VARIANTS: Final = (
    (r"ph", "f", "Josephsson, Josefsson"),
    (r"th", "t", "Thorell, Torell"),
    (r"qu|qv", "kv", "Lindquist, Lindqvist, Lindkvist"),
    (r"w", "v", "Wallin, Vallin"),
    (r"ck|ch(?=[lnrs])", "k", "Eckström, Ekström; Chrona, Krona"),
    (r"c(?=[eiy])", "s", "Cederberg, Sederberg"),
    (r"c|q", "k", "Ericsson, Eriksson; Carlsson, Karlsson"),
    (r"x", "ks", "Erixon, Eriksson"),
    (r"z", "s", "Zetterlund, Setterlund"),
    (r"(?<=[aeiouyåäö])h(?=[lmnr])", "", "Dahlin, Dalin; Pehrsson, Persson"),
    (r"(?<=[bdglmnt])h$", "", "Lindh, Lind; Fridh, Frid"),
    (r"f(?=[bdgklmnrs])", "v", "Gustafsson, Gustavsson; Löfgren, Lövgren"),
    (r"([bdfgklmnprstv])\1+", r"\1", "Pettersson, Peterson; Olofsson, Olofson"),
)
KEPT: Final = "åäö"  # letters of their own in Swedish; other accents are spelling


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return a name as it is compared when it has to be the same: case and white space do not count.

    >>> plain(" Anna  EK ") == plain("Anna Ek")
    True
    """
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return what all spellings of a name share.

    >>> key("Siv Ericsson") == key("Siv Eriksson"), key("Eva Lindgren") == key("Eva Lindberg")
    (True, False)
    """
    given, *others = without_accents(plain(name)).replace("-", " ").split() or [""]
    return " ".join([given, *map(folded, others)])


@lru_cache(maxsize=65536)
def folded(surname: str) -> str:
    """Return a word in lower case as it sounds.

    >>> folded("ericsson"), folded("lindquist")
    ('erikson', 'lindkvist')
    """
    for written, read, _example in VARIANTS:
        surname = re.sub(written, read, surname)
    return surname


def without_accents(name: str) -> str:
    """Return a name without its accents; å, ä and ö are letters of their own.

    >>> without_accents("linnéa öhrn")
    'linnea öhrn'
    """
    return "".join(c if c in KEPT else unicodedata.normalize("NFKD", c)[0] for c in name)
