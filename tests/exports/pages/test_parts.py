"""The parts of pages that compute: lines of minutes, timelines, attendance, and records put together on disk."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pages.attendance import COLUMNS, attendance
from exports.pages.minutes import anchor, lines_of
from exports.pages.said import DocumentSaid, Said, Sort, plain
from exports.pages.spool import Spool
from exports.pages.timeline import timeline
from exports.pages.told import Told, as_one
from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing

FORUM = Thing("https://a.example/forum/x", "Rektorsnätverket", Kind.FORUM)
PERSON = Thing("https://a.example/person/x", "Anna Ek", Kind.PERSON)
LERUM = Thing("https://a.example/organisation/lerum", "Lerums kommun", Kind.MUNICIPALITY)
ALE = Thing("https://a.example/organisation/ale", "Ale kommun", Kind.MUNICIPALITY)
TEXT = "https://a.example/document/x.txt"


def seat(*statements: Statement, behalf: Thing = LERUM) -> Seat:
    return Seat(FORUM, PERSON, (behalf,), statements)


def came(date: str | None, state: str = "present") -> Statement:
    return Statement("c", Evidence.ATTENDED, state, date, (), None, None, None, (), ())


def stated(date: str | None, begins: str | None, ends: str | None) -> Statement:
    return Statement("c", Evidence.STATED, "current", date, (), begins, ends, None, (), ())


# ---- the minutes' lines --------------------------------------------------------------------------------------------


def document(spans: list[tuple[int, int]], text: str) -> DocumentSaid:
    sources = [Source("x.txt", start, end, text[start:end], TEXT) for start, end in spans]
    claims = [Said(f"{TEXT}#mention-{n}", TEXT, Sort.MENTION, {}, (one,)) for n, one in enumerate(sources)]
    return DocumentSaid(TEXT, {}, tuple(claims))


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text(alphabet="ab å\n\r<&", min_size=1, max_size=40))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place).map(lambda pair: (min(pair), max(pair))), max_size=8))
    return text, spans


@given(texts_with_spans())
def test_each_character_is_there_once_and_under_all_its_passages(found: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = found
    lines = lines_of(text, document(spans, text))
    shown = "\n".join("".join(piece.text for piece in line.pieces) for line in lines)
    assert shown.replace("\r", "").rstrip("\n") == text.replace("\r", "").rstrip("\n")
    marked: dict[str, str] = {}
    for line in lines:
        for piece in line.pieces:
            for name in piece.passages:
                marked[name] = marked.get(name, "") + piece.text
    for start, end in spans:
        words = text[start:end].replace("\n", "").replace("\r", "")
        assert marked.get(anchor((start, end)), "").replace("\r", "") == words
    begun = [name for line in lines for piece in line.pieces for name in piece.begins]
    assert len(begun) == len(set(begun))


def test_pages_begin_where_their_first_passage_stands() -> None:
    text = "ett\ntvå\ntre\n"
    sources = [Source("x.pdf", 0, 3, "ett", TEXT, 1), Source("x.pdf", 8, 11, "tre", TEXT, 2)]
    claims = tuple(Said(f"{TEXT}#mention-{s.page}", TEXT, Sort.MENTION, {}, (s,)) for s in sources)
    assert [line.page for line in lines_of(text, DocumentSaid(TEXT, {}, claims))] == [1, None, 2]


WRITTEN = [
    ("an IRI", "<https://a.example/p>", "https://a.example/p"),
    ("a text in a language", '"Å"@sv', "Å"),
    ("a date", '"2024-01-01"^^<http://www.w3.org/2001/XMLSchema#date>', "2024-01-01"),
    ("quotes and line ends", r'"a \"b\"\nc\\d"', 'a "b"\nc\\d'),
    ("an escaped character", r'"\u00E5\U0001F600"', "å\U0001f600"),
]


@pytest.mark.parametrize(("written", "text"), [case[1:] for case in WRITTEN], ids=[case[0] for case in WRITTEN])
def test_terms_are_read_from_ntriples(written: str, text: str) -> None:
    assert plain(written) == text


# ---- timelines -----------------------------------------------------------------------------------------------------


def test_a_timeline_draws_what_is_stated_and_what_is_seen_apart() -> None:
    drawn = timeline([seat(came("2023-07-02"), came("2024-07-01", "absent"), stated("2024-07-01", "2024", None))])
    assert drawn is not None
    (track,) = drawn.tracks
    assert [year for _, year in drawn.years] == [2023, 2024]
    assert [(dot.state, dot.date) for dot in track.dots] == [
        ("present", "2023-07-02"), ("absent", "2024-07-01"), ("stated", "2024-07-01"),
    ]  # fmt: skip
    assert track.seen == (24.9, 49.93)
    (bar,) = track.bars
    assert (bar.start, bar.start + bar.width, bar.begins, bar.ends) == (49.93, 100.0, "2024", None)


def test_an_imprecise_end_is_drawn_to_its_last_day() -> None:
    drawn = timeline([seat(stated(None, "2024-02", "2024-02"))])
    assert drawn is not None
    (bar,) = drawn.tracks[0].bars
    assert (bar.start, round(bar.width)) == (8.47, 8)
    assert drawn.tracks[0].dots == ()


def test_without_a_date_there_is_no_timeline() -> None:
    assert timeline([seat(came(None))]) is None


def test_many_years_have_few_labels() -> None:
    drawn = timeline([seat(came("1999-01-01"), came("2024-01-01"))])
    assert drawn is not None
    assert [year for _, year in drawn.years] == [1999, 2003, 2007, 2011, 2015, 2019, 2023]


# ---- attendance ----------------------------------------------------------------------------------------------------


def test_attendance_shows_the_best_of_several_for_one_and_the_latest_meetings() -> None:
    days = [f"2024-01-{day:02}" for day in range(1, COLUMNS + 3)]
    found = attendance(
        [
            seat(*(came(day) for day in days)),
            seat(came(days[-1], "excused"), behalf=ALE),
            seat(came(days[-1], "absent")),
        ]
    )
    assert found is not None
    assert (found.dates, found.left_out) == (tuple(days[2:]), 2)
    ale, lerum = found.rows
    assert (ale.organisation, ale.states[-2:], ale.came, ale.listed) == (ALE, ("", "excused"), 0, 1)
    assert (lerum.organisation, lerum.came, lerum.listed) == (LERUM, COLUMNS, COLUMNS)


def test_without_lists_there_is_no_attendance() -> None:
    assert attendance([seat(stated("2024-01-01", None, None))]) is None


# ---- records -------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from("abåc"), st.sampled_from(["", "1", "2"]), st.text(max_size=5)), max_size=30))
def test_records_come_back_by_key_whatever_their_order(records: list[tuple[str, str, str]]) -> None:
    def put(given: list[tuple[str, str, str]], run: int) -> list[tuple[str, list[str]]]:
        with Spool(run=run, merged=3) as spool:
            for key, order, text in given:
                spool.add(key, order, text)
            return [(key, [json.loads(text) for text in texts]) for key, texts in spool.texts()]

    found = put(records, 1_000_000)
    assert found == put(records[::-1], 40)
    assert [key for key, _ in found] == sorted({key for key, _, _ in records})
    assert {(key, text) for key, texts in found for text in texts} == {(key, text) for key, _, text in records}


# ---- what was said ------------------------------------------------------------------------------------------------


def line(name: str, who: str, sort: Sort = Sort.ASSIGNMENT, text: str = "ordna en studiedag", item: str = "3") -> Told:
    source = Source("x.txt", 10, 20, text, "https://a.example/document/x.txt", None)
    thing = Thing(f"https://a.example/person/{who}", who, Kind.PERSON)
    return Told(None, sort, item, text, (thing,), None, "https://a.example/document/x.txt", name, (source,))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((line("assignment-1", "Bo"), line("assignment-2", "Anna")), [["Anna", "Bo"]]),
        ((line("assignment-1", "Bo"), line("assignment-2", "Anna", item="4")), [["Bo"], ["Anna"]]),
        ((line("assignment-1", "Bo"), line("assignment-2", "Anna", text="ordna en resa")), [["Bo"], ["Anna"]]),
        ((line("assignment-1", "Bo"), line("decision-1", "Anna", Sort.DECISION)), [["Bo"], ["Anna"]]),
        ((line("decision-1", "Bo", Sort.DECISION), line("decision-2", "Anna", Sort.DECISION)), [["Bo"], ["Anna"]]),
    ],
)
def test_a_task_of_several_is_told_once(lines: tuple[Told, ...], told: list[list[str]]) -> None:
    found = as_one(lines)
    assert [[thing.label for thing in one.things] for one in found] == told
    assert all(len(one.sources) == 1 for one in found)
