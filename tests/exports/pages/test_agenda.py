"""Items stand below each other as the minutes have them, and what was said in each is told once."""

from collections.abc import Iterator

import pytest

from exports.pages.agenda import Item, agenda, titles
from exports.pages.contents import Contents, Held
from exports.pages.directory import Directory
from exports.pages.said import Said, Sort
from exports.pages.shown import about
from exports.pages.told import latest_first, told
from graph.answers import ForumAnswer, Kind, Related, Source, Thing

BASE = "https://a.example/"
MINUTES, ANNA, BO = (f"{BASE}{path}" for path in ("document/x", "person/anna-ek", "person/bo-lund"))
WORDS = {
    Sort.ITEM: "dcterms:title", Sort.DECISION: "dcterms:description", Sort.ASSIGNMENT: "dcterms:description",
    Sort.UNRESOLVED: "rdfs:label",
}  # fmt: skip
WHOM = {Sort.ITEM: "fg:presenter", Sort.ASSIGNMENT: "schema:agent", Sort.UNRESOLVED: "fg:candidate"}


@pytest.fixture
def known() -> Iterator[Directory]:
    with Contents(BASE) as there:
        there.things.put({ANNA: Thing(ANNA, "Anna Ek", Kind.PERSON), BO: Thing(BO, "Bo Lund", Kind.PERSON)})
        there.hold([Held(f"{BASE}meeting/x", None, "2024-03-01", (MINUTES,))])
        there.meeting_of.put({MINUTES: f"{BASE}meeting/x"})
        yield Directory(there)


def claim(sort: Sort, name: str, words: str, within: str = "", whom: str = "", start: int = 0) -> Said:
    terms = {WORDS[sort]: (f'"{words}"',)}
    if within:
        terms["dcterms:isPartOf"] = (f"<{MINUTES}#{within}>",)
    if whom:
        terms[WHOM[sort]] = (f"<{whom}>",)
    source = Source("x.txt", start, start + len(words), words, MINUTES, None)
    return Said(f"{MINUTES}#{name}", MINUTES, sort, terms, (source,), (within, "") if within else None)


def outline(items: tuple[Item, ...]) -> list[object]:
    return [[item.told.text, *outline(item.below)] for item in items]


def test_items_stand_below_each_other(known: Directory) -> None:
    claims = [
        claim(Sort.ITEM, "item-1", "Mötet öppnas"),
        claim(Sort.ITEM, "item-2", "Rapporter"),
        claim(Sort.ITEM, "item-3", "Biblioteken", "item-2", ANNA),
        claim(Sort.ITEM, "item-4", "Bussarna", "item-3"),
        claim(Sort.ITEM, "item-5", "Badhusen", "item-2"),
        claim(Sort.DECISION, "decision-1", "Badhuset stängs i maj.", "item-5"),
    ]
    items, loose = agenda(claims, known)
    assert outline(items) == [["Mötet öppnas"], ["Rapporter", ["Biblioteken", ["Bussarna"]], ["Badhusen"]]]
    assert list(titles(items)) == ["Mötet öppnas", "Rapporter", "Biblioteken", "Bussarna", "Badhusen"]
    assert [line.told.text for line in items[1].below[1].inside] == ["Badhuset stängs i maj."]
    assert loose == ()


def test_two_items_of_one_title_are_two(known: Directory) -> None:
    claims = [
        claim(Sort.ITEM, "item-1", "Övrigt"),
        claim(Sort.ITEM, "item-2", "Övrigt"),
        claim(Sort.DECISION, "decision-1", "Skyltarna byts.", "item-2"),
        claim(Sort.DECISION, "decision-2", "Kaffet köps in."),
    ]
    items, loose = agenda(claims, known)
    assert [[line.told.text for line in item.inside] for item in items] == [[], ["Skyltarna byts."]]
    assert [line.told.text for line in loose] == ["Kaffet köps in."]


def test_a_decision_and_the_task_that_it_gives_are_one_line(known: Directory) -> None:
    words = "Beslut: Gruppen ger Anna i uppdrag att ringa."
    claims = [
        claim(Sort.ITEM, "item-1", "Telefonen"),
        claim(Sort.ASSIGNMENT, "assignment-1", words, "item-1", ANNA),
        claim(Sort.ASSIGNMENT, "assignment-2", "Bo skriver.", "item-1", BO),
        claim(Sort.DECISION, "decision-1", words, "item-1"),
    ]
    ((item,), _) = agenda(claims, known)
    assert [(str(line.told.sort), line.told.text, line.task and line.task.things[0].label) for line in item.inside] == [
        ("assignment", "Bo skriver.", None),
        ("decision", "Gruppen ger Anna i uppdrag att ringa.", "Anna Ek"),
    ]


@pytest.mark.parametrize(
    ("sort", "words", "expected"),
    [
        (Sort.DECISION, "Beslut: Rapporten läggs till handlingarna.", "Rapporten läggs till handlingarna."),
        (Sort.DECISION, "BESLUT: Vi bygger.", "Vi bygger."),
        (Sort.DECISION, "Beslutet: Vi bygger.", "Beslutet: Vi bygger."),
        (Sort.DECISION, "Nytt beslut: Vi bygger.", "Nytt beslut: Vi bygger."),
        (Sort.DECISION, "Beslut: ", "Beslut: "),
        (Sort.ASSIGNMENT, "Uppdrag: Bo ringer.", "Bo ringer."),
        (Sort.ITEM, "Beslut: nya skyltar", "Beslut: nya skyltar"),
    ],
)
def test_a_label_that_the_page_says_itself_is_not_told(known: Directory, sort: Sort, words: str, expected: str) -> None:
    assert told(claim(sort, "x-1", words), known).text == expected


@pytest.mark.parametrize(
    ("conveners", "candidates", "latest", "expected"),
    [
        (("Ale",), (), "2024-03-15", "Nätverk, Ale"),
        ((), (), None, "Nätverk"),
        ((), (), "2024-03-15", "Nätverk, möttes 2024-03-15"),
        ((), ("x",), None, "Nätverk, okänt"),
        ((), ("x",), "2024-03-15", "Nätverk, okänt, möttes 2024-03-15"),
        (("Ale",), ("x",), "2024-03-15", "Nätverk, Ale"),
    ],
)
def test_a_forum_of_a_name_that_others_have_is_told_apart(
    conveners: tuple[str, ...], candidates: tuple[str, ...], latest: str | None, expected: str
) -> None:
    forum = Thing(f"{BASE}forum/x", "Rektorsnätverket", Kind.FORUM)
    related = tuple(Related(Thing(f"{BASE}organisation/{name}", name, Kind.MUNICIPALITY), ()) for name in conveners)
    shown = {"answer": ForumAnswer(forum, related, ()), "candidates": candidates, "latest": latest}
    words = {"forum.convener.unknown": "okänt", "forum.met": "möttes {date}"}
    assert about(forum, shown, lambda _of: "Nätverk", words) == expected


def test_a_name_that_is_open_twice_in_an_item_is_one_question(known: Directory) -> None:
    claims = [
        claim(Sort.UNRESOLVED, "unresolved-1", "Rut", "item-1", start=10),
        claim(Sort.UNRESOLVED, "unresolved-2", "Rut", "item-1", start=40),
        claim(Sort.UNRESOLVED, "unresolved-3", "Rut", "item-2", start=70),
        claim(Sort.UNRESOLVED, "unresolved-4", "Rut", "item-2", ANNA, start=90),
    ]
    found = [(one.item, len(one.sources), len(one.things)) for one in latest_first(claims, known)]
    assert found == [("item-1", 2, 0), ("item-2", 1, 0), ("item-2", 1, 1)]
