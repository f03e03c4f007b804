"""Long minutes in any number: meetings of about 8 kB, put together from those of a region and a year (see `minutes`).

    for name, text in sessions(100, seed=1):
        (folder / name).write_text(text)

A session has the head of one of the meetings, in its list 20 to 30 of those whom the meetings of that year list, and
then, renumbered, what was spoken of at this meeting and at the others, until it is long enough: prose, decisions,
assignments, tables, seats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random
from typing import Final

from tests.bench.minutes import minutes

LENGTH: Final = 8_000  # bytes in UTF-8
LISTED: Final = (20, 30)  # people

_MEETINGS: Final = 10  # of a region in a year
_LINE: Final = r"(?:- )?(?P<{}>[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+), [A-ZÅÄÖ][^\n.]*"
# Carina Öberg, Trollhättan (för & grund), ordförande · - Linnea Bergwall, Uddevalla
_ENTRY: Final = re.compile(rf"^{_LINE.format('name')}$", re.MULTILINE)
_LIST: Final = re.compile(rf"(?:^{_LINE.replace('?P<{}>', '?:')}\n){{6,}}", re.MULTILINE)
# § 31 Mötets öppnande · 3. Kompetensbryggan · ### 2. Så här långt i Lotsen
_HEADING: Final = re.compile(r"(?<=\n\n)(?:#+ )?(?:§ \d+|\d+\.) (?P<title>[^\n]+)(?=\n\n)")
# what stands behind the last item: the close of the meeting, signatures
_CLOSE: Final = re.compile(
    r"\n\n(?:#+ )?(?:Mötet avslut|Nästa möte|Ordföranden avslut|Sekreterare\n|Vid p|Antecknat).*", re.DOTALL
)


def sessions(count: int, *, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield `count` documents: a name and the text; the same for the same seed, and all of different meetings."""
    told = minutes(10 * count, seed=seed)
    made = 0
    while made < count:
        meetings = list(islice(told, _MEETINGS))
        for at, (name, text) in enumerate(meetings):
            if made < count and _LIST.search(_head(text)) is not None:
                others = [other for _, other in (*meetings[at + 1 :], *meetings[:at])]
                yield name, _session(text, others, Random(f"{seed} {name}"))  # noqa: S311 - not a secret
                made += 1


def _head(text: str) -> str:
    return _HEADING.split(text)[0]


def _session(text: str, others: Sequence[str], draw: Random) -> str:
    session = _LIST.sub(lambda own: _lengthened(own[0], others, draw), _head(text), count=1)
    items = (item for meeting in (text, *others) for item in _items(meeting))
    for number, (title, body) in enumerate(items, start=1):
        if len(session.encode()) >= LENGTH:
            break
        session += f"§ {number} {title}\n\n{body}\n\n"
    return session


def _lengthened(own: str, others: Sequence[str], draw: Random) -> str:
    """Return the lines of a list and behind them those of others' lists, each person once."""
    lines = {entry["name"]: entry[0] for entry in _ENTRY.finditer(own)}
    for entry in _ENTRY.finditer("\n".join(others)):
        lines.setdefault(entry["name"], entry[0])
    mark = "- " if own.startswith("- ") else ""
    most = draw.randint(*LISTED)
    return "".join(f"{mark}{line.removeprefix('- ')}\n" for line in list(lines.values())[:most])


def _items(text: str) -> Iterator[tuple[str, str]]:
    """Yield the items of a meeting: title and text."""
    pieces = _HEADING.split(text)[1:]
    for title, body in zip(pieces[::2], pieces[1::2], strict=True):
        yield title, _CLOSE.sub("", body).strip()
