"""What announces a roster, and what does not although it looks so."""

import pytest

from tests.extractors.seats.test_held import OWN, SYV, seats, seats_under
from tests.tables import labelled

LINES = "\nSiv Berg, Härryda\nNils Holm, Partille\n"


def two(forum: str, rest: str) -> list[str]:
    return [
        f"{name} | {forum} | {rest.format(f'for {home} kommun')}"
        for name, home in (("Siv Berg", "Härryda"), ("Nils Holm", "Partille"))
    ]


HEADINGS = [
    ("members of another forum", "Ledamöter i SYV-nätverket", LINES, two(SYV, "current | role ledamot | {}")),
    (
        "who makes up a group",
        "Sammansättning av styrgruppen för Lotsen",
        LINES,
        two("Styrgrupp Lotsen", "current | role ledamot | {}"),
    ),
    ("members of the forum that meets", "Nätverkets medlemmar 2024", LINES, two(OWN, "current | role ledamot | {}")),
    (
        "a label below the name of a forum",
        "SYV-nätverket",
        f"Ersättare:{LINES}",
        two(SYV, "current | role ersättare | {}"),
    ),
    (
        "an election with its term",
        "Val till SYV-nätverket",
        f"Beslut: Nätverket utser följande ledamöter för 2024–2025:{LINES}",
        two(SYV, "elected | role ledamot | {} | from 2024 | until 2025"),
    ),
    ("somebody is wanted", "Behov av ledamöter i SYV-nätverket", LINES, []),
    ("somebody is proposed", "Förslag på ledamöter i SYV-nätverket", LINES, []),
    ("those who leave", "Ledamöter i SYV-nätverket som slutar", LINES, []),
    ("those who came", "Närvarande ledamöter i SYV-nätverket", LINES, []),
    ("one line below a heading", "Ledamöter i SYV-nätverket", "\nSiv Berg, Härryda\n", []),
    ("prose", "Ledamöter i SYV-nätverket", "\nFrågan om ledamöter väckte samtal i gruppen.\n", []),
]


@pytest.mark.parametrize(("title", "lines", "expected"), labelled(HEADINGS))
def test_a_heading_announces_a_roster(title: str, lines: str, expected: list[str]) -> None:
    assert seats_under(title, lines) == expected


SENTENCES = [
    (
        "chosen for a time",
        f"Följande ledamöter i SYV-nätverket är utsedda för perioden 1 januari 2024 till 31 december 2026:{LINES}",
        two(SYV, "current | role ledamot | {} | from 2024-01-01 | until 2026-12-31"),
    ),
    (
        "in several forums, sent by those who meet",
        "Nätverkets representanter i olika grupper är nu:\n- SYV-nätverket: Siv Berg\n- Branschråd Bygg: Nils Holm\n",
        [
            f"Siv Berg | {SYV} | current | role representant | for {OWN}",
            f"Nils Holm | Branschråd Bygg | current | role representant | for {OWN}",
        ],
    ),
    (
        "elected to a forum that is named",
        f"Till ledamöter i SYV-nätverket valdes följande:{LINES}",
        two(SYV, "elected | role ledamot | {}"),
    ),
    ("proposed", f"Följande ledamöter föreslås till SYV-nätverket:{LINES}", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(SENTENCES))
def test_a_sentence_announces_a_roster(text: str, expected: list[str]) -> None:
    assert seats(text) == expected
