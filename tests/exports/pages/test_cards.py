"""What pages ask of the directory is noted, whatever way they ask it."""

import dataclasses
import re
from collections.abc import Callable
from importlib import resources

import pytest

from exports.pages.cards import card
from exports.pages.directory import Directory, Held, about
from exports.pages.render import Renderer
from graph.answers import Kind, Thing
from graph.succession import Succession

BASE = "https://a.example/"
FORUM, TOWN, MEETING, MINUTES = (
    f"{BASE}{path}" for path in ("forum/x", "organisation/ale", "meeting/x-1", "document/x")
)
# Modules that put pages together: each reads the directory by what notes it, or not at all.
MAKERS = ("attendance", "facts", "gaps", "minutes", "order", "render", "seats", "shown", "timeline", "told")
RAW = {field.name for field in dataclasses.fields(Directory)} - {"base", "looked"}


@pytest.fixture
def known() -> Directory:
    held = Held(MEETING, FORUM, None, (MINUTES,))
    return Directory(
        base=BASE,
        things={FORUM: Thing(FORUM, "Rektorsnätverket", Kind.FORUM), TOWN: Thing(TOWN, "Ale", Kind.MUNICIPALITY)},
        concepts={},
        meetings={MEETING: held},
        meeting_of={MINUTES: MEETING},
        succession=Succession({f"{BASE}forum/y": FORUM}),
        forums={},
        convened={},
        steered={},
        members={},
        associations={},
        candidates={},
        files={MINUTES: "x.txt"},
        looked=set(),
    )


ASKED: list[tuple[str, Callable[[Directory], object], set[str]]] = [
    ("a thing", lambda known: known.thing(f"{BASE}forum/y"), {f"{BASE}forum/y"}),
    ("a thing that is not there", lambda known: known.thing(f"{BASE}forum/z"), {f"{BASE}forum/z"}),
    ("a page", lambda known: known.page(TOWN), {TOWN}),
    ("a concept", lambda known: known.concept(f"{BASE}c"), {f"{BASE}c"}),
    ("a meeting", lambda known: known.meeting(MEETING), {MEETING}),
    ("of which meeting", lambda known: known.held(MINUTES), {MINUTES, MEETING}),
    ("of no meeting", lambda known: known.held(TOWN), {TOWN}),
    ("what minutes are called", lambda known: known.document_name(MINUTES), {MINUTES, MEETING, FORUM}),
    ("a file", lambda known: known.file(MINUTES), {MINUTES}),
    ("the meetings beside", lambda known: known.beside(known.meetings[MEETING]), {about(MEETING)}),
    ("a forum", lambda known: known.forum(FORUM), {about(FORUM)}),
    ("what one convenes", lambda known: known.convened_by(TOWN), {about(TOWN)}),
    ("who steers", lambda known: known.steering(TOWN), {about(TOWN)}),
    ("members", lambda known: known.members_of(TOWN), {about(TOWN)}),
    ("associations", lambda known: known.associations_of(TOWN), {about(TOWN)}),
    ("whether it is seated", lambda known: known.is_seated(FORUM), {about(FORUM)}),
    ("candidates", lambda known: known.candidates_of(TOWN), {about(TOWN)}),
    ("what tells apart", lambda known: known.known_for(TOWN), {about(TOWN)}),
]


@pytest.mark.parametrize(("ask", "keys"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED])
def test_what_is_asked_is_noted(known: Directory, ask: Callable[[Directory], object], keys: set[str]) -> None:
    ask(known)
    assert known.looked == keys


def test_a_link_that_is_remembered_notes_what_it_was_made_from(known: Directory) -> None:
    renderer, noted = Renderer(known, "sv"), []
    for _ in range(2):
        known.looked = set()
        shown = {"iri": MINUTES, "of": known.meetings[MEETING], "own": None, "source": "", "lines": ()}
        assert "Rektorsnätverket (x.txt)</a>" in renderer.page("document.html", "document/x.html", **shown).decode()
        noted.append(known.looked)
    assert noted == [{MINUTES, MEETING, FORUM}] * 2


TOLD: list[tuple[str, Callable[[Directory], object], set[str]]] = [
    ("a name", lambda known: known.things.update({TOWN: Thing(TOWN, "Ale kommun", Kind.MUNICIPALITY)}), {TOWN}),
    ("a merge", lambda known: setattr(known, "succession", Succession({TOWN: FORUM})), {TOWN}),
    ("a file", lambda known: known.files.update({MINUTES: "y.txt"}), {MINUTES}),
    ("minutes", lambda known: known.meeting_of.clear(), {MINUTES}),
    ("a date", lambda known: known.meetings.update({MEETING: Held(MEETING, FORUM, "2024", ())}), {MEETING}),
    ("a seat", lambda known: known.seated.add(FORUM), {about(FORUM)}),
    ("a convener", lambda known: setattr(known, "convened", {TOWN: (known.things[FORUM],)}), {about(TOWN)}),
    ("a steered project", lambda known: setattr(known, "steered", {TOWN: (FORUM,)}), {about(TOWN)}),
    ("a member", lambda known: setattr(known, "members", {TOWN: (FORUM,)}), {about(TOWN)}),
    ("an association", lambda known: setattr(known, "associations", {TOWN: (FORUM,)}), {about(TOWN)}),
    ("a candidate", lambda known: setattr(known, "candidates", {TOWN: (known.things[FORUM],)}), {about(TOWN)}),
    ("what tells apart", lambda known: known.known_by.update({TOWN: "Ale"}), {about(TOWN)}),
]


@pytest.mark.parametrize(("change", "keys"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_a_card_changes_with_what_it_tells_of(
    known: Directory, change: Callable[[Directory], object], keys: set[str]
) -> None:
    all_keys = [key for iri in (FORUM, TOWN, MEETING, MINUTES) for key in (iri, about(iri))]
    before = {key: card(key, known) for key in all_keys}
    change(known)
    assert {key for key in all_keys if card(key, known) != before[key]} == keys


def test_what_makes_pages_reads_no_field_of_the_directory() -> None:
    folder = resources.files("exports.pages")
    templates = [place for place in folder.joinpath("templates").iterdir() if place.name.endswith(".html")]
    texts = {
        place.name: place.read_text("utf-8") for place in [*templates, *(folder / f"{name}.py" for name in MAKERS)]
    }
    read = {(name, field) for name, text in texts.items() for field in re.findall(r"\bknown\.(\w+)", text)}
    assert len(texts) > 20
    assert {(name, field) for name, field in read if field in RAW} == set()
    assert {field for _, field in read} <= set(dir(Directory))
