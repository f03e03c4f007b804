"""Bounds of attendance lists: the labels that open one, the headings of groups within it, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.entry_shapes import ELECTS, begins_with_given_name, is_prose, is_title_only, looks_like_entry
from extractors.attendance.list_state import SLACK, contradictory
from extractors.fields.patterns import ELSEWHERE, STATUS, UNIT
from extractors.matching.lexicon import lexicon
from extractors.structure.lines import Line
from extractors.structure.presence_columns import column_of
from extractors.words.dates import find_dates
from extractors.words.empty_seats import empty_seat
from extractors.words.known_words import unknown_organisation
from extractors.words.labels import Found, Label, Part, find_label, may_begin
from extractors.words.name_words import PARTICLE
from extractors.words.names import RUN, WORD, find_names
from extractors.words.titles import title_at
from graph.claims import Organisation, Span, Status

# § 12 · AU § 4
_PARAGRAPH = re.compile(r"§+\s?\d|(?:[A-ZÅÄÖ]\w{0,5}\s)?§\s?\d")
# § 12 · 3. Val av justerare · AU § 4
_HEADING = re.compile(r"(?:§+\s?\d|\d{1,3}\s?[.:)]\s?[A-ZÅÄÖ]|(?:[A-ZÅÄÖ][\wÅÄÖåäö]{0,5}\s)?§\s?\d)")
# 3 Val av justerare
_PLAIN_NUMBER = re.compile(r"\d{1,3}\s+[A-ZÅÄÖ]")
_NUMBER = re.compile(r"^[\d\s.:)]+")
# 2. Närvarande
_ITEM_NUMBER = re.compile(r"(?:§\s?)?\d{1,2}\s?[.:)]?\s*")
_CELLS = re.compile(r"\t|\s{2,}|\s*\|\s*")
# The heads of the columns of a table of attendance: LEDAMÖTER  Ja Nej  Tid Kl. 09.00-12.00. The quantifiers are
# possessive, since a line of many figures could otherwise be divided into cells in endlessly many ways.
_COLUMN = (
    r"(?:(?:ja|nej|tid|kl\.?+|närv\.?+|närvaro|närvarande|(?:ej )?tjg\.?+|ers\.?+"
    r"|votering(?:ar)?|omröstning(?:ar)?|parti|namn|anm\.?+|sign\.?+|från|när|till|avstår|jäv|kommun|organisation|part|företag"
    r"|förnamn|efternamn|roll|funktion|titel|förvaltning|befattning|övrigt|anmärkning"
    r"|frånvarande|frånv\.?+|ombud|genom ombud|antal \w++|röster|röstetal|medlem|e-?post|telefon|signatur)"
    r"(?!\w)|\([nf]\),?+|§++|[/|\d.:–-]++)"
)
_COLUMNS = re.compile(rf"(?:\s*+{_COLUMN})+\s*", re.IGNORECASE)
_PAIR = 2  # labels that are joined
_MANY_HEADS = 3  # heads of columns in a row behind a label, in a text that has lost its breaks
# Ordinarie | närvarande | / | frånvarande |: Anna Ek · Ej närvarande | / | förhinder |: Bo Lund
_JOINED = re.compile(
    r"(?:(?!(?:[Ee]j|[Ii]cke|[Ii]nte) )[^\W\d_]+ )?(?P<one>(?:(?:[Ee]j|[Ii]cke|[Ii]nte) )?[^\W\d_]{5,})"
    r"(?:\s?[/&]\s?| och | eller |, )"
    r"(?P<other>[^\W\d_]{2,}(?: [^\W\d_]{4,})?)(?:\s*:\s*|$)"
)
_DASH = re.compile(r"[-–—]+")
_WIDE_GAP = re.compile(r"(?:\s{2,}|\t\s*|\|\s*)$")
# Deltagare | GR |:
_ABBREVIATED = re.compile(r"[^\W\d_]\s([A-ZÅÄÖ]{2,5}):\s*$")
_INNER = re.compile(r"\(([^()]+)\)\s*:?\s*$")
TABLE_HEADS = ("namn", "deltagare", "ledamot")  # of the first column
_PEOPLE = 3  # people behind a label who are a list although the first of them is nobody known
_STREAM = 100  # characters of entries behind a label, from which on the line has lost its breaks
_CELL = re.compile(r"\S(?:[^\s]|[ ](?![ ]))*")
_OF_PEOPLE = frozenset((Part.LIST, Part.GROUP))
# Från Göteborgsregionen: · För LO · Deltagare | från GR
_FROM_WHOM = re.compile(r"(?:[Ff]rån|[Ff]ör)\s(?P<whom>[A-ZÅÄÖ][^:,]*?)\s*:?")
# Företrädare för de anställda
_OF_A_GROUP = re.compile(
    r"(?:Företrädare|Representanter|Ledamöter|Ombud|Deltagare|Utsedda) (?:för|från|av|utsedda av) "
)
# Åk 4: · Klass 3B: · F-3:
_CLASS = re.compile(r"(?:[^\W\d_]{1,12}\.? )?(?:[F\d]-)?\d{1,2} ?[A-ZÅÄÖa-zåäö]?")
# Se bilaga 1 | Anna Ek
REFERS = re.compile(rf"(?i:{ELSEWHERE.pattern})\s(?=[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ])")
# von Sydow Anna (S): a name that begins in lower case
_TICKED = re.compile(r"x\s+[A-ZÅÄÖ]")  # x Ale: Anna Ek
_PARTICLE_FIRST = re.compile(rf"{PARTICLE} {WORD} {WORD}(?: ?[(,]|$)")
_LONGEST_DAY = 50  # characters of the day of a list, and of what stands before it
_LONGEST_GROUP = 70  # characters of a heading of a group
_SAYS_MORE = (Status.ABSENT, Status.EXCUSED, Status.REMOTE)


class Opening(Struct, frozen=True, gc=False):
    """The labels that a line begins with ("Beslutande Ledamöter", "Beslutande: Närvarande:") and what follows them."""

    labels: tuple[Found, ...]
    rest: str
    day: str = ""  # of the meeting, where it stands behind the label

    @property
    def part(self) -> Part:
        """What the first label opens."""
        return self.labels[0].label.part

    @property
    def label(self) -> Label:
        """The label that says most: one with a status other than present; a group within a list; else the last.

        "Plats      Digitalt" is a label with its value.
        """
        labels = [found.label for found in self.labels]
        if self.part is Part.STOP and labels[-1].status is Status.REMOTE:
            return labels[0]
        for label in labels:
            if label.status in _SAYS_MORE:
                return label
        lists = [label for label in labels if label.part is Part.LIST]
        groups = [label for label in labels if label.part is Part.GROUP]
        return replace(groups[-1], status=lists[-1].status) if lists and groups else labels[-1]


def opening_of(text: str) -> Opening | None:
    """Return the labels that `text` begins with, behind the number of an item only one that stands alone; else None."""
    found, rest = (_joined(text) or _labels(text)) if may_begin(text) else ([], text)
    if not found:
        return _numbered(text)
    if _DASH.fullmatch(rest):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), rest)
    of_people = found[-1].label.part is not Part.STOP  # "Plats: Digitalt" heads no column
    if of_people and _COLUMNS.fullmatch(rest) and (any(map(str.isalpha, rest)) or not any(map(str.isdigit, rest))):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), "")
    if found[-1].label.part is Part.LIST and _is_day(rest):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), "", day=rest)
    heads = _COLUMNS.match(rest)
    if heads is not None and len(heads[0].split()) >= _MANY_HEADS and looks_like_entry(rest[heads.end() :]):
        return Opening((*found[:-1], replace(found[-1], set_off=True)), rest[heads.end() :])
    return Opening(tuple(found), rest)


def _is_day(rest: str) -> bool:
    """Tell whether what stands behind a label is the day of which the list is: "Närvarolista | möte 2024-03-15"."""
    if len(rest) > _LONGEST_DAY or not any(map(str.isdigit, rest)):
        return False  # nearly all lines
    date = next(find_dates(rest), None)
    return date is not None and date.span.end == len(rest) and not any(map(str.isupper, rest[: date.span.start]))


def side_by_side(opening: Opening, line: Line) -> tuple[tuple[int, Label], ...]:
    """Return the labels of a line that stand above columns of names, each with where its column begins.

    "Ledamöter        Ersättare": wide gaps between them, and nothing behind.
    """
    starts, end = [], 0
    for found in opening.labels:
        starts.append(end)
        end += found.end
    gaps = all(_WIDE_GAP.search(line.text[:start]) for start in starts[1:])
    if len(starts) < 2 or opening.rest or not gaps:
        return ()
    return tuple((column_of(line, at), found.label) for at, found in zip(starts, opening.labels, strict=True))


def labels_within(columns: Sequence[tuple[int, Label]], line: Line) -> tuple[tuple[tuple[int, Label], ...], list[Span]]:
    """Return the columns of a list as a line goes on with them, and what else stands on the line; no columns for none.

    "Anna Ek, Lerum        Frånvarande": a label in the cell of one column is that of the column from here on.
    """
    changed, rest = dict(columns), []
    for cell in _CELL.finditer(line.text):
        begins = max((at for at, _ in columns if at <= column_of(line, cell.start()) + SLACK), default=None)
        found = find_label(cell[0])
        if found is not None and found.alone and found.label.part in _OF_PEOPLE and begins is not None:
            changed[begins] = found.label
        else:
            rest.append(Span(line.span.start + cell.start(), line.span.start + cell.end()))
    whole = not rest and len(columns) == sum(changed[at] is not label for at, label in columns)
    same = all(changed[at] is label for at, label in columns)
    alone = not rest and changed[columns[0][0]] is not columns[0][1]  # a label of the first column opens a list
    return ((), []) if whole or same or alone else (tuple(changed.items()), rest)


def bracketed(label: str) -> tuple[Status | None, tuple[Organisation, ...]]:
    """Return what a label says in brackets: how those under it took part, or whom they come from.

    "Närvarande (via Teams):", "Närvarande (kansliet):"; nothing of "Ledamöter (9):". Whom they come from may stand
    without brackets: "Deltagare GR:".
    """
    inner = _INNER.search(label)
    if inner is None:
        words = _ABBREVIATED.search(label)
        known = lexicon().exact(words[1]) if words is not None else None
        return None, (known.organisation,) if known is not None else ()
    status = STATUS.fullmatch(inner[1])
    if status is not None and status.lastgroup is not None:
        return Status[status.lastgroup], ()
    known = lexicon().exact(inner[1])
    if known is not None:
        return None, (known.organisation,)
    return None, (unknown_organisation(inner[1]),) if UNIT.fullmatch(inner[1]) else ()


def status_of_group(heading: str) -> Status | None:
    """Return how those in a group took part other than by being there, where its heading begins or ends with that.

    "Följande hade anmält förhinder:", "Kommuner via Teams:"; nothing of "Ersättare för frånvarande ledamöter:".
    """
    text = heading.rstrip(" :")
    for found in STATUS.finditer(text):
        outermost = found.start() == 0 or found.end() == len(text)
        if outermost and not text[: found.start()].endswith("för ") and found.lastgroup is not None:
            status = Status[found.lastgroup]
            return status if status in _SAYS_MORE else None
    return None


def from_whom(heading: str) -> tuple[Organisation, ...]:
    """Return the organisation that the heading of a group names as that of all below it: "Från Göteborgsregionen:"."""
    whom = _FROM_WHOM.fullmatch(heading)
    known = lexicon().exact(whom["whom"]) if whom is not None else None
    return (known.organisation,) if known is not None else ()


def _joined(text: str) -> tuple[list[Found], str] | None:
    """Return two labels that are joined: "Närvarande/frånvarande:", of which the second says who was absent.

    Where both say the same of those behind them, they are one label that says no more than either:
    "Närvarande/deltagare:", "Ej närvarande/förhinder:".
    """
    match = _JOINED.match(text)
    if match is None:
        return None
    pair = (find_label(f"{match[side].strip().capitalize()}:") for side in ("one", "other"))
    found = [replace(label, end=match.end(), set_off=True) for label in pair if label is not None and label.alone]
    if contradictory(one.label for one in found):
        return found, text[match.end() :]
    if len(found) < _PAIR or any(one.label.part is not Part.LIST for one in found):
        return None
    least = min(found, key=lambda one: (one.label.role is not None, one.label.status is Status.EXCUSED))
    return [replace(least, alone=match.end() == len(text))], text[match.end() :]


def _labels(text: str) -> tuple[list[Found], str]:
    found: list[Found] = []
    rest = text
    while rest or not found:
        one = find_label(rest)
        if one is None or (found and (_is_value(one, found[-1], rest) or not _continues(one, rest))):
            break
        found.append(one)
        rest = rest[one.end :]
    return found, rest


def _is_value(one: Found, before: Found, text: str) -> bool:
    """Tell what a label of the letterhead says, "Plats: Digitalt", from a label behind it."""
    return before.label.part is Part.STOP and before.set_off and one.alone and not text.rstrip().endswith(":")


def _continues(one: Found, text: str) -> bool:
    """Tell whether a label goes with the one before it, rather than being the first word of what follows."""
    if one.label.part in (Part.STOP, Part.OFFICE) and not one.alone:
        return False
    return one.alone or one.set_off or looks_like_entry(text[one.end :])


def _numbered(text: str) -> Opening | None:
    number = _ITEM_NUMBER.match(text) if text[:1] == "§" or text[:1].isdecimal() else None
    inner = find_label(text[number.end() :]) if number is not None else None
    alone = inner is not None and inner.alone and inner.label.part is Part.LIST
    return Opening((inner,), "") if inner is not None and alone else None


def are_column_heads(text: str) -> bool:
    """Tell whether a line holds nothing but what may head a column, also what may be a label: "Närvaro"."""
    return _COLUMNS.fullmatch(text) is not None


def is_column_heads(text: str) -> bool:
    """Tell whether a line is the heads of a table's columns, and no item of the agenda: "1. Organisation"."""
    if _HEADING.match(text):
        return False
    if are_column_heads(text):
        many = sum(map(str.isalpha, text.split())) > _MANY_HEADS
        return many or (find_label(text) is None and _numbered(text) is None)
    if not text.casefold().startswith(TABLE_HEADS):
        return False
    cells = _CELLS.split(text)
    known = sum(_COLUMNS.fullmatch(cell) is not None for cell in cells)
    return cells[0].casefold() in TABLE_HEADS and len(cells) > _MANY_HEADS and known >= len(cells) - 1


def is_column_head(line: str) -> bool:
    """Tell whether a line is one head of a column and no more, also one that may be a label: "Roll", "Närvaro"."""
    words = line.strip(" \t:")
    return words.isalpha() and words[0].isupper() and _COLUMNS.fullmatch(words) is not None


def heads_table(text: str) -> bool:
    """Tell whether a line heads a table of those who took part although nothing says so: "Namn  Organisation  Roll"."""
    if not text.casefold().startswith(TABLE_HEADS):
        return False
    cells = [cell.casefold() for cell in _CELLS.split(text)]
    return len(cells) > 1 and cells[0] in TABLE_HEADS and is_column_heads(text)


def opens(opening: Opening, line: Line, *, inside: bool, in_head: bool, reads: Callable[[str], bool]) -> bool:
    """Tell whether the labels of a line open a list, or end one.

    `inside`: the line stands in a list already; `in_head`: it stands before the first item; `reads` tells whether a
    text is nothing but entries.
    """
    if opening.part is Part.STOP:
        return inside or opening.labels[0].set_off
    if _is_row_of_offices(opening) or (_HEADING.match(line.text) and opening.part is not Part.LIST):
        return False
    last, rest = opening.labels[-1], opening.rest
    if ELECTS.search(rest):
        return False
    if opening.part is Part.GROUP and not inside and not (in_head and (last.alone or looks_like_entry(rest))):
        return False
    if not rest or last.set_off or ELSEWHERE.fullmatch(rest):
        return opening.part is not Part.OFFICE or inside or in_head or last.set_off
    return _lists(rest, reads, stream=opening.part is not Part.OFFICE)


def _lists(rest: str, reads: Callable[[str], bool], *, stream: bool) -> bool:
    """Tell whether what follows a label without a colon is a list: "Ordförande Anna Ek öppnade" is not.

    `stream`: many may follow whose breaks are lost, as behind no office.
    """
    refers = REFERS.match(rest)
    rest = rest[refers.end() :] if refers is not None else rest
    if stream and len(rest) > _STREAM:
        return len(list(find_names(rest[: 4 * _STREAM]))) >= 2
    return (looks_like_entry(rest) or _names_people(rest)) and not is_prose(rest) and reads(rest)


def _names_people(rest: str) -> bool:
    """Tell whether a text names several people, although nobody knows the given name of the first."""
    return RUN.match(rest) is not None and sum(name.full for name in find_names(rest)) >= _PEOPLE


def _is_row_of_offices(opening: Opening) -> bool:
    """Tell whether a row of offices stands above a row of names: see `signatures`."""
    if len(opening.labels) > 1 and all(found.label.part is Part.OFFICE for found in opening.labels):
        return True
    cells = _CELLS.split(opening.rest) if opening.part is Part.OFFICE and opening.rest else []
    found = [find_label(cell.strip()) for cell in cells]
    return bool(found) and all(f is not None and f.alone and f.label.part is Part.OFFICE for f in found)


def ends_list(text: str) -> bool:
    """Tell whether a line begins an item of the agenda, and is not a numbered participant."""
    if _PARAGRAPH.match(text):
        return True
    if not (_HEADING.match(text) or _PLAIN_NUMBER.match(text)):
        return False
    entry = _NUMBER.sub("", text)
    titled = title_at(entry) is not None and looks_like_entry(entry) and not is_prose(entry)  # 2. Rektor Anna Ek, Ale
    return not (titled or begins_with_given_name(RUN.match(entry)))


def is_group_heading(written: str) -> bool:
    """Tell whether a line names a group within a list: "företrädare för lärarna", "Kommunens ledamöter:", "rektor"."""
    text = written.rstrip(" :")
    if not text or len(text) > _LONGEST_GROUP or "," in text:
        return False
    if any(c.isdigit() for c in text) and not (written.endswith(":") and _CLASS.fullmatch(text)):
        return False
    if _PARTICLE_FIRST.match(text):
        return False
    if ": " in text and begins_with_given_name(RUN.match(text.partition(": ")[2])):
        return False  # för Lerum: Anna Ek
    run = RUN.search(text)
    if run is not None and " " in " ".join(run[0].split()) and begins_with_given_name(run):
        return False
    lower = text[0].islower() and _TICKED.match(text) is None
    heads = lower or written.endswith(":") or is_title_only(text) or _OF_A_GROUP.match(text) is not None
    if not heads or lexicon().exact(text) is not None or empty_seat(text, Span(0, len(text))) is not None:
        return False
    return not ("§" in text and "närv" in text.lower())
