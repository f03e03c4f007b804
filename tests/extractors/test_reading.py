"""What holds of every document, however its lines were shuffled, cut or ruined."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import AgendaItem, Assignment, Attendance, Decision, Membership, UnresolvedMention
from tests.extractors.sampled import samples
from tests.extractors.told import claims, read, told

LINES = (
    "KALLELSE",
    "PROTOKOLL",
    "Gymnasienätverket",
    "Göteborgsregionen",
    "Sammanträdesdatum 2024-03-15",
    "Tid och plats    Fredag den 15 mars, kl. 09.00-12.00, Folkets hus, Borås",
    "N Ä R V A R A N D E",
    "Närvarande: Anna Ek (ordförande), Bo Alm",
    "Beslutande",
    "Ej närvarande       Ale kommun, Lerums kommun",
    "Anna Ek, Lerum (för & grund), ordförande",
    "Ek Anna, ordförande (distans)",
    "Bo Alm/ Eva Sten, Ale",
    "Leif Sten (S), tjg ers för Leif Holm (M) fr o m § 45",
    "[X] Siv Berg",
    "[ ] Nils Holm",
    "Länsstyrelsen: Siv Berg och Nils Holm",
    "Utses att justera   Bo Alm",
    "Sekreterare",
    "Paragrafer 1 - 9",
    "§ 1 Mötets öppnande",
    "§ 2",
    "BN § 3 Budget ........ 4",
    "1. Inledning",
    "2 Val av styrgrupp (Anna)",
    "Beslut",
    "Nätverket beslutar att:",
    "Utse Anna Ek, Lerum, till ordförande i SYV-nätverket från den 1 juli 2024 till den 30 juni 2025.",
    "Anna får i uppdrag att boka lokal senast den 3 maj 2024.",
    "Leif undrade om projektet Lotsen.",
    "Representanter i styrgruppen:",
    "Platsen för Ale är vakant.",
    "Bo Alm har ersatt Eva Sten i Styrgrupp Lotsen.",
    "Nästa möte: 10 maj Folkets hus, 11 juni",
    "Möten 2025",
    "Fredag 9 februari kl. 08.30-12.00",
    "| Namn | Kommun |",
    "| --- | --- |",
    "| Anna Ek | Lerum |",
    "## 3. Rapporter",
    "- **Bo Alm**, Ale",
    "Underskrifter",
    "Sekreterare    Ordförande",
    "Bo Alm    Anna Ek",
    "Namn          Kommun      Roll",
    "Anna Ek       Lerum       ordförande",
    "1 (14)",
    "Justerandes sign",
    "\ufffdvriga deltagande: H\ufffdkan Ek",
    "\ufeff",
    "\u2028",
    "\x00",
    "((((",
    "))))",
    "İİİ ſſ ß",
    "😀 Anna",
    "§§§§",
    "$ 12 Budget",
    "a" * 400,
    "Anna Ek, Lerum, " * 30,
    "2024-02-30 31/2 45 maj kl 25.99",
    "\t\t\t",
    "",
)
SEPARATORS = ("\n", "\n\n", "\r\n", "\f", " ", "\t")


@st.composite
def documents(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(SEPARATORS)), max_size=40))
    return "".join(line + separator for line, separator in parts)


@st.composite
def ruined(draw: st.DrawFn) -> str:
    """A sample whose lines were put in another order, some of them dropped, doubled or cut off."""
    name, data = draw(st.sampled_from(sorted(samples().items())))
    del name
    lines = data.decode().split("\n")
    order = draw(st.lists(st.integers(0, len(lines) - 1), max_size=60))
    return "\n".join(lines[i][: draw(st.integers(0, 60)) if i % 7 == 0 else None] for i in order)


def check(text: str) -> None:
    reading = read(text)
    spans = [span for claim in reading.claims for span in claim.sources]
    spans += [finding.source for finding in reading.findings if finding.source is not None]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(claim.sources for claim in reading.claims)
    items = [claim for claim in reading.claims if isinstance(claim, AgendaItem)]
    assert [item.index for item in items] == list(range(len(items)))
    for claim in reading.claims:
        match claim:
            case Decision(text=words, sources=(span, *_)) | Assignment(text=words, sources=(span, *_)):
                assert _letters(words) == _letters(span.of(text))
            case UnresolvedMention(label=label, sources=(span, *_)):
                assert _letters(label) == _letters(span.of(text))
            case AgendaItem(parent=parent, index=index):
                assert parent is None or 0 <= parent < index
            case _:
                pass
        if not isinstance(claim, AgendaItem) and (item := getattr(claim, "item", None)) is not None:
            assert 0 <= item < len(items)
    assert reading == read(text)


def _letters(words: str) -> str:
    """Return the letters and figures of words: of how they are written, the form in which they are read may differ."""
    return "".join(one for one in unicodedata.normalize("NFC", words) if one.isalnum())


@settings(max_examples=150, deadline=None)
@given(documents())
def test_any_lines_are_read_and_all_that_is_read_stands_in_the_text(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(ruined())
def test_ruined_minutes_are_read_and_all_that_is_read_stands_in_the_text(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    check(text)


def test_an_empty_document_says_nothing_of_anybody() -> None:
    for text in ("", "\n\n", "\ufeff", ";\t\x1f"):
        reading = read(text)
        assert {finding.kind for finding in reading.findings} == {"no-forum", "no-date", "no-list"}
        assert all(not claim.forum and claim.own for claim in reading.claims)  # type: ignore[union-attr]


def test_blank_lines_around_the_minutes_change_nothing() -> None:
    text = samples()["2023-02-10-skolchefsnatverket.txt"].decode()
    for kind in (Attendance, AgendaItem, Decision, Membership):
        assert told("\n\n\n" + text + "\n\n\n", kind) == told(text, kind)


def test_windows_line_ends_change_nothing() -> None:
    text = samples()["2023-02-10-skolchefsnatverket.txt"].decode()
    for kind in (Attendance, AgendaItem, Decision, Membership):
        assert told(text.replace("\n", "\r\n"), kind) == told(text, kind)


def test_a_seat_is_said_once() -> None:
    for data in samples().values():
        seats = [(s.member, s.organisation, s.roles, s.state, s.sources) for s in claims(data.decode(), Membership)]
        assert len(seats) == len(set(seats))


def test_prose_without_items_is_read_though_a_list_stands_at_its_end() -> None:
    text = (
        "Gymnasienätverket\nMinnesanteckningar 2024-03-15\n\nNärvarande: Anna Ek, Lerum, och Bo Lund, Ale\n\n"
        "Skolväg. Anna Ek bokar lokal. Nätverket beslutar att fira. "
        f"{'Gruppen talade länge om saken. ' * 20}\n\nAntecknat av Bo Lund\n"
    )
    assert [claim.text for claim in claims(text, Decision)] == ["Nätverket beslutar att fira."]
    assert [claim.text for claim in claims(text, Assignment)] == ["Anna Ek bokar lokal."]
