"""The register: names, merges and seats of one state of a store, kept beside it to be looked up.

Each document names whom it speaks of, so that asking the graph what somebody is called, or who sat in a forum, takes as
many steps as there are documents that tell. The register has each name once, and each attendance list in one piece. It
follows from the store alone, is brought up to date when who is who is settled (`keeping`), and counts only while the
store is in that state: `Questions` answers alike without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from graph.asking import Queryable
from graph.errors import StoreError
from graph.identity import Concluded
from graph.register.bodies import Bodies
from graph.register.held import Held
from graph.register.items import Items
from graph.register.keeping import amend, follow, keep, note
from graph.register.nodes import Nodes
from graph.register.seats import Seats
from graph.register.tables import FORMAT, Tables, changing
from graph.register.telling import IrregularError
from graph.register.told_by import told_by
from graph.state import rules
from graph.store import Content, Store

FILE: Final = "register.sqlite"
_STAMP: Final = "SELECT format, rules, state FROM register"


class Register:
    """What a register has: `nodes` by IRI and by name, `seats` by forum and by member, and in short by forum (`held`).

    `bodies` are the forums themselves, `items` what persons presented and were asked to do. `state` is the one that the
    register is of.
    """

    def __init__(self, tables: Tables, state: str) -> None:
        self.nodes = Nodes(tables)
        self.seats = Seats(tables, self.nodes)
        self.held = Held(tables, self.nodes, state)
        self.bodies = Bodies(tables, self.nodes)
        self.items = Items(tables, self.nodes)


def keep_register(store: Store, concluded: Concluded | None = None) -> None:
    """Keep the register of the state that a store is in. Raises StoreError.

    `concluded` tells what brought the store there: with it, no more is read than has changed. There is no register
    where a graph is not as the contract has it.
    """

    def bring(tables: sqlite3.Connection) -> None:
        if concluded is not None and concluded.since is not None and _state(tables) == concluded.since:
            amend(tables, store, concluded.documents, concluded.graphs)
        else:
            keep(tables, store)
        tables.execute("UPDATE register SET state = ?", (store.state,))

    _change(store, bring)


def note_documents(store: Store, documents: Mapping[str, Content]) -> None:
    """Note in the register what documents (IRIs) tell that a store has just taken: so it need not be read back.

    What is missed here is read from the store when the register is kept. Raises StoreError.
    """
    _change(store, lambda tables: note(tables, documents))


def _change(store: Store, change: Callable[[sqlite3.Connection], None]) -> None:
    path = store.beside / FILE
    try:
        store.beside.mkdir(parents=True, exist_ok=True)
        try:
            with changing(path, told_by=told_by(), rules=rules(), follow=follow) as tables:
                change(tables)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:  # it is damaged
            path.unlink()
            with changing(path, told_by=told_by(), rules=rules(), follow=follow) as tables:
                change(tables)
    except IrregularError:
        return
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            path, f"cannot be written: {error}", remedy="see that the disk has room and may be written to"
        ) from error


def _state(tables: sqlite3.Connection) -> str | None:
    ((state,),) = tables.execute("SELECT state FROM register")
    return None if state is None else str(state)


def kept_register(store: Queryable) -> Register | None:
    """Return the register of the state that a store is in, or None where there is none, or it is damaged."""
    if not isinstance(store, Store) or (state := store.state) is None or not (store.beside / FILE).exists():
        return None
    try:
        tables = Tables.reading(store.beside / FILE)
        current = tables.rows(_STAMP) == [(FORMAT, rules(), state)]
    except sqlite3.Error:
        return None
    return Register(tables, state) if current else None
