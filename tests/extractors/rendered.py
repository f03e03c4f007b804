"""A reading as text that a person can check against the minutes: one claim a line, its passage last.

    attendance | Anna Ek (Lerums kommun) | present | for Lerums kommun | role ordförande | "Anna Ek, Lerum, ordförande"

Kinds of claims stand in one order; within a kind the order is that of the reading. A field that is empty is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Claim,
    Decision,
    Document,
    Fact,
    Finding,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Project,
    Reading,
    Role,
    Span,
    UnresolvedMention,
    Vacancy,
)

KINDS: tuple[type, ...] = (
    Meeting,
    Fact,
    Attendance,
    AgendaItem,
    Membership,
    Vacancy,
    Decision,
    Assignment,
    UnresolvedMention,
    Mention,
)


def rendered(reading: Reading) -> str:
    """Return all claims and findings of `reading`, a line each, ending in a new line."""
    claims = sorted(reading.claims, key=lambda claim: KINDS.index(type(claim)))
    lines = [*(claim_line(c, reading.document) for c in claims), *(_finding(f, reading) for f in reading.findings)]
    return "\n".join(lines) + "\n"


def claim_line(claim: Claim, document: Document) -> str:
    """Return the line of one claim."""
    passages = (quoted(span, document.text) for span in claim.sources)
    return " | ".join([*(field for field in fields(claim) if field), " … ".join(passages)])


def quoted(span: Span, text: str) -> str:
    """Return a passage in quotation marks, on one line."""
    return '"' + span.of(text).replace("\n", "⏎") + '"'


def _finding(finding: Finding, reading: Reading) -> str:
    source = [quoted(finding.source, reading.document.text)] if finding.source is not None else []
    return " | ".join(["finding", finding.kind, finding.message, *source])


def entity(thing: Person | Organisation | Forum | Project | None) -> str:
    """Return who or what an entity is, with what tells it apart: a person's home, a forum's convener."""
    match thing:
        case None:
            return "nobody"
        case Person(name=name, home=home):
            return f"{name} ({'home open' if home is None else home.name})"
        case Forum(name=name, kind=kind, convener=convener):
            return f"{name} [{kind}, {'convener open' if convener is None else convener.name}]"
        case Organisation(name=name, classification=classification):
            return f"{name} [{classification or 'organisation'}]"
        case Project(name=name):
            return f"{name} [project]"


def _each(label: str, values: Iterable[str]) -> str:
    words = ", ".join(values)
    return f"{label} {words}" if words else ""


def _roles(roles: Iterable[Role]) -> str:
    return _each("role", (role.label for role in roles))


def _behalf(behalf: Iterable[Organisation | Forum]) -> str:
    return _each("for", (one.name for one in behalf))


def _item(item: int | None) -> str:
    return "no item" if item is None else f"item #{item}"


def _said(label: str, value: object) -> str:
    return "" if value is None else f"{label} {value}"


@singledispatch
def fields(claim: Claim) -> Iterator[str]:
    """Yield the fields of a claim's line, its kind first."""
    raise TypeError(f"no way to render a {type(claim).__name__}")


@fields.register
def _(claim: Meeting) -> Iterator[str]:
    yield "meeting" if claim.own else "scheduled meeting"
    yield entity(claim.forum) + ("" if claim.forum_basis is Basis.STATED else " inferred")
    yield f"date {claim.date or 'open'}" + (f" {claim.date_basis}" if claim.date_basis else "")
    yield _said("because", claim.date_reason)
    yield f"time {claim.start or 'open'}-{claim.end or 'open'}" if claim.start or claim.end else ""
    yield _said("place", claim.place)
    yield _said("mode", claim.mode)


@fields.register
def _(claim: Fact) -> Iterator[str]:
    yield from ("fact", entity(claim.subject), claim.relation, entity(claim.object))
    yield "" if claim.basis is Basis.STATED else f"inferred because {claim.reason}"


@fields.register
def _(claim: Attendance) -> Iterator[str]:
    yield from ("attendance", entity(claim.who), claim.status, _behalf(claim.on_behalf_of))
    yield _said("party", claim.party.name if claim.party is not None else None)
    yield _each("forms", claim.responsibilities)
    yield _roles(claim.roles)
    yield _said("instead of", entity(claim.stands_in_for) if claim.stands_in_for is not None else None)
    yield _said("part", claim.attended_part)
    yield _said("remark", claim.remark)


@fields.register
def _(claim: AgendaItem) -> Iterator[str]:
    yield f"agenda #{claim.index}"
    yield f"position {claim.position or 'none'}"
    yield claim.title
    yield _said("section", claim.section)
    yield _said("part of", f"#{claim.parent}" if claim.parent is not None else None)
    yield _each("presenters", (person.name for person in claim.presenters))
    yield _each("topics", claim.topics)


@fields.register
def _(claim: Membership) -> Iterator[str]:
    yield from ("membership", entity(claim.member), entity(claim.organisation), claim.state)
    yield _roles(claim.roles)
    yield _behalf(claim.on_behalf_of)
    yield _said("from", claim.begins)
    yield _said("until", claim.ends)
    yield _item(claim.item)


@fields.register
def _(claim: Vacancy) -> Iterator[str]:
    yield from ("vacancy", entity(claim.forum), _behalf(claim.on_behalf_of), _item(claim.item))


@fields.register
def _(claim: Decision) -> Iterator[str]:
    yield from ("decision", entity(claim.by), _item(claim.item), claim.text)


@fields.register
def _(claim: Assignment) -> Iterator[str]:
    yield from ("assignment", entity(claim.agent), _item(claim.item), _said("due", claim.due), claim.text)


@fields.register
def _(claim: Mention) -> Iterator[str]:
    yield from ("mention", _item(claim.item), entity(claim.entity), _said("form", claim.form))


@fields.register
def _(claim: UnresolvedMention) -> Iterator[str]:
    yield from ("unresolved", _item(claim.item), claim.label)
    yield _each("candidates", (entity(person) for person in claim.candidates)) or "no candidates"
