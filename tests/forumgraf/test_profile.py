"""Whom or what somebody means by a name."""

from dataclasses import dataclass
from typing import cast

import pytest

from forumgraf.profile import ASSOCIATION, FORUM, Wanted, look_up
from graph.answers import Kind, Thing
from graph.errors import UsageError
from graph.questions import Questions

NETWORK, OTHER = (Thing(f"urn:{place}", "SYV-nätverket", Kind.FORUM, None) for place in ("ale", "lerum"))
GROUP = Thing("urn:group", "Styrgrupp Lotsen", Kind.STEERING_GROUP, None)
PROJECT = Thing("urn:project", "Lotsen", Kind.PROJECT, None)
PERSON = Thing("urn:anna", "Anna Ek", Kind.PERSON, None)


@dataclass
class Named:
    """Questions to a graph of the things above, each of which has one name."""

    def search(self, words: str, *, limit: int) -> list[tuple[Thing, str]]:
        things = (NETWORK, OTHER, GROUP, PROJECT, PERSON)
        return [(thing, thing.label) for thing in things if words.casefold() in thing.label.casefold()][:limit]


def meant(name: str, wanted: Wanted = Wanted()) -> tuple[Thing, ...]:  # noqa: B008 - it is frozen
    return look_up(cast("Questions", Named()), name, wanted=wanted)


@pytest.mark.parametrize(
    ("label", "name", "wanted", "expected"),
    [
        ("all of one name", "syv-nätverket", FORUM, (NETWORK, OTHER)),
        ("all of the only name that is like it", "SYV", FORUM, (NETWORK, OTHER)),
        ("what is called so, not what is like it", "Lotsen", Wanted(), (PROJECT,)),
        ("what is like it, where what is called so is not wanted", "Lotsen", FORUM, (GROUP,)),
    ],
)
def test_a_name_means(label: str, name: str, wanted: Wanted, expected: tuple[Thing, ...]) -> None:
    assert meant(name, wanted) == expected, label


@pytest.mark.parametrize(
    ("name", "wanted", "said"),
    [
        ("s", FORUM, "several forums have s in their names (choose one of SYV-nätverket; Styrgrupp Lotsen)"),
        ("Anna Ek", FORUM, "Anna Ek is no forum (see what it is: forumgraf show 'Anna Ek')"),
        ("Anna", FORUM, "no forum is called Anna (give a part of the name, as the minutes spell it)"),
        ("Ale", ASSOCIATION, "no association is called Ale (give a part of the name, as the minutes spell it)"),
        ("Ale", Wanted(), "nothing in the graph is called Ale (give a part of the name, as the minutes spell it)"),
        (" ", Wanted(), "a name is empty (give a part of it, as the minutes spell it)"),
    ],
)
def test_a_name_that_means_nothing_or_several_is_refused(name: str, wanted: Wanted, said: str) -> None:
    with pytest.raises(UsageError) as error:
        meant(name, wanted)
    assert str(error.value) == said
