"""Plain text and Markdown: the text is the decoding of the bytes, unchanged, line ends too."""

from __future__ import annotations

import codecs
import re

from extractors.readers.text import Text
from graph.errors import ReadError

_UTF8 = "utf-8"
_WINDOWS = "windows-1252"

# A byte order mark tells the encoding and is not part of the text. UTF-32 stands before UTF-16: its little-endian mark
# begins with UTF-16's.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, _UTF8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Code pages of eight bits in which Swedish was written, the usual one first: Windows, Mac OS until 2001, MS-DOS.
_EIGHT_BITS = (_WINDOWS, "mac-roman", "cp850")
_SWEDISH = frozenset("åäöÅÄÖé")
_SAMPLE = 65_536  # bytes that tell the code page
_WIDE = (("utf-16-le", 1), ("utf-16-be", 0))  # without a mark: which byte of two is NUL in nearly all letters
_NULS = 0.7

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_CONTROLS_PER_TEXT = 100  # more than one control character in a hundred: no text that a person wrote
_HEADING = re.compile(r"^#[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_DAMAGED = "The file is damaged: {count} bytes are no {encoding} and are shown as \N{REPLACEMENT CHARACTER}."


def read_plain(data: bytes, file_name: str) -> Text:
    """Return the text of a text file; ReadError where it is empty, binary, or cut inside its encoding."""
    return _read(data, file_name, "text/plain")


def read_markdown(data: bytes, file_name: str) -> Text:
    """Return a Markdown file's text as it is written, with its first heading of the first level as title."""
    text = _read(data, file_name, "text/markdown")
    heading = _HEADING.search(text.text)
    title = (heading["title"] or None) if heading is not None else None
    return Text(text.text, text.media_type, text.encoding, title=title, warnings=text.warnings)


def _read(data: bytes, file_name: str, media_type: str) -> Text:
    text, encoding, warnings = decode(data, file_name)
    _refuse_empty(text, file_name)
    _refuse_binary(text, file_name)
    return Text(text, media_type, encoding, warnings=warnings)


def decode(data: bytes, file_name: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode text: by its mark, else as strict UTF-8, else by a code page; return text, encoding and warnings.

    Guessing by letter statistics takes Swedish Windows-1252 for cp1250, so nothing of that kind is guessed: the code
    page is Windows-1252 unless more of the bytes are å, ä and ö in that of the Mac or of MS-DOS. Bytes that hold more
    whole UTF-8 letters than stray bytes are damaged UTF-8 and not Windows-1252, where "Ã¥" is no Swedish: one bad byte
    must not garble every name in the file. UTF-16 without a mark is known by every second byte being NUL.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, file_name)
    wide = _wide(data[:_SAMPLE])
    if wide is not None:
        return _marked(data, wide, file_name)
    try:
        return data.decode(_UTF8), _UTF8, ()
    except UnicodeDecodeError:
        encoding = _UTF8 if _is_damaged_utf8(data) else _code_page(data[:_SAMPLE])
        return _lenient(data, encoding)


def _wide(data: bytes) -> str | None:
    """Return in which order UTF-16 without a mark is written, None where it is not."""
    for encoding, nul in _WIDE:
        high, low = data[nul::2], data[1 - nul :: 2]
        if high.count(0) > _NULS * len(high) and 0 not in low:
            return encoding
    return None


def _code_page(data: bytes) -> str:
    return max(_EIGHT_BITS, key=lambda name: sum(letter in _SWEDISH for letter in data.decode(name, errors="ignore")))


def _marked(data: bytes, encoding: str, file_name: str) -> tuple[str, str, tuple[str, ...]]:
    if encoding == _UTF8:
        try:
            return data.decode(_UTF8), _UTF8, ()
        except UnicodeDecodeError:
            return _lenient(data, _UTF8)
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError as error:
        raise ReadError(
            file_name,
            f"byte {error.start} is not {encoding.upper()}, though the file begins so",
            remedy="the file is cut or damaged; fetch it again, or save it as UTF-8 text",
        ) from error


def _is_damaged_utf8(data: bytes) -> bool:
    whole = _SEQUENCE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, whole))
    return len(whole) > stray


def _lenient(data: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    text = data.decode(encoding, errors="replace")
    count = text.count("\N{REPLACEMENT CHARACTER}")
    return text, encoding, (_DAMAGED.format(count=count, encoding=encoding.upper()),) if count else ()


def _refuse_empty(text: str, file_name: str) -> None:
    if not text.strip():
        raise ReadError(file_name, "the file is empty", remedy="fetch it again, or leave it out")


def _refuse_binary(text: str, file_name: str) -> None:
    if "\0" in text:
        reason = f"character {text.index(chr(0))} is a NUL"
    elif _too_many(len(_CONTROL.findall(text)), text) or _too_many(text.count("\N{REPLACEMENT CHARACTER}"), text):
        reason = "it is full of control characters"
    else:
        return
    raise ReadError(
        file_name,
        f"the file is binary, not text: {reason}",
        remedy="save it as UTF-8 text, PDF, .docx or .odt, with the file name ending accordingly",
    )


def _too_many(count: int, text: str) -> bool:
    return count * _CONTROLS_PER_TEXT > len(text)
