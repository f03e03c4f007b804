import pytest

from tests.extractors.seats.test_held import OWN, SYV, seats, seats_under
from tests.tables import labelled

LINES = "\n\nSiv Berg, Härryda\nNils Holm, Partille\n\nSedan talade gruppen om nästa fråga."


def two(forum: str, role: str) -> list[str]:
    return [
        f"Siv Berg | {forum} | current | role {role} | for Härryda kommun",
        f"Nils Holm | {forum} | current | role {role} | for Partille kommun",
    ]


LISTS = [
    ("representatives in", f"Representanter i SYV-nätverket är följande:{LINES}", two(SYV, "representant")),
    ("other representatives in", f"Övriga representanter i SYV-nätverket:{LINES}", two(SYV, "representant")),
    ("members", f"Ledamöter i nätverket:{LINES}", two(OWN, "ledamot")),
    ("there sit", f"I SYV-nätverket ingår:{LINES}", two(SYV, "ledamot")),
    (
        "members given by each, some of them stand-ins",
        "Kommunerna har utsett följande representanter i SYV-nätverket:\n\nHärryda: Siv Berg, ersättare Nils Holm\n",
        [
            f"Siv Berg | {SYV} | current | role representant | for Härryda kommun",
            f"Nils Holm | {SYV} | current | role ersättare | for Härryda kommun",
        ],
    ),
    ("tasks", f"Detta görs till nästa gång:{LINES}", []),
    ("no people", "Representanter i SYV-nätverket:\n\nMeddelas senare av förbundet.", []),
]


def test_the_heading_of_an_item_announces_those_whom_each_has_chosen() -> None:
    lines = "Härryda – Siv Berg\nLerum – vakant\nPartille – Nils Holm, Rut Sand (ers.)\n"
    assert seats_under("Nätverkets kontaktpersoner", lines) == [
        f"Siv Berg | {OWN} | current | role kontaktperson | for Härryda kommun",
        f"Nils Holm | {OWN} | current | role kontaktperson | for Partille kommun",
        f"Rut Sand | {OWN} | current | role ersättare | for Partille kommun",
    ]


@pytest.mark.parametrize(("text", "expected"), labelled(LISTS))
def test_a_sentence_announces_a_list(text: str, expected: list[str]) -> None:
    assert seats(text) == expected
