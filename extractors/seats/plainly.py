"""Sentences of seats said more shortly, for the rules to read: without what says when, or who told it.

Surface forms: "Anna Ek kommer från och med hösten även att ersätta Bo Lund i rådet" (Anna Ek ersätter Bo Lund i rådet),
"Från årsskiftet tar Anna Ek över som ordförande" (Anna Ek tar över som ordförande), "I rådet ska Anna Ek ingå" (Anna
Ek ingår i rådet), "Ale meddelar att Anna Ek blir ordinarie ledamot i rådet" (Anna Ek blir ledamot i rådet); and
"Rådet: Anna Ek är ordförande" (Anna Ek är ordförande, in the one that the line opens with).

What may make it untrue ("inte", "bör", "kan", "tidigare", "tillfälligt", "föreslår att") is never left out. The words
are reference data (`ontology/reference/plain-words.csv`); the time itself is read where it stands (`seats.terms`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from extractors.matching.pattern_index import rules_for
from extractors.seats.fragments import SET_OFF
from extractors.seats.seating import PEOPLE
from extractors.sentences.typed import BULLET, Sentence
from extractors.words.roles import ROLE
from ontology import reference

_PLAIN = reference.load().plain_words
_REMEMBERED = 1024  # sentences in types with their shorter form: they come again, as those with their rules do

# Kvalitetsrådet: | Anna Ek är ordförande · Ale: | Anna Ek slutar
_LABELLED = re.compile(rf"^{BULLET}(?:(?P<forum><[FR]\d+>)|<O\d+>){SET_OFF}\s(?=<P|[Nn]ya?\s)")


def _any(use: str) -> str:
    """Return a fragment that matches any words of a use, the longest first."""
    words = sorted(_PLAIN[use], key=lambda one: (-len(one), one))
    return f"(?:{'|'.join(re.escape(one) for one in words)})".replace(r"\ ", r"\s")


# den 1 mars 2024 · 2024-03-01 · hösten 2024 · 2024
_TIME = (
    r"(?:(?:den\s)?\d{1,2}(?::?a|:?e)?\s(?!vice\b)\w+(?:\s\d{4})?|\d{4}(?:-\d\d-\d\d)?"
    rf"|(?:{_any('time')})(?:\s\d{{4}})?(?:/\d\d)?)"
)
_WHEN = (
    rf"(?:{_any('before a time')}\s{_TIME}|den\s\d{{1,2}}\s\w+(?:\s\d{{4}})?"
    rf"|(?:(?:från|sedan)\s(?:och\smed\s)?)?{_any('moment')})"
)
# sitter | numera även | i rådet · , från och med hösten,
_LEFT_OUT = re.compile(
    rf"(?:,?\s(?:{_WHEN}|{_any('left out')})(?=[\s.,;:]|$))+(?:,(?=\s[a-zåäö<]))?(?!\s(?:och|till)\s\d)"
)
_FIRST = re.compile(rf"^(?:{_WHEN}|Numera|Därmed|Dessutom|Vidare),?\s(?=[a-zåäö])", re.IGNORECASE)
# Ale meddelar att | Anna Ek
_REPORTED = re.compile(rf"^(?:[^<>.:;]|<[POFR]\d+g?>){{1,80}}?\s{_any('reports')}\s(?=<P|i\s<[FR])")
# i rådet | ska Anna Ek | ingå
_PLACE_FIRST = re.compile(
    rf"^(?P<at>[Ii]\s(?:<[FR]\d+g>\s)?<[FR]\d+>)\s(?P<verb>{_any('auxiliary')}|kommer)\s(?P<who>{PEOPLE})\s(?P<rest>(?:att\s)?[a-zåäö]+)"
)
# representeras | förbundet | i rådet av Anna Ek, behind the time
_PASSIVE_FIRST = re.compile(r"^(?P<verb>representeras|företräds)\s(?P<whom>[^<>.,:]{3,30}|<[OFR]\d+>)(?=\si\s)")
# tar | Anna Ek | över som ordförande, behind the time
_VERB_FIRST = re.compile(rf"^(?P<verb>(?!är|blir)[a-zåäö]{{2,}}(?:\satt)?)\s(?P<who>{PEOPLE})(?=\s)")
_AUXILIARY = re.compile(rf"\s{_any('auxiliary')}\s(?P<infinitive>{_any('infinitive')})(?![\w-])")
# ordinarie | ledamot
_ADJECTIVE = re.compile(rf"(?<=\s)(?:ordinarie|ny|nya|fortsatt)\s(?={ROLE}\s(?:i|för)\s)")


def plainly(sentence: Sentence) -> Sentence | None:
    """Return a sentence said more shortly, None for one that is as short as it can be."""
    typed = _shortened(sentence.typed)
    return replace(sentence, typed=typed, rules=rules_for(typed)) if typed != sentence.typed else None


@lru_cache(maxsize=_REMEMBERED)
def _shortened(typed: str) -> str:
    shorter = _FIRST.sub("", _REPORTED.sub("", typed))
    if shorter != typed:
        shorter = _PASSIVE_FIRST.sub(r"\g<whom> \g<verb>", _VERB_FIRST.sub(r"\g<who> \g<verb>", shorter))
    shorter = _PLACE_FIRST.sub(_who_first, _LEFT_OUT.sub("", shorter))
    return _ADJECTIVE.sub("", _AUXILIARY.sub(_in_the_present, shorter))


def behind_label(sentence: Sentence) -> tuple[str | None, Sentence] | None:
    """Return what stands behind the label that a sentence opens with, and the forum that this names; else None.

    The label may name whose seat it is instead.
    """
    label = _LABELLED.match(sentence.typed)
    if label is None:
        return None
    typed = sentence.typed[label.end() :]
    return label["forum"], replace(sentence, typed=typed, rules=rules_for(typed))


def _who_first(match: re.Match[str]) -> str:
    """Return what stands in the order "I rådet ska Anna Ek ingå" in the order "Anna Ek ska ingå i rådet"."""
    return f"{match['who']} {match['verb']} {match['rest']} {match['at'][0].lower()}{match['at'][1:]}"


def _in_the_present(match: re.Match[str]) -> str:
    infinitives: Mapping[str, str] = _PLAIN["infinitive"]
    return f" {infinitives[match['infinitive']]}"
