"""The words of the matrix, in Swedish and English; `exports.overview.wording` has them with all others."""

from __future__ import annotations

from typing import Final

SWEDISH: Final = {
    "matrix.title": "Representation: kommuner och forum",
    "matrix.lead": "Vem som företräder vilken kommun i vilket forum.",
    "matrix.about": (
        "Namnen är ledamöter och ersättare; sekreterare, tjänstepersoner, adjungerade och inbjudna räknas inte. "
        "Datumet är den senaste mötesdag vars protokoll visar personen i forumet. Siffrorna visar till källorna."
    ),
    "matrix.gap-about": (
        "”Ingen” står där förbundet sammankallar, protokollen listar vilka som ingår och ingen av dem företräder "
        "kommunen; det säger inte att kommunen borde ha en plats. I andra forum är rutan då tom."
    ),
    "matrix.members-known": "{association} har {count} medlemskommuner. Alla står i tabellen.",
    "matrix.members-shown": (
        "Vilka kommuner som är medlemmar i {association} är inte känt. Tabellen har de kommuner som protokollen visar "
        "i förbundets forum."
    ),
    "matrix.none": "Ingen",
    "matrix.count": "{count} av {known} kommuner",
    "matrix.convened-by": "sammankallas av {convener}",
    "matrix.unknown-convener": "sammankallande framgår inte",
    "matrix.others": "Andra",
    "matrix.of-own": "Förbundets egna forum",
    "matrix.of-others": "Andra forum",
    "matrix.unlisted": "inga protokoll listar vilka som ingår",
    "matrix.unknown": "Forum utan kända ledamöter: {forums}.",
    "matrix.nothing": "Inga protokoll visar vem som företräder en kommun i ett forum.",
    "matrix.seats": "Platser",
    "matrix.gaps": "Luckor",
    "matrix.holder": "Företrädare",
}

ENGLISH: Final = {
    "matrix.title": "Representation: municipalities and forums",
    "matrix.lead": "Who represents which municipality in which forum.",
    "matrix.about": (
        "The names are members and substitutes; secretaries, officials, co-opted and invited persons do not count. The "
        "date is the last day of a meeting whose minutes show the person in the forum. The numbers lead to the sources."
    ),
    "matrix.gap-about": (
        "“No one” stands where the association convenes, the minutes list who belongs to the forum and none of them "
        "represents the municipality; it does not say that it should have a seat. In other forums the cell is empty."
    ),
    "matrix.members-known": "{association} has {count} member municipalities. All stand in the table.",
    "matrix.members-shown": (
        "It is not known which municipalities are members of {association}. The table has those that the minutes show "
        "in the forums of the association."
    ),
    "matrix.none": "No one",
    "matrix.count": "{count} of {known} municipalities",
    "matrix.convened-by": "convened by {convener}",
    "matrix.unknown-convener": "convener not stated",
    "matrix.others": "Others",
    "matrix.of-own": "Forums of the association",
    "matrix.of-others": "Other forums",
    "matrix.unlisted": "no minutes list who belongs to it",
    "matrix.unknown": "Forums without known members: {forums}.",
    "matrix.nothing": "No minutes show who represents a municipality in a forum.",
    "matrix.seats": "Seats",
    "matrix.gaps": "Gaps",
    "matrix.holder": "Representative",
}
