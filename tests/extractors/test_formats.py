"""The samples as Word, and as OpenDocument and PDF made of that by LibreOffice, say what they say as text."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from docx import Document as WordDocument

from graph.claims import AgendaItem, Attendance, Claim, Meeting, Membership, Reading
from tests.extractors.rendered import fields
from tests.extractors.sampled import reading_of, samples

TEXTS = {name: data.decode("utf-8") for name, data in samples().items() if name.endswith(".txt")}
KINDS = (Meeting, Attendance, Membership, AgendaItem)
OFFICE = shutil.which("soffice")


def word(text: str) -> bytes:
    """Return a Word document with a paragraph for each line of `text`."""
    document, buffer = WordDocument(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue()


def told(reading: Reading) -> list[str]:
    """Return the claims about the meeting, its people, seats and items, without their passages."""
    return sorted(_line(claim) for claim in reading.claims if isinstance(claim, KINDS))


def _line(claim: Claim) -> str:
    return " | ".join([type(claim).__name__, *(field for field in fields(claim) if field)])


@pytest.mark.parametrize("name", TEXTS)
def test_word(name: str) -> None:
    document = reading_of(f"{Path(name).stem}.docx", word(TEXTS[name]))
    assert told(document) == told(reading_of(name, TEXTS[name].encode()))


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("words")
    files = [folder / f"{Path(name).stem}.docx" for name in TEXTS]
    for file, text in zip(files, TEXTS.values(), strict=True):
        file.write_bytes(word(text))
    return files


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: make libreoffice")
@pytest.mark.parametrize("suffix", ["odt", "pdf"])
def test_made_by_libreoffice(suffix: str, words: Iterable[Path], tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - the program found above
    found = {name: told(_read(tmp_path / f"{Path(name).stem}.{suffix}")) for name in TEXTS}
    assert found == {name: told(reading_of(name, text.encode())) for name, text in TEXTS.items()}


def _read(path: Path) -> Reading:
    return reading_of(path.name, path.read_bytes())


WRITTEN = [
    ("line ends of Windows", lambda text: text.replace("\n", "\r\n").encode()),
    ("line ends of the old Mac", lambda text: text.replace("\n", "\r").encode()),
    ("fast blanks", lambda text: re.sub(r"(?<=\w) (?=\w)", "\u00a0", text).encode()),
    ("accents apart from their letters", lambda text: unicodedata.normalize("NFD", text).encode()),
    ("zero-width blanks", lambda text: re.sub(r" (?=[A-ZÅÄÖ])", " \u200b", text).encode()),
    ("blanks at the end", lambda text: text.replace("\n", "  \n").encode()),
    ("a margin", lambda text: re.sub("^(?=.)", "    ", text, flags=re.MULTILINE).encode()),
    ("UTF-16 without its mark", lambda text: text.encode("utf-16-le")),
    ("Windows-1252", lambda text: text.encode("windows-1252")),
    ("Mac Roman", lambda text: text.encode("mac-roman")),
]


@pytest.mark.parametrize(("label", "written"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_text_says_the_same_however_it_is_written(label: str, written: Callable[[str], bytes]) -> None:
    for name, text in TEXTS.items():
        assert told(reading_of(name, written(text))) == told(reading_of(name, text.encode())), (label, name)
