"""The membership overview of forums, and the matrix of municipalities by forums."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from exports.overview import formats, overview, report
from exports.overview.document import Document
from exports.overview.matrix import matrices
from exports.overview.matrix_report import matrix_report
from exports.overview.model import STEERING_GROUPS
from forumgraf.commands.options import (
    Day,
    at_option,
    format_option,
    language_option,
    output_option,
    store_option,
)
from forumgraf.console import examples, keep_off_terminal, output
from forumgraf.printed import document_lines
from forumgraf.profile import ASSOCIATION, FORUM, look_up
from graph.questions import Questions
from graph.store import Store, StorePlace

TEXT = "text"
kind_option = click.option(
    "--kind", "kinds", multiple=True, help="Kind of forum, such as network; may be given several times."
)


@click.command(
    "overview",
    epilog=examples(
        "forumgraf overview --at 2024-03-31",
        "forumgraf overview --all --format xlsx -o forum.xlsx",
        'forumgraf overview --forum "Styrgrupp Lotsen" --since 2024-01-01 --format docx -o lotsen.docx',
    ),
)
@store_option
@kind_option
@click.option("--all", "every", is_flag=True, help="Forums of all kinds.")
@click.option("--forum", "names", metavar="NAME", multiple=True, help="Only this forum; may be given several times.")
@format_option([TEXT, *formats.OVERVIEW], TEXT)
@output_option
@at_option
@click.option("--since", type=Day(), help="Show what has changed after this date, such as 2024-01-01.")
@language_option
def overview_command(
    store: StorePlace,
    kinds: Sequence[str],
    every: bool,
    names: Sequence[str],
    form: str,
    target: Path,
    at: dt.date | None,
    since: dt.date | None,
    language: str,
) -> None:
    """Show who sits in the steering groups, on whose behalf, and where it says so.

    With vacant seats, municipalities that have no one in a group, attendance, and what the minutes leave open. As docx
    it is a document to edit and send, as xlsx a workbook with filters, as csv one table.
    """
    if form in formats.BINARY:
        keep_off_terminal(target, form)
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        named = {thing.iri for name in names for thing in look_up(ask, name, wanted=FORUM)} if names else None
        found = overview(ask, None if every else tuple(kinds) or STEERING_GROUPS, at, forums=named, since=since)
    with output(target) as stream:
        if form == TEXT:
            stream.write(_text(report(found, language=language)))
        else:
            formats.OVERVIEW[form](found, stream, language)


@click.command("matrix", epilog=examples("forumgraf matrix --association GR --format html -o matris.html"))
@store_option
@click.option(
    "--association", "names", metavar="NAME", multiple=True, help="Only this association; may be given several times."
)
@kind_option
@format_option([TEXT, *formats.MATRIX], TEXT)
@output_option
@at_option
@language_option
def matrix_command(
    store: StorePlace,
    names: Sequence[str],
    kinds: Sequence[str],
    form: str,
    target: Path,
    at: dt.date | None,
    language: str,
) -> None:
    """Show who represents which municipality in which forum, association by association, and where nobody does."""
    if form in formats.BINARY:
        keep_off_terminal(target, form)
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        asked = [thing for name in names for thing in look_up(ask, name, wanted=ASSOCIATION)]
        found = matrices(ask, associations=asked or None, kinds=kinds or None, at=at)
    with output(target) as stream:
        if form == TEXT:
            stream.write(_text(matrix_report(found, language=language)))
        else:
            formats.MATRIX[form](found, stream, language)


def _text(document: Document) -> bytes:
    return ("\n".join(document_lines(document)) + "\n").encode()
