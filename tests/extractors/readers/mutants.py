"""Documents that went wrong: cut, flipped, nested, blown up; the same number always makes the same one."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.extractors.readers.office import docx, odt, packed
from tests.extractors.readers.printed import pdf

_LINES = (
    "Minnesanteckningar från Skolnätverkets möte", "Tid: tisdagen den 3 mars 2020 kl 9-12", "Närvarande",
    "Anna Ek, Hjo (ordförande)", "Bo Lund, Mora", "1. Mötets öppnande", "Ordföranden hälsade alla välkomna.",
)  # fmt: skip
_ROW = ("Beslutande", "Anna Ek, ordf", "Hjo kommun")


def _docx() -> bytes:
    def p(text: str) -> str:
        listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    row = "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in _ROW) + "</w:tr>"
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    return docx("".join(map(p, _LINES)) + f"<w:tbl>{row * 3}</w:tbl>", numbering=numbering)


def _odt() -> bytes:
    lines = "".join(f"<text:p>{line}</text:p>" for line in _LINES)
    listed = f"<text:list text:style-name='L'><text:list-item>{lines}</text:list-item></text:list>"
    cells = "".join(
        f'<table:table-cell table:number-columns-repeated="2"><text:p>{cell}</text:p></table:table-cell>'
        for cell in _ROW
    )
    return odt(lines + listed + f"<table:table><table:table-row>{cells}</table:table-row></table:table>")


def _pdf() -> bytes:
    lines = [(70.0, 700.0 - 14 * index, line) for index, line in enumerate(_LINES)]
    cells = [(70.0 + 160 * index, 560.0, cell) for index, cell in enumerate(_ROW)]
    return pdf([*lines, *cells], lines)


def _html() -> bytes:
    rows = "<tr>" + "".join(f"<td rowspan=2>{cell}</td>" for cell in _ROW) + "</tr>"
    items = "".join(f"<li>{line}</li>" for line in _LINES)
    return f"<meta charset=utf-8><main><h1>{_LINES[0]}</h1><ol>{items}</ol><table>{rows * 2}</table></main>".encode()


def _rtf() -> bytes:
    lines = "".join(f"{line}\\par\n" for line in _LINES)
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}" + lines + r"\trowd a\cell b\cell\row}").encode("cp1252")


def _eml() -> bytes:
    parts = (b"text/plain; charset=utf-8\n\n" + "\n".join(_LINES).encode(), b"text/html\n\n" + _html())
    bodies = b"".join(b"\n--b\nContent-Type: " + part for part in parts)
    attached = (
        b"\n--a\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\n%PDF-\n--a--\n"
    )
    head = b"Subject: Skolchefer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
    return head + b"Content-Type: multipart/alternative; boundary=b\n" + bodies + b"\n--b--\n" + attached


_TEXT = "\n".join(_LINES)
SOUND: Mapping[str, bytes] = {
    "txt": _TEXT.encode(),
    "md": f"# {_TEXT}".encode("cp1252"),
    "html": _html(),
    "rtf": _rtf(),
    "docx": _docx(),
    "odt": _odt(),
    "pdf": _pdf(),
    "eml": _eml(),
}
_PACKED = frozenset(["docx", "odt"])
_OPENING: Mapping[str, bytes] = {
    "txt": b"(", "md": b"> ", "html": b"<table><tr><td><div>", "rtf": b"{\\b ", "docx": b"<w:p><w:r>",
    "odt": b"<text:list><text:list-item>", "pdf": b"[<< /A ",
    "eml": b"Content-Type: multipart/mixed; boundary=a\n\n--a\n",
}  # fmt: skip

Change = Callable[[random.Random, bytes, str], bytes]


def _cut(chance: random.Random, data: bytes, _: str) -> bytes:
    return data[: chance.randrange(len(data))]


def _flip(chance: random.Random, data: bytes, _: str) -> bytes:
    changed = bytearray(data)
    for _time in range(chance.choice([1, 3, 10, 100])):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _drop(chance: random.Random, data: bytes, _: str) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 200) :]


def _repeat(chance: random.Random, data: bytes, _: str) -> bytes:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 300))
    return data[:end] + data[start:end] * chance.choice([1, 10, 1000]) + data[end:]


def _insert(chance: random.Random, data: bytes, _: str) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.randbytes(chance.choice([1, 20, 2000])) + data[start:]


def _nest(chance: random.Random, data: bytes, form: str) -> bytes:
    places = [found.start() for found in re.finditer(rb"[<{\n\[]", data)] or [0]
    start = chance.choice(places)
    return data[:start] + _OPENING[form] * chance.choice([50, 300, 5000, 50_000]) + data[start:]


def _number(chance: random.Random, data: bytes, _: str) -> bytes:
    wild = chance.choice([b"0", b"-1", b"65536", b"4294967295", b"99999999999999999999", b"1e308", b"x"])
    places = list(re.finditer(rb"\d+", data))
    place = chance.choice(places) if places else None
    return data + wild if place is None else data[: place.start()] + wild + data[place.end() :]


def _huge(chance: random.Random, data: bytes, _: str) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start : start + 64] * chance.choice([1000, 10_000, 50_000]) + data[start:]


CHANGES: tuple[Change, ...] = (_cut, _flip, _drop, _repeat, _insert, _nest, _number, _huge)


@dataclass(frozen=True, slots=True)
class Mutant:
    """The mutant `number` of a format."""

    form: str
    number: int

    def data(self) -> bytes:
        """Return its bytes: one to three changes, of the file or, in an archive, half the time of one of its parts."""
        chance = random.Random(f"{self.form} {self.number}")  # noqa: S311 - mutants are to be repeatable
        sound = SOUND[self.form]
        if self.form in _PACKED and chance.random() < 0.7:
            return _in_a_part(chance, sound, self.form)
        return _changed(chance, sound, self.form)


def _changed(chance: random.Random, data: bytes, form: str) -> bytes:
    for change in chance.choices(CHANGES, k=chance.choice([1, 1, 2, 3])):
        data = change(chance, data, form) if data else data
    return data


def _in_a_part(chance: random.Random, data: bytes, form: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice([name for name in archive.namelist() if name.endswith(".xml")])
        parts[name] = _changed(chance, archive.read(name), form)
    return packed(parts)
