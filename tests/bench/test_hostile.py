import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bench import hostile
from bench.hostile import INPUTS, measure_hostile
from bench.reader import Bench


def test_a_record_or_an_error_is_a_clean_end(bench: Bench) -> None:
    found = {one.name: one for one in measure_hostile(bench)}
    assert found["hostile_clean"].value == 1.0, found["hostile_clean"].detail
    assert len(found["hostile_clean"].detail) == sum(not one.large for one in INPUTS.values())


def test_a_crash_is_not_a_clean_end(bench: Bench) -> None:
    crash = (sys.executable, "-c", "raise ValueError('a bug')")
    found = next(measure_hostile(replace(bench, command=crash)))
    assert found.value == 0.0
    assert all("crashed with 1" in line for line in found.detail)


def test_silence_is_not_a_clean_end(bench: Bench) -> None:
    found = next(measure_hostile(replace(bench, command=(sys.executable, "-c", "pass"))))
    assert found.value == 0.0
    assert all("neither a record nor an error" in line for line in found.detail)


def test_a_reader_that_hangs_is_stopped(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "TIME_LIMIT", 0.2)
    sleep = (sys.executable, "-c", "import time; time.sleep(60)")
    found = next(measure_hostile(replace(bench, command=sleep)))
    assert found.value == 0.0


@pytest.mark.parametrize("name", [name for name, one in INPUTS.items() if one.large])
def test_a_large_input_is_one_line_of_fifty_megabytes(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    INPUTS[name].write(path)
    assert 48_000_000 < path.stat().st_size <= 50_000_000
    with path.open("rb") as data:
        assert b"\n" not in data.read(100_000)
