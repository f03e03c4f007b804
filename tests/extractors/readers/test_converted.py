"""The same minutes as Word, and as PDF and OpenDocument made of it by LibreOffice, have the same lines."""

import shutil
import subprocess
from pathlib import Path

import pytest

from extractors.readers import read

LAYOUTS = Path(__file__).parents[4] / "shared" / "layouts" / "minutes"
OFFICE = shutil.which("soffice")
SHARE = {"odt": 1.0, "pdf": 0.94}  # of the lines: in print a signature's narrow column is wrapped

pytestmark = [
    pytest.mark.skipif(not LAYOUTS.is_dir(), reason="the shared layouts are not beside the repository"),
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: make libreoffice"),
]


@pytest.fixture(scope="module", params=sorted(SHARE))
def converted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    files = sorted(map(str, LAYOUTS.glob("*.docx")))
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('office').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", request.param, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - the program found above
    return request.param, folder


def test_lines_are_kept(converted: tuple[str, Path]) -> None:
    suffix, folder = converted
    for path in sorted(folder.iterdir()):
        wanted = _lines((LAYOUTS / f"{path.stem}.txt").read_text(encoding="utf-8"))
        found = _lines(read(path.read_bytes(), path.name).text)
        kept = [line for line in wanted if line in found]
        assert len(kept) >= SHARE[suffix] * len(wanted), path.name
    assert len(list(folder.iterdir())) == len(list(LAYOUTS.glob("*.docx")))


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
