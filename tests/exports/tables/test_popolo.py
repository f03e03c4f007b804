"""Popolo JSON says what the graph says, in Popolo's classes."""

import io
import json
from typing import Any

import pyoxigraph as ox
import pytest

from exports.tables import popolo
from exports.tables.rows import Told
from graph.questions import Questions

Document = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def document(region_store: ox.Store) -> Document:
    stream = io.BytesIO()
    popolo.write(Told(Questions(region_store)), stream)
    found: Document = json.loads(stream.getvalue())
    return found


def test_whatever_is_referred_to_is_described(document: Document) -> None:
    persons, organizations = ({thing["id"] for thing in document[of]} for of in ("persons", "organizations"))
    for membership in document["memberships"]:
        assert membership["person_id"] in persons
        assert {
            membership["organization_id"],
            membership.get("on_behalf_of_id", membership["organization_id"]),
        } <= organizations
    assert {post["organization_id"] for post in document["posts"]} <= organizations
    assert {thing["parent_id"] for thing in document["organizations"] if "parent_id" in thing} <= organizations


def test_only_what_is_stated_begins_or_ends(document: Document) -> None:
    dated = [membership for membership in document["memberships"] if {"start_date", "end_date"} & membership.keys()]
    assert dated
    assert {(one["start_date"], one["end_date"]) for one in dated} == {("2025-01-01", "2026")}
    assert all("last_attested" in membership for membership in document["memberships"])


def test_each_membership_and_post_has_its_passages(document: Document) -> None:
    assert document["posts"]
    for one in (*document["memberships"], *document["posts"]):
        assert one["sources"]
        for source in one["sources"]:
            assert "#passage-" in source["url"]
            assert ": " in source["note"]


def test_a_forum_has_its_convener_for_a_parent(document: Document) -> None:
    names = {thing["id"]: thing["name"] for thing in document["organizations"]}
    parents = {thing["name"]: names[thing["parent_id"]] for thing in document["organizations"] if "parent_id" in thing}
    assert parents["Skolchefsgruppen"] == "Östra kommunalförbundet"
