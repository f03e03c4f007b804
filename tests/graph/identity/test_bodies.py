"""Which forums, organisations and projects are one: a table, and what holds for any of them in any order."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Body, Decided, Judgements, Sort, Verdict, decide_bodies
from graph.identity.bodies import RULES

NORTH, SOUTH = "organisation/norra", "organisation/sodra"
PLACES = frozenset({"organisation/a", "organisation/b", "organisation/c", "organisation/d"})
OTHERS = frozenset({"organisation/k", "organisation/l", "organisation/m"})
PEOPLE = frozenset({"person/1", "person/2", "person/3"})


def body(iri: str, name: str, **more: Any) -> Body:
    return Body(iri, Sort(iri.partition("/")[0]), frozenset({name}), **{k: frozenset(v) for k, v in more.items()})


def forum(key: str, name: str, *conveners: str, **more: Any) -> Body:
    return body(f"forum/{key}", name, conveners=conveners, **more)


def organisation(key: str, name: str, **more: Any) -> Body:
    return body(f"organisation/{key}", name, **more)


FORUMS: list[tuple[str, Body, Body, str]] = [
    (
        "definite and indefinite",
        forum("a", "Branschrådet Grundskola", NORTH),
        forum("b", "Branschråd grundskola", NORTH),
        "same",
    ),
    ("one name, two conveners", forum("a", "Skolnätverket", NORTH), forum("b", "Skolnätverket", SOUTH), "different"),
    ("the convener untold", forum("a", "Skolnätverket", NORTH), forum("b", "Skolnätverket"), "same"),
    (
        "the convener untold, others come",
        forum("a", "Skolnätverket", NORTH, represented=PLACES),
        forum("b", "Skolnätverket", represented=OTHERS),
        "different",
    ),
    (
        "the convener untold, others meet where it is named",
        forum("a", "Skolnätverket", NORTH, represented=PLACES),
        forum("b", "Skolnätverket", around=OTHERS),
        "different",
    ),
    (
        "the convener untold, the same meet where it is named",
        forum("a", "Skolnätverket", NORTH, represented=PLACES),
        forum("b", "Skolnätverket", around=PLACES | OTHERS),
        "same",
    ),
    ("a bare name, the convener untold", forum("a", "Styrelsen", NORTH), forum("b", "Styrelsen"), "different"),
    (
        "a bare name, the same people for the same organisations",
        forum("a", "Styrelsen", represented=PLACES, people=PEOPLE),
        forum("b", "Styrelsen", represented=PLACES, people=PEOPLE),
        "same",
    ),
    (
        "a bare name, one of the people",
        forum("a", "Styrelsen", represented=PLACES, people=["person/1"]),
        forum("b", "Styrelsen", represented=PLACES, people=["person/1"]),
        "candidate",
    ),
    ("no convener told, nobody known", forum("a", "Skolnätverket"), forum("b", "Skol-nätverket"), "different"),
    (
        "group and network",
        forum("a", "Utbildningschefsgruppen", NORTH),
        forum("b", "Utbildningschefsnätverket", NORTH),
        "candidate",
    ),
    (
        "delegation and council that one document names",
        forum("a", "Vattendelegationen", NORTH, documents=["document/1"]),
        forum("b", "Vattenrådet", NORTH, documents=["document/1", "document/2"]),
        "different",
    ),
    (
        "group and network of two conveners",
        forum("a", "Utbildningschefsgruppen", NORTH),
        forum("b", "Utbildningschefsnätverket", SOUTH),
        "different",
    ),
    (
        "with and without the owner's abbreviation",
        forum("a", "SKR:s skolchefsnätverk", NORTH),
        forum("b", "Skolchefsnätverket", NORTH),
        "same",
    ),
    (
        "two names for what steers one project",
        forum("a", "Styrgrupp Lotsen", NORTH, steers=["project/lotsen"]),
        forum("b", "Projektstyrgruppen", NORTH, steers=["project/lotsen"]),
        "same",
    ),
    (
        "two names for what steers one project, convener untold",
        forum("a", "Styrgrupp Lotsen", steers=["project/lotsen"]),
        forum("b", "Projektstyrgruppen", NORTH, steers=["project/lotsen"]),
        "candidate",
    ),
    (
        "an abbreviation that a document explains",
        forum("a", "Utbildningschefsnätverket", NORTH, forms=["UC"]),
        forum("b", "UC", NORTH),
        "same",
    ),
]
ORGANISATIONS: list[tuple[str, Body, Body, str]] = [
    ("another spelling", organisation("a", "Kultur & Fritid Ek"), organisation("b", "Kultur och fritid Ek"), "same"),
    (
        "both in the reference data",
        organisation("a", "Kultur & Fritid", listed=[1]),
        organisation("b", "Kultur och fritid", listed=[1]),
        "different",
    ),
    (
        "explained by the same convener",
        organisation("vhk", "VHK", contexts=[NORTH]),
        organisation("a", "Västerhavets kommunalförbund", forms=["VHK"], contexts=[NORTH]),
        "same",
    ),
    (
        "explained by the convener itself",
        organisation("vhk", "VHK", contexts=["organisation/a"]),
        organisation("a", "Västerhavets kommunalförbund", forms=["VHK"]),
        "same",
    ),
    (
        "explained by another convener",
        organisation("vhk", "VHK", contexts=[NORTH]),
        organisation("a", "Västerhavets kommunalförbund", forms=["VHK"], contexts=[SOUTH]),
        "candidate",
    ),
    (
        "explained nowhere, in the minutes of whom it fits",
        organisation("vhk", "VHK", contexts=["organisation/a"]),
        organisation("a", "Västerhavets kommunalförbund"),
        "candidate",
    ),
    (
        "explained nowhere, in other minutes",
        organisation("vhk", "VHK", contexts=[NORTH]),
        organisation("a", "Västerhavets kommunalförbund"),
        "different",
    ),
    (
        "inflected, by one convener",
        organisation("a", "Skolförvaltningen Ek", contexts=[NORTH]),
        organisation("b", "Skolförvaltningens Ek", contexts=[NORTH]),
        "same",
    ),
    (
        "inflected, by two conveners",
        organisation("a", "Skolförvaltningen Ek", contexts=[NORTH]),
        organisation("b", "Skolförvaltningens Ek", contexts=[SOUTH]),
        "candidate",
    ),
    ("another name", organisation("a", "Skolförvaltningen"), organisation("b", "Socialförvaltningen"), "different"),
    ("a project with the word", body("project/a", "Projekt Lotsen"), body("project/b", "Lotsen"), "same"),
    ("two projects", body("project/a", "Lotsen"), body("project/b", "Lotsarna"), "different"),
    (
        "two projects that an ending tells apart",
        body("project/a", "Yrkessteget", contexts=[NORTH]),
        body("project/b", "Yrkesstegen", contexts=[NORTH]),
        "different",
    ),
    (
        "a project in the genitive",
        body("project/a", "Yrkessteget", contexts=[NORTH]),
        body("project/b", "Yrkesstegets", contexts=[NORTH]),
        "same",
    ),
]


def verdict(found: Judgements, a: Body, b: Body) -> str:
    if found.goes_on.get(a.iri, a.iri) == found.goes_on.get(b.iri, b.iri):
        return "same"
    return "candidate" if found.candidates else "different"


@pytest.mark.parametrize(
    ("label", "a", "b", "expected"), [*FORUMS, *ORGANISATIONS], ids=[row[0] for row in (*FORUMS, *ORGANISATIONS)]
)
def test_pair(label: str, a: Body, b: Body, expected: str) -> None:
    assert verdict(decide_bodies([a, b]), a, b) == expected, label


def test_where_two_have_a_forum_of_the_name_one_without_a_convener_stays_open() -> None:
    found = decide_bodies(
        [forum("a", "SYV-nätverket", NORTH), forum("b", "SYV-nätverket", SOUTH), forum("c", "SYV-nätverket")]
    )
    assert not found.goes_on
    assert [(pair.one, pair.other) for pair in found.candidates] == [("forum/a", "forum/c"), ("forum/b", "forum/c")]
    assert found.candidates[0].explanation == (
        "Samma namn, oavsett böjning och skrivsätt. "
        "Protokollet säger inte vems forumet är, och flera arrangörer har ett forum med det namnet."
    )


def test_an_abbreviation_that_two_explain_stays_open() -> None:
    found = decide_bodies(
        [
            organisation("a", "Västerhavets kommunalförbund", forms=["VHK"], contexts=[NORTH]),
            organisation("b", "Vätterhalvöns kommunalförbund", forms=["VHK"], contexts=[NORTH]),
            organisation("vhk", "VHK", contexts=[NORTH]),
        ]
    )
    assert not found.goes_on
    assert len(found.candidates) == 2


def test_a_forum_follows_its_convener() -> None:
    found = decide_bodies(
        [
            organisation("vhk", "VHK", contexts=["organisation/a"]),
            organisation("a", "Västerhavets kommunalförbund", forms=["VHK"]),
            forum("a-skolradet", "Skolrådet", "organisation/a"),
            forum("vhk-skolradet", "Skolrådet", "organisation/vhk"),
        ]
    )
    assert found.goes_on == {"organisation/vhk": "organisation/a", "forum/vhk-skolradet": "forum/a-skolradet"}


def test_what_is_listed_or_has_a_convener_or_came_first_goes_on() -> None:
    listed = organisation("b", "Kultur och fritid", listed=[1])
    assert decide_bodies([organisation("a", "Kultur & Fritid"), listed]).goes_on == {"organisation/a": "organisation/b"}
    untold = Body("forum/a", Sort.FORUM, frozenset({"Skolnätverket"}), first=dt.date(2020, 1, 1))
    assert decide_bodies([untold, forum("b", "Skolnätverket", NORTH)]).goes_on == {"forum/a": "forum/b"}


def test_decisions_come_first() -> None:
    two = [forum("a", "Skolnätverket", NORTH), forum("b", "Skolnätverket", SOUTH)]
    assert decide_bodies(two, [Decided("forum/a", "forum/b", Verdict.SAME)]).goes_on == {"forum/b": "forum/a"}
    untold = [forum("a", "Skolnätverket", NORTH), forum("b", "Skolnätverket")]
    apart = decide_bodies(untold, [Decided("forum/a", "forum/b", Verdict.DIFFERENT)])
    assert (apart.goes_on, apart.candidates) == ({}, ())


def test_what_is_open_stands_best_first_whatever_it_is() -> None:
    found = decide_bodies(
        [
            body("project/a", "Lotsen"),
            body("project/b", "Lotsens"),
            forum("a", "Skolgruppen", NORTH),
            forum("b", "Skolnätverket", NORTH),
        ]
    )
    assert [(pair.one, pair.score) for pair in found.candidates] == [("forum/a", 8), ("project/a", 6)]


def test_the_tables_have_sentences_and_keys_of_their_own() -> None:
    for rules in RULES.values():
        several = [way.several for way in rules.short]
        table = (*rules.features, *(way.alone for way in rules.short), *several)
        assert len({feature.key for feature in table}) == len(table)
        assert all(one.sentence.endswith(".") and bool(one.weight) is (one not in several) for one in table)


few = st.frozensets(st.sampled_from(["organisation/0", "organisation/1", "organisation/2"]), max_size=2)
some = st.frozensets(st.sampled_from("abcd"), max_size=4)
some_bodies = st.lists(
    st.builds(
        lambda number, sort, **fields: Body(f"{sort}/{number}", sort, **fields),
        number=st.integers(0, 4),
        sort=st.sampled_from(Sort),
        names=st.sampled_from(
            [
                "Skolnätverket",
                "Skol-nätverk",
                "Skolgruppen",
                "SN",
                "Styrelsen",
                "Projekt Skolnätverket",
                "Skolnätverks Ek",
            ]
        ).map(lambda name: frozenset({name})),
        forms=st.sampled_from([frozenset(), frozenset({"SN"})]),
        contexts=few,
        listed=st.booleans(),
        conveners=few,
        represented=some,
        people=some,
        steers=st.sampled_from([frozenset(), frozenset({"project/0"})]),
        first=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 3)),
    ),
    unique_by=lambda one: one.iri,
    max_size=8,
)


@given(found=some_bodies, data=st.data())
def test_any_order_gives_the_same_judgements(found: list[Body], data: st.DataObject) -> None:
    assert decide_bodies(data.draw(st.permutations(found))) == decide_bodies(found)


@given(found=some_bodies)
def test_whatever_there_is_the_outcome_is_sound(found: list[Body]) -> None:
    judged = decide_bodies(found)
    assert not set(judged.goes_on) & set(judged.goes_on.values()), "what goes on is not merged itself"
    by_iri = {one.iri: one for one in found}
    clusters: dict[str, list[Body]] = {}
    for iri, one in by_iri.items():
        clusters.setdefault(judged.goes_on.get(iri, iri), []).append(one)
    for cluster in clusters.values():
        assert len({one.sort for one in cluster}) == 1
        if cluster[0].sort is not Sort.FORUM:
            assert sum(one.listed for one in cluster) <= 1
    for pair in judged.candidates:
        assert pair.one < pair.other
        assert not {pair.one, pair.other} & set(judged.goes_on), "candidates are those that go on"
