"""Decisions, in the words of the minutes.

Surface forms: "Nätverket beslöt enas om att ...", "Mötet beslutar att:" with the decision on the lines below, "Beslut"
alone or "Beslut:" before "att-satser", "Nämnden beslutar att fastställa redovisningen.", "Gruppen enas om att ...",
"Kommuncheferna godkände slutrapporten." in their own minutes, "Inför flytten beslöt styrelsen att", "Planen
fastställs." (as the title of an item too), "Läggs till handlingarna.". What another body decides or
may come to decide ("VGR tar beslut i december") is not this meeting's decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.forums.marks import ForumReference
from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.forum_names import may_be
from extractors.sentences.settling import Settler
from extractors.sentences.typed import Sentence, without_bullet, without_number
from extractors.structure.agenda import Item, item_at
from extractors.words.expressions import one_of
from graph.claims import Decision, Forum, Span

_VERB = one_of("decides")
# Kommuncheferna, in the minutes of Kommunchefsgruppen
_MEMBERS = r"[A-ZÅÄÖ]?[a-zåäö]+(?:chefer|ledar|rektorer|strateger|samordnar)na"
_MEMBERS_ALONE = re.compile(r"(?P<stem>\w+(?:chef|led|rektor|strateg|samordn))(?:er|ar)na", re.IGNORECASE)
# Nätverket beslöt enas om · Gruppen noterade informationen och beslöt att · Barn- och utbildningsnämnden beslutar att
_DECIDES = re.compile(
    rf"^(?:[^<.]{{0,30}}\s|.{{0,120}}?\s(?:och|varför|varpå)\s)?"
    rf"(?P<who><[FR]\d+>|{one_of('those who meet', opening=True)}|{_MEMBERS})"
    rf"(?:\s[a-zåäö]+(?:ade|dde|rde|[ae]r)\s[^<>.:]{{1,60}}?\soch)?\s(?:(?!inte\b)\w+\s)?{_VERB}\b"
)
# Det beslutades att · Beslut togs att
_PASSIVE = re.compile(
    r"^(?:(?:Det|(?:Efter|Därefter|Slutligen|Enhälligt|Gemensamt)\b[^.:<>]{0,60}?)\s)?"
    r"(?:[Bb]eslutades|[Bb]eslöts|[Bb]eslutas|bestämdes|(?:[Ee]nhälligt\s)?[Bb]eslut\s(?:(?:togs|fattades)\s)?(?:om\s)?att"
    r"|[Bb]eslutet\sblev\satt|(?:Enades|Enas)\som\satt|(?:Beslutade|Beslöt|Beslutar)\satt)\b"
)
# Beslut: · BESLUT: · Nämndens beslut · Rådets beslut · Beslut § 12
_LABEL = re.compile(
    r"^(?:(?:[A-ZÅÄÖ][\wåäö-]*(?:s|ens|ets)|<[FR]\d+g>)\s)?(?:[Bb]eslut|BESLUT)(?:\s?(?:\d+|§\s?\d+))?\s?(?::|$|[Aa]tt\b|[Ee]nligt\b|=>|[–-]\s)"
)
# Beslut | Styrelsen beslutar att: the label on a line of its own above
_BARE_LABEL = re.compile(r"Beslut|BESLUT")
# Preliminärt bestämmer vi att · Inför flytten beslöt styrelsen att
_INVERTED = re.compile(
    rf"^(?:[A-ZÅÄÖ][^<.:]{{0,80}}?\s{one_of('decides first')}|{one_of('decides first', opening=True)})\s(?:en\senad\s)?"
    rf"(?P<who><[FR]\d+>|{one_of('those who meet')}|vi)"
    r"\s(?:på\s[a-zåäö]+(?:ns|ts)\sförslag\s)?(?:[a-zåäö]+\s){0,2}?att\b"
)
# what may follow "fastställs": nothing, "enligt förslaget", "av mötet", "till 200 kr"; not "i juni av direktionen"
_AS_DECIDED = (
    r"(?=[.,;]|$|\s(?:och|samt|enligt|med|utan|utifrån|som|efter|oförändra(?:d|t|de)|till\s(?:oförändra\w+|\d+|nästa|kommande|vidare)"
    rf"|av\s(?:samtliga|alla|<R\d+>|{one_of('those who meet')}))(?![\wåäö]))"
)
# Planen fastställs. · Föregående protokoll läggs till handlingarna. · ansvarsfrihet för styrelsen beviljades
# Kassören föredrog budgeten, vilken godkändes
_IS_DECIDED = re.compile(
    r"^(?:.{0,80}\s(?:och|samt)\s)?"
    r"(?:[^.:]{3,80},\svilk(?:en|et|a)|(?:Föregående|Förra)\s(?:möte(?:t)?s\s)?[^<>]{3,30}?"
    r"|(?:(?:<[FRO]\d+g>|[A-ZÅÄÖ][a-zåäö]+s|[A-ZÅÄÖ][a-zåäö]+-\soch)\s)?[A-ZÅÄÖa-zåäö][\wåäö-]*"
    r"(?:en|et|an|t|na|protokoll|anteckningar|avgift|räkning|berättelse|plan|redovisning)"
    r"|(?:[A-ZÅÄÖ][a-zåäö]+\s)?(?i:dagordning|föredragningslista|kallelse|budget|protokoll|rapporter|(?:minnes)?anteckningar))"
    r"(?:\s(?:från|för|om|till|av|med|över|kring|gällande|avseende|enligt)\s[^.<>]{1,60}?)?"
    rf"\s(?:[a-zåäö]+(?:s|des)\s[^.<>]{{0,60}}?\b(?:och|samt)\s)?{one_of('is decided')}"
    rf"(?:\s{one_of('those who meet')}\b)?{_AS_DECIDED}"
)
# att godkänna redovisningen: what was decided, without who did; behind a full stop, not "Anna Ek föreslår | att ..."
_TO_DECIDE = re.compile(rf"^[Aa]tt\s{one_of('to decide')}\b")
# kommunernas | fullmäktige: bodies of others
_OF_SEVERAL = re.compile(r"[a-zåäö](?:ernas|arnas|ornas|ers|ars)\s$")
_BY = re.compile(r"\sav\s(?P<who><R\d+>)")
# Läggs till handlingarna. · Godkändes utan ändringar.
_BARE = re.compile(rf"^{one_of('is decided', opening=True)}{_AS_DECIDED}")
# Granskades reglerna för lokalen och godkändes: the verb first
_VERB_FIRST = re.compile(
    rf"^[A-ZÅÄÖ][a-zåäö]+(?:ades|ndes|tes|des)\s[^.<>]{{3,90}}?\s(?:och|samt)\s{one_of('is decided')}{_AS_DECIDED}"
)
# Styrelsen beviljades ansvarsfrihet
_DISCHARGED = re.compile(r"^<[FR]\d+>\s(?:bevilja(?:s|des)|får)\s(?:full\s)?ansvarsfrihet\b")
_INDEX = PatternIndex(
    [
        (p, None)
        for p in (_DECIDES, _INVERTED, _PASSIVE, _IS_DECIDED, _BARE, _VERB_FIRST, _DISCHARGED, _TO_DECIDE, _LABEL)
    ]
)
_NOT = re.compile(r"förslag till beslut|föreslår|\bbör\b|kommer att besluta|inför beslut", re.IGNORECASE)
# Styrgruppen tar beslut om planen | den 30 november
_TO_COME = re.compile(
    r"\b(?:tar|fattar)\sbeslut\b.{0,60}\s(?:den\s\d|(?:på|vid|till)\s(?:ett\s)?(?:nästa|kommande|senare)\b|senare\b)"
)
_OPEN_END = re.compile(r"(?:att:?|:|=>)$|\b(?:[Bb]eslut|BESLUT)$")
# Nämnden beslutar | att godkänna redovisningen: what is decided stands in a paragraph of its own
_BROKEN_OFF = re.compile(rf"\s{_VERB}$")
_LISTED = re.compile(r"[-–•*]\s|att\b|\d+[.)]\s", re.IGNORECASE)
# what begins another part of the item
_STOPS = re.compile(
    r"^(?:§|ärendebeskrivning|sammanfattning|bakgrund|beslutsunderlag|yrkande|reservation|beslutet skickas"
    r"|bilaga|underlag|expedieras|protokollsutdrag)",
    re.IGNORECASE,
)
_OPENING = 60  # code points of a sentence in which words against a decision count
_LABEL_ALONE = 24  # a shorter labelled sentence is the label alone
_LONGEST = 1500


def decisions_in(
    text: str, items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler, own: Forum | None
) -> Iterator[Decision]:
    """Yield the decisions of the meeting in order; each item's words once."""
    taken = -1
    for at, sentence in enumerate(sentences):
        apart = sentence.item is None and bool(items)  # in the letterhead, or behind the last item
        if sentence.span.start < taken or apart:
            continue
        item = items[sentence.item] if sentence.item is not None else None
        in_heading = _is_heading(item, sentence)
        # "2. Dagordningen godkändes." says what was decided; "§ 5 Beslut om budget" does not
        sentence = without_number(sentence) if in_heading else without_bullet(sentence)
        if _INDEX not in sentence.rules:
            continue  # most sentences
        deciders = _deciders(sentence, settler, own) or _by_nobody(sentence, settler, own)
        labelled = not deciders and not in_heading and _LABEL.match(sentence.typed) is not None
        alone = not deciders and not labelled and _stands_alone(sentences, at, item)
        to_come = _TO_COME.search(sentence.typed) is not None
        if (deciders or labelled or alone) and not (to_come or _NOT.search(sentence.typed[:_OPENING])):
            span = _whole(items, [sentence, *sentences[at + 1 :]], labelled=labelled)
            if span is not None:
                taken = span.end
                words = " ".join(span.of(text).split())
                yield Decision(words, (span,), deciders[0] if deciders else own, sentence.item)


def _stands_alone(sentences: Sequence[Sentence], at: int, item: Item | None) -> bool:
    """Tell whether a sentence says no more than what to decide, "att godkänna planen", behind the heading or a stop."""
    if _TO_DECIDE.match(sentences[at].typed) is None:
        return False
    before = sentences[at - 1] if at > 0 else None
    return before is None or _is_heading(item, before) or before.typed.endswith((".", "!"))


def _is_heading(item: Item | None, sentence: Sentence) -> bool:
    return item is not None and item.heading.start <= sentence.span.start < item.heading.end


def _deciders(sentence: Sentence, settler: Settler, own: Forum | None) -> tuple[Forum | None, ...]:
    """Return the forum that decides in a sentence, by its name or by a word for it; () where nobody does.

    It is None where those who meet decide and nothing says who they are.
    """
    match = _DECIDES.match(sentence.typed) or _INVERTED.match(sentence.typed)
    if match is None:
        return (own,) if _PASSIVE.match(sentence.typed) else ()
    if _OF_SEVERAL.search(sentence.typed, 0, match.start("who")) is not None:
        return ()
    if not match["who"].startswith("<"):
        return (own,) if _may_be_said_of(match["who"], own) else ()
    mark = sentence.mark(match["who"])
    forum = settler.forum_of(mark)
    if isinstance(mark.meaning, ForumReference):
        # who decides in minutes is who meets, whatever the item is about
        meets = own is not None and mark.meaning.definite and may_be(own.kind, mark.meaning)
        told = not meets and match[0].endswith("har beslutat")  # by another body, before
        return () if told else (own,) if meets or forum is None else (forum,)
    return (forum,) if own is None or forum == own else ()


def _may_be_said_of(who: str, own: Forum | None) -> bool:
    """Tell whether a word is one for those who meet: "mötet", and "kommuncheferna" of Kommunchefsgruppen only."""
    members = _MEMBERS_ALONE.fullmatch(who)
    return members is None or (own is not None and own.name.casefold().startswith(members["stem"].casefold()))


def _by_nobody(sentence: Sentence, settler: Settler, own: Forum | None) -> tuple[Forum | None, ...]:
    """Return who decides in "Planen fastställs.", "Planen fastställs av styrelsen.": those who meet."""
    tried = (_IS_DECIDED, _BARE, _VERB_FIRST, _DISCHARGED)
    decided = next((match for one in tried if (match := one.match(sentence.typed)) is not None), None)
    if decided is None:
        return ()
    by = _BY.match(sentence.typed, decided.end())
    return (own,) if by is None or settler.forum_of(sentence.mark(by["who"])) in (own, None) else ()


def _whole(items: Sequence[Item], sentences: Sequence[Sentence], *, labelled: bool) -> Span | None:
    """Return the span of the decision that the first of `sentences` begins.

    It is the sentence, and behind a colon, "att" or a label alone what follows in the item: a sentence, or a list;
    behind "beslutar" alone the list.
    """
    first = sentences[0]
    open_end = _OPEN_END.search(first.typed) is not None
    if open_end or (labelled and len(first.typed) < _LABEL_ALONE):
        end = _end(items, sentences, any_first=True)
        begins = sentences[1].span.start if end > first.span.end and _BARE_LABEL.fullmatch(first.typed) else None
        return Span(begins or first.span.start, end) if end > first.span.end or not open_end else None
    if _BROKEN_OFF.search(first.typed):
        return Span(first.span.start, _end(items, sentences, any_first=False))
    return first.span


def _end(items: Sequence[Item], sentences: Sequence[Sentence], *, any_first: bool) -> int:
    """Return where the list behind the first of `sentences` ends; `any_first`: what stands there need be none."""
    first = sentences[0]
    end = first.span.end
    for following in sentences[1:]:
        listed = _LISTED.match(following.typed) is not None or (any_first and end == first.span.end)
        if not listed or _leaves(items, first, following):
            break
        end = following.span.end
    return end


def _leaves(items: Sequence[Item], first: Sentence, following: Sentence) -> bool:
    """Tell whether a sentence stands outside the decision: in another item, another part of it, or too far away."""
    if following.item != first.item or item_at(items, following.span.start) != first.item:
        return True
    return _STOPS.match(following.typed) is not None or following.span.end - first.span.start > _LONGEST
