"""PDF pages as lines of text."""

import ctypes
import io
import re
from pathlib import Path

import pypdfium2
import pytest

from extractors.readers import read
from extractors.readers.pdf import ocr
from graph.errors import ReadError
from tests.extractors.readers.printed import Bold, Word, form, pdf, scanned

ORIGINALS = Path(__file__).parents[4] / "shared" / "originals"
LEFT, TOP, LEADING = 70.0, 700.0, 12.0
ACROSS = 75  # letters from the left margin to the right one


def column(*lines: str, left: float = LEFT, top: float = TOP, leading: float = LEADING) -> list[Word]:
    """Return lines below one another; an empty one leaves its space."""
    return [(left, top - leading * index, line) for index, line in enumerate(lines) if line]


def full(words: str) -> str:
    """Return words that reach the right margin, so that no further word would fit."""
    return (words + " och så vidare i den ordning som vi har här" * 3)[:ACROSS].rstrip() if words else words


PROSE = (
    "Ordföranden hälsade alla välkomna och förklarade sammanträdet öppnat. De var",
    "överens om att fortsätta arbetet under våren och att bjuda in grannarna till",
    "nästa möte.",
)
LAYOUTS = [
    ("lines of a list stay", column("Anna Ek, Hjo", "Bo Lund, Mora"), "Anna Ek, Hjo\nBo Lund, Mora\n"),
    ("a gap is three blanks or more", [*column("Anna Ek"), *column("Hjo", left=300)], "Anna Ek   Hjo\n"),
    ("columns are aligned", [*column("Anna Ek", "Bo"), *column("Hjo", "Mora", left=300)],
     "Anna Ek   Hjo\nBo        Mora\n"),
    ("a cell that reaches to the next column", [*column("Hjo", "Simrishamns kommun Bo Lund", "Mora", "Ale"),
     *column("Anna Ek", left=LEFT + 114), *column("", "", "Eva Sten", "Siv Ask", left=LEFT + 114)],
     "Hjo                  Anna Ek\nSimrishamns kommun   Bo Lund\n"
     "Mora                 Eva Sten\nAle                  Siv Ask\n"),
    ("ticks in two columns", [*column("Anna Ek", "Bo Lund", "Eva Sten"), *column("x", "", "x", left=300),
     *column("", "x", left=340)], "Anna Ek    x\nBo Lund        x\nEva Sten   x\n"),
    ("a heading above running text, though a table below has a column there", [*column("Hjo kommuns råd",
     "Till ny ledamot i rådet för skolan utses Bo Lund, Ale"), *column("Plats", "Tid", top=670),
     *column("Hjo", "9", left=LEFT + 72, top=670)],
     "Hjo kommuns råd\nTill ny ledamot i rådet för skolan utses Bo Lund, Ale\n\nPlats   Hjo\nTid     9\n"),
    ("a column of values", [*column("Beslutande"), *column("Anna Ek", "Bo Lund", left=200)],
     "Beslutande   Anna Ek\n             Bo Lund\n"),
    ("tick boxes side by side", [*column("[X] Lindvall Mikael, ordf", "[ ] Ek Anna"),
     *column("[ ] Eklund Karita", "[X] Berg Bo", left=330)],
     "[X] Lindvall Mikael, ordf   [ ] Eklund Karita\n[ ] Ek Anna                 [X] Berg Bo\n"),
    ("running text is one line", column(*PROSE), " ".join(PROSE) + "\n"),
    ("a short line ends a paragraph", column(*PROSE, "Ingen reservation.", *PROSE),
     " ".join(PROSE) + "\nIngen reservation.\n" + " ".join(PROSE) + "\n"),
    ("a parted word is joined", column(full("Beslut om verk")[:71] + "sam-", "heten i våra kommuner"),
     full("Beslut om verk")[:71] + "samheten i våra kommuner\n"),
    ("an item and what follows it", [*column("- " + PROSE[0][:72], "och hälsade. Ek", "- Bo Lund")],
     "- " + PROSE[0][:72] + " och hälsade. Ek\n- Bo Lund\n"),
    ("a heading stands apart", column("Närvarande", "Anna Ek", "Bo Lund", "", "Beslut", "Ja", "Nej", "Avstår"),
     "Närvarande\nAnna Ek\nBo Lund\n\nBeslut\nJa\nNej\nAvstår\n"),
    ("a line in bold above text", column("Anna Ek", Bold("Beslut"), "Ja"), "Anna Ek\n\nBeslut\nJa\n"),
    ("a full line above one in bold", column(*PROSE[:2], Bold("Val")), " ".join(PROSE[:2]) + "\nVal\n"),
    ("a double name parted", column(full("Närvarande var vid mötet")[:71] + "Ann-", "Louise Ek"),
     full("Närvarande var vid mötet")[:71] + "Ann-Louise Ek\n"),
    ("ligatures", column("ﬁnans och ﬂera"), "finans och flera\n"),
    ("printed twice to look bold", [*column("Anna"), *column("Anna", left=LEFT + 0.3)], "Anna\n"),
    ("page order, not file order", column("Anna", "Bo")[::-1], "Anna\nBo\n"),
    ("an item far from its sign", [*column("\u2022"), *column("Anna Ek", left=LEFT + 18)], "- Anna Ek\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "words", "expected"), LAYOUTS, ids=[row[0] for row in LAYOUTS])
def test_layouts(label: str, words: list[Word], expected: str) -> None:
    assert read(pdf(words), "protokoll.pdf").text == expected, label


def blocks(*paragraphs: tuple[str, ...]) -> list[Word]:
    """Return paragraphs with an empty line between them."""
    lines = [line for paragraph in paragraphs for line in (*paragraph, "")]
    return column(*lines)


def test_a_paragraph_ends_where_the_space_is_wider() -> None:
    text = read(pdf(blocks(("Ventilen",), PROSE, ("Nästa möte",), PROSE)), "protokoll.pdf").text
    prose = " ".join(PROSE)
    assert text == f"Ventilen\n\n{prose}\n\nNästa möte\n\n{prose}\n"


def test_words_that_look_like_a_label_go_on_where_no_paragraph_ends() -> None:
    group = (
        *PROSE[:2],
        f"mötet med dem. {'En arbetsgrupp bildas med en från varje kommun i länet.':<60}",
        "Övriga i den gruppen:",
    )
    text = read(pdf(blocks(("Val",), PROSE, ("Samverkan",), group, PROSE)), "protokoll.pdf").text
    assert f"{' '.join(' '.join(group).split())}\n\n" in text


def test_a_wrapped_cell_is_one_and_names_in_a_cell_are_several() -> None:
    rows = [(70, 700, "Plats"), (200, 700, "Stadshuset, torsdagen"), (200, 688, "den 16 oktober"),
            (70, 670, "Beslutande"), (200, 670, "Anna Ek"), (200, 658, "Bo Lund"),
            (70, 640, "Ersättare"), (200, 640, "Eva Bergs")]  # fmt: skip
    assert read(pdf(rows), "protokoll.pdf").text == (
        "Plats        Stadshuset, torsdagen den 16 oktober\n\n"
        "Beslutande   Anna Ek\n             Bo Lund\n\nErsättare    Eva Bergs\n"
    )


def test_cells_wrap_also_where_rows_stand_as_close_as_their_lines() -> None:
    rows = [(70, 700, "Plats"), (200, 700, "Stadshuset, torsdagen"), (200, 688, "den 16 oktober 2024"),
            (70, 676, "Beslutande"), (200, 676, "Anna Ek, Hjo, Bo Lund,"), (200, 664, "Mora, Eva Dahl, Tibro"),
            (70, 652, "Ersättare"), (200, 652, "Karl Lind")]  # fmt: skip
    assert read(pdf([*rows, (70, 600, "x" * 44)]), "protokoll.pdf").text.startswith(
        "Plats        Stadshuset, torsdagen den 16 oktober 2024\n"
        "Beslutande   Anna Ek, Hjo, Bo Lund, Mora, Eva Dahl, Tibro\n"
        "Ersättare    Karl Lind\n"
    )


def test_what_is_filled_in_on_a_form_is_read() -> None:
    words = [(70, 700, "Plats:"), (90, 680, "Anna Ek"), (90, 660, "Bo Lund")]
    filled = form(words, [(120, 696, "Hjo, Stadshuset"), (70, 679, True), (70, 659, False)])
    assert read(filled, "protokoll.pdf").text == "Plats:   Hjo, Stadshuset\n[X] Anna Ek\n[ ] Bo Lund\n"


def test_a_tab_may_be_narrower_than_a_blank() -> None:
    beside = [(70, 700, "Tid"), (106.2, 700, "8 mars"), (70, 688, "Plats"), (106.2, 688, "Hjo"),
              (70, 676, "Deltog"), (106.2, 676, "Anna Ek"), (70, 664, "Ej"), (106.2, 664, "Bo Lund")]  # fmt: skip
    assert read(pdf(beside), "protokoll.pdf").text == (
        "Tid      8 mars\nPlats    Hjo\nDeltog   Anna Ek\nEj       Bo Lund\n"
    )


def test_a_stroke_in_a_column_of_names_marks_nothing() -> None:
    rows = [*column("Anna Ek", "-", "Bo Lund", "Eva Dahl"), *column("Hjo", "Mora", "Ale", "Tibro", left=200)]
    assert (
        read(pdf(rows), "protokoll.pdf").text == "Anna Ek    Hjo\n-          Mora\nBo Lund    Ale\nEva Dahl   Tibro\n"
    )


def test_a_cell_goes_on_only_where_it_ended_on_the_line_above() -> None:
    rows = [(70, 700, "Per Quist"), (150, 700, "Göteborgs"), (300, 700, "ledare"), (150, 688, "region"),
            (70, 676, "Frånvarande"), (70, 650, "Karl Lind"), (150, 650, "Mora"), (300, 650, "ledare")]  # fmt: skip
    text = read(pdf(rows), "protokoll.pdf").text
    assert "\nFrånvarande\n" in text


def test_a_line_that_is_no_row_is_not_parted_by_columns_that_are_drawn_below_it() -> None:
    words = [
        (72, 714, "Val av ledamot"),
        (72, 700, "Eva Ek"),
        (114, 700, "Hjo"),
        (72, 688, "Bo Alm"),
        (114, 688, "Ale"),
    ]
    drawn = [(70, 685, 70, 711), (111, 685, 111, 711), (200, 685, 200, 711), (70, 697, 200, 697)]
    assert read(pdf(words, drawn=drawn), "protokoll.pdf").text == "Val av ledamot\nEva Ek   Hjo\nBo Alm   Ale\n"


def test_a_dash_between_words_may_begin_a_line_and_no_item() -> None:
    head = "Deltog: Hjo - Anna Ek. Mora - Bo Lund. Ale - Eva Dahl. Tibro - Karl Lind. Orsa"
    items = "- ordförande i nämnden - Anna Ek, som väljs för två år till och med juni då"
    assert read(pdf(column(head, "- Ida Mo.")), "protokoll.pdf").text == f"{head} - Ida Mo.\n"
    assert read(pdf(column(items, "- ledamot - Bo Lund")), "protokoll.pdf").text == f"{items}\n- ledamot - Bo Lund\n"


def test_a_line_that_ends_in_open_brackets_or_at_a_dash_goes_on() -> None:
    opened = "Adjungerade: Anna Ek, projektledare, Eva Dahl och Karl Lind, Tibro (punkt"
    dashed = "Deltog: Hjo - Anna Ek. Mora - Bo Lund. Ale - Eva Dahl. Tibro - Karl Lind. Orsa -"
    assert read(pdf(column(opened, "3), Bo Lund")), "protokoll.pdf").text == f"{opened} 3), Bo Lund\n"
    assert read(pdf(column(dashed, "Ida Mo")), "protokoll.pdf").text == f"{dashed} Ida Mo\n"


def test_names_below_one_another_stay_apart_also_where_rows_stand_as_close() -> None:
    rows = [(70, 700, "Plats"), (200, 700, "Stadshuset, Mora"), (70, 688, "Beslutande"), (200, 688, "Anna Ek, Hjo"),
            (200, 676, "Bo Lundin, Mora"), (200, 664, "Eva Dahl, Tibro"), (70, 652, "Ersättare"),
            (200, 652, "Karl Lind, Hjo")]  # fmt: skip
    assert read(pdf([*rows, (70, 600, "x" * 60)]), "protokoll.pdf").text.startswith(
        "Plats        Stadshuset, Mora\n"
        "Beslutande   Anna Ek, Hjo\n             Bo Lundin, Mora\n             Eva Dahl, Tibro\n"
        "Ersättare    Karl Lind, Hjo\n"
    )


def test_a_heading_below_a_wrapped_cell_is_no_line_of_it() -> None:
    rows = [(70, 700, "Beslut"), (200, 700, "Nämnden beslutar att bjuda in de som"), (200, 688, "arbetar med frågan."),
            (70, 676, "Val av ledamot i rådet för vård och omsorg")]  # fmt: skip
    assert read(pdf([*rows, (70, 600, "x" * 60)]), "protokoll.pdf").text.startswith(
        "Beslut   Nämnden beslutar att bjuda in de som arbetar med frågan.\n"
        "Val av ledamot i rådet för vård och omsorg\n"
    )


def test_an_entry_ends_where_another_begins_though_its_name_would_not_have_fitted() -> None:
    words = [(70, 700, "Plats"), (200, 700, "Stadshuset, tisdagen den 14"), (200, 688, "mars"), (70, 670, "Beslutande"),
             (200, 670, "Eva Berg (S), ordförande"), (200, 658, "Bo Lundin (M)"), (70, 640, "Justerare"),
             (200, 640, "________________"), (200, 628, "Bo Lundin")]  # fmt: skip
    assert read(pdf([*words, (400, 60, "längst till höger")]), "protokoll.pdf").text.startswith(
        "Plats        Stadshuset, tisdagen den 14 mars\n\n"
        "Beslutande   Eva Berg (S), ordförande\n             Bo Lundin (M)\n\n"
        "Justerare    ________________\n             Bo Lundin\n"
    )


def test_a_heading_in_bold_close_below_a_table_is_no_line_of_its_last_cell() -> None:
    words = [(70, 700, "Kommun"), (216, 700, "Deltagare"), (70, 680, "Hjortsjö kommunalförb."), (216, 680, "Anna Ek"),
             (70, 668, Bold("Inledning")), (70, 640, "Anna Ek hälsade alla välkomna till mötet.")]  # fmt: skip
    assert "Hjortsjö kommunalförb.   Anna Ek\n\nInledning\n" in read(pdf(words), "protokoll.pdf").text


def test_a_line_below_a_table_that_begins_before_its_cells_is_no_line_of_them() -> None:
    words = [(76, 700, "Plats och tid"), (170, 700, "Kommunhuset"), (70, 688, "Beslutande"), (70, 670, "Anna Ek"),
             (70, 652, "Bo Lund"), (400, 60, "längst till höger")]  # fmt: skip
    text = read(pdf(words), "protokoll.pdf").text
    assert text.startswith("Plats och tid   Kommunhuset\nBeslutande\n\nAnna Ek\n")


def test_a_column_that_wraps_tells_how_wide_it_is() -> None:
    words = [(70, 700, "Plats"), (200, 700, "Stadshuset, tisdagen den 14"), (200, 688, "mars"), (70, 670, "Beslutande"),
             (200, 670, "Anna Ek"), (200, 658, "Eva Berg, ersättare för Bo"), (200, 646, "Lund")]  # fmt: skip
    assert read(pdf([*words, (400, 60, "längst till höger")]), "protokoll.pdf").text.startswith(
        "Plats        Stadshuset, tisdagen den 14 mars\n"
        "Beslutande   Anna Ek\n             Eva Berg, ersättare för Bo Lund\n"
    )


def test_a_value_that_reaches_the_margin_goes_on_below_its_label() -> None:
    place = "Fredagen den 20 oktober, klockan 9, i stora salen i Folkets hus,"
    words = [
        (70, 700, "Plats"),
        (150, 700, place),
        (70, 688, "Tranemo"),
        (70, 670, "Beslutande"),
        (150, 670, "Bo Lund"),
    ]
    assert read(pdf(words), "protokoll.pdf").text.startswith(f"Plats        {place} Tranemo\n")


def test_running_text_in_two_columns_is_read_column_after_column() -> None:
    left = [f"den vänstra spaltens rad nummer {index:02}" for index in range(8)]
    right = [f"Den högra spaltens rad nu är nummer {index:02}" for index in range(8)]
    words = [*column("Rubrik över båda", top=720), *column(*left), *column(*right, left=330, top=696)]
    text = read(pdf(words), "protokoll.pdf").text
    assert text.replace("\n\n", "\n") == f"Rubrik över båda\n{' '.join(left)}\n{' '.join(right)}\n"


def page(number: int, *lines: str, header: str = "Hjo kommun", footer: str = "Justeras") -> list[Word]:
    return [(70, 800, header), *column(*lines), (70, 55, footer), (70, 40, f"Sida {number} (3)")]


def test_repeated_headers_and_footers_stand_once() -> None:
    text = read(pdf(page(1, "Anna"), page(2, "Bo"), page(3, "Eva")), "protokoll.pdf")
    assert text.text.split() == ["Hjo", "kommun", "Anna", "Bo", "Eva", "Justeras"]
    assert [text.text[start:][:3] for start in text.pages] == ["Hjo", "Bo\n", "Eva"]


def test_deep_headers_and_footers_that_reach_the_edge_stand_once() -> None:
    head = column("Hjo kommun", "Protokoll", "Nämnden", "Datum", "2023-05-04", "Blad", leading=18, top=820)
    foot = column("Justerandes sign", left=LEFT, top=150)
    pages = [[*head, *column(f"Ärende {number}", "Bifall", top=600), *foot] for number in range(3)]
    text = read(pdf(*pages), "protokoll.pdf").text
    assert [text.count(words) for words in ("Hjo kommun", "Blad", "Justerandes", "Bifall")] == [1, 1, 1, 3]


def test_the_count_of_pages_that_a_browser_prints_is_no_text() -> None:
    page = [(70, 700, "Anna Ek"), (30, 30, "https://hjo.example/protokoll"), (500, 30, "1/1")]
    assert read(pdf(page), "protokoll.pdf").text == "Anna Ek\n\nhttps://hjo.example/protokoll\n"


def test_lines_that_are_drawn_part_cells_and_hold_wrapped_ones_together() -> None:
    words = [(70, 700, "Deltog"), (110, 700, "Anna Ek, Hjo, Bo"), (110, 688, "Lund, Mora"), (70, 676, "Ej"),
             (110, 676, "Karl Lind"), (110, 664, "Eva Dahl")]  # fmt: skip
    drawn = [(66, 660, 66, 712), (108, 660, 108, 712), (210, 660, 210, 712), (66, 712, 210, 712), (66, 685, 210, 685),
             (66, 660, 210, 660)]  # fmt: skip
    assert read(pdf(words, drawn=drawn), "protokoll.pdf").text == (
        "Deltog   Anna Ek, Hjo, Bo Lund, Mora\nEj       Karl Lind\n         Eva Dahl\n"
    )


def drawn(*xs: float, top: float, bottom: float) -> list[tuple[float, float, float, float]]:
    """Return the lines about a row of cells."""
    sides = [(x, bottom, x, top) for x in xs]
    return [*sides, (xs[0], top, xs[-1], top), (xs[0], bottom, xs[-1], bottom)]


CELLS = [
    ("an item of a list", [(110, 700, "• Anna Ek hälsar nu"), (122, 688, "välkomna till årets"),
     (122, 676, "första möte")],
     "§ 1   - Anna Ek hälsar nu välkomna till årets första möte\n"),
    ("a word wider than its cell", [(110, 700, "Kommunförvaltningssek"), (110, 688, "reterare i Hjo")],
     "§ 1   Kommunförvaltningssekreterare i Hjo\n"),
    ("a word that just fits", [(110, 700, "Kommunförvaltningens"), (110, 688, "kansli")],
     "§ 1   Kommunförvaltningens kansli\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "words", "expected"), CELLS, ids=[row[0] for row in CELLS])
def test_lines_of_one_cell(label: str, words: list[Word], expected: str) -> None:
    lines = drawn(66, 105, 244, top=712, bottom=670)
    assert read(pdf([(70, 700, "§ 1"), *words], drawn=lines), "protokoll.pdf").text == expected, label


def centred(*cells: tuple[str, list[str]]) -> list[Word]:
    """Return cells below one another, each with its label at the middle of its lines."""
    words: list[Word] = []
    top = TOP
    for label, lines in cells:
        words += column(*lines, left=200, top=top)
        words.append((LEFT, top - LEADING * (len(lines) - 1) / 2, label))
        top -= LEADING * len(lines) + 4
    return [*words, (400, 60, "längst till höger")]


def test_a_cell_that_stands_alone_is_as_wide_as_the_lines_about_it() -> None:
    words = [*column("Bo Lund, Skolverket, kl", "13-14", "Eva Dahl"), *column(full("Ordföranden hälsar"), top=600)]
    lines = drawn(66, 216, top=712, bottom=670)
    assert read(pdf(words, drawn=lines), "protokoll.pdf").text.startswith("Bo Lund, Skolverket, kl 13-14\nEva Dahl\n")


CENTRED = [
    ("labels at the middle of their lines", centred(("Deltog", ["Anna Ek", "Bo Lund", "Eva Dahl"]),
     ("Ej", ["Karl Lind", "Lena Mo"]), ("Plats", ["Hjo"])),
     "Deltog   Anna Ek\n         Bo Lund\n         Eva Dahl\n\nEj       Karl Lind\n         Lena Mo\n\nPlats    Hjo\n"),
    ("one alone, which may begin there", centred(("Deltog", ["Anna Ek", "Bo Lund", "Eva Dahl"]), ("Plats", ["Hjo"])),
     "         Anna Ek\nDeltog   Bo Lund\n         Eva Dahl\n\nPlats    Hjo\n"),
    ("a label in bold that fills its column", [*column("Anna Ek", "Bo Lund", left=194, top=712),
     (LEFT, 712, Bold("Deltog")), (LEFT, 688, Bold("Utses att justera nu")), (194, 688, "Eva Dahl")],
     "Deltog                 Anna Ek\n                       Bo Lund\nUtses att justera nu   Eva Dahl\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "words", "expected"), CENTRED, ids=[row[0] for row in CENTRED])
def test_labels_of_rows(label: str, words: list[Word], expected: str) -> None:
    assert read(pdf(words), "protokoll.pdf").text.startswith(expected), label


def tabbed(*cells: str, top: float, step: float = 36.0) -> list[Word]:
    """Return a line of cells with a tab between two, which leads to the next of the stops that stand so far apart."""
    words, left = [], LEFT
    for cell in cells:
        words.append((left, top, cell))
        left = LEFT + step * ((left + 6 * len(cell) - LEFT) // step + 1)
    return words


def test_ragged_columns_made_by_tabs_part_where_a_stop_is() -> None:
    rows = [("Anna Ek", "Hjo", "ordförande"), ("Eva Dahl Lund", "Orust", "ledamot"), ("Karl Lind", "Sida", "gäst"),
            ("Bo Lund", "Kommunförbundet Väst", "ledamot"), ("Lena Mo", "Ale", "ledamot")]  # fmt: skip
    words = [word for number, row in enumerate(rows) for word in tabbed(*row, top=TOP - 24 * number)]
    lines = read(pdf(words), "protokoll.pdf").text.split("\n")
    assert [tuple(re.split(r"\s{3,}", line)) for line in lines if line] == rows


def test_signs_of_a_list_that_are_drawn_are_read() -> None:
    words = column("Beslut", "att anta planen", "att fråga Ale", "Bo Lund")
    dots = [(LEFT - 12, TOP - LEADING * line + 2) for line in (1, 2)]
    text = read(pdf(words, dots=[*dots, (LEFT - 40, TOP)]), "protokoll.pdf").text
    assert text == "Beslut\n- att anta planen\n- att fråga Ale\nBo Lund\n"


def test_a_title_on_a_page_with_nothing_but_short_lines_goes_on_as_the_margin_of_the_others_tells() -> None:
    first = column("Protokoll från Bildningsnämndens utskott för kultur och fritid, ", "bibliotek och skola")
    first += column("Deltog", "Anna Ek, Hjo", "Bo Lund, Mora", top=600)
    text = read(pdf(first, column(*[full("Ordföranden hälsar")] * 4)), "protokoll.pdf").text
    assert text.startswith("Protokoll från Bildningsnämndens utskott för kultur och fritid, bibliotek och skola\n")


def test_a_line_narrower_than_the_page_goes_on_where_every_end_of_a_paragraph_shows() -> None:
    words = column("Anna Ek (Hjo), förste vice", "ordförande", top=736)
    words += [*column("Bo Lund", "", "Eva Dahl", "", "Karl Lind"), *column(full("Ordföranden hälsar"), top=500)]
    assert "Anna Ek (Hjo), förste vice ordförande\n" in read(pdf(words), "protokoll.pdf").text


def test_a_row_with_more_columns_than_a_page_has_room_for_is_no_table() -> None:
    rows = [[(30 + 60.0 * place, top, word) for place in range(400)] for top, word in [(TOP, "Anna"), (600.0, "Bo")]]
    assert "Bo   Bo   Bo" in read(pdf([word for row in rows for word in row]), "protokoll.pdf").text


def test_a_paragraph_number_that_begins_each_page_is_no_header() -> None:
    pages = [[(70, 800, "Hjo kommun"), (70, 780, f"§ {12 + n}"), *column(f"Ärende {n}")] for n in range(3)]
    assert re.findall(r"§ \d+", read(pdf(*pages), "protokoll.pdf").text) == ["§ 12", "§ 13", "§ 14"]


def test_a_header_with_the_paragraph_goes_where_the_text_has_it_too() -> None:
    pages = [
        [(70, 800, f"Protokoll § {12 + n}"), *column(f"§ {12 + n} {title}")]
        for n, title in enumerate(["Val", "Budget", "Taxa"])
    ]
    assert read(pdf(*pages), "protokoll.pdf").text.count("Protokoll") == 1


def test_each_page_has_its_start_though_a_paragraph_runs_across() -> None:
    text = read(pdf(column(*PROSE[:2]), column(*PROSE[2:], top=750)), "protokoll.pdf")
    assert text.text == " ".join(PROSE) + "\n"
    assert text.text[text.pages[1] :] == "nästa möte.\n"


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.shutil, "which", lambda _: None)


@pytest.mark.usefixtures("no_ocr")
def test_a_page_without_text_needs_ocr() -> None:
    with pytest.raises(ReadError, match=r"^skannat\.pdf: .*needs OCR .*tesseract-ocr-swe"):
        read(pdf([]), "skannat.pdf")


def picture(data: bytes) -> bytes:
    """Return the first page of a PDF as one that is a picture."""
    document = pypdfium2.PdfDocument(data)
    bitmap = document[0].render(scale=3, grayscale=True)
    rows = [bytes(bitmap.buffer)[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height)]
    document.close()
    return scanned(b"".join(rows), bitmap.width, bitmap.height)


def both(*parts: bytes) -> bytes:
    """Return PDFs as one."""
    whole, buffer = pypdfium2.PdfDocument.new(), io.BytesIO()
    for part in parts:
        document = pypdfium2.PdfDocument(part)
        whole.import_pages(document)
        document.close()
    whole.save(buffer)
    whole.close()
    return buffer.getvalue()


LIST = pdf(
    [*column("Närvarande", "Anna Ek", "Bo Lund", leading=24), *column("", "Hjo", "Mora", left=330, leading=24)], size=18
)
needs_tesseract = pytest.mark.skipif(not ocr.can_recognise(), reason="Tesseract is not installed: make tesseract")


@pytest.mark.usefixtures("no_ocr")
def test_a_picture_among_pages_is_warned_of() -> None:
    warnings = read(both(LIST, picture(LIST)), "protokoll.pdf").warnings
    assert warnings == ("No text on page 2: what stands there as a picture is not read.",)


@needs_tesseract
def test_a_scanned_page_has_its_rows_and_columns() -> None:
    text = read(picture(LIST), "skannat.pdf")
    assert text.text == "Närvarande\nAnna Ek   Hjo\nBo Lund   Mora\n"
    assert text.warnings[0] == "The text of page 1 was recognised from pictures (OCR)."


@needs_tesseract
def test_a_picture_among_pages_is_recognised() -> None:
    text = read(both(LIST, picture(LIST)), "protokoll.pdf")
    assert text.text.count("Bo Lund") == 2
    assert text.text[text.pages[1] :].startswith("Närvarande")
    assert text.warnings[0] == "The text of page 2 was recognised from pictures (OCR)."


LINES = column(
    "Närvarande: Anna Ek, Hjo",
    "Bo Lund, Mora",
    *["Ordföranden hälsade alla varmt välkomna till mötet."] * 12,
    leading=24,
)


def on_its_side(data: bytes) -> bytes:
    """Return a PDF whose first page is turned by a quarter."""
    document, buffer = pypdfium2.PdfDocument(data), io.BytesIO()
    document[0].set_rotation(90)
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def with_layer(data: bytes, words: str) -> bytes:
    """Return a PDF with words on its first page that do not show, as programs write them that scan."""
    document, buffer = pypdfium2.PdfDocument(data), io.BytesIO()
    page = document[0]
    layer = pypdfium2.raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 10.0)
    pypdfium2.raw.FPDFText_SetText(layer, (ctypes.c_ushort * (len(words) + 1))(*map(ord, words), 0))
    pypdfium2.raw.FPDFTextObj_SetTextRenderMode(layer, pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    pypdfium2.raw.FPDFPage_InsertObject(page.raw, layer)
    page.gen_content()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


@needs_tesseract
def test_a_scanned_page_that_lies_on_its_side_is_turned() -> None:
    text = read(on_its_side(picture(pdf(LINES, size=14))), "skannat.pdf").text
    assert text.startswith("Närvarande: Anna Ek, Hjo\nBo Lund, Mora\n")


BARE = "Ordforanden halsade alla varmt valkomna till motet. "
LAYERS = [
    ("a line of the scanner's", "Skannat 2024-10-02", "Bo Lund, Mora"),
    ("another language", BARE * 6, "Bo Lund, Mora"),
    ("signs", "~|;: !.' ^*" * 20, "Bo Lund, Mora"),
    ("the page's text", "Ordföranden hälsade alla varmt välkomna till mötet. " * 3, "Ordföranden hälsade"),
]


@needs_tesseract
@pytest.mark.parametrize(("label", "layer", "expected"), LAYERS, ids=[row[0] for row in LAYERS])
def test_a_text_layer_that_is_not_that_of_the_picture_gives_way(label: str, layer: str, expected: str) -> None:
    assert expected in read(with_layer(picture(pdf(LINES, size=14)), layer), "skannat.pdf").text, label


@pytest.mark.usefixtures("no_ocr")
def test_a_poor_text_layer_is_warned_of() -> None:
    text = read(with_layer(picture(LIST), "Skannat 2024-10-02"), "skannat.pdf")
    assert text.text == "Skannat 2024-10-02\n"
    assert text.warnings == ("Page 1 is a picture with poor text behind it: recognise it anew (OCR).",)


KEY = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>]"
REFUSED = [
    ("encrypted", pdf(column("Anna"), trailer=KEY), "encrypted"),
    ("cut at the start", pdf(column("Anna"))[:30], "not a PDF that can be opened"),
    ("no pages", pdf(), "not a PDF that can be opened"),
    ("another format", b"Anna Ek", "not a PDF that can be opened"),
    ("more letters than a page holds", pdf(column(*["Anna Ek " * 4000] * 8)), "more than a page holds"),
]


@pytest.mark.parametrize(("label", "data", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_by_name(label: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.pdf: .*{re.escape(reason)}") as refused:
        read(data, "protokoll.pdf")
    assert refused.value.remedy, label


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the shared originals are not beside the repository")
def test_the_participants_of_a_real_pdf_stand_row_by_row() -> None:
    path = next(ORIGINALS.glob("001-*.pdf"))
    text = read(path.read_bytes(), path.name).text
    listed = text.partition("Närvarande\n")[2].partition("\n\n")[0].split("\n")
    assert len(listed) == 21
    assert all(re.fullmatch(r"\w+ [\w ]+ \([\w -]+\)", line) for line in listed)


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the shared originals are not beside the repository")
def test_the_agenda_of_a_real_pdf_keeps_its_items() -> None:
    path = next(ORIGINALS.glob("013-*.pdf"))
    text = read(path.read_bytes(), path.name)
    assert re.search(r"^Organ {3,}Stadsstyrelsen$", text.text, re.MULTILINE)
    assert re.findall(r"^(\d+) § \D", text.text, re.MULTILINE)[:15] == [str(n) for n in range(188, 203)]
    assert text.text.count("Stadsstyrelsen   ") == 0
    assert len(text.pages) == 12
