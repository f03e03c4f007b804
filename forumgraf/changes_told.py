"""What changed in forums, as lines for a terminal, as CSV and as JSON; what is stated and what is attested apart."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from exports import phrases
from exports.overview.changes import sentence
from forumgraf.lines import columns, printable
from graph.answers import Thing
from graph.history import Basis, Change, Period

Words = Mapping[str, str]
_QUOTED: Final = 60
COLUMNS: Final = (
    "forum",
    "forum_iri",
    "change",
    "basis",
    "date",
    "person",
    "person_iri",
    "on_behalf_of",
    "roles",
    "before",
    "before_date",
    "minutes_without",
    "nearest_minutes",
    "file",
    "page",
    "passage",
)


def as_text(found: Sequence[Change], period: Period, said: Words) -> str:
    """Return changes as lines: forum by forum, what the minutes state and what they merely show under two headings."""
    key = "changes.open" if period.until is None else "changes.period"
    lines = [said[key].format(after=period.after, until=period.until)]
    if not found:
        lines += ["", said["changes.none"]]
    for _, of_forum in groupby(found, key=lambda change: change.forum.iri):
        told = list(of_forum)
        lines += ["", printable(told[0].forum.label)]
        for basis, group in groupby(told, key=lambda change: change.basis):
            lines.append(f"  {said[f'changes.{basis}']}")
            lines += columns([_row(change, said) for change in group], indent="    ")
    if any(change.basis is Basis.ATTESTED for change in found):
        lines += ["", said["changes.caution"]]
    return "\n".join(lines) + "\n"


def as_csv(found: Sequence[Change], period: Period, said: Words) -> str:
    """Return changes as CSV (RFC 4180), one row for each passage that tells one."""
    del period, said
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for change in found:
        values = _values(change)
        for source in values["sources"] or [{}]:
            row = values | {"passage": source.get("exact"), "file": source.get("file"), "page": source.get("page")}
            writer.writerow([_cell(row[column]) for column in COLUMNS])
    return stream.getvalue()


def as_json(found: Sequence[Change], period: Period, said: Words) -> str:
    """Return changes as JSON: a list of objects, each with its passages."""
    del period, said
    return json.dumps([_values(change) for change in found], ensure_ascii=False, indent=2) + "\n"


def _row(change: Change, said: Words) -> tuple[str, ...]:
    who = "" if change.who is None else change.who.label
    behalf = ", ".join(thing.label for thing in change.on_behalf_of)
    sources = "; ".join(f"{phrases.place(s, said)}: ”{_cut(s.exact)}”" for s in change.sources[:1])
    return change.date, who, behalf, sentence(change, said), sources


def _values(change: Change) -> dict[str, Any]:
    return {
        "forum": change.forum.label,
        "forum_iri": change.forum.iri,
        "change": str(change.kind),
        "basis": str(change.basis),
        "date": change.date,
        "person": _label(change.who),
        "person_iri": None if change.who is None else change.who.iri,
        "on_behalf_of": [thing.label for thing in change.on_behalf_of],
        "roles": list(change.roles),
        "before": list(change.before),
        "before_date": change.before_date,
        "minutes_without": change.without or None,
        "nearest_minutes": change.nearest,
        "sources": [
            {
                "document": source.document,
                "file": source.file_name,
                "page": source.page,
                "start": source.start,
                "end": source.end,
                "exact": source.exact,
            }
            for source in change.sources
        ],
    }


def _label(thing: Thing | None) -> str | None:
    return None if thing is None else thing.label


def _cell(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def _cut(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


FORMS: Final = {"text": as_text, "csv": as_csv, "json": as_json}
