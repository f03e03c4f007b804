"""Bounds of names: what stands behind a name with no delimiter, and is no part of it.

Surface forms: "Anna Ek Höjeåns vattenråd", "Anna Ek Bmn", "Anna Ek Ärenden", "LRF Östergötland t o m § 10".
"""

from __future__ import annotations

import re

from extractors.fields import patterns
from extractors.fields.cursor import Cursor
from extractors.words.name_words import BODY_ENDS, LETTERHEAD
from extractors.words.names import INITIAL, WORD, is_given, is_surname
from extractors.words.titles import title_at

# Anna Eks väg 7: a street that is called after somebody
STREET = re.compile(
    rf"(?:{WORD}|{INITIAL})(?: (?:{WORD}|{INITIAL})){{0,3}}"
    r" (?:väg|gata|gränd|plats|torg|allé|stig) \d{1,3}[A-Z]?(?!\w)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,}:?")
# vattenråd · ledd: not what a sentence says of somebody ("öppnade", "ersätter")
_NOUN_BEHIND = re.compile(r" (?P<word>[a-zåäö]{4,})(?<![aegnrld]de)(?<![aertk]r)(?<!ts)(?<!des)(?![\w:-])")
_FUNCTION_WORD = re.compile(
    r"(?:från|samt|eller|inte|icke|under|efter|innan|fram|till|även|också|bara|endast|utan|inom|vill|ska|skall|kommer"
    r"|kom|gick|valdes|utsågs|som|deltog|delvis|punkt|ärende|paragraf|född|sjuk|ledig|suppl|sammankallande)"
)
_OTHER_LIST = re.compile(
    r"(?:Medverkande|Närvarande|Frånvarande|Deltagande|Beslutande|Övriga|Vakant|Vakans|Från|För|Via|Enligt|Till|Vid|Under|Efter|Innan|Därefter|Dessutom|Även"
    r"|Namn|Organisation|Titel|Roll|Funktion|Protokollet|Forts(?:ättning|\.)?|Se\s(?:även|bilaga|bilagd|bifogad|nästa|sida?n?|vidare))\b"
    r"|Val\sav\b|(?:Godkännande|Fastställande)\sav\b|Mötets\s|Föregående\s"
)


def begins_body(here: Cursor, start: int, end: int) -> bool:
    """Tell whether a body begins at `start`, behind a name with no delimiter, and not a further surname.

    The letterhead's words do, and what has no vowel ("Bmn"); and a word that a noun in lower case follows at once, as
    none follows a surname: "Höjeåns vattenråd", "Ideella naturvården", "Lokalt ledd utveckling".
    """
    word = here.text[start:end].split()[0]
    if word.lower() in LETTERHEAD or BODY_ENDS.match(word) is not None or _ABBREVIATION.fullmatch(word) is not None:
        return True
    noun = _NOUN_BEHIND.match(here.text, start + len(word), here.end)
    if noun is not None and is_surname(word) and is_given((here.text[:start].split() or [""])[-1]):
        return False  # Anna Ek Bo | Gustafsson företrädare
    if noun is None or here.text.find(noun["word"], start + len(word)) > end + 1:
        return False
    return not is_closed(here, noun.start("word")) and _FUNCTION_WORD.fullmatch(noun["word"]) is None


def is_closed(here: Cursor, at: int) -> bool:
    """Tell whether a status or a known role stands at `at`, on this line: a name does not run over it."""
    if patterns.STATUS.match(here.text, at, here.end):
        return True
    words = here.text[at : here.end]
    found = title_at(words, definite=True)
    return found is not None and not is_given(words[: found.end])


def of_letterhead(words: str) -> bool:
    """Tell whether words belong to the letterhead or open another list: "Underskrifter ...", "Medverkande från ..."."""
    first = _LETTERS.match(words)
    return first is not None and (first[0].lower() in LETTERHEAD or _OTHER_LIST.match(words) is not None)


def says_how(here: Cursor, at: int) -> bool:
    """Tell whether what stands at `at` says how or when somebody took part, or for whom she stood in."""
    text, end = here.text, here.end
    if text[at].isupper() or text[at].isdigit():
        return False
    return any(p.match(text, at, end) for p in (patterns.PART, patterns.STATUS, patterns.SUBSTITUTE))
