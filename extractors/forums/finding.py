"""Forums in running text, recognised by the head of their name: nätverk, råd, grupp, nämnd, styrelse, ...

Surface forms: "Utbildningschefsnätverket(s)", "Utbildningschefs nätverkets" (a compound split by conversion),
"grundskolenätverket", "SYV-nätverket", "SSA-råd", "SKR:s skolchefs nätverk", "SKR:s antagningsgrupp", "Vetenskapliga
rådet", "skolpolitiska nätverket", "Branschrådet Grundskola", "Branschråd förskola och grundskola" (two), "Styrgrupp
Barn och Unga", "Nätverket för barn- och elevhälsa", "styrgruppen för miljö och samhällsbyggnad", "Kommunstyrelsen".

A head alone ("nätverket", "styrgruppen") names no forum; it is kept as a reference for `Marks` to settle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.forums.heads import BODIES, head_positions
from extractors.forums.marks import ForumMark, ForumReference
from extractors.forums.modified import called, called_after, modified, qualified
from extractors.forums.parts import Parts, spelling
from extractors.forums.places import headed_words
from extractors.forums.qualifiers import is_of_many, is_possessed, purpose
from extractors.matching.anchors import matches_in_words
from extractors.matching.lexicon import Known
from graph.claims import Span

_BODY = re.compile(rf"(?<![\w-])(?P<body>{'|'.join(BODIES)})(?P<gen>s)?(?![\w-])", re.IGNORECASE)
_IS = re.compile(
    r"(?:\b(?:är|utgör|blir|fungerar\ssom|är\säven|är\socks[åa])|(?:grupp|nämnd)en,|(?:råd|nätverk)et,)\s$"
)
_NEAR = 20  # code points before an owner
# a bare head that is somebody's: "Digitalverkets styrelse"
_OWNED = frozenset(("board", "steering-group", "reference-group", "management-group"))


def find_forums(text: str, known: Mapping[int, Known], offset: int = 0) -> Iterator[ForumMark | ForumReference]:
    """Yield the forums that `text` names and the bare heads, bodies of one word first.

    `known` are the organisations found in the text, by the end of their spans: "SKR:s " right before a name is its
    convener. The spans, of `known` too, are shifted by `offset`.
    """
    heads = head_positions(text)
    if not heads:
        return
    yield from _bodies(text, known, offset)
    ends = {one.span.start: one.span.end for one in known.values()}
    for match in headed_words(text, heads):
        # "ESF-rådet", "Regionutvecklingsnämnden" are organisations of the reference data
        is_known = ends.get(match.start() + offset, -1) > match.start("head") + offset
        if not is_known and match[0].lower().removesuffix("s") not in BODIES:
            yield from _marks(Parts(text, match, known, offset))


def _bodies(text: str, known: Mapping[int, Known], offset: int) -> Iterator[ForumMark]:
    for match in matches_in_words(_BODY, text):
        label, kind = BODIES[match["body"].lower()]
        owner = known.get(_end_before(text, match.start()) + offset)
        # "Kramfors kommunfullmäktige": the genitive of what ends so already
        owns = owner is not None and (owner.genitive or text[: owner.span.end - offset].endswith(("s", "x", "z")))
        convener = owner.organisation if owner is not None and owns else None
        # boards are sent things for this and that; a group for something is another than the group
        behind = purpose(text, match.end()) if kind == "working-group" and match["gen"] is None else None
        if behind is not None and behind.words:
            label, end = f"{label} {behind.words}", behind.end
        else:
            end = match.end()
        yield ForumMark(Span(match.start() + offset, end + offset), label, kind, convener, match["gen"] is not None)


def _end_before(text: str, at: int) -> int:
    """Return where the last word before `at` ends."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _marks(parts: Parts) -> Iterator[ForumMark | ForumReference]:
    """Yield what stands here: a name, several ("Branschråd förskola och grundskola"), a bare head, or nothing."""
    if parts.is_word() or _is_said_of_another(parts):
        return
    if not parts.stem and not parts.adjective:
        yield from _headed(parts)
    elif parts.is_name():
        yield from _named(parts)
    elif parts.is_called:
        yield from called_after(parts, parts.label())


def _is_said_of_another(parts: Parts) -> bool:
    """Tell "Utbildningsgruppen är (or: Utbildningsgruppen,) GR:s politiska | styrgrupp": what another forum is."""
    if parts.definite or not parts.is_owned:
        return False
    start = parts.owned(parts.head)[1]
    return _IS.search(parts.text, max(0, start - _NEAR), start) is not None


def _named(parts: Parts) -> Iterator[ForumMark | ForumReference]:
    """Yield a compound with what owns it before it and what it is for behind it."""
    name, start = parts.owned(parts.label())
    behind: list[ForumMark | ForumReference] = []
    if parts.kind == "industry-council" or (not parts.definite and parts.titled):
        behind = modified(parts, name)
        if not behind and parts.definite and not parts.genitive:
            behind.extend(qualified(parts, name))
    elif parts.definite and not parts.genitive:
        behind.extend(qualified(parts, name))
    elif parts.kind == "forum" and parts.stem:
        behind.extend(called(parts, name))
    if behind or (parts.titled and parts.is_short() and not parts.stem):
        yield from behind
        return
    form = spelling(parts.match[0], name)
    yield ForumMark(parts.span(parts.end, start), name, parts.kind, parts.convener, parts.genitive, form)


def _headed(parts: Parts) -> Iterator[ForumMark | ForumReference]:
    """Yield a head with what it is for behind it or what owns it before it, or a bare head."""
    behind = modified(parts, None)
    if behind:
        yield from behind
    elif not parts.definite and parts.is_owned:
        if parts.kind in _OWNED:
            name, start = parts.owned(parts.head)
            yield ForumMark(parts.span(parts.end, start), name, parts.kind, parts.convener, parts.genitive)
    elif not parts.definite and is_of_many(parts.text, parts.start):
        return  # "rektorernas nätverk": another than the one that meets, and called nothing
    else:
        definite = parts.definite or is_possessed(parts.text, parts.start)
        yield ForumReference(parts.span(parts.end), parts.kind, parts.head, definite, parts.genitive)
