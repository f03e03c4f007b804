import pytest

from extractors.attendance.signatures import read_signatures
from extractors.structure.lines import split_lines
from tests.tables import labelled

BLOCKS = [
    (
        "more names than offices, by their columns",
        "Vid protokollet            Justeras\n\nSiv Ek                     Bo Lund          Eva Sten",
        ["Siv Ek sekreterare", "Bo Lund justerare", "Eva Sten justerare"],
    ),
    (
        "lines to sign on between",
        "Vid protokollet     Justeras\n..............      ..............\nSiv Ek              Bo Lund",
        ["Siv Ek sekreterare", "Bo Lund justerare"],
    ),
    (
        "a row of offices below the names",
        "Siv Ek                     Bo Lund\nSekreterare                Ordförande",
        ["Siv Ek sekreterare", "Bo Lund ordförande"],
    ),
    (
        "a row of names with their offices",
        "Siv Ek, sekreterare        Bo Lund, ordförande",
        ["Siv Ek sekreterare", "Bo Lund ordförande"],
    ),
    (
        "a row of offices without its gaps",
        "Vid protokollet Ordförande Justerare\nSiv Ek Bo Lund Eva Sten",
        ["Siv Ek sekreterare", "Bo Lund ordförande", "Eva Sten justerare"],
    ),
    (
        "office, name",
        "Underskrifter\nSekreterare Bo Alm\nOrdförande Anna Ek",
        ["Bo Alm sekreterare", "Anna Ek ordförande"],
    ),
    (
        "on one line",
        "Underskrifter Sekreterare Bo Alm Ordförande Anna Ek",
        ["Bo Alm sekreterare", "Anna Ek ordförande"],
    ),
    ("with commas", "Sekreterare, Bo Alm     Ordförande, Anna Ek", ["Bo Alm sekreterare", "Anna Ek ordförande"]),
    (
        "name, office",
        "Underskrifter\nAnna Ek, ordförande\nBo Alm, sekreterare",
        ["Anna Ek ordförande", "Bo Alm sekreterare"],
    ),
    (
        "columns",
        "Underskrifter\nSekreterare    Ordförande\nBo Alm    Anna Ek",
        ["Bo Alm sekreterare", "Anna Ek ordförande"],
    ),
    (
        "dots between",
        "Underskrifter\nSekreterare ................ \nBo Alm\nOrdförande ................\nAnna Ek",
        ["Bo Alm sekreterare", "Anna Ek ordförande"],
    ),
    (
        "names first, and then more",
        "Underskrifter\nJustering Anna Ek\nOrdförande Bo Alm\nSekreterare Siv Ask\nJusterare Intyg",
        ["Anna Ek ordförande", "Bo Alm sekreterare", "Siv Ask justerare"],
    ),
    (
        "a list between the heading and what it heads",
        "Underskrifter\nNärvarande:\nAnna Ek, ordförande Bo Alm, sekreterare",
        [],
    ),
    (
        "the heading of the adjusters",
        "Protokolljustering Anna Ek\nOrdförande Bo Alm\nSekreterare",
        ["Anna Ek ordförande", "Bo Alm sekreterare"],
    ),
    ("names alone", "Underskrifter\nAnna Ek\nBo Alm", []),
    ("nobody", "Underskrifter\n\nSekreterare\nOrdförande", []),
    ("prose", "Anna Ek, ordförande, skrev ett brev.", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(BLOCKS))
def test_who_signed_as_what(text: str, expected: list[str]) -> None:
    found = list(read_signatures(text, split_lines(text)))
    told = [" ".join([one.entry.name or "", *(r.label for r in one.roles)]) for one in found]
    assert list(dict.fromkeys(told)) == expected  # a block may be read in two ways that agree
