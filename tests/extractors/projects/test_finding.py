import itertools

import pytest

from extractors.projects.finding import find_projects
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
    ("two of a fund", "i ESF-projekten Lotsen respektive Kompassen.", ["Lotsen", "Kompassen"]),
    ("with an article", "projektet Ett tryggt och drogfritt Småland under", ["Ett tryggt och drogfritt Småland"]),
    ("an acronym", "ett ULV-projekt pågår", ["ULV-projekt"]),
    ("a fund is no project", "ett EU-projekt pågår", []),
    ("a version", "nu kommer Havsmodellen 2.0 snart", ["Havsmodellen"]),
    ("an event by its ending", "under Kustdagarna i maj", ["Kustdagarna"]),
    (
        "again, without the word",
        "projektet Lotsen ska pågå. Sedan blir Lotsen en del av vardagen",
        ["Lotsen", "Lotsen"],
    ),
    ("a compound", "i forskningsprojektet Lika villkor.", ["Lika villkor"]),
    ("with where it is", "projektet Nära vård i glesbygd, som", ["Nära vård i glesbygd"]),
    ("two nouns", "Vi talade om projektet Flickor och teknik.", ["Flickor och teknik"]),
    ("and a verb", "Vi deltar i projektet Lotsen och planerar.", ["Lotsen"]),
    ("before where it is", "projektet Läsa för livet i Dalarna.", ["Läsa för livet"]),
    ("a numeral", "Projektet Ett kort består av två delar.", ["Ett kort"]),
    ("said to be one", "Vi talade om Läsvägen, en satsning på läsning.", ["Läsvägen"]),
    ("labelled in the head", "Projekt: Läskraft Norr\nStyrgruppsmöte", ["Läskraft Norr"]),
    ("before a verb", "Projektet Språk på jobbet har fått medel.", ["Språk på jobbet"]),
    ("for whom", "satsning Samverkan för bästa skola.", ["Samverkan för bästa skola"]),
    ("an adjective and its noun", "Insatsen Unga vägar pågår", ["Unga vägar"]),
    ("not the half of a sentence", "projektet Alfa startar i maj", ["Alfa"]),
    ("not where it is run", "i projektet Kompass i kommunen.", ["Kompass"]),
    ("a fund's, by its name", "LIFE-projektet FriskStrand löper", ["FriskStrand"]),
    ("with its place", "Projekt Grön resa Kusten, som", ["Grön resa Kusten"]),
    ("before an adverbial", "förstudien Vägar hela livet tillsammans med", ["Vägar hela livet"]),
    ("not over a line", "Läget i projektet\nStefan berättade", []),
    ("before a day", "projektet En skola för alla den 3 maj", ["En skola för alla"]),
    ("before a word of the letterhead", "projektet Läskraft Norr Tid: kl. 9", ["Läskraft Norr"]),
    ("two lines run together", "Vi är med i projektet Syftet är att växa.", []),
    ("a fund's programme", "EU-programmet KUST VI stöder", ["KUST VI"]),
    ("several", "projekten Lotsen, Kompassen och Ankaret.", ["Lotsen", "Kompassen", "Ankaret"]),
    ("by what it is called", "ett projekt som heter Nya vägar.", ["Nya vägar"]),
    ("before its kind, by a name", "Kajen-projektet fortsätter", ["Kajen-projekt"]),
    ("a fund before its kind", "Life-projektet fortsätter", []),
    ("an acronym that is one", "KLUV är ett projekt", ["KLUV"]),
    ("an acronym that is one, explained", "KLUV som står för lek och är ett EU-projekt", ["KLUV"]),
    ("several words that are one", "Bakgrund Arbetstorget Norr (ATN)har varit ett delprojekt", ["Arbetstorget Norr"]),
    ("a compound of a name", "projektet Kajen. Kajen-projektet fortsätter", ["Kajen", "Kajen"]),
    ("a word that is one", "Detta är ett projekt", []),
    ("what a whole is for", "Verksamheten kallas Bron till arbete och växer", ["Bron till arbete"]),
    ("an adjective in the plural", "styrgruppen för Upptäckta talanger beslutade", ["Upptäckta talanger"]),
    ("two adjectives", "styrgruppen för God och grön mat beslutade", ["God och grön mat"]),
    ("with a capital in its middle", "ProK-projektet i Lerum", ["ProK-projekt"]),
    ("one word with a capital", "det tidigare Modellprojektet avslutades", ["Modellprojektet"]),
    ("one word where a sentence begins", "Modellprojektet avslutades", []),
    ("a day of each year", "uppdrag för Kustdagen 2027", ["Kustdagen"]),
    ("a weekday", "under Torsdagen", []),
    ("a kind of project", "det tidigare Pilotprojektet avslutades", []),
    ("work", "Utvecklingsarbetet Lotsen har bedrivits", ["Lotsen"]),
    ("the number of another meeting's item", "Föregående mötets 4.2 togs upp", []),
    ("the number of a heading", "3 1 Inledning 1.1 Syfte", []),
    ("until then", "styrgruppen för Kustdagarna till dess annat beslutas", ["Kustdagarna"]),
    ("an event", "till konferensen Läsa för livet i maj.", ["Läsa för livet"]),
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


def test_a_heading_that_is_a_project_is_its_name_to_the_end() -> None:
    text = "Projekt Hållbara vägar till jobb (Anna)"
    assert [mark.name for mark in find_projects(text, [Span(0, len(text))])] == ["Hållbara vägar till jobb"]


def test_the_meeting_of_a_steering_group_names_the_project_that_the_minutes_speak_of() -> None:
    text = "Styrgruppsmöte Jobbkraft Norr\n\nProjektet går bra."
    assert [mark.name for mark in find_projects(text, ())] == ["Jobbkraft Norr"]
    assert find_projects("Styrgruppsmöte Jobbkraft Norr\n\nAllt går bra.", ()) == ()


def test_marks_do_not_overlap() -> None:
    text = "projektet Lotsen 2.0, projektet ”Lotsen i havet”, Lotsendagarna"
    found = find_projects(text, [Span(0, len(text))])
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
