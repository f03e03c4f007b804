"""The report of a build as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from forumgraf.lines import columns, printable
from forumgraf.report import Report
from forumgraf.rulings_told import unapplied_told

Words = Mapping[str, str]
SHOWN = 20


def report_lines(report: Report, said: Words, *, every: bool = False) -> list[str]:
    """Return a report as a short table and what was not understood: the first 20 of each kind, or all of it."""
    return [*columns(_table(report, said)), *_sections(report, said, None if every else SHOWN)]


def _table(report: Report, said: Words) -> list[tuple[str, str]]:
    counts, (understood, entries) = report.counts, report.entries
    others = ", ".join(f"{suffix or '–'} {number}" for suffix, number in report.passed_over)
    share = said["report.of"].format(part=understood, whole=entries, percent=100 * understood // max(entries, 1))
    always = [
        ("report.read", len(report.read)),
        ("report.documents", counts.documents),
        ("report.meetings", counts.meetings),
        ("report.persons", counts.persons),
        ("report.forums", counts.forums),
        ("report.projects", counts.projects),
        ("report.memberships", counts.memberships),
        ("report.unresolved", counts.unresolved_mentions),
    ]
    where_any = [
        ("report.unchanged", len(report.unchanged)),
        ("report.duplicates", len(report.duplicates)),
        ("report.not-minutes", len(report.not_minutes)),
        ("report.failed", len(report.failures)),
        ("report.pruned", len(report.pruned)),
    ]
    rows = [(said[key], str(number)) for key, number in always]
    rows[1:1] = [(said[key], str(number)) for key, number in where_any if number]
    return [
        *rows,
        *([(said["report.entries"], share)] if entries else []),
        *([(said["report.passed-over"], others)] if others else []),
    ]


def _sections(report: Report, said: Words, shown: int | None) -> Iterator[str]:
    same = [said["report.same-as"].format(name=d.name, same_as=d.same_as) for d in report.duplicates]
    yield from _section(said["report.duplicates"] + ":", [(line,) for line in same], said, shown)
    yield from _section(said["report.not-minutes"] + ":", [(name,) for name in report.not_minutes], said, shown)
    yield from _section(said["report.vanished"], [(name,) for name in report.vanished], said, shown)
    yield from _section(said["report.pruned"] + ":", [(name,) for name in report.pruned], said, shown)
    file = report.decisions.name
    idle = [
        (said["report.decision-line"].format(number=one.number, file=file), unapplied_told(one, said))
        for one in report.unapplied
    ]
    yield from _section(said["report.unapplied"], idle, said, shown)
    findings = [
        (finding.source, f"{said['report.line']} {finding.line}" if finding.line else "", finding.message)
        for finding in report.findings
    ]
    yield from _section(said["report.findings"], findings, said, shown)


def _section(heading: str, rows: Sequence[Sequence[str]], said: Words, shown: int | None) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield printable(heading)
    yield from columns(rows[:shown], indent="  ")
    if shown is not None and len(rows) > shown:
        yield "  " + said["report.more"].format(count=len(rows) - shown)
