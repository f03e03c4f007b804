"""What the rest of a document spells out of those whom its lists name."""

import pytest

from graph.claims import Attendance
from tests.extractors.told import told
from tests.tables import labelled

HEAD = "Elevhälsonätverket, Fyrbodals kommunalförbund\nMinnesanteckningar 2024-03-15\n\nNärvarande: "
ANNA = "Anna Ek (Lerums kommun) | present | for Lerums kommun"
SHORT = ANNA.replace("Anna Ek", "Anna")
SIV = "Siv Alm (Fyrbodals kommunalförbund) | present | for Fyrbodals kommunalförbund"

# the list, the text, who took part
SPELT = [
    ("in full, with the same home", "Lerum (Anna)", "Anna Ek, Lerum, redovisade läget.", [ANNA]),
    ("in full, the home in brackets", "Lerum (Anna)", "Anna Ek (Lerum) redovisade läget.", [ANNA]),
    ("in full, with another home", "Lerum (Anna)", "Anna Ek, Ale, redovisade läget.", [SHORT]),
    ("in full, with no home", "Lerum (Anna)", "Anna Ek redovisade läget.", [SHORT]),
    ("two of that name", "Lerum (Anna)", "Anna Ek, Lerum, och Anna Sten, Lerum, redovisade läget.", [SHORT]),
    ("the association", "Lerum (Anna)\nFrån kommunalförbundet: Siv Alm", "Siv redovisade läget.", [SHORT, SIV]),
    ("the association as a home", "Lerum (Anna)\nSiv Alm, Kommunalförbundet", "Siv redovisade läget.", [SHORT, SIV]),
]


@pytest.mark.parametrize(("listed", "text", "expected"), labelled(SPELT))
def test_what_the_text_spells_out(listed: str, text: str, expected: list[str]) -> None:
    assert told(f"{HEAD}{listed}\n\n1. Läget\n{text}\n\n2. Övrigt\nInget.\n", Attendance) == expected


def test_of_no_association_nothing_is_spelt_out() -> None:
    text = "Elevhälsonätverket\nProtokoll 2024-03-15\n\nNärvarande: Siv Alm, Kommunalförbundet\n\n1. Läge\nHej.\n"
    assert told(text, Attendance) == ["Siv Alm (Kommunalförbundet) | present | for Kommunalförbundet"]
