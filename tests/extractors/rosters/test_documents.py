"""Documents that are nothing but a roster: they tell who sits where, and of no meeting."""

import pytest

from graph.claims import AgendaItem, Meeting, Membership
from tests.extractors.told import claims, read, told
from tests.tables import labelled

ROSTERS = [
    (
        "headed by what it lists",
        "Bilaga 1\nLedamöter i Styrgruppen för Lotsen\n\n"
        "Ordinarie\nAnna Ek, Lerum (ordförande)\nErsättare\nBo Lund, Ale\n",
        ["ordförande | for Lerums kommun", "ersättare | for Ale kommun"],
    ),
    (
        "headed by the forum",
        "Styrgrupp Lotsen – ledamöter\n\nAnna Ek, Lerum, ordförande\nBo Lund, Ale\n",
        ["ordförande | for Lerums kommun", "ledamot | for Ale kommun"],
    ),
    (
        "a table of contacts",
        "Styrgrupp Lotsen\nKontaktlista 2024-02-01\n\nNamn            Kommun      E-post\n"
        "Anna Ek         Lerum       anna.ek@example.org\nBo Lund         Ale         bo.lund@example.org\n",
        ["ledamot | for Lerums kommun", "ledamot | for Ale kommun"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), labelled(ROSTERS))
def test_a_roster_tells_seats_and_no_meeting(text: str, expected: list[str]) -> None:
    seats = [one for one in told(text, Membership) if "Styrgrupp Lotsen [" in one]
    assert [one.split("role ")[1].removesuffix(" | no item") for one in seats] == expected
    assert not claims(text, Meeting)
    assert not claims(text, AgendaItem)


def test_a_line_of_a_roster_that_nobody_can_read_is_reported() -> None:
    text = "Ledamöter i SYV-nätverket\n\nAle: Bo Lund\nHärryda: David Ask, från 1 augusti Eva Dahl\nLerum: Anna Ek\n"
    assert [one.message for one in read(text).findings if one.kind == "unread-seat"] == [
        "Raden i listan över ledamöter gick inte att tolka: Härryda: David Ask, från 1 augusti Eva Dahl"
    ]
    assert [one.member.name for one in claims(text, Membership)] == ["Bo Lund", "Anna Ek"]
