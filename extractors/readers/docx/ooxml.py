"""The names of WordprocessingML (ECMA-376 part 1, 17) and how its values are read."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"

_STRICT_HOST = b"http://purl.oclc.org/ooxml/"
_STRICT = (
    (b'"http://purl.oclc.org/ooxml/wordprocessingml/main"', f'"{W}"'.encode()),
    (b'"http://purl.oclc.org/ooxml/officeDocument/relationships"', f'"{R}"'.encode()),
)
_OFF = frozenset({"0", "false", "off"})


def w(name: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def value(node: etree._Element, name: str, *, of_self: bool = False) -> str | None:
    """Return w:val of the child `name`, or, `of_self`, the attribute `name` of the node; None where it is not there."""
    holder, attribute = (node, name) if of_self else (node.find(w(name)), "val")
    found: str | None = None if holder is None else holder.get(w(attribute))
    return found


def on(node: etree._Element | None, name: str) -> bool:
    """Return whether the property `name` is there and not switched off."""
    child = None if node is None else node.find(w(name))
    return child is not None and child.get(w("val"), "1") not in _OFF


def number(written: str | None) -> int | None:
    """Return a decimal number within reason, None for anything else.

    >>> number("12"), number("12.7"), number("x"), number(None)
    (12, 12, None, None)
    """
    if written is None:
        return None
    try:
        return int(float(written)) if abs(float(written)) < 10**9 else None
    except ValueError:
        return None


def transitional(data: bytes) -> bytes:
    """Return an XML part with the names of the strict variant of the format (part 1) as those of the usual (part 4)."""
    for strict, usual in _STRICT if _STRICT_HOST in data else ():
        data = data.replace(strict, usual)
    return data
