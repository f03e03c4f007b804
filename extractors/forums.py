"""Forums in running text, recognised by the head of their name: nätverk, råd, grupp, nämnd, styrelse, ...

Surface forms: "Utbildningschefsnätverket(s)", "Utbildningschefs nätverkets" (a compound split by conversion),
"grundskolenätverket", "SYV-nätverket", "SSA-råd", "SKR:s skolchefs nätverk", "SKR:s antagningsgrupp", "Vetenskapliga
rådet", "skolpolitiska nätverket", "Branschrådet Grundskola", "Branschråd förskola och grundskola" (two), "Styrgrupp Barn
och Unga", "Nätverket för barn- och elevhälsa", "styrgruppen för miljö och samhällsbyggnad", "Kommunstyrelsen".

A head alone ("nätverket", "styrgruppen") names no forum; it is kept as a reference for `Marks` to settle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.fields import school_forms_in
from extractors.lexicon import Known
from graph.claims import Organisation, Span
from ontology import reference

# head, definite ending, kind. The longest head that fits decides ("branschråd" before "råd").
HEADS: tuple[tuple[str, str, str], ...] = (
    ("styrgrupp", "en", "steering-group"),
    ("branschråd", "et", "industry-council"),
    ("programråd", "et", "industry-council"),
    ("arbetsgrupp", "en", "working-group"),
    ("samordningsgrupp", "en", "working-group"),
    ("samverkansgrupp", "en", "working-group"),
    ("beredningsgrupp", "en", "working-group"),
    ("referensgrupp", "en", "reference-group"),
    ("projektgrupp", "en", "project-group"),
    ("ledningsgrupp", "en", "management-group"),
    ("nätverk", "et", "network"),
    ("grupp", "en", "group"),
    ("råd", "et", "council"),
    ("nämnd", "en", "committee"),
    ("utskott", "et", "committee"),
    ("beredning", "en", "committee"),
    ("kommitté", "n", "committee"),
    ("delegation", "en", "committee"),
    ("styrelse", "n", "board"),
    ("direktion", "en", "board"),
    ("fullmäktige", "", "assembly"),
    ("stämma", "n", "assembly"),
    ("presidium", "", "presidium"),
    ("forum", "et", "forum"),
)
# words that end like a forum and are none
NOT_FORUMS = re.compile(
    r"(?:mål|yrkes|personal|folk|elev|barn|ålders|små|under|sub|patient|kund|diskussions|yrkeskategori|befolknings|brukar(?=grupp)"
    r"|minoritets|klass|ämnes|användar|väljar|mellan|del|huvud|köp|besöks|för|sam|kommunal|region(?=råd)|oppositions|borgar|landstings(?=råd)"
    r"|läns(?=styrelse)|social(?=styrelse)|be(?=nämnd)|ovan|nedan|för(?=beredning)|mat|för(?=råd)|hus|t|b|h|om|jord|upp|till|an|avfall)$",
    re.IGNORECASE,
)
# bodies that are named by one word; always meant as names
BODIES: dict[str, tuple[str, str]] = {
    "förbundsstyrelsen": ("Förbundsstyrelsen", "board"),
    "förbundsdirektionen": ("Förbundsdirektionen", "board"),
    "direktionen": ("Direktionen", "board"),
    "kommunstyrelsen": ("Kommunstyrelsen", "board"),
    "regionstyrelsen": ("Regionstyrelsen", "board"),
    "kommunfullmäktige": ("Kommunfullmäktige", "assembly"),
    "regionfullmäktige": ("Regionfullmäktige", "assembly"),
    "förbundsfullmäktige": ("Förbundsfullmäktige", "assembly"),
    "arbetsutskottet": ("Arbetsutskottet", "committee"),
}
_BODY = re.compile(rf"(?<![\w-])(?P<body>{'|'.join(BODIES)})(?P<gen>s)?(?![\w-])", re.IGNORECASE)

_HEAD = "|".join(sorted((h for h, _, _ in HEADS), key=len, reverse=True))
_L = "a-zåäöéA-ZÅÄÖÉ"
# [SKR:s] [skolchefs |skolchefs|SSA-] nätverk[et][s]
_NAMED = re.compile(
    rf"(?<![{_L}\d-])(?P<adj>[{_L}]+(?:iska|liga|ala|nella|ella|ära|ativa|övergripande|gemensamma?|iskt|ligt|alt)\s)?"
    rf"(?P<co>[{_L}]+-(?:,\s[{_L}]+-)*\s(?:och|&)\s)?(?:(?P<stem>[{_L}][{_L}&-]*?-?)(?P<split>(?<=s)\s)?)?(?P<head>{_HEAD})(?P<def>et|en|n|iet)?(?P<gen>s)?(?![{_L}-])",
    re.IGNORECASE,
)
_PRESIDIET = re.compile(r"(?<![\w-])(?P<stem>[\w-]+)?presidiet(?P<gen>s)?(?!\w)", re.IGNORECASE)
# för miljö och samhällsbyggnad · för barn- och elevhälsa · för arbetet med ...
_FOR = re.compile(
    r"\s(?P<for>för|kring|inom)\s(?P<np>[a-zåäöA-ZÅÄÖ][\w-]*(?:(?:,\s[\w-]+)*\s(?:och|&|samt)\s[\w-]+)?(?:\s[A-ZÅÄÖ][\w-]+)*)"
)
# Barn och Unga · Pedagogik · Grundskola · Millennium
_NAME = re.compile(r"\s(?P<np>[A-ZÅÄÖ][\w-]*(?:(?:\s(?:och|&)\s|\s)[A-ZÅÄÖ][\w-]*)*)")
_LOWER_NOUNS = re.compile(r"\s(?P<np>[a-zåäö]+(?:(?:,\s|\soch\s)[a-zåäö]+)*)")
_BREAKS_NP = frozenset(
    ["att", "som", "de", "det", "den", "detta", "dessa", "vi", "alla", "sin", "sitt", "sina", "oss", "er", "dig", "mig", "ett", "en", "vilka", "vilken", "dagens", "arbetet"]
)
_NOUN_MODIFIED = ("industry-council", "steering-group", "working-group", "reference-group", "network")


@dataclass(frozen=True, slots=True)
class ForumMark:
    """A forum named in a text. `name` is its label; `convener` is set where the text says whose it is."""

    span: Span
    name: str
    kind: str
    convener: Organisation | None = None
    genitive: bool = False
    form: str | None = None


@dataclass(frozen=True, slots=True)
class ForumReference:
    """A head alone, "nätverket", "styrgruppen": which forum it means is for the context to say."""

    span: Span
    kind: str
    head: str
    definite: bool
    genitive: bool = False


def find_forums(text: str, known: dict[int, Known], offset: int = 0) -> Iterator[ForumMark | ForumReference]:
    """Yield the forums that `text` names and the bare heads, in order.

    `known` are the organisations found in the text, by the end of their spans: "SKR:s " right before a name is its convener.
    """
    for match in _BODY.finditer(text):
        label, kind = BODIES[match["body"].lower()]
        span = Span(match.start() + offset, match.end() + offset)
        yield ForumMark(span, label, kind, _convener(text, match.start(), known, offset), match["gen"] is not None)
    starts = {k.span.start for k in known.values()}
    for match in _NAMED.finditer(text):
        if match.start() + offset in starts:
            continue  # "ESF-rådet", "Regionutvecklingsnämnden": an organisation of the reference data
        if match[0].lower().removesuffix("s") in BODIES:
            continue
        yield from _read(text, match, known, offset)


def _convener(text: str, start: int, known: dict[int, Known], offset: int) -> Organisation | None:
    owner = known.get(len(text[:start].rstrip()) + offset)
    return owner.organisation if owner is not None and owner.genitive else None


def _kind(head: str) -> tuple[str, str]:
    for name, ending, kind in HEADS:
        if name == head.lower():
            return ending, kind
    raise KeyError(head)


def _read(
    text: str, match: re.Match[str], known: dict[int, Known], offset: int
) -> Iterator[ForumMark | ForumReference]:
    stem, head = _split_head(match["stem"] or "", match["head"].lower(), joined=match["split"] is None)
    ending, kind = _kind(head)
    if match["def"] is not None and match["def"].lower() not in (ending, "iet"):
        return
    definite = match["def"] is not None or head == "fullmäktige"
    convener = _convener(text, match.start(), known, offset)
    start = match.start()
    if stem and (NOT_FORUMS.search(stem) or (match["split"] and not _splits(stem, match, convener))):
        return
    if head == "stämma" and match["def"] is None:
        return  # "stämmas av" is a verb
    if not stem and match["adj"] is None:
        yield from _headed(text, match, kind, head, definite, convener, offset)
        return
    named = kind == "forum" and stem[:1].isupper()
    if not definite and convener is None and not named and not _acronym(stem) and not _titled(match):
        return
    if kind in ("group", "forum", "council") and stem and not match["adj"] and stem[0].islower() and len(stem) < 4:
        return
    name = _label(match, stem, head, ending, definite)
    owner = convener
    if convener is not None and not definite:
        owned = known[len(text[: match.start()].rstrip()) + offset]
        name = f"{text[owned.span.start - offset : owned.span.end - offset]} {name[0].lower() + name[1:]}"
        start = owned.span.start - offset
    end = match.end()
    span = Span(start + offset, end + offset)
    if kind == "industry-council" or (not definite and _titled(match)):
        modified = _modified(text, match, kind, head, offset, stem=name)
        if modified:
            yield from modified
            return
    yield ForumMark(span, name, kind, owner, match["gen"] is not None, _form(text[match.start() : end], name))


def _split_head(stem: str, head: str, *, joined: bool) -> tuple[str, str]:
    """Let the longest head win: "styr" + "grupp" is the head "styrgrupp" without a stem."""
    if not joined:
        return stem, head
    whole = stem + head
    for name, _, _ in HEADS:
        if len(name) > len(head) and whole.lower().endswith(name):
            return whole[: len(whole) - len(name)], name
    return stem, head


def _splits(stem: str, match: re.Match[str], convener: Organisation | None) -> bool:
    """ "Utbildningschefs nätverket" is a compound that was split; "elevers nätverk" is two words."""
    return stem.endswith("s") and (stem[0].isupper() or convener is not None) and len(stem) > 6


def _acronym(stem: str) -> bool:
    return len(stem) > 2 and stem.rstrip("-").isupper()


def _titled(match: re.Match[str]) -> bool:
    """ "Regionövergripande nätverk", at the start of a line and with a capital: a name although indefinite."""
    return match["adj"] is not None and match["adj"][0].isupper()


def _label(match: re.Match[str], stem: str, head: str, ending: str, definite: bool) -> str:
    adjective = (match["adj"] or "") + (match["co"] or "")
    suffix = (match["def"] or "") if definite else ""
    name = f"{adjective}{stem}{head}{suffix}" if stem else f"{adjective}{head}{suffix}"
    name = " ".join(name.split())
    if stem and not _acronym(stem):
        name = (
            name[0].upper() + name[1:].replace(stem, stem.lower()) if adjective else name[0].upper() + name[1:].lower()
        )
        name = _keep_acronym(name, stem)
    else:
        name = name[0].upper() + name[1:]
    return name


def _keep_acronym(name: str, stem: str) -> str:
    prefix = stem.split("-")[0]
    return name.replace(prefix.capitalize(), prefix, 1) if "-" in stem and prefix.isupper() else name


def _headed(
    text: str, match: re.Match[str], kind: str, head: str, definite: bool, convener: Organisation | None, offset: int
) -> Iterator[ForumMark | ForumReference]:
    """A head with what it is for behind it, or a bare head."""
    modified = _modified(text, match, kind, head, offset, stem=None)
    if modified:
        yield from modified
        return
    span = Span(match.start() + offset, match.end() + offset)
    if convener is not None and not definite and kind not in ("group", "council"):
        return
    yield ForumReference(span, kind, head, definite, match["gen"] is not None)


def _modified(
    text: str, match: re.Match[str], kind: str, head: str, offset: int, *, stem: str | None
) -> list[ForumMark]:
    if match["gen"] is not None:
        return []
    behind = _FOR.match(text, match.end())
    base = stem or (head[0].upper() + head[1:] + (match["def"] or ""))
    if behind is not None and stem is None and not _breaks(behind["np"]):
        np, end = _noun_phrase(text, behind)
        if np and np[0].isupper() and kind == "steering-group":
            label = f"Styrgrupp {np}"  # of a project, by whose name it is known however it is introduced
            form = text[match.start() : end]
            return [ForumMark(Span(match.start() + offset, end + offset), label, kind, form=form[0].upper() + form[1:])]
        if np and (match["def"] is not None or match[0][0].isupper()):
            return [ForumMark(Span(match.start() + offset, end + offset), f"{base} {behind['for']} {np}", kind)]
    named = _NAME.match(text, match.end())
    head_label = stem or (head[0].upper() + head[1:])
    if named is not None and kind in _NOUN_MODIFIED and not _is_verb_like(text, named.end()):
        np = named["np"]
        np = np.lower() if np.isupper() and len(np) > 6 else np
        if kind == "industry-council" and np.casefold() in _school_words():
            np = np.lower()
        form = text[match.start() : named.end()]
        label = f"{head_label} {np}"
        return [ForumMark(Span(match.start() + offset, named.end() + offset), label, kind, form=_form(form, label))]
    if kind == "industry-council":
        return _by_school_form(text, match, head_label, kind, offset)
    if stem is not None and kind == "network":
        rest = re.compile(r"(?P<np>(?:\s[a-zåäö]+){1,3})\s*(?=\n|$)").match(text, match.end())
        if rest is not None:
            label = f"{stem}{rest['np']}"
            return [ForumMark(Span(match.start() + offset, rest.end("np") + offset), label, kind)]
    return []


def _by_school_form(text: str, match: re.Match[str], head: str, kind: str, offset: int) -> list[ForumMark]:
    """ "Branschråd förskola och grundskola" are two; "Branschråd förskolas uppdrag" is one, in the genitive."""
    nouns = _LOWER_NOUNS.match(text, match.end())
    if nouns is None:
        return []
    marks: list[ForumMark] = []
    start = match.start()
    for word in re.finditer(r"[a-zåäö]+", nouns["np"]):
        if word[0] in ("och", "samt"):
            continue
        bare = word[0] if school_forms_in(word[0]) else word[0].removesuffix("s")
        if school_forms_in(bare) is None:
            if marks and re.search(r"\b(?:och|samt)\s$", text[nouns.start("np") : nouns.start("np") + word.start()]):
                end = nouns.start("np") + word.end()  # "förskola och skola": one council for both
                return [ForumMark(Span(match.start() + offset, end + offset), f"{head} {nouns['np'][: word.end()]}", kind)]
            break
        end = nouns.start("np") + word.end()
        marks.append(ForumMark(Span(start + offset, end + offset), f"{head} {bare}", kind, genitive=bare != word[0]))
        start = nouns.start("np") + word.end()
    return marks


def _breaks(np: str) -> bool:
    return np.split()[0].lower() in _BREAKS_NP


def _noun_phrase(text: str, behind: re.Match[str]) -> tuple[str, int]:
    """Cut a noun phrase where the sentence goes on: after its last noun joined by "och" or a comma."""
    np = behind["np"]
    end = behind.end()
    return np, end


def _is_verb_like(text: str, end: int) -> bool:
    return text[end : end + 1] == ":"


def _school_words() -> frozenset[str]:
    return _SCHOOL_WORDS


_SCHOOL_WORDS = frozenset(f.casefold() for c in reference.load().school_forms for f in (c.label, *c.forms))


def _form(written: str, name: str) -> str | None:
    """Return the spelling to remember: what was written, where it is no mere inflection of the name."""
    bare = " ".join(written.split())
    bare = bare[:-1] if bare.endswith("s") and not name.endswith("s") else bare
    return bare if bare.casefold() != name.casefold() else None
