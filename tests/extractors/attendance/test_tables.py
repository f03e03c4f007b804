"""Tables with a row of heads that say who took part, and those that do not."""

import pytest

from graph.claims import Attendance, Vacancy
from tests.extractors.told import read, told
from tests.tables import labelled

HEAD = "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\n"
BODY = "\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\nInget fanns att ta upp.\n"
ANNA = "Anna Ek (Lerums kommun) | present | for Lerums kommun"
BO = "Bo Alm (Ale kommun) | present | for Ale kommun"
EVA = "Eva Sten (Kungälvs kommun) | absent | for Kungälvs kommun"
OWN = "(Gymnasienätverket)"

TABLES = [
    (
        "who was called, and what they answered",
        "Kallade              Närvarande\nAnna Ek, Lerum       ja\nBo Alm, Ale          ja\nEva Sten, Kungälv    nej",
        [ANNA, BO, EVA],
    ),
    (
        "who was called, and a cross for those who came",
        "Kallade              Närvarande\nAnna Ek, Lerum       x\nEva Sten, Kungälv",
        [ANNA, EVA],
    ),
    (
        "those who came beside those who did not, of whom the first row has none",
        "Närvarande           Frånvarande\nAnna Ek, Lerum       -\nBo Alm, Ale          Eva Sten, Kungälv",
        [ANNA, BO, EVA],
    ),
    (
        "heads that a hyphen divides",
        "Ledamöter      När-   Ersättare     När-   Tj. för\n               varo                 varo\n"
        "Anna Ek (S)     x     Siv Ask (S)    x     Eva Sten\nEva Sten (S)    -     Bo Alm (M)     -",
        [
            f"Anna Ek {OWN} | present | party Socialdemokraterna | role ledamot",
            f"Siv Ask {OWN} | present | party Socialdemokraterna | instead of Eva Sten {OWN}",
            f"Eva Sten {OWN} | absent | party Socialdemokraterna | role ledamot",
            f"Bo Alm {OWN} | absent | party Moderaterna | role ersättare",
        ],
    ),
    (
        "a mark right behind a home that fills its column, and a group among the rows",
        "Ledamöter\nNamn         Huvudman       Närvarande\nAnna Ek      Lerum          Ja\n"
        "Eva Sten     Kungälv        Nej\nBo Alm       Göteborgs stad Ja\nErsättare\nSiv Ask      Tjörn          Ja",
        [
            f"{ANNA} | role ledamot",
            f"{EVA} | role ledamot",
            "Bo Alm (Göteborgs kommun) | present | for Göteborgs kommun | role ledamot",
            "Siv Ask (Tjörns kommun) | present | for Tjörns kommun | role ersättare",
        ],
    ),
    (
        "addresses, above a list of the absent who are not among them",
        "Namn\tKommun\tE-post\nAnna Ek\tLerum\tanna@lerum.example\nBo Alm\tAle\tbo@ale.example\n\nFrånvarande: Kungälv",
        [ANNA, BO, "Kungälvs kommun [municipality] | absent"],
    ),
    (
        "nobody yet",
        "Närvarande\nNamn\tKommun\tRoll\nAnna Ek\tLerum\nBo Alm\tAle\tVakant\nVakant\tTjörn\tledamot",
        [ANNA, BO],
    ),
    ("a municipality first", "Kommun\tDeltagare\nLerum\tAnna Ek\nAle\tBo Alm", [ANNA, BO]),
    ("the heads in another order", "Deltagare\tKommun\nAnna Ek\tLerum\nBo Alm\tAle", [ANNA, BO]),
    (
        "several in a cell",
        "Kommun\tDeltagare\nLerum\tAnna Ek, Siv Ask\nAle\tBo Alm",
        [ANNA, "Siv Ask (Lerums kommun) | present | for Lerums kommun", BO],
    ),
    (
        "what she is beside where she comes from, and for whom she stands in among the titles",
        "Namn\tRoll i rådet\tOrganisation\tNärv.\nAnna Ek\t\tLerum, ordförande\tJa\nBo Alm\tersätter Nils Ry\tAle\tJa",
        [f"{ANNA} | role ordförande", f"{BO} | instead of Nils Ry {OWN}", f"Nils Ry {OWN} | absent"],
    ),
    (
        "a cell that does not tell whom she comes from",
        "Namn\tOrganisation\nAnna Ek\tLerum\nBo Alm\tRegion",
        [ANNA, f"Bo Alm {OWN} | present | remark Region"],
    ),
    ("nobody came", "Kommun\tDeltagare\nLerum\tAnna Ek\nPartille\t-\nTjörn\nAle\tBo Alm", [ANNA, BO]),
    (
        "a municipality that is excused",
        "Kommun\tDeltagare\nLerum\tAnna Ek\nPartille\tFörhinder",
        [ANNA, "Partille kommun [municipality] | excused"],
    ),
    (
        "somebody who stands in",
        "Kommun    Deltagare\nLerum     Anna Ek (ersätter Nils Ry)\nAle       Bo Alm",
        [f"{ANNA} | instead of Nils Ry {OWN}", BO, f"Nils Ry {OWN} | absent"],
    ),
    (
        "who stood in for the one of the row, beside how she took part",
        "Namn\tKommun\tNärvaro\nAnna Ek\tLerum\tx\nEva Sten\tKungälv\tFörhinder, ersatt av Siv Ask",
        [
            ANNA,
            EVA.replace("absent", "excused"),
            f"Siv Ask {OWN} | present | instead of Eva Sten (Kungälvs kommun)",
        ],
    ),
    (
        "a cell for several rows",
        "Kommun\tDeltagare\nLerum\tAnna Ek\n\tSiv Ask",
        [ANNA, ANNA.replace("Anna Ek", "Siv Ask")],
    ),
    ("strokes", "| Kommun | Deltagare |\n|---|---|\n| Lerum | Anna Ek |\n| Ale | Bo Alm |", [ANNA, BO]),
    (
        "two blocks side by side",
        "Närvarande\nNamn\tKommun\tNamn\tKommun\nAnna Ek\tLerum\tBo Alm\tAle\nSiv Ask\tTjörn",
        [ANNA, BO, "Siv Ask (Tjörns kommun) | present | for Tjörns kommun"],
    ),
    (
        "titles and organisations that nobody has heard of",
        "Deltagare\tArbetsplats\tTitel\nAnna Ek\tHavsbygg AB\tKlimatfixare\nBo Alm\tAle/Lerum\tRektor",
        [
            "Anna Ek (Havsbygg AB) | present | for Havsbygg AB | role klimatfixare",
            "Bo Alm (Ale kommun) | present | for Ale kommun, Lerums kommun | role rektor",
        ],
    ),
    (
        "given names and surnames",
        "Deltagarlista\nEfternamn\tFörnamn\tKommun\nEk\tAnna\tLerum\nAlm\tBo\tAle",
        [ANNA, BO],
    ),
    (
        "those who were called, and who came",
        "Kallade\tNärvarande\tFrånvarande\nAnna Ek, Lerum\tX\nEva Sten, Kungälv\t\tX\nBo Alm, Ale\tX",
        [ANNA, EVA, BO],
    ),
    (
        "crosses below several heads",
        "Namn\tKommun\tNärv.\tFrånv.\tDist.\nAnna Ek\tLerum\tx\nEva Sten\tKungälv\t\tx\nBo Alm\tAle\t\t\tx",
        [ANNA, EVA, BO.replace("present", "remote")],
    ),
    (
        "letters below one head",
        "Namn\tKommun\tNärvaro\nAnna Ek\tLerum\tN\nEva Sten\tKungälv\tF\nBo Alm\tAle\tD",
        [ANNA, EVA, BO.replace("present", "remote")],
    ),
    (
        "only the absent are marked",
        "Namn\tKommun\tFrånvarande\nAnna Ek\tLerum\nEva Sten\tKungälv\tx\nBo Alm\tAle",
        [ANNA, EVA, BO],
    ),
    (
        "a remark says more than the cross",
        "Namn\tKommun\tNärv\tAnm.\nAnna Ek\tLerum\tx\t§§ 1-3\nEva Sten\tKungälv\t-\tAnmält förhinder",
        [f"{ANNA} | part §§ 1-3", EVA.replace("absent", "excused")],
    ),
    (
        "organisations that are marked",
        "Kommun\tNärvarande\tFrånvarande\nLerum\tx\nAle\t\tx",
        ["Lerums kommun [municipality] | present", "Ale kommun [municipality] | absent"],
    ),
    (
        "members and alternates side by side",
        "Ledamöter\tNärv.\tErsättare\tTjg.\nAnna Ek (S), ordf.\tx\tSiv Ask (S)\nNils Ry (M)\t-\tBo Alm (M)\tx",
        [
            f"Anna Ek {OWN} | present | party Socialdemokraterna | role ordförande",
            f"Nils Ry {OWN} | absent | party Moderaterna | role ledamot",
            f"Bo Alm {OWN} | present | party Moderaterna | role tjänstgörande ersättare",
        ],
    ),
    (
        "remarks of many kinds",
        "Namn\tKommun\tKommentar\nAnna Ek\tLerum\tTill kl. 11.00\nBo Alm\tAle\tNy i nätverket",
        [f"{ANNA} | part Till kl. 11.00", f"{BO} | remark Ny i nätverket"],
    ),
    (
        "a column of what each said",
        "Namn\tKommun\tInformation\nAnna Ek\tLerum\nBo Alm\tAle",
        [ANNA, BO],
    ),
    (
        "others below the table",
        "Namn\tKommun\nAnna Ek\tLerum\n\nÖvriga närvarande: Bo Alm, Ale",
        [ANNA, BO],
    ),
    (
        "those who served beside those they served for",
        "Ledamöter\tParti\tNärvarande\tTjänstgörande ersättare\nSiv Ask\tS\tx\nNils Ry\tM\t\tIda Holm (M)",
        [
            f"Siv Ask {OWN} | present | party Socialdemokraterna | role ledamot",
            f"Nils Ry {OWN} | absent | party Moderaterna | role ledamot",
            f"Ida Holm {OWN} | present | party Moderaterna | role tjänstgörande ersättare",
        ],
    ),
    (
        "for whom somebody served",
        "Ledamöter\tN\tF\tErsättare\tN\tF\tTjg för\nNils Ry\t\tx\tSiv Ask\tx\t\tNils Ry",
        [
            f"Nils Ry {OWN} | absent | role ledamot",
            f"Siv Ask {OWN} | present | instead of Nils Ry {OWN}",
        ],
    ),
    (
        "labels of lists as heads of crosses",
        "Kommun\tRepresentant\tDeltog på plats\tDeltog digitalt\nLerum\tAnna Ek\tx\nAle\tBo Alm\t\tx",
        [ANNA, BO.replace("present", "remote")],
    ),
    (
        "members and alternates of organisations in a list",
        "Närvarande\nOrganisation\tOrdinarie\tErsättare\nLerum\tAnna Ek\nAle\t\tBo Alm",
        [f"{ANNA} | role ledamot", f"{BO} | role ersättare"],
    ),
    (
        "a group of rows",
        "Namn\tKommun\tNärv\nAnna Ek\tLerum\tx\nTjänstepersoner\nBo Alm\tAle\tx\nEva Sten\tKungälv",
        [ANNA, BO, EVA],
    ),
    (
        "those who were summoned",
        "Kallade\nNamn\tKommun\nAnna Ek\tLerum\nEva Sten\tKungälv\n\nNärvarande: Anna Ek",
        [ANNA, EVA],
    ),
    (
        "a list of the absent",
        "Frånvarande\nNamn\tKommun\nEva Sten\tKungälv\nAnna Ek\tLerum",
        [EVA, ANNA.replace("present", "absent")],
    ),
    (
        "a word that its column divides",
        "Namn        Kommun     Närv\nAnna Ek     Leru       x\n            m\nBo Alm      Ale        x",
        [ANNA, BO],
    ),
    (
        "a label below the table",
        "Kommun\tDeltagare\nLerum\tAnna Ek\nAle\tBo Alm\nSekreterare\tSiv Ask",
        [ANNA, BO, f"Siv Ask {OWN} | present | role sekreterare"],
    ),
    (
        "words for how somebody took part below any head",
        "Namn\tKommun\tStatus\nAnna Ek\tLerum\tNärvarande\nBo Alm\tAle\tNärvarande (på distans)\n"
        "Eva Sten\tKungälv\tFrånvarande",
        [ANNA, BO.replace("present", "remote"), EVA],
    ),
    (
        "more behind a mark",
        "Namn\tKommun\tNärvaro\nAnna Ek\tLerum\tJa (till kl. 10)\nBo Alm\tAle\tJa, via Zoom\nEva Sten\tKungälv\tNej",
        [f"{ANNA} | part till kl. 10", BO.replace("present", "remote"), EVA],
    ),
    (
        "those present and those absent side by side",
        "Närvarande            Ej närvarande\nAnna Ek, Lerum        Eva Sten, Kungälv\nBo Alm, Ale",
        [ANNA, EVA, BO],
    ),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(TABLES))
def test_a_table_tells_who_took_part(listed: str, expected: list[str]) -> None:
    assert told(HEAD + listed + BODY, Attendance) == expected


# a table, what is reported of it
OPEN = [
    ("contact persons", "Kommun\tKontaktperson\nLerum\tAnna Ek\nAle\tBo Alm", ["unread-table", "no-list"]),
    ("addresses", "Namn\tKommun\tE-post\nAnna Ek\tLerum\tanna@exempel.se", ["unread-table", "no-list"]),
    ("a distribution list", "Sändlista\nNamn\tKommun\nAnna Ek\tLerum", ["unread-table", "no-list"]),
    ("appointed, not present", "Kommun\tLedamot\tErsättare\nLerum\tAnna Ek\tBo Alm", ["unread-table", "no-list"]),
    ("a list of its own below", "Projektet\nNamn\tRoll\nBo Alm\tEkonom\n\nNärvarande: Anna Ek", ["unread-table"]),
    ("rows run together", "Kommun\tNamn\nLerum\tAnna Ek\nMark Ale\tBo Alm Siv Ask", ["unread-entry"]),
    ("neither mark", "Namn\tNärv\tFrånv\nAnna Ek\tx\nBo Alm", ["unread-entry"]),
    ("both marks", "Namn\tNärv\tFrånv\nAnna Ek\tx\nBo Alm\tx\tx", ["unread-entry"]),
    ("words for a mark", "Namn\tNärvaro\nAnna Ek\tx\nBo Alm\tfick bära stolar", ["unread-entry"]),
    (
        "marks of one column of people, and none of the other",
        "Kommun\tRepresentant\tErsättare\tNärvaro\nLerum\tBo Alm\tAnna Ek\tx\nAle\tRut Sand",
        ["unread-entry", "unread-entry"],
    ),
    ("no name", "Kommun\tDeltagare\nLerum\tAnna Ek\nAle\tsom vid det förra mötet i huset", ["unread-entry"]),
]


@pytest.mark.parametrize(("listed", "expected"), labelled(OPEN))
def test_what_a_table_leaves_open_is_reported(listed: str, expected: list[str]) -> None:
    reading = read(HEAD + listed + BODY)
    assert sorted(one.kind for one in reading.findings) == sorted(expected)
    named = {claim.who.name for claim in reading.claims if isinstance(claim, Attendance)}
    assert named == (set() if "no-list" in expected else {"Anna Ek"})


def test_a_table_below_a_heading_that_nobody_knows_is_of_no_list_above_it() -> None:
    table = "Representanter i andra grupper\nKommun\tRepresentant\nTjörn\tNils Ry\n"
    reading = read(f"{HEAD}Närvarande: Anna Ek, Lerum, Bo Alm, Ale\n{table}{BODY}")
    named = [claim.who.name for claim in reading.claims if isinstance(claim, Attendance)]
    assert named == ["Anna Ek", "Bo Alm"]
    assert "unread-table" in [finding.kind for finding in reading.findings]


def test_a_title_behind_a_table_is_nobodys() -> None:
    reading = read(f"{HEAD}Närvarande\nAnna Ek, Lerum\nNamn\tKommun\nBo Alm\tAle\nRektor\n§§ 2-3\n{BODY}")
    assert [claim.roles for claim in reading.claims if isinstance(claim, Attendance)] == [(), ()]
    assert all(claim.attended_part is None for claim in reading.claims if isinstance(claim, Attendance))


def test_a_table_in_an_item_is_no_attendance_list() -> None:
    table = "\n3. Nya ledamöter\nNamn\tKommun\nNils Ry\tTjörn\n"
    assert told(f"{HEAD}Närvarande: Anna Ek, Lerum{BODY}{table}", Attendance) == [ANNA]


def test_a_row_without_a_name_tells_of_a_vacant_seat() -> None:
    seats = f"{HEAD}Närvarande\nKommun\tLedamot\tErsättare\nLerum\tAnna Ek\tVakant\nAle\tVakant\tBo Alm{BODY}"
    assert told(seats, Vacancy) == ["Gymnasienätverket [network, convener open] | for Ale kommun | no item"]


def test_a_table_of_addresses_that_names_the_absent_too_tells_of_nobody() -> None:
    addresses = "Namn\tKommun\tE-post\nBo Alm\tAle\tbo@ale.example\nEva Sten\tKungälv\teva@kungalv.example\n\n"
    reading = read(f"{HEAD}{addresses}Frånvarande: Eva Sten{BODY}")
    assert [claim.who.name for claim in reading.claims if isinstance(claim, Attendance)] == ["Eva Sten"]
    assert [finding.kind for finding in reading.findings] == ["unread-table"]
