"""What is remembered of names while it is concluded who is who: a large archive has tens of thousands."""

from __future__ import annotations

from typing import Final

from graph.identity import body_names, names, rarity, spelling

_REMEMBERING: Final = (
    body_names.forum_name,
    body_names.organisation_key,
    body_names.inflected_key,
    body_names.project_key,
    body_names.is_abbreviation,
    body_names.may_abbreviate,
    names.read,
    names.relation,
    rarity.expected_bearers,
    spelling.plain,
    spelling.key,
    spelling.folded,
)


def forget() -> None:
    """Let go of it; who asks next finds out anew. Measured: 1 kB for each name of 5,000."""
    for function in _REMEMBERING:
        function.cache_clear()
