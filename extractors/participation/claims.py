"""From rows of the attendance lists to claims: who took part, and who works where.

Surface forms: a row of the list ("Anna Ek, Lerum, ordförande"), a title in it ("Anna Ek, GR, utbildningschef"), a
sentence ("Anna Ek från VästKom").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.participation.employers import affiliations_in, row_of
from extractors.participation.listing import Row
from extractors.sentences.settling import Settler
from extractors.sentences.typed import Sentence
from extractors.words.people import People
from extractors.words.titles import is_title
from graph.claims import Attendance, Membership, Organisation, Person, Status


def attendances_of(rows: Sequence[Row], people: People, settler: Settler) -> Iterator[Attendance]:
    """Yield who took part, in the order of the lists."""
    for row in rows:
        yield Attendance(
            who=_who(row, people),
            status=row.status if row.status is not None else Status.PRESENT,
            sources=tuple(dict.fromkeys(row.sources)),
            on_behalf_of=tuple(map(settler.represented, row.organisations)) if row.name is not None else (),
            party=row.party,
            responsibilities=tuple(row.forms),
            roles=tuple(row.roles),
            stands_in_for=settler.named(row.stands_in_for, None, None) if row.stands_in_for is not None else None,
            attended_part="; ".join(row.parts) or None,
            remark="; ".join(row.remarks) or None,
        )


def _who(row: Row, people: People) -> Person | Organisation:
    if row.name is None:
        return row.organisations[0]
    listed = people.listed_as(row.name, row.home)
    who = listed if listed is not None else people.full(row.name).person
    return who if who is not None else Person(row.name, row.home)


def holders_of(rows: Sequence[Row], people: People) -> dict[str, Person]:
    """Return who has each title or office of the lists, by its path, where only one person has it."""
    found: dict[str, set[Person]] = {}
    for row in rows:
        who = _who(row, people) if row.name is not None else None
        if isinstance(who, Person):
            for role in row.roles:
                found.setdefault(role.path, set()).add(who)
    return {path: who.pop() for path, who in found.items() if len(who) == 1}


def employments_of(
    rows: Sequence[Row], people: People, sentences: Sequence[Sentence], settler: Settler
) -> Iterator[Membership]:
    """Yield who works where: by a title in the list, then by a sentence."""
    for row in rows:
        titles = tuple(role for role in row.roles if is_title(role.path))
        if row.name is not None and titles:
            for organisation in row.organisations:
                yield Membership(_who(row, people), organisation, tuple(row.sources), titles)
    yield from _stated(sentences, settler)


def _stated(sentences: Sequence[Sentence], settler: Settler) -> Iterator[Membership]:
    """Yield what sentences state, once; a row or paragraph that begins with an organisation speaks of its people."""
    seen: set[tuple[object, ...]] = set()
    current: tuple[int | None, Organisation | None] = (None, None)
    for sentence in sentences:
        begins = row_of(sentence)
        if begins is not None or sentence.item != current[0]:
            current = (sentence.item, begins)
        for membership in affiliations_in(sentence, settler, current[1]) if "<P" in sentence.typed else ():
            key = (membership.member, membership.organisation, membership.roles)
            if key not in seen:
                seen.add(key)
                yield membership
