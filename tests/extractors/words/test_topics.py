import pytest

from extractors.words.topics import topics_of

TOPICS = [
    ("Budget 2025", "", ("topic-budget",)),
    ("Budgeten", "", ("topic-budget",)),
    ("Övrigt", "Budget nämns en gång.", ()),
    ("Övrigt", "Budget först. Budget sedan.", ("topic-budget",)),
    ("Budgetärisk", "", ()),
    ("Mötets öppnande", "Ordföranden öppnar mötet.", ()),
]


@pytest.mark.parametrize(("title", "body", "expected"), TOPICS)
def test_a_topic_is_in_the_title_or_twice_in_the_text(title: str, body: str, expected: tuple[str, ...]) -> None:
    assert topics_of(title, body) == expected
