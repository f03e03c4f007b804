"""The overview as one HTML file that prints to A4. Everything from minutes is escaped; there is no script at all."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import IO, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from exports import phrases
from exports.overview.model import STEERING_GROUPS, MemberRow, Overview
from exports.wording import words

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def page(found: Overview, *, language: str = "sv") -> str:
    """Return the overview as HTML. Raises UsageError for a language that there is not."""
    said = words(language)
    steering = found.kinds == STEERING_GROUPS

    def stated(row: MemberRow) -> list[tuple[str, ...]]:
        ends = [(phrases.period(begins, None, said), phrases.period(None, ends, said)) for begins, ends in row.periods]
        return [tuple(end for end in both if end) for both in ends]

    return (
        _templates()
        .get_template("overview.html")
        .render(
            words=said,
            policy=POLICY,
            style=Markup(_own("page.css") + _own("overview.css")),  # noqa: S704 - our own files
            title=said["overview.steering-group" if steering else "overview.other"],
            absence=said["overview.none" if steering else "overview.none-other"],
            found=found,
            stated=stated,
            place=lambda source: phrases.place(source, said),
        )
    )


def write(found: Overview, stream: IO[bytes], *, language: str = "sv") -> None:
    """Write the overview as HTML in UTF-8. Raises OSError where the stream cannot be written."""
    stream.write(page(found, language=language).encode())


@cache
def _own(name: str) -> str:
    return resources.files("exports").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
