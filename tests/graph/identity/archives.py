"""Small archives drawn at random in which much hangs together: names that are near, seats that merge, forums untold."""

import datetime as dt
from random import Random

from graph import iris
from graph.claims import (
    Attendance,
    Claim,
    Document,
    Fact,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Role,
    Span,
    Status,
)
from graph.decisions import Different, Ref, Same, What

HERE = (Span(0, 4),)
PEOPLE = (
    "Anna Ek", "Anna Ek Lund", "A. Ek", "Anna Lund", "Siv Ericsson", "Siv Eriksson", "S. Eriksson", "Karin Lindström",
    "Carin Lindström", "Karin Lindtröm", "Ann-Marie Berg", "Ann Berg", "Anna-Lisa Ek", "Ana Lisa Ek",
    "Wilgot Hjortzberg",
)  # fmt: skip
SEATS = tuple(
    Organisation(f"organisation/{iris.slug(name)}", name, sort)
    for name, sort in (
        ("Eks kommun", "municipality"), ("Ek kommun", "municipality"), ("Alms kommun", "municipality"),
        ("Lerums kommun", "municipality"), ("VHK", None), ("Västerhavets kommunalförbund", "association"),
        ("Västerhavets kommunalförbunds", None), ("Åsbygdens kommunalförbund", "association"), ("ÅK", None),
        ("Centerpartiet", "political-party"),
    )
)  # fmt: skip
CONVENERS = (None, None, *SEATS[4:9])
FORUMS = ("Skolnätverket", "Skolnätverk", "Skolgruppen", "Styrgrupp Lotsen", "Lotsens styrgrupp", "Vuxnätverket")
PROJECTS = (Project("Lotsen"), Project("Projektet Lotsen"), Project("Kompassen"))
TITLES = ("rektor", "skolchef")


def document(name: str, seed: int) -> Reading:
    """Return minutes drawn at random, the same for the same name and seed."""
    draw = Random(f"{name} {seed}")  # noqa: S311 - not a secret
    forum = _forum(draw)
    claims: list[Claim] = []
    if draw.random() < 0.9:
        claims.append(Meeting(forum, HERE, date=dt.date(draw.randint(2019, 2023), draw.randint(1, 12), 3)))
    for person in draw.sample(PEOPLE, draw.randint(1, 4)):
        claims += _person(draw, person, forum)
    claims += _others(draw, forum)
    about = Document(iris.document_path(name), name, name, f"{seed:064d}", "text/plain", "Text")
    return Reading(about, tuple(claims))


def _forum(draw: Random) -> Forum:
    return Forum(draw.choice(FORUMS), "network", draw.choice(CONVENERS))


def _person(draw: Random, name: str, forum: Forum) -> list[Claim]:
    if draw.random() < 0.3:
        return [Mention(Person(name, forum), HERE)]
    seat = draw.choice(SEATS)
    person = Person(name, seat)
    listed = Attendance(person, Status.PRESENT, HERE, (seat,))
    if draw.random() < 0.5:
        return [listed]
    title = draw.choice(TITLES)
    return [listed, Membership(person, seat, HERE, roles=(Role(f"role/{title}", title, title),))]


def _others(draw: Random, forum: Forum) -> list[Claim]:
    claims: list[Claim] = []
    if draw.random() < 0.4:
        claims.append(Mention(draw.choice((*SEATS, *PROJECTS, _forum(draw))), HERE))
    if draw.random() < 0.3:
        full, short = draw.choice(((SEATS[5], "VHK"), (SEATS[7], "ÅK"), (SEATS[7], "VHK")))
        claims.append(Mention(full, HERE, form=short))
    if draw.random() < 0.3:
        claims.append(Fact(forum, Relation.STEERS, draw.choice(PROJECTS), HERE))
    return claims


def decision(seed: int) -> What:
    """Return a decision about two that minutes may name, or about one of them and one that none does."""
    draw = Random(f"decision {seed}")  # noqa: S311 - not a secret
    one, other = draw.sample([*_refs()], 2) if draw.random() < 0.2 else draw.sample([*_refs("Ek")], 2)
    return (Same if draw.random() < 0.6 else Different)(one, other)


def _refs(among: str = "") -> list[Ref]:
    persons = [Person(name, seat) for name in PEOPLE if among in name for seat in SEATS]
    return [Ref(iris.person_path(person), person.name) for person in persons] + [
        Ref(seat.path, seat.name) for seat in SEATS if among in seat.name
    ]
