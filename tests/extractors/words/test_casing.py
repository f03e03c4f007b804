"""Lines in capitals, as they would be written without them."""

import pytest

from extractors.words.casing import casing_of
from tests.tables import labelled

TEXT = "Vi talade om Lotsen och om GR. Den lotsen kom. Styrgruppen för Millennium möts hos Havsbygg."

LINES = (
    ("common nouns", "SKOL- OCH UTBILDNINGSCHEFER", "Skol- och utbildningschefer"),
    ("a name of the text", "STYRGRUPP FÖR MILLENNIUM", "Styrgrupp för Millennium"),
    ("a name that is a word, too", "SAMRÅD OM LOTSEN", "Samråd om lotsen"),
    ("an abbreviation of the text", "NÄTVERK INOM GR", "Nätverk inom GR"),
    ("an abbreviation before a hyphen", "SYV-NÄTVERKET", "SYV-nätverket"),
    ("a name behind the word for what it is of", "STYRGRUPPEN KOMPASSEN", "Styrgruppen Kompassen"),
    ("a name behind the word for what it is", "RÅDET FÖR PROJEKTET KOMPASSEN", "Rådet för projektet Kompassen"),
    ("a province", "NÄTVERK FÖR SKOLCHEFER I DALSLAND", "Nätverk för skolchefer i Dalsland"),
    ("a municipality", "FOLKHÄLSORÅDET I LERUM", "Folkhälsorådet i Lerum"),
    (
        "a municipality with the word",
        "BARN- OCH UNGDOMSNÄMNDEN LERUMS KOMMUN",
        "Barn- Och Ungdomsnämnden Lerums kommun",
    ),
    ("no capitals", "Styrgruppen för lotsen", "Styrgruppen för lotsen"),
)


@pytest.mark.parametrize(("line", "expected"), labelled(LINES))
def test_how_a_line_in_capitals_reads(line: str, expected: str) -> None:
    shown = casing_of(TEXT, [line]).shown(line)
    assert shown == expected
    assert len(shown) == len(line)
