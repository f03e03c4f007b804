"""A long list is shown in parts: together they are all of it, each once, and each leads to its neighbours."""

import pytest

from exports.pages.parts import in_parts
from exports.pages.said import Sort
from exports.pages.told import Told


def line(number: int) -> Told:
    return Told(None, Sort.MENTION, "", f"{number}", (), None, "https://a.example/document/x", f"mention-{number}", ())


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (3, []), (4, [1]), (6, [3]), (7, [3, 1])])
def test_parts_are_all_of_the_list(count: int, sizes: list[int]) -> None:
    rows = tuple(map(line, range(count)))
    shown, parts = in_parts({"mentioned": rows, "seats": rows}, "person/anna-ek.html", size=3)
    assert [len(part.rows) for part in parts.values()] == sizes
    assert (*shown["mentioned"], *(row for part in parts.values() for row in part.rows)) == rows
    assert shown["seats"] == rows
    assert list(parts) == [f"person/anna-ek.mentioned-{number + 2}.html" for number in range(len(sizes))]


def test_parts_lead_to_each_other() -> None:
    shown, parts = in_parts({"mentioned": tuple(map(line, range(7)))}, "person/anna-ek.html", size=3)
    second, third = parts
    assert (shown["mentioned"].after, shown["mentioned"].total) == (second, 7)
    assert [(part.before, part.after, part.first) for part in parts.values()] == [
        ("person/anna-ek.html", third, 4),
        (second, None, 7),
    ]
