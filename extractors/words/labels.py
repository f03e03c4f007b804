"""Labels found: the words at the head of a line that say what the names behind them are.

`find_label` matches the table of labels at the start of a line in any case, through the usual errors of scanning
("Näruarande", "Ovriga", "Frânvarande", U+FFFD for å, ä and ö) and of typing ("Frånvarnade:", "Närvarrande:"); a short
word is read as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from extractors.words.label_table import GROUP_HEADS, LABELS, OF_WHOM, Label, Part
from extractors.words.names import RUN, is_given
from graph.claims import Status

__all__ = ["LABELS", "Found", "Label", "Part", "find_label", "may_begin"]

# vowels that lost their dots, read as one letter on both sides; and what scanners take for one another besides
_BARE = str.maketrans("åäâàáãöôòõéè", "aaaaaaooooee")
_FOLDED = _BARE | str.maketrans("uq01l|!ﬁ", "vgoiiiif")
_DAMAGED = "\ufffd"
_SUBSTITUTE = "role/ersattare"
_WORD = re.compile(r"[^\s:;,.?()\[\]\t]+")
# Närvar ande
_WORDS = re.compile(r"[A-ZÅÄÖ][^\W\d_]*(?: [^\W\d_]+){1,2}(?=\s*:|\s{2}|\t|$)")
_LONG_ENOUGH = 8  # letters of a label that is known also where a scanner has split it or misread its letters
_DOUBLED = re.compile(r"(.)\1")
_TYPED = re.compile(r"[^\W\d_]{8,}(?=\s*:)")
_SPACES = re.compile(r" +")
_SAID_AGAIN = re.compile(r"[-–/]\s*(?=[A-ZÅÄÖ])")
_SEATS = r"(?:ordinarie|ledamöter|ersättare|suppleanter)"
_BRACKET = r"\([^()]{1,90}\)"
# what may stand between a label and its names
_AFTER = re.compile(
    rf"""
      \s*(?: {_BRACKET}\s*                                                    # Ledamöter (kansliet): ...
          | (?<=plats)\s(?:i|på|hos)\s[A-ZÅÄÖ][\wåäö-]+(?=\s?:)                            # På plats i Lerum: ...
          | ,?\s(?!(?:för|från)\s[A-ZÅÄÖ])                # Närvarande, externa: ... not "för LO:", whom names come from
            (?:(?:[a-zåäö][\wåäö/-]*+|[A-ZÅÄÖ]{{2,5}}\b|(?<=dag\s)\d)(?:\s|(?=:))){{1,5}}(?=:) # Ledamöter för rådet: ..
      )?\.?(?P<colon>[:;])(?:\*\*|__)?\s*                              # Ledamöter: ...  **Ledamöter:** ..  Sekr.: ..
    | (?P<standing>,\s(?:(?:ej|icke|inte)\stj\w*\.?(?:\s(?:ers|suppl)\w*\.?)?             # Närvarande, ej tjg ers: ...
        |{_SEATS}(?:\s?/\s?{_SEATS}|\soch\s{_SEATS})*(?!\w))\s?:?(?:\s+|$))   # Frånvarande, ordinarie/ersättare
    | ,?\s(?!(?:för|från)\s[A-ZÅÄÖ])(?:[a-zåäö][\wåäö/-]*+[ ]?){{1,5}}(?P<cell>\t\s*|[ ]{{2,}})  # Deltog för facken   .
    | (?:\*\*|__):?\s*                                                       # **Ledamöter** ...
    | \s*{_BRACKET}\s*$                                                      # Ledamöter (kansliet)
    | \?\s*$                                                                # Vilka var med?
    | (?P<asked>\?\s+(?=[A-ZÅÄÖ][a-zåäö]+(?:\s[A-ZÅÄÖ][\wåäö-]+)?\s?[,(]))        # Vilka var med? Anna (Ale), ...
    | \s(?:för|från)(?:\s[a-zåäö][\wåäö/-]*+){{1,3}}\s*$           # Deltagare från branschen
    | (?P<whom>\s+(?=(?:för|från)\s[A-ZÅÄÖ][^:.,\n]{{1,40}}(?::|$)))          # Medverkande från Skolverket: ...
    | (?P<gap>\s*\t\s*|\s{{2,}})                                             # Ledamöter     ...
    | \s+
    | $
    """,
    re.VERBOSE,
)


_SETS_OFF = ("colon", "gap", "cell", "whom", "standing", "asked")  # of these groups

# Direktionens | ledamöter · Student|representanter: a group whose head the table knows, with whose or of what it is.
# Beslutande | kommunrepresentanter: a list with what those in it are.
_ONE_OR_MANY = "ombud"  # "Språkombud" alone may be the title of one
_GROUP = re.compile(
    rf"{OF_WHOM}|(?P<what>[A-ZÅÄÖ][a-zåäö-]+)(?P<head>{GROUP_HEADS})",
)
# the first word of such a label
_COMPOSES = re.compile(rf"[A-ZÅÄÖ][a-zåäö-]+(?:(?:s|råd(?:et)?|nätverk(?:et)?)$|{GROUP_HEADS})")
_WHO = rf"[a-zåäö-]*(?:{GROUP_HEADS}|ägare|föreningar|klubbar|kommuner|organisationer|personer)"
_LIST = re.compile(
    r"(?P<list>Närvarande|Beslutande|Tjänstgörande|Frånvarande|Deltagande|Uteblivna|Förhindrade"
    r"|(?:Ej|Icke|Inte) (?:närvarande|deltagande|representerade|medverkande))"
    rf"\s(?P<who>{_WHO})(?:\s(?:och|samt)\s(?:(?:ej|icke)\s)?(?:tjänstgörande\s)?{_WHO})?"
)


# Anteckningar: | Anna Ek · Med: | Anna Ek: only the name behind them makes labels of these
_BEFORE_NAME = re.compile(
    r"(?P<kept>(?:Minnes|Mötes)?[Aa]nteckningar|Protokoll|Noteringar):\s+"
    r"|(?P<came>Med|Vi var(?:\s\d{1,2}(?:\s[a-zåäö]+)?)?):\s+"
)


class Found(Struct, frozen=True, gc=False):
    """A label at the start of a text, and where it ends.

    `set_off`: a colon or a wide gap stands behind it, or nothing does (`alone`).
    """

    label: Label
    end: int
    set_off: bool
    alone: bool


def _bare(text: str) -> str:
    return " ".join(text.lower().translate(_BARE).split())


def _skeleton(text: str) -> str:
    return " ".join(text.lower().translate(_FOLDED).split())


def _letters(word: str) -> tuple[str, ...] | None:
    """Return the letters of a word however they were typed: in any order behind the first, each double one once."""
    if " " in word or len(word) < _LONG_ENOUGH:
        return None
    return word[0], *sorted(_DOUBLED.sub(r"\1", word[1:]))


_BY_WORDS: dict[str, Label] = {_bare(label.text): label for label in reversed(LABELS)}
_BY_SKELETON: dict[str, Label] = {_skeleton(label.text): label for label in reversed(LABELS)}
_BY_LETTERS = {letters: label for key, label in _BY_SKELETON.items() if (letters := _letters(key)) is not None}
_BEGINNINGS = frozenset(key[:end] for key in _BY_SKELETON for end in range(1, len(key) + 1))
# Närvarande | Ej | närvarande: what begins a second label, and ends none
_OF_SECOND = re.compile(r"\s(?:ej|inte|icke)\s*$", re.IGNORECASE)
_REPEATED = re.compile(r"(?:närvarande|deltagande)(?!\w)", re.IGNORECASE)
_REMEMBERED = 4096  # texts with their labels: several steps ask of a line, and labels come again in other minutes
_MOST_WORDS = max(len(key.split()) for key in _BY_SKELETON)


def find_label(text: str) -> Found | None:
    """Return the longest label that `text` begins with, or None; in lower case only where a colon follows.

    >>> found = find_label("Övriga deltagande: Cecilia Ek")
    >>> found.label.status.value, found.set_off, found.end
    ('present', True, 19)
    """
    return _found(text) if may_begin(text) else None


@lru_cache(maxsize=_REMEMBERED)
def _found(text: str) -> Found | None:
    before_name = _before_name(text)
    if before_name is not None:
        return before_name
    listed = _listed(text)
    if listed is not None and listed.set_off:
        return listed
    composed = _composed(text) or _split(text) or _mistyped(text)
    return composed if composed is not None else listed


def _listed(text: str) -> Found | None:
    """Return the longest label of the table that `text` begins with."""
    for end in reversed(_word_ends(text)):
        label = _lookup(text[:end])
        after = _AFTER.match(text, end) if label is not None else None
        if label is None or after is None:  # no label, or one that runs on into a word or bracket: "Ledamöter(na)"
            continue
        if _OF_SECOND.search(text, 0, after.end()) is not None and _REPEATED.match(text, after.end()) is not None:
            continue
        if text[0].islower() and not after["colon"] and label.text[0].isupper():
            return None
        again = _translated(text, after.end(), label)
        after = again if again is not None else after
        alone = after.end() == len(text)
        set_off = any(after[group] is not None for group in _SETS_OFF) or alone
        if not set_off and label.part is Part.STOP and is_given(label.text):
            return None  # "Dag" before a surname
        return Found(label, after.end(), set_off, alone)
    return None


def _translated(text: str, at: int, label: Label) -> re.Match[str] | None:
    """Return what stands behind a label that is said again in another language: "Frånvarande - Poissa  Anna Ek"."""
    dash = _SAID_AGAIN.match(text, at)
    if dash is None:
        return None
    begins = dash.end()
    for end in reversed(_word_ends(text[begins:])):
        other = _lookup(text[begins : begins + end])
        if other is not None and (other.part, other.status) == (label.part, label.status):
            return _AFTER.match(text, begins + end)
    return None


def _split(text: str) -> Found | None:
    """Return the label of one word that a scanner has split, where it is set off: "Närvar ande    Anna Ek"."""
    words = _WORDS.match(text)
    joined = words[0].replace(" ", "") if words is not None else ""
    label = _lookup(joined) if len(joined) >= _LONG_ENOUGH else None
    after = _AFTER.match(text, words.end()) if words is not None and label is not None else None
    if label is None or after is None:
        return None
    alone = after.end() == len(text)
    return Found(label, after.end(), True, alone) if alone or after["colon"] or after["gap"] else None


def _mistyped(text: str) -> Found | None:
    """Return the label of one word whose letters were typed in another order, before a colon: "Frånvarnade:"."""
    word = _TYPED.match(text)
    letters = _letters(_skeleton(word[0])) if word is not None else None
    label = _BY_LETTERS.get(letters) if letters is not None else None
    after = _AFTER.match(text, word.end()) if word is not None and label is not None else None
    if label is None or after is None:
        return None
    return Found(label, after.end(), True, after.end() == len(text))


def _composed(text: str) -> Found | None:
    """Return the label that is composed of one in the table and what it is of, where it is set off or heads a name."""
    match = _GROUP.match(text) or _LIST.match(text)
    after = _AFTER.match(text, match.end()) if match is not None else None
    if match is None or after is None:
        return None
    alone = after.end() == len(text)
    set_off = alone or bool(after["colon"] or after["gap"])
    if not (set_off or _is_before_name(match, text[after.end() :])):
        return None
    if alone and match.groupdict().get("head") == _ONE_OR_MANY:
        return None
    return Found(_composed_label(match), after.end(), set_off, alone)


def _before_name(text: str) -> Found | None:
    """Return "Anteckningar:" as the label of who kept them, and "Med:" as that of who came, before a name."""
    match = _BEFORE_NAME.match(text)
    if match is None or not _begins_with_name(text[match.end() :], full=match["kept"] is not None):
        return None
    means = _BY_WORDS[_bare("Sekreterare" if match["kept"] is not None else "Närvarande")]
    return Found(replace(means, text=match[0].rstrip(": ")), match.end(), True, False)


def _is_before_name(match: re.Match[str], rest: str) -> bool:
    """Tell whether a group that is named by whose it is stands right before a name: "Kommunens ledamöter Anna Ek"."""
    return bool(match.groupdict().get("of")) and _begins_with_name(rest)


def _begins_with_name(text: str, *, full: bool = True) -> bool:
    run = RUN.match(text)
    return run is not None and (" " in run[0] or not full) and is_given(run[0].split()[0])


def _composed_label(match: re.Match[str]) -> Label:
    parts = match.groupdict()
    if "list" in parts:
        return replace(_BY_SKELETON[_skeleton(match["list"])], text=match[0])
    head = _BY_SKELETON.get(_skeleton(parts["of"] or parts["head"]))
    role = head.role if head is not None and (parts["of"] or head.role == _SUBSTITUTE) else None
    return Label(match[0], Part.GROUP, Status.PRESENT, role)


def _word_ends(text: str) -> list[int]:
    """Return where the words end that may be a label: as many as the longest has, one space between two."""
    ends: list[int] = []
    word = _WORD.match(text)
    while word is not None:
        ends.append(word.end())
        space = _SPACES.match(text, word.end())
        if len(ends) == _MOST_WORDS or space is None or space.end() - space.start() > 1:
            break
        if not _may_go_on(text[: word.end()]):
            break
        word = _WORD.match(text, space.end())
    return ends


@lru_cache(maxsize=16384)
def _may_go_on(words: str) -> bool:
    """Tell whether a label of more words may begin with these: few do."""
    return _DAMAGED in words or f"{_skeleton(words)} " in _BEGINNINGS


def may_begin(text: str) -> bool:
    """Tell whether a text may begin with a label, by its first word: most lines are dismissed by it."""
    word = _WORD.match(text)
    return word is not None and _begins_label(word[0])


@lru_cache(maxsize=16384)
def _begins_label(word: str) -> bool:
    """Tell whether a first word may be that of a label: of the table, split, composed or mistyped."""
    if not (word[0].isupper() or word[0].islower() or word[0] == _DAMAGED):
        return False
    key = _skeleton(word.partition("/")[0])
    listed = _DAMAGED in word or key in _BEGINNINGS or _letters(key) in _BY_LETTERS
    return listed or _COMPOSES.match(word) is not None or _BEFORE_NAME.match(f"{word}: ") is not None


@lru_cache(maxsize=16384)
def _lookup(words: str) -> Label | None:
    if _DAMAGED in words:
        return _damaged(words.lower())
    label = _BY_WORDS.get(_bare(words))
    return _BY_SKELETON.get(_skeleton(words)) if label is None and len(words) >= _LONG_ENOUGH else label


@lru_cache(maxsize=512)
def _damaged(words: str) -> Label | None:
    """Return the label that `words` is where each damaged letter is one or two of å, ä, ö and é: "N�rvarande"."""
    pattern = re.compile("".join("[åäöé]{1,2}" if c == _DAMAGED else re.escape(c) for c in words))
    return next((label for label in LABELS if pattern.fullmatch(label.text.lower())), None)
