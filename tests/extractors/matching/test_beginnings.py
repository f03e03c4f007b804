"""How what a pattern matches begins is read off the pattern, and holds wherever it matches."""

import re

import pytest

from extractors.fields import patterns as field_patterns
from extractors.matching import beginnings as module
from extractors.matching.beginnings import beginnings, written
from tests.extractors.fields.test_cutting import CUT
from tests.tables import labelled

# label, pattern, the beginnings of which each match has one
BEGINS = [
    ("fixed characters, as many as are told apart", r"ordförande", {"ord"}),
    ("in either case", r"[Vv]akant", {"vak"}),
    ("a choice", r"(?:och|&)(?=\s)", {"och", "&"}),
    ("what may be left out", r"(?:tel\.?)?\d", {"tel", "0"}),
    ("digits and spaces are one each", r"\d\s[x-z]", {"0 x", "0 y", "0 z"}),
    ("what is repeated goes on in more ways than are told", r"§+\s?\d", {"§"}),
    ("any character", r"\w+@", {""}),
    ("behind a fixed one", r"(?P<at>@\w)", {"@"}),
    ("a character of many", r"[a-zåäö]b", {""}),
    ("what stands around takes no place", r"(?<!x)\bno(?!t)", {"no"}),
    ("nothing but what may be left out", r"a?", {"a", ""}),
]


@pytest.mark.parametrize(("pattern", "begins"), labelled(BEGINS))
def test_beginnings_are_read_off_the_pattern(pattern: str, begins: set[str]) -> None:
    assert beginnings(re.compile(pattern)) == begins


PATTERNS = [pattern for pattern in vars(field_patterns).values() if isinstance(pattern, re.Pattern)]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:30])
def test_each_match_in_a_list_has_one_of_them(pattern: re.Pattern[str]) -> None:
    begins = tuple(beginnings(pattern))
    matches = [match for line, *_ in CUT for at in range(len(line)) if (match := pattern.match(line, at)) is not None]
    assert [
        match[0] for match in matches if not written(match[0] + match.string[match.end() :]).startswith(begins)
    ] == []


def test_without_a_parsed_pattern_it_may_begin_with_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PARSER", None)
    assert beginnings(re.compile("a")) == {""}
