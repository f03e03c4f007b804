"""The names of WordprocessingML (ECMA-376 part 1, 17) and how its values are read."""

from __future__ import annotations

from lxml import etree

from graph.errors import ReadError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"

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


def refuse_strict(root: etree._Element, file_name: str) -> None:
    """Raise ReadError for the strict variant of the format, whose names are others."""
    if etree.QName(root).namespace == STRICT_W:
        raise ReadError(
            file_name, "the file is a Strict Open XML document", remedy="save it in Word as an ordinary .docx"
        )
