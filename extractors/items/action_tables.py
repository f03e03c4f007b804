"""What tables of items say was decided, and who is to do what: by their columns, and in cells that run over lines.

Surface forms: "Åtgärd | Ansvarig | Klart senast" and below it "Boka lokal | Anna Ek | 2024-05-03"; a column "Ansvarig"
or "Beslut" beside what was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from extractors.items.assignments import agent_of, assignments_in, date_in
from extractors.items.decisions import decisions_in
from extractors.matching.cover import Cover
from extractors.sentences.marks import Marks
from extractors.sentences.settling import Settler
from extractors.sentences.wrapped_cells import unwrapped
from extractors.structure.agenda import Item, item_at
from extractors.structure.item_tables import ItemRow, item_rows
from extractors.structure.table_cells import Cell
from extractors.structure.tables import Table
from extractors.words.titles import title_at
from graph.claims import Assignment, Decision, Forum, Organisation, Person, Span

Tabled = Decision | Assignment


def tabled_claims(
    tables: Sequence[Table], text: str, items: Sequence[Item], marks: Marks, settler: Settler, own: Forum | None
) -> Iterator[Tabled]:
    """Yield the decisions and tasks that tables hold in columns of their own, or in cells that run over lines."""
    for table in tables:
        for row in item_rows(table, text):
            item = item_at(items, row.row.span.start)
            if row.decision.pieces:
                yield Decision(row.decision.of(text), row.decision.pieces, own, item)
            tasks = tuple(_tasks(row, text, item, marks, settler))
            yield from tasks
            if item is not None:
                yield from without_tabled(_in_lines(row, text, items[item], marks, settler, own), tasks)


def tabled_presenters(
    tables: Sequence[Table], text: str, items: Sequence[Item], marks: Marks, settler: Settler
) -> Mapping[int, tuple[Person, ...]]:
    """Return whom tables name as those who presented, by the item of their row: "Nr | Ärende | Föredragande"."""
    found: dict[int, tuple[Person, ...]] = {}
    for row in (row for table in tables for row in item_rows(table, text) if row.presenter.pieces):
        item = item_at(items, row.row.span.start)
        persons = tuple(who for who in _agents(row.presenter, text, marks, settler) if isinstance(who, Person))
        if item is not None and persons:
            found[item] = persons
    return found


def without_tabled(claims: Iterable[Tabled], tabled: Sequence[Tabled]) -> Iterator[Tabled]:
    """Leave out of claims what a column has told already: the same decision, or a task of the same row for the same."""
    decided = Cover(span for one in tabled if isinstance(one, Decision) for span in one.sources)
    tasks = [(one.agent, Cover(one.sources)) for one in tabled if isinstance(one, Assignment)]
    for claim in claims:
        start = claim.sources[0].start
        if isinstance(claim, Decision):
            told = decided.holds(start)
        else:
            told = any(claim.agent == agent and row.holds(start) for agent, row in tasks)
        if not told:
            yield claim


def _tasks(row: ItemRow, text: str, item: int | None, marks: Marks, settler: Settler) -> Iterator[Assignment]:
    if not row.task.pieces or not row.responsible.pieces:
        return
    wrapped = any(len(cell.pieces) > 1 for cell in row.row.cells)
    sources = (*row.task.pieces, *row.responsible.pieces) if wrapped else (row.row.span,)
    for agent in _agents(row.responsible, text, marks, settler):
        yield Assignment(agent, row.task.of(text), sources, item, date_in(row.due.of(text)))


def _agents(cell: Cell, text: str, marks: Marks, settler: Settler) -> Iterator[Person | Organisation | Forum]:
    """Yield who answers: those whom a cell names, else who holds the office that it is, "Ordföranden"."""
    asked = [mark for piece in cell.pieces for mark in marks.within(piece)]
    persons = [mark for mark in asked if mark.person is not None]
    for mark in persons or asked:
        agent = agent_of(mark, settler)
        if agent is not None:
            yield agent
    title = title_at(cell.of(text), definite=True) if not asked else None
    holder = settler.holder(title.role) if title is not None and title.end == len(cell.of(text)) else None
    if holder is not None:
        yield holder


def _in_lines(
    row: ItemRow, text: str, item: Item, marks: Marks, settler: Settler, own: Forum | None
) -> Iterator[Tabled]:
    """Yield what the sentences of cells say that run over several lines; that of a column of decisions is told."""
    for cell in row.row.cells:
        if len(cell.pieces) < 2 or cell in (row.decision, row.responsible):
            continue
        alone = unwrapped(cell, text)
        sentences = tuple(alone.sentences(marks))
        whole = Item(0, item.title, Span(0, 0), Span(0, len(alone.text)))
        found: tuple[Tabled, ...] = (
            *decisions_in(alone.text, (whole,), sentences, settler, own),
            *assignments_in(sentences, alone.text, settler),
        )
        for claim in found:
            spans = tuple(span for source in claim.sources for span in alone.in_document(source))
            yield replace(claim, sources=spans, item=item.index)
