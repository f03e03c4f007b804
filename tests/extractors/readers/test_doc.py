"""Word's format until 2003, through LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document as WordDocument

from extractors.readers import doc, read
from graph.errors import ReadError

OFFICE = shutil.which("soffice")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
STREAM = "WordDocument".encode("utf-16-le")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: make libreoffice")


@pytest.fixture
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc.shutil, "which", lambda _: None)


REFUSED = [
    ("nothing can read it", COMPOUND + STREAM, "install LibreOffice"),
    ("a workbook", COMPOUND + "Workbook".encode("utf-16-le"), "no Word document"),
    ("a message", COMPOUND + "__substg1.0_0037001F".encode("utf-16-le"), "save it as .eml"),
    ("under a password", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "without a password"),
]


@pytest.mark.usefixtures("without_office")
@pytest.mark.parametrize(("data", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_says_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.doc: .*{reason}"):
        read(data, "protokoll.doc")


@needs_office
def test_paragraphs_headings_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.docx"
    document = WordDocument()
    document.add_paragraph("Hjo kommun")
    document.add_paragraph().add_run("Närvarande").bold = True
    document.add_paragraph("Anna Ek, Hjo")
    for cell, words in zip(document.add_table(1, 2).rows[0].cells, ("Ordförande", "Bo Lund"), strict=True):
        cell.text = words
    document.add_paragraph("Beslut fattades.")
    document.save(str(path))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - the program found above
    text = read(path.with_suffix(".doc").read_bytes(), "protokoll.doc")
    assert text.text == "Hjo kommun\n\nNärvarande\nAnna Ek, Hjo\nOrdförande\tBo Lund\nBeslut fattades.\n"
    assert text.warnings == ("It was read through LibreOffice.",)


@needs_office
def test_a_damaged_document_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^protokoll\.doc: LibreOffice could not read it"):
        read(COMPOUND + STREAM + b"skadad" * 200, "protokoll.doc")
