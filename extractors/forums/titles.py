"""Forums as a letterhead names them: in the indefinite form, by the word for their meeting, or with a long name.

Surface forms: "Folkhälsoråd", "Barn- och skolnämnd Hjortsjö stad", "Samverkansråd Teknik", "Protokoll från
styrgruppsmöte Energiklok", "Regionrådsmöte Sjöregionen", "styrelsen för Högskolan i Vårby",
"Öppna data - Referensgrupp", "Styrgrupp - Öppna data", "Regional samrådsgrupp för integration", "Lokal styrgrupp".
"""

from __future__ import annotations

import re

from extractors.forums.heads import HAVE_SUBJECTS, HEAD, NOT_A_FORUM, ending_and_kind, is_no_forum, longest_head
from extractors.forums.qualifiers import is_place
from extractors.forums.whole_lines import Title, called, local_body, to_line_end
from extractors.matching.anchors import holds_word
from extractors.matching.lexicon import lexicon
from extractors.projects.names import name_end
from extractors.words.name_limits import bounds

_STEM = r"(?P<co>[A-ZÅÄÖ][\wåäö]*-(?:,\s[\wåäö]+-)*\s(?:och|&|o)\s)?(?P<stem>[A-ZÅÄÖa-zåäö][\wåäö-]*?)?"
# Folkhälsoråd · Barn- och skolnämnd Hjortsjö stad
_INDEFINITE = re.compile(rf"^{_STEM}(?P<head>{HEAD})(?=\s|,|$)", re.IGNORECASE)
# Samrådsgrupp | Utbildning · Chefsnätverk | förskola/skola: what it is about, to the line's end
_SUBJECT = re.compile(
    r"\s(?P<np>(?!(?:den|Deltagare|Närvarande|Protokoll|Datum|Möte|Minnesanteckningar|Anteckningar|Dagordning|Kallelse)\b)"
    r"[A-ZÅÄÖa-zåäö][\wåäö]{2,}(?:[/-][\wåäö]+)*(?:\s(?:och|&)\s[\wåäö-]{3,})?)\s*$"
)
# Länets integrationsdelegation · Kommunens folkhälsoråd, möte 1 · Kultur- och fritidsnämndens arbetsutskott
_POSSESSED = re.compile(
    r"^(?P<owner>(?:[A-ZÅÄÖ][a-zåäö]*-(?:,\s[a-zåäö]+-)*\s(?:och|&|samt)\s)?[A-ZÅÄÖa-zåäö][a-zåäö]+(?:ens|ets|nas)\s)"
    rf"{_STEM}(?P<head>{HEAD})(?=\s*$|,|\s\d|\si\s(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
# Norrlunds läns landstingsstyrelse
_OF_COUNTY = re.compile(
    rf"^(?P<owner>[A-ZÅÄÖ][a-zåäö-]+(?:\soch\s[A-ZÅÄÖ][a-zåäö-]+)?s\släns\s){_STEM}(?P<head>{HEAD})(?=\s|,|$)",
    re.IGNORECASE,
)
# Lokal styrgrupp, as all of a line
_ADJECTIVE = re.compile(
    rf"^(?P<adj>Lokal|Regional|Nationell|Central|Strategisk|Operativ|Gemensam)\s(?P<head>{HEAD})\s*$", re.IGNORECASE
)
# styrgruppsmöte Energiklok · Regionrådsmöte · möte
_MEETING = re.compile(
    rf"(?<![\wåäö-])(?P<stem>[A-ZÅÄÖa-zåäö][\wåäö-]*?)?(?P<head>{HEAD})s?"
    r"(?:möte|sammanträde|träff|sammankomst|protokoll)(?:t|et)?(?![\wåäö])"
    r"(?:\s(?:för|med|(?P<in>i)|om))?(?:\sprojekt(?:et)?(?=\s(?-i:[A-ZÅÄÖ])))?"
    r"(?P<name>(?:\s(?-i:[A-ZÅÄÖ])[\wåäö-]*(?<=-)\s(?:och|&)\s[\wåäö-]+|\s(?-i:[A-ZÅÄÖ])[\wåäö-]*)+)?"
    r"(?:\s[\"”“](?P<quoted>(?-i:[A-ZÅÄÖ])[^\"”“\n]{2,60})[\"”“])?",
    re.IGNORECASE,
)
# nätverksträff för studie- och yrkesvägledare · nätverksträff elevhälsochefer
_MEETING_FOR = re.compile(
    rf"(?<![\wåäö-])(?P<head>{HEAD})s?(?:möte|träff)(?:en|t)?\s(?:för\s|(?=[a-zåäö-]+(?:er|are)(?:\s*$|\s\d)))(?P<np>[a-zåäö][^\d.:;()|,]{{3,60}}?)(?=\s*$|,|\s\d)",
    re.IGNORECASE,
)
# ordinarie förbundsstämma · Årsstämman
_ASSEMBLY = re.compile(
    r"(?<![\wåäö-])(?P<stem>förbunds|förenings|bolags|års|distrikts)stämma(?:n)?(?![\wåäö])", re.IGNORECASE
)
# STYRGRUPPSMÖTE | – VÄGVAL VÄST
_SETS_OFF = re.compile(r"\s[-–]\s|[:,]\s")
_WORD_OF_NAME = re.compile(r"(?<=\s)(?!(?:och|för|med)\s)\w{3,}")
# styrgrupp|smöte nr 3
_MEETS = r"(?:s?(?P<meets>möte|träff)(?:t|en)?(?:\s(?:nr\s)?\d{1,2})?)?"
# Öppna data - Referensgrupp 18 nov · Teknikcollege Kusten – regional styrgrupp · Öppna data – styrgruppsmöte 3
_BEHIND_DASH = re.compile(
    rf"^(?P<name>[A-ZÅÄÖ](?:[^-–:\d]|-\soch\s){{3,60}}?)(?:\s[-–]\s|,\s(?=(?:lokal|regional|nationell|central)))"
    rf"(?P<adj>(?:lokal|regional|nationell|central)\s)?(?P<head>{HEAD}){_MEETS}(?=\s*$|\s(?!(?-i:[A-ZÅÄÖ])))",
    re.IGNORECASE,
)
# Protokoll styrgrupp – Öppna data 2024-03-15 · Lokalt programråd – El- och energiprogrammet ·
# Styrgruppsmöte: Öppna data
_BEFORE_DASH = re.compile(
    rf"^(?:\S*(?:protokoll|anteckningar)(?:\sfrån)?\s)?(?P<adj>(?:lokal|regional|nationell|central)t?\s)?"
    rf"(?P<head>(?P<council>(?:program|bransch)råd)|{HEAD}){_MEETS}(?:\s[-–]|(?(meets)[:,]|(?!))|(?(council),|(?!))(?=\s[A-ZÅÄÖ]\S*(?:-\soch\s|program)))\s"
    r"(?P<name>(?-i:[A-ZÅÄÖ])(?:[^-–:,\d]|-\soch\s|(?<=\w)–(?=\w)){3,60})(?=$|,|\s\d)",
    re.IGNORECASE,
)
# Samrådsgrupp för integration · Regionalt nätverk för elevhälsochefer · Ledningsgruppen för samverkan museum -
# bibliotek: all that the line says
_PURPOSE = re.compile(
    rf"^(?P<name>(?:[A-ZÅÄÖ][\wåäö]*(?:ens|ets|[dlnr]s)\s)?(?:[A-ZÅÄÖ][a-zåäö]*(?:al|ell|isk|lig|emensam|övergripande)t?\s)?[\wåäöÅÄÖ-]*?(?P<head>{HEAD})(?P<def>en|et)?"
    r"\s(?:för|kring|inom)\s(?P<what>[^\d.:;()|]{3,70}?))(?=\s*$|,?\s\d)",
    re.IGNORECASE,
)
# AG Skolbibliotek, behind "Anteckningar"
_SHORT = {"AG": "Arbetsgrupp", "SG": "Styrgrupp", "RG": "Referensgrupp"}
_BY_SHORT = re.compile(
    rf"^(?P<short>{'|'.join(_SHORT)})\s(?P<name>[A-ZÅÄÖ][\wåäö-]+(?:\s[\wåäö-]+){{0,3}}?)(?=\s*$|,|\s\d)"
)
# styrgrupp – projektet Kusten runt · Styrgruppen för projekt Lotsen · Styrgruppsmöte 7 – projekt "Gröna hamnar" ·
# Projekt Lotsen – styrgruppsmöte
_PROJECT = re.compile(
    r"(?<![\wåäö-])(?:styrgrupp(?:en|smöte(?:t)?)?(?:\s\d{1,2})?,?\s(?:[-–]\s|för\s|i\s|med\s)?(?=(?:ESF-)?projekt)"
    r"|(?=projekt[^–:]{3,60}?,?\s(?:[-–]\s)?styrgrupp(?:smöte|\b)))(?:ESF-)?projekt(?:et)?\s"
    r"(?:[\"”“](?P<quoted>[^\"”“\n]{2,60})[\"”“]|(?P<name>(?-i:[A-ZÅÄÖ])[\wåäö-]*(?:\s(?-i:[A-ZÅÄÖ])[\wåäö-]*){0,3}))",
    re.IGNORECASE,
)
# Styrgrupp "Fullföljda studier" · Styrgruppen för ”Kompetenshubben”
_QUOTED = re.compile(
    r"(?<![\wåäö-])(?P<head>styrgrupp|arbetsgrupp|projektgrupp|referensgrupp|ledningsgrupp)(?:en)?\s(?:för\s)?(?:projektet\s)?"
    r"[\"”“](?P<name>[^\"”“\n]{2,60})[\"”“]",
    re.IGNORECASE,
)
# Lokalt arbetsmarknadsråd | Ale/Lerum
_PLACES = re.compile(r"\s(?P<places>[A-ZÅÄÖ][a-zåäö]+(?:[/-][A-ZÅÄÖ][a-zåäö]+|\soch\s[A-ZÅÄÖ][a-zåäö]+)+)\s*$")
_BETWEEN_PLACES = re.compile(r"[/-]|\soch\s")
# för Högskolan | i Vårby
_LONGER = re.compile(
    r"(?:\s(?:i|på)\s(?:[A-ZÅÄÖ][\wåäö-]*|[a-zåäö]{4,}(?=\s*$))|\s(?!kl\b|den\b)[a-zåäö]{4,}(?=\s*$)|\s[A-ZÅÄÖ][\wåäö-]+(?=\s*$))+"
)


def title_of(line: str, *, capitals: bool = False) -> Title | None:
    """Return the forum that a line of a letterhead names by its form alone, or None.

    `capitals`: the line was written in capitals, so that the case of its words says nothing.
    """
    steering = _of_project(line) or _quoted(line)
    if steering is not None:
        return steering
    local = local_body(line)
    if local is not None:
        return local
    dashed = _beside_dash(_with_capitals(line) if capitals else line)
    if dashed is not None:
        return dashed
    by_meeting = _by_meeting_for(line) or _by_meeting(line, capitals=capitals)
    whole = _assembly(line) or called(line) or _with_purpose(line) or _with_adjective(line)
    return by_meeting or whole or _indefinite(line)


def by_abbreviation(line: str) -> Title | None:
    """Return the group that the title of minutes calls by the letters for its kind: "AG Skolbibliotek", or None.

    >>> by_abbreviation("AG Skolbibliotek").name
    'Arbetsgrupp Skolbibliotek'
    """
    match = _BY_SHORT.match(line)
    if match is None:
        return None
    head = _SHORT[match["short"]]
    return Title(f"{head} {match['name']}", ending_and_kind(head.lower())[1], match.start(), match.end())


def _beside_dash(line: str) -> Title | None:
    """Read a group whose name a dash sets off; known by its kind alone where what stands there is no name."""
    match = _BEHIND_DASH.match(line) or _BEFORE_DASH.match(line)
    if match is None:
        return None
    head, words = match["head"], match["name"].strip()
    ending, kind = ending_and_kind(head.lower())
    if not _may_be_named(words, meets=match["meets"] is not None):
        return Title(f"{head}{ending}".capitalize(), kind, *match.span("head"), bare=True)
    kind_of = f"{match.groupdict().get('adj') or ''}{head}".capitalize()
    return Title(f"{kind_of} {words}", kind, min(match.start("head"), match.start("name")), match.end())


def _may_be_named(words: str, *, meets: bool) -> bool:
    """Tell whether words beside the word for a group may be its name: not "Minnesanteckningar", "Teams", "möte 3".

    Beside the word for its meeting (`meets`) a place is where it met: "Nätverksträff – Lerum".
    """
    first = re.split(r"[\s,]", words, maxsplit=1)[0]
    other = first.capitalize() in bounds("label") | bounds("common body") or first.lower() in bounds("line says more")
    return not (other or (meets and is_place(words)))


def _with_capitals(line: str) -> str:
    """Return a line that was in capitals with those of a name behind its first dash or colon: "– Vägval Väst"."""
    sets_off = _SETS_OFF.search(line)
    at = sets_off.start() if sets_off is not None else len(line)
    return line[:at] + _WORD_OF_NAME.sub(lambda word: word[0].capitalize(), line[at:])


def _with_adjective(line: str) -> Title | None:
    """Read "Lokal styrgrupp", which the minutes then call "(den lokala) styrgruppen"."""
    match = _ADJECTIVE.match(line)
    if match is None:
        return None
    ending, kind = ending_and_kind(match["head"])
    adjective = match["adj"].capitalize().replace("Gemensam", "Gemensamm")
    return Title(f"{adjective}a {match['head'].lower()}{ending}", kind, match.start(), match.end("head"))


def _of_project(line: str) -> Title | None:
    """Read the steering group of a project: "styrgrupp – projektet Kusten runt (ESF)"."""
    match = _PROJECT.search(line)
    if match is None:
        return None
    end = match.end() if match["quoted"] else to_line_end(line, name_end(line, match.start("name")) or match.end())
    name = match["quoted"] or line[match.start("name") : end]
    return Title(f"Styrgrupp {name}", "steering-group", match.start(), end)


def _quoted(line: str) -> Title | None:
    """Read a group whose name stands in quotation marks: "Styrgrupp ”Fullföljda studier”"."""
    match = _QUOTED.search(line) if line.count('"') + line.count("”") + line.count("“") > 1 else None
    if match is None:
        return None
    name = match["name"][0].upper() + match["name"][1:]
    return Title(f"{match['head'].capitalize()} {name}", ending_and_kind(match["head"])[1], *match.span())


def _by_meeting(line: str, *, capitals: bool) -> Title | None:
    match = _MEETING.search(line) if holds_word(_MEETING, line) else None
    if match is None:
        return None
    stem, head = longest_head(match["stem"] or "", match["head"].lower())
    ending, kind = ending_and_kind(head)
    named = match["quoted"] or _named(match["name"], capitals=capitals)
    if match["in"] is not None and named is not None and is_place(named):
        named = None  # "nätverksträff i Lerum": where they met
    if not stem and named is not None and kind not in ("board", "committee", "assembly"):
        end = match.end()
        if (
            kind == "steering-group" and not capitals and match["quoted"] is None
        ):  # of a project, whose name goes on in lower case
            begins = match.start("name") + 1
            end = to_line_end(line, name_end(line, begins) or end)
            named = line[begins:end]
        return Title(f"{head.capitalize()} {named}", kind, match.start(), end)
    if is_no_forum(stem, head) or (not stem and head == "grupp"):
        return None  # "gruppmöte" is a meeting of a party's group
    return Title(f"{stem}{head}{ending}".capitalize(), kind, match.start(), match.end("head"), bare=not stem)


def _by_meeting_for(line: str) -> Title | None:
    """Read a forum that has no other name than those whom it is for: "nätverksträff för studie- och yrkesvägledare"."""
    match = _MEETING_FOR.search(line) if holds_word(_MEETING_FOR, line) else None
    if match is None or match["np"].startswith(("projektet", "den ")):
        return None
    _, kind = ending_and_kind(match["head"])
    name = f"{match['head'].capitalize()} för {match['np']}"
    return Title(name, kind, match.start(), match.end()) if kind in HAVE_SUBJECTS else None


def _assembly(line: str) -> Title | None:
    match = _ASSEMBLY.search(line) if "stämma" in line.lower() else None
    return None if match is None else Title(f"{match['stem'].capitalize()}stämman", "assembly", *match.span())


def _named(words: str | None, *, capitals: bool) -> str | None:
    """Return the proper name behind the word for a meeting, None where none stands there."""
    name = " ".join(words.split()) if words is not None else None
    return name.title() if name is not None and capitals else name


def _with_purpose(line: str) -> Title | None:
    match = _PURPOSE.match(line)
    if match is None:
        return None
    stem, head = longest_head(match["name"][: match.start("head")].split(" ")[-1], match["head"].lower())
    if is_no_forum(stem, head) or f"{stem}{head}".lower() in NOT_A_FORUM:
        return None
    _, kind = ending_and_kind(head)
    if kind == "steering-group" and match["what"][0].isupper() and match.start("head") == 0:
        return None  # "Styrgrupp för Lotsen": of a project, by whose name it is known
    if match["def"] is not None and kind not in HAVE_SUBJECTS | {"management-group"}:
        return None  # "Direktionen för Kustens gymnasieförbund": whose it is
    if match["def"] is not None and " " not in match["what"]:
        return None  # "Beslutsgruppen för skärgårdsprogrammet": what it is for, no part of its name
    name = _without_convener(match["name"])
    return Title(name[0].upper() + name[1:], kind, match.start(), match.start() + len(name))


def _without_convener(name: str) -> str:
    """Return a name without what stands behind its comma: who convenes, or where; "barn, unga och vuxna" is of it.

    >>> _without_convener("Nätverk för elevhälsochefer, SKR"), _without_convener("Nätverk för barn, unga och vuxna")
    ('Nätverk för elevhälsochefer', 'Nätverk för barn, unga och vuxna')
    """
    before, comma, behind = name.rpartition(", ")
    return before if comma and " och " not in behind else name


def _indefinite(line: str) -> Title | None:
    match = _INDEFINITE.match(line) or _POSSESSED.match(line) or _OF_COUNTY.match(line)
    if match is None:
        return None
    stem, head = longest_head(match["stem"] or "", match["head"].lower())
    ending, kind = ending_and_kind(head)
    subject = _SUBJECT.match(line, match.end()) if kind in HAVE_SUBJECTS and match.re is _INDEFINITE else None
    if is_no_forum(stem, head) or f"{stem}{head}".lower() in NOT_A_FORUM:
        return None
    if subject is not None and lexicon().exact(subject["np"]) is None:
        name = f"{match['co'] or ''}{stem}{head}{subject[0].rstrip()}"
        return Title(name[0].upper() + name[1:], kind, match.start(), subject.end("np"))
    owner = match.groupdict().get("owner")
    if not stem and not (owner or "").endswith("nas ") and (owner is None or head != "presidium"):
        return None  # "Projektets styrgrupp"; the groups of people or of units are called by no more
    name = f"{match['co'] or ''}{stem}{head}{ending}" if owner is None else f"{owner}{match['co'] or ''}{stem}{head}"
    return Title(name[0].upper() + name[1:], kind, match.start(), match.end())


def extended(name: str, line: str, end: int) -> str:
    """Return the name of a forum with what still belongs to it on its line: "Styrelsen för Högskolan | i Vårby"."""
    longer = _LONGER.match(line, end) if " för " in name else _where(line, end)
    return f"{name}{longer[0].rstrip()}" if longer is not None else name


def _where(line: str, end: int) -> re.Match[str] | None:
    """Match the places behind a forum that is of them all, and that tell it from others of its name."""
    behind = _PLACES.match(line, end)
    places = _BETWEEN_PLACES.split(behind["places"]) if behind is not None else ()
    return behind if all(lexicon().exact(place) is not None for place in places) else None
