"""IRIs: where each entity and each claim lives below the base. Stable for good, readable, and never a blank node.

    person/anna-ek-lerums-kommun                  name, then home
    forum/goteborgsregionen-gymnasienatverket     convener (or scope), then name
    organisation/lerums-kommun, role/ordforande   given by the claim
    project/framtidens-skola
    meeting/goteborgsregionen-gymnasienatverket-2024-03-01    forum, then date
    meeting/moten-2024-mars.txt                   the document, where the forum or the date is open
    document/moten-2024-mars.txt                  the relative file name
    document/…#attendance-3, #item-2, #passage-120-145        what a document says: fragments of it

Names are slugs: å, ä, ö, é become a, a, o, e. So "Åke Ek" and "Ake Ek" of one home share an IRI. That is a choice:
minutes lose diacritics far more often than two people of one seat differ by nothing else. Letters that have no known
Latin form would be lost, and there a short hash of the name keeps apart what the slug does not. Documents are never
allowed to share an IRI, since one would replace the other: a file name that is not its own slug carries such a hash.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final, TypeAlias

from graph.claims import Document, Entity, Forum, Meeting, Organisation, Person, Project, Role, Span

Home: TypeAlias = Organisation | Forum | None

# Letters that Unicode does not take apart into an ASCII letter and a mark (å, ä, ö, é, ü, š ... it does).
LATIN: Final = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n"}
)
# The graphs beside those of the documents: paths below the base.
REFERENCE: Final = "graph/reference"
IDENTITY: Final = "graph/identity"
DECISIONS: Final = "graph/decisions"
STORE: Final = "graph/store"  # what a store on a server says of itself
DOCUMENTS: Final = "document/"  # what the graphs of documents begin with

LONGEST: Final = 120  # of a slug; file systems end at 255 bytes, and two slugs and a date make one IRI
PLAIN_FILE_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?")
# Names that Windows keeps for devices, whatever their ending: a text named after one could not be written.
DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """Return `name` in lower-case ASCII letters, digits and single hyphens; the same for the same name, everywhere.

    >>> slug("Åse Öhrn-Lidén"), slug("SKR:s nätverk"), slug("Иван"), slug("?")
    ('ase-ohrn-liden', 'skr-s-natverk', '74f46a58', '8a8de823')
    """
    folded = unicodedata.normalize("NFC", name).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded.translate(LATIN)) if not unicodedata.combining(c))
    ascii_only = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    lost = any(ord(c) > 127 and unicodedata.category(c)[0] in "LN" for c in bare)
    if ascii_only and not lost and len(ascii_only) <= LONGEST:
        return ascii_only
    return "-".join(part for part in (ascii_only[:LONGEST].strip("-"), _short_hash(folded)) if part)


def tail(path: str) -> str:
    """Return the last step of an IRI or of a path below the base: what tells it apart among its kind.

    >>> tail("organisation/lerums-kommun")
    'lerums-kommun'
    """
    return path.rstrip("/").rpartition("/")[2]


# ---- entities ----------------------------------------------------------------------------------------------------


def entity(value: Entity | Role, base: str) -> str:
    """Return the IRI of an entity or a role.

    >>> lerum = Organisation("organisation/lerums-kommun", "Lerums kommun")
    >>> entity(Person("Anna Ek", lerum), "https://a.example/")
    'https://a.example/person/anna-ek-lerums-kommun'
    """
    match value:
        case Person():
            return base + person_path(value)
        case Forum():
            return base + forum_path(value)
        case Project():
            return f"{base}project/{slug(value.name)}"
        case Organisation() | Role():
            return base + value.path


def person_path(person: Person) -> str:
    """Return the path of a person: her name and what tells her from namesakes."""
    return "person/" + _joined(slug(person.name), _home_slug(person.home))


def forum_path(forum: Forum) -> str:
    """Return the path of a forum: its name within its convener, or within the document where that is not revealed."""
    convener = tail(forum.convener.path) if forum.convener is not None else None
    scope = tail(forum.scope) if forum.scope is not None else None
    return "forum/" + _joined(convener, scope, slug(forum.name))


def _home_slug(home: Home) -> str | None:
    match home:
        case None:
            return None
        case Organisation():
            return tail(home.path)
        case Forum():
            return tail(forum_path(home))


# ---- documents and what they say -----------------------------------------------------------------------------------


def document_path(relative_name: str) -> str:
    """Return the path of the document whose file has this name, relative to the folder that was read ("a/b.txt").

    No two names give one path (up to a 32-bit hash). A name is taken in NFC, so that one folder has the same documents
    on a Mac, which stores decomposed names, as elsewhere.

    >>> document_path("2024-03.txt"), document_path("Möte 3.txt")
    ('document/2024-03.txt', 'document/mote-3-txt-121332d7')
    """
    name = unicodedata.normalize("NFC", relative_name)
    if PLAIN_FILE_NAME.fullmatch(name) and not DEVICES.fullmatch(name):
        return f"document/{name}"
    return "document/" + _joined(slug(name)[:LONGEST].strip("-"), _short_hash(name))


def document(value: Document, base: str) -> str:
    """Return the IRI of a document, which is also the name of its graph."""
    return base + value.path


def meeting(value: Meeting, of: Document, base: str, number: int = 0) -> str:
    """Return the IRI of a meeting: of its forum and date where both are known, else of the document.

    So the document that announces a meeting and the one that reports it speak of one meeting. `number` tells apart
    the undated meetings that one document announces.
    """
    date = value.date.isoformat() if value.date is not None else None
    if value.forum is not None and date is not None:
        return f"{base}meeting/{_joined(tail(forum_path(value.forum)), date)}"
    if value.own:
        return f"{base}meeting/{tail(of.path)}"
    return f"{base}meeting/{_joined(tail(of.path), date or str(number))}"


def claim(of: str, kind: str, number: int) -> str:
    """Return the IRI of the `number`th claim of its kind in the document with the IRI `of`."""
    return f"{of}#{kind}-{number}"


def item(of: str, index: int) -> str:
    """Return the IRI of the agenda item with this index; the first is #item-1.

    >>> item("https://a.example/document/x.txt", 0)
    'https://a.example/document/x.txt#item-1'
    """
    return claim(of, "item", index + 1)


def passage(of: str, span: Span) -> str:
    """Return the IRI of a passage of the document with the IRI `of`."""
    return f"{of}#passage-{span.start}-{span.end}"


def _joined(*parts: str | None) -> str:
    return "-".join(part for part in parts if part)


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
