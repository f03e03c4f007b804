"""Minting IRIs: readable, deterministic, distinct where it counts."""

import datetime as dt
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import iris
from graph.claims import Document, Entity, Forum, Meeting, Organisation, Person, Project, Role, Span

BASE = "https://a.example/id/"
GR = Organisation("organisation/norra-regionen", "Norra regionen", "association")
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
NETWORK = Forum("Gymnasienätverket", "network", GR)
DOCUMENT = Document("document/mote.txt", "mote.txt", "mote.txt", "0" * 64, "text/plain", "Anna")

SLUGS = [
    ("Swedish letters", "Åsa Öberg-Ängström", "asa-oberg-angstrom"),
    ("accents", "Linnéa Carlén à la Übel", "linnea-carlen-a-la-ubel"),
    ("decomposed letters", unicodedata.normalize("NFD", "Åsa Öberg"), "asa-oberg"),
    ("letters Unicode keeps whole", "Bjørn Strauß Łukasz", "bjorn-strauss-lukasz"),
    ("punctuation", "  SKR:s (nya) nätverk!  ", "skr-s-nya-natverk"),
    ("digits", "Vision 2030", "vision-2030"),
]

ENTITIES: list[tuple[str, Entity | Role, str]] = [
    ("person of an organisation", Person("Anna Ek", EK), "person/anna-ek-eks-kommun"),
    ("person of a forum", Person("Anna Ek", NETWORK), "person/anna-ek-norra-regionen-gymnasienatverket"),
    ("person without a home", Person("Anna Ek"), "person/anna-ek"),
    ("forum with a convener", NETWORK, "forum/norra-regionen-gymnasienatverket"),
    ("forum with a scope", Forum("Styrelsen", scope="document/mote.txt"), "forum/mote.txt-styrelsen"),
    ("forum by name alone", Forum("Vetenskapliga rådet"), "forum/vetenskapliga-radet"),
    ("kind is no part of identity", Forum("Gymnasienätverket", "group", GR), "forum/norra-regionen-gymnasienatverket"),
    ("project", Project("Framtidens skola"), "project/framtidens-skola"),
    ("organisation", EK, "organisation/eks-kommun"),
    ("role", Role("role/ordforande", "ordförande", "ordf"), "role/ordforande"),
]

DATE = dt.date(2024, 3, 1)
MEETINGS = [
    ("forum and date", Meeting(NETWORK, (), date=DATE), "norra-regionen-gymnasienatverket-2024-03-01"),
    ("announced", Meeting(NETWORK, (), own=False, date=DATE), "norra-regionen-gymnasienatverket-2024-03-01"),
    ("no date", Meeting(NETWORK, ()), "mote.txt"),
    ("no forum", Meeting(None, (), date=DATE), "mote.txt"),
    ("announced without a forum", Meeting(None, (), own=False, date=DATE), "mote.txt-2024-03-01"),
    ("announced without a date", Meeting(NETWORK, (), own=False), "mote.txt-4"),
]


@pytest.mark.parametrize(("label", "name", "expected"), SLUGS, ids=[row[0] for row in SLUGS])
def test_slug(label: str, name: str, expected: str) -> None:
    assert iris.slug(name) == expected, label


@pytest.mark.parametrize(("label", "value", "path"), ENTITIES, ids=[row[0] for row in ENTITIES])
def test_entity(label: str, value: Entity | Role, path: str) -> None:
    assert iris.entity(value, BASE) == BASE + path, label


@pytest.mark.parametrize(("label", "value", "name"), MEETINGS, ids=[row[0] for row in MEETINGS])
def test_meeting(label: str, value: Meeting, name: str) -> None:
    assert iris.meeting(value, DOCUMENT, BASE, number=4) == f"{BASE}meeting/{name}", label


def test_what_a_document_says_are_fragments_of_it() -> None:
    of = iris.document(DOCUMENT, BASE)
    assert iris.claim(of, "attendance", 3) == f"{BASE}document/mote.txt#attendance-3"
    assert iris.item(of, 1) == f"{BASE}document/mote.txt#item-2"
    assert iris.passage(of, Span(120, 145)) == f"{BASE}document/mote.txt#passage-120-145"


@given(st.text())
def test_a_slug_is_safe_in_an_iri_and_in_a_file_name(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", iris.slug(name))
    assert len(iris.slug(name)) <= iris.LONGEST + 9


@given(st.text(alphabet="abcåäöéABC -", min_size=1).filter(lambda s: s.strip(" -")))
def test_a_slug_of_a_slug_is_itself(name: str) -> None:
    assert iris.slug(iris.slug(name)) == iris.slug(name)


def test_letters_without_a_latin_form_keep_names_apart() -> None:
    assert len({iris.slug(name) for name in ("Иван Ek", "Олег Ek", "Ek", "李 Ek")}) == 4


def test_long_names_that_begin_alike_are_kept_apart() -> None:
    assert iris.slug("a" * 200) != iris.slug("a" * 201)


FILE_NAMES = ["a/b.txt", "a-b.txt", "A-b.txt", "å-b.txt", "a b.txt", "a_b.txt", "a-b-txt", "con.txt", "a-b.txt.", ".a"]


def test_no_two_documents_share_an_iri() -> None:
    paths = [iris.document_path(name) for name in FILE_NAMES]
    assert len(set(paths)) == len(FILE_NAMES)
    assert all(re.fullmatch(r"document/[a-z0-9][a-z0-9._-]*", path) for path in paths)


def test_a_decomposed_file_name_is_the_same_document() -> None:
    composed = unicodedata.normalize("NFC", "Möte Åre.txt")
    assert iris.document_path(composed) == iris.document_path(unicodedata.normalize("NFD", composed))


def test_a_plain_file_name_is_its_own_path() -> None:
    assert iris.document_path("000_f85.txt") == "document/000_f85.txt"
