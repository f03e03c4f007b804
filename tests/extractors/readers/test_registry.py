"""Files that are named as something else than they are, and files that are recognised and not read."""

import pytest

from extractors.readers import read
from graph.errors import ReadError
from tests.extractors.readers.mutants import SOUND
from tests.extractors.readers.office import packed

NAMED = [
    ("a web page as an old Word document", b"<html><p>Anna Ek, Hjo</p></html>", "a.doc", "a web page"),
    ("a web page as a text", b"\xef\xbb\xbf<!DOCTYPE html><title>a</title><p>Anna Ek, Hjo", "a.txt", "a web page"),
    ("a page that begins as XML", b'<?xml version="1.0"?>\n<html><p>Anna Ek, Hjo</p></html>', "a.doc", "a web page"),
    ("a Word document as a PDF", SOUND["docx"], "a.pdf", "a Word document"),
    ("a PDF as a Word document", SOUND["pdf"], "a.docx", "a PDF"),
    ("a rich text as an old Word document", SOUND["rtf"], "a.doc", "a rich text file"),
    ("an OpenDocument text as a Word document", SOUND["odt"], "a.docx", "an OpenDocument text"),
]


@pytest.mark.parametrize(("label", "data", "name", "form"), NAMED, ids=[row[0] for row in NAMED])
def test_the_content_tells_the_format(label: str, data: bytes, name: str, form: str) -> None:
    text = read(data, name)
    assert "Anna Ek" in text.text, label
    assert text.warnings[-1].endswith(f"and is {form}.")


REFUSED = [
    ("a workbook", packed({"xl/workbook.xml": "<a/>"}), "a.xlsx", "Excel workbook.*save it as PDF"),
    ("a presentation", packed({"ppt/presentation.xml": "<a/>"}), "a.pptx", "PowerPoint.*save it as PDF"),
    ("of Pages", packed({"Index/Document.iwa": "a"}), "a.pages", "Pages.*export it as Word or PDF"),
    ("other archives", packed({"a.txt": "Anna Ek"}), "a.zip", "zip archive.*unpack it"),
    (
        "a link to a document",
        b'{"url": "https://docs.example.org/a"}',
        "a.gdoc",
        r"files ending in \.gdoc are not read",
    ),
    ("a text as an old Word document", b"Anna Ek, Hjo", "a.doc", "not that of a Word document.*save it as .docx"),
]


@pytest.mark.parametrize(("data", "name", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_not_read_says_what_to_do(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(data, name)
