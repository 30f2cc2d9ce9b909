"""Trends: whether a mere surge of coverage is told from a rise, and whether intervals hold.

`python -m bench --only trend` makes series by chance, whose truth is known, and judges each as
`onrecord trend` does. *False alarms*: 2,000 series of each of four sorts in which only the
coverage grows, at a day or day by day, and how many are called a rise robust to coverage.
*Intervals*: how often those by coverage hold the true ratio, for 30 to 365 days, 0.5 to 20
statements a day, and counts that scatter as chance or far more. *Power*: how many of the series
that truly double are called robust. *Changes*: steady series in which a change is seen.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import numpy as np
from numpy.typing import NDArray

from bench.floors import Measurement
from bench.reader import Bench
from onrecord.model import Bin, DaySeries, Every, Exposure, Finding, Trend
from onrecord.reasoning.trend.changes import find_changes
from onrecord.reasoning.trend.judging import judge

__all__ = ["FIGURES", "Sort", "cover_share", "draw", "measure_trend", "robust_share"]

Floats = NDArray[np.float64]

FIGURES = (
    "trend_false_alarms",
    "trend_cover_least",
    "trend_cover_most",
    "trend_power",
    "trend_false_changes",
)
SERIES = 2_000
_IN_A_CELL = 1_000
_STEADY = 300
_SEED = 2031
_START = date(2031, 1, 1)
_LENGTHS = (30, 90, 365)
_RATES = (0.5, 2.0, 20.0)
# The shape of a gamma by which rates vary from day to day; None: they do not.
_SHAPES = (None, 3.0, 1.0)
_ARTICLES = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """How series are made: days, statements a day, scatter, true growth, surge of coverage.

    `growth` and `surge` are the logarithms of end to beginning; `stepped` says whether they
    come at the middle day or day by day.
    """

    days: int
    rate: float
    shape: float | None = None
    growth: float = 0.0
    surge: float = 0.0
    stepped: bool = False

    @property
    def step(self) -> date | None:
        """The day that is asked about, if it is one day."""
        return _START + timedelta(days=self.days // 2) if self.stepped else None


def measure_trend(bench: Bench) -> Iterator[Measurement]:
    """Return false alarms, the least and most cover of intervals, power, and false changes."""
    if bench.fast:
        for name in FIGURES:
            yield Measurement(name=name, value=None, note="left out of the fast part")
        return
    alarms = {
        f"{'at a day' if stepped else 'day by day'}, {words}": _alarms(stepped, shape)
        for stepped in (True, False)
        for words, shape in (("scatter of chance", None), ("far more scatter", 1.0))
    }
    covers = {_words(sort): share for sort, share in _covers()}
    powers = {_words(sort): share for sort, share in _powers()}
    values = (
        max(alarms.values()),
        min(covers.values()),
        max(covers.values()),
        sum(powers.values()) / len(powers),
        _false_changes(),
    )
    details = (_told(alarms), _told(covers), (), _told(powers), ())
    for name, value, detail in zip(FIGURES, values, details, strict=True):
        yield Measurement(name=name, value=value, detail=detail)


def draw(sort: Sort, *, chance: np.random.Generator) -> tuple[DaySeries, tuple[Bin, ...]]:
    """Return a series and its coverage: articles by chance, statements by what they are."""
    at = np.arange(sort.days) / (sort.days - 1) - 0.5
    course = np.where(np.arange(sort.days) < sort.days // 2, -0.5, 0.5) if sort.stepped else at
    articles = chance.poisson(_ARTICLES * np.exp(sort.surge * course))
    mean = articles / _ARTICLES * sort.rate * np.exp(sort.growth * course)
    if sort.shape is not None:
        mean = mean * chance.gamma(sort.shape, 1 / sort.shape, size=sort.days)
    counts = chance.poisson(mean)
    days = [_START + timedelta(days=n) for n in range(sort.days)]
    held = [
        (day, int(count), int(many))
        for day, count, many in zip(days, counts, articles, strict=True)
        if many
    ]
    series = DaySeries(name="threat", counts=tuple((day, count) for day, count, _ in held))
    bins = (Bin(first=day, days=1, articles=many, statements=many) for day, _, many in held)
    return series, tuple(bins)


def robust_share(sorts: Sequence[Sort], *, chance: np.random.Generator) -> float:
    """Return the share of series, one of each sort, that are called robust to coverage."""
    found = [_judged(sort, chance).finding is Finding.ROBUST for sort in sorts]
    return sum(found) / len(found)


def cover_share(sort: Sort, count: int, *, chance: np.random.Generator) -> float:
    """Return the share of so many series whose interval by coverage holds the true ratio."""
    true = math.exp(sort.growth if sort.stepped else sort.growth * 7 / (sort.days - 1))
    held = []
    for _ in range(count):
        judged = _judged(sort, chance)
        contrast = judged.step if sort.stepped else judged.growth
        if contrast is not None:
            held.append(contrast.adjusted.low <= true <= contrast.adjusted.high)
    return sum(held) / len(held)


def _judged(sort: Sort, chance: np.random.Generator) -> Trend:
    series, bins = draw(sort, chance=chance)
    return judge(series, bins, every=Every.DAY, exposure=Exposure.ARTICLES, step=sort.step)


def _alarms(stepped: bool, shape: float | None) -> float:
    chance = np.random.default_rng(_SEED)
    sorts = [
        Sort(
            days=int(chance.integers(30, 181)),
            rate=float(np.exp(chance.uniform(np.log(0.5), np.log(20)))),
            shape=shape,
            surge=float(chance.uniform(np.log(1.5), np.log(8))),
            stepped=stepped,
        )
        for _ in range(SERIES)
    ]
    return robust_share(sorts, chance=chance)


def _doublings() -> Iterator[Sort]:
    for stepped, days, rate, shape in product((True, False), _LENGTHS, _RATES, _SHAPES):
        yield Sort(days=days, rate=rate, shape=shape, growth=math.log(2), stepped=stepped)


def _covers() -> Iterator[tuple[Sort, float]]:
    chance = np.random.default_rng(_SEED)
    for sort in _doublings():
        yield sort, cover_share(sort, _IN_A_CELL, chance=chance)


def _powers() -> Iterator[tuple[Sort, float]]:
    chance = np.random.default_rng(_SEED)
    for sort in _doublings():
        yield sort, robust_share([sort] * _IN_A_CELL, chance=chance)


def _false_changes() -> float:
    chance = np.random.default_rng(_SEED)
    seen = []
    for days, rate, shape in product(_LENGTHS[:2], _RATES, _SHAPES):
        for _ in range(_STEADY):
            series, bins = draw(Sort(days=days, rate=rate, shape=shape), chance=chance)
            counts = [many for _, many in series.counts]
            seen.append(bool(find_changes(bins, counts, [one.articles for one in bins])))
    return sum(seen) / len(seen)


def _words(sort: Sort) -> str:
    scatter = "chance" if sort.shape is None else f"gamma {sort.shape:g}"
    course = "step" if sort.stepped else "growth"
    return f"{course:<6} {sort.days:>3} days, {sort.rate:>4g} a day, {scatter}"


def _told(shares: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(f"{words:<40} {share:.3f}" for words, share in shares.items())
