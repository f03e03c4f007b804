"""Mails with the minutes in their body, and pages that are saved as one file."""

from email.message import EmailMessage

import pytest

from extractors.readers import read
from graph.errors import ReadError

BODY = "Minnesanteckningar från Skolnätverket\n\nNärvarande:\nAnna Ek, Hjo\nBo Lund, Mora\n"
HEAD = "Ämne: Anteckningar från mötet\n\n"
SENT = "Ämne: Anteckningar från mötet\nSkickat: 2024-03-15 16:02\n"
PAGE = "<html><body><p>Närvarande:</p><table><tr><td>Anna Ek</td><td>Hjo</td></tr></table></body></html>"


def mail(body: str = BODY, charset: str = "utf-8") -> EmailMessage:
    found = EmailMessage()
    found["From"], found["To"], found["Subject"] = "eva.dahl@example.org", "alla@example.org", "Anteckningar från mötet"
    found.set_content(body, charset=charset)
    return found


def attached(found: EmailMessage) -> EmailMessage:
    found.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="bilaga.pdf")
    return found


def paged(found: EmailMessage) -> EmailMessage:
    found.add_alternative(PAGE, subtype="html")
    return found


def sent(date: str) -> EmailMessage:
    found = mail()
    found["Date"] = date
    return found


def only_page() -> EmailMessage:
    found = EmailMessage()
    found.set_content(PAGE, subtype="html")
    return found


TEXTS = [
    ("as it is written", mail(), HEAD + BODY),
    ("in an old encoding", mail(charset="iso-8859-1"), HEAD + BODY),
    ("text beside a page", paged(mail()), HEAD + BODY),
    ("a page alone", only_page(), "Närvarande:\nAnna Ek\tHjo\n"),
    ("with something attached", attached(mail()), HEAD + BODY),
    ("with the time at which it was sent", sent("Fri, 15 Mar 2024 16:02:00 +0100"), f"{SENT}\n{BODY}"),
    ("with a time that is none", sent("i fredags"), HEAD + BODY),
]


@pytest.mark.parametrize(("label", "message", "expected"), TEXTS, ids=[row[0] for row in TEXTS])
def test_bodies(label: str, message: EmailMessage, expected: str) -> None:
    assert read(message.as_bytes(), "protokoll.eml").text == expected, label


def test_the_subject_is_the_title_and_what_is_attached_is_told() -> None:
    text = read(attached(mail()).as_bytes(), "protokoll.eml")
    assert (text.title, text.media_type) == ("Anteckningar från mötet", "message/rfc822")
    assert text.warnings == ("Not read: what is attached (bilaga.pdf).",)


def test_a_body_in_another_encoding_than_it_says_is_read() -> None:
    data = b"Content-Type: text/plain; charset=utf-8\n\nN\xe4rvarande:\nAnna Ek, Hjo\n"
    assert read(data, "protokoll.eml").text == "Närvarande:\nAnna Ek, Hjo\n"


def test_a_web_page_in_one_file_is_known_whatever_it_is_called() -> None:
    text = read(b"MIME-Version: 1.0\n" + only_page().as_bytes().replace(b"MIME-Version: 1.0\n", b""), "protokoll.doc")
    assert text.text == "Närvarande:\nAnna Ek\tHjo\n"
    assert text.warnings == ("The file is named as an old Word document and is a mail.",)


NESTED = b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: text/plain\n\nx\n" * 2000 + b"--a--\n"
REFUSED = [
    ("nothing but an attachment", attached(mail("")).as_bytes(), r"no text \(bilaga\.pdf\).*save what is attached"),
    ("empty", b"", "no text"),
    ("more parts than a mail has", NESTED, "more than 250 parts"),
]


@pytest.mark.parametrize(("data", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_has_no_text_says_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.eml: .*{reason}"):
        read(data, "protokoll.eml")
