"""The documents of a store: `text` prints one, `remove` removes one."""

from __future__ import annotations

from pathlib import Path

import click

from forumgraf import documents, pipeline
from forumgraf.commands.options import decisions_option, store_option
from forumgraf.console import examples, print_text
from forumgraf.lines import columns
from graph.store import Store, StorePlace


@click.command(epilog=examples("forumgraf text", "forumgraf text 2024-03-15-styrgrupp-lotsen.txt"))
@click.argument("document", required=False)
@store_option
def text(document: str | None, store: StorePlace) -> None:
    """Print the plain text of a document, which all passages point into; without DOCUMENT, list the documents."""
    with Store.open(store, create=False) as opened:
        if document is None:
            rows = [(record.source, record.iri) for record in opened.documents()]
            print_text("".join(line + "\n" for line in columns(rows)))
        else:
            print_text(opened.text(documents.find_document(opened, document).iri))


@click.command(epilog=examples("forumgraf remove 2024-03-15-styrgrupp-lotsen.txt"))
@click.argument("document")
@store_option
@decisions_option
def remove(document: str, store: StorePlace, decisions: Path | None) -> None:
    """Remove a document and all that was read from it from the store."""
    with Store.open(store, create=False) as opened:
        click.echo(f"removed {pipeline.remove(opened, document, decisions=decisions)}", err=True)
