"""The document's own meeting: which forum met, when, where and how.

Surface forms: "Organ: X", "Protokoll fört vid möte med X", "från sammanträde med X", a letterhead ("Folkhälsorådet",
"BARN- OCH UTBILDNINGSNÄMNDEN"), "X beslutar att"; "Sammanträdesdatum 2013-03-15", "Tid och plats Fredag den 11 februari,
digitalt via Teams.", "Anteckningar, 2021-03-05, Kl. 08.30-12.00", "Plats: ...", "Mötet avslutas klockan 12.00".

What stands in a letterhead or behind a label is stated. What only follows (the forum that decides throughout, the
association that the secretary comes from) is inferred, and marked so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.agenda import OUTSIDE
from extractors.attendance import Listed
from extractors.dates import DateMention, find_dates, find_times, settle_year, years_in
from extractors.forums import ForumMark, ForumReference, find_forums
from extractors.lexicon import Known, as_entity, lexicon
from extractors.lines import Line
from extractors.marks import Marks
from extractors.organisations import find_unlisted
from extractors.sentences import Sentence
from extractors.settling import project_names
from graph.claims import Basis, Fact, Finding, Forum, Meeting, Mode, Organisation, Relation, Span

_HEAD_LINES = 25
_DOCUMENT = r"(?:sammanträdes|mötes|styrelse|minnes|beslut[s-])?(?:protokoll|anteckningar)(?:et)?"
# Protokoll fört vid sammanträde med X · från möte i X · Minnesanteckningar från X · X möte
_HELD = re.compile(
    rf"(?:{_DOCUMENT}\s*(?:nr\.?\s*\d+\s*)?)?(?:\b(?:fört|förda|vid|från|för|av)\b\s*)+(?:\w*(?:sammanträde|möte|styrelsemöte|sammankomst)(?:t|n)?\s+(?:med|i|för|av)\s+)?(?P<forum>.+)",
    re.IGNORECASE,
)
_ORGAN = re.compile(r"(?:Organ|Nämnd|Forum|Grupp|Möte med)\s*(?::|\s{2,}|\t)\s*(?P<forum>\S.*)")
_TITLE = re.compile(rf"^{_DOCUMENT}\b", re.IGNORECASE)
_DATED = re.compile(
    r"^(?:(?:sammanträdes|mötes)?(?:datum|dag|tid|tidpunkt)|tid och plats|plats och tid|tid & plats|plats & tid|tid/plats|när|klockan|kl)\b\s*[:.]?\s*",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"^(?:(?P<both>tid och plats|plats och tid|tid & plats|plats & tid|tid/plats|plats/tid)|plats|mötesplats|sammanträdesplats|lokal|var)\b\s*[:.]?\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"digital|teams|skype|zoom|distans|videokonferens|webb(?:möte|inarium)|elektronisk|telefonmöte|via länk",
    re.IGNORECASE,
)
_OPENS = re.compile(r"möte(?:t|ts)?\s+(?:öppna|börja|inled|start)\w*", re.IGNORECASE)
_CLOSES = re.compile(r"(?:möte(?:t|ts)?|sammanträdet)\s+(?:avsluta|slut|förklarades?\s+avslut)\w*", re.IGNORECASE)
_OFFICER_ROLES = frozenset(("role/sekreterare", "role/samordnare", "role/protokollforare", "role/processledare"))
_HOSTS = frozenset(("association", "region", "municipality", "agency", "university", "company"))
_KOMMUN = re.compile(r"(?i:\b(?:kommun|stad)\b)")


@dataclass(frozen=True, slots=True)
class Own:
    """The document's own meeting with what was concluded on the way."""

    meeting: Meeting
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    forum: Forum
    source: Span
    basis: Basis


def read_meeting(
    text: str,
    head: Sequence[Line],
    tail: Sequence[Line],
    listed: Sequence[Listed],
    marks: Marks,
    sentences: Sequence[Sentence],
    scope: str,
) -> Own:
    """Read the meeting that a document is about.

    `head` are the lines before the first item that stand in no list, `tail` those behind the last; `scope` is the path of
    the document, which tells apart boards with a bare name whose convener is open.
    """
    meta = [*head[:_HEAD_LINES], *tail]
    convener = _convener(head[:_HEAD_LINES], tail, listed)
    found = _forum(text, head[:_HEAD_LINES], tail, marks, sentences, convener, scope)
    date, basis, reason, date_span = _date(text, meta)
    start, end, time_spans = _times(text, meta, sentences)
    place, place_span = _place(meta)
    sources = [s for s in (found.source if found else None, date_span, *time_spans, place_span) if s is not None]
    if not sources:
        sources = [head[0].span if head else Span(0, min(len(text), 80))]
    meeting = Meeting(
        forum=found.forum if found else None,
        sources=tuple(dict.fromkeys(sources)),
        date=date,
        date_basis=basis,
        date_reason=reason,
        start=start,
        end=end,
        place=place,
        mode=_mode(place, listed),
        forum_basis=found.basis if found else Basis.INFERRED,
    )
    return Own(meeting, _facts(found, convener), _findings(found, date))


def _findings(found: _Found | None, date: object) -> tuple[Finding, ...]:
    findings = []
    if found is None:
        findings.append(Finding("no-forum", "Dokumentet säger inte vilket forum som sammanträdde"))
    if date is None:
        findings.append(Finding("no-date", "Dokumentet anger inget datum för mötet som går att fastställa"))
    return tuple(findings)


def _facts(found: _Found | None, convener: _Convener | None) -> tuple[Fact, ...]:
    if found is None or convener is None:
        return ()
    return (
        Fact(found.forum, Relation.PART_OF, convener.organisation, (convener.source,), convener.basis, convener.reason),
    )


# ---- who convenes -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Convener:
    organisation: Organisation
    source: Span
    basis: Basis
    reason: str | None = None


def _convener(head: Sequence[Line], tail: Sequence[Line], listed: Sequence[Listed]) -> _Convener | None:
    return _from_letterhead(head) or _from_letterhead(tail) or _from_officer(listed) or _from_members(listed)


def _from_letterhead(head: Sequence[Line]) -> _Convener | None:
    for line in head[:12]:
        if _OF_SEVERAL.search(line.text):
            continue  # "Ett projekt av A och B": two convene, and neither alone
        if _PLACED.match(line.text) or _DATED.match(line.text) or len(line.text) > 120 or line.text.endswith("."):
            continue
        for known in lexicon().find(line.text, offset=line.span.start):
            before = line.text[: known.span.start - line.span.start]
            led = not before or _OF.search(before) is not None
            if led and known.organisation.classification in _HOSTS and not (known.ambiguous and len(line.text) > 40):
                return _Convener(known.organisation, known.span, Basis.STATED)
        unlisted = next(find_unlisted(line.text, line.span.start), None)
        if unlisted is not None:
            return _Convener(unlisted.organisation, unlisted.span, Basis.STATED)
    return None


_OF_SEVERAL = re.compile(r"\b(?:projekt|samarbete|samverkan)\s(?:av|mellan)\b", re.IGNORECASE)
_OF = re.compile(r"(?:\b(?:för|i|inom|vid|med|av)|protokoll|anteckningar|–|-|:)\s+$", re.IGNORECASE)


def _from_officer(listed: Sequence[Listed]) -> _Convener | None:
    officers = {one.entry.name for one in listed if any(r.path in _OFFICER_ROLES for r in one.roles)}
    for one in listed:
        if one.entry.name not in officers:
            continue
        for organisation in one.entry.organisations:
            if organisation.classification in _HOSTS - {"municipality"}:
                reason = "Den som för anteckningarna eller samordnar kommer därifrån"
                return _Convener(organisation, one.entry.span, Basis.INFERRED, reason)
    return None


def _from_members(listed: Sequence[Listed]) -> _Convener | None:
    """The association that most of the municipalities in the list are members of, where it is named in the list too."""
    municipalities = [o for one in listed for o in one.entry.organisations if o.classification == "municipality"]
    named = {o: one for one in listed for o in one.entry.organisations if o.classification == "association"}
    counts = Counter(p for m in dict.fromkeys(municipalities) for p in lexicon().parents(m.path))
    for organisation, one in named.items():
        if counts[organisation.path] >= 3 and counts[organisation.path] > len(set(municipalities)) / 2:
            reason = "De flesta kommunerna i närvarolistan är medlemmar i förbundet"
            return _Convener(organisation, one.entry.span, Basis.INFERRED, reason)
    return None


# ---- which forum --------------------------------------------------------------------------------------------------


def _forum(
    text: str,
    head: Sequence[Line],
    tail: Sequence[Line],
    marks: Marks,
    sentences: Sequence[Sentence],
    convener: _Convener | None,
    scope: str,
) -> _Found | None:
    organisation = convener.organisation if convener is not None else None
    for rule in (_named_in_head, _titled):
        for name, kind, own, span in chain(rule(head), rule(tail)):
            steers = kind == "steering-group" and name.removeprefix("Styrgrupp ").casefold() in project_names(marks)
            return _Found(_as_forum(name, kind, own or (None if steers else organisation), scope), span, Basis.STATED)
    return _deciding(sentences, organisation, scope) or _of_its_kind(text, marks, sentences, organisation, scope)


def _as_forum(name: str, kind: str, convener: Organisation | None, scope: str) -> Forum:
    return Forum(name, kind, convener, scope if convener is None and len(name.split()) == 1 and name in _BARE else None)


_BARE = frozenset(
    ["Styrelsen", "Direktionen", "Nämnden", "Rådet", "Fullmäktige", "Arbetsutskottet", "Presidiet", "Styrgruppen", "Arbetsgruppen", "Nätverket", "Kommunstyrelsen", "Kommunfullmäktige", "Förbundsstyrelsen", "Folkhälsorådet", "Stämman"]
)


def _named_in_head(head: Sequence[Line]) -> Iterator[tuple[str, str, Organisation | None, Span]]:
    """Yield forums that the letterhead names, those behind "Organ" and "Protokoll från möte med" first."""
    later: list[tuple[str, str, Organisation | None, Span]] = []
    for line in head:
        if _PLACED.match(line.text) or len(line.text) > 160:
            continue
        organ = _ORGAN.match(line.text)
        held = _HELD.search(line.text) if _TITLE.match(line.text) or line.text.lower().startswith("från ") else None
        value = organ or held
        marks = list(_forums_on(line))
        if value is not None:
            inside = [m for m in marks if m[3].start >= line.span.start + value.start("forum")]
            if inside:
                yield inside[0]
        elif not _DATED.match(line.text):
            later.extend(marks)
    yield from later


def _forums_on(line: Line) -> Iterator[tuple[str, str, Organisation | None, Span]]:
    shown = _sentence_case(line.text) if _mostly_capitals(line.text) else line.text
    known = {k.span.end: k for k in lexicon().find(shown, offset=line.span.start)}
    for forum in sorted(find_forums(shown, known, line.span.start), key=lambda f: f.span):
        if isinstance(forum, ForumMark):
            yield forum.name, forum.kind, forum.convener, forum.span
        elif isinstance(forum, ForumReference) and forum.definite and shown.strip().casefold().startswith(forum.head):
            yield forum.span.of(" " * line.span.start + shown).capitalize(), forum.kind, None, forum.span
        elif isinstance(forum, ForumReference) and forum.head == "fullmäktige":
            yield "Fullmäktige", forum.kind, None, forum.span


def _titled(head: Sequence[Line]) -> Iterator[tuple[str, str, Organisation | None, Span]]:
    """A line of its own beside the word "Protokoll" names whose it is: "SKOL- OCH UTBILDNINGSCHEFER"."""
    for at, line in enumerate(head[:10]):
        if not _TITLE.match(line.text) or len(line.text.split()) > 3:
            continue
        for beside in head[max(0, at - 2) : at + 2]:
            words = beside.text.strip(" .")
            if beside is line or len(words) > 80 or len(words) < 4 or any(c.isdigit() for c in words) or ":" in words:
                continue
            if lexicon().exact(words) is not None or _DATED.match(words) or _PLACED.match(words) or words.endswith("."):
                continue
            if _KOMMUN.search(words) or _TITLE.match(words) or not words[0].isupper() or OUTSIDE.match(words):
                continue
            yield _sentence_case(words) if _mostly_capitals(words) else words, "forum", None, beside.span


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _sentence_case(text: str) -> str:
    """ "SKOL- OCH UTBILDNINGSCHEFER" reads "Skol- och utbildningschefer"; names that are known keep their capitals."""
    if not _mostly_capitals(text):
        return text
    lowered = text.lower()
    shown = lowered[0].upper() + lowered[1:]
    for known in lexicon().find(shown.title()):
        if known.organisation.classification == "municipality" and not known.ambiguous:
            span = known.span
            shown = shown[: span.start] + shown[span.start].upper() + shown[span.start + 1 :]
    if re.search(r"\b(?:kommun|stad)$", lowered):
        shown = " ".join(w.capitalize() if i < len(shown.split()) - 1 else w for i, w in enumerate(shown.split()))
    return shown


def _deciding(sentences: Sequence[Sentence], convener: Organisation | None, scope: str) -> _Found | None:
    """The forum that decides in these minutes is the one that meets: "Utbildningschefsnätverket beslöt enas om"."""
    votes: Counter[str] = Counter()
    first: dict[str, tuple[ForumMark, Span]] = {}
    for sentence in sentences:
        match = re.match(r"<F(\d+)> (?:beslöt|beslutade|beslutar)\b", sentence.typed)
        if match is None:
            continue
        mark = sentence.marks[int(match[1])]
        if isinstance(mark.meaning, ForumMark):
            votes[mark.meaning.name] += 1
            first.setdefault(mark.meaning.name, (mark.meaning, sentence.span))
    if not votes:
        return None
    name = max(votes, key=lambda n: (votes[n], n))
    forum, span = first[name]
    return _Found(_as_forum(name, forum.kind, forum.convener or convener, scope), span, Basis.STATED)


def _of_its_kind(
    text: str, marks: Marks, sentences: Sequence[Sentence], convener: Organisation | None, scope: str
) -> _Found | None:
    """Minutes that speak of "nätverket" or "nätverksträff" are of the one network that they name most often."""
    kinds = Counter(m.meaning.kind for m in marks.all if isinstance(m.meaning, ForumReference) and m.meaning.definite)
    compounds = {"network": r"nätverks(?:möte|träff)", "steering-group": r"styrgruppsmöte", "council": r"rådsmöte"}
    for kind, pattern in compounds.items():
        kinds[kind] += 3 * len(re.findall(pattern, text, re.IGNORECASE))
    for kind in sorted(kinds, key=lambda k: (-kinds[k], k)):
        named = Counter(
            (m.meaning.name, m.meaning.convener)
            for m in marks.all
            if isinstance(m.meaning, ForumMark) and m.meaning.kind == kind and m.meaning.convener is None
        )
        if not named:
            continue
        ranked = sorted(named.items(), key=lambda n: (-n[1], n[0][0]))
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return None
        (name, own), _ = ranked[0]
        mark = next(m for m in marks.all if isinstance(m.meaning, ForumMark) and m.meaning.name == name)
        return _Found(_as_forum(name, kind, own or convener, scope), mark.span, Basis.INFERRED)
    return None


# ---- when and where -----------------------------------------------------------------------------------------------


def _date(text: str, meta: Sequence[Line]) -> tuple[object, Basis | None, str | None, Span | None]:
    years = years_in(text)
    labelled = [line for line in meta if _DATED.match(line.text) or _TITLE.match(line.text)]
    others = [line for line in meta if line not in labelled and len(line.text) < 140]
    mentions: list[DateMention] = []
    for line in (*labelled, *others):
        if re.match(r"(?:nästa|kommande|justering|anslag|sista dag|datum (?:för|då)|utdrag)", line.text, re.IGNORECASE):
            continue
        mentions.extend(find_dates(line.text, line.span.start))
    for mention in mentions:
        if mention.date is not None:
            return mention.date, Basis.STATED, None, mention.span
    for mention in mentions:
        settled = settle_year(mention, years)
        if settled is not None:
            return settled.date, Basis.INFERRED, settled.reason, mention.span
    return None, None, None, mentions[0].span if mentions else None


def _times(
    text: str, meta: Sequence[Line], sentences: Sequence[Sentence]
) -> tuple[str | None, str | None, tuple[Span, ...]]:
    for line in meta:
        if re.match(r"(?:nästa|kommande|justering|ajournering)", line.text, re.IGNORECASE):
            continue
        labelled = _DATED.match(line.text) is not None
        found = [
            t
            for t in find_times(line.text, line.span.start, bare=False)
            if labelled or t.end or "kl" in line.text.lower()
        ]
        if found and found[0].end is not None:
            return found[0].start, found[0].end, (found[0].span,)
        if found and labelled:
            _, end, spans = _spoken_times(text)
            return found[0].start, end, (found[0].span, *spans)
    return _spoken_times(text)


def _spoken_times(text: str) -> tuple[str | None, str | None, tuple[Span, ...]]:
    """ "Mötet öppnas klockan 9.00", "Mötet avslutas klockan 12.00"."""
    found: list[tuple[str | None, Span | None]] = []
    for pattern in (_OPENS, _CLOSES):
        value, span = None, None
        for match in pattern.finditer(text):
            line_end = text.find("\n", match.end())
            behind = text[match.end() : line_end if line_end >= 0 else len(text)][:60]
            times = list(find_times(behind, match.end()))
            if times:
                value, span = times[0].start, Span(match.start(), times[0].span.end)
                break
        found.append((value, span))
    spans = tuple(s for _, s in found if s is not None)
    return found[0][0], found[1][0], spans


_EDGES = " ,.;:-–—"


def _place(meta: Sequence[Line]) -> tuple[str | None, Span | None]:
    for line in meta:
        match = _PLACED.match(line.text)
        if match is None:
            continue
        value = match["value"]
        if match["both"]:
            value = _without_times(value)
        value = value.strip(_EDGES)
        if value:
            return value, line.span
    return None, None


def _without_times(value: str) -> str:
    """Take the date and the hours out of a line that holds place and time."""
    spans = [d.span for d in find_dates(value)] + [t.span for t in find_times(value)]
    kept = "".join("\0" if any(s.start <= i < s.end for s in spans) else c for i, c in enumerate(value))
    pieces = [
        re.sub(r"\b(?:kl(?:ockan)?\.?|den|ajournering.*)\s*$", "", p, flags=re.IGNORECASE).strip(_EDGES)
        for p in kept.split("\0")
    ]
    return max((p for p in pieces if p), key=len, default="")


def _mode(place: str | None, listed: Sequence[Listed]) -> Mode | None:
    if place is None:
        return None
    if _ONLINE.search(place):
        rest = re.sub(r"[^\w]+", " ", _ONLINE.sub("", place)).split()
        words = [
            w for w in rest if w.lower() not in ("möte", "via", "på", "t", "och", "microsoft", "ms", "l", "t", "en")
        ]
        return Mode.MIXED if len(words) > 2 else Mode.ONLINE
    remote = any(one.status.value == "remote" for one in listed)
    return Mode.MIXED if remote else Mode.OFFLINE


def known_as(organisation: Organisation) -> Organisation:
    """Return the reference data's own value for an organisation, where it is known."""
    known = lexicon().organisations.get(organisation.path)
    return as_entity(known) if known is not None else organisation


__all__ = ["Known", "Own", "known_as", "read_meeting"]
