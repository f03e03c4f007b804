"""Tables with a row of heads: which lines are rows, and what stands in their cells."""

import pytest

from extractors.structure.column_heads import Says, meanings
from extractors.structure.lines import split_lines
from extractors.structure.tables import tables_in
from tests.tables import labelled

HEADS = [
    ("an abbreviation", "Tjg. ers.", [Says.WHO, Says.SERVING]),
    ("a bracket", "Närvarande (x)", [Says.WHO, Says.MARK]),
    ("two of one kind", "Kommun/organisation", [Says.HOME]),
    ("a person among others", "Titel och namn", [Says.WHO]),
    ("two of different kinds", "Anteckningar/Parti", [Says.REMARK]),
    ("a remark about somebody", "Anteckningar/Tjänstgörande ersättare", [Says.REMARK]),
    ("a word that its column divides", "Organisa tion", [Says.HOME]),
    ("what nobody knows", "Kostpreferens", []),
]


@pytest.mark.parametrize(("head", "expected"), labelled(HEADS))
def test_a_head_says_what_stands_below_it(head: str, expected: list[Says]) -> None:
    assert [meaning.says for meaning in meanings(head)] == expected


TABLES = [
    ("tabs", "Namn\tKommun\nAnna Ek\tLerum\nBo Alm\tAle", [["Anna Ek", "Lerum"], ["Bo Alm", "Ale"]]),
    ("an empty cell", "Namn\tKommun\tRoll\nAnna Ek\t\tRektor", [["Anna Ek", "", "Rektor"]]),
    ("an empty first cell", "Kommun\tNamn\nAle\tAnna Ek\n\tBo Alm", [["Ale", "Anna Ek"], ["", "Bo Alm"]]),
    ("gaps", "Namn      Närv  Frånv\nAnna Ek   x\nBo Alm          x", [["Anna Ek", "x", ""], ["Bo Alm", "", "x"]]),
    ("strokes", "| Namn | Kommun |\n|---|---|\n| Anna Ek | Lerum |", [["Anna Ek", "Lerum"]]),
    ("a blank line", "Namn\tKommun\nAnna Ek\tLerum\n\nBo Alm\tAle", [["Anna Ek", "Lerum"]]),
    (
        "rows apart, of which one lacks its last cell",
        "Nätverk\tRepresentant\tKommun\tSedan\n\nSYV-nätverket\tAnna Ek\tLerum\t2022\n\nSkolnätverket\tBo Alm\tAle\t\n",
        [["SYV-nätverket", "Anna Ek", "Lerum", "2022"], ["Skolnätverket", "Bo Alm", "Ale", ""]],
    ),
    (
        "the heads again",
        "Namn\tKommun\nAnna Ek\tAle\nNamn\tKommun\nBo Alm\tAle",
        [["Anna Ek", "Ale"], ["Bo Alm", "Ale"]],
    ),
    (
        "the heads again, further apart",
        "Namn      Kommun\nAnna Ek   Ale\nNamn        Kommun\nBo Almgren  Hjo",
        [["Anna Ek", "Ale"], ["Bo Almgren", "Hjo"]],
    ),
    ("a label", "Namn\tKommun\nAnna Ek\tLerum\nSekreterare\tBo Alm", [["Anna Ek", "Lerum"]]),
    ("a last row of one cell", "Namn\tNärv\nAnna Ek\tx\nBo Alm\n\nText", [["Anna Ek", "x"], ["Bo Alm", ""]]),
    ("text below", "Namn\tNärv\nAnna Ek\tx\nInledning\nBo Alm hälsade alla", [["Anna Ek", "x"]]),
    (
        "a head that nobody knows",
        "Namn\tKommun\tKost\nAnna Ek\tLerum\tvegan",
        [["Anna Ek", "Lerum", "vegan"]],
    ),
    (
        "cells over several lines",
        "Namn            Organisation      Roll\n"
        "Anna Ek         Skaraborgs        strateg\n"
        "                kommunalförbund\n"
        "Anna-Lisa       Göteborgsregion   ekonom\n"
        "Holm            en",
        [["Anna Ek", "Skaraborgs kommunalförbund", "strateg"], ["Anna-Lisa Holm", "Göteborgsregionen", "ekonom"]],
    ),
    (
        "items over several lines",
        "Punkt   Ärende            Ansvarig\n1       Mötet öppnas.\n        Alla hälsas.\n"
        "2       Val av en ny      Bo Alm\n"
        "        ordförande",
        [["1", "Mötet öppnas. Alla hälsas.", ""], ["2", "Val av en ny ordförande", "Bo Alm"]],
    ),
    (
        "words that a column divides",
        "Namn       Organisation\nAnna Ek    Socialnämnd\n           en\nBo Alm     Kultur- och fritids\n"
        "           nämnden\nSiv Ask    Rektors\n           nätverk",
        [["Anna Ek", "Socialnämnden"], ["Bo Alm", "Kultur- och fritids nämnden"], ["Siv Ask", "Rektors nätverk"]],
    ),
    (
        "hyphens at the end of a line",
        "Namn       Organisation\nAnna Ek    Lerums kom-\n           mun\nBo Alm     Barn-\n           och elevhälsan",
        [["Anna Ek", "Lerums kommun"], ["Bo Alm", "Barn- och elevhälsan"]],
    ),
    (
        "narrow columns",
        "Ordinari   N   Ersättar   N\ne              e\nledamöt\ner\nAnna       x   Siv Ask\nEk (S),        (S)\n"
        "ordföran\nde\nBo Alm         Nils       x\n(M)            Ry (M)",
        [["Anna Ek (S), ordförande", "x", "Siv Ask (S)", ""], ["Bo Alm (M)", "", "Nils Ry (M)", "x"]],
    ),
    (
        "endings on lines of their own",
        "Ärende         Ansvarig\nAnteckningar   Bo Alm\nna läggs till\nhandlingarna\n.",
        [["Anteckningarna läggs till handlingarna.", "Bo Alm"]],
    ),
    (
        "heads over two lines",
        "Namn      Närv   Tjänstgörande\n                 ersättare\nAnna Ek          Bo Alm",
        [["Anna Ek", "", "Bo Alm"]],
    ),
    (
        "a title that begins low goes on",
        "Fråga         Beslut      Vem\nEnkät till    Svaren      Anna Ek, Bo\nskolor        samlas      Alm\nPlan",
        [["Enkät till skolor", "Svaren samlas", "Anna Ek, Bo Alm"]],
    ),
    (
        "heads closer together than their columns",
        "Namn   Parti   Närv   Ersättare\nAnna Ek, ordf   S   x\nBo Alm          M       Siv Ask",
        [["Anna Ek, ordf", "S", "x", ""], ["Bo Alm", "M", "", "Siv Ask"]],
    ),
    ("more unknown heads than known", "Namn\tKost\tRum\tKommun\tKlass\nAnna Ek\tvegan\t3", []),
    ("labels above names", "Ledamöter\tErsättare\nAnna Ek\tBo Alm", []),
    ("a label and its value", "Datum\t2024-03-15\nPlats\tLerum", []),
    ("figures", "Kommun\tAntal elever\nLerum\t312", []),
    ("two unknown heads", "Namn\tKost\tRum\nAnna Ek\tvegan\t3", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(TABLES))
def test_the_rows_of_a_table(text: str, expected: list[list[str]]) -> None:
    tables = tables_in(text, split_lines(text), lambda words: words.endswith("nätverket"))
    assert [[cell.of(text) for cell in row.cells] for table in tables for row in table.rows] == expected
