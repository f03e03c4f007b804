from __future__ import annotations

import pytest

from extractors.reading import extract
from extractors.structure.one_form import in_one_form
from graph.claims import AgendaItem, Attendance, Document

CASES = [
    ("heads", "& 5 Val\n\n$ 6 Budget\n\n8 7 Övrigt", "§ 5 Val\n\n§ 6 Budget\n\n§ 7 Övrigt"),
    ("heads that a conversion lost", "? 5 Val, ? 6\n\ufffd 6 Budget", "§ 5 Val, § 6\n§ 6 Budget"),
    ("a question", "Hur?\n? Bo\n? 5 ja", "Hur?\n? Bo\n? 5 ja"),
    ("heads without a blank", "&5 Val\n$6 Budget", "§5 Val\n§6 Budget"),
    ("heads that stand off", "& 5  Val\n& 6   Budget", "§ 5  Val\n§ 6   Budget"),
    ("a head whose sign was read as two", "& 5 Val\n$& 6 Budget", "§ 5 Val\n§ 6 Budget"),
    ("heads that only count", "8 5 Val\nS 6 Budget\n5 7 Övrigt", "§ 5 Val\n§ 6 Budget\n§ 7 Övrigt"),
    ("a part of the meeting", "Anna Ek, ekonom 8 5\n& 5 Val", "Anna Ek, ekonom § 5\n§ 5 Val"),
    ("several parts", "Bo Lund (M), 88 5-6\n& 5 Val\n& 6 Övrigt", "Bo Lund (M), §§ 5-6\n§ 5 Val\n§ 6 Övrigt"),
    ("in brackets", "Bo Lund (S 5)\n& 5 Val", "Bo Lund (§ 5)\n§ 5 Val"),
    ("signs that are right", "§ 5 Val\nAnna Ek, § 5", "§ 5 Val\nAnna Ek, § 5"),
    ("no paragraph of the document", "Anna Ek, ekonom 8 9\n& 5 Val", "Anna Ek, ekonom 8 9\n§ 5 Val"),
    ("numbers among words", "Vi köper 8 5 liters dunkar\n& 5 Val", "Vi köper 8 5 liters dunkar\n§ 5 Val"),
    ("two that are joined", "Träff 1 & 2\nÅrskurs 8 & 9, Bo & 3 barn", "Träff 1 & 2\nÅrskurs 8 & 9, Bo & 3 barn"),
    ("two lines that count", "8 5 Val\n8 6 Budget", "8 5 Val\n8 6 Budget"),
    ("a table of numbers", "S 12 Ale\nM 13 Hjo\nS 4 Tjörn\n5 3 Lerum", "S 12 Ale\nM 13 Hjo\nS 4 Tjörn\n5 3 Lerum"),
    ("money", "$ 500 000 i bidrag", "$ 500 000 i bidrag"),
]


@pytest.mark.parametrize(("label", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_signs(label: str, text: str, expected: str) -> None:
    assert in_one_form(text).text == expected, label


def test_items_and_parts_are_read_and_their_passages_quote_what_was_scanned() -> None:
    text = (
        "Omsorgsnämnden i Hjo kommun\nProtokoll 2024-03-05\n\n"
        "Närvarande:\nAnna Ek (S), ordförande\nBo Lund, ekonom 8 6\n\n"
        "& 5 Dagordning\nDagordningen godkänns.\n\n8 6 Budget\nNämnden godkänner budgeten.\n"
    )
    found = extract(Document("document/x", "x.txt", "x.txt", "0" * 64, "text/plain", text, None)).claims
    items = [claim for claim in found if isinstance(claim, AgendaItem)]
    assert [(item.position, item.sources[0].of(text)) for item in items] == [
        ("§ 5", "& 5 Dagordning"),
        ("§ 6", "8 6 Budget"),
    ]
    assert [claim.attended_part for claim in found if isinstance(claim, Attendance) and claim.attended_part] == ["§ 6"]
