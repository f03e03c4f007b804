"""A ruling is one line: what is written is read again, and what broke off or was edited badly is named."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.decisions import DamagedLine, Different, MentionIs, Ref, Renamed, Ruling, Same, Undone, What, parse, written

WHEN = dt.datetime(2026, 3, 2, 10, 15, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ANNA, OTHER = Ref("person/anna-ek-ale-kommun", "Anna Ek"), Ref("person/anna-ek-lerums-kommun", "Anna Ek")
MARIA = Ref("document/mars.txt#passage-120-125", "Maria")
START = '2026-03-02T10:15:00+01:00 "Karin Holm" '

LINES: list[tuple[str, What, str, str]] = [
    (
        "same",
        Same(ANNA, OTHER),
        "bytte kommun",
        'same <person/anna-ek-ale-kommun> "Anna Ek" <person/anna-ek-lerums-kommun> "Anna Ek" because "bytte kommun"',
    ),
    (
        "different",
        Different(ANNA, OTHER),
        "",
        'different <person/anna-ek-ale-kommun> "Anna Ek" <person/anna-ek-lerums-kommun> "Anna Ek" because ""',
    ),
    (
        "mention",
        MentionIs(MARIA, ANNA),
        "",
        'mention <document/mars.txt#passage-120-125> "Maria" is <person/anna-ek-ale-kommun> "Anna Ek" because ""',
    ),
    (
        "rename",
        Renamed(ANNA, 'Anna "Nanna" Ek'),
        "rad ett\nrad två",
        'rename <person/anna-ek-ale-kommun> "Anna Ek" as "Anna \\"Nanna\\" Ek" because "rad ett\\nrad två"',
    ),
    (
        "undo",
        Undone("1f0c9a3e77", "Anna Ek och Anna Ek är samma"),
        "fel Anna",
        'undo 1f0c9a3e77 "Anna Ek och Anna Ek är samma" because "fel Anna"',
    ),
]


@pytest.mark.parametrize(("label", "what", "why", "line"), LINES, ids=[row[0] for row in LINES])
def test_a_ruling_is_a_line(label: str, what: What, why: str, line: str) -> None:
    ruling = Ruling(WHEN, "Karin Holm", what, why)
    assert written(ruling) == START + line, label
    assert parse(START + line) == ruling


DAMAGED = [
    ("words", "Anna Ek är samma som Anna Ek", "not whole"),
    ("no reason", START + 'same <person/a> "A" <person/b> "B"', "not whole"),
    ("another kind", START + 'join <person/a> "A" <person/b> "B" because ""', "join is not one of"),
    ("one thing", START + 'same <person/a> "A" because ""', "not of its form"),
    ("the same thing twice", START + 'same <person/a> "A" <person/a> "A" because ""', "one thing twice"),
    ("no time", 'i går "Karin" undo 1f0c9a3e77 "x" because ""', "not whole"),
    ("a day", '2026-13-02T10:15:00+01:00 "Karin" undo 1f0c9a3e77 "x" because ""', "is not a time"),
    ("no offset", '2026-03-02T10:15:00 "Karin" undo 1f0c9a3e77 "x" because ""', "lacks its offset"),
    ("a bad escape", START + r'undo 1f0c9a3e77 "\q" because ""', "not well quoted"),
    ("half a character", START + r'undo 1f0c9a3e77 "\ud800" because ""', "not well quoted"),
    ("no IRI", START + 'same <person/%zz> "A" <person/b> "B" because ""', "not the end of an IRI"),
]


@pytest.mark.parametrize(("line", "why"), [row[1:] for row in DAMAGED], ids=[row[0] for row in DAMAGED])
def test_a_damaged_line_is_named(line: str, why: str) -> None:
    with pytest.raises(DamagedLine, match=why):
        parse(line)


any_text = st.text(st.characters(exclude_categories=["Cs"]))
paths = st.from_regex(r"[a-z]{3,6}/[a-z0-9.-]{1,20}(#[a-z0-9-]{1,8})?", fullmatch=True)
refs = st.builds(Ref, paths, any_text)
pairs = st.tuples(refs, refs).filter(lambda pair: pair[0].path != pair[1].path)
whats = st.one_of(
    pairs.map(lambda pair: Same(*pair)),
    pairs.map(lambda pair: Different(*pair)),
    st.builds(MentionIs, refs, refs),
    st.builds(Renamed, refs, any_text),
    st.builds(Undone, st.from_regex(r"[0-9a-f]{10}", fullmatch=True), any_text),
)
rulings = st.builds(Ruling, st.just(WHEN), any_text, whats, any_text)


@given(ruling=rulings)
def test_what_is_written_is_read_again_from_one_line(ruling: Ruling) -> None:
    line = written(ruling)
    assert parse(line) == ruling
    assert line.splitlines() == [line]


@given(ruling=rulings, data=st.data())
def test_a_line_that_broke_off_is_never_taken_for_a_whole_one(ruling: Ruling, data: st.DataObject) -> None:
    line = written(ruling)
    with pytest.raises(DamagedLine):
        parse(line[: data.draw(st.integers(0, len(line) - 1))])


def test_names_and_reasons_may_be_mended_without_a_new_id() -> None:
    before, after = (Ruling(WHEN, "Karin", Same(Ref(ANNA.path, name), OTHER), name) for name in ("Ana", "Anna Ek"))
    assert before.id == after.id
    ids = {Ruling(WHEN, "Karin", what).id for what in (Same(ANNA, OTHER), Same(OTHER, ANNA), Different(ANNA, OTHER))}
    assert len(ids) == 3
