"""What Tesseract saw in a line: what is no word goes, what is unsure stays."""

import pytest

from extractors.readers.pdf.seen_words import Word, legible

# what was seen, each word with how sure it is; what is read
SEEN = [
    ("words", "Anna/96 Ek,/93 Hjo/20", "Anna Ek, Hjo"),
    ("a dot before an item", "e/54 att/75 godkänna/96", "• att godkänna"),
    ("a dash before an item", "=/70 Budgeten/95", "- Budgeten"),
    ("a letter alone in a line", "e/90", "e"),
    ("a letter by itself", "Nils/96 Orre/96 Vv/63", "Nils Orre V"),
    ("letters that are no letter twice", "AA/90 Åå/90 Oj/90", "AA Å Oj"),
    ("a dotted line to sign on", "GÖkTO/0 Ios/0 ind/15 ens/0 Paragrafer/96 23-26/96", "Paragrafer 23-26"),
    ("two words that may be some", "ishall/0 Bokslut/12 godkänns/90", "ishall Bokslut godkänns"),
    ("specks", "SS/3 Sekreterare/89 ol/12 ./83 ;/10", "Sekreterare ."),
    ("rules", "|/96 Övriga/95 deltagande|/90 |/30", "Övriga deltagande"),
    ("what can be nothing else", "Fj/90 närvarande/96 Rut/96 Sand/96 (€),/50", "Ej närvarande Rut Sand (C),"),
    ("nothing", "|/96 —/20", ""),
]


def words(seen: str) -> list[Word]:
    parts = [one.rpartition("/") for one in seen.split()]
    return [Word(text, float(at), at + 1.0, int(sure)) for at, (text, _, sure) in enumerate(parts)]


@pytest.mark.parametrize(("label", "seen", "expected"), SEEN, ids=[row[0] for row in SEEN])
def test_words(label: str, seen: str, expected: str) -> None:
    assert " ".join(word.text for word in legible(words(seen))) == expected, label


def test_words_that_may_be_others_are_unsure() -> None:
    found = legible(words("Anna/96 Fkdahl/40 Hj/30 --/59 2024-03-05/12"))
    assert [word.text for word in found if word.unsure] == ["Fkdahl", "2024-03-05"]
