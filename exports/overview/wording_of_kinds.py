"""The words of the overview for kinds of forum, of one, in Swedish and English."""

from __future__ import annotations

from typing import Final

SWEDISH: Final = {
    "kind.network": "Nätverk",
    "kind.steering-group": "Styrgrupp",
    "kind.industry-council": "Branschråd",
    "kind.working-group": "Arbetsgrupp",
    "kind.reference-group": "Referensgrupp",
    "kind.project-group": "Projektgrupp",
    "kind.board": "Styrelse",
    "kind.committee": "Nämnd",
    "kind.council": "Råd",
    "kind.presidium": "Presidium",
    "kind.assembly": "Fullmäktige",
    "kind.management-group": "Ledningsgrupp",
    "kind.group": "Grupp",
    "kind.team": "Team",
    "kind.forum": "Forum",
}

ENGLISH: Final = {
    "kind.network": "Network",
    "kind.steering-group": "Steering group",
    "kind.industry-council": "Industry council",
    "kind.working-group": "Working group",
    "kind.reference-group": "Reference group",
    "kind.project-group": "Project group",
    "kind.board": "Board",
    "kind.committee": "Committee",
    "kind.council": "Council",
    "kind.presidium": "Presidium",
    "kind.assembly": "Assembly",
    "kind.management-group": "Management group",
    "kind.group": "Group",
    "kind.team": "Team",
    "kind.forum": "Forum",
}
