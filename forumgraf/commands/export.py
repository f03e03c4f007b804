"""The graph as RDF."""

from __future__ import annotations

from pathlib import Path

import click

from exports import rdf
from forumgraf.commands.options import format_option, output_option, store_option
from forumgraf.console import examples, output
from graph.store import Store


@click.command(epilog=examples("forumgraf export --format nquads -o graph.nq"))
@store_option
@format_option(sorted(rdf.FORMATS), "turtle")
@output_option
def export(store: Path, form: str, target: Path) -> None:
    """Write the whole graph as RDF; the same graph gives the same bytes.

    TriG and N-Quads keep the documents apart, the other formats merge them.
    """
    with Store.open(store, create=False) as opened, output(target) as stream:
        rdf.write(opened, form, stream, base=opened.base)
