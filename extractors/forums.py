"""Forums in running text, recognised by the head of their name: nätverk, råd, grupp, nämnd, styrelse, ...

Surface forms: "Utbildningschefsnätverket(s)", "Utbildningschefs nätverkets" (a compound split by conversion),
"grundskolenätverket", "SYV-nätverket", "SSA-råd", "SKR:s skolchefs nätverk", "SKR:s antagningsgrupp", "Vetenskapliga
rådet", "skolpolitiska nätverket", "Branschrådet Grundskola", "Branschråd förskola och grundskola" (two), "Styrgrupp
Barn och Unga", "Nätverket för barn- och elevhälsa", "styrgruppen för miljö och samhällsbyggnad", "Kommunstyrelsen".

A head alone ("nätverket", "styrgruppen") names no forum; it is kept as a reference for `Marks` to settle.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from extractors.anchors import matches_from, matches_in_words, word_starts
from extractors.fields import school_forms_in
from extractors.forum_heads import (
    BODIES,
    HEADS,
    NOT_A_FORUM,
    ending_and_kind,
    head_positions,
    is_no_forum,
    longest_head,
)
from extractors.forum_qualifiers import (
    Qualifier,
    is_founded,
    is_place,
    is_possessed,
    owner_before,
    place_name,
    proper_name,
    purpose,
)
from extractors.lexicon import Known
from extractors.project_names import name_end
from graph.claims import Organisation, Span
from ontology import reference

_BODY = re.compile(rf"(?<![\w-])(?P<body>{'|'.join(BODIES)})(?P<gen>s)?(?![\w-])", re.IGNORECASE)

_HEAD = "|".join(sorted((h for h, _, _ in HEADS), key=len, reverse=True))
_L = "a-zåäöéA-ZÅÄÖÉ"
# [skolpolitiska ][SYV-, SSA- och ]skolchefs nätverk[et][s]
_NAMED = re.compile(
    rf"(?<![{_L}\d-])"
    rf"(?P<adj>(?:[{_L}]+(?:iska|liga|ala|nella|ella|ära|ativa|övergripande|gemensamma?|iskt|ligt|alt)"
    r"|[Ll]okal|[Rr]egional|[Nn]ationell|[Cc]entral|[Ss]trategisk|[Pp]olitisk|[Ff]acklig)[ \u00a0])?"
    rf"(?P<co>[{_L}]+-(?:,\s[{_L}]+-)*\s(?:och|&)\s)?"
    rf"(?:(?P<stem>[{_L}][{_L}&-]*?-?)(?P<split>(?<=s)[ \u00a0])?)?"
    rf"(?P<head>{_HEAD})(?P<def>et|en|n|iet)?(?P<gen>s)?(?![{_L}-])",
    re.IGNORECASE,
)
_WORD_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789-")
_LETTERED = re.compile(rf"(?<![{_L}\d-])[{_L}][{_L}-]*")
# how a word ends that may lead to the one with the head: an adjective, or a compound that was split behind its s
_LEADS = (
    *("iska", "liga", "ala", "nella", "ella", "ära", "ativa", "övergripande", "gemensam", "gemensamma", "iskt", "ligt"),
    *("alt", "lokal", "regional", "nationell", "central", "strategisk", "politisk", "facklig", "s"),
)
# what no name of a forum goes beyond: a stretch without full stops, brackets and the like
_STRETCH = re.compile(r"[\w\s,&-]+")
# förskola och grundskola
_LOWER_NOUNS = re.compile(r"\s(?P<np>[a-zåäö]+(?:(?:,\s|\soch\s)[a-zåäö]+)*)")
# vuxenutbildning stöd, to the end of the line
_TO_LINE_END = re.compile(
    r"(?P<np>(?!\s(?:ska|har|är|kommer|finns|tar|ger|får|bör|kan|vill|som|och|i|på|med|till|från|att|för)\b)"
    r"(?:[ \u00a0][a-zåäö]+){1,5})\s*(?=\n|$|\()"
)
# teknik · vård och omsorg, before a mark that ends the name; a word of the sentence is none ("som", "kräver")
_BRANCH = re.compile(
    r"\s(?P<np>(?!(?:som|inom|från|till|samt|eller|under|hade|skall?|finns|kring|utan|efter|innan|ställer|senare)\b)"
    r"[a-zåäö]{4,}(?<!ar)(?<!er)(?<!as)(?<!de)(?<!des)(?:\soch\s[a-zåäö]{3,}(?=\s*(?:[.,;:)\n]|$)))?)(?![\w-])"
)
_EXPLAINED = re.compile(r"\s\([A-ZÅÄÖ]{2,6}\)")
_LOWER_WORD = re.compile(r"[a-zåäö]+")
_AND_LOWER = re.compile(r"[ \u00a0]och[ \u00a0][a-zåäö]{3,}(?<!ade)(?<!ar)(?=\s*(?:[\n.,;:)]|$))")
_AND_BEFORE = re.compile(r"\b(?:och|samt)\s$")
_SCHOOL_WORDS = frozenset(f.casefold() for c in reference.load().school_forms for f in (c.label, *c.forms))
_ADJECTIVE = re.compile(r"\s[a-zåäö]{4,}[ae]$")
# Inköp | Umeås styrgrupp: a municipality that is a part of another name
_IN_NAME = re.compile(r"[a-zåäö,]\s[A-ZÅÄÖ][\w-]+[ \u00a0]$")
_NEAR = 60  # code points in which the owner of a forum stands before it
# forums that a line of its own may name by words in lower case: "Regionövergripande nätverk vuxenutbildning"
_LINES = frozenset(("network", "working-group", "reference-group"))
# heads that are compounds already, so that a genitive before them owns them
_COMPOUND_HEADS = frozenset(
    (
        *("styrgrupp", "branschråd", "programråd", "arbetsgrupp", "samordningsgrupp", "samverkansgrupp", "styrelse"),
        *("beredningsgrupp", "referensgrupp", "projektgrupp", "ledningsgrupp", "direktion"),
    )
)
# a bare head that is somebody's: "Digitalverkets styrelse"
_OWNED = frozenset(("board", "steering-group", "reference-group", "management-group"))
_NOUN_MODIFIED = ("industry-council", "steering-group", "working-group", "reference-group", "network")


class ForumMark(Struct, frozen=True):
    """A forum named in a text. `name` is its label; `convener` is set where the text says whose it is."""

    span: Span
    name: str
    kind: str
    convener: Organisation | None = None
    genitive: bool = False
    form: str | None = None


class ForumReference(Struct, frozen=True):
    """A head alone, "nätverket", "styrgruppen": which forum it means is for the context to say."""

    span: Span
    kind: str
    head: str
    definite: bool
    genitive: bool = False


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
    for start, end, inside in _stretches(text, heads):
        for match in matches_from(_NAMED, text, _beginnings(text, start, end, inside), end):
            # "ESF-rådet", "Regionutvecklingsnämnden" are organisations of the reference data
            is_known = ends.get(match.start() + offset, -1) > match.start("head") + offset
            if not is_known and match[0].lower().removesuffix("s") not in BODIES:
                yield from _Reading(text, match, known, offset).marks()


def _stretches(text: str, heads: Sequence[int]) -> Iterator[tuple[int, int, Sequence[int]]]:
    """Yield the stretches of text that hold a head, and so may hold the name of a forum, with the heads of each."""
    for match in _STRETCH.finditer(text):
        start, end = match.span()
        first, last = bisect_left(heads, start), bisect_left(heads, end)
        if first < last:
            yield start, end, heads[first:last]


def _beginnings(text: str, start: int, end: int, heads: Sequence[int]) -> list[int]:
    """Return where in a stretch a name may begin: at the word of a head, or at one of two before it that lead to it.

    Where compounds are joined ("SYV-, SSA- och rektorsnätverk"), at any word that leads to another.
    """
    if "-" in text[start:end] or "&" in text[start:end]:
        words = _LETTERED.finditer(text, start, end)
        return [word.start() for word in words if _joins(text, *word.span()) or _holds(heads, *word.span())]
    found: set[int] = set()
    for head in heads:
        behind = None
        for at in word_starts(text, head, words=2, is_letter=_WORD_LETTERS.__contains__):
            if at < start or (behind is not None and not text[at : behind - 1].lower().endswith(_LEADS)):
                break
            found.add(at)
            behind = at
    return sorted(found)


def _joins(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "-" or text[end : end + 1] == "&" or text[start:end].lower().endswith(_LEADS)


def _holds(heads: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(heads, start) < bisect_left(heads, end)


def _bodies(text: str, known: Mapping[int, Known], offset: int) -> Iterator[ForumMark]:
    for match in matches_in_words(_BODY, text):
        label, kind = BODIES[match["body"].lower()]
        owner = known.get(_end_before(text, match.start()) + offset)
        convener = owner.organisation if owner is not None and owner.genitive else None
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


class _Reading:
    """One place where a name of a forum may stand: what its parts are, and what they and the words behind them name."""

    def __init__(self, text: str, match: re.Match[str], known: Mapping[int, Known], offset: int) -> None:
        self.text, self.match, self.offset = text, match, offset
        stem, head = match["stem"] or "", match["head"].lower()
        self.stem, self.head = (stem, head) if match["split"] is not None else longest_head(stem, head)
        self.ending, self.kind = ending_and_kind(self.head)
        self.definite = match["def"] is not None or self.head == "fullmäktige"
        self.genitive = match["gen"] is not None
        self.start = match.start()
        self.owner = _owner(text, self.start, known, offset)
        self.split = match["split"] is not None
        self.alone = False  # what looked like the beginning of the name is whose it is
        if self.split and (not self._was_split() or self._is_owned_head(known)):
            self._let_go_of_stem(known)
        # "Filmverket Norrs styrelse": owned by what nobody has listed
        self.stranger = owner_before(text, self.start) if self.owner is None and not self.definite else None
        # "Regionövergripande nätverk", with a capital: a name although indefinite
        self.adjective = "" if self.alone else match["adj"] or ""
        self.titled = self.adjective[:1].isupper()
        # "en regional styrgrupp": an adjective that tells none apart
        if self.adjective and not (self.definite or self.titled or self.stem) and self._is_short():
            self.adjective, self.start = "", match.start("head")

    def _is_owned_head(self, known: Mapping[int, Known]) -> bool:
        """Tell "Skolverkets referensgrupp", an owner and a head, from "Rektors nätverk", a compound that was split."""
        owner = known.get(self.match.end("stem") + self.offset)
        return not self.definite and (self.head in _COMPOUND_HEADS or (owner is not None and owner.genitive))

    def _let_go_of_stem(self, known: Mapping[int, Known]) -> None:
        """Take what looked like a stem for the owner where it is one: "Digitalverkets | styrelse"."""
        start = self.match.start("head")
        owner = _owner(self.text, start, known, self.offset)
        if owner is not None or owner_before(self.text, start) is not None or is_possessed(self.text, start):
            self.stem, self.start, self.owner, self.split = "", start, owner, False
            self.alone = True

    def _is_short(self) -> bool:
        """Tell an adjective in the indefinite form, which needs more words to name one: "Regional arbetsgrupp"."""
        return self.adjective.strip().endswith(("al", "ell", "isk", "lig"))

    def marks(self) -> Iterator[ForumMark | ForumReference]:
        """Yield what stands here: a name, several ("Branschråd förskola och grundskola"), a bare head, or nothing."""
        if self._is_word():
            return
        if not self.stem and not self.adjective:
            yield from self._headed()
        elif self._is_name():
            yield from self._named()

    def _is_word(self) -> bool:
        """Tell a word that merely looks like the name of a forum: "stämmer", "målgruppen", "elevers nätverk"."""
        written = self.match["def"]
        if written is not None and written.lower() not in (self.ending, "iet"):
            return True
        if f"{self.stem}{self.head}".lower() in NOT_A_FORUM:
            return True
        if self.stem and (is_no_forum(self.stem) or (self.split and not self._was_split())):
            return True
        return self.head == "stämma" and written is None  # "stämmas av" is a verb

    def _was_split(self) -> bool:
        """Tell a compound that was split, "Utbildningschefs nätverket", from two words, "elevers nätverk"."""
        return self.stem.endswith("s") and (self.stem[0].isupper() or self.owner is not None) and len(self.stem) > 6

    def _is_name(self) -> bool:
        forum = self.kind == "forum" and self.stem[:1].isupper()
        owned = self.owner is not None or self.stranger is not None
        if not (self.definite or owned or forum or _acronym(self.stem) or self.titled or self._is_of_holders()):
            return False
        short = bool(self.stem) and self.stem[0].islower() and len(self.stem) < 4
        return not (short and self.kind in ("group", "forum", "council") and not self.adjective)

    def _is_of_holders(self) -> bool:
        """Tell "Utbildningschefernas nätverk (UCN)": a name, since it has an abbreviation."""
        return self.split and self.stem.endswith("nas") and _EXPLAINED.match(self.text, self.match.end()) is not None

    def _named(self) -> Iterator[ForumMark | ForumReference]:
        """Yield a compound with what owns it before it and what it is for behind it."""
        name, start = self._owned(self._label())
        modified: list[ForumMark | ForumReference] = []
        if self.kind == "industry-council" or (not self.definite and self.titled):
            modified = self._modified(name)
        elif self.definite and not self.genitive:
            modified.extend(self._qualified(name))
        elif self.kind == "forum" and self.stem:
            modified.extend(self._called(name))
        if modified or (self.titled and self._is_short() and not self.stem):
            yield from modified
            return
        convener = self.owner.organisation if self.owner is not None else None
        span = Span(start + self.offset, self.match.end() + self.offset)
        yield ForumMark(span, name, self.kind, convener, self.genitive, _form(self.match[0], name))

    def _owned(self, name: str) -> tuple[str, int]:
        """Return a name with what owns it before it, and where that begins: "SKR:s skolchefsnätverk"."""
        start = self.start
        if self.definite or (self.owner is None and self.stranger is None):
            return name, start
        if self.owner is not None:
            start = self.owner.span.start - self.offset
            owner = self.text[start : self.owner.span.end - self.offset]
        else:
            owner = self.stranger or ""
            start = self.text.rindex(owner, 0, start)
        return f"{owner} {name[0].lower() + name[1:]}", start

    def _label(self) -> str:
        """Return the name as a label: one capital, the stem in lower case, acronyms as they are."""
        if self.match["head"].isupper():  # "VÅRD- OCH STÖDNÄMNDEN": capitals say nothing
            return self.match[0].removesuffix("S" if self.genitive else "").capitalize()
        before = self.adjective + (self.match["co"] or "")
        suffix = (self.match["def"] or "") if self.definite else ""
        gap = " " if self._is_of_holders() else ""
        name = " ".join(f"{before}{self.stem}{gap}{self.head}{suffix}".split())
        if not self.stem or _acronym(self.stem):
            return name[0].upper() + name[1:]
        rest = name[1:].replace(self.stem, self.stem.lower()) if before else name[1:].lower()
        return _keep_acronym(name[0].upper() + rest, self.stem)

    def _headed(self) -> Iterator[ForumMark | ForumReference]:
        """Yield a head with what it is for behind it or what owns it before it, or a bare head."""
        modified = self._modified(None)
        if modified:
            yield from modified
        elif not self.definite and (self.owner is not None or self.stranger is not None):
            if self.kind in _OWNED:
                name, start = self._owned(self.head)
                convener = self.owner.organisation if self.owner is not None else None
                span = Span(start + self.offset, self.match.end() + self.offset)
                yield ForumMark(span, name, self.kind, convener, self.genitive)
        else:
            definite = self.definite or is_possessed(self.text, self.start)
            yield ForumReference(self._span(self.match.end()), self.kind, self.head, definite, self.genitive)

    def _modified(self, name: str | None) -> list[ForumMark | ForumReference]:
        """Return the forums that the words behind a head (or the compound `name`) tell apart, if any."""
        if self.genitive:
            return []
        label = name or self.head[0].upper() + self.head[1:]
        by_purpose = self._for_something() if name is None else []
        if by_purpose:
            return by_purpose
        rest = self._by_school_form(label) if self.kind == "industry-council" else self._to_line_end(name)
        return [*(self._by_name(label) or rest)]

    def _for_something(self) -> list[ForumMark | ForumReference]:
        """Read "Nätverket för barn- och elevhälsa", "styrgruppen för Lotsen", "styrgruppen för projektet Lotsen"."""
        behind = purpose(self.text, self.match.end())
        if behind is None:
            return []
        end = name_end(self.text, behind.start) if self.kind == "steering-group" else None
        if end is not None and not behind.owned:
            # of a project, by whose name it is known however it is introduced
            form = self.text[self.start : end]
            return [self._mark(end, f"Styrgrupp {self.text[behind.start : end]}", form[0].upper() + form[1:])]
        if not behind.words:
            return [ForumReference(self._span(self.match.end()), self.kind, self.head, definite=True)]
        if self.owner is not None or self.stranger is not None:
            name, start = self._owned(self.head)
            convener = self.owner.organisation if self.owner is not None else None
            span = Span(start + self.offset, behind.end + self.offset)
            return [ForumMark(span, f"{name} {behind.words}", self.kind, convener)]
        if self.match["def"] is not None or self.match[0][0].isupper() or is_founded(self.text, self.start):
            base = self.head[0].upper() + self.head[1:] + (self.match["def"] or "")
            return [self._mark(behind.end, f"{base} {behind.words}")]
        return []

    def _qualified(self, name: str) -> list[ForumMark]:
        """Read "Samverkansgruppen för barn och unga", "Teknikcollegerådet Västernorrland"."""
        behind = purpose(self.text, self.match.end())
        if behind is not None and (self.text[behind.start : behind.start + 1].islower() or self._is_named_for(behind)):
            return [self._mark(behind.end, f"{name} {behind.words}")] if behind.words else []
        return self._called(name)

    def _is_named_for(self, behind: Qualifier) -> bool:
        """Tell "Lokala ledningsgruppen för Förskolelyftet": a group with an adjective, for what is no place."""
        return bool(self.adjective) and not is_place(self.text[behind.start : behind.end])

    def _called(self, name: str) -> list[ForumMark]:
        """Read "Teknikcollegerådet Västernorrland", "Europaforum Norra Sverige"."""
        place = place_name(self.text, self.match.end()) or self._said_again()
        return [self._mark(place.end, f"{name} {place.words}")] if place is not None else []

    def _said_again(self) -> Qualifier | None:
        """Read "Kulturskolerådet Mitt" where the text says the same twice, so that no line was run together."""
        named = proper_name(self.text, self.match.end())
        if named is None or " " in named.words:
            return None
        whole = self.text[self.match.start("head") : named.end]
        return named if self.text.count(whole) > 1 else None

    def _by_name(self, label: str) -> list[ForumMark]:
        """Read "Styrgrupp Barn och Unga", "Branschrådet Grundskola"."""
        named = proper_name(self.text, self.match.end()) if self.kind in _NOUN_MODIFIED else None
        labels = named is not None and self.text[named.end : named.end + 1] == ":"
        if named is None or (labels and not self.titled):
            return []
        end = self._name_end(named)
        np = self.text[named.start : end]
        shouted = np.isupper() and len(np) > 6
        if shouted or (self.kind == "industry-council" and np.casefold() in _SCHOOL_WORDS):
            np = np.lower()
        name = f"{label} {np}"
        return [self._mark(end, name, _form(self.text[self.start : end], name))]

    def _name_end(self, named: Qualifier) -> int:
        """Return where a name with one capital ends: "Digital skolsamverkan Kusten", "Bygg och anläggning"."""
        if self.kind == "steering-group":
            return max(named.end, name_end(self.text, named.start) or named.end)
        joined = _AND_LOWER.match(self.text, named.end) if self.kind == "industry-council" else None
        return joined.end() if joined is not None else named.end

    def _to_line_end(self, name: str | None) -> list[ForumMark]:
        """Read "Regionövergripande nätverk vuxenutbildning" as a line of its own."""
        rest = _TO_LINE_END.match(self.text, self.match.end()) if name is not None and self.kind in _LINES else None
        return [self._mark(rest.end("np"), f"{name}{rest['np']}")] if rest is not None else []

    def _by_school_form(self, label: str) -> list[ForumMark]:
        """Read "Branschråd förskola och grundskola", two, and "Branschråd förskolas uppdrag", one in the genitive."""
        nouns = _LOWER_NOUNS.match(self.text, self.match.end())
        marks: list[ForumMark] = []
        start = self.start
        for word in _LOWER_WORD.finditer(self.text, *nouns.span("np")) if nouns is not None else ():
            if word[0] in ("och", "samt"):
                continue
            if word[0] == "för" and self.definite:
                break  # "programrådet för utbildningen": the preposition, not förskola
            bare = word[0] if school_forms_in(word[0]) else word[0].removesuffix("s")
            if school_forms_in(bare) is None:
                joined = nouns is not None and bool(marks) and _AND_BEFORE.search(self.text, start, word.start())
                if nouns is not None and joined:  # "förskola och skola": one council for both
                    return [self._mark(word.end(), f"{label} {self.text[nouns.start('np') : word.end()]}")]
                break
            span = Span(start + self.offset, word.end() + self.offset)
            marks.append(ForumMark(span, f"{label} {bare}", self.kind, genitive=bare != word[0]))
            start = word.end()
        return marks or self._by_branch(label)

    def _by_branch(self, label: str) -> list[ForumMark]:
        """Read "Branschråd teknik", with a capital: indefinite and yet one, so the word behind it says which."""
        capital = self.match["def"] is None and not self.stem and self.match[0][0].isupper()
        branch = _BRANCH.match(self.text, self.match.end()) if capital else None
        return [self._mark(branch.end("np"), f"{label} {branch['np']}")] if branch is not None else []

    def _span(self, end: int) -> Span:
        return Span(self.start + self.offset, end + self.offset)

    def _mark(self, end: int, name: str, form: str | None = None) -> ForumMark:
        return ForumMark(self._span(end), name, self.kind, form=form)


def _owner(text: str, start: int, known: Mapping[int, Known], offset: int) -> Known | None:
    """Return the organisation in the genitive before `start`, also over an adjective: "SKR:s nystartade | nätverk"."""
    before = text[max(0, start - _NEAR) : start].rstrip()
    adjective = _ADJECTIVE.search(before)
    for words in (before, before[: adjective.start()] if adjective is not None else None):
        owner = known.get(start - min(start, _NEAR) + len(words) + offset) if words is not None else None
        if owner is not None and owner.genitive:
            at = owner.span.start - offset
            return None if _IN_NAME.search(text, max(0, at - _NEAR), at) else owner
    return None


def _acronym(stem: str) -> bool:
    return len(stem) > 2 and stem.rstrip("-").isupper()


def _keep_acronym(name: str, stem: str) -> str:
    prefix = stem.split("-")[0]
    return name.replace(prefix.capitalize(), prefix, 1) if "-" in stem and prefix.isupper() else name


def _form(written: str, name: str) -> str | None:
    """Return the spelling to remember: what was written, where it is no mere inflection of the name."""
    bare = " ".join(written.split())
    bare = bare[:-1] if bare.endswith("s") and not name.endswith("s") else bare
    return bare if bare.casefold() != name.casefold() else None
