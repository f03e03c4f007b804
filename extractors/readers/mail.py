"""Mails with the minutes in their body (.eml), and web pages that a browser or Word has saved as one file (.mht).

The body is read as what it is, plain text before a web page. Above it stand what the mail is about and when it was
sent, as in a mail that is printed ("Ämne: ...", "Skickat: ..."): they often alone tell which forum met, and when. Who
wrote it to whom is no part of it. What is attached is not read, and named: a document is a file of its own. Nothing
that a mail links to is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser

from extractors.readers.html.document import read_html
from extractors.readers.plain import read_plain
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "message/rfc822"
_PART = b"content-type:"
_MOST_PARTS = 250
_SAVE = "save what is attached beside it, or the mail as text"
_DAMAGED = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def read_mail(data: bytes, file_name: str) -> Text:
    """Return the text of a mail's body, with its subject as title; ReadError where it has none or is damaged."""
    _refuse_many(data, file_name)
    try:
        mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
        body = mail.get_body(("plain", "html"))
        content = None if body is None else body.get_payload(decode=True)
        subject, attached = " ".join(str(mail["subject"] or "").split()) or None, tuple(_attached(mail))
        head = _head(mail, subject)
    except _DAMAGED as error:
        raise ReadError(file_name, f"the mail is damaged: {error}", remedy=_SAVE) from error
    if body is None or not isinstance(content, bytes) or not content.strip():
        raise ReadError(file_name, f"the mail has no text{_listed(attached)}", remedy=_SAVE)
    text = _below(head, _read(body, content, file_name))
    told = (f"Not read: what is attached{_listed(attached)}.",) if attached else ()
    return replace(text, media_type=MEDIA_TYPE, title=subject or text.title, warnings=(*text.warnings, *told))


def _read(body: MIMEPart, content: bytes, file_name: str) -> Text:
    """Return a body's text, in the encoding that it says, else in the one that is found."""
    is_page = body.get_content_type() == "text/html"
    content = _in_utf8(content, body.get_content_charset("utf-8"))
    return read_html(content, file_name) if is_page else read_plain(content, file_name)


def _head(mail: EmailMessage, subject: str | None) -> str:
    """Return the lines above a mail that was sent to somebody; none above a page that a program saved so."""
    if mail["to"] is None:
        return ""
    sent = getattr(mail["date"], "datetime", None)  # None where the header is no date (RFC 5322, 3.3)
    told = (("Ämne", subject), ("Skickat", f"{sent:%Y-%m-%d %H:%M}" if sent is not None else None))
    return "".join(f"{label}: {value}\n" for label, value in told if value is not None)


def _below(head: str, text: Text) -> Text:
    return replace(text, text=f"{head}\n{text.text}") if head else text


def _in_utf8(content: bytes, encoding: str) -> bytes:
    """Return text of the encoding that it is said to have in UTF-8; as it is where it has another."""
    try:
        return content.decode(encoding).encode()
    except (LookupError, UnicodeError):
        return content


def _refuse_many(data: bytes, file_name: str) -> None:
    """Raise ReadError for parts without bound: the parser takes time with the square of the depth of their nesting."""
    if data.lower().count(_PART) > _MOST_PARTS:
        raise ReadError(file_name, f"the mail has more than {_MOST_PARTS} parts", remedy="leave it out")


def _attached(mail: EmailMessage) -> Iterator[str]:
    for part in mail.iter_attachments():
        name = part.get_filename()
        if name is not None and part.get_content_disposition() != "inline":
            yield name


def _listed(names: tuple[str, ...]) -> str:
    return f" ({', '.join(names)})" if names else ""
