"""Profiles and the overview as lines for a terminal; each seat says which minutes show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exports import phrases
from forumgraf.lines import columns, printable
from forumgraf.profile import Profile
from graph.answers import Affiliation, Kind, Seat, Source, Thing, TimelineEntry, VacantSeat

Words = Mapping[str, str]
Rows = list[tuple[str, ...]]
_SOURCES_SHOWN = 2
_QUOTED = 60  # characters of a passage: enough to find it by
_SEATS = {Kind.PERSON: "show.seats", Kind.MUNICIPALITY: "show.represented", Kind.ORGANISATION: "show.represented"}


# ---- one thing ---------------------------------------------------------------------------------------------------


def profiles_lines(profiles: Sequence[Profile], said: Words) -> list[str]:
    """Return what the minutes show of things that share a name; where they are several, with what tells them apart."""
    several = len(profiles) > 1
    told = [profile_lines(profile, said, apart=several) for profile in profiles]
    return [line for lines in told for line in ["", "", *lines]][2:]


def profile_lines(profile: Profile, said: Words, *, apart: bool = False) -> list[str]:
    """Return what the minutes show of a thing, under headings; with `apart`, its IRI below its name."""
    kind, forums = profile.thing.kind, profile.forums
    own = () if kind is Kind.PROJECT else forums
    sections: list[tuple[str, Rows]] = [
        ("show.conveners", [(related.thing.label,) for forum in own for related in forum.conveners]),
        ("show.steers", [(related.thing.label,) for forum in own for related in forum.steers]),
        ("show.steered-by", [(forum.forum.label,) for forum in forums] if kind is Kind.PROJECT else []),
        (_SEATS.get(kind, "show.members"), [_seat(seat, kind, said) for seat in profile.seats]),
        ("show.vacant", [_vacant(seat, said) for seat in profile.vacant]),
        ("show.places", [_place(place, said) for place in profile.affiliations]),
        ("show.timeline", [_entry(entry, said) for entry in profile.timeline]),
        ("show.candidates", [(thing.label, thing.iri) for thing in profile.candidates]),
    ]
    lines = [line for key, rows in sections for line in _section(said[key], rows)]
    return [_title(profile, said), *([profile.thing.iri] if apart else []), *(lines or ["  " + said["show.nothing"]])]


def _title(profile: Profile, said: Words) -> str:
    at = "" if profile.at is None else f" · {said['show.at']} {profile.at.isoformat()}"
    return printable(f"{profile.thing.label} ({said[profile.thing.kind].lower()}){at}")


def _section(heading: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield ""
        yield heading
        yield from columns(rows, indent="  ")


def _seat(seat: Seat, kind: Kind, said: Words) -> tuple[str, ...]:
    """Return a seat as a row: without what the heading says already (the person, the forum, on whose behalf)."""
    member, forum, behalf = seat.member.label, seat.forum.label, _labels(seat.on_behalf_of)
    names = {
        Kind.PERSON: (forum, behalf),
        Kind.FORUM: (member, behalf),
        Kind.STEERING_GROUP: (member, behalf),
        Kind.PROJECT: (forum, member, behalf),
    }.get(kind, (forum, member))
    return (*names, phrases.role(seat, said), phrases.time(seat, said), _sources(seat.sources, said))


def _vacant(seat: VacantSeat, said: Words) -> tuple[str, ...]:
    return _labels(seat.on_behalf_of), seat.date or said["show.undated"], _sources(seat.sources, said)


def _place(place: Affiliation, said: Words) -> tuple[str, ...]:
    state = said[place.state] if place.state != "current" else ""
    period = phrases.period(place.begins, place.ends, said)
    titles = ", ".join(place.titles)
    return place.organisation.label, titles, state, period, place.date or "", _sources(place.sources, said)


def _entry(entry: TimelineEntry, said: Words) -> tuple[str, ...]:
    return (
        entry.date or said["show.undated"],
        said[f"happening.{entry.happening}"],
        "" if entry.where is None else entry.where.label,
        _cut(entry.what),
        "" if entry.state is None else said[entry.state],
        phrases.period(entry.begins, entry.ends, said),
    )


def _labels(things: Iterable[Thing]) -> str:
    return ", ".join(thing.label for thing in things)


def _sources(sources: Sequence[Source], said: Words) -> str:
    """Return the latest passages, which is what somebody who checks a seat wants first."""
    return "; ".join(
        f"{phrases.place(source, said)}: ”{_cut(source.exact)}”"
        for source in sorted(sources, key=lambda source: (source.file_name, source.start))[-_SOURCES_SHOWN:]
    )


def _cut(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"
