"""Lines of a list that stand for nobody."""

import pytest

from extractors.words.empty_seats import empty_seat
from graph.claims import Span
from tests.tables import labelled

VACANT = (
    ("behind a comma", "Vakant, Ale", "Ale kommun"),
    ("behind a gap", "Vakant     Ale kommun", "Ale kommun"),
    ("in brackets", "Vakant plats (Ale)", "Ale kommun"),
    ("behind the organisation", "Ale: vakant", "Ale kommun"),
    ("behind a dash", "Ale – vakant", "Ale kommun"),
    ("in the next column", "Ale     vakant", "Ale kommun"),
    ("whose it is, in words", "Representant för Ale: vakant", "Ale kommun"),
    ("an agency", "Försäkringskassan, ej utsedd", "Försäkringskassan"),
    ("for no organisation", "Elevrepresentant: vakant", None),
    ("a party's", "Vakant (C)", None),
    ("alone", "Vakant plats", None),
    ("the seat first", "plats vakant", None),
    ("somebody who is not named", "N.N., Ale", None),
    ("somebody who is not named, behind", "Ale: NN", None),
    ("nobody came", "Ale: –", None),
    ("nobody came, in words", "Ale: ingen", None),
)
SOMEBODY = (
    ("a person", "Anna Ek, Ale"),
    ("a dash within", "Ale – Anna Ek"),
    ("an organisation", "Ale kommun"),
)


@pytest.mark.parametrize(("line", "expected"), labelled(VACANT))
def test_whose_seat_is_vacant(line: str, expected: str | None) -> None:
    seat = empty_seat(line, Span(0, len(line)))
    assert seat is not None
    assert (seat.vacant_for.name if seat.vacant_for is not None else None) == expected


@pytest.mark.parametrize("line", labelled(SOMEBODY))
def test_somebody_stands_for_no_empty_seat(line: str) -> None:
    assert empty_seat(line, Span(0, len(line))) is None
