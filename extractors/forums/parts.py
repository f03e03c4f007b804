"""The parts of a name that holds the head of a forum: whose it is, adjective, stem, head and inflection.

Surface forms: "SKR:s | skolchefs nätverk", "skolpolitiska | nätverket", "Digitalverkets | styrelse", "Filmverket
Norrs | styrelse". Not: "stämmer", "målgruppen", "elevers nätverk", "en regional styrgrupp".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.forums.heads import NOT_A_FORUM, ending_and_kind, is_no_forum, longest_head
from extractors.forums.marks import ForumMark
from extractors.forums.qualifiers import is_possessed, owner_before
from extractors.matching.lexicon import Known
from graph.claims import Organisation, Span

_EXPLAINED = re.compile(r"\s\([A-ZÅÄÖ]{2,6}\)")
_ADJECTIVE = re.compile(r"\s[a-zåäö]{4,}[ae]$")
# Inköp | Umeås styrgrupp: a municipality that is a part of another name
_IN_NAME = re.compile(r"[a-zåäö,]\s[A-ZÅÄÖ][\w-]+[ \u00a0]$")
_NEAR = 60  # code points in which the owner of a forum stands before it
# heads that are compounds already, so that a genitive before them owns them
_COMPOUND_HEADS = frozenset(
    (
        *("styrgrupp", "branschråd", "programråd", "arbetsgrupp", "samordningsgrupp", "samverkansgrupp", "styrelse"),
        *("beredningsgrupp", "referensgrupp", "projektgrupp", "ledningsgrupp", "direktion"),
    )
)


class Parts:
    """One place where a name of a forum may stand: what its parts are."""

    def __init__(self, text: str, match: re.Match[str], known: Mapping[int, Known], offset: int) -> None:
        """Take a match of `headed_words` in `text`, and the known organisations by the end of their spans.

        The spans of `known`, and those of the marks to be made, are shifted by `offset`.
        """
        self.text, self.match, self.offset = text, match, offset
        stem, head = match["stem"] or "", match["head"].lower()
        self.stem, self.head = (stem, head) if match["split"] is not None else longest_head(stem, head)
        self.ending, self.kind = ending_and_kind(self.head)
        self.definite = match["def"] is not None or self.head == "fullmäktige"
        self.genitive = match["gen"] is not None
        self.start, self.end = match.span()
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
        if self.adjective and not (self.definite or self.titled or self.stem) and self.is_short():
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

    def is_short(self) -> bool:
        """Tell an adjective in the indefinite form, which needs more words to name one: "Regional arbetsgrupp"."""
        return self.adjective.strip().endswith(("al", "ell", "isk", "lig"))

    def is_word(self) -> bool:
        """Tell a word that merely looks like the name of a forum: "stämmer", "målgruppen", "elevers nätverk"."""
        written = self.match["def"]
        if written is not None and written.lower() not in (self.ending, "iet"):
            return True
        if f"{self.stem}{self.head}".lower() in NOT_A_FORUM or self._is_plural():
            return True
        if self.stem and (is_no_forum(self.stem, self.head) or (self.split and not self._was_split())):
            return True
        return self.head == "stämma" and written is None  # "stämmas av" is a verb

    def _is_plural(self) -> bool:
        """Tell "Nationella nätverk", several, from "Nationella nätverket" and "Nationellt nätverk"."""
        several = self.adjective.strip().endswith("a") and self.ending == "et" and not self.definite
        return several and not self.is_owned

    def _was_split(self) -> bool:
        """Tell a compound that was split, "Utbildningschefs nätverket", from two words, "elevers nätverk"."""
        return self.stem.endswith("s") and (self.stem[0].isupper() or self.owner is not None) and len(self.stem) > 6

    @property
    def is_owned(self) -> bool:
        """Tell whether the text says whose the forum is."""
        return self.owner is not None or self.stranger is not None

    @property
    def is_called(self) -> bool:
        """Tell an indefinite compound with a capital, by what follows it a name: "Strategigrupp | simning"."""
        return not self.definite and len(self.stem) > 2 and self.stem[0].isupper() and not self.match["head"].isupper()

    def is_name(self) -> bool:
        """Tell whether stem and adjective name a forum: definite, owned, or by the form of an indefinite name."""
        forum = self.kind == "forum" and self.stem[:1].isupper()
        if not (self.definite or self.is_owned or forum or _acronym(self.stem) or self.titled or self.is_of_holders()):
            return False
        short = bool(self.stem) and self.stem[0].islower() and len(self.stem) < 4
        return not (short and self.kind in ("group", "forum", "council") and not self.adjective)

    def is_of_holders(self) -> bool:
        """Tell "Utbildningschefernas nätverk (UCN)": a name, since it has an abbreviation."""
        return self.split and self.stem.endswith("nas") and _EXPLAINED.match(self.text, self.end) is not None

    def owned(self, name: str) -> tuple[str, int]:
        """Return a name with what owns it before it, and where that begins: "SKR:s skolchefsnätverk"."""
        start = self.start
        if self.definite or not self.is_owned:
            return name, start
        if self.owner is not None:
            start = self.owner.span.start - self.offset
            owner = self.text[start : self.owner.span.end - self.offset]
        else:
            owner = self.stranger or ""
            start = self.text.rindex(owner, 0, start)
        return f"{owner} {name if name[1:2].isupper() else name[0].lower() + name[1:]}", start

    def label(self) -> str:
        """Return the name as a label: one capital, the stem in lower case, acronyms as they are."""
        if self.match["head"].isupper():  # "VÅRD- OCH STÖDNÄMNDEN": capitals say nothing
            return self.match[0].removesuffix("S" if self.genitive else "").capitalize()
        before = self.adjective + (self.match["co"] or "")
        suffix = (self.match["def"] or "") if self.definite else ""
        gap = " " if self.is_of_holders() else ""
        name = " ".join(f"{before}{self.stem}{gap}{self.head}{suffix}".split())
        if not self.stem or _acronym(self.stem):
            return name[0].upper() + name[1:]
        rest = name[1:].replace(self.stem, self.stem.lower()) if before else name[1:].lower()
        return _keep_acronym(name[0].upper() + rest, self.stem)

    @property
    def convener(self) -> Organisation | None:
        """The organisation whose forum it is, where the text says so and the organisation is known."""
        return self.owner.organisation if self.owner is not None else None

    def span(self, end: int, start: int | None = None) -> Span:
        """Return the span of a mark that ends at `end` in the text, and begins where the name does or at `start`."""
        return Span((self.start if start is None else start) + self.offset, end + self.offset)

    def mark(self, end: int, name: str, form: str | None = None) -> ForumMark:
        """Return the mark of a forum called `name` that ends at `end`."""
        return ForumMark(self.span(end), name, self.kind, form=form)


def spelling(written: str, name: str) -> str | None:
    """Return the spelling to remember: what was written, where it is no mere inflection of the name."""
    bare = " ".join(written.split())
    bare = bare[:-1] if bare.endswith("s") and not name.endswith("s") else bare
    return bare if bare.casefold() != name.casefold() else None


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
