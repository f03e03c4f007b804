"""A text file's text is its decoding, unchanged."""

import codecs

import pytest

from extractors.readers import Text, read, supported_suffixes
from graph.errors import ReadError

SWEDISH = "Närvarande:\r\nÅsa Öberg, Hjo\n\n\u2013 §\u00a012\r"

DECODED = [
    ("UTF-8", SWEDISH.encode(), "utf-8"),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + SWEDISH.encode(), "utf-8"),
    ("UTF-16, little-endian", codecs.BOM_UTF16_LE + SWEDISH.encode("utf-16-le"), "utf-16-le"),
    ("UTF-16, big-endian", codecs.BOM_UTF16_BE + SWEDISH.encode("utf-16-be"), "utf-16-be"),
    ("UTF-32 begins with the mark of UTF-16", codecs.BOM_UTF32_LE + SWEDISH.encode("utf-32-le"), "utf-32-le"),
    ("UTF-16 without a mark", SWEDISH.encode("utf-16-le"), "utf-16-le"),
    ("UTF-16 without a mark, big-endian", SWEDISH.encode("utf-16-be"), "utf-16-be"),
    ("Mac OS until 2001", SWEDISH.encode("mac-roman"), "mac-roman"),
    ("Windows-1252", SWEDISH.encode("windows-1252"), "windows-1252"),
]


@pytest.mark.parametrize(("label", "data", "encoding"), DECODED, ids=[row[0] for row in DECODED])
@pytest.mark.parametrize(("suffix", "media_type"), [(".txt", "text/plain"), (".MD", "text/markdown")])
def test_text_is_the_decoding_unchanged(label: str, data: bytes, encoding: str, suffix: str, media_type: str) -> None:
    assert read(data, f"protokoll{suffix}") == Text(SWEDISH, media_type, encoding), label


def test_the_code_page_of_ms_dos() -> None:
    text = read("Närvarande: Åsa Öberg".encode("cp850"), "protokoll.txt")
    assert (text.text, text.encoding) == ("Närvarande: Åsa Öberg", "cp850")


DAMAGED = [
    ("cut in the middle of a letter", "Åsa Öberg".encode()[:6], "Åsa \ufffd", "utf-8"),
    ("a flipped byte among whole letters", "Åsa Öberg \xff Årsta".encode().replace(b"\xc3\xbf", b"\xff"),
     "Åsa Öberg \ufffd Årsta", "utf-8"),
    ("a byte that Windows-1252 does not have", b"\xc5sa " * 40 + b"\x81", "Åsa " * 40 + "\ufffd", "windows-1252"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "data", "text", "encoding"), DAMAGED, ids=[row[0] for row in DAMAGED])
def test_a_few_bad_bytes_are_shown_and_warned_of(label: str, data: bytes, text: str, encoding: str) -> None:
    padding = " Möte" * 100
    result = read(data + padding.encode(encoding), "protokoll.txt")
    assert (result.text, result.encoding) == (text + padding, encoding), label
    assert result.warnings == (f"The file is damaged: 1 bytes are no {encoding.upper()} and are shown as \ufffd.",)


REFUSED = [
    ("nothing", b"", "empty"),
    ("a byte order mark alone", codecs.BOM_UTF8, "empty"),
    ("blanks", b" \r\n\t", "empty"),
    ("NUL", b"Anna\0Ek", "NUL"),
    ("every byte", bytes(range(1, 256)) * 4, "control characters"),
    ("UTF-16 cut in a letter", codecs.BOM_UTF16_LE + "Åsa".encode("utf-16-le")[:-1], "byte 4 is not UTF-16-LE"),
]


@pytest.mark.parametrize(("label", "data", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_empty_and_binary_files_are_refused_by_name(label: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.txt: .*{reason}") as refused:
        read(data, "protokoll.txt")
    assert refused.value.remedy, label


def test_hyphens_that_keep_words_together_are_read_as_hyphens() -> None:
    assert read("Karl\u2011Erik Ek 2024\u201003\u201015".encode(), "protokoll.txt").text == "Karl-Erik Ek 2024-03-15"


def test_the_first_heading_titles_a_markdown_file() -> None:
    assert read(b"Intro\n\n# Protokoll 3 #\r\n# Annat\n", "protokoll.md").title == "Protokoll 3"


def test_a_file_without_suffix_is_read_by_its_content() -> None:
    assert read(b"Anna Ek, Hjo", "-").text == "Anna Ek, Hjo"


def test_an_unknown_suffix_is_refused_with_those_that_are_read() -> None:
    with pytest.raises(ReadError, match=r"files ending in \.wpd are not read .*\.md.*\.txt"):
        read(b"Anna Ek", "protokoll.wpd")


def test_suffixes_are_lower_case_with_their_dot() -> None:
    assert {".txt", ".md"} <= supported_suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in supported_suffixes)
