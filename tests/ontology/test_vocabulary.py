"""The vocabulary: every term that is used is defined, in Swedish and English, and the concepts hang together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from enum import StrEnum
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.claims import Basis, State, Status
from ontology import reference
from ontology.terms import DEFAULT_BASE, FG, PREFIXES, term

ROOT = Path(__file__).parents[2]
PACKAGES = ("forumgraf", "extractors", "exports", "graph", "ontology")
# fg: and a local name, where no letter stands before it ("cfg:x" is none); in SHACL and SPARQL too
USE = re.compile(r"(?<![\w-])fg:([A-Za-z][A-Za-z-]*[A-Za-z])(?![\w{-])")
CLASSES_AND_PROPERTIES = ("owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty")

Term = ox.NamedNode | ox.Literal
Index = dict[str, dict[str, list[Term]]]


def indexed(triples: list[ox.Triple]) -> Index:
    found: Index = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        assert isinstance(triple.subject, ox.NamedNode), triple
        assert isinstance(triple.object, ox.NamedNode | ox.Literal), triple
        found[triple.subject.value][triple.predicate.value].append(triple.object)
    return found


@cache
def everything() -> Index:
    """The vocabulary and the reference data: together they define all that is ours."""
    return indexed(reference.reference_graph(DEFAULT_BASE))


def of_type(curie: str) -> list[str]:
    wanted = ox.NamedNode(term(curie))
    return [iri for iri, said in everything().items() if wanted in said[term("rdf:type")]]


def values(iri: str, curie: str) -> list[str]:
    return [value.value for value in everything()[iri][term(curie)]]


def languages(iri: str, curie: str) -> list[str]:
    return sorted(str(v.language) for v in everything()[iri][term(curie)] if isinstance(v, ox.Literal))


def used() -> list[tuple[str, str]]:
    """Every use of a term of ours in the packages: file and local name."""
    return sorted(
        {
            (str(path.relative_to(ROOT)), local)
            for package in PACKAGES
            for pattern in ("*.py", "*.rq", "*.ttl")
            for path in (ROOT / package).rglob(pattern)
            for local in USE.findall(path.read_text(encoding="utf-8"))
        }
    )


def test_every_term_that_is_used_is_defined() -> None:
    defined = {iri.removeprefix(FG) for iri, said in everything().items() if said[term("rdf:type")]}
    uses = used()
    assert len(uses) > 100
    assert [use for use in uses if use[1] not in defined] == []


@pytest.mark.parametrize(
    ("values_of", "scheme"), [(Status, "attendanceStatuses"), (State, "membershipStates"), (Basis, "bases")]
)
def test_the_closed_lists_of_the_claims_are_schemes(values_of: type[StrEnum], scheme: str) -> None:
    concepts = {iri.removeprefix(FG) for iri in of_type("skos:Concept") if FG + scheme in values(iri, "skos:inScheme")}
    assert concepts == {value.value for value in values_of}


@pytest.mark.parametrize("kind", CLASSES_AND_PROPERTIES)
def test_classes_and_properties_are_labelled_and_commented_in_both_languages(kind: str) -> None:
    ours = [iri for iri in of_type(kind) if iri.startswith(FG)]
    assert ours != []
    for iri in ours:
        assert languages(iri, "rdfs:label") == ["en", "sv"], iri
        assert languages(iri, "rdfs:comment") == ["en", "sv"], iri
        assert values(iri, "rdfs:isDefinedBy") == [FG.removesuffix("#")], iri


def test_each_class_is_mapped_or_wholly_ours() -> None:
    unmapped = [
        iri.removeprefix(FG)
        for iri in of_type("owl:Class")
        if not values(iri, "rdfs:subClassOf") and not values(iri, "skos:closeMatch")
    ]
    assert unmapped == ["Finding"]


def test_mappings_use_vocabularies_that_we_know() -> None:
    known = (*PREFIXES.values(), "http://data.europa.eu/m8g/", "http://data.vlaanderen.be/ns/")
    for kind in CLASSES_AND_PROPERTIES:
        for iri in of_type(kind):
            for curie in ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:closeMatch"):
                assert all(value.startswith(known) for value in values(iri, curie)), iri


def test_concepts_of_ours_are_labelled_in_both_languages() -> None:
    concepts = [iri for iri in of_type("skos:Concept") if iri.startswith(FG)]
    assert len(concepts) > 100
    for iri in concepts:
        assert languages(iri, "skos:prefLabel") == ["en", "sv"], iri


def test_each_concept_is_in_a_scheme_that_exists() -> None:
    schemes = set(of_type("skos:ConceptScheme"))
    for iri in of_type("skos:Concept"):
        mine = set(values(iri, "skos:inScheme"))
        assert mine, iri
        assert mine <= schemes, iri


def test_each_scheme_has_concepts() -> None:
    assert {s for c in of_type("skos:Concept") for s in values(c, "skos:inScheme")} == set(
        of_type("skos:ConceptScheme")
    )


def test_no_label_is_both_preferred_and_alternative() -> None:
    for iri, said in everything().items():
        labels = [set(said[term(f"skos:{kind}Label")]) for kind in ("pref", "alt", "hidden")]
        assert sum(map(len, labels)) == len(set.union(*labels)), iri


def test_there_is_one_preferred_label_for_a_language() -> None:
    for iri in everything():
        assert [tag for tag, times in Counter(languages(iri, "skos:prefLabel")).items() if times > 1] == [], iri


def test_broader_concepts_are_in_the_same_scheme_and_form_no_circle() -> None:
    for iri in of_type("skos:Concept"):
        seen = [iri]
        while above := values(seen[-1], "skos:broader"):
            (one,) = above
            assert one not in seen, iri
            assert set(values(one, "skos:inScheme")) & set(values(iri, "skos:inScheme")), iri
            seen.append(one)


def test_classifications_are_concepts_of_organisation_types() -> None:
    for org in (*reference.load().organisations, *reference.load().parties):
        assert term("fg:organisationTypes") in values(FG + org.classification, "skos:inScheme"), org.path


def test_an_unknown_prefix_is_an_error() -> None:
    with pytest.raises(KeyError):
        term("nonsense:Forum")
