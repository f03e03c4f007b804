import pytest

from extractors.structure.kinds import not_minutes
from extractors.structure.lines import split_lines
from tests.tables import labelled

DOCUMENTS = [
    ("a notice", "KALLELSE\nNämnden kallas till möte 2024-03-15\n1. Upprop", True),
    ("an agenda", "Bildningsnämnden\nFöredragningslista\n1. Upprop\n2. Budget", True),
    ("an invitation", "Inbjudan till nätverksträff\nVarmt välkomna", True),
    ("an agenda by its title", "Dagordning Bildningsnämnden 2024-03-15\nKallade: Anna Ek\n1. Upprop\n2. Budget", True),
    ("minutes titled so", "Dagordning Bildningsnämnden 2024-03-15\nNärvarande: Anna Ek\n1. Upprop", False),
    ("members of a board", "Förtroendevalda 2023-2026\nBildningsnämnden\nLedamöter\nAnna Ek (S), ordförande", True),
    ("minutes", "Protokoll\nNärvarande\nAnna Ek\n1. Upprop", False),
    ("minutes that begin with the agenda", "Dagordning\n1. Upprop\nProtokoll från mötet\nNärvarande", False),
    ("minutes with the notice as an item", "Minnesanteckningar\n1. Kallelse\nKallelse har gått ut.", False),
    (
        "an agenda with items that speak of minutes",
        "FÖREDRAGNINGSLISTA 1 (13)\nLedamöter Anna Ek (S)\n1 Föregående möte Nämndens protokoll godkänns.",
        True,
    ),
    ("the first page of minutes", "1 PROTOKOLL 1(6)\nDagordning för mötet\nAnna Ek öppnar mötet.", False),
    (
        "what happened although it is called a notice",
        "Kallelse\nNärvarande: Anna Ek\nFrånvarande: Bo Alm\nMötet beslutade att godkänna planen.\nJusterat",
        False,
    ),
    (
        "minutes by the head of their second page",
        "Kallelse\nSkolrådet\nAnna Ek, Lerum\nLERUMS KOMMUN MINNESANTECKNINGAR 2(8)\n1. Mötets öppnande",
        False,
    ),
    ("the page of a network", "Ekonominätverket\nUppdrag 2024\nDeltagare:\nAnna Ek, Lerum", True),
    ("those who took part on a day", "Ekonominätverket 2024-03-15\nDeltagare:\nAnna Ek, Lerum", False),
    ("a list of representatives", "Representanter i nätverk, 2024-03-15\nSYV-nätverket: Anna Ek", True),
    ("nothing", "", False),
]


@pytest.mark.parametrize(("text", "notice"), labelled(DOCUMENTS))
def test_a_notice_is_told_from_minutes(text: str, notice: bool) -> None:
    finding = not_minutes(split_lines(text))
    assert (finding is not None) is notice
    if finding is not None:
        assert finding.kind == "not-minutes"
        assert finding.source is not None
