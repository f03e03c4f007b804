"""PDFs written by hand for tests: words at places, in Courier, whose letters are all 0.6 of the size wide."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

Word = tuple[float, float, str]  # from the left, from the bottom, in points
WIDTH, HEIGHT = 595, 842
_WIDGET = "/Type /Annot /Subtype /Widget /F 4"
_LIGATURES = {"ﬁ": "\\001", "ﬂ": "\\002"}


class Bold(str):
    """Words that are printed in Courier-Bold."""

    __slots__ = ()


def pdf(
    *pages: Sequence[Word],
    size: float = 10,
    trailer: str = "",
    extra: Sequence[bytes] = (),
    drawn: Sequence[tuple[float, float, float, float]] = (),
    dots: Sequence[tuple[float, float]] = (),
) -> bytes:
    """Return a PDF of `pages`; `trailer` is added to its trailer, `extra` objects to its end.

    `drawn` are lines on each page, from one point to another, `dots` filled squares of four points.
    """
    ruled = "".join(f"{x} {y} m {to_x} {to_y} l S\n" for x, y, to_x, to_y in drawn)
    ruled += "".join(f"{x} {y} 4 4 re f\n" for x, y in dots)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /BaseEncoding /WinAnsiEncoding /Differences"
    objects = [b"", b"", font + b" [1 /fi /fl] >> >>", font.replace(b"Courier", b"Courier-Bold") + b" [] >> >>"]
    kids = []
    for words in pages:
        stream = "".join(f"BT /{_font(text)} {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, text in words)
        kids.append(f"{len(objects) + 2} 0 R")
        objects += [
            _stream((ruled + stream).encode("cp1252")),
            _page(f"{len(objects) + 1} 0 R", "/Font << /F 3 0 R /B 4 0 R >>"),
        ]
    return _file(objects, kids, trailer, extra)


def form(words: Sequence[Word], fields: Sequence[tuple[float, float, str | bool]]) -> bytes:
    """Return a PDF of one page with a form: at each place a field with words in it, or a box that is ticked or not."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    stream = "".join(f"BT /F 10 Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, text in words)
    numbers = " ".join(f"{number} 0 R" for number in range(7, 7 + len(fields)))
    page = _page("4 0 R", "/Font << /F 3 0 R >>")[:-2] + f"/Annots [{numbers}] >>".encode()
    on = _stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    objects = [
        b"",
        b"",
        font,
        _stream(stream.encode("cp1252")),
        page,
        on,
        *(_field(f"f{number}", *field) for number, field in enumerate(fields)),
    ]
    return _file(objects, ["5 0 R"], "", (), catalog=f"/AcroForm << /Fields [{numbers}] >>")


def _field(name: str, left: float, bottom: float, value: str | bool) -> bytes:
    if isinstance(value, str):
        box = f"/Rect [{left} {bottom} {left + 200} {bottom + 14}]"
        return f"<< {_WIDGET} /T ({name}) {box} /FT /Tx /V ({_escaped(value)}) >>".encode("cp1252")
    state = "/Yes" if value else "/Off"
    looks = f"/V {state} /AS {state} /AP << /N << /Yes 6 0 R >> >>"
    return f"<< {_WIDGET} /T ({name}) /Rect [{left} {bottom} {left + 9} {bottom + 9}] /FT /Btn {looks} >>".encode()


def scanned(pixels: bytes, width: int, height: int) -> bytes:
    """Return a PDF of one page that is a picture in shades of grey."""
    picture = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
    image = _stream(zlib.compress(pixels), picture + b" /Width %d /Height %d" % (width, height))
    content = _stream(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q".encode())
    return _file([b"", b"", image, content, _page("4 0 R", "/XObject << /I 3 0 R >>")], ["5 0 R"], "", ())


def _font(text: str) -> str:
    return "B" if isinstance(text, Bold) else "F"


def _escaped(text: str) -> str:
    for sign in "\\()":
        text = text.replace(sign, f"\\{sign}")
    for sign, code in _LIGATURES.items():
        text = text.replace(sign, code)
    return text


def _page(content: str, resources: str) -> bytes:
    box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    return f"<< /Type /Page /Parent 2 0 R {box} /Contents {content} /Resources << {resources} >> >>".encode()


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: list[bytes], kids: Sequence[str], trailer: str, extra: Sequence[bytes], catalog: str = "") -> bytes:
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode()
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate([*objects, *extra], start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(offsets) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()
