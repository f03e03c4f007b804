"""Showing who represents whom."""

from __future__ import annotations

import datetime as dt

import click

from forumgraf.commands.options import at_option, language_option, store_option
from forumgraf.console import examples, print_text
from forumgraf.profile import profiles
from forumgraf.shown import profiles_lines
from forumgraf.wording import words
from graph.questions import Questions
from graph.store import Store, StorePlace


@click.command(epilog=examples("forumgraf show Lerum", 'forumgraf show "Anna Lindblad" --at 2024-03-31'))
@click.argument("name")
@store_option
@at_option
@language_option
def show(name: str, store: StorePlace, at: dt.date | None, language: str) -> None:
    """Show who represents whom, for a person, forum, municipality or project."""
    with Store.open(store, create=False) as opened:
        found = profiles(Questions(opened), name, at=at)
    print_text("".join(line + "\n" for line in profiles_lines(found, words(language))))
