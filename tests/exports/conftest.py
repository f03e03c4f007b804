"""A region of invented people to draw and to list: two associations, their members and forums, over two years."""

import datetime as dt
import itertools

import pyoxigraph as ox
import pytest

from graph import iris
from graph.claims import (
    Attendance,
    Basis,
    Claim,
    Document,
    Fact,
    Forum,
    Meeting,
    Membership,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Role,
    Span,
    State,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.shape import quads
from ontology.terms import DEFAULT_BASE, term

GIVEN = """
Alva Bror Cilla Dan Ebba Folke Greta Hugo Ines Jarl Kaisa Love Majken Nils Ottilia Per Rut Sixten
Tyra Ulf Vega Yngve Åsa Östen
""".split()  # noqa: SIM905 - a list of names reads best as one text
FAMILY = """
Almkvist Bergskog Cedergård Dalhem Ekvall Forsmyr Granhage Hällström Isaksby Järnek Kvarnlind
Lövgärde Mossberg Norrbäck Ormslätt Palmlund Rönnås Stenvik Tallmo Ulvsjö Vintergård Ytterbom
Åkerhielm Öhrnskog
""".split()  # noqa: SIM905 - a list of names reads best as one text
WEST = """
Ale Alingsås Göteborg Härryda Kungsbacka Kungälv Lerum Mölndal Partille Tjörn Öckerö
""".split()  # noqa: SIM905
EAST = """
Essunga Falköping Grästorp Hjo Karlsborg Lidköping Mariestad Skara Skövde Tibro Töreboda Vara
""".split()  # noqa: SIM905
CHAIR = Role("role/ordforande", "ordförande")
SECRETARY = Role("role/sekreterare", "sekreterare")


def association(name: str, slug: str) -> Organisation:
    return Organisation(f"organisation/{slug}", name, "association")


def municipality(name: str) -> Organisation:
    slug = name.lower().translate(str.maketrans("åäö", "aao"))
    genitive = name if name[-1] in "aeiouyåäös" else name + "s"
    return Organisation(f"organisation/{slug}-kommun", f"{genitive} kommun", "municipality")


ASSOCIATIONS = (
    (association("Västra kommunalförbundet", "vastra"), [municipality(name) for name in WEST]),
    (association("Östra kommunalförbundet", "ostra"), [municipality(name) for name in EAST]),
)
FORUMS = (
    (0, "Utbildningschefsnätverket", "network", None),
    (0, "Rektorsnätverket", "network", None),
    (0, "Branschråd förskola", "industry-council", None),
    (0, "Styrgruppen för Lärstigen", "steering-group", "Lärstigen"),
    (1, "Skolchefsgruppen", "network", None),
    (1, "Vuxenutbildningsnätverket", "network", None),
    (1, "Arbetsgruppen för studievägar", "working-group", None),
    (1, "Styrgruppen för Bro till arbete", "steering-group", "Bro till arbete"),
)


def people() -> "itertools.chain[str]":
    return itertools.chain(
        f"{given} {FAMILY[(number * 7 + turn * 5) % 24]}" for turn in range(24) for number, given in enumerate(GIVEN)
    )


class Writer:
    """Writes a text line by line and remembers where each line stands."""

    def __init__(self) -> None:
        self.text = ""

    def line(self, text: str) -> tuple[Span, ...]:
        start = len(self.text)
        self.text += text + "\n"
        return (Span(start, start + len(text)),)


def readings() -> list[Reading]:
    """Two meetings of each forum; municipalities send somebody new to some, and the steering groups have open seats."""
    names = people()
    found = []
    for number, (which, name, kind, steered) in enumerate(FORUMS):
        convener, members = ASSOCIATIONS[which]
        forum = Forum(name, kind, convener)
        few = members if kind == "network" else members[number % 3 :: 2]
        holders = [(Person(next(names), member), member) for member in few]
        clerk = Person(next(names), convener)
        for year in (2023, 2024):
            if year == 2024:
                holders = [
                    (Person(next(names), m), m) if index % 5 == number % 5 else (p, m)
                    for index, (p, m) in enumerate(holders)
                ]
            found.append(
                reading(
                    forum, holders, clerk, dt.date(year, 2 + number, 3 + 2 * number), steered if year == 2024 else None
                )
            )
    return found


def reading(
    forum: Forum, holders: list[tuple[Person, Organisation]], clerk: Person, date: dt.date, steered: str | None
) -> Reading:
    page = Writer()
    title = page.line(f"Anteckningar {forum.name} {date.isoformat()}")
    claims: list[Claim] = [Meeting(forum, title, date=date, date_basis=Basis.STATED)]
    page.line("Närvarande")
    for index, (person, seat) in enumerate(holders):
        where = page.line(f"{person.name}, {seat.name}" + (", ordförande" if index == 0 else ""))
        status = Status.ABSENT if index % 4 == 3 else Status.PRESENT
        claims.append(Attendance(person, status, where, (seat,), roles=(CHAIR,) if index == 0 else ()))
    where = page.line(f"{clerk.name}, sekreterare")
    claims.append(
        Attendance(clerk, Status.PRESENT, where, (forum.convener,) if forum.convener else (), roles=(SECRETARY,))
    )
    if steered is not None:
        where = page.line(f"{forum.name} leder projektet {steered}.")
        claims.append(Fact(forum, Relation.STEERS, Project(steered), where))
        where = page.line(f"{holders[0][0].name} väljs till ordförande från 1 januari 2025 till 2026.")
        claims.append(Membership(holders[0][0], forum, where, (CHAIR,), (), State.ELECTED, "2025-01-01", "2026"))
        where = page.line(f"{holders[-1][1].name} har en vakant plats.")
        claims.append(Vacancy(forum, (holders[-1][1],), where))
        where = page.line("Sixten återkommer i frågan.")
        claims.append(UnresolvedMention("Sixten", where, tuple(person for person, _ in holders[:2])))
    name = f"{forum.name.lower().replace(' ', '-')}-{date.year}.txt"
    return Reading(Document(f"document/{name}", name, name, "0" * 64, "text/plain", page.text), tuple(claims))


def region() -> ox.Store:
    store = ox.Store()
    for one in readings():
        store.extend(quads(one, DEFAULT_BASE))
    west, members = ASSOCIATIONS[0]  # whose municipalities are known beforehand; of the other one's nothing is
    reference = ox.NamedNode(DEFAULT_BASE + iris.REFERENCE)
    association_node = ox.NamedNode(DEFAULT_BASE + west.path)
    for member in members:
        node = ox.NamedNode(DEFAULT_BASE + member.path)
        store.add(ox.Quad(node, ox.NamedNode(term("org:memberOf")), association_node, reference))
    return store


@pytest.fixture(scope="session")
def region_store() -> ox.Store:
    return region()
