"""Trends: how often statements of a kind are made over time, and what can be said of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = [
    "Bin",
    "Change",
    "Contrast",
    "DayCoverage",
    "DaySeries",
    "Division",
    "Every",
    "Exposure",
    "Finding",
    "Ratio",
    "Trend",
    "Trends",
]


class Division(StrEnum):
    """Into which series statements are parted."""

    KIND = "kind"
    MEANS = "means"
    EXPLICITNESS = "explicitness"
    ROLE = "role"
    ACT = "act"
    MANNER = "manner"


class Every(StrEnum):
    """Over which stretches statements are counted."""

    DAY = "day"
    WEEK = "week"


class Exposure(StrEnum):
    """What coverage is measured by: articles (by lineage), or all distinct statements."""

    ARTICLES = "articles"
    STATEMENTS = "statements"


class Finding(StrEnum):
    """What can be said of a rise; nothing is said of what it means."""

    ROBUST = "robust_to_coverage"
    COVERAGE = "cannot_be_separated_from_coverage"
    NO_RISE = "no_rise_found"
    TOO_FEW = "too_few_to_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCoverage:
    """What a ledger has of one day: lineages with an article of it, and distinct statements."""

    day: date
    articles: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySeries:
    """Distinct statements of one name by day, without the days that have none.

    `printed` are those of them that were published up to a week after they were said: both
    days, and how many.
    """

    name: str
    counts: tuple[tuple[date, int], ...]
    undated: int = 0
    printed: tuple[tuple[date, date, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """A stretch with coverage: its first day, its days within the period, and the coverage."""

    first: date
    days: int
    articles: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """By what a rate is multiplied, with its 95 % interval and the counts' dispersion."""

    ratio: float
    low: float
    high: float
    dispersion: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The same ratio twice: `raw` is in statements a day, `adjusted` per unit of coverage."""

    raw: Ratio
    adjusted: Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A day from which the rate is another: after to before, raw and per unit of coverage.

    One that is None was not found on that side.
    """

    day: date
    raw: float | None
    adjusted: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """One series and what was found of it.

    `counts` go with the bins of `Trends`; `uncovered` are statements of days without coverage
    or outside the period, unless they were published on a covered day within a week, and
    `undated` those without a day: neither is in the counts. `growth` is the ratio from one
    week to the next, `step` that of after to before the day that was asked for; `finding` is
    of the step if there is one. `changes` is None where they were not looked for. `weekdays`
    says that each day of the week has its own level; `alike` is how much a bin resembles the
    one before beyond growth, up to 1 and 0 if that may be chance: intervals are widened for
    it.
    """

    name: str
    counts: tuple[int, ...]
    uncovered: int
    undated: int
    finding: Finding
    growth: Contrast | None = None
    step: Contrast | None = None
    changes: tuple[Change, ...] | None = None
    weekdays: bool = False
    alike: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """The series of one division over the bins with coverage, the most frequent first.

    `empty` is how many days or weeks between the first and the last bin have no coverage,
    `unpublished` how many articles have no day, `more` how many series are not shown.
    """

    by: Division
    every: Every
    exposure: Exposure
    step: date | None
    bins: tuple[Bin, ...]
    empty: int
    unpublished: int
    trends: tuple[Trend, ...]
    more: int = 0
    notes: tuple[str, ...] = ()
