import pytest

from graph.claims import Fact, Meeting
from tests.extractors.told import read, told
from tests.tables import labelled

BODY = (
    "\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\n"
    "Inget fanns att ta upp.\n"
)
NETWORK = "Gymnasienätverket [network, convener open]"
DAY = "date 2024-03-15 stated"
OFFLINE = "mode OfflineEventAttendanceMode"

# the head of the minutes, the meeting
MEETINGS = [
    (
        "a name of two words of which one is shortened, and a part of an association's land",
        "Styrgrupp Skol- och kulturlotsen Norra Skaraborg\n2024-03-15",
        f"Styrgrupp Skol- och kulturlotsen Norra Skaraborg [steering-group, convener open] | {DAY}",
    ),
    ("a letterhead", "Gymnasienätverket\n\nMinnesanteckningar 2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "an organ that stands far down",
        "Sammanträde 2024-03-15\n" + "Beslutade paragrafer\n" * 30 + "Organ: Gymnasienätverket",
        f"{NETWORK} | {DAY}",
    ),
    ("a labelled organ", "Organ: Gymnasienätverket\nSammanträdesdatum: 2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "an organ where breaks are lost, with what is part of it",
        "Datum 2024-03-15\n\nOrgan Kommunstyrelsens arbetsutskott\nProtokollet anslås Till och med 2024-04-25",
        f"Kommunstyrelsens arbetsutskott [committee, convener open] | {DAY}",
    ),
    (
        "an organ behind the words of another column",
        "Datum 2024-03-15\n\nBEVIS Justeringen har tillkännagivits genom anslag Norrlunds läns landstingsstyrelse",
        f"Norrlunds läns landstingsstyrelse [board, convener open] | {DAY}",
    ),
    (
        "columns that have come together",
        "HJORTSJÖ KOMMUN SAMMANTRÄDESPROTOKOLL Sida Sammanträdesdatum Kulturnämnden 2024-03-15 1(19)",
        f"Kulturnämnden [committee, Hjortsjö kommun] | {DAY}",
    ),
    (
        "the town where a group met, which is not whose it is",
        "Protokoll från möte med Bygdenätverkets styrgrupp 2024-03-15 i Folkets Hus i Lerum",
        f"Bygdenätverkets styrgrupp [steering-group, convener open] | {DAY} | place Folkets Hus i Lerum | {OFFLINE}",
    ),
    (
        "a yearly meeting of a national society, in a house with a small letter",
        "SVENSK LOTSFÖRENING\nProtokoll fört vid årsmöte 15 mars 2024 i biografen Draken.\n"
        "Vi bjuder styrelse och valberedning på soppa, som vanligt.",
        f"Årsmötet [assembly, Svensk lotsförening] | {DAY} | place biografen Draken | {OFFLINE}",
    ),
    (
        "a definite name that goes to the end of its line, and hours on Skype",
        "Ledningsgruppen för samverkan museum - bibliotek, Kusten\nMöte nr 3, 2024-03-15 kl. 09.00-11.00 via Skype",
        "Ledningsgruppen för samverkan museum - bibliotek [management-group, convener open]"
        f" | {DAY} | time 09:00-11:00 | mode OnlineEventAttendanceMode",
    ),
    (
        "who convenes, behind a forum's name and a comma",
        "Minnesanteckningar – Nätverk för regionala kulturstrateger, SKR\nDatum: 2024-03-15",
        f"Nätverk för regionala kulturstrateger [network, Sveriges Kommuner och Regioner] | {DAY}",
    ),
    (
        "a board that belongs to what is not named",
        "Möte med föreningens styrelse 2024-03-15",
        f"Styrelsen [board, convener open] | {DAY}",
    ),
    (
        "whose board it is, by what the words behind its name say",
        "Minnesanteckningar 2024-03-15\nDirektionen för Kustens gymnasieförbund",
        f"Direktionen [board, Kustens gymnasieförbund] | {DAY}",
    ),
    (
        "a forum that is common to all",
        "Minnesanteckningar 2024-03-15\n\nMöte i Kustgemensamt forum den 15 mars",
        f"Kustgemensamt forum [forum, convener open] | {DAY}",
    ),
    (
        "a place with hours below its label",
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\nPlats och tid\nStadshuset, Lilla salen, 09:30-12:15",
        f"{NETWORK} | {DAY} | time 09:30-12:15 | place Stadshuset, Lilla salen | {OFFLINE}",
    ),
    (
        "a place with hours apart from its label",
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\nPlats och tid\n\nStadshuset, Lilla salen, 09:30-12:15",
        f"{NETWORK} | {DAY} | time 09:30-12:15 | place Stadshuset, Lilla salen | {OFFLINE}",
    ),
    (
        "a place on the net below its label",
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\nPlats och tid\nDigitalt via Teams, kl. 9.00-11.30",
        f"{NETWORK} | {DAY} | time 09:00-11:30 | place Digitalt via Teams | mode OnlineEventAttendanceMode",
    ),
    (
        "those whose network meets",
        "Anteckningar Nätverksträff kulturchefer 2024-03-15",
        f"Nätverk för kulturchefer [network, convener open] | {DAY}",
    ),
    (
        "a body that is called by letters",
        "Minnesanteckningar KLT Kvalitet 2024-03-15\n\nVid KLT:s möte i maj väljs ordförande.",
        f"KLT Kvalitet [forum, convener open] | {DAY}",
    ),
    (
        "members on one line, and the region behind the word for a meeting",
        "Minnesanteckningar Regionrådsmöte Sjöregionen\nAle Lerum Tjörn\n2024-03-15",
        f"Regionrådet [council, Sjöregionen] | {DAY}",
    ),
    (
        "for whom others met",
        "Protokoll från rundtur för lärare för östra kulturnämnden 2024-03-15",
        f"nobody inferred | {DAY}",
    ),
    (
        "a steering group in quotation marks, in capitals",
        'STYRGRUPP "KURSHUBBEN"\nMötesanteckningar 2024-03-15',
        f"Styrgrupp Kurshubben [steering-group, convener open] | {DAY}",
    ),
    (
        "a labelled group with its letters",
        "Mötesanteckning 2024-03-15\nGrupp: Regional samverkansgrupp för språkval (RSS)",
        f"Regional samverkansgrupp för språkval [working-group, convener open] | {DAY}",
    ),
    (
        "a labelled network that is called by who is in it",
        "Mötesanteckning 2024-03-15\nNätverk: Elevhälsochefer",
        f"Elevhälsochefer [network, convener open] | {DAY}",
    ),
    (
        "who is in it, behind the title",
        "Minnesanteckningar från Kost- och måltidschefer i Sjöbygden den 15 mars 2024",
        f"Kost- och måltidschefer i Sjöbygden [forum, convener open] | {DAY}",
    ),
    (
        "a group of a kind, behind the title",
        "Minnesanteckningar – Politisk samverkansgrupp 2024-03-15",
        f"Politisk samverkansgrupp [working-group, convener open] | {DAY}",
    ),
    ("who holds no post", "Minnesanteckningar Elever i behov 2024-03-15", f"nobody inferred | {DAY}"),
    ("a subject behind the title", "Minnesanteckningar Resultat och budget 2024-03-15", f"nobody inferred | {DAY}"),
    (
        "a year of two figures apart, and a day of something else",
        "Anteckningar från Gymnasienätverket 15/3 -24\nDagen hålls den 8 mars på Lindgården i Vara. Bo bokar.",
        f"{NETWORK} | date 2024-03-15 inferred | because Årtalet är skrivet med två siffror.",
    ),
    (
        "a name above, and the word for its meeting",
        "Länsnätverket för körsång\n\nMinnesanteckningar från nätverksmöte\n\nDatum: 2024-03-15",
        f"Länsnätverket för körsång [network, convener open] | {DAY}",
    ),
    (
        "a local action group",
        "Protokoll fört vid LAG-sammanträde i Leader Sjöbygden 2024-03-15",
        f"LAG Leader Sjöbygden [committee, convener open] | {DAY}",
    ),
    (
        "a part of a committee of two words",
        "Park- och gatunämndens presidium\nPROTOKOLL 2024-03-15\nPlats: Digitalt",
        f"Park- och gatunämndens presidium [presidium, convener open] | {DAY} | place Digitalt"
        " | mode OnlineEventAttendanceMode",
    ),
    (
        "the board behind whose it is",
        "Kommunalförbundet Kustland – styrelsen\nPROTOKOLL 2024-03-15",
        f"Styrelsen [board, Kommunalförbundet Kustland] | {DAY}",
    ),
    (
        "how they met, behind the hours",
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15 kl. 10–12, videomöte",
        f"{NETWORK} | {DAY} | time 10:00-12:00 | mode OnlineEventAttendanceMode",
    ),
    (
        "the town where a network met",
        "Lotsnätverket i Norrland\nMinnesanteckningar från nätverksträff i Lerum den 15 mars 2024",
        f"Lotsnätverket [network, convener open] | {DAY}",
    ),
    (
        "a local action group, the area on a line of its own",
        "Leader Sjöbygden\nProtokoll fört vid LAG-möte nr 2 den 15 mars 2024",
        f"LAG Leader Sjöbygden [forum, convener open] | {DAY}",
    ),
    (
        "letters and what they are short for",
        "Protokoll från KSG, kommungemensam samrådsgrupp\nDatum: 2024-03-15",
        f"Kommungemensam samrådsgrupp [forum, convener open] | {DAY}",
    ),
    (
        "a council that each municipality has",
        "BRÅ Lerum\nMinnesanteckningar 2024-03-15",
        f"Brottsförebyggande rådet [council, convener open] | {DAY}",
    ),
    (
        "a compound that is cut short",
        "Lokal styrgrupp Vård- och omsorgscollege Ekeby\n2024-03-15",
        f"Lokal styrgrupp Vård- och omsorgscollege Ekeby [steering-group, Vård- och omsorgscollege Ekeby] | {DAY}",
    ),
    (
        "the branch behind a comma",
        "Lokalt programråd, El- och energiprogrammet\n2024-03-15",
        f"Lokalt programråd El- och energiprogrammet [industry-council, convener open] | {DAY}",
    ),
    (
        "a name in small letters to the end of its line",
        "Arbetsgrupp Övergångar förskola–skola\n2024-03-15",
        f"Arbetsgrupp Övergångar förskola–skola [working-group, convener open] | {DAY}",
    ),
    (
        "a project's name to the end of its line",
        "Styrgruppsmöte Klivet ut\n2024-03-15",
        f"Styrgrupp Klivet ut [steering-group, convener open] | {DAY}",
    ),
    (
        "a place whose value is lost",
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15\nPlats\nNärvarande ledamöter\nSiv Ask\n\nInbjudan bifogas",
        f"{NETWORK} | {DAY}",
    ),
    (
        "a date of the adjusting, in columns",
        "Gymnasienätverket\nJusteringens plats och tid\tKommunhuset 2024-03-18\nMötesdatum\t2024-03-15",
        f"{NETWORK} | {DAY}",
    ),
    (
        "a date of the adjusting, below its label",
        "Gymnasienätverket\nJusteringens plats och tid\nKommunhuset 2024-03-18\n\n2024-03-15",
        f"{NETWORK} | {DAY}",
    ),
    *(
        (f"{line}, with what it is about", f"{line} 2024-03-15", f"{name} [{kind}, convener open] | {DAY}")
        for line, name, kind in (
            ("Branschråd Vård och omsorg", "Branschråd Vård och omsorg", "industry-council"),
            ("Minnesanteckningar branschråd bygg", "Branschråd bygg", "industry-council"),
            ("Minnesanteckningar Chefsnätverk förskola/skola", "Chefsnätverk förskola/skola", "network"),
            ("Projektgrupp Skolvägen", "Projektgrupp Skolvägen", "project-group"),
            ("Anteckningar från nätverksträff för rektorer", "Nätverk för rektorer", "network"),
            ("Protokoll från ordinarie förbundsstämma", "Förbundsstämman", "assembly"),
            ("Minnesanteckningar styrgruppsmöte Skolvägen", "Styrgrupp Skolvägen", "steering-group"),
            ("Mötesanteckningar AG Skolvägen", "Arbetsgrupp Skolvägen", "working-group"),
            ("Gemensam nämnd för skolväg", "Gemensam nämnd för skolväg", "committee"),
            ("Protokoll styrgruppsmöte ”Trygga skolvägar”", "Styrgrupp Trygga skolvägar", "steering-group"),
            ("Samverkansgruppen för vuxnas lärande", "Samverkansgruppen för vuxnas lärande", "working-group"),
            ("Styrgruppen Protokoll", "Styrgruppen", "steering-group"),
            ("Styrgrupp för Skolvägen", "Styrgrupp Skolvägen", "steering-group"),
            ("PROTOKOLL STYRGRUPPEN SKOLVÄGEN", "Styrgrupp Skolvägen", "steering-group"),
            ("MINNESANTECKNINGAR SYV-NÄTVERKET", "SYV-nätverket", "network"),
            ("Protokoll styrgruppen", "Styrgruppen", "steering-group"),
            ("Protokoll från styrgruppen", "Styrgruppen", "steering-group"),
            ("Minnesanteckningar styrgrupp", "Styrgruppen", "steering-group"),
            ("STYRGRUPPSMÖTE – Skolvägen", "Styrgrupp Skolvägen", "steering-group"),
            ("STYRGRUPPSMÖTE – TRYGGA SKOLVÄGAR", "Styrgrupp Trygga Skolvägar", "steering-group"),
            ("Styrgruppsmöte: Skolvägen", "Styrgrupp Skolvägen", "steering-group"),
            ("Skolvägen – styrgruppsmöte 3", "Styrgrupp Skolvägen", "steering-group"),
            ("Referensgruppsmöte, Skolvägen", "Referensgrupp Skolvägen", "reference-group"),
            ("Programrådsmöte Bygg- och anläggning", "Programråd Bygg- och anläggning", "industry-council"),
            ("Styrgrupp – Minnesanteckningar", "Styrgruppen", "steering-group"),
            ("Styrgrupp – Teams", "Styrgruppen", "steering-group"),
        )
    ),
    (
        "a society that is called by a municipality",
        "Lerums hembygdsförening\nProtokoll styrelsemöte 2024-03-15",
        f"Styrelsen [board, Lerums hembygdsförening] | {DAY}",
    ),
    (
        "a company that is called by one",
        "Lerums Energi AB\nStyrelseprotokoll 2024-03-15",
        f"Styrelsen [board, Lerums Energi AB] | {DAY}",
    ),
    (
        "what no form tells, called by one",
        "Lerums församling\nProtokoll kyrkorådet 2024-03-15",
        f"Kyrkorådet [council, convener open] | {DAY}",
    ),
    (
        "a municipality's own",
        "Lerums folkhälsoråd\nProtokoll 2024-03-15",
        f"Lerums folkhälsoråd [council, Lerums kommun] | {DAY}",
    ),
    (
        "the one of an autumn",
        "Gymnasienätverket\nHöstens nätverksträff 15 mars 2024",
        f"{NETWORK} | {DAY}",
    ),
    (
        "of several municipalities, and not of the first",
        "Nätverket för vuxenutbildning i Ale, Lerum och Tjörn\nProtokoll 2024-03-15",
        f"Nätverket för vuxenutbildning i Ale, Lerum och Tjörn [network, convener open] | {DAY}",
    ),
    (
        "what somebody else has adopted",
        "Plan för möten\nFastställd av kommunfullmäktige 2024-03-18\nGymnasienätverket\n2024-03-15",
        f"{NETWORK} | {DAY}",
    ),
    ("a person below the title", "Protokollet sänds till\nAnna Ek, Lerum\nMöte 2024-03-15", f"nobody inferred | {DAY}"),
    ("in the title", "Protokoll fört vid möte med Gymnasienätverket\nDatum: 2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "an annual meeting",
        "Årsmötesprotokoll 2024-03-15",
        f"Årsmötet [assembly, convener open] | {DAY}",
    ),
    (
        "place and hours below their label",
        "Gymnasienätverket\nSammanträdesdatum\n2024-03-15\nPlats och tid:\nRådhuset i Lerum kl 13.00–14.30",
        f"{NETWORK} | {DAY} | time 13:00-14:30 | place Rådhuset i Lerum | mode OfflineEventAttendanceMode",
    ),
    (
        "the day of the meeting below its label, and that of the adjusting",
        "Gymnasienätverket\nSammanträdesdatum\n2024-03-15\nSida\n1 (3)\n"
        "Tid och plats för justering: Rådhuset 2024-03-18",
        f"{NETWORK} | {DAY}",
    ),
    ("a page is no agency", "PROTOKOLL Sida\nGymnasienätverket 1 (3)\n2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "a place with a colon in its name below its label",
        "Gymnasienätverket\nSammanträdesdatum\n2024-03-15\nPlats och tid\nGR:s kansli, kl 13:00–14:30",
        f"{NETWORK} | {DAY} | time 13:00-14:30 | place GR:s kansli | mode OfflineEventAttendanceMode",
    ),
    (
        "a house before the date",
        "Gymnasienätverket\nEkeby hembygdsgård 2024-03-15",
        f"{NETWORK} | {DAY} | place Ekeby hembygdsgård | mode OfflineEventAttendanceMode",
    ),
    ("from a meeting", "Minnesanteckningar från Gymnasienätverket 2024-03-15", f"{NETWORK} | {DAY}"),
    ("capitals", "GYMNASIENÄTVERKET\n\nPROTOKOLL\n\nDatum: 2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "its convener",
        "Göteborgsregionen\n\nGymnasienätverket\n\nMinnesanteckningar 2024-03-15",
        f"Gymnasienätverket [network, Göteborgsregionens kommunalförbund] | {DAY}",
    ),
    (
        "municipalities that meet, and not as what",
        "Ale – Lerum – Tjörn\nGemensam nämnd för skolväg\n\nProtokoll 2024-03-15",
        f"Gemensam nämnd för skolväg [committee, convener open] | {DAY}",
    ),
    (
        "an agency that something is asked of",
        "Gymnasienätverket\n\n2024-03-15\n- Siv Ask: kontakta Havsinspektionen",
        f"{NETWORK} | {DAY}",
    ),
    (
        "its convener behind it",
        "Minnesanteckningar\nGymnasienätverket, GR\n2024-03-15",
        f"Gymnasienätverket [network, Göteborgsregionens kommunalförbund] | {DAY}",
    ),
    (
        "its region behind it",
        "Gymnasienätverket Skaraborg\n\nMinnesanteckningar 2024-03-15",
        f"Gymnasienätverket [network, Skaraborgs kommunalförbund] | {DAY}",
    ),
    ("a town behind it", "Gymnasienätverket, Borås\n\nMinnesanteckningar 2024-03-15", f"{NETWORK} | {DAY}"),
    (
        "what it is for, in the indefinite form",
        "Länsstyrelsen i Örebro län\nProtokoll\nSamrådsgrupp för integration\n2024-03-15",
        f"Samrådsgrupp för integration [group, Länsstyrelsen i Örebro län] | {DAY}",
    ),
    (
        "where it is, and what it is for",
        "Regionalt nätverk för elevhälsochefer\n\nMinnesanteckningar 2024-03-15",
        f"Regionalt nätverk för elevhälsochefer [network, convener open] | {DAY}",
    ),
    (
        "what it is called, behind a dash",
        "Protokoll styrgrupp – Lotsen Väst 2024-03-15",
        f"Styrgrupp Lotsen Väst [steering-group, convener open] | {DAY}",
    ),
    (
        "the project whose meeting it was",
        "Protokoll fört vid styrgruppsmöte för projekt Lotsen den 15 mars 2024",
        f"Styrgrupp Lotsen [steering-group, convener open] | {DAY}",
    ),
    (
        "a date as one number behind the word for a meeting",
        "Gymnasienätverket\nSkolchefsträff 240315",
        f"{NETWORK} | date 2024-03-15 inferred | because Datumet är skrivet som ett enda tal, utan skiljetecken.",
    ),
    (
        "a committee",
        "LERUMS KOMMUN\n\nBILDNINGSNÄMNDEN\n\nSammanträdesdatum 2024-03-15",
        f"Bildningsnämnden [committee, Lerums kommun] | {DAY}",
    ),
    (
        "time and place",
        "Gymnasienätverket\n\nTid: 2024-03-15, kl. 09.00-12.00\nPlats: Stadshuset, Borås",
        f"{NETWORK} | {DAY} | time 09:00-12:00 | place Stadshuset, Borås | mode OfflineEventAttendanceMode",
    ),
    (
        "a hybrid meeting",
        "Gymnasienätverket\n\nDatum: 2024-03-15\nPlats: Hybridmöte, Borås/Teams",
        f"{NETWORK} | {DAY} | place Hybridmöte, Borås/Teams | mode MixedEventAttendanceMode",
    ),
    (
        "labels in two languages",
        "Gymnasienätverket\n\nDato/Datum: 2024-03-15\nSted/Plats: Borås kommun, Stadshuset",
        f"{NETWORK} | {DAY} | place Borås kommun, Stadshuset | mode OfflineEventAttendanceMode",
    ),
    (
        "on one line",
        "Gymnasienätverket\n\nTid och plats: Fredag den 15 mars 2024, kl. 09.00-12.00, Folkets hus",
        f"{NETWORK} | {DAY} | time 09:00-12:00 | place Folkets hus | mode OfflineEventAttendanceMode",
    ),
    (
        "on a screen",
        "Gymnasienätverket 2024-03-15\nPlats: digitalt via Teams",
        f"{NETWORK} | {DAY} | place digitalt via Teams | mode OnlineEventAttendanceMode",
    ),
    (
        "on both",
        "Gymnasienätverket 2024-03-15\nPlats: Stadshuset, Borås, samt Teams",
        f"{NETWORK} | {DAY} | place Stadshuset, Borås, samt Teams | mode MixedEventAttendanceMode",
    ),
    (
        "a weekday settles the year",
        "Gymnasienätverket\nFredag den 15 mars\nVerksamhetsplan 2024",
        (
            f"{NETWORK} | date 2024-03-15 inferred | "
            "because Året står inte vid datumet: 15/3 är en fredag 2024, och bland de årtal som dokumentet "
            "nämner bara då."
        ),
    ),
    ("no year anywhere", "Gymnasienätverket\nFredag den 15 mars", f"{NETWORK} | date open"),
    ("two years fit", "Gymnasienätverket\nFredag den 15 mars\nPlan 2019 och 2024", f"{NETWORK} | date open"),
    (
        "a letterhead in columns",
        "LERUMS KOMMUN          SAMMANTRÄDESPROTOKOLL\nGymnasienätverket      2024-03-15               Sida 2 (9)",
        f"Gymnasienätverket [network, Lerums kommun] | {DAY}",
    ),
    (
        "labels side by side",
        "Gymnasienätverket\nDatum: 2024-03-15     Tid: 09.00-12.00     Plats: Rådhuset",
        f"{NETWORK} | {DAY} | time 09:00-12:00 | place Rådhuset | mode OfflineEventAttendanceMode",
    ),
    (
        "a place behind the date",
        "Protokoll från Gymnasienätverket den 15 mars 2024 på Stadshotellet i Ystad",
        f"{NETWORK} | {DAY} | place Stadshotellet i Ystad | mode OfflineEventAttendanceMode",
    ),
    (
        "in a title that stands by itself",
        "Möte i Gymnasienätverket\n\nMinnesanteckningar 2024-03-15, Residenset, Falun",
        f"{NETWORK} | {DAY} | place Residenset, Falun | mode OfflineEventAttendanceMode",
    ),
    (
        "a date as one number",
        "Gymnasienätverket\nProtokoll 240315",
        f"{NETWORK} | date 2024-03-15 inferred | because Datumet är skrivet som ett enda tal, utan skiljetecken.",
    ),
    (
        "the body of a network",
        "Protokoll från Gymnasienätverkets styrgrupp 2024-03-15",
        f"Gymnasienätverkets styrgrupp [steering-group, convener open] | {DAY}",
    ),
    (
        "a group below the body that it is part of",
        "Skolrådet\nReferensgruppen för läsning\nMinnesanteckningar 2024-03-15",
        f"Referensgruppen för läsning [reference-group, convener open] | {DAY}",
    ),
    (
        "an adjective and a head",
        "Lokal styrgrupp\n\nMinnesanteckningar 2024-03-15",
        f"Lokala styrgruppen [steering-group, convener open] | {DAY}",
    ),
    ("no date", "Gymnasienätverket\nMinnesanteckningar", f"{NETWORK} | date open"),
    (
        "a place below its label",
        "Gymnasienätverket\n\nDatum\n2024-03-15\n\nPlats\nZoom",
        f"{NETWORK} | {DAY} | place Zoom | mode OnlineEventAttendanceMode",
    ),
    ("the minutes of a body", "DIREKTIONSPROTOKOLL\n2024-03-15", f"Direktionen [board, convener open] | {DAY}"),
    (
        "beside the minutes of a yearly meeting",
        "ÅRSMÖTESPROTOKOLL\nRidklubben Silverskon\n2024-03-15",
        f"Ridklubben Silverskon [forum, convener open] | {DAY}",
    ),
    (
        "a project's steering group",
        "Mötesanteckningar styrgrupp – projektet Kusten Runt (ESF)\n2024-03-15",
        f"Styrgrupp Kusten Runt [steering-group, convener open] | {DAY}",
    ),
    (
        "two names with a slash",
        "Minnesanteckningar\nPlaneringsgruppen/Chefsgruppen för skolfrågor\n2024-03-15",
        f"Planeringsgruppen/Chefsgruppen för skolfrågor [group, convener open] | {DAY}",
    ),
    (
        "the places of a council",
        "Lokalt arbetsmarknadsråd Ale/Lerum\nMinnesanteckningar 2024-03-15",
        f"Lokalt arbetsmarknadsråd Ale/Lerum [council, convener open] | {DAY}",
    ),
    (
        "labels in two languages",
        "Gymnasienätverket\n\nTID - AIKA          15.3.2024 kl 16:30-18:15\nPLATS - PAIKKA      Fyren, Hamngatan 4",
        f"{NETWORK} | {DAY} | time 16:30-18:15 | place Fyren, Hamngatan 4 | mode OfflineEventAttendanceMode",
    ),
    (
        "a year of two figures",
        "Gymnasienätverket 24-03-15",
        f"{NETWORK} | date 2024-03-15 inferred | because Årtalet är skrivet med två siffror.",
    ),
    (
        "a year of two figures, last",
        "Gymnasienätverket 15/3-24",
        f"{NETWORK} | date 2024-03-15 inferred | because Årtalet är skrivet med två siffror.",
    ),
    (
        "letters for figures in a date",
        "Gymnasienätverket\nProtokoll 2024-O3-l5",
        (
            f"{NETWORK} | date 2024-03-15 inferred | because Datumet är skadat: bokstäver i det har lästs som de "
            "siffror som de liknar."
        ),
    ),
    (
        "the day on which they were sent, by their own words",
        "Från: Anna Ek\nSkickat: den 15 mars 2024 16:12\nÄmne: Gymnasienätverket\n\n"
        "Hej! Här är anteckningar från dagens träff.",
        (
            f"{NETWORK} | date 2024-03-15 inferred | because "
            "Anteckningarna skickades den dagen, och de talar om dagens möte"
        ),
    ),
    (
        "sent by e-mail",
        "Från: Anna Ek\nSkickat: den 16 mars 2024 16:12\nÄmne: Anteckningar från Gymnasienätverket 15 mars",
        (
            f"{NETWORK} | date 2024-03-15 inferred | because Året står inte vid datumet: senaste sådana dag när "
            "anteckningarna skickades 2024-03-16"
        ),
    ),
    (
        "a body of the county",
        "LÄNSSTYRELSEN                PROTOKOLL\n2024-03-15\n\nLänets integrationsdelegation, möte 1/2024",
        f"Länets integrationsdelegation [committee, convener open] | {DAY}",
    ),
    (
        "a line that says of which day it was",
        "Noteringar från Gymnasienätverket\n\nDigitalt möte den 15 mars 2024 kl. 13–15\n\nAnna Ek hälsade välkommen.",
        f"{NETWORK} | {DAY} | time 13:00-15:00",
    ),
    (
        "when it began, behind its day",
        "Gymnasienätverket\nFredagen den 15 mars 2024, kl 17.30",
        f"{NETWORK} | {DAY} | time 17:30-open",
    ),
    *(
        (
            f"of a project: {title}",
            f"{title}\n2024-03-15",
            f"Styrgrupp Gröna hamnar [steering-group, convener open] | {DAY}",
        )
        for title in (
            'Styrgruppsmöte 7 – projekt "Gröna hamnar" (GH)',
            "Projekt Gröna hamnar – styrgruppsmöte 3",
            "Styrgruppen för projekt Gröna hamnar",
        )
    ),
    (
        "a body by its first word in the title, in full above it",
        "Beredningen för social välfärd\n\nMinnesanteckningar från beredningens möte 2024-03-15",
        f"Beredningen för social välfärd [committee, convener open] | {DAY}",
    ),
    (
        "what programmes are for",
        "Beslutsgruppen för skärgårdsprogrammet\n2024-03-15",
        f"Beslutsgruppen [group, convener open] | {DAY}",
    ),
    (
        "a steering group with an adjective",
        "Regional styrgrupp för Yrkeslyftet i Sjölän\n2024-03-15",
        f"Regional styrgrupp för Yrkeslyftet i Sjölän [steering-group, convener open] | {DAY}",
    ),
    (
        "a steering group that is somebody's, in capitals",
        "KUSTREGIONENS STYRGRUPP FÖR GEMENSAM UPPHANDLING\n2024-03-15",
        f"Kustregionens styrgrupp för gemensam upphandling [steering-group, convener open] | {DAY}",
    ),
    (
        "the hours behind the place",
        "Gymnasienätverket\nPlats: Stadshuset, Ekeby. Tid: 9-12.\nDatum: 2024-03-15",
        f"{NETWORK} | {DAY} | time 09:00-12:00 | place Stadshuset, Ekeby | mode OfflineEventAttendanceMode",
    ),
    (
        "a label that is part of the name",
        "Protokoll\nStyrgrupp: Trygg hemgång\nDatum: 2024-03-15",
        f"Styrgrupp Trygg hemgång [steering-group, convener open] | {DAY}",
    ),
    (
        "a committee of the body above it",
        "Kustens samarbetskommitté\nArbetsutskottet\nProtokoll 2024-03-15",
        f"Arbetsutskottet [committee, convener open] | {DAY}",
    ),
    (
        "a group of an association, behind a dash",
        "Lotsförbundet Kusten – regional styrgrupp\nProtokoll 2024-03-15",
        f"Regional styrgrupp Lotsförbundet Kusten [steering-group, convener open] | {DAY}",
    ),
    (
        "a group of several units",
        "Familjecentralernas samverkansgrupp i Sjölän\nAnteckningar 2024-03-15",
        f"Familjecentralernas samverkansgrupp [working-group, convener open] | {DAY}",
    ),
    (
        "of two municipalities, by a hyphen",
        "Protokoll från möte med Företagarrådet i Lerum-Ale\n2024-03-15",
        f"Företagarrådet [council, convener open] | {DAY}",
    ),
    (
        "of two municipalities, side by side",
        "Branschråd Bygg – Lerum Ale\n2024-03-15",
        f"Branschråd Bygg [industry-council, convener open] | {DAY}",
    ),
    (
        "a committee that has prepared what the board decides",
        "Kustens samarbetskommitté\n\nProtokoll 2024-03-15\n\nArbetsutskottet",
        f"Kustens samarbetskommitté [committee, convener open] | {DAY}",
    ),
]


@pytest.mark.parametrize(("head", "expected"), labelled(MEETINGS))
def test_the_documents_own_meeting(head: str, expected: str) -> None:
    assert told(head + BODY, Meeting) == [expected]


def test_a_document_that_names_no_forum_says_so() -> None:
    (meeting,) = told("Minnesanteckningar 2024-03-15" + BODY, Meeting)
    assert meeting.startswith("nobody")


def test_a_weekday_that_the_date_was_not_is_reported() -> None:
    reading = read("Gymnasienätverket\nTorsdagen den 15 mars 2024" + BODY)
    (finding,) = (one for one in reading.findings if one.kind == "weekday")
    assert finding.message == "Veckodagen stämmer inte: 2024-03-15 var en fredag"
    assert finding.source is not None
    assert finding.source.of(reading.document.text) == "Torsdagen den 15 mars 2024"


def test_a_forum_of_the_nation_is_no_municipalitys() -> None:
    said = "\n\n3. Rapporter\nAnna rapporterade från Nationella parkrådet och från Parkgruppen i Lerum.\n"
    facts = told("Lerums kommun\nParknätverket\n\nMinnesanteckningar 2024-03-15" + BODY + said, Fact)
    assert any(fact.startswith("Parknätverket") for fact in facts)
    assert not any(fact.startswith("Nationella") for fact in facts)
