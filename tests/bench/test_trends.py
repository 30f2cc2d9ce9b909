"""Trends of the bench: series whose truth is known."""

import math
from dataclasses import replace

import numpy as np
import pytest

from bench import trends
from bench.reader import Bench
from bench.trends import FIGURES, Sort, cover_share, draw, measure_trend, robust_share


def chance() -> np.random.Generator:
    return np.random.default_rng(5)


def test_a_series_has_the_rate_growth_and_surge_that_are_asked_for() -> None:
    sort = Sort(days=400, rate=6.0, growth=math.log(2), surge=math.log(3), stepped=True)
    series, bins = draw(sort, chance=chance())
    articles = [one.articles for one in bins]
    counts = [count for _, count in series.counts]
    assert len(counts) == len(bins)
    assert 2.7 < sum(articles[200:]) / sum(articles[:200]) < 3.3
    assert 5.3 < sum(counts[200:]) / sum(counts[:200]) < 6.7


def test_a_mere_surge_is_hardly_ever_called_robust() -> None:
    sorts = [
        Sort(days=60, rate=4.0, shape=shape, surge=math.log(5), stepped=stepped)
        for shape in (None, 1.0)
        for stepped in (True, False)
    ]
    assert robust_share(sorts * 75, chance=chance()) < 0.05


def test_a_true_doubling_is_mostly_found() -> None:
    sort = Sort(days=90, rate=5.0, growth=math.log(2), stepped=True)
    assert robust_share([sort] * 50, chance=chance()) > 0.95
    surging = replace(sort, surge=math.log(3))
    assert robust_share([surging] * 50, chance=chance()) > 0.95


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    for shape in (None, 1.0):
        sort = Sort(days=60, rate=3.0, shape=shape, growth=math.log(2))
        assert 0.89 < cover_share(sort, 200, chance=chance()) < 0.99


def test_the_whole_suite_gives_its_figures(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, few in (("SERIES", 20), ("_IN_A_CELL", 2), ("_STEADY", 1)):
        monkeypatch.setattr(trends, name, few)
    found = list(measure_trend(replace(bench, fast=False)))
    assert [one.name for one in found] == list(FIGURES)
    assert all(one.value is not None and 0 <= one.value <= 1 for one in found)
    assert len(found[1].detail) == 54


def test_the_fast_part_leaves_it_out(bench: Bench) -> None:
    found = list(measure_trend(replace(bench, fast=True)))
    assert [one.value for one in found] == [None] * len(FIGURES)
