"""The words of the overview, in Swedish and English, with those of the matrix, of changes and of kinds of forum.

What all results share is in `exports.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from exports import wording
from exports.overview import wording_of_changes as changes
from exports.overview import wording_of_kinds as kinds
from exports.overview import wording_of_matrix as matrix

_SWEDISH: Final = {
    "locale": "sv-SE",
    "delimiter": ";",  # what a Swedish spreadsheet takes to part the cells of a line, since , parts decimals
    "none": "–",
    "of": "av",
    "unnamed": "listas utan namn",
    # the whole
    "overview.steering-group": "Styrgrupper",
    "overview.other": "Forum och deras ledamöter",
    "overview.one": "Vilka som ingår",
    "overview.lead": "Vem som sitter var, på vems uppdrag, och var det står.",
    "overview.at": "Läget {date}.",
    "overview.since": "Ändringar efter {date} visas för varje forum.",
    "basis": "Underlag: {meetings}.",
    "meetings.one": "protokoll från {count} möte",
    "meetings.many": "protokoll från {count} möten",
    "undated.short": "utan datum",
    "undated.one": "{count} möte saknar datum",
    "undated.many": "{count} möten saknar datum",
    "overview.dates-note": (
        "Angiven period är vad protokollen säger. Syns i protokoll är första och sista mötesdag där platsen "
        "förekommer; det säger inte när uppdraget började eller slutade."
    ),
    "overview.presence-note": (
        "Närvaro räknas på de möten i forumet vars protokoll har en närvarolista. Siffrorna visar till "
        "källorna under varje forum."
    ),
    "overview.summary": "Översikt",
    "overview.mentioned": "Nämns, men ledamöterna framgår inte",
    "overview.mentioned-lead": "De här forumen nämns i protokollen, som inte säger vilka som ingår i dem.",
    "overview.none": "Inga styrgrupper finns i de inlästa protokollen.",
    "overview.none-other": "Inga sådana forum finns i de inlästa protokollen.",
    "overview.instead": "Dessa forum finns:",
    "overview.nothing": "Det finns inga forum alls.",
    # a forum
    "overview.forum": "Forum",
    "overview.kind": "Typ",
    "overview.convener": "Sammankallande",
    "overview.convener-unknown": "framgår inte av protokollen",
    "overview.steers": "Styr",
    "overview.meetings": "Möten",
    "overview.last-meeting": "Senaste möte",
    "people.member": "Ledamöter",
    "people.substitute": "Ersättare",
    "people.other": "Sekreterare, tjänstepersoner, adjungerade och inbjudna",
    "people.former": "Tidigare",
    "overview.capacity": "Ingår som",
    "capacity.member": "ledamot",
    "capacity.substitute": "ersättare",
    "capacity.other": "övrig",
    "capacity.former": "tidigare",
    "overview.no-members": "Inga ledamöter framgår av protokollen.",
    "overview.member": "Namn",
    "overview.behalf": "Företräder",
    "overview.behalf-unknown": "framgår inte",
    "overview.stated": "Angiven period",
    "overview.attested": "Syns i protokoll",
    "overview.last-present": "Senast närvarande",
    "presence": "{came} av {meetings} möten",
    "presence.one": "{came} av {meetings} möte",
    "presence.undated": "möte utan datum",
    "overview.substitutes": "ersatt av",
    # vacant seats
    "overview.vacant": "Vakanta platser",
    "overview.vacant-for": "Plats för",
    "overview.vacant-open": "framgår inte för vem",
    "overview.vacant-said": "Sägs vara vakant",
    "overview.vacant-since": "Därefter i protokoll",
    "overview.vacant-seat": "vakant",
    "overview.still-vacant": "Vakanta",
    # gaps
    "overview.gaps": "Kommuner utan någon i forumet",
    "overview.gaps-of": "{association}: {count} av {known} medlemskommuner har ingen ledamot eller ersättare här.",
    "overview.gaps-none": "Alla {known} medlemskommuner i {association} har någon i forumet.",
    "overview.gaps-unknown": (
        "Vilka kommuner som är medlemmar i {association} är inte känt, så luckor kan inte visas."
    ),
    "overview.gaps-unlisted": (
        "Inga protokoll listar vilka som ingår, så det går inte att säga vilka av de {known} "
        "medlemskommunerna i {association} som inte har någon här."
    ),
    "overview.gaps-unplaced.one": "För {count} person i forumet framgår inte vem hon företräder.",
    "overview.gaps-unplaced.many": "För {count} personer i forumet framgår inte vem de företräder.",
    "overview.gaps-short": "Luckor",
    "overview.gap-former": "tidigare",
    "overview.gap-other": "utan plats",
    "overview.municipality": "Kommun",
    "overview.association": "Förbund",
    "overview.listed": "Listas utan namn",
    "overview.organisation": "Organisation",
    "overview.listing": "I närvarolistan",
    # open questions
    "overview.open": "Öppna frågor",
    "overview.open-lead": "Namn som protokollen lämnar öppna, och personer som kan vara samma",
    "overview.name": "Namn i protokollet",
    "overview.candidates": "Kan vara",
    "overview.nobody": "ingen känd person passar",
    "overview.same": "samma person som {name}",
    "overview.item": "Punkt",
    "overview.date": "Mötesdag",
    # sources
    "overview.notes": "Källor",
    "overview.note": "Nr",
    "overview.file": "Fil",
    "overview.page": "Sida",
    "overview.passage": "Ordagrant",
    "overview.attendance": "Närvaro",
    "overview.status": "Status",
    "overview.part": "Del av mötet",
    "overview.state": "Läge",
    "overview.begins": "Från (angivet)",
    "overview.ends": "Till (angivet)",
    "overview.first": "Först i protokoll",
    "overview.last": "Senast i protokoll",
    "overview.came": "Möten närvarande",
    "overview.of": "Möten med lista",
    "overview.people": "Personer",
    "overview.party": "Parti",
    "overview.municipalities": "Medlemskommuner",
    "overview.gaps-sheet": "Utan någon i forumet",
    "overview.remark": "Anmärkning",
    "overview.stands-in-for": "Ersätter",
    "overview.substituted": "Ersätts av",
    "overview.row": "Rad",
    "row.vacant": "vakant plats",
    "row.gap": "kommun utan någon",
    "row.listed": "listas utan namn",
    "row.open": "öppen fråga",
    "overview.contents": "Innehåll",
    "overview.page-of": "Sida {page} av {pages}",
    "present": "närvarande",
    "remote": "på distans",
    "absent": "frånvarande",
    "excused": "anmält förhinder",
}

_ENGLISH: Final = {
    "locale": "en-GB",
    "delimiter": ",",
    "none": "–",
    "of": "of",
    "unnamed": "listed without a name",
    "overview.steering-group": "Steering groups",
    "overview.other": "Forums and their members",
    "overview.one": "Who belongs to it",
    "overview.lead": "Who sits where, on whose behalf, and where it says so.",
    "overview.at": "As of {date}.",
    "overview.since": "Changes after {date} are shown for each forum.",
    "basis": "Based on {meetings}.",
    "meetings.one": "the minutes of {count} meeting",
    "meetings.many": "the minutes of {count} meetings",
    "undated.short": "undated",
    "undated.one": "{count} meeting has no date",
    "undated.many": "{count} meetings have no date",
    "overview.dates-note": (
        "The stated period is what the minutes say. Seen in minutes is the first and last day of a meeting whose "
        "minutes show the seat; it does not say when the seat was taken or left."
    ),
    "overview.presence-note": (
        "Attendance is counted over the meetings of the forum whose minutes have a list of who came. The numbers lead "
        "to the sources below each forum."
    ),
    "overview.summary": "Summary",
    "overview.mentioned": "Mentioned, but the members are not known",
    "overview.mentioned-lead": "The minutes mention these forums without saying who belongs to them.",
    "overview.none": "There are no steering groups in the minutes that were read.",
    "overview.none-other": "There are no such forums in the minutes that were read.",
    "overview.instead": "These forums there are:",
    "overview.nothing": "There are no forums at all.",
    "overview.forum": "Forum",
    "overview.kind": "Kind",
    "overview.convener": "Convened by",
    "overview.convener-unknown": "the minutes do not say",
    "overview.steers": "Steers",
    "overview.meetings": "Meetings",
    "overview.last-meeting": "Last meeting",
    "people.member": "Members",
    "people.substitute": "Substitutes",
    "people.other": "Secretaries, officials, co-opted and invited",
    "people.former": "Former",
    "overview.capacity": "Belongs as",
    "capacity.member": "member",
    "capacity.substitute": "substitute",
    "capacity.other": "other",
    "capacity.former": "former",
    "overview.no-members": "The minutes show no members.",
    "overview.member": "Name",
    "overview.behalf": "On behalf of",
    "overview.behalf-unknown": "not stated",
    "overview.stated": "Stated period",
    "overview.attested": "Seen in minutes",
    "overview.last-present": "Last present",
    "presence": "{came} of {meetings} meetings",
    "presence.one": "{came} of {meetings} meeting",
    "presence.undated": "undated meeting",
    "overview.substitutes": "substituted by",
    "overview.vacant": "Vacant seats",
    "overview.vacant-for": "Seat for",
    "overview.vacant-open": "not stated for whom",
    "overview.vacant-said": "Said to be vacant",
    "overview.vacant-since": "Since then in minutes",
    "overview.vacant-seat": "vacant",
    "overview.still-vacant": "Vacant",
    "overview.gaps": "Municipalities with no one in the forum",
    "overview.gaps-of": "{association}: {count} of {known} member municipalities have no member or substitute here.",
    "overview.gaps-none": "All {known} member municipalities of {association} have someone in the forum.",
    "overview.gaps-unknown": (
        "It is not known which municipalities are members of {association}, so gaps cannot be shown."
    ),
    "overview.gaps-unlisted": (
        "No minutes list who belongs to it, so it cannot be said which of the {known} member municipalities of "
        "{association} have no one here."
    ),
    "overview.gaps-unplaced.one": "Of {count} person in the forum it is not stated whom she represents.",
    "overview.gaps-unplaced.many": "Of {count} persons in the forum it is not stated whom they represent.",
    "overview.gaps-short": "Gaps",
    "overview.gap-former": "formerly",
    "overview.gap-other": "without a seat",
    "overview.municipality": "Municipality",
    "overview.association": "Association",
    "overview.listed": "Listed without a name",
    "overview.organisation": "Organisation",
    "overview.listing": "In the attendance list",
    "overview.open": "Open questions",
    "overview.open-lead": "Names that the minutes leave open, and persons who may be the same",
    "overview.name": "Name in the minutes",
    "overview.candidates": "May be",
    "overview.nobody": "no known person fits",
    "overview.same": "the same person as {name}",
    "overview.item": "Item",
    "overview.date": "Day of the meeting",
    "overview.notes": "Sources",
    "overview.note": "No.",
    "overview.file": "File",
    "overview.page": "Page",
    "overview.passage": "Exact words",
    "overview.attendance": "Attendance",
    "overview.status": "Status",
    "overview.part": "Part of the meeting",
    "overview.state": "State",
    "overview.begins": "From (stated)",
    "overview.ends": "Until (stated)",
    "overview.first": "First in minutes",
    "overview.last": "Last in minutes",
    "overview.came": "Meetings present",
    "overview.of": "Meetings with a list",
    "overview.people": "People",
    "overview.party": "Party",
    "overview.municipalities": "Member municipalities",
    "overview.gaps-sheet": "No one in the forum",
    "overview.remark": "Remark",
    "overview.stands-in-for": "Stands in for",
    "overview.substituted": "Substituted by",
    "overview.row": "Row",
    "row.vacant": "vacant seat",
    "row.gap": "municipality with no one",
    "row.listed": "listed without a name",
    "row.open": "open question",
    "overview.contents": "Contents",
    "overview.page-of": "Page {page} of {pages}",
    "present": "present",
    "remote": "at a distance",
    "absent": "absent",
    "excused": "excused",
}

_LANGUAGES: Final = {
    "sv": _SWEDISH | changes.SWEDISH | kinds.SWEDISH | matrix.SWEDISH,
    "en": _ENGLISH | changes.ENGLISH | kinds.ENGLISH | matrix.ENGLISH,
}


@cache
def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"), those of all results among them. Raises UsageError for another."""
    return MappingProxyType({**wording.words(language), **_LANGUAGES[language]})


def count(said: Mapping[str, str], key: str, number: int) -> str:
    """Return a number with its noun, in the singular for one."""
    return said[f"{key}.one" if number == 1 else f"{key}.many"].format(count=number)
