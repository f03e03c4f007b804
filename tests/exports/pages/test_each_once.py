"""What several documents of one meeting say alike of who came is told once."""

import pytest

from exports.pages.told import Came, each_once
from graph.answers import Kind, Source, Thing

ANNA, BO = (Thing(f"https://a.example/person/{name}", name, Kind.PERSON) for name in ("Anna Ek", "Bo Lund"))


def entry(who: Thing, document: str, status: str = "present", *roles: str) -> Came:
    source = Source(f"{document}.txt", 0, 7, who.label, document)
    return Came(None, who, status, (), roles, None, None, None, document, "attendance-1", (source,))


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ((entry(ANNA, "x"), entry(BO, "x")), [("Anna Ek", "x"), ("Bo Lund", "x")]),
        ((entry(ANNA, "x"), entry(BO, "x"), entry(ANNA, "y")), [("Anna Ek", "x y"), ("Bo Lund", "x")]),
        ((entry(ANNA, "x"), entry(ANNA, "x")), [("Anna Ek", "x"), ("Anna Ek", "x")]),
        ((entry(ANNA, "x"), entry(ANNA, "y", "absent")), [("Anna Ek", "x"), ("Anna Ek", "y")]),
        ((entry(ANNA, "x"), entry(ANNA, "y", "present", "ordförande")), [("Anna Ek", "x"), ("Anna Ek", "y")]),
    ],
)
def test_what_documents_say_alike_is_one(entries: tuple[Came, ...], told: list[tuple[str, str]]) -> None:
    found = [(one.who.label, " ".join(source.document for source in one.sources)) for one in each_once(entries)]
    assert found == told
