"""Roles and job titles in a text: "v ordf", "1 :e vice ordförande", "Avd.ch", "bitr förvaltningschef", "HR-chef".

Known roles come from the reference data with their abbreviations. A word that nobody has listed is a title where it ends
like one ("vattensamordnare", "skolenhetschef"): Swedish makes titles by composition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.claims import Role
from graph.iris import slug
from ontology import reference

_WORD = re.compile(r"[^\W_]+(?:[-:/&][^\W_]+)*\.?(?:[^\W_]+\.?)?")
_ORDINAL = re.compile(r"\b(\d)\s*:?\s*([ea])\b")
_DEPUTY = re.compile(
    r"(?P<written>bitr(?:ädande|\.)?|stf\.?|stäl+företrädande|vik(?:arierande|\.)?|t\.?\s?f\.?)\s+", re.IGNORECASE
)
_DEPUTY_WORDS = {"bitr": "biträdande", "stf": "ställföreträdande", "vik": "vikarierande", "tf": "tf", "t": "tf"}
_MAX_WORDS = 6
_DEFINITE = ("arna", "erna", "orna", "en", "n", "et", "na")


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A role at the start of a text: what it is and where it ends. `kind` as in the reference data."""

    role: Role
    end: int
    kind: str


def normal(text: str) -> str:
    """Return the form under which a written role is looked up.

    >>> normal("1 :e v. ordf."), normal("Avd.ch")
    ('1e v ordf', 'avd ch')
    """
    folded = _ORDINAL.sub(r"\1\2", text.lower())
    return " ".join(folded.replace(".", " ").replace(":", " ").split())


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[Role, str]]:
    table: dict[str, tuple[Role, str]] = {}
    for role in reference.load().roles:
        for form in (role.label, *role.forms):
            table.setdefault(normal(form), (Role(role.path, role.label), role.kind))
    return table


@lru_cache(maxsize=1)
def _suffixes() -> re.Pattern[str]:
    stems = sorted((s.lstrip("-") for s in reference.load().title_suffixes), key=len, reverse=True)
    return re.compile(rf"[\w-]{{2,}}(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)


def role_named(path: str) -> Role:
    """Return the role of the reference data with this path. Raises KeyError where there is none."""
    for role in reference.load().roles:
        if role.path == path:
            return Role(role.path, role.label)
    raise KeyError(path)


@lru_cache(maxsize=1)
def _no_titles() -> frozenset[str]:
    return frozenset(role.path for role in reference.load().roles if role.kind != "title")


def is_title(path: str) -> bool:
    """Tell whether a role is a job title rather than a seat in a forum; what nobody has listed is a title."""
    return path not in _no_titles()


def title_at(text: str, start: int = 0, *, definite: bool = False) -> TitleFound | None:
    """Return the longest role or title that begins at `start`, or None.

    With `definite`, the definite and plural forms of running text count too ("kommunpolisen", "ordföranden").
    """
    deputy = _DEPUTY.match(text, start)
    if deputy is not None:
        found = _at(text, deputy.end(), definite=definite)
        whole = _at(text, start, definite=definite)
        if whole is not None and (found is None or whole.end >= found.end):
            return whole
        if found is not None and found.kind == "title":
            return _prefixed(text, start, deputy["written"], found)
    return _at(text, start, definite=definite)


def _prefixed(text: str, start: int, written: str, found: TitleFound) -> TitleFound:
    prefix = written.lower().rstrip(".").replace(".", "").replace(" ", "")
    label = f"{_DEPUTY_WORDS.get(prefix, prefix)} {found.role.label}"
    role = Role(f"role/{slug(label)}", label, text[start : found.end])
    return TitleFound(role, found.end, found.kind)


def _at(text: str, start: int, *, definite: bool) -> TitleFound | None:
    ends: list[int] = []
    at = start
    while len(ends) < _MAX_WORDS:
        word = _WORD.match(text, at)
        if word is None:
            break
        ends.append(word.end())
        at = word.end()
        while at < len(text) and text[at] == " " and at - word.end() < 2:
            at += 1
        if at == word.end() and not (at < len(text) and text[at] == ":"):
            break
        if at < len(text) and text[at] == ":" and text[at - 1 : at].isspace():
            colon = re.compile(r":[ea]\b").match(text, at)
            if colon is None:
                break
            ends.append(colon.end())
            at = colon.end() + 1
    for end in reversed(ends):
        found = _lookup(text[start:end], definite=definite)
        if found is not None:
            role, kind = found
            written = text[start:end]
            return TitleFound(Role(role.path, role.label, written if written != role.label else None), end, kind)
    return _compound(text, start, ends)


def _lookup(words: str, *, definite: bool) -> tuple[Role, str] | None:
    key = normal(words)
    known = _known()
    if key in known:
        return known[key]
    if definite:
        for ending in _DEFINITE:
            if key.endswith(ending) and key.removesuffix(ending) in known:
                return known[key.removesuffix(ending)]
    return None


def _compound(text: str, start: int, ends: list[int]) -> TitleFound | None:
    if not ends:
        return None
    word = text[start : ends[0]].rstrip(".")
    if _suffixes().fullmatch(word) is None:
        return None
    label = word if word[:2].isupper() else word[0].lower() + word[1:]
    written = word if word != label else None
    return TitleFound(Role(f"role/{slug(label)}", label, written), start + len(word), "title")
