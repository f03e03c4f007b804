import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sentences.marks import find_marks
from extractors.sentences.typed import in_types, sentences_of, split_sentences
from graph.claims import Span
from tests.tables import labelled

SPLIT = [
    ("two sentences", "Anna kom. Bo gick.", ["Anna kom.", "Bo gick."]),
    ("a question", "Vem kom? Bo kom!", ["Vem kom?", "Bo kom!"]),
    ("a blank line", "Anna kom\n\nBo gick", ["Anna kom", "Bo gick"]),
    ("a wrapped line", "Anna kom\noch gick.", ["Anna kom\noch gick."]),
    ("bullets", "Detta görs:\n- Anna ringer\n- Bo skriver", ["Detta görs:", "- Anna ringer", "- Bo skriver"]),
    ("a clock time", "Mötet börjar kl. 9.00 och slutar sent.", ["Mötet börjar kl. 9.00 och slutar sent."]),
    ("an abbreviation", "Det gäller t.ex. Anna.", ["Det gäller t.ex. Anna."]),
    (
        "a list of people",
        "I gruppen ingår:\nAnna Ek, Lerum\nBo Alm, Ale",
        ["I gruppen ingår:", "Anna Ek, Lerum", "Bo Alm, Ale"],
    ),
    ("rows", "Styrgruppen för Lotsen: Bo Alm\nAnna kom.", ["Styrgruppen för Lotsen: Bo Alm", "Anna kom."]),
    ("lettered parts", "a) Anna ringer.\nb) Bo skriver", ["Anna ringer.", "Bo skriver"]),
    ("those who share a task", "Bo – boka lokal\nAnna/Bo – skriva", ["Bo – boka lokal", "Anna/Bo – skriva"]),
    (
        "headings that stand deeper",
        "    Sammanfattning\n    Planen är klar\n    Nämndens beslut\n    Nämnden antar planen",
        ["Sammanfattning", "Planen är klar\n    Nämndens beslut", "Nämnden antar planen"],
    ),
    ("blanks", " \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(SPLIT))
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text, 0, len(text))] == expected


@given(st.text(alphabet="Ab. \n-?!t\t1", max_size=80))
def test_sentences_leave_out_nothing_but_blanks(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


TYPED = [
    ("Anna Ek, Alingsås och tillika ordförande i Bildningsrådet, kom", "<P0>, <O1> och tillika ordförande i <F2>, kom"),
    ("Styrgruppen talade om projektet Lotsen", "<R0> talade om projektet <J1>"),
    ("Anna Eks förslag till Lerums representant", "<P0>s förslag till <O1g> representant"),
    ("Bildningsrådets\nordförande", "<F0g> ordförande"),
    ("Anna Ek (S) och Bo Alm (ordförande) kom", "<P0> och <P1> (ordförande) kom"),
    ("Ingen nämns här", "Ingen nämns här"),
]


@pytest.mark.parametrize(("text", "typed"), TYPED)
def test_a_sentence_is_written_in_types(text: str, typed: str) -> None:
    marks = find_marks(text, (), (), frozenset(["Anna Ek"]))
    sentence = in_types(text, Span(0, len(text)), marks, None)
    assert sentence.typed == typed


def test_a_symbol_leads_back_to_its_mark() -> None:
    text = "Anna Ek i Lerum"
    sentence = in_types(text, Span(0, len(text)), find_marks(text, (), (), frozenset()), None)
    assert sentence.mark("<O1>").span.of(text) == "Lerum"
    assert [mark.span.of(text) for mark in sentence.marks_in(sentence.typed)] == ["Anna Ek", "Lerum"]
    with pytest.raises(ValueError, match="not a symbol"):
        sentence.mark("Lerum")


def test_what_looks_like_a_symbol_is_none() -> None:
    text = "Mallen för <P7> godkändes av Anna Ek."
    (sentence,) = sentences_of(text, (), find_marks(text, (), (), frozenset()), 0)
    assert sentence.typed == "Mallen för ‹P7> godkändes av <P0>."
    assert [mark.span.of(text) for mark in sentence.marks_in(sentence.typed)] == ["Anna Ek"]
