import json
from collections.abc import Callable

import pyoxigraph as ox
import pytest

from forumgraf.results import Found, as_csv, as_json, as_table
from graph.store import Solutions
from ontology.terms import term

DATA = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA {
  <https://a.example/p/1> a foaf:Person ; foaf:name "Anna, \\"Ek\\"" ; foaf:nick "Ann"@sv ; foaf:age 41 .
  <https://a.example/p/2> a foaf:Person ; foaf:name "Bo\\tAlm" .
}
"""
SELECT = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?type ?name ?nick ?age {
  ?p a ?type ; foaf:name ?name OPTIONAL { ?p foaf:nick ?nick ; foaf:age ?age }
} ORDER BY ?name
"""
PERSON = {"type": "uri", "value": "http://xmlns.com/foaf/0.1/Person"}
ANSWER = {
    "head": {"vars": ["type", "name", "nick", "age"]},
    "results": {
        "bindings": [
            {
                "type": PERSON,
                "name": {"type": "literal", "value": 'Anna, "Ek"'},
                "nick": {"type": "literal", "value": "Ann", "xml:lang": "sv"},
                "age": {"type": "literal", "value": "41", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
            },
            {"type": PERSON, "name": {"type": "literal", "value": "Bo\tAlm"}},
        ]
    },
}


def answer(sparql: str) -> Found:
    store = ox.Store()
    store.update(DATA)
    found = store.query(sparql)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return tuple(found)
    return Solutions(tuple(found.variables), tuple(found))


def test_a_table_stands_in_columns_with_short_names() -> None:
    assert as_table(answer(SELECT)).splitlines() == [
        "type         name        nick  age",
        "----         ----        ----  ---",
        'foaf:Person  Anna, "Ek"  Ann   41',
        "foaf:Person  Bo Alm",
    ]


def test_csv_is_that_of_the_recommendation() -> None:
    person = term("foaf:Person")
    assert as_csv(answer(SELECT)).split("\r\n") == [
        "type,name,nick,age",
        f'{person},"Anna, ""Ek""",Ann,41',
        f"{person},Bo\tAlm,,",
        "",
    ]


def test_json_is_that_of_the_recommendation() -> None:
    assert json.loads(as_json(answer(SELECT))) == ANSWER


@pytest.mark.parametrize(
    ("write", "said"), [(as_table, "true\n"), (as_csv, "true\n"), (as_json, '{"head": {}, "boolean": true}\n')]
)
def test_a_question_of_yes_or_no(write: Callable[[Found], str], said: str) -> None:
    assert write(answer("ASK { ?s ?p ?o }")) == said


@pytest.mark.parametrize("write", [as_table, as_csv, as_json])
def test_triples_are_sorted(write: Callable[[Found], str]) -> None:
    lines = write(answer("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }")).splitlines()
    assert lines == [f"<https://a.example/p/{n}> <{term('rdf:type')}> <{term('foaf:Person')}> ." for n in (1, 2)]


def test_no_solution_leaves_the_header() -> None:
    assert as_csv(answer("SELECT ?s { ?s a <https://a.example/none> }")) == "s\r\n"
