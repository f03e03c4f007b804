"""The letterhead that comes again at the top of each further page of a converted text."""

from extractors.structure.lines import split_lines
from extractors.structure.page_heads import without_page_heads
from graph.claims import Mention
from tests.extractors.told import told

HEAD = "LERUMS KOMMUN\nFOLKHÄLSORÅD\nMINNESANTECKNINGAR\n2024-03-15\n"
ITEMS = "1. Inledning\nMötet inleddes.\n\n2. Friskvård\nRådet talade om motion.\n"


def test_a_letterhead_that_comes_again_is_noise() -> None:
    text = f"{HEAD}\n{ITEMS}{HEAD}Sida\n2 (3)\n3. Kost\nRådet talade om mat.\n"
    noise = [line.text for line in without_page_heads(split_lines(text)) if line.noise]
    assert noise == ["LERUMS KOMMUN", "FOLKHÄLSORÅD", "MINNESANTECKNINGAR", "2024-03-15", "Sida", "2 (3)"]


def test_one_line_of_it_is_noise_beside_the_number_of_the_page() -> None:
    text = f"{HEAD}\n{ITEMS}LERUMS KOMMUN\nSida 2 (3)\n3. Kost\nRådet talade om mat.\n"
    noise = [line.text for line in without_page_heads(split_lines(text)) if line.noise]
    assert noise == ["LERUMS KOMMUN", "Sida 2 (3)"]


def test_it_mentions_nothing() -> None:
    once = told(f"{HEAD}\n{ITEMS}3. Kost\nRådet talade om mat.\n", Mention)
    assert told(f"{HEAD}\n{ITEMS}{HEAD}Sida\n2 (3)\n3. Kost\nRådet talade om mat.\n", Mention) == once


def test_a_line_that_comes_again_by_itself_stays() -> None:
    text = f"{HEAD}\n{ITEMS}LERUMS KOMMUN\nfick ordet.\n"
    assert not any(line.noise for line in without_page_heads(split_lines(text)))
