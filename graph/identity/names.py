"""How two names may be names of one person: the same, two spellings, a surname added by marriage, initials, a slip.

    Anna Ek / ANNA EK                     same
    Siv Ericsson / Siv Eriksson           spelling: two ways to write one sound
    Karin Ek / Carin Ek                   given-spelling
    Anna Ek / Anna Ek Lund, Anna Lund-Ek  added-surname
    Ann Ek / Ann-Marie Ek                 part-of-given
    A. Ek / Anna Ek                       initials
    Anna Lindström / Anna Lindtröm        slip: one letter, and one of the words is no name that is known
    Maria Ek / Marie Ek                   near-given: one letter, and both are names
    Anna Ek / Anna Lund                   new-surname

Eva Lindgren and Eva Lindberg, Eva Lind and Eva Lund are two names of which the last relation is all that can be said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from graph.identity.spelling import folded, plain, without_accents
from ontology import reference

REMEMBERED: Final = 262_144  # names: as many as the persons that are resolved at once
SLIPPED: Final = 5  # letters that a word has at least, in which a slip is told from another name
SHORTEST: Final = 3  # letters, where one of the two is a known name


class Relation(StrEnum):
    """How two names may be names of one person, the closest first."""

    SAME = "same-name"
    SPELLING = "spelling"
    GIVEN_SPELLING = "given-spelling"
    ADDED = "added-surname"
    PART = "part-of-given"
    INITIALS = "initials"
    SLIP = "slip"
    NEAR_GIVEN = "near-given"
    NEW_SURNAME = "new-surname"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared: accents, case and hyphens do not count, and spellings of one sound are one.

    `given` is the given name with its parts; `surnames` what follows, each as it sounds.
    """

    plain: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    written: tuple[str, ...]  # all words, for slips

    @property
    def initial(self) -> bool:
        """Tell whether only the given name's first letter is known."""
        return len(self.given[0]) == 1 if self.given else False


@lru_cache(maxsize=REMEMBERED)
def read(name: str) -> Name:
    """Take a name apart.

    >>> read("A. Ericsson-Ek").given, read("A. Ericsson-Ek").surnames
    (('a',), ('erikson', 'ek'))
    """
    bare = without_accents(plain(name)).replace(".", ". ")
    words = [word.rstrip(".") for word in bare.split() if word != "."]
    given = tuple(words[0].split("-")) if words else ()
    rest = [part for word in words[1:] for part in word.split("-") if part]
    return Name(plain(name), given, tuple(map(folded, rest)), (*given, *rest))


@lru_cache(maxsize=REMEMBERED)
def relation(one: str, other: str) -> Relation | None:
    """Return the closest relation of two names, or None where they cannot be names of one person.

    >>> relation("Anna Ek", "Anna Ek Lund"), relation("A. Ek", "Anna Ek"), relation("Anna Ek", "Bo Ek")
    (<Relation.ADDED: 'added-surname'>, <Relation.INITIALS: 'initials'>, None)
    """
    a, b = read(one), read(other)
    if a.plain == b.plain:
        return Relation.SAME
    if a.given == b.given:
        return _same_given(a, b)
    if a.surnames == b.surnames:
        return _same_surnames(a, b)
    return Relation.SLIP if _slip(a.written, b.written) else None


def _same_given(a: Name, b: Name) -> Relation | None:
    if a.surnames == b.surnames:
        return Relation.SPELLING
    if not a.surnames or not b.surnames or a.initial:
        return None
    if set(a.surnames) <= set(b.surnames) or set(b.surnames) <= set(a.surnames):
        return Relation.ADDED
    return Relation.SLIP if _slip(a.written, b.written) else Relation.NEW_SURNAME


def _same_surnames(a: Name, b: Name) -> Relation | None:
    if not a.given or not b.given or not a.surnames:
        return None
    if a.initial or b.initial:
        return Relation.INITIALS if a.given[0][0] == b.given[0][0] and a.initial != b.initial else None
    if "-".join(map(folded, a.given)) == "-".join(map(folded, b.given)):
        return Relation.GIVEN_SPELLING
    shorter, longer = sorted((a.given, b.given), key=len)
    if len(shorter) == 1 and shorter[0] in longer:
        return Relation.PART
    if _slip(a.written, b.written):
        return Relation.SLIP
    one, other = "-".join(a.given), "-".join(b.given)
    return Relation.NEAR_GIVEN if min(len(one), len(other)) > SHORTEST and _one_letter(one, other) else None


# ---- slips --------------------------------------------------------------------------------------------------------


def shortened(name: str) -> Iterator[str]:
    """Yield the name and the name without one of its letters: two that differ by one slip share one of these."""
    word = " ".join(read(name).written)
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _slip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two names differ in one letter of one long word, which in one of them is no known name."""
    if len(a) != len(b):
        return False
    others = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    if len(others) != 1:
        return False
    one, other = others[0]
    if not _one_letter(one, other) or (_known(one) and _known(other)):
        return False
    shortest = min(len(one), len(other))
    return shortest >= SLIPPED or (shortest >= SHORTEST and (_known(one) or _known(other)))


def _one_letter(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter left out, doubled or wrong, or by two that changed places."""
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    turned = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return turned or one[start + 1 :] == other[start + 1 :]


@lru_cache(maxsize=REMEMBERED)
def _known(word: str) -> bool:
    names = reference.load()
    return word in _plain_surnames() or word in names.given_names


@lru_cache(maxsize=1)
def _plain_surnames() -> frozenset[str]:
    return frozenset(without_accents(name) for name in reference.load().surnames)
