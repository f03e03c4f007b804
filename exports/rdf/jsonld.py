"""JSON-LD 1.1 by the published context (`ontology/context.jsonld`): one object a subject, one subject a line.

The context stands in each file, so that nothing has to be fetched to read it. A value that is not of the kind that the
context gives its property is written out in full under the property's compact IRI: any graph comes back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import IO, Any, Final, TypeAlias

import pyoxigraph as ox

from exports.rdf.turtle import shortened
from ontology.reference import data_file
from ontology.terms import PREFIXES, term

CONTEXT: Final = "context.jsonld"
Term: TypeAlias = ox.NamedNode | ox.Literal

_TYPE: Final = term("rdf:type")
_STRING: Final = term("xsd:string")
_INTEGER: Final = term("xsd:integer")
_EXACT: Final = 15  # digits that every reader of JSON keeps: numbers are IEEE 754 doubles there (RFC 8259, section 6)


@dataclass(frozen=True, slots=True)
class Key:
    """A term of the context: its `name`, and the kind of value it stands for.

    `kind` is the IRI of a datatype, `@id` for a resource, or `@language` for a text with a language.
    """

    name: str
    kind: str


def write(triples: Iterable[ox.Triple], stream: IO[bytes], base: str) -> None:
    """Write triples, sorted by subject, as one JSON-LD document; IRIs below `base` are relative to it."""
    context = json.dumps([context_terms(), {"@base": base}], ensure_ascii=False)
    stream.write(b'{"@context": ' + context.encode() + b',\n"@graph": [')
    separator = b"\n"
    for subject, about in groupby(triples, key=lambda triple: triple.subject):
        node = {"id": _iri(subject, base), **_properties(about, base)}
        stream.write(separator + json.dumps(node, ensure_ascii=False).encode())
        separator = b",\n"
    stream.write(b"\n]}\n")


@lru_cache(maxsize=1)
def context_terms() -> dict[str, Any]:
    """Return the content of the published context."""
    found: dict[str, Any] = json.loads(data_file(CONTEXT))["@context"]
    return found


@lru_cache(maxsize=1)
def _keys() -> dict[str, Key]:
    """Return the terms of the context by the IRIs of their properties."""
    found = {}
    for name, definition in context_terms().items():
        if name in PREFIXES or name.startswith("@") or str(definition).startswith("@"):
            continue
        full = definition if isinstance(definition, dict) else {"@id": definition, "@type": "xsd:string"}
        kind = full.get("@container") or full["@type"]
        found[term(full["@id"])] = Key(name, kind if kind.startswith("@") else term(kind))
    return found


def _properties(about: Iterable[ox.Triple], base: str) -> dict[str, Any]:
    """Return the members of a node object: its types first, then each property in the order it comes in."""
    types: list[str] = []
    members: dict[str, Any] = {}
    for triple in about:
        predicate = triple.predicate.value
        value: Any = triple.object  # a resource or a literal: the dump has nothing else
        key = _keys().get(predicate)
        if predicate == _TYPE and isinstance(value, ox.NamedNode):
            types.append(_iri(value, base))
        elif key is None or _kind(value) != key.kind:
            _add(members, _absolute(predicate), _in_full(value, base))
        elif key.kind == "@language":
            _add(members.setdefault(key.name, {}), value.language, value.value)
        else:
            _add(members, key.name, _plain(value, base))
    return {**({"type": _one(types)} if types else {}), **members}


def _kind(value: Term) -> str:
    if isinstance(value, ox.NamedNode):
        return "@id"
    return "@language" if value.language else value.datatype.value


def _plain(value: Term, base: str) -> Any:
    """Return a value of the kind that the context gives its property."""
    if isinstance(value, ox.NamedNode):
        return _iri(value, base)
    if value.datatype.value == _INTEGER and len(value.value) <= _EXACT and _is_canonical(value.value):
        return int(value.value)
    return value.value


def _is_canonical(lexical: str) -> bool:
    """Tell whether an integer is written as XML Schema's canonical form has it: a reader of the number gets that."""
    digits = lexical.removeprefix("-")
    return digits.isdecimal() and digits.isascii() and str(int(lexical)) == lexical


def _in_full(value: Term, base: str) -> dict[str, str]:
    if isinstance(value, ox.NamedNode):
        return {"@id": _iri(value, base)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == _STRING:
        return {"@value": value.value}
    return {"@value": value.value, "@type": _absolute(value.datatype.value)}


def _add(members: dict[str, Any], name: str, value: Any) -> None:
    """Add a value to a member: a value alone stands by itself, several in an array."""
    if name not in members:
        members[name] = value
    elif isinstance(members[name], list):
        members[name].append(value)
    else:
        members[name] = [members[name], value]


def _one(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values


@lru_cache(maxsize=65536)
def _short(iri: str, base: str) -> str:
    written = shortened(iri, base)
    return written[1:-1] if written.startswith("<") else written


def _iri(node: Any, base: str) -> str:
    return _short(node.value, base)


@lru_cache(maxsize=1024)
def _absolute(iri: str) -> str:
    """Return an IRI where none is relative to the base: properties and datatypes (JSON-LD 1.1, section 4.1.3)."""
    return _short(iri, "")
