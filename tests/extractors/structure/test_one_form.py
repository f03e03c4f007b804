from __future__ import annotations

import pytest

from extractors.reading import extract
from extractors.structure.one_form import in_one_form
from graph.claims import Document, Span
from tests.extractors.test_formats import told

CASES = [
    ("nothing to write anew", "Anna Ek, Hjo\n\nBo Lund", "Anna Ek, Hjo\n\nBo Lund"),
    ("line ends", "Anna\r\nBo\rEva\n", "Anna\nBo\nEva\n"),
    ("blanks at the end", "Anna  \nBo\t\n\n", "Anna\nBo\n\n"),
    ("fast and thin blanks", "Anna\u00a0Ek kl.\u202f9", "Anna Ek kl. 9"),
    ("letters and accents apart", "A\u030asa O\u0308berg, Ame\u0301lie", "Åsa Öberg, Amélie"),
    ("ligatures", "o\ufb03ciellt, \ufb02er", "officiellt, fler"),
    ("what nobody sees", "\u200bAnna\u200d Ek\ufeff", "Anna Ek"),
    ("soft hyphens", "sam\u00adråd, sam\u00ad\nråd", "samråd, sam-\nråd"),
    ("a quoted mail", "Hej!\n> Anna Ek\n> \n>> Bo\n", "Hej!\nAnna Ek\n\nBo\n"),
    ("a margin", "    Anna\n      Bo\n\n    Eva", "Anna\n  Bo\n\nEva"),
    ("a row that stands further in", "Anna\n    Bo", "Anna\n    Bo"),
    ("a table", "| Namn | Ort |\n|:---|---:|\n|Anna Ek|Hjo|\n", "Namn\tOrt\nAnna Ek\tHjo\n"),
    ("heads without words", "a\n| | |\n|---|---|\n| Tid | 9 |", "a\nTid\t9"),
    ("a cell without words", "| Tid | 9 |\n| | 10 |", "Tid\t9\n\t10"),
    ("names in a cell", "| Deltog | Anna Ek<br>Bo Lund |", "Deltog\tAnna Ek\n\tBo Lund"),
    ("lines in a cell before others", "| Anna<br/>Ek | Hjo |", "Anna, Ek\tHjo"),
    ("strokes in a line", "Anna | Bo", "Anna | Bo"),
    ("stressed words", "**Plats:** Hjo, __Tid__ 9", "Plats: Hjo, Tid 9"),
    ("a slanted line", "Anna\n*Inledning*\n_Val_", "Anna\nInledning\nVal"),
    ("slanted words that open a line", "2. *Val.* Bo\n_Tid:_ 9", "2. Val. Bo\nTid: 9"),
    ("slanted words within a sentence", "Bo leder *Läsa mera* nu", "Bo leder *Läsa mera* nu"),
    ("stars and lines that stress nothing", "** Anna\n____\nBo*", "** Anna\n____\nBo*"),
    (
        "stars of notes",
        "* Anna Ek *, Bo (*), Eva* och\n*) deltog, *) senare",
        "* Anna Ek *, Bo (*), Eva* och\n*) deltog, *) senare",
    ),
    ("lines to write on", "Namn ____ Ort ___ a_b_c", "Namn ____ Ort ___ a_b_c"),
    ("headings", "# Protokoll\na\n## Val ##\nb\n\n### Nytt", "Protokoll\na\n\nVal\nb\n\nNytt"),
    ("no heading", "#3 Anna\nNr # 4", "#3 Anna\nNr # 4"),
    ("a break at a line's end", "Anna\\\nBo", "Anna\nBo"),
    ("links", "[Anna Ek](mailto:a@b.se), [x] Bo (Hjo)", "Anna Ek, [x] Bo (Hjo)"),
    ("escaped signs", r"1\. Val \- Bo", "1. Val - Bo"),
    ("signs before headings", "a\n\n❖ Val\nb\n\n❖ Nytt\nc\n\n❖ Övrigt", "a\n\nVal\nb\n\nNytt\nc\n\nÖvrigt"),
    ("signs of a list", "Vi behöver:\n➢ Bord\n➢ Stolar\n➢ Mattor", "Vi behöver:\n➢ Bord\n➢ Stolar\n➢ Mattor"),
]


@pytest.mark.parametrize(("label", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_forms(label: str, text: str, expected: str) -> None:
    assert in_one_form(text).text == expected, label


PASSAGES = [
    ("behind what was left out", "\u200bAnna Ek", "Anna Ek", "Anna Ek"),
    ("across a letter and its accent", "Bo, A\u030asa Ek", "Åsa", "A\u030asa"),
    ("across a line end", "Anna\r\nEk", "Anna\nEk", "Anna\r\nEk"),
    ("in a cell", "| **Anna** | Hjo |", "Hjo", "Hjo"),
    ("across cells", "| **Anna** | Hjo |", "Anna\tHjo", "Anna** | Hjo"),
    ("to the end", "> Anna Ek  \r\n", "Ek\n", "Ek  \r\n"),
]


@pytest.mark.parametrize(("label", "text", "found", "written"), PASSAGES, ids=[case[0] for case in PASSAGES])
def test_passages_stand_in_the_text_as_it_was_written(label: str, text: str, found: str, written: str) -> None:
    form = in_one_form(text)
    at = form.text.index(found)
    assert form.written(Span(at, at + len(found))).of(text) == written, label


def test_what_is_read_is_the_same_and_quotes_what_was_written() -> None:
    plain = "Skolchefsnätverket\n\nDatum: 2024-03-01\nNärvarande: Åsa Ek, Hjo\n\n1. Val\nBo Lund valdes.\n"
    written = plain.replace("Å", "A\u030a").replace(" Ek", "\u00a0Ek").replace("\n", " \r\n")
    usual, other = (extract(Document("d", "d.txt", "d.txt", "0" * 64, "text/plain", text)) for text in (plain, written))
    assert told(usual) == told(other)
    assert {claim.sources[0].of(written) for claim in other.claims} >= {"A\u030asa\u00a0Ek, Hjo"}
