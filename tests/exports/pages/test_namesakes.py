"""Namesakes in one table are told apart: by whom they represent, where they work, where they sit."""

import pytest

from exports.pages.contents import Contents
from exports.pages.directory import Directory
from exports.pages.order import known_by
from exports.pages.render import Renderer
from graph.answers import Affiliation, Evidence, Kind, Seat, Statement, Thing

BASE = "https://a.example/"
PARKS, PATHS = (
    Thing(f"{BASE}forum/{name}", label, Kind.FORUM) for name, label in (("x", "Parkrådet"), ("y", "Stigar"))
)
ALE, MARK = (
    Thing(f"{BASE}organisation/{name}", label, Kind.MUNICIPALITY) for name, label in (("a", "Ale"), ("m", "Mark"))
)
ANNA, OTHER, BO = (
    Thing(f"{BASE}person/{name}", label, Kind.PERSON)
    for name, label in (("anna-ek-ale", "Anna Ek"), ("anna-ek-mark", "Anna Ek"), ("bo-lund", "Bo Lund"))
)


def seat(forum: Thing, member: Thing, *behalf: Thing, state: str = "present", date: str = "2024-03-01") -> Seat:
    evidence = Evidence.STATED if state == "former" else Evidence.ATTENDED
    said = Statement("c", evidence, state, date, (), None, None, None, (), ())
    return Seat(forum, member, behalf, (said,))


def works(person: Thing, at: Thing) -> Affiliation:
    return Affiliation("c", person, at, (), "current", "2024-03-01", None, None, ())


@pytest.mark.parametrize(
    ("seats", "places", "told"),
    [
        ((), (), ""),
        ((seat(PARKS, ANNA),), (), "Parkrådet"),
        ((seat(PARKS, ANNA, PATHS), seat(PATHS, ANNA, ALE)), (), "Ale, Stigar, Parkrådet"),
        ((seat(PARKS, ANNA),), (works(ANNA, MARK),), "Mark, Parkrådet"),
        ((seat(PARKS, ANNA, ALE, state="former"), seat(PATHS, ANNA)), (), "Stigar"),
    ],
)
def test_she_is_known_by_whom_she_represents_first(
    seats: tuple[Seat, ...], places: tuple[Affiliation, ...], told: str
) -> None:
    assert known_by(seats, places) == told


@pytest.mark.parametrize(("rows", "told"), [((ANNA, OTHER, BO), ["Ale", "Mark"]), ((ANNA, BO), [])])
def test_a_table_tells_namesakes_apart(rows: tuple[Thing, ...], told: list[str]) -> None:
    with Contents(BASE) as there:
        there.known_by.put({ANNA.iri: "Ale", OTHER.iri: "Mark", BO.iri: "Stigar"})
        shown = {"rows": [seat(PARKS, one) for one in rows], "first": "member", "caption": "", "even": None}
        page = b"".join(Renderer(Directory(there), "sv").page("seats.html", "x.html", **shown)).decode()
    assert [part.partition("</small>")[0] for part in page.split('<small class="under">')[1:]] == told
