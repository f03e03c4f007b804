"""Minutes whose line breaks a conversion has lost: one long line in which labels, people and items run on."""

import pytest

from extractors.structure.lines import split_lines
from graph.claims import AgendaItem, Attendance
from tests.extractors.told import claims, told
from tests.tables import labelled

HEAD = "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\n"
TAIL = " 1. Inledning Mötet inleddes klockan nio. 2. Val av ombud Anna Ek väljs. 3. Övrigt Inget fanns att ta upp."


def who(listed: str) -> list[str]:
    return [claim.replace(" (Gymnasienätverket)", "") for claim in told(HEAD + listed + TAIL, Attendance)]


# label, the list, who took part
LISTS = [
    (
        "the place behind the label",
        "Styrelsen Plats och tid Ordinarie ledamöter Rådhuset, Lerum, kl 9 Anna Ek (S), ordförande Bo Alm (M) Siv Ask "
        "(C) Övriga närvarande Ida Holm, ekonom Per Sand, jurist Utses att justera Bo Alm",
        [
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna | role ledamot, justerare",
            "Siv Ask | present | party Centerpartiet | role ledamot",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist",
        ],
    ),
    (
        "an hour before a label",
        "Nämnden Plats och tid Beslutande Rådhuset, Storgatan 2 måndag den 5 mars 2012, klockan 18: Ledamöter: "
        "Anna Ek (S) Bo Alm (M) Ersättare: Siv Ask (C) Övriga deltagande Ida Holm, ekonom Per Sand, jurist",
        [
            "Anna Ek | present | party Socialdemokraterna | role ledamot",
            "Bo Alm | present | party Moderaterna | role ledamot",
            "Siv Ask | present | party Centerpartiet | role ersättare",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist",
        ],
    ),
    (
        "those absent with their seats",
        "Plats och tid Rådhuset Beslutande Anna Ek (S) Bo Alm (M) Tjänstemän Ida Holm, ekonom Ej närvarande, "
        "ordinarie/ersättare Siv Ask, ordförande (S) ordinarie Nils Ry (M) ordinarie Eva Sten (L) ersättare",
        [
            "Anna Ek | present | party Socialdemokraterna",
            "Bo Alm | present | party Moderaterna",
            "Ida Holm | present | role ekonom",
            "Siv Ask | absent | party Socialdemokraterna | role ordförande, ledamot",
            "Nils Ry | absent | party Moderaterna | role ledamot",
            "Eva Sten | absent | party Liberalerna | role ersättare",
        ],
    ),
    (
        "as many offices in a row as names behind it",
        "Plats och tid Rådhuset i Lerum, stora salen, måndag den 5 mars 2012 klockan 18.00 till 21.00 Beslutande "
        "Anna Ek (S) Bo Alm (M) Siv Ask (C) Underskrifter Paragrafer 1-8 Sekreterare Ordförande Ida Holm Anna Ek",
        [
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | present | party Centerpartiet",
            "Ida Holm | present | role sekreterare",
        ],
    ),
    (
        "two who check the minutes, behind a row of offices",
        "Plats och tid Rådhuset i Lerum, stora salen, måndag den 5 mars 2012 klockan 18.00 till 21.00 Beslutande "
        "Anna Ek (S) Bo Alm (M) Siv Ask (C) Paragrafer 1-8 Ordförande Justerare Anna Ek Bo Alm Siv Ask",
        [
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna | role justerare",
            "Siv Ask | present | party Centerpartiet | role justerare",
        ],
    ),
    (
        "a worn label with a colon",
        "Plats och tid: Rådhuset i Lerum, stora salen, måndag den 5 mars 2012 ande: Anna Ek (S) Bo Alm (M) Siv "
        "Ask (C) Ersättare: Nils Ry (L) Övriga deltagare: Ida Holm, ekonom Per Sand, jurist",
        [
            "Anna Ek | present | party Socialdemokraterna",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | present | party Centerpartiet",
            "Nils Ry | present | party Liberalerna | role ersättare",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist",
        ],
    ),
    (
        "a name that is not turned among those that are",
        "Plats Kyrkorådets rum Tid kl 18 Närvarande Bergkvist, Mona ledamot Ekdahl, Per-Olof ledamot Hallin, Agneta "
        "suppleant, i stället för Holger Wiklund Lindgren, Jon ledamot Mattila, Matilda ledamot Övriga närvarande "
        "Ida Holm, ekonom Per Sand, jurist",
        [
            "Mona Bergkvist | present | role ledamot",
            "Per-Olof Ekdahl | present | role ledamot",
            "Agneta Hallin | present | role ersättare | instead of Holger Wiklund",
            "Jon Lindgren | present | role ledamot",
            "Matilda Mattila | present | role ledamot",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist",
            "Holger Wiklund | absent",
        ],
    ),
    (
        "labels without values before one of something else",
        "Nämnden Plats och tid Rådhuset, Lerum Beslutande Anna Ek (S) Bo Alm (M) Ersättare Övriga deltagare Utses att "
        "justera Justeringens plats och tid Siv Ask (C) Nils Ry (L), kl 9-12 Ida Holm, ekonom Per Sand, jurist, § 27 "
        "Tor Dahl, rektor",
        [
            "Anna Ek | present | party Socialdemokraterna",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | present | party Centerpartiet",
            "Nils Ry | present | party Liberalerna | part kl 9-12",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist | part § 27",
            "Tor Dahl | present | role rektor",
        ],
    ),
    (
        "a number in brackets",
        "Plats: Rådhuset i Lerum Övriga närvarande: Nämnden för kultur: Anna Ek och Bo Alm (deltog under punkt 5 och "
        "60) Siv Ask, ekonom, Nils Ry, jurist, Eva Sten, rektor. Underskrifter Sekreterare Siv Ask",
        [
            "Anna Ek (Nämnden för kultur) | present | for Nämnden för kultur",
            "Bo Alm (Nämnden för kultur) | present | for Nämnden för kultur | part deltog under punkt 5 och 60",
            "Siv Ask (Nämnden för kultur) | present | for Nämnden för kultur | role ekonom, sekreterare",
            "Nils Ry (Nämnden för kultur) | present | for Nämnden för kultur | role jurist",
            "Eva Sten (Nämnden för kultur) | present | for Nämnden för kultur | role rektor",
        ],
    ),
    (
        "more names than offices in a row",
        "Plats och tid Rådhuset i Lerum, stora salen, måndag den 5 mars 2012 klockan 18.00 till 21.00 Beslutande "
        "Anna Ek (S) Bo Alm (M) Siv Ask (C) Paragrafer 1-8 Sekreterare Ordförande Ida Holm Anna Ek Bo Alm",
        [
            "Anna Ek | present | party Socialdemokraterna",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | present | party Centerpartiet",
            "Ida Holm | present",
        ],
    ),
    (
        "one label, and people from places behind it",
        "Närvarande Anna Ek, Lerum Bo Alm, Ale Eva Sten, Kungälv Siv Ask, Öckerö Nils Ry, Tjörn Ida Holm, Partille "
        "Per Sand, Mölndal Tor Dahl, Härryda Vera Gran, Stenungsund Sida 1 av 8",
        [
            f"{name} ({home} kommun) | present | for {home} kommun"
            for name, home in (
                ("Anna Ek", "Lerums"),
                ("Bo Alm", "Ale"),
                ("Eva Sten", "Kungälvs"),
                ("Siv Ask", "Öckerö"),
                ("Nils Ry", "Tjörns"),
                ("Ida Holm", "Partille"),
                ("Per Sand", "Mölndals"),
                ("Tor Dahl", "Härryda"),
                ("Vera Gran", "Stenungsunds"),
            )
        ],
    ),
    (
        "a group named by whose it is, behind the absent; initials in brackets",
        "Plats: Rådhuset i Lerum, stora salen Näringslivsrådet representanter Anna Ek (AE), Havsbygg Bo Alm (BA2), "
        "Fjordfisk Frånvarande Eva Sten (ES), Kustkök Kommunens representanter Siv Ask (SA), Kommunalråd Per Bo Sand "
        "(PBS), Planarkitekt",
        [
            "Anna Ek (Havsbygg) | present | for Havsbygg",
            "Bo Alm (Fjordfisk) | present | for Fjordfisk",
            "Eva Sten (Kustkök) | absent | for Kustkök",
            "Siv Ask | present | role kommunalråd",
            "Per Bo Sand | present | role planarkitekt",
        ],
    ),
    (
        "a stack of labels, the last of an office",
        "Plats och tid Rådhuset kl. 13-15 Beslutande ledamöter Ej tjänstgörande ersättare Övriga närvarande "
        "Utses att justera Anna Ek (S) (ordförande) Bo Alm (M) Eva Sten (C) Siv Ask (kvalitetschef) 107 Nils Ry "
        "(utredare) Paragrafer 101-107",
        [
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna",
            "Eva Sten | present | party Centerpartiet",
            "Siv Ask | present | role kvalitetschef | part 107",
            "Nils Ry | present | role utredare",
        ],
    ),
    (
        "names that nobody knows, between others",
        "Plats: Rådhuset i Lerum, stora salen på andra våningen Närvarande: Jorunne Hagman Robert Ekola Mona Strandby "
        "Eva Sandgren Lilkis Johner Bertil Sandell Margit Ekgren Gertris Ekberg Helena Holm Frånvarande: Bo Alm",
        [
            *(
                f"{name} | present"
                for name in (
                    *("Jorunne Hagman", "Robert Ekola", "Mona Strandby", "Eva Sandgren", "Lilkis Johner"),
                    *("Bertil Sandell", "Margit Ekgren", "Gertris Ekberg", "Helena Holm"),
                )
            ),
            "Bo Alm | absent",
        ],
    ),
    (
        "surnames first, each with where she comes from",
        "Plats: Rådhuset i Lerum, stora salen Närvarande: Almén Anna NVF Andersson Bo Byggnadsnämnden Sandgren Eva "
        "Barn- och skolnämnd Öster Bengtsson Siv NVF, ordförande Boholm Nils Socialnämnden Ekström Ida NVF "
        "Fagerlund Per Vård- och omsorgsnämnden Granlund Tor Kommunstyrelsen Anmält förhinder: Holmgren Vera NVF",
        [
            f"{name} ({home}) | {status} | for {home}{more}"
            for name, home, status, more in (
                ("Anna Almén", "NVF", "present", ""),
                ("Bo Andersson", "Byggnadsnämnden", "present", ""),
                ("Eva Sandgren", "Barn- och skolnämnd Öster", "present", ""),
                ("Siv Bengtsson", "NVF", "present", " | role ordförande"),
                ("Nils Boholm", "Socialnämnden", "present", ""),
                ("Ida Ekström", "NVF", "present", ""),
                ("Per Fagerlund", "Vård- och omsorgsnämnden", "present", ""),
                ("Tor Granlund", "Kommunstyrelsen", "present", ""),
                ("Vera Holmgren", "NVF", "excused", ""),
            )
        ],
    ),
    (
        "a committee in lower case, and who stood in; a label behind a comma",
        "Plats: Rådhuset i Lerum, stora salen Närvarande: Anna Ek (L), norra hälso- och sjukvårdsnämnden Bo Alm (C), "
        "norra hälso- och sjukvårdsnämnden Eva Sten (S) ersätter Siv Ask (S), Ersättare: Nils Ry (V) t.o.m. 108, "
        "Ida Holm (M)",
        [
            *(
                f"{name} (norra hälso- och sjukvårdsnämnden) | present | for norra hälso- och sjukvårdsnämnden "
                f"| party {party}"
                for name, party in (("Anna Ek", "Liberalerna"), ("Bo Alm", "Centerpartiet"))
            ),
            "Eva Sten | present | party Socialdemokraterna | instead of Siv Ask",
            "Nils Ry | present | party Vänsterpartiet | role ersättare | part t.o.m. 108",
            "Ida Holm | present | party Moderaterna | role ersättare",
            "Siv Ask | absent",
        ],
    ),
    (
        "paragraphs of some, a reference to a page, and no vote",
        "Plats: Rådhuset i Lerum Beslutande Anna Ek (S) tjg för Bo Alm (L) §§ 130-133 Bo Alm (L) §§ 134-143 "
        "Siv Ask (C) "
        "Närvarande, ej tjänstgörande ersättare Nils Ry Ida Holm Per Sand Övriga närvarande Se sida 2 Tor Dahl, "
        "ekonomichef § 133 Vera Gran, stadsarkitekt § 134 Paragrafer §§ 130-143",
        [
            "Anna Ek | present | party Socialdemokraterna | instead of Bo Alm | part §§ 130-133",
            "Bo Alm | present | party Liberalerna | part §§ 134-143",
            "Siv Ask | present | party Centerpartiet",
            "Nils Ry | present",
            "Ida Holm | present",
            "Per Sand | present",
            "Tor Dahl | present | role ekonomichef | part § 133",
            "Vera Gran | present | role stadsarkitekt | part § 134",
        ],
    ),
    (
        "an address before the first name, and a given name that nobody knows",
        "Plats Närvarande ledamöter Eken, Sjöområdet, Olof Ekdahls v 15, Borås Anna Ek (M), ordförande Bo Alm (FP), "
        "Jorunnis Davidsson (C), Siv Ask (S) Nils Ry (KD) Mayrin Nilsson (V) Övriga närvarande Ida Holm, Per Sand",
        [
            "Anna Ek | present | party Moderaterna | role ordförande",
            "Bo Alm | present | party Folkpartiet liberalerna",
            "Jorunnis Davidsson | present | party Centerpartiet",
            "Siv Ask | present | party Socialdemokraterna",
            "Nils Ry | present | party Kristdemokraterna",
            "Mayrin Nilsson | present | party Vänsterpartiet",
            "Ida Holm | present",
            "Per Sand | present",
        ],
    ),
    (
        "organisations right behind names, with headings between",
        "Plats: Rådhuset i Lerum Närvarande Anna Ek Lerums kommun (ordf.) Siv Berg Ask Ale kommun Bo Alm Kungälvs "
        "kommun Areella näringar/markägare Nils Ry LRF Ideella naturvården Ida Lundgren Havsringen Ersättare: "
        "Per Sand LRF",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun | role ordförande",
            "Siv Berg Ask (Ale kommun) | present | for Ale kommun",
            "Bo Alm (Kungälvs kommun) | present | for Kungälvs kommun",
            "Nils Ry (Lantbrukarnas riksförbund) | present | for Lantbrukarnas riksförbund",
            "Ida Lundgren (Havsringen) | present | for Havsringen",
            "Per Sand (Lantbrukarnas riksförbund) | present | for Lantbrukarnas riksförbund | role ersättare",
        ],
    ),
    (
        "a paragraph in brackets before a label, and who comes from where in brackets",
        "Plats: Rådhuset i Lerum Närvarande: Anna Ek (DHR) Jorunne Hagman (NVF) ej närvarande Bo Alm (DHR) "
        "Marrit Ulvang (SRF) Eva Sten ( 17) Förhindrade: Siv Ask (NVF)",
        [
            "Anna Ek (DHR) | present | for DHR",
            "Jorunne Hagman (NVF) | absent | for NVF",
            "Bo Alm (DHR) | present | for DHR",
            "Marrit Ulvang (SRF) | present | for SRF",
            "Eva Sten | present | part 17",
            "Siv Ask (NVF) | excused | for NVF",
        ],
    ),
    (
        "place and day before the first name",
        "Plats och tid: Beslutande: Hav City, Borås Torsdag den 1 juni 10:00 12:00 Gruppmöten 09:00 Anna Ek (S), "
        "ordförande Bo Alm (M) Gaby Holmar Anna Milin För kännedom Siv Ask (S) Nils Ry (M)",
        [
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna",
            "Gaby Holmar | present",
            "Anna Milin | present",
        ],
    ),
    (
        "titles before names in a sentence of their own",
        "Plats: Rådhuset i Lerum Övriga närvarande Anna Ek (S) ersätter Bo Alm (S), Siv Ask (V) och Nils Ry (FP). "
        "Kommundirektör Ida Holm, ekonom Per Sand 226, räddningschef Tor Dahl 228 och controller Vera Gran 233.",
        [
            "Anna Ek | present | party Socialdemokraterna | instead of Bo Alm",
            "Siv Ask | present | party Vänsterpartiet",
            "Nils Ry | present | party Folkpartiet liberalerna",
            "Ida Holm | present | role kommundirektör",
            "Per Sand | present | role ekonom | part 226",
            "Tor Dahl | present | role räddningschef | part 228",
            "Vera Gran | present | role controller | part 233",
            "Bo Alm | absent",
        ],
    ),
    (
        "a list that runs over into prose, with a group within it",
        "Plats: Rådhuset i Lerum Närvarande: Anna Ek, ordf. (Då Anna Ek var tvungen att avvika ledde Bo Alm resten av "
        "mötet.) Dessutom: Siv Ask, Skolverket Ida Holm/Nils Ry, sekretariatet Utvärderarna Eva Sten och Per Sand "
        "Tor Dahl öppnade mötet och hälsade alla välkomna. Han berättade också kort om Lerum.",
        [
            "Anna Ek | present | role ordförande "
            "| remark Då Anna Ek var tvungen att avvika ledde Bo Alm resten av mötet",
            "Siv Ask (Skolverket) | present | for Skolverket",
            "Ida Holm (sekretariatet) | present | for sekretariatet",
            "Nils Ry (sekretariatet) | present | for sekretariatet",
            "Eva Sten | present | role utvärderare",
            "Per Sand | present",
        ],
    ),
    (
        "offices behind those who signed",
        "Plats Rådhuset i Lerum, stora salen BESLUTANDE Anna Ek, (S), Ale Bo Alm, (M), Lerum Siv Ask, (C), Tjörn, "
        "Tjänstgörande ersättare ÖVRIGA DELTAGARE Ida Holm, utredare UNDERSKRIFTER Ida Holm Sekreterare Anna Ek "
        "Ordförande Bo Alm Justerare",
        [
            "Anna Ek (Ale kommun) | present | for Ale kommun | party Socialdemokraterna | role ordförande",
            "Bo Alm (Lerums kommun) | present | for Lerums kommun | party Moderaterna | role justerare",
            "Siv Ask (Tjörns kommun) | present | for Tjörns kommun | party Centerpartiet "
            "| role tjänstgörande ersättare",
            "Ida Holm | present | role utredare, sekreterare",
        ],
    ),
    (
        "a list elsewhere, and somebody without a name",
        "Plats och tid Rådhuset i Lerum, stora salen, kl 9 Beslutande Se deltagarförteckning s. 4 Övriga deltagande "
        "Anna Ek, Ale Bo Alm, Tjörn Representant Lerums miljökontor Siv Ask, Partille Se vidare sid 2 "
        "Ej närvarande/förhinder: Ida Holm, Ale",
        [
            "Anna Ek (Ale kommun) | present | for Ale kommun",
            "Bo Alm (Tjörns kommun) | present | for Tjörns kommun",
            "Lerums miljökontor [organisation] | present",
            "Siv Ask (Partille kommun) | present | for Partille kommun",
            "Ida Holm (Ale kommun) | absent | for Ale kommun",
        ],
    ),
    (
        "a column of organisations behind that of the names",
        "Plats Rådhuset i Lerum NÄRVARANDE Anna Ek, ordförande Bo Alm Siv Ask Nils Ry Lerums kommun LRF, Norra kusten "
        "Ale kommun Havsringen AB Göta Hults belysning, Sverige AB ÖVRIGA DELTAGARE Ida Holm, ekonom Per Sand, jurist",
        [
            "Anna Ek | present | role ordförande",
            "Bo Alm | present",
            "Siv Ask | present",
            "Nils Ry | present",
            "Ida Holm | present | role ekonom",
            "Per Sand | present | role jurist",
        ],
    ),
    (
        "auditors with a chair of their own, and units",
        "Plats och tid Rådhuset Övriga deltagare Utses att justera Justeringens tid Se bifogad närvarolista Anna Ek, "
        "rektor Bo Alm, räddningstjänsten Siv Ask, miljö- och byggavdelningen Kommunens revisorer: Nils Ry, ordförande "
        "(S), Per Sand (M) Ida Holm, sekreterare",
        [
            "Anna Ek | present | role rektor",
            "Bo Alm (räddningstjänsten) | present | for räddningstjänsten",
            "Siv Ask (miljö- och byggavdelningen) | present | for miljö- och byggavdelningen",
            "Nils Ry | present | party Socialdemokraterna",
            "Per Sand | present | party Moderaterna",
            "Ida Holm | present | role sekreterare",
        ],
    ),
    (
        "a remark of the writer behind the last one",
        "Plats Rådhuset i Lerum Närvarande: Anna Ek, Länsstyrelsen Bo Alm, projektledare ESF-projektet Kusten Siv Ask, "
        "Länsstyrelsen Representant Nils Ry, Länsstyrelsen Kursiv stil markerar uppdrag till dem som kommer.",
        [
            "Anna Ek (Länsstyrelsen) | present | for Länsstyrelsen",
            "Bo Alm | present | role projektledare | remark ESF-projektet Kusten",
            "Siv Ask (Länsstyrelsen) | present | for Länsstyrelsen | role representant",
            "Nils Ry (Länsstyrelsen) | present | for Länsstyrelsen",
        ],
    ),
    (
        "all labels before all names",
        "Plats Lerums rådhus, salen Tid kl 9 Beslutande Övriga deltagare Utses att justera Justeringens plats och "
        "tid Underskrifter Anna Ek (S) Bo Alm (M) Siv Ask (C) Nils Ry (L) Ida Holm Per Sand Lerums kommunhus, "
        "ordförande ledamot ledamot Paragrafer 1-8",
        [
            "Anna Ek | present | party Socialdemokraterna",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | present | party Centerpartiet",
            "Nils Ry | present | party Liberalerna",
            "Ida Holm | present",
            "Per Sand | present",
        ],
    ),
    (
        "a board between those who have homes",
        "Plats Rådhuset Närvarande: Anna Ek, Lerum Bo Alm, Ale Siv Ask, Tjörn Kustbolagets styrelse Nils Ry Ida "
        "Holm Per Sand Ej närvarande: Eva Sten, chef för plan- och byggutveckling",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun",
            "Bo Alm (Ale kommun) | present | for Ale kommun",
            "Siv Ask (Tjörns kommun) | present | for Tjörns kommun",
            "Nils Ry | present",
            "Ida Holm | present",
            "Per Sand | present",
            "Eva Sten | absent | role chef för plan- och byggutveckling",
        ],
    ),
    (
        "a remark in a table of ticks, and a second name behind the chair",
        "Plats Rådhuset Underskrifter Genom digital justering Sekreterare Ida Holm Ordföranden Anna Ek (S) Bo Alm "
        "(M) Närvarolista Namn Parti Närvaro Anteckningar Beslutande Anna Ek S 1 Ordförande Bo Alm M 1 Siv Ask C -",
        [
            "Ida Holm | present | role sekreterare",
            "Anna Ek | present | party Socialdemokraterna | role ordförande",
            "Bo Alm | present | party Moderaterna",
            "Siv Ask | absent | party Centerpartiet",
        ],
    ),
    (
        "groups behind the commas of labels",
        "Kustgruppen Närvarande, kustgruppen: Anna Ek (ordf), Bo Alm, Siv Ask, Nils Ry, Ida Holm Anmält förhinder: "
        "Per Sand, Eva Sten Närvarande, externa: Inga-Lill Dahl, Lunds UB, Rut Lind, Havsringen",
        [
            "Anna Ek | present | role ordförande",
            "Bo Alm | present",
            "Siv Ask | present",
            "Nils Ry | present",
            "Ida Holm | present",
            "Per Sand | excused",
            "Eva Sten | excused",
            "Inga-Lill Dahl (Lunds UB) | present | for Lunds UB",
            "Rut Lind (Havsringen) | present | for Havsringen",
        ],
    ),
    (
        "names that nobody knows behind an office and a paragraph",
        "Plats och tid Rådhuset, kl 9 Beslutande Anna Ek ordförande Ulvo Larsson vice ordförande Siv Ask Nils Ry "
        "Övriga deltagare Ida Holm 111 Per Sand 115 Tjang Dzo 115 Eva Sten 118 Utses att justera Siv Ask",
        [
            "Anna Ek | present | role ordförande",
            "Ulvo Larsson | present | role vice ordförande",
            "Siv Ask | present | role justerare",
            "Nils Ry | present",
            "Ida Holm | present | part 111",
            "Per Sand | present | part 115",
            "Tjang Dzo | present | part 115",
            "Eva Sten | present | part 118",
        ],
    ),
    (
        "offices and names on a short line",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\nSekreterare Ida Holm Ordförande... Anna Ek Justerare Bo Alm\n\n",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun | role ordförande",
            "Bo Alm (Ale kommun) | present | for Ale kommun | role justerare",
            "Ida Holm | present | role sekreterare",
        ],
    ),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(LISTS))
def test_people_are_found_where_breaks_are_lost(listed: str, expected: list[str]) -> None:
    assert who(listed) == expected


# label, a piece of such a text, the lines that it makes
PIECES = [
    ("an item without its sign", "Eva Sten 58 Mötets öppnande Anna Ek öppnar", ["Eva Sten", "58 Mötets öppnande …"]),
    ("the page that ends", "Eva Sten Sida 1 (4) 1. Val av", ["Eva Sten", "Sida 1 (4)", "1. Val av"]),
    ("a paragraph of somebody", "Eva Sten (jurist) 107 Bo Alm", ["Eva Sten (jurist) 107 Bo Alm"]),
    ("paragraphs in brackets", "Eva Sten ( 1 11) Bo Alm", ["Eva Sten ( 1 11) Bo Alm"]),
]
PEOPLE = "Närvarande: Anna Ek, rektor i Lerum, Bo Alm, rektor i Ale, Siv Ask, rektor i Kungälv, Nils Ry, ekonom i Tjörn"


@pytest.mark.parametrize(("piece", "expected"), labelled(PIECES))
def test_breaks_are_lost_before_items_and_not_before_the_paragraphs_of_people(piece: str, expected: list[str]) -> None:
    text = f"Plats: Rådhuset i Lerum, stora salen {PEOPLE} Övriga närvarande: {piece}"
    lines = [line.text for line in split_lines(text)]
    begins = [line.removesuffix(" …") for line in expected]
    found = [line.removeprefix("Övriga närvarande: ") for line in lines[2:]]
    assert len(found) >= len(begins)
    assert all(line.startswith(begin) for line, begin in zip(found, begins, strict=False))
    assert found[0] == begins[0]


def test_a_label_may_be_glued_to_a_sentence() -> None:
    lines = [line.text for line in split_lines("Mötet öppnades av Anna Ek.Deltagare: Anna Ek och Bo Alm")]
    assert lines == ["Mötet öppnades av Anna Ek.", "Deltagare: Anna Ek och Bo Alm"]


@pytest.mark.parametrize("number", ["2 ", ""])
def test_the_head_of_a_further_page_is_no_part_of_a_list(number: str) -> None:
    (line,) = split_lines(f"{number}LERUMS KOMMUN PROTOKOLL 2(9) Anna Ek")
    assert line.text == "Anna Ek"


def test_numbers_without_a_mark_count_items_behind_what_agendas_begin_with() -> None:
    body = (
        "2 1 Val av justerare Till att jämte ordföranden justera dagens protokoll utses Anna Ek. 2 Godkännande av "
        "dagordning Utsänd dagordning godkänns. 3 Skolväg Bo Alm redovisade de 14 förslagen och 3 Ale skolor."
    )
    items = claims(f"{HEAD}Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n{body}", AgendaItem)
    assert [f"{item.position} {item.title}" for item in items] == [
        "1 Val av justerare",
        "2 Godkännande av dagordning",
        "3 Skolväg",
    ]
    assert [person.name for item in items for person in item.presenters] == ["Bo Alm"]


FIRST_PAGE = (
    "1 Rådet för trygghet Plats och tid Rådhuset i Lerum, stora salen, måndag den 5 mars 2012 klockan 18.00 till 21.00 "
    "Närvarande Anna Ek, Lerum Bo Lund, Ale Siv Ask, Tjörn Underskrifter Sekreterare Siv Ask"
)

# label, the text behind its first page, the titles of its items by their numbers
COUNTED = [
    (
        "each page begins with its number",
        "2 1. Val av justerare Bo Lund valdes. 2. Skolvägar Anna Ek visade en karta.\n\n3 3. Nästa möte Vi ses i maj.",
        ["1 Val av justerare", "2 Skolvägar", "3 Nästa möte"],
    ),
    (
        "a head that the pages have in common, and the letters of the body before the numbers",
        "2 Rådet för trygghet (9) RFT 1 Val av justerare Bo Lund valdes.\n\n3 Rådet för trygghet (9) RFT 2 Dagordning "
        "Dagordningen godkändes.\n\n4 Rådet för trygghet (9) RFT 3 Skolvägar Anna Ek visade en karta.",
        ["RFT 1 Val av justerare", "RFT 2 Dagordning", "RFT 3 Skolvägar"],
    ),
    (
        "two numbers without a mark, a group heading before one",
        "2 15 Dagordning Dagordningen godkändes. Informationsärenden 16 Skolvägar Anna Ek visade en karta.",
        ["15 Dagordning", "Informationsärenden: 16 Skolvägar"],
    ),
    (
        "a number behind words that no full stop ends",
        "2 1 Val av justerare Bo Lund valdes. 2 Dagordning att godkänna den här 3 Skolvägar Anna Ek visade en karta.",
        ["1 Val av justerare", "2 Dagordning", "3 Skolvägar"],
    ),
    (
        "the number of the first is lost",
        "2 Mötets öppnande Anna Ek hälsade välkommen. 2. Skolvägar Bo Lund visade en karta. 3. Nästa möte Vi ses då.",
        ["Mötets öppnande", "2 Skolvägar", "3 Nästa möte"],
    ),
    (
        "the number of an item that a sentence points to",
        "2 1. Val av justerare Bo Lund valdes. 2. Skolvägar Frågan tas upp under punkt 3. Gällande bussar är allt "
        "klart. 3. Nästa möte Rådet möts i maj.",
        ["1 Val av justerare", "2 Skolvägar", "3 Nästa möte"],
    ),
]


@pytest.mark.parametrize(("pages", "expected"), labelled(COUNTED))
def test_items_are_counted_from_page_to_page(pages: str, expected: list[str]) -> None:
    items = claims(f"{FIRST_PAGE}\n\n{pages}", AgendaItem)
    named = [" ".join(filter(None, (item.position, item.title))) for item in items]
    assert [f"{i.section}: {name}" if i.section else name for i, name in zip(items, named, strict=True)] == expected
