"""What the search of the pages reads: each row under each of its words, whatever the size of the scripts."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pages import search
from exports.pages.search import INDEX, KINDS, Entry, Index, split

TEXTS = st.text("aåäöÅbé -1\n\0\u2028<", max_size=9)
ENTRIES = st.builds(
    Entry, st.sampled_from(KINDS), TEXTS, TEXTS, st.uuids().map(str), st.lists(TEXTS, max_size=2).map(tuple)
)
ASSIGNED = re.compile(r"forumgrafSearch\.(words|rows)\[(\d+)\] = (.*);\n", re.DOTALL)

SPLIT = [
    ("letters with rings and dots stay", "Åsa Öberg", ["åsa", "öberg"]),
    ("other marks go", "Éva Françoise", ["eva", "francoise"]),
    ("decomposed letters", "A\u030asa", ["åsa"]),
    ("signs part words", "för-& grund_skola 2024-05-06", ["för", "grund", "skola", "2024", "05", "06"]),
    ("nothing", " – ", []),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in SPLIT], ids=[case[0] for case in SPLIT])
def test_words_are_what_search_compares(text: str, words: list[str]) -> None:
    assert split(text) == words


@given(st.lists(ENTRIES, max_size=12), st.integers(1, 5), st.integers(1, 60))
def test_each_row_is_found_by_each_of_its_words(entries: list[Entry], abreast: int, shard: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "ABREAST", abreast)
        patch.setattr(search, "SHARD", shard)
        files = made(entries)
        assert files == made(entries[::-1])
    head = json.loads(files.pop(INDEX).decode().removeprefix("window.forumgrafSearch = ").removesuffix(";\n"))
    found = [ASSIGNED.fullmatch(content.decode()) for content in files.values()]
    scripts = {(m[1], int(m[2])): json.loads(m[3]) for m in found if m is not None}
    assert len(scripts) == len(files)
    rows = [row for name, place in sorted(scripts) if name == "rows" for row in scripts[name, place]]
    shards = [scripts["words", place] for place in range(len(head["begins"]))]
    assert sorted(rows) == sorted([e.label, e.about, e.path] for e in entries)
    assert [shard[0][0].translate(str.maketrans("åäö", "aao")) for shard in shards] == head["begins"]
    assert head["begins"] == sorted(head["begins"])
    place = {path: number for number, (_, _, path) in enumerate(rows)}
    kinds = [next(e.kind for e in entries if e.path == path) for _, _, path in rows]
    assert kinds == sorted(kinds, key=KINDS.index)
    assert head["items"] == sum(kind != "item" for kind in kinds)
    for entry in entries:
        around = [] if entry.kind == "item" else split(entry.about)
        for word in split(" ".join((entry.label, *entry.others))) + around:
            (line,) = [line for shard in shards for line in shard if line[0] == word]
            assert place[entry.path] in {number for steps in line[1:] for number in numbers(steps)}


def numbers(steps: list[int]) -> list[int]:
    return [sum(steps[: at + 1]) for at in range(len(steps))]


def made(entries: list[Entry]) -> dict[str, bytes]:
    with Index() as index:
        for entry in entries:
            index.add(entry)
        return dict(index.files())
