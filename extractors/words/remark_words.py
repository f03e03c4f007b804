"""The words of remarks as patterns: "fr.o.m." is found as "fr o m" and "from", "pkt." as "pkt".

They are reference data (`reference/remark-words.csv`).
"""

from __future__ import annotations

import re

from ontology import reference


def any_of(kind: str) -> str:
    r"""Return a pattern of the words of a kind, the longest first; dots, and spaces behind them, may be left out.

    >>> any_of("page") == r"(?:sidan|sida|page|blad|sid\.?)"
    True
    """
    forms = sorted(reference.load().remark_words[kind], key=lambda form: (-len(form.rstrip(".")), -len(form)))
    return f"(?:{'|'.join(map(_pattern, forms))})"


def _pattern(form: str) -> str:
    if len(form) == 1:
        return rf"{form}(?=\s?\d)"  # "p 3": a letter says it only beside a figure
    if len(form) == 2 and form.endswith("."):
        return re.escape(form)  # "p."
    *parts, last = form.split(".")
    between = r"\.?\s?".join(map(re.escape, parts))
    return between + r"\.?" if last == "" and parts else re.escape(form)
