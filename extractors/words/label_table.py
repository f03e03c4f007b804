"""The table of labels: the words at the head of a line that say what the names behind them are.

They are reference data (`reference/list-labels.csv`), each as minutes print it, and "ande", which is what some fonts
leave of "Närvarande" and "Beslutande": the letters before are drawn as one. `labels` finds them.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from graph.claims import Status
from ontology import reference


class Part(StrEnum):
    """What a label opens."""

    LIST = "list"  # names of those who took part, or did not
    GROUP = "group"  # a group within a list ("Ledamöter", "Kansli"), a list of its own in the letterhead
    OFFICE = "office"  # who held an office at the meeting ("Sekreterare", "Justerare")
    STOP = "stop"  # something else: no names of participants follow


class Label(Struct, frozen=True, gc=False):
    """A label and what it says of the names that follow: their status, the role they hold (path below role/)."""

    text: str
    part: Part
    status: Status | None = None
    role: str | None = None
    called: bool = False  # those who were summoned: present only where no list of the present contradicts


LABELS: tuple[Label, ...] = tuple(
    Label(one.text, Part(one.part), Status(one.status) if one.status is not None else None, one.role, one.called)
    for one in reference.load().list_labels
)

# the heads of the names of groups: Direktionens | ledamöter
GROUP_HEADS = (
    r"ledamöter|ersättare|suppleanter|representanter|företrädare|tjänstemän|tjänstepersoner|medlemmar|deltagare|ombud"
)
# Kommunens representanter · Näringslivsrådet representanter, where the s is forgotten
OF_WHOM = rf"(?P<whose>[A-ZÅÄÖ][a-zåäö-]+(?:s|råd(?:et)?|nätverk(?:et)?)\s)(?P<of>{GROUP_HEADS})"
