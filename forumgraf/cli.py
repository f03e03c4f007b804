"""The command line: each command parses, makes one call of the library, and prints.

Exit status: 0 done; 1 done with documents that failed or problems that a check found, or not done; 2 wrong usage.
Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from exports import network as network_page
from exports import rdf
from exports.overview import html, overview, xlsx
from exports.overview.model import STEERING_GROUPS
from forumgraf import documents, outputs, pipeline, results
from forumgraf.checking import check_store
from forumgraf.console import STDOUT, Commands, Day, Told, examples, output, steps, warn, watch
from forumgraf.demo import demo as build_demo
from forumgraf.lines import columns
from forumgraf.profile import in_view, look_up, profiles
from forumgraf.report import Report
from forumgraf.shown import overview_lines, profiles_lines
from forumgraf.told import report_lines
from forumgraf.wording import words
from graph import views
from graph.questions import Questions
from graph.store import Store

Command = Callable[..., Any]
FOLDER = click.Path(path_type=Path, file_okay=False)
OUT = click.Path(path_type=Path)  # the build itself says why it cannot write there, and what to do
FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)

store_option = click.option(
    "--store", type=FOLDER, default="forumgraf-store", show_default=True, help="Folder of the store."
)
language_option = click.option(
    "--lang", "language", type=click.Choice(["sv", "en"]), default="sv", show_default=True, help="Language of results."
)
at_option = click.option("--at", type=Day(), help="As of this date, such as 2024-03-31.")
output_option = click.option(
    "-o", "--output", "target", type=FILE, default="-", show_default=True, help="File to write; - is stdout."
)


def format_option(forms: Sequence[str], default: str) -> Callable[[Command], Command]:
    """Return the option that chooses one of several forms of a result."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=default, show_default=True, help="Form of the result."
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="forumgraf")
def main() -> None:
    """Read Swedish meeting minutes into a graph of who represents whom in which forum."""


@main.command(epilog=examples("forumgraf demo --out demo-out"))
@click.option("--store", type=FOLDER, help="Folder of the store.  [default: OUT/store]")
@click.option("--out", type=OUT, help="Folder of the results.  [default: a new temporary folder]")
@language_option
def demo(store: Path | None, out: Path | None, language: str) -> None:
    """Build the sample minutes that come with Forumgraf, and say what to open."""
    out = out or Path(tempfile.mkdtemp(prefix="forumgraf-demo-"))
    store = store or out / "store"
    with steps("Making") as step:
        report = build_demo(store=store, out=out, language=language, watch=watch("Reading"), step=step)
    said = words(language)
    click.echo(said["demo.lead"] + "\n")
    _tell(report, out, language, every=False)
    click.echo(f"\n{said['demo.ask']}")
    click.echo(f'  forumgraf show "Ingrid Ahlmark" --store {store}')
    click.echo(f"  forumgraf overview --store {store}")
    _end(report)


@main.command(epilog=examples("forumgraf build minutes/ --store forumgraf-store --out forumgraf-out"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(exists=True, path_type=Path))
@store_option
@click.option("--out", type=OUT, default="forumgraf-out", show_default=True, help="Folder of the results.")
@click.option("--base", metavar="IRI", help="What the IRIs of a new store begin with.")
@click.option("--all", "every", is_flag=True, help="Show all that was not understood, not the first 20.")
@language_option
def build(paths: Sequence[Path], store: Path, out: Path, base: str | None, every: bool, language: str) -> None:
    """Read minutes: files, or folders with all that is in them.

    What has not changed since the last build is not read again. Writes graf.ttl, natverk.html, styrgrupper.html and
    styrgrupper.xlsx to the folder of the results.
    """
    with steps("Making") as step:
        report = pipeline.build(
            paths, store=store, out=out, base=base, language=language, watch=watch("Reading"), step=step
        )
    _tell(report, out, language, every=every)
    _end(report)


@main.command(epilog=examples("forumgraf show Lerum", 'forumgraf show "Anna Lindblad" --at 2024-03-31'))
@click.argument("name")
@store_option
@at_option
@language_option
def show(name: str, store: Path, at: dt.date | None, language: str) -> None:
    """Show who represents whom, for a person, forum, municipality or project."""
    with Store.open(store, create=False) as opened:
        found = profiles(Questions(opened), name, at=at)
    _print("".join(line + "\n" for line in profiles_lines(found, words(language))))


@main.command(
    "overview",
    epilog=examples("forumgraf overview --at 2024-03-31", "forumgraf overview --all --format xlsx -o forum.xlsx"),
)
@store_option
@click.option("--kind", "kinds", multiple=True, help="Kind of forum, such as network; may be given several times.")
@click.option("--all", "every", is_flag=True, help="Forums of all kinds.")
@format_option(["text", "html", "xlsx"], "text")
@output_option
@at_option
@language_option
def overview_command(
    store: Path, kinds: Sequence[str], every: bool, form: str, target: Path, at: dt.date | None, language: str
) -> None:
    """Show who sits in the steering groups, on whose behalf, and where it says so."""
    with Store.open(store, create=False) as opened:
        found = overview(opened, None if every else tuple(kinds) or STEERING_GROUPS, at)
    with output(target) as stream:
        if form == "text":
            stream.write(("\n".join(overview_lines(found, words(language))) + "\n").encode())
        else:
            (html if form == "html" else xlsx).write(found, stream, language=language)


@main.command(epilog=examples("forumgraf network --around Lerum --depth 2 -o lerum.html"))
@store_option
@click.option("--around", metavar="NAME", help="Only what is near this person, forum, municipality or project.")
@click.option("--depth", type=click.IntRange(min=1), default=1, show_default=True, help="How near, in steps.")
@click.option(
    "-o", "--output", "target", type=FILE, default="natverk.html", show_default=True, help="File; - is stdout."
)
@at_option
@language_option
def network(store: Path, around: str | None, depth: int, target: Path, at: dt.date | None, language: str) -> None:
    """Write the interactive network as one HTML file that needs no other file and no internet."""
    with Store.open(store, create=False) as opened:
        ask = Questions(opened)
        view = views.who_represents_whom(views.known(ask, at=at))
        if around is not None:
            view = views.around(view, in_view(view, look_up(ask, around)), depth=depth)
    with output(target) as stream:
        stream.write(network_page.page(view, language=language).encode())
    if target != STDOUT:
        click.echo(str(target))


@main.command(epilog=examples("forumgraf export --format nquads -o graph.nq"))
@store_option
@format_option(sorted(rdf.FORMATS), "turtle")
@output_option
def export(store: Path, form: str, target: Path) -> None:
    """Write the whole graph as RDF; the same graph gives the same bytes.

    Turtle and N-Triples merge all documents, TriG and N-Quads keep them apart.
    """
    with Store.open(store, create=False) as opened, output(target) as stream:
        rdf.write(opened, form, stream, base=opened.base)


@main.command(
    epilog=examples(
        "forumgraf query question.rq --format csv -o answer.csv",
        'echo "SELECT DISTINCT ?name { ?p a foaf:Person ; foaf:name ?name }" | forumgraf query -',
    )
)
@click.argument("file", type=click.File(encoding="utf-8"))
@store_option
@format_option(list(results.FORMS), "table")
@output_option
def query(file: Any, store: Path, form: str, target: Path) -> None:
    """Answer a SPARQL query that stands in a file; - reads it from stdin. The prefixes of the graph are known."""
    sparql = _text_of(file)
    with Store.open(store, create=False) as opened:
        found = opened.query(sparql)
    with output(target) as stream:
        stream.write(results.FORMS[form](found).encode())


@main.command(epilog=examples("forumgraf check --store forumgraf-store"))
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


@main.command(epilog=examples("forumgraf text", "forumgraf text 2024-03-15-styrgrupp-lotsen.txt"))
@click.argument("document", required=False)
@store_option
def text(document: str | None, store: Path) -> None:
    """Print the plain text of a document, which all passages point into; without DOCUMENT, list the documents."""
    with Store.open(store, create=False) as opened:
        if document is None:
            rows = [(record.source, record.iri) for record in opened.documents()]
            _print("".join(line + "\n" for line in columns(rows)))
        else:
            _print(opened.text(documents.find_document(opened, document).iri))


@main.command(epilog=examples("forumgraf remove 2024-03-15-styrgrupp-lotsen.txt"))
@click.argument("document")
@store_option
def remove(document: str, store: Path) -> None:
    """Remove a document and all that was read from it from the store."""
    with Store.open(store, create=False) as opened:
        click.echo(f"removed {pipeline.remove(opened, document)}", err=True)


# ---- what commands share -----------------------------------------------------------------------------------------


def _tell(report: Report, out: Path, language: str, *, every: bool) -> None:
    for line in report_lines(report, words(language), every=every):
        click.echo(line)
    click.echo("")
    for name in outputs.OUTPUTS:
        click.echo(f"  {out / name}")


def _end(report: Report) -> None:
    """Tell of the documents that failed, and end with the status that says so."""
    for failure in report.failures:
        warn(failure)
    if report.failures:
        sys.exit(1)
    if not report.has_minutes:
        raise Told("none of the files is minutes (name files or folders with minutes)", 1)


def _print(content: str) -> None:
    """Write text to stdout as it is: in UTF-8, with its own line ends."""
    with output(STDOUT) as stream:
        stream.write(content.encode())


def _text_of(file: Any) -> str:
    try:
        return str(file.read())
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{file.name} is not UTF-8 text (save the query as UTF-8)") from error
