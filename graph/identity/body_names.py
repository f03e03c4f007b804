"""When two names of organisations, forums or projects are one name: case, hyphens, the definite form, the genitive.

    Branschrådet Grundskola / Branschråd grundskola          one name of a forum
    Utbildningschefs nätverket / Utbildningschefsnätverket   one
    Styrgruppen för Lotsen / Styrgrupp Lotsen / Lotsens styrgrupp    one
    Utbildningschefsgruppen / Utbildningschefsnätverket      two that say of whom they are, and differ in the head
    Projekt Lotsen / Lotsen                                  one name of a project
    VHK / Västerhavets kommunalförbund                       an abbreviation that fits

The heads of forums' names and their inflections are those of `ontology/reference/forum-kinds.ttl`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.identity.spelling import plain
from ontology import reference

REMEMBERED: Final = 65_536  # names
_OWNER: Final = re.compile(r"^[A-ZÅÄÖ]{2,}:s ")  # SKR:s skolchefsnätverk
_WORD: Final = re.compile(r"[^\W_]+")
# What an organisation is, in the definite form: förvaltningen, förbundet, kontoret.
_DEFINITE: Final = re.compile(r"(förvaltning|förbund|kontor|bolag|myndighet|förening|universitet|avdelning)(?:en|et)$")
_SHORT: Final = 3  # letters of a word whose last s may belong to it: "AVS"
_LINKS: Final = frozenset(("för", "i", "inom", "kring", "om", "av"))
_PROJECT: Final = frozenset(("projekt", "projektet", "projektets", "program", "programmet", "insats", "insatsen"))
_ABBREVIATION: Final = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}[A-ZÅÄÖ]")


@dataclass(frozen=True, slots=True)
class ForumName:
    """A forum's name as it is compared: the head without its inflection, and what tells the forum apart.

    `bare` are the names that say what a forum is and not which: "Styrgruppen", "Kommunstyrelsen".
    """

    head: str
    about: str
    bare: bool = False


@lru_cache(maxsize=REMEMBERED)
def forum_name(name: str, *, owned: bool = True) -> ForumName:
    """Return a forum's name as it is compared; where it is not `owned`, without the abbreviation of who owns it.

    >>> forum_name("Styrgruppen för Lotsen") == forum_name("Lotsens styrgrupp")
    True
    >>> forum_name("Utbildningschefs nätverket")
    ForumName(head='nätverk', about='utbildningschef', bare=False)
    """
    words = _WORD.findall(plain(name if owned else _OWNER.sub("", name)))
    for place, word in enumerate(words):
        found = _head(word)
        if found is not None:
            head, stem = found
            before = _about([*words[:place], stem]).removesuffix("s")
            bare = len(words) == 1 and (not stem or word in _forms())
            return ForumName(head, before + _about(words[place + 1 :]), bare)
    return ForumName("", _about(words))


def _about(words: list[str]) -> str:
    return "".join(word for word in words if word not in _LINKS and word not in _PROJECT)


@lru_cache(maxsize=REMEMBERED)
def _head(word: str) -> tuple[str, str] | None:
    """Return the bare form of the longest head that a word ends with, and what stands before it."""
    heads = _heads()
    for start in range(len(word)):
        bare = heads.get(word[start:])
        if bare is not None:
            return bare, word[:start]
    return None


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    """Return the form without inflection of each form of a head: "nätverket" is "nätverk".

    "chefsnätverk" is no head of its own: what stands before "nätverk" says of whom it is. "styrgrupp" is one.
    """
    kinds = reference.load().forum_kinds
    labels = tuple(kind.label for kind in kinds)
    heads = {}
    for kind in kinds:
        forms = [form.casefold() for form in kind.forms]
        for form in forms:
            bare = min((other for other in forms if form.startswith(other)), key=len)
            if bare == kind.label or not bare.endswith(labels):
                heads[form] = bare
    return heads


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    return frozenset(form.casefold() for kind in reference.load().forum_kinds for form in kind.forms)


@lru_cache(maxsize=REMEMBERED)
def organisation_key(name: str) -> str:
    """Return what the ways to write an organisation's name share.

    >>> organisation_key("Kultur & Fritid") == organisation_key("Kultur och fritid")
    True
    """
    return "".join(_WORD.findall(plain(name).replace("&", " och ")))


@lru_cache(maxsize=REMEMBERED)
def inflected_key(name: str) -> str:
    """Return what the genitives of a name share, and the definite and indefinite forms of what an organisation is.

    >>> inflected_key("Göteborgs grundskoleförvaltning") == inflected_key("Göteborg Grundskoleförvaltningen")
    True
    >>> inflected_key("Yrkessteget") == inflected_key("Yrkesstegen")
    False
    """
    words = _WORD.findall(plain(name).replace("&", " och "))
    bare = (word.removesuffix("s") if len(word) > _SHORT else word for word in words)
    return "".join(_DEFINITE.sub(r"\1", word) for word in bare)


@lru_cache(maxsize=REMEMBERED)
def project_key(name: str) -> str:
    """Return what the ways to write a project's name share.

    >>> project_key("Projektet Lotsen"), project_key("ULF-projekt")
    ('lotsen', 'ulf')
    """
    words = _WORD.findall(plain(name))
    return "".join(word for word in words if word not in _PROJECT) or "".join(words)


@lru_cache(maxsize=REMEMBERED)
def is_abbreviation(name: str) -> bool:
    """Tell whether a name has the form of an abbreviation: VHK, UC, SkKF."""
    return _ABBREVIATION.fullmatch(name) is not None and sum(c.isupper() for c in name) >= 2


@lru_cache(maxsize=REMEMBERED)
def may_abbreviate(short: str, name: str) -> bool:
    """Tell whether the letters of an abbreviation are letters of a name in order, the first of each of its words too.

    >>> may_abbreviate("VHK", "Västerhavets kommunalförbund"), may_abbreviate("VHK", "Åsundens kommunalförbund")
    (True, False)
    """
    words = [word for word in _WORD.findall(plain(name)) if word not in ("och", *_LINKS)]
    letters = iter("".join(words))
    in_order = all(letter in letters for letter in short.casefold())
    initials = iter(short.casefold())
    return in_order and len(words) > 1 and all(word[0] in initials for word in words)
