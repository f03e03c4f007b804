"""Each way of writing somebody, under each label and in one sentence; the five have names that are hard to read."""

from __future__ import annotations

import pytest

from graph.claims import Attendance, Forum, Organisation, Status
from tests.extractors.told import claims

PEOPLE = [
    ("Anna", "Ek", "Lerum"),
    ("Bo", "Lund", "Ale"),  # both a surname and a given name are municipalities
    ("Cecilia", "Bergström", "Mölndal"),
    ("Karl-Erik", "von Sydow", "Härryda"),
    ("Åsa", "Nilsson Ström", "Kungälv"),
]
LINES = [
    "{given} {surname}, {home}",
    "{given} {surname}, {home}s kommun",
    "{given} {surname} ({home})",
    "{given} {surname}({home})",
    "{given} {surname} – {home}",
    "{given} {surname} - {home}",
    "{given} {surname}/{home}",
    "{given} {surname} | {home}",
    "{given} {surname}\t{home}",
    "{given}\t{surname}\t{home}",
    "{given} {surname}      {home}",
    "{given} {surname} från {home}s kommun",
    "{given} {surname} {home}",
    "{given} {surname}, {home}, utbildningschef",
    "{given} {surname}, utbildningschef, {home}",
    "{given} {surname} utbildningschef {home}s kommun",
    "{given} {surname}, utbildningschef i {home}s kommun",
    "{given} {surname}, {home}, namn@example.org",
    "Utbildningschef {given} {surname}, {home}",
    "{surname}, {given}, {home}",
    "{surname} {given} ({home})",
    "{home}: {given} {surname}",
    "{home}\t{given} {surname}",
    "{home}      {given} {surname}",
    "{home}, {given} {surname}",
    "{home} – {given} {surname}",
    "{home} {given} {surname}",
    "- {given} {surname}, {home}",
    "• {given} {surname}, {home}",
    "1. {given} {surname}, {home}",
    "[X] {given} {surname}, {home}",
]
IN_ONE_LINE = [
    ("{given} {surname}, {home}", "; "),
    ("{given} {surname} ({home})", ", "),
    ("{given} {surname} – {home}", ", "),
    ("{given} {surname}/{home}", ", "),
    ("{given} {surname} | {home}", ", "),
    ("{given} {surname} från {home}s kommun", ", "),
    ("{surname}, {given}, {home}", "; "),
    ("{home}: {given} {surname}", ", "),
    ("{home} – {given} {surname}", ", "),
    ("{home} {given} {surname}", ", "),
]
LABELS = [
    *("Närvarande", "Närvarande:", "NÄRVARANDE", "N ä r v a r a n d e", "**Närvarande**", "Närvarande ledamöter"),
    *("Närvaro", "Närvarolista", "Deltagare", "Deltagare:", "Deltog", "Deltagarlista", "Deltagarförteckning"),
    *("Mötesdeltagare", "Medverkande:", "Vid mötet deltog:", "Följande deltog:", "På mötet deltog", "Ledamöter"),
    *("1. Närvarande", "§ 1 Närvarande", "Närvarande (fysiskt):", "Representanter"),
]


def minutes(listed: str) -> str:
    head = "Göteborgsregionen\n\nMinnesanteckningar Gymnasienätverket 2024-03-15\n\n"
    return f"{head}{listed}\n\n1. Inledning\nAlla hälsades välkomna.\n\n2. Nästa möte\nDatum meddelas.\n"


def written(form: str) -> list[str]:
    return [form.format(given=given, surname=surname, home=home) for given, surname, home in PEOPLE]


def attended(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return who came, with whom the list says that they came for."""
    return sorted((one.who.name, one.status.name, _homes(one.on_behalf_of)) for one in claims(text, Attendance))


def _homes(organisations: tuple[Organisation | Forum, ...]) -> tuple[str, ...]:
    return tuple(one.name.removesuffix(" kommun").removesuffix("s") for one in organisations)


EXPECTED = sorted((f"{given} {surname}", Status.PRESENT.name, (home,)) for given, surname, home in PEOPLE)


@pytest.mark.parametrize("form", LINES)
def test_each_form_below_a_label(form: str) -> None:
    assert attended(minutes("Närvarande:\n" + "\n".join(written(form)))) == EXPECTED


@pytest.mark.parametrize(("form", "parted"), IN_ONE_LINE)
def test_each_form_in_one_line(form: str, parted: str) -> None:
    assert attended(minutes("Närvarande: " + parted.join(written(form)))) == EXPECTED


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("blank", ["", "\n"], ids=["below it", "below an empty line"])
def test_each_label(label: str, blank: str) -> None:
    assert attended(minutes(f"{label}\n{blank}" + "\n".join(written(LINES[0])))) == EXPECTED


MISSED = (Status.ABSENT.name, Status.EXCUSED.name)
FROM_AFAR = (Status.REMOTE.name,)
OTHERS = [
    *(
        (label, MISSED)
        for label in (
            *(
                "Frånvarande",
                "Ej närvarande",
                "Inte närvarande",
                "Anmält förhinder",
                "Ej anmält förhinder",
                "Förhinder",
            ),
            *("Förhindrade att delta", "Anmäld frånvaro", "Anmälda frånvarande", "Frånvarande med anmälan", "Återbud"),
            *("Lämnat återbud", "Deltog ej", "Saknades", "Sjuk", "Avanmälda", "Bortavarande", "Kunde inte delta"),
            *("Följande hade anmält förhinder", "Frånvarande ledamöter"),
        )
    ),
    *(
        (label, FROM_AFAR)
        for label in (
            *("Via Teams", "Digitalt", "Deltog på distans", "Deltar via Teams", "Närvarande via länk"),
            *("Digital närvaro", "Deltagare på länk"),
        )
    ),
    *(
        (label, (Status.PRESENT.name,))
        for label in (
            *("Övriga närvarande", "Övriga", "Adjungerade", "Inbjudna", "Gäst", "Föredragande", "Tjänstemän"),
            *(
                "Ej beslutande",
                "Ersättare",
                "Sekreterare",
                "Mötesordförande",
                "Justerare",
                "Vid pennan",
                "Protokollförare",
            ),
            *("Fackliga representanter", "Observatörer", "Ersättare för frånvarande ledamöter"),
        )
    ),
]


@pytest.mark.parametrize(("label", "statuses"), OTHERS)
@pytest.mark.parametrize("behind", [": ", ":\n", "\t"], ids=["in line", "below", "in a cell"])
def test_each_other_label_behind_the_list(label: str, statuses: tuple[str, ...], behind: str) -> None:
    found = attended(minutes(f"Närvarande:\nAnna Ek, Lerum\nBo Lund, Ale\n\n{label}{behind}Eva Bergström, Mölndal"))
    named, status, home = found[-1]
    assert (len(found), named, home) == (3, "Eva Bergström", ("Mölndal",))
    assert status in statuses


CAME, STAYED_AWAY = Status.PRESENT.name, Status.ABSENT.name
LAYOUTS = [
    (
        "below their municipalities, of which one may be a name",
        "Närvarande:\nLerum\nAnna Ek\nBo Lund\nAle\nEva Bergström",
        [("Anna Ek", CAME, ("Lerum",)), ("Bo Lund", CAME, ("Lerum",)), ("Eva Bergström", CAME, ("Ale",))],
    ),
    (
        "above them",
        "Närvarande:\nAnna Ek\nLerum\nBo Lund\nAle",
        [("Anna Ek", CAME, ("Lerum",)), ("Bo Lund", CAME, ("Ale",))],
    ),
    (
        "with letters that the label explains",
        "Deltagare (N=närvarande, F=frånvarande)\nAnna Ek, Lerum N\nBo Lund, Ale F\nEva Bergström, Mölndal N",
        [("Anna Ek", CAME, ("Lerum",)), ("Bo Lund", STAYED_AWAY, ("Ale",)), ("Eva Bergström", CAME, ("Mölndal",))],
    ),
    (
        "over lines that end within names",
        "Närvarande: Bo Lund, Ale, Eva\nBergström, Mölndal och Karl-\nErik Holm, Lerum",
        [("Bo Lund", CAME, ("Ale",)), ("Eva Bergström", CAME, ("Mölndal",)), ("Karl-Erik Holm", CAME, ("Lerum",))],
    ),
    (
        "in columns by whether they came",
        "Närvarande\tFrånvarande\nAnna Ek, Lerum\tBo Lund, Ale",
        [("Anna Ek", CAME, ("Lerum",)), ("Bo Lund", STAYED_AWAY, ("Ale",))],
    ),
]


@pytest.mark.parametrize(("label", "listed", "expected"), LAYOUTS, ids=[row[0] for row in LAYOUTS])
def test_lists_set_in_other_ways(label: str, listed: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert attended(minutes(listed)) == expected, label
