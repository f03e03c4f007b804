"""Patterns with a look at their first character find what they find without it."""

import re

import pytest

from extractors.matching.searching import searched
from tests.tables import labelled

PATTERNS = (
    ("a choice", r"(?:valdes|utsågs)\still", re.NOFLAG, "Anna Ek utsågs till kassör"),
    ("in any case", r"föreslogs|nominera", re.IGNORECASE, "Bo Lund FÖRESLOGS"),
    ("what may be left out", r"(?:\bden\s)?(?<!\d)\d{1,2}\smaj", re.NOFLAG, "möte den 3 maj, ej 4 maj"),
    ("a blank first", r"\s(?:och|samt)\s", re.NOFLAG, "Anna\toch Bo samt Eva"),
    ("signs that classes have", r"(?:\^|-|\])\d", re.NOFLAG, "]1 ^2 -3"),
    ("with a comment", "(?:ja|nej)  # what was answered", re.VERBOSE, "nej, och ja"),
    ("any character", r"[a-zåäö]+s\sval", re.NOFLAG, "nämndens val"),
    ("nothing at all", r"\d*", re.NOFLAG, "a12"),
)


@pytest.mark.parametrize(("pattern", "flags", "text"), labelled(PATTERNS))
def test_what_is_found_stays(pattern: str, flags: re.RegexFlag, text: str) -> None:
    plain = re.compile(pattern, flags)
    found = [match.span() for match in searched(pattern, flags).finditer(text)]
    assert found
    assert found == [match.span() for match in plain.finditer(text)]


def test_only_a_choice_of_characters_is_looked_at() -> None:
    assert searched("val(?:des|ts)").pattern == "val(?:des|ts)"
    assert searched("valdes|utsågs").pattern != "valdes|utsågs"
