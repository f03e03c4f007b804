"""Checking the graph."""

from __future__ import annotations

from pathlib import Path

import click

from forumgraf.checking import check_store
from forumgraf.commands.options import decisions_option, store_option
from forumgraf.console import Told, examples, watch
from graph.check import Kind
from graph.store import Store, StorePlace


@click.command(epilog=examples("forumgraf check --store forumgraf-store"))
@store_option
@decisions_option
def check(store: StorePlace, decisions: Path | None) -> None:
    """Check that each statement leads to a passage, each passage is the text's, and the graph keeps its shapes.

    Told too: decisions that apply to nothing, and people who were in two places at one time. Exit status 1 where
    something is wrong.
    """
    with Store.open(store, create=False) as opened:
        problems = check_store(opened, watch("Checking"), decisions=decisions)
        number_of_documents = len(list(opened.documents()))
    for problem in problems:
        click.echo(str(problem))
    if problems:
        number = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
        raise Told(f"{number} ({_remedy({problem.kind for problem in problems})})", 1)
    click.echo(f"nothing wrong in {number_of_documents} document{'s' if number_of_documents != 1 else ''}", err=True)


def _remedy(kinds: set[Kind]) -> str:
    """Return what to do: a decision or a person takes a reviewer, all else is a fault of the store or the program."""
    by_review = {Kind.IDLE_DECISION, Kind.TWO_PLACES}
    parts = ["build the documents again into a new store"] if kinds - by_review else []
    return "; ".join([*parts, *(["see `forumgraf review`"] if kinds & by_review else [])])
