"""The files of one document, thing or meeting: its page, further pages of long lists, and its data.

They are made as they are read, piece by piece: a page of what ten thousand documents speak of is never there whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from exports.pages.contents import Held
from exports.pages.data import Data
from exports.pages.directory import Directory
from exports.pages.dossiers import dossier
from exports.pages.making import Made
from exports.pages.minutes import anchor, lines_of, notes_of
from exports.pages.parts import in_parts
from exports.pages.render import Renderer
from exports.pages.said import DocumentSaid, Sort, plain
from exports.pages.shown import KINDS, TOLD, about
from exports.pages.shown import meeting as meeting_shown
from exports.pages.told import came, stated, told
from exports.rdf.turtle import Shortener
from graph.answers import Kind, Thing
from ontology.terms import term

_ALSO_CALLED = f" <{term('skos:altLabel')}> "


class Subjects:
    """Makes the files, in a language, of what is said and what the directory tells."""

    def __init__(self, known: Directory, renderer: Renderer) -> None:
        self._known, self._renderer = known, renderer
        self._shortener = Shortener(known.base)

    def document(self, document: DocumentSaid, text: str, path: str) -> Made:
        """Yield the page of a document with this text."""
        known, held = self._known, self._known.held(document.iri)
        yield (
            path,
            self._renderer.page(
                "document.html",
                path,
                iri=document.iri,
                of=held,
                own=None if held is None else held.iri,
                source=document.value("dcterms:source") or "",
                lines=lines_of(text, document),
                notes=notes_of,
                names=lambda claim: " ".join(map(anchor, claim.sources)),
                came=lambda claim: came(claim, known),
                told=lambda claim: told(claim, known),
                stated=lambda claim: stated(claim, known),
            ),
        )
        return {}

    def merged(self, iri: str, path: str) -> Made:
        """Yield a page that leads from an IRI that was merged to what goes on for it."""
        yield path, self._renderer.page("merged.html", path, it=self._known.thing(iri))
        return {}

    def told_of(self, iri: str, own: Iterable[str], texts: Iterable[str], path: str) -> Made:
        """Yield the pages of a thing or a meeting, and its data.

        `own` are the lines that graphs say of it, `texts` the records that its dossier is made of.
        """
        own, meeting = list(own), self._known.meeting(iri)
        with Data() as data:
            data.add(own)
            if meeting is None:
                for_lists = yield from self._thing(self._known.thing(iri), own, texts, data, path)
            else:
                for_lists = yield from self._meeting(meeting, texts, data, path)
            yield f"{path.removesuffix('.html')}.ttl", data.turtle(self._shortener, self._known.base)
        return for_lists

    def _meeting(self, meeting: Held, texts: Iterable[str], data: Data, path: str) -> Made:
        previous, following = self._known.beside(meeting)
        found = dossier(meeting.iri, texts, self._known, sorts=frozenset(Sort), hear=data.take)
        shown = meeting_shown(found, self._known)
        yield (
            path,
            self._renderer.page("meeting.html", path, it=meeting, previous=previous, following=following, **shown),
        )
        return {"titles": shown["titles"]}

    def _thing(self, thing: Thing, own: Iterable[str], texts: Iterable[str], data: Data, path: str) -> Made:
        template, show = KINDS[thing.kind]
        sorts = frozenset(Sort) if thing.kind is Kind.PERSON else TOLD
        found = dossier(thing.iri, texts, self._known, sorts=sorts, hear=data.take)
        shown, parts = in_parts(show(found, self._known), path)
        del found  # which may be megabytes
        yield path, self._renderer.page(template, path, it=thing, **shown)
        for at, part in parts.items():
            yield at, self._renderer.page("part.html", at, name=thing.label, whole=path, part=part)
        told = about(thing, shown, self._renderer.kind, self._renderer.words)
        return {"about": told, "others": _also_called(own)}


def _also_called(own: Iterable[str]) -> list[str]:
    """Return the other spellings of a thing's name that texts use."""
    return sorted({plain(line.split(_ALSO_CALLED, 1)[1].removesuffix(" .")) for line in own if _ALSO_CALLED in line})
