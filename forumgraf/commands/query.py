"""Answering SPARQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from forumgraf import results
from forumgraf.commands.options import format_option, output_option, store_option
from forumgraf.console import examples, output
from graph.store import Store, StorePlace


@click.command(
    epilog=examples(
        "forumgraf query question.rq --format csv -o answer.csv",
        'echo "SELECT DISTINCT ?name { ?p a foaf:Person ; foaf:name ?name }" | forumgraf query -',
    )
)
@click.argument("file", type=click.File(encoding="utf-8"))
@store_option
@format_option(list(results.FORMS), "table")
@output_option
def query(file: Any, store: StorePlace, form: str, target: Path) -> None:
    """Answer a SPARQL query that stands in a file; - reads it from stdin. The prefixes of the graph are known."""
    sparql = _text_of(file)
    with Store.open(store, create=False) as opened:
        found = opened.query(sparql)
    with output(target) as stream:
        stream.write(results.FORMS[form](found).encode())


def _text_of(file: Any) -> str:
    try:
        return str(file.read())
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{file.name} is not UTF-8 text (save the query as UTF-8)") from error
