"""Asking a store in SPARQL of all forms of what a question is about, with the passages and dates of claims."""

from __future__ import annotations

from collections.abc import Iterable

from graph.answers import Source
from graph.asking import Queryable, Row, known, nodes, rows, text
from graph.questions.grouping import by_place, grouped, values
from graph.succession import Succession


class Asked:
    """One state of a store to be asked, where merges are followed: in what is asked about, and in what is answered."""

    def __init__(self, store: Queryable, succession: Succession) -> None:
        self.store, self.succession = store, succession
        self._sources: dict[str, tuple[Source, ...]] = {}  # of the claims that were asked about

    def rows(self, question: str, **iris: Iterable[str] | None) -> list[Row]:
        """Answer a question of `queries/` about these (None: about all). Raises ValueError for what is no IRI."""
        asked = {name: nodes(self.succession.forms(about)) for name, about in iris.items() if about is not None}
        if any(not about for about in asked.values()):
            return []
        return list(self.succession.follow(rows(self.store, question, **asked)))

    def sources(self, claims: Iterable[str]) -> dict[str, tuple[Source, ...]]:
        """Return the passages of claims, in the order of the text; a claim that has none is left out."""
        wanted = set(claims)
        self._sources |= self._passages(wanted - self._sources.keys())
        return {claim: passages for claim in sorted(wanted) if (passages := self._sources[claim])}

    def dates(self, claims: Iterable[str]) -> dict[str, str]:
        """Return for each claim the date of the meeting whose minutes say it (the first, where there are several)."""
        groups = grouped(self.rows("when-was-it-said", claim=claims), "claim")
        return {claim: values(group, "date")[0] for claim, group in groups.items()}

    def _passages(self, claims: Iterable[str]) -> dict[str, tuple[Source, ...]]:
        found: dict[str, set[Source]] = {claim: set() for claim in claims}
        for row in self.rows("which-passages-say-it", claim=found):
            page = text(row, "page")
            found[known(row, "claim")].add(
                Source(
                    file_name=known(row, "file"),
                    start=int(known(row, "start")),
                    end=int(known(row, "end")),
                    exact=known(row, "exact"),
                    document=known(row, "document"),
                    page=None if page is None else int(page),
                )
            )
        return {claim: tuple(sorted(passages, key=by_place)) for claim, passages in found.items()}
