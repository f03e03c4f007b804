import itertools

import pytest

from extractors.projects import find_projects
from graph.claims import Span
from tests.tables import labelled

FOUND = [
    ("behind the word", "Vi deltar i projektet Lotsen.", ["Lotsen"]),
    ("at the start of a sentence", "Projektet Lotsen är i gång.", ["Lotsen"]),
    ("a part of a project", "Delprojektet Sommarstöd är i gång.", ["Sommarstöd"]),
    ("a programme", "inom programmet Framsteget", ["Framsteget"]),
    ("in quotation marks", "ESF-projektet ”Vägar till arbete” startar", ["Vägar till arbete"]),
    ("between asterisks", "projektet *Stark förskola* startar", ["Stark förskola"]),
    ("about something", "projektet kring digital lagring, som", ["Digital lagring"]),
    ("two", "mötesplatsen Skoldagarna och Teknikdagarna", ["Skoldagarna", "Teknikdagarna"]),
    ("an acronym", "ett ULV-projekt pågår", ["ULV-projekt"]),
    ("a fund is no project", "ett EU-projekt pågår", []),
    ("a version", "nu kommer Havsmodellen 2.0 snart", ["Havsmodellen"]),
    ("an event by its ending", "under Kustdagarna i maj", ["Kustdagarna"]),
    (
        "again, without the word",
        "projektet Lotsen ska pågå. Sedan blir Lotsen en del av vardagen",
        ["Lotsen", "Lotsen"],
    ),
    ("a project without a name", "projektet ska pågå i två år", []),
    ("the days", "dagarna var långa", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(FOUND))
def test_projects_are_known_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert [mark.name for mark in find_projects(text, ())] == expected


def test_in_a_heading_what_is_beside_a_project_is_one() -> None:
    text = "Skoldagarna, Ung Ton\nmer om Ung Ton"
    found = find_projects(text, [Span(0, 20)])
    assert [(mark.name, mark.span.of(text)) for mark in found] == [
        ("Skoldagarna", "Skoldagarna"),
        ("Ung Ton", "Ung Ton"),
        ("Ung Ton", "Ung Ton"),
    ]


def test_marks_do_not_overlap() -> None:
    text = "projektet Lotsen 2.0, projektet ”Lotsen i havet”, Lotsendagarna"
    found = find_projects(text, [Span(0, len(text))])
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
