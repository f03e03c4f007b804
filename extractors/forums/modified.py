"""Forums that the words behind a head tell apart.

Surface forms: "Nätverket för barn- och elevhälsa", "styrgruppen för projektet Lotsen", "Styrgrupp Barn och Unga",
"Branschråd förskola och grundskola" (two), "Branschråd teknik", "Samverkansgruppen för barn och unga",
"Teknikcollegerådet Västernorrland", "Regionövergripande nätverk vuxenutbildning".
"""

from __future__ import annotations

import re

from extractors.fields.cutting import school_forms_in
from extractors.forums.marks import ForumMark, ForumReference
from extractors.forums.parts import Parts, spelling
from extractors.forums.qualifiers import Qualifier, is_founded, is_place, place_name, proper_name, purpose, wants_noun
from extractors.projects.names import name_end
from extractors.words.names import is_given
from ontology import reference

# förskola och grundskola
_LOWER_NOUNS = re.compile(r"\s(?P<np>[a-zåäö]+(?:(?:,\s|\soch\s)[a-zåäö]+)*)")
# vuxenutbildning stöd, to the end of the line
_TO_LINE_END = re.compile(
    r"(?P<np>(?!\s(?:ska|har|är|möts|träffas|leds|kommer|finns|tar|ger|får|bör|kan|vill|som|och|i|på|med|till|från|att|för)\b)"
    r"(?:[ \u00a0][a-zåäö]+){1,5})\s*(?=\n|$|\()"
)
# teknik · vård och omsorg, before a mark that ends the name; a word of the sentence is none ("som", "kräver")
_BRANCH = re.compile(
    r"\s(?P<np>(?!(?:som|inom|från|till|samt|eller|under|hade|skall?|finns|kring|utan|efter|innan|ställer|senare|inte|även|också|höll|beslöt|möts|möttes|träffas|leds)\b)"
    r"[a-zåäö]{4,}(?<!ar)(?<!år)(?<!er)(?<!as)(?<!de)(?<!des)(?:\soch\s[a-zåäö]{3,}(?<!en)(?<!et)(?<!na)"
    r"(?=\s*(?:[.,;:()\d\n]|$)|\s(?:samt|har|hade|är|ska|kommer|träffas|träffades|möts)\b))?)(?![\w-])"
)
# Länsgrupp | psykisk hälsa | : Anna Ek
_TO_LABEL = re.compile(
    r"(?P<np>(?:[ \u00a0](?!(?:ska|har|är|som|med|till|från|att)\b)[A-ZÅÄÖa-zåäö][\wåäö-]*){1,5})(?=:[ \u00a0][A-ZÅÄÖ])"
)
_AND = re.compile(r"\s(?:och|&)\s|,")
_OPENING = re.compile(r"(?:^|[.!?:\n•–-]\s*|(?:^|\n)\s*[a-h]\)\s)$")
_LOWER_WORD = re.compile(r"[a-zåäö]+")
_AND_LOWER = re.compile(r"[ \u00a0](?:och|&)[ \u00a0][a-zåäö]{3,}(?<!ade)(?<!ar)(?=\s*(?:[\n.,;:()\d–-]|$))")
_AND_BEFORE = re.compile(r"\b(?:och|samt)\s$")
_SCHOOL_WORDS = frozenset(f.casefold() for c in reference.load().school_forms for f in (c.label, *c.forms))
# forums that a line of its own may name by words in lower case: "Regionövergripande nätverk vuxenutbildning"
_LINES = frozenset(("network", "working-group", "reference-group"))
_NOUN_MODIFIED = frozenset(
    (
        "industry-council",
        "steering-group",
        "working-group",
        "reference-group",
        "management-group",
        "project-group",
        "network",
    )
)


def modified(parts: Parts, name: str | None) -> list[ForumMark | ForumReference]:
    """Return the forums that the words behind a head (or the compound called `name`) tell apart, if any."""
    if parts.genitive:
        return []
    label = name or parts.head[0].upper() + parts.head[1:]
    by_purpose = _for_something(parts) if name is None else []
    if by_purpose:
        return by_purpose
    by_label = _to_label(parts, label) if parts.kind in _NOUN_MODIFIED else []
    if by_label:
        return [*by_label]
    rest = _by_school_form(parts, label) if parts.kind == "industry-council" else _to_line_end(parts, name)
    return [*(_by_name(parts, label) or rest)]


def qualified(parts: Parts, name: str) -> list[ForumMark]:
    """Read "Samverkansgruppen för barn och unga", "Teknikcollegerådet Västernorrland"."""
    behind = purpose(parts.text, parts.end)
    if behind is not None and (parts.text[behind.start : behind.start + 1].islower() or _is_named_for(parts, behind)):
        return [parts.mark(behind.end, f"{name} {behind.words}")] if behind.words else []
    return called(parts, name)


def called_after(parts: Parts, name: str) -> list[ForumMark]:
    """Read an indefinite compound that is a name by the words behind it: "Strategigrupp simning", "Länsgrupp Kusten".

    Where a line or sentence begins the capital of the compound says nothing, so only that of the words behind does.
    """
    label = _to_label(parts, name)
    if label:
        return label
    named = proper_name(parts.text, parts.end)
    if named is not None and not is_given(named.words.split()[0]):
        return [parts.mark(named.end, f"{name} {named.words}")]
    branch = _BRANCH.match(parts.text, parts.end) if not _opens(parts) else None
    return [parts.mark(branch.end("np"), f"{name} {branch['np']}")] if branch is not None else []


def _to_label(parts: Parts, name: str) -> list[ForumMark]:
    """Read "Länsgrupp psykisk hälsa: Anna Ek": all that a line opens with before its colon."""
    rest = _TO_LABEL.match(parts.text, parts.end) if not parts.definite and _opens(parts) else None
    return [parts.mark(rest.end("np"), f"{name}{rest['np']}")] if rest is not None else []


def called(parts: Parts, name: str) -> list[ForumMark]:
    """Read "Teknikcollegerådet Västernorrland", "Europaforum Norra Sverige"."""
    place = place_name(parts.text, parts.end) or _said_again(parts)
    return [parts.mark(place.end, f"{name} {place.words}")] if place is not None else []


def _for_something(parts: Parts) -> list[ForumMark | ForumReference]:
    """Read "Nätverket för barn- och elevhälsa", "styrgruppen för Lotsen", "styrgruppen för projektet Lotsen"."""
    text = parts.text
    behind = purpose(text, parts.end)
    if behind is None:
        return []
    end = name_end(text, behind.start) if parts.kind == "steering-group" else None
    if end is not None and not behind.owned:
        rest = _TO_LABEL.match(text, end) if _opens(parts) else None  # Styrgruppen för Rätt | spår | : Anna Ek
        end = rest.end("np") if rest is not None else end
        # of a project, by whose name it is known however it is introduced
        form = text[parts.start : end]
        return [parts.mark(end, f"Styrgrupp {text[behind.start : end]}", form[0].upper() + form[1:])]
    if not behind.words:
        return [ForumReference(parts.span(parts.end), parts.kind, parts.head, definite=True)]
    if parts.is_owned:
        name, start = parts.owned(parts.head)
        return [ForumMark(parts.span(behind.end, start), f"{name} {behind.words}", parts.kind, parts.convener)]
    definite = parts.match["def"]
    if parts.kind == "forum" and definite is None and _opens(parts) and text[behind.start].islower():
        return []  # "Forum för erfarenhetsutbyte.": a description, with a capital because a line begins
    if definite is not None or parts.match[0][0].isupper() or is_founded(text, parts.start):
        base = parts.head[0].upper() + parts.head[1:] + (definite or "")
        return [parts.mark(behind.end, f"{base} {behind.words}")]
    return []


def _opens(parts: Parts) -> bool:
    """Tell whether a line or sentence begins with the name."""
    return _OPENING.search(parts.text, max(0, parts.start - 6), parts.start) is not None


def _is_named_for(parts: Parts, behind: Qualifier) -> bool:
    """Tell "Lokala ledningsgruppen för Förskolelyftet": a group with an adjective, for what is no place."""
    return bool(parts.adjective) and not is_place(parts.text[behind.start : behind.end])


def _said_again(parts: Parts) -> Qualifier | None:
    """Read "Kulturskolerådet Mitt" where the text says the same twice, so that no line was run together."""
    named = proper_name(parts.text, parts.end)
    if named is None or " " in named.words:
        return None
    whole = parts.text[parts.match.start("head") : named.end]
    return named if parts.text.count(whole) > 1 else None


def _by_name(parts: Parts, label: str) -> list[ForumMark]:
    """Read "Styrgrupp Barn och Unga", "Branschrådet Grundskola"."""
    text = parts.text
    named = proper_name(text, parts.end) if parts.kind in _NOUN_MODIFIED else None
    labels = named is not None and text[named.end : named.end + 1] == ":"
    if named is None or (labels and not parts.titled):
        return []
    end = _name_end(parts, named)
    np = text[named.start : end]
    shouted = np.isupper() and len(np) > 6
    if shouted or (parts.kind == "industry-council" and np.casefold() in _SCHOOL_WORDS):
        np = np.lower()
    name = f"{label} {np}"
    return [parts.mark(end, name, spelling(text[parts.start : end], name))]


def _name_end(parts: Parts, named: Qualifier) -> int:
    """Return where a name with one capital ends: "Digital skolsamverkan Kusten", "Bygg och anläggning"."""
    if parts.kind == "steering-group":
        return max(named.end, name_end(parts.text, named.start) or named.end)
    joined = _AND_LOWER.match(parts.text, named.end) if parts.kind == "industry-council" else None
    noun = _BRANCH.match(parts.text, named.end) if wants_noun(named.words) else None  # Digitala | läromedel
    behind = joined or noun
    return behind.end() if behind is not None else named.end


def _to_line_end(parts: Parts, name: str | None) -> list[ForumMark]:
    """Read "Regionövergripande nätverk vuxenutbildning" as a line of its own."""
    rest = _TO_LINE_END.match(parts.text, parts.end) if name is not None and parts.kind in _LINES else None
    return [parts.mark(rest.end("np"), f"{name}{rest['np']}")] if rest is not None else []


def _by_school_form(parts: Parts, label: str) -> list[ForumMark]:
    """Read "Branschråd förskola och grundskola", two, and "Branschråd förskolas uppdrag", one in the genitive."""
    text, start = parts.text, parts.start
    nouns = _LOWER_NOUNS.match(text, parts.end)
    marks: list[ForumMark] = []
    for word in _LOWER_WORD.finditer(text, *nouns.span("np")) if nouns is not None else ():
        if word[0] in ("och", "samt"):
            continue
        if word[0] == "för" and (parts.definite or not _AND.match(text, word.end())):
            break  # "programrådet för utbildningen": the preposition, not förskola
        bare = word[0] if school_forms_in(word[0]) else word[0].removesuffix("s")
        if school_forms_in(bare) is None:
            joined = nouns is not None and bool(marks) and _AND_BEFORE.search(text, start, word.start())
            if nouns is not None and joined:  # "förskola och skola": one council for both
                return [parts.mark(word.end(), f"{label} {text[nouns.start('np') : word.end()]}")]
            break
        span = parts.span(word.end(), start)
        marks.append(ForumMark(span, f"{label} {bare}", parts.kind, genitive=bare != word[0]))
        start = word.end()
    return marks or _by_branch(parts, label)


def _by_branch(parts: Parts, label: str) -> list[ForumMark]:
    """Read "Branschråd teknik", with a capital: indefinite and yet one, so the word behind it says which."""
    capital = parts.match["def"] is None and not parts.stem and parts.match[0][0].isupper()
    branch = _BRANCH.match(parts.text, parts.end) if capital else None
    return [parts.mark(branch.end("np"), f"{label} {branch['np']}")] if branch is not None else []
