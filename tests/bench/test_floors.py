from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.__main__ import SUITES
from bench.floors import (
    Better,
    Floor,
    Measurement,
    Verdict,
    judge,
    load_floors,
    meets_target,
    raise_floors,
    save_floors,
)
from bench.reader import Bench

FLOORS = Path(__file__).resolve().parents[2] / "bench" / "floors.json"
TODAY = date(2031, 3, 6)
SPEED = Floor(
    name="speed",
    what="words a second",
    unit="words/s",
    better=Better.HIGHER,
    target=6000,
    slack=0.1,
    corpus="reports",
    floor=5000,
    corpus_sha256="aa",
)
MEMORY = replace(SPEED, name="memory", better=Better.LOWER, target=400, floor=350)


def found(name: str, value: float | None, sha256: str | None = "aa") -> Measurement:
    return Measurement(name=name, value=value, corpus_sha256=sha256)


@pytest.mark.parametrize(
    ("floor", "value", "verdict"),
    [
        (SPEED, 5000, Verdict.HOLDS),
        (SPEED, 4999.9, Verdict.BELOW),
        (MEMORY, 350, Verdict.HOLDS),
        (MEMORY, 350.1, Verdict.BELOW),
        (SPEED, None, Verdict.SKIPPED),
        (replace(SPEED, floor=None), 1, Verdict.NEW),
    ],
)
def test_a_value_is_judged_in_the_direction_it_improves(
    floor: Floor, value: float | None, verdict: Verdict
) -> None:
    assert judge(floor, found(floor.name, value)) is verdict


def test_a_figure_of_another_corpus_is_not_compared() -> None:
    assert judge(SPEED, found("speed", 9000, "bb")) is Verdict.OTHER_CORPUS
    assert raise_floors({"speed": SPEED}, [found("speed", 9000, "bb")], today=TODAY) == {
        "speed": SPEED
    }


def test_a_figure_that_could_not_be_taken_fails_and_one_left_out_does_not() -> None:
    broken = Measurement(name="speed", value=None, note="it crashed", broken=True)
    assert judge(SPEED, broken).fails
    assert not judge(SPEED, found("speed", None)).fails


def test_a_target_is_told_apart_from_a_floor() -> None:
    assert meets_target(SPEED, 5999) is False
    assert meets_target(MEMORY, 400) is True
    assert meets_target(replace(SPEED, target=None), 1) is None


def test_a_floor_is_set_below_the_value_by_its_slack() -> None:
    risen = raise_floors({"speed": SPEED}, [found("speed", 8000)], today=TODAY)["speed"]
    assert (risen.floor, risen.measured, risen.date) == (7200, 8000, "2031-03-06")
    heavy = replace(MEMORY, floor=None)
    assert raise_floors({"memory": heavy}, [found("memory", 300)], today=TODAY)[
        "memory"
    ].floor == pytest.approx(330)


@given(st.lists(st.floats(min_value=0, max_value=1e9), min_size=1))
def test_floors_only_rise(values: list[float]) -> None:
    floors = {"speed": SPEED, "memory": MEMORY}
    for value in values:
        risen = raise_floors(
            floors, [found("speed", value), found("memory", value)], today=TODAY
        )
        speed, memory = risen["speed"].floor, risen["memory"].floor
        assert speed is not None
        assert memory is not None
        assert speed >= (floors["speed"].floor or 0)
        assert memory <= (floors["memory"].floor or 0)
        floors = risen


@given(st.floats(min_value=0, max_value=1e6))
def test_a_value_holds_the_floor_it_has_just_set(value: float) -> None:
    for floor in (replace(SPEED, floor=None), replace(MEMORY, floor=None, slack=0)):
        one = found(floor.name, value)
        assert judge(
            raise_floors({floor.name: floor}, [one], today=TODAY)[floor.name], one
        ) in {
            Verdict.HOLDS,
        }


def test_the_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    copy = tmp_path / "floors.json"
    save_floors(copy, load_floors(FLOORS))
    assert copy.read_text(encoding="utf-8") == FLOORS.read_text(encoding="utf-8")


def test_every_floor_that_was_set_says_when_and_on_what() -> None:
    for floor in load_floors(FLOORS).values():
        assert (floor.floor is None) == (floor.date is None) == (floor.measured is None)
        if floor.floor is not None and floor.corpus is not None:
            assert floor.corpus_sha256 is not None


def test_there_are_suites_to_run() -> None:
    assert {"crisis", "polnear", "seed", "speed", "resources", "hostile"} <= set(SUITES)


def test_every_figure_has_an_entry_and_every_entry_a_figure(bench: Bench) -> None:
    names = {one.name for measure in SUITES.values() for one in measure(bench)}
    assert names == set(load_floors(FLOORS))
