"""Checking the graph."""

from __future__ import annotations

from pathlib import Path

import click

from forumgraf.checking import check_store
from forumgraf.commands.options import store_option
from forumgraf.console import Told, examples, watch
from graph.store import Store


@click.command(epilog=examples("forumgraf check --store forumgraf-store"))
@store_option
def check(store: Path) -> None:
    """Check that each statement leads to a passage, each passage is the text's, and the graph keeps its shapes.

    Exit status 1 where something is wrong.
    """
    with Store.open(store, create=False) as opened:
        problems = check_store(opened, watch("Checking"))
        number_of_documents = len(list(opened.documents()))
    for problem in problems:
        click.echo(str(problem))
    if problems:
        number = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
        raise Told(f"{number} (build the documents again into a new store)", 1)
    click.echo(f"nothing wrong in {number_of_documents} document{'s' if number_of_documents != 1 else ''}", err=True)
