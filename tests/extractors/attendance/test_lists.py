"""The forms of lists: what stands under which label, beside it, in a sentence; and what is no list."""

import pytest

from graph.claims import Attendance, Finding
from tests.extractors.told import claims, read, told
from tests.tables import labelled

HEAD = "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\n"
BODY = "\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\nInget fanns att ta upp.\n"
ANNA = "Anna Ek (Lerums kommun) | present | for Lerums kommun"
BO = "Bo Alm (Ale kommun) | present | for Ale kommun"
EVA = "Eva Sten (Kungälvs kommun) | absent | for Kungälvs kommun"


def attending(listed: str, body: str = BODY) -> list[str]:
    return told(HEAD + listed + body, Attendance)


LISTS = [
    (
        "a label that says of whom it is that they did not come",
        "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\nAnmälda men ej med: Eva Sten (Kungälv)",
        [ANNA, BO, EVA],
    ),
    (
        "a group that could not come",
        "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\nDe som inte kunde komma:\nEva Sten, Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "who acts for somebody",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale (vik. för Eva Sten)",
        [ANNA, f"{BO} | instead of Eva Sten (Gymnasienätverket)", "Eva Sten (Gymnasienätverket) | absent"],
    ),
    (
        "for whom somebody stands in on the next line",
        "Närvarande: Anna Ek, Lerum\n            Bo Alm, Ale, tjänstgörande ersättare för\n            Eva Sten\n"
        "            Siv Ask",
        [
            ANNA,
            f"{BO} | instead of Eva Sten (Gymnasienätverket)",
            "Siv Ask (Gymnasienätverket) | present",
            "Eva Sten (Gymnasienätverket) | absent",
        ],
    ),
    (
        "who kept the minutes from afar",
        "Närvarande: Anna Ek, Lerum\nBo Alm, Ale (digitalt)\n\nVid pennan: Bo Alm",
        [ANNA, f"{BO.replace('present', 'remote')} | role sekreterare"],
    ),
    (
        "where the meeting is, above a list",
        "Digitalt kl 9-11\n\nNärvarande          Organisation\nAnna Ek             Lerum\nBo Alm              Ale\n\n"
        "Frånvarande         Organisation\nEva Sten            Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "municipalities behind a semicolon",
        "Närvarande: Anna Ek, Lerum; Bo Alm, Ale\nEj deltagande: Eva Sten, Kungälv; Tjörn, Öckerö",
        [ANNA, BO, EVA, *(f"{name} kommun [municipality] | absent" for name in ("Tjörns", "Öckerö"))],
    ),
    (
        "a question, and the answer on its line",
        "Vilka var med? Anna Ek (Lerum), Bo Alm (Ale)\nEj med: Eva Sten (Kungälv)",
        [ANNA, BO, EVA],
    ),
    ("how many they were", "Vi var 2 personer: Anna Ek (Lerum) och Bo Alm (Ale)", [ANNA, BO]),
    (
        "municipalities and people in a label",
        "Deltagande kommuner och personer\nLerum     Anna Ek\nAle       Bo Alm",
        [ANNA, BO],
    ),
    (
        "from whom, line by line",
        "Närvarande för Lerum: Anna Ek\nför Ale: Bo Alm\nför Tjörn: Rut Sand, ordförande",
        [ANNA, BO, "Rut Sand (Tjörns kommun) | present | for Tjörns kommun | role ordförande"],
    ),
    (
        "the surname of whom somebody stands in for",
        "Närvarande\nRut Sand (för Sten)\nAnna Ek (Lerum)\nFrånvarande\nEva Sten (Kungälv)",
        ["Rut Sand (Gymnasienätverket) | present | instead of Eva Sten (Kungälvs kommun)", ANNA, EVA],
    ),
    (
        "a label of a group whose people have homes of their own",
        "Närvarande\nFack: Eva Dahl (Kommunal)\nUtbildning: Anna Ek (Lerum), Bo Alm (Ale)",
        ["Eva Dahl (Svenska Kommunalarbetareförbundet) | present | for Svenska Kommunalarbetareförbundet", ANNA, BO],
    ),
    ("names as a chat marks them", "Deltog: @Anna Ek (Lerum), @Bo Alm (Ale)", [ANNA, BO]),
    (
        "who kept the minutes, below municipalities that were absent",
        "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\nKunde inte delta: Tjörn\nAntecknade: Bo Alm",
        [ANNA, f"{BO} | role sekreterare", "Tjörns kommun [municipality] | excused"],
    ),
    (
        "who came instead of one who was absent, below her",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten, Kungälv. Ersättare: Rut Sand deltog i stället.",
        [ANNA, EVA, "Rut Sand (Gymnasienätverket) | present | role ersättare | part deltog i stället"],
    ),
    (
        "two columns, of which one names somebody whose given name nobody knows",
        "Ledamöter:          Ersättare:\nAnna Ek (S)         Tjang Dzo (S)",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna | role ledamot",
            "Tjang Dzo (Gymnasienätverket) | present | party Socialdemokraterna | role ersättare",
        ],
    ),
    (
        "an item that is called as the head of a column may be",
        "Närvarande: Anna Ek, Lerum\n1. Organisation\nBo Alm (Ale), Rut Sand (Tjörn)",
        [ANNA],
    ),
    (
        "what stands apart below those absent on one line",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten, Kungälv\n\nBo Alm 10:02\nHej! Vi börjar.",
        [ANNA, EVA],
    ),
    (
        "letters in brackets behind a surname that is a place, too",
        "Närvarande: Rut Sand (LED), Per Quist (TJÖ), Bo Lund (TJÖ)",
        [f"{name} | present | for {name[-4:-1]}" for name in ("Rut Sand (LED)", "Per Quist (TJÖ)", "Bo Lund (TJÖ)")],
    ),
    (
        "numbered, with titles before the names",
        "Närvarande\n1. Rektor Anna Ek, Lerum\n2. Skolchef Bo Alm, Ale",
        [f"{ANNA} | role rektor", f"{BO} | role skolchef"],
    ),
    (
        "labels that are cut short",
        "Närv: Anna Ek (Lerum), Bo Alm (Ale)\nFörh: Eva Sten (Kungälv)",
        [ANNA, BO, EVA.replace("absent", "excused")],
    ),
    (
        "a body that is called by its kind before a column of names",
        "Närvarande\nSjönämnden      Rut Sand, Per Quist\nLerum           Anna Ek",
        [*(f"{name} (Sjönämnden) | present | for Sjönämnden" for name in ("Rut Sand", "Per Quist")), ANNA],
    ),
    (
        "a body that is called by one word more behind a name, where others stand so",
        "Närvarande\nNamn Part\nAnna Ek Lerum\nEva Dahl Vision\nBo Alm Ale\nRut Sand Tjörn",
        [
            ANNA,
            "Eva Dahl (Vision) | present | for Vision",
            BO,
            "Rut Sand (Tjörns kommun) | present | for Tjörns kommun",
        ],
    ),
    (
        "who came, in a letter",
        "Vi var: Anna Ek (Lerum) och Bo Alm (Ale)\nInte med: Eva Sten (Kungälv)",
        [ANNA, BO, EVA],
    ),
    ("who came, in a word", "Med: Anna Ek, Lerum, Bo Alm, Ale", [ANNA, BO]),
    ("what is decided of somebody is no list", "Med anledning av frånvaro: Anna Ek\nNärvarande: Bo Alm, Ale", [BO]),
    (
        "an abbreviation of whom they come from within a label",
        "Deltagare GR: Rut Sand\nDeltagare Lerum: Anna Ek",
        ["Rut Sand (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund", ANNA],
    ),
    (
        "one municipality in brackets, and one of which nobody is named",
        "Närvarande: Anna Ek (Lerum)\nFrånvarande: Eva Sten (Kungälv), Tjörn",
        [ANNA, EVA, "Tjörns kommun [municipality] | absent"],
    ),
    (
        "a municipality below the only one who was absent",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nFrånvarande\nEva Sten, Kungälv\nTjörn",
        [ANNA, BO, EVA, "Tjörns kommun [municipality] | absent"],
    ),
    (
        "who was absent stands in for nobody",
        "Närvarande: Anna Ek, Lerum\nFrånvarande:\nEva Sten, Kungälv, ers. Bo Alm",
        [ANNA, f"{EVA} | remark ersättare Bo Alm"],
    ),
    (
        "members and those who serve for others under one label, of whom one is called Dag",
        "Närvarande ledamöter och tjänstgörande ersättare\nDag Alm, Ale\nAnna Ek, Lerum",
        ["Dag Alm (Ale kommun) | present | for Ale kommun", ANNA],
    ),
    (
        "all who were called but one",
        "Kallade: Anna Ek (Lerum), Eva Sten (Kungälv)\nNärvarande: samtliga utom Eva Sten",
        [ANNA, EVA],
    ),
    (
        "what somebody did, below the absent",
        "Närvarande: Anna Ek, Lerum\nEj närvarande: Eva Sten, Kungälv.\nProjektledare Siv Holm föredrog punkt 2.",
        [ANNA, EVA],
    ),
    (
        "a host, below those from afar",
        "På skärm: Anna Ek, Lerum\nVärd: Bo Alm, Ale\nNästa värd: Siv Holm, Tjörn",
        [ANNA.replace("present", "remote"), f"{BO} | role värd"],
    ),
    (
        "who was there and who was not, group by group",
        "Ledamöter\n\nNärvarande\nAnna Ek, Lerum\n\nFrånvarande\nEva Sten, Kungälv\n\n"
        "Ersättare\n\nNärvarande\nBo Alm, Ale\n\nÖvriga närvarande\nSiv Holm, Ale",
        [
            f"{ANNA} | role ledamot",
            f"{EVA} | role ledamot",
            f"{BO} | role ersättare",
            "Siv Holm (Ale kommun) | present | for Ale kommun",
        ],
    ),
    (
        "given names, with the initial of those who share one",
        "Närvarande: Anna, Eva D, Eva L, Bo",
        [f"{name} (Gymnasienätverket) | present" for name in ("Anna", "Eva D", "Eva L", "Bo")],
    ),
    ("the day behind a label", "Närvarolista vid mötet 2024-03-15\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    (
        "a place from afar, an office, and a blank line between",
        "Plats         Digitalt\n\nNärvarande\n\nOrdförande    Anna Ek    Lerum\nLedamot       Bo Alm     Ale",
        [f"{ANNA} | role ordförande", f"{BO} | role ledamot"],
    ),
    (
        "officials apart from the groups of the absent",
        "Närvarande\nLedamöter: Anna Ek, Lerum\n\nFrånvarande\nLedamöter: Eva Sten, Kungälv\nErsättare: -\n\n"
        "Tjänstemän: Bo Alm, Ale",
        [f"{ANNA} | role ledamot", f"{EVA} | role ledamot", BO],
    ),
    (
        "who has a seat, apart from a group of the absent",
        "Närvarande\nLedamöter: Anna Ek, Lerum\n\nFrånvarande\nLedamöter: Eva Sten, Kungälv\n\n"
        "Ersättare: Siv Holm, Kungälv",
        [
            f"{ANNA} | role ledamot",
            f"{EVA} | role ledamot",
            "Siv Holm (Kungälvs kommun) | absent | for Kungälvs kommun | role ersättare",
        ],
    ),
    (
        "the first row looks like heads",
        "Närvarande\nMaj Ek (S), Lerum    Ledamot    Förhinder\nBo Alm, Ale          Ledamot",
        [
            "Maj Ek (Lerums kommun) | excused | for Lerums kommun | party Socialdemokraterna | role ledamot",
            f"{BO} | role ledamot",
        ],
    ),
    ("heading and lines", "Närvarande\n\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("heading with a colon", "Närvarande:\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("spaced letters", "N Ä R V A R A N D E\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("capitals", "NÄRVARANDE\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("lost letters", "N\ufffdrvarande\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("a sentence", "Närvarande: Anna Ek (Lerum), Bo Alm (Ale). Frånvarande: Eva Sten (Kungälv).", [ANNA, BO, EVA]),
    ("a label beside its values", "Närvarande    Anna Ek, Lerum\n              Bo Alm, Ale", [ANNA, BO]),
    ("two lists", "Närvarande\nAnna Ek, Lerum\n\nEj närvarande\nEva Sten, Kungälv", [ANNA, EVA]),
    ("bullets", "Närvarande\n- Anna Ek, Lerum\n- Bo Alm, Ale", [ANNA, BO]),
    ("numbers", "Närvarande\n1. Anna Ek, Lerum\n2. Bo Alm, Ale", [ANNA, BO]),
    ("tabs", "Närvarande\nAnna Ek\tLerum\nBo Alm\tAle", [ANNA, BO]),
    ("groups", "Närvarande\nKommunernas ledamöter:\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("blank lines between", "Närvarande\n\nAnna Ek, Lerum\n\nBo Alm, Ale", [ANNA, BO]),
    (
        "a list elsewhere, and those besides",
        "Beslutande Enligt förteckning\n\nAnna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "nobody knows the first",
        "Övriga deltagande Jorvina Åsling Anna Ek Bo Alm Eva Sten",
        [f"{name} (Gymnasienätverket) | present" for name in ("Jorvina Åsling", "Anna Ek", "Bo Alm", "Eva Sten")],
    ),
    (
        "a part, an office and an excuse behind the home in a label",
        "Närvarande\nLerum, gymnasiet: Anna Ek\nAle – grundskola: Bo Alm\n"
        "Kungälv - förhinder: Eva Sten\nGR, sekreterare: Siv Holm",
        [
            f"{ANNA} | remark gymnasiet",
            f"{BO} | remark grundskola",
            EVA.replace("absent", "excused"),
            "Siv Holm (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund"
            " | role sekreterare",
        ],
    ),
    (
        "offices with a colon within a line",
        "Ordförande: Anna Ek, Lerum, sekreterare: Bo Alm, Ale",
        [f"{ANNA} | role ordförande", f"{BO} | role sekreterare"],
    ),
    (
        "an office of several within a line",
        "Närvarande: Ordf: Anna Ek, Lerum, ledamöter: Bo Alm, Ale, och Siv Holm. Sekr: Per Holm",
        [
            f"{ANNA} | role ordförande",
            f"{BO} | role ledamot",
            "Siv Holm (Gymnasienätverket) | present | role ledamot",
            "Per Holm (Gymnasienätverket) | present | role sekreterare",
        ],
    ),
    (
        "whoever is to adjust instead",
        "Justerare: Anna Ek, ersättare: Bo Alm",
        [
            "Anna Ek (Gymnasienätverket) | present | role justerare",
            "Bo Alm (Gymnasienätverket) | present | role ersättare",
        ],
    ),
    (
        "a municipality alone behind homes in brackets",
        "Närvarande: Bo Alm (Ale)\nFörhinder: Anna Ek (Lerum), Eva Sten (Kungälv), Mölndal",
        [
            BO,
            ANNA.replace("present", "excused"),
            EVA.replace("absent", "excused"),
            "Mölndals kommun [municipality] | excused",
        ],
    ),
    (
        "a school that is called after somebody",
        "Närvarande\nAnna Ek, rektor, Lars Björkskolan\nBo Alm, Karin Bergegymnasiet",
        [
            "Anna Ek (Lars Björkskolan) | present | for Lars Björkskolan | role rektor",
            "Bo Alm (Karin Bergegymnasiet) | present | for Karin Bergegymnasiet",
        ],
    ),
    (
        "boxes before homes",
        "Närvaro\n☒ Lerum – Anna Ek och Siv Holm\n☒ Ale – Bo Alm\n☐ Kungälv – Eva Sten",
        [ANNA, "Siv Holm (Lerums kommun) | present | for Lerums kommun", BO, EVA],
    ),
    ("crosses before homes", "Närvarande\nx Lerum: Anna Ek\nx Ale: Bo Alm\n  Kungälv: Eva Sten", [ANNA, BO, EVA]),
    (
        "one who sent word, and who came instead",
        "Närvarande: Anna Ek, Lerum\nFörhinder: Eva Sten, Kungälv (ersatt av Siv Holm, Kungälv)",
        [
            ANNA,
            EVA.replace("absent", "excused"),
            "Siv Holm (Kungälvs kommun) | present | for Kungälvs kommun | instead of Eva Sten (Kungälvs kommun)",
        ],
    ),
    (
        "a sentence of what people are, below the list",
        "Närvarande: Anna Ek, Lerum\nDigitalt: Bo Alm, Ale\n\n"
        "Anna Ek är projektledare, Bo Alm (Ale), Siv Holm (Lerum) och Eva Sten (Kungälv) är delprojektledare.",
        [ANNA, BO.replace("present", "remote")],
    ),
    (
        "a long remark in brackets behind the label",
        "Deltagare (de som har ett kryss i kolumnen till höger var närvarande):\nAnna Ek, Lerum",
        [ANNA],
    ),
    (
        "a row of which nobody came, in a table with columns of blanks",
        "Närvarande\nKommun       Namn            Funktion\nLerum        Anna Ek         Rektor\n"
        "Kungälv      förhinder\nAle          Bo Alm",
        [f"{ANNA} | role rektor", "Kungälvs kommun [municipality] | excused", BO],
    ),
    (
        "who led the meeting, below the list",
        "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\nGäster: Siv Holm, Skolverket\n\nMötet leddes av Anna Ek.",
        [
            f"{ANNA} | role mötesordförande",
            BO,
            "Siv Holm (Skolverket) | present | for Skolverket | role inbjuden",
        ],
    ),
    (
        "whom minutes are sent to",
        "Närvarande: Anna Ek, Lerum\nAnmält förhinder\nEva Sten, Kungälv\nSänds till\nSiv Holm, Nils Sten",
        [ANNA, EVA.replace("absent", "excused")],
    ),
    (
        "from where nobody came, in words",
        "Närvarande:\nAnna Ek, Lerum\nInga deltagare från Tjörn och Kungälv",
        [ANNA, "Tjörns kommun [municipality] | absent", "Kungälvs kommun [municipality] | absent"],
    ),
    (
        "why somebody was not there",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten (Kungälv) – VAB",
        [ANNA, EVA.replace("absent", "excused")],
    ),
    (
        "labels cut short",
        "Närv: Anna Ek, Lerum\nBo Alm, Ale\nAdj: Siv Holm, GR, sekr\nFrånv: Eva Sten, Kungälv",
        [
            ANNA,
            BO,
            "Siv Holm (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund"
            " | role sekreterare",
            EVA,
        ],
    ),
    (
        "homes behind dashes in a row",
        "Deltog: Siv Holm – GR, Nils Sten – GR, Anna Ek – Lerum, Bo Alm – Ale, Eva Sten – Kungälv/Tjörn",
        [
            *(
                f"{name} (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund"
                for name in ("Siv Holm", "Nils Sten")
            ),
            ANNA,
            BO,
            f"{EVA.replace('absent', 'present')}, Tjörns kommun",
        ],
    ),
    (
        "a list for each day",
        "Närvarande dag 1: Anna Ek (Lerum)\nNärvarande dag 2: Anna Ek (Lerum), Bo Alm (Ale)",
        [ANNA, BO],
    ),
    (
        "one who has nobody, among others",
        "Närvarande: Anna Ek (Lerum), Tjörn (vakant), Bo Alm (Ale), Öckerö (ingen deltog)",
        [ANNA, BO],
    ),
    (
        "a label within the column of others",
        "Närvarande             Övriga\nAnna Ek, Lerum         Siv Holm, GR\nBo Alm, Ale            Frånvarande\n"
        "                       Eva Sten, Kungälv",
        [
            ANNA,
            "Siv Holm (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund",
            BO,
            EVA,
        ],
    ),
    (
        "a home in its column, and below it none",
        "Närvarande\nLerum      Anna Ek\n           Siv Holm\nAle        Bo Alm",
        [ANNA, "Siv Holm (Lerums kommun) | present | for Lerums kommun", BO],
    ),
    (
        "a home from where nobody came",
        "Närvarande\nLerum\nAnna Ek\nTjörn\n-\nAle\nBo Alm\n\nFrånvarande\nKungälv\nEva Sten",
        [ANNA, BO, EVA],
    ),
    (
        "groups of people are no organisations",
        "Närvarande\nElever: Siv Holm\nFöräldrar: Nils Sten\n\nFrånvarande\nEva Sten, Kungälv",
        [
            "Siv Holm (Gymnasienätverket) | present | role elev",
            "Nils Sten (Gymnasienätverket) | present",
            EVA,
        ],
    ),
    (
        "on a screen",
        "På plats: Anna Ek, Lerum\nVia skärm: Bo Alm, Ale",
        [ANNA, BO.replace("present", "remote")],
    ),
    (
        "two columns behind a home",
        "Ordinarie           Ersättare\nLerum   Anna Ek     Bo Alm\nAle     Nils Sten   Siv Holm",
        [
            f"{ANNA} | role ledamot",
            "Bo Alm (Lerums kommun) | present | for Lerums kommun | role ersättare",
            "Nils Sten (Ale kommun) | present | for Ale kommun | role ledamot",
            "Siv Holm (Ale kommun) | present | for Ale kommun | role ersättare",
        ],
    ),
    (
        "two columns with marks, and a first row that nobody signs",
        "Ordinarie                 Ersättare\nAnna Ek (S)         X     Eva Sten (S)\n"
        "Nils Sten (M)       X     Siv Holm (M)    X",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna | role ledamot",
            "Eva Sten (Gymnasienätverket) | absent | party Socialdemokraterna | role ersättare",
            "Nils Sten (Gymnasienätverket) | present | party Moderaterna | role ledamot",
            "Siv Holm (Gymnasienätverket) | present | party Moderaterna | role ersättare",
        ],
    ),
    (
        "said again of one of a sentence",
        "Närvarande: Anna Ek (Lerum). Av suppleanterna var Nils Sten och Siv Holm med, Nils i stället för Jan Palm.",
        [
            ANNA,
            "Nils Sten (Gymnasienätverket) | present | role ersättare | remark Av",
            "Siv Holm (Gymnasienätverket) | present | role ersättare",
        ],
    ),
    (
        "a home before all names of its line",
        "Närvarande\nLerum Anna Ek, Nils Sten\nAle         Bo Alm\nKungälv Siv Holm och Eva Sten, förhinder",
        [
            ANNA,
            "Nils Sten (Lerums kommun) | present | for Lerums kommun",
            BO,
            "Siv Holm (Kungälvs kommun) | present | for Kungälvs kommun",
            EVA.replace("absent", "excused"),
        ],
    ),
    (
        "a unit of a municipality in a label",
        "Närvarande\nLerums kommun, Sektor lärande: Anna Ek\nAle kommun – Komvux: Bo Alm",
        [ANNA.replace("for Lerums kommun", "for Lerums kommun, Sektor lärande"), f"{BO}, Komvux"],
    ),
    (
        "headings above lines that stand deeper",
        "Närvarande\nLerums kommun\n  Anna Ek\nAle kommun / Region Skåne\n  Bo Alm\n"
        "Utbildare\n  Siv Holm, Havsgymnasiet\nProcessledare\n  Nils Sten\n\nFrånvarande\nKungälv\n  Eva Sten",
        [
            ANNA,
            f"{BO}, Region Skåne",
            "Siv Holm (Havsgymnasiet) | present | for Havsgymnasiet",
            "Nils Sten (Gymnasienätverket) | present | role processledare",
            EVA,
        ],
    ),
    (
        "whom a label says that those below come from",
        "Deltagare från Lerum\nAnna Ek\nDeltagare från Ale\nBo Alm\nFrånvarande från kommunerna\nEva Sten, Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "a sentence of who has sent word",
        "Närvarande: Anna Ek, Lerum\nFörhinder har anmälts av Eva Sten (Kungälv) och Nils Sten.\n"
        "Anna hälsar alla välkomna och lämnar ordet till Siv som presenterar dagens punkter.",
        [ANNA, EVA.replace("absent", "excused"), "Nils Sten (Gymnasienätverket) | excused"],
    ),
    (
        "people in brackets behind their municipality",
        "På plats: Lerum (Anna Ek, Nils Sten), Ale (Bo Alm + Siv Holm)",
        [
            ANNA,
            "Nils Sten (Lerums kommun) | present | for Lerums kommun",
            BO,
            "Siv Holm (Ale kommun) | present | for Ale kommun",
        ],
    ),
    (
        "people in brackets behind a body",
        "Närvarande: Länsstyrelsen (Anna Ek), Region Skåne (Bo Alm, ordf)",
        [
            "Anna Ek (Länsstyrelsen) | present | for Länsstyrelsen",
            "Bo Alm (Region Skåne) | present | for Region Skåne | role ordförande",
        ],
    ),
    (
        "a substitute in brackets behind a municipality",
        "Närvarande: Anna Ek, Lerum (Siv Holm, ersättare), Bo Alm, Ale",
        [ANNA, "Siv Holm (Gymnasienätverket) | present | role ersättare", BO],
    ),
    (
        "a title of several, and classes",
        "Närvarande\nAnna Ek och Siv Holm, elevrepresentanter HV21 resp. HV22\nBo Alm, Ale",
        [
            "Anna Ek (Gymnasienätverket) | present | role elevrepresentant",
            "Siv Holm (Gymnasienätverket) | present | role elevrepresentant | remark HV21 resp. HV22",
            BO,
        ],
    ),
    (
        "what the verb says of both",
        "Med var Bo Alm (Ale). Anna Ek (Lerum) och Eva Sten (Kungälv) hade fått förhinder.",
        [BO, ANNA.replace("present", "excused"), EVA.replace("absent", "excused")],
    ),
    (
        "headings of groups in the column of values",
        "Deltagare:     Arbetsgivare\n               Anna Ek, Lerum\n               Skolor\n"
        "               Bo Alm, Siv Ryds gymnasium",
        [ANNA, "Bo Alm (Siv Ryds gymnasium) | present | for Siv Ryds gymnasium"],
    ),
    (
        "a heading that nobody knows in the column of values",
        "Deltagare:     Rådgivare\n               Anna Ek, Lerum\n               Bo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "one bracket for two that are joined, and whom others come from",
        "Närvarande: Siv Holm (Tjörn), Anna Ek och Nils Sten (Lerum), Bo Alm (Ale) samt från GR Per Ask och Ida Sand. "
        "Kungälv saknas.",
        [
            "Siv Holm (Tjörns kommun) | present | for Tjörns kommun",
            ANNA,
            ANNA.replace("Anna Ek", "Nils Sten"),
            BO,
            "Per Ask (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund",
            "Ida Sand (Göteborgsregionens kommunalförbund) | present | for Göteborgsregionens kommunalförbund",
            "Kungälvs kommun [municipality] | absent",
        ],
    ),
    (
        "given names before brackets, below a question",
        "VILKA VAR MED?\nAnna E (Lerum), Bo (Ale), Siv o Nils (Tjörn).\nOrust och Ale kunde inte komma.",
        [
            "Anna E (Lerums kommun) | present | for Lerums kommun",
            "Bo (Ale kommun) | present | for Ale kommun",
            "Siv (Tjörns kommun) | present | for Tjörns kommun",
            "Nils (Tjörns kommun) | present | for Tjörns kommun",
            "Orusts kommun [municipality] | excused",
            "Ale kommun [municipality] | excused",
        ],
    ),
    (
        "a dash before how somebody took part",
        "Närvarande\nAnna Ek, Havsbygg Frakt – via länk\nBo Alm, Ale",
        ["Anna Ek (Havsbygg Frakt) | remote | for Havsbygg Frakt", BO],
    ),
    (
        "municipalities alone, one of them a name too",
        "Närvarande: Anna Ek, Lerum\nFörhindrade: Tjörn, Orust och Ale",
        [ANNA, *(f"{home} kommun [municipality] | excused" for home in ("Tjörns", "Orusts", "Ale"))],
    ),
    (
        "whom one comes from as a label below the absent",
        "Har deltagit: Anna Ek, Lerum\nHar ej deltagit: Eva Sten, Kungälv\nAle: Bo Alm",
        [ANNA, EVA, BO],
    ),
    (
        "an unknown label below the absent",
        "Har deltagit: Anna Ek, Lerum\nHar ej deltagit: Eva Sten, Kungälv\nInspelning: Bo Alm",
        [ANNA, EVA],
    ),
    (
        "a sentence below the list",
        "Närvarande: Anna Ek, Lerum\nFrån Ale deltog Bo Alm",
        [ANNA, BO],
    ),
    (
        "such labels of the absent themselves",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Kungälv: Eva Sten\nTjörn: Siv Holm",
        [ANNA, EVA, "Siv Holm (Tjörns kommun) | absent | for Tjörns kommun"],
    ),
    ("a page break inside", "Närvarande\nAnna Ek, Lerum\n\n1 (4)\n\nBo Alm, Ale", [ANNA, BO]),
    (
        "boxes",
        "Närvarande\n[X] Anna Ek, Lerum\n[ ] Eva Sten, Kungälv\n[X] Bo Alm, Ale",
        [ANNA, EVA, BO],
    ),
    (
        "an office first among titles",
        "Närvarande\nSekreterare Anna Ek, ekonom Bo Alm",
        [
            "Anna Ek (Gymnasienätverket) | present | role sekreterare",
            "Bo Alm (Gymnasienätverket) | present | role ekonom",
        ],
    ),
    (
        "absent organisations",
        "Närvarande\nAnna Ek, Lerum\n\nEj närvarande\nKungälvs kommun",
        [ANNA, "Kungälvs kommun [municipality] | absent"],
    ),
    (
        "groups side by side in cells",
        "Ledamöter\tErsättare\nAnna Ek, Lerum\tBo Alm, Ale",
        [f"{ANNA} | role ledamot", f"{BO} | role ersättare"],
    ),
    (
        "groups by whom they come from",
        "Närvarande\nFrån Lerum:\nAnna Ek\nFrån Ale kommun:\nBo Alm",
        [ANNA, BO],
    ),
    ("whom they come from, beside the label", "Närvarande från Ale kommun: Bo Alm", [BO]),
    ("people from municipalities, in the head", "Från kommunerna:\nAnna Ek, Lerum\nBo Alm, Ale", [ANNA, BO]),
    ("absent without a word", "Närvarande: Bo Alm, Ale\nOanmäld frånvaro: Eva Sten, Kungälv", [BO, EVA]),
    (
        "an organisation alone among people who name theirs",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\nSkolverket",
        [ANNA, BO, "Skolverket [agency] | present"],
    ),
    (
        "one who came for another in a list of the absent",
        "Närvarande\nAnna Ek, Lerum\n\nFrånvarande\nEva Sten, Kungälv (ersatt av Bo Alm)",
        [ANNA, EVA, "Bo Alm (Gymnasienätverket) | present | instead of Eva Sten (Kungälvs kommun)"],
    ),
    (
        "an agency that nobody has listed, before its people",
        "Närvarande\nAnna Ek, Lerum\nLänsbyrån: Bo Alm och Eva Sten",
        [
            ANNA,
            "Bo Alm (Länsbyrån) | present | for Länsbyrån",
            "Eva Sten (Länsbyrån) | present | for Länsbyrån",
        ],
    ),
    (
        "a label over two lines",
        "Beslutande\nkommunledamöter  Anna Ek, Lerum\n                 Bo Alm, Ale\n"
        "Frånva-          Eva Sten, Kungälv\nrande",
        [ANNA, BO, EVA],
    ),
    (
        "groups of whom nobody has heard",
        "Närvarande\n\nDe som kom till mötet var dessa.\n\nDirektionens ledamöter\nAnna Ek, Lerum\n\n"
        "Byrepresentanter\nBo Alm, Ale",
        [f"{ANNA} | role ledamot", BO],
    ),
    (
        "columns of presence",
        "Namn        Kommun      Närvarande  Frånvarande\nAnna Ek     Lerum           x\n"
        "Eva Sten    Kungälv                     x\nBo Alm      Ale             x",
        [ANNA, EVA, BO],
    ),
    (
        "columns of presence, their heads close together",
        "Namn        Kommun      Närvarande Frånvarande\nAnna Ek     Lerum       x\n"
        "Eva Sten    Kungälv         x\nBo Alm      Ale         x",
        [ANNA, EVA, BO],
    ),
    (
        "yes and no",
        "Närvarande\n| Ledamöter | Närvarande |\n|---|---|\n| Anna Ek, Lerum | Ja |\n| Eva Sten, Kungälv | Nej |\n",
        [f"{ANNA} | role ledamot", f"{EVA} | role ledamot"],
    ),
    (
        "letters that the list explains",
        "Ledamöter   Närv (N), Frånv (F)\nAnna Ek  Lerum  N\nEva Sten  Kungälv  F\nBo Alm  Ale  N",
        [f"{one} | role ledamot" for one in (ANNA, EVA, BO)],
    ),
    (
        "votes",
        "Närvarande ägare    Genom ombud    Antal aktier\n"
        "Lerums kommun       Anna Ek        500\nAle kommun          Bo Alm         20",
        [ANNA, BO],
    ),
    (
        "a label that names whom the lines beside it come from",
        "Närvarande\nFör Lerum:   Anna Ek\n             Siv Ask\nFör Ale:     Bo Alm",
        [ANNA, "Siv Ask (Lerums kommun) | present | for Lerums kommun", BO],
    ),
    (
        "a line of when she left",
        "Närvarande\nAnna Ek     Lerum\n            avlägsnade sig 14.35\nBo Alm      Ale",
        [f"{ANNA} | part avlägsnade sig 14.35", BO],
    ),
    (
        "a remark that no rule knows",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, visionärskretsen, kl 10",
        [ANNA, "Bo Alm (Gymnasienätverket) | present | part kl 10 | remark visionärskretsen"],
    ),
    (
        "organisations as headings",
        "Närvarande\nLerums kommun\nAnna Ek\nSiv Ask\nAle kommun\nBo Alm",
        [ANNA, "Siv Ask (Lerums kommun) | present | for Lerums kommun", BO],
    ),
    ("an organisation below each name", "Närvarande\nAnna Ek\nLerums kommun\nBo Alm\nAle kommun", [ANNA, BO]),
    (
        "a title below a name",
        "Närvarande\nAnna Ek, Lerum\nrektor\nBo Alm, Ale\nekonom",
        [f"{ANNA} | role rektor", f"{BO} | role ekonom"],
    ),
    (
        "a title above a name",
        "Närvarande:\n\nRektor\n\nAnna Ek, Lerum\n\nEkonom\n\nBo Alm, Ale",
        [f"{ANNA} | role rektor", f"{BO} | role ekonom"],
    ),
    (
        "a word that ends many names",
        "Närvarande\nAnna Ek Fastus\nBo Alm Fastus\nSiv Ask Fastus",
        [f"{name} (Fastus) | present | for Fastus" for name in ("Anna Ek", "Bo Alm", "Siv Ask")],
    ),
    (
        "whom a label names in brackets",
        "Närvarande (kansliet): Anna Ek, Bo Alm",
        ["Anna Ek (kansliet) | present | for kansliet", "Bo Alm (kansliet) | present | for kansliet"],
    ),
    (
        "how a label says in brackets",
        "Närvarande (via Teams): Anna Ek (Lerum)",
        ["Anna Ek (Lerums kommun) | remote | for Lerums kommun"],
    ),
    (
        "a page that begins before a label",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n3 2 (8) Frånvarande: Eva Sten (Kungälv)",
        [ANNA, BO, EVA],
    ),
    (
        "all that a font left of a label",
        "Tid 2024-03-15 kl 9 ande Anna Ek, Lerum Bo Alm, Ale Övriga närvarande Eva Sten, Kungälv, frånvarande "
        "Utses att justera Bo Alm Paragrafer 1-9 Underskrifter Organ Gymnasienätverket, som sammanträder i stadshuset",
        [ANNA, f"{BO} | role justerare", EVA],
    ),
    (
        "entries that go on in the next line",
        "Närvarande\nAnna Ek, rektor,\nLerum\nBo Alm, ekonom, Ale\n    kommun",
        [f"{ANNA} | role rektor", f"{BO} | role ekonom"],
    ),
    (
        "a title whose name stands on the next line",
        "Närvarande: Kommunchef Anna Ek, ekonom Bo Alm, rektor\nEva Sten, jurist Siv Ask",
        [
            f"{name} (Gymnasienätverket) | present | role {role}"
            for name, role in (
                ("Anna Ek", "kommunchef"),
                ("Bo Alm", "ekonom"),
                ("Eva Sten", "rektor"),
                ("Siv Ask", "jurist"),
            )
        ],
    ),
    (
        "who was summoned and did not come",
        "Kallade\nAnna Ek, Lerum\nBo Alm, Ale\nEva Sten, Kungälv\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO, EVA],
    ),
    (
        "who was summoned, with a column of answers in which somebody else is named",
        "Kallade                 Närvarande\nAnna Ek, Lerum          Ja\nBo Alm, Ale             Ja\n"
        "Eva Sten, Kungälv       Nej, ersätts av Siv Ask",
        [
            ANNA,
            BO,
            EVA,
            "Siv Ask (Gymnasienätverket) | present | instead of Eva Sten (Kungälvs kommun)",
        ],
    ),
    (
        "who is new there, who is to leave, and who did not come",
        "Närvarande\nAnna Ek, Lerum\nNya i gruppen: Bo Alm, Ale\nUtgår: Siv Ask, Ale\nMissade mötet: Eva Sten, Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "since what day somebody comes, which is no part of the meeting",
        "Närvarande\nAnna Ek, Lerum (from 1/12)\nBo Alm, Ale, t.o.m. 31/8",
        [f"{ANNA} | remark from 1/12", f"{BO} | remark t.o.m. 31/8"],
    ),
    (
        "who came or left, for short",
        "Närvarande\nAnna Ek, Lerum (avl. 18.40, efter § 22)\nBo Alm, Ale, anl. 10.15",
        [f"{ANNA} | part avl. 18.40; efter § 22", f"{BO} | part anl. 10.15"],
    ),
    (
        "who was summoned, where nothing says who came",
        "Kallade\nAnna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "labels side by side above columns of names",
        "Ledamöter             Ersättare\nAnna Ek, Lerum        Bo Alm, Ale\nSiv Ask, Lerum",
        [
            f"{ANNA} | role ledamot",
            f"{BO} | role ersättare",
            "Siv Ask (Lerums kommun) | present | for Lerums kommun | role ledamot",
        ],
    ),
    ("nobody from somewhere", "Närvarande\nLerum: Anna Ek\nKungälv: –\nAle: Bo Alm", [ANNA, BO]),
    (
        "given names that go on in the next line",
        "Närvarande: Anna, Bo,\nSiv och Eva.",
        [f"{name} (Gymnasienätverket) | present" for name in ("Anna", "Bo", "Siv", "Eva")],
    ),
    (
        "who kept the minutes, below the absent and apart from them",
        "Närvarande\nAnna Ek, Lerum\n\nFrånvarande\nEva Sten, Kungälv\n\nBo Alm, Ale, sekreterare",
        [ANNA, EVA, f"{BO} | role sekreterare"],
    ),
    ("nobody absent", "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\nFrånvarande: Inga", [ANNA, BO]),
    (
        "on the spot and on a screen",
        "På plats: Anna Ek (Lerum)\nDigitalt: Bo Alm (Ale)",
        [ANNA, "Bo Alm (Ale kommun) | remote | for Ale kommun"],
    ),
    (
        "a label that says whom they come from",
        "Närvarande: Bo Alm (Ale)\nMedverkande från Lerum: Anna Ek",
        [BO, ANNA],
    ),
    (
        "a label and a name on the line below it",
        "Beslutande\nkommunledamöter Anna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO],
    ),
    ("nobody", "Närvarande\n\n", []),
    (
        "a name that a line's end divides",
        "Närvarande: Anna Ek, Siv Ask, Bo\nAlm, Eva Sten",
        [f"{name} (Gymnasienätverket) | present" for name in ("Anna Ek", "Siv Ask", "Bo Alm", "Eva Sten")],
    ),
    (
        "a title and a name that lines divide",
        "Närvarande: Kommunchef Anna Ek, rektor Bo\n            Alm, jurist\n            Siv Ask",
        [
            "Anna Ek (Gymnasienätverket) | present | role kommunchef",
            "Bo Alm (Gymnasienätverket) | present | role rektor",
            "Siv Ask (Gymnasienätverket) | present | role jurist",
        ],
    ),
    (
        "a table that was written cell by cell",
        "Deltagare\n\nNamn\nKommun\nRoll\nNärvaro\n\nAnna Ek\nLerum\nRektor\nJa\n\nEva Sten\nKungälv\nEkonom\nNej\n",
        [f"{ANNA} | role rektor", f"{EVA} | role ekonom"],
    ),
    (
        "a dash behind whom they come from",
        "Närvarande\nLerums kommun – Anna Ek, rektor; Siv Ask\nHavsgymnasiet – Nils Ry",
        [
            f"{ANNA} | role rektor",
            "Siv Ask (Lerums kommun) | present | for Lerums kommun",
            "Nils Ry (Havsgymnasiet) | present | for Havsgymnasiet",
        ],
    ),
    (
        "what several places have together",
        "Närvarande\nAnna Ek, Lerum-Ale-Borås gymnasieförbund\nBo Alm, Ale",
        ["Anna Ek (Lerum-Ale-Borås gymnasieförbund) | present | for Lerum-Ale-Borås gymnasieförbund", BO],
    ),
    ("a seat that nobody holds", "Närvarande\nAnna Ek, Lerum\nElevrepresentant: vakant\nBo Alm, Ale", [ANNA, BO]),
    (
        "sentences that begin with whom they come from",
        "På mötet: Lerum - Anna Ek. Ale - Bo Alm. Tjörn - ej närvarande. Inbjuden: Siv Ask, Skolverket.",
        [
            ANNA,
            BO,
            "Tjörns kommun [municipality] | absent",
            "Siv Ask (Skolverket) | present | for Skolverket | role inbjuden",
        ],
    ),
    (
        "a part of a known organisation",
        "Vilka: Anna Ek, Lerum Utbildning, Bo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "officials below the absent on one line",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten, Kungälv\nTjänstemän: Bo Alm, Ale",
        [ANNA, EVA, BO],
    ),
    (
        "a dash in the column of names",
        "Närvarande\nAnna Ek     Lerum\n-           Tjörn\nEj representerat     Öckerö\nBo Alm      Ale",
        [ANNA, "Öckerö kommun [municipality] | absent", BO],
    ),
    (
        "one who was summoned and excused",
        "Kallade: Anna Ek, Lerum; Bo Alm, Ale; Eva Sten, Kungälv\nNärvarande: Anna Ek, Bo Alm\nFörhinder: Eva Sten",
        [ANNA, BO, EVA.replace("absent", "excused")],
    ),
    (
        "a label that nobody knows within a list of the absent",
        "Närvarande\nAnna Ek, Lerum\nFrånvarande\nEva Sten, Kungälv\nInspelning: Bo Alm, Ale",
        [ANNA, EVA],
    ),
    (
        "one for two municipalities",
        "Närvarande\nLerum/Ale: Anna Ek\nTjörn, Öckerö: Siv Ask",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun, Ale kommun",
            "Siv Ask (Tjörns kommun) | present | for Tjörns kommun, Öckerö kommun",
        ],
    ),
    (
        "the home of the one who is stood in for",
        "Närvarande\nAnna Ek, Lerum, ersättare för Eva Sten, Kungälv\nBo Alm, Ale",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun | instead of Eva Sten (Gymnasienätverket)",
            BO,
            "Eva Sten (Gymnasienätverket) | absent",
        ],
    ),
    (
        "those who lead the work, below the absent",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten, Kungälv\nProcessledning: Bo Alm, Ale",
        [ANNA, EVA, f"{BO} | role processledare"],
    ),
    (
        "a label that nobody knows, below the absent",
        "Närvarande: Anna Ek, Lerum\nFrånvarande: Eva Sten, Kungälv\nInspelning: Bo Alm, Ale",
        [ANNA, EVA],
    ),
    ("a vacant seat of a municipality", "Närvarande\nAnna Ek, Lerum\nVakant     Tjörn\nBo Alm, Ale", [ANNA, BO]),
    (
        "nobody from there",
        "Närvarande\nAnna Ek, Lerum\nTjörn – ingen deltagare\nÖckerö (ingen deltog)\nBo Alm, Ale",
        [ANNA, "Tjörns kommun [municipality] | absent", "Öckerö kommun [municipality] | absent", BO],
    ),
    (
        "municipalities that were not represented",
        "Närvarande\nAnna Ek, Lerum\nEj deltagande kommuner\nTjörn\nInte representerade: Öckerö",
        [ANNA, "Tjörns kommun [municipality] | absent", "Öckerö kommun [municipality] | absent"],
    ),
    (
        "labels in two languages",
        "NÄRVARANDE LEDAMÖTER - SAAPUVILLA OLLEET JÄSENET\nAnna Ek, Lerum\n\n"
        "FRÅNVARANDE - POISSAOLLEET\nEva Sten, Kungälv",
        [ANNA, EVA],
    ),
    (
        "a column of ones and dashes",
        "Närvarolista\nNamn         Parti   Närvaro   Anteckningar/Tjänstgörande ersättare\nLedamöter (7)\n"
        "Siv Ask      S       1         Ordförande\nNils Ry      C       -\nVakant plats\nIda Holm     M       1",
        [
            "Siv Ask (Gymnasienätverket) | present | party Socialdemokraterna | role ordförande",
            "Nils Ry (Gymnasienätverket) | absent | party Centerpartiet | role ledamot",
            "Ida Holm (Gymnasienätverket) | present | party Moderaterna | role ledamot",
        ],
    ),
    (
        "labels together above paragraphs of names",
        "Beslutande\nEj beslutande\nFrånvarande\n\nStadshuset, rum 3, kl 13.00-16.10\nAjournering kl 14.30-14.45\n\n"
        "Anna Ek, Lerum\n\nBo Alm, Ale\n\nEva Sten, Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "classes of a school",
        "Närvarande:\nÅk 1:\nÅk 2:\nAnna Ek, Siv Ask\nÅk 3: Bo Alm",
        [
            "Anna Ek (Gymnasienätverket) | present",
            "Siv Ask (Gymnasienätverket) | present",
            "Bo Alm (Åk 3) | present | for Åk 3",
        ],
    ),
    (
        "where they were",
        "På plats i Borås: Anna Ek (Lerum)\nVia länk: Bo Alm (Ale)",
        [ANNA, BO.replace("present", "remote")],
    ),
    (
        "as one writes to those who were there",
        "Vi som var med: Anna Ek (Lerum), Bo Alm (Ale)\nInte med: Eva Sten (Kungälv)",
        [ANNA, BO, EVA],
    ),
    (
        "surnames first, a given name that nobody has heard of",
        "Närvarande\nSandberg Anna\nLindgren Bo\nBjörkgren Denima\nHolmqvist Eva\nEkström Siv",
        [
            f"{name} (Gymnasienätverket) | present"
            for name in ("Anna Sandberg", "Bo Lindgren", "Denima Björkgren", "Eva Holmqvist", "Siv Ekström")
        ],
    ),
    (
        "a group apart from those absent",
        "Närvarande:\nAnna Ek, Lerum\n\nFrånvarande:\nEva Sten, Kungälv\n\nFrån myndigheten:\nBo Alm, Ale",
        [ANNA, EVA, BO],
    ),
    (
        "groups of those absent",
        "Närvarande:\nAnna Ek, Lerum\n\nFrånvarande:\n\nFrån kommunen:\nEva Sten, Kungälv\n\n"
        "Från myndigheten:\nBo Alm, Ale",
        [ANNA, EVA, BO.replace("present", "absent")],
    ),
    (
        "a title on a line of its own that may be one or many",
        "Närvarande\nAnna Ek, Lerum\nSpråkombud\nBo Alm, Ale\nSpråkombud",
        [f"{ANNA} | role språkombud", f"{BO} | role språkombud"],
    ),
    (
        "a given name that is a month",
        "Närvarande\nMaj Lundin, Lerum\nBo Alm, Ale",
        ["Maj Lundin (Lerums kommun) | present | for Lerums kommun", BO],
    ),
    (
        "a mark before each name, the breaks lost",
        "Beslutande x Ek, Anna, ordförande x Holm, Greta - Lindgren, Bo - Palm, Olga x Berg, Eva, 18:15-18:40",
        [
            "Anna Ek (Gymnasienätverket) | present | role ordförande",
            "Greta Holm (Gymnasienätverket) | present",
            "Bo Lindgren (Gymnasienätverket) | absent",
            "Olga Palm (Gymnasienätverket) | absent",
            "Eva Berg (Gymnasienätverket) | present | part 18:15-18:40",
        ],
    ),
    (
        "a mark behind each name, the breaks lost",
        "Beslutande Anna Ek, ordf X Bo Lund - Greta Holm, vice ordf - Olga Palm X Per Quist - Rut Sand X",
        [
            "Anna Ek (Gymnasienätverket) | present | role ordförande",
            "Bo Lund (Gymnasienätverket) | absent",
            "Greta Holm (Gymnasienätverket) | absent | role vice ordförande",
            "Olga Palm (Gymnasienätverket) | present",
            "Per Quist (Gymnasienätverket) | absent",
            "Rut Sand (Gymnasienätverket) | present",
        ],
    ),
    (
        "marks below the names",
        "Beslutande\nLedamöter\nNärvaro\nTjg\nEj tjg\nJA\nNEJ\nAnna Ek (S)\nordförande\nX\nX\nBo Lund (M)\n-\n-\n"
        "Greta Holm (C)\nX",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna | role ordförande",
            "Bo Lund (Gymnasienätverket) | absent | party Moderaterna | role ledamot",
            "Greta Holm (Gymnasienätverket) | present | party Centerpartiet | role ledamot",
        ],
    ),
    (
        "the head of a page below a label",
        "Närvarande:\nGymnasienätverket\nSida 2 (6)\nAnna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "a name that nobody has heard of among names alone",
        "Närvarande: Anna Ek, Ulvo Lumi, Bo Lund och Greta Holm",
        [f"{name} (Gymnasienätverket) | present" for name in ("Anna Ek", "Ulvo Lumi", "Bo Lund", "Greta Holm")],
    ),
    (
        "surnames first, the breaks lost, and nothing between",
        "Närvarande: Ekström Anna, ordförande Lindgren Bo Bergqvist Eva Holmström Siv Sandberg Olga Palmgren Karl "
        "Nyström Lena Forsberg Nils Sjöberg Rut Lundqvist Per, ekonom Ahlström Ida, kurator "
        "Engström Hans, nämndsekreterare",
        [
            "Anna Ekström (Gymnasienätverket) | present | role ordförande",
            *(
                f"{name} (Gymnasienätverket) | present"
                for name in (
                    *("Bo Lindgren", "Eva Bergqvist", "Siv Holmström", "Olga Sandberg", "Karl Palmgren"),
                    *("Lena Nyström", "Nils Forsberg", "Rut Sjöberg"),
                )
            ),
            "Per Lundqvist (Gymnasienätverket) | present | role ekonom",
            "Ida Ahlström (Gymnasienätverket) | present | role kurator",
            "Hans Engström (Gymnasienätverket) | present | role nämndsekreterare",
        ],
    ),
    (
        "an organisation above the only ones who name none",
        "Närvarande:\nAnna Ek, Lerum\nBo Alm, Ale\nArbetsförmedlingen\nEva Sten\nSiv Ask",
        [
            ANNA,
            BO,
            "Eva Sten (Arbetsförmedlingen) | present | for Arbetsförmedlingen",
            "Siv Ask (Arbetsförmedlingen) | present | for Arbetsförmedlingen",
        ],
    ),
    (
        "definite titles before names, the breaks lost",
        "Närvarande: Professorn Anna Ek Docenten Bo Lund F.d. rektorn Eva Sten Överläkaren Siv Ask",
        [
            "Anna Ek (Gymnasienätverket) | present | role professor",
            "Bo Lund (Gymnasienätverket) | present | role docent",
            "Eva Sten (Gymnasienätverket) | present | role f.d. rektor",
            "Siv Ask (Gymnasienätverket) | present | role överläkare",
        ],
    ),
    (
        "the chair's label before the one who keeps the minutes",
        "Närvarande: Anna Ek, Lerum\nOrdförande Bo Lund sekreterare",
        [ANNA, "Bo Lund (Gymnasienätverket) | present | role sekreterare"],
    ),
    (
        "a group within the list whose line runs on into a heading",
        "Närvarande\nLedamöter\nAnna Ek, Lerum\nTjänstemän Bo Lund Greta Holm Justering",
        [
            f"{ANNA} | role ledamot",
            "Bo Lund (Gymnasienätverket) | present",
            "Greta Holm (Gymnasienätverket) | present | remark Justering",
        ],
    ),
    (
        "labels that have lost the break before them, on short lines",
        "Plats: Rådhuset (Sal 2) Ledamöter Anna Ek (S), Lerum\n"
        "Bo Alm (M), Ale Eva Sten (C) Representanter Olga Palm (Ale)",
        [
            "Anna Ek (Lerums kommun) | present | for Lerums kommun | party Socialdemokraterna | role ledamot",
            "Bo Alm (Ale kommun) | present | for Ale kommun | party Moderaterna | role ledamot",
            "Eva Sten (Gymnasienätverket) | present | party Centerpartiet | role ledamot",
            "Olga Palm (Ale kommun) | present | for Ale kommun",
        ],
    ),
    (
        "roles in capitals behind names, the breaks lost",
        "Beslutande Anna Ek (S) Ordförande Bo Alm (M) 1:e vice ordförande Eva Sten (C) Ersättare för Siv Ask (C) "
        "Rut Sand (V) Ersättare Lena Mo (S) Hans Ivarsson (M) ANSLAG/BEVIS Justering har tillkännagivits genom anslag",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna | role ordförande",
            "Bo Alm (Gymnasienätverket) | present | party Moderaterna | role vice ordförande",
            "Eva Sten (Gymnasienätverket) | present | party Centerpartiet | instead of Siv Ask (Gymnasienätverket)",
            "Rut Sand (Gymnasienätverket) | present | party Vänsterpartiet",
            "Lena Mo (Gymnasienätverket) | present | party Socialdemokraterna | role ersättare",
            "Hans Ivarsson (Gymnasienätverket) | present | party Moderaterna | role ersättare",
            "Siv Ask (Gymnasienätverket) | absent",
        ],
    ),
    (
        "heads of two columns before the names, the breaks lost",
        "Beslutande Tisdagen den 4 juni, Rådhuset Ersättare Ekström, Anna Lundvall, Bo Strandh, Eva Almqvist, "
        "Siv Sandgren, Nils Holmby, Rut Paragrafer 1-22 Underskrifter Anna Ekström ordförande Bo Lundvall sekreterare",
        [
            "Anna Ekström (Gymnasienätverket) | present | role ordförande",
            "Bo Lundvall (Gymnasienätverket) | present | role sekreterare",
            *(
                f"{name} (Gymnasienätverket) | present"
                for name in ("Eva Strandh", "Siv Almqvist", "Nils Sandgren", "Rut Holmby")
            ),
        ],
    ),
    (
        "who is to adjust, among more than adjust, in the list of which many are joined",
        "Övriga närvarande\nTjänstemän\nUtses att justera Anna Ek (S) och Bo Alm (M) Eva Sten och Siv Ask "
        "Rut Sand (C) och Lena Mo (V)",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna",
            "Bo Alm (Gymnasienätverket) | present | party Moderaterna",
            *(f"{name} (Gymnasienätverket) | present" for name in ("Eva Sten", "Siv Ask")),
            "Rut Sand (Gymnasienätverket) | present | party Centerpartiet",
            "Lena Mo (Gymnasienätverket) | present | party Vänsterpartiet",
        ],
    ),
    (
        "a label behind a year",
        "Möte den 14 maj 2024Ledamöter Närvarande\nAnna Ek, Lerum\nBo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "who kept the minutes among those who have marks",
        "Närvarande\nAnna Ek X\nBo Lund X\nGreta Holm\nOlga Palm sekreterare",
        [
            "Anna Ek (Gymnasienätverket) | present",
            "Bo Lund (Gymnasienätverket) | present",
            "Greta Holm (Gymnasienätverket) | absent",
            "Olga Palm (Gymnasienätverket) | present | role sekreterare",
        ],
    ),
    (
        "a sentence before some of them",
        "Närvarande\nAnna Ek, Lerum\nEfter rasten deltog också lärare: Bo Lund och Greta Holm",
        [
            ANNA,
            "Bo Lund (Gymnasienätverket) | present | remark Efter rasten",
            "Greta Holm (Gymnasienätverket) | present | remark Efter rasten",
        ],
    ),
    (
        "a dash that nothing else makes a mark",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale -",
        [ANNA, BO],
    ),
    (
        "whom somebody in an office comes from, in brackets",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nSekreterare: Eva Sten (Kommunförbundet Havsbygden)",
        [
            ANNA,
            BO,
            "Eva Sten (Kommunförbundet Havsbygden) | present | for Kommunförbundet Havsbygden | role sekreterare",
        ],
    ),
    (
        "a body that ends like a house, right behind a name",
        "Närvarande\nAnna Ek, Lerum\nBo Alm Pirhuset",
        [ANNA, "Bo Alm (Pirhuset) | present | for Pirhuset"],
    ),
    (
        "personal alternates",
        "Närvarande\nLedamöter: Anna Ek\nPersonliga ersättare: Bo Lund",
        [
            "Anna Ek (Gymnasienätverket) | present | role ledamot",
            "Bo Lund (Gymnasienätverket) | present | role ersättare",
        ],
    ),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(LISTS))
def test_the_forms_of_lists(listed: str, expected: list[str]) -> None:
    assert attending(listed) == expected


# the label that a person stands under, how she took part
STATUS = [
    ("Närvarande", "present"),
    ("Beslutande", "present"),
    ("Deltog", "present"),
    ("Medverkande", "present"),
    ("Röstlängd", "present"),
    ("Ej beslutande", "present"),
    ("Ej tjänstgörande ersättare", "present"),
    ("Övriga deltagande", "present"),
    ("Frånvarande", "absent"),
    ("Ej närvarande", "absent"),
    ("Deltog ej", "absent"),
    ("Förhinder", "excused"),
    ("Ursäktade", "excused"),
    ("Anmält förhinder", "excused"),
    ("Deltog på distans", "remote"),
    ("Via Teams", "remote"),
    ("På telefon", "remote"),
]


@pytest.mark.parametrize(("label", "status"), STATUS)
def test_a_label_gives_the_status(label: str, status: str) -> None:
    found = {
        claim.who.name: claim.status
        for claim in claims(f"{HEAD}Närvarande\nBo Alm, Ale\n\n{label}\nAnna Ek, Lerum{BODY}", Attendance)
    }
    assert found == {"Bo Alm": "present", "Anna Ek": status}


ROLES = [
    ("of a group", "Närvarande\nAnna Ek, Lerum\n\nErsättare\nBo Alm, Ale", [ANNA, f"{BO} | role ersättare"]),
    ("an adjunct", "Närvarande\nAnna Ek, Lerum\n\nAdjungerad\nBo Alm, Ale", [ANNA, f"{BO} | role adjungerad"]),
    (
        "an office below the list",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nSekreterare: Bo Alm",
        [ANNA, f"{BO} | role sekreterare"],
    ),
    (
        "an office on two lines",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nVid protokollet\nBo Alm",
        [ANNA, f"{BO} | role sekreterare"],
    ),
    (
        "offices below the names of those who sign",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n1. Val\nInget.\n\nAnna Ek\nOrdförande\n\nBo Alm\nSekreterare",
        [f"{ANNA} | role ordförande", f"{BO} | role sekreterare"],
    ),
    (
        "who adjusts by a sentence",
        "Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\n\n1. Val\nBo Alm justerar dagens protokoll.\n",
        [ANNA, f"{BO} | role justerare"],
    ),
    (
        "who is listed by her given name signs in full",
        "Närvarande: Anna, Bo och Siv\n\n1. Val\nInget.\n\nJusteras:\nBo Alm",
        [
            "Anna (Gymnasienätverket) | present",
            "Bo Alm (Gymnasienätverket) | present | role justerare",
            "Siv (Gymnasienätverket) | present",
        ],
    ),
    (
        "chosen to adjust",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nUtses att justera   Bo Alm",
        [ANNA, f"{BO} | role justerare"],
    ),
    (
        "of a group of representatives",
        "Närvarande: Anna Ek (Lerum)\nPersonalrepresentanter: Bo Alm (Ale)",
        [ANNA, f"{BO} | role personalföreträdare"],
    ),
    (
        "offices of another body, shortened",
        "Närvarande\nAnna Ek, Lerum, stadsfullmäktiges ordf.\nBo Alm, Ale, I v.ordf.",
        [f"{ANNA} | role stadsfullmäktiges ordförande", f"{BO} | role vice ordförande"],
    ),
    (
        "offices above the names of those who sign",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nUnderskrifter     Sekreterare       Paragrafer §§ 5-7\n"
        "                  Anna Ek\n                  Ordförande\n                  Bo Alm",
        [f"{ANNA} | role sekreterare", f"{BO} | role ordförande"],
    ),
    (
        "offices above lines to sign on",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nUnderskrifter\nSekreterare\nParagrafer\n...........\nAnna Ek\n"
        "Ordförande\n...........\nBo Alm",
        [f"{ANNA} | role sekreterare", f"{BO} | role ordförande"],
    ),
    (
        "an office before a name in a group",
        "Närvarande\nLedamöter\nOrdförande Anna Ek, Lerum\nVice ordförande Bo Alm, Ale",
        [f"{ANNA} | role ordförande", f"{BO} | role vice ordförande"],
    ),
    (
        "offices below the names of politicians who sign",
        "Närvarande\nAnna Ek (S)\nBo Alm (M)\n\n1. Val\nInget.\n\n"
        "Justeras 2024-03-16\nAnna Ek (S)\nOrdförande\nBo Alm (M)",
        [
            "Anna Ek (Gymnasienätverket) | present | party Socialdemokraterna | role ordförande",
            "Bo Alm (Gymnasienätverket) | present | party Moderaterna",
        ],
    ),
    (
        "offices below the names that a label stands above",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\nJusteras\nAnna Ek\t\tBo Alm\nOrdförande\t\tJusterare",
        [f"{ANNA} | role ordförande", f"{BO} | role justerare"],
    ),
    (
        "offices below the names that lines to sign on stand above",
        "Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n...........\nAnna Ek\nSekreterare\n...........\nBo Alm\nOrdförande",
        [f"{ANNA} | role sekreterare", f"{BO} | role ordförande"],
    ),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(ROLES))
def test_the_roles_that_labels_give(listed: str, expected: list[str]) -> None:
    assert attending(listed) == expected


SUBSTITUTES = [
    ("for somebody", "Bo Alm, Ale, ersättare för Eva Sten"),
    ("serving for somebody", "Bo Alm, Ale, tjg ers för Eva Sten"),
    ("replacing somebody", "Bo Alm, Ale, ersätter Eva Sten"),
]


@pytest.mark.parametrize("line", labelled(SUBSTITUTES))
def test_a_substitute_stands_in_for_one_who_was_absent(line: str) -> None:
    found = {claim.who.name: claim for claim in claims(f"{HEAD}Närvarande\nAnna Ek, Lerum\n{line}{BODY}", Attendance)}
    assert found["Bo Alm"].stands_in_for is not None
    assert found["Bo Alm"].stands_in_for.name == "Eva Sten"
    assert found["Bo Alm"].status == "present"
    assert found["Eva Sten"].status == "absent"


# prose and headings that begin as lists do, and what else is no list
NO_LISTS = [
    ("a chair who opens", "1. Inledning\nOrdförande Anna Ek öppnade mötet.\n\n2. Övrigt\nInget."),
    ("a proposal", "1. Val\nFörslag till ordförande diskuterades.\n\n2. Övrigt\nInget."),
    ("a target group", "1. Mål\nMålgruppen är unga. Deltagarna är nöjda.\n\n2. Övrigt\nInget."),
    (
        "those present in a sentence",
        "1. Mål\nNärvarande ledamöter fick ställa frågor om underlaget.\n\n2. Övrigt\nInget.",
    ),
    ("a list of tasks", "1. Mål\nFöljande görs:\n- boka lokal\n- skriva brev\n\n2. Övrigt\nInget."),
    (
        "an election",
        "1. Val av ledamöter\nOrdinarie ledamot: Siv Ask   omval\nSuppleant: Eva Sten, nyval\n\n2. Övrigt\nInget.",
    ),
    ("a table of figures", "1. Mål\nLerum    12    14\nAle    9    11\n\n2. Övrigt\nInget."),
]


def test_a_heading_of_what_bodies_told_opens_no_list() -> None:
    told_there = "\n\nFrån kommunerna\nAle: öppnar två förskolor.\nKungälv: har fått ny skolchef, Eva Sten."
    assert attending(f"Närvarande: Anna Ek, Lerum; Bo Alm, Ale{told_there}", body="") == [ANNA, BO]


@pytest.mark.parametrize("body", labelled(NO_LISTS))
def test_prose_is_no_list(body: str) -> None:
    found = [
        claim
        for claim in claims(f"{HEAD}Närvarande\nBo Alm, Ale\n\n{body}\n", Attendance)
        if claim.who.name not in ("Bo Alm", "Anna Ek")
    ]
    assert found == []


def test_a_notice_gives_no_attendance_and_says_so() -> None:
    text = (
        "KALLELSE\nBildningsnämnden kallas till sammanträde 2024-03-15\n\nLedamöter\nAnna Ek (S)\n"
        "Bo Alm (M)\n\n1. Upprop\n2. Val av justerare\n"
    )
    reading = read(text)
    assert not [claim for claim in reading.claims if isinstance(claim, Attendance)]
    assert [finding.kind for finding in reading.findings if finding.kind == "not-minutes"] == ["not-minutes"]


def test_a_line_that_no_rule_explains_is_reported_within_a_list() -> None:
    odd = "Qwx zzy rtt plupp fjong snurr"
    reading = read(f"{HEAD}Närvarande\nAnna Ek, Lerum\n{odd}\nBo Alm, Ale{BODY}")
    assert told(reading.document.text, Attendance) == [ANNA, BO]
    (finding,) = (f for f in reading.findings if f.kind == "unread-entry")
    assert isinstance(finding, Finding)
    assert finding.source is not None
    assert finding.source.of(reading.document.text) == odd


@pytest.mark.parametrize(
    ("listed", "unread"),
    [
        pytest.param("Närvarande: AE, BA, ES", ["AE, BA, ES"], id="initials that nothing explains"),
        pytest.param("Närvarande:\nbolx3\nes4\nAnna Ek, Lerum", ["bolx3", "es4"], id="right below the label"),
        pytest.param("Närvarande: se bifogad lista", [], id="a list elsewhere"),
    ],
)
def test_a_list_of_which_nothing_is_understood_is_reported(listed: str, unread: list[str]) -> None:
    found = [f.source for f in read(HEAD + listed + BODY).findings if f.kind == "unread-entry"]
    assert [span.of(HEAD + listed + BODY).removeprefix("Närvarande: ") for span in found if span is not None] == unread


# the words of a list that names nobody but those who were absent, and who that is
ALL_BUT = [
    (
        "samtliga ledamöter med undantag av Anna Ek (S), Bo Alm (M) samt en vakant plats för S.",
        ["Anna Ek", "Bo Alm"],
    ),
    ("alla ledamöter utom Anna Ek och Bo Alm", ["Anna Ek", "Bo Alm"]),
    ("nämndens samtliga ledamöter förutom Anna Ek.", ["Anna Ek"]),
]


@pytest.mark.parametrize(("words", "absent"), ALL_BUT)
def test_of_all_but_some_those_are_absent(words: str, absent: list[str]) -> None:
    found = claims(f"{HEAD}Beslutande: {words}{BODY}", Attendance)
    assert [(claim.who.name, claim.status.value) for claim in found] == [(name, "absent") for name in absent]


def test_a_line_that_says_for_whom_but_not_who_is_nobody() -> None:
    reading = read(f"{HEAD}Närvarande\nAnna Ek, Lerum\nBo Alm, Ale\ners. Siv Ask (M) § 34\nEva Sten, Kungälv{BODY}")
    assert [claim.who.name for claim in reading.claims if isinstance(claim, Attendance)] == [
        "Anna Ek",
        "Bo Alm",
        "Eva Sten",
    ]
    assert [f.message for f in reading.findings if f.kind == "unread-entry"] == [
        "Raden i närvarolistan gick inte att tolka: ers. Siv Ask (M) § 34"
    ]


def test_answers_in_a_column_behind_the_names_are_nobodys() -> None:
    listed = "Beslutande: Anna Ek, ordf Ja Bo Alm, ledamot Ja Siv Ask, suppleant Nils Ry, suppleant Nej Ja, observatör"
    reading = read(HEAD + listed + BODY)
    assert [c.who.name for c in reading.claims if isinstance(c, Attendance)] == ["Anna Ek", "Bo Alm"]
    assert [f.message.split(" står ")[0] for f in reading.findings if f.kind == "unread-entry"] == [
        "Raden i närvarolistan gick inte att tolka: Siv Ask",
        "Raden i närvarolistan gick inte att tolka: Nils Ry",
    ]


def test_others_who_were_called_are_absent_where_a_list_of_the_present_names_them_not() -> None:
    found = claims(f"{HEAD}Närvarande\nAnna Ek\nBo Alm\n\nÖvriga kallade\nSiv Ask\nBo Alm{BODY}", Attendance)
    assert [(c.who.name, c.status.value) for c in found] == [
        ("Anna Ek", "present"),
        ("Bo Alm", "present"),
        ("Siv Ask", "absent"),
    ]


def test_more_than_hold_an_office_stand_under_the_list_before_it() -> None:
    people = "Anna Ek, jurist, Bo Alm, ekonom, Siv Ask, rektor, Nils Ry, lärare, Eva Sten"
    listed = f"Övriga deltagande\nUtses att justera {people}"
    roles = [[role.label for role in claim.roles] for claim in claims(HEAD + listed + BODY, Attendance)]
    assert roles == [["jurist"], ["ekonom"], ["rektor"], ["lärare"], []]


def test_an_office_said_again_below_its_holder_is_not_that_of_the_next() -> None:
    foot = "Vid protokollet\nAnna Ek\nSekreterare\nBo Alm\nFörvaltningschef\n"
    found = claims(f"{HEAD}Närvarande\nAnna Ek\nBo Alm{BODY}\n{foot}", Attendance)
    assert [[role.label for role in claim.roles] for claim in found if claim.who.name == "Anna Ek"] == [["sekreterare"]]
    assert "sekreterare" not in [role.label for claim in found if claim.who.name == "Bo Alm" for role in claim.roles]


def test_the_agenda_of_minutes_is_no_notice() -> None:
    text = "Kyrkorådet 2024-03-15\nNärvarande\nAnna Ek\nBo Alm\n\n2 FÖREDRAGNINGSLISTA: 20 Öppnande\n21 Val\n"
    assert [claim.who.name for claim in claims(text, Attendance)] == ["Anna Ek", "Bo Alm"]
    notice = (
        "Nämnden\n1 FÖREDRAGNINGSLISTA 1 (13) Organ\nLedamöter\nAnna Ek (S)\nBo Alm (M)\n\n2 Föregående protokoll\n"
    )
    assert claims(notice, Attendance) == []


def test_those_whom_a_meeting_chooses_took_part_where_nobody_is_listed() -> None:
    body = (
        "\n\n1. Val av mötesordförande\nAnna Ek valdes till ordförande för årsmötesförhandlingarna.\n\n2. Val av "
        "justerare\nTill protokolljusterare, tillika rösträknare, valdes Bo Alm och Siv Ask.\n\n3. Val av styrelse\n"
        "Till sekreterare valdes Eva Sten.\n"
    )
    found = claims(HEAD + body, Attendance)
    assert [(claim.who.name, *(role.label for role in claim.roles)) for claim in found] == [
        ("Anna Ek", "ordförande"),
        ("Bo Alm", "justerare"),
        ("Siv Ask", "justerare"),
    ]
    listed = claims(f"{HEAD}Närvarande: Nils Ry, Per Sand{body}", Attendance)
    assert [claim.who.name for claim in listed] == ["Nils Ry", "Per Sand"]


def test_minutes_in_which_nobody_is_listed_say_so() -> None:
    unlisted = "Dokumentet har ingen närvarolista som går att läsa: vilka som deltog är öppet"
    assert unlisted in [finding.message for finding in read(HEAD + "Alla hälsades välkomna." + BODY).findings]
    assert unlisted not in [finding.message for finding in read(f"{HEAD}Närvarande: Anna Ek{BODY}").findings]


def test_organisations_in_a_column_of_their_own_are_reported_and_not_paired() -> None:
    reading = read(f"{HEAD}Närvarande\nAnna Ek\nBo Alm\nLerums kommun\nAle kommun{BODY}")
    homes = [claim.on_behalf_of for claim in reading.claims if isinstance(claim, Attendance)]
    assert homes == [(), ()]
    told = [finding.message for finding in reading.findings if finding.kind == "unpaired-organisation"]
    assert told == [
        f"Det framgår inte vem i närvarolistan som kommer från {name}" for name in ("Lerums kommun", "Ale kommun")
    ]


def test_a_line_above_who_kept_the_minutes_is_reported() -> None:
    listed = (
        "Förhinder\nEva Sten     Kungälv\nRut Sand     Öppna hälsan, privata vårdgivare\n\nMötesanteckningar av: Bo Alm"
    )
    reading = read(f"{HEAD}Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\n{listed}{BODY}")
    assert [finding.kind for finding in reading.findings] == ["unread-entry"]


def test_who_writes_and_says_so_is_reported() -> None:
    reading = read(f"{HEAD}Vi var: Anna Ek (Lerum), Bo Alm (Ale) och jag.{BODY}")
    assert told(reading.document.text, Attendance) == [ANNA, BO]
    assert [finding.message for finding in reading.findings] == ["Det framgår inte vem i närvarolistan som är ”jag”"]


def test_a_title_of_whom_the_list_does_not_say_whose_it_is_is_reported() -> None:
    reading = read(f"{HEAD}Närvarande\n\nAnna Ek, Lerum\n\nRektor\n\nBo Alm, Ale{BODY}")
    assert told(reading.document.text, Attendance) == [ANNA, BO]
    assert [finding.message for finding in reading.findings if finding.kind == "unread-entry"] == [
        "Raden i närvarolistan gick inte att tolka: Rektor"
    ]


# how two labels of opposite status stand right one behind the other, above names that nothing gives to either
CONTESTED = [
    ("of two words, on one line", "Närvarande Ej närvarande\nAnna Ek\nBo Alm"),
    ("on one line", "Närvarande Frånvarande\nAnna Ek\nBo Alm"),
    ("on one line with colons", "Närvarande: Frånvarande:\nAnna Ek\nBo Alm"),
    ("on one line with the names", "Närvarande Frånvarande Anna Ek, Bo Alm"),
    ("stacked", "Närvarande\nFrånvarande\nAnna Ek\nBo Alm"),
    ("stacked with blank lines", "Beslutande:\n\nFrånvarande:\n\nAnna Ek\nBo Alm"),
    ("the absent first", "Anmält förhinder\nNärvarande\nAnna Ek\nBo Alm"),
    ("joined by a stroke", "Närvarande/frånvarande:\nAnna Ek\nBo Alm"),
    ("joined behind a word", "Ordinarie närvarande / frånvarande\nAnna Ek\nBo Alm"),
    ("joined by a conjunction", "Närvarande och anmält förhinder:\nAnna Ek\nBo Alm"),
    ("three together", "Närvarande\nFrånvarande\nÖvriga\nAnna Ek\nBo Alm"),
    ("a group between", "Närvarande\nLedamöter\nFrånvarande\nAnna Ek\nBo Alm"),
    ("groups below", "Närvarande\nFrånvarande\nLedamöter\nAnna Ek\nErsättare\nBo Alm"),
    ("numbered", "1. Närvarande\n2. Frånvarande\nAnna Ek\nBo Alm"),
    ("marks in no column", "Närvarande Frånvarande\nx Anna Ek\n   x Bo Alm"),
]


@pytest.mark.parametrize("listed", labelled(CONTESTED))
def test_names_below_labels_that_contradict_each_other_are_reported_and_nowhere(listed: str) -> None:
    reading = read(HEAD + listed + "\n\nDagordning\n1. Övrigt\n")
    assert [claim for claim in reading.claims if isinstance(claim, Attendance)] == []
    found = [f.source.of(HEAD + listed) for f in reading.findings if f.kind == "unread-entry" and f.source is not None]
    assert [words.strip(" x") for words in found] == ["Anna Ek", "Bo Alm"]


# labels close to each other of which the text says whose the names are, and whom it says to be absent
ANSWERED = [
    ("the first refers elsewhere", "Närvarande: se bilaga\nFrånvarande: Eva Sten", ["Eva Sten"]),
    ("a reference on a line of its own", "Närvarande:\nSe bilaga 1\nFrånvarande:\nEva Sten", ["Eva Sten"]),
    ("a dash", "Frånvarande: -\nNärvarande:\nAnna Ek", []),
    ("nobody", "Frånvarande: Inga\nNärvarande:\nAnna Ek", []),
    ("names beside the second", "Närvarande:\nFrånvarande: Eva Sten", ["Eva Sten"]),
    ("both say absent", "Frånvarande\nAnmält förhinder\nEva Sten", ["Eva Sten"]),
    ("cells", "Närvarande\tFrånvarande\nAnna Ek\tEva Sten\nBo Alm\t", ["Eva Sten"]),
    ("columns", "Närvarande:       Frånvarande:\nAnna Ek           Eva Sten\nBo Alm", ["Eva Sten"]),
    ("marks", "Namn\tNärvarande\tFrånvarande\nAnna Ek\tx\t\nEva Sten\t\tx", ["Eva Sten"]),
    ("her own line", "Närvarande\nFrånvarande\nAnna Ek\nEva Sten (frånvarande)", ["Eva Sten"]),
]


@pytest.mark.parametrize(("listed", "absent"), labelled(ANSWERED))
def test_labels_close_to_each_other_do_not_contradict(listed: str, absent: list[str]) -> None:
    found = claims(HEAD + listed + "\n\nDagordning\n1. Övrigt\n", Attendance)
    assert [claim.who.name for claim in found if claim.status.value in ("absent", "excused")] == absent


def test_ticks_in_more_columns_than_the_heads_are_reported() -> None:
    rows = "Anna Ek   x\nBo Alm         x\nEva Sten            x"
    reading = read(f"{HEAD}Namn     Närvarande Frånvarande\n{rows}{BODY}")
    assert [finding.kind for finding in reading.findings] == ["unread-columns"]


TOLD_INITIALS = "AE = Anna Ek (Lerum)\nBA = Bo Alm (Ale)\nES = Eva Sten (Kungälv)"
BY_INITIALS = [
    ("told below", f"Närvarande: AE och BA\nFrånvarande: ES\n\n{TOLD_INITIALS}", [ANNA, BO, EVA]),
    ("one below the other", f"Närvarande\nBA, AE\n\nFrånvarande\nES\n\n{TOLD_INITIALS}", [ANNA, BO, EVA]),
    ("not all are listed", f"Närvarande: AE\nFrånvarande: ES\n{TOLD_INITIALS}", [ANNA, EVA]),
    ("told in the list", f"Närvarande\n{TOLD_INITIALS}", [ANNA, BO, EVA.replace("absent", "present")]),
    (
        "told of two",
        f"Närvarande: AE, BA\nFrånvarande: AS\n\n{TOLD_INITIALS}\nAS = Alva Sjö\nAS = Arne Strand",
        [ANNA, BO],
    ),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(BY_INITIALS))
def test_initials_are_those_of_whom_the_text_tells(listed: str, expected: list[str]) -> None:
    assert attending(listed) == expected


def test_a_title_between_two_names_is_nobodys_where_the_last_name_has_none() -> None:
    found = read(f"{HEAD}Närvarande\nAnna Ek, Lerum\nRektor\nBo Alm, Ale\nEkonom\nEva Sten, Tjörn{BODY}")
    assert not [claim for claim in found.claims if isinstance(claim, Attendance) and claim.roles]
    assert [finding.message for finding in found.findings] == [
        "Raden i närvarolistan gick inte att tolka: Rektor står mellan två namn, och det är öppet vems den är",
        "Raden i närvarolistan gick inte att tolka: Ekonom står mellan två namn, och det är öppet vems den är",
    ]


UNMARKED = [
    ("ticks and dashes", "Ledamöter\nAnna Ek (S)\tx\nBo Lund (M)\t–\nGreta Holm (C)\tx\nOlga Palm (L)"),
    (
        "words for both",
        "Ledamöter\nAnna Ek, närvarande\nBo Lund, frånvarande\nGreta Holm, närvarande\nOlga Palm",
    ),
    ("marks for both", "Närvarande\nAnna Ek S 1\nBo Lund M -\nGreta Holm C 1\nOlga Palm L"),
    ("what she is in the place of the mark", "Närvarande\nAnna Ek X\nBo Lund X\nGreta Holm X\nOlga Palm kassör"),
]


@pytest.mark.parametrize("listed", labelled(UNMARKED))
def test_whether_somebody_without_a_mark_was_there_may_be_open(listed: str) -> None:
    found = read(f"{HEAD}{listed}{BODY}")
    assert "Olga Palm" not in {claim.who.name for claim in found.claims if isinstance(claim, Attendance)}
    assert any("Olga Palm" in finding.message for finding in found.findings)


def test_a_ruined_text_invents_nobody() -> None:
    text = "N&rv8r@nde\n%/ k#l ~~ (}{ 8§$ qpx\n\ufffd\ufffd\ufffd \ufffd\ufffd, \ufffd\ufffd\n" * 10
    assert told(text, Attendance) == []


# organisations on lines of their own above those who come from there: who comes from where, and what is reported
IN_PARAGRAPHS = [
    (
        "some above them come from nowhere",
        "Politiker\nAnna Ek (S)\nBo Alm (M)\n\nPRO\nEva Sten\nNils Ry\n\nSKPF\nSiv Holm",
        ["Eva Sten PRO", "Nils Ry PRO", "Siv Holm SKPF"],
        [],
    ),
    (
        "a heading that may be of no body",
        "PRO\nEva Sten\n\nVänner av ån\nNils Ry",
        ["Eva Sten PRO"],
        ["Raden i närvarolistan gick inte att tolka: Vänner av ån"],
    ),
]


@pytest.mark.parametrize(("listed", "homes", "reported"), labelled(IN_PARAGRAPHS))
def test_headings_of_paragraphs_are_whom_those_below_come_from(
    listed: str, homes: list[str], reported: list[str]
) -> None:
    reading = read(f"{HEAD}Närvarande\n{listed}{BODY}")
    found = [one for one in reading.claims if isinstance(one, Attendance)]
    short = {"Pensionärernas riksorganisation": "PRO"}
    assert [f"{a.who.name} {short.get(o.name, o.name)}" for a in found for o in a.on_behalf_of] == homes
    assert [finding.message for finding in reading.findings] == reported


def test_whom_nobody_knows_may_have_sent_nobody_where_others_stand_so() -> None:
    listed = "Närvarande\nByalaget: Anna Ek\nSvenska Skogsvännerna: ingen representant\nHusföreningen: återbud"
    assert attending(listed) == [
        "Anna Ek (Byalaget) | present | for Byalaget",
        "Svenska Skogsvännerna [organisation] | absent",
        "Husföreningen [organisation] | excused",
    ]


# what stands in the line, for whom she was there; a forum is one with its convener, an office is an organisation
ACTING_FOR = [
    ("a network", "Hamid Ek, Lerum, för SYV-nätverket", ["Organisation Lerums kommun", "Forum SYV-nätverket"]),
    ("a council", "Hamid Ek, Lerum, för Elevrådet", ["Organisation Lerums kommun", "Organisation Elevrådet"]),
    (
        "an organisation",
        "Hamid Ek, Lerum, för LRF",
        ["Organisation Lerums kommun", "Organisation Lantbrukarnas riksförbund"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), labelled(ACTING_FOR))
def test_a_list_may_name_a_forum_that_somebody_acts_for(line: str, expected: list[str]) -> None:
    (one,) = claims(HEAD + f"Närvarande\n{line}" + BODY, Attendance)
    assert [f"{type(o).__name__} {o.name}" for o in one.on_behalf_of] == expected


DENIED = [
    ("on one line", "Ej svarat: Eva Sten (Kungälv)"),
    ("above a list", "Inget svar från:\nEva Sten, Kungälv"),
]


@pytest.mark.parametrize(("label", "listed"), DENIED)
def test_what_a_label_denies_leaves_open_who_came(label: str, listed: str) -> None:
    reading = read(f"{HEAD}Närvarande: Anna Ek (Lerum), Bo Alm (Ale)\n{listed}{BODY}")
    assert [claim.who.name for claim in reading.claims if isinstance(claim, Attendance)] == ["Anna Ek", "Bo Alm"], label
    assert [finding.kind for finding in reading.findings] == ["unread-entry"]
