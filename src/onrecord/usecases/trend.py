"""Trend: how often statements of a kind are made, over time and against coverage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import cast

from onrecord.errors import AskedWronglyError
from onrecord.ledger.search.narrowing import Narrowed, resolve
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.series import count_by_day, count_unpublished, coverage_by_day
from onrecord.model import Bin, Division, Every, Exposure, Trends
from onrecord.reasoning.trend.bins import make_bins
from onrecord.reasoning.trend.judging import Seeker, judge

__all__ = ["AskedTrend", "show_trends"]

_CHANGES = "onrecord.reasoning.trend.changes"
# Two years of days: the search for changes takes a second for a thousand, by their square.
_MOST_BINS = 750
_DAYS = {Every.DAY: 1, Every.WEEK: 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTrend:
    """Which series are asked for: parted how, counted over what, against which coverage."""

    by: Division = Division.KIND
    every: Every = Every.DAY
    exposure: Exposure = Exposure.ARTICLES
    step: date | None = None
    limit: int = 8


def show_trends(ledger: Ledger, narrowed: Narrowed, asked: AskedTrend) -> Trends:
    """Return the most frequent series, each with its growth, changes and finding.

    Coverage is that of the whole ledger in those days, whatever the series are narrowed to.
    """
    with ledger.reading() as connection:
        filters, notes = resolve(connection, narrowed)
        series = count_by_day(connection, filters, by=asked.by)
        coverage = coverage_by_day(connection, since=narrowed.since, until=narrowed.until)
        unpublished = count_unpublished(connection)
    bins = make_bins(coverage, every=asked.every, exposure=asked.exposure, anchor=asked.step)
    _check_step(asked.step, bins)
    seek, without = _seeker(bins)
    trends = tuple(
        judge(
            one,
            bins,
            every=asked.every,
            exposure=asked.exposure,
            step=asked.step,
            seek=seek,
        )
        for one in series[: asked.limit]
    )
    return Trends(
        by=asked.by,
        every=asked.every,
        exposure=asked.exposure,
        step=asked.step,
        bins=bins,
        empty=_empty(bins, asked.every),
        unpublished=unpublished,
        trends=trends,
        more=max(0, len(series) - asked.limit),
        notes=(*notes, *without),
    )


def _check_step(step: date | None, bins: Sequence[Bin]) -> None:
    if step is None or not bins or bins[0].first < step <= bins[-1].first:
        return
    raise AskedWronglyError(
        what=f"{step} has no coverage on both sides of it",
        where="--step",
        fix=f"name a day after {bins[0].first} and no later than {bins[-1].first}",
    )


def _seeker(bins: Sequence[Bin]) -> tuple[Seeker | None, tuple[str, ...]]:
    """Return what finds changes, or nothing and the reason."""
    if len(bins) > _MOST_BINS:
        return None, (
            f"changes of level are looked for in no more than {_MOST_BINS:,} stretches; ask"
            " for weeks or fewer days",
        )
    try:
        return cast(Seeker, import_module(_CHANGES).find_changes), ()
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] == "onrecord":
            raise
        return None, (
            f"changes of level were not looked for: the package {error.name} is missing;"
            " install it with `pip install 'onrecord[trend]'`",
        )


def _empty(bins: Sequence[Bin], every: Every) -> int:
    """Return how many stretches between the first and the last bin have no coverage."""
    if not bins:
        return 0
    length = _DAYS[every]
    # The first may be cut short at its beginning; each later one begins where it should.
    start = bins[0].first.toordinal() + bins[0].days - length
    return (bins[-1].first.toordinal() - start) // length + 1 - len(bins)
