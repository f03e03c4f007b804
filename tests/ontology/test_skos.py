"""The integrity conditions of SKOS (https://www.w3.org/TR/skos-reference/), in the reference data and in a graph."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox
import pytest

from ontology.reference import reference_graph
from ontology.terms import term

SAMPLE = Path(__file__).parents[1] / "graph" / "minutes.trig"
LABELS = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
Triples = frozenset[tuple[str, str, ox.NamedNode | ox.Literal]]


def reference() -> Triples:
    return frozenset((t.subject.value, t.predicate.value, t.object) for t in reference_graph())


def minutes() -> Triples:
    quads = ox.parse(path=str(SAMPLE), format=ox.RdfFormat.TRIG)
    return reference() | {(q.subject.value, q.predicate.value, q.object) for q in quads}


@pytest.fixture(scope="module", params=[reference, minutes], ids=["reference", "minutes"])
def triples(request: pytest.FixtureRequest) -> Triples:
    found: Triples = request.param()
    return found


def pairs(triples: Triples, curie: str) -> set[tuple[str, str]]:
    return {(s, o.value) for s, p, o in triples if p == term(curie)}


def typed(triples: Triples, curie: str) -> set[str]:
    return {s for s, of in pairs(triples, "rdf:type") if of == term(curie)}


def test_s9_a_concept_is_no_scheme(triples: Triples) -> None:
    concepts, schemes = typed(triples, "skos:Concept"), typed(triples, "skos:ConceptScheme")
    assert concepts
    assert schemes
    assert not concepts & schemes


def test_s13_preferred_alternative_and_hidden_labels_are_different_ones(triples: Triples) -> None:
    labels = {
        curie: {(s, o.value, o.language) for s, p, o in triples if p == term(curie) and isinstance(o, ox.Literal)}
        for curie in LABELS
    }
    for one, other in combinations(LABELS, 2):
        assert not labels[one] & labels[other], (one, other)


def test_s14_there_is_one_preferred_label_in_a_language(triples: Triples) -> None:
    labels: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for s, p, o in triples:
        if p == term("skos:prefLabel") and isinstance(o, ox.Literal):
            labels[s, o.language].add(o.value)
    assert labels
    assert not {key: found for key, found in labels.items() if len(found) > 1}


def test_s27_and_s37_no_concept_is_broader_than_itself_nor_related_to_a_broader_one(triples: Triples) -> None:
    broader: dict[str, set[str]] = defaultdict(set)
    for narrow, broad in pairs(triples, "skos:broader") | {(b, a) for a, b in pairs(triples, "skos:narrower")}:
        broader[narrow].add(broad)
    assert broader
    for concept in list(broader):
        above, waiting = set(), [*broader[concept]]
        while waiting:
            if (found := waiting.pop()) not in above:
                above.add(found)
                waiting += broader.get(found, ())
        assert concept not in above
        assert not above & {other for one, other in pairs(triples, "skos:related") if one == concept}


def test_s46_an_exact_match_is_no_broader_or_related_one(triples: Triples) -> None:
    exact = pairs(triples, "skos:exactMatch")
    exact |= {(b, a) for a, b in exact}
    assert not exact & (pairs(triples, "skos:broadMatch") | pairs(triples, "skos:relatedMatch"))


def test_a_top_concept_is_in_its_scheme_and_every_concept_in_one(triples: Triples) -> None:
    inside = pairs(triples, "skos:inScheme")
    assert pairs(triples, "skos:topConceptOf") <= inside
    assert typed(triples, "skos:Concept") - {concept for concept, _ in inside} == set()
