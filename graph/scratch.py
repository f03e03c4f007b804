"""Tables on disk for what is needed while a process runs, and may be more than memory should hold."""

from __future__ import annotations

import sqlite3
from typing import Final

HELD: Final = 2_000  # kB of them that SQLite holds in memory


def scratch(*, held: int = HELD) -> sqlite3.Connection:
    """Return tables that lie in a file of their own without a name, which goes when they are closed.

    `held` is how many kB of them may be in memory. Threads may take turns with them.
    """
    tables = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for setting in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{held}"):
        tables.execute(f"PRAGMA {setting}")
    tables.execute("BEGIN")  # and never the end of it: nothing of this is to outlive the process
    return tables
