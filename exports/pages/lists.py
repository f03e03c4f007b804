"""The overview page and the lists: what there is, where it lies, and what is open.

Gathered while the pages are made: a line for each thing and meeting, and each open question.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from exports.pages.directory import Directory, Held
from exports.pages.render import INDEX as SEARCH
from exports.pages.render import Renderer, meetings_in_order
from exports.pages.said import DocumentSaid, Said, Sort
from exports.pages.search import Entry, index
from exports.pages.told import latest_first
from graph.answers import Kind, Thing
from graph.collation import swedish
from graph.questions import FORUM_KINDS, Questions

SHOWN: Final = 12  # latest meetings on the overview page
MOST: Final = 500  # open questions of a kind that are listed: all stand on the pages of their meetings too
_OPEN: Final = (Sort.UNRESOLVED, Sort.VACANCY, Sort.FINDING)
_VIEWS: Final = (
    ("natverk.html", "network", "index.network"),
    ("styrgrupper.html", "overview", "index.overview"),
    ("matris.html", "index.matrix", "index.matrix.note"),
    ("styrgrupper.docx", "index.word", "index.word.note"),
    ("styrgrupper.xlsx", "index.workbook", "index.workbook.note"),
    ("graf.ttl", "index.data", "index.data.note"),
)
Group = tuple[str, list[tuple[str, str, str]]]


class Lists:
    """What the overview page and the lists are made of."""

    def __init__(self, known: Directory, renderer: Renderer) -> None:
        self._known, self._renderer, self._words = known, renderer, renderer.words
        self._entries: list[tuple[Thing, Entry]] = []
        self._meetings: list[Held] = []
        self._found: list[Entry] = []  # the meetings, as search finds them
        self._open: dict[Sort, list[Said]] = defaultdict(list)
        self._count: Counter[Sort] = Counter()

    def note(self, document: DocumentSaid) -> None:
        """Note what a document leaves open."""
        for claim in document.of(*_OPEN):
            self._count[claim.sort] += 1
            self._open[claim.sort].append(claim)
            if len(self._open[claim.sort]) > 2 * MOST:
                self._open[claim.sort] = self._latest(claim.sort)

    def _latest(self, sort: Sort) -> list[Said]:
        """Return the open questions of a sort, those of the latest meetings, as many as are listed."""
        return sorted(self._open[sort], key=self._age, reverse=True)[:MOST]

    def _age(self, claim: Said) -> tuple[str, str, str]:
        held = self._known.held(claim.document)
        return (held.date if held is not None else None) or "", claim.document, claim.iri

    def add(self, thing: Thing, shown: Mapping[str, Any], others: tuple[str, ...]) -> None:
        """Add a thing that has a page, with what its page shows and its other spellings."""
        kind = "forum" if thing.kind in FORUM_KINDS else "person" if thing.kind is Kind.PERSON else str(thing.kind)
        path = self._known.page(thing.iri) or ""
        entry = Entry(
            "organisation" if kind == "municipality" else kind, thing.label, self._about(thing, shown), path, others
        )
        self._entries.append((thing, entry))

    def add_meeting(self, meeting: Held, shown: Mapping[str, Any]) -> None:
        """Add a meeting, with what its page shows."""
        self._meetings.append(meeting)
        titles = tuple(dict.fromkeys(item.text for item, _ in shown["items"]))
        path = self._known.page(meeting.iri) or ""
        kind = self._words["kind.meeting"]
        self._found.append(Entry("meeting", self._known.meeting_name(meeting), kind, path, inside=titles))

    def beside(self, meeting: Held) -> tuple[Held | None, Held | None]:
        """Return the meetings of the same forum before and after one, as far as dates are known."""
        row = self._rows.get(meeting.forum or "", [])
        if meeting not in row:
            return None, None
        place = row.index(meeting)
        return (row[place - 1] if place else None), (row[place + 1] if place + 1 < len(row) else None)

    @cached_property
    def _rows(self) -> dict[str, list[Held]]:
        found: dict[str, list[Held]] = defaultdict(list)
        for held in sorted(self._known.meetings.values(), key=lambda one: (one.date or "", one.iri)):
            if held.forum is not None and held.date is not None:
                found[held.forum].append(held)
        return found

    def _about(self, thing: Thing, shown: Mapping[str, Any]) -> str:
        """Return what tells a thing from others of its name."""
        if thing.kind is Kind.PERSON:
            behalf = [one.label for one in shown["behalf"]]
            works = [place.organisation.label for place in shown["affiliations"]]
            sits = [seat.forum.label for seat in shown["seats"]]
            return ", ".join(list(dict.fromkeys([*behalf, *works, *sits]))[:3])
        parts = [self._renderer.kind(thing)]
        if thing.kind in FORUM_KINDS and shown["answer"] is not None:
            parts += [related.thing.label for related in shown["answer"].conveners]
        return ", ".join(parts)

    def pages(self, ask: Questions) -> Iterator[tuple[str, bytes]]:
        """Yield the overview page, the lists, and the index for search."""
        yield SEARCH, index([*(entry for _, entry in self._entries), *self._found])
        yield self._list("personer.html", "persons", self._of("person"), _initial)
        yield self._list("forum.html", "forums", self._of("forum"), self._kind)
        yield self._list("organisationer.html", "organisations", self._of("organisation"), self._municipal)
        yield self._list("projekt.html", "projects", self._of("project"), _initial)
        yield "moten.html", self._meetings_page()
        pairs = ask.candidates()
        claims = {sort: latest_first(self._latest(sort), self._known) for sort in _OPEN}
        yield (
            "oppet.html",
            self._renderer.page(
                "open.html",
                "oppet.html",
                names=claims[Sort.UNRESOLVED],
                vacant=claims[Sort.VACANCY],
                findings=claims[Sort.FINDING],
                pairs=[(pair.one, pair.other) for pair in pairs[:MOST]],
                more=list(self._open_lines(len(pairs), above=MOST)),
            ),
        )
        yield "index.html", self._overview(ask, len(pairs))

    def _of(self, kind: str) -> list[tuple[Thing, Entry]]:
        found = [(thing, entry) for thing, entry in self._entries if entry.kind == kind]
        return sorted(found, key=lambda pair: (swedish(pair[1].label), pair[1].path))

    def _list(
        self, path: str, heading: str, found: list[tuple[Thing, Entry]], group: Callable[[Thing], tuple[Any, str]]
    ) -> tuple[str, bytes]:
        groups: dict[tuple[Any, str], list[tuple[str, str, str]]] = defaultdict(list)
        for thing, entry in found:
            groups[group(thing)].append((entry.label, entry.path, entry.about))
        named = [(name, groups[order, name]) for order, name in sorted(groups)]
        return path, self._renderer.page("list.html", path, heading=heading, total=len(found), groups=named)

    def _kind(self, thing: Thing) -> tuple[Any, str]:
        name = self._words.get(f"kinds.{thing.classification or 'forum'}") or self._renderer.kind(thing)
        return (thing.kind is not Kind.STEERING_GROUP, thing.classification is None, swedish(name)), name

    def _municipal(self, thing: Thing) -> tuple[Any, str]:
        town = thing.kind is Kind.MUNICIPALITY
        return not town, self._words["list.municipalities" if town else "list.organisations"]

    def _meetings_page(self) -> bytes:
        groups: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for held in meetings_in_order(self._meetings):
            note = "" if held.documents else self._words["note.announced"]
            year = (held.date or "")[:4] or self._words["list.undated"]
            groups[year].append((self._known.meeting_name(held), self._known.page(held.iri) or "", note))
        total = len(self._meetings)
        return self._renderer.page(
            "list.html", "moten.html", heading="meetings", total=total, groups=list(groups.items())
        )

    def _overview(self, ask: Questions, pairs: int) -> bytes:
        counts, held = ask.counts(), [one for one in self._meetings if one.documents]
        dates = sorted(one.date for one in held if one.date is not None)
        forums: dict[tuple[Any, str], list[tuple[Thing, str]]] = defaultdict(list)
        for thing, entry in self._of("forum"):
            forums[self._kind(thing)].append((thing, entry.about.partition(", ")[2]))
        municipalities = [thing for thing, _ in self._of("organisation") if thing.kind is Kind.MUNICIPALITY]
        numbers = (
            (counts.documents, "count.documents", "moten.html"),
            (len(self._of("forum")), "count.forums", "forum.html"),
            (len(self._of("person")), "count.persons", "personer.html"),
            (len(municipalities), "count.municipalities", "organisationer.html"),
            (len(self._of("project")), "count.projects", "projekt.html"),
        )
        return self._renderer.page(
            "index.html",
            "index.html",
            counts=counts,
            first=dates[0] if dates else self._words["undated"],
            last=dates[-1] if dates else self._words["undated"],
            numbers=numbers,
            views=[(target, self._words[title], self._words[note]) for target, title, note in _VIEWS],
            groups=[(name, forums[order, name]) for order, name in sorted(forums)],
            projects=[thing for thing, _ in self._of("project")],
            municipalities=municipalities,
            latest=meetings_in_order(held)[:SHOWN],
            open=list(self._open_lines(pairs)),
        )

    def _open_lines(self, pairs: int, *, above: int = 0) -> Iterable[str]:
        """Return how many open questions of each kind there are, where there are more than `above`."""
        numbers = (
            (self._count[Sort.UNRESOLVED], "index.open"),
            (pairs, "index.open.pairs"),
            (self._count[Sort.VACANCY], "index.open.vacant"),
            (self._count[Sort.FINDING], "index.open.findings"),
        )
        return (self._words[key].format(count=count) for count, key in numbers if count > above)


def _initial(thing: Thing) -> tuple[Any, str]:
    letter = thing.label[:1].upper() or "–"
    return swedish(letter), letter
