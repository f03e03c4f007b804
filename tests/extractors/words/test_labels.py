import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.words.labels import LABELS, Part, find_label
from graph.claims import Status

PRESENT, REMOTE, ABSENT, EXCUSED = Status.PRESENT, Status.REMOTE, Status.ABSENT, Status.EXCUSED

# what stands at the head of a line, what it opens, the status that it gives, the role that it gives
FOUND = [
    ("Närvarande", Part.LIST, PRESENT, None),
    ("NÄRVARANDE:", Part.LIST, PRESENT, None),
    ("Beslutande", Part.LIST, PRESENT, None),
    ("Deltog", Part.LIST, PRESENT, None),
    ("Medverkande", Part.LIST, PRESENT, None),
    ("Röstlängd", Part.LIST, PRESENT, None),
    ("Kallade", Part.LIST, PRESENT, None),
    ("Ej beslutande", Part.LIST, PRESENT, None),
    ("Övriga deltagande: Anna Ek", Part.LIST, PRESENT, None),
    ("Inbjudna", Part.LIST, PRESENT, "role/inbjuden"),
    ("Adjungerade", Part.LIST, PRESENT, "role/adjungerad"),
    ("Ej närvarande", Part.LIST, ABSENT, None),
    ("Frånvarande", Part.LIST, ABSENT, None),
    ("Deltog ej", Part.LIST, ABSENT, None),
    ("Förhinder", Part.LIST, EXCUSED, None),
    ("Anmält förhinder:", Part.LIST, EXCUSED, None),
    ("Återbud", Part.LIST, EXCUSED, None),
    ("Via Teams", Part.LIST, REMOTE, None),
    ("Deltog på distans", Part.LIST, REMOTE, None),
    ("På telefon", Part.LIST, REMOTE, None),
    ("Tjänstgörande ersättare", Part.GROUP, PRESENT, "role/tjanstgorande-ersattare"),
    ("Ersättare", Part.GROUP, PRESENT, "role/ersattare"),
    ("Tjänstemän", Part.GROUP, PRESENT, None),
    ("För arbetsgivaren", Part.GROUP, PRESENT, None),
    ("Vid protokollet", Part.OFFICE, PRESENT, "role/sekreterare"),
    ("Justeras", Part.OFFICE, PRESENT, "role/justerare"),
    ("Utses att justera   Anna Ek", Part.OFFICE, PRESENT, "role/justerare"),
    ("Ordförande", Part.OFFICE, PRESENT, "role/ordforande"),
    ("Sekr.: Anna Ek", Part.OFFICE, PRESENT, "role/sekreterare"),
    ("Anteckningar: Anna Ek", Part.OFFICE, PRESENT, "role/sekreterare"),
    ("Anteckningar: Styrgruppen", Part.STOP, None, None),
    ("Sammankallande: Anna Ek", Part.OFFICE, PRESENT, "role/sammankallande"),
    ("Ej deltagande kommuner:", Part.LIST, ABSENT, None),
    ("Paragrafer", Part.STOP, None, None),
    ("Plats och tid", Part.STOP, None, None),
    ("Dagordning", Part.STOP, None, None),
    # made of words
    ("Har deltagit: Anna Ek", Part.LIST, PRESENT, None),
    ("Har ej deltagit:", Part.LIST, ABSENT, None),
    ("Följande var med på mötet", Part.LIST, PRESENT, None),
    ("Deltog inte på träffen", Part.LIST, ABSENT, None),
    ("Medverkade via Zoom", Part.LIST, REMOTE, None),
    ("Digitalt deltog", Part.LIST, REMOTE, None),
    # composed of one in the table and what it is of
    ("Direktionens ledamöter", Part.GROUP, PRESENT, "role/ledamot"),
    ("Styrelsens ersättare: Anna Ek", Part.GROUP, PRESENT, "role/ersattare"),
    ("Hyresgästrepresentanter: Anna Ek", Part.GROUP, PRESENT, None),
    ("Beslutande kommunrepresentanter", Part.LIST, PRESENT, None),
    ("Närvarande aktieägare    Ombud", Part.LIST, PRESENT, None),
    ("Kommunrepresentanter Anna Ek", None, None, None),
    # errors of scanning
    ("Näruarande", Part.LIST, PRESENT, None),
    ("Närvar ande   Anna Ek", Part.LIST, PRESENT, None),
    ("Från varande:", Part.LIST, ABSENT, None),
    ("Ovriga deltagande", Part.LIST, PRESENT, None),
    ("Frânvarande", Part.LIST, ABSENT, None),
    ("N\ufffdrvarande", Part.LIST, PRESENT, None),
    ("\ufffdvriga deltagande", Part.LIST, PRESENT, None),
    ("Anm\ufffdlt f\ufffdrhinder", Part.LIST, EXCUSED, None),
    # errors of typing
    ("Frånvarnade: Anna Ek", Part.LIST, ABSENT, None),
    ("Närvarrande:", Part.LIST, PRESENT, None),
    ("Frånvarnade Anna Ek", None, None, None),
    ("Underskriﬁer", None, None, None),
    ("Frånvarnade: Anna Ek", Part.LIST, ABSENT, None),
    ("Frånvarnade Anna Ek", None, None, None),
    ("Vtses: Anna Ek", None, None, None),  # a short word is not misread
    # no labels
    ("Närvarandelistan skickas runt", None, None, None),
    ("Målgruppen är unga", None, None, None),
    ("närvarande var många", None, None, None),
    ("Anna Ek, Lerum", None, None, None),
    ("Styrelsens förslag", None, None, None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("text", "part", "status", "role"), FOUND, ids=[row[0] or "nothing" for row in FOUND])
def test_a_label_says_what_its_names_are(text: str, part: Part | None, status: Status | None, role: str | None) -> None:
    found = find_label(text)
    if part is None:
        assert found is None
    else:
        assert found is not None
        assert (found.label.part, found.label.status, found.label.role) == (part, status, role)


@pytest.mark.parametrize(
    ("text", "rest", "set_off", "alone"),
    [
        ("Närvarande", "", True, True),
        ("Närvarande:", "", True, True),
        ("Närvarande: Anna Ek", "Anna Ek", True, False),
        ("Närvarande    Anna Ek", "Anna Ek", True, False),
        ("Närvarande\tAnna Ek", "Anna Ek", True, False),
        ("Närvarande Anna Ek", "Anna Ek", False, False),
        ("Närvarande för arbetsgivaren\tAnna Ek", "Anna Ek", True, False),
        ("Ledamöter för vattenrådet   Anna Ek", "Anna Ek", True, False),
        ("Ordförande (kansliet): Anna Ek", "Anna Ek", True, False),
    ],
)
def test_a_label_ends_where_its_names_begin(text: str, rest: str, set_off: bool, alone: bool) -> None:
    found = find_label(text)
    assert found is not None
    assert (text[found.end :], found.set_off, found.alone) == (rest, set_off, alone)


def test_of_two_labels_the_longer_is_found() -> None:
    found = find_label("Närvarande ersättare: Anna Ek")
    assert found is not None
    assert found.label.text == "Närvarande ersättare"


@pytest.mark.parametrize("label", sorted({label.text for label in LABELS}))
def test_each_label_is_found_as_it_is_printed(label: str) -> None:
    found = find_label(f"{label}: Anna Ek")
    assert found is not None
    assert found.label.text.casefold() == label.casefold() or found.label.part is not Part.STOP
    assert found.set_off


@given(st.text(max_size=60))
def test_any_line_can_be_asked(text: str) -> None:
    found = find_label(text)
    assert found is None or 0 < found.end <= len(text)
