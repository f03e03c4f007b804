"""As what somebody takes part, by the roles that the minutes give her."""

import pytest

from graph.answers import Evidence, Kind, Seat, Statement, Thing
from graph.capacity import Capacity, capacity, is_passing, is_task, rank
from tests.tables import labelled

GROUP = Thing("urn:f", "Styrgruppen", Kind.STEERING_GROUP)
EVA, BO = Thing("urn:p:eva", "Eva Lindh", Kind.PERSON), Thing("urn:p:bo", "Bo Alm", Kind.PERSON)


def listed(*roles: str, part: str | None = None, stands_in: bool = False) -> Statement:
    principal = BO if stands_in else None
    return Statement("urn:c", Evidence.ATTENDED, "present", None, roles, None, None, principal, (), (), "urn:m", part)


def stated(state: str, *roles: str) -> Statement:
    return Statement("urn:c", Evidence.STATED, state, None, roles, None, None, None, (), ())


CASES = [
    ("nothing said", [listed()], Capacity.MEMBER),
    ("a title", [listed("rektor")], Capacity.MEMBER),
    ("a chair", [listed("ordförande")], Capacity.MEMBER),
    ("a kind of representative", [stated("current", "facklig företrädare")], Capacity.MEMBER),
    ("a secretary", [listed("sekreterare")], Capacity.OTHER),
    ("a secretary who is a member too", [listed("sekreterare"), stated("current", "ledamot")], Capacity.MEMBER),
    ("co-opted", [listed("adjungerad")], Capacity.OTHER),
    ("a co-opted member has no seat", [listed("adjungerad ledamot")], Capacity.OTHER),
    ("a project leader", [listed("projektledare")], Capacity.OTHER),
    ("there for one item", [listed(part="§ 34")], Capacity.OTHER),
    ("there for one item, by its word", [listed(part="punkt 3")], Capacity.OTHER),
    ("came late", [listed(part="fr.o.m. § 14")], Capacity.MEMBER),
    ("there for one item once, a member by election", [listed(part="§ 34"), stated("elected")], Capacity.MEMBER),
    ("a substitute", [listed("ersättare")], Capacity.SUBSTITUTE),
    ("a kind of substitute", [listed("tjänstgörande ersättare")], Capacity.SUBSTITUTE),
    ("only ever stands in", [listed(stands_in=True), listed(stands_in=True)], Capacity.SUBSTITUTE),
    ("a member who stood in once", [listed(), listed(stands_in=True)], Capacity.MEMBER),
    ("a secretary by title", [listed("nämndsekreterare")], Capacity.OTHER),
    ("there for one item, abbreviated", [listed(part="pkt 6")], Capacity.OTHER),
    ("has left", [listed("ordförande"), stated("former")], Capacity.FORMER),
]


@pytest.mark.parametrize(("statements", "expected"), labelled(CASES))
def test_capacity(statements: list[Statement], expected: Capacity) -> None:
    assert capacity(Seat(GROUP, EVA, (), tuple(statements))) is expected


def test_by_a_title_one_serves_a_body_whose_members_are_elected() -> None:
    committee = Thing("urn:f", "Skolnämnden", Kind.FORUM, "committee")
    told = [(listed("rektor"),), (listed("rektor"), stated("current", "ledamot")), (listed(),)]
    found = [capacity(Seat(committee, EVA, (), statements)) for statements in told]
    assert found == [Capacity.OTHER, Capacity.MEMBER, Capacity.MEMBER]


def test_a_guest_and_whoever_stands_in_are_passing() -> None:
    seats = [Seat(GROUP, EVA, (), (said,)) for said in (listed("gäst"), listed(stands_in=True), listed("ersättare"))]
    assert [is_passing(seat) for seat in seats] == [True, True, False]


def test_chairs_come_first_and_the_second_vice_chair_after_the_first() -> None:
    roles = ["ledamot", "2:e vice ordförande", "vice ordförande", "ordförande", "sekreterare"]
    ordered = ["ordförande", "vice ordförande", "2:e vice ordförande"]
    assert sorted(roles, key=lambda role: rank([role]))[:3] == ordered
    assert rank(["ledamot"]) == rank([]) == rank(["mötesordförande"])


def test_a_task_at_one_meeting_is_no_place_in_the_forum() -> None:
    assert [is_task(role) for role in ("justerare", "ersättare för justerare", "sekreterare", "okänd")] == [
        True,
        True,
        False,
        False,
    ]
