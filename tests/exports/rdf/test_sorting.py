"""Sorting on disk gives what sorting in memory gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.rdf.sorting import sorted_lines


@pytest.mark.parametrize("run", [1, 2, 3, 100])
@given(words=st.lists(st.sampled_from("abcdefåäö")))
def test_runs_of_any_length_give_the_same_order(run: int, words: list[str]) -> None:
    lines = [word.encode() + b"\n" for word in words]
    assert list(sorted_lines(lines, run=run)) == sorted(set(lines))
