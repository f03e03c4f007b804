"""The files of one document, thing or meeting: its page, and its data where those are made with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exports.pages.contents import Held
from exports.pages.data import documents, statements, turtle
from exports.pages.directory import Directory
from exports.pages.dossiers import Dossier, dossier
from exports.pages.making import Made
from exports.pages.minutes import anchor, lines_of, notes_of
from exports.pages.parts import in_parts
from exports.pages.render import Renderer
from exports.pages.said import DocumentSaid, plain
from exports.pages.shown import KINDS, about
from exports.pages.shown import meeting as meeting_shown
from exports.pages.told import came, stated, told
from exports.rdf.turtle import Shortener, Statement
from ontology.terms import term

_ALSO_CALLED = f"<{term('skos:altLabel')}>".encode()


class Subjects:
    """Makes the files, in a language, of what is said and what the directory tells."""

    def __init__(self, known: Directory, renderer: Renderer) -> None:
        self._known, self._renderer = known, renderer
        self._shortener = Shortener(known.base)

    def document(self, document: DocumentSaid, text: str, path: str) -> Made:
        """Return the page of a document with this text."""
        known, held = self._known, self._known.held(document.iri)
        shown = self._renderer.page(
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
        )
        return Made((shown,))

    def merged(self, iri: str, path: str) -> Made:
        """Return a page that leads from an IRI that was merged to what goes on for it."""
        return Made((self._renderer.page("merged.html", path, it=self._known.thing(iri)),))

    def told_of(self, iri: str, own: Iterable[str], texts: Iterable[str], path: str) -> Made:
        """Return the page of a thing or a meeting, and its data, of what its dossier is made of (`dossier`)."""
        found, meeting = dossier(iri, own, texts, self._known), self._known.meeting(iri)
        del texts  # which may be megabytes
        made = self._thing(found, path) if meeting is None else self._meeting(found, meeting, path)
        data = turtle(_all_of(found), self._shortener, self._known.base)
        return Made((*made.files, data), made.for_lists, made.more)

    def _meeting(self, found: Dossier, meeting: Held, path: str) -> Made:
        previous, following = self._known.beside(meeting)
        shown = meeting_shown(found, self._known)
        page = self._renderer.page("meeting.html", path, it=meeting, previous=previous, following=following, **shown)
        return Made((page,), {"titles": shown["titles"]})

    def _thing(self, found: Dossier, path: str) -> Made:
        thing = self._known.thing(found.iri)
        template, show = KINDS[thing.kind]
        shown, parts = in_parts(show(found, self._known), path)
        page = self._renderer.page(template, path, it=thing, **shown)
        told = about(thing, shown, self._renderer.kind, self._renderer.words["forum.convener.unknown"])
        more = {
            at: self._renderer.page("part.html", at, name=thing.label, whole=path, part=part)
            for at, part in parts.items()
        }
        return Made((page,), {"about": told, "others": _also_called(found.own)}, more)


def _all_of(found: Dossier) -> Iterator[Statement]:
    yield from found.own
    for claim in found.claims:
        yield from statements(claim)
    yield from documents({claim.document for claim in found.claims})


def _also_called(own: Iterable[Statement]) -> list[str]:
    """Return the other spellings of a thing's name that texts use."""
    return sorted({plain(value.decode()) for _, predicate, value in own if predicate == _ALSO_CALLED})
