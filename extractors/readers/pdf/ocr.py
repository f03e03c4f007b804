"""Scanned pages: recognised by Tesseract with Swedish where it is installed; else a clear word on what to install."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pypdfium2 as pdfium

from extractors.readers.pdf.glyphs import Page
from extractors.readers.pdf.hocr import confidence, page_of_hocr
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
_READABLE = 60  # of 100, on the average of its words: a page read so surely stands upright
_ROTATE = re.compile(r"^Rotate: (?P<degrees>\d+)", re.MULTILINE)


def can_recognise() -> bool:
    """Return whether Tesseract with Swedish is installed."""
    program = shutil.which(PROGRAM)
    return program is not None and LANGUAGE in _languages(program)


def recognised(document: pdfium.PdfDocument, indexes: Iterable[int], file_name: str) -> dict[int, Page]:
    """Return the pages at `indexes` of a PDF as they were recognised; ReadError where nothing can recognise them."""
    program = shutil.which(PROGRAM)
    if program is None or not can_recognise():
        raise ReadError(file_name, "the PDF has pictures of pages and no text: it needs OCR", remedy=_INSTALL)
    with tempfile.TemporaryDirectory() as folder:
        return {index: _recognised(program, document, index, Path(folder), file_name) for index in indexes}


def _recognised(program: str, document: pdfium.PdfDocument, index: int, folder: Path, file_name: str) -> Page:
    """Return a page as it was recognised; turned, where it lies on its side or upside down and little could be read."""
    image, page, sure = _read_turned(program, document, index, 0, folder, file_name)
    if sure < _READABLE and (quarters := _quarters(program, image)):
        _, turned, surer = _read_turned(program, document, index, quarters, folder, file_name)
        page = turned if surer > sure else page
    image.unlink()
    return page


def _read_turned(
    program: str, document: pdfium.PdfDocument, index: int, quarters: int, folder: Path, file_name: str
) -> tuple[Path, Page, float]:
    """Return the picture of a page turned to the right by so many quarters, what was read, and how surely, of 100."""
    bitmap, (width, height), scale = _drawn(document, index, quarters, file_name)
    image = folder / f"{index}.pgm"
    image.write_bytes(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + _pixels(bitmap))
    found = _read(program, image, round(scale * _POINTS), file_name)
    return image, page_of_hocr(found, width, height, scale), confidence(found)


def _quarters(program: str, image: Path) -> int:
    """Return by how many quarters a picture has to be turned to the right to stand upright, as Tesseract sees it.

    Nothing, where it cannot tell: the picture has too few letters, or the data for it ("osd") is not installed.
    """
    told = subprocess.run(  # noqa: S603 - the program that shutil.which found, on a file of our own making
        [program, str(image), "-", "--psm", "0"], capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    found = _ROTATE.search(told.stdout)
    return 0 if found is None else int(found["degrees"]) // 90


def _languages(program: str) -> frozenset[str]:
    listed = subprocess.run(  # noqa: S603 - the program that shutil.which found, with no word of the document
        [program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    return frozenset(listed.stdout.split())


def _drawn(
    document: pdfium.PdfDocument, index: int, quarters: int, file_name: str
) -> tuple[pdfium.PdfBitmap, tuple[float, float], float]:
    """Return a page's picture, turned by quarters, its size in points, and how many pixels a point has."""
    try:
        page = document[index]
        width, height = page.get_size()
        scale = min(_DPI / _POINTS, (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
        size = (height, width) if quarters % 2 else (width, height)
        return page.render(scale=scale, rotation=90 * quarters, grayscale=True), size, scale
    except (pdfium.PdfiumError, ValueError) as error:
        raise ReadError(
            file_name, f"page {index + 1} cannot be drawn: {error}", remedy="the file is damaged; fetch it again"
        ) from error


def _pixels(bitmap: pdfium.PdfBitmap) -> bytes:
    data = bytes(bitmap.buffer)
    return b"".join(data[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height))


def _read(program: str, image: Path, dpi: int, file_name: str) -> bytes:
    """Return what Tesseract reads in a picture, as hOCR; on one core, for other documents are read beside it."""
    try:
        done = subprocess.run(  # noqa: S603 - the program that shutil.which found, on a file of our own making
            [program, str(image), "-", "-l", LANGUAGE, "--psm", "4", "--dpi", str(dpi), "hocr"],
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise ReadError(
            file_name, f"page {int(image.stem) + 1} could not be recognised: {error}", remedy="scan it anew"
        ) from error
    return done.stdout
