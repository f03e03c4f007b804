"""A document as one HTML file that prints to A4. Everything from minutes is escaped; there is no script at all."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import IO, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from exports.overview.document import Document
from exports.overview.wording import words

_DAY: Final = re.compile(r"(?:\b\w{2,5} )?\b\d{4}-\d{2}-\d{2}\b(?: –)?")  # with "från", "till" or "–"
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def page(document: Document, *, language: str = "sv") -> str:
    """Return a document as HTML. Raises UsageError for a language that there is not."""
    return (
        _templates()
        .get_template("overview.html")
        .render(
            words=words(language),
            policy=POLICY,
            style=Markup(_own("page.css") + _own("overview.css")),  # noqa: S704 - our own files
            title=document.title,
            document=document,
        )
    )


def write(document: Document, stream: IO[bytes], *, language: str = "sv") -> None:
    """Write a document as HTML in UTF-8. Raises OSError where the stream cannot be written."""
    stream.write(page(document, language=language).encode())


@cache
def _own(name: str) -> str:
    return resources.files("exports").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["dated"] = _dated
    return made


def _dated(text: str) -> Markup:
    """Return text escaped, with each date as one that is not broken over two lines."""
    return Markup(_DAY.sub(r"<time>\g<0></time>", str(escape(text))))  # noqa: S704 - escaped
