import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.structure.lines import split_lines
from tests.tables import labelled

# label, text, the lines: those of page noise in brackets, "^" before one that a blank line stands before
LINES = [
    ("plain", "Anna Ek\nBo Alm", ["^Anna Ek", "Bo Alm"]),
    ("a blank line", "Anna Ek\n\nBo Alm", ["^Anna Ek", "^Bo Alm"]),
    ("indented", "  Anna Ek  \n", ["^Anna Ek"]),
    ("Windows line ends", "Anna Ek\r\nBo Alm\r\n\r\nEva Sten", ["^Anna Ek", "Bo Alm", "^Eva Sten"]),
    ("a form feed", "Anna Ek\fBo Alm", ["^Anna Ek", "^Bo Alm"]),
    ("a byte order mark", "\ufeffAnna Ek", ["^Anna Ek"]),
    ("a page number", "Anna Ek\n\n1 (14)\n\nBo Alm", ["^Anna Ek", "^[1 (14)]", "^Bo Alm"]),
    ("a page number in words", "Sida 1 av 4", ["^[Sida 1 av 4]"]),
    ("a page number behind a tab", "Protokoll\tSida 1 (4)", ["^Protokoll"]),
    ("a count of pages behind a gap", "Protokoll   Sida 1 av 4", ["^Protokoll"]),
    ("a figure behind a tab", "Antal röster\t12", ["^Antal röster\t12"]),
    ("a page number between dashes", "- 3 -", ["^[- 3 -]"]),
    ("the field for a signature", "Justerandes sign", ["^[Justerandes sign]"]),
    ("a certified copy", "Utdragsbestyrkande", ["^[Utdragsbestyrkande]"]),
    ("a page number at the end of a line", "Protokoll      3 (14)", ["^Protokoll"]),
    ("a year at the end of a line", "Protokoll 2024", ["^Protokoll 2024"]),
    ("an amount", "12 500 kronor", ["^12 500 kronor"]),
    (
        "a label glued to a word",
        "Eva Sten, sekrUtses att justera Bo Alm",
        ["^Eva Sten, sekr", "Utses att justera Bo Alm"],
    ),
    ("nothing", "", []),
    ("blanks", " \n\t\n", []),
]


def shown(text: str) -> list[str]:
    return [f"{'^' if n.after_blank else ''}{f'[{n.text}]' if n.noise else n.text}" for n in split_lines(text)]


@pytest.mark.parametrize(("text", "expected"), labelled(LINES))
def test_a_text_is_cut_where_a_reader_cuts_it(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_lost_line_breaks_are_found_again_at_labels_and_numbers() -> None:
    people = "Anna Ek, ordförande, Bo Alm, Eva Sten, Siv Berg, Nils Holm, Karin Strand"
    text = (
        f"Protokoll Plats och tid Rådhuset den 3 mars 2011 kl. 13.00-15.00 Beslutande {people} "
        "Övriga deltagande Tor Dahl, sekreterare Paragrafer 1-3 § 1 Mötets öppnande Ordföranden öppnar mötet. "
        "§ 2 Val av justerare Bo Alm väljs."
    )
    begins = [line.text.split()[0] for line in split_lines(text)]
    heads = ("Protokoll", "Plats", "Beslutande", "Övriga", "Paragrafer", "§")
    assert [word for word in begins if word in heads] == [
        "Protokoll",
        "Plats",
        "Beslutande",
        "Övriga",
        "Paragrafer",
        "§",
        "§",
    ]


def test_a_long_paragraph_is_one_line() -> None:
    text = "Gruppen talade länge om hur skolorna ska hinna med allt som återstår. " * 8
    assert len(split_lines(text)) == 1


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [("N Ä R V A R A N D E", "NÄRVARANDE"), ("B E S L U T:", "BESLUT:"), ("Bo A Ek", "Bo A Ek"), ("A B C", "A B C")],
)
def test_letter_spacing_is_read_as_a_word(text: str, squeezed: str) -> None:
    (line,) = split_lines(text)
    assert line.squeezed == squeezed


PIECES = st.sampled_from(
    [
        "Anna Ek, Lerum",
        "Närvarande",
        "Plats och tid",
        "\n",
        "\n\n",
        "\r\n",
        "\f",
        "\u2028",
        "\t",
        "   ",
        "§ 12 Budget",
        "1 (14)",
        "Utses att justera",
        "Beslutande",
        "\ufeff",
        "\u00a0",
        "3. Val av justerare",
        "prosa som löper på " * 8,
        "x",
        "- ",
        "# ",
        "| a | b |",
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_the_spans_of_lines_are_their_texts_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    reached = 0
    for index, line in enumerate(split_lines(text)):
        assert line.index == index
        assert line.span.of(text) == line.text != ""
        assert reached <= line.span.start
        reached = line.span.end


@given(st.text(max_size=200))
def test_any_text_can_be_cut(text: str) -> None:
    assert all(line.span.of(text) == line.text for line in split_lines(text))
