"""The table of labels: the words at the head of a line that say what the names behind them are.

They are reference data (`reference/list-labels.csv`), each as minutes print it, and "ande", which is what some fonts
leave of "Närvarande" and "Beslutande": the letters before are drawn as one. What only says that somebody took part, or
did not, is made of its words (`reference/label-words.csv`): "Har ej deltagit", "Digitalt närvarande", "På mötet deltog
följande". `labels` finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain, product

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


def _listed() -> Iterator[Label]:
    for one in reference.load().list_labels:
        status = Status(one.status) if one.status is not None else None
        yield Label(one.text, Part(one.part), status, one.role, one.called)


def _words(says: str) -> list[tuple[str, Status]]:
    words = (one for one in reference.load().label_words if one.says == says)
    return [(one.text, Status(one.status or Status.PRESENT)) for one in words]


def _made() -> Iterator[Label]:
    """Yield the labels that are made of words: what leads, a word for taking part, and that, where or how it was so."""
    bare = [("", Status.PRESENT)]
    takes = chain(
        product(bare, _words("noun")),
        product([*bare, *_words("before verb")], _words("verb")),
        product([*bare, *_words("before supine")], _words("supine")),
    )
    yield from (_label(*words) for words in product(_words("where"), _words("verb"), [*bare, *_words("behind verb")]))
    denied, where, how = _words("not"), [*bare, *_words("where")], _words("how")
    for lead, took in takes:
        yield from (_label(lead, took, place) for place in where)
        yield from (_label(lead, no, took, place) for no, place in product(denied, where))
        yield from (_label(lead, took, no, place) for no, place in product(denied, where))
        yield from (_label(lead, took, way) for way in how)
        yield from (_label(way, took) for way in how if lead in bare)


def _label(*words: tuple[str, Status]) -> Label:
    text = " ".join(text for text, _ in words if text)
    status = next((status for _, status in words if status is not Status.PRESENT), Status.PRESENT)
    return Label(text[0].upper() + text[1:], Part.LIST, status)


# what is listed comes first: where both have the same words, it says what they mean
LABELS: tuple[Label, ...] = (*_listed(), *_made())

# the heads of the names of groups: Direktionens | ledamöter
GROUP_HEADS = (
    r"ledamöter|ersättare|suppleanter|representanter|företrädare|tjänstemän|tjänstepersoner|medlemmar|deltagare|ombud"
)
# Kommunens representanter · Näringslivsrådet representanter, where the s is forgotten
OF_WHOM = rf"(?P<whose>[A-ZÅÄÖ][a-zåäö-]+(?:s|råd(?:et)?|nätverk(?:et)?)\s)(?P<of>{GROUP_HEADS})"
