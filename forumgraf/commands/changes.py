"""What changed between two dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from exports.overview.changes import changed
from forumgraf import changes_told
from forumgraf.changes_wording import words
from forumgraf.commands.options import Day, format_option, language_option, output_option, store_option
from forumgraf.console import examples, output
from forumgraf.profile import FORUM, look_up
from graph.errors import UsageError
from graph.history import Period
from graph.questions import Questions
from graph.store import Store, StorePlace


@click.command(
    epilog=examples(
        "forumgraf changes --from 2024-01-01 --to 2024-12-31",
        'forumgraf changes --from 2024-01-01 --forum "Styrgrupp Lotsen" --format csv -o 2024.csv',
    )
)
@store_option
@click.option("--from", "after", type=Day(), required=True, help="The date of the state to compare with.")
@click.option("--to", "until", type=Day(), help="The last date.  [default: none, so that what is to come is told too]")
@click.option("--forum", "names", multiple=True, metavar="NAME", help="Only this forum; may be given several times.")
@format_option(list(changes_told.FORMS), "text")
@output_option
@language_option
def changes(
    store: StorePlace,
    after: dt.date,
    until: dt.date | None,
    names: Sequence[str],
    form: str,
    target: Path,
    language: str,
) -> None:
    """Show who came, left, or changed role or seat in forums after one date and until another.

    What the minutes state and what they merely show are kept apart: that somebody is not listed any more is told, with
    the number of minutes without her, but not taken for a leaving.
    """
    period = Period(after, until)
    if until is not None and until < after:
        raise UsageError(f"--to {until} is before --from {after}", remedy="change them")
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        forums = [thing.iri for name in names for thing in look_up(ask, name, wanted=FORUM)] or None
        found = changed(ask.seats(forums=forums), ask.vacant_seats(forums=forums), period)
    with output(target) as stream:
        stream.write(changes_told.FORMS[form](found, period, words(language)).encode())
