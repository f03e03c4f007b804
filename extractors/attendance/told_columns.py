"""What the cells of a table say of somebody whom another column of their row names.

What stands below "Organisation" is one, and what stands below "Titel" is a title, although nobody has heard of it.

Surface forms: "Lerum", "Ale/Lerum", "Havsbygg AB"; "Rektor", "Kurator och lärare"; "S", "Centerpartiet"; "anmält
förhinder", "§§ 40-45", "ersätter Bo Lund", "ny i nätverket".
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.entries import read_line
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Habits
from extractors.fields.patterns import SUBSTITUTE
from extractors.matching.lexicon import lexicon
from extractors.words.known_words import party_of, unknown_organisation
from extractors.words.name_limits import bounds
from extractors.words.names import has_name_shape
from extractors.words.titles import title_at
from graph.claims import Organisation, Role, Span
from graph.iris import slug

# Ale/Lerum · Ale och Lerum · Rektor, ordförande
_BETWEEN = re.compile(r"\s*(?:/|,|;|&|\boch\b|\bsamt\b)\s*")
_LONGEST = 80  # characters of a name or title
_TITLE = re.compile(r"[^\W\d_][^\W\d_&:./()-]*(?:[ -][^\W\d_&:./()-]+){0,4}")
_SOMEBODY = "Anna Ek"  # whom a remark is read behind, as in a line of a list


def homes_in(words: str) -> tuple[Organisation, ...]:
    """Return whom the words of a cell say that somebody comes from.

    >>> [home.name for home in homes_in("Ale/Lerum")], [home.name for home in homes_in("Havsbygg AB")]
    (['Ale kommun', 'Lerums kommun'], ['Havsbygg AB'])
    """
    whole = lexicon().exact(words) or lexicon().exact(
        words.replace(" ", "")
    )  # Försäkrings kassan: its column divides it
    parts = [whole] if whole is not None else [lexicon().exact(part) for part in _BETWEEN.split(words)]
    known = [one.organisation for one in parts if one is not None]
    if known and len(known) == len(parts):
        return tuple(known)
    if all(lexicon().exact(word) for word in words.split()):
        return ()  # rows that a conversion has run together
    told = _behind_name(words).organisations
    if told or not words[:1].isupper() or len(words) > _LONGEST or words in bounds("no body"):
        return told
    return (unknown_organisation(words),)


def beside_home_in(entry: Entry, words: str) -> Entry:
    """Return somebody with what a cell says of her beside whom she comes from: "Lerums kommun, ordförande".

    >>> [role.label for role in beside_home_in(Entry(Span(0, 7), "Anna Ek", None), "Ale, ordf.").roles]
    ['ordförande']
    """
    if lexicon().exact(words) is not None:
        return entry  # nearly all cells
    said = _behind_name(words)
    return _with(entry, said if words in bounds("no body") else replace(said, organisations=(), remarks=()))


def roles_in(entry: Entry, words: str) -> Entry:
    """Return somebody with the titles that a cell gives her, known ones or one that nobody has heard of.

    For whom she stands in is none: "ersätter Bo Lund".
    """
    if SUBSTITUTE.match(words) is not None:
        return _with(entry, _behind_name(words))
    undivided = words.replace(" ", "")  # Utvecklings ledare: its column divides it
    whole = title_at(words)
    if whole is None and (found := title_at(undivided)) is not None and found.end == len(undivided):
        return replace(entry, roles=(*entry.roles, found.role))
    parts = [words] if whole is not None and whole.end == len(words) else _BETWEEN.split(words)
    titles = [title for part in parts if (title := title_at(part)) is not None and title.end == len(part)]
    if len(titles) == len(parts):
        return replace(entry, roles=tuple(dict.fromkeys((*entry.roles, *(title.role for title in titles)))))
    told = _with(entry, _behind_name(words))
    if told.roles != entry.roles or told.forms != entry.forms or _TITLE.fullmatch(words) is None:
        return told
    return replace(entry, roles=(*entry.roles, _unheard(words)))


def _unheard(words: str) -> Role:
    label = words if words[:2].isupper() else words[0].lower() + words[1:]
    return Role(f"role/{slug(label)}", label, words if words != label else None)


def party_in(entry: Entry, words: str) -> Entry:
    """Return somebody with the party that a cell gives her."""
    party = party_of(words.strip("() "))
    return replace(entry, party=entry.party or party) if party is not None else remarks_in(entry, words)


def remarks_in(entry: Entry, words: str) -> Entry:
    """Return somebody with what a remark says of her, read as it is behind a name in a list.

    What would be an organisation there that nobody has heard of is a remark here.
    """
    told = _behind_name(words)
    known = tuple(one for one in told.organisations if one.classification is not None)
    strange = tuple(one.name for one in told.organisations if one.classification is None)
    return _with(entry, replace(told, organisations=known, remarks=(*strange, *told.remarks)))


def _with(entry: Entry, told: Entry) -> Entry:
    """Return somebody with what is told of her besides."""
    return replace(
        entry,
        organisations=tuple(dict.fromkeys((*entry.organisations, *told.organisations))),
        roles=tuple(dict.fromkeys((*entry.roles, *told.roles))),
        forms=(*entry.forms, *told.forms),
        parts=(*entry.parts, *told.parts),
        status=told.status or entry.status,
        stands_in_for=entry.stands_in_for or told.stands_in_for,
        remarks=(*entry.remarks, *told.remarks),
    )


def replaced_in(entry: Entry, words: str) -> Entry:
    """Return somebody with whom she stands in for."""
    name = words.split(" (")[0].split(",")[0]
    return replace(entry, stands_in_for=name) if has_name_shape(name) else remarks_in(entry, words)


def substitutes_in(entry: Entry, words: str) -> list[Entry]:
    """Return those who stood in for somebody, as a cell says it of her: "Förhinder, ersatt av Greta Holm"."""
    others = [one for one in _line_of(words) if one.stands_in_for == _SOMEBODY]
    return [replace(one, span=entry.span, name_span=entry.span, stands_in_for=entry.name) for one in others]


def _behind_name(words: str) -> Entry:
    """Return what words say of somebody, behind whose name they stand."""
    return next(iter(_line_of(words)), Entry(Span(0, len(words)), None, None))


def _line_of(words: str) -> tuple[Entry, ...]:
    """Read words as a list has them behind a name."""
    line = f"{_SOMEBODY}, {words}"
    here = Span(0, len(line))
    return read_line(Cutter(line, here, Habits()), here).entries
