"""The interactive network."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from exports import network as network_page
from forumgraf.commands.options import FILE, at_option, language_option, store_option
from forumgraf.console import STDOUT, examples, output
from forumgraf.profile import in_view, look_up
from graph import views
from graph.questions import Questions
from graph.store import Store


@click.command(epilog=examples("forumgraf network --around Lerum --depth 2 -o lerum.html"))
@store_option
@click.option("--around", metavar="NAME", help="Only what is near this person, forum, municipality or project.")
@click.option("--depth", type=click.IntRange(min=1), default=1, show_default=True, help="How near, in steps.")
@click.option(
    "-o", "--output", "target", type=FILE, default="natverk.html", show_default=True, help="File; - is stdout."
)
@at_option
@language_option
def network(store: Path, around: str | None, depth: int, target: Path, at: dt.date | None, language: str) -> None:
    """Write the interactive network as one HTML file that needs no other file and no internet."""
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        view = views.who_represents_whom(views.known(ask, at=at))
        if around is not None:
            view = views.around(view, in_view(view, look_up(ask, around)), depth=depth)
    with output(target) as stream:
        stream.write(network_page.page(view, language=language).encode())
    if target != STDOUT:
        click.echo(str(target))
