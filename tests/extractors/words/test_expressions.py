"""The expressions of the reference data: each is read as what its row says, in the sentence that stands beside it."""

from __future__ import annotations

import re

import pytest

from extractors.words.expressions import one_of
from graph.claims import AgendaItem, Assignment, Claim, Decision, Forum, Membership, Mention, Organisation
from ontology import reference
from ontology.reference import Expression
from tests.extractors.told import read

HEAD = (
    "Bildningschefsnätverket\nMinnesanteckningar 2024-03-15\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n"
    "1. Inledning\nIngenting sades.\n\n2. Skolväg\n"
)
END = "\n\n3. Övrigt\nInget fanns att ta upp.\n"
ROWS = reference.load().expressions


def _presented(claim: Claim) -> bool:
    return isinstance(claim, AgendaItem) and bool(claim.presenters)


def _decided(claim: Claim) -> bool:
    return isinstance(claim, Decision)


def _assigned(claim: Claim) -> bool:
    return isinstance(claim, Assignment)


def _seated(claim: Claim) -> bool:
    return isinstance(claim, Membership) and isinstance(claim.organisation, Forum)


def _partnered(claim: Claim) -> bool:
    return isinstance(claim, Mention) and isinstance(claim.entity, Organisation) and claim.entity.name == "Lotskåren"


TELLS = {
    "decides": _decided,
    "decides first": _decided,
    "is decided": _decided,
    "to decide": _decided,
    "those who meet": _decided,
    "does": _assigned,
    "undertakes": _assigned,
    "is done": _assigned,
    "a group does": _assigned,
    "presents": _presented,
    "gives": _presented,
    "account": _presented,
    "remarks": _presented,
    **dict.fromkeys(
        (
            "leaves",
            "seat that is left",
            "succeeds",
            "replaces",
            "exchanges",
            "changes",
            "is succeeded",
            "is chosen",
            "holds",
            "sits",
            "joins",
        ),
        _seated,
    ),
    "consists of": _seated,
    "represents": _seated,
    "before a partner": _partnered,
}
ASKS = "asks another"


@pytest.mark.parametrize("row", [row for row in ROWS if row.use == ASKS], ids=lambda row: row.words)
def test_what_another_is_asked_to_choose_is_not_chosen(row: Expression) -> None:
    asked = f"Nätverket beslutar att {row.example.partition(row.words)[2].partition('att ')[2]}"
    assert not any(_seated(claim) for claim in read(f"{HEAD}{row.example}{END}").claims)
    assert any(_seated(claim) for claim in read(f"{HEAD}{asked.replace('Ale kommun ska', '')}{END}").claims)


@pytest.mark.parametrize("row", [row for row in ROWS if row.use != ASKS], ids=lambda row: f"{row.use}: {row.words}")
def test_each_expression_is_read_as_its_row_says(row: Expression) -> None:
    tells = TELLS[row.use]
    assert any(tells(claim) for claim in read(f"{HEAD}{row.example}{END}").claims)


@pytest.mark.parametrize("row", [row for row in ROWS if row.unless_before], ids=lambda row: row.words)
def test_an_expression_tells_something_else_before_other_words(row: Expression) -> None:
    for word in row.unless_before:
        assert re.match(one_of(row.use), f"{row.words} {word}") is None


def test_the_longest_expression_is_tried_first() -> None:
    match = re.match(one_of("does"), "tar med frågan till styrelsen")
    assert match is not None
    assert match[0] == "tar med frågan"


def test_an_expression_may_begin_a_sentence_where_that_is_asked_for() -> None:
    assert re.match(one_of("those who meet", opening=True), "Mötet beslutar")
    assert re.match(one_of("those who meet"), "Mötet beslutar") is None


def test_a_use_that_nobody_has_listed_is_an_error() -> None:
    with pytest.raises(KeyError):
        one_of("dances")
