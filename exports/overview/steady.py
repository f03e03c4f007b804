"""What files of the office formats have in common: text that XML can hold, and bytes that no clock is in."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP archive can tell (APPNOTE 4.4.6)
_UNIX: Final = 3
# What XML 1.0 cannot hold (section 2.2), which an office program would call a damaged file.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    r"""Return text with what XML cannot hold replaced.

    >>> xml_text("Anna\x00 Ek")
    'Anna\ufffd Ek'
    """
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def steady(archive: bytes) -> bytes:
    """Return a ZIP archive with the same entries in the same order, none of which tells when or where it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            info = zipfile.ZipInfo(entry.filename, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, _UNIX
            after.writestr(info, before.read(entry))
    return made.getvalue()
