"""The questions that people put to the graph, each answered with typed rows in a stable order.

    ask = Questions(store)
    for seat in ask.seats(forums=[iri]):
        print(seat.member.label, seat.roles, seat.last_present)

A person, forum, organisation or project is always the one that goes on where several were merged (`graph.succession`),
whatever IRI a document has for it. Stated and attested time are never mixed, and what no minutes state is None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from graph.answers import (
    FORUM_KINDS,
    Affiliation,
    Basis,
    Candidates,
    Counts,
    ForumAnswer,
    MeetingAnswer,
    OpenMention,
    ProjectAnswer,
    Seat,
    Source,
    Thing,
    TimelineEntry,
    VacantSeat,
)
from graph.asking import Queryable, known
from graph.collation import swedish
from graph.holders import Holders
from graph.questions.counting import counted
from graph.questions.facts import fact_sources, related
from graph.questions.grouping import by_label, by_place, grouped, in_order, values
from graph.questions.lookup import Lookup
from graph.questions.matching import best_names
from graph.questions.queried import Queried
from graph.questions.registered import Registered
from graph.questions.timelines import by_date, entries_of_seats, entries_of_work
from graph.register import kept_register
from graph.seating import affiliations_of

_SEATS: Final = ("who-is-stated-to-sit-where", "who-is-listed-at-meetings")
_CONCERNED: Final = "which-forums-does-an-open-name-concern"


class Questions:
    """Questions to one state of a store; make a new one when the store has changed.

    Raises what the store raises for a query that it cannot answer (OSError where it cannot be read).
    """

    def __init__(self, store: Queryable) -> None:
        register = kept_register(store)
        self._lookup: Lookup = Queried(store) if register is None else Registered(store, register)
        self._asked = self._lookup.asked

    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield each IRI that was merged, with that of the one that goes on."""
        return self._lookup.merges()

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
        return self._lookup.seats(forums, members, at)

    def holders(self, *, forums: Iterable[str] | None = None, at: dt.date | None = None) -> Mapping[str, Holders]:
        """Return in short who holds the seats of these forums, or of all, by forum; `at` as in `seats`."""
        return self._lookup.holders(forums, at)

    def representatives(self, organisation: str, *, at: dt.date | None = None) -> tuple[Seat, ...]:
        """Return the seats that are held on behalf of an organisation or municipality, by forum."""
        current = self._asked.succession.current(organisation)
        made = self._asked.rows("which-claims-are-made-on-behalf-of", organisation=[organisation])
        claims = {known(row, "claim") for row in made}
        members = {known(row, "member") for which in _SEATS for row in self._asked.rows(which, claim=claims)}
        if not members:
            return ()
        held = self.seats(members=members, at=at)
        return tuple(seat for seat in held if any(thing.iri == current for thing in seat.on_behalf_of))

    def affiliations(self, *, members: Iterable[str] | None = None) -> tuple[Affiliation, ...]:
        """Return where people work, by person."""
        found = self._lookup.proven(self._lookup.stated(None, members))
        return affiliations_of(found, self._lookup.named_in(found), forum_kinds=FORUM_KINDS)

    def vacant_seats(self, *, forums: Iterable[str] | None = None) -> tuple[VacantSeat, ...]:
        """Return the seats without a holder, by forum."""
        groups = grouped(self._asked.rows("which-seats-are-vacant", forum=self._lookup.vacant_in(forums)), "claim")
        dates = self._asked.dates(groups)
        entities = self._lookup.things(iri for group in groups.values() for iri in values(group, "forum", "behalf"))
        sources = self.sources(groups)
        answers = [
            VacantSeat(
                forum=entities[forum],
                on_behalf_of=in_order(entities[iri] for iri in values(group, "behalf")),
                date=dates.get(claim),
                sources=sources.get(claim, ()),
            )
            for claim, group in groups.items()
            for forum in values(group, "forum")
        ]
        return tuple(
            sorted(
                answers,
                key=lambda a: (by_label(a.forum), [by_label(t) for t in a.on_behalf_of], a.date or "", a.sources),
            )
        )

    def member_municipalities(self, associations: Iterable[str]) -> dict[str, tuple[Thing, ...]]:
        """Return the municipalities of associations in alphabetical order; one whose members are not known is left out.

        The reference data says which they are.
        """
        groups = grouped(self._asked.rows("which-municipalities-are-members", association=associations), "association")
        entities = self._lookup.things(iri for group in groups.values() for iri in values(group, "municipality"))
        return {iri: in_order(entities[one] for one in values(group, "municipality")) for iri, group in groups.items()}

    # ---- forums and projects ----------------------------------------------------------------------------------

    def forums(
        self, *, forums: Iterable[str] | None = None, kinds: Collection[str] | None = None, proven: bool = True
    ) -> tuple[ForumAnswer, ...]:
        """Return forums (these, or of these classifications, or all) with conveners, what they steer, and sources.

        Without sources where `proven` is false: nearly all minutes tell who convenes their forum.
        """
        around = self._lookup.around(forums)
        entities = self._lookup.things(
            iri for forum, others in around.items() for iri in (forum, *others[0], *others[1])
        )
        kept = {iri: of for iri, of in around.items() if kinds is None or entities[iri].classification in kinds}
        sources = fact_sources(self._asked, kept) if proven else {}
        answers = [
            ForumAnswer(
                forum=entities[iri],
                conveners=related(iri, "subOrganizationOf", in_order(entities[one] for one in conveners), sources),
                steers=related(iri, "steers", in_order(entities[one] for one in projects), sources),
            )
            for iri, (conveners, projects) in kept.items()
        ]
        return tuple(sorted(answers, key=lambda answer: by_label(answer.forum)))

    def projects(
        self, *, projects: Iterable[str] | None = None, at: dt.date | None = None
    ) -> tuple[ProjectAnswer, ...]:
        """Return projects with the forums that steer them and who sits in those."""
        groups = grouped(self._asked.rows("which-projects-are-there", project=projects), "project")
        entities = self._lookup.things(groups)
        steering = {iri: sorted(values(group, "forum")) for iri, group in groups.items()}
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
        return tuple(sorted(answers, key=lambda answer: by_label(answer.project)))

    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums (IRIs) in which these organisations have, or had, a seat or somebody in a list."""
        return self._lookup.forums_with(organisations)

    def represented_in(self, forums: Iterable[str]) -> frozenset[str]:
        """Return the organisations (IRIs) that have, or had, a seat in these forums or somebody in their lists."""
        return self._lookup.represented_in(list(forums))

    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums (IRIs) that any of these organisations convenes."""
        return self._lookup.convened_by(organisations)

    def project_names(self) -> tuple[Thing, ...]:
        """Return projects, programmes and recurring events, in alphabetical order, without asking who sits in them."""
        return in_order(
            self._lookup.things(known(row, "project") for row in self._asked.rows("which-projects-are-there")).values()
        )

    def meetings(self) -> tuple[MeetingAnswer, ...]:
        """Return the meetings of known forums that documents report on, by forum, then date."""
        found = [row for row in self._asked.rows("which-meetings-were-held") if row.get("forum") is not None]
        entities = self._lookup.things(known(row, "forum") for row in found)
        answers = [
            MeetingAnswer(
                iri=iri,
                forum=entities[values(group, "forum")[0]],
                date=min(values(group, "date"), default=None),
                documents=tuple(values(group, "document")),
            )
            for iri, group in grouped(found, "meeting").items()
        ]
        return tuple(sorted(answers, key=lambda answer: (by_label(answer.forum), answer.date or "", answer.iri)))

    def basis(self, *, at: dt.date | None = None) -> Basis:
        """Return how many of the meetings of known forums there are minutes of; with `at`, of those until then."""
        return self._lookup.basis(at)

    def regions(self) -> dict[str, tuple[Thing, ...]]:
        """Return for each municipality, by IRI, the associations and the region that it is a member of."""
        groups = grouped(self._asked.rows("which-municipalities-are-members"), "municipality")
        entities = self._lookup.things(iri for group in groups.values() for iri in values(group, "association"))
        return {iri: in_order(entities[one] for one in values(group, "association")) for iri, group in groups.items()}

    # ---- one person -------------------------------------------------------------------------------------------

    def timeline(self, person: str) -> tuple[TimelineEntry, ...]:
        """Return what the minutes tell of a person, oldest first; what has no date stands first."""
        return by_date(
            [
                *entries_of_seats(self.seats(members=[person])),
                *entries_of_work(self.affiliations(members=[person])),
                *self._lookup.concerns(person),
            ]
        )

    # ---- what is open -----------------------------------------------------------------------------------------

    def unresolved(self, *, forums: Collection[str] | None = None) -> tuple[OpenMention, ...]:
        """Return the names that the minutes leave open, all or those that concern these forums."""
        claims = None
        if forums is not None:
            claims = {known(row, "claim") for row in self._asked.rows(_CONCERNED, forum=forums)}
        groups = grouped(self._asked.rows("which-mentions-are-unresolved", claim=claims), "claim")
        concerned = grouped(self._asked.rows(_CONCERNED, claim=groups), "claim")
        dates = self._asked.dates(groups)
        entities = self._lookup.things(iri for group in groups.values() for iri in values(group, "candidate"))
        sources = self.sources(groups)
        answers = [
            OpenMention(
                claim=claim,
                label=min(values(group, "label"), default=""),
                candidates=in_order(entities[iri] for iri in values(group, "candidate")),
                item=min(values(group, "title"), default=None),
                forums=tuple(values(concerned.get(claim, ()), "forum")),
                date=dates.get(claim),
                sources=sources.get(claim, ()),
            )
            for claim, group in groups.items()
        ]
        return tuple(sorted(answers, key=lambda answer: (answer.date or "", swedish(answer.label), answer.claim)))

    def candidates(self) -> tuple[Candidates, ...]:
        """Return the pairs (of persons, forums, ...) that may be one and are not merged yet, each pair once."""
        pairs = {
            tuple(sorted((known(row, "one"), known(row, "other"))))
            for row in self._asked.rows("who-may-be-the-same-person")
        }
        entities = self._lookup.things(iri for pair in pairs for iri in pair)
        answers = [Candidates(*in_order(entities[iri] for iri in pair)) for pair in pairs if len(set(pair)) == 2]
        return tuple(sorted(answers, key=lambda pair: (by_label(pair.one), by_label(pair.other))))

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return what IRIs stand for; one that was merged is there under its own IRI, with its own name."""
        return self._lookup.things(iris)

    def is_there(self, thing: str) -> bool:
        """Tell whether an IRI is a person, organisation, forum or project in the graph."""
        try:
            return bool(self._asked.rows("which-things-are-there", thing=[thing]))
        except ValueError:  # no IRI at all
            return False

    def sources_about(self, thing: str) -> tuple[Source, ...]:
        """Return the passages of all claims that name a thing, under whichever IRI, in the order of documents."""
        forms = self._asked.succession.forms([thing])
        claims = [known(row, "claim") for row in self._asked.rows("which-claims-name-it", thing=forms)]
        found = {source for sources in self.sources(claims).values() for source in sources}
        return tuple(sorted(found, key=by_place))

    # ---- finding and counting ---------------------------------------------------------------------------------

    def search(self, words: str, *, limit: int = 20) -> tuple[tuple[Thing, str], ...]:
        """Return things with a name or spelling that contains the words in any case, and that name; best match first.

        A name that is the words comes before one that begins with them, then one with a word that does.
        """
        best = best_names(words, self._lookup.named(words))
        entities = self._lookup.things(best)
        order = sorted(best, key=lambda iri: (best[iri], by_label(entities[iri])))
        return tuple((entities[iri], best[iri].name) for iri in order[:limit])

    def counts(self) -> Counts:
        """Return how much was read; what was merged into another counts once, and no mention that was settled.

        Meetings are those that documents report on, not those that they announce.
        """
        return counted(self._asked.store)

    def sources(self, claims: Iterable[str]) -> dict[str, tuple[Source, ...]]:
        """Return the passages of claims, in the order of the text."""
        return self._asked.sources(claims)
