"""Letters that a conversion has left in their coding: UTF-8 taken for Windows-1252 or Latin-1, names of HTML.

    FrÃ¥nvarande · FrÃƒÂ¥nvarande      Frånvarande      once, and twice
    Fr&aring;nvarande                  Frånvarande
    Â§ 12 Val â€“ ordfÃ¶rande         § 12 Val – ordförande

None of this is Swedish, so what it stands for is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType

_SIGNS = "åäöÅÄÖéÉèáüÜøæ§·–—”“’‘•…´»«°\u00a0"
_CODINGS = ("cp1252", "latin-1")
_NAMES = ("aring", "auml", "ouml", "Aring", "Auml", "Ouml", "eacute", "Eacute", "sect", "ndash", "rdquo", "nbsp", "amp")
_TRACES = ("Ã", "Â", "â€", "â\x80")
_FIRST = "ÃÂâ&"


def _taken_for(written: str) -> Iterator[str]:
    """Yield what the UTF-8 of some letters is taken for; Windows-1252 has no letter for five bytes, which stay."""
    for coding in _CODINGS:
        yield "".join(_letter(byte, coding) for byte in written.encode())


def _letter(byte: int, coding: str) -> str:
    try:
        return bytes([byte]).decode(coding)
    except UnicodeDecodeError:
        return chr(byte)


def _table() -> Iterator[tuple[str, str]]:
    for sign in _SIGNS:
        for once in _taken_for(sign):
            yield once, sign
            yield from ((twice, sign) for twice in _taken_for(once))
    yield from ((f"&{name};", unescape(f"&{name};")) for name in _NAMES)


_MEANT: Mapping[str, str] = MappingProxyType(dict(_table()))
_LONGEST_FIRST = sorted(map(re.escape, _MEANT), key=lambda one: (-len(one), one))
_UNDECODED = re.compile(rf"(?=[{_FIRST}])(?:{'|'.join(_LONGEST_FIRST)})")


def may_be_undecoded(text: str) -> bool:
    """Return whether a text may have letters in their coding; nearly all have none."""
    return any(trace in text for trace in _TRACES) or ("&" in text and any(f"&{name};" in text for name in _NAMES))


def undecoded_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where a text has letters in their coding, and which they are, in order."""
    return ((found.start(), found.end(), _MEANT[found[0]]) for found in _UNDECODED.finditer(text))
