"""Which reader reads which file: the content's signature decides, the suffix tells apart what has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from extractors.readers.plain import read_markdown, read_plain
from extractors.readers.text import Text
from graph.errors import ReadError

Reader = Callable[[bytes, str], Text]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the suffixes its files have, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    reader: Reader


PLAIN = Format("text", (".txt", ".text"), read_plain)
MARKDOWN = Format("Markdown", (".md", ".markdown"), read_markdown)

FORMATS: tuple[Format, ...] = (PLAIN, MARKDOWN)
_BY_SUFFIX: Mapping[str, Format] = MappingProxyType({s: form for form in FORMATS for s in form.suffixes})

supported_suffixes: frozenset[str] = frozenset(_BY_SUFFIX)
"""The file name endings, in lower case and with their dot, that `read` takes."""


def read(data: bytes, file_name: str) -> Text:
    """Return the plain text of the file `file_name`, whose bytes are `data`.

    Raises ReadError, which names the file, the place in it and the remedy, where the format is not read, or the file
    is empty, encrypted, damaged or larger than a document can be.
    """
    return _format(file_name).reader(data, file_name)


def _format(file_name: str) -> Format:
    suffix = PurePath(file_name).suffix.lower()
    form = _BY_SUFFIX.get(suffix, PLAIN if not suffix else None)
    if form is None:
        raise ReadError(
            file_name,
            f"files ending in {suffix} are not read",
            remedy=f"save it as one of {', '.join(sorted(supported_suffixes))}",
        )
    return form
