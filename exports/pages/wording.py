"""The words of the pages, in Swedish and English.

Those that they share with the network are in `exports.wording`, those of the page of one thing in `wording_of_things`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exports import wording
from exports.pages.wording_of_things import OF_THINGS

# key: Swedish, English
_WORDS: Final[dict[str, tuple[str, str]]] = {
    # around all pages
    "site": ("Vem företräder vem", "Who represents whom"),
    "skip": ("Hoppa till innehållet", "Skip to the content"),
    "start": ("Översikt", "Overview"),
    "menu": ("Sidor", "Pages"),
    "network": ("Nätverket", "The network"),
    "matrix": ("Matris", "Matrix"),
    "overview": ("Styrgrupper", "Steering groups"),
    "persons": ("Personer", "Persons"),
    "forums": ("Forum", "Forums"),
    "organisations": ("Kommuner och organisationer", "Municipalities and organisations"),
    "projects": ("Projekt", "Projects"),
    "meetings": ("Möten", "Meetings"),
    "open": ("Öppna frågor", "Open questions"),
    "search": (
        "Sök person, kommun, forum, projekt eller möte",
        "Search person, municipality, forum, project or meeting",
    ),
    "search.short": ("Sök", "Search"),
    "search.none": ("Ingen träff", "No match"),
    "search.found": ("{count} träffar", "{count} matches"),
    "search.found.one": ("1 träff", "1 match"),
    "search.more": ("Skriv mer för att se fler", "Type more to see the rest"),
    "noscript": (
        "Sökningen kräver JavaScript. Allt nås också genom listorna.",
        "Search needs JavaScript. The lists lead to everything too.",
    ),
    "theme": ("Ljust eller mörkt", "Light or dark"),
    "footer": (
        "Sidan är gjord av Forumgraf ur protokollen. Varje uppgift leder till orden den lästes ur; fel i "
        "protokollen är fel här.",
        "Made by Forumgraf from the minutes. Each statement leads to the words it was read from; what is "
        "wrong there is wrong here.",
    ),
    "data": ("Data om detta (Turtle)", "Data on this (Turtle)"),
    "iri": ("Beständig adress", "Persistent address"),
    "merged.lead": (
        "Två namn visade sig vara samma person. Det som sägs finns på den här sidan:",
        "Two names were found to be one person. What is said is on this page:",
    ),
    # sources
    "source": ("Källa", "Source"),
    "source.many": ("{count} källor", "{count} sources"),
    # kinds of things
    "kind.person": ("Person", "Person"),
    "kind.municipality": ("Kommun", "Municipality"),
    "kind.organisation": ("Organisation", "Organisation"),
    "kind.forum": ("Forum", "Forum"),
    "kind.steering-group": ("Styrgrupp", "Steering group"),
    "kind.project": ("Projekt", "Project"),
    "kind.meeting": ("Möte", "Meeting"),
    "kind.network": ("Nätverk", "Network"),
    "kind.council": ("Råd", "Council"),
    "kind.industry-council": ("Branschråd", "Industry council"),
    "kind.working-group": ("Arbetsgrupp", "Working group"),
    "kind.board": ("Styrelse", "Board"),
    "kind.committee": ("Nämnd eller utskott", "Committee"),
    "kind.reference-group": ("Referensgrupp", "Reference group"),
    "kind.project-group": ("Projektgrupp", "Project group"),
    "kind.management-group": ("Ledningsgrupp", "Management group"),
    "kind.group": ("Grupp", "Group"),
    "kind.team": ("Team", "Team"),
    "kind.presidium": ("Presidium", "Presidium"),
    "kind.assembly": ("Fullmäktige", "Assembly"),
    "kinds.steering-group": ("Styrgrupper", "Steering groups"),
    "kinds.network": ("Nätverk", "Networks"),
    "kinds.council": ("Råd", "Councils"),
    "kinds.industry-council": ("Branschråd", "Industry councils"),
    "kinds.working-group": ("Arbetsgrupper", "Working groups"),
    "kinds.board": ("Styrelser", "Boards"),
    "kinds.committee": ("Nämnder och utskott", "Committees"),
    "kinds.reference-group": ("Referensgrupper", "Reference groups"),
    "kinds.project-group": ("Projektgrupper", "Project groups"),
    "kinds.management-group": ("Ledningsgrupper", "Management groups"),
    "kinds.group": ("Andra grupper", "Other groups"),
    "kinds.team": ("Team", "Teams"),
    "kinds.presidium": ("Presidier", "Presidia"),
    "kinds.assembly": ("Fullmäktige", "Assemblies"),
    "kinds.forum": ("Andra forum", "Other forums"),
    # columns
    "name": ("Namn", "Name"),
    "forum": ("Forum", "Forum"),
    "role": ("Roll", "Role"),
    "behalf": ("Företräder", "On behalf of"),
    "stated": ("Angiven period", "Stated period"),
    "attested": ("Syns i protokoll", "Seen in minutes"),
    "last-present": ("Senast närvarande", "Last present"),
    "date": ("Datum", "Date"),
    "meeting": ("Möte", "Meeting"),
    "status": ("Deltagande", "Attendance"),
    "organisation": ("Organisation", "Organisation"),
    "undated": ("utan datum", "undated"),
    "none": ("–", "–"),
    # how somebody took part, and states
    "present": ("närvarande", "present"),
    "remote": ("på distans", "at a distance"),
    "absent": ("frånvarande", "absent"),
    "excused": ("anmält förhinder", "excused"),
    "state.stated": ("omnämnd", "named"),
    "current": ("nuvarande", "current"),
    "role.undated": ("i odaterat protokoll", "in undated minutes"),
    "former": ("har lämnat", "has left"),
    "elected": ("vald", "elected"),
    "stands-in": ("ersätter {name}", "stands in for {name}"),
    "part": ("deltog {part}", "took part in {part}"),
    # what a claim is, beside its line
    "note.meeting": ("Möte", "Meeting"),
    "note.announced": ("Aviserat möte", "Announced meeting"),
    "note.attendance": ("Deltagande", "Attendance"),
    "note.membership": ("Plats", "Seat"),
    "note.affiliation": ("Anställning", "Employment"),
    "note.vacancy": ("Vakant plats", "Vacant seat"),
    "note.item": ("Ärende", "Item"),
    "note.decision": ("Beslut", "Decision"),
    "note.assignment": ("Uppdrag", "Assignment"),
    "note.unresolved": ("Öppet namn", "Open name"),
    "note.mention": ("Nämner", "Names"),
    "note.fact": ("Samband", "Relation"),
    "note.finding": ("Inte tolkat", "Not understood"),
    "for": ("för", "for"),
    "due": ("senast", "due"),
    "from": ("från", "from"),
    "until": ("till", "until"),
    "maybe": ("kan vara", "may be"),
    "nobody": ("ingen känd person passar", "no known person fits"),
    "presenter": ("föredragande", "presented by"),
    "steers": ("styr", "steers"),
    "part-of": ("hör till", "is part of"),
    # the overview page and the lists
    "index.title": ("Vem företräder vem", "Who represents whom"),
    "index.lead": (
        "{documents} protokoll, {when}: vilka som sitter i vilka forum, för vem, och vad som "
        "sades och beslutades. "
        "Varje uppgift leder till orden i protokollet.",
        "{documents} sets of minutes, {when}: who sits in which forum, for whom, and what was said and "
        "decided. Each "
        "statement leads to the words in the minutes.",
    ),
    "index.empty": ("Inga protokoll är lästa ännu.", "No minutes have been read yet."),
    "index.views": ("Se helheten", "See the whole"),
    "index.network": ("Rita upp vem som hänger ihop med vem", "Draw who is tied to whom"),
    "index.overview": (
        "Ledamöter, vakanser och källor, att skriva ut eller skicka",
        "Members, vacancies and sources, to print or send",
    ),
    "index.matrix": ("Matrisen", "The matrix"),
    "index.matrix.note": (
        "Kommuner mot forum: vem som företräder vilken, och var ingen gör det",
        "Municipalities by forums: who represents which, and where no one does",
    ),
    "index.word": ("Styrgrupper i Word", "Steering groups in Word"),
    "index.word.note": ("Samma innehåll, att redigera och skicka", "The same content, to edit and send"),
    "index.workbook": ("Styrgrupper som arbetsbok", "Steering groups as a workbook"),
    "index.workbook.note": ("Samma innehåll i tabeller med filter", "The same content in tables with filters"),
    "index.data": ("Öppna data", "Open data"),
    "index.data.note": ("Hela grafen i Turtle, för andra program", "The whole graph in Turtle, for other programs"),
    "index.latest": ("Senaste möten", "Latest meetings"),
    "index.all": ("Alla {count}", "All {count}"),
    "index.open.none": ("Inget namn är öppet.", "No name is open."),
    "index.open": ("{count} namn som protokollen lämnar öppna", "{count} names that the minutes leave open"),
    "index.open.one": ("1 namn som protokollen lämnar öppet", "1 name that the minutes leave open"),
    "index.open.pairs": ("{count} par som kan vara samma person", "{count} pairs who may be one person"),
    "index.open.pairs.one": ("1 par som kan vara samma person", "1 pair who may be one person"),
    "index.open.bodies": (
        "{count} par som kan vara samma forum eller organisation",
        "{count} pairs that may be one forum or organisation",
    ),
    "index.open.bodies.one": (
        "1 par som kan vara samma forum eller organisation",
        "1 pair that may be one forum or organisation",
    ),
    "index.open.findings": ("{count} ställen som inte kunde tolkas", "{count} places that were not understood"),
    "index.open.findings.one": ("1 ställe som inte kunde tolkas", "1 place that was not understood"),
    "index.open.vacant": (
        "{count} platser som protokollen säger är vakanta",
        "{count} seats that the minutes say are vacant",
    ),
    "index.open.vacant.one": (
        "1 plats som protokollen säger är vakant",
        "1 seat that the minutes say is vacant",
    ),
    "count.documents": ("protokoll", "sets of minutes"),
    "count.persons": ("personer", "persons"),
    "count.persons.one": ("person", "person"),
    "count.forums.one": ("forum", "forum"),
    "count.municipalities.one": ("kommun", "municipality"),
    "count.projects.one": ("projekt", "project"),
    "count.documents.one": ("protokoll", "set of minutes"),
    "count.forums": ("forum", "forums"),
    "count.municipalities": ("kommuner", "municipalities"),
    "count.projects": ("projekt", "projects"),
    "count.meetings": ("möten", "meetings"),
    "list.municipalities": ("Kommuner", "Municipalities"),
    "list.organisations": ("Andra organisationer", "Other organisations"),
    "list.letters": ("Bokstäver", "Letters"),
    "list.years": ("År", "Years"),
    "list.kinds": ("Slag", "Kinds"),
    "list.pages": ("Sidor i listan", "Pages of the list"),
    "list.page": ("Sida {number} av {count}", "Page {number} of {count}"),
    "list.before": ("Föregående sida", "Previous page"),
    "list.after": ("Nästa sida", "Next page"),
    "list.continued": ("fortsättning", "continued"),
    "list.empty": ("Protokollen nämner inga.", "The minutes name none."),
    "list.undated": ("Utan datum", "Undated"),
    "open.names": ("Namn som protokollen lämnar öppna", "Names that the minutes leave open"),
    "open.pairs": ("Kan vara samma person", "May be the same person"),
    "open.bodies": ("Kan vara samma forum eller organisation", "May be the same forum or organisation"),
    "open.findings": ("Det här kunde inte tolkas", "This was not understood"),
    "open.vacant": ("Vakanta platser", "Vacant seats"),
    "open.lead": (
        "Det som protokollen inte avgör, avgör inte Forumgraf heller. Här står det tills någon som vet bestämmer.",
        "What the minutes do not settle, Forumgraf does not settle either. It stands here until somebody who "
        "knows decides.",
    ),
    "open.more": (
        "Här står de senaste; alla står på sina mötens sidor. Totalt:",
        "Here stand the latest; all stand on the pages of their meetings. In all:",
    ),
    "part.lines": ("{first}–{last} av {count}", "{first}–{last} of {count}"),
    "part.latest": ("Visa de {count} senaste", "Show the {count} latest"),
    "part.older": ("Äldre", "Older"),
    "part.newer": ("Nyare", "Newer"),
    "told.more": (
        "{count} äldre visas inte här. De står på sina mötens sidor, och i data om detta.",
        "{count} older ones are not shown here. They stand on the pages of their meetings, and in the data on this.",
    ),
    "told.more.one": (
        "1 äldre visas inte här. Det står på sitt mötes sida, och i data om detta.",
        "1 older one is not shown here. It stands on the page of its meeting, and in the data on this.",
    ),
}

_PLACE: Final = {"sv": 0, "en": 1}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language ("sv" or "en"). Raises UsageError for another."""
    shared = wording.words(language)
    return {
        "language": shared["language"],
        **{key: both[_PLACE[language]] for key, both in (_WORDS | OF_THINGS).items()},
    }
