"""How two names are related: a table of pairs, and what holds for any two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.names import Relation, relation, shortened

TABLE = [
    ("Anna Ek", "ANNA  EK", Relation.SAME),
    ("Siv Ericsson", "Siv Eriksson", Relation.SPELLING),
    ("Anna Ek-Lund", "Anna Ek Lund", Relation.SPELLING),
    ("Karin Ek", "Carin Ek", Relation.GIVEN_SPELLING),
    ("Kristina Ek", "Christina Ek", Relation.GIVEN_SPELLING),
    ("Anna Ek", "Anna Ek Lund", Relation.ADDED),
    ("Anna Ek", "Anna Lund-Ek", Relation.ADDED),
    ("Anna Ek", "Anna Maria Ek", Relation.ADDED),
    ("Anna Lund Ek", "Anna Ek-Lund", Relation.ADDED),
    ("Ann Ek", "Ann-Marie Ek", Relation.PART),
    ("A. Ek", "Anna Ek", Relation.INITIALS),
    ("A Ericsson", "Anna Eriksson", Relation.INITIALS),
    ("A.Ek", "Anna Ek", Relation.INITIALS),
    ("Anna Lindström", "Anna Lindtröm", Relation.SLIP),
    ("Anna Stålhammar", "Anna Stålhamamr", Relation.SLIP),
    ("Ebva Lind", "Eva Lind", Relation.SLIP),
    ("Maria Ek", "Marie Ek", Relation.NEAR_GIVEN),
    ("Anna Ek", "Anna Lund", Relation.NEW_SURNAME),
    ("Eva Lindgren", "Eva Lindberg", Relation.NEW_SURNAME),
    ("Eva Lind", "Eva Lund", Relation.NEW_SURNAME),
    ("Anna Ek", "Bo Ek", None),
    ("A. Ek", "A. Lund", None),
    ("A. Ek", "B. Ek", None),
    ("A. Ek", "Bo Ek", None),
    ("Anna", "Anna Ek", None),
    ("Anna Ek", "Bo Lund", None),
    ("", "Anna Ek", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), TABLE, ids=[f"{one} / {other}" for one, other, _ in TABLE])
def test_relation(one: str, other: str, expected: Relation | None) -> None:
    assert relation(one, other) is expected


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in TABLE if row[2] is Relation.SLIP])
def test_two_that_differ_by_a_slip_share_a_shortened_form(one: str, other: str) -> None:
    assert set(shortened(one)) & set(shortened(other))


@given(st.text("aeknv- .", max_size=9), st.text("aeknv- .", max_size=9))
def test_a_relation_holds_in_both_directions(one: str, other: str) -> None:
    assert relation(one, other) is relation(other, one)
    assert relation(one, one) is Relation.SAME
