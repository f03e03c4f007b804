"""Groups that a text gives no name: "En arbetsgrupp tillsattes.", "Referensgruppen, som består av ...".

People sit in them all the same. Another item, and other minutes, may mean another group by the same word, so such a
group is a forum of the item that speaks of it alone: nothing makes it one with any other.
"""

from __future__ import annotations

from extractors.forums.heads import ending_and_kind
from extractors.forums.marks import ForumReference
from extractors.sentences.marks import Mark
from graph.claims import Forum

_UNNAMED = frozenset(("arbetsgrupp", "referensgrupp", "projektgrupp", "beredningsgrupp", "samordningsgrupp"))
_ANY = "grupp"  # what each of them may be called for short, once it has been spoken of


def may_be_unnamed(mark: Mark) -> bool:
    """Tell a bare head that may mean a group without a name, "arbetsgruppen", from "nätverket", "styrgruppen"."""
    return isinstance(mark.meaning, ForumReference) and mark.meaning.head in _UNNAMED


def is_short(mark: Mark) -> bool:
    """Tell "gruppen", which may mean one that was spoken of."""
    return isinstance(mark.meaning, ForumReference) and mark.meaning.head == _ANY and mark.meaning.definite


def unnamed_group(mark: Mark, item: int | None, path: str) -> Forum | None:
    """Return the group that a bare head means in an item of the first level of the document at `path`."""
    if not isinstance(mark.meaning, ForumReference):
        return None
    ending, kind = ending_and_kind(mark.meaning.head)
    scope = path if item is None else f"{path}-{item + 1}"
    return Forum(f"{mark.meaning.head.capitalize()}{ending}", kind, None, scope)
