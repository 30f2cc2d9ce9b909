"""Bins: what is counted where, and what is left out."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Bin, DayCoverage, DaySeries, Every, Exposure
from onrecord.reasoning.trend.bins import bin_counts, make_bins
from tests.reasoning.trend.counted import day


def covered(*days: tuple[int, int, int]) -> list[DayCoverage]:
    return [
        DayCoverage(day=day(n), articles=articles, statements=statements)
        for n, articles, statements in days
    ]


def test_days_without_coverage_are_left_out() -> None:
    bins = make_bins(
        covered((0, 2, 3), (1, 0, 1), (3, 1, 0)),
        every=Every.DAY,
        exposure=Exposure.ARTICLES,
        anchor=None,
    )
    assert [one.first for one in bins] == [day(0), day(3)]
    series = DaySeries(name="threat", counts=((day(0), 4), (day(1), 2), (day(3), 1)))
    assert bin_counts(series, bins, every=Every.DAY, anchor=None) == ((4, 1), 2)


def test_what_was_said_without_coverage_counts_where_it_was_published_soon_after() -> None:
    bins = make_bins(
        covered((0, 2, 3), (3, 1, 0)),
        every=Every.DAY,
        exposure=Exposure.ARTICLES,
        anchor=None,
    )
    series = DaySeries(
        name="threat",
        counts=((day(-2), 1), (day(0), 4), (day(2), 2), (day(3), 1)),
        printed=(
            (day(-2), day(0), 1),
            (day(0), day(3), 3),  # there is coverage of the day it was said
            (day(2), day(3), 1),
            (day(2), day(5), 1),  # no coverage of either
        ),
    )
    assert bin_counts(series, bins, every=Every.DAY, anchor=None) == ((5, 2), 1)


def test_what_was_said_long_before_the_articles_does_not_stretch_the_period() -> None:
    bins = make_bins(
        covered((-900, 0, 1), (0, 2, 3), (2, 1, 2)),
        every=Every.DAY,
        exposure=Exposure.STATEMENTS,
        anchor=None,
    )
    assert [one.first for one in bins] == [day(0), day(2)]


def test_weeks_begin_on_mondays_and_the_ends_are_cut_to_the_period() -> None:
    bins = make_bins(
        covered((3, 2, 3), (8, 1, 1), (15, 1, 1)),
        every=Every.WEEK,
        exposure=Exposure.ARTICLES,
        anchor=None,
    )
    assert bins == (
        Bin(first=day(3), days=4, articles=2, statements=3),
        Bin(first=day(7), days=7, articles=1, statements=1),
        Bin(first=day(14), days=2, articles=1, statements=1),
    )
    series = DaySeries(
        name="threat",
        counts=((day(2), 1), (day(6), 2), (day(7), 4), (day(15), 8), (day(16), 9)),
    )
    assert bin_counts(series, bins, every=Every.WEEK, anchor=None) == ((2, 4, 8), 10)


def test_weeks_begin_on_the_weekday_of_the_step() -> None:
    coverage = covered(*((n, 1, 1) for n in range(21)))
    bins = make_bins(coverage, every=Every.WEEK, exposure=Exposure.ARTICLES, anchor=day(10))
    assert [one.first for one in bins] == [day(0), day(3), day(10), day(17)]


def test_no_article_with_a_day_makes_no_bin() -> None:
    coverage = covered((0, 0, 4))
    for exposure in Exposure:
        assert make_bins(coverage, every=Every.DAY, exposure=exposure, anchor=None) == ()


@given(
    st.lists(
        st.tuples(st.dates(), st.integers(0, 3), st.integers(0, 3)),
        unique_by=lambda one: one[0],
        max_size=30,
    ),
    st.sampled_from(Every),
    st.sampled_from(Exposure),
    st.none() | st.dates(),
)
def test_every_statement_is_counted_once_or_told_to_be_left_out(
    told: list[tuple[date, int, int]], every: Every, exposure: Exposure, anchor: date | None
) -> None:
    coverage = [DayCoverage(day=on, articles=a, statements=s) for on, a, s in sorted(told)]
    bins = make_bins(coverage, every=every, exposure=exposure, anchor=anchor)
    series = DaySeries(name="threat", counts=tuple((on, s) for on, _, s in told))
    counts, outside = bin_counts(series, bins, every=every, anchor=anchor)
    assert sum(counts) + outside == sum(s for _, _, s in told)
    assert all(one.days >= 1 for one in bins)
    assert list(bins) == sorted(bins, key=lambda one: one.first)
