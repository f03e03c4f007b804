"""Attendance that the head tells in sentences: each way of telling it, and sentences that tell of something else."""

import pytest

from graph.claims import Attendance
from ontology import reference
from tests.extractors.told import told
from tests.tables import labelled

HEAD = "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\n"
BODY = "\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\nInget fanns att ta upp.\n"
ANNA = "Anna Ek (Lerums kommun) | present | for Lerums kommun"
BO = "Bo Alm (Ale kommun) | present | for Ale kommun"


def attending(sentences: str) -> list[str]:
    return told(HEAD + sentences + BODY, Attendance)


TELLS = [
    ("up to when", "Anna Ek från Lerum deltog på distans fram till lunch.", [ANNA.replace("present", "remote")]),
    (
        "from where nobody came",
        "Från Lerum deltog Anna Ek. Tjörn hade lämnat återbud.",
        [ANNA, "Tjörns kommun [municipality] | excused"],
    ),
    ("from whom", "Från Lerum deltog Anna Ek.", [ANNA]),
    ("from several, the verb once", "Från Lerum deltog Anna Ek, från Ale Bo Alm.", [ANNA, BO]),
    ("from several, joined", "Från Lerum deltog Anna Ek och från Ale medverkade Bo Alm.", [ANNA, BO]),
    ("over a line's end", "Från Lerum deltog Anna\nEk och från Ale medverkade\nBo Alm.", [ANNA, BO]),
    (
        "two from one",
        "Från Lerum deltog Anna Ek och Eva Sten.",
        [ANNA, "Eva Sten (Lerums kommun) | present | for Lerums kommun"],
    ),
    (
        "a title before a name",
        "Från Lerum deltog Anna Ek (lärare) samt rektor Eva Sten.",
        [f"{ANNA} | role lärare", "Eva Sten (Lerums kommun) | present | for Lerums kommun | role rektor"],
    ),
    (
        "a title before the name, no verb",
        "Från Lerum deltog Anna Ek, från Ale rektor Bo Alm.",
        [ANNA, f"{BO} | role rektor"],
    ),
    ("represented", "Lerum representerades av Anna Ek, Ale av Bo Alm.", [ANNA, BO]),
    (
        "who led, and where she works",
        "Mötet leddes av Anna Ek, samordnare på Lerums kommun.",
        [f"{ANNA} | role samordnare, mötesordförande"],
    ),
    ("remote", "Via Teams deltog Bo Alm, Ale.", ["Bo Alm (Ale kommun) | remote | for Ale kommun"]),
    ("remote behind the name", "Bo Alm, Ale, deltog via länk.", ["Bo Alm (Ale kommun) | remote | for Ale kommun"]),
    (
        "excused",
        "Förhinder hade anmälts av Bo Alm, Ale, och Anna Ek, Lerum.",
        [
            "Bo Alm (Ale kommun) | excused | for Ale kommun",
            "Anna Ek (Lerums kommun) | excused | for Lerums kommun",
        ],
    ),
    (
        "excused behind the name",
        "Bo Alm, Ale, hade anmält förhinder.",
        ["Bo Alm (Ale kommun) | excused | for Ale kommun"],
    ),
    (
        "two clauses that end so",
        "Anna Ek, Lerum, ledde mötet och Bo Alm, Ale, förde anteckningar.",
        [f"{ANNA} | role mötesordförande", f"{BO} | role sekreterare"],
    ),
    ("a part of the meeting", "Från Ale deltog Bo Alm under punkt 2.", [f"{BO} | part under punkt 2"]),
    ("what somebody did there", "Från Ale deltog Bo Alm som berättade om planen.", [BO]),
    (
        "represented by one",
        "Ale och Lerum företräddes av Bo Alm.",
        ["Bo Alm (Ale kommun) | present | for Ale kommun, Lerums kommun"],
    ),
    ("who opened it, and who came", "Mötet öppnades av Anna Ek (Lerum). Närvarande var Bo Alm, Ale.", [ANNA, BO]),
]


@pytest.mark.parametrize(("sentences", "expected"), labelled(TELLS))
def test_the_head_tells_in_sentences_who_took_part(sentences: str, expected: list[str]) -> None:
    assert attending(sentences) == expected


NOTHING_TOLD = [
    ("another meeting", "Vid förra mötet deltog Anna Ek, Lerum."),
    ("a meeting to come", "På nästa möte deltar Anna Ek, Lerum."),
    ("somewhere else", "Anna Ek deltog i en konferens om läsning."),
    ("nobody", "Från Lerum deltog ingen."),
    ("a denial", "Från Lerum deltog inte Anna Ek."),
    ("what somebody says", "Rapporten skrevs efter den träff där Anna Ek deltog."),
    ("a first name alone", "Från Lerum deltog Anna."),
    ("no person", "Från Lerum deltog tre klasser."),
]


@pytest.mark.parametrize("sentences", labelled(NOTHING_TOLD))
def test_other_sentences_tell_of_nobody(sentences: str) -> None:
    assert attending(sentences) == []


def test_the_phrases_are_reference_data() -> None:
    data = reference.load()
    assert {phrase.names for phrase in data.attendance_phrases} == {"behind", "before", "from", "of"}
    assert {p.role for p in data.attendance_phrases if p.role} <= {role.path for role in data.roles}
    assert len({(p.names, p.text) for p in data.attendance_phrases}) == len(data.attendance_phrases)
