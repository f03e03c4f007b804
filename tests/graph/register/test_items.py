"""Items, assignments and vacant seats: what a register keeps of them is what the graph tells, always."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest

from graph import iris
from graph.answers import Happening, TimelineEntry
from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Claim,
    Document,
    Forum,
    Meeting,
    Organisation,
    Person,
    Reading,
    Span,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.decisions import MentionIs, Ref, Same, settle
from graph.questions import Questions
from graph.register import kept_register
from graph.store import Store
from tests.graph.register.test_held import log

BASE = "https://a.example/id/"
EK, ASK = (
    Organisation(f"organisation/{name}-kommun", f"{name.title()} kommun", "municipality") for name in ("ek", "ask")
)
FORUM, OTHER = Forum("Skolnätverket", "network", EK), Forum("Vuxnätverket", "network", EK)
ANNA, BO, CECILIA = Person("Anna Ek", EK), Person("Anna Ek", ASK), Person("Cecilia Berg", ASK)
PEOPLE = (ANNA, BO, CECILIA)
TEXT = "Anna Ek berättar. Anna återkommer."
HERE, THERE = (Span(0, 17),), (Span(18, 22),)


def minutes(name: str, *claims: Claim) -> Reading:
    digest = hashlib.sha256(repr(claims).encode()).hexdigest()
    about = Document(iris.document_path(name), name, name, digest, "text/plain", TEXT)
    return Reading(about, claims)


def drawn(name: str, seed: int) -> Reading:
    """Return minutes in which somebody presents items and is asked things, the same for the same name and seed."""
    draw = Random(f"{name} {seed}")  # noqa: S311 - not a secret
    people = draw.sample(PEOPLE, draw.randint(1, 3))
    claims: list[Claim] = [Attendance(person, Status.PRESENT, HERE, (EK,)) for person in people]
    for own in (True, False)[: draw.randint(0, 2)]:
        day = draw.choice((None, dt.date(2023, draw.randint(1, 12), 3)))
        claims.append(Meeting(draw.choice((FORUM, OTHER)), HERE, own=own, date=day))
    for index in range(draw.randint(0, 4)):
        claims.append(AgendaItem(index, f"Punkt {draw.randint(1, 3)}", HERE, presenters=tuple(people[: index % 3])))
        agent = draw.choice((*people, ASK, FORUM))
        due = draw.choice((None, "2024-03", "2024-05-01"))
        claims.append(Assignment(agent, f"svara {draw.randint(1, 3)}", THERE, index, due))
    for _ in range(draw.choice((0, 0, 2))):
        claims.append(Vacancy(draw.choice((FORUM, OTHER)), draw.choice(((), (EK,), (EK, ASK))), HERE))
    return minutes(name, *claims)


def told(store: Store) -> dict[str, tuple[TimelineEntry, ...]]:
    """Return the timelines of all persons, as the register has them; they are those that follow without one."""
    assert kept_register(store) is not None
    ask = Questions(store)
    with patch("graph.questions.kept_register", lambda _store: None):
        without = Questions(store)
    found = {BASE + iris.person_path(person): ask.timeline(BASE + iris.person_path(person)) for person in PEOPLE}
    for person, timeline in found.items():
        assert timeline == without.timeline(person)
    for forums in (None, *([BASE + iris.forum_path(forum)] for forum in (FORUM, OTHER))):
        assert ask.vacant_seats(forums=forums) == without.vacant_seats(forums=forums)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s", base=BASE) as opened:
        yield opened


@pytest.mark.parametrize("seed", range(3))
def test_it_is_what_the_graph_tells_after_any_changes(store: Store, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - not a secret
    store.replace_documents(drawn(f"{number}.txt", draw.randrange(1000)) for number in range(8))
    anna, bo = (Ref(iris.person_path(one), one.name) for one in (ANNA, BO))
    for step in range(8):
        if draw.random() < 0.3:
            store.remove_document(draw.choice(store.documents()).iri)
        else:
            store.replace_document(drawn(f"{draw.randrange(10)}.txt", draw.randrange(1000)))
        settle(store, log(Same(anna, bo)) if step % 2 else log())
        told(store)
    happened = {entry.happening for timeline in told(store).values() for entry in timeline}
    assert {Happening.PRESENTED, Happening.ASSIGNED} <= happened


def test_an_open_name_that_is_decided_shows_and_goes(store: Store) -> None:
    met = Meeting(FORUM, HERE, date=dt.date(2023, 3, 1))
    items = AgendaItem(0, "Budget", HERE, presenters=(CECILIA,)), UnresolvedMention("Anna", THERE, (ANNA, BO), 0)
    store.replace_document(minutes("a.txt", met, *items))
    settle(store, log())
    before = told(store)
    (open_one,) = Questions(store).unresolved()
    (source,) = open_one.sources
    path = f"{source.document.removeprefix(BASE)}#passage-{source.start}-{source.end}"
    settle(store, log(MentionIs(Ref(path, "Anna"), Ref(iris.person_path(ANNA), "Anna Ek"))))
    (meant,) = (one for one in told(store)[BASE + iris.person_path(ANNA)] if one.happening is Happening.MEANT)
    assert (meant.date, meant.what, meant.sources) == ("2023-03-01", "Budget", (source,))
    settle(store, log())
    assert told(store) == before
