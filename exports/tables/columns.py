"""Which tables there are, and what their columns hold: what the description of the CSV files is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its `name` (the header), titles for people, and what a cell holds.

    `datatype` is one of CSV on the Web's built-in datatypes. Where `separator` is given, a cell is a list.
    `about` is the name of the table whose `id` the cells refer to.
    """

    name: str
    sv: str
    en: str
    datatype: str = "string"
    separator: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name (of the file, without .csv), titles for people, columns, and those that are the key."""

    name: str
    sv: str
    en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()


LIST: Final = "; "
IRIS: Final = " "

_FORUM: Final = (
    Column("forum_id", "forumets id", "forum's id", "anyURI", about="forums"),
    Column("forum", "forum", "forum"),
)
_BEHALF: Final = (
    Column("on_behalf_of_id", "för vems räkning, id", "on whose behalf, id", "anyURI", IRIS),
    Column("on_behalf_of", "för vems räkning", "on whose behalf", separator=LIST),
)
# Stated and attested time are never mixed. What is stated may be a year or a month: a string.
_STATED: Final = (
    Column("stated_from", "angivet från", "stated from"),
    Column("stated_to", "angivet till", "stated to"),
)
_PASSAGE: Final = (
    Column("document_id", "dokumentets id", "document's id", "anyURI"),
    Column("file", "fil", "file"),
    Column("page", "sida", "page", "integer"),
    Column("start", "från tecken", "from character", "integer"),
    Column("end", "till tecken", "to character", "integer"),
    Column("words", "ord i protokollet", "words of the minutes"),
)

PERSONS: Final = Table(
    "persons",
    "Personer",
    "Persons",
    (Column("id", "id", "id", "anyURI"), Column("name", "namn", "name")),
    ("id",),
)
ORGANISATIONS: Final = Table(
    "organisations",
    "Organisationer",
    "Organisations",
    (
        Column("id", "id", "id", "anyURI"),
        Column("name", "namn", "name"),
        Column("kind", "slag", "kind"),
        Column("classification", "klassning", "classification"),
    ),
    ("id",),
)
FORUMS: Final = Table(
    "forums",
    "Forum",
    "Forums",
    (
        Column("id", "id", "id", "anyURI"),
        Column("name", "namn", "name"),
        Column("classification", "klassning", "classification"),
        Column("convener_id", "sammankallande, id", "convener's id", "anyURI", IRIS),
        Column("convener", "sammankallande", "convener", separator=LIST),
        Column("steers_id", "styr, id", "steers, id", "anyURI", IRIS),
        Column("steers", "styr", "steers", separator=LIST),
    ),
    ("id",),
)
SEATS: Final = Table(
    "seats",
    "Platser",
    "Seats",
    (
        *_FORUM,
        Column("member_id", "ledamotens id", "member's id", "anyURI"),
        Column("member", "ledamot", "member"),
        *_BEHALF,
        Column("roles", "roller", "roles", separator=LIST),
        Column("responsibilities", "ansvar", "responsibilities", separator=LIST),
        Column("state", "läge", "state"),
        *_STATED,
        Column("first_attested", "först belagd", "first attested", "date"),
        Column("last_attested", "senast belagd", "last attested", "date"),
        Column("last_present", "senast närvarande", "last present", "date"),
    ),
)
STATEMENTS: Final = Table(
    "statements",
    "Belägg för platser",
    "What shows the seats",
    (
        Column("forum_id", "forumets id", "forum's id", "anyURI", about="forums"),
        Column("member_id", "ledamotens id", "member's id", "anyURI"),
        Column("on_behalf_of_id", "för vems räkning, id", "on whose behalf, id", "anyURI", IRIS),
        Column("evidence", "belägg", "evidence"),
        Column("state", "läge", "state"),
        Column("date", "mötesdag", "day of the meeting", "date"),
        Column("roles", "roller", "roles", separator=LIST),
        *_STATED,
        *_PASSAGE,
    ),
)
VACANT: Final = Table(
    "vacant_seats",
    "Vakanta platser",
    "Vacant seats",
    (*_FORUM, *_BEHALF, Column("date", "mötesdag", "day of the meeting", "date"), *_PASSAGE),
)
WORK: Final = Table(
    "affiliations",
    "Arbetsplatser",
    "Places of work",
    (
        Column("person_id", "personens id", "person's id", "anyURI", about="persons"),
        Column("person", "person", "person"),
        Column("organisation_id", "organisationens id", "organisation's id", "anyURI"),
        Column("organisation", "organisation", "organisation"),
        Column("titles", "titlar", "titles", separator=LIST),
        Column("state", "läge", "state"),
        Column("date", "mötesdag", "day of the meeting", "date"),
        *_STATED,
        *_PASSAGE,
    ),
)
OPEN: Final = Table(
    "unresolved",
    "Namn som protokollen lämnar öppna",
    "Names that the minutes leave open",
    (
        Column("name", "namn", "name"),
        Column("candidate_id", "kan avse, id", "may mean, id", "anyURI", IRIS),
        Column("candidates", "kan avse", "may mean", separator=LIST),
        Column("item", "ärende", "item"),
        Column("date", "mötesdag", "day of the meeting", "date"),
        *_PASSAGE,
    ),
)
