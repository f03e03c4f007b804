"""The text of a Word paragraph: what a reader of the printed page sees, with tracked changes accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from extractors.readers.docx.ooxml import MC, W14, on, w

TICKED, UNTICKED = "[X]", "[ ]"

# What is not on the page, or is read elsewhere: deletions and the places text was moved from, field codes, comments,
# properties, the phonetic guide, and what a text box holds (its paragraphs are blocks of their own).
_SKIPPED = frozenset(
    map(w, ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "rt", "txbxContent"))
)
_SIGNS: Mapping[str, str] = MappingProxyType(
    {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
)
# Wingdings' and Wingdings 2's tick boxes, which have no character of their own (w:sym, 17.3.3.30).
_SYMBOLS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("Wingdings", "FE"): TICKED, ("Wingdings", "FD"): TICKED, ("Wingdings", "78"): TICKED,
        ("Wingdings", "A8"): UNTICKED, ("Wingdings", "6F"): UNTICKED, ("Wingdings", "71"): UNTICKED,
        ("Wingdings 2", "52"): TICKED, ("Wingdings 2", "51"): TICKED, ("Wingdings 2", "A3"): UNTICKED,
        ("Wingdings", "FC"): "✓", ("Wingdings", "FB"): "x", ("Wingdings", "9F"): "•", ("Symbol", "B7"): "•",
    }
)  # fmt: skip
_SIGN_FONTS = frozenset(font for font, _ in _SYMBOLS)
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def text_of(node: etree._Element) -> str:
    """Return the text of a paragraph, with its tabs and line breaks.

    Surface forms: runs, inserted text, fields' results, links' texts, tick boxes as "[X]" and "[ ]".
    """
    parts: list[str] = []
    _collect(node, parts)
    return "".join(parts)


def _collect(node: etree._Element, parts: list[str]) -> None:
    for child in node:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag in _READ:
            parts.append(_READ[tag](child))
        elif tag == w("r") and on(child.find(w("rPr")), "vanish"):
            continue
        elif tag == w("r") and (font := _sign_font(child)) is not None:
            parts += _signs(child, font)
        else:
            _collect(preferred(child), parts)


def _sign_font(run: etree._Element) -> str | None:
    """Return the font of a run if its letters are signs in it: "þ" in Wingdings is a ticked box."""
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    name = "" if fonts is None else fonts.get(w("ascii"), "")
    return name if name in _SIGN_FONTS else None


def _signs(run: etree._Element, font: str) -> Iterator[str]:
    """Yield what the letters of a run in a font of signs show; a sign that is not known is left out."""
    for node in run:
        if node.tag == w("t"):
            yield from (_SYMBOLS.get((font, f"{ord(letter) & 0xFF:X}"), "") for letter in node.text or "")
        elif node.tag in _SIGNS or node.tag in _READ:
            yield _SIGNS[node.tag] if node.tag in _SIGNS else _READ[node.tag](node)


def _words(node: etree._Element) -> str:
    """Return the words of a run, with the private characters that Wingdings leaves in other fonts as what they show."""
    words = (node.text or "").replace("\u00ad", "")
    return _PRIVATE.sub(lambda sign: _SYMBOLS.get(("Wingdings", f"{ord(sign[0]) & 0xFF:X}"), ""), words)


def preferred(node: etree._Element) -> etree._Element:
    """Return the choice of an mc:AlternateContent, else the node: a text box stands there twice."""
    if node.tag != f"{{{MC}}}AlternateContent":
        return node
    choice = node.find(f"{{{MC}}}Choice")
    fallback = node.find(f"{{{MC}}}Fallback")
    return choice if choice is not None else fallback if fallback is not None else node


def is_unfilled(node: etree._Element) -> bool:
    """Return whether a node is a content control that asks to be filled in.

    "Klicka här för att ange text" is no text of the document.
    """
    return node.tag == w("sdt") and on(node.find(w("sdtPr")), "showingPlcHdr")


def _symbol(node: etree._Element) -> str:
    code = node.get(w("char"), "").upper().removeprefix("F0").lstrip("0")
    return _SYMBOLS.get((node.get(w("font"), ""), code), "")


def _form_box(node: etree._Element) -> str:
    box = node.find(f"{w('ffData')}/{w('checkBox')}")
    if box is None:
        return ""
    state = "checked" if box.find(w("checked")) is not None else "default"
    return TICKED if on(box, state) else UNTICKED


def _content_control(node: etree._Element) -> str:
    properties, content = node.find(w("sdtPr")), node.find(w("sdtContent"))
    if is_unfilled(node) or content is None:
        return ""
    box = None if properties is None else properties.find(f"{{{W14}}}checkbox/{{{W14}}}checked")
    if box is not None:
        return TICKED if box.get(f"{{{W14}}}val", "1") in {"1", "true"} else UNTICKED
    return text_of(content)


_READ: Mapping[str, Callable[[etree._Element], str]] = MappingProxyType(
    {
        w("t"): _words,
        w("sym"): _symbol,
        w("fldChar"): _form_box,
        w("sdt"): _content_control,
    }
)
