import json
import sys
from dataclasses import replace

import pytest

from bench import speed
from bench.corpora import Corpora
from bench.reader import Bench
from bench.speed import OVER_STATEMENTS, measure_speed, whole_record_ratio
from bench.stopwatch import Stopwatch
from onrecord.errors import WeightsError
from onrecord.intake.text import article_from_text
from onrecord.reading.pipeline import load_kit, read_many

PROGRAM = """
import json, os
cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
stages = dict(encoder=1.0, events=0.2)
took = dict(words=9000, seconds=1.5, articles=50, statements=cores, stages=stages)
print(json.dumps(took))
"""


@pytest.fixture
def bench_with_reports(bench: Bench) -> Bench:
    folder = Corpora(bench.shared).crisis
    folder.mkdir(parents=True)
    (folder / "00.json").write_text(json.dumps({"id": "00", "date": None, "date_est": None}))
    (folder / "00.txt").write_text("Nobody spoke.")
    return replace(bench, fast=False)


def test_speed_is_words_a_second_with_the_time_of_each_stage(
    bench_with_reports: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "PROGRAM", (sys.executable, "-c", PROGRAM))
    found, _ = measure_speed(bench_with_reports)
    assert found.value == 6000
    assert "1 statements" in found.detail[0]
    assert [line.split()[-1] for line in found.detail[1:]] == ["66.7%", "13.3%", "20.0%"]


def test_the_whole_record_is_timed_against_statements_in_the_same_run(
    bench_with_reports: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "PROGRAM", (sys.executable, "-c", PROGRAM))
    _, found = measure_speed(bench_with_reports)
    assert (found.name, found.value) == ("whole_record_ratio", pytest.approx(1.2))


def test_statements_alone_cost_the_whole_where_nothing_else_is_read() -> None:
    assert whole_record_ratio({"encoder": 1.0}) == 1.0


def test_the_reader_names_each_stage_over_statements_to_the_clock() -> None:
    try:
        kit = load_kit()
    except WeightsError as error:
        pytest.skip(f"the weights are not installed: {error}")
    clock = Stopwatch()
    article = article_from_text('"We will stay," the envoy of Orland said.', id="00")
    list(read_many([article], kit=kit, clock=clock))
    assert set(OVER_STATEMENTS) < set(clock.seconds)


def test_a_reader_that_fails_has_no_speed(
    bench_with_reports: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "PROGRAM", (sys.executable, "-c", "raise SystemExit('no')"))
    for found in measure_speed(bench_with_reports):
        assert found.broken
        assert found.note == "the reader: no"


def test_the_fast_part_leaves_speed_out(bench: Bench) -> None:
    for found in measure_speed(bench):
        assert (found.value, found.note) == (None, "left out of the fast part")
