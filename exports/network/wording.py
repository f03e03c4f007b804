"""The words of the network, beside those that all results share: the same keys in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exports import wording

_SWEDISH: Final = {
    "path.same": "{one} är densamma.",
    "path.direct": "{one} och {other} hör ihop direkt.",
    "path.one": "Den kortaste vägen mellan {one} och {other} går genom ett forum: {forums}.",
    "path.several": "Den kortaste vägen mellan {one} och {other} går genom {count} forum: {forums}.",
    "path.ways": "Det finns {count} lika korta vägar. Detta är en av dem.",
    "path.none": "Protokollen visar ingen väg mellan {one} och {other}.",
    "path.in": "i",
    "path.behalf": "för",
}
_ENGLISH: Final = {
    "path.same": "{one} is the same.",
    "path.direct": "{one} and {other} are tied directly.",
    "path.one": "The shortest way between {one} and {other} leads through one forum: {forums}.",
    "path.several": "The shortest way between {one} and {other} leads through {count} forums: {forums}.",
    "path.ways": "There are {count} ways as short. This is one of them.",
    "path.none": "The minutes show no way between {one} and {other}.",
    "path.in": "in",
    "path.behalf": "for",
}
_LANGUAGES: Final[Mapping[str, Mapping[str, str]]] = {"sv": _SWEDISH, "en": _ENGLISH}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"), the shared ones among them. Raises UsageError for another."""
    return {**wording.words(language), **_LANGUAGES[language]}
