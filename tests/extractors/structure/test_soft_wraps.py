from __future__ import annotations

import textwrap

from extractors.structure.one_form import in_one_form
from graph.claims import AgendaItem, Attendance, Decision
from tests.extractors.told import read, told

WHOLE = (
    "Skolchefsnätverket\nDatum: 2024-03-05\n\n"
    "Närvarande: Anna Ek (Växjö), Bo Lund (Alvesta), Greta Holm (Uppvidinge), Cecilia Berg (Lessebo) och David Ask "
    "(Ljungby, deltog på distans under hela mötet).\n\n"
    "1. Skolskjutsar\nEva Dahl redogjorde för hur upphandlingen av skolskjutsar har gått, vilka som lämnade anbud och "
    "vad som nu återstår innan avtalen kan skrivas under av båda parter.\nNätverket beslutade att ställa sig bakom "
    "förslaget och att skicka ut underlaget till alla kommuner före sommaren.\n\n"
    "2. Övrigt\nFilip Gren påminde om att enkäten om fritidshem ska besvaras av alla kommuner senast den tolfte april, "
    "och att svaren sedan sammanställs av förbundet.\n"
)


def wrapped(text: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) if line else "" for line in text.split("\n"))


def test_a_wrapped_text_says_what_it_says_whole() -> None:
    for width in (60, 72, 80):
        text = wrapped(WHOLE, width)
        for kind in (Attendance, AgendaItem, Decision):
            assert told(text, kind) == told(WHOLE, kind), width
        assert all(claim.sources[0].of(text) for claim in read(text).claims)


def test_lines_of_lists_stay_apart() -> None:
    text = wrapped(WHOLE, 72) + "\nBjudna:\nKarl Lind, ledare för länets gemensamma enhet för kunskapsstöd\nIda Mo\n"
    assert "kunskapsstöd\nIda Mo" in in_one_form(text).text


def test_a_text_that_is_not_wrapped_stays_as_it_is() -> None:
    listed = "\n".join(f"{name}, samordnare vid länets enhet för kunskapsstöd, Växjö kommun" for name in "ABCDEFGHIJ")
    for text in (WHOLE, listed):
        assert in_one_form(text).text == text


def test_a_double_name_is_whole_again() -> None:
    last = "\nProtokollet skrevs av vår nya kollega från Växjö kommun i dag, Ann-\nMarie Ek, som är välkommen.\n"
    assert "Ann-Marie Ek" in in_one_form(wrapped(WHOLE, 68) + last).text
