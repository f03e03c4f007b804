import pytest

from extractors.structure.item_titles import title_end
from tests.tables import labelled

# how the line stands: by itself, or cut out of one whose breaks are lost
BY_ITSELF, CUT_OUT = False, True
TITLES = [
    ("a sentence behind it", BY_ITSELF, "Ekonomi. Siv redovisar läget.", "Ekonomi."),
    ("a full stop alone", BY_ITSELF, "Styrelseval.", "Styrelseval"),
    ("an abbreviation at the end", BY_ITSELF, "Lokaler m.m.", None),
    ("a sentence is its own title", BY_ITSELF, "Dagordningen godkändes.", None),
    (
        "a sentence before others",
        BY_ITSELF,
        "Dagordningen godkändes. Siv Alm lade till en fråga.",
        "Dagordningen godkändes.",
    ),
    ("an election is", BY_ITSELF, "Till sekreterare för mötet valdes Siv Alm.", None),
    ("a welcome is", BY_ITSELF, "Ordföranden, Siv, hälsade alla välkomna.", None),
    ("a label opens the text", BY_ITSELF, "Bidrag till lägret Beslut: att avslå ansökan", "Bidrag till lägret"),
    ("a sentence behind a colon", BY_ITSELF, "Kostnaden för lägret: Ale har lovat att betala.", "Kostnaden för lägret"),
    (
        "what somebody said behind a colon",
        BY_ITSELF,
        "Siv: avtalet är klart. Bo: det är bra.",
        "Siv: avtalet är klart.",
    ),
    ("a title behind a colon", BY_ITSELF, "Nätverksrapport: SYV-nätverket", None),
    ("names within a title", BY_ITSELF, "Rapport från Region Skåne", None),
    ("a proposal to do something", BY_ITSELF, "Förslag att utse ombud", None),
    ("an office before who holds it", BY_ITSELF, "Ordförande Siv Alm öppnar mötet.", None),
    ("an office before who is chosen", BY_ITSELF, "Ordförande Siv Alm valdes.", "Ordförande"),
    ("capitals", CUT_OUT, "VAL AV JUSTERARE Siv Alm valdes.", "VAL AV JUSTERARE"),
    ("the same word again", CUT_OUT, "Dagordning Dagordningen godkändes.", "Dagordning"),
    ("a word that opens a sentence", CUT_OUT, "Sekreterare Till sekreterare valdes Siv Alm.", "Sekreterare"),
    ("a name", CUT_OUT, "Ekonomisk rapport Siv Alm informerade om läget.", "Ekonomisk rapport"),
    ("a name behind a place", CUT_OUT, "Samverkan i Borås Siv Alm informerade.", "Samverkan i Borås"),
    ("a name behind a title", CUT_OUT, "Ekonomichef Siv Alm informerade.", None),
    ("a surname that is a given name", BY_ITSELF, "Karl Alm och Siv Mo informerade om läget.", None),
    ("an abbreviation that opens a sentence", BY_ITSELF, "SPSM informerar", None),
    ("behind brackets", CUT_OUT, "Lägesrapport (se underlag) Siv visade den.", "Lägesrapport (se underlag)"),
    ("what was decided", CUT_OUT, "Dagordning att fastställa dagordningen", "Dagordning"),
]


@pytest.mark.parametrize(("lost_breaks", "words", "expected"), labelled(TITLES))
def test_where_a_title_ends(lost_breaks: bool, words: str, expected: str | None) -> None:
    end = title_end(words, lost_breaks=lost_breaks)
    assert (words[:end] if end is not None else None) == expected
