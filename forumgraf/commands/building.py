"""Reading minutes: `build`, and `demo`, which does it with the samples."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from forumgraf import outputs, pipeline
from forumgraf.commands.options import OUT, STORE, decisions_option, language_option, store_option
from forumgraf.console import Told, examples, steps, warn, watch
from forumgraf.demo import demo as build_demo
from forumgraf.reading import Reader, read_all
from forumgraf.report import Report
from forumgraf.told import report_lines
from forumgraf.wording import words
from graph.errors import UsageError
from graph.store import StorePlace


@click.command(epilog=examples("forumgraf demo --out demo-out"))
@click.option("--store", type=STORE, metavar="FOLDER|URL", help="Folder or server of the store.  [default: OUT/store]")
@click.option("--out", type=OUT, help="Folder of the results.  [default: a new temporary folder]")
@language_option
def demo(store: StorePlace | None, out: Path | None, language: str) -> None:
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


@click.command(epilog=examples("forumgraf build minutes/ --store forumgraf-store --out forumgraf-out"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(exists=True, path_type=Path))
@store_option
@click.option("--out", type=OUT, default="forumgraf-out", show_default=True, help="Folder of the results.")
@decisions_option
@click.option("--base", metavar="IRI", help="What the IRIs of a new store begin with.")
@click.option("--prune", is_flag=True, help="Remove documents whose files are gone from the folders that are named.")
@click.option("--scheduler", metavar="ADDRESS", help="Read on the workers of this Dask scheduler: tcp://HOST:8786.")
@click.option("--shards", metavar="URL", help="Where those workers put what they read: a folder or URL that all reach.")
@click.option("--all", "every", is_flag=True, help="Show all that was not understood, not the first 20.")
@language_option
def build(
    paths: Sequence[Path],
    store: StorePlace,
    out: Path,
    decisions: Path | None,
    base: str | None,
    prune: bool,
    scheduler: str | None,
    shards: str | None,
    every: bool,
    language: str,
) -> None:
    """Read minutes: files, or folders with all that is in them.

    What has not changed since the last build is not read again. A document whose file is gone is told of, and kept
    unless --prune is given. In the folder of the results, open index.html: it leads to a page for each person, forum,
    municipality, project and meeting, to the network, the overview of steering groups, the matrix and the data
    (graf.ttl). Only what changed is written there, and no file is touched that Forumgraf did not write.
    """
    with steps("Making") as step:
        report = pipeline.build(
            paths,
            store=store,
            out=out,
            base=base,
            decisions=decisions,
            prune=prune,
            language=language,
            read=_reader(scheduler, shards),
            watch=watch("Reading"),
            step=step,
        )
    _tell(report, out, language, every=every)
    _end(report)


def _reader(scheduler: str | None, shards: str | None) -> Reader:
    """Return what reads: processes on this machine, or a cluster. Raises UsageError for half of what that needs."""
    if scheduler is None and shards is None:
        return read_all
    if scheduler is None or shards is None:
        raise UsageError("--scheduler and --shards go together", remedy="give both, or none to read on this machine")
    try:
        from forumgraf.cluster import Cluster
    except ImportError as error:
        raise UsageError(
            f"reading on many machines needs {error.name}", remedy='install it: pip install "forumgraf[cluster]"'
        ) from error
    return Cluster(scheduler, shards).read


def _tell(report: Report, out: Path, language: str, *, every: bool) -> None:
    for line in report_lines(report, words(language), every=every):
        click.echo(line)
    click.echo("")
    for output in outputs.OUTPUTS:
        click.echo(f"  {out / output.name}")


def _end(report: Report) -> None:
    """Tell of the documents that failed, and end with the status that says so."""
    for failure in report.failures:
        warn(failure)
    if report.failures:
        sys.exit(1)
    if not report.has_minutes:
        raise Told("none of the files is minutes (name files or folders with minutes)", 1)
