"""The command line: parse, one call of the library, print."""

from __future__ import annotations

from pathlib import Path

import click

from exports import rdf
from forumgraf import outputs, pipeline
from graph.store import Store

STORE = click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("forumgraf-store"),
    show_default=True,
    help="The store's folder.",
)


@click.group()
def main() -> None:
    """Read Swedish meeting minutes into a graph of who represents whom."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@STORE
@click.option("--out", type=click.Path(path_type=Path), default=Path("forumgraf-out"))
def build(paths: tuple[Path, ...], store: Path, out: Path) -> None:
    """Read minutes."""
    click.echo(pipeline.build(paths, store=store, out=out))


@main.command()
@STORE
@click.option("--format", "format_", type=click.Choice(sorted(rdf.FORMATS)), default="turtle")
@click.option("-o", "output", type=click.Path(path_type=Path))
def export(store: Path, format_: str, output: Path) -> None:
    """Write the graph."""
    with Store.open(store, create=False) as opened, outputs.whole_file(output) as stream:
        rdf.write(opened, format_, stream, base=opened.base)
