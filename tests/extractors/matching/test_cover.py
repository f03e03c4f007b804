"""Offsets that a set of spans covers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.matching.cover import Cover
from graph.claims import Span

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda s: Span(s[0], s[0] + s[1])), max_size=8)


@given(SPANS, st.integers(0, 40))
def test_an_offset_is_covered_where_one_of_the_spans_has_it(spans: list[Span], offset: int) -> None:
    assert Cover(spans).holds(offset) == any(span.start <= offset < span.end for span in spans)
