"""What the pages of a person, forum, organisation, project and meeting say, each key in Swedish and English."""

from __future__ import annotations

from typing import Final

OF_THINGS: Final[dict[str, tuple[str, str]]] = {
    # a person
    "person.lead": ("Företräder", "Represents"),
    "person.seats": ("Ingår i", "Sits in"),
    "person.former": ("Har lämnat enligt protokoll", "Has left according to minutes"),
    "person.timeline": ("Över tid", "Over time"),
    "person.timeline.note": (
        "Punkterna är möten vars protokoll visar personen; strecket går från första till sista. Stapeln är "
        "en period som "
        "protokollet anger. Att en punktrad slutar säger inte att uppdraget gjorde det.",
        "Dots are meetings whose minutes show the person; the line runs from the first to the last. A bar is "
        "a period that "
        "minutes state. That the dots end does not say that the seat did.",
    ),
    "person.meetings": ("Möten", "Meetings"),
    "person.presented": ("Föredrog", "Presented"),
    "person.decided": (
        "Beslut i ärenden som personen föredrog eller nämns i",
        "Decisions on items that this person presented or is named in",
    ),
    "person.assigned": ("Fick i uppdrag eller åtog sig", "Was asked, or undertook, to do"),
    "person.mentioned": ("Nämns", "Mentioned"),
    "person.maybe": ("Kan vara samma person som", "May be the same person as"),
    "person.maybe.note": (
        "Namnen är lika, men protokollen avgör inte om det är en eller två personer. Forumgraf gissar inte.",
        "The names agree, but the minutes do not settle whether this is one person or two. Forumgraf does not guess.",
    ),
    "person.open": ("Kan vara den som avses", "May be the one that is meant"),
    "affiliations": ("Anställningar och titlar", "Employment and titles"),
    # a forum
    "forum.convener": ("Sammankallande", "Convened by"),
    "forum.convener.unknown": ("sammankallande framgår inte", "it is not said who convenes it"),
    "forum.met": ("senaste mötet {date}", "latest meeting {date}"),
    "forum.maybe": ("Kan vara samma forum som", "May be the same forum as"),
    "forum.maybe.note": (
        "Namnen är lika, men protokollen avgör inte om det är ett eller två forum. Forumgraf gissar inte.",
        "The names agree, but the minutes do not settle whether this is one forum or two. Forumgraf does not guess.",
    ),
    "forum.steers": ("Styr", "Steers"),
    "forum.latest": ("I det senaste protokollet", "In the latest minutes"),
    "forum.latest.note": (
        "Listade vid mötet {date}, eller med en plats som protokollet då anger.",
        "Listed at the meeting of {date}, or with a seat that its minutes state.",
    ),
    "forum.latest.undated": (
        "{count} protokoll från forumet saknar datum, och kan vara senare.",
        "{count} sets of minutes of the forum have no date, and may be later.",
    ),
    "forum.latest.undated.one": (
        "1 protokoll från forumet saknar datum, och kan vara senare.",
        "1 set of minutes of the forum has no date, and may be later.",
    ),
    "forum.told": ("I protokollen", "In the minutes"),
    "forum.told.undated": (
        "De {count} protokollen från forumet saknar datum. Det går inte att säga vilket som är det senaste.",
        "The {count} sets of minutes of the forum have no date. It cannot be said which is the latest.",
    ),
    "forum.told.undated.one": (
        "Protokollet från forumet saknar datum.",
        "The minutes of the forum have no date.",
    ),
    "forum.told.elsewhere": (
        "Inget protokoll från forumet självt har lästs. Platserna anges i andra forums protokoll.",
        "No minutes of the forum itself were read. The seats are stated in the minutes of other forums.",
    ),
    "forum.before": ("Tidigare i protokollen", "Earlier in the minutes"),
    "forum.before.note": (
        "Syns i tidigare protokoll. Att de inte finns i det senaste säger inte att de har lämnat.",
        "Seen in earlier minutes. That they are not in the latest does not say that they have left.",
    ),
    "forum.left": ("Har lämnat enligt protokoll", "Have left according to minutes"),
    "forum.vacant": ("Vakanta platser", "Vacant seats"),
    "forum.vacant.note": (
        "Vad protokollen har sagt om vakanta platser. En plats kan ha tillsatts sedan dess.",
        "What minutes have said of vacant seats. A seat may have been filled since.",
    ),
    "forum.attendance": ("Närvaro per kommun och organisation", "Attendance by municipality and organisation"),
    "forum.attendance.older": ("{count} äldre möten visas inte här.", "{count} older meetings are not shown here."),
    "forum.attendance.older.one": ("1 äldre möte visas inte här.", "1 older meeting is not shown here."),
    "forum.attendance.of": ("Av listade", "Of listed"),
    "forum.gaps": ("Medlemskommuner som inte syns här", "Member municipalities that are not seen here"),
    "forum.gaps.note": (
        "{association} har {count} medlemskommuner. Dessa har ingen i forumet enligt de protokoll som lästs:",
        "{association} has {count} member municipalities. These have nobody in the forum according to the "
        "minutes read:",
    ),
    "decisions": ("Beslut", "Decisions"),
    "assignments": ("Uppdrag", "Assignments"),
    "forum.open": ("Namn som protokollen lämnar öppna", "Names that the minutes leave open"),
    "forum.mentioned": ("Nämns i andra forum", "Named in other forums"),
    "forum.meetings": ("Möten", "Meetings"),
    # an organisation
    "organisation.seats": ("Företräds av", "Represented by"),
    "organisation.left": ("Har lämnat enligt protokoll", "Have left according to minutes"),
    "organisation.own": ("Ingår själv i", "Takes part itself in"),
    "organisation.people": ("Anställda och titlar", "Employees and titles"),
    "organisation.forums": ("Sammankallar", "Convenes"),
    "organisation.members": ("Medlemskommuner", "Member municipalities"),
    "organisation.associations": ("Medlem i", "Member of"),
    "organisation.vacant": ("Vakanta platser", "Vacant seats"),
    "organisation.gaps": ("Forum utan företrädare härifrån", "Forums with nobody from here"),
    "organisation.gaps.note": (
        "Forum som {association} sammankallar, där de protokoll som lästs inte visar någon härifrån:",
        "Forums that {association} convenes in which the minutes read show nobody from here:",
    ),
    "organisation.nobody": (
        "Protokollen som lästs visar ingen som företräder {name}.",
        "The minutes read show nobody who represents {name}.",
    ),
    # a project
    "project.steered": ("Styrs av", "Steered by"),
    "project.people": ("Sitter i styrningen", "Those who steer it"),
    "project.said": ("Vad som sagts och när", "What was said and when"),
    # a meeting and its minutes
    "meeting.time": ("Tid", "Time"),
    "meeting.place": ("Plats", "Place"),
    "meeting.mode": ("Form", "Form"),
    "OnlineEventAttendanceMode": ("på distans", "online"),
    "OfflineEventAttendanceMode": ("på plats", "in the room"),
    "MixedEventAttendanceMode": ("på plats och på distans", "in the room and online"),
    "meeting.inferred": ("härlett", "inferred"),
    "meeting.announced": (
        "Mötet är aviserat; inget protokoll från det har lästs.",
        "The meeting is announced; no minutes of it were read.",
    ),
    "meeting.minutes": ("Protokollet som det lästes", "The minutes as they were read"),
    "meeting.attendance": ("Deltagande", "Attendance"),
    "meeting.agenda": ("Ärenden", "Agenda"),
    "meeting.loose": ("Beslut och uppdrag utanför ärendena", "Decisions and assignments beside the agenda"),
    "meeting.announces": ("Aviserade möten", "Meetings announced"),
    "meeting.previous": ("Föregående möte", "Previous meeting"),
    "meeting.next": ("Nästa möte", "Next meeting"),
    "meeting.seats": ("Platser och uppdrag som protokollet anger", "Seats that the minutes state"),
    "meeting.findings": ("Det här kunde inte tolkas", "This was not understood"),
    "minutes.title": ("Protokollet", "The minutes"),
    "minutes.of": ("Protokoll från", "Minutes of"),
    "minutes.none": ("Dokumentet", "The document"),
    "minutes.lead": (
        "Texten som Forumgraf läste den. Det markerade har blivit uppgifter; de står bredvid och leder till "
        "sina sidor.",
        "The text as Forumgraf read it. What is marked became statements; they stand beside it and lead to "
        "their pages.",
    ),
    "minutes.file": ("Fil", "File"),
    "minutes.passage": ("Visa orden", "Show the words"),
    "minutes.read": ("Läst ur raden", "Read from the line"),
    "page": ("s.", "p."),
    "page.begins": ("Sida {page}", "Page {page}"),
}
