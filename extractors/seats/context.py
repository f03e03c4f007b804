"""What a sentence of seats takes from the one before it, put into its own words, for the rules to read.

Surface forms: "Hon ingår i rådet." behind a sentence that names her and nobody else; "Bo Lund är ordförande där."
behind one that names the forum; "Ale har bytt representant. Anna Ek ersätter Bo Lund." (Ale byter representant: Anna
Ek ersätter Bo Lund).
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.pattern_index import rules_for
from extractors.sentences.marks import Mark
from extractors.sentences.typed import Sentence
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE

_PRONOUN = re.compile(r"(?:Hon|Han|Hen)(?=\s)")
# Karl Lind är ordförande | där
_THERE = re.compile(r"\s(?:där|i\sden)(?=[.,;]|$)")
# Ale har bytt representant.
_CHANGE = re.compile(rf"^<O\d+>\s{one_of('changes')}\s(?P<role>{ROLE})\.?$")


def in_context(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Return a sentence with what it says of the one before it, in their item, in its place; else as it is."""
    if "<P" not in sentence.typed and _PRONOUN.match(sentence.typed) is None:
        return sentence
    behind = before if before is not None and before.item == sentence.item else None
    return _changing(_there(_of_whom(sentence, behind), behind), behind)


def _of_whom(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Return a sentence that begins with "Hon" with the one person of the sentence before it in her place.

    As it is where that one names nobody, or several.
    """
    pronoun = _PRONOUN.match(sentence.typed) if sentence.typed[:1] == "H" else None
    people = [mark for mark in before.marks if mark.person is not None] if before is not None else []
    if pronoun is None or len(people) != 1:
        return sentence
    return _worded(sentence, f"<P{len(sentence.marks)}>{sentence.typed[pronoun.end() :]}", people[0])


def _there(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Return a sentence that ends with "där" with the forum that the one before it named last; empty where none is."""
    there = _THERE.search(sentence.typed) if "där" in sentence.typed or "i den" in sentence.typed else None
    if there is None or "<F" in sentence.typed[: there.start()] or "<R" in sentence.typed[: there.start()]:
        return sentence
    forums = [mark for mark in before.marks if isinstance(mark.meaning, ForumMark | ForumReference)] if before else []
    if not forums:
        return replace(sentence, typed="", rules=rules_for(""))
    typed = f"{sentence.typed[: there.start()]} i <F{len(sentence.marks)}>{sentence.typed[there.end() :]}"
    return _worded(sentence, typed, forums[-1])


def _changing(sentence: Sentence, before: Sentence | None) -> Sentence:
    """Return a sentence behind "Ale har bytt representant." as what that announces."""
    change = _CHANGE.match(before.typed) if before is not None and sentence.typed.startswith("<P") else None
    if change is None or before is None:
        return sentence
    organisation = next(mark for mark in before.marks if mark.organisation is not None)
    return _worded(sentence, f"<O{len(sentence.marks)}> byter {change['role']}: {sentence.typed}", organisation)


def _worded(sentence: Sentence, typed: str, mark: Mark) -> Sentence:
    """Return a sentence in other words, which name one thing more."""
    return replace(sentence, typed=typed, marks=(*sentence.marks, mark), rules=rules_for(typed))
