import pytest

from graph.claims import AgendaItem
from tests.extractors.told import claims
from tests.tables import labelled

HEAD = "Gymnasienätverket 2024-03-15\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n"
TEXT = "Gruppen talade om saken en stund och gick sedan vidare till nästa fråga på listan utan att bestämma något."


def items(body: str) -> list[str]:
    """Return the items of minutes: position, title, [section], (index of the item that it is part of)."""
    found = []
    for item in claims(HEAD + body, AgendaItem):
        section = f" [{item.section}]" if item.section is not None else ""
        parent = f" ({item.parent})" if item.parent is not None else ""
        found.append(f"{item.position or '-'} {item.title}{section}{parent}")
    return found


AGENDAS = [
    (
        "labels of the letterhead and of a mail",
        f"Ämne: Minnesanteckningar\n\nPlats och tid\n\nAjournering 9.50-10.10\n\nSkolväg\n\n{TEXT}",
        ["- Skolväg"],
    ),
    (
        "to whom it is sent",
        f"§ 1 Inledning\n{TEXT}\n\nProtokollsutdrag till\nMedlemskommunerna\n\n{TEXT}\n\n§ 2 Budget\n{TEXT}",
        ["§ 1 Inledning", "§ 2 Budget"],
    ),
    (
        "who decides, apart from what",
        f"§ 1 Inledning\n{TEXT}\n\nNämnden beslutar\n\n- att anta planen\n\n§ 2 Budget\n{TEXT}",
        ["§ 1 Inledning", "§ 2 Budget"],
    ),
    (
        "hours, with what is eaten between",
        f"09.30 Kaffe\n\n10.00 Skolväg\n{TEXT}\n\n11.15-12.00 Budget\n{TEXT}\n\n12.00 Lunch\n\n13.00 Lokaler\n{TEXT}",
        ["- Skolväg", "- Budget", "- Lokaler"],
    ),
    (
        "a list of contents, and what was said by number alone",
        "Dagordning\n1. Välkomna\n2. Skolväg\n3. Budget\n\n1. Anna hälsade alla välkomna.\n"
        f"2. Bo berättade om läget i Ale. {TEXT}\n3. Budgeten visades av Anna. {TEXT}",
        ["1 Välkomna", "2 Skolväg", "3 Budget"],
    ),
    (
        "a proposal to another body, and who tells a list",
        f"§ 1 Inledning\n{TEXT}\n\nUtskottets förslag till kultur- och parknämnden\n{TEXT}\n\nAnna Ek informerar om\n"
        f"- planen\n- läget\n\n§ 2 Budget\n{TEXT}",
        ["§ 1 Inledning", "§ 2 Budget"],
    ),
    ("numbers with dots", f"1. Inledning\n{TEXT}\n\n2. Budget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    ("numbers with colons", f"1:Inledning\n{TEXT}\n\n2: Budget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    (
        "bare numbers",
        f"1 Inledning\n{TEXT}\n\n2 Budget\n{TEXT}\n\n3 Övrigt\n{TEXT}",
        ["1 Inledning", "2 Budget", "3 Övrigt"],
    ),
    *(
        (
            f"numbered {numbers[0]}",
            f"{numbers[0]} Mötets öppnande\n{TEXT}\n\n{numbers[1]} Dagordning\n{TEXT}\n\n{numbers[2]} Skolväg\n{TEXT}",
            [f"{positions[0]} Mötets öppnande", f"{positions[1]} Dagordning", f"{positions[2]} Skolväg"],
        )
        for numbers, positions in (
            (("(1)", "(2)", "(3)"), "123"),
            (("1.1", "1.2", "2.1"), ("1.1", "1.2", "2.1")),
            (("I.", "II.", "III."), ("I", "II", "III")),
            (("a)", "b)", "c)"), "abc"),
            (("KHR 7", "KHR 8", "KHR 9"), ("KHR 7", "KHR 8", "KHR 9")),
        )
    ),
    (
        "letters before what no agenda begins with",
        f"1. Inledning\n{TEXT}\n\n2. Inköp\na) Bänkar\nb) Bord\nc) Lampor\n{TEXT}",
        ["1 Inledning", "2 Inköp"],
    ),
    (
        "two numbers behind those of an earlier meeting",
        f"15 Dagordning\n{TEXT}\n\n16 Skolväg\n{TEXT}",
        ["15 Dagordning", "16 Skolväg"],
    ),
    (
        "bare numbers before an item in one line, behind a letterhead in one",
        f"Plats och tid: Rådhuset, lilla salen, måndag den 5 mars 2024 klockan 18.00 till 21.00 och sedan i matsalen "
        f"för kaffe och tal Närvarande: Anna Ek, Lerum Bo Alm, Ale Underskrifter Sekreterare Anna Ek\n\n"
        f"1 Mötets öppnande Anna Ek hälsade välkommen. {TEXT}\n\n2 Budget\n{TEXT}\n\n3 Övrigt\n{TEXT}",
        ["1 Mötets öppnande", "2 Budget", "3 Övrigt"],
    ),
    ("points without a mark", f"Punkt 1 Inledning\n{TEXT}\n\nPunkt 2 Budget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    ("points", f"Punkt 1 – Inledning\n{TEXT}\n\nPunkt 2 – Budget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    ("paragraphs", f"§ 18 Mötets öppnande\n{TEXT}\n\n§ 19 Budget\n{TEXT}", ["§ 18 Mötets öppnande", "§ 19 Budget"]),
    ("without a space", f"§18 Mötets öppnande\n{TEXT}\n\n§19 Budget\n{TEXT}", ["§18 Mötets öppnande", "§19 Budget"]),
    ("a committee's paragraphs", f"BN § 61 Budget\n{TEXT}\n\nBN § 62 Val\n{TEXT}", ["BN § 61 Budget", "BN § 62 Val"]),
    ("the title on the next line", f"§ 61\nBudget\n{TEXT}\n\n§ 62\nVal\n{TEXT}", ["§ 61 Budget", "§ 62 Val"]),
    ("behind a tab", f"1.\tInledning\n{TEXT}\n\n2.\tBudget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    ("in bold", f"1. **Inledning**\n{TEXT}\n\n2. **Budget**\n{TEXT}", ["1 Inledning", "2 Budget"]),
    ("a dash", f"§ 1 – Inledning\n{TEXT}\n\n§ 2 – Budget\n{TEXT}", ["§ 1 Inledning", "§ 2 Budget"]),
    (
        "a year",
        f"§ 1/24 Inledning\n{TEXT}\n\n§ 2/24 2024 års budget\n{TEXT}",
        ["§ 1/24 Inledning", "§ 2/24 2024 års budget"],
    ),
    *(
        (f"filed as {number}", f"§ 61 {number} Budget\n{TEXT}\n\n§ 62 Val\n{TEXT}", ["§ 61 Budget", "§ 62 Val"])
        for number in ("Dnr BN 2024/00012", "(Dnr 24-12)", "BN 2024/12", "2024/12", "Diarienr: 2024-12")
    ),
    (
        "filed, on the next line",
        f"§ 61\nBudget\nDnr BN 2024/12\n\n{TEXT}\n\n§ 62\nVal\n\n{TEXT}",
        ["§ 61 Budget", "§ 62 Val"],
    ),
    ("filed, in a column", f"§ 61 Budget       BN 2024/12\n{TEXT}\n\n§ 62 Val\n{TEXT}", ["§ 61 Budget", "§ 62 Val"]),
    ("filed, told behind", f"§ 61 Budget  Dnr 24/12\n{TEXT}\n\n§ 62 Val\n{TEXT}", ["§ 61 Budget", "§ 62 Val"]),
    (
        "a title that runs over",
        f"1. Förslag till\nbudget\n{TEXT}\n\n2. Val\n{TEXT}",
        ["1 Förslag till budget", "2 Val"],
    ),
    (
        "a sentence that runs over",
        f"1. Siv Alm hälsade alla varmt\nvälkomna till mötet\n\n2. Val\n{TEXT}",
        ["1 Siv Alm hälsade alla varmt välkomna till mötet", "2 Val"],
    ),
    (
        "what was decided is no part of the title",
        f"1. Budget\natt fastställa budgeten\n\n2. Val\na) Siv Alm valdes.\n{TEXT}",
        ["1 Budget", "2 Val"],
    ),
    (
        "bare numbers, one with a dot",
        f"1. Inledning\n{TEXT}\n\n2 Budget\n{TEXT}\n\n3 Val\n{TEXT}\n\n4 Övrigt\n{TEXT}",
        ["1 Inledning", "2 Budget", "3 Val", "4 Övrigt"],
    ),
    (
        "parts with dots under bare numbers",
        f"1 Inledning\n{TEXT}\n\n2 Val\n{TEXT}\n\n3 Nytt\n1. Lokaler\n{TEXT}\n2. Budget\n{TEXT}\n\n4 Övrigt\n{TEXT}",
        ["1 Inledning", "2 Val", "3 Nytt", "4 Övrigt"],
    ),
    (
        "numbers alone",
        f"1\nÖppnande\n{TEXT}\n2\nVal av justerare\n{TEXT}\n3\nLokaler\n{TEXT}",
        ["1 Öppnande", "2 Val av justerare", "3 Lokaler"],
    ),
    ("numbers of pages", f"{TEXT}\n1\nSkolnätverket\n{TEXT}\n2\nSkolnätverket\n{TEXT}\n3\nSkolnätverket\n{TEXT}", []),
    (
        "paragraphs in a list",
        f"• § 41\n\n  Val av justerare\n\n• § 42\n\n  Budget\n\n{TEXT}",
        ["§ 41 Val av justerare", "§ 42 Budget"],
    ),
    (
        "labels",
        f"1. Medlemmar: 116 i dag\n2. Avgifter: oförändrade\n3. Nästa träff: i maj\n4. Övrigt\n{TEXT}",
        ["1 Medlemmar", "2 Avgifter", "3 Nästa träff", "4 Övrigt"],
    ),
    (
        "the end of a long line is no section",
        f"Gruppen träffades den 3 maj kl. 18.30 i Ekeby\nByahus\n1. Budget\n{TEXT}\n\n2. Val\n{TEXT}",
        ["1 Budget", "2 Val"],
    ),
    (
        "sections",
        f"Beslut\n\n1. Budget\n{TEXT}\n\nInformation\n\n2. Lokaler\n{TEXT}",
        ["1 Budget [Beslut]", "2 Lokaler [Information]"],
    ),
    (
        "contents before",
        f"1. Inledning ........ 2\n2. Budget ........ 3\n\n1. Inledning\n{TEXT}\n\n2. Budget\n{TEXT}",
        ["1 Inledning", "2 Budget"],
    ),
    (
        "parts",
        f"1. Rapporter\n\nMatematik (Anna)\n\n{TEXT}\n\nSpråk (Bo)\n\n{TEXT}\n\n2. Budget\n{TEXT}",
        ["1 Rapporter", "- Matematik (Anna) (0)", "- Språk (Bo) (0)", "2 Budget"],
    ),
    (
        "a standing heading",
        f"1. Budget\n{TEXT}\n\n2. Val\n{TEXT}\n\nVentilen\n\n{TEXT}\n\nNästa möte\n\nMeddelas senare.",
        ["1 Budget", "2 Val", "- Ventilen", "- Nästa möte"],
    ),
    ("a date is no item", f"1. Budget\n{TEXT}\n\n15 mars träffas gruppen.\n\n2. Val\n{TEXT}", ["1 Budget", "2 Val"]),
    (
        "references are no items",
        f"§ 18 Budget\n§ 5-7 tas upp igen.\n{TEXT}\n\n§ 19 Val\n{TEXT}",
        ["§ 18 Budget", "§ 19 Val"],
    ),
    ("a column of numbers", f"1:       Avtal\n{TEXT}\n\n2:       Val\n{TEXT}", ["1 Avtal", "2 Val"]),
    (
        "numbered parts",
        f"4. Rapporter\n{TEXT}\n4.1 Lokaler\n{TEXT}\n4.2. Avtal\n{TEXT}\n5. Val\n{TEXT}\n4.3 Mkr saknas.",
        ["4 Rapporter", "4.1 Lokaler (0)", "4.2 Avtal (0)", "5 Val"],
    ),
    (
        "the text on the line of the title",
        f"1. Avtal. Siv Berg läser igenom det.\n{TEXT}\n2. Lokaler. Kvarstår.\n{TEXT}",
        ["1 Avtal", "2 Lokaler"],
    ),
    (
        "lost breaks, counted by ones",
        f"2 1. Inledning Ordföranden öppnade mötet. 2. Sekreterare Till sekreterare valdes Siv Berg. 3. Budget {TEXT} "
        f"{TEXT}",
        ["1 Inledning", "2 Sekreterare", "3 Budget"],
    ),
    (
        "a break lost before a paragraph",
        f"§ 4 Dagordning\n{TEXT} Den gäller.§ 5 Val\n{TEXT}",
        ["§ 4 Dagordning", "§ 5 Val"],
    ),
    (
        "a heading that could open a list",
        f"§1: Val\n{TEXT}\n§2: Övriga frågor:\n{TEXT}",
        ["§1 Val", "§2 Övriga frågor"],
    ),
    (
        "somebody of whom something is said",
        f"1) Siv Berg presenterade sig.\n{TEXT}\n2) Nils Holm utsågs att skriva.\n{TEXT}",
        ["1 Siv Berg presenterade sig.", "2 Nils Holm utsågs att skriva."],
    ),
    (
        "officers and a signed date are no parts",
        f"1. Firma\nDe som tecknar:\n\nKassör, Siv Berg\n\n{TEXT}\n\n2. Val\n{TEXT}\n\nEkeby 2024-03-15\n\n{TEXT}",
        ["1 Firma", "2 Val"],
    ),
    (
        "what somebody is to do is no heading",
        f"1. Inledning\n{TEXT}\n\nBo – boka lokal i Lerum\n\n{TEXT}\n\n2. Budget\n{TEXT}",
        ["1 Inledning", "2 Budget"],
    ),
    (
        "the last line of a list is no part",
        f"1. Uppdrag\n{TEXT}\nPartnerskapet i Västsverige, förnyat: Siv Berg\nLindö byalag: vakant efter Nils Holm\n\n"
        f"2. Budget\n{TEXT}",
        ["1 Uppdrag", "2 Budget"],
    ),
    (
        "a list of people is no agenda",
        f"1. Budget\n{TEXT}\n\n2. Val\nDessa kom:\n1. Siv Berg, Lerum\n2. Nils Holm, Ale\n{TEXT}",
        ["1 Budget", "2 Val"],
    ),
    ("Nr", f"Nr 1 Inledning\n{TEXT}\n\nNr 2 Budget\n{TEXT}", ["1 Inledning", "2 Budget"]),
    (
        "when they meet next is no heading",
        f"Inledning\n{TEXT}\n\nNästa gång: torsdag i Lerum\n\n{TEXT}\n\nBudget\n{TEXT}",
        ["- Inledning", "- Budget"],
    ),
    (
        "what paragraphs open with",
        f"Öppning. Siv hälsade välkommen.\n\nSkolväg till Ale. {TEXT}\n\nNils Holm. Han kom.\n\nSiv inledde. {TEXT}\n\n"
        f"Lokaler. {TEXT}",
        ["- Öppning", "- Skolväg till Ale", "- Lokaler"],
    ),
    ("one paragraph that opens so", f"{TEXT}\n\nLokaler. {TEXT}\n\n{TEXT}", []),
    (
        "a title that opens the paragraph below the number",
        f"§ 1\nSkolväg. {TEXT} {TEXT}\n\n§ 2\nLokaler. {TEXT} {TEXT}",
        ["§ 1 Skolväg", "§ 2 Lokaler"],
    ),
    (
        "an answer below a heading is no group",
        f"1. Protokoll\nGodkänt\n2. Budget\n{TEXT}\nBeslut\n3. Lokaler\n{TEXT}",
        ["1 Protokoll", "2 Budget", "3 Lokaler [Beslut]"],
    ),
    (
        "a label with people is no heading",
        f"Inledning\n{TEXT}\n\nInställda: Siv Berg (Lerum) och Nils Holm (Ale)\n\n{TEXT}\n\nBudget\n{TEXT}",
        ["- Inledning", "- Budget"],
    ),
    (
        "who signs is no heading",
        f"Inledning\n{TEXT}\n\nJusterande... Siv Berg\n\n{TEXT}\n\nBudget\n{TEXT}",
        ["- Inledning", "- Budget"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), labelled(AGENDAS))
def test_items_in_their_numbering(body: str, expected: list[str]) -> None:
    assert items(body) == expected


def test_a_line_of_the_letterhead_is_no_section() -> None:
    text = f"Plats: Stadshuset\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n1. Inledning\n{TEXT}\n\n2. Budget\n{TEXT}"
    assert [item.section for item in claims(f"Gymnasienätverket 2024-03-15\n{text}", AgendaItem)] == [None, None]


def test_the_letterhead_has_no_items_where_nobody_is_listed() -> None:
    head = "Minnesanteckningar\nNätverksträff – skolväg\n\nDatum: 2024-03-15\nPlats: Teams\n\n"
    text = f"{head}Budget\n{TEXT}\n\nLokaler\n{TEXT}\n"
    assert [item.title for item in claims(text, AgendaItem)] == ["Budget", "Lokaler"]


def test_markdown_is_read_through() -> None:
    text = (
        "# Gymnasienätverket\n\n**Datum:** 2024-03-15\n\n## Närvarande\n\n- Anna Ek, Lerum\n"
        f"- Bo Alm, Ale\n\n## 1. Inledning\n\n{TEXT}\n\n## 2. Budget\n\n{TEXT}\n"
    )
    assert [(item.position, item.title) for item in claims(text, AgendaItem)] == [("1", "Inledning"), ("2", "Budget")]


def test_an_item_has_the_topics_of_its_heading() -> None:
    (item, _) = claims(f"{HEAD}1. Budget för nästa år\n{TEXT}\n\n2. Övrigt\n{TEXT}", AgendaItem)
    assert item.topics == ("topic-budget",)


def test_what_stands_above_a_list_with_nothing_behind_it_is_no_item() -> None:
    text = (
        "Sjöns kommun\n\nDirektionen\n\nRådhuset, kl. 13.00-15.15\n\nNärvarande\nAnna Ek, Lerum\n\nJusteras\nBo Alm\n"
    )
    assert claims(text, AgendaItem) == []
