"""The interactive network, and the network for other programs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from exports import network as exported
from forumgraf.commands.options import FILE, at_option, format_option, language_option, store_option
from forumgraf.console import STDOUT, examples, output
from forumgraf.profile import in_view, look_up
from graph import views
from graph.questions import Questions
from graph.store import Store, StorePlace

VIEWS = list(views.VIEWS)
PAGE = "html"


@click.command(
    epilog=examples(
        "forumgraf network --around Lerum --depth 2 -o lerum.html",
        "forumgraf network --view municipalities --format gexf -o kommuner.gexf",
    )
)
@store_option
@click.option("--view", "name", type=click.Choice(VIEWS), default=VIEWS[0], show_default=True, help="What it shows.")
@click.option("--around", metavar="NAME", help="Only what is near this person, forum, municipality or project.")
@click.option("--depth", type=click.IntRange(min=1), default=1, show_default=True, help="How near, in steps.")
@format_option([PAGE, *exported.FORMS], PAGE)
@click.option("-o", "--output", "target", type=FILE, help="File; - is stdout.  [default: natverk.FORMAT]")
@at_option
@language_option
def network(
    store: StorePlace,
    name: str,
    around: str | None,
    depth: int,
    form: str,
    target: Path | None,
    at: dt.date | None,
    language: str,
) -> None:
    """Write the network: as one HTML file that needs no other file and no internet, or for Gephi."""
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        found = views.known(ask, at=at)
        view = views.VIEWS[name](found)
        if around is not None:
            view = views.around(view, in_view(view, look_up(ask, around)), depth=depth)
    target = Path(f"natverk.{form}") if target is None else target
    with output(target) as stream:
        if form != PAGE:
            exported.FORMS[form](view, stream)
        elif around is not None:
            stream.write(exported.page({name: view}, language=language, regions=found.regions).encode())
        else:
            stream.write(exported.page_of(found, language=language, first=name).encode())
    if target != STDOUT:
        click.echo(str(target))
