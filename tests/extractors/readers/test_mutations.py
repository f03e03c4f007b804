"""A sample of what `python -m tests.mutations` runs in full."""

from collections import Counter

from tests.extractors.readers.mutants import SOUND, Mutant
from tests.mutations import STOPPED, WRONG, run

SAMPLE = 30  # mutants of each format


def test_damaged_documents_are_read_or_refused_and_cost_no_neighbour() -> None:
    found = list(run(sorted(SOUND), SAMPLE, workers=2))
    wrong = [(str(result.item), word, result) for result, word in found if word in WRONG]
    assert not wrong
    mutants = Counter(result.item.form for result, _ in found if result.item.number is not None)
    assert mutants == dict.fromkeys(SOUND, SAMPLE)
    words = Counter(word for _, word in found)
    assert words["read"] > SAMPLE
    assert words["refused"] > SAMPLE
    assert words["stopped"] * STOPPED <= len(found)


def test_a_mutant_is_the_same_each_time() -> None:
    assert Mutant("docx", 7).data() == Mutant("docx", 7).data() != Mutant("docx", 8).data()
