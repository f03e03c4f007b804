"""Showing how two people or municipalities are tied through forums."""

from __future__ import annotations

import datetime as dt

import click

from exports.network import ways
from exports.network.wording import words
from forumgraf.commands.options import at_option, language_option, store_option
from forumgraf.console import examples, print_text
from forumgraf.lines import printable
from forumgraf.profile import in_view, look_up
from graph import paths, views
from graph.questions import Questions
from graph.store import Store, StorePlace


@click.command(epilog=examples('forumgraf path "Ingrid Ahlmark" Tranemo', "forumgraf path Lysekil Tranemo --lang en"))
@click.argument("one")
@click.argument("other")
@store_option
@at_option
@language_option
def path(one: str, other: str, store: StorePlace, at: dt.date | None, language: str) -> None:
    """Show the shortest way between two people or municipalities, through the forums between them."""
    said = words(language)
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        view = views.who_represents_whom(views.known(ask, at=at))
        ends = [in_view(view, look_up(ask, name)) for name in (one, other)]
    found = paths.shortest(view, *ends)
    if found is None:
        print_text(said["path.none"].format(one=printable(one), other=printable(other)) + "\n")
        return
    for sentence, places in ways.sentences(view, found, said):
        print_text("".join(f"{line}\n" for line in [printable(sentence), *(f"    {printable(p)}" for p in places)]))
