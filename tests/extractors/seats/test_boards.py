import pytest

from graph.claims import Forum, Membership
from tests.extractors.rendered import fields
from tests.extractors.told import claims
from tests.tables import labelled

ANNUAL = "Protokoll från Lotsens årsmöte 2024-03-15\n\n"
BOARD = "Protokoll fört vid styrelsemöte 2024-03-15\n\n"


def seats(text: str) -> list[str]:
    """Return the seats in forums: "person | forum | state | role ..."."""
    return [
        " | ".join([claim.member.name, claim.organisation.name, *[f for f in fields(claim) if f][3:-1]])
        for claim in claims(text, Membership)
        if isinstance(claim.organisation, Forum)
    ]


def officers(*names_and_roles: str) -> list[str]:
    return [f"{one.split(':')[0]} | Styrelsen | elected | role {one.split(':')[1]}" for one in names_and_roles]


BOARDS = [
    (
        "elected by an annual meeting",
        f"{ANNUAL}§ 1 Val\nTill ordförande på ett år valdes Siv Berg.\n\n"
        "§ 2 Val\nTill suppleanter valdes Bo Alm och Eva Sten.",
        officers("Siv Berg:ordförande", "Bo Alm:ersättare", "Eva Sten:ersättare"),
    ),
    (
        "the chair of the meeting itself",
        f"{ANNUAL}§ 1 Val\nTill ordförande för stämman valdes Siv Berg.\n\n§ 2 Budget",
        [],
    ),
    (
        "chosen to the board",
        f"{ANNUAL}§ 1 Val\nTill styrelsen omvaldes Siv Berg, ordförande, och Bo Alm, kassör.\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:kassör"),
    ),
    (
        "several for each office, one after the other",
        f"{ANNUAL}§ 1 Val\nEnhälligt omvaldes Siv Berg till ordförande, Bo Alm, Eva Sten och Ida Holm "
        "till ordinarie ledamöter och Nils Ry till suppleant.\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:ledamot", "Eva Sten:ledamot", "Ida Holm:ledamot", "Nils Ry:ersättare"),
    ),
    (
        "with the verb first",
        f"{ANNUAL}§ 1 Val\nValdes Siv Berg till ordförande och Bo Alm till kassör.\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:kassör"),
    ),
    (
        "the office of each in brackets",
        f"{ANNUAL}§ 1 Val\nSiv Berg (ordförande), Bo Alm (kassör) och Eva Sten omvaldes.\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:kassör", "Eva Sten:ledamot"),
    ),
    (
        "anew or again, in brackets",
        f"{ANNUAL}§ 1 Val\nTill ledamöter valdes Siv Berg (omval) och Bo Alm (nyval 2 år).\n\n§ 2 Budget",
        officers("Siv Berg:ledamot", "Bo Alm:ledamot"),
    ),
    (
        "behind a label and a colon",
        f"{ANNUAL}§ 1 Val\nOrdinarie ledamöter: Väljs Siv Berg och Bo Alm på 2 år och Eva Sten på 1 år.\n\n"
        "§ 2 Val\nTill kassör på ett år valdes: Ida Holm",
        officers("Siv Berg:ledamot", "Bo Alm:ledamot", "Eva Sten:ledamot", "Ida Holm:kassör"),
    ),
    (
        "a clerk beside others",
        f"{BOARD}§ 1 Val\nSom kassör omvaldes Siv Berg, som vice sekreterare omvaldes Eva Sten.\n\n§ 2 Budget",
        officers("Siv Berg:kassör", "Eva Sten:vice sekreterare"),
    ),
    (
        "to another forum, which the heading names",
        f"{BOARD}§ 1 Val av två representanter i SYV-nätverket\nSiv Berg och Bo Alm omvaldes.\n\n§ 2 Budget",
        [f"{name} | SYV-nätverket | elected | role representant" for name in ("Siv Berg", "Bo Alm")],
    ),
    (
        "listed below the heading",
        f"{BOARD}§ 1 Styrelseval\nOrdf. Siv Berg, Ekeby\nv. ordf. Bo Alm\nkassör: Eva Sten\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:vice ordförande", "Eva Sten:kassör"),
    ),
    (
        "listed behind a sentence",
        f"{BOARD}§ 1 Val\nTill styrelse valdes:\nOrdförande: Siv Berg\n"
        "Övriga i styrelsen: Bo Alm och Eva Sten\n\n§ 2 Val",
        officers("Siv Berg:ordförande", "Bo Alm:ledamot", "Eva Sten:ledamot"),
    ),
    (
        "one line is no list",
        f"{BOARD}§ 1 Konstituering\nOrdförande Siv Berg öppnade mötet.\n\n§ 2 Budget",
        [],
    ),
    (
        "those who sign",
        f"{BOARD}§ 1 Firma\nFöljande personer tecknar firman:\nKassör, Siv Berg\nOrdförande, Bo Alm\n\n§ 2 Budget",
        [],
    ),
    (
        "lettered, each with how long and how often",
        f"{ANNUAL}§ 1 Val\na) Ordförande på ett år: omval av Siv Berg\nb) Vice ordförande på ett år: nyval av Bo Alm\n"
        "c) Ledamöter på två år: Eva Sten (omval), Ida Holm (nyval)\n\n§ 2 Budget",
        officers("Siv Berg:ordförande", "Bo Alm:vice ordförande", "Eva Sten:ledamot", "Ida Holm:ledamot"),
    ),
    (
        "again below the heading",
        f"{ANNUAL}§ 1 Val av ordförande\nOmval av Siv Berg.\n\n§ 2 Budget",
        officers("Siv Berg:ordförande"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), labelled(BOARDS))
def test_the_board_that_is_elected(text: str, expected: list[str]) -> None:
    assert seats(text) == expected
