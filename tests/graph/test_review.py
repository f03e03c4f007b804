"""What is asked of organisations: each that nobody knows once, whatever its names, until it has been named."""

import datetime as dt
from pathlib import Path

from graph import iris
from graph.claims import Document, Forum, Meeting, Mention, Organisation, Reading, Span
from graph.decisions import Log, Ref, Renamed, Ruling, in_force, settle
from graph.review import OrganisationQuestion, Review
from graph.store import Store

BASE = "https://a.example/id/"
FULL = Organisation("organisation/vasterhavets-kommunalforbund", "Västerhavets kommunalförbund")
SHORT = Organisation("organisation/vhk", "VHK")
BUREAU = Organisation("organisation/yrkesbyran", "Yrkesbyrån")
KNOWN = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
NETWORK = Forum("Skolnätverket", "network", FULL)
HERE = (Span(0, 4),)
MENTIONS = {
    "a.txt": (Mention(FULL, HERE, form="VHK"), Mention(KNOWN, HERE)),
    "b.txt": (Mention(SHORT, HERE), Mention(BUREAU, HERE)),
}


def reading(name: str, mentions: tuple[Mention, ...]) -> Reading:
    document = Document(iris.document_path(name), name, name, name.encode().hex().zfill(64), "text/plain", "Text")
    return Reading(document, (Meeting(NETWORK, HERE, date=dt.date(2024, 3, 1)), *mentions))


def asked(store: Store, log: Log) -> list[tuple[str, int]]:
    settle(store, log)
    questions = Review(store, in_force(log)).questions()
    return [(one.thing.label, one.documents) for one in questions if isinstance(one, OrganisationQuestion)]


def test_an_organisation_that_nobody_knows_is_asked_about_once_until_it_is_named(tmp_path: Path) -> None:
    named = Renamed(Ref("organisation/vhk", "VHK"), "Västerhavets kommunalförbund")
    ruling = Ruling(dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC), "Karin", named)
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.replace_documents(reading(name, mentions) for name, mentions in MENTIONS.items())
        file = tmp_path / "decisions.txt"
        assert asked(store, Log(file)) == [("Västerhavets kommunalförbund", 2), ("Yrkesbyrån", 1)]
        assert asked(store, Log(file, ((1, ruling),))) == [("Yrkesbyrån", 1)]
