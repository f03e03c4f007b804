from __future__ import annotations

import pytest

from extractors.structure.one_form import in_one_form
from graph.claims import Span

WORDS = "Frånvarande: Åsa Öhrn, Bo Löv – § 12 “é”"
CASES = [
    ("taken for Windows-1252", "FrÃ¥nvarande: Ã…sa Ã–hrn, Â§ 12 â€“ 3", "Frånvarande: Åsa Öhrn, § 12 – 3"),
    ("taken for Latin-1", WORDS.encode().decode("latin-1"), WORDS),
    ("twice", WORDS.encode().decode("latin-1").encode().decode("latin-1"), WORDS),
    (
        "names of HTML",
        "Fr&aring;nvarande: &Ouml;rjan &amp; Bo&nbsp;Lund, &sect; 3",
        "Frånvarande: Örjan & Bo Lund, § 3",
    ),
    ("signs that are right", "Bo & Eva, R&D; Ânge, Ã", "Bo & Eva, R&D; Ânge, Ã"),
]


@pytest.mark.parametrize(("label", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_letters(label: str, text: str, expected: str) -> None:
    assert in_one_form(text).text == expected, label


def test_a_passage_is_where_it_was_written() -> None:
    text = "NÃ¤rvarande: Ã…sa Ek, Hjo"
    form = in_one_form(text)
    at = form.text.index("Åsa Ek")
    assert form.written(Span(at, at + 6)).of(text) == "Ã…sa Ek"
