"""Rich text as lines."""

import pytest

from extractors.readers import read
from graph.errors import ReadError

HEAD = rb"{\rtf1\ansi\ansicpg1252 "
FILES = [
    ("paragraphs", rb"N\'e4rvarande\par Anna Ek\par}", "Närvarande\nAnna Ek\n"),
    ("unicode", rb"\u197?sa\par}", "Åsa\n"),
    ("tab", rb"Tid\tab 9\par}", "Tid\t9\n"),
    ("rows", rb"\trowd Anna\cell Hjo\cell\row\trowd \cell Mora\cell\row}", "Anna\tHjo\n\tMora\n"),
    ("a cell of two lines", rb"\trowd Val\cell Anna\par Bo\cell\row\pard Mora\par}", "Val\tAnna\n\tBo\nMora\n"),
    ("an empty line below a table", rb"\trowd A\cell\row\pard\par Bo\par}", "A\n\nBo\n"),
    ("a list", rb"{\listtext  1.\tab}Val\par{\listtext \u8226?\tab}Anna\par}", "1. Val\n• Anna\n"),
    ("the head of the pages", rb"{\header Hjo kommun\par}{\footer Justeras\par}Anna\par}", "Hjo kommun\nAnna\n"),
    ("a row told twice", rb"Tid\par\trowd A\cell B\cell{\trowd\row}\pard C\par}", "Tid\nA\tB\nC\n"),
    ("a row without end", rb"\trowd A\cell B\cell C\par}", "A\tB\tC\n"),
    ("a stroke", rb"Anna|Bo\par\trowd A|\cell B\cell\row}", "Anna|Bo\nA|\tB\n"),
    (
        "headings by their style",
        rb"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}{\s20 Brev;}}\pard\s0 a\par\pard\s2\b Val\par"
        rb"\pard\s20 b\par}",
        "a\n\nVal\nb\n",
    ),
    ("a stroke of the format, written", rb"\\cell\par}", "\\cell\n"),
    ("what is no text", rb"{\fonttbl{\f0 Arial;}}{\*\generator Word;}a\par}", "a\n"),
]


@pytest.mark.parametrize(("label", "body", "expected"), FILES, ids=[row[0] for row in FILES])
def test_files(label: str, body: bytes, expected: str) -> None:
    assert read(HEAD + body, "protokoll.rtf").text == expected, label


def test_a_word_file_that_is_rich_text_is_read() -> None:
    text = read(HEAD + rb"Anna\par}", "protokoll.doc")
    assert text.text == "Anna\n"
    assert text.warnings == ("The file is named as an old Word document and is a rich text file.",)


def test_a_cut_file_is_warned_of() -> None:
    assert read(HEAD + rb"Anna\par", "protokoll.rtf").warnings == (
        "The file ends before its end: what follows is lost.",
    )


@pytest.mark.parametrize(("data", "reason"), [(b"Anna Ek", "not a rich text file"), (HEAD + b"}", "no text")])
def test_what_cannot_be_read_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.rtf: .*{reason}"):
        read(data, "protokoll.rtf")
