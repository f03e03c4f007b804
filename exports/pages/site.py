"""All pages, one after another: what each document says first, then each thing with all that documents say of it.

Memory does not grow with what documents say: that lies on disk (`exports.pages.traces`), is sorted there by whom it
concerns (`exports.pages.spool`), and so are the lists and what search reads. What stays in memory is a name for each
thing and meeting (`exports.pages.directory`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Final

import msgspec

from exports.pages.cards import card
from exports.pages.contents import Contents
from exports.pages.described import Described, themselves
from exports.pages.directory import Directory
from exports.pages.gathering import contents, gather
from exports.pages.lists import Lists
from exports.pages.making import Content, ForLists, Lies, Made, Making, Renewed
from exports.pages.noted import Head, document_in
from exports.pages.render import SCRIPT, STYLE, Renderer
from exports.pages.renewal import Renewal
from exports.pages.source import Source
from exports.pages.spool import SHORT, Spool
from exports.pages.subjects import Subjects
from exports.pages.taking import taken
from exports.pages.traces import Traces
from exports.templating import own
from graph.questions import Questions
from graph.store.memory import give_back

INDEX: Final = "index.html"
BETWEEN: Final = 1_000_000  # bytes that are made before memory is given back


def pages(
    store: Source, ask: Questions, there: Contents | None = None, *, language: str = "sv"
) -> Iterator[tuple[str, bytes]]:
    """Yield all pages of a store: path relative to the folder, and content; the same store gives the same pages.

    `there` is what is in the store, where it has been read already; meetings that are announced are added to it.

    Raises UsageError for a language that there is not, OSError where a temporary file cannot be written, and what the
    store raises.
    """
    if there is None:
        with contents(store, ask, store.base) as there:
            yield from pages(store, ask, there, language=language)
        return
    with Traces("") as traces:
        for path, content in renewed(store, traces, there, language=language):
            if content is not None:  # nothing was made before, so all of it is made
                yield path, b"".join(content)


def renewed(
    store: Source,
    traces: Traces,
    there: Contents,
    *,
    language: str = "sv",
    lies: Lies = lambda _path: False,
) -> Iterator[Renewed]:
    """Yield all pages, without the content of those that `traces` knows to be as they were, and that still lie there.

    Content comes in pieces that are made as they are read, which has to be done before the next page is asked for.
    `lies` tells of a path whether the file lies there as it was made. Raises as `pages`.
    """
    known = Directory(there)
    renderer = Renderer(known, language)
    with Lists(known, renderer) as lists, Spool(run=SHORT) as lines, Renewal(there, traces) as renewal:
        for path, name in ((STYLE, "pages.css"), (SCRIPT, "pages.js")):
            yield path, [own(name, "exports.pages").encode()]
        yield from taken(store, known, traces, lies)
        _describe(store, traces, there, lines)  # from here on all that pages are made of lies in files of our own
        traces.compare(lambda key: card(key, known), about=False)
        renewal.bring()
        traces.compare(lambda key: card(key, known), about=True)
        for _, head in traces.heads():
            lists.note(msgspec.json.decode(head, type=Head).open)
        site = _Site(there, known, Making(known, traces, lies), Subjects(known, renderer))
        documents = site.documents(traces, store)
        yield from giving_back(chain(documents, site.things(lines, renewal, lists), site.merged()))
        yield from lists.pages(traces.count(), there.persons, there.bodies)


def _describe(store: Source, traces: Traces, there: Contents, lines: Spool) -> None:
    """Gather what graphs say of things, those of no document too; the store rests before, between and after these."""
    described = Described(there, lines)
    for iri in store.concluded:
        for triples in store.portions(iri):
            described.add(themselves(triples, store.base), told=False)
    store.rest()
    gather(there, traces, described)


def giving_back(made: Iterable[Renewed]) -> Iterator[Renewed]:
    """Yield what is made, and give back memory between: text of megabytes, now and then, leaves holes in what is held.

    Measured at 10,000 documents: 180 of 360 MB were such holes.
    """
    size = BETWEEN

    def counted(content: Content) -> Iterator[bytes]:
        nonlocal size
        for piece in content:
            if size >= BETWEEN:
                size = 0
                give_back()
            size += len(piece)
            yield piece

    for path, content in made:
        yield path, None if content is None else counted(content)


class _Site:
    """What yields the pages of each kind."""

    def __init__(self, there: Contents, known: Directory, making: Making, subjects: Subjects) -> None:
        self._there, self._known, self._making, self._subjects = there, known, making, subjects

    def documents(self, traces: Traces, store: Source) -> Iterator[Renewed]:
        """Yield the pages of the documents."""

        def made(iri: str, path: str) -> Made:
            return self._subjects.document(document_in(traces.claims(iri)), store.text(iri), path)

        for iri, digest in traces.expected():
            path = f"{self._known.path(iri)}.html"
            yield from self._making.renewed((path,), digest, partial(made, iri, path))

    def things(self, lines: Spool, renewal: Renewal, lists: Lists) -> Iterator[Renewed]:
        """Yield the pages of all things and meetings, with their data; tell the lists of each."""
        wanted = set() if renewal.whole else self._changed(lines, renewal)
        own, told = _Ordered(lines), _Ordered(renewal.records(wanted))
        for iri in self._there.subjects():
            said = list(own.of(iri))
            make = partial(self._told_of, iri, said, told)
            for_lists = yield from self._making.renewed(self._paths(iri), renewal.digest(iri, said), make)
            self._tell(lists, iri, for_lists)

    def _changed(self, lines: Spool, renewal: Renewal) -> set[str]:
        """Return the things and meetings whose pages are to be made."""
        own = _Ordered(lines)
        return {
            iri
            for iri in self._there.subjects()
            if not self._making.leaves(self._paths(iri), renewal.digest(iri, own.of(iri)))
        }

    def _told_of(self, iri: str, own: list[str], told: _Ordered) -> Made:
        return self._subjects.told_of(iri, own, told.of(iri), self._paths(iri)[0])

    def _paths(self, iri: str) -> tuple[str, str]:
        path = self._known.path(iri)
        return f"{path}.html", f"{path}.ttl"

    def _tell(self, lists: Lists, iri: str, for_lists: ForLists) -> None:
        meeting = self._known.meeting(iri)
        if meeting is None:
            lists.add(self._known.thing(iri), **for_lists)
        else:
            lists.add_meeting(meeting, **for_lists)

    def merged(self) -> Iterator[Renewed]:
        """Yield for each IRI that was merged into another a page that leads there."""
        for iri in self._there.merged:
            if iri.startswith(self._known.base) and self._known.page(iri) is not None:
                path = f"{self._known.path(iri)}.html"
                yield from self._making.renewed((path,), "merged", partial(self._subjects.merged, iri, path))


class _Ordered:
    """What a spool has of one IRI after another, to be asked for in the order of IRIs: others are passed over."""

    def __init__(self, spool: Spool) -> None:
        self._left = spool.texts()
        self._next = next(self._left, None)

    def of(self, iri: str) -> Iterable[str]:
        """Return the records of an IRI, none where there are none. Read them before those of another are asked for."""
        while self._next is not None and self._next[0] < iri:
            self._next = next(self._left, None)
        return self._next[1] if self._next is not None and self._next[0] == iri else ()
