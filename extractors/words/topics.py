"""Topics of agenda items: the words of the topic scheme that a heading uses, or its text uses twice."""

from __future__ import annotations

from functools import lru_cache

import ahocorasick_rs

from extractors.matching.lexicon import fold
from ontology import reference

_IN_TEXT = 2  # occurrences in the text of an item that make a word its topic


@lru_cache(maxsize=1)
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    forms: dict[str, str] = {}
    for concept in reference.load().topics:
        for form in (concept.label, *concept.forms):
            key = " ".join(fold(form).split())
            if len(key) > 2:
                for ending in ("", "en", "et", "s", "ens", "ets"):
                    forms.setdefault(f" {key}{ending} ", concept.local)
    keys = sorted(forms)
    automaton = ahocorasick_rs.AhoCorasick(keys, matchkind=ahocorasick_rs.MatchKind.Standard)
    return automaton, tuple(forms[k] for k in keys)


def topics_of(title: str, body: str) -> tuple[str, ...]:
    """Return the local names of the topics of an item, in alphabetical order."""
    automaton, concepts = _matcher()
    in_title = [concepts[m[0]] for m in automaton.find_matches_as_indexes(f" {fold(title)} ", overlapping=True)]
    in_text = [concepts[m[0]] for m in automaton.find_matches_as_indexes(f" {fold(body)} ", overlapping=True)]
    often = [concept for concept in {*in_text} if in_text.count(concept) >= _IN_TEXT]
    return tuple(sorted({*in_title, *often}))
