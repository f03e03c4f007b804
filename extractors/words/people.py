"""Who is meant within a document: from names as written to persons.

- A full name is the person with that name; where the lists have two of that name with different homes, it stays open.
- A given name alone is the person with it whom the same item names in full; failing that, the one person with it whom
  the document names in full; where two fit, it is unresolved with both as candidates; where none fits, with none.
- Initials ("H Hedlind", "Eva W H") are the one full name that they abbreviate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from extractors.words.names import same_first_name
from graph.claims import Forum, Organisation, Person

Home = Organisation | Forum | None


class Who(Struct, frozen=True, gc=False):
    """What a name was settled to: one person, or none with the candidates."""

    person: Person | None
    candidates: tuple[Person, ...] = ()


class People:
    """The persons of a document, to be asked who a name is."""

    def __init__(
        self,
        listed: Iterable[tuple[str, Home]],
        named: Iterable[tuple[str, int | None]],
        homes: Mapping[str, Home],
        default: Home,
    ) -> None:
        """Take who is named where.

        `listed` are the entries of the lists (name, home), `named` the full names in the text by item, `homes` those
        that sentences state for names outside the lists, `default` the home of those of whom nothing is known.
        """
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        self._listed: set[str] = set()
        self._in_item: dict[int, list[str]] = defaultdict(list)
        for name, home in listed:
            self._listed.add(name)
            person = Person(name, home if home is not None else default)
            if person not in self._by_name[name]:
                self._by_name[name].append(person)
        for name, item in named:
            if item is not None and name not in self._in_item[item]:
                self._in_item[item].append(name)
            if name not in self._by_name:
                self._by_name[name].append(Person(name, homes.get(name) or default))
        self._names = sorted(self._by_name)
        self._by_first: dict[str, list[str]] = defaultdict(list)  # a short name begins as the full one does
        for name in self._names:
            for first in {name[:1].casefold(), *name.casefold().split()[:1]}:
                self._by_first[first].append(name)
        self._settled: dict[tuple[str, int | None, tuple[int, ...]], Who] = {}

    @property
    def all(self) -> tuple[Person, ...]:
        """All persons, in order of name and home."""
        return tuple(p for name in self._names for p in self._by_name[name])

    def full(self, name: str) -> Who:
        """Settle a full name."""
        persons = self._by_name.get(name, [])
        return Who(persons[0]) if len(persons) == 1 else Who(None, tuple(persons))

    def listed_as(self, name: str, home: Home) -> Person | None:
        """Return the person of the lists with this name and home."""
        return next((p for p in self._by_name.get(name, []) if p.home == home), None)

    def is_listed(self, name: str) -> bool:
        """Tell whether a full name stands in the lists."""
        return name in self._listed

    def settle(self, name: str, item: int | None, family: Sequence[int] = ()) -> Who:
        """Settle a name as written in item `item`; `family` are the items that it is part of or that are part of it."""
        key = (name, item, tuple(family))
        if key not in self._settled:  # one name is asked for by each claim of its sentence
            self._settled[key] = self.full(name) if name in self._by_name else self._abbreviated(*key)
        return self._settled[key]

    def _abbreviated(self, name: str, item: int | None, family: Sequence[int]) -> Who:
        near = [n for i in dict.fromkeys((item, *family)) if i is not None for n in self._in_item.get(i, ())]
        first = name.replace(".", "").casefold().split()[:1]
        for names in (dict.fromkeys(near), self._by_first[first[0]] if first else ()):
            fits = [p for n in names if abbreviates(name, n) for p in self._by_name[n]]
            if fits:
                return Who(fits[0]) if len(fits) == 1 else Who(None, tuple(fits))
        return Who(None)


def abbreviates(short: str, full: str) -> bool:
    """Tell whether `short` may stand for the full name `full`.

    >>> abbreviates("Leif", "Leif Ekman"), abbreviates("H Hedlind", "Hanna Hedlind")
    (True, True)
    >>> abbreviates("Eva W H", "Eva W Hedlind"), abbreviates("S-O Ek", "Sven-Olof Ek")
    (True, True)
    >>> abbreviates("Ann", "Ann-Charlotte Ek"), abbreviates("Leif Ek", "Leif Ekman")
    (False, False)
    """
    parts, words = short.replace(".", "").split(), full.split()
    if not parts or len(parts) > len(words) or short == full:
        return False
    if len(parts) == 1:
        return same_first_name(short, full)
    initials, given = parts[0].split("-"), words[0].split("-")
    if all(len(one) == 1 for one in initials) and len(parts) >= 2:
        begins = len(initials) <= len(given) and all(map(str.startswith, given, initials))
        return begins and words[-len(parts[1:]) :] == parts[1:]
    return (
        parts[0] == words[0]
        and all(w.startswith(p) if len(p) == 1 else w == p for p, w in zip(parts[1:], words[1:], strict=False))
        and any(len(p) == 1 for p in parts[1:])
    )
