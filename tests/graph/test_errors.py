"""The exception tree: what a user reads, and with which exit status a command ends."""

from pathlib import Path

import pytest

from graph import errors

TREE = [
    (
        "usage",
        errors.UsageError("--at: not a date", remedy="write 2024-07-01"),
        "--at: not a date (write 2024-07-01)",
        2,
    ),
    (
        "document",
        errors.ReadError("a.pdf", "no text in it", remedy="run OCR on it"),
        "a.pdf: no text in it (run OCR on it)",
        1,
    ),
    (
        "store",
        errors.StoreLocked(Path("s"), "in use", remedy="wait for the other to end"),
        "s: in use (wait for the other to end)",
        1,
    ),
    (
        "output",
        errors.OutputError("out", "not writable", remedy="give another --out"),
        "out: not writable (give another --out)",
        1,
    ),
    (
        "cluster",
        errors.ClusterError("tcp://10.0.0.1:8786", "it has no workers", remedy="start some"),
        "tcp://10.0.0.1:8786: it has no workers (start some)",
        1,
    ),
]


@pytest.mark.parametrize(("label", "error", "line", "status"), TREE, ids=[row[0] for row in TREE])
def test_an_error_is_one_line_with_remedy_and_exit_status(
    label: str, error: errors.ForumgrafError, line: str, status: int
) -> None:
    assert (str(error), error.exit_code) == (line, status), label
    assert "\n" not in str(error)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    classes = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
    drawn = {line.strip("│├└─ ").split()[0] for line in (errors.__doc__ or "").splitlines() if "  " in line.strip()}
    assert classes == drawn
