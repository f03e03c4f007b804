"""The overview and the matrix of other people's minutes, held against the gold that was written for them by hand.

The minutes are no part of the project; these tests skip where they are not beside it. No person is named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from exports.overview import Overview, overview
from exports.overview.matrix import matrices
from exports.overview.overviews import ForumOverview
from forumgraf.files import find
from forumgraf.pipeline import resolve
from forumgraf.reading import read_file
from graph.store import Store

NETWORK, GROUP, NATIONAL = "Utbildningschefsnätverket", "Styrgrupp Millennium", "SKR:s skolchefsnätverk"


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("minutes") / "store") as opened:
        opened.load_reference()
        opened.replace_documents(read_file(file) for file in find(sorted((shared / "minutes").glob("*.txt"))).files)
        resolve(opened)
        yield opened


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted((shared / "gold").glob("0*.yaml"))]


@pytest.fixture(scope="module")
def everything(store: Store) -> Overview:
    return overview(store, kinds=None)


def forum(found: Overview, label: str) -> ForumOverview:
    return next(one for one in found.forums if one.forum.label == label)


def members(gold: list[dict[str, Any]], label: str) -> list[list[dict[str, Any]]]:
    """Return what each of the gold files says of memberships in a forum."""
    told = [[m for m in one.get("memberships", ()) if label in m["forum"].split(" | ")] for one in gold]
    return [found for found in told if found]


def test_the_steering_group_has_its_members_with_whom_each_represents_and_its_vacant_seat(
    store: Store, gold: list[dict[str, Any]]
) -> None:
    group = forum(overview(store), GROUP)
    (wanted,) = members(gold, GROUP)
    assert len(wanted) == 10
    assert sorted(row.name for row in group.members) == sorted(one["person"] for one in wanted)
    for row in group.members:
        (one,) = [one for one in wanted if one["person"] == row.name]
        (place,) = one["for"]
        assert any(name.split()[0].rstrip("s") in row.on_behalf_of[0] for name in place.split(" | "))
        assert row.notes
    (vacant,) = group.vacant
    assert (vacant.on_behalf_of, vacant.since) == (("Göteborgsregionens kommunalförbund",), ())


def test_the_national_network_has_both_pairs_and_no_end_that_nobody_stated(
    everything: Overview, gold: list[dict[str, Any]]
) -> None:
    network = forum(everything, NATIONAL)
    earlier, later = members(gold, NATIONAL)
    of_2021 = {row.name for row in network.members if row.first_attested == "2021-03-05"}
    assert of_2021 == {one["person"] for one in earlier}
    assert {row.name for row in network.members if row.first_attested is None} == {one["person"] for one in later}
    assert {row.name for row in network.people} == of_2021 | {one["person"] for one in later}
    assert [row.periods for row in network.people] == [()] * len(network.people)
    assert network.former == ()


def test_the_matrix_has_all_municipalities_of_the_association(
    store: Store, everything: Overview, gold: list[dict[str, Any]]
) -> None:
    matrix = next(one for one in matrices(store).of if one.association.label.startswith("Göteborgsregionen"))
    assert (matrix.members_known, len(matrix.municipalities)) == (True, 13)
    place = [column.forum.label for column in matrix.columns].index(NETWORK)
    assert matrix.columns[place].seated == 13
    assert not any(row.cells[place].gap for row in matrix.municipalities)
    shown = {holder.name for row in matrix.municipalities for holder in row.cells[place].holders}
    listed = [entry for one in gold if one["meeting"]["forum"] == NETWORK for entry in one["attendance"]]
    assert shown <= {entry["person"] for entry in listed}
    respelt = {entry["person"] for entry in listed if _municipal(entry)} - shown  # in the same seat: one person
    lists = [entry for row in forum(everything, NETWORK).people for entry in row.attendance]
    passages = [source.exact for entry in lists for source in entry.sources]
    assert len(respelt) < 2
    assert all(any(name in passage for passage in passages) for name in respelt)


def _municipal(entry: dict[str, Any]) -> bool:
    return bool(entry.get("for")) and not any("GR" in name.split(" | ") for name in entry["for"])
