"""All pages, one after another: each document once, then each thing with all that documents say of it.

Memory does not grow with what documents say: that is sorted on disk (`exports.pages.spool`), and so are the lists and
what search reads. What stays in memory is a name for each thing and meeting (`exports.pages.directory`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

import pyoxigraph as ox

from exports.pages.data import documents, statements, turtle
from exports.pages.directory import Directory, directory
from exports.pages.dossiers import Dossier, dossiers_of, seated, spread
from exports.pages.lists import Lists
from exports.pages.minutes import anchor, lines_of, notes_of
from exports.pages.render import SCRIPT, STYLE, Renderer
from exports.pages.said import DocumentSaid, plain, read
from exports.pages.shown import KINDS
from exports.pages.shown import meeting as meeting_shown
from exports.pages.spool import Spool
from exports.pages.told import came, stated, told
from exports.rdf.turtle import Shortener
from exports.rdf.turtle import Statement as _Terms
from exports.templating import own
from graph.asking import Queryable
from graph.questions import Questions
from ontology.terms import term

INDEX: Final = "index.html"
_ALSO_CALLED: Final = f"<{term('skos:altLabel')}>".encode()
Page = tuple[str, bytes]


class Source(Queryable, Protocol):
    """A store as the pages see it: `graph.store.Store` is one."""

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        ...

    def dump(self) -> Iterable[tuple[bytes, bytes]]:
        """Return each graph: its name as in N-Quads, and its triples as N-Triples."""
        ...

    def text(self, iri: str, /) -> str:
        """Return a document's plain text."""
        ...

    def quads_for_pattern(self, subject: Any, predicate: Any, object: Any, graph_name: Any, /) -> Iterable[ox.Quad]:
        """Return the quads that fit."""
        ...


def pages(store: Source, ask: Questions, known: Directory | None = None, *, language: str = "sv") -> Iterator[Page]:
    """Yield all pages of a store: path relative to the folder, and content; the same store gives the same pages.

    `known` is the store's directory, where it has been read already; meetings that are announced are added to it.

    Raises UsageError for a language that there is not, OSError where a temporary file cannot be written, and what the
    store raises.
    """
    known = directory(store, ask, store.base) if known is None else known
    renderer = Renderer(known, language)
    listed = Lists(known, renderer)
    for path, name in ((STYLE, "pages.css"), (SCRIPT, "pages.js")):
        yield path, own(name, "exports.pages").encode()
    with listed, Spool() as holders, Spool() as dossiers:
        site = _Site(store, known, renderer, Shortener(store.base), listed)
        for graph, triples in store.dump():
            iri = graph.decode()[1:-1]
            if iri in known.files:
                document = read(iri, triples)
                spread(document, known, holders, dossiers)
                site.lists.note(document)
                yield from site.document(document, triples)
        seated(holders, known, dossiers)
        yield from site.things(dossiers)
        yield from site.merged()
        yield from listed.pages(ask)


class _Site:
    """What writes the pages of each kind."""

    def __init__(self, store: Source, known: Directory, renderer: Renderer, shortener: Shortener, lists: Lists) -> None:
        self._store, self._known, self._renderer, self._shortener = store, known, renderer, shortener
        self.lists = lists

    def document(self, document: DocumentSaid, triples: bytes) -> Iterator[Page]:
        """Yield the page of a document and its data."""
        path = self._known.path(document.iri)
        held = self._known.held(document.iri)
        yield (
            f"{path}.html",
            self._renderer.page(
                "document.html",
                f"{path}.html",
                iri=document.iri,
                of=held,
                own=None if held is None else held.iri,
                source=document.value("dcterms:source") or "",
                lines=lines_of(self._store.text(document.iri), document),
                notes=notes_of,
                names=lambda claim: " ".join(map(anchor, claim.sources)),
                came=lambda claim: came(claim, self._known),
                told=lambda claim: told(claim, self._known),
                stated=lambda claim: stated(claim, self._known),
            ),
        )
        yield f"{path}.ttl", turtle(_lines(triples), self._shortener, self._known.base)

    def things(self, spool: Spool) -> Iterator[Page]:
        """Yield the pages of all things and meetings, with their data."""
        left = set(self._known.things) | set(self._known.meetings)
        for dossier in dossiers_of(spool, self._known):
            if dossier.iri in left:
                left.remove(dossier.iri)
                yield from self._thing(dossier)
        for iri in sorted(left):
            yield from self._thing(Dossier(iri, (), (), ()))

    def merged(self) -> Iterator[Page]:
        """Yield for each IRI that was merged into another a page that leads there."""
        for iri in sorted(self._known.succession.replaced):
            current = self._known.thing(iri)
            if iri.startswith(self._known.base) and self._known.page(iri) is not None:
                path = f"{self._known.path(iri)}.html"
                yield path, self._renderer.page("merged.html", path, it=current)

    def _thing(self, dossier: Dossier) -> Iterator[Page]:
        path = self._known.path(dossier.iri)
        meeting = self._known.meetings.get(dossier.iri)
        own = self._own(dossier.iri)
        if meeting is not None:
            previous, following = self.lists.beside(meeting)
            shown = meeting_shown(dossier, self._known)
            content = self._renderer.page(
                "meeting.html", f"{path}.html", it=meeting, previous=previous, following=following, **shown
            )
            self.lists.add_meeting(meeting, shown)
        else:
            thing = self._known.thing(dossier.iri)
            template, show = KINDS[thing.kind]
            shown = show(dossier, self._known)
            content = self._renderer.page(template, f"{path}.html", it=thing, **shown)
            self.lists.add(thing, shown, _also_called(own))
        yield f"{path}.html", content
        yield f"{path}.ttl", turtle(_about(dossier, own), self._shortener, self._known.base)

    def _own(self, iri: str) -> set[_Terms]:
        """Return what graphs say of the thing itself and of the IRIs that were merged into it: each graph says it."""
        said = {
            (quad.subject, quad.predicate, quad.object)
            for form in self._known.succession.forms([iri])
            for quad in self._store.quads_for_pattern(ox.NamedNode(form), None, None, None)
        }
        return {tuple(str(term).encode() for term in statement) for statement in said}


def _about(dossier: Dossier, own: Iterable[_Terms]) -> Iterator[_Terms]:
    yield from own
    for claim in dossier.claims:
        yield from statements(claim)
    yield from documents({claim.document for claim in dossier.claims})


def _also_called(own: Iterable[_Terms]) -> tuple[str, ...]:
    """Return the other spellings of a thing's name that texts use."""
    return tuple(sorted({plain(value.decode()) for _, predicate, value in own if predicate == _ALSO_CALLED}))


def _lines(triples: bytes) -> Iterator[_Terms]:
    for line in triples.rstrip(b"\n").split(b"\n"):
        subject, predicate, value = line[:-2].split(b" ", 2)
        yield subject, predicate, value
