"""The entities of a document: which occur in its claims, and what each document's graph says of them.

Supertypes are written out, since neither Oxigraph nor most readers of Turtle infer them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias, assert_never

from pyoxigraph import NamedNode

from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Claim,
    Decision,
    Entity,
    Fact,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Project,
    Role,
    UnresolvedMention,
    Vacancy,
)
from graph.shape.place import Place
from graph.shape.rdf import Triple, name, node, prose

Named: TypeAlias = Entity | Role

UNKNOWN_KIND: Final = "forum"  # nothing says what kind of forum it is: no concept, and so no classification


def entity_triples(claims: Iterable[Claim], at: Place) -> Iterator[Triple]:
    """Yield types, labels and structure of each entity and role that occurs in `claims`, in the order they occur."""
    claims = tuple(claims)
    forms = _forms(claims, at)
    for here, values in _by_node(claims, at).items():
        for value in values:
            yield from _structure(value, here, at)
        yield from _labels(here, tuple(values), forms.get(here, ()))


def occurring(claim: Claim) -> tuple[Named, ...]:
    """Return the entities and roles that a claim names itself (not the homes and conveners that they have)."""
    match claim:
        case Meeting():
            return _some(claim.forum)
        case Attendance():
            others = _some(claim.party, claim.stands_in_for)
            return (claim.who, *claim.on_behalf_of, *others, *claim.roles)
        case Membership():
            return (claim.member, claim.organisation, *claim.on_behalf_of, *claim.roles)
        case Vacancy():
            return (claim.forum, *claim.on_behalf_of)
        case AgendaItem():
            return claim.presenters
        case Decision():
            return _some(claim.by)
        case Assignment():
            return (claim.agent,)
        case Mention():
            return (claim.entity,)
        case UnresolvedMention():
            return claim.candidates
        case Fact():
            return (claim.subject, claim.object)
    assert_never(claim)


def _some(*values: Named | None) -> tuple[Named, ...]:
    return tuple(value for value in values if value is not None)


def _by_node(claims: Iterable[Claim], at: Place) -> dict[NamedNode, dict[Named, None]]:
    """Return the values that share each IRI: one name spelt in two ways gives two of them."""
    found: dict[NamedNode, dict[Named, None]] = {}
    named = (named for claim in claims for named in occurring(claim))
    for value in dict.fromkeys(value for one in named for value in _with_surroundings(one)):  # most come several times
        found.setdefault(at.entity(value), {})[value] = None
    return found


def _with_surroundings(value: Named) -> Iterator[Named]:
    yield value
    surrounding = value.home if isinstance(value, Person) else value.convener if isinstance(value, Forum) else None
    if surrounding is not None:
        yield from _with_surroundings(surrounding)


def _structure(value: Named, here: NamedNode, at: Place) -> Iterator[Triple]:
    for kind in _types(value):
        yield here, node("rdf:type"), node(kind)
    match value:
        case Person(home=home) if home is not None:
            yield here, node("fg:home"), at.entity(home)
        case Organisation(classification=classification) if classification is not None:
            yield here, node("org:classification"), node(f"fg:{classification}")
        case Forum():
            if value.kind != UNKNOWN_KIND:
                yield here, node("org:classification"), node(f"fg:{value.kind}")
            if value.convener is not None:
                yield here, node("org:subOrganizationOf"), at.entity(value.convener)
        case _:  # projects, roles, and persons and organisations of which no more is known
            return


def _types(value: Named) -> tuple[str, ...]:
    match value:
        case Person():
            return ("foaf:Person", "person:Person")
        case Forum():
            return ("fg:Forum", "org:OrganizationalCollaboration")
        case Project():
            return ("foaf:Project",)
        case Role():
            return ("org:Role",)
        case Organisation(classification="municipality"):
            return ("fg:Municipality", "org:FormalOrganization")
        case Organisation():
            return ("org:FormalOrganization",)
    assert_never(value)


# ---- labels ------------------------------------------------------------------------------------------------------


def _labels(here: NamedNode, values: tuple[Named, ...], forms: Iterable[str]) -> Iterator[Triple]:
    names = {_label(value) for value in values}
    preferred = min(names, key=_plainness)
    yield here, node("skos:prefLabel"), prose(preferred)
    if isinstance(values[0], Person):
        yield here, node("foaf:name"), name(preferred)
    for other in sorted((names | set(forms)) - {preferred}):
        yield here, node("skos:altLabel"), prose(other)


def _plainness(label: str) -> tuple[int, str]:
    # Of two spellings with one slug the one with more diacritics is the fuller: "Åke Ek" before "Ake Ek".
    return -sum(ord(c) > 127 for c in label), label


def _label(value: Named) -> str:
    return value.label if isinstance(value, Role) else value.name


def _forms(claims: Iterable[Claim], at: Place) -> dict[NamedNode, set[str]]:
    """Return the other spellings to remember: of entities from mentions, of roles as they are written."""
    found: dict[NamedNode, set[str]] = {}
    for claim in claims:
        if isinstance(claim, Mention) and claim.form is not None:
            found.setdefault(at.entity(claim.entity), set()).add(claim.form)
        for role in occurring(claim):
            if isinstance(role, Role) and role.written is not None and role.written.casefold() != role.label.casefold():
                found.setdefault(at.entity(role), set()).add(role.written)
    return found
