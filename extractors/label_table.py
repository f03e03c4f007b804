"""The table of labels: the words at the head of a line that say what the names behind them are.

Each is written as minutes print it; rows that say the same of the names that follow stand together.
`labels` finds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.claims import Status


class Part(StrEnum):
    """What a label opens."""

    LIST = "list"  # names of those who took part, or did not
    GROUP = "group"  # a group within a list ("Ledamöter", "Kansli"), a list of its own in the letterhead
    OFFICE = "office"  # who held an office at the meeting ("Sekreterare", "Justerare")
    STOP = "stop"  # something else: no names of participants follow


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what it says of the names that follow: their status, the role they hold (path below role/)."""

    text: str
    part: Part
    status: Status | None = None
    role: str | None = None
    called: bool = False  # those who were summoned: present only where no list of the present contradicts


def _rows(part: Part, texts: str, **facts: object) -> list[Label]:
    return [Label(text.strip(), part, **facts) for text in texts.split("|")]  # type: ignore[arg-type]


_PRESENT, _REMOTE, _ABSENT, _EXCUSED = Status.PRESENT, Status.REMOTE, Status.ABSENT, Status.EXCUSED

LABELS: tuple[Label, ...] = (
    *_rows(
        Part.LIST,
        "Närvarande|Närvaro|Närvarolista|Närvaroförteckning|Närvarande vid mötet|Närvarande på mötet|Deltagarlista"
        "|Närvarande ledamöter|Närvarande ordinarie ledamöter|Närvarande ordinarie|Närvarande var|Närvarande från"
        "|Närvarande representanter|Närvarande medlemmar|Närvarande styrelse|Närvarande styrelseledamöter"
        "|Beslutande|Beslutande ledamöter|Beslutande ersättare|Tjänstgörande|Tjänstgörande ledamöter|Följande deltog"
        "|Deltog|Deltagare|Deltagande|Deltagande ledamöter|Mötesdeltagare|Deltagare vid mötet|Deltagare på mötet"
        "|Medverkande|Medverkade|Medverkan|Upprop|Uppropslista|Röstlängd|Mötet bevistades av|På mötet deltog"
        "|Vid mötet närvarande|Vid mötet deltog|Ledamöter närvarande|Personer närvarande|Samtliga närvarande|Närvarade"
        "|Ledamöter och ersättare|Närvarande på distans och på plats",
        status=_PRESENT,
    ),
    # "Närvarande" and "Beslutande" by what some fonts leave of them: the letters before are drawn as one
    *_rows(Part.LIST, "ande", status=_PRESENT),
    *_rows(
        Part.LIST,
        "Adjungerade|Adjungerad|Adjungerad ledamot|Adjungerade ledamöter|Adj",
        status=_PRESENT,
        role="role/adjungerad",
    ),
    *_rows(
        Part.LIST,
        "Inbjuden|Inbjudna|Särskilt inbjudna|Inbjudna gäster|Inbjudna föredragande|Gäster|Gäst",
        status=_PRESENT,
        role="role/inbjuden",
    ),
    *_rows(Part.LIST, "Observatörer|Observatör", status=_PRESENT, role="role/observator"),
    *_rows(
        Part.LIST,
        "Ej beslutande|Icke beslutande|Ej tjänstgörande|Icke tjänstgörande|Inte tjänstgörande"
        "|Ej tjänstgörande ersättare|Icke tjänstgörande ersättare"
        "|Närvarande ersättare|Närvarande ej tjänstgörande ersättare|Närvarande suppleanter|Övriga närvarande"
        "|Övriga närvarande ersättare|Närvarande övriga|Övriga deltagande|Övriga deltagare|Övriga mötesdeltagare"
        "|Övriga medverkande|Närvarande tjänstemän|Också närvarande"
        "|Närvarande tjänstepersoner|Dessutom närvarande|Dessutom deltog|Dessutom|Även närvarande|I övrigt närvarande"
        "|Närvarande utan rösträtt|Deltar ej i beslut|Insynsplats|Närvarorätt|Åhörare"
        "|Medverkande tjänstemän|Medverkande tjänstepersoner|Ersättare närvarande|Övriga närvarande tjänstemän"
        "|Övriga|Övriga ersättare|Övrig närvarande|Övrigt deltagande|Övriga personer",
        status=_PRESENT,
    ),
    *_rows(
        Part.LIST,
        "Deltog digitalt|Deltog på distans|Deltagande på distans|Närvarande på distans|På distans|Distans|Via Teams"
        "|Via länk|Via Skype|Via Zoom|På länk|På telefon|Digitalt deltagande|Digitalt närvarande|Närvarande digitalt"
        "|Närvarande via Teams|Närvarande via länk|Deltagande via länk|Deltog via Teams|Deltog via länk",
        status=_REMOTE,
    ),
    *_rows(
        Part.LIST,
        "Frånvarande|Frånvarande ledamöter|Ej närvarande|Icke närvarande|Inte närvarande|Deltog ej|Deltog inte"
        "|Ej deltagande|Ej deltog|Saknades|Saknas|Frånvaro|Ej närvarande ledamöter|Frånvarande ersättare|Uteblivna",
        status=_ABSENT,
    ),
    *_rows(
        Part.LIST,
        "Förhinder|Anmält förhinder|Anmälda förhinder|Anmäld frånvaro|Anmält frånvaro|Förhindrade|Förhindrad|Förfall"
        "|Anmält förfall|Anmälda förfall|Återbud|Lämnat återbud|Meddelat förhinder|Meddelade förhinder|Hade förhinder"
        "|Har anmält förhinder|Förhinder anmält|Lämnade återbud|Anmält återbud|Frånvarande med anmält förhinder"
        "|Meddelat frånvaro|Har förhinder",
        status=_EXCUSED,
    ),
    *_rows(Part.LIST, "Kallade|Kallade till mötet|Kallade ledamöter|Inkallade", status=_PRESENT, called=True),
    *_rows(
        Part.GROUP,
        "Styrelse|Styrelsen|Styrelseledamöter|Tjänstemän|Tjänstepersoner"
        "|Tjänsteman|Tjänsteperson|Kansli|Kansliet|Sekretariat|Sekretariatet|Personalföreträdare|Personalrepresentanter"
        "|Fackliga företrädare|Fackliga representanter"
        "|Fackliga organisationer|Fackliga ombud|Facklig företrädare|Personalorganisationer|Föredragande"
        "|Representanter|Representanter personal|Föräldrarepresentanter|Företrädare|Politiker|Förtroendevalda"
        "|Presidium|Presidiet|Medlemmar|LAG|Förvaltningsledning|För arbetsgivaren"
        "|För arbetstagarna|Arbetsgivaren|Arbetstagarna|Från kommunen|Revisorer|Övriga ledamöter|Förvaltning"
        "|Förvaltningen|Kommunernas ledamöter|Regionens ledamöter|Kommunala ledamöter|Externa|Externa deltagare",
        status=_PRESENT,
    ),
    *_rows(
        Part.GROUP,
        "Ersättare|Suppleanter|Ers|Suppleant|Suppl",
        status=_PRESENT,
        role="role/ersattare",
    ),
    *_rows(Part.GROUP, "Ledamöter|Ordinarie ledamöter|Ordinarie", status=_PRESENT, role="role/ledamot"),
    *_rows(
        Part.GROUP,
        "Tjänstgörande ersättare|Tjänstgörande suppleanter|Tjg ersättare|Tjg ers",
        status=_PRESENT,
        role="role/tjanstgorande-ersattare",
    ),
    *_rows(
        Part.OFFICE,
        "Sekreterare|Sekreteraren|Mötessekreterare|Vid protokollet|Antecknat av|Anteckningar förda av|Antecknare"
        "|Protokollet fört av|Vid anteckningarna|Anteckningar av|För anteckningarna|Vid pennan|Sekr"
        "|Protokoll fört av|Nedtecknat av|Minnesanteckningar av|Minnesanteckningar förda av|Noterat av"
        "|Protokollsekreterare",
        status=_PRESENT,
        role="role/sekreterare",
    ),
    *_rows(Part.OFFICE, "Protokollförare", status=_PRESENT, role="role/protokollforare"),
    *_rows(
        Part.OFFICE,
        "Justerare|Justerande|Justeras|Justeringsman|Justeringsmän|Justeringsperson|Justeringspersoner"
        "|Protokolljusterare|Protokollsjusterare|Utses att justera|Utses justera|Utsedd att justera|Justerat av"
        "|Utsedda att justera|Utsågs att justera|Att justera|Justeras av|Utsedd justerare|Val av justerare"
        "|Utses att jämte ordföranden justera|Utses att tillsammans med ordföranden justera|Protokollsjustering"
        "|Att justera protokollet|Justeringsledamot|Protokolljustering|Utses till justerare"
        "|Utses att tillsammans med ordförande justera|Utses att jämte ordförande justera",
        status=_PRESENT,
        role="role/justerare",
    ),
    *_rows(
        Part.OFFICE,
        "Ordförande|Ordföranden|Ordf|Mötesordförande|Mötets ordförande|Tf ordförande|Ordförande för mötet",
        status=_PRESENT,
        role="role/ordforande",
    ),
    *_rows(Part.OFFICE, "Vice ordförande|V ordförande", status=_PRESENT, role="role/vice-ordforande"),
    *_rows(
        Part.STOP,
        "Plats|Tid|Datum|Dag|Plats och tid|Tid och plats|Tid & plats|Plats & tid|Plats/tid|Tid/plats|Paragrafer"
        "|Paragraf"
        "|Underskrifter|Underskrift|Dagordning|Ärenden|Ärendelista|Föredragningslista|Program|Agenda|Organ|Diarienummer"
        "|Sammanträdesdatum|Sammanträdestid|Sammanträdesplats|Mötesdatum|Mötesplats|Mötestid|Lokal|Nästa möte"
        "|Nästa sammanträde|Justeringens plats och tid|Justeringens tid och plats|Justeringsdag|Justering|Anslag"
        "|Anslag/bevis|Bevis|Anslagsbevis|Bilaga|Bilagor|Innehåll|Innehållsförteckning|Mötesprotokoll|Anmärkning|Beslutsärenden|Distribution"
        "|För kännedom|Sändlista|Kopia till|Expedieras|Expediering|Datum för anslags uppsättande|Dnr|Laglighet"
        "|Datum då anslaget sätts upp|Förvaringsplats för protokollet|Plats för justering|Tid för justering"
        "|Behandlade ärenden|Behandlade beslutsärenden|Omröstning|Omröstningar|Votering|Vår referens|Handläggare"
        "|Mötet öppnades|Mötets öppnande|Mötet öppnas|Ajournering|Sida|Sid|Diarienr|Kallelse|Information|Beslut"
        "|Uppdrag|Ansvarig|Syfte|Bakgrund|Öppnande|Inledning|Välkomsthälsning|Val av mötesfunktionärer|Omfattning"
        "|Frånvaro och närvaro|Klockan|Kl|Mötesform|Tidpunkt|Protokoll nr|Protokoll|Minnesanteckningar|Anteckningar"
        "|Offentliga paragrafer|Slutna paragrafer|Justerade paragrafer|Ärende|Föredras|Sekretess|Lagrum"
        "|Protokolljusteringen",
    ),
)
