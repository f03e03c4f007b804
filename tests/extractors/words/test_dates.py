import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.words.dates import find_dates, find_times, settle_year, years_in
from tests.tables import labelled

# label, text, the dates as (year-)month-day, with the weekday (Monday is 0) where it is written
DATES = [
    ("ISO", "Datum: 2021-03-05", ["2021-03-05"]),
    ("with dots", "2013.03.15", ["2013-03-15"]),
    ("with an en dash", "2021–03–05", ["2021-03-05"]),
    ("day and month by a slash", "8/12 2015", ["2015-12-08"]),
    ("without a year", "senast 16/12", ["12-16"]),
    ("written", "den 11 juni 2013", ["2013-06-11"]),
    ("with its weekday", "Fredag den 11 februari", ["02-11 weekday 4"]),
    ("definite weekday", "torsdagen den 17 april 2014 kl 13.15-15.45", ["2014-04-17 weekday 3"]),
    ("a shortened month and weekday", "tors 3 sept 2020", ["2020-09-03 weekday 3"]),
    ("an interval of days", "3–4 februari", ["02-03", "02-04"]),
    ("an interval of days with a year", "3-4 februari 2020", ["2020-02-03", "2020-02-04"]),
    ("two in a text", "10 mars Hotellet, 11 mars Folkets hus", ["03-10", "03-11"]),
    ("capitals", "DEN 5 MAJ 2020", ["2020-05-05"]),
    ("an ordinal", "den 1:a maj", ["05-01"]),
    ("a day that is none", "den 45 maj", []),
    ("day nought", "den 0 maj", []),
    ("a month that is none", "2021-13-05", []),
    ("a version", "12.10.2", []),
    ("a number of a case", "KS 2021/123", []),
    ("a month alone", "i maj 2020", []),
    ("a word with a month in it", "5 majoriteter", []),
    ("times", "kl. 08.30-12.00", []),
    ("nothing", "", []),
]


def written(text: str) -> list[str]:
    found = []
    for d in find_dates(text):
        year = "" if d.year is None else f"{d.year}-"
        weekday = "" if d.weekday is None else f" weekday {d.weekday}"
        found.append(f"{year}{d.month:02}-{d.day:02}{weekday}")
    return found


@pytest.mark.parametrize(("text", "expected"), labelled(DATES))
def test_dates_are_found_as_they_are_written(text: str, expected: list[str]) -> None:
    assert written(text) == expected


# label, text, whether bare numbers count, the times
TIMES = [
    ("an interval after kl", "Kl. 08.30-12.00", False, [("08:30", "12:00")]),
    ("without kl", "13:15-15:30", False, [("13:15", "15:30")]),
    ("one time", "klockan 9.00", False, [("09:00", None)]),
    ("whole hours", "kl. 13-16", False, [("13:00", "16:00")]),
    ("an en dash", "13.00–16.00", False, [("13:00", "16:00")]),
    ("in words", "kl 9.00 till 12.00", False, [("09:00", "12:00")]),
    ("midnight", "kl 24.00", False, [("00:00", None)]),
    ("a bare interval", "9-12", False, []),
    ("a bare interval of a labelled line", "9-12", True, [("09:00", "12:00")]),
    ("a date", "2021-03-05", False, []),
    ("paragraphs", "§ 12-14", False, []),
    ("an amount", "6,4 miljoner", False, []),
    ("an hour that is none", "kl 27.00", False, []),
    ("a date with dots before the hours", "14.04.2015 kl. 18:00 - 20:10", False, [("18:00", "20:10")]),
]


@pytest.mark.parametrize(("text", "bare", "expected"), labelled(TIMES))
def test_times_are_found(text: str, bare: bool, expected: list[tuple[str, str | None]]) -> None:
    assert [(t.start, t.end) for t in find_times(text, bare=bare)] == expected


# label, text, the years that the document names, the date that follows
SETTLED = [
    ("one year in which the weekday is right", "fredag 20 oktober", (2022, 2023, 2024), dt.date(2023, 10, 20)),
    ("the only year does not fit", "fredag 20 oktober", (2022,), None),
    ("two years fit", "fredag 20 oktober", (2017, 2023), None),
    ("no weekday", "20 oktober", (2023,), None),
    ("no year", "fredag 20 oktober", (), None),
    ("29 February", "torsdag 29 februari", (2023, 2024, 2025), dt.date(2024, 2, 29)),
]


@pytest.mark.parametrize(("text", "years", "expected"), labelled(SETTLED))
def test_a_year_is_concluded_only_where_one_fits(text: str, years: tuple[int, ...], expected: dt.date | None) -> None:
    (mention,) = find_dates(text)
    inference = settle_year(mention, years)
    assert (inference.date if inference is not None else None) == expected


def test_a_conclusion_says_why() -> None:
    (mention,) = find_dates("fredag 20 oktober")
    inference = settle_year(mention, (2023,))
    assert inference is not None
    assert "fredag 2023" in inference.reason


def test_a_stated_year_stands_although_its_weekday_is_wrong() -> None:
    (mention,) = find_dates("måndag 20 oktober 2023")
    assert mention.date == dt.date(2023, 10, 20)
    assert mention.on(2023) is None


@pytest.mark.parametrize(("text", "years"), [("2021 och 2019, 2021", (2019, 2021)), ("12021 20210 1850", ()), ("", ())])
def test_the_years_that_a_text_names(text: str, years: tuple[int, ...]) -> None:
    assert years_in(text) == years


@given(st.text(alphabet="0123456789-–./: klmajfebdeonstrgåäö\n", max_size=60))
def test_dates_and_times_stand_where_digits_are(text: str) -> None:
    spans = [d.span for d in find_dates(text)] + [t.span for b in (False, True) for t in find_times(text, bare=b)]
    for span in spans:
        assert any(c.isdigit() for c in span.of(text))
    for date in find_dates(text):
        assert 1 <= date.month <= 12
        assert 1 <= date.day <= 31
    for time in find_times(text, bare=True):
        assert all(len(t) == 5 and t < "24:00" for t in (time.start, time.end or "00:00"))
