"""Lists under no label: they are reported, and nobody in them is said to have come."""

import pytest

from graph.claims import Attendance
from tests.extractors.told import read
from tests.tables import labelled

BODY = "\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\nInget fanns att ta upp.\n"
PEOPLE = "Anna Ek, Lerum\nBo Lund, Ale\nCecilia Berg, Mark"

REPORTED = [
    ("right below the head", f"Gymnasienätverket 2024-03-15\n\n{PEOPLE}", True),
    ("below what the body is called", f"Protokoll 2024-03-15\nDirektionen:\n{PEOPLE}", True),
    ("two lines are no list", "Gymnasienätverket 2024-03-15\n\nAnna Ek, Lerum\nBo Lund, Ale", False),
    ("of whom minutes are sent to", f"Gymnasienätverket 2024-03-15\n\nSändlista\n{PEOPLE}", False),
    ("names alone", "Gymnasienätverket 2024-03-15\n\nAnna Ek\nBo Lund\nCecilia Berg", False),
]


@pytest.mark.parametrize(("head", "reported"), labelled(REPORTED))
def test_a_list_without_a_label_is_reported(head: str, reported: bool) -> None:
    reading = read(head + BODY)
    assert not [claim for claim in reading.claims if isinstance(claim, Attendance)]
    assert ("unread-list" in [finding.kind for finding in reading.findings]) is reported


def test_a_list_under_a_label_is_read() -> None:
    reading = read(f"Gymnasienätverket 2024-03-15\n\nNärvarande\n{PEOPLE}{BODY}")
    assert reading.findings == ()
