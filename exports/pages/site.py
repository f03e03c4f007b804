"""All pages, one after another: what each document says first, then each thing with all that documents say of it.

Memory does not grow with what documents say: that lies on disk (`exports.pages.traces`), is sorted there by whom it
concerns (`exports.pages.spool`), and so are the lists and what search reads. What stays in memory is a name for each
thing and meeting (`exports.pages.directory`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Final

from exports.pages.cards import card, digest_of
from exports.pages.contents import Contents, Held, contents
from exports.pages.data import documents, lines, statements, themselves, turtle
from exports.pages.directory import Directory
from exports.pages.dossiers import Dossier, dossier, introduce, seated, spread
from exports.pages.lists import Lists
from exports.pages.minutes import anchor, lines_of, notes_of
from exports.pages.noted import claims_in, document_in, noted, written
from exports.pages.render import SCRIPT, STYLE, Renderer
from exports.pages.said import plain, read
from exports.pages.shown import KINDS
from exports.pages.shown import meeting as meeting_shown
from exports.pages.source import Source, digests
from exports.pages.spool import Spool
from exports.pages.told import came, stated, told
from exports.pages.traces import Traces
from exports.rdf.turtle import Shortener, Statement
from exports.templating import own
from graph.questions import Questions
from graph.store.memory import give_back
from ontology.terms import term

INDEX: Final = "index.html"
BETWEEN_RESTS: Final = 100  # documents that are read from the store, or files made, before memory is given back
_ALSO_CALLED: Final = f"<{term('skos:altLabel')}>".encode()
Page = tuple[str, bytes]
Renewed = tuple[str, bytes | None]  # None: as it was made last
_ForLists = dict[str, Any]  # what lists have to know of a page
_Made = tuple[tuple[bytes, ...], _ForLists]  # a page, and its data where they are made with it
Lies = Callable[[str], bool]


def pages(store: Source, ask: Questions, there: Contents | None = None, *, language: str = "sv") -> Iterator[Page]:
    """Yield all pages of a store: path relative to the folder, and content; the same store gives the same pages.

    `there` is what is in the store, where it has been read already; meetings that are announced are added to it.

    Raises UsageError for a language that there is not, OSError where a temporary file cannot be written, and what the
    store raises.
    """
    with Traces("") as traces:
        for path, content in renewed(store, ask, traces, there, language=language):
            if content is not None:  # nothing was made before, so all of it is made
                yield path, content


def renewed(
    store: Source,
    ask: Questions,
    traces: Traces,
    there: Contents | None = None,
    *,
    language: str = "sv",
    lies: Lies = lambda _path: False,
) -> Iterator[Renewed]:
    """Yield all pages, without the content of those that `traces` knows to be as they were, and that still lie there.

    `lies` tells of a path whether the file lies there as it was made. Raises as `pages`.
    """
    there = contents(store, ask, store.base) if there is None else there
    counts, pairs = ask.counts(), ask.candidates()
    known = Directory(there)
    renderer = Renderer(known, language)
    with Lists(known, renderer) as lists, Spool() as holders, Spool() as dossiers:
        for path, name in ((STYLE, "pages.css"), (SCRIPT, "pages.js")):
            yield path, own(name, "exports.pages").encode()
        site = _Site(store, there, known, renderer, lists, traces, lies)
        yield from site.read()
        for iri in site.digests:
            claims = claims_in(traces.claims(iri))
            spread(iri, claims, there, holders, dossiers)
            introduce(traces.things(iri), there, dossiers)
            lists.note(claims)
        site.introduce_others(dossiers)
        store.rest()  # from here on all that pages are made of lies in files of our own
        seated(holders, there, dossiers)
        traces.compare(lambda key: card(key, known))
        yield from giving_back(chain(site.documents(), site.things(dossiers), site.merged()))
        yield from lists.pages(counts, pairs)


def giving_back(made: Iterable[Renewed]) -> Iterator[Renewed]:
    """Yield what is made, and give back memory between: text of megabytes, now and then, leaves holes in what is held.

    Measured at 10,000 documents: 180 of 360 MB were such holes.
    """
    for count, one in enumerate(made):
        if count % BETWEEN_RESTS == 0:
            give_back()
        yield one


class _Site:
    """What writes the pages of each kind."""

    def __init__(
        self,
        store: Source,
        there: Contents,
        known: Directory,
        renderer: Renderer,
        lists: Lists,
        traces: Traces,
        lies: Lies,
    ) -> None:
        self._store, self._there, self._known, self._renderer, self._lists = store, there, known, renderer, lists
        self._traces, self._lies = traces, lies
        self._shortener = Shortener(store.base)
        self.digests = digests(store)

    def read(self) -> Iterator[Renewed]:
        """Read the documents that are not known as they are, and yield the data of all."""
        before, unread = self._traces.documents(), []
        self._traces.forget(before.keys() - self.digests.keys())
        for iri, digest in self.digests.items():
            path = f"{self._known.path(iri)}.ttl"
            if before.get(iri) == digest and self._lies(path):
                yield path, None
            else:
                unread.append(iri)
        for start in range(0, len(unread), BETWEEN_RESTS):
            self._store.rest()
            for graph, triples in self._store.dump(unread[start : start + BETWEEN_RESTS]):
                yield self._read(graph.decode()[1:-1], triples)

    def _read(self, iri: str, triples: bytes) -> Renewed:
        """Keep what a document says; return its data."""
        document = read(iri, triples)
        claims, things = written(document, noted(document)), themselves(triples, self._known.base)
        self._traces.keep(iri, self.digests[iri], claims, things, triples)
        return f"{self._known.path(iri)}.ttl", turtle(lines(triples), self._shortener, self._known.base)

    def introduce_others(self, dossiers: Spool) -> None:
        """Give each thing what graphs say of it that are of no document."""
        for _, triples in self._store.dump(sorted(set(self._store.graphs()) - self.digests.keys())):
            introduce(themselves(triples, self._known.base), self._there, dossiers)

    def documents(self) -> Iterator[Renewed]:
        """Yield the pages of the documents."""
        for iri, digest in self.digests.items():
            path = f"{self._known.path(iri)}.html"
            yield self._alone(path, digest, partial(self._document, iri, path))

    def things(self, spool: Spool) -> Iterator[Renewed]:
        """Yield the pages of all things and meetings, with their data."""
        left = self._there.things.keys() | self._there.meetings.keys()
        for iri, texts in spool.texts():
            if iri in left:
                left.remove(iri)
                yield from self._thing(iri, texts)
        for iri in sorted(left):
            yield from self._thing(iri, ())

    def merged(self) -> Iterator[Renewed]:
        """Yield for each IRI that was merged into another a page that leads there."""
        for iri in sorted(self._there.succession.replaced):
            if iri.startswith(self._known.base) and self._known.page(iri) is not None:
                path = f"{self._known.path(iri)}.html"
                yield self._alone(path, "merged", partial(self._merged, iri, path))

    # ---- one page ------------------------------------------------------------------------------------------------

    def _made(
        self, path: str, digest: str, make: Callable[[], _Made], *, lies: bool
    ) -> tuple[tuple[bytes, ...] | None, _ForLists]:
        """Return a page as it is made, or None where it would come out as it lies there; and what lists know of it."""
        if lies and (before := self._traces.same(path, digest)) is not None:
            return None, before
        with self._known.noting() as asked:
            made, for_lists = make()
        self._traces.made(path, digest, asked, for_lists)
        return made, for_lists

    def _alone(self, path: str, digest: str, make: Callable[[], _Made]) -> Renewed:
        """Return a page that has no data made with it, and of which lists know nothing."""
        made, _ = self._made(path, digest, make, lies=self._lies(path))
        return path, None if made is None else made[0]

    def _document(self, iri: str, path: str) -> _Made:
        document = document_in(self._traces.claims(iri))
        held = self._known.held(iri)
        shown = self._renderer.page(
            "document.html",
            path,
            iri=iri,
            of=held,
            own=None if held is None else held.iri,
            source=document.value("dcterms:source") or "",
            lines=lines_of(self._store.text(iri), document),
            notes=notes_of,
            names=lambda claim: " ".join(map(anchor, claim.sources)),
            came=lambda claim: came(claim, self._known),
            told=lambda claim: told(claim, self._known),
            stated=lambda claim: stated(claim, self._known),
        )
        return (shown,), {}

    def _merged(self, iri: str, path: str) -> _Made:
        return (self._renderer.page("merged.html", path, it=self._known.thing(iri)),), {}

    def _thing(self, iri: str, texts: Iterable[str]) -> Iterator[Renewed]:
        path, digest = self._known.path(iri), digest_of(text.encode() for text in texts)
        page, data = f"{path}.html", f"{path}.ttl"
        lies = self._lies(page) and self._lies(data)
        made, for_lists = self._made(page, digest, partial(self._told_of, iri, page, texts), lies=lies)
        meeting = self._there.meetings.get(iri)
        if meeting is None:
            self._lists.add(self._known.thing(iri), **for_lists)
        else:
            self._lists.add_meeting(meeting, **for_lists)
        yield from zip((page, data), made or (None, None), strict=True)

    def _told_of(self, iri: str, path: str, texts: Iterable[str]) -> _Made:
        """Return the page of a thing or a meeting, and its data."""
        found, meeting = dossier(iri, texts, self._known), self._known.meeting(iri)
        if meeting is None:
            page, for_lists = self._thing_page(found, path)
        else:
            page, for_lists = self._meeting_page(found, meeting, path)
        return (page, turtle(_about(found), self._shortener, self._known.base)), for_lists

    def _meeting_page(self, found: Dossier, meeting: Held, path: str) -> tuple[bytes, _ForLists]:
        previous, following = self._known.beside(meeting)
        shown = meeting_shown(found, self._known)
        page = self._renderer.page("meeting.html", path, it=meeting, previous=previous, following=following, **shown)
        return page, {"titles": list(dict.fromkeys(item.text for item, _ in shown["items"]))}

    def _thing_page(self, found: Dossier, path: str) -> tuple[bytes, _ForLists]:
        thing = self._known.thing(found.iri)
        template, show = KINDS[thing.kind]
        shown = show(found, self._known)
        page = self._renderer.page(template, path, it=thing, **shown)
        return page, {"about": self._lists.about(thing, shown), "others": _also_called(found.own)}


def _about(of: Dossier) -> Iterator[Statement]:
    yield from of.own
    for claim in of.claims:
        yield from statements(claim)
    yield from documents({claim.document for claim in of.claims})


def _also_called(own: Iterable[Statement]) -> list[str]:
    """Return the other spellings of a thing's name that texts use."""
    return sorted({plain(value.decode()) for _, predicate, value in own if predicate == _ALSO_CALLED})
