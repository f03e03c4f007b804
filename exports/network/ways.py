"""The way between two people or municipalities in words: a sentence for each step, with the minutes that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exports import phrases
from exports.network.labels import labels
from graph.answers import Kind, Seat, Source
from graph.paths import Path, Step
from graph.views import Link, View

Words = Mapping[str, str]
SOURCES_SHOWN = 2


def sentences(view: View, path: Path, said: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each sentence with the places in the minutes that say it; the first sentence tells the whole way."""
    names = labels(view)
    yield _lead(view, path, names, said), ()
    for place, step in enumerate(path.steps):
        beside = path.steps[max(0, place - 1) : place + 2]
        if not any(_tells(other, step) for other in beside):
            yield from _step(step, names, said)
    if path.ways > 1:
        yield said["path.ways"].format(count=path.ways), ()


def _tells(member: Step, represents: Step) -> bool:
    """Tell whether a seat says on whose behalf it is held, so that this need not be said in a sentence of its own."""
    behalf = {thing.iri for seat in member.about["seats"] for thing in seat.on_behalf_of}
    pair = member.link, represents.link
    return pair == (Link.MEMBER, Link.REPRESENTS) and member.one == represents.one and represents.other in behalf


def _lead(view: View, path: Path, names: Mapping[str, str], said: Words) -> str:
    one, other = names[path.nodes[0]], names[path.nodes[-1]]
    forums = [iri for iri in path.nodes[1:-1] if view.nodes[iri]["kind"] in (Kind.FORUM, Kind.STEERING_GROUP)]
    key = "path.same" if not path.steps else {0: "path.direct", 1: "path.one"}.get(len(forums), "path.several")
    through = ", ".join(names[iri] for iri in forums)
    return said[key].format(one=one, other=other, count=len(forums), forums=through)


def _step(step: Step, names: Mapping[str, str], said: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    fact = f"{names[step.one]} {said[step.link]} {names[step.other]}"
    if not step.about["seats"]:
        titles = ", ".join(step.about["titles"])
        yield f"{fact} ({titles})." if titles else f"{fact}.", _places(step.about["sources"], said)
    for seat in step.about["seats"]:
        told = [
            *_where(seat, step, said),
            phrases.role(seat, said),
            *_behalf(seat, step, said),
            phrases.time(seat, said),
        ]
        yield f"{fact}: {'; '.join(part for part in told if part)}.", _places(seat.sources, said)


def _where(seat: Seat, step: Step, said: Words) -> Iterator[str]:
    if seat.forum.iri != step.other:
        yield f"{said['path.in']} {seat.forum.label}"


def _behalf(seat: Seat, step: Step, said: Words) -> Iterator[str]:
    names = [thing.label for thing in seat.on_behalf_of if thing.iri != step.other]
    if names:
        yield f"{said['path.behalf']} {', '.join(names)}"


def _places(sources: tuple[Source, ...], said: Words) -> tuple[str, ...]:
    return tuple(f"{phrases.place(source, said)}: ”{source.exact}”" for source in sources[-SOURCES_SHOWN:])
