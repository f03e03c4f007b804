"""Options and kinds of argument that several commands have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias, cast

import click

from graph.errors import UsageError
from graph.store import StorePlace, place_of

Command: TypeAlias = Callable[..., Any]
OUT: Final = click.Path(path_type=Path)  # the build itself says why it cannot write there, and what to do
FILE: Final = click.Path(path_type=Path, dir_okay=False, allow_dash=True)


class Day(click.ParamType[dt.date]):
    """A date as people write it in Sweden: 2024-03-31 (ISO 8601)."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the date; fail with an example where it is none."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is not a date (write it as 2024-03-31)", param, ctx)


class StoreType(click.ParamType[StorePlace]):
    """A folder, or the URL of a SPARQL server."""

    name = "store"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> StorePlace:
        """Return the place; fail where the URL is malformed, without repeating it: it may hold a password."""
        if not isinstance(value, str):
            return cast("StorePlace", value)
        try:
            place = place_of(value)
        except UsageError as error:
            self.fail(str(error), param, ctx)
        if isinstance(place, Path) and place.is_file():
            self.fail(f"{value} is a file", param, ctx)
        return place


STORE: Final = StoreType()
store_option = click.option(
    "--store",
    type=STORE,
    metavar="FOLDER|URL",
    default="forumgraf-store",
    show_default=True,
    help="Folder of the store, or URL of a SPARQL server.",
)
decisions_option = click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of what people decided.  [default: the store's last one, else STORE.decisions.txt beside it]",
)
language_option = click.option(
    "--lang", "language", type=click.Choice(["sv", "en"]), default="sv", show_default=True, help="Language of results."
)
at_option = click.option("--at", type=Day(), help="As of this date, such as 2024-03-31.")
output_option = click.option(
    "-o", "--output", "target", type=FILE, default="-", show_default=True, help="File to write; - is stdout."
)


def format_option(forms: Sequence[str], default: str) -> Callable[[Command], Command]:
    """Return the option that chooses one of several forms of a result."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=default, show_default=True, help="Form of the result."
    )
