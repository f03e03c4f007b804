"""Who gives what to whom is kept as sums: they change with what is given, and with nothing else."""

import sqlite3

import pytest

from exports.pages.giving import TABLES, Giving, Sitting, Sums


@pytest.fixture
def giving() -> Giving:
    tables = sqlite3.connect(":memory:")
    tables.executescript(TABLES)
    return Giving(tables)


def sums(*records: tuple[str, str, str]) -> dict[str, int]:
    found = Sums()
    for record in records:
        found.put(*record)
    return found.found


ANNA, BO = ("anna", "2024", "leder mötet"), ("bo", "2024", "leder mötet")
LATER = ("anna", "2025", "leder mötet")


@pytest.mark.parametrize(
    ("label", "one", "other", "same"),
    [
        ("in another order", (ANNA, LATER, BO), (BO, LATER, ANNA), True),
        ("given to another", (ANNA,), (BO,), False),
        ("of another day", (ANNA,), (LATER,), False),
        ("in other words", (ANNA,), (("anna", "2024", "lämnar mötet"),), False),
        ("more", (ANNA,), (ANNA, LATER), False),
        ("parted elsewhere", (("anna", "20", "24 x"),), (("anna", "2024", " x"),), False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_sums_are_of_what_is_given(
    label: str, one: tuple[tuple[str, str, str], ...], other: tuple[tuple[str, str, str], ...], same: bool
) -> None:
    assert (sums(*one) == sums(*other)) is same, label


def test_what_is_given_is_summed_over_all_who_give(giving: Giving) -> None:
    nothing = giving.given_to("anna")
    giving.put_document("protokoll-1", "c", sums(ANNA, BO), ("anna",))
    first = giving.given_to("anna")
    giving.put_document("protokoll-2", "c", sums(LATER), ())
    giving.put_holder("anna", b"", Sitting("Lerum", ("forum",)), sums(ANNA))
    assert len({nothing, first, giving.given_to("anna"), giving.given_to("cecilia")}) == 3
    assert giving.givers(["bo"]) == {"protokoll-1"}
    assert giving.givers(["anna"]) == {"protokoll-1", "protokoll-2", "anna"}
    giving.forget_document("protokoll-2")
    giving.forget_holder("anna")
    assert giving.given_to("anna") == first


def test_a_document_gives_what_it_gave_last(giving: Giving) -> None:
    giving.put_document("protokoll", "before", sums(ANNA), ("anna", "bo"))
    giving.put_document("protokoll", "after", sums(BO), ("bo",))
    assert (giving.context("protokoll"), list(giving.documents())) == ("after", ["protokoll"])
    assert (giving.givers(["anna"]), giving.givers(["bo"])) == (set(), {"protokoll"})
    assert (giving.holders_in("protokoll"), giving.documents_of(["anna"])) == ({"bo"}, set())


def test_names_are_kept_of_those_who_give_or_are_given_something(giving: Giving) -> None:
    giving.put_document("protokoll", "c", sums(ANNA), ("bo",))
    giving.put_holder("bo", b"\1", Sitting("Ale", ()), sums(BO))
    before = giving.given_to("anna")
    giving.drop_names()
    assert (giving.given_to("anna"), giving.holders_in("protokoll")) == (before, {"bo"})
    assert list(giving.holders()) == [("bo", b"\1", Sitting("Ale", ()))]
    giving.clear()
    giving.drop_names()
    assert (list(giving.documents()), list(giving.holders()), giving.givers(["anna", "bo"])) == ([], [], set())
