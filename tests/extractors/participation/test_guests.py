"""Guests of an item: whom no list names, and of whom the text says that they took part."""

import pytest

from graph.claims import Attendance
from tests.extractors.rendered import fields
from tests.extractors.told import claims
from tests.tables import labelled

HEAD = "Nätverket för rektorer\nProtokoll 2024-03-12\n\nNärvarande: Anna Ek, Ale, Bo Lund, Lerum\n\n1. Läget\n"
END = "\n\n2. Avslutning\nMötet avslutades.\n"
SIV = "Siv Alm (Skolverket) | {} | for Skolverket"

GUESTS = (
    (
        "the person first",
        "Siv Alm, Skolverket, deltog under punkten.",
        [SIV.format("present") + " | part under punkten"],
    ),
    (
        "remotely",
        "Siv Alm, Skolverket, deltog via Teams under punkten.",
        [SIV.format("remote") + " | part under punkten"],
    ),
    (
        "the item first",
        "Under punkten deltog Siv Alm från Skolverket.",
        [SIV.format("present") + " | part Under punkten"],
    ),
    ("a visit", "Siv Alm från Skolverket gästade mötet.", [SIV.format("present")]),
    ("invited", "Inbjuden till punkten är Siv Alm, Skolverket.", [SIV.format("present")]),
    ("one who is listed", "Bo Lund deltog under punkten.", []),
    ("another meeting", "Siv Alm, Skolverket, deltar på nästa möte.", []),
    ("something else", "Siv Alm, Skolverket, deltog i konferensen.", []),
    ("not there", "Siv Alm, Skolverket, deltog inte under punkten.", []),
)


@pytest.mark.parametrize(("sentence", "expected"), labelled(GUESTS))
def test_guests_of_an_item(sentence: str, expected: list[str]) -> None:
    found = [" | ".join(f for f in list(fields(a))[1:] if f) for a in claims(HEAD + sentence + END, Attendance)]
    assert found[2:] == expected
