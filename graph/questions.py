"""The questions that people put to the graph, each answered with typed rows in a stable order.

    ask = Questions(store)
    for seat in ask.seats(forums=[iri]):
        print(seat.member.label, seat.roles, seat.last_present)

A person, forum, organisation or project is always the one that goes on where several were merged (`graph.succession`),
whatever IRI a document has for it. Stated and attested time are never mixed, and what no minutes state is None.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import pyoxigraph as ox
from msgspec.structs import replace

from graph.answers import (
    FORUM_KINDS,
    Affiliation,
    Basis,
    Candidates,
    Counts,
    ForumAnswer,
    Happening,
    MeetingAnswer,
    OpenMention,
    ProjectAnswer,
    Related,
    Seat,
    Source,
    Thing,
    TimelineEntry,
    VacantSeat,
)
from graph.asking import Queryable, Row, known, nodes, rows, text
from graph.collation import swedish
from graph.holders import Holders, holders_of
from graph.naming import local, things
from graph.register import kept_register
from graph.seating import Claimed, affiliations_of, claimed, holding, seats_of
from graph.succession import succession
from ontology.terms import term

_COUNTED: Final = {
    term(curie): name
    for curie, name in {
        "foaf:Document": "documents", "foaf:primaryTopic": "meetings", "foaf:Person": "persons", "fg:Forum": "forums",
        "foaf:Project": "projects", "org:Membership": "memberships", "fg:Attendance": "attendances",
        "org:Post": "vacant_seats", "fg:UnresolvedMention": "unresolved_mentions", "fg:Finding": "findings",
    }.items()
}  # fmt: skip
_STATED: Final = "who-is-stated-to-sit-where"
_LISTED: Final = "who-is-listed-at-meetings"
_HELD: Final = "whose-meetings-are-they"
_CONCERNED: Final = "which-forums-does-an-open-name-concern"


class Questions:
    """Questions to one state of a store; make a new one when the store has changed.

    Raises what the store raises for a query that it cannot answer (OSError where it cannot be read).
    """

    def __init__(self, store: Queryable) -> None:
        self._store = store
        self._register = kept_register(store)
        self._succession = succession(store) if self._register is None else self._register.nodes.succession
        self._sources: dict[str, tuple[Source, ...]] = {}  # of the claims that were asked about

    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield each IRI that was merged, with that of the one that goes on."""
        if self._register is not None:
            yield from self._register.nodes.merges()
        else:
            yield from ((iri, self._succession.current(iri)) for iri in self._succession.replaced)

    # ---- who sits where ---------------------------------------------------------------------------------------

    def seats(
        self,
        *,
        forums: Iterable[str] | None = None,
        members: Iterable[str] | None = None,
        at: dt.date | None = None,
    ) -> tuple[Seat, ...]:
        """Return the seats in these forums, of these members, or all; `at` leaves out what came later or had ended.

        Seats stand by forum, then on whose behalf, then member, in Swedish alphabetical order.
        """
        found = self._proven(holding(self._stated(forums, members) + self._listed(forums, members, at), at))
        return seats_of(found, self._named_in(found), forum_kinds=FORUM_KINDS)

    def holders(self, *, forums: Iterable[str] | None = None, at: dt.date | None = None) -> Mapping[str, Holders]:
        """Return in short who holds the seats of these forums, or of all, by forum; `at` as in `seats`."""
        if self._register is not None and at is None:
            return self._register.held.holders(forums)
        return holders_of(self.seats(forums=forums, at=at))

    def representatives(self, organisation: str, *, at: dt.date | None = None) -> tuple[Seat, ...]:
        """Return the seats that are held on behalf of an organisation or municipality, by forum."""
        current = self._succession.current(organisation)
        claims = {
            known(row, "claim") for row in self._rows("which-claims-are-made-on-behalf-of", organisation=[organisation])
        }
        members = {
            known(row, "member") for question in (_STATED, _LISTED) for row in self._rows(question, claim=claims)
        }
        if not members:
            return ()
        held = self.seats(members=members, at=at)
        return tuple(seat for seat in held if any(thing.iri == current for thing in seat.on_behalf_of))

    def affiliations(self, *, members: Iterable[str] | None = None) -> tuple[Affiliation, ...]:
        """Return where people work, by person."""
        found = self._proven(self._stated(None, members))
        return affiliations_of(found, self._named_in(found), forum_kinds=FORUM_KINDS)

    def vacant_seats(self, *, forums: Iterable[str] | None = None) -> tuple[VacantSeat, ...]:
        """Return the seats without a holder, by forum."""
        if self._register is not None and not (forums := self._register.held.vacant_in(forums)):
            return ()
        grouped = _grouped(self._rows("which-seats-are-vacant", forum=forums), "claim")
        dates = self._dates(grouped)
        entities = self._things(iri for group in grouped.values() for iri in _values(group, "forum", "behalf"))
        sources = self.sources(grouped)
        answers = [
            VacantSeat(
                forum=entities[forum],
                on_behalf_of=_sorted(entities[iri] for iri in _values(group, "behalf")),
                date=dates.get(claim),
                sources=sources.get(claim, ()),
            )
            for claim, group in grouped.items()
            for forum in _values(group, "forum")
        ]
        return tuple(
            sorted(
                answers,
                key=lambda a: (_by_label(a.forum), [_by_label(t) for t in a.on_behalf_of], a.date or "", a.sources),
            )
        )

    def member_municipalities(self, associations: Iterable[str]) -> dict[str, tuple[Thing, ...]]:
        """Return the municipalities of associations in alphabetical order; one whose members are not known is left out.

        The reference data says which they are.
        """
        grouped = _grouped(self._rows("which-municipalities-are-members", association=associations), "association")
        entities = self._things(iri for group in grouped.values() for iri in _values(group, "municipality"))
        return {iri: _sorted(entities[one] for one in _values(group, "municipality")) for iri, group in grouped.items()}

    # ---- forums and projects ----------------------------------------------------------------------------------

    def forums(
        self, *, forums: Iterable[str] | None = None, kinds: Collection[str] | None = None, proven: bool = True
    ) -> tuple[ForumAnswer, ...]:
        """Return forums (these, or of these classifications, or all) with conveners, what they steer, and sources.

        Without sources where `proven` is false: nearly all minutes tell who convenes their forum.
        """
        around = self._around(forums)
        entities = self._things(iri for forum, others in around.items() for iri in (forum, *others[0], *others[1]))
        kept = {iri: of for iri, of in around.items() if kinds is None or entities[iri].classification in kinds}
        sources = self._fact_sources(kept) if proven else {}
        answers = [
            ForumAnswer(
                forum=entities[iri],
                conveners=_related(iri, "subOrganizationOf", _sorted(entities[one] for one in conveners), sources),
                steers=_related(iri, "steers", _sorted(entities[one] for one in projects), sources),
            )
            for iri, (conveners, projects) in kept.items()
        ]
        return tuple(sorted(answers, key=lambda answer: _by_label(answer.forum)))

    def projects(
        self, *, projects: Iterable[str] | None = None, at: dt.date | None = None
    ) -> tuple[ProjectAnswer, ...]:
        """Return projects with the forums that steer them and who sits in those."""
        grouped = _grouped(self._rows("which-projects-are-there", project=projects), "project")
        entities = self._things(grouped)
        steering = {iri: sorted(_values(group, "forum")) for iri, group in grouped.items()}
        named = sorted({forum for forums in steering.values() for forum in forums})
        forums = {answer.forum.iri: answer for answer in self.forums(forums=named)} if named else {}
        seats = self.seats(forums=named, at=at) if named else ()
        answers = [
            ProjectAnswer(
                project=entities[iri],
                forums=tuple(forums[forum] for forum in of if forum in forums),
                seats=tuple(seat for seat in seats if seat.forum.iri in of),
            )
            for iri, of in steering.items()
        ]
        return tuple(sorted(answers, key=lambda answer: _by_label(answer.project)))

    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums (IRIs) in which these organisations have, or had, a seat or somebody in a list."""
        if self._register is not None:
            return self._register.held.forums_with(organisations)
        found = self._rows("in-which-forums-is-it-represented", organisation=organisations)
        return frozenset(known(row, "forum") for row in found)

    def represented_in(self, forums: Iterable[str]) -> frozenset[str]:
        """Return the organisations (IRIs) that have, or had, a seat in these forums or somebody in their lists."""
        wanted = list(forums)
        if self._register is not None:
            return self._register.held.represented_in(wanted)
        return frozenset(thing.iri for seat in self.seats(forums=wanted) for thing in seat.on_behalf_of)

    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums (IRIs) that any of these organisations convenes."""
        if self._register is not None:
            return self._register.bodies.convened_by(organisations)
        wanted = {self._succession.current(iri) for iri in organisations}
        return frozenset(forum for forum, (conveners, _) in self._around(None).items() if wanted & conveners)

    def project_names(self) -> tuple[Thing, ...]:
        """Return projects, programmes and recurring events, in alphabetical order, without asking who sits in them."""
        return _sorted(self._things(known(row, "project") for row in self._rows("which-projects-are-there")).values())

    def meetings(self) -> tuple[MeetingAnswer, ...]:
        """Return the meetings of known forums that documents report on, by forum, then date."""
        found = [row for row in self._rows("which-meetings-were-held") if row.get("forum") is not None]
        entities = self._things(known(row, "forum") for row in found)
        answers = [
            MeetingAnswer(
                iri=iri,
                forum=entities[_values(group, "forum")[0]],
                date=min(_values(group, "date"), default=None),
                documents=tuple(_values(group, "document")),
            )
            for iri, group in _grouped(found, "meeting").items()
        ]
        return tuple(sorted(answers, key=lambda answer: (_by_label(answer.forum), answer.date or "", answer.iri)))

    def basis(self, *, at: dt.date | None = None) -> Basis:
        """Return how many of the meetings of known forums there are minutes of; with `at`, of those until then."""
        if self._register is not None:
            return self._register.bodies.basis(at)
        return Basis.of(held.date for held in self.meetings() if at is None or (held.date or "") <= at.isoformat())

    def regions(self) -> dict[str, tuple[Thing, ...]]:
        """Return for each municipality, by IRI, the associations and the region that it is a member of."""
        grouped = _grouped(self._rows("which-municipalities-are-members"), "municipality")
        entities = self._things(iri for group in grouped.values() for iri in _values(group, "association"))
        return {iri: _sorted(entities[one] for one in _values(group, "association")) for iri, group in grouped.items()}

    # ---- one person -------------------------------------------------------------------------------------------

    def timeline(self, person: str) -> tuple[TimelineEntry, ...]:
        """Return what the minutes tell of a person, oldest first; what has no date stands first."""
        entries = [
            *self._seat_entries(person),
            *self._affiliation_entries(person),
            *self._concerns(person),
        ]
        return tuple(
            sorted(
                entries, key=lambda e: (e.date or "", e.happening, e.where.label if e.where else "", e.what, e.sources)
            )
        )

    def _seat_entries(self, person: str) -> Iterable[TimelineEntry]:
        for seat in self.seats(members=[person]):
            for said in seat.statements:
                happening = Happening.SEAT if said.evidence == "stated" else Happening.MEETING
                what = ", ".join(said.roles)
                yield TimelineEntry(
                    said.date,
                    happening,
                    seat.forum,
                    what,
                    said.state,
                    seat.on_behalf_of,
                    said.begins,
                    said.ends,
                    said.sources,
                )

    def _affiliation_entries(self, person: str) -> Iterable[TimelineEntry]:
        for place in self.affiliations(members=[person]):
            what = ", ".join(place.titles)
            yield TimelineEntry(
                place.date,
                Happening.AFFILIATION,
                place.organisation,
                what,
                place.state,
                (),
                place.begins,
                place.ends,
                place.sources,
            )

    def _concerns(self, person: str) -> Iterable[TimelineEntry]:
        """Yield what somebody presented, was asked to do, and which open names are hers as people decided."""
        if self._register is None:
            yield from self._item_entries(person, "what-did-a-person-present", "title", Happening.PRESENTED)
            yield from self._item_entries(person, "what-was-asked-of-whom", "words", Happening.ASSIGNED)
        else:
            for one in self._register.items.concerns(person):
                yield TimelineEntry(one.date, one.happening, one.where, one.what, None, (), None, one.due, one.sources)
        if self._register is None or self._register.items.is_meant(person):
            yield from self._item_entries(person, "where-is-somebody-meant", "title", Happening.MEANT)

    def _item_entries(self, person: str, question: str, words: str, happening: Happening) -> Iterable[TimelineEntry]:
        grouped = _grouped(self._rows(question, member=[person]), "claim")
        entities = self._things(iri for group in grouped.values() for iri in _values(group, "forum"))
        sources = self.sources(grouped)
        for claim, group in grouped.items():
            where = next((entities[iri] for iri in _values(group, "forum")), None)
            yield TimelineEntry(
                date=min(_values(group, "date"), default=None),
                happening=happening,
                where=where,
                what=min(_values(group, words), default=""),
                state=None,
                on_behalf_of=(),
                begins=None,
                ends=min(_values(group, "due"), default=None),
                sources=sources.get(claim, ()),
            )

    # ---- what is open -----------------------------------------------------------------------------------------

    def unresolved(self, *, forums: Collection[str] | None = None) -> tuple[OpenMention, ...]:
        """Return the names that the minutes leave open, all or those that concern these forums."""
        claims = None
        if forums is not None:
            claims = {known(row, "claim") for row in self._rows(_CONCERNED, forum=forums)}
        grouped = _grouped(self._rows("which-mentions-are-unresolved", claim=claims), "claim")
        concerned = _grouped(self._rows(_CONCERNED, claim=grouped), "claim")
        dates = self._dates(grouped)
        entities = self._things(iri for group in grouped.values() for iri in _values(group, "candidate"))
        sources = self.sources(grouped)
        answers = [
            OpenMention(
                claim=claim,
                label=min(_values(group, "label"), default=""),
                candidates=_sorted(entities[iri] for iri in _values(group, "candidate")),
                item=min(_values(group, "title"), default=None),
                forums=tuple(_values(concerned.get(claim, ()), "forum")),
                date=dates.get(claim),
                sources=sources.get(claim, ()),
            )
            for claim, group in grouped.items()
        ]
        return tuple(sorted(answers, key=lambda answer: (answer.date or "", swedish(answer.label), answer.claim)))

    def candidates(self) -> tuple[Candidates, ...]:
        """Return the pairs (of persons, forums, ...) that may be one and are not merged yet, each pair once."""
        pairs = {
            tuple(sorted((known(row, "one"), known(row, "other")))) for row in self._rows("who-may-be-the-same-person")
        }
        entities = self._things(iri for pair in pairs for iri in pair)
        answers = [Candidates(*_sorted(entities[iri] for iri in pair)) for pair in pairs if len(set(pair)) == 2]
        return tuple(sorted(answers, key=lambda pair: (_by_label(pair.one), _by_label(pair.other))))

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return what IRIs stand for; one that was merged is there under its own IRI, with its own name."""
        return self._things(iris)

    def is_there(self, thing: str) -> bool:
        """Tell whether an IRI is a person, organisation, forum or project in the graph."""
        try:
            return bool(self._rows("which-things-are-there", thing=[thing]))
        except ValueError:  # no IRI at all
            return False

    def sources_about(self, thing: str) -> tuple[Source, ...]:
        """Return the passages of all claims that name a thing, under whichever IRI, in the order of documents."""
        forms = self._succession.forms([thing])
        claims = [known(row, "claim") for row in self._rows("which-claims-name-it", thing=forms)]
        found = {source for sources in self.sources(claims).values() for source in sources}
        return tuple(sorted(found, key=_place))

    # ---- finding and counting ---------------------------------------------------------------------------------

    def search(self, words: str, *, limit: int = 20) -> tuple[tuple[Thing, str], ...]:
        """Return things with a name or spelling that contains the words in any case, and that name; best match first.

        A name that is the words comes before one that begins with them, then one with a word that does.
        """
        best: dict[str, tuple[int, tuple[str, str]]] = {}
        for iri, name in self._named(words):
            rank = (_match(words, name), swedish(name))
            best[iri] = min(rank, best.get(iri, rank))
        entities = self._things(best)
        order = sorted(best, key=lambda iri: (best[iri], _by_label(entities[iri])))
        return tuple((entities[iri], best[iri][1][1]) for iri in order[:limit])

    def counts(self) -> Counts:
        """Return how much was read; what was merged into another counts once, and no mention that was settled.

        Meetings are those that documents report on, not those that they announce.
        """
        read = rows(self._store, "what-was-read", type=nodes(_COUNTED))
        numbers = Counter({known(row, "type"): int(known(row, "number")) for row in read})
        numbers.subtract(text(row, "type") or "" for row in rows(self._store, "what-counts-no-more"))
        return Counts(**{name: numbers[type_] for type_, name in _COUNTED.items()})

    def sources(self, claims: Iterable[str]) -> dict[str, tuple[Source, ...]]:
        """Return the passages of claims, in the order of the text."""
        wanted = set(claims)
        self._sources |= self._passages(wanted - self._sources.keys())
        return {claim: passages for claim in sorted(wanted) if (passages := self._sources[claim])}

    # ---- below the questions ----------------------------------------------------------------------------------

    def _rows(self, question: str, **iris: Iterable[str] | None) -> list[Row]:
        """Ask a question, of all forms of what it is asked about, and return its answers as of those that go on."""
        asked = {name: nodes(self._succession.forms(values)) for name, values in iris.items() if values is not None}
        if any(not values for values in asked.values()):
            return []
        return list(self._succession.follow(rows(self._store, question, **asked)))

    def _passages(self, claims: Iterable[str]) -> dict[str, tuple[Source, ...]]:
        found: dict[str, set[Source]] = {claim: set() for claim in claims}
        for row in self._rows("which-passages-say-it", claim=found):
            page = text(row, "page")
            found[known(row, "claim")].add(
                Source(
                    file_name=known(row, "file"),
                    start=int(known(row, "start")),
                    end=int(known(row, "end")),
                    exact=known(row, "exact"),
                    document=known(row, "document"),
                    page=None if page is None else int(page),
                )
            )
        return {claim: tuple(sorted(passages, key=_place)) for claim, passages in found.items()}

    def _things(self, iris: Iterable[str]) -> dict[str, Thing]:
        wanted = set(iris)
        found = {} if self._register is None else self._register.nodes.things(wanted)
        return found | things(self._store, wanted - found.keys())

    def _named(self, words: str) -> Iterable[tuple[str, str]]:
        if self._register is not None:
            return self._register.nodes.named(words)
        found = rows(self._store, "which-things-bear-a-name", needle=[ox.Literal(words)])
        return [(known(row, "thing"), known(row, "name")) for row in self._succession.follow(found)]

    def _listed(self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None) -> list[Claimed]:
        """Return the entries of attendance lists, asked for from the narrower side: it may be one of thousands.

        `at` may leave out those of later meetings.
        """
        if self._register is not None:
            return self._register.seats.listed(forums, members, at)
        if members is None:
            held = _grouped(self._rows(_HELD, organisation=forums), "meeting")
            entries = self._rows(_LISTED, meeting=None if forums is None else held)
        else:
            entries = self._rows(_LISTED, member=members)
            meetings = {known(row, "meeting") for row in entries}
            held = _grouped(self._rows(_HELD, meeting=meetings, organisation=forums), "meeting")
        return self._claimed({**entry, **one} for entry in entries for one in held.get(known(entry, "meeting"), ()))

    def _around(self, forums: Iterable[str] | None) -> dict[str, tuple[set[str], set[str]]]:
        """Return forums, by IRI, with those that convene them and what they steer."""
        if self._register is not None:
            return self._register.bodies.forums(forums)
        grouped = _grouped(self._rows("which-forums-are-there", forum=forums), "forum")
        return {
            iri: (set(_values(group, "convener")), set(_values(group, "project"))) for iri, group in grouped.items()
        }

    def _claimed(self, rows: Iterable[Row]) -> list[Claimed]:
        found = claimed(rows)
        concepts = self._things(iri for claim in found for iri in claim.concepts)
        labels = {iri: thing.label for iri, thing in concepts.items()}
        return [claim.spoken(labels) for claim in found]

    def _proven(self, found: list[Claimed]) -> list[Claimed]:
        """Return claims with their passages."""
        if self._register is not None:
            return found
        sources = self.sources(claim.iri for claim in found)
        return [replace(claim, sources=sources.get(claim.iri, ())) for claim in found]

    def _named_in(self, found: list[Claimed]) -> Mapping[str, Thing]:
        """Return the things that claims name, at least."""
        if self._register is not None:
            return self._register.nodes.seen
        return self._things(iri for claim in found for iri in claim.entities)

    def _stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]:
        if forums is None and members is None:
            return self._all_stated
        if self._register is not None:
            return self._register.seats.stated(forums, members)
        return self._dated(self._claimed(self._rows(_STATED, organisation=forums, member=members)))

    @cached_property
    def _all_stated(self) -> list[Claimed]:
        """Return all stated claims: read once, since seats and places of work are both among them."""
        if self._register is not None:
            return self._register.seats.stated(None, None)
        return self._dated(self._claimed(self._rows(_STATED)))

    def _dated(self, stated: list[Claimed]) -> list[Claimed]:
        """Return stated claims with the date of the minutes that say so, and the period that they state."""
        iris = [claim.iri for claim in stated]
        dates = self._dates(iris)
        periods: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self._rows("for-which-period-is-it-stated", claim=iris):
            periods[known(row, "claim"), local(known(row, "end"))].append(known(row, "date"))
        return [
            replace(
                claim,
                date=dates.get(claim.iri),
                begins=min(periods[claim.iri, "hasBeginning"], default=None),
                ends=max(periods[claim.iri, "hasEnd"], default=None),
            )
            for claim in stated
        ]

    def _dates(self, claims: Iterable[str]) -> dict[str, str]:
        """Return for each claim the date of the meeting whose minutes say it (the first, where there are several)."""
        grouped = _grouped(self._rows("when-was-it-said", claim=claims), "claim")
        return {claim: _values(group, "date")[0] for claim, group in grouped.items()}

    def _fact_sources(self, subjects: Iterable[str]) -> dict[tuple[str, str, str], tuple[Source, ...]]:
        """Return the passages that say what subjects are part of or steer, by subject, local name and object."""
        facts = self._rows("which-statements-say-it", subject=subjects)
        sources = self.sources(known(row, "claim") for row in facts)
        found: dict[tuple[str, str, str], set[Source]] = defaultdict(set)
        for row in facts:
            key = known(row, "subject"), local(known(row, "predicate")), known(row, "object")
            found[key].update(sources.get(known(row, "claim"), ()))
        return {key: tuple(sorted(passages, key=_place)) for key, passages in found.items()}


def _related(
    subject: str, predicate: str, objects: Iterable[Thing], sources: Mapping[tuple[str, str, str], tuple[Source, ...]]
) -> tuple[Related, ...]:
    return tuple(Related(thing, sources.get((subject, predicate, thing.iri), ())) for thing in objects)


def _match(words: str, name: str) -> int:
    sought, found = words.casefold(), name.casefold()
    ranks = (found == sought, found.startswith(sought), f" {sought}" in found)
    return next((place for place, holds in enumerate(ranks) if holds), len(ranks))


def _grouped(found: Iterable[Row], name: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[known(row, name)].append(row)
    return {key: groups[key] for key in sorted(groups)}


def _values(group: Iterable[Row], *names: str) -> list[str]:
    return sorted({value for row in group for name in names if (value := text(row, name)) is not None})


def _place(source: Source) -> tuple[str, int, int, str]:
    return source.file_name, source.start, source.end, source.document


def _by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    return swedish(thing.label), thing.iri


def _sorted(of: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(sorted(of, key=_by_label))
