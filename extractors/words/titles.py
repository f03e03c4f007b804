"""Roles and job titles in a text: "v ordf", "1 :e vice ordförande", "Avd.ch", "bitr förvaltningschef", "HR-chef".

Known roles come from the reference data with their abbreviations. A word that nobody has listed is a title where it
ends like one ("vattensamordnare", "skolenhetschef"): Swedish makes titles by composition.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from extractors.words.names import is_given
from graph.claims import Role
from graph.iris import slug
from ontology import reference

# avd.ch · HR-chef · v. · t.f.
_WORD = re.compile(r"[^\W_]+(?:[-:/&][^\W_]+)*\.?(?:[^\W_]+\.?)?")
# 1 :e vice ordförande · 2:a vice ordförande
_ORDINAL = re.compile(r"\b(\d)\s*:?\s*([ea])\b")
_ORDINAL_ENDING = re.compile(r":[ea]\b")
# bitr. rektor · t f förvaltningschef · tillförordnad rektor · ställföreträdande enhetschef · f.d. rektor
_DEPUTY = re.compile(
    r"(?P<written>bitr(?:ädande|\.)?|stf\.?|stäl+företrädande|vik(?:arierande|\.)?|t\.?\s?f\.?|tillförordnad|f\.?\s?d\.?)\s+",
    re.IGNORECASE,
)
_DEPUTY_WORDS = {
    "bitr": "biträdande",
    "stf": "ställföreträdande",
    "vik": "vikarierande",
    "tf": "tf",
    "t": "tf",
    "tillförordnad": "tf",
    "fd": "f.d.",
}
# mark- och exploateringsingenjör · samordnande ekonom · medicinskt ansvarig sjuksköterska · regional utvecklingschef
_MODIFIERS = re.compile(
    r"(?:[^\W\d_]+-\s(?:och|samt|&)\s)+"
    r"|(?!(?:när|från)varande|beslutande|delta|medverk|tjänst|föredra|följande)"
    r"(?:[a-zåäö]+(?:ande|ende|skt?|igt?|ivt?|ellt?|\w\walt?)\s){1,2}",
    re.IGNORECASE,
)
# a word that qualifies a title behind it, or begins to
_QUALIFIES = re.compile(
    r"\w*(?:ande|ende|skt?|igt?|ivt?|ellt?|alt?)$|bitr|stf|stäl|vik|tillf|t\b|f\.?d\b", re.IGNORECASE
)
_STEM = re.compile(r"[\w-]{2,}")
_MAX_WORDS = 6
TASKS = ("ledare", "samordnare", "koordinator", "strateg", "utvecklare")  # how offices end that are posts as well
_DEFINITE = ("arna", "erna", "orna", "en", "n", "et", "na")


class TitleFound(Struct, frozen=True, gc=False):
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
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted({s.lstrip("-").lower() for s in reference.load().title_suffixes}, key=lambda s: (len(s), s)))


def _is_compound(word: str) -> bool:
    """Tell whether `word` ends like a title, with at least two letters before that: "skolenhetschef", not "chef"."""
    lowered = word.lower()
    if not lowered.endswith(_suffixes()):  # nearly all words: no pattern is needed
        return False
    shortest = next(s for s in _suffixes() if lowered.endswith(s))
    return _STEM.fullmatch(word, 0, len(word) - len(shortest)) is not None


@lru_cache(maxsize=1)
def _by_path() -> dict[str, Role]:
    return {role.path: Role(role.path, role.label) for role in reversed(reference.load().roles)}


def role_named(path: str) -> Role:
    """Return the role of the reference data with this path. Raises KeyError where there is none."""
    return _by_path()[path]


@lru_cache(maxsize=1)
def _no_titles() -> frozenset[str]:
    return frozenset(role.path for role in reference.load().roles if role.kind != "title")


def is_title(path: str) -> bool:
    """Tell whether a role is a job title rather than a seat in a forum; what nobody has listed is a title."""
    return path not in _no_titles()


def as_written(words: str) -> Role:
    """Return a role that the reference data does not know, under the words of the list."""
    label = " ".join(words.split())
    label = label if label[:2].isupper() else label[0].lower() + label[1:]
    return Role(f"role/{slug(label)}", label)


def title_at(text: str, start: int = 0, *, definite: bool = False) -> TitleFound | None:
    """Return the longest role or title that begins at `start`, or None.

    With `definite`, the definite and plural forms of running text count too ("kommunpolisen", "ordföranden").
    """
    word = _WORD.match(text, start)
    if word is None or not (_may_begin(word[0]) or text.startswith("-", word.end())):
        return None  # nearly everywhere; "mark- och exploateringsingenjör" begins with no word of its own
    whole = _at(text, start, definite=definite)
    if whole is None:
        whole = _modified(text, start)
    deputy = _DEPUTY.match(text, start)
    if deputy is None:
        return whole
    found = _at(text, deputy.end(), definite=definite)
    posts = found is not None and (found.kind == "title" or found.role.label.endswith(TASKS))
    if found is None or not posts or (whole is not None and whole.end >= found.end):
        return whole
    return _prefixed(text, start, deputy["written"], found)


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Tell whether a role or title may begin with `word`: most words are dismissed by it."""
    word = word.partition("/")[0]
    first = normal(word).split()[0]
    return (
        first in _first_words()
        or _lookup(word, definite=True) is not None
        or first[0].isdigit()
        or _is_compound(word.rstrip("."))
        or _QUALIFIES.match(word) is not None
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """Return the words that known roles begin with."""
    return frozenset(words.split()[0] for words in _known())


def _modified(text: str, start: int) -> TitleFound | None:
    """Read a title with what qualifies it: "barn- och skolchef", "samordnande ekonom"."""
    before = _MODIFIERS.match(text, start)
    if before is not None and _names_somebody(before[0]):
        return None
    found = _at(text, before.end(), definite=False) if before is not None else None
    if found is None or found.kind != "title":
        return None
    written = text[start : found.end]
    known = _lookup(written.replace("- ", " "), definite=False) or _lookup(written, definite=False)
    if known is not None:
        return TitleFound(Role(known[0].path, known[0].label, written), found.end, known[1])
    label = " ".join(written.split())
    label = label[0].lower() + label[1:]
    return TitleFound(Role(f"role/{slug(label)}", label, written if written != label else None), found.end, "title")


def _names_somebody(words: str) -> bool:
    """Tell whether what may qualify a title is a name, by its capitals: "Siv Ask | rektor"."""
    first, *others = words.split()
    return any(word[0].isupper() for word in others) or (first[0].isupper() and is_given(first))


def _prefixed(text: str, start: int, written: str, found: TitleFound) -> TitleFound:
    prefix = written.lower().rstrip(".").replace(".", "").replace(" ", "")
    label = f"{_DEPUTY_WORDS.get(prefix, prefix)} {found.role.label}"
    role = Role(f"role/{slug(label)}", label, text[start : found.end])
    return TitleFound(role, found.end, found.kind)


def _at(text: str, start: int, *, definite: bool) -> TitleFound | None:
    ends = _word_ends(text, start)
    for end in reversed(ends):
        written = text[start:end]
        found = _lookup(written, definite=definite)
        if found is not None:
            role, kind = found
            return TitleFound(Role(role.path, role.label, written if written != role.label else None), end, kind)
    return (_compound(text, start, ends[0]) or _double(text, start, ends[0])) if ends else None


def _double(text: str, start: int, end: int) -> TitleFound | None:
    """Read two titles with a slash, which are one post: "handläggare/informatör"."""
    parts = text[start:end].split("/")
    if len(parts) < 2 or not all(_is_compound(part) or _lookup(part, definite=False) is not None for part in parts):
        return None
    label = text[start:end]
    label = label if label[:2].isupper() else label[0].lower() + label[1:]
    return TitleFound(Role(f"role/{slug(label)}", label), end, "title")


def _word_ends(text: str, start: int) -> list[int]:
    """Return where the words that may be a role end: one or two spaces between two of them, or an ordinal's colon."""
    ends: list[int] = []
    word = _WORD.match(text, start)
    first, slash, second = word[0].partition("/") if word is not None else ("", "", "")
    role = _lookup(second, definite=True) if slash else None
    if role is not None and role[1] != "title":
        ends.append(start + len(first))  # Föredragande/Sekreterare: two roles
    while word is not None:
        ends.append(word.end())
        at = _next_word(text, word.end())
        ordinal = _ORDINAL_ENDING.match(text, at) if text[at - 1 : at].isspace() else None
        if ordinal is not None:
            ends.append(ordinal.end())
            at = ordinal.end() + 1
        if len(ends) >= _MAX_WORDS or at == word.end():
            break
        word = _WORD.match(text, at)
    return ends


def _next_word(text: str, at: int) -> int:
    """Return where the word behind the one that ends at `at` begins: `at` itself where no more than that follows."""
    return at + len(text[at : at + 2]) - len(text[at : at + 2].lstrip(" "))


@lru_cache(maxsize=16384)
def _lookup(words: str, *, definite: bool) -> tuple[Role, str] | None:
    key = normal(words)
    known = _known()
    if key in known or not definite:
        return known.get(key)
    bare = [key.removesuffix(ending) for ending in _DEFINITE if key.endswith(ending)]
    bare += [key.removesuffix("arna") + "are"] if key.endswith("arna") else []
    return next((known[words] for words in bare if words in known), None)


def _compound(text: str, start: int, end: int) -> TitleFound | None:
    word = text[start:end].rstrip(".")
    if not _is_compound(word):
        return None
    label = word if word[:2].isupper() else word[0].lower() + word[1:]
    written = word if word != label else None
    return TitleFound(Role(f"role/{slug(label)}", label, written), start + len(word), "title")
