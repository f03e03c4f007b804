"""A store of two small documents, made without reading any; and minutes to read."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forumgraf.cli import main
from graph import identity, iris
from graph.claims import (
    Attendance,
    Basis,
    Claim,
    Document,
    Fact,
    Finding,
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
from graph.store import Store

Run = Callable[..., Result]

FIRST = """Styrgrupp Lotsen 2023-05-12
Närvarande: Anna Ek, Lerums kommun, ordförande
Bo Alm, Ale kommun
Platsen för Öckerö kommun är vakant.
Styrgruppen styr projektet Lotsen. Maria återkommer.
??? oläslig rad
"""
SECOND = """Styrgrupp Lotsen 2024-03-15
Närvarande: Anna Ek, Lerums kommun
Bo Alm lämnar styrgruppen 2024-02-29.
"""
LERUM = Organisation("organisation/lerums-kommun", "Lerums kommun", "municipality")
ALE = Organisation("organisation/ale-kommun", "Ale kommun", "municipality")
OCKERO = Organisation("organisation/ockero-kommun", "Öckerö kommun", "municipality")
GROUP = Forum("Styrgrupp Lotsen", "steering-group")
ANNA, BO = Person("Anna Ek", LERUM), Person("Bo Alm", ALE)
CHAIR = Role("role/ordforande", "ordförande")


@pytest.fixture
def made_store(tmp_path: Path) -> Path:
    """The folder of a store that holds two meetings of a steering group."""
    folder = tmp_path / "made"
    with Store.open(folder) as store:
        store.load_reference()
        store.replace_documents([_reading("a/2023.txt", FIRST, _first()), _reading("2024.txt", SECOND, _second())])
        store.replace_graph(store.base + iris.IDENTITY, identity.resolve(store))
    return folder


@pytest.fixture
def run() -> Run:
    """Run a command in this process, as the shell would."""

    def run_command(*arguments: object, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, catch_exceptions=False)

    return run_command


def _reading(name: str, text: str, claims: Sequence[Claim]) -> Reading:
    document = Document(
        path=iris.document_path(name),
        file_name=name.rpartition("/")[2],
        source=name,
        sha256=f"{len(text):064x}",
        media_type="text/plain",
        text=text,
    )
    marked = "??? oläslig rad"
    findings = (Finding("unread-entry", "Raden gick inte att tolka", _at(text, marked)),) if marked in text else ()
    return Reading(document, tuple(claims), findings, extractor="1")


def _at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _meeting(text: str, date: dt.date) -> Meeting:
    return Meeting(GROUP, (_at(text, f"Styrgrupp Lotsen {date}"),), date=date, date_basis=Basis.STATED)


def _first() -> list[Claim]:
    def at(words: str) -> tuple[Span, ...]:
        return (_at(FIRST, words),)

    return [
        _meeting(FIRST, dt.date(2023, 5, 12)),
        Attendance(ANNA, Status.PRESENT, at("Anna Ek, Lerums kommun, ordförande"), (LERUM,), roles=(CHAIR,)),
        Attendance(BO, Status.PRESENT, at("Bo Alm, Ale kommun"), (ALE,)),
        Vacancy(GROUP, (OCKERO,), at("Platsen för Öckerö kommun är vakant")),
        Fact(GROUP, Relation.STEERS, Project("Lotsen"), at("Styrgruppen styr projektet Lotsen")),
        UnresolvedMention("Maria", at("Maria")),
    ]


def _second() -> list[Claim]:
    def at(words: str) -> tuple[Span, ...]:
        return (_at(SECOND, words),)

    return [
        _meeting(SECOND, dt.date(2024, 3, 15)),
        Attendance(ANNA, Status.PRESENT, at("Anna Ek, Lerums kommun"), (LERUM,)),
        Membership(
            BO,
            GROUP,
            at("Bo Alm lämnar styrgruppen 2024-02-29"),
            on_behalf_of=(ALE,),
            state=State.FORMER,
            ends="2024-02-29",
        ),
    ]
