"""Decisions, assignments, presenters and vacancies: what an item says was done and is to be done."""

import pytest

from graph.claims import AgendaItem, Assignment, Attendance, Decision, Forum, Mention, UnresolvedMention, Vacancy
from tests.extractors.told import claims
from tests.tables import labelled

HEAD = (
    "Bildningschefsnätverket\nMinnesanteckningar 2024-03-15\n\nNärvarande\n"
    "Anna Ek, Lerum\nBo Alm, Ale\nLeif Sten, Kungälv\nLeif Holm, Härryda\n\n1. Inledning\n"
    "Mötet inleddes.\n\n2. Skolväg\n"
)
END = "\n\n3. Övrigt\nInget fanns att ta upp.\n"
OWN = "Bildningschefsnätverket"


def decisions(text: str) -> list[str]:
    return [f"{d.by.name if d.by is not None else 'nobody'}: {d.text}" for d in claims(HEAD + text + END, Decision)]


DECISIONS = [
    *(
        (sentence, sentence, [f"{OWN}: {sentence}"])
        for sentence in (
            "Nätverket tackar ja till inbjudan.",
            "Nätverket avböjer förfrågan.",
            "Nätverket tar beslut om att avsluta projektet.",
            "Nätverket noterar informationen.",
            "Beslut enligt förslag.",
        )
    ),
    ("without those who decide", "Enades om att träffas igen.", [f"{OWN}: Enades om att träffas igen."]),
    ("of another body, before", "Styrelsen har beslutat om nya priser.", []),
    ("that is to come", "Nätverket tar beslut om planen den 30 november.", []),
    (
        "below a list",
        "- Inbjudan till havsdagen\nNätverket lägger rapporten till handlingarna.",
        [f"{OWN}: Nätverket lägger rapporten till handlingarna."],
    ),
    (
        "put off",
        "Frågan om lokalen bordläggs till nästa möte.",
        [f"{OWN}: Frågan om lokalen bordläggs till nästa möte."],
    ),
    ("a heading in capitals", "BESLUT\nFörslaget antas.", [f"{OWN}: Förslaget antas."]),
    (
        "what to decide alone, behind the text of the item",
        "Anna Ek redogjorde för planen. att fastställa planen.",
        [f"{OWN}: att fastställa planen."],
    ),
    (
        "minutes that are put aside",
        "Protokoll från mötet i maj läggs till handlingarna.",
        [f"{OWN}: Protokoll från mötet i maj läggs till handlingarna."],
    ),
    (
        "after it was read",
        "Föregående protokoll granskades noga på plats och lades till handlingarna.",
        [f"{OWN}: Föregående protokoll granskades noga på plats och lades till handlingarna."],
    ),
    (
        "in accordance with something",
        "Budget enligt kansliets förslag fastställdes.",
        [f"{OWN}: Budget enligt kansliets förslag fastställdes."],
    ),
    (
        "to what it was before",
        "Hyran fastställdes till oförändrat belopp.",
        [f"{OWN}: Hyran fastställdes till oförändrat belopp."],
    ),
    (
        "with the verb first",
        "Granskades reglerna för lokalen och godkändes.",
        [f"{OWN}: Granskades reglerna för lokalen och godkändes."],
    ),
    (
        "by the meeting, with the verb first",
        "Beslöt mötet på kassörens förslag att höja avgiften.",
        [f"{OWN}: Beslöt mötet på kassörens förslag att höja avgiften."],
    ),
    (
        "that a board is discharged",
        "Styrelsen beviljades ansvarsfrihet.",
        [f"{OWN}: Styrelsen beviljades ansvarsfrihet."],
    ),
    ("the bodies of others", "Andra kommuners fullmäktige utser en ledamot.", []),
    ("what somebody proposes to decide", "Anna Ek föreslår\n\natt fastställa planen.", []),
    ("what is proposed to be decided", "Förslag till beslut\n\natt fastställa planen.", []),
    ("what somebody ought to do", "Det är viktigt att fastställa planen.", []),
    (
        "by its name",
        "Bildningschefsnätverket beslutade att höja avgiften.",
        [f"{OWN}: Bildningschefsnätverket beslutade att höja avgiften."],
    ),
    ("by a word for it", "Nätverket beslutar att höja avgiften.", [f"{OWN}: Nätverket beslutar att höja avgiften."]),
    ("the meeting", "Mötet beslutade att höja avgiften.", [f"{OWN}: Mötet beslutade att höja avgiften."]),
    (
        "on the lines below",
        "Nätverket beslutar att:\n\nHöja avgiften.",
        [f"{OWN}: Nätverket beslutar att: Höja avgiften."],
    ),
    (
        "in paragraphs of their own",
        "Nätverket beslutar\n\natt höja avgiften, samt\n\natt bjuda in fler.\n\nAvgiften betalas i maj.",
        [f"{OWN}: Nätverket beslutar att höja avgiften, samt att bjuda in fler."],
    ),
    *(
        (f"by the passive: {words}", f"{words} att höja avgiften.", [f"{OWN}: {words} att höja avgiften."])
        for words in ("Efter diskussion beslutades", "Det bestämdes", "Enhälligt beslut", "Beslutet blev")
    ),
    ("behind a label and a dash", "Beslut – avgiften höjs.", [f"{OWN}: Beslut – avgiften höjs."]),
    ("behind a label", "Beslut: Avgiften höjs.", [f"{OWN}: Beslut: Avgiften höjs."]),
    ("standing behind", "Nätverket ställer sig bakom förslaget.", [f"{OWN}: Nätverket ställer sig bakom förslaget."]),
    (
        "to propose",
        "Nätverket beslutade att föreslå styrelsen en höjning.",
        [f"{OWN}: Nätverket beslutade att föreslå styrelsen en höjning."],
    ),
    ("in capitals", "BESLUT: Avgiften höjs.", [f"{OWN}: BESLUT: Avgiften höjs."]),
    ("was taken", "Beslut togs att avgiften höjs.", [f"{OWN}: Beslut togs att avgiften höjs."]),
    ("agreed", "Nätverket kom överens om att höja avgiften.", [f"{OWN}: Nätverket kom överens om att höja avgiften."]),
    (
        "headed by whose it is",
        "Nätverkets beslut\nAtt höja avgiften, samt\natt skicka ut den.",
        [f"{OWN}: Nätverkets beslut Att höja avgiften, samt att skicka ut den."],
    ),
    (
        "numbered",
        "Nätverkets beslut\n1. Avgiften höjs.\n2. Den skickas ut.",
        [f"{OWN}: Nätverkets beslut 1. Avgiften höjs. 2. Den skickas ut."],
    ),
    (
        "after something else",
        "Nätverket noterade informationen och beslöt att höja avgiften.",
        [f"{OWN}: Nätverket noterade informationen och beslöt att höja avgiften."],
    ),
    (
        "at the end of a sentence",
        "Anna Ek ställer upp och nätverket beslöt att nominera henne.",
        [f"{OWN}: Anna Ek ställer upp och nätverket beslöt att nominera henne."],
    ),
    (
        "the other way round",
        "Till sist beslutade nätverket att höja avgiften.",
        [f"{OWN}: Till sist beslutade nätverket att höja avgiften."],
    ),
    (
        "by us, the other way round",
        "Preliminärt bestämmer vi att höja avgiften.",
        [f"{OWN}: Preliminärt bestämmer vi att höja avgiften."],
    ),
    ("behind the title", "Bidrag till lägret Beslut: att avslå ansökan.", [f"{OWN}: Beslut: att avslå ansökan."]),
    ("a proposal with a capital", "Förslag till Beslut: Avgiften höjs.", []),
    ("by those who meet", "Avgiften fastställdes av nätverket.", [f"{OWN}: Avgiften fastställdes av nätverket."]),
    ("by somebody else", "Avgiften fastställdes av kommunstyrelsen.", []),
    (
        "to a sum",
        "Avgiften för 2025 fastställdes till 200 kr.",
        [f"{OWN}: Avgiften för 2025 fastställdes till 200 kr."],
    ),
    ("after a talk about it", "Budgeten föredrogs och godkändes.", [f"{OWN}: Budgeten föredrogs och godkändes."]),
    (
        "in a clause of its own",
        "Bo föredrog två planer, vilka godkändes.",
        [f"{OWN}: Bo föredrog två planer, vilka godkändes."],
    ),
    ("a noun without its article", "Förelagd dagordning godkändes.", [f"{OWN}: Förelagd dagordning godkändes."]),
    (
        "after a reading",
        "Protokollet lästes upp och lades till handlingarna.",
        [f"{OWN}: Protokollet lästes upp och lades till handlingarna."],
    ),
    (
        "whose it is before it",
        "Styrelsens årsberättelse för 2023 gicks igenom och lades sedan till handlingarna.",
        [f"{OWN}: Styrelsens årsberättelse för 2023 gicks igenom och lades sedan till handlingarna."],
    ),
    (
        "two nouns with one end",
        "Resultat- och balansräkning för 2023 presenterades och godkändes.",
        [f"{OWN}: Resultat- och balansräkning för 2023 presenterades och godkändes."],
    ),
    (
        "on a line of its own",
        "Förslag på nya tider är 12 april kl 09.15 och 24 maj kl 09.15\nBeslutas att godkänna de nya tiderna.",
        [f"{OWN}: Beslutas att godkänna de nya tiderna."],
    ),
    ("earlier", "Det följer av planen som godkändes.", []),
    ("by the title", "Läggs till handlingarna.", [f"{OWN}: Läggs till handlingarna."]),
    ("discharge", "Ansvarsfrihet beviljades styrelsen.", [f"{OWN}: Ansvarsfrihet beviljades styrelsen."]),
    ("with nobody named", "Avgiften fastställs.", [f"{OWN}: Avgiften fastställs."]),
    ("those who meet, as we", "Vi beslutade att höja avgiften.", [f"{OWN}: Vi beslutade att höja avgiften."]),
    (
        "its members",
        "Bildningscheferna godkände budgeten.",
        [f"{OWN}: Bildningscheferna godkände budgeten."],
    ),
    ("the members of another", "Kommuncheferna godkände budgeten.", []),
    ("later and elsewhere", "Avgiften fastställs i juni av styrelsen.", []),
    ("proposed on the line above", "Förslag till beslut\nAvgiften fastställs.\n\nMötet talade om den.", []),
    (
        "decided as proposed",
        "Förslag till beslut\natt avgiften höjs\n\nNätverkets beslut\nEnligt förslaget.",
        [f"{OWN}: Nätverkets beslut Enligt förslaget."],
    ),
    ("an assumption", "Nätverket antar att avgiften höjs.", []),
    ("not decided", "Nätverket har inte beslutat om avgiften.", []),
    ("an agency decides", "Skolverket beslutade att höja bidraget.", []),
    ("another forum decides", "SYV-nätverket beslutade att höja avgiften.", []),
    ("the council decides elsewhere", "Kommunstyrelsen beslutar om detta i juni.", []),
    ("a proposal", "Förslag till beslut: Avgiften höjs.", []),
    ("will decide", "Nätverket kommer att besluta i höst.", []),
    ("a talk", "Nätverket talade om avgiften.", []),
    (
        "reports of several",
        "Arbetsgruppernas rapporter läggs till handlingarna.",
        [f"{OWN}: Arbetsgruppernas rapporter läggs till handlingarna."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), labelled(DECISIONS))
def test_what_the_meeting_decided(text: str, expected: list[str]) -> None:
    assert decisions(text) == expected


def test_a_title_may_say_what_was_decided() -> None:
    text = HEAD.replace("2. Skolväg", "2. Dagordningen godkändes.\n\n3. Beslut om budget") + "Den visades."
    assert [(d.text, d.item) for d in claims(text, Decision)] == [("Dagordningen godkändes.", 1)]


def test_a_part_of_a_committee_decides_by_its_bare_name() -> None:
    head = "Park- och gatunämndens arbetsutskott\nPROTOKOLL 2024-03-15\n\nNärvarande\nAnna Ek\nBo Alm\n\n1. Budget\n"
    (decision,) = claims(f"{head}Arbetsutskottet beslutar att anta budgeten.\n", Decision)
    assert decision.by is not None
    assert decision.by.name == "Park- och gatunämndens arbetsutskott"


def test_minutes_without_items_may_decide_by_bullets() -> None:
    text = HEAD[: HEAD.index("1. ")] + "• Frågan om hemsida bordlades.\n• Vi talade om vädret.\n"
    assert [(d.text, d.item) for d in claims(text, Decision)] == [("Frågan om hemsida bordlades.", None)]


def test_a_decision_under_another_forums_heading_is_still_of_those_who_meet() -> None:
    text = HEAD.replace("Skolväg", "Ordförande i SYV-nätverket") + "Nätverket beslutar att utse Anna Ek." + END
    (decision,) = claims(text, Decision)
    assert decision.by is not None
    assert decision.by.name == OWN


def assignments(text: str) -> list[str]:
    return [
        f"{a.agent.name}: {a.text}" + (f" by {a.due}" if a.due is not None else "")
        for a in claims(HEAD + text + END, Assignment)
    ]


ASSIGNMENTS = [
    (
        "an action point",
        "AP Anna och Bo: Bokar lokal.",
        ["Anna Ek: AP Anna och Bo: Bokar lokal.", "Bo Alm: AP Anna och Bo: Bokar lokal."],
    ),
    (
        "of one who answers, not of one whom it is done to",
        "Bo ska bjudas in till nästa träff, ansvarig Anna.",
        ["Anna Ek: Bo ska bjudas in till nästa träff, ansvarig Anna."],
    ),
    ("not to adjust the minutes", "Anna Ek justerar protokollet.", []),
    ("not to take a seat", "Bo tar platsen. Bo ska ta över efter Anna.", []),
    ("below a list", "Rådet önskade\n- fler bänkar\nAnna reviderar planen.", ["Anna Ek: Anna reviderar planen."]),
    ("is given", "Anna Ek får i uppdrag att boka lokal.", ["Anna Ek: Anna Ek får i uppdrag att boka lokal."]),
    ("in the passive", "Uppdras åt Anna Ek att boka lokal.", ["Anna Ek: Uppdras åt Anna Ek att boka lokal."]),
    ("was given", "Bo fick i uppdrag att boka lokal.", ["Bo Alm: Bo fick i uppdrag att boka lokal."]),
    (
        "give somebody",
        "Nätverket beslutade att ge Anna Ek i uppdrag att boka lokal.",
        ["Anna Ek: Nätverket beslutade att ge Anna Ek i uppdrag att boka lokal."],
    ),
    (
        "charge somebody",
        "Nätverket uppdrar åt Anna Ek att boka lokal.",
        ["Anna Ek: Nätverket uppdrar åt Anna Ek att boka lokal."],
    ),
    (
        "two",
        "Anna och Bo tar fram underlag.",
        ["Anna Ek: Anna och Bo tar fram underlag.", "Bo Alm: Anna och Bo tar fram underlag."],
    ),
    ("will", "Bo kommer att boka lokal.", ["Bo Alm: Bo kommer att boka lokal."]),
    ("will leave", "Bo kommer att sluta i vår.", []),
    ("is to go somewhere", "Bo ska på utbildning.", []),
    ("was asked to", "Bo ombads ringa kansliet.", ["Bo Alm: Bo ombads ringa kansliet."]),
    ("is urged to", "Bo uppmanas att ringa kansliet.", ["Bo Alm: Bo uppmanas att ringa kansliet."]),
    ("brings up to date", "Bo uppdaterar om läget.", []),
    ("a municipality that will tell", "Ale återkommer i höst.", ["Ale kommun: Ale återkommer i höst."]),
    ("what an authority does anyway", "Skolverket tar fram nya riktlinjer.", []),
    (
        "in the passive, with the one who does it",
        "Frågan om lokalen tas vidare till styrelsen av Bo.",
        ["Bo Alm: Frågan om lokalen tas vidare till styrelsen av Bo."],
    ),
    ("what was raised, in the passive", "Frågan om lokalen tas upp av Bo.", []),
    ("that is agreed", "Vi bestämde att Bo ringer Skolverket.", ["Bo Alm: Vi bestämde att Bo ringer Skolverket."]),
    (
        "what somebody is to do with it, in a clause",
        "Det finns frågor om lokalen, vilka Bo ska se över.",
        ["Bo Alm: Det finns frågor om lokalen, vilka Bo ska se över."],
    ),
    (
        "an organisation that is decided to",
        "Det beslutades att Lerums kommun lämnar in ansökan.",
        ["Lerums kommun: Det beslutades att Lerums kommun lämnar in ansökan."],
    ),
    (
        "with the particle behind",
        "Därefter tar Anna fram ett förslag.",
        ["Anna Ek: Därefter tar Anna fram ett förslag."],
    ),
    (
        "behind a comma",
        "Det blir för sent i dag, Bo bokar en ny tid.",
        ["Bo Alm: Det blir för sent i dag, Bo bokar en ny tid."],
    ),
    ("is answerable", "Väggen målas om, Bo ansvarar.", ["Bo Alm: Väggen målas om, Bo ansvarar."]),
    (
        "joined by a single letter",
        "Anna o Bo hör med kansliet.",
        ["Anna Ek: Anna o Bo hör med kansliet.", "Bo Alm: Anna o Bo hör med kansliet."],
    ),
    ("as it was decided", "Nätverket beslutade: Bo ordnar lokal.", ["Bo Alm: Nätverket beslutade: Bo ordnar lokal."]),
    (
        "as a decision was taken",
        "Beslut togs att Anna ska ta fram underlag.",
        ["Anna Ek: Beslut togs att Anna ska ta fram underlag."],
    ),
    ("asks a question", "Bo frågar om lokalen är bokad.", []),
    ("an answerable of old", "Väggen målades om när Bo ansvarade.", []),
    ("a promise", "Anna återkommer med förslag.", ["Anna Ek: Anna återkommer med förslag."]),
    ("shall", "Anna ska boka lokal.", ["Anna Ek: Anna ska boka lokal."]),
    ("an answerable", "Ansvarig: Anna Ek", ["Anna Ek: Ansvarig: Anna Ek"]),
    (
        "a due date",
        "Anna Ek får i uppdrag att boka lokal senast den 21 april 2024.",
        ["Anna Ek: Anna Ek får i uppdrag att boka lokal senast den 21 april 2024. by 2024-04-21"],
    ),
    (
        "a due date in the next sentence",
        "Anna Ek får i uppdrag att boka lokal. Klart senast den 21 april 2024.",
        ["Anna Ek: Anna Ek får i uppdrag att boka lokal. by 2024-04-21"],
    ),
    (
        "who answers for what stands before",
        "En lokal ska bokas. Ansvarig: Anna Ek",
        ["Anna Ek: En lokal ska bokas. Ansvarig: Anna Ek"],
    ),
    ("an organisation", "Lerum får i uppdrag att boka lokal.", ["Lerums kommun: Lerum får i uppdrag att boka lokal."]),
    (
        "a table",
        "Åtgärd\tAnsvarig\tKlart senast\nBoka lokal\tAnna Ek och Bo Alm\t2024-05-03",
        [
            "Anna Ek: Boka lokal by 2024-05-03",
            "Bo Alm: Boka lokal by 2024-05-03",
        ],
    ),
    ("in other words", "Anna Ek fick i uppgift att boka lokal.", ["Anna Ek: Anna Ek fick i uppgift att boka lokal."]),
    ("asked to", "Anna Ek utses att boka lokal.", ["Anna Ek: Anna Ek utses att boka lokal."]),
    ("behind an arrow", "=> Anna Ek bokar lokal.", ["Anna Ek: Anna Ek bokar lokal."]),
    ("behind another arrow", "Salen är full.\n→ Anna Ek bokar lokal.", ["Anna Ek: Anna Ek bokar lokal."]),
    ("a table of something else", "Ort\tVärd\tNär\nAle\tBo Alm\t2024-05-03", []),
    ("behind a label", "Kvarstår: Anna återkommer om lokalen.", ["Anna Ek: Kvarstår: Anna återkommer om lokalen."]),
    ("an infinitive behind a name", "Anna: boka lokal", ["Anna Ek: Anna: boka lokal"]),
    (
        "infinitives behind names and dashes",
        "Anna – boka lokal\nBo Alm - kontakta Skolverket",
        ["Anna Ek: Anna – boka lokal", "Bo Alm: Bo Alm - kontakta Skolverket"],
    ),
    ("a noun behind a name and a dash", "Anna – nya regler", []),
    (
        "the last of a list before a blank line",
        "Bo Alm: kontakta Skolverket\nAnna Ek: boka lokal i Ale\n\nNästa träff är i maj.",
        ["Bo Alm: Bo Alm: kontakta Skolverket", "Anna Ek: Anna Ek: boka lokal i Ale"],
    ),
    (
        "two in one sentence",
        "Nätverket beslutar att ge Anna Ek i uppdrag att boka, och att uppdra åt Bo Alm att bjuda in.",
        [
            "Anna Ek: Nätverket beslutar att ge Anna Ek i uppdrag att boka, och att uppdra åt Bo Alm att bjuda in.",
            "Bo Alm: Nätverket beslutar att ge Anna Ek i uppdrag att boka, och att uppdra åt Bo Alm att bjuda in.",
        ],
    ),
    (
        "one after another",
        "Anna tar kontakt, Bo bokar lokal.",
        ["Anna Ek: Anna tar kontakt, Bo bokar lokal.", "Bo Alm: Anna tar kontakt, Bo bokar lokal."],
    ),
    ("what she will be", "Anna ska vara föräldraledig.", []),
    (
        "who answers, and by when",
        "Lokalen behöver bokas. Ansvarig: Anna Ek   Klart: 2024-05-03",
        ["Anna Ek: Lokalen behöver bokas. Ansvarig: Anna Ek Klart: 2024-05-03 by 2024-05-03"],
    ),
    (
        "who answers, without a colon",
        "En lokal ska bokas, ansvarig Anna Ek.",
        ["Anna Ek: En lokal ska bokas, ansvarig Anna Ek."],
    ),
    ("in brackets behind it", "- Boka lokal (Anna)", ["Anna Ek: - Boka lokal (Anna)"]),
    ("no verb of doing before brackets", "- Berätta om lokalen (Anna)", []),
    ("a group", "Skolgruppen jobbar vidare med frågan.", ["Skolgruppen: Skolgruppen jobbar vidare med frågan."]),
    (
        "a group, in the passive",
        "Skolgruppen uppdras att boka lokal.",
        ["Skolgruppen: Skolgruppen uppdras att boka lokal."],
    ),
    ("with one known by initials", "KA och Anna bokar lokal.", ["Anna Ek: KA och Anna bokar lokal."]),
    ("takes on a part", "Anna tar södra delen.", ["Anna Ek: Anna tar södra delen."]),
    ("brings a question up", "Anna tar upp att lokalen är liten.", []),
    *(
        (sentence, sentence, [f"Anna Ek: {sentence}"])
        for sentence in (
            "Anna fick uppdraget att boka lokal.",
            "Uppdrag till Anna: boka lokal.",
            "Anna utsågs till ansvarig för remissvaret.",
            "Det är Anna som bokar lokal.",
            "TODO Anna: boka lokal",
            "Till nästa möte förbereder Anna en presentation.",
        )
    ),
    ("is asked", "Nätverket bad Anna att boka lokal.", ["Anna Ek: Nätverket bad Anna att boka lokal."]),
    ("behind a semicolon", "Lokal saknas; Anna bokar en.", ["Anna Ek: Lokal saknas; Anna bokar en."]),
    (
        "who answers, behind a semicolon",
        "Punkten kvarstår; ansvarig Anna.",
        ["Anna Ek: Punkten kvarstår; ansvarig Anna."],
    ),
    ("a seat that she takes", "Anna Ek tar Bo Alms plats i styrgruppen.", []),
    ("what a group is to be", "Styrelsen har beslutat att nätverket ska bestå av fem ledamöter.", []),
    ("a question that was raised", "Anna tar upp frågan om lokalen.", []),
    ("a conflict of interest", "Anna Ek anmäler jäv och deltar inte i beslutet.", []),
    ("what she does not do", "Anna Ek skickar inte ut anteckningarna.", []),
    ("a report", "Anna Ek berättade om lokalen.", []),
    ("an office at the meeting", "Anna Ek utses att jämte ordföranden justera protokollet.", []),
    ("a reading aloud", "Anna Ek läser upp berättelsen.", []),
    ("a word added to a report", "Anna Ek kompletterar informationen.", []),
    ("what was done", "Anna Ek bokade lokalen i fjol.", []),
    ("two who may be meant", "Leif får i uppdrag att boka lokal.", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(ASSIGNMENTS))
def test_what_somebody_is_to_do(text: str, expected: list[str]) -> None:
    found = assignments(text)
    assert [line.removesuffix(" Klart senast den 21 april 2024.") for line in found] == expected


def test_the_one_who_holds_an_office_is_asked_by_it() -> None:
    text = (
        HEAD.replace("Bo Alm, Ale", "Bo Alm, Ale, kanslichef")
        + "Nätverket uppdrar åt kanslichefen att boka lokal."
        + END
    )
    (given,) = claims(text, Assignment)
    assert given.agent.name == "Bo Alm"
    parted = text.replace("Nätverket uppdrar åt kanslichefen att boka lokal.", "I så fall tar kanslichefen kontakt.")
    assert [a.agent.name for a in claims(parted, Assignment)] == ["Bo Alm"]
    assert claims(text.replace("kanslichefen", "rektorn"), Assignment) == []


def test_the_chair_whom_only_the_text_names_is_asked_by_the_office() -> None:
    text = HEAD + "Ordförande Anna Ek tog upp frågan. Ordföranden skickar ut ett förslag." + END
    opened = HEAD.replace("Mötet inleddes.", "Ordförande Anna Ek öppnade mötet.")
    assert claims(text, Assignment) == []
    (given,) = claims(opened + "Ordföranden skickar ut ett förslag." + END, Assignment)
    assert given.agent.name == "Anna Ek"


def test_two_of_one_first_name_stay_open_with_both_as_candidates() -> None:
    (open_one,) = claims(HEAD + "Leif undrade om kostnaden." + END, UnresolvedMention)
    assert open_one.label == "Leif"
    assert {person.name for person in open_one.candidates} == {"Leif Sten", "Leif Holm"}


def test_the_item_settles_which_of_two() -> None:
    text = HEAD + "Leif Holm talade först. Leif undrade om kostnaden." + END
    assert claims(text, UnresolvedMention) == []


def presenters(text: str, heading: str = "Skolväg") -> list[str]:
    items = claims(HEAD.replace("Skolväg", heading) + text + END, AgendaItem)
    return [person.name for item in items for person in item.presenters]


PRESENTERS = [
    ("a label above", "Föredragande\nAnna Ek, rektor\n\nLäget är gott.", ["Anna Ek"]),
    ("a label for the telling", "Föredragning: Anna Ek och Bo Alm", ["Anna Ek", "Bo Alm"]),
    (
        "whom one forum has in another",
        "Nätverkets ledamot i Kustrådet, Anna Ek, rapporterade om badplatserna.",
        ["Anna Ek"],
    ),
    ("a label for something else", "Information: Läget är gott.", []),
    ("a report by", "Genomgång av Anna Ek.", ["Anna Ek"]),
    ("a report from", "Rapport från Anna Ek.", ["Anna Ek"]),
    ("bringing up to date", "Anna Ek uppdaterar om läget.", ["Anna Ek"]),
    ("informed", "Anna Ek informerade om läget.", ["Anna Ek"]),
    ("told", "Anna berättade om läget.", ["Anna Ek"]),
    ("visited and told", "Siv Ask, Skolverket, besökte nätverket och berättade om läget.", ["Siv Ask"]),
    ("investigated and told", "Anna Ek har gjort en kartläggning och redovisade den.", ["Anna Ek"]),
    ("told the forum", "Anna Ek gav nätverket en uppdatering.", ["Anna Ek"]),
    ("information that was given", "Information gavs av Anna Ek.", ["Anna Ek"]),
    ("what is to be told later", "Anna Ek presenterar läget på nästa möte.", []),
    ("what is to be done by a day", "Anna Ek går igenom planen senast den 2 maj.", []),
    ("what is to be written", "Anna Ek sammanfattar i en rapport.", []),
    ("with an organisation", "Siv Berg, Skolverket, presenterade läget.", ["Siv Berg"]),
    ("two", "Anna Ek och Bo Alm redogjorde för läget.", ["Anna Ek", "Bo Alm"]),
    ("gave a report", "Anna gav även en lägesrapport.", ["Anna Ek"]),
    ("passive", "Frågan föredrogs av Anna Ek.", ["Anna Ek"]),
    ("labelled", "Föredragande: Anna Ek", ["Anna Ek"]),
    ("with a title between", "Anna Ek och rektor Siv Berg redogjorde för läget.", ["Anna Ek", "Siv Berg"]),
    ("in a clause", "Anna Ek, som är med i rådet, återrapporterade.", ["Anna Ek"]),
    ("from a part of it", "Anna Ek från bildningskontoret informerade.", ["Anna Ek"]),
    ("took part and told", "Siv Berg deltog på länk och informerade om läget.", ["Siv Berg"]),
    ("welcomed and told", "Siv Berg hälsade alla välkomna och berättade om skolan.", ["Siv Berg"]),
    ("was invited and told", "Siv Berg, Skolverket, var inbjuden och berättade om läget.", ["Siv Berg"]),
    ("one of a forum", "Anna Ek som ingår i SYV-nätverket rapporterade.", ["Anna Ek"]),
    ("at an office of three letters", "Siv Berg, KLK, redovisar läget.", ["Siv Berg"]),
    (
        "two with what they are",
        "Siv Berg, avgående ordförande, och Siv Ask, avgående vice ordförande, hälsade alla och berättade om läget.",
        ["Siv Berg", "Siv Ask"],
    ),
    (
        "at an institution in a town",
        "Siv Berg, Sjöbiblioteket i Ale och Siv Ask, Skolverket, gav en presentation.",
        ["Siv Berg", "Siv Ask"],
    ),
    ("by a pronoun", "Siv Berg från Skolverket var med på länk. Hon berättade om läget.", ["Siv Berg"]),
    (
        "several by one",
        "Från Skolverket deltog Siv Berg och Siv Ask. De informerade om läget.",
        ["Siv Berg", "Siv Ask"],
    ),
    ("a pronoun for one of two", "Bo Alm tackade Siv Berg. Hon gick sedan igenom planen.", []),
    ("a pronoun, later", "Siv Berg bjuds in till nästa möte. Hon berättar då om läget.", []),
    ("a pronoun for the one who opened", "Anna Ek öppnade mötet. Hon berättade om huset.", []),
    ("a pronoun, and whom she introduces", "Anna Ek hälsade välkommen. Hon presenterade Siv Berg.", []),
    ("a visitor who told", "Vi fick besök av Siv Berg från Skolverket, som berättade om läget.", ["Siv Berg"]),
    ("was given the floor", "Därefter fick Siv Berg ordet och berättade om läget.", ["Siv Berg"]),
    ("handed in by", "Information lämnades av Siv Berg.", ["Siv Berg"]),
    ("represented by, and no more", "Ale representeras av Siv Berg.", []),
    ("before a colon", "SYV-nätverket (Bo Alm): Ingen träff sedan sist.", ["Bo Alm"]),
    ("a remark and nothing else", "Anna Ek berättade att skolan är byggd.", ["Anna Ek"]),
    ("a remark beside a report", "Bo Alm redovisade läget. Anna Ek berättade att skolan är byggd.", ["Bo Alm"]),
    ("a remark in a round", "Lerum: Anna berättar att skolan är byggd.", []),
    ("introduced herself", "Siv Berg presenterade sig.", []),
    ("with an organisation in brackets", "Siv Berg (Lerum) visade filmer.", ["Siv Berg"]),
    ("the verb first", "Därefter informerade Anna Ek om läget.", ["Anna Ek"]),
    ("the verb first, behind an organisation", "Från Skolverket berättade Siv Berg om läget.", ["Siv Berg"]),
    ("gave a report, the verb first", "På mötet gav Anna Ek en kort rapport.", ["Anna Ek"]),
    ("a lecturer", "Föreläsare: Siv Berg, Skolverket", ["Siv Berg"]),
    ("is introduced by another", "Efter pausen hälsade ordföranden välkommen och presenterade Siv Berg.", []),
    ("opened the meeting", "Anna Ek inledde mötet.", []),
    ("opened the meeting with a welcome", "Anna Ek inledde med att hälsa alla välkomna.", []),
    ("asked", "Anna Ek undrade om kostnaden.", []),
    ("thanked", "Anna Ek tackades för sin insats.", []),
    ("nobody", "Läget presenterades kort.", []),
]


def test_a_presenter_behind_a_heading_may_have_a_home() -> None:
    assert presenters("Text.", "Skolväg - information (Anna Ek, Ale)") == ["Anna Ek"]


@pytest.mark.parametrize(("text", "expected"), labelled(PRESENTERS))
def test_who_presented_an_item(text: str, expected: list[str]) -> None:
    assert presenters(text) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Skolväg (Anna)", ["Anna Ek"]),
        ("Skolväg (Anna och Bo)", ["Anna Ek", "Bo Alm"]),
        ("Anna Ek om skolväg", ["Anna Ek"]),
        ("Skolväg – Anna Ek", ["Anna Ek"]),
        ("Skolväg / Anna Ek", ["Anna Ek"]),
        ("Skolväg/Anna", ["Anna Ek"]),
        ("Skolväg v. Anna Ek", ["Anna Ek"]),
        ("Skolväg genom Anna Ek", ["Anna Ek"]),
        ("Skolväg (Leif)", []),
        ("Skolväg (2024)", []),
    ],
)
def test_who_stands_in_brackets_behind_a_heading_presents(heading: str, expected: list[str]) -> None:
    assert presenters("Punkten tog tio minuter.", heading) == expected


def test_a_title_that_is_a_sentence_says_who_presented() -> None:
    assert presenters("Punkten tog tio minuter.", "Anna Ek informerade om läget.") == ["Anna Ek"]


@pytest.mark.parametrize(
    ("title", "expected"), [("rektor", ["Anna Ek"]), ("rektor\nCia Sten, Kungälv, rektor", []), ("lärare", [])]
)
def test_the_one_who_has_a_title_presents_by_it(title: str, expected: list[str]) -> None:
    for sentence in ("Rektorn informerade om läget.", "Därefter redogjorde rektorn för läget."):
        text = HEAD.replace("Anna Ek, Lerum", f"Anna Ek, Lerum, {title}") + sentence + END
        assert [person.name for item in claims(text, AgendaItem) for person in item.presenters] == expected


def vacancies(text: str) -> list[str]:
    return [" | ".join([v.forum.name, *(o.name for o in v.on_behalf_of)]) for v in claims(HEAD + text + END, Vacancy)]


VACANCIES = [
    ("lacks a member", "Styrgruppen för Lotsen saknar en ledamot från Ale.", ["Styrgrupp Lotsen | Ale kommun"]),
    ("an organisation lacks", "Tjörn saknar representant i SYV-nätverket.", ["SYV-nätverket | Tjörns kommun"]),
    ("a vacant place", "Plats för Ale i SYV-nätverket är vakant.", ["SYV-nätverket | Ale kommun"]),
    ("a vacant place, whose it is behind", "Vakant plats i SYV-nätverket för Ale.", ["SYV-nätverket | Ale kommun"]),
    (
        "a name to come",
        "Nytt i SYV-nätverket. Ale återkommer med namn på ny representant.",
        ["SYV-nätverket | Ale kommun"],
    ),
    ("not chosen", "Ale har ännu inte utsett någon ersättare.", ["Bildningschefsnätverket | Ale kommun"]),
    (
        "two lack one",
        "Ale och Tjörn saknar representant i SYV-nätverket.",
        ["SYV-nätverket | Ale kommun", "SYV-nätverket | Tjörns kommun"],
    ),
    ("no successor", "Ale har inte utsett någon efterträdare.", ["Bildningschefsnätverket | Ale kommun"]),
    ("has nobody", "Ale har inte någon representant i SYV-nätverket.", ["SYV-nätverket | Ale kommun"]),
    ("whose place is vacant", "Tjörns plats i SYV-nätverket är vakant.", ["SYV-nätverket | Tjörns kommun"]),
    ("a place that is filled", "Platsen för Tjörn i SYV-nätverket är tillsatt.", []),
    ("a line of a list", "- SYV-nätverket: vakant efter Bo Lund.", ["SYV-nätverket"]),
    ("a vacant post that is no seat", "En tjänst som lärare är vakant.", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(VACANCIES))
def test_which_seats_are_vacant(text: str, expected: list[str]) -> None:
    assert vacancies(text) == expected


def test_a_vacant_seat_in_the_list_is_one_of_the_forum_that_meets() -> None:
    listed = HEAD.replace("Anna Ek, Lerum", "Anna Ek, Lerum\nVakant, Tjörn")
    found = [(v.forum.name, [o.name for o in v.on_behalf_of]) for v in claims(listed + END, Vacancy)]
    assert found == [("Bildningschefsnätverket", ["Tjörns kommun"])]


# an office at the meeting that a sentence gives: the sentence, who, her role
OFFICES = [
    ("a chair who opens", "Ordförande Anna Ek öppnade mötet.", "Anna Ek", "ordförande"),
    ("a clerk", "Till sekreterare utsågs Bo Alm.", "Bo Alm", "sekreterare"),
    ("a chair, the verb first", "Mötet öppnades av ordförande Anna Ek.", "Anna Ek", "ordförande"),
    ("a clerk who is one", "Sekreterare är Bo Alm.", "Bo Alm", "sekreterare"),
    ("an adjuster", "Till justerare valdes Bo Alm.", "Bo Alm", "justerare"),
    ("an adjuster, the verb between", "Att justera dagens protokoll utses Bo Alm.", "Bo Alm", "justerare"),
    ("an office and a name", "Val av sekreterare: Bo Alm", "Bo Alm", "sekreterare"),
    ("an adjuster, the person first", "Bo Alm utsågs att justera.", "Bo Alm", "justerare"),
    ("a chair of the meeting", "Till mötesordförande valdes Anna Ek.", "Anna Ek", "ordförande"),
    ("a vice chair who opens", "Anna Ek, vice ordförande, öppnade mötet.", "Anna Ek", "vice ordförande"),
]


@pytest.mark.parametrize("answer", ["Bo Alm valdes.", "Bo Alm", "Bo Alm utsågs enhälligt."])
def test_a_heading_says_which_office_is_filled(answer: str) -> None:
    text = HEAD.replace("2. Skolväg", "2. Val av justerare") + answer + END
    assert {a.who.name: [r.label for r in a.roles] for a in claims(text, Attendance)}["Bo Alm"] == ["justerare"]


@pytest.mark.parametrize(("sentence", "who", "role"), labelled(OFFICES))
def test_offices_at_the_meeting_stand_in_the_text(sentence: str, who: str, role: str) -> None:
    found = {a.who.name: [r.label for r in a.roles] for a in claims(HEAD + sentence + END, Attendance)}
    assert found[who] == [role]
    assert [name for name, roles in found.items() if roles] == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "Förslag till ordförande diskuterades.",
        "Anna Ek talade om ordförandens roll.",
        "Ordförande i SYV-nätverket är Bo Alm.",
    ],
)
def test_an_office_elsewhere_is_none_at_the_meeting(sentence: str) -> None:
    assert [a for a in claims(HEAD + sentence + END, Attendance) if a.roles] == []


def test_the_steering_group_that_meets_speaks_of_itself() -> None:
    text = HEAD.replace(OWN, "Styrgrupp Lotsen") + "Projektet Ankaret startar. Styrgruppen tackade." + END
    assert {m.entity.name for m in claims(text, Mention) if isinstance(m.entity, Forum)} == {"Styrgrupp Lotsen"}
