"""Scanned pages: recognised by Tesseract with Swedish where it is installed; else a clear word on what to install."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium

from graph.errors import ReadError

PROGRAM = "tesseract"
LANGUAGE = "swe"
_INSTALL = (
    "install Tesseract with Swedish (Debian: apt-get install tesseract-ocr-swe; macOS: brew install tesseract-lang;"
    " Windows: the UB Mannheim installer), or make a searchable PDF of it with ocrmypdf -l swe"
)
_DPI = 300
_POINTS = 72
_MAX_PIXELS = 50_000_000  # a page of A2; larger ones are drawn coarser
_SECONDS = 120  # for one page


def recognised(data: bytes, file_name: str) -> tuple[str, tuple[int, ...]]:
    """Return the text of a scanned PDF and the offsets of its pages; ReadError where nothing can recognise it."""
    program = shutil.which(PROGRAM)
    if program is None or LANGUAGE not in _languages(program):
        raise ReadError(file_name, "the PDF has pictures of pages and no text: it needs OCR", remedy=_INSTALL)
    text = ""
    starts: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        for image in _images(data, Path(folder), file_name):
            starts.append(len(text))
            text += _page(program, image, file_name)
    if not text.strip():
        raise ReadError(file_name, "no text was recognised on its pages", remedy="scan it anew, or write it out")
    return text, tuple(starts)


def _languages(program: str) -> frozenset[str]:
    listed = subprocess.run(  # noqa: S603 - the program that shutil.which found, with no word of the document
        [program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    return frozenset(listed.stdout.split())


def _images(data: bytes, folder: Path, file_name: str) -> Iterator[Path]:
    document = pdfium.PdfDocument(data)
    try:
        for index in range(len(document)):
            bitmap = _drawn(document, index, file_name)
            path = folder / f"{index}.pgm"
            path.write_bytes(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + _pixels(bitmap))
            yield path
            path.unlink()
    finally:
        document.close()


def _drawn(document: pdfium.PdfDocument, index: int, file_name: str) -> pdfium.PdfBitmap:
    try:
        page = document[index]
        width, height = page.get_size()
        scale = min(_DPI / _POINTS, (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
        return page.render(scale=scale, grayscale=True)
    except (pdfium.PdfiumError, ValueError) as error:
        raise ReadError(
            file_name, f"page {index + 1} cannot be drawn: {error}", remedy="the file is damaged; fetch it again"
        ) from error


def _pixels(bitmap: pdfium.PdfBitmap) -> bytes:
    data = bytes(bitmap.buffer)
    return b"".join(data[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height))


def _page(program: str, image: Path, file_name: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the program that shutil.which found, on a file of our own making
            [program, str(image), "-", "-l", LANGUAGE, "--psm", "4", "--dpi", str(_DPI)],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise ReadError(
            file_name, f"page {int(image.stem) + 1} could not be recognised: {error}", remedy="scan it anew"
        ) from error
    lines = (line.rstrip() for line in done.stdout.decode("utf-8", errors="replace").replace("\f", "").split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
