"""A document as one HTML file that prints to A4. Everything from minutes is escaped; there is no script at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import IO, Final

from jinja2 import Environment
from markupsafe import Markup, escape

from exports.overview.document import Document
from exports.overview.references import marks
from exports.overview.wording import words
from exports.templating import POLICY, environment, style

Href = Callable[[str], str | None]

_DAY: Final = re.compile(r"(?:\b\w{2,5} )?\b\d{4}-\d{2}-\d{2}\b(?: –)?")  # with "från", "till" or "–"


def page(document: Document, *, language: str = "sv", href: Href = lambda _iri: None, home: str | None = None) -> str:
    """Return a document as HTML. Raises UsageError for a language that there is not.

    `href` gives the address of a thing's own page, relative to this one, or None where there is none; `home` is that of
    the page that leads to all of them.
    """
    return (
        _templates()
        .get_template("overview.html")
        .render(
            words=words(language),
            policy=POLICY,
            style=style("page.css", "overview.css"),
            title=document.title,
            document=document,
            href=href,
            home=home,
        )
    )


def write(
    document: Document,
    stream: IO[bytes],
    *,
    language: str = "sv",
    href: Href = lambda _iri: None,
    home: str | None = None,
) -> None:
    """Write a document as HTML in UTF-8, as `page`. Raises OSError where the stream cannot be written."""
    stream.write(page(document, language=language, href=href, home=home).encode())


@cache
def _templates() -> Environment:
    made = environment()
    made.filters["dated"] = _dated
    made.filters["marks"] = marks
    return made


def _dated(text: str) -> Markup:
    """Return text escaped, with each date as one that is not broken over two lines."""
    return Markup(_DAY.sub(r"<time>\g<0></time>", str(escape(text))))  # noqa: S704 - escaped
