"""The SPARQL 1.1 Protocol and the SPARQL 1.1 Graph Store HTTP Protocol, as far as a store needs them.

What is known of servers stands here: where their endpoints are, and what they do that the recommendations do not say.

- The default graph is asked for as the union of all named graphs: `union-default-graph` is Oxigraph's word for that;
  Virtuoso and others have it so, and pass over the word.
- Virtuoso answers ASK in JSON with a table of one column or no row, gives the first of several media types that it
  has, and leaves out what exceeds ResultSetMaxRows: of a SELECT it says so in a header, of a graph it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import httpx
import pyoxigraph as ox

from graph.errors import QueryError, StoreError
from graph.store.backend import Answer, Solutions
from graph.store.server.http import Http, said
from graph.store.server.url import ENDPOINTS, Access
from ontology.terms import PREFIXES

RESULTS: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"
UNION: Final = {"union-default-graph": "true"}
LIMIT: Final = "X-SPARQL-MaxRows"  # of Virtuoso, where it gives no more rows than these
PARTIAL: Final = "X-SQL-State"  # of Virtuoso, where it ran out of time and gives what it had
RAISE_LIMIT: Final = "raise the server's limit (Virtuoso: ResultSetMaxRows in virtuoso.ini)"
_VIRTUOSO_ASK: Final = "__ASK_RETVAL"

# Prologue ::= ( BaseDecl | PrefixDecl )*, then the form of the query (SPARQL 1.1, grammar [2] to [6])
_FORM: Final = re.compile(
    r"(?:\s|\#[^\n]*(?:\n|$)|BASE\s*<[^>]*>|PREFIX\s*[^\s:<]*:\s*<[^>]*>)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b",
    re.IGNORECASE,
)
_PREFIX: Final = re.compile(r"\bPREFIX\s*([^\s:<]*):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Endpoints:
    """The endpoints of a server below its URL, as far as they differ."""

    query: str
    update: str
    graphs: str


# What is tried, in this order; the second only with credentials. "Virtuoso" has its own endpoints for who is known.
KNOWN: Final = (Endpoints("query", "update", "store"), Endpoints("sparql", "sparql", "sparql-graph-crud"))
KNOWN_BY_NAME: Final = (
    Endpoints("query", "update", "store"),
    Endpoints("sparql-auth", "sparql-auth", "sparql-graph-crud-auth"),
)


class Sparql:
    """A dataset on a server. All methods raise StoreError where the server fails."""

    def __init__(self, http: Http, endpoints: Endpoints) -> None:
        self._http = http
        self._at = endpoints

    @classmethod
    def find(cls, http: Http, access: Access) -> Sparql:
        """Find the endpoints of a server, unless they are given. Raises StoreError where it has none."""
        if access.endpoints is not None:
            return cls(http, Endpoints(*access.endpoints))
        tried = KNOWN if access.auth is None else KNOWN_BY_NAME
        for endpoints in tried:
            found = cls(http, endpoints)
            response = found._ask("ASK {}", RESULTS)
            if response.status_code == httpx.codes.OK and _is(response, RESULTS):
                return found
        raise StoreError(
            str(http.url),
            f"no SPARQL endpoint was found (tried {', '.join(one.query for one in tried)})",
            remedy=f'give the URL of the dataset, or its endpoints: {ENDPOINTS}="query update data"',
        )

    def query(self, sparql: str) -> Answer:
        """Answer a query over the union of all graphs. Raises QueryError for what the server takes for no SPARQL."""
        form = _FORM.match(sparql)
        if form is None:
            raise QueryError("not SPARQL: it is no SELECT, ASK, CONSTRUCT or DESCRIBE query", remedy="mend the query")
        media = RESULTS if form[1].upper() in ("SELECT", "ASK") else TRIPLES
        response = self._ask(_with_prefixes(sparql), media)
        if response.status_code == httpx.codes.BAD_REQUEST:
            raise QueryError(f"not SPARQL{said(response)}", remedy="mend the query")
        if response.status_code != httpx.codes.OK or not _is(response, media):
            raise self._http.failure(response, "the query was not answered")
        answer = _answer(response, media)
        self._refuse_part(response, answer)
        return answer

    def update(self, sparql: str) -> None:
        """Change the dataset. The update must do no harm when it is done twice."""
        response = self._http.send("POST", self._at.update, form={"update": _with_prefixes(sparql)})
        if not response.is_success:
            raise self._http.failure(response, "the update was not made")

    def put(self, graph: str, triples: bytes) -> None:
        """Put triples (N-Triples) in place of a named graph."""
        headers = {"Content-Type": "text/turtle; charset=utf-8"}  # which every server takes, and which they are
        response = self._http.send("PUT", self._at.graphs, params={"graph": graph}, headers=headers, content=triples)
        if not response.is_success:
            raise self._http.failure(response, f"{graph} was not stored")

    def get(self, graph: str) -> tuple[ox.Triple, ...]:
        """Return the triples of a named graph; none where it is not there."""
        response = self._http.send("GET", self._at.graphs, params={"graph": graph}, headers={"Accept": TRIPLES})
        if response.status_code == httpx.codes.NOT_FOUND:
            return ()
        if not response.is_success:
            raise self._http.failure(response, f"{graph} was not read")
        return tuple(quad.triple for quad in ox.parse(response.content, format=ox.RdfFormat.N_TRIPLES))

    def delete(self, graph: str) -> None:
        """Remove a named graph, if it is there."""
        response = self._http.send("DELETE", self._at.graphs, params={"graph": graph})
        if not response.is_success and response.status_code != httpx.codes.NOT_FOUND:
            raise self._http.failure(response, f"{graph} was not removed")

    def _ask(self, sparql: str, media: str) -> httpx.Response:
        return self._http.send("POST", self._at.query, params=UNION, headers={"Accept": media}, form={"query": sparql})

    def _refuse_part(self, response: httpx.Response, answer: Answer) -> None:
        """Raise StoreError where a server gives only a part of an answer."""
        limit = response.headers.get(LIMIT, "")
        cut = limit.isdecimal() and isinstance(answer, Solutions) and len(answer) >= int(limit)
        if cut or PARTIAL in response.headers:
            raise StoreError(str(self._http.url), "the server gives only a part of the answer", remedy=RAISE_LIMIT)


def _answer(response: httpx.Response, media: str) -> Answer:
    if media == TRIPLES:
        return tuple(quad.triple for quad in ox.parse(response.content, format=ox.RdfFormat.N_TRIPLES))
    found = ox.parse_query_results(response.content, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    answer = Solutions(tuple(found.variables), tuple(found))
    if [one.value for one in answer.variables] == [_VIRTUOSO_ASK]:
        return bool(answer.rows)
    return answer


def _is(response: httpx.Response, media: str) -> bool:
    given: str = response.headers.get("Content-Type", "")
    return given.partition(";")[0].strip() == media


def _with_prefixes(sparql: str) -> str:
    """Return a query that knows the contract's prefixes, on its first line, so that the lines keep their numbers."""
    own = set(_PREFIX.findall(sparql))
    return "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in PREFIXES.items() if prefix not in own) + sparql


def ntriples(triples: Iterable[ox.Triple]) -> bytes:
    """Return triples as N-Triples."""
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
