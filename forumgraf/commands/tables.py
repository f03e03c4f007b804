"""The graph as tables."""

from __future__ import annotations

from pathlib import Path

import click

from exports.tables import popolo
from exports.tables.csvw import METADATA, write_metadata, write_table
from exports.tables.rows import ROWS, Told
from forumgraf import outputs
from forumgraf.commands.options import OUT, store_option
from forumgraf.console import examples
from forumgraf.writing import whole_file
from graph.questions import Questions
from graph.store import Store, StorePlace


@click.command(epilog=examples("forumgraf tables --out tables"))
@store_option
@click.option("--out", type=OUT, default="forumgraf-tables", show_default=True, help="Folder of the tables.")
def tables(store: StorePlace, out: Path) -> None:
    """Write the graph as tables, for programs that read no RDF.

    CSV files with a description by CSV on the Web (csv-metadata.json), and popolo.json.
    """
    outputs.prepare(out)
    with Store.open(store, create=False) as opened:
        told = Told(Questions(opened))
        for name, (table, rows) in ROWS.items():
            with whole_file(out / f"{name}.csv") as stream:
                write_table(table, rows(told), stream)
        with whole_file(out / METADATA) as stream:
            write_metadata((table for table, _ in ROWS.values()), stream)
        with whole_file(out / "popolo.json") as stream:
            popolo.write(told, stream)
    for name in (*(f"{name}.csv" for name in ROWS), METADATA, "popolo.json"):
        click.echo(str(out / name))
