"""The terms of the graph's contract: namespaces, and each class, property and concept that the code uses.

One place, so that a test can hold that every term of ours is defined in `vocabulary.ttl`.
"""

from __future__ import annotations

from typing import Final

DEFAULT_BASE: Final = "https://forumgraf.example/id/"

FG: Final = "https://w3id.org/forumgraf#"
PREFIXES: Final[dict[str, str]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "fg": FG,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "nfo": "http://www.semanticdesktop.org/ontologies/2007/03/22/nfo#",
    "oa": "http://www.w3.org/ns/oa#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "person": "http://www.w3.org/ns/person#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def term(curie: str) -> str:
    """Expand a compact IRI of a known prefix.

    >>> term("fg:Forum")
    'https://w3id.org/forumgraf#Forum'

    Raises KeyError for a prefix that the contract does not have.
    """
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local
