"""The words of the review, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from forumgraf import wording

_SWEDISH: Final = {
    "review.none": "Inget att granska: inga namn är öppna.",
    "review.pair": "Är de här samma?",
    "review.mention": "Vem avses med ”{exact}”?",
    "review.organisation": "Organisation som inte finns i referensdata: {name} ({number} dokument)",
    "review.evidence": "Det som talar för och emot:",
    "review.item": "Ärende",
    "review.candidates": "Kan vara:",
    "review.no-candidates": "Ingen i dokumentet heter så.",
    "review.more.one": "… och en fråga till (visa alla med --all)",
    "review.more.many": "… och {count} frågor till (visa alla med --all)",
    "review.passages.one": "… och ett ställe till",
    "review.passages.many": "… och {count} ställen till",
    "review.left.one": "En fråga kvar",
    "review.left.many": "{count} frågor kvar",
    "review.keys.pair": "[s] samma  [d] olika  [h] hoppa över  [å] ångra senaste  [a] avsluta",
    "review.keys.mention": "[1–{count}] välj  [n] skriv ett annat namn  [h] hoppa över  [å] ångra senaste  [a] avsluta",
    "review.keys.unnamed": "[n] skriv ett namn  [h] hoppa över  [å] ångra senaste  [a] avsluta",
    "review.keys.organisation": "[n] skriv rätt namn  [h] hoppa över  [å] ångra senaste  [a] avsluta",
    "review.why": "Varför? (tomt går bra)",
    "review.name": "Namn",
    "review.new-name": "Rätt namn",
    "review.nothing-to-undo": "Inget är beslutat i den här genomgången.",
    "review.undone": "Ångrat: {told}",
    "review.decided": "Beslutat: {told}",
    "review.done": "Klart. {count} beslut finns i {file}.",
    "review.build": "Bygg på nytt för att få med dem i sidorna: forumgraf build",
    "review.applied": "{count} beslut har lagts till i {file}.",
    "review.log.none": "Inget är beslutat.",
    "review.log.undone": "gäller inte längre",
}
_ENGLISH: Final = {
    "review.none": "Nothing to review: no name is open.",
    "review.pair": "Are these the same?",
    "review.mention": "Who is meant by “{exact}”?",
    "review.organisation": "Organisation that the reference data does not know: {name} (documents: {number})",
    "review.evidence": "What speaks for and against:",
    "review.item": "Item",
    "review.candidates": "May be:",
    "review.no-candidates": "Nobody in the document is called so.",
    "review.more.one": "… and one more question (show all with --all)",
    "review.more.many": "… and {count} more questions (show all with --all)",
    "review.passages.one": "… and one more passage",
    "review.passages.many": "… and {count} more passages",
    "review.left.one": "One question left",
    "review.left.many": "{count} questions left",
    "review.keys.pair": "[s] same  [d] different  [h] skip  [u] undo the last  [q] quit",
    "review.keys.mention": "[1–{count}] choose  [n] type another name  [h] skip  [u] undo the last  [q] quit",
    "review.keys.unnamed": "[n] type a name  [h] skip  [u] undo the last  [q] quit",
    "review.keys.organisation": "[n] type the right name  [h] skip  [u] undo the last  [q] quit",
    "review.why": "Why? (may be empty)",
    "review.name": "Name",
    "review.new-name": "Right name",
    "review.nothing-to-undo": "Nothing was decided in this session.",
    "review.undone": "Undone: {told}",
    "review.decided": "Decided: {told}",
    "review.done": "Done. {count} decisions are in {file}.",
    "review.build": "Build again to have them in the pages: forumgraf build",
    "review.applied": "{count} decisions were added to {file}.",
    "review.log.none": "Nothing is decided.",
    "review.log.undone": "stands no longer",
}
_LANGUAGES: Final = {"sv": _SWEDISH, "en": _ENGLISH}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"), those of all results among them. Raises UsageError for another."""
    return {**wording.words(language), **_LANGUAGES[language]}
