"""What a SPARQL query found, as a table for people, as CSV or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

import pyoxigraph as ox

from forumgraf.lines import columns
from graph.store import Solutions
from ontology.terms import PREFIXES

Found: TypeAlias = Solutions | bool | tuple[ox.Triple, ...]


def as_table(found: Found) -> str:
    """Return an answer for people: IRIs by their prefix where it is known, the language of a text left out."""
    if isinstance(found, bool):
        return f"{str(found).lower()}\n"
    if not isinstance(found, Solutions):
        return as_ntriples(found)
    header = [variable.value for variable in found.variables]
    rows = [[_short(row[name]) for name in header] for row in found]
    return "".join(line + "\n" for line in columns([header, ["-" * len(name) for name in header], *rows]))


def as_csv(found: Found) -> str:
    """Return an answer as SPARQL 1.1 Query Results CSV (section 3): a header, then the lexical forms."""
    if not isinstance(found, Solutions):
        return as_table(found)
    out = io.StringIO()
    writer = csv.writer(out)
    header = [variable.value for variable in found.variables]
    writer.writerow(header)
    writer.writerows(["" if row[name] is None else _lexical(row[name]) for name in header] for row in found)
    return out.getvalue()


def as_json(found: Found) -> str:
    """Return an answer as SPARQL 1.1 Query Results JSON; triples as N-Triples."""
    if not isinstance(found, bool | Solutions):
        return as_ntriples(found)
    if isinstance(found, bool):
        return json.dumps({"head": {}, "boolean": found}) + "\n"
    header = [variable.value for variable in found.variables]
    bindings = [{name: _json_term(row[name]) for name in header if row[name] is not None} for row in found]
    return (
        json.dumps({"head": {"vars": header}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"
    )


def as_ntriples(triples: tuple[ox.Triple, ...]) -> str:
    """Return triples as sorted N-Triples, each once."""
    return "".join(f"{line} .\n" for line in sorted({str(triple) for triple in triples}))


def _lexical(term: Any) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _short(term: Any) -> str:
    if not isinstance(term, ox.NamedNode):
        return "" if term is None else _lexical(term)
    fitting = ((p, term.value[len(n) :]) for p, n in PREFIXES.items() if term.value.startswith(n))
    return next((f"{prefix}:{rest}" for prefix, rest in fitting if rest and "/" not in rest), term.value)


def _json_term(term: Any) -> dict[str, str]:
    """Return a term as section 3.2.2 of the recommendation has it."""
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, ox.Literal):
        return {"type": "triple", "value": str(term)}
    if term.language is not None:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    plain = term.datatype.value == PREFIXES["xsd"] + "string"
    return {"type": "literal", "value": term.value} | ({} if plain else {"datatype": term.datatype.value})


FORMS: Final[Mapping[str, Callable[[Found], str]]] = {"table": as_table, "csv": as_csv, "json": as_json}
