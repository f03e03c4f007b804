"""By which code the rows of a register came about that say what each graph tells.

What they say follows from the graph and from these files alone. So the rows outlive a change of all other rules, after
which only what follows from them is made anew: to read the documents takes ten times as long.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from graph.state import digest_of

# What reads them, and all of ours that it imports; `tests/graph/register/test_told_by.py` holds that there is no more.
READ_BY: Final = (
    "graph/answers.py", "graph/asking.py", "graph/collation.py", "graph/naming.py", "graph/register/telling.py",
    "graph/register/told.py", "graph/seating.py", "graph/shape/rdf.py", "ontology/terms.py",
)  # fmt: skip
WRITTEN_BY: Final = ("graph/register/keeping.py", "graph/register/revision.py", "graph/register/tables.py")


@cache
def told_by() -> str:
    """Return the digest of that code: another one, and no row can be believed."""
    return digest_of((*READ_BY, *WRITTEN_BY))
