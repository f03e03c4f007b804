from __future__ import annotations

import pytest

from extractors.structure.lines import split_lines
from extractors.structure.receipts import without_receipt
from graph.claims import AgendaItem, Attendance
from tests.extractors.told import claims

MINUTES = "Skolchefsnätverket\n2024-03-05\n\nNärvarande:\nAnna Ek, Hjo\nBo Lund, Mora\n\n§ 1 Val\nAnna valdes.\n\n"

RECEIPTS = [
    (
        "a verification",
        "Verifikat\nTransaktion 09222\n\nSignerare\nKarl Lind (KL)\nSignerade 2024-03-12 12:00:00 CET\n",
    ),
    ("a table", "Signaturer\nNamn   Tid   Med\nKARL LIND   2024-03-12 12:00   BankID\n"),
    (
        "those who signed as participants",
        "DELTAGARE\n\nSignerat med Svenskt BankID 2024-03-12 09:14:22 UTC\nKarl Lind\n",
    ),
]


@pytest.mark.parametrize(("label", "receipt"), RECEIPTS, ids=[row[0] for row in RECEIPTS])
def test_who_signed_took_no_part_by_that(label: str, receipt: str) -> None:
    assert claims(MINUTES + receipt, Attendance) == claims(MINUTES, Attendance), label
    assert claims(MINUTES + receipt, AgendaItem) == claims(MINUTES, AgendaItem), label


KEPT = [
    ("signatures on paper", "Underskrifter\nOrdförande\nAnna Ek\n"),
    ("a date without an hour", "Underskrifter\nOrdförande Anna Ek\nSignerat den 2024-03-12\n"),
    ("a list", "Deltagare\nAnna Ek, Hjo\n"),
]


@pytest.mark.parametrize(("label", "text"), KEPT, ids=[row[0] for row in KEPT])
def test_other_lines_stay(label: str, text: str) -> None:
    assert not any(line.noise for line in without_receipt(MINUTES + text, split_lines(MINUTES + text))), label
