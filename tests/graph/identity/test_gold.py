"""Who is who on annotated minutes: readings made from the annotations, held against the rules beside them."""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from pyoxigraph import RdfFormat, serialize

from graph import iris
from graph.claims import Attendance, Document, Forum, Meeting, Mention, Organisation, Person, Reading, Span, Status
from graph.identity import resolve
from graph.store import Store

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "gold"
HERE = (Span(0, 4),)

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated minutes are not on this machine")


def first(names: str) -> str:
    return names.split(" | ")[0]


def organisation(names: str) -> Organisation:
    return Organisation(f"organisation/{iris.slug(first(names))}", first(names))


def named(gold: dict[str, Any], kind: str) -> Iterator[str]:
    for item in gold.get("items") or ():
        yield from (item.get("mentions") or {}).get(kind) or ()


def reading(gold: dict[str, Any]) -> Reading:
    """Return what a perfect extractor knows: seats from the list and from affiliations, else the meeting's forum."""
    meeting = gold["meeting"]
    convener = organisation(meeting["organiser"]) if meeting.get("organiser") else None
    forum = Forum(first(meeting["forum"]), "network", convener)
    attending = {row["person"]: row["for"][0] for row in gold["attendance"] if row.get("person") and row.get("for")}
    employed = {row["person"]: row["organisation"] for row in gold.get("affiliations") or ()}
    sitting = {row["person"]: row["for"][0] for row in gold.get("memberships") or () if row.get("for")}
    seats = {name: seat for name, seat in (sitting | employed | attending).items() if seat != forum.name}

    def person(name: str) -> Person:
        return Person(name, organisation(seats[name]) if name in seats else forum)

    listed = (
        Attendance(person(row["person"]), Status(row["status"]), HERE, tuple(map(organisation, row.get("for") or ())))
        for row in gold["attendance"]
        if row.get("person")
    )
    date = meeting.get("date")
    held = Meeting(forum, HERE, date=date if isinstance(date, dt.date) else None)
    others = (row["person"] for row in gold.get("memberships") or ())
    mentioned = (
        Mention(person(first(name)), HERE) for name in dict.fromkeys([*named(gold, "persons"), *others, *seats])
    )
    mentioned_forums = (Mention(Forum(first(name), convener=convener), HERE) for name in named(gold, "forums"))
    name = gold["document"]
    document = Document(iris.document_path(name), name, name, "0" * 64, "text/plain", "Text")
    return Reading(document, (held, *listed, *mentioned, *mentioned_forums))


def test_all_rules_hold(tmp_path: Path) -> None:
    files = sorted(path for path in GOLD.glob("*.yaml") if path.stem != "identity")
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        store.replace_documents(reading(yaml.safe_load(path.read_text("utf-8"))) for path in files)
        store.replace_graph(store.base + iris.IDENTITY, resolve(store))
        (tmp_path / "graph.nq").write_bytes(serialize(store.quads(), format=RdfFormat.N_QUADS) or b"")
    command = [sys.executable, str(SHARED / "bin" / "score-identity"), str(tmp_path / "graph.nq")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own interpreter
    assert done.returncode == 0, done.stdout + done.stderr
