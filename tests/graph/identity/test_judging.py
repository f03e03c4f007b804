"""Who is one person: a table of pairs of records, and what holds for any records in any order."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Judgements, PersonRecord, decide, quads
from graph.identity.features import FEATURES, LISTED_APART, SHORT
from graph.identity.regions import outcome
from graph.shape.rdf import node

RARE, COMMON = "Dagny Wrangelstierna", "Maria Johansson"


def record(iri: str, name: str, seat: str = "", forum: str = "F", **more: Any) -> PersonRecord:
    fields: dict[str, Any] = {
        "names": frozenset({name}),
        "seats": frozenset(seat.split()),
        "forums": frozenset(forum.split()),
        "documents": frozenset({iri}),
        **more,
    }
    return PersonRecord(iri, **fields)


def years(first: int, last: int) -> dict[str, Any]:
    return {"first": dt.date(first, 1, 1), "last": dt.date(last, 1, 1)}


MINUTES = frozenset({"minutes"})
CLERK = frozenset({"role/rektor"})

PAIRS: list[tuple[str, PersonRecord, PersonRecord, str]] = [
    ("same name and seat", record("a", COMMON, "X Y"), record("b", COMMON, "Y Z"), "same"),
    ("other case", record("a", "Bo von Ek", "X"), record("b", "Bo Von Ek", "X"), "same"),
    ("spelling in one seat", record("a", "Siv Ericsson", "X"), record("b", "Siv Eriksson", "X"), "same"),
    ("spelling in two seats", record("a", "Siv Ericsson", "X"), record("b", "Siv Eriksson", "Y"), "different"),
    (
        "spelling in one seat, both listed",
        record("a", "Siv Ericsson", "X", listed=MINUTES),
        record("b", "Siv Eriksson", "X", listed=MINUTES),
        "different",
    ),
    ("near name in one seat", record("a", "Eva Lindgren", "X"), record("b", "Eva Lindberg", "X"), "different"),
    ("other given name", record("a", "Eva Lind", "X"), record("b", "Ewa Lund", "X"), "different"),
    ("common name, other seat", record("a", COMMON, "X"), record("b", COMMON, "Y"), "candidate"),
    ("common name, other seat, other forum", record("a", COMMON, "X"), record("b", COMMON, "Y", "G"), "candidate"),
    ("rare name, other seat", record("a", RARE, "X"), record("b", RARE, "Y"), "candidate"),
    (
        "rare name that moved, one title",
        record("a", RARE, "X", titles=CLERK, **years(2020, 2021)),
        record("b", RARE, "Y", titles=CLERK, **years(2022, 2023)),
        "same",
    ),
    (
        "rare name at the same time, one title",
        record("a", RARE, "X", titles=CLERK, **years(2020, 2022)),
        record("b", RARE, "Y", titles=CLERK, **years(2021, 2023)),
        "candidate",
    ),
    (
        "common name that moved, one title",
        record("a", COMMON, "X", titles=CLERK, **years(2020, 2021)),
        record("b", COMMON, "Y", titles=CLERK, **years(2022, 2023)),
        "candidate",
    ),
    ("listed apart", record("a", RARE, "X", listed=MINUTES), record("b", RARE, "Y", listed=MINUTES), "different"),
    (
        "spelling in one seat, other forum",
        record("a", "Siv Ericsson", "X"),
        record("b", "Siv Eriksson", "X", "G"),
        "candidate",
    ),
    ("other spelling of the given name", record("a", "Karin Ek", "X"), record("b", "Carin Ek", "X"), "candidate"),
    (
        "other spelling of the given name, one title",
        record("a", "Karin Ek", "X", titles=CLERK),
        record("b", "Carin Ek", "X", titles=CLERK),
        "same",
    ),
    ("a slip", record("a", "Eva Lindström", "X"), record("b", "Eva Lindtröm", "X"), "candidate"),
    ("a slip in another seat", record("a", "Eva Lindström", "X"), record("b", "Eva Lindtröm", "Y"), "different"),
    ("a slip without a seat", record("a", "Eva Lindström", "X"), record("b", "Eva Lindtröm", ""), "candidate"),
    ("near given names, one title", record("a", "Maria Ek", "X"), record("b", "Marie Ek", "X"), "candidate"),
    (
        "a surname added, at the same time",
        record("a", "Anna Ek", "X", **years(2020, 2022)),
        record("b", "Anna Ek Lund", "X", **years(2021, 2023)),
        "candidate",
    ),
    (
        "a surname added, one after the other",
        record("a", "Anna Ek", "X", **years(2020, 2021)),
        record("b", "Anna Lund-Ek", "X", **years(2022, 2023)),
        "same",
    ),
    (
        "a surname added in another seat",
        record("a", "Anna Ek", "X", **years(2020, 2021)),
        record("b", "Anna Ek Lund", "Y", **years(2022, 2023)),
        "different",
    ),
    (
        "a new surname, one after the other",
        record("a", "Anna Ek", "X", **years(2020, 2021)),
        record("b", "Anna Lund", "X", **years(2022, 2023)),
        "candidate",
    ),
    (
        "a new surname, at the same time",
        record("a", "Anna Ek", "X", **years(2020, 2022)),
        record("b", "Anna Lund", "X", **years(2021, 2023)),
        "different",
    ),
    (
        "a new surname in another forum",
        record("a", "Anna Ek", "X", **years(2020, 2021)),
        record("b", "Anna Lund", "X", "G", **years(2022, 2023)),
        "different",
    ),
    ("initials in one seat", record("a", "A. Ek", "X"), record("b", "Anna Ek", "X"), "same"),
    ("initials in two seats", record("a", "A. Ek", "X"), record("b", "Anna Ek", "Y"), "different"),
    ("initials without a seat", record("a", "A. Ek", ""), record("b", "Anna Ek", "Y"), "candidate"),
    ("known from the forum alone", record("a", COMMON, ""), record("b", COMMON, "X"), "same"),
    ("known from another forum alone", record("a", COMMON, ""), record("b", COMMON, "X", "G"), "candidate"),
    ("two known from forums alone", record("a", COMMON, "", "F"), record("b", COMMON, "", "G"), "candidate"),
]


def verdict(judgements: Judgements, a: PersonRecord, b: PersonRecord) -> str:
    if judgements.goes_on.get(a.iri, a.iri) == judgements.goes_on.get(b.iri, b.iri):
        return "same"
    return "candidate" if judgements.candidates else "different"


@pytest.mark.parametrize(("label", "a", "b", "expected"), PAIRS, ids=[row[0] for row in PAIRS])
def test_pair(label: str, a: PersonRecord, b: PersonRecord, expected: str) -> None:
    assert verdict(decide([a, b]), a, b) == expected, label


def test_with_two_of_the_name_in_the_forum_all_are_candidates() -> None:
    found = decide([record("a", COMMON), record("b", COMMON, "X"), record("c", COMMON, "Y")])
    assert not found.goes_on
    assert {(pair.one, pair.other) for pair in found.candidates} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_initials_that_fit_two_are_left_open() -> None:
    found = decide([record("a", "A. Ek", "X"), record("b", "Anna Ek", "X"), record("c", "Anders Ek", "X")])
    assert not found.goes_on
    assert {(pair.one, pair.other) for pair in found.candidates} == {("a", "b"), ("a", "c")}


def test_one_person_with_two_iris_in_the_forum_is_one() -> None:
    found = decide([record("a", COMMON), record("b", COMMON, "X"), record("c", COMMON, "X Y")])
    assert found.goes_on == {"b": "a", "c": "a"}


def test_a_list_keeps_apart_what_a_third_record_would_join() -> None:
    a = record("a", COMMON, "X", listed=MINUTES)
    b = record("b", COMMON, "Y", listed=MINUTES)
    found = decide([a, b, record("c", COMMON, "X Y")])
    assert found.goes_on.get("a", "a") != found.goes_on.get("b", "b")
    assert not found.candidates


def test_the_one_attested_first_goes_on() -> None:
    late, early = record("a", COMMON, "X", **years(2022, 2022)), record("b", COMMON, "X", **years(2020, 2020))
    assert decide([late, early, record("c", COMMON, "X")]).goes_on == {"a": "b", "c": "b"}


def test_a_judgement_explains_itself() -> None:
    [pair] = decide([record("a", COMMON, "X"), record("b", COMMON, "Y")]).candidates
    assert pair.score == 4
    assert pair.explanation == (
        "Samma fullständiga namn. "
        "Namnet är vanligt: fler än 200 personer i Sverige kan väntas bära det. Förekommer i samma forum."
    )


def test_who_may_be_several_is_told_so() -> None:
    seats = [record("a", COMMON, "X"), record("b", COMMON, "Y")]
    found = decide([*seats, record("c", COMMON)]).candidates
    told = {(pair.one, pair.other): "Flera med det namnet förekommer i forumet." in pair.explanation for pair in found}
    assert told == {("a", "b"): False, ("a", "c"): True, ("b", "c"): True}


def test_features_have_keys_of_their_own_and_sentences() -> None:
    several = [way.several for way in SHORT]
    table = (*FEATURES, *(way.alone for way in SHORT), *several)
    assert len({feature.key for feature in table}) == len(table)
    assert all(feature.sentence.endswith(".") and bool(feature.weight) is (feature not in several) for feature in table)
    assert LISTED_APART in FEATURES


def test_judgements_as_quads_of_their_own_graph() -> None:
    records = [record("x:a", COMMON, "X"), record("x:b", COMMON, "X"), record("x:c", COMMON, "Y")]
    found = quads(outcome(decide(records)), "https://a.example/")
    assert [(q.subject.value, q.predicate, q.object.value) for q in found] == [  # type: ignore[union-attr]
        ("x:b", node("owl:sameAs"), "x:a"),
        ("x:b", node("dcterms:isReplacedBy"), "x:a"),
        ("x:a", node("fg:possiblySameAs"), "x:c"),
    ]
    assert {str(q.graph_name) for q in found} == {"<https://a.example/graph/identity>"}


few = st.frozensets(st.sampled_from(["1", "2", "3"]), max_size=2)
some_records = st.lists(
    st.builds(
        PersonRecord,
        iri=st.sampled_from([f"x:{n}" for n in range(8)]),
        names=st.sampled_from(
            ["Siv Eriksson", "Siv Ericsson", "S. Eriksson", "Siv Ek", "Siv Ek Eriksson", "Siv Erikson", RARE, COMMON]
        ).map(lambda name: frozenset({name})),
        seats=few,
        forums=few,
        documents=few,
        listed=few,
        titles=few,
        first=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2021, 1, 1)),
        last=st.none() | st.dates(dt.date(2021, 1, 1), dt.date(2022, 1, 1)),
    ),
    unique_by=lambda one: one.iri,
)


@given(records=some_records, data=st.data())
def test_any_order_of_records_gives_the_same_judgements(records: list[PersonRecord], data: st.DataObject) -> None:
    assert decide(data.draw(st.permutations(records))) == decide(records)


@given(records=some_records)
def test_whatever_the_records_the_outcome_is_sound(records: list[PersonRecord]) -> None:
    found, by_iri = decide(records), {one.iri: one for one in records}
    assert not set(found.goes_on) & set(found.goes_on.values()), "who goes on is not merged herself"
    for pair in found.candidates:
        assert pair.one < pair.other
        assert not {pair.one, pair.other} & set(found.goes_on), "candidates are those who go on"
    clusters: dict[str, list[PersonRecord]] = {}
    for iri, one in by_iri.items():
        clusters.setdefault(found.goes_on.get(iri, iri), []).append(one)
    for cluster in clusters.values():
        assert not any(LISTED_APART.holds(a, b) for a in cluster for b in cluster if a is not b)
