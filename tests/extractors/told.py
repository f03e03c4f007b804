"""What small texts say, in the notation of `rendered`, for tests that are tables."""

from __future__ import annotations

from typing import TypeVar

from extractors.reading import extract
from graph.claims import Claim, Document, Reading
from tests.extractors.rendered import fields

C = TypeVar("C", bound=Claim)


def document(text: str) -> Document:
    """Return a document with this text."""
    return Document("document/test", "test.txt", "test.txt", "0" * 64, "text/plain", text)


def read(text: str) -> Reading:
    """Return what a text says."""
    return extract(document(text))


def claims(text: str, kind: type[C]) -> list[C]:
    """Return the claims of one kind in a text."""
    return [claim for claim in read(text).claims if isinstance(claim, kind)]


def told(text: str, kind: type[Claim]) -> list[str]:
    """Return the claims of one kind as lines without their passages and without their kind."""
    return [" | ".join([f for f in fields(claim) if f][1:]) for claim in claims(text, kind)]
