"""Overviews of the invented region, one of them with hostile text in every place."""

from dataclasses import replace

import pyoxigraph as ox
import pytest
from msgspec import structs

from exports.overview import Overview, overview
from exports.overview.rows import RelatedRow
from graph.answers import Kind, Thing

HOSTILE = "</script><img src=x onerror=alert(1)>=1+1|*_`\x07"
FORMULAS = ("=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "\r=1")


@pytest.fixture(scope="session")
def groups(region_store: ox.Store) -> Overview:
    return overview(region_store)


@pytest.fixture(scope="session")
def hostile(groups: Overview) -> Overview:
    """Return the overview with what a file could be harmed by in the place of names, roles, passages and labels."""
    first = groups.forums[0]
    note = structs.replace(
        first.notes[0], source=structs.replace(first.notes[0].source, exact=HOSTILE, file_name=HOSTILE)
    )
    role = first.members[0].roles[0]
    people = [
        replace(
            first.members[0],
            person=structs.replace(first.members[0].person, label=formula),
            roles=(replace(role, label=formula),),
            behalf=(Thing("x", HOSTILE, Kind.ORGANISATION),),
            periods=(),
            notes=(1,),
        )
        for formula in FORMULAS
    ]
    question = replace(first.open_questions[0], label=HOSTILE, candidates=(HOSTILE,), item=HOSTILE, notes=(1,))
    forum = replace(
        first,
        forum=structs.replace(first.forum, label=HOSTILE),
        conveners=(RelatedRow(Thing("x", HOSTILE, Kind.ORGANISATION), (1,)),),
        people=tuple(people),
        vacant=(),
        gaps=(),
        open_questions=(question,),
        notes=(note,),
    )
    return replace(groups, forums=(forum,))
