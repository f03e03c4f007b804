"""Who is who on a generated population: the thresholds hold, and the population is the same for the same seed."""

import json

import pytest

from tests.bench.identity import PRECISION, RECALL, RESULTS, costs, main, measured
from tests.bench.population import Population, Written, appearances


@pytest.mark.parametrize("seed", [1, 2])
def test_precision_and_recall_hold_on_a_small_population(seed: int) -> None:
    found = measured(Population(1500, seed))
    assert found["precision of merges"] >= PRECISION, found
    assert found["recall with proposals"] >= RECALL, found
    assert found["proposals that are right"] > 0.5, "a reviewer's time is worth something"
    assert {"moved", "new surname", "written otherwise (slip)"} <= set(found["by kind"])


def test_the_frozen_figures_hold_the_thresholds() -> None:
    frozen = json.loads(RESULTS.read_text(encoding="utf-8"))
    assert frozen["persons"] >= 10_000
    assert frozen["precision of merges"] >= PRECISION
    assert frozen["recall with proposals"] >= RECALL


def test_the_population_follows_from_its_seed() -> None:
    made = list(appearances(Population(300, 1)))
    assert made == list(appearances(Population(300, 1)))
    assert made != list(appearances(Population(300, 2)))


def test_people_move_marry_and_are_misspelt() -> None:
    made = list(appearances(Population(1000, 1)))
    own: dict[int, list[set[str]]] = {}
    for seen in made:
        names, seats = own.setdefault(seen.person, [set(), set()])
        names.add(seen.official)
        seats |= {seen.seat} if seen.seat is not None else set()
    assert any(len(names) > 1 for names, _ in own.values())
    assert any(len(seats) > 1 for _, seats in own.values())
    assert {seen.written for seen in made} == set(Written)
    assert all((seen.written is Written.PLAIN) == (seen.name == seen.official) for seen in made)


def test_the_command_prints_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["400"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["persons"] > 300


def test_the_cost_is_measured_on_as_many_records_as_asked_for() -> None:
    [(size, seconds, found)] = costs([200], seed=1)
    assert size == 200
    assert seconds > 0
    assert found.candidates
