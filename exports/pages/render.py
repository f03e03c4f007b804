"""From what a page shows to its HTML: the templates, and what all of them can ask for (links, sources, words).

All text from minutes is escaped by Jinja; the pages' own script and style are files beside them, and the content
security policy lets no other script run and nothing be fetched from elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, Final

from jinja2 import Environment
from markupsafe import Markup

from exports import phrases
from exports.pages.directory import Directory
from exports.pages.minutes import anchor
from exports.pages.parts import LISTED
from exports.pages.wording import words
from exports.roles import RoleRow, periods_of, roles_of
from exports.templating import dated, environment
from graph.answers import FORUM_KINDS, Seat, Source, Thing
from ontology.terms import term

STYLE: Final = "assets/pages.css"
SCRIPT: Final = "assets/pages.js"
# "file:" stands beside 'self', since a page that is opened as a file has no origin of its own in some browsers.
POLICY: Final = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; "
    "base-uri 'none'; form-action 'none'"
)
ABREAST: Final = 500  # pieces of a template that are put together
LINKS: Final = 2048  # links of a kind that are kept in memory
MENU: Final = (
    ("index.html", "start"), ("personer.html", "persons"), ("forum.html", "forums"),
    ("organisationer.html", "organisations"), ("projekt.html", "projects"), ("moten.html", "meetings"),
    ("oppet.html", "open"), ("natverk.html", "network"), ("styrgrupper.html", "overview"),
    ("matris.html", "matrix"),
)  # fmt: skip


@dataclass(frozen=True)
class Renderer:
    """Writes pages in a language, with links from each to the others."""

    known: Directory
    language: str

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The words of the language."""
        return words(self.language)

    def page(self, template: str, path: str, **shown: Any) -> Iterator[bytes]:
        """Yield the page at `path` (relative to the folder) as UTF-8, in pieces."""
        environment = self._environments["../" * path.count("/")]
        texts = environment.get_template(template).generate(path=path, **shown)
        while some := list(islice(texts, ABREAST)):
            yield "".join(some).encode()

    @cached_property
    def _environments(self) -> Mapping[str, Environment]:
        """One for each depth in the folder: the way to its root stands in every link, and links are made once."""
        return {root: self._environment(root) for root in ("", "../")}

    def _environment(self, root: str) -> Environment:
        to = self._remembered(lambda iri: self._link(root, iri, self.known.thing(iri).label))
        to_meeting = self._remembered(
            lambda held: Markup("") if held is None else self._link(root, held.iri, self.known.meeting_name(held))
        )
        made = environment("exports.pages")
        made.filters["dated"] = dated
        made.globals.update(
            root=root,
            most=LISTED,
            link=lambda of: to(of.iri),
            links=lambda things: Markup(", ").join(to(of.iri) for of in things),
            to_meeting=to_meeting,
            words=self.words,
            policy=POLICY,
            assets={"style": STYLE, "script": SCRIPT},
            menu=MENU,
            known=self.known,
            page_of=self.known.page,
            thing=self.known.thing,
            held=self.known.held,
            kind_of=self.kind,
            anchor=anchor,
            document_name=self.known.document_name,
            meeting_name=self.known.meeting_name,
            as_what=self.as_what,
            filled_in=self.filled_in,
            periods=self.periods,
            counted=self.counted,
            period=lambda begins, ends: phrases.period(begins, ends, self.words),
            repeats=_repeats,
            apart=self.apart,
            namesakes=_namesakes,
        )
        return made

    def _remembered(self, make: Callable[[Any], Markup]) -> Callable[[Any], Markup]:
        """Return what makes links and remembers them, each with what it asked the directory: who has it asked that."""
        known = self.known

        @lru_cache(maxsize=LINKS)
        def made(of: Any) -> tuple[Markup, frozenset[str]]:
            with known.noting() as asked:
                return make(of), frozenset(asked)

        def link(of: Any) -> Markup:
            found, asked = made(of)
            known.note(asked)
            return found

        return link

    def _link(self, root: str, iri: str, label: str) -> Markup:
        """Return a link to a thing's page, or its name where it has none."""
        target = self.known.page(iri)
        name = dated(label)
        return name if target is None else Markup('<a href="{}">{}</a>').format(root + target, name)

    def kind(self, of: Thing) -> str:
        """Return what a thing is, in a word: its classification where that is known."""
        if of.classification is not None:
            concept = self.known.concept(term(f"fg:{of.classification}"))
            ours = self.words.get(f"kind.{of.classification}")
            if ours is not None or concept is not None:
                return ours or str(concept.label if concept else "").capitalize()
        return self.words[f"kind.{of.kind}"]

    def apart(self, of: Thing) -> str:
        """Return what tells a thing from others of its name: of a person her seats, of a forum who convenes it."""
        if of.kind not in FORUM_KINDS:
            return self.known.known_for(of.iri)
        answer = self.known.forum(of.iri)
        conveners = () if answer is None else answer.conveners
        return ", ".join(related.thing.label for related in conveners) or self.words["forum.convener.unknown"]

    def counted(self, key: str, count: int) -> str:
        """Return the words for so many, in the singular for one where that has words of its own."""
        one = self.words.get(f"{key}.one") if count == 1 else None
        return (one or self.words[key]).format(count=count)

    def filled_in(self, seats: Collection[Seat]) -> frozenset[str]:
        """Return the columns of a table of seats in which there is something to say."""
        tells: Mapping[str, Callable[[Seat], object]] = {
            "role": self.as_what,
            "behalf": lambda seat: seat.on_behalf_of or seat.responsibilities,
            "stated": lambda seat: seat.periods,
            "last-present": lambda seat: seat.last_present,
        }
        return frozenset(column for column, told in tells.items() if any(map(told, seats)))

    def as_what(self, seat: Seat) -> list[tuple[str, str]]:
        """Return as what a seat is held, in words, each with its days where not all minutes that show the seat say so.

        Whether it is former, or its holder elected to it (where no period says so), and for whom she stands in, too.
        """
        found = [(one.label, "" if one.always else self._days(one)) for one in roles_of(seat)]
        if seat.state == "former" or (seat.state == "elected" and not any(one.elected for one in periods_of(seat))):
            found.append((self.words[seat.state], ""))
        principals = dict.fromkeys(said.stands_in_for.label for said in seat.statements if said.stands_in_for)
        return found + [(self.words["stands-in"].format(name=name), "") for name in principals]

    def _days(self, of: RoleRow) -> str:
        if of.first is None or of.last is None:
            return self.words["role.undated"]
        return of.first if of.first == of.last else f"{of.first} – {of.last}"

    def periods(self, seat: Seat) -> list[tuple[str, str, str]]:
        """Return the stated periods of a seat, in words: from when, until when, and as what ("" where not stated)."""
        return [
            (
                phrases.period(one.begins, None, self.words),
                phrases.period(None, one.ends, self.words),
                ", ".join([*one.roles, *([self.words["elected"]] if one.elected else [])]),
            )
            for one in periods_of(seat)
        ]


def _namesakes(things: Iterable[Thing]) -> frozenset[str]:
    """Return the IRIs of those that share their name with another of these."""
    called: dict[str, set[str]] = defaultdict(set)
    for thing in things:
        called[thing.label].add(thing.iri)
    return frozenset(iri for iris in called.values() if len(iris) > 1 for iri in iris)


def _repeats(told: str, sources: Iterable[Source]) -> bool:
    """Tell whether all of these passages have the words that are told, whatever their lines."""
    return all(told in " ".join(source.exact.split()) for source in sources)
