"""Changes: the days from which a rate is another, by penalised Poisson likelihood.

Needs the package ruptures, of the extra `trend`; whoever asks imports this module then.
"""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import ruptures
from ruptures.base import BaseCost

from onrecord.model import Bin, Change
from onrecord.reasoning.trend.regression import Floats

__all__ = ["find_changes"]


# A change that costs less than this times the logarithm of the number of bins, in deviance over
# dispersion, is chance. Chosen on steady series of 30 to 365 days (see docs/trends.md).
_PENALTY = 3.0

# Fewer are a spike and no new level.
_SHORTEST = 5

# Nearer ones, in bins, are the same change seen twice.
_SAME = 2


def find_changes(
    bins: Sequence[Bin], counts: Sequence[int], covers: Sequence[int]
) -> tuple[Change, ...]:
    """Return the changes of the raw rate and of that per unit of coverage, in their order."""
    held = np.asarray(counts, dtype=np.float64)
    raw = _levels(held, np.asarray([one.days for one in bins], dtype=np.float64))
    adjusted = _levels(held, np.asarray(covers, dtype=np.float64))
    found: list[Change] = []
    for at, ratio in raw.items():
        same = min((to for to in adjusted if abs(to - at) <= _SAME), default=None)
        other = None if same is None else adjusted.pop(same)
        found.append(Change(day=bins[at].first, raw=ratio, adjusted=other))
    for at, ratio in adjusted.items():
        found.append(Change(day=bins[at].first, raw=None, adjusted=ratio))
    return tuple(sorted(found, key=lambda change: change.day))


def _levels(counts: Floats, exposure: Floats) -> dict[int, float]:
    """Return by the place of its first count the ratio of each new level to that before."""
    size = len(counts)
    if size < 2 * _SHORTEST or not counts.sum():
        return {}
    penalty = _PENALTY * math.log(size) * _dispersion(counts, exposure)
    search = ruptures.Pelt(custom_cost=_PoissonCost(), min_size=_SHORTEST, jump=1)
    ends = search.fit(np.column_stack([counts, exposure])).predict(pen=penalty)
    starts = [0, *ends[:-1]]
    rates = [
        (counts[start:end].sum() + 0.5) / exposure[start:end].sum()
        for start, end in zip(starts, ends, strict=True)
    ]
    return {at: float(rates[n] / rates[n - 1]) for n, at in enumerate(starts) if n}


def _dispersion(counts: Floats, exposure: Floats) -> float:
    """Return the dispersion by differences of neighbours, which a change of level leaves be."""
    rates = counts / exposure
    pooled = (counts[1:] + counts[:-1]) / (exposure[1:] + exposure[:-1])
    expected = float((pooled * (1 / exposure[1:] + 1 / exposure[:-1])).sum())
    return max(1.0, float((np.diff(rates) ** 2).sum()) / expected) if expected else 1.0


class _PoissonCost(BaseCost):  # type: ignore[misc]
    """Twice the negative log-likelihood of one rate for a stretch of counts and exposures."""

    model = "poisson with exposure"
    min_size = _SHORTEST

    def fit(self, signal: Any) -> "_PoissonCost":
        """Take the counts and the exposures, side by side."""
        self.signal = signal
        self.sums: list[list[float]] = np.vstack([[0.0, 0.0], signal.cumsum(axis=0)]).tolist()
        return self

    def error(self, start: int, end: int) -> float:
        """Return the cost of the stretch from *start* up to *end*."""
        (before, exposed_before), (after, exposed_after) = self.sums[start], self.sums[end]
        count = after - before
        if not count:
            return 0.0
        return 2 * (count - count * math.log(count / (exposed_after - exposed_before)))
