import json
import sys
from dataclasses import replace

import pytest

from bench import speed
from bench.corpora import Corpora
from bench.reader import Bench
from bench.speed import measure_speed

PROGRAM = """
import json, os
cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
took = dict(words=9000, seconds=1.5, articles=50, statements=cores, stages=dict(encoder=1.2))
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
    (found,) = measure_speed(bench_with_reports)
    assert found.value == 6000
    assert "1 statements" in found.detail[0]
    assert [line.split()[-1] for line in found.detail[1:]] == ["80.0%", "20.0%"]


def test_a_reader_that_fails_has_no_speed(
    bench_with_reports: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "PROGRAM", (sys.executable, "-c", "raise SystemExit('no')"))
    (found,) = measure_speed(bench_with_reports)
    assert found.broken
    assert found.note == "the reader: no"


def test_the_fast_part_leaves_speed_out(bench: Bench) -> None:
    (found,) = measure_speed(bench)
    assert (found.value, found.note) == (None, "left out of the fast part")
