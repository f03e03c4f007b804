"""A document as one HTML file that prints to A4. Everything from minutes is escaped; there is no script at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import IO

from jinja2 import Environment

from exports.overview.document import Document
from exports.overview.references import marks
from exports.overview.wording import words
from exports.templating import POLICY, dated, environment, style

Href = Callable[[str], str | None]


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
    made.filters["dated"] = dated
    made.filters["marks"] = marks
    return made
