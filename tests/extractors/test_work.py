"""What reading costs grows as the text does: twice as much of anything takes about twice the work.

Work is counted in lines of Python that are run, each turn of a loop as one, so that nothing depends on the machine.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from extractors.reading import extract
from graph.claims import Document
from tests.tables import labelled

_HEAD = "Protokoll\nNärvarande:\nAnna Ek, Lerum\n\n1. Öppning\n"
_LIST = "Protokoll\nNärvarande:\n"
_TIMES = 400
_MOST = 2.4  # times the work for twice the text

# label, what stands before, what comes again and again
REPEATED = [
    ("words with a capital in a list", _LIST, "Storm Regn "),
    ("words with a capital in prose", _HEAD, "Storm Regn "),
    ("initials", _LIST, "A. "),
    ("abbreviations of organisations", _LIST, "GR "),
    ("titles", _LIST, "ledamot "),
    ("titles and names", _LIST, "Ledamot Anna Ek ersättare "),
    ("titles before names", _LIST, "Kommunchef Anna Ek Ekonom Bo Lund "),
    ("titles and names with a comma", _LIST, "Kommunchef Anna Ek, ekonom Bo Lund, "),
    ("cells", _LIST, "a\t"),
    ("cells between strokes", _LIST, "| a "),
    ("wide gaps", _LIST, "a    "),
    ("open brackets", _LIST, "("),
    ("commas", _LIST, ", "),
    ("digits", _LIST, "1 "),
    ("addresses", _LIST, "a@b.se "),
    ("labels", "", "Närvarande:\nFrånvarande:\n"),
    ("short lines", _LIST, "ord\n"),
    ("people", _LIST, "Anna Ek, Lerum\n"),
    ("people who are elected", f"{_HEAD}Till styrelsen valdes ", "Anna Ek, "),
    ("forums that are referred to", _HEAD, "styrgruppen för "),
    ("projects", _HEAD, "projektet Lotsen "),
    ("items", _HEAD, "§ 1 Rapport\nText.\n"),
]


@pytest.mark.parametrize(("before", "again"), labelled(REPEATED))
def test_work_grows_as_the_text_does(before: str, again: str) -> None:
    _work(before + again)  # tables are built at the first text
    once, twice = (_work(before + again * times) for times in (_TIMES, 2 * _TIMES))
    assert twice < _MOST * once


def test_work_grows_with_the_people_of_a_list() -> None:
    once, twice = (_work(_LIST + "".join(_people(times))) for times in (_TIMES, 2 * _TIMES))
    assert twice < _MOST * once


def _people(count: int) -> list[str]:
    letters = "bdfgklmnrstv"
    return [f"Anna E{letters[i % 12]}{letters[i // 12 % 12]}{letters[i // 144]}, Lerum\n" for i in range(count)]


def _work(text: str) -> int:
    """Return how many lines of Python reading `text` runs."""
    lines = 0

    def count(_: FrameType, event: str, __: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract(Document("document/x", "x.txt", "x.txt", "0" * 64, "text/plain", text))
    finally:
        sys.settrace(before)
    return lines
