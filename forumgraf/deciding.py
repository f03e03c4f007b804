"""Where a store's decisions are: beside its folder, or wherever somebody said last.

    forumgraf-store/                 can be deleted and built again
    forumgraf-store.decisions.txt    cannot: it is what people decided

A store remembers where its decisions are, so that a command which is not told so does not build without them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from graph import iris
from graph.decisions import Log, read_log
from graph.errors import DecisionsError
from graph.store import Store

_ENDING: Final = ".decisions.txt"
_POINTER: Final = "decisions"  # a file in the store's folder: the path of the decisions, from there


def open_log(store: Store, given: Path | None = None) -> Log:
    """Return what people decided, from the file `given`, which the store remembers from now on, else from its last one.

    Raises DecisionsError where the file cannot be read, or is gone though the store holds decisions from it.
    """
    path = given or _remembered(store) or default_path(store.beside)
    log = read_log(path)
    if not path.exists() and _holds_decisions(store):
        raise DecisionsError(
            path,
            "the decisions that this store was built with are gone",
            remedy="bring the file back, say where it is by --decisions, or make an empty file to do without them",
        )
    if given is not None:
        _remember(store, given)
    return log


def default_path(store: Path) -> Path:
    """Return where the decisions of the store in a folder are unless somebody says otherwise.

    >>> default_path(Path("minutes/forumgraf-store")).as_posix()
    'minutes/forumgraf-store.decisions.txt'
    """
    folder = store if store.name else store.resolve()
    return folder.with_name(folder.name + _ENDING)


def is_decisions(path: Path) -> bool:
    """Tell whether a file is called as those of decisions are, which are not read as minutes.

    >>> is_decisions(Path("forumgraf-store.decisions.txt"))
    True
    """
    return path.name.endswith(_ENDING)


def _holds_decisions(store: Store) -> bool:
    return next(store.quads(graph_name=NamedNode(store.base + iris.DECISIONS)), None) is not None


def _remembered(store: Store) -> Path | None:
    told = store.kept(_POINTER)
    return None if told is None else Path(os.path.normpath(store.beside / os.fsdecode(told).strip()))


def _remember(store: Store, path: Path) -> None:
    """Write where the decisions are, from the store's folder where both are on one drive: they may move together."""
    folder = store.beside
    if path.resolve() == (_remembered(store) or default_path(folder)).resolve():
        return
    try:
        told = os.path.relpath(path.resolve(), folder.resolve())
    except ValueError:  # another drive of Windows
        told = str(path.resolve())
    store.keep(_POINTER, os.fsencode(f"{told}\n"))
