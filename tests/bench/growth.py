"""Measure what comes after the reading as an archive grows: `python -m tests.bench.growth [SIZE...]`.

For stores of each size, made without reading (see `corpus`), side by side in one run:

- load: from claims to a store that can be asked, beside Oxigraph's own bulk load and rdflib's store in memory, which
  get the same quads ready-made, as N-Quads;
- export: sorted N-Quads, beside Oxigraph's own serialiser and `sort`;
- questions: those that the product asks, beside rdflib's engine on the same queries (up to --rdflib documents);
- what a build does after the reading, but for what it writes for people: who is who from nothing, one new document with
  who is who anew, and a folder of which nothing changed.

Of stores of the sizes --asked only the questions and what comes after the reading are measured. What counts is the
processor's time, since whatever else the machine does falls less on it than on the clock. With --write the figures go
to results/growth.json and, as curves, to results/growth.svg.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import pyoxigraph as ox
import rdflib

from exports import rdf
from forumgraf import intake, pipeline
from forumgraf.deciding import open_log
from graph.decisions import settle
from graph.store import Store
from tests.bench.asking import InRdflib, questions, timed
from tests.bench.corpus import Corpus, load, resolve, unpacked
from tests.bench.machine import Cost, cost_of, machine, result_of

RESULTS: Final = Path(__file__).parent / "results" / "growth.json"
SIZES: Final = (250, 1000)
FORUMGRAF: Final = "Forumgraf"
NOTED: Final = "Forumgraf, with the register of names and seats"
ONE_MORE: Final = "document/one-more.txt"
ADDED: Final = "one more document"

Work = Callable[[Path, Path], None]  # gets a file or folder, and where to put what comes of it
Figures = dict[str, Any]


# ---- what is measured ---------------------------------------------------------------------------------------------


def load_noted(claims: Path, folder: Path) -> None:
    """Store readings, and note in the register what they tell."""
    load(claims, folder, noted=True)


def bulk_load(quads: Path, folder: Path) -> None:
    """Load N-Quads into a store of Oxigraph's on disk."""
    ox.Store(folder).bulk_load(path=quads, format=ox.RdfFormat.N_QUADS)


def bulk_load_in_memory(quads: Path, _folder: Path) -> None:
    """Load N-Quads into a store of Oxigraph's in memory."""
    ox.Store().bulk_load(path=quads, format=ox.RdfFormat.N_QUADS)


def load_rdflib(quads: Path, _folder: Path) -> None:
    """Load N-Quads into rdflib's store in memory."""
    rdflib.Dataset().parse(quads, format="nquads")


def export(store: Path, target: Path) -> None:
    """Write a store as sorted N-Quads."""
    with Store.open(store) as opened, target.open("wb") as stream:
        rdf.write(opened, "nquads", stream)


def dump_and_sort(store: Path, target: Path) -> None:
    """Write a store as N-Quads by Oxigraph's serialiser, and sort the lines."""
    unsorted = target.with_suffix(".unsorted")
    ox.Store.read_only(str(store / "oxigraph")).dump(unsorted, format=ox.RdfFormat.N_QUADS)
    sort = shutil.which("sort") or "sort"
    subprocess.run([sort, "-u", "-o", target, unsorted], check=True, env={"LC_ALL": "C"})  # noqa: S603
    unsorted.unlink()


def who_is_who(store: Path, _target: Path) -> None:
    """Settle who is who in a store."""
    resolve(store)


def one_more(claims: Path, store: Path) -> None:
    """Put one new document into a store, and settle who is who before it is closed, as a build does."""
    reading = next(unpacked(claims))
    document = replace(reading.document, path=ONE_MORE, source="one-more.txt", sha256="00" * 32)
    with Store.open(store) as opened:
        opened.replace_document(replace(reading, document=document))
        settle(opened, open_log(opened, None))


def one_less(_claims: Path, store: Path) -> None:
    """Remove that document, and settle who is who."""
    with Store.open(store) as opened:
        opened.remove_document(opened.base + ONE_MORE)
        settle(opened, open_log(opened, None))


def unchanged(corpus: Corpus, target: Path) -> None:
    """Build a folder of which nothing changed, without writing what people use."""
    version = next(corpus.readings()).extractor  # a corpus that was kept may be older than the extractors
    with patch.object(pipeline, "outputs"), patch.object(intake, "VERSION", version):
        report = pipeline.build([corpus.minutes], store=corpus.store, out=target)
    assert len(report.unchanged) == corpus.documents, "it had to read documents"


# ---- measuring ----------------------------------------------------------------------------------------------------


def described(corpus: Corpus) -> Figures:
    """Return how large a corpus is."""
    quads = {}
    if corpus.quads.exists():
        quads["quads"] = sum(1 for _ in corpus.quads.open("rb"))
        quads["megabytes of N-Quads"] = round(corpus.quads.stat().st_size / 1e6)
    return {
        "documents": corpus.documents,
        **quads,
        "megabytes of store": round(sum(f.stat().st_size for f in corpus.store.rglob("*") if f.is_file()) / 1e6),
    }


def measured(corpus: Corpus, *, turns: int, rdflib_too: bool) -> Figures:
    """Measure loading and exporting; return the figures as they are kept."""
    loaders: dict[str, tuple[Work, Path]] = {
        FORUMGRAF: (load, corpus.claims),
        NOTED: (load_noted, corpus.claims),
        "Oxigraph, bulk load on disk": (bulk_load, corpus.quads),
        "Oxigraph, bulk load in memory": (bulk_load_in_memory, corpus.quads),
    }
    if rdflib_too:
        loaders["rdflib, in memory"] = (load_rdflib, corpus.quads)
    writers: dict[str, tuple[Work, Path]] = {
        FORUMGRAF: (export, corpus.store),
        "Oxigraph, dump and sort": (dump_and_sort, corpus.store),
    }
    return {"load": _compared(loaders, turns), "export": _compared(writers, turns)}


def settled(corpus: Corpus) -> Figures:
    """Measure what comes after the reading; the store is as it was in the end."""
    with tempfile.TemporaryDirectory() as folder:
        cost_of(unchanged, corpus, Path(folder))  # the first time all files are read, for their digests
        again = cost_of(unchanged, corpus, Path(folder))
    more, less = (cost_of(work, corpus.claims, corpus.store) for work in (one_more, one_less))
    (corpus.store / "settled").unlink()
    anew = cost_of(who_is_who, corpus.store, corpus.store)
    costs = {"who is who": anew, ADDED: more, "the same document less": less, "an unchanged folder": again}
    return {name: _kept([cost]) for name, cost in costs.items()}


def _compared(contenders: Mapping[str, tuple[Work, Path]], turns: int) -> Figures:
    """Let all do their work in each turn, beginning with another one each turn.

    What they make is removed in the end: a file system may pass over what has just been removed, which takes time of
    whoever makes many files next.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in contenders}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(turns):
            order = list(contenders)
            for place, name in enumerate((*order[turn % len(order) :], *order[: turn % len(order)])):
                work, given = contenders[name]
                costs[name].append(cost_of(work, given, Path(folder) / f"{turn}-{place}"))
    return {name: _kept(found) for name, found in costs.items()}


def _kept(costs: Sequence[Cost]) -> Figures:
    return {
        "cpu seconds": [round(cost.cpu, 2) for cost in costs],
        "clock seconds": [round(cost.clock, 2) for cost in costs],
        "megabytes": round(max(cost.megabytes for cost in costs)),
    }


def answered(corpus: Corpus, times: int, rdflib_too: bool) -> Figures:
    """Return the milliseconds of each question: median, 95th percentile, most; rdflib is asked each three times."""
    with Store.open(corpus.store) as store:
        asked = questions(store, times=times, seed=corpus.seed)
        figures: Figures = {name: {FORUMGRAF: _told(timed(ask, store) for ask in asks)} for name, asks in asked.items()}
        if rdflib_too:
            other = InRdflib(store.dataset())
            for name, asks in asked.items():
                figures[name]["rdflib"] = _told(timed(ask, other) for ask in asks[:3])
    return figures


def _told(seconds: Iterable[float]) -> Figures:
    found = sorted(1000 * second for second in seconds)
    tail = found[min(len(found) - 1, int(0.95 * len(found)))]
    return {"median": round(statistics.median(found), 1), "p95": round(tail, 1), "asked": len(found)}


# ---- telling ------------------------------------------------------------------------------------------------------


def lines(results: Mapping[str, Any]) -> Iterator[str]:
    """Yield tables in Markdown of what was measured."""
    sizes: list[Figures] = results["sizes"]
    whole = [size for size in sizes if "load" in size]
    for title in ("load", "export"):
        yield f"| {title} | documents | processor seconds (least to most) | of Forumgraf's | memory at most, MB |"
        yield "| --- | --- | --- | --- | --- |"
        for size in whole:
            base = min(size[title][FORUMGRAF]["cpu seconds"])
            for name, cost in size[title].items():
                cpu = cost["cpu seconds"]
                spread = f"{min(cpu):.1f} to {max(cpu):.1f}"
                yield f"| {name} | {size['documents']} | {spread} | {min(cpu) / base:.2f} | {cost['megabytes']} |"
        yield ""
    yield "| question | documents | median, ms | 95th percentile, ms | rdflib's median, ms |"
    yield "| --- | --- | --- | --- | --- |"
    for size in sizes:
        for name, told in size["questions"].items():
            own, other = told[FORUMGRAF], told.get("rdflib", {}).get("median", "")
            yield f"| {name} | {size['documents']} | {own['median']} | {own['p95']} | {other} |"
    yield ""
    yield "| after the reading | documents | processor seconds | memory at most, MB |"
    yield "| --- | --- | --- | --- |"
    for size in sizes:
        for name, cost in size["after the reading"].items():
            yield f"| {name} | {size['documents']} | {min(cost['cpu seconds']):.1f} | {cost['megabytes']} |"


def draw(results: Mapping[str, Any], target: Path) -> None:
    """Draw cost against size, each on logarithmic scales: straight and as steep as the dotted line is linear."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "forumgraf"  # the same figures, the same picture
    from matplotlib import pyplot

    sizes: list[Figures] = results["sizes"]
    whole = [size for size in sizes if "load" in size]
    documents, loaded = ([size["documents"] for size in some] for some in (sizes, whole))
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    for name in ("load", "export"):
        left.plot(loaded, [min(size[name][FORUMGRAF]["cpu seconds"]) for size in whole], "o-", label=name)
    for name in sizes[0]["after the reading"]:
        seconds = [min(size["after the reading"][name]["cpu seconds"]) for size in sizes]
        left.plot(documents, seconds, "o-", label=name)
    for name in sizes[0]["questions"]:
        right.plot(documents, [size["questions"][name][FORUMGRAF]["p95"] for size in sizes], "o-", label=name)
    for axes, unit, low in ((left, "processor seconds", 1), (right, "milliseconds, 95th percentile", 10)):
        axes.plot(documents, [low * size / documents[0] for size in documents], ":", color="grey", label="linear")
        axes.set(xscale="log", yscale="log", xlabel="documents", ylabel=unit)
        axes.legend(fontsize=8)
    figure.savefig(target, metadata={"Date": None})


def main(arguments: list[str]) -> int:
    """Measure what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth", description="Measure stores of growing size.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="documents (default: 250 1000)")
    parser.add_argument("--asked", nargs="*", type=int, default=(), help="documents of stores that are only asked")
    parser.add_argument("--turns", type=int, default=3, help="turns of each load and export (default: 3)")
    parser.add_argument("--times", type=int, default=20, help="things that each question is asked of (default: 20)")
    parser.add_argument("--rdflib", type=int, default=250, help="most documents for rdflib (default: 250)")
    parser.add_argument("--seed", type=int, default=1, help="other people for another seed (default: 1)")
    parser.add_argument("--keep", type=Path, help="a folder to keep the stores in, or to take them from")
    parser.add_argument("--write", action="store_true", help="keep the figures in results/")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="forumgraf-bench-") as temporary:
        folder = given.keep or Path(temporary)
        sizes = []
        for size in sorted({*given.sizes, *given.asked}):
            corpus = Corpus(folder / str(size), size, given.seed).made(whole=size in given.sizes)
            few = size <= given.rdflib
            rest = measured(corpus, turns=given.turns, rdflib_too=few) if size in given.sizes else {}
            asked = result_of(answered, corpus, given.times, few)
            after = settled(corpus)
            sizes.append({**described(corpus), **rest, "after the reading": after, "questions": asked})
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"
    results = {"machine": machine(), "load of the machine at the end": load, "sizes": sizes}
    if given.write:
        RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        draw(results, RESULTS.with_suffix(".svg"))
    print("\n".join(lines(results)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
