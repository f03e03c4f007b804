"""The words of the overview of what changed in a forum, in Swedish and English."""

from __future__ import annotations

from typing import Final

SWEDISH: Final = {
    "overview.changes-stated": "Ändringar efter {date} som protokollen anger",
    "overview.changes-attested": "Ändringar efter {date} som syns i protokollen",
    "overview.changes-short": "Ändringar",
    "overview.changes-none": "Inga ändringar efter {date} framgår av protokollen.",
    "overview.changes-unknown": (
        "Inga daterade protokoll visar forumet före {date}, så vilka de visar kan inte jämföras med tidigare."
    ),
    "overview.change": "Ändring",
    "overview.change-day": "Dag",
    "overview.change-basis": "Grund",
    "changes.stated-short": "anges",
    "changes.attested-short": "syns",
    "changes.stated": "Anges i protokollen",
    "changes.attested": "Syns i protokollen",
    "changes.elected": "utsedd{role}",
    "changes.begins": "tillträder{role}",
    "changes.ends": "lämnar{role}",
    "changes.until": "utsedd till och med den dagen{role}",
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

ENGLISH: Final = {
    "overview.changes-stated": "Changes after {date} that the minutes state",
    "overview.changes-attested": "Changes after {date} that the minutes show",
    "overview.changes-short": "Changes",
    "overview.changes-none": "The minutes show no changes after {date}.",
    "overview.changes-unknown": (
        "No dated minutes show the forum before {date}, so whom they show cannot be compared with earlier ones."
    ),
    "overview.change": "Change",
    "overview.change-day": "Day",
    "overview.change-basis": "Basis",
    "changes.stated-short": "stated",
    "changes.attested-short": "shown",
    "changes.stated": "Stated in the minutes",
    "changes.attested": "Shown by the minutes",
    "changes.elected": "elected{role}",
    "changes.begins": "begins{role}",
    "changes.ends": "leaves{role}",
    "changes.until": "elected until that day{role}",
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
