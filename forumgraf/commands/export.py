"""The graph as RDF."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from exports import rdf
from exports.rdf.description import Publication, describe, published, statistics
from exports.rdf.selection import Selected, Selection
from forumgraf.commands.options import FILE, at_option, format_option, output_option, store_option
from forumgraf.console import STDOUT, examples, output
from forumgraf.documents import find_document
from forumgraf.profile import FORUM, ORGANISATION, Wanted, look_up
from graph.errors import UsageError
from graph.questions import Questions
from graph.store import Store, StorePlace

_ADDRESS: Final = re.compile(r"https?://[^\s/<>\"]+/[^\s<>\"]*\Z")


@click.command(
    epilog=examples(
        "forumgraf export --format nquads -o graph.nq",
        "forumgraf export --forum 'Styrgrupp Lotsen' --at 2024-03-31",
        "forumgraf export -o graf.ttl --describe dataset.ttl --publisher 'Lerums kommun'",
        "forumgraf export --region Skaraborg --format jsonld --no-passages -o skaraborg.jsonld",
    )
)
@store_option
@format_option(sorted(rdf.FORMATS), "turtle")
@output_option
@click.option("--document", "documents", metavar="DOC", multiple=True, help="Only this document; repeatable.")
@click.option("--forum", "forums", metavar="NAME", multiple=True, help="Only what concerns this forum; repeatable.")
@click.option(
    "--region",
    "regions",
    metavar="NAME",
    multiple=True,
    help="Only what concerns this region, association or municipality, those that belong to it, and their forums.",
)
@at_option
@click.option("--no-passages", is_flag=True, help="Leave out the places in the texts.")
@click.option(
    "--describe", "description", type=FILE, help="File for a description of the export, by DCAT-AP-SE, in Turtle."
)
@click.option(
    "--published-at",
    "address",
    metavar="URL",
    help="Where the description will be: it is in RDF/XML with absolute IRIs then, as data portals want it.",
)
@click.option("--publisher", metavar="NAME", help="Who publishes the data, for the description.")
@click.option("--publisher-iri", metavar="IRI", help="The publisher's IRI, for the description.")
@click.option("--contact", metavar="ADDRESS", help="The e-mail address for questions, for the description.")
@click.option("--licence", metavar="IRI", help="The licence of the data, for the description.")
def export(
    store: StorePlace,
    form: str,
    target: Path,
    documents: Sequence[str],
    forums: Sequence[str],
    regions: Sequence[str],
    at: dt.date | None,
    no_passages: bool,
    description: Path | None,
    address: str | None,
    publisher: str | None,
    publisher_iri: str | None,
    contact: str | None,
    licence: str | None,
) -> None:
    """Write the graph, or a part of it, as RDF; the same graph gives the same bytes.

    TriG and N-Quads keep the documents apart, the other formats merge them. A part stands by itself: it has all that
    its claims refer to. --at keeps the minutes of meetings held up to that day.
    """
    if description is not None and target == STDOUT:
        raise UsageError("a description is of a file", remedy="name the file of the export: -o FILE")
    publication = Publication(publisher, publisher_iri, contact, licence)
    if description is None and (address, publication) != (None, Publication()):
        raise UsageError("who publishes, and how, stands in a description", remedy="say where: --describe FILE")
    if address is not None and not _ADDRESS.match(address):
        raise UsageError(f"{address} is no URL", remedy="write it as https://example.org/dataset.rdf")
    with Store.open(store, create=False) as opened:
        selection = Selection(
            documents=tuple(find_document(opened, name).iri for name in documents),
            forums=_iris(opened, forums, FORUM),
            organisations=_iris(opened, regions, ORGANISATION),
            at=at,
            passages=not no_passages,
        )
        selected = Selected(opened, selection)
        for iri in selected.undated:
            click.echo(f"forumgraf: {iri} is left out: nobody knows when its meeting was held", err=True)
        source = opened if selection == Selection() else selected
        with output(target) as stream:
            rdf.write(source, form, stream, base=opened.base)
        if description is not None:
            said = describe(target, form, statistics(rdf.merged(source)), publication)
            with output(description) as stream:
                if address is None:
                    stream.write(said)
                else:
                    published(said, address, stream)


def _iris(store: Store, names: Sequence[str], wanted: Wanted) -> tuple[str, ...]:
    """Return the IRIs of the things of these names. Raises UsageError where nothing that is wanted is called so."""
    ask = Questions(store)
    return tuple(thing.iri for name in names for thing in look_up(ask, name, wanted=wanted))
