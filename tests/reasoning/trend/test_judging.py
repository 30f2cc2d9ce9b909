"""Judging: a rise counts only where coverage does not explain it."""

from datetime import timedelta

import numpy as np
import pytest

from onrecord.model import Bin, Every, Exposure, Finding, Trend
from onrecord.reasoning.trend.changes import find_changes
from onrecord.reasoning.trend.judging import LEAST_BINS, judge
from tests.reasoning.trend.counted import START, bins_of, day, series_of


def drawn(rates: list[float], *, seed: int = 1) -> list[int]:
    return [int(count) for count in np.random.default_rng(seed).poisson(rates)]


def judged(counts: list[int], articles: list[int], *, step: int | None = None) -> Trend:
    return judge(
        series_of(counts, undated=2),
        bins_of(articles),
        every=Every.DAY,
        exposure=Exposure.ARTICLES,
        step=None if step is None else day(step),
        seek=find_changes,
    )


def test_a_rise_in_counts_and_by_coverage_is_robust() -> None:
    found = judged(drawn([2.0] * 30 + [8.0] * 30), [5] * 60, step=30)
    assert found.finding is Finding.ROBUST
    assert found.step is not None
    assert found.step.raw.ratio == pytest.approx(4, rel=0.3)
    assert found.step.adjusted.low > 1
    assert found.changes is not None
    assert len(found.changes) == 1


def test_a_rise_that_goes_with_coverage_cannot_be_separated_from_it() -> None:
    found = judged(drawn([2.0] * 30 + [8.0] * 30), [5] * 30 + [20] * 30, step=30)
    assert found.finding is Finding.COVERAGE
    assert found.step is not None
    assert found.step.raw.low > 1 > found.step.adjusted.low


def test_a_rise_by_coverage_alone_cannot_be_separated_from_it_either() -> None:
    found = judged(drawn([5.0] * 60), [20] * 30 + [4] * 30, step=30)
    assert found.finding is Finding.COVERAGE
    assert found.step is not None
    assert found.step.adjusted.low > 1 > found.step.raw.low


def test_what_falls_or_stays_is_no_rise() -> None:
    falling = judged(drawn([8.0] * 30 + [2.0] * 30), [5] * 60)
    assert falling.finding is Finding.NO_RISE
    assert falling.growth is not None
    assert falling.growth.raw.high < 1
    assert judged(drawn([3.0] * 60), [5] * 60).finding is Finding.NO_RISE


def test_growth_is_told_for_a_week() -> None:
    rates = [4.0 * 1.2 ** (n / 7) for n in range(70)]
    found = judged(drawn(rates), [5] * 70)
    assert found.growth is not None
    assert found.growth.raw.low < 1.2 < found.growth.raw.high
    assert found.finding is Finding.ROBUST


def test_few_statements_or_few_days_are_too_few_to_tell() -> None:
    for counts, articles in (([0, 1] * 9, [3] * 18), ([9] * 13, [3] * 13), ([], [])):
        found = judged(counts, articles)
        assert found.finding is Finding.TOO_FEW
        assert found.growth is found.step is found.changes is None
        assert found.undated == 2


def test_a_step_with_hardly_a_day_on_one_side_is_too_few_to_tell() -> None:
    found = judged([3] * 30, [3] * 30, step=28)
    assert found.finding is Finding.TOO_FEW
    assert found.step is None
    assert found.growth is not None


def test_days_without_coverage_are_no_zeros() -> None:
    articles = [4, 4, 4, 0, 4, 0, 0] * 10
    counts = [3 if many else 0 for many in articles]
    found = judged(counts, articles)
    assert found.growth is not None
    assert found.growth.raw.ratio == pytest.approx(1, abs=0.01)
    assert len(found.counts) == 40


def test_quiet_weekends_are_levels_of_their_own_and_no_scatter() -> None:
    counts = [6, 6, 6, 6, 6, 1, 1] * 10
    found = judged(counts, [5] * 70)
    assert found.weekdays
    assert found.growth is not None
    assert found.growth.raw.dispersion < 0.1
    assert not judged(counts[:42], [5] * 42).weekdays


def test_days_that_resemble_the_one_before_widen_the_interval() -> None:
    waves = drawn([2.0 + 8.0 * (n // 6 % 2) for n in range(54)])
    shuffled = [int(n) for n in np.random.default_rng(2).permutation(waves)]
    found, apart = judged(waves, [5] * 54), judged(shuffled, [5] * 54)
    assert found.alike > 0.3
    assert apart.alike == 0
    widths = []
    for one in (found, apart):
        assert one.growth is not None
        widths.append(np.log(one.growth.raw.high / one.growth.raw.low))
    assert widths[0] > 1.3 * widths[1]


def test_weeks_cut_short_are_no_fall() -> None:
    bins = tuple(
        Bin(first=START + timedelta(days=7 * n), days=7 if n else 3, articles=8, statements=9)
        for n in range(10)
    )
    counts = [3] * 3 + [0] * 4 + [3] * 63
    found = judge(series_of(counts), bins, every=Every.WEEK, exposure=Exposure.ARTICLES)
    assert found.growth is not None
    assert found.growth.raw.ratio == pytest.approx(1, abs=0.01)
    assert len(bins) >= LEAST_BINS[Every.WEEK]


def test_coverage_may_be_measured_by_statements() -> None:
    articles = [5] * 30 + [20] * 30
    bins = [
        Bin(first=one.first, days=1, articles=1, statements=one.articles)
        for one in bins_of(articles)
    ]
    series = series_of(drawn([2.0] * 30 + [8.0] * 30))
    findings = {
        exposure: judge(series, bins, every=Every.DAY, exposure=exposure, step=day(30)).finding
        for exposure in Exposure
    }
    assert findings[Exposure.ARTICLES] is Finding.ROBUST
    assert findings[Exposure.STATEMENTS] is Finding.COVERAGE
