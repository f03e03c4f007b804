import pytest

from graph.claims import Meeting
from tests.extractors.told import claims
from tests.tables import labelled

BODY = (
    "\n\nNärvarande\nAnna Ek, Lerum\nBo Alm, Ale\n\n1. Inledning\nMötet inleddes.\n\n2. Övrigt\n"
    "Inget fanns att ta upp.\n\n"
)
DATED = "Bildningschefsnätverket\nMinnesanteckningar 2024-03-15"
OPEN = "Bildningschefsnätverket\nMinnesanteckningar"


def announced(text: str, head: str = DATED) -> list[str]:
    found = []
    for m in claims(head + BODY + text + "\n", Meeting):
        if not m.own:
            facts = [str(m.date), str(m.date_basis), f"{m.start}-{m.end}" if m.start is not None else "", m.place or ""]
            found.append(" | ".join(f for f in facts if f))
    return found


ANNOUNCED = [
    ("a date of something else", "Datum för anslags uppsättande 2024-06-20", []),
    ("on one line", "Nästa möte: 10 maj 2024 kl. 13.00-15.00", ["2024-05-10 | stated | 13:00-15:00"]),
    ("below a point", "Punkt 6 Nästa möte\n2024-05-10", ["2024-05-10 | stated"]),
    ("on the line below", "Nästa möte\n\nFredag 10 maj 2024, kl. 13.00-15.00", ["2024-05-10 | stated | 13:00-15:00"]),
    ("several", "Kommande möten\n10 maj 2024\n14 juni 2024", ["2024-05-10 | stated", "2024-06-14 | stated"]),
    (
        "with their places",
        "Nästa möte: 10 maj Folkets hus, 14 juni Rådhuset",
        ["2024-05-10 | inferred | Folkets hus", "2024-06-14 | inferred | Rådhuset"],
    ),
    ("of a year", "Nätverkets möten under 2025\n6 februari, 14 maj.", ["2025-02-06 | stated", "2025-05-14 | stated"]),
    ("its place before a clause", "Nästa möte: 10 maj i Vara, Bo bokar lokal.", ["2024-05-10 | inferred | Vara"]),
    ("its place before a sentence", "Nästa möte: 10 maj i Vara. Bo bokar lokal.", ["2024-05-10 | inferred | Vara"]),
    ("who invites is no place", "Nästa möte 10 maj. Siv Alm bjuder in till Vara.", ["2024-05-10 | inferred"]),
    ("the place is to be told", "Nästa möte: 10 maj. Plats meddelas senare.", ["2024-05-10 | inferred"]),
    (
        "a sentence behind the title of the last item",
        "§5. Avslutning. Nästa möte blir 10 maj kl 13 i Ale.",
        ["2024-05-10 | inferred | 13:00-None | Ale"],
    ),
    ("later this year", "Nästa möte: 10 maj", ["2024-05-10 | inferred"]),
    ("next year", "Nästa möte: 10 januari", ["2025-01-10 | inferred"]),
    ("the weekday decides", "Nästa möte: onsdag 15 januari", ["2025-01-15 | inferred"]),
    ("a weekday that never fits", "Nästa möte: torsdag 10 maj", []),
    ("as one number", "Nästa telefonmöte: onsdag 240515", ["2024-05-15 | stated"]),
    ("another kind of meeting below", "Nästa nätverksmöte\nÅrsmöte: 22/5 2024", ["2024-05-22 | stated"]),
    ("in a sentence", "Nytt nätverksmöte hålls fredagen den 10 maj.", ["2024-05-10 | inferred"]),
    ("called by the forum", "Nästa nätverk: 10 maj kl. 9-12", ["2024-05-10 | inferred | 09:00-12:00"]),
    ("called by another forum", "Nästa styrgruppsmöte är 10 maj.\nNästa programråd: 14 maj", []),
    (
        "behind the end of this one",
        "Anna tackar och avslutar mötet kl. 11.45. Nästa möte är 10 maj.",
        ["2024-05-10 | inferred"],
    ),
    ("in everyday words", "Vi ses igen 10 maj i Ale.", ["2024-05-10 | inferred | Ale"]),
    ("behind a bullet", "- Nästa träff 10 maj 2024 i Ale.", ["2024-05-10 | stated | Ale"]),
    ("those of a term", "Höstens träffar: 10 maj och 14 juni", ["2024-05-10 | inferred", "2024-06-14 | inferred"]),
    (
        "with its hour, which is not that of this one",
        "Nytt möte den 10 maj kl. 13.00.",
        ["2024-05-10 | inferred | 13:00-None"],
    ),
    ("in a clause", "Det beslutades att nästa möte blir den 10 maj.", ["2024-05-10 | inferred"]),
    ("the date first", "Den 10 maj 18:30 är det ett nytt möte med alla.", ["2024-05-10 | inferred | 18:30-None"]),
    ("of another forum", "Bo sitter i branschrådet. Nästa möte hålls den 10 maj.", []),
    ("a task until then", "Till nästa möte den 10 maj tar Bo fram underlag.", []),
    ("an earlier meeting", "Mötet den 10 maj 2023 var välbesökt.", []),
    ("a date in prose", "Gruppen reste den 10 maj 2024.", []),
    ("a due date", "Svar senast den 10 maj 2024.", []),
    ("no date", "Nästa möte meddelas senare.", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(ANNOUNCED))
def test_the_meetings_that_minutes_announce(text: str, expected: list[str]) -> None:
    assert announced(text) == expected


def test_an_inferred_year_says_why() -> None:
    (meeting,) = (m for m in claims(f"{DATED}{BODY}Nästa möte: 10 maj\n", Meeting) if not m.own)
    assert meeting.date_reason is not None
    assert "2024-03-15" in meeting.date_reason


def test_a_date_stays_open_where_nothing_settles_its_year() -> None:
    assert announced("Nästa möte: 10 maj", OPEN) == []
    assert announced("Nästa möte: fredag 10 maj", OPEN) == []
