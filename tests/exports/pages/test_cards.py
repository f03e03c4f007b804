"""What pages ask of the directory is noted, whatever way they ask it."""

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import resources

import pytest

from exports.pages.cards import card
from exports.pages.contents import Around, Contents, Held, Named, Pairs
from exports.pages.directory import Directory, about
from exports.pages.noted import Head
from exports.pages.render import Renderer
from graph.answers import Candidates, ForumAnswer, Kind, Thing

BASE = "https://a.example/"
FORUM, TOWN, MEETING, MINUTES = (
    f"{BASE}{path}" for path in ("forum/x", "organisation/ale", "meeting/x-1", "document/x")
)
GROUP = Thing(FORUM, "Rektorsnätverket", Kind.FORUM)
# Modules that put pages together.
MAKERS = ("agenda", "attendance", "facts", "gaps", "minutes", "order", "render", "seats", "shown", "timeline", "told")
NOTED_BY_HAND = {"noting", "note", "answer"}  # what does the noting, and `path`, which follows from the IRI alone


@pytest.fixture
def there() -> Iterator[Contents]:
    with Contents(BASE, [(f"{BASE}forum/y", FORUM)]) as found:
        found.things.put({FORUM: GROUP, TOWN: Thing(TOWN, "Ale", Kind.MUNICIPALITY)})
        found.hold([Held(MEETING, FORUM, "2023", (MINUTES,))])
        found.meeting_of.put({MINUTES: MEETING})
        found.files.put({MINUTES: "x.txt"})
        yield found


@pytest.fixture
def known(there: Contents) -> Directory:
    return Directory(there)


ANSWER = ForumAnswer(GROUP, (), ())
MET, NEXT = Held(MEETING, FORUM, None, (MINUTES,)), Held(f"{BASE}meeting/x-2", FORUM, None, ())
ASKED: list[tuple[str, tuple[object, ...], set[str]]] = [
    ("current", (f"{BASE}forum/y",), {f"{BASE}forum/y"}),
    ("thing", (f"{BASE}forum/y",), {f"{BASE}forum/y"}),
    ("thing", (f"{BASE}forum/z",), {f"{BASE}forum/z"}),
    ("page", (TOWN,), {TOWN}),
    ("concept", (f"{BASE}c",), {f"{BASE}c"}),
    ("meeting", (MEETING,), {MEETING}),
    ("held", (MINUTES,), {MINUTES, MEETING}),
    ("held", (TOWN,), {TOWN}),
    ("meeting_name", (MET,), {FORUM, MINUTES}),
    ("document_name", (MINUTES,), {MINUTES, MEETING, FORUM}),
    ("file", (MINUTES,), {MINUTES}),
    ("beside", (MET,), {about(MEETING)}),
    ("forum", (FORUM,), {about(FORUM)}),
    ("convened_by", (TOWN,), {about(TOWN)}),
    ("steering", (TOWN,), {about(TOWN)}),
    ("members_of", (TOWN,), {about(TOWN)}),
    ("associations_of", (TOWN,), {about(TOWN)}),
    ("is_seated", (FORUM,), {about(FORUM)}),
    ("candidates_of", (TOWN,), {about(TOWN)}),
    ("known_for", (TOWN,), {about(TOWN)}),
    ("path", (TOWN,), set()),
]


@pytest.mark.parametrize(("question", "of", "keys"), ASKED)
def test_what_is_asked_is_noted(known: Directory, question: str, of: tuple[object, ...], keys: set[str]) -> None:
    with known.noting() as noted:
        getattr(known, question)(*of)
    assert noted == keys


def test_no_question_is_forgotten() -> None:
    questions = {name for name, _ in inspect.getmembers(Directory, inspect.isfunction) if not name.startswith("_")}
    assert {question for question, _, _ in ASKED} == questions - NOTED_BY_HAND


def test_the_directory_comes_to_what_there_is_by_what_it_notes_alone(known: Directory) -> None:
    reads = {"_read_named", "_read_around"}
    assert vars(known).keys() == {"base", "_noted", *reads}
    readers = {
        name
        for name, method in inspect.getmembers(Directory, inspect.isfunction)
        if reads & {*method.__code__.co_names}
    }
    assert readers == {"__init__", "_named", "_around"}


def test_what_was_asked_inside_is_not_noted_outside(known: Directory) -> None:
    with known.noting() as outside:
        with known.noting() as inside:
            known.file(MINUTES)
        known.page(TOWN)
    assert (inside, outside) == ({MINUTES}, {TOWN})


def test_a_link_that_is_remembered_notes_what_it_was_made_from(known: Directory) -> None:
    renderer, gone, noted = Renderer(known, "sv"), Thing(f"{BASE}forum/y", "y", Kind.FORUM), []
    shown = dict.fromkeys(("names", "vacant", "findings", "more"), ()) | {
        "persons": Pairs(0, ()),
        "bodies": Pairs(1, (Candidates(gone, gone),)),
    }
    for _ in range(2):
        with known.noting() as asked:
            page = b"".join(renderer.page("open.html", "oppet.html", **shown)).decode()
        assert page.count('<a href="forum/x.html">Rektorsnätverket</a>') == 2
        noted.append(asked)
    assert noted == [{gone.iri, about(gone.iri)}] * 2


# What may change of each field, and the answers to which questions are others then.
TOLD: dict[str, tuple[Callable[[Contents], object], set[str]]] = {
    "things": (lambda there: there.things.put({TOWN: Thing(TOWN, "Ale kommun", Kind.MUNICIPALITY)}), {TOWN}),
    "concepts": (lambda there: there.concepts.put({MINUTES: Thing(MINUTES, "x", Kind.ORGANISATION)}), {MINUTES}),
    "meetings": (lambda there: there.meetings.put({MEETING: Held(MEETING, FORUM, "2023", ())}), {MEETING}),
    "meeting_of": (lambda there: there.meeting_of.put({MINUTES: FORUM}), {MINUTES}),
    "merged": (lambda there: there.merged.put({TOWN: FORUM}), {TOWN}),
    "files": (lambda there: there.files.put({MINUTES: "y.txt"}), {MINUTES}),
    "forums": (lambda there: setattr(there, "forums", {FORUM: ANSWER}), {about(FORUM)}),
    "convened": (lambda there: setattr(there, "convened", {TOWN: (GROUP,)}), {about(TOWN)}),
    "steered": (lambda there: setattr(there, "steered", {TOWN: (FORUM,)}), {about(TOWN)}),
    "members": (lambda there: setattr(there, "members", {TOWN: (FORUM,)}), {about(TOWN)}),
    "associations": (lambda there: setattr(there, "associations", {TOWN: (FORUM,)}), {about(TOWN)}),
    "candidates": (lambda there: there.candidates.put({TOWN: (GROUP,)}), {about(TOWN)}),
    "known_by": (lambda there: there.known_by.put({TOWN: "Ale"}), {about(TOWN)}),
    "seated": (lambda there: there.seated.add(FORUM), {about(FORUM)}),
    "rows": (lambda there: there.hold([Held(f"{BASE}meeting/x-2", FORUM, "2024", ())]), {about(MEETING)}),
}


@pytest.mark.parametrize("field", TOLD)
def test_a_card_changes_with_what_it_tells_of(there: Contents, known: Directory, field: str) -> None:
    change, keys = TOLD[field]
    all_keys = [key for iri in (FORUM, TOWN, MEETING, MINUTES) for key in (iri, about(iri))]
    before = {key: card(key, known) for key in all_keys}
    change(there)
    assert {key for key in all_keys if card(key, known) != before[key]} == keys


def test_no_field_is_forgotten(there: Contents) -> None:
    assert TOLD.keys() == {name for name in vars(there) if not name.startswith("_")} - {
        "base", "persons", "bodies", "paired", "named", "current"
    }  # fmt: skip


def test_meetings_of_a_forum_stand_in_a_row(there: Contents, known: Directory) -> None:
    days = ("2022-05", "2023-01-01", "2023", None)
    held = [Held(f"{BASE}meeting/{day}", FORUM, day, ()) for day in days]
    there.hold(held[:3])
    # Of the second, minutes report: they know better.
    there.announce(Head((), (), ((held[3].iri, (f"{BASE}forum/y",), ()), (MEETING, (), ("1999",))), ()))
    met = known.meeting(MEETING)
    assert met is not None
    assert known.beside(met) == (held[2], held[1])
    assert known.beside(held[0]) == (None, held[2])
    assert known.beside(held[3]) == (None, None)
    assert known.meeting(held[3].iri) == held[3]


@pytest.mark.parametrize(("suffix", "answer"), [("", Named), (about(""), Around)])
def test_a_card_is_the_digest_of_each_field_of_an_answer(
    known: Directory, monkeypatch: pytest.MonkeyPatch, suffix: str, answer: type[Named] | type[Around]
) -> None:
    told = known.answer(TOWN + suffix)
    assert type(told) is answer
    cards = {card(TOWN + suffix, known)}
    for field in answer._fields:
        monkeypatch.setattr(known, "answer", lambda _key, field=field: told._replace(**{field: "another"}))
        cards.add(card(TOWN + suffix, known))
    assert len(cards) == 1 + len(answer._fields)


def test_what_makes_pages_has_the_directory_alone() -> None:
    folder = resources.files("exports.pages")
    texts = {name: (folder / f"{name}.py").read_text("utf-8") for name in MAKERS}
    assert [name for name, text in texts.items() if re.search(r"\bContents\b", text)] == []
    templates = [place for place in folder.joinpath("templates").iterdir() if place.name.endswith(".html")]
    asked = {name for place in templates for name in re.findall(r"\bknown\.(\w+)", place.read_text("utf-8"))}
    assert len(templates) > 8
    assert asked <= {question for question, _, _ in ASKED}
