"""What is read from the sample minutes is what their golden files say, line by line.

`golden/` has a file for each sample with a line for each claim (see `rendered`). They change only by

    python -m tests.extractors.regenerate

after which the difference is read by a person before it is committed.
"""

from __future__ import annotations

import pytest

from tests.extractors.sampled import FOLDER, golden_of, path_of, samples

SAMPLES = samples()


def test_each_sample_has_a_golden_file() -> None:
    assert len(SAMPLES) == 10
    assert {path.name for path in FOLDER.iterdir()} == {path_of(name).name for name in SAMPLES}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_as_its_golden_file_says(name: str) -> None:
    assert golden_of(name, SAMPLES[name]).splitlines() == path_of(name).read_text(encoding="utf-8").splitlines()
