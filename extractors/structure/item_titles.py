"""The title of an item whose line holds its text as well: where the one ends and the other begins.

Surface forms: "Ekonomi. Eva redovisar läget.", "Dagordning Dagordningen godkändes.", "VAL AV JUSTERARE Bo Alm valdes.",
"Ekonomisk rapport Eva Ek informerade om läget.", "Bidraget Beslut: att avslå ansökan", "Dagordning att fastställa
dagordningen". A title says no sentence: where a finite verb stands before, "Dagordningen godkändes.", the sentence is
the title, and what stands behind it the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.matching.lexicon import lexicon
from extractors.words.names import is_given
from extractors.words.titles import title_at

_REMEMBERED = 1024  # titles: those of one meeting come again at the next
_MOST_WORDS = 16  # of a title
_LONGEST = 200  # characters in which a title ends
_CAPITALS = re.compile(r"(?:[A-ZÅÄÖ\d][A-ZÅÄÖ\d/&,:-]*\s)+(?=[A-ZÅÄÖ]?[a-zåäö])")
_LEAST_CAPITALS = 4
# a label that opens the text: Beslut: · Föredragande: · Ärendebeskrivning
_OPENS = re.compile(
    r"\s(?=(?:Beslut|Föredragande|Ansvarig|Bakgrund|Diskussion)\s?:|(?:Sammanfattning|Ärendebeskrivning|Beslutsunderlag)\b)"
)
# dagordning | att fastställa dagordningen; not "Förslag att", "Begäran om att"
_DECIDING = re.compile(
    r"\s(?=att\s(?:fastställa|godkänna|utse|välja|lägga|anta|ta\sinformationen|notera|bevilja|avslå|bifalla|bordlägga"
    r"|uppdra|ge)\b)(?<!förslag\s)(?<!beslut\s)(?<!uppdrag\s)(?<!begäran\s)(?<!om\s)(?<!till\s)(?<!för\s)",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(
    r"\s(?<=[\w)”\"][.!?]\s)(?<!\b\w\.\s)(?<!\d\.\s)(?<!\b[Oo]rdf\.\s)\s*(?=[\"”'(]?[A-ZÅÄÖ])|[.](?<![.]\w.)$"
)
# Kostnaderna för festen: Ale har lovat att betala
_BEFORE_COLON = re.compile(r"(?P<title>[A-ZÅÄÖ][^:.]{3,70}):\s")
_FULL_STOP = re.compile(r"[.!](?=\s|$)")
_CAPITALISED = re.compile(r"\s(?=[A-ZÅÄÖ][a-zåäöé])")
_WORD = re.compile(r"[\w:/-]+")
# a finite verb, which no title has: "valdes", "är"
_FINITE = re.compile(
    r"\b(?:\w{3,}(?:ades|erar|ndes|ldes|ddes|dde|tes)|(?:hälsa|öppna|förklara|beslut|konstatera|diskutera|tacka|avsluta|meddela"
    r"|informera|redovisa|rapportera|berätta|presentera|lämna|visa)(?:ade|de)|är|var|har|hade|ska|skall|kan|får|fick|blir|blev|gick|går"
    r"|valdes|omvaldes|tog|tar|ger|gav|höll|deltog|kom|finns|fanns|läggs|lades|väljs|utses|utsågs|bör|hälsar|förklarar|konstaterar|godkänns|fastställs"
    r"|diskuterar|redogör|berättar|öppnar|avslutar|kommer|skriver|beslöt|beslöts|noterar|framhöll|antogs|antas|utgår)\b"
)
# Ordförande | Anna Ek valdes; not "Ordförande Anna Ek öppnar mötet"
_ELECTED = re.compile(r"\b(?:om|ny)?(?:valdes|väljs|valts|utses|utsågs|utsetts)\b")
# what a capitalised word goes on behind: "från | Skolverket", "Region | Skåne" is told by the names that are known
_GOES_ON = frozenset(
    (
        *("i", "på", "av", "för", "från", "till", "med", "om", "vid", "inom", "hos", "mellan", "mot", "efter", "inför"),
        *("och", "samt", "eller", "kring", "angående", "gällande", "avseende", "rörande", "enligt", "per", "via"),
        *(
            "under",
            "den",
            "det",
            "de",
            "en",
            "ett",
            "nya",
            "nytt",
            "ny",
            "projektet",
            "av.",
            "m.fl.",
            "bl.a.",
            "kl",
            "nr",
            "st",
        ),
    )
)
# words that open a sentence, with a capital, behind a first word that is a title by itself: "Sekreterare | Till"
_DEFINITE = re.compile(r"\w{4,}(?:en|et|na|(?<!pl)an)")
_OPENERS = frozenset(
    (
        *("Till", "Som", "Att", "Det", "Den", "De", "Vi", "Inga", "Inget", "Ingen", "En", "Ett", "Mötet", "Styrelsen"),
        *("Föregående", "Ordföranden", "Ordförande", "Beslutades", "Beslut", "Protokollet", "Dagordningen", "Nästa"),
    )
)


# Skolväg. Bo Lund redogjorde: a paragraph that opens with what it is about
_OPENS_PARAGRAPH = re.compile(r"(?P<title>[A-ZÅÄÖ][^.:!?\n]{3,60})\.\s+(?=[\"”]?[A-ZÅÄÖ])")
_MOST_WORDS_ALONE = 8  # of a title that no number, blank line or type sets apart


def opening_title(paragraph: str) -> tuple[int, int] | None:
    """Return where the title that opens a paragraph ends and where its text begins, None where it opens with none.

    >>> opening_title("Skolväg. Bo Lund redogjorde för läget.")
    (7, 9)
    >>> opening_title("Mötet avslutades. Bo Lund tackade.") is None
    True
    """
    match = _OPENS_PARAGRAPH.match(paragraph)
    if match is None or len(match["title"].split()) > _MOST_WORDS_ALONE or _FINITE.search(match["title"]) is not None:
        return None
    return None if is_given(match["title"].split()[0]) else (match.end("title"), match.end())


@lru_cache(maxsize=_REMEMBERED)
def title_end(words: str, *, lost_breaks: bool) -> int | None:
    """Return where the title ends within the `words` of a line, None where they are all title, or all a sentence.

    `lost_breaks` tells that the line was cut out of a longer one: then the text may go on right behind the title.

    >>> title_end("Ekonomi. Eva redovisar läget.", lost_breaks=False)
    8
    >>> title_end("Dagordningen godkändes.", lost_breaks=False) is None
    True
    """
    verb = _FINITE.search(words)
    reach = min(verb.start() if verb is not None else len(words), _LONGEST)
    holds_sentence = lost_breaks or words.endswith((".", "!")) or verb is not None
    ends = [end for end in _ends(words, reach, runs_on=holds_sentence) if 0 < end <= reach]
    if verb is not None and _FULL_STOP.search(words, verb.end()) is not None:
        label = _BEFORE_COLON.match(words, 0, verb.start())  # "Anna: avtalet är klart" is what she said
        ends += [label.end("title")] if label is not None and not is_given(label["title"].split()[0]) else []
        ends += [m.start() for m in _SENTENCE_ENDS.finditer(words, verb.end(), _LONGEST) if m.end() < len(words)][:1]
    end = min(ends, default=None)
    return end if end is not None and len(words[:end].split()) <= _MOST_WORDS else None


def _ends(words: str, reach: int, *, runs_on: bool) -> Iterator[int]:
    """Yield where a title may end in the first `reach` characters of the words."""
    for pattern in (_OPENS, _DECIDING, _SENTENCE_ENDS):
        yield from (match.start() for match in pattern.finditer(words, 0, reach + 1))
    capitals = _CAPITALS.match(words)
    if capitals is not None and _is_title(capitals[0], words[capitals.end() :]):
        yield capitals.end() - 1
    elif runs_on:
        yield from _before_capitals(words, reach)


def _is_title(capitals: str, behind: str) -> bool:
    """Tell a title in capitals from an abbreviation that opens a sentence: "SPSM | informerar"."""
    words = _WORD.findall(capitals)
    abbreviation = len(words) == 1 and behind[:1].islower()
    return not abbreviation and any(len(word) >= _LEAST_CAPITALS and word.isupper() for word in words)


def _before_capitals(words: str, reach: int) -> Iterator[int]:
    """Yield where a capitalised word begins a sentence: a person's name, or a word that no preposition leads to."""
    known = [mention.span for mention in lexicon().find(words[: reach + 40])]
    for gap in _CAPITALISED.finditer(words, 0, reach + 2):
        if not any(span.start < gap.end() < span.end for span in known) and _begins(words, gap.start(), gap.end()):
            yield gap.start()


def _begins(words: str, end: int, start: int) -> bool:
    """Tell whether the word at `start` begins a sentence, by what stands before `end`."""
    before, word = words[:end], _WORD.match(words, start)
    behind = before.split()[-1].strip("”\"'")
    if word is None or behind.casefold() in _GOES_ON or behind[-1:] in ",–-&/:":
        return False
    if is_given(word[0]) and is_given(behind):
        return False  # "Lena | Mo informerade": a surname that is a given name too
    if is_given(word[0]):
        title = title_at(before)  # "Ekonomichef | Eva Ek informerade" is no item "Ekonomichef"
        whole = title is not None and title.end == len(before)
        return not whole or (title is not None and title.kind != "title" and _ELECTED.search(words, start) is not None)
    if " " not in before or behind[:1].isupper():
        opens = word[0] in _OPENERS or _DEFINITE.fullmatch(word[0]) is not None
        return opens or word[0].casefold().startswith(before.split()[0].casefold())
    return True
