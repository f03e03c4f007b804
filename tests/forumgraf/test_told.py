from pathlib import Path

import pytest

from forumgraf.plan import Duplicate
from forumgraf.report import Report
from forumgraf.tally import Open
from forumgraf.told import SHOWN, report_lines
from forumgraf.wording import words
from graph.answers import Counts
from graph.decisions import Reason, Unapplied
from graph.errors import ReadError

COUNTS = Counts(
    documents=3,
    meetings=2,
    persons=7,
    forums=2,
    projects=1,
    memberships=4,
    attendances=9,
    vacant_seats=0,
    unresolved_mentions=1,
    findings=1,
)


def report(number_of_findings: int = 1) -> Report:
    return Report(
        read=("a.txt", "b.txt"),
        unchanged=("c.txt",),
        duplicates=(Duplicate("d.txt", "a.txt"),),
        not_minutes=("README.md",),
        failures=(ReadError("e.txt", "the file is empty", remedy="leave it out"),),
        passed_over=(("", 1), (".jpg", 2)),
        counts=COUNTS,
        findings=tuple(Open("a.txt", n + 1, "unread-entry", f"Rad {n + 1}\x1b[2J") for n in range(number_of_findings)),
        vanished=("old.txt",),
        pruned=("older.txt",),
        decisions=Path("in/s.txt"),
        unapplied=(Unapplied(3, Reason.DAMAGED, "it is not whole"),),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Read now                       2",
        "Unchanged                      1",
        "Duplicates                     1",
        "Failed                         1",
        "Documents in the graph         3",
        "Memberships                    4",
        "Places with open names         1",
        "Attendance entries understood  9 of 10 (90%)",
        "Other files, not read          – 1, .jpg 2",
        "  d.txt is the same file as a.txt",
        "  README.md",
        "  old.txt",
        "Removed, the file is gone      1",
        "  line 3 of s.txt  The line cannot be read: it is not whole. Mend it, or delete it and decide again.",
        "  a.txt  line 1  Rad 1\N{REPLACEMENT CHARACTER}[2J",
    ],
)
def test_a_report_tells(line: str) -> None:
    assert line in report_lines(report(), words("en"))


def test_many_findings_are_counted_and_shown_where_asked() -> None:
    some, every = (report_lines(report(SHOWN + 5), words("en"), every=every) for every in (False, True))
    assert some[-1] == "  … and 5 more (show all with --all)"
    assert every[-1].endswith(f"line {SHOWN + 5}  Rad {SHOWN + 5}\N{REPLACEMENT CHARACTER}[2J")


def test_the_languages_have_the_same_words() -> None:
    assert set(words("sv")) == set(words("en"))
