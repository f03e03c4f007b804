import pytest

from graph.claims import Vacancy
from tests.extractors.told import told
from tests.tables import labelled

HEAD = (
    "Bildningschefsnätverket\nMinnesanteckningar 2024-03-15\n\nNärvarande: Anna Ek (Ale), Bo Alm (Lerum)\n\n1. Läget\n"
)
COUNCIL = "Elevrådet [council, convener open]"

VACANT = [
    ("a seat of somebody's", "Platsen för Tjörn i Elevrådet är vakant.", [f"{COUNCIL} | for Tjörns kommun | no item"]),
    ("whose nothing tells", "Vakant plats i Elevrådet.", [f"{COUNCIL} | no item"]),
    ("in the plural", "Två platser i Elevrådet är vakanta.", [f"{COUNCIL} | no item"]),
    ("who sends nobody", "Ale har inte någon representant i Elevrådet.", [f"{COUNCIL} | for Ale kommun | no item"]),
    ("a forum that lacks one", "Elevrådet saknar representant från Ale.", [f"{COUNCIL} | for Ale kommun | no item"]),
    (
        "in the forum that the line opens with, and not in one of the line before",
        "a) SYV-nätverket: Anna Ek representerar oss.\n"
        "b) Elevrådet: Nätverkets platser är tre. Den tredje är en plats som är vakant.",
        [f"{COUNCIL} | no item"],
    ),
    ("a post at work", "Tjänsten som rektor är vakant.", []),
    ("a seat that is filled", "Platsen för Tjörn i Elevrådet är tillsatt.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(VACANT))
def test_the_seats_that_a_sentence_says_stand_empty(sentence: str, expected: list[str]) -> None:
    assert told(HEAD + sentence + "\n", Vacancy) == expected
