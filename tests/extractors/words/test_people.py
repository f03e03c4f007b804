import pytest

from extractors.words.people import People, abbreviates
from graph.claims import Organisation, Person

ALE = Organisation("organisation/ale-kommun", "Ale kommun", "municipality")
LERUM = Organisation("organisation/lerums-kommun", "Lerums kommun", "municipality")

# the names in the lists, the full names in the text with their item, a name in an item, who that is
WHO = [
    ("the one in the list", ["Leif Alm", "Anna Ek"], [], ("Leif", 0), ["Leif Alm"]),
    ("two fit", ["Leif Alm", "Leif Sten"], [], ("Leif", 0), ["Leif Alm", "Leif Sten"]),
    ("the one whom the item names", ["Leif Alm", "Leif Sten"], [("Leif Sten", 0)], ("Leif", 0), ["Leif Sten"]),
    (
        "one of another item does not settle",
        ["Leif Alm", "Leif Sten"],
        [("Leif Sten", 1)],
        ("Leif", 0),
        ["Leif Alm", "Leif Sten"],
    ),
    ("two in the item", ["Leif Alm"], [("Leif Alm", 0), ("Leif Sten", 0)], ("Leif", 0), ["Leif Alm", "Leif Sten"]),
    ("one who is only named", [], [("Leif Alm", 3)], ("Leif", 0), ["Leif Alm"]),
    ("nobody", ["Anna Ek"], [], ("Leif", 0), []),
    ("a part of a double name", ["Ann-Charlotte Ek"], [], ("Ann", 0), []),
    ("an initial", ["Helena Lindh", "Anna Ek"], [], ("H Lindh", 0), ["Helena Lindh"]),
    ("a shortened surname", ["Sara W Nyström"], [], ("Sara W N", 0), ["Sara W Nyström"]),
    ("the full name", ["Leif Alm", "Leif Sten"], [], ("Leif Sten", 0), ["Leif Sten"]),
]


@pytest.mark.parametrize(("listed", "named", "asked", "expected"), [pytest.param(*row[1:], id=row[0]) for row in WHO])
def test_who_a_name_is(
    listed: list[str], named: list[tuple[str, int | None]], asked: tuple[str, int], expected: list[str]
) -> None:
    people = People([(name, ALE) for name in listed], named, {}, None)
    who = people.settle(*asked)
    settled = [who.person] if who.person is not None else list(who.candidates)
    assert [p.name for p in settled] == expected
    assert (who.person is not None) == (len(expected) == 1)


def test_an_item_that_is_part_of_another_shares_its_people() -> None:
    people = People([("Leif Alm", ALE), ("Leif Sten", ALE)], [("Leif Sten", 0)], {}, None)
    assert people.settle("Leif", 2, (0, 2)).person == Person("Leif Sten", ALE)


def test_one_name_with_two_homes_stays_open() -> None:
    people = People([("Anna Ek", ALE), ("Anna Ek", LERUM)], [], {}, None)
    who = people.full("Anna Ek")
    assert who.person is None
    assert who.candidates == (Person("Anna Ek", ALE), Person("Anna Ek", LERUM))
    assert people.listed_as("Anna Ek", LERUM) == Person("Anna Ek", LERUM)
    assert people.listed_as("Anna Ek", None) is None


def test_homes_come_from_the_list_then_from_sentences_then_from_the_forum() -> None:
    people = People([("Anna Ek", LERUM)], [("Bo Alm", 0), ("Eva Sten", 0)], {"Bo Alm": LERUM, "Anna Ek": ALE}, ALE)
    assert people.all == (Person("Anna Ek", LERUM), Person("Bo Alm", LERUM), Person("Eva Sten", ALE))


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Leif", "Leif Alm", True),
        ("Alm", "Leif Alm", False),
        ("L Alm", "Leif Alm", True),
        ("L. Alm", "Leif Alm", True),
        ("B Alm", "Leif Alm", False),
        ("Leif A", "Leif Alm", True),
        ("Leif B", "Leif Alm", False),
        ("Leif Alm", "Leif Alm", False),
        ("Leif Bo Alm", "Leif Alm", False),
        ("", "Leif Alm", False),
    ],
)
def test_abbreviations(short: str, full: str, fits: bool) -> None:
    assert abbreviates(short, full) is fits
