"""What forums belong to and steer, with the passages that say so among the claims of a dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from exports.pages.directory import Directory
from exports.pages.dossiers import Dossier
from exports.pages.said import Said, Sort
from graph.answers import ForumAnswer, Related
from graph.naming import local


def proven(answer: ForumAnswer, dossier: Dossier, known: Directory) -> ForumAnswer:
    """Return what is known of a forum with the passages that a dossier has for it."""
    current = known.current
    facts = [
        claim
        for claim in dossier.of(Sort.FACT)
        if any(current(subject) == answer.forum.iri for subject in claim.values("rdf:subject"))
    ]
    return replace(
        answer,
        conveners=_with_sources(answer.conveners, "subOrganizationOf", facts, known),
        steers=_with_sources(answer.steers, "steers", facts, known),
    )


def _with_sources(
    related: Iterable[Related], predicate: str, facts: Iterable[Said], known: Directory
) -> tuple[Related, ...]:
    return tuple(
        Related(
            one.thing,
            tuple(
                dict.fromkeys(
                    source
                    for claim in facts
                    if predicate in map(local, claim.values("rdf:predicate"))
                    and any(known.current(iri) == one.thing.iri for iri in claim.values("rdf:object"))
                    for source in claim.sources
                )
            ),
        )
        for one in related
    )
