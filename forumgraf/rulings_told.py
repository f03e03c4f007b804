"""What people decided, as sentences for a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from graph.decisions import Different, MentionIs, Renamed, Ruling, Same, Unapplied, Undone

Words = Mapping[str, str]


def ruling_told(ruling: Ruling, said: Words) -> str:
    """Return what somebody decided in one sentence, without who and when."""
    sentence = said[f"ruling.{ruling.what.KIND}"]
    match ruling.what:
        case Same(one=one, other=other) | Different(one=one, other=other):
            return sentence.format(one=_told_apart(one.name, one.path), other=_told_apart(other.name, other.path))
        case MentionIs(mention=mention, who=who):
            return sentence.format(mention=mention.name, who=who.name)
        case Renamed(thing=thing, name=name):
            return sentence.format(thing=thing.name, name=name)
        case Undone(told=told):
            return sentence.format(told=told)


def unapplied_told(one: Unapplied, said: Words) -> str:
    """Return why a line has no effect, and what to do about it."""
    told = "" if one.ruling is None else ruling_told(one.ruling, said)
    return said[f"unapplied.{one.reason}"].format(told=told, about=one.about)


def _told_apart(name: str, path: str) -> str:
    """Return a name with what tells two of one name apart: the end of the IRI.

    >>> _told_apart("Anna Ek", "person/anna-ek-ale-kommun")
    'Anna Ek (anna-ek-ale-kommun)'
    """
    return f"{name} ({path.rpartition('/')[2]})"
