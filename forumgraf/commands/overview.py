"""The membership overview of forums."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from exports.overview import html, overview, xlsx
from exports.overview.model import STEERING_GROUPS
from forumgraf.commands.options import at_option, format_option, language_option, output_option, store_option
from forumgraf.console import examples, output
from forumgraf.shown import overview_lines
from forumgraf.wording import words
from graph.store import Store


@click.command(
    "overview",
    epilog=examples("forumgraf overview --at 2024-03-31", "forumgraf overview --all --format xlsx -o forum.xlsx"),
)
@store_option
@click.option("--kind", "kinds", multiple=True, help="Kind of forum, such as network; may be given several times.")
@click.option("--all", "every", is_flag=True, help="Forums of all kinds.")
@format_option(["text", "html", "xlsx"], "text")
@output_option
@at_option
@language_option
def overview_command(
    store: Path, kinds: Sequence[str], every: bool, form: str, target: Path, at: dt.date | None, language: str
) -> None:
    """Show who sits in the steering groups, on whose behalf, and where it says so."""
    with Store.open(store, create=False) as opened:
        found = overview(opened, None if every else tuple(kinds) or STEERING_GROUPS, at)
    with output(target) as stream:
        if form == "text":
            stream.write(("\n".join(overview_lines(found, words(language))) + "\n").encode())
        else:
            (html if form == "html" else xlsx).write(found, stream, language=language)
