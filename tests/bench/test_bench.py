"""The minutes made for measuring: as many meetings as were asked for, the same for the same seed, and readable."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from forumgraf.outputs import OUTPUTS
from graph.views import who_represents_whom
from tests.bench import extraction, network, pool
from tests.bench.__main__ import lines, measured
from tests.bench.minutes import Telling, minutes, retold
from tests.bench.sessions import LENGTH, LISTED, sessions
from tests.exports.browser import MISSING


def test_the_same_seed_makes_the_same_minutes_and_another_other_people() -> None:
    assert list(minutes(30, seed=1)) == list(minutes(30, seed=1))
    assert [name for name, _ in minutes(30, seed=1)] == [name for name, _ in minutes(30, seed=2)]
    assert dict(minutes(30, seed=1)) != dict(minutes(30, seed=2))


@pytest.mark.parametrize(("count", "regions"), [(10, 1), (200, 10), (1200, 12)])
def test_no_two_documents_are_one(count: int, regions: int) -> None:
    made = list(minutes(count))
    assert len({name for name, _ in made}) == len({text for _, text in made}) == count
    assert len({name.partition("/")[0] for name, _ in made}) == regions


def test_nobody_of_the_samples_is_left_and_people_recur() -> None:
    made = dict(minutes(200))
    assert not [name for name, text in made.items() if re.search(r"Ahlmark|Hallengren|Skolchefsnätverket i VHK", text)]
    first, second = (made[f"000/{year}-02-10-skolchefsnatverket.txt"] for year in (2023, 2022))
    people = re.compile(r"^(\w[\w-]+ \w+), \w+ \(", re.MULTILINE)
    before, after = set(people.findall(second)), set(people.findall(first))
    assert before & after
    assert before != after


def test_weekdays_stay_right() -> None:
    _, text = retold(
        "2023-10-20-x.txt", "Fredagen den 20 oktober, kl. 9\nFredag 26 januari\nFredag 2 juni 2023", Telling(1, 0, 3)
    )
    assert [line.split(",")[0] for line in text.splitlines()] == [
        "Fredagen den 23 oktober",
        "Fredag 29 januari",
        "Fredag 5 juni 2020",
    ]
    assert all(day.weekday() == 4 for day in (dt.date(2020, 10, 23), dt.date(2021, 1, 29), dt.date(2020, 6, 5)))


def test_a_sample_is_named_by_its_date() -> None:
    with pytest.raises(ValueError, match="begins with its date"):
        retold("README.md", "", Telling(1, 0, 0))


def test_a_small_build_can_be_measured(tmp_path: Path) -> None:
    report, steps = measured(tmp_path, 3, 1)
    assert (len(report.read), report.failures) == (3, ())
    made = [output.name for output in OUTPUTS]
    assert list(steps) == ["planning", "reading and storing", "who is who", *made, "report"]
    assert next(lines(report, steps)).startswith("3 documents in ")


def test_sessions_are_long_all_different_and_the_same_for_the_same_seed() -> None:
    made = list(sessions(20))
    assert made == list(sessions(20))
    assert made != list(sessions(20, seed=2))
    assert len({text for _, text in made}) == 20
    assert all(LENGTH <= len(text.encode()) < 1.2 * LENGTH for _, text in made)


def test_a_session_lists_as_many_as_a_large_meeting() -> None:
    for name, text in sessions(20):
        listed = re.findall(r"^(?:- )?[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+, ", text.partition("§ 1 ")[0], re.MULTILINE)
        assert LISTED[0] <= len(listed) <= LISTED[1] + 5, name  # those who were not there have a list of their own


def test_the_extraction_is_measured_beside_finding_names() -> None:
    contenders = {name: read for name, read in extraction.readers().items() if not name.startswith("spaCy")}
    results = extraction.measure(contenders, documents=1, turns=2, seed=1)
    assert [one.name for one in results] == ["extraction", "matcher, names alone"]
    assert [len(one.seconds) for one in results] == [2, 2]
    told = list(extraction.lines(results))
    assert told[0].startswith("2 turns of 1 minutes of ")
    assert told[2].endswith("1.00")
    assert set(json.loads(extraction.as_json(results))["documents a second"]) == {one.name for one in results}


def test_the_network_page_is_measured_beside_that_of_pyvis() -> None:
    if MISSING is not None:
        pytest.skip(MISSING)
    results = list(network.measure((25,), turns=1, cap=60))
    assert [one.name for one in results] == ["forumgraf", "pyvis"]
    assert all(second is not None and second > 0 for one in results for second in one.seconds)
    assert next(line for line in network.lines(results, cap=60) if line.startswith("| 25 | forumgraf |"))


def test_an_invented_network_has_the_size_that_was_asked_for() -> None:
    found = network.invented(1000)
    assert len(who_represents_whom(found)) == 1000
    assert found == network.invented(1000)


def test_a_page_that_is_given_up_is_told_so() -> None:
    told = list(network.lines([network.Opened(5000, "pyvis", 1.0, (None,))], cap=180))
    assert told[-1] == "| 5000 | pyvis | 1.0 | more than 180 |"


def test_reading_is_measured_on_one_core_and_on_two(tmp_path: Path) -> None:
    told = list(pool.measured(tmp_path, 2, 1))
    assert [line.split(":")[0] for line in told[1:3]] == ["1 cores", "2 cores"]
    assert [line.split(":")[0] for line in told[4:]] == ["memory for 2 documents", "memory for 8 documents"]
