"""Decisions, in the words of the minutes.

Surface forms: "Nätverket beslöt enas om att ...", "Mötet beslutar att:" with the decision on the lines below, "Beslut"
alone or "Beslut:" before "att-satser", "Nämnden beslutar att fastställa redovisningen.". What another body decides or may
come to decide ("VGR tar beslut i december") is not this meeting's decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.agenda import Item, item_at
from extractors.forums import ForumMark, ForumReference
from extractors.sentences import Sentence
from extractors.settling import Settler, may_be
from graph.claims import Decision, Forum, Span

_VERB = r"(?:beslöt(?:s)?|beslutar|beslutade(?:s)?|har\sbeslutat|beslutas|fattade\s(?:följande\s)?beslut|enades\som|bifaller|beviljar|godkänner|fastställer|ställer\ssig\sbakom)"
_MEETING = r"(?:[Mm]ötet|[Ss]tyrelsen|[Nn]ämnden|[Rr]ådet|[Ss]tämman|[Åå]rsmötet|[Ff]ullmäktige|[Dd]irektionen|[Uu]tskottet|[Ss]tyrgruppen|[Nn]ätverket|[Gg]ruppen|[Ff]örsamlingen|[Bb]eredningen|[Pp]residiet)"
_DECIDES = re.compile(rf"^(?:[^<.]{{0,30}}\s)?(?P<who><[FR]\d+>|{_MEETING})\s(?:\w+\s)?(?P<verb>{_VERB})\b")
_PASSIVE = re.compile(r"^(?:Det\s)?(?:[Bb]eslutades|[Bb]eslöts|[Bb]eslutas)\b")
_LABEL = re.compile(
    r"^(?:(?P<who>[A-ZÅÄÖ][\wåäö-]*(?:s|ens|ets))\s)?[Bb]eslut(?:\s?(?:\d+|§\s?\d+))?\s?(?P<set>:|$|att\b|=>)"
)
_ONLY_STRONG = ("ställer sig bakom",)
_NOT = re.compile(r"förslag till beslut|föreslår|\bbör\b|kommer att besluta|inför beslut", re.IGNORECASE)
_STOPS = re.compile(
    r"^(?:§|\d+[.)]\s|ärendebeskrivning|sammanfattning|bakgrund|beslutsunderlag|yrkande|reservation|beslutet skickas|bilaga|underlag|expedieras|protokollsutdrag)",
    re.IGNORECASE,
)
_LONGEST = 1500


def decisions_in(
    text: str, items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler, own: Forum | None
) -> Iterator[Decision]:
    """Yield the decisions of the meeting in order; each item's words once."""
    taken = -1
    for at, sentence in enumerate(sentences):
        if sentence.span.start < taken or sentence.item is None or _is_heading(items, sentence):
            continue
        forum = _decider(sentence, settler, own)
        label = _LABEL.match(sentence.typed) if forum is None else None
        if forum is None and label is None:
            continue
        if _NOT.search(sentence.typed[:60]):
            continue
        span = _whole(text, items, sentences, at, labelled=label is not None)
        if span is None:
            continue
        taken = span.end
        yield Decision(" ".join(span.of(text).split()), (span,), forum if forum is not None else own, sentence.item)


def _is_heading(items: Sequence[Item], sentence: Sentence) -> bool:
    heading = items[sentence.item].heading if sentence.item is not None else None
    return heading is not None and heading.start <= sentence.span.start < heading.end


def _decider(sentence: Sentence, settler: Settler, own: Forum | None) -> Forum | None:
    """Return the forum that decides in a sentence: the one that meets, by its name or by a word for it."""
    match = _DECIDES.match(sentence.typed)
    if match is None:
        return own if own is not None and _PASSIVE.match(sentence.typed) else None
    who = match["who"]
    if not who.startswith("<"):
        return own
    mark = sentence.mark(who)
    if isinstance(mark.meaning, ForumReference) and mark.meaning.definite and own is not None and may_be(own.kind, mark.meaning):
        return own  # who decides in minutes is who meets, whatever the item is about
    forum = settler.forum_of(mark)
    if isinstance(mark.meaning, ForumReference) and forum is None:
        return own
    if isinstance(mark.meaning, ForumMark) and own is not None and forum != own:
        return None
    return forum


def _whole(text: str, items: Sequence[Item], sentences: Sequence[Sentence], at: int, *, labelled: bool) -> Span | None:
    """Return the span of a decision: its sentence, and behind a colon, "att" or a label what follows in the item."""
    sentence = sentences[at]
    open_end = re.search(r"(?:att:?|:|=>)$|^[Bb]eslut$", sentence.typed) is not None
    end = sentence.span.end
    if not (open_end or (labelled and len(sentence.typed) < 12)):
        return sentence.span
    for following in sentences[at + 1 :]:
        if following.item != sentence.item or item_at(items, following.span.start) != sentence.item:
            break
        listed = re.match(r"[-–•]\s|att\b|\d+[.)]\s", following.typed, re.IGNORECASE) is not None
        if _STOPS.match(following.typed) or following.span.end - sentence.span.start > _LONGEST:
            break
        if end != sentence.span.end and not listed:
            break
        end = following.span.end
    return Span(sentence.span.start, end) if end > sentence.span.end or not open_end else None
