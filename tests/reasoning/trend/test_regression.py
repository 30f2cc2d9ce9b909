"""Regression: fits that can be worked out by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reasoning.trend.regression import Fit, Floats, fit, ratio_of


def two_groups(before: list[int], after: list[int], *, exposure: Floats | None = None) -> Fit:
    counts = np.array([*before, *after], dtype=np.float64)
    later = np.repeat([0.0, 1.0], [len(before), len(after)])
    design = np.column_stack([np.ones(len(counts)), later])
    return fit(design, counts, exposure=np.ones(len(counts)) if exposure is None else exposure)


def test_two_groups_have_the_ratio_of_their_means_with_half_a_count_more() -> None:
    fitted = two_groups([1, 2, 3, 2, 2], [4, 4, 5, 3, 4])
    assert ratio_of(fitted, 1).ratio == pytest.approx(20.5 / 10.5)
    assert math.exp(fitted.coefficients[0]) == pytest.approx(10.5 / 5)


def test_the_covariance_of_chance_is_the_sum_of_inverse_counts() -> None:
    fitted = two_groups([1, 2, 3, 2, 2], [4, 4, 5, 3, 4])
    assert fitted.poisson[1, 1] == pytest.approx(1 / 10.5 + 1 / 20.5)


def test_the_covariance_by_scatter_is_that_of_the_jackknife_by_hand() -> None:
    before, after = [1, 5, 0, 2, 2], [4, 9, 0, 3, 4]
    fitted = two_groups(before, after)
    by_hand = 0.0
    for counts in (before, after):
        total = sum(counts) + 0.5
        mean = total / 5
        by_hand += sum(((y - mean) / (1 - 1 / 5)) ** 2 for y in counts) / total**2
    assert fitted.scattered[1, 1] == pytest.approx(by_hand)


def test_the_dispersion_is_pearsons() -> None:
    fitted = two_groups([1, 5, 0, 2, 2], [4, 9, 0, 3, 4])
    by_hand = sum((y - 2.1) ** 2 / 2.1 for y in (1, 5, 0, 2, 2))
    by_hand += sum((y - 4.1) ** 2 / 4.1 for y in (4, 9, 0, 3, 4))
    assert fitted.dispersion == pytest.approx(by_hand / 8)
    assert ratio_of(fitted, 1).dispersion == fitted.dispersion


def test_exposure_takes_the_place_of_days() -> None:
    exposure = np.array([1.0] * 5 + [4.0] * 5)
    fitted = two_groups([2] * 5, [4] * 5, exposure=exposure)
    assert ratio_of(fitted, 1).ratio == pytest.approx((20.5 / 20) / (10.5 / 5))


def test_none_before_has_a_ratio_with_a_wide_interval() -> None:
    found = ratio_of(two_groups([0] * 10, [1, 2, 1, 0, 2, 1, 1, 2, 1, 1]), 1)
    assert found.ratio == pytest.approx(12.5 / 0.5)
    error = math.sqrt(1 / 0.5 + 1 / 12.5)
    assert found.low == pytest.approx(25 * math.exp(-0.9 * 1.959964 * error), rel=1e-4)
    assert 1 < found.low < 2


def test_counts_like_the_one_before_tell_less() -> None:
    fitted = two_groups([1, 2, 3, 2, 2], [4, 4, 5, 3, 4])
    plain, alike = ratio_of(fitted, 1), ratio_of(fitted, 1, alike=0.5)
    assert alike.ratio == plain.ratio
    widths = [math.log(one.high / one.low) for one in (plain, alike)]
    assert widths[1] == pytest.approx(math.sqrt(3) * widths[0])


def test_exact_growth_is_found() -> None:
    weeks = np.arange(40) / 7
    counts = np.round(1000 * np.exp(0.1 * weeks))
    design = np.column_stack([np.ones(40), weeks])
    found = ratio_of(fit(design, counts, exposure=np.ones(40)), 1)
    assert found.ratio == pytest.approx(math.exp(0.1), abs=1e-3)
    assert found.low < math.exp(0.1) < found.high


@given(
    st.lists(st.integers(0, 1000), min_size=14, max_size=60),
    st.lists(st.integers(1, 10_000), min_size=60, max_size=60),
)
def test_any_counts_have_a_finite_ratio_within_its_interval(
    counts: list[int], exposure: list[int]
) -> None:
    weeks = np.arange(len(counts)) / 7
    design = np.column_stack([np.ones(len(counts)), weeks - weeks.mean()])
    covers = np.array(exposure[: len(counts)], dtype=np.float64)
    found = ratio_of(fit(design, np.array(counts, dtype=np.float64), exposure=covers), 1)
    assert 0 < found.low <= found.ratio <= found.high < math.inf
