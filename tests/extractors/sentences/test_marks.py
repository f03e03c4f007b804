"""What running text names, where a name may mean more than one thing."""

import pytest

from extractors.forums.marks import ForumReference
from extractors.matching.lexicon import Known
from extractors.sentences.marks import Marks, find_marks
from extractors.words.names import Name
from graph.claims import Span
from tests.tables import labelled


def marks(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    found = []
    for mark in find_marks(text, (), (), names).all:
        match mark.meaning:
            case Name():
                kind = "person"
            case Known(organisation=organisation):
                kind = organisation.name
            case ForumReference():
                kind = "reference"
            case _:
                kind = mark.meaning.name
        found.append(f"{mark.span.of(text)} = {kind}")
    return found


FOUND = [
    ("a municipality", "barnen i Lerum", ["Lerum = Lerums kommun"]),
    ("a municipality that is a word", "i Mark och Vara", ["Mark = Marks kommun", "Vara = Vara kommun"]),
    ("the word", "Marken ska vara kvar", []),
    ("the number of a page", "Beslut Sida: 2 av 5", []),
    (
        "an abbreviation that one place settles",
        "avtal med KB och GR. Att KB bevakar frågan",
        ["KB = Kungl. biblioteket", "GR = Göteborgsregionens kommunalförbund", "KB = Kungl. biblioteket"],
    ),
    ("an abbreviation that nothing settles", "att KB bevakar frågan", []),
    ("a hotel named after a town", "på Hotell Skövde", []),
    ("a room named after a town", "kommunhuset, lokal Bräcke", []),
    ("a heading above a sentence", "Skolvägar\nVarje kommun berättade", []),
    ("a house named after a town", "Folkets Hus Lidköping", []),
    ("a municipality that is a surname", "Anna Mark kom", ["Anna Mark = person"]),
    ("a slip", "i Stenungssunds kommun", ["Stenungssunds = Stenungsunds kommun"]),
    ("a part of a compound", "ett ESF-bidrag", []),
    ("the longer name wins", "Högskolan i Borås", ["Högskolan i Borås = Högskolan i Borås"]),
    ("a given name alone", "sade Anna.", ["Anna = person"]),
    ("two persons", "Anna Ek och Bo Alm", ["Anna Ek = person", "Bo Alm = person"]),
    ("a bare head", "i nätverket", ["nätverket = reference"]),
    ("a county board that is not told apart", "till länsstyrelsen", ["länsstyrelsen = Länsstyrelsen"]),
    ("an address", "Storgatan 1, Lerum", []),
    ("a box", "Box 12, 123 45 Lerum", []),
    ("a box with a country", "Box 12, SE-123 45 Lerum", []),
    (
        "from whom somebody comes, again",
        "Anna Ek från Lotskåren kom. Lotskårens plan",
        ["Anna Ek = person", "Lotskåren = Lotskåren", "Lotskårens = Lotskåren"],
    ),
    (
        "an association by its place",
        "Västerhavets kommunalförbund, tillsammans med Västerhavet",
        ["Västerhavets kommunalförbund = Västerhavets kommunalförbund", "Västerhavet = Västerhavets kommunalförbund"],
    ),
    ("a fund that pays", "det ESF finansierade", []),
    ("a name before a title", "Anna Ek Områdeschef", ["Anna Ek = person"]),
    ("a pronoun", "Inga synpunkter framförs", []),
    ("a pronoun that is a name", "sade Inga Lund", ["Inga Lund = person"]),
    ("a name before a lost break", "Anna Ek Regional utveckling", ["Anna Ek = person"]),
    *(
        ("a label that is a name", line, [])
        for line in ("Dag: 15 mars", "Dag/Tid: 15 mars", "Dag och tid: 15 mars", "Dag 1")
    ),
    ("a name that is a label", "sade Dag och gick", ["Dag = person"]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(FOUND))
def test_what_a_text_names(text: str, expected: list[str]) -> None:
    assert marks(text) == expected


def test_a_name_of_the_list_is_known_again_in_the_text() -> None:
    assert marks("sade Qvarn Zzelle då") == []
    assert marks("sade Qvarn Zzelle då", frozenset(["Qvarn Zzelle"])) == ["Qvarn Zzelle = person"]
    assert marks("Qvarn Zzelles förslag", frozenset(["Qvarn Zzelle"])) == ["Qvarn Zzelle = person"]


def test_marks_are_asked_by_span_and_kind() -> None:
    text = "Anna Ek från rektorsnätverket hälsade styrgruppen och Bo Alm från projektet Lotsen tackade SYV-nätverket."
    found = find_marks(text, (), (), frozenset())
    assert isinstance(found, Marks)
    heads = [text.index(word) for word in ("rektorsnätverket", "styrgruppen", "SYV-nätverket")]
    assert [m.span.start for m in found.forums] == heads
    assert [m.span.start for m in found.forums_before(heads[2])] == [heads[1], heads[0]]
    assert [m.span.start for m in found.forums_within(Span(heads[1], heads[2]))] == [heads[1]]
    assert [forum.name for forum in found.named_forums] == ["Rektorsnätverket", "SYV-nätverket"]
    assert [m.span.of(text) for m in found.projects] == ["Lotsen"]
    assert all(a.span.end <= b.span.start for a, b in zip(found.all, found.all[1:], strict=False))
