"""Text: what a reader makes of a file's bytes, and what every passage points into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The plain text of a document.

    `media_type` is that of the file, `encoding` the character encoding of a text file (None where the format carries
    its own), `pages` the offsets in `text` at which its pages begin, `warnings` what a reader of the results should
    know about how the text was had.
    """

    text: str
    media_type: str
    encoding: str | None
    pages: tuple[int, ...] = ()
    title: str | None = None
    warnings: tuple[str, ...] = ()
