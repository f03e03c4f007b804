"""What people decided comes first, holds for all that is joined with them, and says where it contradicts itself."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Decided, Judgements, PersonRecord, Verdict, decide

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
LIST = frozenset({"minutes"})


def record(iri: str, name: str, seat: str = "", **more: Any) -> PersonRecord:
    return PersonRecord(iri, frozenset({name}), seats=frozenset(seat.split()), **more)


def persons(found: Judgements, records: list[PersonRecord]) -> set[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for one in records:
        groups.setdefault(found.goes_on.get(one.iri, one.iri), set()).add(one.iri)
    return {frozenset(group) for group in groups.values()}


def test_same_joins_whatever_the_evidence_says() -> None:
    records = [record("a", "Anna Ek", "X", listed=LIST), record("b", "Bo Alm", "Y", listed=LIST)]
    assert decide(records, [Decided("b", "a", SAME)]).goes_on == {"b": "a"}


def test_different_keeps_apart_all_that_is_joined_with_either() -> None:
    records = [record("a", "Anna Ek", "X Y"), record("b", "Anna Ek", "X"), record("c", "Anna Ek", "Z")]
    apart = decide(records, [Decided("a", "b", DIFFERENT), Decided("a", "c", DIFFERENT)])
    assert not apart.goes_on
    assert [(pair.one, pair.other) for pair in apart.candidates] == [("b", "c")]
    joined = decide(records, [Decided("a", "c", SAME), Decided("b", "c", DIFFERENT)])
    assert joined.goes_on == {"c": "a"}
    assert not joined.candidates


def test_decisions_join_through_who_is_no_longer_named() -> None:
    records = [record("a", "Anna Ek", "X"), record("c", "Anna Lund", "Y")]
    assert decide(records, [Decided("a", "gone", SAME), Decided("gone", "c", SAME)]).goes_on == {"c": "a"}
    apart = decide(
        [*records, record("b", "Anna Ek", "X")], [Decided("b", "gone", SAME), Decided("a", "gone", DIFFERENT)]
    )
    assert not apart.goes_on


@pytest.mark.parametrize(
    ("decided", "earlier"),
    [
        (["a = b", "b = c", "a ! c"], ["a = b", "b = c"]),
        (["a = b", "c = d", "b ! d", "c = a"], ["b ! d", "c = d", "a = b"]),
        (["a ! b", "a = b"], ["a ! b"]),
        (["a ! b", "b = c", "c = a"], ["a ! b", "b = c"]),
    ],
)
def test_a_contradiction_is_not_applied_and_names_the_earlier_decisions(decided: list[str], earlier: list[str]) -> None:
    records = [record(iri, name) for iri, name in zip("abcd", ["Anna Ek", "Bo Alm", "Eva Ask", "Liv Ros"], strict=True)]
    told = [read(line) for line in decided]
    found = decide(records, told)
    [contradiction] = found.contradictions
    assert contradiction.decided == told[-1]
    assert contradiction.earlier == tuple(map(read, earlier))
    assert persons(found, records) == persons(decide(records, told[:-1]), records)


def read(line: str) -> Decided:
    one, sign, other = line.split()
    return Decided(one, other, SAME if sign == "=" else DIFFERENT)


def test_a_decision_is_about_two() -> None:
    with pytest.raises(ValueError, match="about two"):
        Decided("a", "a", SAME)


iris = st.sampled_from("abcdefg")
decisions = st.lists(
    st.tuples(iris, iris, st.sampled_from(Verdict)).filter(lambda d: d[0] != d[1]).map(lambda d: Decided(*d)),
    max_size=12,
)
people = st.lists(
    st.builds(
        record,
        iri=iris,
        name=st.sampled_from(["Siv Eriksson", "Siv Ericsson", "Anna Ek"]),
        seat=st.sampled_from(["", "X", "Y", "X Y"]),
        listed=st.frozensets(st.sampled_from("12"), max_size=2),
        forums=st.frozensets(st.sampled_from("FG"), max_size=2),
    ),
    unique_by=lambda one: one.iri,
)


@given(records=people, decided=decisions, data=st.data())
def test_whatever_was_decided_holds_in_any_order_of_records(
    records: list[PersonRecord], decided: list[Decided], data: st.DataObject
) -> None:
    found = decide(records, decided)
    assert decide(data.draw(st.permutations(records)), decided) == found
    refused = [one.decided for one in found.contradictions]
    applied = [one for one in decided if one not in refused]
    proposed = {(pair.one, pair.other) for pair in found.candidates}
    here = {one.iri for one in records}
    for one in applied:
        if not {one.one, one.other} <= here:
            continue
        ends = sorted(found.goes_on.get(iri, iri) for iri in (one.one, one.other))
        assert (ends[0] == ends[1]) is (one.verdict is SAME)
        assert tuple(ends) not in proposed
