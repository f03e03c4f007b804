"""Readings in any number without reading: minutes with the claims that stand in them, from a population (see there).

    for reading in readings(10_000, seed=1):
        store.replace_document(reading)

For measuring what comes after the reading (store, who is who, questions, exports) at sizes whose reading would take
hours. A document has the minutes' text and, with their places in it, the claims that Forumgraf reads from such minutes:
who came for which municipality, titles, agenda items with who presented them, decisions, an assignment, mentions, a
first name that stays open, the next meeting. Forums have their meetings over ten years; people come, move and marry.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from random import Random
from typing import Final

from extractors.reading import VERSION
from graph import iris
from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Claim,
    Decision,
    Document,
    Fact,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Reading,
    Relation,
    Role,
    Span,
    Status,
    UnresolvedMention,
)
from ontology import reference
from tests.bench.population import Appearance, Population, appearances

IN_AN_ASSOCIATION: Final = 20  # forums, about
ITEMS: Final = (6, 10)
ABSENT: Final = 0.1
OPEN: Final = 0.4  # of the documents leave a first name open
_NAMES: Final = """
Skolchefsnätverket, Gymnasienätverket, Förskolenätverket, Vuxnätverket, Studievägledarnätverket, Elevhälsonätverket,
Socialchefsnätverket, Digitaliseringsnätverket, Kulturchefsnätverket, Näringslivsnätverket, Miljöchefsnätverket,
Ekonomichefsnätverket, HR-nätverket, Trafiknätverket, Bostadsnätverket, Krisberedskapsnätverket, Folkhälsonätverket,
Integrationsnätverket, Upphandlingsnätverket, Arkivnätverket
"""
FORUMS: Final = tuple(" ".join(name.split()) for name in _NAMES.split(","))
_ITEMS: Final = (
    ("Lägesrapport från kommunerna", "Laget runt: antagningen, lokalerna och vilka som har slutat sedan sist."),
    ("Budget för nästa år", "Förslaget gicks igenom. Avgiften per invånare är oförändrad."),
    ("Antagningen till hösten", "Platserna räcker på de flesta program, men inte på naturvetenskapsprogrammet."),
    ("Kompetensförsörjning", "Behovet av behöriga lärare är störst i förskolan och på yrkesprogrammen."),
    ("Enkäten om praktikplatser", "Svaren har sammanställts. Hälften av företagen kan ta emot fler elever."),
    ("Nya regler från Skolverket", "Reglerna gäller från den 1 juli. Rutinen behöver ses över innan dess."),
    ("Samverkan med regionen", "Avtalet löper ut vid årsskiftet. En arbetsgrupp ser på ett nytt."),
    ("Elevhälsans roll", "Erfarenheter av årets arbete delades i mindre grupper."),
    ("Digitala verktyg", "Upphandlingen är klar och införandet börjar efter sommaren."),
    ("Rapport från arbetsgruppen", "Gruppen har träffats två gånger och lämnar sitt förslag i vår."),
    ("Övriga frågor", "Inga övriga frågor anmäldes."),
)
_DECISIONS: Final = ("godkänna förslaget", "lägga rapporten till handlingarna", "återkomma i frågan vid nästa möte")
_TASKS: Final = ("ta fram ett förslag till nästa möte", "kalla till ett möte med rektorerna", "skicka ut underlaget")


def readings(count: int, *, seed: int = 1) -> Iterator[Reading]:
    """Yield the readings of `count` documents, forum by forum; the same for the same seed."""
    world = _World()
    shown = sorted(
        appearances(Population(persons=500 + 3 * count // 2, seed=seed)), key=lambda seen: (seen.document, seen.person)
    )
    documents = groupby(shown, key=lambda seen: seen.document)
    for _, came in islice(documents, count):
        yield _reading(tuple({seen.name: seen for seen in came}.values()), world, seed)


@dataclass(slots=True)
class _World:
    """What the population's paths stand for."""

    places: dict[str, Organisation] = field(
        default_factory=lambda: {
            known.path: Organisation(known.path, known.name, known.classification)
            for known in reference.load().organisations
        }
    )

    def forum(self, path: str) -> Forum:
        """Return the forum of a path such as "forum/14-37": the seventeenth of the second association of county 14."""
        county, _, number = path.removeprefix("forum/").partition("-")
        association, at = divmod(int(number), IN_AN_ASSOCIATION)
        name = f"Kommunförbundet {county}:{association + 1}"
        return Forum(FORUMS[at], "network", Organisation(f"organisation/{iris.slug(name)}", name, "association"))


@dataclass(slots=True)
class _Page:
    """A text that is being written, and the claims on it."""

    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Write a line and return where it stands."""
        start = len(self.text)
        self.text += words + "\n"
        return Span(start, start + len(words))

    def within(self, line: Span, words: str) -> Span:
        """Return where words stand in a line that was written."""
        start = self.text.index(words, line.start)
        return Span(start, start + len(words))


def _reading(came: Sequence[Appearance], world: _World, seed: int) -> Reading:
    first = came[0]
    draw = Random(f"{seed} minutes {first.document}")  # noqa: S311 - not a secret
    forum, page = world.forum(first.forum), _Page()
    _head(page, forum, first.date)
    people = [_listed(page, seen, forum, world, draw) for seen in came]
    _items(page, forum, people, draw)
    _close(page, forum, first.date)
    source = f"{first.forum.removeprefix('forum/').partition('-')[0]}/{first.document.removeprefix('forum/')}.txt"
    document = Document(
        path=iris.document_path(source),
        file_name=source.rpartition("/")[2],
        source=source,
        sha256=hashlib.sha256(page.text.encode()).hexdigest(),
        media_type="text/plain",
        text=page.text,
        title=f"Protokoll {forum.name}",
    )
    return Reading(document, tuple(page.claims), extractor=VERSION)


def _head(page: _Page, forum: Forum, date: dt.date) -> None:
    assert forum.convener is not None
    title = page.write(f"Protokoll från {forum.name}, {forum.convener.name}")
    held = page.write(f"{date.isoformat()} kl. 09.00–12.00, Sammanträdesrummet")
    sources = (page.within(title, forum.name), page.within(held, date.isoformat()))
    meeting = Meeting(
        forum, sources, date=date, date_basis=Basis.STATED, start="09:00", end="12:00", place="Sammanträdesrummet"
    )
    convener = page.within(title, forum.convener.name)
    page.claims += [
        meeting,
        Fact(forum, Relation.PART_OF, forum.convener, (title,)),
        Mention(forum, (sources[0],)),
        Mention(forum.convener, (convener,)),
    ]
    page.write("\nNärvarande")


def _listed(page: _Page, seen: Appearance, forum: Forum, world: _World, draw: Random) -> Person:
    seat = world.places[seen.seat] if seen.seat is not None else None
    line = page.write(", ".join(filter(None, (seen.name, seat and seat.name, seen.title))))
    status = Status.EXCUSED if draw.random() < ABSENT else Status.PRESENT
    person, behalf = Person(seen.name, seat or forum), () if seat is None else (seat,)
    page.claims.append(Attendance(person, status, (line,), on_behalf_of=behalf))
    if seen.title is not None and seat is not None:
        role = Role(f"role/{iris.slug(seen.title)}", seen.title, seen.title)
        page.claims.append(Membership(person, seat, (line,), roles=(role,)))
    return person


def _items(page: _Page, forum: Forum, people: Sequence[Person], draw: Random) -> None:
    for index, (title, words) in enumerate(draw.sample(_ITEMS, draw.randint(*ITEMS))):
        heading, person = page.write(f"\n§ {index + 1} {title}"), draw.choice(people)
        place = page.within(heading, f"§ {index + 1} {title}")
        said = page.write(f"{person.name} informerade. {words}")
        named = page.within(said, person.name)
        page.claims += [
            AgendaItem(index, title, (place,), position=f"§ {index + 1}", presenters=(person,)),
            Mention(person, (named,), item=index),
        ]
        if draw.random() < 0.4:
            decided = page.write(f"{forum.name} beslutar att {draw.choice(_DECISIONS)}.")
            page.claims.append(Decision(page.text[decided.start : decided.end], (decided,), forum, index))
        if draw.random() < 0.15:
            task = draw.choice(_TASKS)
            asked = page.write(f"{person.name} får i uppdrag att {task}.")
            page.claims.append(Assignment(person, task, (asked,), index))
    if draw.random() < OPEN:
        left = page.write(f"{draw.choice(people).name.split()[0]} hör av sig.")
        name = page.text[left.start : left.end].split()[0]
        fitting = tuple(person for person in people if person.name.split()[0] == name)
        page.claims.append(UnresolvedMention(name, (page.within(left, name),), fitting, index))


def _close(page: _Page, forum: Forum, date: dt.date) -> None:
    following = date + dt.timedelta(weeks=13)
    line = page.write(f"\nNästa möte: {following.isoformat()}")
    told = page.within(line, following.isoformat())
    page.claims.append(Meeting(forum, (told,), own=False, date=following, date_basis=Basis.STATED))
