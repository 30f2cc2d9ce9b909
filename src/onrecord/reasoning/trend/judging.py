"""Judging: what can be said of the rise of a series, given what coverage there was of it."""

import math
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np

from onrecord.model import Bin, Change, Contrast, DaySeries, Every, Exposure, Finding, Trend
from onrecord.reasoning.trend.bins import bin_counts, cover_of
from onrecord.reasoning.trend.regression import Fit, Floats, fit, ratio_of

__all__ = ["LEAST_BINS", "LEAST_SIDE", "LEAST_STATEMENTS", "Seeker", "judge"]

Seeker = Callable[[Sequence[Bin], Sequence[int], Sequence[int]], tuple[Change, ...]]
"""Finds changes in counts, given the bins and the coverage of each."""

LEAST_STATEMENTS = 10
LEAST_BINS = {Every.DAY: 14, Every.WEEK: 8}
LEAST_SIDE = 4
"""A step needs so many bins before it, and as many after."""

# Levels for days of the week take six coefficients: from eight weeks on they cost nothing.
_LEAST_FOR_WEEKDAYS = 56
_LEAST_OF_A_WEEKDAY = 4

_MOST_ALIKE = 0.9


def judge(  # noqa: PLR0913 - what was counted, and how it is asked about
    series: DaySeries,
    bins: Sequence[Bin],
    *,
    every: Every,
    exposure: Exposure,
    step: date | None = None,
    seek: Seeker | None = None,
) -> Trend:
    """Return the growth and the step of a series, raw and by coverage, and the finding."""
    counts, uncovered = bin_counts(series, bins, every=every, anchor=step)
    covers = [cover_of(one, exposure) for one in bins]
    told = Trend(
        name=series.name,
        counts=counts,
        uncovered=uncovered,
        undated=series.undated,
        finding=Finding.TOO_FEW,
    )
    if len(bins) < LEAST_BINS[every] or sum(counts) < LEAST_STATEMENTS:
        return told
    beside = _weekdays(bins, every)
    weeks = _weeks(bins)
    growth, alike = _contrast(weeks, beside, bins, counts, covers)
    after = np.array([float(step is not None and one.first >= step) for one in bins])
    has_step = step is not None and LEAST_SIDE <= after.sum() <= len(bins) - LEAST_SIDE
    stepped = _contrast(after, beside, bins, counts, covers)[0] if has_step else None
    judged = growth if step is None else stepped
    return Trend(
        name=series.name,
        counts=counts,
        uncovered=uncovered,
        undated=series.undated,
        finding=_finding(judged),
        growth=growth,
        step=stepped,
        changes=seek(bins, counts, covers) if seek else None,
        weekdays=bool(beside),
        alike=alike,
    )


def _finding(contrast: Contrast | None) -> Finding:
    if contrast is None:
        return Finding.TOO_FEW
    rises = [ratio.low > 1 for ratio in (contrast.raw, contrast.adjusted)]
    if all(rises):
        return Finding.ROBUST
    return Finding.COVERAGE if any(rises) else Finding.NO_RISE


def _contrast(
    asked: Floats,
    beside: Sequence[Floats],
    bins: Sequence[Bin],
    counts: Sequence[int],
    covers: Sequence[int],
) -> tuple[Contrast, float]:
    """Return the ratio for one more of what is asked, and how alike bins are by coverage."""
    design = np.column_stack([np.ones(len(bins)), asked, *beside])
    held = np.asarray(counts, dtype=np.float64)
    days = np.asarray([one.days for one in bins], dtype=np.float64)
    raw = fit(design, held, exposure=days)
    adjusted = fit(design, held, exposure=np.asarray(covers, dtype=np.float64))
    sides = [(one, _alike(one, bins)) for one in (raw, adjusted)]
    ratios = [ratio_of(one, 1, alike=alike) for one, alike in sides]
    return Contrast(raw=ratios[0], adjusted=ratios[1]), sides[1][1]


def _weeks(bins: Sequence[Bin]) -> Floats:
    """Return the middle of each bin in weeks, from the middle of them all."""
    days = np.array([one.first.toordinal() + (one.days - 1) / 2 for one in bins])
    weeks: Floats = (days - days.mean()) / 7
    return weeks


def _weekdays(bins: Sequence[Bin], every: Every) -> list[Floats]:
    """Return a column for each day of the week but one, where there is enough of each."""
    if every is not Every.DAY or len(bins) < _LEAST_FOR_WEEKDAYS:
        return []
    of = np.array([one.first.weekday() for one in bins])
    held = [day for day in range(7) if (of == day).any()]
    if min(int((of == day).sum()) for day in held) < _LEAST_OF_A_WEEKDAY:
        return []
    return [(of == day).astype(np.float64) for day in held[1:]]


def _alike(fitted: Fit, bins: Sequence[Bin]) -> float:
    """Return the correlation of each bin with the one before, beyond what is fitted.

    It is zero if it may be chance: less than twice its standard error.
    """
    total = float((fitted.residuals**2).sum())
    nearby = [
        float(fitted.residuals[at] * fitted.residuals[at - 1])
        for at in range(1, len(bins))
        if bins[at].first.toordinal() == bins[at - 1].first.toordinal() + bins[at - 1].days
    ]
    found = sum(nearby) / total if total else 0.0
    return min(found, _MOST_ALIKE) if found > 2 / math.sqrt(len(bins)) else 0.0
