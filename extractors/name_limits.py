"""The words that the name of a forum or a project does not go beyond, as the reference data lists them."""

from __future__ import annotations

from ontology import reference


def bounds(use: str) -> frozenset[str]:
    """Return the words of a use: those that break a name, end a project's, point elsewhere, ...

    Raises KeyError for a use that the reference data does not have.

    >>> "att" in bounds("breaks"), "Norra" in bounds("compass")
    (True, True)
    """
    return reference.load().name_bounds[use]
