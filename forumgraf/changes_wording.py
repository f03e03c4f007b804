"""The words of the changes between two dates, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from forumgraf import wording

_SWEDISH: Final = {
    "changes.period": "Ändringar efter {after} till och med {until}",
    "changes.now": "de senaste protokollen",
    "changes.none": "Protokollen visar inga ändringar.",
    "changes.stated": "Anges i protokollen",
    "changes.attested": "Syns i protokollen",
    "changes.elected": "utsedd{role}",
    "changes.begins": "tillträder{role}",
    "changes.ends": "lämnar{role}",
    "changes.until": "utsedd till och med då{role}",
    "changes.former": "anges som tidigare{role}; när det upphörde står inte",
    "changes.vacant": "platsen är vakant",
    "changes.first": "först belagd{role}; inte med i {without} tidigare protokoll, det närmaste {nearest}",
    "changes.last": "senast belagd{role}; inte med i {without} senare protokoll, det närmaste {nearest}",
    "changes.seat": "först belagd på den platsen; {before}",
    "changes.role": "{roles} först belagd; {before}",
    "changes.before": "tidigare {before}, senast belagd {date}",
    "changes.no-role-before": "tidigare protokoll anger ingen roll",
    "changes.caution": "Att någon är först eller senast belagd säger inte när uppdraget började eller slutade.",
}
_ENGLISH: Final = {
    "changes.period": "Changes after {after} until {until}",
    "changes.now": "the latest minutes",
    "changes.none": "The minutes show no changes.",
    "changes.stated": "Stated in the minutes",
    "changes.attested": "Shown by the minutes",
    "changes.elected": "elected{role}",
    "changes.begins": "begins{role}",
    "changes.ends": "leaves{role}",
    "changes.until": "elected until then{role}",
    "changes.former": "said to be former{role}; when it ended is not said",
    "changes.vacant": "the seat is vacant",
    "changes.first": "first attested{role}; not in {without} earlier minutes, the nearest of {nearest}",
    "changes.last": "last attested{role}; not in {without} later minutes, the nearest of {nearest}",
    "changes.seat": "first attested in that seat; {before}",
    "changes.role": "{roles} first attested; {before}",
    "changes.before": "before {before}, last attested {date}",
    "changes.no-role-before": "earlier minutes give no role",
    "changes.caution": "To be attested first or last says nothing of when a seat began or ended.",
}
_LANGUAGES: Final = {"sv": _SWEDISH, "en": _ENGLISH}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"), those of all results among them. Raises UsageError for another."""
    return {**wording.words(language), **_LANGUAGES[language]}
