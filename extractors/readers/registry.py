"""Which reader reads which file: the content's signature decides, the suffix tells apart what has none."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from types import MappingProxyType

from extractors.readers.doc import SIGNATURE as COMPOUND
from extractors.readers.doc import read_doc
from extractors.readers.docx.document import read_docx
from extractors.readers.html.document import read_html
from extractors.readers.mail import read_mail
from extractors.readers.odt.document import read_odt
from extractors.readers.pdf.document import read_pdf
from extractors.readers.plain import read_markdown, read_plain
from extractors.readers.rtf import read_rtf
from extractors.readers.text import Text
from extractors.readers.unread import refuse_archive
from graph.errors import ReadError

Reader = Callable[[bytes, str], Text]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, the suffixes its files have, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    reader: Reader


PLAIN = Format("a text file", (".txt", ".text"), read_plain)
MARKDOWN = Format("a Markdown file", (".md", ".markdown"), read_markdown)
DOCX = Format("a Word document", (".docx", ".docm", ".dotx", ".dotm"), read_docx)
ODT = Format("an OpenDocument text", (".odt", ".ott"), read_odt)
PDF = Format("a PDF", (".pdf",), read_pdf)
HTML = Format("a web page", (".html", ".htm", ".xhtml"), read_html)
RTF = Format("a rich text file", (".rtf",), read_rtf)
MAIL = Format("a mail", (".eml", ".mht", ".mhtml"), read_mail)
DOC = Format("an old Word document", (".doc", ".dot"), read_doc)
ARCHIVE = Format("a zip archive", (".zip",), refuse_archive)

FORMATS: tuple[Format, ...] = (PLAIN, MARKDOWN, DOCX, DOC, ODT, PDF, HTML, RTF, MAIL)
_BY_SUFFIX: Mapping[str, Format] = MappingProxyType({suffix: form for form in FORMATS for suffix in form.suffixes})

supported_suffixes: frozenset[str] = frozenset(suffix for form in FORMATS for suffix in form.suffixes)
"""The file name endings, in lower case and with their dot, that `read` takes."""

# What a file begins with; the office formats are told apart by how a part is called.
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (COMPOUND, DOC),
    (b"PK\x03\x04", ARCHIVE),
    (b"{\\rtf", RTF),
    (b"MIME-Version:", MAIL),
)
# <!DOCTYPE html> · <html xmlns:w=...>: web pages are often named .doc, by programs that hand them to Word
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)[\s>]", re.IGNORECASE)
# U+2010 hyphen and U+2011 non-breaking hyphen, which word processors put into names and dates: one sign for another
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_PDF, _PDF_WITHIN = b"%PDF-", 1024  # other bytes may stand before it (ISO 32000-1, annex H.3.4.1)
_PARTS: tuple[tuple[str, Format], ...] = (("content.xml", ODT), ("word/", DOCX))


def read(data: bytes, file_name: str) -> Text:
    """Return the plain text of the file `file_name`, whose bytes are `data`.

    Hyphens of all kinds are written as "-".

    Raises ReadError, which names the file, the place in it and the remedy, where the format is not read, or the file
    is empty, encrypted, damaged or larger than a document can be.
    """
    named, found = _named(file_name), _found(data)
    form = found or named
    if form is None:
        raise ReadError(
            file_name,
            f"files ending in {PurePath(file_name).suffix} are not read",
            remedy=f"save it as one of {', '.join(sorted(supported_suffixes))}",
        )
    text = form.reader(data, file_name)
    text = replace(text, text=text.text.translate(_HYPHENS))
    if named is None or found is None or found == named:
        return text
    return replace(text, warnings=(*text.warnings, f"The file is named as {named.name} and is {found.name}."))


def _named(file_name: str) -> Format | None:
    suffix = PurePath(file_name).suffix.lower()
    return _BY_SUFFIX.get(suffix) if suffix else PLAIN


def _found(data: bytes) -> Format | None:
    form = next((form for signature, form in _SIGNATURES if data.startswith(signature)), None)
    if form is None and _PDF in data[:_PDF_WITHIN]:
        return PDF
    if form is None and _PAGE.match(data.removeprefix(codecs.BOM_UTF8)[:_PDF_WITHIN]):
        return HTML
    return _packed(data) if form is ARCHIVE else form


def _packed(data: bytes) -> Format | None:
    """Return the format of an archive; None where it is too damaged to tell, so that the suffix decides."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    return next((form for part, form in _PARTS if any(name.startswith(part) for name in names)), ARCHIVE)
