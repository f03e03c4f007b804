"""The vocabulary as a web page."""

from __future__ import annotations

from pathlib import Path

import click

from exports.vocabulary import page
from forumgraf.commands.options import output_option
from forumgraf.console import examples, output


@click.command(epilog=examples("forumgraf vocabulary -o vocabulary.html"))
@output_option
def vocabulary(target: Path) -> None:
    """Write what each class, property and concept of the graph means, as a web page in Swedish and English."""
    with output(target) as stream:
        stream.write(page().encode())
