"""One form for what files write in several: line ends, blanks, accents, quoted lines, the marks of Markdown.

    Anna<fast blank>Ek, A<ring>sa    Anna Ek, Åsa              accents and letters apart, blanks of all kinds
    > Anna Ek                        Anna Ek                   as mail programs quote
    | **Anna Ek** | Lerum |          Anna Ek<TAB>Lerum         as readers of Word, OpenDocument and HTML write a row
    | Deltog | Anna Ek<br>Bo Lund |  Deltog<TAB>Anna Ek, <TAB>Bo Lund below it
    **Plats:** [Hjo](https://a)      Plats: Hjo
    FrÃ¥nvarande                     Frånvarande               letters in their coding
    & 12 Val                         § 12 Val                  a paragraph's sign that was scanned

So the rules see the same minutes whatever file they came in. What they find is moved back to where it stands in the
text as it was written, which passages quote.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from extractors.structure.paragraph_signs import may_have_signs, signs_in
from extractors.structure.soft_wraps import wraps_in
from extractors.structure.undecoded import may_be_undecoded, undecoded_in
from graph.claims import Span

Edit = tuple[int, int, str]  # from where to where a text is written anew, and how

# What nobody sees: zero-width blanks and joiners, marks of direction, soft hyphens. Blanks that are not U+0020.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ACCENTS = "\u0300-\u036f"
_LIGATURES = "\ufb00-\ufb06"
_CHARACTERS = re.compile(
    r"(?P<ends>(?:(?<![ \t\u00a0])[ \t\u00a0]++)?(?:\r\n?|(?<=[ \t\u00a0])\n))"
    rf"|(?P<parted>\u00ad(?=\s*\n))|(?P<unseen>[{_UNSEEN}]+)|(?P<blank>[{_BLANKS}])"
    rf"|(?P<letter>[^\W\d_][{_ACCENTS}]+)|(?P<ligature>[{_LIGATURES}])"
)
_SPECIAL = re.compile(rf"[{_UNSEEN}{_BLANKS}{_ACCENTS}{_LIGATURES}]")
_QUOTED = re.compile(r"^(?: ?>)+ ?", re.MULTILINE)
_INDENT = re.compile(r"^[ ]*(?=[^ \n])", re.MULTILINE)
# **Närvarande:** · __Närvarande__ · [Anna Ek](mailto:anna) · 1\. Val · [x\]
_STRESSED = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_])(?P<words>[^\n]{1,300}?)(?<=[^\s*_])(?P=mark)(?!\w)")
# *Inledning* · 2. *Val.* Bo valdes: what opens a line. Within a sentence a slant tells a name from other words.
_SLANTED = re.compile(
    r"^[ ]*(?:\d{1,3}[.)][ ]+|[-•][ ]+)?"
    r"(?P<mark>[*_])(?=[\w(\"”»])(?P<words>[^\n*_]{1,100})(?<=[\w.,:;!?)\"”»])(?P=mark)(?![\w*])",
    re.MULTILINE,
)
_LINK = re.compile(r"(?<![\]!])\[(?P<words>[^\[\]\n]{1,200})\](?P<target>\((?:https?:|mailto:|[/#.])[^()\s]*\))")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|<>~-]|[ \t]*$)", re.MULTILINE)
# ## Närvarande · ## Närvarande ##
_HEADING = re.compile(
    r"(?:(?P<close>(?<=[^\n])\n)|^)#{1,6}[ \t]+(?=\S)(?P<words>[^\n]{1,300}?)(?P<end>[ \t]{1,9}#+[ \t]{0,9})?$",
    re.MULTILINE,
)
_BREAK = re.compile(r"(?:(?<![ \t])[ \t]++)?<br[ \t]*+/?>[ \t]*+", re.IGNORECASE)
# |---|:---:| · a row of heads without words
_B = r"[ \t]*+"
_RULE = re.compile(
    rf"\n{_B}\|?(?:{_B}:?-{{2,}}+:?{_B}\|)+(?:{_B}:?-{{2,}}+:?)?{_B}$|\n{_B}\|(?:{_B}\|)+{_B}$", re.MULTILINE
)
_ROW = re.compile(rf"^{_B}\|.*\|{_B}$", re.MULTILINE)
_STROKE = re.compile(rf"^{_B}\|{_B}|(?:(?<![ \t])[ \t]++)?(?:\|{_B}$|(?P<between>(?<!\\)\|{_B}))")


# ❖ Antagning, behind an empty line: a heading
_SIGNS = "¤❖➢➤►▶■◆◼❑✦"
_SIGNED = re.compile(rf"(?<=\n\n)[{_SIGNS}][ \t]+(?=[A-ZÅÄÖ])")
_LEAST_SIGNED = 3


class _Moved(Struct, frozen=True):
    """How one pass moved what stands in a text: its edits by where they stand now, and where they stood before."""

    starts: list[int]
    ends: list[int]
    before: list[tuple[int, int]]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return where characters stood before: from where the first began to where the last ended.

        Of one that was written anew that is all that it stands for.
        """
        first, last = bisect_right(self.starts, begin) - 1, bisect_right(self.starts, end - 1) - 1
        if first >= 0:
            start, stop = self.before[first]
            begin = start if begin < self.ends[first] else begin + stop - self.ends[first]
        if last >= 0:
            stop = self.before[last][1]
            end = stop if end <= self.ends[last] else end + stop - self.ends[last]
        return begin, end


class OneForm(Struct, frozen=True):
    """A text in the one form; `passes` tell where it stood as it was written, none where nothing has moved."""

    text: str
    passes: tuple[_Moved, ...] = ()

    @property
    def as_written(self) -> bool:
        """Whether the text is as it was written."""
        return not self.passes

    def written(self, span: Span) -> Span:
        """Return where a passage stands in the text as it was written."""
        if span.start == span.end:
            at = self.written(Span(span.start - 1, span.start)).end if span.start else 0
            return Span(at, at)
        begin, end = span.start, span.end
        for moved in reversed(self.passes):
            begin, end = moved.span(begin, end)
        return Span(begin, end)

    def edited(self, edits: Iterable[Edit]) -> OneForm:
        """Return the text with pieces of it written anew, in order."""
        pieces: list[str] = []
        moved = _Moved([], [], [])
        at = length = 0
        for start, end, new in edits:
            pieces += (self.text[at:start], new)
            length += start - at
            moved.starts.append(length)
            length += len(new)
            moved.ends.append(length)
            moved.before.append((start, end))
            at = end
        if not pieces:
            return self
        return OneForm("".join((*pieces, self.text[at:])), (*self.passes, moved))


def in_one_form(text: str) -> OneForm:
    r"""Return `text` in the form that the rules expect.

    >>> in_one_form("| Namn | **Ort** |\r\n|---|---|\r\n| Anna\u00a0Ek | Hjo |\r\n").text
    'Namn\tOrt\nAnna Ek\tHjo\n'
    """
    form = OneForm(text)
    for needed, edits in _PASSES:
        if needed(form.text):
            form = form.edited(edits(form.text))
    return form


def _any(*signs: str) -> Callable[[str], bool]:
    return lambda text: any(sign in text for sign in signs)


def _characters(text: str) -> Iterator[Edit]:
    for found in _CHARACTERS.finditer(text):
        match found.lastgroup:
            case "ends":
                new = "\n"
            case "blank":
                new = " "
            case "parted":
                new = "-"
            case "letter":
                new = unicodedata.normalize("NFC", found[0])
            case "ligature":
                new = unicodedata.normalize("NFKC", found[0])
            case _:
                new = ""
        yield found.start(), found.end(), new


def _unquoted(text: str) -> Iterator[Edit]:
    return ((marks.start(), marks.end(), "") for marks in _QUOTED.finditer(text))


def _at_the_margin(text: str) -> Iterator[Edit]:
    """Yield the removal of what all lines are indented by."""
    indents = list(_INDENT.finditer(text))
    margin = min((len(indent[0]) for indent in indents), default=0)
    return ((indent.start(), indent.start() + margin, "") for indent in indents if margin)


def _rows(text: str) -> Iterator[Edit]:
    """Yield the writing anew of Markdown's tables: rules and empty heads left out, tabs between cells."""
    found = sorted((*_RULE.finditer(text), *_ROW.finditer(text)), key=lambda one: one.start())
    end = 0
    for one in found:
        if one.start() < end:
            continue  # a row that is a rule
        end = one.end()
        if one.re is _RULE:
            yield one.start(), end, ""
        else:
            yield from _cells(one[0], one.start())


def _cells(row: str, at: int) -> Iterator[Edit]:
    strokes = list(_STROKE.finditer(row))
    tabs = "\t" * sum(stroke["between"] is not None for stroke in strokes)
    last = max((stroke.end() for stroke in strokes if stroke["between"] is not None), default=0)
    breaks = ((one, f"\n{tabs}" if one.start() >= last else ", ") for one in _BREAK.finditer(row))
    parts = ((one, "\t" if one["between"] is not None else "") for one in strokes)
    for one, new in sorted((*breaks, *parts), key=lambda pair: pair[0].start()):
        yield at + one.start(), at + one.end(), new


def _unstressed(text: str) -> Iterator[Edit]:
    return _unmarked(_STRESSED, text)


def _unslanted(text: str) -> Iterator[Edit]:
    return _unmarked(_SLANTED, text)


def _unmarked(marked: re.Pattern[str], text: str) -> Iterator[Edit]:
    for one in marked.finditer(text):
        yield one.start("mark"), one.start("words"), ""
        yield one.end("words"), one.end(), ""


def _headings(text: str) -> Iterator[Edit]:
    """Yield the writing anew of headings as readers of other formats write them: behind an empty line."""
    for one in _HEADING.finditer(text):
        yield one.start(), one.start("words"), "\n\n" if one["close"] is not None else ""
        if one["end"] is not None:
            yield one.start("end"), one.end(), ""


def _unlinked(text: str) -> Iterator[Edit]:
    for one in _LINK.finditer(text):
        yield one.start(), one.start("words"), ""
        yield one.end("words"), one.end(), ""


def _unescaped(text: str) -> Iterator[Edit]:
    return ((one.start(), one.end(), "") for one in _ESCAPE.finditer(text))


def _broken(text: str) -> Iterator[Edit]:
    return ((one.start(), one.end(), "\n") for one in _BREAK.finditer(text))


def _unsigned(text: str) -> Iterator[Edit]:
    """Yield the removal of the signs before headings, where several lines apart from others begin with one."""
    signs = list(_SIGNED.finditer(text))
    return ((one.start(), one.end(), "") for one in signs if len(signs) >= _LEAST_SIGNED)


_FEW_LINES = 8
# What shows that there is something to write anew, and what is; each sees what those before it wrote.
_PASSES: tuple[tuple[Callable[[str], bool], Callable[[str], Iterable[Edit]]], ...] = (
    (may_be_undecoded, undecoded_in),
    (lambda text: _any("\r", " \n", "\t\n")(text) or _SPECIAL.search(text) is not None, _characters),
    (_any(">"), _unquoted),
    (lambda text: text.lstrip("\n").startswith(" "), _at_the_margin),
    (_any("|"), _rows),
    (_any("<br", "<BR"), _broken),
    (_any("**", "__"), _unstressed),
    (_any("*", "_"), _unslanted),
    (_any("# "), _headings),
    (_any("]("), _unlinked),
    (_any("\\"), _unescaped),
    (_any(*_SIGNS), _unsigned),
    (may_have_signs, signs_in),
    (lambda text: text.count("\n") > _FEW_LINES, wraps_in),
)
