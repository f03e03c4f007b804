"""The heads of names of forums, and the bodies that are named by one word.

A head is the last part of a compound ("utbildningschefsnätverket") or the whole word ("styrgruppen för ..."); its row
says which ending makes it definite and which kind of forum it is.
"""

from __future__ import annotations

from extractors.matching.anchors import places_of

# head, definite ending, kind. The longest head that fits decides ("branschråd" before "råd").
HEADS: tuple[tuple[str, str, str], ...] = (
    ("styrgrupp", "en", "steering-group"),
    ("branschråd", "et", "industry-council"),
    ("programråd", "et", "industry-council"),
    ("arbetsgrupp", "en", "working-group"),
    ("samordningsgrupp", "en", "working-group"),
    ("samverkansgrupp", "en", "working-group"),
    ("beredningsgrupp", "en", "working-group"),
    ("referensgrupp", "en", "reference-group"),
    ("projektgrupp", "en", "project-group"),
    ("ledningsgrupp", "en", "management-group"),
    ("samrådsorgan", "et", "council"),
    ("samverkansorgan", "et", "council"),
    ("nätverk", "et", "network"),
    ("kollegi", "et", "network"),
    ("partnerskap", "et", "network"),
    ("grupp", "en", "group"),
    ("råd", "et", "council"),
    ("nämnd", "en", "committee"),
    ("utskott", "et", "committee"),
    ("beredning", "en", "committee"),
    ("kommitté", "n", "committee"),
    ("delegation", "en", "committee"),
    ("kommission", "en", "committee"),
    ("parlament", "et", "assembly"),
    ("styrelse", "n", "board"),
    ("direktion", "en", "board"),
    ("fullmäktige", "", "assembly"),
    ("stämma", "n", "assembly"),
    ("presidium", "", "presidium"),
    ("forum", "et", "forum"),
)
# what a word begins with that ends like a forum and is none: "området", "samråd"
_NOT_FORUMS = tuple("mål under mellan avfall om sam för".split())  # noqa: SIM905 - a list of beginnings
# the same of groups of people alone: "yrkesgruppen", "befolkningsgrupp", but "elevrådet", "yrkesrådet"
_NOT_GROUPS = tuple(
    """
    yrkes personal folk elev barn ålders patient kund diskussions yrkeskategori befolknings minoritets klass ämnes
    användar väljar huvud köp besöks
    """.split()  # noqa: SIM905 - a list of beginnings reads best as one text
)
# all that stands before the head in words that end like a forum and are none: "tråd", "förråd", "delgrupp"
_NO_STEMS = frozenset(
    "små sub del be ovan nedan mat hus t b h jord upp till an stry".split()  # noqa: SIM905
)
# whole words that end like a forum and are an agency or a person's title
NOT_A_FORUM = frozenset(
    (
        "länsstyrelse",
        "länstyrelse",
        "länsarbetsnämnd",
        "bolagsstämma",
        "årsstämma",
        "socialstyrelse",
        "kommunalråd",
        "regionråd",
        "oppositionsråd",
        "borgarråd",
        "landstingsråd",
        "statsråd",
    )
)
# bodies that are named by one word; always meant as names
BODIES: dict[str, tuple[str, str]] = {
    "förbundsstyrelsen": ("Förbundsstyrelsen", "board"),
    "förbundsdirektionen": ("Förbundsdirektionen", "board"),
    "direktionen": ("Direktionen", "board"),
    "kommunstyrelsen": ("Kommunstyrelsen", "board"),
    "regionstyrelsen": ("Regionstyrelsen", "board"),
    "kommunfullmäktige": ("Kommunfullmäktige", "assembly"),
    "regionfullmäktige": ("Regionfullmäktige", "assembly"),
    "förbundsfullmäktige": ("Förbundsfullmäktige", "assembly"),
    "arbetsutskottet": ("Arbetsutskottet", "committee"),
    "beredningsgruppen": ("Beredningsgruppen", "working-group"),
    "valberedningen": ("Valberedningen", "committee"),
    "valberedning": ("Valberedningen", "committee"),
}

# any head that a line of a letterhead may name, for a pattern: the longest first
HEAD = "|".join(sorted((head for head, _, _ in HEADS if head not in ("stämma", "forum")), key=len, reverse=True))
# the kinds that are called by what they are for: "Samrådsgrupp för integration"
HAVE_SUBJECTS = frozenset(("network", "group", "working-group", "reference-group", "project-group", "forum"))

# "råd" is in "branschråd": the heads that no other head is a part of, enough to tell whether a text has any
_SHORTEST = frozenset(head for head, _, _ in HEADS if not any(o != head and o in head for o, _, _ in HEADS))
_BY_HEAD = {head: (ending, kind) for head, ending, kind in HEADS}
_LONGER = {head: tuple(one for one in _BY_HEAD if one != head and one.endswith(head)) for head in _BY_HEAD}


def ending_and_kind(head: str) -> tuple[str, str]:
    """Return the definite ending of a head and the kind of forum that it names. Raises KeyError for what is no head."""
    return _BY_HEAD[head.lower()]


def is_no_forum(stem: str, head: str) -> bool:
    """Tell whether a word of this stem and head is the name of no forum.

    >>> is_no_forum("mat", "råd"), is_no_forum("elev", "grupp"), is_no_forum("elev", "råd")
    (True, True, False)
    """
    lowered = stem.lower()
    people = head == "grupp" and lowered.endswith(_NOT_GROUPS)
    return people or lowered in _NO_STEMS or lowered.endswith(_NOT_FORUMS)


def head_positions(text: str) -> list[int]:
    """Return where heads begin in `text`, in order; far cheaper than to look for names of forums.

    >>> head_positions("Styrgruppen och Skolrådet")
    [4, 20]
    """
    return places_of(_SHORTEST, text)


def longest_head(stem: str, head: str) -> tuple[str, str]:
    """Let the longest head win: "styr" + "grupp" is the head "styrgrupp" without a stem.

    >>> longest_head("styr", "grupp"), longest_head("skolchefs", "nätverk")
    (('', 'styrgrupp'), ('skolchefs', 'nätverk'))
    """
    longer = _LONGER.get(head.lower(), ()) if stem else ()
    whole = stem + head
    lowered = whole.lower()
    for name in longer:
        if lowered.endswith(name):
            return whole[: len(whole) - len(name)], name
    return stem, head
