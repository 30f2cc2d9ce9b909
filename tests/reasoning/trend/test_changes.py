"""Changes: levels that shift, in counts and by coverage."""

import numpy as np
import pytest

from onrecord.reasoning.trend.changes import find_changes
from tests.reasoning.trend.counted import bins_of, day


def steady(size: int, *, seed: int, rate: float) -> list[int]:
    return [int(count) for count in np.random.default_rng(seed).poisson(rate, size=size)]


def test_a_new_level_is_found_on_its_day() -> None:
    counts = [*steady(30, seed=1, rate=2), *steady(30, seed=2, rate=9)]
    articles = [5] * 60
    (change,) = find_changes(bins_of(articles), counts, articles)
    assert abs((change.day - day(30)).days) <= 1
    assert change.raw == pytest.approx(4.5, rel=0.3)
    assert change.adjusted == pytest.approx(4.5, rel=0.3)


def test_a_surge_of_coverage_changes_the_counts_alone() -> None:
    articles = [4] * 30 + [20] * 30
    counts = [*steady(30, seed=3, rate=2), *steady(30, seed=4, rate=10)]
    (change,) = find_changes(bins_of(articles), counts, articles)
    assert change.raw is not None
    assert change.adjusted is None


def test_falling_coverage_can_hide_a_change() -> None:
    articles = [20] * 30 + [4] * 30
    counts = steady(60, seed=5, rate=4)
    (change,) = find_changes(bins_of(articles), counts, articles)
    assert change.raw is None
    assert change.adjusted is not None
    assert change.adjusted > 3


def test_one_day_of_many_is_no_new_level() -> None:
    counts = [2] * 20 + [8] + [2] * 20
    articles = [3] * 41
    assert find_changes(bins_of(articles), counts, articles) == ()


@pytest.mark.parametrize("counts", [[0] * 40, [3] * 9, []])
def test_nothing_changes_where_there_is_nothing_or_too_little(counts: list[int]) -> None:
    articles = [2] * len(counts)
    assert find_changes(bins_of(articles), counts, articles) == ()
