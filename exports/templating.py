"""Making pages: templates in which all text is escaped, and our own files of style and script."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Final

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

# What a page that stands alone and has no script may do: show its own style (CSP Level 3, section 6.1).
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


_DAY: Final = re.compile(r"(?:\b\w{2,5} )?\b\d{4}-\d{2}-\d{2}\b(?: –)?")  # with "från", "till" or "–"


class _Compiled(BytecodeCache):
    """Templates as they were compiled once in this process: each environment would compile them anew."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled, where it was of this source."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED: Final = _Compiled()


def environment(package: str = "exports") -> Environment:
    """Return what reads the templates of a package: it escapes all text, and fails where a name is not given."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
        auto_reload=False,  # the templates are the package's: looking each time whether they changed costs time
    )


@cache
def own(name: str, package: str = "exports") -> str:
    """Return one of our own files that lie with a package's templates: "page.css", "network/rings.js"."""
    return resources.files(package).joinpath("templates", *name.split("/")).read_text(encoding="utf-8")


def style(*names: str) -> Markup:
    """Return our own files of style as one, to be put into a page."""
    return Markup("".join(map(own, names)))  # noqa: S704 - our own files


def dated(text: str) -> Markup:
    """Return text escaped, with each date as one that is not broken over two lines."""
    return Markup(_DAY.sub(r"<time>\g<0></time>", str(escape(text))))  # noqa: S704 - escaped
