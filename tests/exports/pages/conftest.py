"""A folder of pages made of a small region of invented people, and of minutes that are hostile in every field."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from exports.pages import listed_lines, pages, parts, search
from graph import identity, iris
from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Decision,
    Document,
    Fact,
    Finding,
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
    State,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.questions import Questions
from graph.store import Store
from ontology.terms import term
from tests.exports.conftest import readings

MERGED, CURRENT = "person/alva-almkvist-ale-kommun", "person/bror-hallstrom-alingsas-kommun"
HOSTILE = '</script><img src=x onerror="window.hacked=1"><!--{{ 7*7 }}\u2028${1}`'


def hostile() -> Reading:
    """Return minutes with hostile text wherever minutes can have text, and passages that overlap."""
    town = Organisation("organisation/elak-kommun", f"{HOSTILE} kommun", "municipality")
    forum = Forum(f"{HOSTILE} nätverk", "network", town)
    ann, bo = Person(f"Ann {HOSTILE}", town), Person(f"Bo {HOSTILE}", town)
    project, role = Project(f"{HOSTILE} projekt"), Role("role/elak", HOSTILE, HOSTILE)
    text = f"{HOSTILE}\n\n{HOSTILE} överlappar\n{HOSTILE}\r\nsista raden"
    whole, first, inner = Span(0, len(text)), Span(0, len(HOSTILE)), Span(4, 20)
    across = Span(10, len(HOSTILE) + 30)
    date = dt.date(2024, 5, 6)
    return Reading(
        Document("document/elak.html", HOSTILE, HOSTILE, "f" * 64, "text/plain", text, pages=(0, len(HOSTILE))),
        (
            Meeting(forum, (first,), date=date, date_basis=Basis.INFERRED, date_reason=HOSTILE, place=HOSTILE),
            Meeting(forum, (inner,), own=False, date=dt.date(2024, 9, 9)),
            Attendance(ann, Status.PRESENT, (first, across), (town,), roles=(role,), attended_part=HOSTILE),
            Attendance(bo, Status.EXCUSED, (inner,), (town,), remark=HOSTILE, stands_in_for=ann),
            Membership(bo, forum, (across,), (role,), (town,), State.ELECTED, "2024", "2025-03", 0),
            Membership(ann, town, (whole,), (role,)),
            Vacancy(forum, (town,), (inner,), 0),
            AgendaItem(0, HOSTILE, (first,), "§ 1", HOSTILE, presenters=(ann,)),
            AgendaItem(1, "Ljudet i matsalen", (inner,), "2"),
            Decision(HOSTILE, (whole,), forum, 0),
            Assignment(bo, HOSTILE, (across,), 0, "2024-12-01"),
            Mention(project, (inner,), 0, form=HOSTILE),
            Mention(Forum("Långnätverket " * 12, "network", Organisation("organisation/x" + "y" * 118, "X")), (inner,)),
            UnresolvedMention(HOSTILE, (inner,), (ann, bo), 0),
            Fact(forum, Relation.STEERS, project, (first,)),
        ),
        (Finding("unread-entry", HOSTILE, inner),),
    )


@pytest.fixture(scope="session")
def told_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of the region and the hostile minutes; one person was merged into another."""
    with Store.open(tmp_path_factory.mktemp("told") / "store") as store:
        store.load_reference()
        store.replace_documents([*readings(), hostile()])
        graph = store.base + iris.IDENTITY
        names = (store.base + MERGED, term("dcterms:isReplacedBy"), store.base + CURRENT, graph)
        merge = ox.Quad(*map(ox.NamedNode, names))
        store.replace_graph(graph, [*identity.resolve(store), merge])
        yield store


@pytest.fixture(scope="session", autouse=True)
def small() -> Iterator[None]:
    """Cut lists and what search reads into small files, as those of a large archive are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listed_lines, "PAGE", 60)
        patch.setattr(parts, "LISTED", 1)
        patch.setattr(search, "SHARD", 1000)
        patch.setattr(search, "ABREAST", 50)
        yield


@pytest.fixture(scope="session")
def site(told_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of its pages."""
    folder = tmp_path_factory.mktemp("site")
    for name, content in pages(told_store, Questions(told_store)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder
