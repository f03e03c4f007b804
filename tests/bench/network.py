"""Measure how soon the network page can be used: `python -m tests.bench.network`, or `make bench-network`.

For each size the page of a network of invented people is opened in a headless Chromium, in the same run as the page
that pyvis makes of the same nodes and edges by default, with its physics. A page can be used when it is drawn and the
next frame can be: for pyvis when its physics let go of the drawing (vis-network's `stabilizationIterationsDone`).
The seconds count from the beginning of the navigation. `--write FILE` puts them in a file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from pyvis.network import Network

from exports.network import page_of
from graph.answers import Evidence, ForumAnswer, Kind, MeetingAnswer, Related, Seat, Source, Statement, Thing
from graph.views import Known, View, who_represents_whom
from tests.exports.browser import MISSING, Browser

SIZES: Final = (1000, 5000)  # nodes
TURNS: Final = 3
CAP: Final = 180.0  # seconds to wait for pyvis
_AWAKE: Final = """
const done = arguments[arguments.length - 1];
const frame = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
const look = () => (document.documentElement.dataset.ready === "yes"
  ? frame(() => done(performance.now() / 1000)) : setTimeout(look, 20));
look();
"""
# Asked once the page's scripts have run: then the drawing exists, and its physics have not had a turn yet or are at it.
_STABLE: Final = """
const done = arguments[arguments.length - 1];
const tell = () => requestAnimationFrame(() => done(performance.now() / 1000));
if (network.physics.stabilized || !network.physics.physicsEnabled) tell();
else network.once("stabilizationIterationsDone", tell);
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """How many seconds a page took until it could be used, turn by turn; None where it was given up."""

    size: int
    name: str
    megabytes: float
    seconds: tuple[float | None, ...]


def invented(size: int, *, seed: int = 1) -> Known:
    """Return a network of so many nodes: a forum for each fifty, in which municipalities and people have seats."""
    draw = Random(seed)  # noqa: S311 - not a secret
    forums = [Thing(f"forum/{n}", f"Nätverk {n}", Kind.FORUM) for n in range(size // 50)]
    towns = [Thing(f"organisation/{n}", f"Kommun {n}", Kind.MUNICIPALITY) for n in range(size // 25)]
    conveners = [Thing(f"organisation/f{n}", f"Förbund {n}", Kind.ORGANISATION) for n in range(max(1, size // 250))]
    people = size - len(forums) - len(towns) - len(conveners)
    seats: list[Seat] = []
    for number in range(people):
        person = Thing(f"person/{number}", f"Person {number:05}", Kind.PERSON)
        town = number % len(towns)
        near = [forum for place, forum in enumerate(forums) if place % len(conveners) == town % len(conveners)]
        chosen = draw.sample(near, min(len(near), draw.choice((1, 1, 2))))
        seats += [_seat(person, towns[town], forum, draw) for forum in chosen]
    answers = tuple(
        ForumAnswer(forum, (Related(conveners[place % len(conveners)], ()),), ()) for place, forum in enumerate(forums)
    )
    return Known(tuple(seats), answers, (), (), _meetings(seats))


def _seat(person: Thing, town: Thing, forum: Thing, draw: Random) -> Seat:
    days = sorted(dt.date(2015, 1, 1) + dt.timedelta(days=draw.randrange(3500)) for _ in range(3))
    return Seat(forum, person, (town,), tuple(_statement(person, town, forum, day) for day in days))


def _statement(person: Thing, town: Thing, forum: Thing, day: dt.date) -> Statement:
    name = f"{forum.label} {day:%Y-%m}.txt"
    source = Source(name, 0, 40, f"{person.label}, {town.label}", f"document/{name}", 1)
    meeting = f"meeting/{forum.iri}/{day:%Y-%m}"
    return Statement("", Evidence.ATTENDED, "present", f"{day:%Y-%m}-01", (), None, None, None, (), (source,), meeting)


def _meetings(seats: list[Seat]) -> tuple[MeetingAnswer, ...]:
    held = {(said.meeting or "", seat.forum, said.date) for seat in seats for said in seat.statements}
    return tuple(MeetingAnswer(iri, forum, day, ()) for iri, forum, day in sorted(held, key=lambda one: one[0]))


def pyvis_page(view: View) -> str:
    """Return the page that pyvis makes of a view by default, with vis-network in it."""
    drawing = Network(directed=True, cdn_resources="in_line")
    for iri, label in view.nodes(data="label"):
        drawing.add_node(iri, label=label)
    for one, other, _ in view.edges(keys=True):
        drawing.add_edge(one, other)
    made: str = drawing.generate_html()
    return made


def measure(sizes: tuple[int, ...], *, turns: int = TURNS, cap: float = CAP) -> Iterator[Opened]:
    """Yield what each page took, in turn: ours so many times, pyvis' once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        for size in sizes:
            found = invented(size)
            for name, text, script, times in (
                ("forumgraf", page_of(found), _AWAKE, turns),
                ("pyvis", pyvis_page(who_represents_whom(found)), _STABLE, 1),
            ):
                path.write_text(text, encoding="utf-8")
                yield Opened(
                    size, name, len(text.encode()) / 1e6, tuple(_opened(path, script, cap) for _ in range(times))
                )


def _opened(path: Path, script: str, cap: float) -> float | None:
    """Open a page in a browser of its own and return when it could be used, or None after `cap` seconds."""
    from selenium.common.exceptions import TimeoutException
    from urllib3.exceptions import ReadTimeoutError

    browser = Browser(path.parent)
    began = time.monotonic()
    try:
        _wait(browser, cap)
        browser.driver.get(path.as_uri())
        _wait(browser, cap - (time.monotonic() - began))
        return float(browser.driver.execute_async_script(script))
    except (TimeoutException, ReadTimeoutError):
        return None
    finally:
        browser.driver.quit()


def _wait(browser: Browser, seconds: float) -> None:
    """Let the browser take so long, and its driver a little longer: a page that is busy answers nobody."""
    browser.driver.set_page_load_timeout(seconds)
    browser.driver.set_script_timeout(seconds)
    browser.driver.command_executor.client_config.timeout = seconds + 5


def lines(results: list[Opened], *, cap: float) -> Iterator[str]:
    """Yield the results as a table in Markdown."""
    yield "| nodes | page | MB | seconds until it can be used |"
    yield "| --- | --- | --- | --- |"
    for one in results:
        known = [second for second in one.seconds if second is not None]
        told = f"{statistics.median(known):.1f}" if len(known) == len(one.seconds) else f"more than {cap:.0f}"
        several = f" ({min(known):.1f} to {max(known):.1f})" if len(known) > 1 else ""
        yield f"| {one.size} | {one.name} | {one.megabytes:.1f} | {told}{several} |"


def main(arguments: list[str]) -> int:
    """Measure, print, and write where that is asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="tests.bench.network", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="nodes")
    parser.add_argument("--turns", type=int, default=TURNS)
    parser.add_argument("--cap", type=float, default=CAP, help="seconds to wait for a page")
    parser.add_argument("--write", type=Path, help="a file for the results")
    options = parser.parse_args(arguments)
    if MISSING is not None:
        print(MISSING, file=sys.stderr)
        return 2
    results = []
    for one in measure(tuple(options.sizes), turns=options.turns, cap=options.cap):
        print(one, file=sys.stderr)
        results.append(one)
    told = [
        "# How soon the network page can be used",
        "",
        f"`python -m tests.bench.network`, {dt.date.today().isoformat()}, headless Chromium, {os.cpu_count()} cores, "
        f"{platform.system()}, load {os.getloadavg()[0]:.1f}.",
        "From 1,500 nodes on, the page starts from the forums and opens around what is chosen; pyvis draws all.",
        "",
        *lines(results, cap=options.cap),
    ]
    print("\n".join(told))
    if options.write is not None:
        options.write.write_text("\n".join(told) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
