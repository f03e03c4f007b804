"""A store of three small documents in which two persons share a name and a first name is left open."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import iris
from graph.claims import (
    AgendaItem,
    Attendance,
    Claim,
    Document,
    Forum,
    Meeting,
    Organisation,
    Person,
    Reading,
    Span,
    Status,
    UnresolvedMention,
)
from graph.store import Store

BASE = "https://a.example/id/"
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
ALM = Organisation("organisation/alms-kommun", "Alms kommun", "municipality")
NETWORK, COUNCIL = Forum("Skolnätverket", "network"), Forum("Vuxrådet", "council")
TEXT = "{name}, {seat}\nMaria återkommer\n"


def reading(file: str, name: str, seat: Organisation, year: int, forum: Forum = NETWORK) -> Reading:
    """Return minutes whose list has one person and whose only item names a Maria."""
    text = TEXT.format(name=name, seat=seat.name)
    start = text.index("Maria återkommer")
    at, line = (Span(start, start + 5),), (Span(0, len(name)),)
    claims: tuple[Claim, ...] = (
        Meeting(forum, line, date=dt.date(year, 3, 1)),
        Attendance(Person(name, seat), Status.PRESENT, line, (seat,)),
        AgendaItem(0, "Rapporter", at),
        UnresolvedMention("Maria", at, (), 0),
    )
    return Reading(Document(iris.document_path(file), file, file, f"{year:064d}", "text/plain", text), claims)


MINUTES = {
    "a.txt": reading("a.txt", "Maria Lundqvist", EK, 2020),
    "b.txt": reading("b.txt", "Maria Lundqvist", ALM, 2022, COUNCIL),
    "c.txt": reading("c.txt", "Nils Ask", ALM, 2023, COUNCIL),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", base=BASE) as opened:
        opened.replace_documents(MINUTES.values())
        yield opened
