"""The board that an annual meeting elects: "Till kassör valdes Siv Alm" gives her a seat in it, not in the meeting.

The auditors, delegates and the like whom it elects too sit in no board.
"""

from __future__ import annotations

import re

from graph.claims import Forum, Role

_ASSEMBLY = "assembly"
_BOARD = "Styrelsen"
_HEAD = 300  # code points in which minutes say what meeting they are of
_ANNUAL = re.compile(r"(?:årsmöte|årsstämm|föreningsstämm|\bstämm|byastämm)", re.IGNORECASE)
_OF_BOARD = frozenset(
    f"role/{name}"
    for name in (
        "ordforande",
        "vice-ordforande",
        "andre-vice-ordforande",
        "ledamot",
        "ersattare",
        "kassor",
        "sekreterare",
        "vice-sekreterare",
    )
)


def board_of(own: Forum | None, text: str, path: str) -> Forum | None:
    """Return the board that those who meet elect, None where they are no assembly.

    `own` is the forum that meets, `path` that of the document, whose own the board is where nothing says whose else.
    """
    if own is None:
        return Forum(_BOARD, "board", None, path) if _ANNUAL.search(text, 0, _HEAD) is not None else None
    if own.kind != _ASSEMBLY:
        return None
    return Forum(_BOARD, "board", own.convener, own.scope if own.convener is None else None)


def sits_in_board(role: Role | None) -> bool:
    """Tell whether a role that an annual meeting elects somebody to is one of its board."""
    return role is not None and role.path in _OF_BOARD
