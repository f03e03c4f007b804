"""Groups that the title of minutes calls by who is in them, or by a word for talking something over.

Surface forms, behind "Minnesanteckningar": "Skolchefer Skaraborg", "Barn- och utbildningschefer i Sjuhärad", "Rektorer
inom vuxenutbildning", "Samråd skola-polis", "Politisk samverkansgrupp".
"""

from __future__ import annotations

import re

from extractors.forums.heads import HEADS, NOT_A_FORUM, ending_and_kind, is_no_forum, longest_head
from extractors.forums.whole_lines import Title
from ontology import reference

_HEAD = "|".join(sorted((head for head, _, _ in HEADS), key=len, reverse=True))
_WHERE = r"(?:\s(?:i|för|inom|på)\s[\wåäö-]+(?:\s(?:och|&)\s[\wåäö-]+)?|(?:\s[A-ZÅÄÖ][\wåäö-]+){1,3})?"
# Barn- och utbildningschefer i Sjuhärad · Skolchefer Skaraborg
_OF_PEOPLE = re.compile(
    rf"[A-ZÅÄÖ](?:[\wåäö]*-(?:,\s[\wåäö]+-)*\s(?:och|&)\s)?(?P<post>[\wåäö]+?)(?P<plural>er|ar|(?<=are)){_WHERE}(?=$|,|\s–)"
)
# Samråd skola-polis-socialtjänst
_TALKS = re.compile(
    r"(?:Samråd|Samverkan|Dialogforum)(?:\s(?:kring|om|mellan|med|för))?\s[\wåäö-]+(?:[\s/–-]+[\wåäö-]+){0,4}$"
)
# Politisk samverkansgrupp
_OF_A_KIND = re.compile(
    rf"[A-ZÅÄÖ][a-zåäö]*(?:al|ell|isk|lig|ativ)t?\s(?P<stem>[a-zåäö]+)(?P<head>{_HEAD})(?=$|,)", re.IGNORECASE
)


def gathering_of(words: str) -> Title | None:
    """Return the group that words behind "Minnesanteckningar" name by who or what it is, None where they name none.

    >>> gathering_of("Skolchefer Skaraborg").name, gathering_of("Resultat och budget")
    ('Skolchefer Skaraborg', None)
    """
    of_a_kind = _OF_A_KIND.match(words)
    if of_a_kind is not None:
        stem, head = longest_head(of_a_kind["stem"], of_a_kind["head"].lower())
        if is_no_forum(stem, head) or f"{stem}{head}".lower() in NOT_A_FORUM:
            return None
        return Title(of_a_kind[0], ending_and_kind(head)[1], 0, of_a_kind.end())
    match = _of_people(words) or _TALKS.match(words)
    return Title(match[0], "forum", 0, match.end()) if match is not None else None


def _of_people(words: str) -> re.Match[str] | None:
    """Match those who hold a post, in the plural: "Skolchefer Skaraborg", "Rektorer inom vuxenutbildning"."""
    match = _OF_PEOPLE.match(words)
    return match if match is not None and _is_post(f"{words[0]}{match['post']}".lower()) else None


def _is_post(word: str) -> bool:
    """Tell a word that ends as titles do: "skolchef", "rektor"; not "elev"."""
    return word.endswith(reference.load().title_suffixes)
