"""The overview page and the lists: what there is, where it lies, and what is open.

Gathered while the pages are made: a line for each thing and meeting, on disk, and the latest open questions.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from exports.holding import Holding
from exports.pages.contents import MOST, Held, Pairs
from exports.pages.directory import Directory
from exports.pages.listed_lines import Line, ListedLines, Page
from exports.pages.making import Content
from exports.pages.noted import OPEN
from exports.pages.render import Renderer
from exports.pages.said import Said, Sort
from exports.pages.search import Entry, Index
from exports.pages.told import as_one, day, latest_first, told
from graph.answers import FORUM_KINDS, Kind, Thing
from graph.collation import swedish

SHOWN: Final = 12  # latest meetings on the overview page
FEW: Final = 40  # of a group that the overview page shows
_VIEWS: Final = (
    ("natverk.html", "network", "index.network"),
    ("styrgrupper.html", "overview", "index.overview"),
    ("matris.html", "index.matrix", "index.matrix.note"),
    ("styrgrupper.docx", "index.word", "index.word.note"),
    ("styrgrupper.xlsx", "index.workbook", "index.workbook.note"),
    ("graf.ttl", "index.data", "index.data.note"),
)
# The lists: the page (the first, where there are several), its heading, and what its groups are.
_LISTS: Final = {
    "personer": ("persons", "list.letters"),
    "forum": ("forums", "list.kinds"),
    "organisationer": ("organisations", "list.kinds"),
    "projekt": ("projects", "list.letters"),
    "moten": ("meetings", "list.years"),
}
_LIST_OF: Final = {"person": "personer", "forum": "forum", "organisation": "organisationer", "project": "projekt"}
Open = tuple[str, str, str, str]  # what is open: the day, document and IRI of a claim, and all of it in JSON
_LAST: Final = "~"  # sorts behind all places
_LETTERS: Final = str.maketrans("{|}", "åäö")  # as the alphabet's keys have them (`graph.collation`)
_BACKWARDS: Final = str.maketrans("0123456789", "9876543210")  # of a date: the latest first


class Lists(Holding):
    """What the overview page and the lists are made of. Use it as a context manager, which removes its files."""

    def __init__(self, known: Directory, renderer: Renderer) -> None:
        super().__init__()
        self._known, self._renderer, self._words = known, renderer, renderer.words
        self._listed = self._files.enter_context(ListedLines())
        self._index = self._files.enter_context(Index())
        self._conveners: dict[str, str] = {}  # of the forums of meetings
        self._municipalities = 0
        self._latest: list[tuple[str, str]] = []  # dates and IRIs of the latest meetings that have minutes
        self._dates: tuple[str, str] | None = None  # the first and the last of those
        self._open: dict[Sort, list[Open]] = defaultdict(list)
        self._count: Counter[Sort] = Counter()

    def note(self, packed: Iterable[str]) -> None:
        """Note what claims of a document, in JSON, leave open."""
        claims = [(_unpacked(text), text) for text in packed]
        self._count.update(one.sort for one in as_one(told(claim, self._known) for claim, _ in claims))
        for claim, text in claims:
            latest = self._open[claim.sort]
            latest.append((day(self._known.held(claim.document)), claim.document, claim.iri, text))
            if len(latest) > 2 * MOST:
                self._open[claim.sort] = _latest(latest)

    def add(self, thing: Thing, about: str, others: Iterable[str]) -> None:
        """Add a thing that has a page, with what tells it from others (`about`) and its other spellings."""
        kind = "forum" if thing.kind in FORUM_KINDS else "person" if thing.kind is Kind.PERSON else str(thing.kind)
        kind = "organisation" if kind == "municipality" else kind
        path = self._known.page(thing.iri) or ""
        self._index.add(Entry(kind, thing.label, about, path, tuple(others)))
        self._municipalities += thing.kind is Kind.MUNICIPALITY
        place, name = self._group(kind, thing)
        note = "" if kind == "project" or thing.kind is Kind.MUNICIPALITY else about
        note = about.partition(", ")[2] if kind == "forum" else note
        order = f"{swedish(thing.label)[0]} {thing.label} {path}"
        self._listed.add(_LIST_OF[kind], place, name, order, (thing.label, path, note))

    def add_meeting(self, meeting: Held, titles: Iterable[str]) -> None:
        """Add a meeting, with the titles of its items."""
        path, name, date = self._known.page(meeting.iri) or "", self._known.meeting_name(meeting), day(meeting)
        whose = self._whose(meeting)
        self._index.add(Entry("meeting", name, ", ".join(filter(None, (self._words["kind.meeting"], whose))), path))
        for title in titles:
            self._index.add(Entry("item", title, name, path))
        year = date[:4]
        place = year.translate(_BACKWARDS) or _LAST
        note = whose if meeting.documents else self._words["note.announced"]
        order = f"{date.translate(_BACKWARDS) or _LAST} {meeting.iri}"
        self._listed.add("moten", place, year or self._words["list.undated"], order, (name, path, note))
        if meeting.documents:
            self._latest = heapq.nlargest(SHOWN, [*self._latest, (date, meeting.iri)])
            if date:
                first, last = self._dates or (date, date)
                self._dates = min(first, date), max(last, date)

    def _whose(self, meeting: Held) -> str:
        """Return who convenes the forum of a meeting: forums of one name may meet on one day."""
        if meeting.forum is None:
            return ""
        if meeting.forum not in self._conveners:
            answer = self._known.forum(meeting.forum)
            conveners = () if answer is None else answer.conveners
            self._conveners[meeting.forum] = ", ".join(related.thing.label for related in conveners)
        return self._conveners[meeting.forum]

    def pages(self, documents: int, persons: Pairs, bodies: Pairs) -> Iterator[tuple[str, Content]]:
        """Yield the overview page, the lists, and what search reads. Raises OSError.

        `documents` tells how many were read; the pairs are those that may be one.
        """
        yield from ((path, [content]) for path, content in self._index.files())
        first: dict[str, list[tuple[str, list[Line]]]] = {}  # of each list what the overview page shows of each group
        for of, page in self._listed.pages():
            yield self._list(of, page)
            for part in page.parts:
                if not part.continued:
                    first.setdefault(of, []).append((part.group.name, list(part.lines[:FEW])))
        for of in _LISTS:
            if of not in first:
                yield self._list(of, Page(1, 1, ()))
        yield "oppet.html", self._left_open(persons, bodies)
        yield "index.html", self._overview(documents, first, list(self._open_lines(persons, bodies)))

    def _left_open(self, persons: Pairs, bodies: Pairs) -> Content:
        claims = {sort: [_unpacked(text) for *_, text in _latest(self._open[sort])] for sort in OPEN}
        shown = {sort: latest_first(of, self._known) for sort, of in claims.items()}
        return self._renderer.page(
            "open.html",
            "oppet.html",
            names=shown[Sort.UNRESOLVED],
            vacant=shown[Sort.VACANCY],
            findings=shown[Sort.FINDING],
            persons=persons,
            bodies=bodies,
            more=list(self._open_lines(persons, bodies, above=MOST)),
        )

    def _list(self, of: str, page: Page) -> tuple[str, Content]:
        heading, jump = _LISTS[of]
        path = _page(of, page.number)
        groups = [
            {"name": group.name, "target": f"{_page(of, group.page)}#{group.anchor}", "here": group.page == page.number}
            for group in self._listed.groups(of)
        ]
        return path, self._renderer.page(
            "list.html",
            path,
            within=_page(of, 1),
            heading=heading,
            jump=jump,
            total=self._listed.total(of),
            groups=groups,
            parts=page.parts,
            number=page.number,
            pages=page.of,
            before=_page(of, page.number - 1) if page.number > 1 else None,
            after=_page(of, page.number + 1) if page.number < page.of else None,
        )

    def _group(self, kind: str, thing: Thing) -> tuple[str, str]:
        """Return the group of its list that a thing stands in: its place, and its name."""
        if kind == "forum":
            name = self._words.get(f"kinds.{thing.classification or 'forum'}") or self._renderer.kind(thing)
            place = (thing.kind is not Kind.STEERING_GROUP, thing.classification is None)
            return f"{place[0]:d}{place[1]:d}{swedish(name)[0]}", name
        if kind == "organisation":
            town = thing.kind is Kind.MUNICIPALITY
            return f"{not town:d}", self._words["list.municipalities" if town else "list.organisations"]
        letter = swedish(thing.label)[0][:1]
        return letter, letter.translate(_LETTERS).upper() or "–"

    def _overview(
        self, documents: int, first: Mapping[str, list[tuple[str, list[Line]]]], left_open: list[str]
    ) -> Content:
        total = self._listed.total
        numbers = (
            (documents, "count.documents", "moten.html"),
            (total("forum"), "count.forums", "forum.html"),
            (total("personer"), "count.persons", "personer.html"),
            (self._municipalities, "count.municipalities", "organisationer.html"),
            (total("projekt"), "count.projects", "projekt.html"),
        )
        sizes = {group.name: group.count for group in self._listed.groups("forum")}
        projects = [line for _, lines in first.get("projekt", ()) for line in lines]
        return self._renderer.page(
            "index.html",
            "index.html",
            documents=documents,
            when=self._when(),
            numbers=[(count, self._renderer.counted(key, count), target) for count, key, target in numbers],
            views=[(target, self._words[title], self._words[note]) for target, title, note in _VIEWS],
            groups=[(name, sizes[name], lines) for name, lines in first.get("forum", ())],
            projects=(total("projekt"), projects[:FEW]),
            municipalities=(self._municipalities, first["organisationer"][0][1] if self._municipalities else []),
            latest=[
                (held, self._whose(held)) for _, iri in self._latest if (held := self._known.meeting(iri)) is not None
            ],
            open=left_open,
        )

    def _when(self) -> str:
        """Return from when to when there are minutes, in words."""
        if self._dates is None:
            return self._words["undated"]
        first, last = self._dates
        return first if first == last else f"{first} {self._words['until']} {last}"

    def _open_lines(self, persons: Pairs, bodies: Pairs, *, above: int = 0) -> Iterable[str]:
        """Return how many open questions of each kind there are, where there are more than `above`."""
        numbers = (
            (self._count[Sort.UNRESOLVED], "index.open"),
            (persons.total, "index.open.pairs"),
            (bodies.total, "index.open.bodies"),
            (self._count[Sort.VACANCY], "index.open.vacant"),
            (self._count[Sort.FINDING], "index.open.findings"),
        )
        return (self._renderer.counted(key, count) for count, key in numbers if count > above)


def _latest(found: Iterable[Open]) -> list[Open]:
    """Return what is open of the latest meetings, as much as is listed."""
    return sorted(found, reverse=True)[:MOST]


def _unpacked(text: str) -> Said:
    return Said.unpacked(msgspec.json.decode(text))


def _page(of: str, number: int) -> str:
    return f"{of}.html" if number == 1 else f"{of}-{number}.html"
