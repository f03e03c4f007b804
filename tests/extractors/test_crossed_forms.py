"""Each way of writing somebody, under each label and in one sentence: five people whose names are hard in their ways."""

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
