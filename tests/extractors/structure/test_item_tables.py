"""Tables of items: the agenda, what was decided, and who is to do what."""

import pytest

from graph.claims import AgendaItem, Assignment, Decision, Person
from tests.extractors.told import claims, read
from tests.tables import labelled

HEAD = "Styrgrupp Lotsen\nProtokoll 2024-03-15\nNärvarande: Anna Ek, Lerum (ordförande), Bo Alm, Ale, Siv Ask, Ale\n\n"
BODY = "1. Läget\nAnna Ek berättade.\n\n2. Att göra\n"


def items(text: str) -> list[tuple[str | None, str]]:
    return [(item.position, item.title) for item in claims(text, AgendaItem)]


def decisions(text: str) -> list[tuple[int | None, str]]:
    return [(one.item, one.text) for one in claims(text, Decision)]


def tasks(text: str) -> list[str]:
    found = claims(text, Assignment)
    return [f"{one.agent.name}: {one.text}" + (f" by {one.due}" if one.due else "") for one in found]


# a table, the items, the decisions by item, the tasks
AGENDAS = [
    (
        "an item with its text in one cell",
        "Punkt\tÄrende\tAnsvarig\tKlart\n1\tMötet öppnas. Dagordningen godkänns.\n"
        "2\tBudget. Bo tar fram ett förslag.\tBo Alm\t2024-05-03",
        [("1", "Mötet öppnas"), ("2", "Budget")],
        [(0, "Dagordningen godkänns.")],
        ["Bo Alm: Budget. Bo tar fram ett förslag. by 2024-05-03"],
    ),
    (
        "the same over several lines",
        "Punkt   Ärende            Ansvarig   Klart\n"
        "1       Mötet öppnas.\n"
        "        Dagordningen\n"
        "        godkänns.\n"
        "2       Budget. Bo tar    Bo Alm     2024-05-03\n"
        "        fram ett\n"
        "        förslag.",
        [("1", "Mötet öppnas"), ("2", "Budget")],
        [(0, "Dagordningen godkänns.")],
        ["Bo Alm: Budget. Bo tar fram ett förslag. by 2024-05-03"],
    ),
    (
        "a column of decisions",
        "Nr\tFråga\tBeslut\tAnsvarig\n1\tVal av justerare\tSiv Ask utses\n2\tBudget\tBudgeten ses över\tBo",
        [("1", "Val av justerare"), ("2", "Budget")],
        [(0, "Siv Ask utses"), (1, "Budgeten ses över")],
        ["Bo Alm: Budgeten ses över"],
    ),
    (
        "a column of decisions or tasks",
        "Nr\tFråga\tBeslut/åtgärd\tAnsvarig\n§ 4\tPlan\tStyrgruppen godkänner planen\n"
        "§ 5\tLokal\tBoka lokal\tBo Alm/Siv Ask",
        [("§ 4", "Plan"), ("§ 5", "Lokal")],
        [(0, "Styrgruppen godkänner planen")],
        ["Bo Alm: Boka lokal", "Siv Ask: Boka lokal"],
    ),
    (
        "numbers in the cells of the titles",
        "Punkt\tDiskussion\tBeslut\n1. Läget\tAnna berättade.\t-\n2. Plan\tPlanen lades fram.\tGodkänns",
        [("1", "Läget"), ("2", "Plan")],
        [(1, "Godkänns")],
        [],
    ),
    (
        "no numbers",
        "Ärende\tAnteckning\tAnsvarig\nLäget\tBo kontaktar skolorna\tBo Alm\nPlan\tIngen kom till tals",
        [(None, "Läget"), (None, "Plan")],
        [],
        ["Bo Alm: Bo kontaktar skolorna"],
    ),
    (
        "text behind the table",
        "Punkt\tÄrende\tAnsvarig\n1\tLäget\tBo Alm\n2\tPlan\n\nStyrgruppen beslutar att skriva om planen.",
        [("1", "Läget"), ("2", "Plan")],
        [],
        ["Bo Alm: Läget"],
    ),
]


@pytest.mark.parametrize(("table", "titled", "decided", "asked"), labelled(AGENDAS))
def test_the_rows_of_a_table_are_the_agenda(
    table: str, titled: list[tuple[str | None, str]], decided: list[tuple[int, str]], asked: list[str]
) -> None:
    text = HEAD + table
    assert items(text) == titled
    assert decisions(text) == decided
    assert tasks(text) == asked


# a table within an item, the tasks
TASKS = [
    (
        "words for its columns",
        "Åtgärd\tAnsvar\tTidplan\nBoka lokal\tBo Alm\t2024-05-03",
        ["Bo Alm: Boka lokal by 2024-05-03"],
    ),
    ("a given name", "Uppgift\tVem\tNär\nBoka lokal\tBo\tsnarast", ["Bo Alm: Boka lokal"]),
    (
        "gaps",
        "Vad              Vem       När\nBoka lokal       Bo Alm    2024-05-03",
        ["Bo Alm: Boka lokal by 2024-05-03"],
    ),
    (
        "numbered tasks",
        "Nr\tAktivitet\tAnsvarig\n1\tBoka lokal\tBo Alm\n2\tBjuda in\tSiv Ask",
        ["Bo Alm: Boka lokal", "Siv Ask: Bjuda in"],
    ),
    ("when it was asked", "Datum\tÅtgärd\tAnsvarig\n2024-01-15\tBoka lokal\tBo Alm", ["Bo Alm: Boka lokal"]),
    ("heads that nobody knows", "Steg\tÅtgärd\tAnsvarig\tVerktyg\n1\tBoka lokal\tBo Alm\tlur", ["Bo Alm: Boka lokal"]),
    (
        "a sign for the number",
        "#\tVad ska göras\tVem gör\tKlart när\n1\tBoka lokal\tBo\t2024-05-03",
        ["Bo Alm: Boka lokal by 2024-05-03"],
    ),
    ("an office", "Åtgärd\tAnsvarig\nBoka lokal\tOrdföranden", ["Anna Ek: Boka lokal"]),
    ("an organisation", "Åtgärd\tAnsvarig\nBoka lokal\tAle kommun", ["Ale kommun: Boka lokal"]),
    ("nobody who is named", "Åtgärd\tAnsvarig\nBoka lokal\talla\nBjuda in\t-\nTacka\tTora", []),
    ("a person beside a task", "Namn\tÅtgärd\nBo Alm\tBoka lokal", ["Bo Alm: Boka lokal"]),
    ("nobody's tasks", "Ort\tVärd\tNär\nAle\tBo Alm\t2024-05-03", []),
    (
        "a task over several lines",
        "Åtgärd           Ansvarig   Klart\nBoka lokal till  Bo Alm     2024-05-03\nnästa möte\n"
        "Bjuda in         Siv Ask",
        ["Bo Alm: Boka lokal till nästa möte by 2024-05-03", "Siv Ask: Bjuda in"],
    ),
]


@pytest.mark.parametrize(("table", "expected"), labelled(TASKS))
def test_a_table_within_an_item_says_who_is_to_do_what(table: str, expected: list[str]) -> None:
    text = HEAD + BODY + table
    assert tasks(text) == expected
    assert items(text) == [("1", "Läget"), ("2", "Att göra")]
    assert {one.item for one in claims(text, Assignment)} <= {1}


def test_passages_of_cells_over_several_lines_are_the_cells_own() -> None:
    table = "Punkt   Ärende    Ansvarig\n1       Läget.    Bo Alm\n        Planen\n        godkänns.\n2       Plan\n"
    text = HEAD + table
    reading = read(text)
    told = [claim for claim in reading.claims if isinstance(claim, Decision | Assignment)]
    passages = {tuple(span.of(text) for span in claim.sources) for claim in told}
    assert passages == {("Planen", "godkänns."), ("Läget.", "Planen", "godkänns.", "Bo Alm")}
    assert all(isinstance(claim.agent, Person) for claim in told if isinstance(claim, Assignment))


@pytest.mark.parametrize("gap", ["\t", "     "])
def test_a_column_says_who_presented(gap: str) -> None:
    rows = (("Nr", "Ärende", "Föredragande"), ("1", "Skolväg", "Bo Alm"), ("2", "Kost   ", "Cia Sten, kostchef"))
    text = HEAD + "\n".join(gap.join(row) for row in rows)
    assert [[who.name for who in item.presenters] for item in claims(text, AgendaItem)] == [["Bo Alm"], ["Cia Sten"]]
