"""Layers are measured by programs of their own, each figure on its own corpus."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench import layers
from bench.corpora import Corpora, default_shared
from bench.floors import Measurement
from bench.layers import (
    DATES,
    measure_arguments,
    measure_conditions,
    measure_dates,
    measure_events,
    measure_places,
    measure_quantities,
)
from bench.reader import Bench
from onrecord.errors import WeightsError
from onrecord.reference.weights import load_weights

MEASURES = (
    measure_dates,
    measure_places,
    measure_conditions,
    measure_events,
    measure_arguments,
    measure_quantities,
)
PROGRAM = """
import json
found = {"dates_span": 0.9, "dates_value": 0.8, "span recall": 0.95, "dates_gum": 0.7}
print(json.dumps(found))
"""


@pytest.fixture
def bench_with_dates(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bench]:
    corpora = Corpora(bench.shared)
    for path in (corpora.tbaq, corpora.gum_dates):
        path.parent.mkdir(parents=True)
        path.write_bytes(path.name.encode())
    monkeypatch.setattr(layers, "DATES", replace(DATES, program="made_up_dates"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "made_up_dates.py").write_text(PROGRAM, encoding="utf-8")
    return bench


def test_a_layer_is_left_out_where_its_corpus_is_not_here(bench: Bench) -> None:
    whole = replace(bench, fast=False)
    for measure in MEASURES:
        found = list(measure(whole))
        assert found
        assert all(one.value is None and not one.broken for one in found)
        assert all(one.note.endswith("is not here") for one in found)


def test_the_long_layers_are_left_out_of_the_fast_part(bench: Bench) -> None:
    for measure in (measure_places, measure_events, measure_arguments):
        assert {one.note for one in measure(bench)} == {"left out of the fast part"}


def test_each_figure_names_the_corpus_it_was_taken_on(bench_with_dates: Bench) -> None:
    found = {one.name: one for one in measure_dates(bench_with_dates)}
    assert {name: one.value for name, one in found.items()} == {
        "dates_span": 0.9,
        "dates_value": 0.8,
        "dates_gum": 0.7,
    }
    span, value, gum = (one.corpus_sha256 for one in found.values())
    assert span == value != gum


def test_what_else_a_program_says_stands_below_the_first_figure(
    bench_with_dates: Bench,
) -> None:
    first, *rest = measure_dates(bench_with_dates)
    assert [line.split() for line in first.detail] == [["span", "recall", "0.95"]]
    assert not any(one.detail for one in rest)


def test_a_program_that_fails_breaks_its_figures(
    bench_with_dates: Bench, tmp_path: Path
) -> None:
    (tmp_path / "made_up_dates.py").write_text("raise SystemExit('no')", encoding="utf-8")
    found = list(measure_dates(bench_with_dates))
    assert len(found) == 3
    assert all(one.broken and one.note == "made_up_dates: no" for one in found)


def test_the_quick_layers_are_measured_on_the_real_corpora(bench: Bench) -> None:
    if not Corpora(default_shared()).tbaq.exists():
        pytest.skip("the corpora are not part of the project")
    try:
        load_weights()
    except WeightsError as error:
        pytest.skip(f"the weights are not installed: {error}")
    real = replace(bench, shared=default_shared())
    found: list[Measurement] = []
    for measure in (measure_dates, measure_conditions, measure_quantities):
        found += measure(real)
    assert all(one.value is not None and one.value > 0.3 for one in found), found
