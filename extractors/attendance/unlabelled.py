"""Lists under no label, of which nothing tells whether those in them took part: they are reported.

Direktionen:                   Nätverksmöte 15 mars
Anna Ek, Lerum, ordförande
Bo Lund, Ale                   Anna Ek, Lerum
Cecilia Berg, Mark             Bo Lund, Ale
Cecilia Berg, Mark
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.attendance.entries import read_line
from extractors.fields.cutting import Cutter
from extractors.matching.cover import Cover
from extractors.structure.lines import Line
from extractors.words.labels import Part, find_label
from extractors.words.names import RUN, is_given
from graph.claims import Finding, Span

_FEWEST = 3  # lines one below the other that are a list
_MOST = 200  # lines of a head that are looked at
_EXPLAINED = 0.9  # of a line that is somebody
_LONGEST = 100  # characters of such a line
_BEHIND_NAME = re.compile(r"\s*[,(–-]|\s{2,}|\t")
_NO_LABEL = "Namn står i en lista utan rubrik, och det är öppet om de deltog: {}"


def unlabelled(cutter: Cutter, head: Sequence[Line], read: Iterable[Span]) -> tuple[Finding, ...]:
    """Return a report of each list in the head of a document that stands under no label; `read` is what is read of it.

    Three lines or more, one right below the other, that name each somebody and whom she comes from, her party or what
    she is. Below a label of something else ("Sändlista") nobody is expected to have been there.
    """
    covered = Cover(read)
    return tuple(
        Finding(
            "unread-list", _NO_LABEL.format(" ".join(run[0].text.split())), Span(run[0].span.start, run[-1].span.end)
        )
        for run in _runs(cutter, head[:_MOST], covered)
        if len(run) >= _FEWEST
    )


def _runs(cutter: Cutter, lines: Sequence[Line], covered: Cover) -> Iterator[list[Line]]:
    """Yield lines that stand one right below the other and name each somebody of whom nothing is read."""
    run: list[Line] = []
    above: Line | None = None  # what stands above the run
    for line in lines:
        somebody = not covered.meets(line.span) and _names_somebody(cutter, line)
        if run and (not somebody or line.after_blank):
            if not _is_of_other(above):
                yield run
            run = []
        if somebody:
            run.append(line)
        elif not line.noise:
            above = line
    if run and not _is_of_other(above):
        yield run


def _is_of_other(above: Line | None) -> bool:
    """Tell whether the label of something else stands above a list: "Sändlista"."""
    found = find_label(above.text) if above is not None else None
    return found is not None and found.alone and found.label.part is Part.STOP


def _names_somebody(cutter: Cutter, line: Line) -> bool:
    """Tell whether a line is one person in full with whom she comes from, her party or what she is."""
    run = RUN.match(line.text)
    if run is None or len(line.text) > _LONGEST or " " not in run[0] or not is_given(run[0].split()[0]):
        return False  # nearly all lines
    if _BEHIND_NAME.match(line.text, run.end()) is None:
        return False
    reading = read_line(cutter, line.span)
    if len(reading.entries) != 1 or reading.explained < _EXPLAINED:
        return False
    (entry,) = reading.entries
    return entry.name is not None and bool(entry.organisations or entry.party or entry.roles)
