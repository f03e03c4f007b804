"""The reference data as typed records: what the extractors know beforehand.

Read from the Turtle files and tables in `reference/`, each of which names its source in its first lines (the tables of
names in `reference/names/README.md`). The same files are the named graph `graph/reference`.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from ontology.terms import DEFAULT_BASE, term

ORGANISATIONS: Final = ("municipalities", "regions", "associations", "agencies", "organisations")
TURTLE: Final = (*ORGANISATIONS, "parties", "roles", "titles", "school-forms", "forum-kinds", "topics")

# Statistics Sweden, 31 December 2019: the year that the figures for surnames are tied to.
POPULATION: Final = 10_327_589


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation of the reference data.

    `path` is its IRI below the base (`organisation/lerums-kommun`), `name` the preferred label ("Lerums kommun"),
    `forms` all spellings that a text may use for it ("Lerum", "GR", ...), without inflection; `classification` the
    local name of its concept; `code` the SCB code of a municipality or county; `parents` the paths of what it belongs
    to (a municipality's associations and region). `ambiguous_forms` are those of `forms` that are also common words
    or other names ("Ale", "Mark", "AF", "UF") and count only where the context says so. `founded` is the year in which
    the organisation began, where the reference data says so.
    """

    path: str
    name: str
    forms: tuple[str, ...]
    classification: str
    code: str | None = None
    parents: tuple[str, ...] = ()
    ambiguous_forms: tuple[str, ...] = ()
    founded: int | None = None


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A role or title. `path` is `role/vice-ordforande`; `forms` all written forms incl. abbreviations ("v ordf").

    `kind`: "forum-role" (ordförande, ledamot, ...), "title" (rektor, ...), "standing" (adjungerad, inbjuden, ...).
    `broader` is the path of the role that this one is a kind of (vice ordförande of ordförande), or None.
    """

    path: str
    label: str
    forms: tuple[str, ...]
    kind: str
    broader: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme: `local` name in the fg namespace, Swedish label, written forms.

    The forms of a kind of forum are inflected head words: "nätverk", "nätverket", "nätverkets", ...
    """

    local: str
    label: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListLabel:
    """Words at the head of a line of minutes that say what the names behind them are.

    `part`: they open a list, a group within one, an office, or something else; `status` and `role` (a path) are those
    of the names, None where nothing is said; `called`: the names are of those who were summoned.
    """

    text: str
    part: str
    status: str | None
    role: str | None
    called: bool


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Words of which labels of lists are made: "har" + "ej" + "deltagit", "deltog" + "via Teams".

    `says`: a "noun", "verb" or "supine" of taking part; what stands "before verb" or "before supine"; that somebody did
    "not"; "where", and "how". `status` is what they make of those listed, None where they leave it as it is.
    """

    text: str
    says: str
    status: str | None


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The head of a table's column and what the column says (`extractors.structure.tables` tells the kinds).

    `status` and `role` (a path) are those of the people whom the column names, or whom a mark in it is set for. A head
    that may say several things has a row for each; the cells below it decide.
    """

    text: str
    says: str
    status: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class AttendancePhrase:
    """Words of a sentence that say that the people beside them took part in the meeting, or did not.

    `names`: the people stand "behind" the words, "before" them, behind them and "from" the organisation before them
    ("från Ale deltog Anna Ek"), or are those "of" it ("Ale representerades av Anna Ek"). `status` and `role` (a path)
    are theirs, the role None where nothing is said.
    """

    text: str
    names: str
    status: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Expression:
    """Words by which a sentence of minutes tells something: "kom överens om" is said of those who decide.

    `use` says what they tell ("decides", "does", "presents", ...), `words` is how they are written, with "…" for words
    that differ, `unless_before` the words before which they tell something else ("presenterar | sig").
    """

    use: str
    words: str
    unless_before: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class ForumAbbreviation:
    """An abbreviation that minutes use for a forum and do not explain; `convener` is a path, or empty for any."""

    abbreviation: str
    name: str
    kind: str
    convener: str


@dataclass(frozen=True, slots=True)
class Reference:
    """All reference data.

    `given_names` and `surnames` are keyed by casefolded name: the bearers of a given name and the share of the
    population with a surname; `female_share` is the share of a given name's bearers who are women. `weekdays` and
    `months` map casefolded words and abbreviations to their ISO numbers (Monday and January are 1). `remark_words` are
    the words of remarks in lists and on pages by what they say: what is "numbered" at a meeting, that somebody
    "came-or-went", "from-or-to" when, the number of a "page", who "signs" a page. `areas` are the names of provinces,
    parts of the country and districts, which are no organisations. `name_bounds` are the words that a name does
    not go beyond, by what they tell: "breaks" and "sent for" behind "för" tell that no name follows, "opens" stand
    before a name at the head of a sentence, "compass" are parts of names of places, "ends project" and "where" stand
    behind the name of a project, "no body" does not tell whom somebody comes from. `plain_words` are, by their use,
    words with what says the same more shortly: nothing for those that may be "left out", that say when or who
    "reports", the present for an "infinitive".
    """

    organisations: tuple[KnownOrganisation, ...]
    parties: tuple[KnownOrganisation, ...]
    roles: tuple[KnownRole, ...]
    title_suffixes: tuple[str, ...]
    school_forms: tuple[Concept, ...]
    forum_kinds: tuple[Concept, ...]
    topics: tuple[Concept, ...]
    given_names: Mapping[str, int]
    female_share: Mapping[str, float]
    surnames: Mapping[str, float]
    particles: frozenset[str]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    list_labels: tuple[ListLabel, ...]
    label_words: tuple[LabelWords, ...]
    column_heads: tuple[ColumnHead, ...]
    attendance_phrases: tuple[AttendancePhrase, ...]
    remark_words: Mapping[str, tuple[str, ...]]
    expressions: tuple[Expression, ...]
    plain_words: Mapping[str, Mapping[str, str]]
    areas: frozenset[str]
    name_bounds: Mapping[str, frozenset[str]]
    forum_abbreviations: tuple[ForumAbbreviation, ...]


def data_file(name: str) -> bytes:
    """Return the bytes of a file of the package, named from its root: "vocabulary.ttl", "reference/regions.ttl".

    Read through importlib.resources, so that it works from a wheel. Raises FileNotFoundError for an unknown name.
    """
    return resources.files("ontology").joinpath(*name.split("/")).read_bytes()


def reference_graph(base: str = DEFAULT_BASE) -> list[ox.Triple]:
    """Return the named graph graph/reference: all reference data, relative IRIs resolved against `base`.

    The vocabulary is part of it, so that whoever has the graph has the labels of its terms and concepts too.
    """
    return vocabulary_graph() + [triple for name in TURTLE for triple in _triples(f"reference/{name}.ttl", base)]


def reference_digest(base: str = DEFAULT_BASE) -> str:
    """Return the digest of what `reference_graph` is read from: the same digest, the same graph."""
    digest = hashlib.sha256(base.encode())
    for name in ("vocabulary.ttl", *(f"reference/{name}.ttl" for name in TURTLE)):
        digest.update(hashlib.sha256(data_file(name)).digest())
    return digest.hexdigest()


def vocabulary_graph() -> list[ox.Triple]:
    """Return the vocabulary (`vocabulary.ttl`) as triples."""
    return list(_triples("vocabulary.ttl", term("fg:")))


@lru_cache(maxsize=1)
def load() -> Reference:
    """Read the reference data (once for a process, about 0.1 s)."""
    given = list(_rows("reference/names/given-names.csv"))
    calendar = list(_rows("reference/calendar.csv"))
    return Reference(
        organisations=tuple(org for name in ORGANISATIONS for org in _organisations(name)),
        parties=tuple(_organisations("parties")),
        roles=tuple(role for name in ("roles", "titles") for role in _roles(name)),
        title_suffixes=_title_suffixes(),
        school_forms=tuple(_concepts("school-forms")),
        forum_kinds=tuple(_concepts("forum-kinds")),
        topics=tuple(_concepts("topics")),
        given_names=MappingProxyType({row["name"]: int(row["bearers"]) for row in given}),
        female_share=MappingProxyType({row["name"]: float(row["women"]) for row in given}),
        surnames=MappingProxyType(
            {row["name"]: int(row["bearers"]) / POPULATION for row in _rows("reference/names/surnames.csv")}
        ),
        particles=frozenset(row["particle"] for row in _rows("reference/names/particles.csv")),
        weekdays=_numbered(calendar, "weekday"),
        months=_numbered(calendar, "month"),
        list_labels=tuple(_list_labels()),
        label_words=tuple(
            LabelWords(row["words"], row["says"], row["status"] or None) for row in _rows("reference/label-words.csv")
        ),
        column_heads=tuple(_column_heads()),
        attendance_phrases=tuple(_attendance_phrases()),
        remark_words=MappingProxyType(_remark_words()),
        expressions=tuple(_expressions()),
        plain_words=_plain_words(),
        name_bounds=_name_bounds(),
        areas=frozenset(row["area"] for row in _rows("reference/areas.csv")),
        forum_abbreviations=tuple(
            ForumAbbreviation(row["abbreviation"], row["forum"], row["kind"], row["convener"])
            for row in _rows("reference/forum-abbreviations.csv")
        ),
    )


# ---- from triples to records --------------------------------------------------------------------------------------

_Properties = dict[str, list[str]]

_TYPE: Final = term("rdf:type")
_PREF: Final = term("skos:prefLabel")
_ALT: Final = term("skos:altLabel")
_HIDDEN: Final = term("skos:hiddenLabel")
_IN_SCHEME: Final = term("skos:inScheme")
_BROADER: Final = term("skos:broader")
_CLASSIFICATION: Final = term("org:classification")
_AMBIGUOUS: Final = term("fg:ambiguousForm")
_FOUNDED: Final = term("schema:foundingDate")
_CODES: Final = (term("fg:municipalityCode"), term("fg:countyCode"))
_PARENTS: Final = (term("org:memberOf"), term("org:subOrganizationOf"), term("fg:inRegion"))
_KINDS: Final = {
    term("fg:forumRoles"): "forum-role",
    term("fg:standings"): "standing",
    term("fg:titles"): "title",
}


def _triples(name: str, base: str) -> Iterator[ox.Triple]:
    for quad in ox.parse(input=data_file(name), format=ox.RdfFormat.TURTLE, base_iri=base):
        yield quad.triple


def _subjects(name: str) -> dict[str, _Properties]:
    """Index one Turtle file: subject -> property -> values in the file's order; of labels, only the Swedish."""
    found: dict[str, _Properties] = {}
    for triple in _triples(f"reference/{name}.ttl", DEFAULT_BASE):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal):
            raise ValueError(f"reference/{name}.ttl: every node must be named, not {triple}")
        if isinstance(value, ox.Literal) and value.language not in (None, "sv"):
            continue
        properties = found.setdefault(subject.value, {})
        properties.setdefault(triple.predicate.value, []).append(value.value)
    return found


def _labelled(name: str) -> Iterator[tuple[str, _Properties]]:
    """Yield the entities of a file: the subjects that have a preferred label and a type of their own."""
    for iri, properties in _subjects(name).items():
        if _PREF in properties and term("skos:ConceptScheme") not in properties[_TYPE]:
            yield iri, properties


def _organisations(name: str) -> Iterator[KnownOrganisation]:
    for iri, properties in _labelled(name):
        codes = _values(properties, _CODES)
        yield KnownOrganisation(
            path=_path(iri),
            name=properties[_PREF][0],
            forms=_forms(properties),
            classification=_local(properties[_CLASSIFICATION][0]),
            code=codes[0] if codes else None,
            parents=tuple(_path(parent) for parent in _values(properties, _PARENTS)),
            ambiguous_forms=tuple(properties.get(_AMBIGUOUS, ())),
            founded=next((int(date[:4]) for date in properties.get(_FOUNDED, ())), None),
        )


def _roles(name: str) -> Iterator[KnownRole]:
    for iri, properties in _labelled(name):
        broader = properties.get(_BROADER, ())
        yield KnownRole(
            path=_path(iri),
            label=properties[_PREF][0],
            forms=_forms(properties),
            kind=_KINDS[properties[_IN_SCHEME][0]],
            broader=_path(broader[0]) if broader else None,
        )


def _concepts(name: str) -> Iterator[Concept]:
    for iri, properties in _labelled(name):
        yield Concept(_local(iri), properties[_PREF][0], _forms(properties))


def _title_suffixes() -> tuple[str, ...]:
    return tuple(_subjects("titles")[term("fg:titles")][term("fg:titleSuffix")])


def _forms(properties: _Properties) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_values(properties, (_PREF, _ALT, _HIDDEN))))


def _values(properties: _Properties, names: Iterable[str]) -> list[str]:
    return [value for name in names for value in properties.get(name, ())]


def _path(iri: str) -> str:
    return iri.removeprefix(DEFAULT_BASE)


def _local(iri: str) -> str:
    return iri.removeprefix(term("fg:"))


# ---- tables -------------------------------------------------------------------------------------------------------


def _rows(name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(data_file(name).decode("utf-8").splitlines())


def _numbered(rows: list[dict[str, str]], kind: str) -> Mapping[str, int]:
    return MappingProxyType({row["form"]: int(row["number"]) for row in rows if row["kind"] == kind})


def _list_labels() -> Iterator[ListLabel]:
    for row in _rows("reference/list-labels.csv"):
        role = f"role/{row['role']}" if row["role"] else None
        yield ListLabel(row["label"], row["part"], row["status"] or None, role, bool(row["called"]))


def _column_heads() -> Iterator[ColumnHead]:
    for row in _rows("reference/column-heads.csv"):
        role = f"role/{row['role']}" if row["role"] else None
        yield ColumnHead(row["head"], row["says"], row["status"] or None, role)


def _attendance_phrases() -> Iterator[AttendancePhrase]:
    for row in _rows("reference/attendance-phrases.csv"):
        role = f"role/{row['role']}" if row["role"] else None
        yield AttendancePhrase(row["phrase"], row["names"], row["status"], role)


def _remark_words() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for row in _rows("reference/remark-words.csv"):
        words[row["kind"]] = (*words.get(row["kind"], ()), row["form"])
    return words


def _expressions() -> Iterator[Expression]:
    for row in _rows("reference/expressions.csv"):
        unless = tuple(row["unless_before"].split("|")) if row["unless_before"] else ()
        yield Expression(row["use"], row["words"], unless, row["example"])


def _plain_words() -> Mapping[str, Mapping[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for row in _rows("reference/plain-words.csv"):
        words.setdefault(row["use"], {})[row["words"]] = row["instead"]
    return MappingProxyType({use: MappingProxyType(instead) for use, instead in words.items()})


def _name_bounds() -> Mapping[str, frozenset[str]]:
    rows = list(_rows("reference/name-bounds.csv"))
    uses = dict.fromkeys(row["use"] for row in rows)
    return MappingProxyType({use: frozenset(row["word"] for row in rows if row["use"] == use) for use in uses})
