"""The words of the command that tells changes, in Swedish and English; those of the changes are the overview's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exports.overview import wording

_SWEDISH: Final = {
    "changes.period": "Ändringar efter {after} till och med {until}",
    "changes.open": "Ändringar efter {after}",
    "changes.none": "Protokollen visar inga ändringar.",
}
_ENGLISH: Final = {
    "changes.period": "Changes after {after} until {until}",
    "changes.open": "Changes after {after}",
    "changes.none": "The minutes show no changes.",
}
_LANGUAGES: Final = {"sv": _SWEDISH, "en": _ENGLISH}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"), those of all results among them. Raises UsageError for another."""
    return {**wording.words(language), **_LANGUAGES[language]}
