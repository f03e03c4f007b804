"""The words that a pattern needs are read off the pattern, and no rule is left untried for want of one."""

import re
from importlib import resources

import pytest

from extractors.items import assignments, decisions, presenting
from extractors.matching import required_words
from extractors.matching.pattern_index import PatternIndex, rules_for
from extractors.participation import offices
from extractors.seats import elections, handovers, vacancies
from extractors.seats import held as seats
from extractors.sentences.marks import find_marks
from extractors.sentences.typed import sentences_of
from tests.tables import labelled

# label, pattern, the words of which each match holds one
NEEDED = [
    ("a fixed word", r"vakant", {"vakant"}),
    ("in either case", r"[Vv]akant", {"vakant"}),
    ("in capitals", r"VAKANT", {"vakant"}),
    ("whitespace is one space", r"inte\svald", {"inte vald"}),
    ("a choice of words", r"(?:ny|gammal)(?:en)?(?:ledamot|ersättare)", {"ledamot", "ersättare"}),
    ("with what stands right before them", r"(?:ny|gammal)\s(?:ledamot|ersättare)", {" ledamot", " ersättare"}),
    ("not where one of them begins with nothing fixed", r"\w\s(?:ledamot|\w+man)", {"ledamot", "man"}),
    ("the longest of several", r"är\s\w+\sordförande", {" ordförande"}),
    ("what may be left out is not needed", r"(?:fortsatt\s)?vald", {"vald"}),
    ("what is repeated at least once is", r"(?:och )+\d", {"och "}),
    ("a choice with nothing fixed in it", r"(?:\d+|ledamot)", set()),
    ("nothing fixed", r"\w+\s\d+$", set()),
    ("what must not follow is not needed", r"\w+(?!ledamot)", set()),
    ("what must follow is", r"\w+:s(?= (?:ledamot|\d))", {":s "}),
    ("a boundary takes no place", r"\bny\b ledamot", {"ny ledamot"}),
    ("a character of several ends a word", r"m[öo]tet", {"tet"}),
    ("groups are opened", r"(?P<who><P\d>)\s(?P<what>(?i:Valdes))", {"> valdes"}),
]


# label, pattern, a sentence that lacks one of the words that each match holds, one that has them all
CONJOINED = [
    ("who, and what she does", r"<P\d+> leder", "hon leder", "<P0> leder"),
    ("one of several symbols", r"vald i <[FR]\d+>", "vald i <O0>", "vald i <R0>"),
    ("two choices", r"(?:ledamot|ersättare) (?:lämnar|avgår)", "ersättare finns", "en ledamot avgår"),
]


@pytest.mark.parametrize(("pattern", "lacking", "fitting"), labelled(CONJOINED))
def test_all_words_that_a_pattern_needs_must_stand_there(pattern: str, lacking: str, fitting: str) -> None:
    index = PatternIndex([(re.compile(pattern), None)])
    assert [len(index.may_match(sentence)) for sentence in (lacking, fitting, "")] == [0, 1, 0]


def test_of_rules_that_may_match_a_sentence_those_are_its_own_that_do() -> None:
    index = PatternIndex([(re.compile(r"ledamot i <F\d+>"), 1), (re.compile(r"^<F\d+> valde"), 2)])
    turned = "sedan <F0> valde en ledamot i <F1>"
    assert [value for _, value in index.may_match(turned)] == [1, 2]
    assert [value for _, value in rules_for(turned)[index]] == [1]
    assert index not in rules_for("sedan <F0> valde en ledamot")


@pytest.mark.parametrize(("pattern", "words"), labelled(NEEDED))
def test_words_are_read_off_the_pattern(pattern: str, words: set[str]) -> None:
    assert required_words.required_words(re.compile(pattern)) == words


def test_without_a_parsed_pattern_all_rules_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(required_words, "PARSER", None)
    index = PatternIndex([(re.compile("a"), 1), (re.compile("b"), 2)])
    assert [value for _, value in index.may_match("c")] == [1, 2]


def test_rules_come_in_their_order() -> None:
    index = PatternIndex([(re.compile("val"), 1), (re.compile(r"\d"), 2), (re.compile("ny|val"), 3)])
    assert [value for _, value in index.may_match("VALBERGET")] == [1, 2, 3]
    assert [value for _, value in index.may_match("Nytt")] == [2, 3]
    assert [value for _, value in index.may_match("")] == [2]


INDEXES = [
    index
    for module in (assignments, decisions, elections, handovers, offices, presenting, seats, vacancies)
    for index in vars(module).values()
    if isinstance(index, PatternIndex)
]


def test_no_rule_that_fits_a_sentence_of_the_samples_is_left_out() -> None:
    texts = [f.read_text("utf-8") for f in resources.files("forumgraf").joinpath("samples").iterdir()]
    fitted = 0
    for text in texts:
        for sentence in sentences_of(text, (), find_marks(text, (), (), frozenset()), 0):
            for index in INDEXES:
                fits = [pattern for (pattern, _), _ in index._rules if pattern.search(sentence.typed)]
                assert [p for p, _ in index.may_match(sentence.typed) if p in fits] == fits
                assert [p for p, _ in sentence.rules.get(index, ())] == fits
                fitted += len(fits)
    assert fitted > 100
