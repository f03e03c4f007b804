"""RDF terms as the contract wants them: nodes by compact IRI, text in Swedish, dates as precise as they were stated."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Quad

from ontology.terms import term

Triple: TypeAlias = tuple[NamedNode, NamedNode, NamedNode | Literal]

# How precise an ISO 8601 date is: its form, its datatype, and the property of a time:Instant that holds it.
PRECISIONS: Final = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "xsd:date", "time:inXSDDate"),
    (re.compile(r"\d{4}-\d{2}"), "xsd:gYearMonth", "time:inXSDgYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear", "time:inXSDgYear"),
)


@lru_cache(maxsize=1024)
def node(curie: str) -> NamedNode:
    """Return the node of a compact IRI of the contract, such as "fg:Forum"."""
    return NamedNode(term(curie))


def triple_of(quad: Quad) -> Triple:
    """Return the triple of a quad of the contract's, which has no blank nodes."""
    return quad.subject, quad.predicate, quad.object  # type: ignore[return-value]


def name(value: str) -> Literal:
    """Return a name, a number or a quotation: text in no language."""
    return Literal(value)


def prose(value: str) -> Literal:
    """Return text of the minutes, or about them, which is in Swedish."""
    return Literal(value, language="sv")


def whole_number(value: int) -> Literal:
    """Return an xsd:integer."""
    return Literal(str(value), datatype=node("xsd:integer"))


def date(value: dt.date) -> Literal:
    """Return an xsd:date."""
    return Literal(value.isoformat(), datatype=node("xsd:date"))


def partial_date(value: str) -> Literal:
    """Return an ISO 8601 date no more precise than it is written: "2024-07" is an xsd:gYearMonth.

    Raises ValueError for anything else.
    """
    return Literal(value, datatype=node(_precision(value)[0]))


def instant_property(value: str) -> NamedNode:
    """Return the property by which a time:Instant holds an ISO 8601 date of this precision.

    Raises ValueError for what is not such a date.
    """
    return node(_precision(value)[1])


def clock(value: str) -> Literal:
    """Return a time of the day, written "HH:MM", as an xsd:time."""
    return Literal(f"{value}:00", datatype=node("xsd:time"))


def moment(value: dt.datetime) -> Literal:
    """Return an xsd:dateTime; UTC is written Z, as its canonical form has it (XML Schema 2, 3.2.7.2)."""
    return Literal(value.isoformat().replace("+00:00", "Z"), datatype=node("xsd:dateTime"))


def _precision(value: str) -> tuple[str, str]:
    for form, datatype, holder in PRECISIONS:
        if form.fullmatch(value):
            return datatype, holder
    raise ValueError(f"not an ISO 8601 date: {value!r}")
