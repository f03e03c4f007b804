"""Readers: from a file's bytes to its plain text, one reader for each format."""

from extractors.readers.registry import read, supported_suffixes
from extractors.readers.text import Text

__all__ = ["Text", "read", "supported_suffixes"]
