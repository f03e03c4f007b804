"""The vocabulary's page defines each term, in both languages, at the anchor that its IRI has."""

import re

import pyoxigraph as ox
import pytest
from selectolax.lexbor import LexborHTMLParser

from exports.vocabulary import page
from ontology.reference import vocabulary_graph
from ontology.terms import FG


@pytest.fixture(scope="module")
def html() -> str:
    return page()


@pytest.fixture(scope="module")
def tree(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def test_every_term_of_the_vocabulary_is_at_its_anchor(tree: LexborHTMLParser) -> None:
    terms = {triple.subject.value for triple in vocabulary_graph() if isinstance(triple.subject, ox.NamedNode)}
    anchors = {node.id for node in tree.css("article")}
    own = {term.removeprefix(FG) for term in terms if term.startswith(FG)}
    schemes = {term for term in own if term[0].islower() and tree.css_first(f"section[id='{term}']")}
    assert own - anchors - schemes <= {"forumRoles", "standings", "titles"}  # their concepts are the base's, not ours
    assert {"Forum", "present", "network"} <= anchors


def test_each_term_is_defined_in_both_languages(tree: LexborHTMLParser) -> None:
    for article in tree.css("article"):
        heading = article.css_first("h3")
        assert {node.attributes.get("lang") for node in heading.css("span")} >= {"sv"}, article.id
    forum = tree.css_first("article#Forum")
    assert [node.attributes["lang"] for node in forum.css("p")] == ["sv", "en"]


def test_links_within_the_page_lead_somewhere(html: str, tree: LexborHTMLParser) -> None:
    ids = {node.id for node in tree.css("[id]")}
    links = {href.removeprefix("#") for href in re.findall(r'href="(#[^"]*)"', html)}
    assert links
    assert links <= ids


def test_it_needs_no_other_file(html: str) -> None:
    assert not re.search(r"<script|<img|@import|url\((?!data:)", html)


def test_it_is_the_same_each_time(html: str) -> None:
    assert page() == html
