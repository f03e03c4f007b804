"""A document for reading, in any format: sections of facts, tables and numbered notes. The writers only set it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.answers import Thing


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a note: the note's key in the whole document, and its number in the section."""

    key: str
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: whether it is secondary, whether it says that something is missing, and its notes.

    `detail` is what stands after the text as secondary, `target` the key of a section that the line leads to, `thing`
    what the beginning of the text names.
    """

    text: str
    detail: str | None = None
    quiet: bool = False
    missing: bool = False
    notes: tuple[Ref, ...] = ()
    target: str | None = None
    thing: Thing | None = None


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, a second line of it, its share of the width, and what the heading's beginning names."""

    heading: str
    share: int
    detail: str | None = None
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of each row is the row's heading. `remark` stands below the caption."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in a row under a caption. `remark` stands below the caption."""

    caption: str
    names: Cell
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says, such as who convenes a forum."""

    label: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Quote:
    """A note: what refers to it, the exact words and where they stand."""

    ref: Ref
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under a heading, whose beginning names `thing`; `quotes` are its notes."""

    key: str
    title: str
    facts: tuple[Fact, ...] = ()
    paragraphs: tuple[str, ...] = ()
    blocks: tuple[Table | Listing, ...] = ()
    quotes: tuple[Quote, ...] = ()
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document: title, leading sentences, explanations (`legend`), an opening table, and sections.

    `quotes` is the heading of the notes of each section; `wide` asks for paper on its side.
    """

    title: str
    lead: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    quotes: str
    opening: Table | None = None
    wide: bool = False
