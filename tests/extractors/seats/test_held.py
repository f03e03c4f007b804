"""Who sits where, for whom, in what role; who works where: what sentences say, and what they do not."""

import pytest

from graph.claims import Forum, Membership
from tests.extractors.rendered import fields
from tests.extractors.told import claims
from tests.tables import labelled

HEAD = (
    "Bildningschefsnätverket\nMinnesanteckningar 2024-03-15\n\nNärvarande\n"
    "Anna Ek, Lerum\nBo Alm, Ale\nEva Sten, Kungälv\n\n1. Inledning\nMötet inleddes.\n\n2. Rapporter\n"
)
END = "\n\n3. Övrigt\nInget fanns att ta upp.\n"
SYV, OWN = "SYV-nätverket", "Bildningschefsnätverket"
ELECTED = f"Bo Alm | {SYV} | elected | role representant"


def seats(sentence: str) -> list[str]:
    """Return the seats in forums: "person | forum | state | role ... | for ... | from ... | until ..."."""
    return _told(sentence, in_forum=True)


def seats_under(title: str, text: str) -> list[str]:
    """Return the seats in forums that an item of this title tells."""
    return _told(text, in_forum=True, title=title)


def employers(sentence: str) -> list[str]:
    return _told(sentence, in_forum=False)


def _told(sentence: str, *, in_forum: bool, title: str = "Rapporter") -> list[str]:
    found = []
    for claim in claims(HEAD.replace("Rapporter", title) + sentence + END, Membership):
        if isinstance(claim.organisation, Forum) is in_forum:
            rest = [f for f in fields(claim) if f][3:-1]
            found.append(" | ".join([claim.member.name, claim.organisation.name, *rest]))
    return found


SEATS = [
    (
        "welcomed as a new member",
        "Anna Ek, Lerum, hälsades välkommen som ny ledamot i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role ledamot | for Lerums kommun"],
    ),
    (
        "welcomed by those who meet",
        "Vi välkomnar Anna Ek som ny ledamot i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role ledamot"],
    ),
    (
        "one of several",
        "Bo Alm är en av ledamöterna i SYV-nätverket.",
        [f"Bo Alm | {SYV} | current | role ledamot"],
    ),
    (
        "an office right before the forum",
        "Siv Berg, Härryda och ordförande SYV-nätverket, informerade.",
        [f"Siv Berg | {SYV} | current | role ordförande | for Härryda kommun"],
    ),
    ("a guest who is welcomed", "Anna Ek, Lerum, hälsades välkommen till SYV-nätverket.", []),
    (
        "an office behind a name",
        "Anna Ek, ordförande i SYV-nätverket, informerade.",
        [f"Anna Ek | {SYV} | current | role ordförande"],
    ),
    (
        "with an organisation",
        "Siv Berg, Härryda och tillika ordförande i SYV-nätverket, informerade.",
        [f"Siv Berg | {SYV} | current | role ordförande | for Härryda kommun"],
    ),
    (
        "an office before a name",
        "Ordförande för SYV-nätverket, Siv Berg, informerade.",
        [f"Siv Berg | {SYV} | current | role ordförande"],
    ),
    (
        "somebody's representative",
        "Anna Ek och Bo Alm är Bildningschefsnätverkets representanter i SYV-nätverket.",
        [
            f"Anna Ek | {SYV} | current | role representant | for {OWN}",
            f"Bo Alm | {SYV} | current | role representant | for {OWN}",
        ],
    ),
    ("belongs", "Anna Ek ingår i SYV-nätverket.", [f"Anna Ek | {SYV} | current | role ledamot"]),
    (
        "where somebody belongs",
        "Frågan går till SYV-nätverket där Anna Ek ingår.",
        [f"Anna Ek | {SYV} | current | role ledamot"],
    ),
    (
        "the forum first",
        "I SYV-nätverket ingår Siv Berg, Härryda.",
        [f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun"],
    ),
    (
        "a successor",
        "Siv Berg har ersatt Nils Holm i SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | former | role ledamot"],
    ),
    (
        "a new member",
        "Ny representant i SYV-nätverket är Siv Berg, Härryda.",
        [f"Siv Berg | {SYV} | current | role representant | for Härryda kommun"],
    ),
    (
        "led by",
        "SYV-nätverket leds av Siv Berg, Härryda.",
        [f"Siv Berg | {SYV} | current | role ordförande | for Härryda kommun"],
    ),
    (
        "a successor in an office",
        "Siv Berg efterträder Nils Holm som ordförande i SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role ordförande", f"Nils Holm | {SYV} | former | role ordförande"],
    ),
    (
        "a change of chair",
        "SYV-nätverket har bytt ordförande: Siv Berg, Härryda, har efterträtt Nils Holm.",
        [
            f"Siv Berg | {SYV} | current | role ordförande | for Härryda kommun",
            f"Nils Holm | {SYV} | former | role ordförande",
        ],
    ),
    (
        "an organisation exchanges one for another",
        "Ale ersätter Bo Alm med Siv Berg i SYV-nätverket från och med 1 augusti 2024.",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Ale kommun | from 2024-08-01",
            f"Bo Alm | {SYV} | former | role ledamot | for Ale kommun",
        ],
    ),
    (
        "for whom somebody goes in",
        "Bo Alm lämnar SYV-nätverket efter dagens möte; Siv Berg går in för Ale.",
        [f"Siv Berg | {SYV} | current | role ledamot | for Ale kommun", f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    (
        "replaced from a day on, which is no substitute at this meeting",
        "Ale meddelar att Bo Alm ersätts av Siv Berg från 1 maj 2024.",
        [
            f"Siv Berg | {OWN} | current | role ledamot | for Ale kommun | from 2024-05-01",
            f"Bo Alm | {OWN} | former | role ledamot | for Ale kommun",
        ],
    ),
    (
        "replaced as what she was",
        "Bo Alm ersätts av Siv Berg som representant för Ale från hösten.",
        [
            f"Siv Berg | {OWN} | current | role representant | for Ale kommun",
            f"Bo Alm | {OWN} | former | role representant | for Ale kommun",
        ],
    ),
    (
        "one who goes in from a day on",
        "Ale byter ledamot: Siv Berg går in i stället för Bo Alm från 1 maj 2024.",
        [
            f"Siv Berg | {OWN} | current | role ledamot | for Ale kommun | from 2024-05-01",
            f"Bo Alm | {OWN} | former | role ledamot | for Ale kommun",
        ],
    ),
    (
        "who is elected for a group, after another",
        "Till ny ledamot för näringslivet efter Nils Holm valdes Bo Alm.",
        [f"Bo Alm | {OWN} | elected | role ledamot"],
    ),
    (
        "whom a network sends, each with her role",
        "Nätverkets representanter i SYV-nätverket: Bo Alm (ordinarie) och Siv Berg (ersättare), 2024-2025.",
        [
            f"Bo Alm | {SYV} | current | role representant | for {OWN} | from 2024 | until 2025",
            f"Siv Berg | {SYV} | current | role ersättare | for {OWN} | from 2024 | until 2025",
        ],
    ),
    (
        "the chair of a forum in the genitive",
        "Bo Alm valdes till nätverkets ordförande för 2024–2025.",
        [f"Bo Alm | {OWN} | elected | role ordförande | from 2024 | until 2025"],
    ),
    (
        "elections told by their heading",
        "Val av ordförande för ett år: Anna Ek (omval).\nVal av ledamöter för två år: Bo Alm (omval), Siv Berg.",
        [
            f"Anna Ek | {OWN} | elected | role ordförande",
            f"Bo Alm | {OWN} | elected | role ledamot",
            f"Siv Berg | {OWN} | elected | role ledamot",
        ],
    ),
    (
        "a chair and others of the meeting by their heading",
        "Val av ordförande: Bo Alm.\nVal av justerare: Anna Ek.",
        [],
    ),
    ("replaced at this meeting", "Bo Alm ersätts av Siv Berg.", []),
    (
        "an office that is taken over",
        "Bo Alm tar över som kontaktperson från 1 maj 2024.",
        [f"Bo Alm | {OWN} | current | role kontaktperson | from 2024-05-01"],
    ),
    (
        "the chair taken over, the verb first",
        "Till hösten tar Bo Alm över ordförandeskapet efter Anna Ek.",
        [f"Bo Alm | {OWN} | current | role ordförande"],
    ),
    (
        "proposed to those who are to choose",
        "Arbetsutskottets förslag till styrelsen\nStyrelsen utser Bo Alm till representant i SYV-nätverket.",
        [],
    ),
    ("an employment that is taken over", "Bo Alm tar över som rektor från 1 maj 2024.", []),
    (
        "one who asks to leave, and who takes her seat",
        "I SYV-nätverket har mycket hänt. Bo Alm har begärt att få lämna sitt uppdrag. "
        "Ale har utsett Siv Berg att ta hans plats.",
        [
            f"Bo Alm | {SYV} | former | role ledamot",
            f"Siv Berg | {SYV} | elected | role ledamot | for Ale kommun",
        ],
    ),
    (
        "lettered entries, each with her own time",
        "a) SYV-nätverket: Bo Alm (t.o.m. 2025), Eva Sten (2024–2026)\nb) Rektorsrådet: Siv Berg efterträder Nils Holm",
        [
            f"Bo Alm | {SYV} | current | role ledamot | until 2025",
            f"Eva Sten | {SYV} | current | role ledamot | from 2024 | until 2026",
            "Siv Berg | Rektorsrådet | current | role ledamot",
            "Nils Holm | Rektorsrådet | former | role ledamot",
        ],
    ),
    (
        "who is elected after whom",
        "Till ny ordinarie representant i SYV-nätverket efter Nils Holm, Ale, utses Bo Alm för tiden 2024–2026.",
        [
            f"{ELECTED} | from 2024 | until 2026",
            f"Nils Holm | {SYV} | former | role representant | for Ale kommun",
        ],
    ),
    (
        "a successor, in a clause",
        "Välkommen till Siv Berg, som efterträder Bo Alm som representant för Ale.",
        [
            f"Siv Berg | {OWN} | current | role representant | for Ale kommun",
            f"Bo Alm | {OWN} | former | role representant | for Ale kommun",
        ],
    ),
    (
        "a new member who succeeds another",
        "Siv Berg är ny i SYV-nätverket och ersätter Bo Alm från Ale.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    *(
        (sentence, sentence, expected)
        for sentence, expected in (
            (
                "Nätverkets representant i SYV-nätverket är Bo Alm.",
                [f"Bo Alm | {SYV} | current | role representant | for {OWN}"],
            ),
            (
                "Som nätverkets representant i SYV-nätverket utsågs Bo Alm.",
                [f"{ELECTED} | for {OWN}"],
            ),
            (
                "Nätverket utser Bo Alm att representera nätverket i SYV-nätverket.",
                [f"{ELECTED} | for {OWN}"],
            ),
            (
                "Nätverket beslutar att Bo Alm ska representera nätverket i SYV-nätverket.",
                [f"{ELECTED} | for {OWN}"],
            ),
            (
                "Siv Berg, Härryda, är ny i SYV-nätverket.",
                [f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun"],
            ),
            ("SYV-nätverket utökas med Siv Berg.", [f"Siv Berg | {SYV} | current | role ledamot"]),
            ("Siv Berg adjungeras till SYV-nätverket.", [f"Siv Berg | {SYV} | current | role adjungerad"]),
            (
                "Härrydas nya representant är Siv Berg.",
                [f"Siv Berg | {OWN} | current | role representant | for Härryda kommun"],
            ),
            (
                "Vi välkomnar Siv Berg som ny representant för Härryda.",
                [f"Siv Berg | {OWN} | current | role representant | for Härryda kommun"],
            ),
            (
                "Siv Berg ersätter Bo Alm som Ales representant.",
                [
                    f"Siv Berg | {OWN} | current | role representant | for Ale kommun",
                    f"Bo Alm | {OWN} | former | role representant | for Ale kommun",
                ],
            ),
            (
                "Bo Alm lämnar SYV-nätverket och ersätts av Siv Berg.",
                [f"Siv Berg | {SYV} | current | role ledamot", f"Bo Alm | {SYV} | former | role ledamot"],
            ),
            (
                "Till SYV-nätverket utses Bo Alm (Ale) och Siv Berg (Härryda).",
                [
                    f"Bo Alm | {SYV} | elected | role ledamot | for Ale kommun",
                    f"Siv Berg | {SYV} | elected | role ledamot | for Härryda kommun",
                ],
            ),
            ("Bo Alm nominerades till SYV-nätverket.", []),
        )
    ),
    (
        "an alternate with her",
        "Nätverket väljer Bo Alm till representant i SYV-nätverket med Siv Berg som ersättare.",
        [ELECTED, f"Siv Berg | {SYV} | elected | role ersättare"],
    ),
    (
        "one who has left, with whom she came from",
        "Siv Berg, Härryda, har lämnat SYV-nätverket.",
        [f"Siv Berg | {SYV} | former | role ledamot | for Härryda kommun"],
    ),
    (
        "one who ends",
        "Bo Alm avslutar sitt uppdrag i SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    (
        "on whose behalf, behind",
        "Bo Alm ingår i styrgruppen för Lotsen för Tjörns kommuns räkning.",
        ["Bo Alm | Styrgrupp Lotsen | current | role ledamot | for Tjörns kommun"],
    ),
    (
        "on whose behalf in a group without a name",
        "Bo Alm ingår i projektgruppen för Tjörns räkning.",
        ["Bo Alm | Projektgruppen | current | role ledamot | for Tjörns kommun"],
    ),
    (
        "one who leaves with her post",
        "Bo Alm slutar i Ale och lämnar därmed SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    (
        "one who resigns",
        "Bo Alm har avsagt sig uppdraget som ledamot i SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    (
        "one who goes as chair here",
        "Bo Alm avgår som ordförande i vår.",
        [f"Bo Alm | {OWN} | former | role ordförande"],
    ),
    (
        "one who was it",
        "Bo Alm har tidigare varit representant i SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role representant"],
    ),
    (
        "one who has been it since",
        "Bo Alm har varit representant i SYV-nätverket sedan 2019.",
        [f"Bo Alm | {SYV} | current | role representant | from 2019"],
    ),
    *(
        (f"elected {when}", f"Bo Alm valdes till representant i SYV-nätverket {when}.", [f"{ELECTED} | {period}"])
        for when, period in (
            ("för perioden 2024-2026", "from 2024 | until 2026"),
            ("2024–2026", "from 2024 | until 2026"),
            ("läsåret 2024/25", "from 2024 | until 2025"),
            ("för år 2024", "from 2024 | until 2024"),
            ("från och med augusti 2024 till och med mars 2025", "from 2024-08 | until 2025-03"),
            ("t.o.m. 2026", "until 2026"),
        )
    ),
    (
        "elected under the rules of a year",
        "Bo Alm valdes till representant i SYV-nätverket enligt 2024 års ordning.",
        [ELECTED],
    ),
    ("a new one", "Bo Alm blir ny ledamot i SYV-nätverket.", [f"Bo Alm | {SYV} | current | role ledamot"]),
    (
        "one who takes the chair",
        "Bo Alm tar över ordförandeskapet i SYV-nätverket.",
        [f"Bo Alm | {SYV} | current | role ordförande"],
    ),
    (
        "one who is to represent others",
        "Bo Alm valdes att representera nätverket i SYV-nätverket.",
        [f"{ELECTED} | for {OWN}"],
    ),
    (
        "a new one for somebody",
        "Ny representant för Ale i SYV-nätverket är Bo Alm.",
        [f"Bo Alm | {SYV} | current | role representant | for Ale kommun"],
    ),
    ("one who goes in", "Bo Alm går in i SYV-nätverket.", [f"Bo Alm | {SYV} | current | role ledamot"]),
    (
        "one elected after another",
        "Siv Berg har utsetts till representant i SYV-nätverket efter Nils Holm.",
        [f"Siv Berg | {SYV} | elected | role representant", f"Nils Holm | {SYV} | former | role representant"],
    ),
    (
        "a representative of those who meet",
        "Anna Ek är ny representant för nätverket i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role representant | for {OWN}"],
    ),
    (
        "one who goes and one who comes",
        "Bo Alm avgår och ersätts av Anna Ek.",
        [f"Anna Ek | {OWN} | current | role ledamot", f"Bo Alm | {OWN} | former | role ledamot"],
    ),
    (
        "chosen in",
        "Från mars är Anna Ek, kanslichef vid Ale kommun, invald i SYV-nätverket.",
        [f"Anna Ek | {SYV} | elected | role ledamot"],
    ),
    (
        "in two roles",
        "Till representanter i SYV-nätverket valdes Anna Ek, samt Bo Alm som ersättare.",
        [f"Anna Ek | {SYV} | elected | role representant", f"Bo Alm | {SYV} | elected | role ersättare"],
    ),
    (
        "to go on",
        "Anna Ek och Bo Alm valdes att även i fortsättningen vara representanter i SYV-nätverket.",
        [f"Anna Ek | {SYV} | elected | role representant", f"Bo Alm | {SYV} | elected | role representant"],
    ),
    (
        "as regular ones and as a substitute",
        "Anna Ek omvaldes som ordinarie och Bo Alm som ersättare till SYV-nätverket.",
        [f"Anna Ek | {SYV} | elected | role ledamot", f"Bo Alm | {SYV} | elected | role ersättare"],
    ),
    ("chosen into", "Anna Ek omvaldes till SYV-nätverket.", [f"Anna Ek | {SYV} | elected | role ledamot"]),
    (
        "one who says that she goes",
        "Bo Alm har meddelat att han avgår ur SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role ledamot"],
    ),
    (
        "one who asked to go",
        "Bo Alm har begärt entledigande från uppdraget som ersättare i SYV-nätverket.",
        [f"Bo Alm | {SYV} | former | role ersättare"],
    ),
    (
        "chosen after another, who stays",
        "Bo Alm lämnar SYV-nätverket. Nätverket utser Anna Ek till hans efterträdare. Siv Berg kvarstår som ersättare.",
        [
            f"Bo Alm | {SYV} | former | role ledamot",
            f"Anna Ek | {SYV} | elected | role ledamot",
            f"Siv Berg | {SYV} | current | role ersättare",
        ],
    ),
    (
        "a representative, of the forum that was spoken of",
        "Frågan gällde SYV-nätverket. Anna Ek valdes som ny representant.",
        [f"Anna Ek | {SYV} | elected | role representant"],
    ),
    (
        "a period between dates",
        "Anna Ek utses till ersättare i SYV-nätverket för tiden 2023-07-01–2026-12-31.",
        [f"Anna Ek | {SYV} | elected | role ersättare | from 2023-07-01 | until 2026-12-31"],
    ),
    (
        "the verb first",
        "Från hösten är Anna Ek vår representant i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role representant"],
    ),
    (
        "a group that consists of",
        "SYV-nätverket, som består av Anna Ek och Bo Alm, planerar en dag.",
        [f"Anna Ek | {SYV} | current | role ledamot", f"Bo Alm | {SYV} | current | role ledamot"],
    ),
    (
        "a successor as somebody's representative",
        "Siv Berg ersätter Nils Holm som representant för Härryda.",
        [
            f"Siv Berg | {OWN} | current | role representant | for Härryda kommun",
            f"Nils Holm | {OWN} | former | role representant | for Härryda kommun",
        ],
    ),
    (
        "a successor with a new post",
        "Siv Berg är ny rektor i Härryda och ersätter Nils Holm i SYV-nätverket.",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun",
            f"Nils Holm | {SYV} | former | role ledamot | for Härryda kommun",
        ],
    ),
    (
        "one who is succeeded",
        "Nils Holm ersätts i SYV-nätverket av Siv Berg.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | former | role ledamot"],
    ),
    (
        "one who gave it up",
        "Frågan gällde SYV-nätverket. Efter Nils Holm, som avsagt sig uppdraget, ska en ny ledamot väljas.",
        [f"Nils Holm | {SYV} | former | role ledamot"],
    ),
    (
        "a party behind a name",
        "Siv Berg (S) valdes till ledamot i SYV-nätverket.",
        [f"Siv Berg | {SYV} | elected | role ledamot"],
    ),
    (
        "elected in a list",
        "Följande utsågs:\nSYV-nätverket: Anna Ek\nRektorsnätverket: Bo Alm\nAnna Ek tackade.",
        [f"Anna Ek | {SYV} | elected | role ledamot", "Bo Alm | Rektorsnätverket | elected | role ledamot"],
    ),
    (
        "its own chair, another spoken of",
        "Bo Alm föreslogs till SYV-nätverket. Anna Ek valdes till ordförande i nätverket.",
        [f"Anna Ek | {OWN} | elected | role ordförande"],
    ),
    (
        "stays",
        "Anna Ek kvarstår som representant i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role representant"],
    ),
    (
        "sits for somebody",
        "Anna Ek sitter i SYV-nätverket som representant för Lerum.",
        [f"Anna Ek | {SYV} | current | role representant | for Lerums kommun"],
    ),
    (
        "stands for somebody, in a clause",
        "Anna Ek, som företräder Lerum i SYV-nätverket, informerade.",
        [f"Anna Ek | {SYV} | current | role representant | for Lerums kommun"],
    ),
    (
        "where she is it",
        "Anna Ek rapporterade från SYV-nätverket, där hon är Lerums representant.",
        [f"Anna Ek | {SYV} | current | role representant | for Lerums kommun"],
    ),
    (
        "a list on a line",
        "SYV-nätverket: Anna Ek (sammankallande), Bo Alm",
        [f"Anna Ek | {SYV} | current | role sammankallande", f"Bo Alm | {SYV} | current | role ledamot"],
    ),
    (
        "an office of what was spoken of",
        "SYV-nätverket möts i maj. Anna Ek är sammankallande.",
        [f"Anna Ek | {SYV} | current | role sammankallande"],
    ),
    (
        "elected by what is to be",
        "Nätverket beslutade att Anna Ek är ordförande under läsåret. Vice ordförande: Bo Alm.",
        [f"Anna Ek | {OWN} | elected | role ordförande", f"Bo Alm | {OWN} | elected | role vice ordförande"],
    ),
    (
        "elected, the office first, in the infinitive",
        "Nätverket beslutar att till ombud i SYV-nätverket för perioden 2024-01-01 – 2025-12-31 utse Anna Ek.",
        [f"Anna Ek | {SYV} | elected | role ombud | from 2024-01-01 | until 2025-12-31"],
    ),
    (
        "sent by an organisation",
        "Ale har utsett rektor Siv Berg till ledamot och enhetschef Nils Holm till ersättare i SYV-nätverket.",
        [
            f"Siv Berg | {SYV} | elected | role ledamot | for Ale kommun",
            f"Nils Holm | {SYV} | elected | role ersättare | for Ale kommun",
        ],
    ),
    (
        "elected to a group",
        "Till SYV-nätverket utsågs Anna Ek och Bo Alm.",
        [f"Anna Ek | {SYV} | elected | role ledamot", f"Bo Alm | {SYV} | elected | role ledamot"],
    ),
    (
        "elected again, on a line",
        "– SYV-nätverket: Anna Ek, Lerum, omvaldes för två år.",
        [f"Anna Ek | {SYV} | elected | role ledamot | for Lerums kommun"],
    ),
    (
        "leads",
        "Siv Berg, som leder SYV-nätverket, informerade.",
        [f"Siv Berg | {SYV} | current | role ordförande"],
    ),
    (
        "volunteers",
        "Följande anmälde sig till SYV-nätverket: Anna Ek, Lerum, och Bo Alm.",
        [f"Anna Ek | {SYV} | current | role ledamot | for Lerums kommun", f"Bo Alm | {SYV} | current | role ledamot"],
    ),
    (
        "in brackets behind it",
        "SYV-nätverket (Anna, Bo) förordar ett avtal.",
        [f"Anna Ek | {SYV} | current | role ledamot", f"Bo Alm | {SYV} | current | role ledamot"],
    ),
    (
        "where she stands for somebody",
        "Anna Ek berättade om SYV-nätverket, där hon företräder Lerum.",
        [f"Anna Ek | {SYV} | current | role representant | for Lerums kommun"],
    ),
    (
        "until",
        "Nätverket beslutade att utse Anna Ek till ordförande till och med den 30 juni 2025.",
        [f"Anna Ek | {OWN} | elected | role ordförande | until 2025-06-30"],
    ),
    ("one who stands in today", "Siv Berg ersätter Nils Holm.", []),
    ("in a group of the network's", "Anna Ek ingår i nätverkets arbetsgrupp.", []),
    (
        "elected",
        "Nätverket beslutade att utse Siv Berg, Härryda, till ordförande i SYV-nätverket.",
        [f"Siv Berg | {SYV} | elected | role ordförande | for Härryda kommun"],
    ),
    (
        "elected, the office first",
        "Till ordförande i SYV-nätverket valdes Siv Berg.",
        [f"Siv Berg | {SYV} | elected | role ordförande"],
    ),
    (
        "elected, the person first",
        "Siv Berg valdes till ordförande i SYV-nätverket.",
        [f"Siv Berg | {SYV} | elected | role ordförande"],
    ),
    (
        "elected here",
        "Nätverket beslutade att utse Anna Ek till ordförande.",
        [f"Anna Ek | {OWN} | elected | role ordförande"],
    ),
    (
        "elected for a period",
        "Nätverket beslutade att utse Anna Ek till ordförande från 1 juli 2024 till 30 juni 2025.",
        [f"Anna Ek | {OWN} | elected | role ordförande | from 2024-07-01 | until 2025-06-30"],
    ),
    (
        "two elected",
        "Nätverket beslutade att utse Anna Ek, Lerum, till ordförande och till vice ordförande utses Bo Alm, Ale.",
        [
            f"Anna Ek | {OWN} | elected | role ordförande | for Lerums kommun",
            f"Bo Alm | {OWN} | elected | role vice ordförande | for Ale kommun",
        ],
    ),
    (
        "two elected, the office behind",
        "Nätverket utser Anna Ek till ordförande och Bo Alm till vice ordförande.",
        [f"Anna Ek | {OWN} | elected | role ordförande", f"Bo Alm | {OWN} | elected | role vice ordförande"],
    ),
    (
        "elected for somebody",
        "Siv Berg utsågs till nätverkets representant i SYV-nätverket.",
        [f"Siv Berg | {SYV} | elected | role representant | for {OWN}"],
    ),
    ("an office first", "Ordförande i SYV-nätverket är Siv Berg.", [f"Siv Berg | {SYV} | current | role ordförande"]),
    (
        "new members with their organisations in brackets",
        "Nya ledamöter i SYV-nätverket är Siv Berg (Härryda) och Bo Alm (Ale).",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun",
            f"Bo Alm | {SYV} | current | role ledamot | for Ale kommun",
        ],
    ),
    (
        "consists of",
        "SYV-nätverket består av Siv Berg, Härryda, och Bo Alm, Ale.",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun",
            f"Bo Alm | {SYV} | current | role ledamot | for Ale kommun",
        ],
    ),
    (
        "enters after another",
        "Siv Berg går in som ny ledamot i SYV-nätverket efter Nils Holm.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | former | role ledamot"],
    ),
    (
        "leaves an office to another",
        "Nils Holm avgår som ordförande i SYV-nätverket och ersätts av Siv Berg.",
        [f"Siv Berg | {SYV} | current | role ordförande", f"Nils Holm | {SYV} | former | role ordförande"],
    ),
    (
        "a substitute of somebody",
        "Siv Berg är ersättare för Anna Ek i SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role ersättare"],
    ),
    (
        "elected as new",
        "Som ny ordförande för SYV-nätverket valdes Siv Berg (Härryda).",
        [f"Siv Berg | {SYV} | elected | role ordförande | for Härryda kommun"],
    ),
    (
        "in a council named by its branch",
        "Siv Berg är ordförande i Branschråd teknik.",
        ["Siv Berg | Branschråd teknik | current | role ordförande"],
    ),
    (
        "a link between two",
        "Siv Berg fungerar som länk mellan nätverket och SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role representant | for {OWN}"],
    ),
    ("leaves", "Nils Holm lämnar sin plats i SYV-nätverket.", [f"Nils Holm | {SYV} | former | role ledamot"]),
    (
        "represented by",
        "Härryda representeras av Siv Berg i SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role representant | for Härryda kommun"],
    ),
    (
        "for a term",
        "Till ordförande i SYV-nätverket för läsåret 2024 valdes Siv Berg.",
        [f"Siv Berg | {SYV} | elected | role ordförande"],
    ),
    (
        "one office after another",
        "Siv Berg valdes till ordförande i SYV-nätverket, Nils Holm till kassör och Eva Sten till revisor.",
        [
            f"Siv Berg | {SYV} | elected | role ordförande",
            f"Nils Holm | {SYV} | elected | role kassör",
            f"Eva Sten | {SYV} | elected | role revisor",
        ],
    ),
    (
        "one after another, the office first",
        "Till ordförande i SYV-nätverket valdes Siv Berg, till kassör Nils Holm.",
        [f"Siv Berg | {SYV} | elected | role ordförande", f"Nils Holm | {SYV} | elected | role kassör"],
    ),
    (
        "into a forum, each in an office",
        "Till SYV-nätverket omvaldes Siv Berg, ordförande, Nils Holm (kassör) samt Eva Sten.",
        [
            f"Siv Berg | {SYV} | elected | role ordförande",
            f"Nils Holm | {SYV} | elected | role kassör",
            f"Eva Sten | {SYV} | elected | role ledamot",
        ],
    ),
    (
        "those whose term ended",
        "De ledamöter i SYV-nätverket som stod i tur att avgå, Siv Berg och Nils Holm, omvaldes.",
        [f"Siv Berg | {SYV} | elected | role ledamot", f"Nils Holm | {SYV} | elected | role ledamot"],
    ),
    (
        "the others",
        "Övriga ordinarie ledamöter i SYV-nätverket är Siv Berg och Nils Holm.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | current | role ledamot"],
    ),
    (
        "welcomed as new",
        "Ordföranden hälsade Siv Berg från Härryda välkommen som ny ledamot.",
        [f"Siv Berg | {OWN} | current | role ledamot | for Härryda kommun"],
    ),
    (
        "who is new",
        "Särskilt välkomnades Siv Berg, som är ny representant i SYV-nätverket.",
        [f"Siv Berg | {SYV} | current | role representant"],
    ),
    (
        "a line of a list of representatives",
        "- SYV-nätverket: Siv Berg (ordinarie), ersättare Nils Holm",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | current | role ersättare"],
    ),
    (
        "who replaces whom on such a line",
        "- SYV-nätverket: Siv Berg ersätter Nils Holm.",
        [f"Siv Berg | {SYV} | current | role ledamot", f"Nils Holm | {SYV} | former | role ledamot"],
    ),
    ("who stays", "- SYV-nätverket: Siv Berg sitter kvar.", [f"Siv Berg | {SYV} | current | role ledamot"]),
    ("whose seat is vacant", "SYV-nätverket: vakant efter Siv Berg", [f"Siv Berg | {SYV} | former | role ledamot"]),
    (
        "for those who meet",
        "Vi enades om att Anna Ek representerar oss i SYV-nätverket.",
        [f"Anna Ek | {SYV} | current | role representant | for Bildningschefsnätverket"],
    ),
    (
        "to take part in it",
        "Nätverket beslöt att utse Anna Ek och Bo Alm att ingå i SYV-nätverket.",
        [f"Anna Ek | {SYV} | elected | role ledamot", f"Bo Alm | {SYV} | elected | role ledamot"],
    ),
    (
        "who is replaced, the verb first",
        "I SYV-nätverket ingår Siv Berg. Från och med oktober ersätts Siv Berg av Nils Holm.",
        [
            f"Siv Berg | {SYV} | current | role ledamot",
            f"Nils Holm | {SYV} | current | role ledamot",
            f"Siv Berg | {SYV} | former | role ledamot",
        ],
    ),
    (
        "who is new, the forum first",
        "Ny i SYV-nätverket är Siv Berg som efterträder Nils Holm för Härryda.",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun",
            f"Nils Holm | {SYV} | former | role ledamot | for Härryda kommun",
        ],
    ),
    (
        "one beside another, the forum before",
        "I SYV-nätverket är det val. Till ombud valdes Siv Berg med Nils Holm som ersättare.",
        [f"Siv Berg | {SYV} | elected | role ombud", f"Nils Holm | {SYV} | elected | role ersättare"],
    ),
    # what is no seat
    ("asked of another", "Nätverket föreslår Härryda att utse Siv Berg till ordförande i SYV-nätverket.", []),
    ("decided to ask", "Nätverket beslutar att föreslå Härryda att utse Siv Berg till ledamot i SYV-nätverket.", []),
    ("new at work", "Ordföranden hälsade Siv Berg välkommen som ny rektor.", []),
    ("chosen for the annual meeting", "Till ordförande för årsmötet valdes Siv Berg, till sekreterare Nils Holm.", []),
    ("leaves the meeting", "Anna Ek lämnar mötet.", []),
    ("leaves with a report", "Anna Ek lämnar en rapport i SYV-nätverket.", []),
    ("proposed", "Nätverket föreslår Siv Berg, Härryda, som ny ordförande.", []),
    ("was proposed", "Siv Berg föreslogs till ordförande i SYV-nätverket.", []),
    ("a proposal", "Förslag till ordförande är Siv Berg.", []),
    ("chosen to adjust", "Till justerare valdes Anna Ek.", []),
    ("chosen for the meeting", "Anna Ek valdes till mötesordförande.", []),
    ("opening", "Ordförande Anna Ek öppnade mötet.", []),
    ("a visit", "Anna Ek besökte SYV-nätverket.", []),
    ("nobody", "En ordförande i SYV-nätverket ska utses.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(SEATS))
def test_the_seats_that_a_sentence_states(sentence: str, expected: list[str]) -> None:
    assert seats(sentence) == expected


def test_an_election_is_to_the_forum_of_the_heading() -> None:
    found = _told(
        "Nätverket beslutar\natt utse Bo Alm till ordinarie representant.",
        in_forum=True,
        title="Val av ombud till SYV-nätverket",
    )
    assert found == [ELECTED]


BELOW_HEADINGS = [
    (
        "again",
        "Val av ordförande",
        "Omval av Anna Ek.",
        ["Anna Ek | Bildningschefsnätverket | elected | role ordförande"],
    ),
    (
        "again, several",
        "Val av två ledamöter",
        "Omval: Anna Ek och Bo Alm",
        [
            "Anna Ek | Bildningschefsnätverket | elected | role ledamot",
            "Bo Alm | Bildningschefsnätverket | elected | role ledamot",
        ],
    ),
    ("sent to somewhere that no word tells", "Val av ombud", "Nätverket utser Anna Ek till ombud.", []),
    (
        "sent to an annual meeting",
        "Ombud vid årsstämma",
        "Nätverket utser Anna Ek till ombud med Bo Alm som ersättare.",
        [],
    ),
    (
        "chosen for what is no forum",
        "Ny ledamot i Havets samordningsförbund",
        "Nätverket väljer Anna Ek till ledamot.",
        [],
    ),
    (
        "chosen for the forum that meets",
        "Ny ledamot från Ale",
        "Nätverket väljer Anna Ek till ledamot.",
        ["Anna Ek | Bildningschefsnätverket | elected | role ledamot"],
    ),
    (
        "by those who meet",
        "Val av vice ordförande",
        "Nätverket valde Bo Alm.",
        ["Bo Alm | Bildningschefsnätverket | elected | role vice ordförande"],
    ),
    (
        "for a time",
        "Val av ordförande för ett år",
        "Nätverket valde Bo Alm.",
        ["Bo Alm | Bildningschefsnätverket | elected | role ordförande"],
    ),
    (
        "sent where the heading says",
        "Representation i SYV-nätverket",
        "Nätverket utser Bo Alm till ny representant.",
        ["Bo Alm | SYV-nätverket | elected | role representant"],
    ),
    (
        "who comes and goes, behind whose seat it is",
        "Förändringar bland ledamöterna",
        "- Ale: Siv Berg slutar den 31 december.\n- Lerum: Per Quist ersätts av Bo Alm.\n"
        "- Kungälv: Olga Palm ny efter Rut Sand.",
        [
            "Siv Berg | Bildningschefsnätverket | former | role ledamot | for Ale kommun",
            "Bo Alm | Bildningschefsnätverket | current | role ledamot | for Lerums kommun",
            "Per Quist | Bildningschefsnätverket | former | role ledamot | for Lerums kommun",
            "Olga Palm | Bildningschefsnätverket | current | role ledamot | for Kungälvs kommun",
            "Rut Sand | Bildningschefsnätverket | former | role ledamot | for Kungälvs kommun",
        ],
    ),
    (
        "who leaves, and who comes",
        "Ledamöter",
        "Ale: Siv Berg slutar, ny ledamot är Per Quist.",
        [
            "Per Quist | Bildningschefsnätverket | current | role ledamot | for Ale kommun",
            "Siv Berg | Bildningschefsnätverket | former | role ledamot | for Ale kommun",
        ],
    ),
    ("who leaves her work, below another heading", "Rapporter", "Ale: Siv Berg slutar den 31 december.", []),
    (
        "who is in the chair this year",
        "Ordförandeskapet",
        "Ordförandeskapet roterar. Bo Alm är ordförande 2024.",
        ["Bo Alm | Bildningschefsnätverket | current | role ordförande"],
    ),
    (
        "who leaves another forum, whose name nothing tells as one",
        "Representant i College Handel",
        "Nätverket representeras av Bo Alm i Handelscollege Ale. Siv Berg har lämnat uppdraget.",
        [],
    ),
    (
        "lines of those who are chosen",
        "Val",
        "Nätverket beslutar att utse\n- Bo Alm till ledamot i SYV-nätverket\n"
        "- Siv Berg, Ale, till ersättare i SYV-nätverket",
        [
            "Bo Alm | SYV-nätverket | elected | role ledamot",
            "Siv Berg | SYV-nätverket | elected | role ersättare | for Ale kommun",
        ],
    ),
    ("of the meeting, perhaps", "Val av ordförande", "Nätverket valde Bo Alm.", []),
    ("of the meeting", "Val av mötesordförande", "Omval av Bo Alm.", []),
    ("who adjusts", "Val av justerare", "Nätverket valde Bo Alm.", []),
    ("who writes", "Val av sekreterare", "Omval av Bo Alm.", []),
    ("sent nobody knows where", "Val av ombud", "Nätverket valde Bo Alm.", []),
    ("about something else", "Rapporter", "Nätverket valde Bo Alm.", []),
    (
        "to the forum of the heading",
        "Val till SYV-nätverket",
        "Till ny ledamot utses Bo Alm. Till ersättare utses Anna Ek.",
        ["Bo Alm | SYV-nätverket | elected | role ledamot", "Anna Ek | SYV-nätverket | elected | role ersättare"],
    ),
    (
        "until a day, beside one who is discharged",
        "Val av ledamot i SYV-nätverket",
        "Nätverket beslutar att utse Bo Alm till ledamot i SYV-nätverket t.o.m. 2025-12-31 och "
        "entlediga Siv Berg från uppdraget.",
        [
            "Bo Alm | SYV-nätverket | elected | role ledamot | until 2025-12-31",
            "Siv Berg | SYV-nätverket | former | role ledamot",
        ],
    ),
]


@pytest.mark.parametrize(("title", "sentence", "expected"), labelled(BELOW_HEADINGS))
def test_a_heading_says_to_which_office_somebody_is_elected(title: str, sentence: str, expected: list[str]) -> None:
    assert _told(sentence, in_forum=True, title=title) == expected


def test_a_chair_of_the_meeting_that_the_heading_speaks_of_has_no_seat() -> None:
    title = "Val av ordförande och sekreterare för mötet"
    assert _told("Bo Alm valdes till ordförande och Anna Ek till sekreterare.", in_forum=True, title=title) == []


def test_an_election_to_what_is_no_forum_is_none_to_the_forum_that_meets() -> None:
    found = _told(
        "Nätverket beslutar\natt utse Bo Alm till representant.",
        in_forum=True,
        title="Val av representant till Vuxnas lärande i Ale",
    )
    assert found == []


EMPLOYERS = [
    (
        "one who is listed beside a guest",
        "Anna Ek och Siv Berg från Skolverket informerade.",
        ["Siv Berg | Skolverket | current"],
    ),
    ("an organisation behind a name", "Siv Berg, Härryda, informerade.", ["Siv Berg | Härryda kommun | current"]),
    ("from", "Siv Berg från Skolverket informerade.", ["Siv Berg | Skolverket | current"]),
    (
        "two from one",
        "Siv Berg och Nils Holm från Skolverket informerade.",
        ["Siv Berg | Skolverket | current", "Nils Holm | Skolverket | current"],
    ),
    (
        "a title between",
        "Siv Berg, rektor i Härryda, informerade.",
        ["Siv Berg | Härryda kommun | current | role rektor"],
    ),
    (
        "a title before",
        "Härrydas utbildningschef Siv Berg informerade.",
        ["Siv Berg | Härryda kommun | current | role utbildningschef"],
    ),
    (
        "a department between",
        "Siv Berg, rektor på bildningskontoret i Härryda, informerade.",
        ["Siv Berg | Härryda kommun | current | role rektor"],
    ),
    ("in brackets", "Siv Berg (rektor Härryda) informerade.", ["Siv Berg | Härryda kommun | current | role rektor"]),
    (
        "a task in brackets",
        "Siv Berg (projektledare GR) sade.",
        ["Siv Berg | Göteborgsregionens kommunalförbund | current | role projektledare"],
    ),
    ("at an agency", "Siv Berg på Skolverket informerade.", ["Siv Berg | Skolverket | current"]),
    ("whom to ask", "Kontaktperson på Skolverket: Siv Berg", ["Siv Berg | Skolverket | current"]),
    (
        "a title and whose",
        "Siv Berg, Skolverkets generaldirektör, sade.",
        ["Siv Berg | Skolverket | current | role generaldirektör"],
    ),
    (
        "initials and a title",
        "Siv Berg (SB), rektor Härryda, sade.",
        ["Siv Berg | Härryda kommun | current | role rektor"],
    ),
    ("signed", "Siv Berg Utbildningschef Härryda", ["Siv Berg | Härryda kommun | current | role utbildningschef"]),
    ("she, too", "Siv Berg, även hon från Skolverket, sade.", ["Siv Berg | Skolverket | current"]),
    (
        "whence they came",
        "Från Härryda deltog rektorn Siv Berg och Nils Holm.",
        ["Siv Berg | Härryda kommun | current", "Nils Holm | Härryda kommun | current"],
    ),
    (
        "in a row of groups",
        "Gruppen är Siv Berg, Härryda, Nils Holm och Pia Lund, Skolverket.",
        [
            "Siv Berg | Härryda kommun | current",
            "Pia Lund | Skolverket | current",
            "Nils Holm | Skolverket | current",
        ],
    ),
    (
        "somebody else's",
        "Härrydas utbildningschef Siv Berg och Nils Holm från Skolverket sade.",
        ["Siv Berg | Härryda kommun | current | role utbildningschef", "Nils Holm | Skolverket | current"],
    ),
    ("a visit", "Siv Berg besökte Skolverket.", []),
    ("a first name alone", "Anna från Skolverket informerade.", []),
    (
        "the last of several",
        "I juryn sitter Siv Berg, Nils Holm och Eva Lund från Skolverket.",
        ["Eva Lund | Skolverket | current"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(EMPLOYERS))
def test_the_employers_that_a_sentence_states(sentence: str, expected: list[str]) -> None:
    assert employers(sentence) == expected
