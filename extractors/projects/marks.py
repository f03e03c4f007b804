"""What the search for projects finds in a text, and how its marks are made."""

from __future__ import annotations

import re

from msgspec import Struct

from extractors.projects.names import name_end
from graph.claims import Span

_VERSION_ENDS = re.compile(r"\s\d\.\d$")
# what pays for projects or is a kind of them, and is named before the word: "ett EU-projekt", "pilotprojekt"
FUNDS = frozenset(
    """
    esf eu amif fou it ikt hr life eruf leader interreg erasmus erasmus+ lova lona clld finsam pilot test asf vinnova
    horisont horizon nordplus comenius
    """.split()  # noqa: SIM905 - a list of words reads best as one text
)


class ProjectMark(Struct, frozen=True, gc=False):
    """A project named in a text, under the name that all its spellings share."""

    span: Span
    name: str
    form: str | None = None


def marked(start: int, name: str, *, capitalise: bool = False) -> ProjectMark:
    """Return the mark of a name as it is written at `start`, a wrapped line within it read as a blank."""
    label = " ".join(name.split())
    return ProjectMark(Span(start, start + len(name)), label[0].upper() + label[1:] if capitalise else label)


def reaching(text: str, start: int) -> ProjectMark:
    """Mark a name as far as it reaches: "Nära vård i glesbygd"."""
    return marked(start, without_version(text[start : name_end(text, start)]))


def without_version(name: str) -> str:
    """Return a name without the number of its version: "Skövdemodellen 2.0"."""
    return _VERSION_ENDS.sub("", name)
