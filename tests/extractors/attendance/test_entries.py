"""One person in all the forms in which lists write her."""

import pytest

from extractors.attendance.entries import Entry, habits_of, read_line
from extractors.fields.cutting import Cutter, Habits
from graph.claims import Span
from tests.tables import labelled

LERUM = "for Lerums kommun"
ALE = "for Ale kommun"


def entry(e: Entry) -> str:
    facts = [
        e.name or "",
        *(f"for {o.name}" for o in e.organisations),
        f"party {e.party.name}" if e.party is not None else "",
        *(f"role {r.label}" for r in e.roles),
        f"forms {' '.join(e.forms)}" if e.forms else "",
        *(f"part {p}" for p in e.parts),
        str(e.status) if e.status is not None else "",
        {True: "ticked", False: "unticked", None: ""}[e.tick],
        f"instead of {e.stands_in_for}" if e.stands_in_for is not None else "",
        *(f"remark {r}" for r in e.remarks),
    ]
    return " | ".join(f for f in facts if f)


def entries(text: str, habits: Habits | None = None) -> list[str]:
    whole = Span(0, len(text))
    held = habits or Habits()
    turned = held.surname_first or held.surname_comma
    return [entry(e) for e in read_line(Cutter(text, whole, held), whole, turned=turned).entries]


# the line, who stands on it
ONE = [
    ("Anna Ek, Lerum", f"Anna Ek | {LERUM}"),
    ("Anna Ek (online)", "Anna Ek | remote"),
    ("Þóra Ek, Lerum", f"Þóra Ek | {LERUM}"),
    ("Anna Ek, Lerums kommun", f"Anna Ek | {LERUM}"),
    ("Anna Ek (Lerum)", f"Anna Ek | {LERUM}"),
    ("Anna Ek, Malmö stadsbibliotek", "Anna Ek | for Malmö stadsbibliotek"),
    ("Anna Ek (Uddevalla Energi), vd", "Anna Ek | for Uddevalla Energi | role verkställande direktör"),
    ("Elever: Anna Ek", "Anna Ek | role elev"),
    ("Anna Ek §§ 1-3, 5, jäv § 4", "Anna Ek | part §§ 1-3, 5 | part jäv § 4"),
    ("Anna Ek, Hembygdens Riksförening (HRF)", "Anna Ek | for Hembygdens Riksförening"),
    ("Anna Ek, Lerum (antecknar)", f"Anna Ek | {LERUM} | role antecknare"),
    ("Anna Ek, Lerum (ersättare Bo Lund)", f"Anna Ek | {LERUM} | remark ersättare Bo Lund"),
    ("PRO Havsbyn: Anna Ek", "Anna Ek | for Pensionärernas riksorganisation"),
    ("Svenska Husföreningen: Anna Ek", "Anna Ek | for Svenska Husföreningen"),
    ("Anna Ek, Luleå universitetsbibliotek, chef", "Anna Ek | for Luleå universitetsbibliotek | role chef"),
    ("Anna Ek, Havsbygg, Project Manager", "Anna Ek | for Havsbygg | role Project Manager"),
    ("Anna Ek, Head of Sales", "Anna Ek | role Head of Sales"),
    ("Anna Ek (Posk)", "Anna Ek | party Partipolitiskt obundna i Svenska kyrkan"),
    ("Anna Ek (Vbl)", "Anna Ek | remark Vbl"),
    ("Anna Ek, KS-ordf.", "Anna Ek | role kommunstyrelsens ordförande"),
    ("Anna Ek, BUN-ordförande", "Anna Ek | role BUN-ordförande"),
    ("Anna Ek, ekonom, - 18:40", "Anna Ek | role ekonom | part - 18:40"),
    ("Anna Ek(Lerum), 1:e vice ordförande", f"Anna Ek | {LERUM} | role vice ordförande"),
    ("Anna Ek, MAS Lerum", f"Anna Ek | {LERUM} | role medicinskt ansvarig sjuksköterska"),
    ("Anna Ek, Polisen Lerum", "Anna Ek | for Polismyndigheten"),
    ("Anna Ek, Polisen i Lerum", "Anna Ek | for Polismyndigheten"),
    ("Anna Ek, LRF Skaraborg", "Anna Ek | for Lantbrukarnas riksförbund"),
    ("Anna Ek, Arbetsförmedlingen Örebro län", "Anna Ek | for Arbetsförmedlingen | remark Örebro län"),
    ("Anna Ek, Lerums Mekaniska", "Anna Ek | for Lerums Mekaniska"),
    ("Anna Ek (Götene Rör)", "Anna Ek | for Götene Rör"),
    ("Anna Ek, Lerums Vuxenutbildning", f"Anna Ek | {LERUM}"),
    ("Anna Ek, enhetschef LSS, Lerum", f"Anna Ek | {LERUM} | role enhetschef LSS"),
    ("Anna Ek, enhetschef SKR", "Anna Ek | for Sveriges Kommuner och Regioner | role enhetschef"),
    ("Anna Ek (S), ordf", "Anna Ek | party Socialdemokraterna | role ordförande"),
    ("(C) Anna Ek", "Anna Ek | party Centerpartiet"),
    ("Anna Ek (MP), Göteborg, ordf", "Anna Ek | for Göteborgs kommun | party Miljöpartiet de gröna | role ordförande"),
    ("Anna Ek, ordförande, Lerums kommun", f"Anna Ek | {LERUM} | role ordförande"),
    (
        "Anna Ek, Lerum (för & grund), ordförande",
        f"Anna Ek | {LERUM} | role ordförande | forms preschool compulsory-school",
    ),
    (
        "Anna Ek utbildningsstrateg Skaraborgs Kommunalförbund",
        "Anna Ek | for Skaraborgs kommunalförbund | role utbildningsstrateg",
    ),
    ("Anna Ek (AE), ordf", "Anna Ek | role ordförande"),
    (
        "Anna Ek (medicinskt ansvarig sjuksköterska, MAS)",
        "Anna Ek | role medicinskt ansvarig sjuksköterska",
    ),
    ("Ekonomichef Anna Ek", "Anna Ek | role ekonomichef"),
    ("Anna Ek  ordf  nr 12", "Anna Ek | role ordförande | part nr 12"),
    ("Anna Ek", "Anna Ek"),
    ("A. Ek", "A. Ek"),
    ("Babbs Qvarnö, Lerum", f"Babbs Qvarnö | {LERUM}"),
    ("[X] Anna Ek, Lerum", f"Anna Ek | {LERUM} | ticked"),
    ("[ ] Anna Ek, Lerum", f"Anna Ek | {LERUM} | unticked"),
    ("- Anna Ek, Lerum", f"Anna Ek | {LERUM}"),
    ("• Anna Ek, Lerum", f"Anna Ek | {LERUM}"),
    ("Anna Ek\tLerum\tordförande", f"Anna Ek | {LERUM} | role ordförande"),
    ("Anna Ek, Lerum (distans)", f"Anna Ek | {LERUM} | remote"),
    ("Anna Ek, Lerum, via Teams", f"Anna Ek | {LERUM} | remote"),
    ("Anna Ek, Lerum, på telefon", f"Anna Ek | {LERUM} | remote"),
    ("Anna Ek, Lerum, anmält förhinder", f"Anna Ek | {LERUM} | excused"),
    ("Anna Ek, Lerum, frånvarande", f"Anna Ek | {LERUM} | absent"),
    ("Anna Ek, Lerum, §§ 1-11", f"Anna Ek | {LERUM} | part §§ 1-11"),
    ("Anna Ek, Lerum (t.o.m. kl. 18.45)", f"Anna Ek | {LERUM} | part t.o.m. kl. 18.45"),
    ("Anna Ek, Lerum, avvek kl 15.10", f"Anna Ek | {LERUM} | part avvek kl 15.10"),
    ("Anna Ek, Lerum (pkt 6)", f"Anna Ek | {LERUM} | part pkt 6"),
    ("Anna Ek, Lerum, ersättare för Bo Alm", f"Anna Ek | {LERUM} | instead of Bo Alm"),
    (
        "Anna Ek (S), tjg ers för Bo Alm (M) fr o m § 45",
        "Anna Ek | party Socialdemokraterna | part fr o m § 45 | instead of Bo Alm",
    ),
    ("Anna Ek (ers. Bo Alm)", "Anna Ek | instead of Bo Alm"),
    ("Anna Ek ersätter Bo Alm", "Anna Ek | instead of Bo Alm"),
    ("Anna Ek, Lerum (utsedd av föräldrarna)", f"Anna Ek | {LERUM} | remark utsedd av föräldrarna"),
    ("Ale: Anna Ek", "Anna Ek | for Ale kommun"),
    ("Från PRO: Anna Ek", "Anna Ek | for Pensionärernas riksorganisation"),
    ("Anna Ek (KD, Lerum)", f"Anna Ek | {LERUM} | party Kristdemokraterna"),
    ("Anna Ek, Lerum, via Lync § 6", f"Anna Ek | {LERUM} | part § 6 | remote"),
    ("Anna Ek, Lerum, p10", f"Anna Ek | {LERUM} | part p10"),
    ("Anna Ek, Lerum, avlägsnade sig kl. 19.40", f"Anna Ek | {LERUM} | part avlägsnade sig kl. 19.40"),
    (
        "Anna Ek, Sveriges Skogsägares Riksförbund t o m § 10",
        "Anna Ek | for Sveriges Skogsägares Riksförbund | part t o m § 10",
    ),
    ("Anna Ek, Sels IF, för Bo Alm", "Anna Ek | for Sels IF | instead of Bo Alm"),
    ("Anna Ek, kommunstyrelsens ordförande", "Anna Ek | role kommunstyrelsens ordförande"),
    ("Anna Ek, stadsfullmäktiges I viceordförande", "Anna Ek | role stadsfullmäktiges I viceordförande"),
    ("Anna Ek, II vice ordförande", "Anna Ek | role 2:e vice ordförande"),
    ("Anna Ek, politisk sekreterare", "Anna Ek | role politisk sekreterare"),
    ("Anna Ek, tillförordnad räddningschef", "Anna Ek | role tf räddningschef"),
    ("Anna Ek, direktör för bildningsväsendet", "Anna Ek | role direktör för bildningsväsendet"),
    ("Anna Ek, chef förebyggande avdelningen", "Anna Ek | role chef förebyggande avdelningen"),
    ("Kamrer Anna Ek, § 22", "Anna Ek | role kamrer | part § 22"),
    ("@aek – Anna Ek", "Anna Ek"),
    ("Anna Ek, KST I vice ordförande", "Anna Ek | role KST I vice ordförande"),
    ("Anna Ek (deltog ej)", "Anna Ek | absent"),
    ("Anna Ek, Lerum, deltog via länk", f"Anna Ek | {LERUM} | remote"),
    ("@aek", "@aek"),
    ("* **Anna Ek** (Lerum)", f"Anna Ek | {LERUM}"),
    ("Anna Ek <anna.ek@lerum.se>", "Anna Ek"),
    ("Anna Ek, SKF Sverige AB", "Anna Ek | for SKF"),
    ("Anna Ek, Lerums Energi AB", "Anna Ek | for Lerums Energi AB"),
    ("Anna Ek/Ale", "Anna Ek | for Ale kommun"),
    ("Anna Ek Ale", "Anna Ek | for Ale kommun"),
    ("Känd frånvaro: Anna Ek", "Anna Ek | absent"),
    ("annek123", "annek123"),
    ("Lindgren Anna, Lerum", f"Anna Lindgren | {LERUM}"),
    ("Holm Karin", "Karin Holm"),
    ("Anna Ek, anna.ek@lerum.se, 070-123 45 67", "Anna Ek"),
    ("Anna Ek Lokalt ledd utveckling", "Anna Ek | for Lokalt ledd utveckling"),
    ("Anna Ek Höjeåns vattenråd", "Anna Ek | for Höjeåns vattenråd"),
    ("Anna Ek, Kommun", "Anna Ek | remark Kommun"),
    ("Anna Ek Landstinget", "Anna Ek | for Landstinget"),
    ("Anna Ek RPG ersätter Bo Alm", "Anna Ek | for RPG | instead of Bo Alm"),
    ("Anna Ek, nämndens ordförande", "Anna Ek | role nämndordförande"),
    ("Utvärderarna Anna Ek", "Anna Ek | role utvärderare"),
    ("Anna Ek    Föredragande/Sekreterare", "Anna Ek | role föredragande | role sekreterare"),
    ("Anna Ek, handläggare/informatör", "Anna Ek | role handläggare/informatör"),
    ("Länsassessor Anna Ek", "Anna Ek | role länsassessor"),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[row[0] for row in ONE])
def test_one_person_in_many_forms(text: str, expected: str) -> None:
    assert entries(text) == [expected]


SEVERAL = [
    (
        "a school that nobody has listed, and somebody else behind it",
        "Anna Ek, Skogsbo gymnasium och Bo Lund, Ale",
        ["Anna Ek | for Skogsbo gymnasium", "Bo Lund | for Ale kommun"],
    ),
    (
        "of some nobody came, or nobody is named",
        "Ale (Anna Ek, Eva Dahl), Mora (-), Tjörn, Lerum (Bo Lund)",
        ["Anna Ek | for Ale kommun", "Eva Dahl | for Ale kommun", "for Tjörns kommun", f"Bo Lund | {LERUM}"],
    ),
    (
        "a dash for who did not come",
        "Ale: Anna Ek, Mora: -, Lerum: Bo Lund",
        ["Anna Ek | for Ale kommun", f"Bo Lund | {LERUM}"],
    ),
    (
        "a dash behind a dash",
        "Ale - Anna Ek, Mora -, Lerum - Bo Lund",
        ["Anna Ek | for Ale kommun", f"Bo Lund | {LERUM}"],
    ),
    (
        "brackets with people, and one with a home",
        "Ale (Anna Ek, Eva Dahl), Bo Lund (Lerum)",
        ["Anna Ek | for Ale kommun", "Eva Dahl | for Ale kommun", f"Bo Lund | {LERUM}"],
    ),
    (
        "a title in the plural before two",
        "rektor Rut Sand, eleverna Anna Ek och Bo Lund, Per Quist",
        ["Rut Sand | role rektor", "Anna Ek | role elev", "Bo Lund | role elev", "Per Quist"],
    ),
    (
        'a home that is a common word before the last, behind "samt"',
        "Ale kommun - Anna Ek, Lerums kommun - Bo Lund samt Brå - Rut Sand",
        ["Anna Ek | for Ale kommun", f"Bo Lund | {LERUM}", "Rut Sand | for Brottsförebyggande rådet"],
    ),
    (
        "a substitute who came",
        "Anna Ek, Lerum (ersättare Bo Lund deltog)",
        [f"Anna Ek | {LERUM} | absent", "Bo Lund | present | instead of Anna Ek"],
    ),
    (
        "somebody whom nobody has heard of, between roles",
        "Anna Ek, ordförande Tjang Dzoi, ledamot",
        ["Anna Ek | role ordförande", "Tjang Dzoi | role ledamot"],
    ),
    (
        "an office that is held elsewhere",
        "Anna Ek, ordförande i valberedningen, Bo Alm, ordförande i nätverket",
        ["Anna Ek | role ordförande i valberedningen", "Bo Alm | role ordförande | remark i nätverket"],
    ),
    (
        "a street that is called after somebody",
        "Anna Ek, jurist, O B Eks gata 7, Bo Alm",
        ["Anna Ek | role jurist | remark O B Eks gata 7", "Bo Alm"],
    ),
    (
        "a column of roles between columns of names",
        "Siv Ek Bo Lund Eva Sten ordf. viceordf. kommundirektör kanslichef Anna Ek Rut Sand",
        ["Siv Ek", "Bo Lund", "Eva Sten", "Anna Ek", "Rut Sand"],
    ),
    (
        "a word before a double given name",
        "Norsö Karl-Erik Alm",
        ["Karl-Erik Alm | remark Norsö"],
    ),
    (
        "people who are not named behind somebody",
        "Anna Ek, kommunsekreterare, Ale, och rektorer från Lerum",
        ["Anna Ek | for Ale kommun | role kommunsekreterare"],
    ),
    (
        "a word that nobody knows between two people",
        "Anna Ek (S) Nors Bo Alm (M)",
        ["Anna Ek | party Socialdemokraterna", "Bo Alm | party Moderaterna"],
    ),
    (
        "who is stood in for, by her initial",
        "Anna Ek (S), ers. B. Alm Eva Sten (M)",
        ["Anna Ek | party Socialdemokraterna | instead of B. Alm", "Eva Sten | party Moderaterna"],
    ),
    (
        "a sentence behind whom they come from",
        "Anna Ek och Bo Alm från kulturnämnden antecknades som gäster.",
        ["Anna Ek | for kulturnämnden", "Bo Alm | for kulturnämnden | role gäst | remark antecknades som"],
    ),
    (
        "somebody whom nobody has heard of, behind a home",
        "Anna Ek, LRF Tjang Dzoi, Ale",
        ["Anna Ek | for Lantbrukarnas riksförbund", "Tjang Dzoi | for Ale kommun"],
    ),
    (
        "a district that is called after a place",
        "Anna Ek, Stockholms distrikt",
        ["Anna Ek | for Stockholms distrikt"],
    ),
    ("a double name with a space", "Karl- Erik Alm, Ale", ["Karl-Erik Alm | for Ale kommun"]),
    ("what heads the minutes, behind a comma", "Anna Ek, Mötesprotokoll", ["Anna Ek | remark Mötesprotokoll"]),
    (
        "what somebody leads, and nobody behind her",
        "Jurist Anna Ek, projektledare för Hamnbygget Bo Lund och controller Rut Sand",
        ["Anna Ek | role jurist", "Bo Lund | for Hamnbygget | role projektledare", "Rut Sand | role controller"],
    ),
    (
        "an address and a day behind a name",
        "Anna Ek, jurist Bo Alm, Storgatan 12, Onsdagen den 4 maj 2011",
        ["Anna Ek | role jurist", "Bo Alm | remark Storgatan 12 | remark Onsdagen den 4 maj 2011"],
    ),
    (
        "a company that is called as its owner",
        "Anna Ek Ek Konsult (punkt 7) Bo Alm Ale kommun ordförande Siv Ask Norra Kanalbolaget vice ordförande",
        [
            "Anna Ek | for Ek Konsult | part punkt 7",
            "Bo Alm | for Ale kommun | role ordförande",
            "Siv Ask | for Norra Kanalbolaget | role vice ordförande",
        ],
    ),
    (
        "a given name that is a word besides",
        "Anna Ek (S) Lilla Ravin (KD) Bo Alm (M)",
        ["Anna Ek | party Socialdemokraterna", "Lilla Ravin | party Kristdemokraterna", "Bo Alm | party Moderaterna"],
    ),
    (
        "organisations with colons, run together",
        "Brukarna: Anna Ek och Bo Alm (ordförande) Villaägarna: Siv Ask, Nils Ry",
        [
            "Anna Ek | for Brukarna",
            "Bo Alm | for Brukarna | role ordförande",
            "Siv Ask | for Villaägarna",
            "Nils Ry | for Villaägarna",
        ],
    ),
    (
        "a column of roles behind as many names",
        "Anna Ek (S) Bo Alm (M) Siv Ask (C) ordförande ledamot ledamot",
        [
            "Anna Ek | party Socialdemokraterna | role ordförande",
            "Bo Alm | party Moderaterna | role ledamot",
            "Siv Ask | party Centerpartiet | role ledamot",
        ],
    ),
    (
        "a column of roles behind fewer names",
        "Anna Ek (S) Bo Alm (M) Siv Ask (C) ordförande ledamot ledamot ledamot",
        ["Anna Ek | party Socialdemokraterna", "Bo Alm | party Moderaterna", "Siv Ask | party Centerpartiet"],
    ),
    (
        "answers are nobody's home",
        "Anna Ek, ordf Ja Bo Alm, ekonom Ja",
        ["Anna Ek | role ordförande", "Bo Alm | role ekonom"],
    ),
    (
        "a name nobody knows among titles",
        "Anna Ek kurator, Bo Alm ekonom, Siv Ask rektor, Torjela Granhag nämndsekreterare Nils Ry jurist",
        [
            "Anna Ek | role kurator",
            "Bo Alm | role ekonom",
            "Siv Ask | role rektor",
            "Torjela Granhag | role nämndsekreterare",
            "Nils Ry | role jurist",
        ],
    ),
    (
        "initials with a hyphen",
        "Anna Ek (C) Tjänstgör för S-O Alm (M) Bo Alm (M)",
        ["Anna Ek | party Centerpartiet | instead of S-O Alm", "Bo Alm | party Moderaterna"],
    ),
    (
        "an office behind an organisation",
        "Anna Ek L&L dokumentation sekreterare",
        ["Anna Ek | for L&L dokumentation | role sekreterare"],
    ),
    (
        "a unit that is named by where it is",
        "Anna Ek, kurator Vägledningsteam Lerum Bo Alm, Ale",
        ["Anna Ek | for Vägledningsteam Lerum | role kurator", "Bo Alm | for Ale kommun"],
    ),
    (
        "a club of a place",
        "Anna Ek, Borås Simklubb Bo Alm, Ale",
        ["Anna Ek | for Borås Simklubb", "Bo Alm | for Ale kommun"],
    ),
    (
        "for a vacant seat",
        "Anna Ek (M), ersättare för Vakant (M) Bo Alm (S)",
        ["Anna Ek | party Moderaterna | part ersättare för Vakant", "Bo Alm | party Socialdemokraterna"],
    ),
    ("the police in lower case", "Anna Ek, polisen Bo Alm, ekonom", ["Anna Ek | for polisen", "Bo Alm | role ekonom"]),
    (
        "codes that a conversion has spaced",
        "Anna Ek (M P) Bo Alm (S)",
        ["Anna Ek | party Miljöpartiet de gröna", "Bo Alm | party Socialdemokraterna"],
    ),
    (
        "an office that one serves in",
        "Anna Ek (C) Tjänstgör som mötesordförande Bo Alm (M)",
        ["Anna Ek | party Centerpartiet | role mötesordförande", "Bo Alm | party Moderaterna"],
    ),
    (
        "a title whose first words are what it is of",
        "Anna Ek, Plan och GIS chef, Lerum Bo Alm, Ale",
        [f"Anna Ek | {LERUM} | role plan och GIS chef", "Bo Alm | for Ale kommun"],
    ),
    (
        "bodies whose names are joined behind names",
        "Anna Ek Kultur- och fritidsnämnden Bo Alm Vård- och omsorgsnämnden",
        ["Anna Ek | for Kultur- och fritidsnämnden", "Bo Alm | for Vård- och omsorgsnämnden"],
    ),
    (
        "a name of three words behind a surname",
        "Bo Almgren Samir Al Nurman Eva Sten",
        ["Bo Almgren", "Samir Al Nurman", "Eva Sten"],
    ),
    (
        "a given name that nobody knows",
        "Bo Larsson Zubaid Abdel Rahwan Eva Sten",
        ["Bo Larsson", "Zubaid Abdel Rahwan", "Eva Sten"],
    ),
    ("two of one organisation", "Anna Ek/ Bo Alm, Lerum", [f"Anna Ek | {LERUM}", f"Bo Alm | {LERUM}"]),
    ("two of one organisation, joined", "Anna Ek och Bo Alm, Lerum", [f"Anna Ek | {LERUM}", f"Bo Alm | {LERUM}"]),
    (
        "the organisation first",
        "Länsstyrelsen: Anna Ek och Bo Alm",
        ["Anna Ek | for Länsstyrelsen", "Bo Alm | for Länsstyrelsen"],
    ),
    (
        "for whom",
        "för LO: Anna Ek, Bo Alm",
        ["Anna Ek | for Landsorganisationen i Sverige", "Bo Alm | for Landsorganisationen i Sverige"],
    ),
    ("each with hers", "Anna Ek, Lerum, Bo Alm, Ale", [f"Anna Ek | {LERUM}", "Bo Alm | for Ale kommun"]),
    ("a role of one", "Anna Ek (ordförande), Bo Alm och Eva Sten", ["Anna Ek | role ordförande", "Bo Alm", "Eva Sten"]),
    (
        "titles before names",
        "Kommunchef Anna Ek, ekonom Bo Alm och rektor Eva Sten",
        ["Anna Ek | role kommunchef", "Bo Alm | role ekonom", "Eva Sten | role rektor"],
    ),
    (
        "titles behind names",
        "Ordförande Anna Ek, rektor, Bo Alm, ekonom",
        ["Anna Ek | role ordförande | role rektor", "Bo Alm | role ekonom"],
    ),
    ("organisations alone", "Lerums kommun, Ale kommun", [LERUM, "for Ale kommun"]),
    (
        "each organisation before its people, behind a dash",
        "Ale – Anna Ek, Lerum – Bo Alm och Eva Sten",
        ["Anna Ek | for Ale kommun", f"Bo Alm | {LERUM}", f"Eva Sten | {LERUM}"],
    ),
    (
        "each organisation before its people, behind a colon",
        "Ale: Anna Ek, Lerum: Bo Alm, ordförande",
        ["Anna Ek | for Ale kommun", f"Bo Alm | {LERUM} | role ordförande"],
    ),
    (
        "each organisation before its people, behind a comma",
        "Ale, Anna Ek, Lerum, Bo Alm",
        ["Anna Ek | for Ale kommun", f"Bo Alm | {LERUM}"],
    ),
    ("an organisation that was not there", "Ale: frånvarande", ["for Ale kommun | absent"]),
    ("an organisation by its letters alone", "LO", ["for Landsorganisationen i Sverige"]),
    (
        "who came instead",
        "Anna Ek, Lerum (ersatt av Bo Alm)",
        [f"Anna Ek | {LERUM} | absent", "Bo Alm | present | instead of Anna Ek"],
    ),
    ("a column before them", "Lerum\tAnna Ek, Bo Alm", [f"Anna Ek | {LERUM}", f"Bo Alm | {LERUM}"]),
    (
        "for whom, in one sentence",
        "för LO: Anna Ek för TCO: Bo Alm",
        [
            "Anna Ek | for Landsorganisationen i Sverige",
            "Bo Alm | for Tjänstemännens centralorganisation",
        ],
    ),
    (
        "titles before names, one more at the end",
        "Kommunchef Anna Ek, ekonom Bo Alm, rektor Eva Sten, ekonom",
        ["Anna Ek | role kommunchef", "Bo Alm | role ekonom", "Eva Sten | role rektor | role ekonom"],
    ),
    (
        "a slash between two, a role of a third",
        "Anna Ek/Bo Alm, Eva Sten, rektor",
        ["Anna Ek", "Bo Alm", "Eva Sten | role rektor"],
    ),
    (
        "a title behind a joint",
        "Anna Ek (lärare) samt rektor Bo Alm",
        ["Anna Ek | role lärare", "Bo Alm | role rektor"],
    ),
    (
        "two titles of one, joined",
        "Anna Ek, ekonom och rektor Bo Alm",
        ["Anna Ek | role ekonom | role rektor", "Bo Alm"],
    ),
    ("where she works", "Anna Ek, rektor på Lerums kommun", [f"Anna Ek | {LERUM} | role rektor"]),
    (
        "each title before its name, their breaks lost",
        "Kommunchef Anna Ek Ekonom Bo Lund, § 3 Bitr. projektledare Siv Alm",
        ["Anna Ek | role kommunchef", "Bo Lund | role ekonom | part § 3", "Siv Alm | role biträdande projektledare"],
    ),
    (
        "each title behind its name, their breaks lost",
        "Anna Ek Kommunchef Bo Lund Ekonom",
        ["Anna Ek | role kommunchef", "Bo Lund | role ekonom"],
    ),
    (
        "a post behind a party is of whoever comes next",
        "Anna Ek (S), ordf Bo Lund (M) Kommunchef Siv Alm Ekonom Eva Sten",
        [
            "Anna Ek | party Socialdemokraterna | role ordförande",
            "Bo Lund | party Moderaterna",
            "Siv Alm | role kommunchef",
            "Eva Sten | role ekonom",
        ],
    ),
    (
        "a post of a politician is hers",
        "Anna Ek (S) Oppositionsråd Bo Lund (M)",
        ["Anna Ek | party Socialdemokraterna | role oppositionsråd", "Bo Lund | party Moderaterna"],
    ),
    (
        "a place that is also a given name, before a title",
        "Anna Ek, Lerum Ekonom Bo Lund, Ale Jurist Siv Alm, Tjörn",
        [f"Anna Ek | {LERUM} | role ekonom", "Bo Lund | for Ale kommun | role jurist", "Siv Alm | for Tjörns kommun"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), labelled(SEVERAL))
def test_several_on_a_line(text: str, expected: list[str]) -> None:
    assert entries(text) == expected


def test_an_abbreviation_in_brackets_is_whom_somebody_comes_from_where_the_list_is_written_so() -> None:
    assert entries("Anna Ek (DHR), ordförande", Habits(coded=True)) == ["Anna Ek | for DHR | role ordförande"]


TURNED = [
    (Habits(surname_first=True), "Ek Anna, ordförande (distans)", ["Anna Ek | role ordförande | remote"]),
    (Habits(surname_first=True), "Ek Anna", ["Anna Ek"]),
    (Habits(surname_first=True), "Ek Anna, ers. för Lund Bo", ["Anna Ek | instead of Bo Lund"]),
    (Habits(surname_comma=True), "Ek, Anna ordförande", ["Anna Ek | role ordförande"]),
    (Habits(surname_comma=True), "Ek, Anna", ["Anna Ek"]),
    (Habits(surname_comma=True), "Ek, A.B.", ["A.B. Ek"]),
    (Habits(surname_comma=True), "x Alm, Bo, ordförande", ["Bo Alm | role ordförande | ticked"]),
    (Habits(surname_first=True, never_given_first=True), "Noor Anna, ordförande", ["Anna Noor | role ordförande"]),
]


@pytest.mark.parametrize(("habits", "text", "expected"), TURNED, ids=[row[1] for row in TURNED])
def test_surnames_that_stand_first_are_put_last(habits: Habits, text: str, expected: list[str]) -> None:
    assert entries(text, habits) == expected


HABITS = [
    ("given names first", ["Anna Ek, Lerum", "Bo Alm", "Eva Strandh (S)"], Habits()),
    (
        "surnames first",
        ["Ek Anna, ordförande", "Lundvall Bo", "Strandh Eva (C)"],
        Habits(surname_first=True, never_given_first=True),
    ),
    (
        "surnames first, a comma",
        ["Ek, Anna ordförande", "Lundvall, Bo", "Strandh, Eva 1-7"],
        Habits(surname_comma=True),
    ),
    ("one slip makes no habit", ["Ek Anna, ordförande", "Bo Lundvall", "Eva Strandh"], Habits()),
    (
        "abbreviations in brackets",
        ["Anna Ek (DHR)", "Bo Lundvall (HRF)", "Eva Strandh, (SRF)", "Siv Ask (S)"],
        Habits(coded=True),
    ),
    (
        "initials and parties in brackets",
        ["Anna Ek (AE)", "Bo Lundvall (BL)", "Eva Strandh (MP)", "Siv Ask (KD)"],
        Habits(),
    ),
    (
        "surnames first, where breaks are lost",
        [
            "Närvarande: "
            + "Ekström Anna HRF Lundvall Bo Socialnämnden Strandh Eva HRF Alm Siv DHR Sandgren Nils HRF " * 3
        ],
        Habits(surname_first=True, never_given_first=True),
    ),
    (
        "given names first, where breaks are lost",
        ["Närvarande: " + "Anna Ekström Bo Lundvall Eva Strandh Siv Alm Nils Sandgren " * 4],
        Habits(),
    ),
    (
        "surnames first with commas, where breaks are lost",
        ["Beslutande Ekström, Anna Lundvall, Bo Strandh, Eva Almqvist, Siv Sandgren, Nils Holmby, Rut"],
        Habits(surname_comma=True),
    ),
    (
        "given names first with commas",
        ["Beslutande Anna Ekström, Bo Lundvall, Eva Strandh, Siv Almqvist, Nils Sandgren, Rut Holmby"],
        Habits(),
    ),
    (
        "homes behind names, with nothing between",
        ["Anna Ekström Norsö", "Bo Lundvall Torpa", "Eva Strandh Stödby", "Siv Almqvist Norsö", "Nils Sandgren Stödby"],
        Habits(homes_third=True),
    ),
    (
        "people with two surnames among others",
        ["Anna Ek Alm", "Bo Alm", "Eva Sten Berg", "Siv Ask", "Nils Orre Holm", "Rut Sand Lind"],
        Habits(),
    ),
    ("codes in brackets", ["Anna Ek (DHR)", "Bo Alm (SRF)", "Eva Sten (HRF)"], Habits(coded=True)),
    (
        "codes of local parties among others",
        [
            f"{name} ({code})"
            for name, code in zip(
                (
                    "Anna Ek",
                    "Bo Alm",
                    "Eva Sten",
                    "Siv Ask",
                    "Nils Orre",
                    "Rut Sand",
                    "Ulla Vik",
                    "Hans Ivarsson",
                    "Lena Mo",
                ),
                ("S", "M", "C", "V", "KD", "MP", "UP", "UP", "UP"),
                strict=True,
            )
        ],
        Habits(),
    ),
    ("nothing", [], Habits()),
]


@pytest.mark.parametrize(("lines", "expected"), labelled(HABITS))
def test_how_a_list_is_written_is_inferred_from_all_of_it(lines: list[str], expected: Habits) -> None:
    assert habits_of(lines) == expected


def test_prose_is_explained_less_than_an_entry() -> None:
    text = "Gruppen ser gärna att fler kommuner kommer till tals om vad som ska göras"
    whole = Span(0, len(text))
    assert read_line(Cutter(text, whole, Habits()), whole).explained < 0.6


@pytest.mark.parametrize(
    "text", ["ordförande, sekreterare, rektor, kurator", "målgruppen", "vi ses igen nästa vecka", "123", "---", ""]
)
def test_where_nobody_stands_nobody_is_read(text: str) -> None:
    assert entries(text) == []
