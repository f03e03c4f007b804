"""The shapes of `ontology/shapes.ttl` (SHACL), one document's graph at a time: pySHACL is slow on large graphs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import pyshacl
import rdflib
from pyoxigraph import Quad
from rdflib.namespace import SH

from graph.check.problems import Kind, Problem
from graph.store.view import dataset
from ontology.reference import data_file


def shape_problems(graph: str, quads: Iterable[Quad]) -> list[Problem]:
    """Return what breaks a shape in the quads of one named graph, sorted."""
    data = dataset(quads).graph(rdflib.URIRef(graph))
    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes(), inference="none", advanced=False)
    return sorted(_problem(graph, report, result) for result in report.subjects(rdflib.RDF.type, SH.ValidationResult))


def _problem(graph: str, report: rdflib.Graph, result: rdflib.term.Node) -> Problem:
    focus = str(report.value(result, SH.focusNode))
    path = report.value(result, SH.resultPath)
    messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
    where = "" if path is None else f"{str(path).replace('#', '/').rpartition('/')[2]}: "
    return Problem(graph, focus, Kind.SHAPE, where + " ".join(messages))


@lru_cache(maxsize=1)
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=data_file("shapes.ttl"), format="turtle")
