"""How far the name of a project reaches behind its first word with a capital.

Surface forms: "Lotsen | är i gång", "Future Skills", "Skövdemodellen 2.0", "Nära vård i glesbygd |, som", "Unga vägar |
har", "Språk på jobbet | drivs", "Rörelse hela dagen". Swedish names have one capital; what follows in lower case is
part of the name only where it ends at a mark or at a verb, so that no half sentence becomes one.
"""

from __future__ import annotations

import re

from extractors.words.name_limits import before_label, bounds

# Vård- och omsorgslyftet · Lotsen
_WORD = r"(?:[A-ZÅÄÖ][\wåäöé]*-[ \u00a0](?:och|&)[ \u00a0][a-zåäöé]{3,}(?![\w-])|[A-ZÅÄÖ][\wåäöé-]*)"
RUN = rf"{_WORD}(?:[ \u00a0](?:{_WORD}|\d\.\d|20\d\d(?![-.–/]\d)))*"
_RUN = re.compile(RUN)
_LOWER = re.compile(r"[ \u00a0](?P<word>[a-zåäöé][\wåäöé-]*)")
_TITLE_ENDS = re.compile(r"\s[–(-]|[:;,(/]|\soch\s(?![a-zåäö]+\s*$)|\ssamt\s|\n", re.MULTILINE)
_MOST_WORDS = 5
# Nära vård | i glesbygd · Språk | på jobbet · Rörelse | hela dagen
_LINKS = frozenset(("i", "på", "för", "till", "utan", "mot", "hela", "varje"))
# Unga vägar · Fullföljda studier · Regional kompetenspool · Ökad likvärdighet
_ADJECTIVE = re.compile(
    r"[A-ZÅÄÖ][a-zåäö-]*(?:[a-zåäö]{2}a|ig|isk|al|bar|ell|ad|am|iv|(?<=[rkgpsn])t)|Grön|Trygg|Stark|Frisk|Ung|God|Ny|Säker|Klok|Smart|Öppen|Hel|Fri"
)
_PLURAL = re.compile(
    r"(?:En|Ett|Två|Tre|Alla|Mer|Bättre|Unga|Lika|Nya|Goda|Fler|Flera|Öppna|Trygga|Gröna|Starka|Friska|Små|Många"
    r"|Framtidens|Morgondagens|Barnens|Ungas|Vuxnas|[A-ZÅÄÖ]\w*(?:[jlnrg]da|kta|ande|lla|bara|liga|iska|ala|samma))"
)
_LOOKS_VERBAL = re.compile(r"\w+(?:ar|er|ör|år)")
_VERB = re.compile(r"\w+(?:ade|ades|as|ats|des|tes|ts|dde)")
# Läsa för livet | i Dalarna
_WHERE = re.compile(r"[ \u00a0](?:i|på|vid|hos)[ \u00a0][A-ZÅÄÖ]")
# Grön resa | Småland · Ett tryggt och öppet | Småland
_PLACE = re.compile(rf"[ \u00a0]{RUN}(?:[ \u00a0]län(?![\w-]))?")
# the words that a name ends before
_ENDERS = bounds("ends project")
# the day behind a name: "En skola för alla | den 3 maj", "Läsa för livet | i maj"
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_DAY = re.compile(rf"[ \u00a0](?:(?:den[ \u00a0])?\d{{1,2}}|i)[ \u00a0]{_MONTH}")
# Lotsen · Vintergatan: a name that is whole
_WHOLE = re.compile(r"\w+(?:en|et|erna|arna)")
# where a project is rather than what it is called: "projektet Kompass i kommunen"
_ELSEWHERE = bounds("where")


def name_end(text: str, start: int) -> int | None:
    """Return where the name of a project ends that begins at `start`, or None where no name begins.

    >>> text = "projektet Nära vård i glesbygd. Projektet Lotsen är i gång."
    >>> text[10:name_end(text, 10)], text[42:name_end(text, 42)]
    ('Nära vård i glesbygd', 'Lotsen')
    """
    run = _RUN.match(text, start)
    if run is None:
        return None
    end = before_label(text, start, run.end())
    return _with_tail(text, text[start:end].split()[-1], end) if end == run.end() else end


def title_end(text: str, start: int, end: int) -> int:
    """Return where the name of a project ends in a heading that is its name: "Projekt Nära vård i glesbygd (Anna)"."""
    stop = _TITLE_ENDS.search(text, start, end)
    return stop.start() if stop is not None else end


def _with_tail(text: str, last: str, end: int) -> int:
    """Return where the words in lower case that belong to a name end: `end` itself where none does."""
    words, ends = _following(text, end)
    if not words:
        return end
    if words[0] == "och" and len(words) > 2 and _ADJECTIVE.fullmatch(last) and _is_adjective(words[1]):
        return ends[2] if _ends_at(text, ends[2]) else end  # God och nära vård
    if words[0] == "och":
        return ends[1] if len(words) > 1 and _is_pair(last, words[1]) and _ends_at(text, ends[1]) else end
    if words[0] in _LINKS:
        return _linked(text, last, words, ends, end)
    if not (_ADJECTIVE.fullmatch(last) or _PLURAL.fullmatch(last)) or _VERB.fullmatch(words[0]) or words[0] in _ENDERS:
        return end
    if _LOOKS_VERBAL.fullmatch(words[0]) and not _PLURAL.fullmatch(last):
        return end
    if len(words) > 1 and words[1] in _LINKS:
        longer = _linked(text, words[0], words[1:], ends[1:], ends[0])
        return longer if longer != ends[0] or _ends_at(text, ends[0]) else end
    if len(words) > 2 and words[1] == "och" and _is_pair(words[0], words[2]):
        place = _PLACE.match(text, ends[2])  # Ett tryggt och öppet Småland
        if place is not None or _ends_at(text, ends[2]):
            return place.end() if place is not None else ends[2]
    place = _PLACE.match(text, ends[0])
    if place is not None:
        return place.end()
    return ends[0] if _ends_at(text, ends[0]) else end


def _is_adjective(word: str) -> bool:
    """Tell "nära" in "God och nära vård" by its form, as it would stand first."""
    return _ADJECTIVE.fullmatch(word.capitalize()) is not None and not _VERB.fullmatch(word)


def _is_pair(first: str, second: str) -> bool:
    """Tell "Flickor och teknik", of two nouns that are not definite, from "Lotsen och planerar"."""
    if _WHOLE.fullmatch(first) or _WHOLE.fullmatch(second) or not first[1:].islower():
        return False
    return not (_VERB.fullmatch(second) or _LOOKS_VERBAL.fullmatch(second) or second in _ENDERS)


def _linked(text: str, last: str, words: list[str], ends: list[int], end: int) -> int:
    """Return where "i glesbygd", "för bästa skola" ends behind a name; `end` where it is no part of it."""
    if not last[1:].islower():
        return end
    if _WHOLE.fullmatch(last) is not None:  # "Bron till arbete", of two nouns at most
        words, ends = words[:2] if words[0] == "till" else [], ends[:2]
    for word, at in zip(words[1:], ends[1:], strict=False):
        if word in _ELSEWHERE or word in _ENDERS or _VERB.fullmatch(word):
            return end
        if _ends_at(text, at):
            return at
    return end


def _following(text: str, end: int) -> tuple[list[str], list[int]]:
    """Return the words in lower case right behind `end` on its line, with where each ends."""
    words: list[str] = []
    ends: list[int] = []
    while len(words) < _MOST_WORDS and (match := _LOWER.match(text, end)) is not None:
        end = match.end()
        words.append(match["word"])
        ends.append(end)
    return words, ends


def _ends_at(text: str, at: int) -> bool:
    """Tell whether a name may end at `at`: at a mark, the line's end, or before a verb or a new clause."""
    behind = _LOWER.match(text, at)
    if behind is None:
        return not text[at : at + 1].isspace() or text[at : at + 1] == "\n" or text[at : at + 2] in (" (", " –", " -")
    if _WHERE.match(text, at) or _DAY.match(text, at):
        return True
    return behind["word"] in _ENDERS or _VERB.fullmatch(behind["word"]) is not None
