"""Word's format until 2003 (.doc): made into OpenDocument by LibreOffice where it is installed, and read as that.

No well-kept library reads the format. LibreOffice runs once for a document, in a folder of its own, with macros off and
without leave to fetch what a document links to.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from extractors.readers.odt.document import read_odt
from extractors.readers.text import Text
from graph.errors import ReadError

PROGRAM = "soffice"
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: of a compound file
_SECONDS = 50  # below the time that a document may take
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4: a stream's name in a compound file
_WORD = "WordDocument".encode("utf-16-le")  # [MS-DOC] 2.1.1: the stream that a Word document has
_MESSAGE = "__substg1.0_".encode("utf-16-le")  # [MS-OXMSG] 2.2.3: how the streams of a message are called
_INSTALL = "install LibreOffice, so that Forumgraf can read it, or open it in Word and save it as .docx"
_OPEN = "open it in Word and save it as .docx"
_SAFE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def read_doc(data: bytes, file_name: str) -> Text:
    """Return the text of an old Word document; ReadError where it is encrypted or damaged, or nothing can read it."""
    if _ENCRYPTED in data:
        raise ReadError(file_name, "the document is encrypted", remedy="open it in Word and save it without a password")
    _refuse_other(data, file_name)
    program = shutil.which(PROGRAM)
    if program is None:
        raise ReadError(file_name, "the format of Word until 2003 needs LibreOffice", remedy=_INSTALL)
    with tempfile.TemporaryDirectory() as folder:
        text = read_odt(_converted(program, data, Path(folder), file_name), file_name)
    return replace(text, media_type="application/msword", warnings=(*text.warnings, "It was read through LibreOffice."))


def _refuse_other(data: bytes, file_name: str) -> None:
    """Raise ReadError for what is no Word document, though it is named as one or has the form of one."""
    if not data.startswith(SIGNATURE):
        raise ReadError(file_name, "its content is not that of a Word document", remedy=_OPEN)
    if _MESSAGE in data:
        raise ReadError(file_name, "a message of Outlook", remedy="open it there and save it as .eml or as text")
    if _WORD not in data:
        raise ReadError(
            file_name, "an old Office file that is no Word document", remedy="save its text as .docx or PDF"
        )


def _converted(program: str, data: bytes, folder: Path, file_name: str) -> bytes:
    """Return the document as OpenDocument."""
    document = folder / "document.doc"  # no word of the file's own name
    document.write_bytes(data)
    command = [program, f"-env:UserInstallation={_profile(folder)}", "--headless", "--norestore"]
    command += ["--convert-to", "odt", "--outdir", str(folder), str(document)]
    try:
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603 - as found by which
        return document.with_suffix(".odt").read_bytes()
    except (subprocess.SubprocessError, OSError) as error:
        raise ReadError(file_name, f"LibreOffice could not read it: {error}", remedy=_OPEN) from error


def _profile(folder: Path) -> str:
    """Return where LibreOffice finds its settings, as a URI: nobody's own, and careful ones."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SAFE, encoding="utf-8")
    return profile.as_uri()
